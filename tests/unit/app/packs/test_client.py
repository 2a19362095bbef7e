"""The window's side of packs: one worker for each thing asked, and an end to each."""

import pytest

from fakes.shown_packs import soft_pack
from fakes.workers import FakeWorkers
from thaw.app.job import PATIENCE_S
from thaw.app.packs.client import PackWorkers, packs_arguments
from thaw.app.packs.shown import Doing, Listed, Looked, PutBack, Refused, Removed
from thaw.app.told_lines import encode_told
from thaw.packs.known import Answer

LOOKED = Looked(soft_pack())


class Window:
    """Keeps what it is told."""

    def __init__(self):
        self.made = FakeWorkers(encode_told)
        self.told = []
        self.packs = PackWorkers(self.made.make, self.made.watch)

    def hear(self, told):
        self.told.append(told)


@pytest.fixture
def window():
    return Window()


def test_looking_tells_what_is_done_and_what_came_of_it(window):
    window.packs.look("/a b/soft.thawpack", window.hear)
    (worker,) = window.made.all
    assert worker.words == ["look", "/a b/soft.thawpack"]
    worker.say(Doing("Every line is read."))
    worker.say(LOOKED)
    worker.end()
    assert window.told == [Doing("Every line is read."), LOOKED]


def test_installing_hands_on_what_was_seen_and_answered(window):
    window.packs.install("soft.thawpack", "abc", {Answer.OTHER_VERSION}, window.hear)
    words = ["install", "soft.thawpack", "--mark", "abc", "--accept-version"]
    assert window.made.all[0].words == words


def test_who_leaves_hears_nothing_more_and_the_worker_is_ended(window):
    window.packs.look("soft.thawpack", window.hear)
    window.packs.leave()
    assert window.made.all[0].killed
    window.made.all[0].say(LOOKED)
    window.made.all[0].end()
    assert window.told == []


def test_the_next_pack_ends_the_look_at_the_one_before(window):
    window.packs.look("one.thawpack", window.hear)
    window.packs.look("two.thawpack", window.hear)
    one, two = window.made.all
    one.say(LOOKED)
    assert one.killed
    assert not two.killed
    assert window.told == []


def test_a_worker_that_is_killed_is_a_sentence(window):
    window.packs.look("soft.thawpack", window.hear)
    window.made.all[0].end()
    (told,) = window.told
    assert isinstance(told, Refused)
    assert "ended by itself" in told.text


def test_a_worker_that_says_nothing_is_ended_with_a_sentence(window):
    window.packs.look("soft.thawpack", window.hear)
    window.made.all[0].say(Doing("Every line is read."))
    window.made.silences[0].beat()
    window.made.all[0].end()
    assert window.made.all[0].killed
    assert "far longer than it should" in window.told[-1].text
    assert len(window.told) == 2
    assert PATIENCE_S > 60


def test_nobody_is_watched_any_more_once_it_has_answered(window):
    window.packs.remove("soft", window.hear)
    window.made.all[0].say(Removed("Soft"))
    assert not window.made.silences[0].running


@pytest.mark.logs
def test_a_worker_that_cannot_be_started_is_a_sentence(window):
    window.made.trouble = OSError("no more processes")
    window.packs.look("soft.thawpack", window.hear)
    assert isinstance(window.told[0], Refused)


def test_a_removal_can_be_undone_until_it_is_left(window):
    window.packs.remove("soft", window.hear)
    window.made.all[0].say(Removed("Soft"))
    window.packs.undo()
    window.made.all[0].say(PutBack())
    assert window.made.all[0].sent == [b"undo\n"]
    assert window.told == [Removed("Soft"), PutBack()]


def test_a_removal_that_is_left_is_let_end_by_itself(window):
    window.packs.remove("soft", window.hear)
    window.made.all[0].say(Removed("Soft"))
    window.packs.leave()
    assert window.made.all[0].closed
    assert not window.made.all[0].killed


def test_the_list_comes_beside_what_is_done(window):
    window.packs.look("soft.thawpack", window.hear)
    window.packs.list(window.hear)
    look, listing = window.made.all
    listing.say(Listed(()))
    look.say(LOOKED)
    assert window.told == [Listed(()), LOOKED]
    window.packs.close()
    assert not look.killed
    assert look.closed


def test_what_a_worker_babbles_is_passed_over(window):
    window.packs.look("soft.thawpack", window.hear)
    window.made.all[0].babble(b"Segmentation fault")
    assert window.told == []


def test_the_command_line_of_a_worker(tmp_path):
    words = ["look", "x"]
    assert packs_arguments(None, words) == ["--packs", "look", "x"]
    assert packs_arguments(tmp_path, words) == ["--packs", "--profile", str(tmp_path), *words]
