from thaw.base.units import RATE
from thaw.packs.sentence_starts import sentence_starts
from thaw.packs.take_costs import Phrase

TEXT = "Warm, cool, or nothing much. Any of these will do. You may also look away."


def phrases(*seconds):
    return [Phrase(round(a * RATE), round(b * RATE)) for a, b in seconds]


def test_a_sentence_begins_behind_the_pause_where_its_letters_predict_it():
    spoken = phrases((0.1, 0.6), (0.9, 1.3), (1.5, 2.3), (3.1, 4.6), (5.4, 7.4))
    assert sentence_starts(TEXT, spoken) == (
        round(0.1 * RATE),
        round(3.1 * RATE),
        round(5.4 * RATE),
    )


def test_the_longer_of_two_pauses_near_there_counts():
    spoken = phrases((0.0, 1.4), (1.55, 1.7), (2.5, 4.0), (4.8, 6.9))
    assert sentence_starts(TEXT, spoken) == (0, round(2.5 * RATE), round(4.8 * RATE))


def test_sentences_without_a_pause_between_them_are_not_told_apart():
    assert sentence_starts(TEXT, phrases((0.0, 1.7), (2.5, 6.5))) is None
    assert sentence_starts(TEXT, []) is None


def test_one_sentence_begins_where_the_line_does():
    assert sentence_starts("Any of these, and no other.", phrases((0.2, 0.9), (1.2, 2))) == (
        9600,
    )


def test_what_a_quotation_or_ellipsis_ends_is_a_sentence_too():
    spoken = phrases((0.0, 1.0), (2.0, 3.0))
    assert sentence_starts("“It is quiet.” And it stays…", spoken) == (0, 2 * RATE)
