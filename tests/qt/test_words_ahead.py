"""Long pages of words are made ahead, and are what they would be if made when asked for."""

import pytest

from fakes.studio import PLAYING, Studio, View, questions, settle
from thaw.player import events as ev
from thaw.ui.pages.forms.words import WordsForm
from thaw.ui.pages.forms.words_ahead import WordsAhead
from thaw.ui.widgets.button import Button

LONG = ("words-62", "words-sensations")


@pytest.fixture
def studio(qapp):
    made = Studio(View())
    made.link.show(PLAYING)
    settle()
    yield made
    made.close()


def ahead(studio) -> WordsAhead:
    found: list[WordsAhead] = studio.window.stage.session.answers.findChildren(WordsAhead)
    return found[0]


def make_ahead(studio):
    """What comes about while a session plays for some seconds."""
    studio.window.stage.session.forget()
    while ahead(studio).is_making:
        ahead(studio).make_more()
    settle()


def page(studio, name):
    """What a question shows, and the page that it is."""
    studio.link.show(questions()[name])
    settle()
    (form,) = (f for f in studio.window.stage.findChildren(WordsForm) if f.isVisible())
    chips = [(b.text(), b.geometry()) for b in form.findChildren(Button) if b.isVisible()]
    picture = studio.window.stage.grab().toImage()
    studio.link.show(PLAYING)
    settle()
    return chips, picture, form


@pytest.mark.parametrize("name", LONG)
def test_a_page_that_was_made_ahead_is_the_same_page(studio, name):
    chips, picture, _ = page(studio, name)
    make_ahead(studio)
    waiting = studio.window.stage.session.answers.findChildren(WordsForm)
    shown = page(studio, name)
    assert shown[2] in waiting
    assert (shown[0], shown[1]) == (chips, picture)


def test_a_page_that_is_half_made_is_finished_when_it_is_asked_for(studio):
    chips, _, _ = page(studio, LONG[0])
    studio.window.stage.session.forget()
    for _ in range(20):
        ahead(studio).make_more()
    assert page(studio, LONG[0])[0] == chips


def test_what_was_made_ahead_asks_the_question_that_came(studio):
    make_ahead(studio)
    studio.link.show(questions()["words-sensations"])
    settle()
    stage = studio.window.stage
    next(b for b in stage.findChildren(Button) if b.text() == "far away").click()
    settle()
    (done,) = (b for b in stage.findChildren(Button) if b.text() == "Done" and b.isVisible())
    done.click()
    assert studio.link.sent[-1] == ev.Answer("q", words=("far away",))


def test_nothing_that_waits_is_seen_or_reached(studio):
    make_ahead(studio)
    waiting = studio.window.stage.session.answers.findChildren(WordsForm)
    assert len(waiting) == 2
    assert not any(form.isVisible() for form in waiting)


def test_other_sizes_are_made_anew(studio):
    make_ahead(studio)
    before = studio.window.stage.session.answers.findChildren(WordsForm)
    studio.settings.values["text_size"] = 150
    studio.shell.restyle()
    make_ahead(studio)
    assert page(studio, LONG[0])[2] not in before
