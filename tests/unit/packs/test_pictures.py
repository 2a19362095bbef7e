import pytest

from fakes.packs import make_pack
from thaw.adapters.packs.folder_contents import FolderContents
from thaw.base.problem import Report
from thaw.packs.pictures import check_pictures

PNG, JPEG = b"\x89PNG\r\n\x1a\n...", b"\xff\xd8\xff\xe0..."


@pytest.mark.parametrize(
    ("name", "content", "codes"),
    [
        ("a.png", PNG, []),
        ("a.jpg", JPEG, []),
        ("a.jpeg", JPEG, []),
        ("a.png", JPEG, ["no-picture"]),
        ("a.jpg", b"<svg onload='x'>", ["no-picture"]),
        ("a.png", b"", ["no-picture"]),
    ],
)
def test_a_picture_is_what_its_name_says(tmp_path, name, content, codes):
    pack = make_pack(tmp_path / "soft")
    (pack / "pictures").mkdir()
    (pack / "pictures" / name).write_bytes(content)
    report = Report("soft")
    check_pictures(FolderContents(pack), report)
    assert [problem.code for problem in report.problems] == codes
