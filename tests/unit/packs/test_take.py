import pytest

from fakes.reader import LINES, Reader
from thaw.packs.take import Doubt, Rest, begun_twice, plan_take
from thaw.spec.lines import SpokenLine, text_hash

SPOKEN = tuple(
    SpokenLine(f"s.a.{n}", text, text_hash(text), (0, n)) for n, text in enumerate(LINES, 1)
)


class Ear:
    """Hears what the reader said: the same words are alike, nothing else is."""

    def __init__(self, reader, noises=()):
        self.words = dict(zip(reader.phrases, reader.said, strict=True))
        self.noises = {reader.phrases[n] for n in noises}

    def is_voiced(self, phrase):
        return phrase not in self.noises

    def likeness(self, said, other):
        return 0.9 if self._within(said) == self._within(other) else 0.4

    def begins_like(self, short, long):
        words = self._within(short)
        return 0.9 if self._within(long)[: len(words)] == words else 0.4

    def _within(self, stretch):
        return [
            word
            for phrase, word in self.words.items()
            if stretch.begin <= phrase.begin < stretch.stop
        ]


def read(reader, lines=None):
    for number in range(len(LINES)) if lines is None else lines:
        reader.read(number, LINES[number])
    return reader


def test_every_line_of_a_clean_take_is_a_piece():
    reader = read(Reader())
    plan = plan_take(reader.phrases, SPOKEN, Ear(reader))
    assert [piece.line for piece in plan.pieces] == list(SPOKEN)
    assert [piece.doubt for piece in plan.pieces] == [None] * len(LINES)
    assert (plan.missing, plan.left) == ((), ())


def test_a_piece_goes_from_its_first_to_its_last_phrase():
    reader = read(Reader())
    piece = plan_take(reader.phrases, SPOKEN, Ear(reader)).pieces[1]
    first, stop = reader.spans()[1]
    assert (piece.begin, piece.stop) == (
        reader.phrases[first].begin,
        reader.phrases[stop - 1].stop,
    )


@pytest.mark.parametrize("again", range(len(LINES)))
def test_of_a_line_that_was_read_twice_the_later_reading_counts(again):
    reader = read(Reader(), range(again + 1))
    later = len(reader.phrases)
    read(reader, range(again, len(LINES)))
    plan = plan_take(reader.phrases, SPOKEN, Ear(reader))
    (left,) = plan.left
    assert (left.rest, left.line) == (Rest.READ_AGAIN, SPOKEN[again])
    assert plan.pieces[again].begin == reader.phrases[later].begin
    assert len(plan.pieces) == len(LINES)


def test_a_beginning_that_was_broken_off_is_left_over():
    reader = read(Reader(), range(3))
    reader.say(None, 2.6, (LINES[3], 0.0))
    reader.wait(2.5)
    begun = len(reader.phrases)
    read(reader, range(3, len(LINES)))
    plan = plan_take(reader.phrases, SPOKEN, Ear(reader))
    (left,) = plan.left
    assert (left.rest, left.line) == (Rest.BROKEN_OFF, SPOKEN[3])
    assert plan.pieces[3].begin == reader.phrases[begun].begin


def test_a_noise_is_no_line_wherever_it_is():
    reader = read(Reader(), range(2))
    reader.say(None, 0.4)
    reader.wait(0.5)
    read(reader, range(2, len(LINES)))
    plan = plan_take(reader.phrases, SPOKEN, Ear(reader, noises=[reader.lines.index(None)]))
    (left,) = plan.left
    assert (left.rest, left.begin) == (
        Rest.NOISE,
        reader.phrases[reader.lines.index(None)].begin,
    )
    assert len(plan.pieces) == len(LINES)


def test_something_else_that_was_said_is_left_over():
    reader = read(Reader(), range(3))
    reader.say(None, 1.5)
    reader.wait(3.0)
    read(reader, range(3, len(LINES)))
    plan = plan_take(reader.phrases, SPOKEN, Ear(reader))
    assert [left.rest for left in plan.left] == [Rest.UNKNOWN]
    assert len(plan.pieces) == len(LINES)


def test_lines_that_may_be_elsewhere_are_in_doubt():
    texts = (LINES[0], "And back to the sounds now.", "And back to the things now.", LINES[3])
    lines = tuple(
        SpokenLine(f"s.a.{n}", text, text_hash(text), (0, n)) for n, text in enumerate(texts)
    )
    reader = Reader()
    for number in (0, 1, 3):
        reader.read(number, texts[number])
    plan = plan_take(reader.phrases, lines, Ear(reader))
    (unclear,) = [piece for piece in plan.pieces if piece.line in lines[1:3]]
    assert unclear.doubt is Doubt.PLACE
    assert len(plan.missing) == 1


def test_a_line_that_is_begun_twice_without_a_long_pause_is_told():
    reader = Reader()
    for seconds, words in ((1.0, "feet"), (1.0, "feet"), (2.0, "rest")):
        reader.say(None, seconds, words)
        reader.wait(0.4)
    ear = Ear(reader)
    assert begun_twice(reader.phrases, "Notice your feet, if you like.", ear)
    assert not begun_twice(reader.phrases, "Maybe warm. Maybe cool. Anything else.", ear)
