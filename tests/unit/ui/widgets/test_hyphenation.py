"""Long words and paths may be broken where a page is narrow; what they say stays the same."""

from thaw.ui.widgets.label import breakable, hyphenated

WORD = "Aufmerksamkeitsverschiebung"


def test_words_as_english_has_them_stay_whole():
    text = "You might let your hands find something to rest on, uncharacteristic or not."
    assert hyphenated(text) == text


def test_a_very_long_word_may_be_broken_but_not_near_its_ends():
    shown = hyphenated(f"Die {WORD}.")
    assert shown.replace("\u00ad", "") == f"Die {WORD}."
    pieces = shown.removeprefix("Die ").removesuffix(".").split("\u00ad")
    assert len(pieces[0]) == len(pieces[-1]) == 4
    assert {len(piece) for piece in pieces[1:-1]} == {1}


def test_a_path_may_be_broken_behind_each_folder():
    assert breakable("see /a/b.json, or C:\\c") == "see /\u200ba/\u200bb.json, or C:\\\u200bc"


def test_a_slash_between_spaces_is_no_path():
    assert breakable("one / two") == "one / two"
