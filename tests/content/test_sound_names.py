"""The sounds that come with Thaw are named in the listener's language."""

import pytest

from fakes.languages import Bracketed
from thaw.adapters.bundled import sessions_folder
from thaw.base.language import speak
from thaw.ui.present.words import present_sounds

NAMES = {
    file.stem.replace("-", " ")
    for kind in ("beds", "music")
    for file in sessions_folder().glob(f"*/{kind}/*.opus")
}


@pytest.fixture(autouse=True)
def in_brackets():
    speak(Bracketed())
    yield
    speak(None)


@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_sound_of_our_own_is_translated(name):
    assert present_sounds(name) == f"⟦{name}⟧"


def test_a_sound_of_another_pack_keeps_its_name():
    assert present_sounds("soft rain, low tide") == "⟦soft rain⟧, low tide"
