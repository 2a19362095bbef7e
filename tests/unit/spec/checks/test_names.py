import pytest

from fakes.specs import only_told_here, replaced, section, session_text

GROUPS = "groups: {trio: {repeat: 2}}\nsections:"


def grouped(*sections, groups=GROUPS):
    return replaced(session_text("".join(sections)), "sections:", groups)


def say(**keys):
    return section("[{say: A.}]", **keys)


@pytest.mark.parametrize("name", ["guidance", "anchors"])
def test_a_session_is_not_called_like_what_thaw_speaks_itself(name):
    text = replaced(session_text(""), "id: test", f"id: »{name}")
    assert only_told_here(text) == "reserved-id"


@pytest.mark.parametrize("name", ["too-much", "far-away"])
def test_a_section_is_not_called_like_a_state(name):
    assert only_told_here(session_text(say(id=f"»{name}"))) == "reserved-id"


def test_a_section_id_is_given_once():
    assert only_told_here(session_text(say() + say(id="»one"))) == "section-twice"


def test_a_step_name_is_given_once_in_a_section():
    text = session_text(section("[{say: A., as: a}, {say: B., as: »a}]"))
    assert only_told_here(text) == "name-twice"


def test_a_step_name_may_come_again_in_another_section():
    text = session_text(
        section("[{say: A., as: a}]")
        + section("[{say: B., as: a}, {say: C., as: »a}]", id="two")
    )
    assert only_told_here(text) == "name-twice"


def test_a_group_is_known():
    assert only_told_here(grouped(say(group="trio"), say(id="two", group="»tiro"))) == (
        "unknown-group"
    )


def test_a_group_has_sections():
    text = grouped(groups="groups: {trio: »{repeat: 2}}\nsections:")
    assert only_told_here(text) == "empty-group"


def test_the_sections_of_a_group_are_neighbours():
    text = grouped(
        say(group="trio"),
        say(id="two"),
        say(id="three", group="trio"),
        groups="groups: {trio: »{repeat: 2}}\nsections:",
    )
    assert only_told_here(text) == "torn-group"


def test_a_closing_is_heard_once():
    text = replaced(session_text(""), "closing: true", "closing: true\n    repeat: »2")
    assert only_told_here(text) == "closing-repeats"


def test_repeats_of_a_section_and_its_group_stay_few_together():
    text = grouped(say(group="trio", repeat=2), say(id="two", group="trio", repeat="»3"))
    assert only_told_here(text) == "too-many-repeats"
