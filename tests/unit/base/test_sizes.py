"""Numbers of bytes as a person reads them."""

import pytest

from fakes.languages import SAID, Bracketed
from thaw.base.language import speak
from thaw.base.sizes import size_in_words


@pytest.mark.parametrize(
    ("size", "words"),
    [(1, "1 byte"), (999, "999 bytes"), (3400, "3.4 kB"), (5_000_000, "5.0 MB")],
)
def test_a_size_is_told_for_a_person(size, words):
    assert size_in_words(size) == words


@pytest.mark.parametrize("size", [12, 3400, 5_000_000])
def test_a_language_writes_number_and_unit(size):
    speak(Bracketed())
    said = size_in_words(size)
    speak(None)
    assert SAID.sub("", said) in {"", "12"}
