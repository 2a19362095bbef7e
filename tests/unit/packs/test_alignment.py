import pytest

from fakes.reader import LINES, Reader
from thaw.packs.alignment import align


def found(alignment):
    return [at and (at.first, at.stop) for at in alignment.placed]


def read_all(reader, left_out=()):
    for number, text in enumerate(LINES):
        if number not in left_out:
            reader.read(number, text)
    return reader


@pytest.mark.parametrize("rate", [0.03, 0.045, 0.065])
@pytest.mark.parametrize("between", [1.5, 4.0])
def test_lines_that_were_read_in_order_are_found(rate, between):
    reader = read_all(Reader(rate, between))
    alignment = align(reader.phrases, LINES)
    assert found(alignment) == reader.spans()
    assert all(at and at.margin > 6 for at in alignment.placed)


@pytest.mark.parametrize("missing", range(len(LINES)))
def test_a_line_that_was_left_out_is_missing(missing):
    reader = read_all(Reader(), left_out=(missing,))
    assert found(align(reader.phrases, LINES)) == reader.spans()


@pytest.mark.parametrize("left_out", [(0, 1), (5, 6), (0, 6)])
def test_a_take_may_begin_and_end_anywhere(left_out):
    reader = read_all(Reader(), left_out)
    assert found(align(reader.phrases, LINES)) == reader.spans()


def test_what_is_no_line_is_left_over():
    reader = Reader()
    for number, text in enumerate(LINES):
        if number == 3:
            reader.say(None, 1.5)
            reader.wait(2.5)
        reader.read(number, text)
    assert found(align(reader.phrases, LINES)) == reader.spans()


def test_two_lines_of_equal_length_cannot_be_told_apart_where_one_is_missing():
    twins = ("And back to the sounds around you.", "And back to the things around you.")
    lines = (LINES[0], *twins, LINES[3], LINES[5])
    reader = Reader()
    for number in (0, 1, 3, 4):
        reader.read(number, lines[number])
    placed = align(reader.phrases, lines).placed
    (at,) = [at for at in placed[1:3] if at]
    assert at.margin < 2


def test_without_speech_every_line_is_missing():
    assert align((), LINES).placed == (None,) * len(LINES)
