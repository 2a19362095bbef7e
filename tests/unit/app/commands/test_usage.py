"""What a command line says, and the sentences for what it may not say."""

from pathlib import Path

import pytest

from thaw.app.commands.usage import WINDOW, read_call
from thaw.base.errors import UsageError
from thaw.base.units import RATE, Decibel
from thaw.timeline.choices import Balance


def test_without_a_command_it_is_the_window():
    assert read_call([]).command == WINDOW


@pytest.mark.parametrize(
    "words",
    [
        ["--profile", "p", "play", "steady/edges", "--output", "null"],
        ["play", "--profile", "p", "--output", "null", "steady/edges"],
        ["--output", "null", "play", "steady/edges", "--profile=p"],
    ],
)
def test_options_may_stand_before_and_after_the_command(words):
    call = read_call(words)
    assert (call.command, call.session) == ("play", "steady/edges")
    assert (call.options.profile, call.options.output) == (Path("p"), "null")


def test_what_is_not_said_has_its_usual_value():
    options = read_call(["play"]).options
    assert (options.output, options.profile, options.answers, options.events) == (
        "device",
        None,
        None,
        None,
    )


def test_open_may_begin_at_once():
    call = read_call(["open", "a/b", "--begin"])
    assert (call.session, call.begin) == ("a/b", True)


@pytest.mark.parametrize(
    "words",
    [
        ["soft.thawpack"],
        ["open", "soft.thawpack"],
        ["--profile", "soft.thawpack", "soft.thawpack"],
        ["soft.thawpack", "--profile", "soft.thawpack"],
    ],
)
def test_a_packs_file_is_opened_in_the_window(words):
    call = read_call(words)
    assert (call.command, call.pack_file, call.session) == ("open", "soft.thawpack", "")


def test_the_ending_of_a_packs_file_may_be_in_capitals():
    assert read_call(["C:/SOFT.THAWPACK"]).pack_file == "C:/SOFT.THAWPACK"


def test_a_command_with_a_packs_file_stays_that_command():
    call = read_call(["pack", "verify", "soft.thawpack"])
    assert (call.command, call.pack_file) == ("pack", "")


def test_render_names_its_target():
    assert read_call(["render", "a/b", "-o", "x.flac"]).target == Path("x.flac")


def test_each_part_can_be_turned_down_where_something_plays():
    words = ["render", "a/b", "-o", "x.flac", "--bed-level=-6dB", "--voice-level", "-3 dB"]
    assert read_call(words).options.balance == Balance(Decibel(-3), Decibel(-6), Decibel(0))
    assert read_call(["play", "a/b"]).options.balance is None


def test_check_explains_a_rule_instead_of_looking_at_files():
    call = read_call(["check", "--explain", "L25"])
    assert (call.explain, call.files) == ("L25", ())


def test_check_answers_editors_with_json():
    assert read_call(["check", "--json", "a.yaml"]).as_json


def test_check_takes_many_files():
    assert read_call(["check", "a.yaml", "b.yaml"]).files == (Path("a.yaml"), Path("b.yaml"))


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["plai"], "There is no command “plai”. Did you mean “play”?"),
        (["--output", "null", "pullback"], "Did you mean “pull-back”?"),
        (["zzz"], "There is no command “zzz”. “thaw --help” lists them."),
        (["play", "--outptu", "null"], "no option “--outptu” here. Did you mean “--output”?"),
        (["--profil", "x"], "There is no option “--profil” here."),
        (["play", "a", "b"], "There is no place for “b” here."),
        (["check"], "The following arguments are required: FILE."),
        (["render", "a/b"], "“thaw render --help” shows what it takes."),
        (["play", "--bed-level=3dB"], "“3dB” is not between -24 dB and 0 dB."),
        (["play", "--voice-level=-20dB"], "is not between -18 dB and 0 dB."),
        (["render", "a", "-o", "x.wav", "--music-level=6"], "“6” is not a gain."),
        (["check", "a", "--bed-level=-3dB"], "There is no option “--bed-level=-3dB” here."),
        (["play", "--profile"], "Argument --profile: expected one argument."),
    ],
)
def test_wrong_use_is_a_sentence(words, sentence):
    with pytest.raises(UsageError) as caught:
        read_call(words)
    assert sentence in str(caught.value)
    assert str(caught.value).endswith(".")


def test_a_song_is_named_with_the_place_where_its_part_begins():
    options = read_call(["play", "a/b", "--song", "s.mp3", "--song-from", "1 min 30 s"]).options
    assert (options.song, options.song_from) == (Path("s.mp3"), 90 * RATE)
    assert read_call(["play", "a/b"]).options.song is None


def test_a_place_in_a_song_that_is_no_time_is_said():
    with pytest.raises(UsageError, match="“1:30” is not a time"):
        read_call(["play", "a/b", "--song", "s.mp3", "--song-from", "1:30"])
