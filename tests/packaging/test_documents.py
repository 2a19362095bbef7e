"""What the documents say about the code is so."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import draw_states
import list_rules
import list_settings
from thaw.app.commands.explain import shipped_rules
from thaw.app.commands.usage import read_call
from thaw.settings.table import TABLE

ROOT = Path(__file__).resolve().parents[2]
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text()
README = (ROOT / "README.md").read_text()
PAGES = sorted((ROOT / "docs").glob("*.md"))
DOCUMENTS = [
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    *(f"docs/{page.name}" for page in PAGES),
]


def test_the_picture_of_states_is_drawn_from_the_table() -> None:
    assert draw_states.redrawn(ARCHITECTURE) == ARCHITECTURE
    assert draw_states.states() in ARCHITECTURE


def test_the_page_of_rules_is_written_from_their_files() -> None:
    page = (ROOT / "docs" / "rules.md").read_text("utf-8")
    assert list_rules.rewritten(page) == page
    assert list_rules.all_rules() in page


def test_the_page_of_settings_is_written_from_their_rows() -> None:
    page = (ROOT / "docs" / "settings.md").read_text("utf-8")
    assert list_settings.rewritten(page) == page, "run docs/list_settings.py"
    assert list_settings.all_settings() in page


def test_every_setting_stands_on_its_page_by_its_name_in_the_file() -> None:
    page = (ROOT / "docs" / "settings.md").read_text("utf-8")
    assert [row.key for row in TABLE if f"| `{row.key}` |" not in page] == []


def test_every_rule_stands_below_a_heading() -> None:
    parted = [rule for rules in list_rules.groups().values() for rule in rules]
    assert parted == list(shipped_rules().rules)


def test_every_package_of_the_program_has_its_line() -> None:
    packages = {path.parent.name for path in (ROOT / "desktop" / "thaw").glob("*/__init__.py")}
    assert packages == set(re.findall(r"^\| `desktop/thaw/(\w+)`", ARCHITECTURE, re.MULTILINE))


def test_every_library_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = project["optional-dependencies"].values()
    wanted = [*project["dependencies"], *(line for extra in extras for line in extra)]
    rows = re.findall(
        r"^\| [^|]+ \| ([^|]+) \|", ARCHITECTURE.partition("## Libraries")[2], re.MULTILINE
    )
    named = {name.strip() for row in rows for name in row.split(",")}
    assert {Requirement(line).name for line in wanted} <= named


def test_every_command_of_the_readme_is_one() -> None:
    rows = re.findall(r"^\| (`thaw[^|]+) \|", README, re.MULTILINE)
    commands = [name for row in rows for name in re.findall(r"`thaw ([a-z-]+)", row)]
    assert {"open", "play", "check"} <= {*commands}
    for name in commands:
        with pytest.raises(SystemExit) as ended:
            read_call([name, "--help"])
        assert ended.value.code == 0, name


def test_the_two_commands_of_the_readme_are_the_ones_there_are() -> None:
    lines = re.findall(r"^    python3 (\S+) (\w+)$", README, re.MULTILINE)
    assert lines == [("packaging/bootstrap.py", "run"), ("packaging/bootstrap.py", "test")]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_what_is_linked_is_there(document: str) -> None:
    page = ROOT / document
    links = re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text())
    missing = [
        link for link in links if "://" not in link and not (page.parent / link).exists()
    ]
    assert not missing


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_is_linked_in_a_page_is_a_heading_of_it(page: Path) -> None:
    text = page.read_text("utf-8")
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", one.lower()).replace(" ", "-") for one in headings}
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= anchors


def test_the_list_of_documents_has_every_page() -> None:
    index = (ROOT / "docs" / "README.md").read_text("utf-8")
    linked = set(re.findall(r"\]\(([\w-]+\.md)\)", index))
    assert linked == {page.name for page in PAGES} - {"README.md"}
    assert "(docs/README.md)" in README
