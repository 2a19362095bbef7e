from fakes.specs import WHOLE
from thaw.packs.opened import mark_in_steps
from thaw.spec.lines import session_lines
from thaw.spec.load import load_session


def test_every_spoken_line_is_found_at_its_words():
    loaded = load_session(WHOLE.encode(), "f")
    assert loaded.places is not None
    rows = WHOLE.splitlines()
    for line in session_lines(loaded.required()):
        row, column = mark_in_steps(line, loaded.places)
        assert rows[row - 1][column - 1 :].lstrip("'").startswith(line.text), line
