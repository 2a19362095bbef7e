"""Which sentences offer, which command, and where a session says how to stop."""

import pytest

from fakes.specs import section, session_text
from thaw.app.wording import shipped_address
from thaw.spec.load import load_session

ADDRESS = shipped_address()


def turns(*lines):
    steps = ", ".join(f"{{say: '{line}'}}" for line in lines)
    session = load_session(session_text(section(f"[{steps}]")).encode(), "test.yaml").required()
    # “Look around.” and “Back.” come before and behind.
    counted = ADDRESS.turns(session)
    return counted.offers, len(counted.commands) - 1


@pytest.mark.parametrize(
    "line",
    [
        "You might look at the door.",
        "If you like, notice the floor.",
        "Look around, or listen.",
        "Moving is fine.",
        "Any sound will do.",
        "Which one?",
        "You can stay as you are.",
    ],
)
def test_what_leaves_a_choice_is_an_offer(line):
    assert turns(line) == (1, 0)


@pytest.mark.parametrize(
    "line",
    [
        "Notice the floor.",
        "Now press your feet down.",
        "And let it all come.",
        "Imagine a shore.",
        "Focus on the tone.",
        "Stay with the sound.",
        "Do not move.",
    ],
)
def test_what_begins_with_a_verb_is_a_command(line):
    assert turns(line) == (0, 1)


@pytest.mark.parametrize(
    "line",
    [
        "A chair, a strip of light, a switch.",
        "The rain fades.",
        "Rest is near.",
        "The open door.",
    ],
)
def test_the_rest_is_neither(line):
    assert turns(line) == (0, 0)


def test_every_sentence_counts_and_every_command_has_its_place():
    assert turns("Notice the floor. You might sit. A wall. Sit down.") == (1, 2)
    session = load_session(session_text(section("[{rest: 5 s}, {say: Sit.}]")).encode(), "x")
    assert ADDRESS.turns(session.required()).commands == (
        ("sections", 0, "steps", 0, "say"),
        ("sections", 1, "steps", 1, "say"),
    )


def test_of_several_wordings_one_counts():
    worded = "[{say: {sounds: You might listen., feet: You might stand., else: Sit down.}}]"
    session = load_session(session_text(section(worded)).encode(), "test.yaml").required()
    counted = ADDRESS.turns(session)
    assert (counted.offers, len(counted.commands)) == (0, 2)


def test_what_is_said_over_music_counts():
    play = "[{play: {music: yours}, for: 60 s, during: [{say: Notice the bass.}]}]"
    session = load_session(session_text(section(play)).encode(), "test.yaml").required()
    assert len(ADDRESS.turns(session).commands) == 2


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Esc stops it.", 0),
        ("About ten minutes. Esc, or the wide button, stops it at any moment.", 1),
        ("All of it can be left at any time.", 0),
        ("You can stop whenever.", 0),
        ("You may pause here.", 0),
        ("At any moment you can leave.", 0),
        ("The rain stops.", None),
        ("A bus stop, or a wall.", None),
    ],
)
def test_how_to_stop_is_found_in_its_sentence(line, sentence):
    assert ADDRESS.tells_how_to_stop(line) == sentence
