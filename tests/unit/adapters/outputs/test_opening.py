"""What an output takes is loaded ahead: the libraries of a device, where one is meant."""

import ctypes.util
import subprocess
import sys

import pytest

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere PortAudio comes along")
needs_portaudio = pytest.mark.skipif(
    sys.platform == "linux" and ctypes.util.find_library("portaudio") is None,
    reason="PortAudio is not installed",
)

LOADED = """
    import sys
    from thaw.adapters.outputs import load_ahead
    load_ahead(sys.argv[1])
    print("sounddevice" in sys.modules)
"""


@needs_portaudio
@pytest.mark.parametrize(
    ("spec", "loaded"),
    [("device", "True"), ("Speakers", "True"), ("null", "False"), ("a.wav", "False")],
)
def test_only_a_device_has_its_libraries_loaded(spec, loaded):
    words = [sys.executable, "-c", "if 1:" + LOADED, spec]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == loaded


@on_linux
def test_a_library_that_is_missing_is_not_told_before_something_is_opened():
    without = "if 1:\n    import ctypes.util; ctypes.util.find_library = lambda name: None"
    words = [sys.executable, "-c", without + LOADED, "device"]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
