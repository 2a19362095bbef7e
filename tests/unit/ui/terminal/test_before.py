"""What is said before a session, and what Support says, in the terminal."""

from fakes.descriptions import make_description
from thaw.adapters.bundled import assets_folder
from thaw.app.support import read_support
from thaw.base.units import frames_from_seconds
from thaw.ui.terminal.before import before_lines, session_list
from thaw.ui.terminal.help import support_lines


def test_sessions_are_listed_by_number_with_their_names():
    told = make_description("steady/edges", frames=frames_from_seconds(600), level=3)
    assert list(session_list([told], names=True)) == ["1: Edges, 10 min, inside. steady/edges"]


def test_before_it_begins_it_says_what_will_happen():
    lines = "\n".join(before_lines(make_description("steady/edges")))
    for said in (
        "Feet and hands.",
        "Longest silence 15 s.",
        "Loudest moment: the voice.",
        "Contains attention inside the body.",
        "Rather not with a pain flare.",
        "a computer’s voice",
    ):
        assert said in lines
    assert "Esc" not in lines  # what is typed now is a line; keys are named when they are read


def test_silences_that_were_made_longer_are_told_in_the_terminal_too():
    lines = "\n".join(before_lines(make_description("steady/edges"), 1.4))
    assert "Longest silence at most 21 s, as you set it." in lines


def test_support_begins_with_now_and_has_every_country_with_its_date():
    support = read_support(assets_folder())
    lines = list(support_lines(support))
    assert lines[0] == "I need help now"
    now = lines[: 1 + len(support.help_parts)]
    assert lines[-len(now) :] == now
    countries = lines[-len(now) - len(support.countries) : -len(now)]
    for country, line in zip(support.countries, countries, strict=True):
        assert line.startswith(f"{country.name}: emergency {country.emergency[0]}")
        assert line.endswith(country.seen)
