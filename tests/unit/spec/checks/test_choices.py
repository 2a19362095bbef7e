import pytest

from fakes.specs import codes_of, only_told_here, section, session_text, told_here


def choice(options, default, more=""):
    return f"{{choose: {{ask: Which?, options: {options}, default: {default}{more}}}}}"


def at_level(level, step):
    """A choice in a section of some level, with sections of level 2 and 1 behind it."""
    calm = section("[{say: A.}]", id="calm")
    contact = section(f"[{choice('{sounds: A, b: B}', 'sounds')}]", id="contact", level=2)
    return session_text(section(f"[{step}]", level=level) + contact + calm)


def test_a_choice_has_two_options():
    text = session_text(section(f"[{choice('»{a: A}', 'a')}]"))
    assert only_told_here(text) == "no-choice"


def test_the_default_is_one_of_the_options():
    text = session_text(section(f"[{choice('{apple: A, b: B}', '»aple')}]"))
    assert only_told_here(text) == "unknown-default"


def test_options_can_be_told_apart():
    text = session_text(section(f"[{choice('{a: Same, b: »{say: same}}', 'a')}]"))
    assert only_told_here(text) == "option-twice"


@pytest.mark.parametrize(
    ("options", "default"),
    [
        ("{a: A, b: B}", "a"),
        ("{breath: Breath, sounds: Sounds}", "breath"),
        ("{a: A, b: {say: B, go: contact}}", "b"),
        ("{a: A, b: {say: B, set: {anchor: breath}}}", "b"),
    ],
)
def test_from_level_2_on_a_default_does_not_lead_inward(options, default):
    assert "default-inward" in told_here(at_level(2, choice(options, f"»{default}")))
    assert codes_of(at_level(1, choice(options, default))) == []


@pytest.mark.parametrize(
    ("options", "default"),
    [
        ("{outside: A, b: B}", "outside"),
        ("{anchor: A, b: B}", "anchor"),
        ("{object: A, b: B}", "object"),
        ("{a: A, b: {say: B, go: calm}}", "b"),
        ("{a: A, b: {say: B, set: {anchor: sight}}}", "b"),
        ("{a: A, b: {say: B, set: {leave_out: feet}}}", "b"),
    ],
)
def test_from_level_2_on_a_default_is_the_outside_or_anchor_option(options, default):
    text = at_level(2, choice(options, default)).replace(
        "level: 2", "level: 2\n    region: feet"
    )
    assert "default-inward" not in codes_of(text)
