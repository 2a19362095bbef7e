from fakes.specs import codes_of, only_told_here, section, session_text


def play(rest):
    return session_text(section(f"[{{play: {rest}}}]"))


def test_what_is_said_over_music_fits_into_it():
    # Four words take at least 1.5 s, at 160 a minute.
    text = "music/a.opus, for: 20 s, during: »[{rest: 19 s}, {say: One two three four.}]"
    assert only_told_here(play(text)) == "words-longer-than-music"
    assert codes_of(play(text.replace("»", "").replace("19 s", "18 s"))) == []


def test_of_several_wordings_the_longest_counts():
    wordings = "{feet: One two three four., else: One.}"
    text = f"music/a.opus, for: 20 s, during: »[{{rest: 19 s}}, {{say: {wordings}}}]"
    assert only_told_here(play(text)) == "words-longer-than-music"


def test_a_piece_without_a_time_plays_to_its_end():
    assert codes_of(play("music/a.opus, during: [{rest: 50 s}, {say: One two.}]")) == []


def test_music_has_faded_in_before_it_fades_out():
    assert only_told_here(play("»music/a.opus, for: 13 s")) == "fades-longer-than-music"
    assert codes_of(play("music/a.opus, for: 13 s, fade_in: 5 s")) == []


def test_the_excerpt_of_a_song_is_as_long_as_its_fades():
    text = play("»{music: yours, excerpt: 10 s}")
    assert only_told_here(text) == "fades-longer-than-music"


def test_a_picture_has_words():
    text = session_text(section("[{look: »pictures/a.png}]"))
    assert only_told_here(text) == "picture-without-words"
    assert codes_of(session_text(section("[{look: pictures/a.png, alt: A lamp.}]"))) == []
