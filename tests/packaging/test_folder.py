"""packaging/ is a folder of scripts, and the wheel is whole."""

from __future__ import annotations

import ast
import sys
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = sorted((ROOT / "packaging").glob("*.py"))


def imports(script: Path) -> set[str]:
    """The top-level names of all modules that a script imports anywhere."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(script.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(str(node.module))
    return {name.partition(".")[0] for name in found}


def test_packaging_is_not_a_python_package() -> None:
    assert not list((ROOT / "packaging").rglob("__init__.py"))
    assert not list((ROOT / "tests" / "packaging").rglob("__init__.py"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_scripts_need_only_the_standard_library_and_each_other(script: Path) -> None:
    ours = {script.stem for script in SCRIPTS}
    assert imports(script) <= sys.stdlib_module_names | ours
    assert not ours & sys.stdlib_module_names


@pytest.mark.parametrize("name", ["bootstrap.py", "interpreter.py"])
def test_an_old_python_understands_what_it_must_read(name: str) -> None:
    source = (ROOT / "packaging" / name).read_text()
    ast.parse(source, feature_version=(3, 8))
    assert "from __future__ import annotations" in source


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    built = next(WheelBuilder(str(ROOT)).build(directory=str(tmp_path_factory.mktemp("wheel"))))
    with zipfile.ZipFile(built) as archive:
        return set(archive.namelist())


@pytest.mark.parametrize("folder", ["sessions", "assets"])
def test_the_wheel_carries_the_whole_folder(wheel: set[str], folder: str) -> None:
    there = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / folder).rglob("*")
        if path.is_file()
    }
    there = {path for path in there if "__pycache__" not in path and not path.endswith(".pyc")}
    assert there
    assert {f"thaw/_bundled/{path}" for path in there} <= wheel


def test_the_wheel_carries_the_program_and_its_licence(wheel: set[str]) -> None:
    assert {"thaw/__main__.py", "thaw/cli.py", "thaw/py.typed"} <= wheel
    assert any(name.endswith("licenses/LICENSE") for name in wheel)
    assert not any(name.startswith(("tests", "packaging", "desktop")) for name in wheel)
