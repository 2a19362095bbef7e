"""What a system wishes for, out of what it tells."""

import ctypes

import pytest

from thaw.adapters.looks import (
    APPEARANCE,
    GNOME,
    KDE,
    Looks,
    _windows_wants_stillness,
    looks_told,
    wants_stillness,
)

DARK, LIGHT = Looks(dark=True), Looks(dark=False)


@pytest.mark.parametrize(
    ("told", "otherwise", "looks"),
    [
        ({}, LIGHT, LIGHT),
        ({(APPEARANCE, "color-scheme"): 1}, LIGHT, DARK),
        ({(APPEARANCE, "color-scheme"): 2}, DARK, LIGHT),
        ({(APPEARANCE, "color-scheme"): 0}, LIGHT, LIGHT),
        ({(APPEARANCE, "color-scheme"): "odd"}, DARK, DARK),
        ({(APPEARANCE, "contrast"): 1}, DARK, Looks(contrast=True)),
        ({(APPEARANCE, "contrast"): 0}, Looks(contrast=True), Looks(contrast=True)),
        ({(APPEARANCE, "reduced-motion"): 1}, DARK, Looks(still=True)),
        ({(APPEARANCE, "reduced-motion"): 0}, DARK, DARK),
        ({(GNOME, "enable-animations"): False}, DARK, Looks(still=True)),
        ({(GNOME, "enable-animations"): True}, DARK, DARK),
        ({(KDE, "AnimationDurationFactor"): "0"}, DARK, Looks(still=True)),
        ({(KDE, "AnimationDurationFactor"): 0.0}, DARK, Looks(still=True)),
        ({(KDE, "AnimationDurationFactor"): "0.5"}, DARK, DARK),
        ({(KDE, "AnimationDurationFactor"): "odd"}, DARK, DARK),
        ({}, Looks(still=True), Looks(still=True)),
    ],
)
def test_a_linux_desktop_is_understood(told, otherwise, looks):
    assert looks_told(told, otherwise) == looks


class User32:
    """As Windows answers whether the insides of windows may be animated."""

    def __init__(self, animates):
        self.animates = animates

    def SystemParametersInfoW(self, what, size, place, how):  # noqa: N802  as Windows has it
        assert (what, size, how) == (0x1042, 0, 0)
        place._obj.value = self.animates
        return 1


@pytest.mark.parametrize("animates", [True, False])
def test_windows_is_asked_whether_it_animates(animates):
    assert _windows_wants_stillness(User32(ctypes.c_int(animates).value))() is not animates


def test_a_system_that_does_not_answer_lets_things_move():
    class Silent(User32):
        def SystemParametersInfoW(self, what, size, place, how):  # noqa: N802
            return 0

    assert not _windows_wants_stillness(Silent(0))()


@pytest.mark.skipif("sys.platform != 'linux'")
def test_linux_has_no_call_of_its_own():
    assert not wants_stillness()()
