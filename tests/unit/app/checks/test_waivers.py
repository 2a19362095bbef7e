"""Numbers that somebody answers for: where they are told, as warnings, and listed."""

import io

import pytest

from fakes.calm_pack import SESSION, CalmPack
from fakes.packs import write
from fakes.specs import replaced
from thaw.app.checks.whole import check_everything
from thaw.app.commands.explain import explain, shipped_rules
from thaw.app.console import Console
from thaw.base.problem import Severity
from thaw.base.units import RATE
from thaw.spec.waivers import NUMBERS


@pytest.fixture
def pack(tmp_path):
    return CalmPack(tmp_path / "calm")


def checked(pack, session=SESSION):
    """What is told, rule and line of each, and what is waived: rule, line, reason."""
    pack.write(session)
    found = check_everything([pack.folder], pack.facts)
    told = [(problem.code, problem.line) for problem in found.problems]
    return told, [(w.rule, w.line, w.reason) for w in found.waivers]


def line_of(text, marker):
    assert marker in text, marker
    return text[: text.index(marker)].count("\n") + 1


def waived(before, rule, indent, reason="It is so here."):
    """A text with a waiver behind one of its lines."""
    return f"{before}{' ' * indent}lint-ok: {{{rule}: {reason}}}\n"


FADE = "        fade_out: 8 s\n"
SHORT_FADE = "        fade_out: 5 s\n"
CLOSING = "    closing: true\n"
QUICK_CLOSING = SESSION.replace("wait: 30 s", "wait: 10 s")


def test_in_the_step_that_has_the_number(pack):
    session = replaced(SESSION, FADE, waived(SHORT_FADE, "short-fade", 8))
    line = line_of(session, SHORT_FADE)
    assert checked(pack, session) == ([], [("short-fade", line, "It is so here.")])


def test_in_the_section_that_has_the_number(pack):
    session = replaced(QUICK_CLOSING, CLOSING, waived(CLOSING, "short-closing", 4))
    line = line_of(session, CLOSING)
    assert checked(pack, session) == ([], [("short-closing", line, "It is so here.")])


def test_at_the_top_for_the_whole_session(pack):
    wait = "          wait: 8 s\n"
    longer = replaced(SESSION, wait, wait + QUIET)
    told, _ = checked(pack, longer)
    assert "few-choices" in dict(told)
    session = replaced(longer, "sections:\n", waived("", "few-choices", 0) + "sections:\n")
    told, waivers = checked(pack, session)
    assert "few-choices" not in dict(told)
    assert waivers[0][::2] == ("few-choices", "It is so here.")


QUIET = (
    "      - say: You might look along the wall, or at the place where it meets the floor.\n"
    "      - rest: 8 s\n"
) * 40
"""Some minutes without a choice."""


def test_the_pace_of_a_voice_is_waived_where_its_line_is_spoken(pack):
    pack.changed["calm.arriving.1.opus"] = {"sounding": 10 * 60 * RATE // 155}
    say = "      - say: Esc, or the wide button, stops this at any moment.\n"
    assert checked(pack)[0] == [("narration-rate", line_of(SESSION, say))]
    session = replaced(SESSION, say, waived(say, "narration-rate", 8))
    assert checked(pack, session)[0] == []


def test_a_sound_is_waived_where_it_is_credited(pack):
    pack.changed["wood.opus"] = {"onset": RATE}
    pack.write()
    file = pack.folder / "credits.yaml"
    text = file.read_text("utf-8")
    wood = next(line for line in text.splitlines() if "wood" in line)
    waiver = "lint-ok: {quick-onset: A clap is meant.}"
    write(file, replaced(text, wood, wood.replace("}", f", {waiver}}}")))
    found = check_everything([pack.folder], pack.facts)
    assert found.problems == ()
    assert [(w.rule, w.reason) for w in found.waivers] == [("quick-onset", "A clap is meant.")]


def test_the_lines_of_an_anchor_answer_for_their_words(pack):
    anchor = (
        "anchors:\n  wall: {label: L, short: S, touch_ins: [The wall.],\n"
        "    lines: [Close your eyes.]}\n"
    )
    pack.write()
    write(pack.folder / "anchors.yaml", anchor)
    assert "L1" in {p.code for p in check_everything([pack.folder], pack.facts).problems}
    write(
        pack.folder / "anchors.yaml",
        anchor.replace("lines:", "lint-ok: {L1: She asked.}, lines:"),
    )
    found = check_everything([pack.folder], pack.facts)
    assert "L1" not in {problem.code for problem in found.problems}
    assert [(w.rule, w.words) for w in found.waivers] == [("L1", "Close your eyes")]


def test_an_error_is_not_waived(pack):
    cut = "        fade_out: 1 s\n"
    session = replaced(SESSION, FADE, waived(cut, "short-fade", 8))
    told, waivers = checked(pack, session)
    assert told == [
        ("short-fade", line_of(session, cut)),
        ("idle-waiver", line_of(session, cut) + 1),
    ]
    assert waivers == []


def test_a_section_does_not_answer_for_its_steps(pack):
    short = replaced(SESSION, FADE, SHORT_FADE)
    focus = "    focus: music\n"
    told, waivers = checked(pack, replaced(short, focus, waived(focus, "short-fade", 4)))
    assert [rule for rule, _ in told] == ["idle-waiver", "short-fade"]
    assert waivers == []


@pytest.mark.parametrize(
    ("waiver", "text", "hint"),
    [
        ("short-fade", "Nothing here is waived by short-fade.", ""),
        ("short-fades", "Nothing called “short-fades” can be", "Did you mean “short-fade”?"),
        ("true-peak", "Nothing called “true-peak” can be waived here.", "--explain RULE"),
    ],
)
def test_a_waiver_of_nothing_is_told_where_it_stands(pack, waiver, text, hint):
    session = replaced(SESSION, FADE, waived(FADE, waiver, 8))
    pack.write(session)
    (problem,) = check_everything([pack.folder], pack.facts).problems
    assert problem.line == line_of(session, "lint-ok")
    assert text in problem.text
    assert hint in problem.hint


def test_words_are_not_waived_by_a_section(pack):
    session = replaced(SESSION, CLOSING, waived(CLOSING, "L25", 4))
    pack.write(session)
    (problem,) = check_everything([pack.folder], pack.facts).problems
    assert problem.code == "unknown-rule"
    assert problem.hint == "Words are waived in the step that says them."


def test_where_a_number_is_told_elsewhere_the_waiver_says_so(pack):
    wait = "          wait: 8 s\n"
    longer = replaced(SESSION, wait, wait + QUIET)
    session = replaced(longer, CLOSING, waived(CLOSING, "few-choices", 4))
    pack.write(session)
    problems = check_everything([pack.folder], pack.facts).problems
    assert [p.hint for p in problems if p.code == "idle-waiver"] == [
        "It is told of the whole session: put “lint-ok” beside “sections”."
    ]


def test_what_can_be_waived_is_a_rule_that_warns_and_says_so():
    rules = shipped_rules().rules
    for name in NUMBERS:
        assert Severity.WARNING in rules[name].weight, name
        said = io.StringIO()
        explain(name, Console(io.StringIO(), said, io.StringIO()))
        assert f"lint-ok: {{{name}: why it stays}}" in said.getvalue()
