"""Every shipped session, guidance and anchors: without a problem, and the docs true to them."""

import re
from pathlib import Path

import pytest

from fakes.told_rules import EVERYWHERE, told_in
from thaw.adapters.bundled import assets_folder, sessions_folder
from thaw.adapters.sound.facts import RememberedFacts
from thaw.app.checks.whole import check_everything
from thaw.app.commands.explain import shipped_rules
from thaw.packs.check import Checked, files_in
from thaw.packs.folder import packs_in
from thaw.packs.reading import read_small
from thaw.spec.guidance import BUILT_IN_ANCHORS, GUIDANCE_SECTIONS
from thaw.spec.lines import session_lines
from thaw.spec.load import load_anchors, load_guidance
from thaw.spec.steps import STEP_KEYS

FILES = files_in([sessions_folder(), assets_folder() / "guidance", assets_folder() / "support"])
PACKS = packs_in(sessions_folder())
DOCS = Path(__file__).parents[2] / "docs" / "session-format.md"


@pytest.fixture(scope="module")
def facts(tmp_path_factory):
    with RememberedFacts(tmp_path_factory.mktemp("cache")) as remembered:
        yield remembered


@pytest.mark.timeout(120)
@pytest.mark.parametrize("file", FILES, ids=lambda file: "/".join(file.parts[-3:]))
def test_what_is_shipped_has_no_problem(file, facts):
    """No error, and no warning either: every line is recorded in the words that it has."""
    assert check_everything([file], facts) == Checked()


def test_the_packs_are_the_ones_that_are_meant_to_be_there():
    assert [pack.name for pack in PACKS] == ["first-thaw", "listening", "steady", "touching-in"]


def test_the_built_in_anchors_are_those_that_a_session_may_name():
    file = assets_folder() / "guidance" / "anchors.yaml"
    anchors = load_anchors(read_small(file), str(file)).required()
    assert tuple(anchors.anchors) == BUILT_IN_ANCHORS


def test_the_guidance_has_every_part_in_order():
    file = assets_folder() / "guidance" / "guidance.yaml"
    guidance = load_guidance(read_small(file), str(file)).required()
    assert tuple(section.id for section in guidance.sections) == GUIDANCE_SECTIONS


def test_touch_ins_every_15_s_last_three_minutes():
    file = assets_folder() / "guidance" / "guidance.yaml"
    guidance = load_guidance(read_small(file), str(file)).required()
    assert len(guidance.section("unanswered").steps) * 15 == 3 * 60


def test_no_two_lines_of_a_pack_share_an_id():
    for pack in PACKS:
        ids = [
            line.id
            for file in pack.session_files
            for line in session_lines(pack.load_session(file).required())
        ]
        assert len(ids) == len(set(ids)), pack.name


def examples():
    """The YAML of the docs, the whole sessions among it."""
    return re.findall(r"```yaml\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL)


def test_the_session_in_the_docs_has_no_problem(tmp_path, facts):
    """Its sounds and its voice apart, which a page does not have."""
    (whole,) = [example for example in examples() if example.startswith("thaw: 1")]
    file = tmp_path / "hands-and-a-tune.yaml"
    file.write_text(whole, "utf-8")
    codes = {problem.code for problem in check_everything([file], facts).problems}
    assert codes == {"no-such-file", "no-voice"}


def test_the_docs_name_every_kind_of_step():
    steps = DOCS.read_text("utf-8").partition("## Steps")[2].partition("Any step")[0]
    assert tuple(re.findall(r"`(\w+)`", steps)) == STEP_KEYS


def test_every_rule_is_explained_and_no_other():
    """What a problem carries is found where a curator looks it up."""
    named, told = set(shipped_rules().rules), told_in(EVERYWHERE)
    assert told - named == set()
    assert named - told == set()
