"""What may be said behind ``thaw pack``."""

from pathlib import Path

import pytest

from thaw.app.commands.usage import read_call
from thaw.base.errors import UsageError
from thaw.packs.known import Answer


def call(*words):
    read = read_call(["pack", *words])
    assert read.command == "pack"
    return read.pack


@pytest.mark.parametrize("action", ["new", "build", "verify", "sign", "install"])
def test_a_pack_is_named_by_its_path(action):
    assert (call(action, "a/b").action, call(action, "a/b").path) == (action, Path("a/b"))


@pytest.mark.parametrize("action", ["remove", "export"])
def test_an_installed_pack_is_named_by_its_id(action):
    assert call(action, "soft").pack == "soft"


@pytest.mark.parametrize("action", ["build", "export"])
def test_a_file_may_be_named(action):
    assert call(action, "x", "-o", "a.thawpack").target == Path("a.thawpack")
    assert call(action, "x").target is None


def test_questions_are_answered_by_options():
    assert call("install", "a").answers == frozenset()
    assert call("install", "a", "--accept-key").answers == {Answer.OTHER_KEY}
    assert call("install", "a", "--accept-version").answers == {Answer.OTHER_VERSION}


def test_options_of_every_command_are_taken_too():
    read = read_call(["pack", "list", "--profile", "p"])
    assert (read.options.profile, read.pack.action) == (Path("p"), "list")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["pack"], "The following arguments are required: ACTION."),
        (["pack", "bild", "x"], "There is no “thaw pack bild”. Did you mean “build”?"),
        (["pack", "zzz"], "“thaw pack --help” lists what there is."),
        (["pack", "build"], "“thaw pack build --help” shows what it takes."),
        (["pack", "install", "x", "--accept-kye"], "Did you mean “--accept-key”?"),
        (["pack", "verify", "a", "b"], "There is no place for “b” here."),
    ],
)
def test_wrong_use_is_a_sentence(words, sentence):
    with pytest.raises(UsageError) as caught:
        read_call(words)
    assert sentence in str(caught.value)
