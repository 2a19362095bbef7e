from fakes.packs import make_pack
from fakes.takes import STEADY, steady_lines
from thaw.packs.folder import PackFolder
from thaw.packs.script import Script, script_of

SCRIPT = Script(steady_lines())


def ids(name):
    return [line.id for line in SCRIPT.named(name)]


def test_a_recording_is_named_after_a_line_a_section_or_a_session():
    assert ids("body-scan-edges.arriving.2") == ["body-scan-edges.arriving.2"]
    assert ids("body-scan-edges.arriving") == [
        f"body-scan-edges.arriving.{n}" for n in (1, 2, 3)
    ]
    assert ids("body-scan-edges") == [line.id for line in steady_lines()]


def test_capitals_and_spaces_around_a_name_do_not_count():
    assert ids(" Body-Scan-Edges.Arriving.2 ") == ["body-scan-edges.arriving.2"]


def test_a_name_that_is_part_of_another_is_not_it():
    assert ids("body-scan") == []
    assert ids("body-scan-edges.arriving.22") == []


def test_the_likely_name_is_known():
    assert SCRIPT.likely("body-scan-edges.ariving") == "body-scan-edges.arriving"
    assert SCRIPT.likely("Memo 17") is None


def test_only_lines_of_the_language_are_read():
    assert script_of(PackFolder(STEADY), "de").lines == ()


def test_lines_come_in_the_order_of_the_file(tmp_path):
    lines = script_of(PackFolder(make_pack(tmp_path / "pack")), "en").lines
    sections = [line.path[0] for line in lines]
    assert sections == sorted(sections)
    assert lines
