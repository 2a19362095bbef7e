"""However a session is mangled, the check tells problems and never falls over."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fakes.calm_pack import SESSION, CalmPack
from fakes.specs import WHOLE
from thaw.app.checks.whole import check_everything

WORDS = ["closing", "arriving", "too-much", "0", "4", "1 s", "59 min", "true", "none", "breath"]


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    return CalmPack(tmp_path_factory.mktemp("packs") / "calm").write()


@st.composite
def mangled(draw):
    """A session with lines taken out, doubled, moved, or with another value."""
    lines = draw(st.sampled_from([SESSION, WHOLE])).splitlines(keepends=True)
    for _ in range(draw(st.integers(1, 4))):
        at, to = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
        match draw(st.sampled_from(["out", "twice", "move", "value"])):
            case "out":
                del lines[at]
            case "twice":
                lines.insert(at, lines[at])
            case "move":
                lines.insert(to, lines.pop(at))
            case _:
                key, colon, _ = lines[at].partition(": ")
                if colon:
                    lines[at] = f"{key}: {draw(st.sampled_from(WORDS))}\n"
    return "".join(lines)


@settings(max_examples=200, deadline=None)
@given(text=mangled())
def test_a_mangled_session_has_problems_or_none(pack, text):
    file: Path = pack.folder / "sessions" / "calm.yaml"
    file.write_text(text, "utf-8")
    for problem in check_everything([file], pack.facts).problems:
        assert problem.text.endswith((".", "?")), problem
        assert 0 <= problem.line <= text.count("\n") + 1
