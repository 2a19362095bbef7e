"""The words of the palettes, as the project's practice page lists them in section 3."""

import pytest

from thaw.timeline.palettes import (
    ALWAYS_FIRST,
    CARE_WORDS,
    GROUPS,
    PALETTES,
    PRESENCE_WORDS,
    WordGroup,
    groups_of,
    measures_with,
    palette,
)

SENSATIONS = (
    "nothing, numb, not sure, blank, far away, muffled, warm, cool, hot, cold, flushed, "
    "heavy, light, pressed, supported, sinking, floating, tight, tense, clenched, braced, "
    "loose, soft, tingling, prickly, itchy, goosebumps, smooth, rough, buzzing, fluttering, "
    "pulsing, trembling, restless, still, jumpy, hollow, full, open, closed, achy, sore, "
    "sharp, queasy, dizzy"
)
FEELINGS = (
    "nothing, not sure, mixed, blank, flat, distant, something without a word, rather not "
    "say, settled, at ease, calm, peaceful, okay, pleased, glad, happy, joyful, delighted, "
    "curious, interested, absorbed, amazed, soft, fond, caring, tender, loving, wistful, "
    "nostalgic, homesick, longing, relieved, hopeful, grateful, proud, low, disappointed, "
    "sad, lonely, grieving, uneasy, wary, worried, anxious, scared, terrified, annoyed, "
    "frustrated, irritated, angry, furious, awkward, embarrassed, guilty, ashamed, put off, "
    "disgusted, tired, drained, bored, restless, numb"
)
MUSIC = (
    "amazed, part of something bigger, tender, remembering, at rest, strong, wanting to move, "
    "on edge, sad, nothing, bored, irritated, mixed"
)


@pytest.mark.parametrize(
    ("name", "listed", "count"),
    [("sensations", SENSATIONS, 45), ("feelings", FEELINGS, 62), ("music", MUSIC, 13)],
)
def test_a_palette_has_the_words_of_its_list_and_the_four_first_ones(name, listed, count):
    words = listed.split(", ")
    assert len(words) == len(set(words)) == count
    assert sorted(PALETTES[name]) == sorted({*words, *ALWAYS_FIRST})
    assert PALETTES[name][:4] == ("nothing", "not sure", "mixed", "rather not say")


@pytest.mark.parametrize("name", list(GROUPS))
def test_the_groups_of_a_palette_hold_all_of_its_words_in_order(name):
    words = palette(name)
    grouped = [word for group in groups_of(words) for word in group.words]
    assert [*ALWAYS_FIRST, *grouped] == list(words)


def test_no_group_is_longer_than_what_is_seen_at_a_glance():
    assert max(len(group.words) for groups in GROUPS.values() for group in groups) <= 7


def test_a_list_of_a_sessions_own_is_one_group_without_a_title():
    assert groups_of(palette(("near", "mixed", "far"))) == (WordGroup("", ("near", "far")),)
    assert groups_of(palette(("mixed",))) == ()


def test_words_that_tell_of_distance_bring_the_question_of_presence():
    assert set(PALETTES["sensations"]) >= PRESENCE_WORDS | CARE_WORDS
    assert measures_with(PALETTES["sensations"]) == ("here",)
    assert measures_with(palette(("near", "floating"))) == ("here",)
    assert measures_with(PALETTES["feelings"]) == measures_with(PALETTES["music"]) == ()
