"""The locks name every package that pyproject.toml asks for, exactly and with hashes."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata
from itertools import product
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
EXTRAS = PROJECT["optional-dependencies"]
WANTED = {
    "run": PROJECT["dependencies"] + EXTRAS["build"],
    "test": PROJECT["dependencies"] + EXTRAS["build"] + EXTRAS["dev"],
}
SYSTEMS = [
    {
        "python_version": version,
        "python_full_version": f"{version}.1",
        "sys_platform": system,
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
    }
    for version, system in product(("3.11", "3.12", "3.13"), ("linux", "darwin", "win32"))
]


def entries(name: str) -> dict[str, tuple[Requirement, int]]:
    """Each locked package with the number of its hashes."""
    text = (ROOT / "packaging" / "lock" / f"{name}.txt").read_text()
    text = re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE).replace("\\\n", " ")
    found: dict[str, tuple[Requirement, int]] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        requirement = Requirement(line.split("--hash")[0])
        found[canonicalize_name(requirement.name)] = (requirement, line.count("--hash=sha256:"))
    return found


def applies(requirement: Requirement, system: dict[str, str]) -> bool:
    return requirement.marker is None or requirement.marker.evaluate(system | {"extra": ""})


@pytest.mark.parametrize("name", WANTED)
def test_every_package_has_one_exact_version_and_hashes(name: str) -> None:
    for requirement, hashes in entries(name).values():
        assert [pin.operator for pin in requirement.specifier] == ["=="], requirement
        assert hashes, requirement


@pytest.mark.parametrize("name", WANTED)
def test_no_address_is_written_into_a_lock(name: str) -> None:
    text = (ROOT / "packaging" / "lock" / f"{name}.txt").read_text()
    assert not re.search(r"://|index|find-links|file:", text)


@pytest.mark.parametrize("system", SYSTEMS, ids=lambda system: "-".join(system.values())[:14])
@pytest.mark.parametrize("name", WANTED)
def test_what_the_project_asks_for_is_locked_on_every_system(
    name: str, system: dict[str, str]
) -> None:
    locked = entries(name)
    for wanted in filter(
        lambda wanted: applies(wanted, system), map(Requirement, WANTED[name])
    ):
        pinned, _ = locked[canonicalize_name(wanted.name)]
        assert applies(pinned, system), pinned
        version = next(iter(pinned.specifier)).version
        assert wanted.specifier.contains(version), f"{wanted} but {pinned}"


def test_what_the_locked_packages_ask_for_is_locked_too() -> None:
    locked = entries("test")
    here = {str(key): str(value) for key, value in default_environment().items()}
    for name, (pinned, _) in locked.items():
        if not applies(pinned, here):
            continue
        for needed in map(Requirement, metadata.requires(name) or []):
            if applies(needed, here):
                assert canonicalize_name(needed.name) in locked, f"{name} needs {needed}"


def test_what_is_tested_is_what_runs() -> None:
    tested = entries("test")
    for name, (pinned, _) in entries("run").items():
        assert str(tested[name][0].specifier) == str(pinned.specifier)


@pytest.mark.parametrize("name", WANTED)
def test_packages_for_some_machines_only_stay_out(name: str) -> None:
    assert not {"simpleaudio", "scipy", "onnxruntime"} & entries(name).keys()


def test_linters_are_pinned_since_new_ones_bring_new_findings() -> None:
    pinned = {Requirement(line).name: Requirement(line).specifier for line in EXTRAS["dev"]}
    for tool in ("ruff", "mypy", "import-linter"):
        assert str(pinned[tool]).startswith("==")
