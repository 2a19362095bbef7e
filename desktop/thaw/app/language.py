"""Which language a process speaks: the listener's own, and that of whoever started the process.

The window and the terminal player take the setting, or what the system says. Processes that
they start are told by a variable of the environment. Commands for those who make packs stay in
English, as their documents are.
"""

from __future__ import annotations

import logging
import os
import sys
from typing import TYPE_CHECKING, Final

from thaw.adapters.bundled import assets_folder
from thaw.base.language import SOURCE, speak
from thaw.settings.table import LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from thaw.adapters.settings_file import SettingsFile

VARIABLE: Final = "THAW_LANGUAGE"
"""Names the language of a process and of those that it starts; stands above the setting."""
_SYSTEM: Final = LANGUAGE.default
_LOCALE_VARIABLES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")

_LOG = logging.getLogger(__name__)


def speak_as_set(settings: SettingsFile, system: Callable[[], tuple[str, ...]]) -> None:
    """Speak the listener's language in this process, and in those that it starts.

    Args:
        settings: the listener's.
        system: gives the languages of the system, the most wanted one first.
    """
    wanted = os.environ.get(VARIABLE) or settings.get(LANGUAGE)
    if wanted == _SYSTEM:
        known = known_languages()
        wanted = next((code for code in system() if code in known), SOURCE)
    os.environ[VARIABLE] = wanted
    _speak(wanted)


def speak_as_told() -> None:
    """Speak the language of the process that started this one."""
    _speak(os.environ.get(VARIABLE, SOURCE))


def shell_languages() -> tuple[str, ...]:
    """The languages of a terminal.

    POSIX has one in the first that is set of these variables; Windows sets none of them.
    """
    values = (os.environ.get(name, "") for name in _LOCALE_VARIABLES)
    first = next(filter(None, values), "")
    if not first and sys.platform == "win32":
        from thaw.adapters.qt.language import system_languages

        return system_languages()
    return (first.split(".")[0].split("_")[0],)


def known_languages() -> tuple[str, ...]:
    """The languages that there are texts in."""
    return (SOURCE, *sorted(file.stem for file in languages_folder().glob("*.qm")))


def languages_folder() -> Path:
    """Where the translations lie, one file for each language."""
    return assets_folder() / "languages"


def _speak(code: str) -> None:
    """Speak a language; English where its texts are not there or cannot be read."""
    speak(None)
    if code not in known_languages() or code == SOURCE:
        return
    try:
        # Where there is no desktop, Qt may lack a library that a terminal can do without.
        from thaw.adapters.qt.language import QtLanguage

        speak(QtLanguage(languages_folder() / f"{code}.qm"))
    except (OSError, ImportError) as error:
        _LOG.info("English is spoken instead: %s", error)
