"""The languages: nothing left out or over, and what is read is what translators wrote."""

from __future__ import annotations

import ast
import re
from datetime import time

import pytest
from PySide6.QtCore import QLocale

import make_language
from thaw.adapters.qt.language import QtLanguage
from thaw.app.language import known_languages
from thaw.app.wording import shipped_wording
from thaw.base.language import SOURCE
from thaw.settings.kinds import OneOf
from thaw.settings.table import LANGUAGE

FILES = sorted(make_language.LANGUAGES.glob("*.ts"))
NAMES = re.compile(r"\{\w*\}")
CODE = sorted(make_language.CODE.rglob("*.py"))
SAYING = {
    *("say", "say_count", "joined", "number", "brief_number", "day_in_words"),
    *("month_in_words", "time_in_words", "length_in_words"),
}


@pytest.fixture(params=FILES, ids=lambda file: file.stem)
def file(request):
    return request.param


def test_every_text_is_translated_and_nothing_else(file):
    known, wanted = make_language.read(file), set(make_language.collect())
    left = {text.source for text in wanted if text not in known or not known[text].finished}
    assert not left, "“python assets/make_language.py” adds what is new, to be translated"
    assert not known.keys() - wanted


def test_the_reasons_of_the_wording_rules_are_to_be_translated():
    rules = shipped_wording().rules.values()
    assert {rule.why for rule in rules} <= {text.source for text in make_language.collect()}


@pytest.mark.parametrize(
    "call",
    [
        "say(f'{thing} is gone.')",
        "say('It is ' + thing)",
        "say('On' if thing else 'Off')",
        "say_count('1 part', f'{thing} parts', 2)",
        "mark(thing)",
        "mark_all('one', thing)",
        "mark_count('1 part', thing)",
    ],
)
def test_a_text_that_no_translator_would_meet_is_refused(tmp_path, call):
    module = tmp_path / "module.py"
    module.write_text(f"def tell(thing):\n    return {call}\n", "utf-8")
    with pytest.raises(SystemExit, match=r"module.py:2: "):
        list(make_language.texts_in_code(module))


def test_a_translation_has_the_same_values(file):
    for text, said in make_language.read(file).items():
        for form in said.forms:
            # One form of a count may do without its number: “an hour”.
            missing = set(NAMES.findall(text.source)) - set(NAMES.findall(form))
            assert missing <= ({"{count}"} if text.counted else set()), form
            assert set(NAMES.findall(form)) <= set(NAMES.findall(text.source)), form


def test_what_is_read_is_what_was_written(file, tmp_path):
    make_language.release(file, tmp_path / "made.qm")
    assert (tmp_path / "made.qm").read_bytes() == file.with_suffix(".qm").read_bytes()


def test_a_language_says_what_stands_in_its_file(file):
    language = QtLanguage(file.with_suffix(".qm"))
    for text, said in make_language.read(file).items():
        if text.counted:
            shown = [language.text(text.source, text.about, count) for count in (1, 5)]
            assert shown == [said.forms[0], said.forms[-1]]
        else:
            assert language.text(text.source, text.about, None) == said.forms[0]


def test_what_a_translator_wrote_stays_when_texts_are_collected_anew(tmp_path):
    file = tmp_path / "es.ts"
    file.write_text(
        """<TS version="2.1" language="es" sourcelanguage="en"><context><name>Thaw</name>
        <message><source>Paused</source><translatorcomment>Or: Parado?</translatorcomment>
        <translation type="unfinished">En pausa</translation></message>
        <message><source>Over</source><translation>Fin</translation></message>
        <message><source>Gone</source><translation>Fue</translation></message>
        </context></TS>""",
        "utf-8",
    )
    paused, over = make_language.Text("Paused"), make_language.Text("Over")
    new = make_language.Text("{count} parts", counted=True)
    make_language.write(file, "es", make_language.renew(file, [paused, over, new]))
    assert make_language.read(file) == {
        paused: make_language.Translation(("En pausa",), is_draft=True, note="Or: Parado?"),
        over: make_language.Translation(("Fin",)),
        new: make_language.Translation(("", "")),
    }
    make_language.release(file, tmp_path / "es.qm")
    language = QtLanguage(tmp_path / "es.qm")
    said = [language.text(text, "", None) for text in ("Paused", "Over", "")]
    assert said == ["", "Fin", ""]


@pytest.mark.parametrize(
    ("locale", "said"), [("es_ES", "18:05"), ("es_US", "6:05\u202fp.m."), ("C", "18:05")]
)
def test_a_time_of_day_is_written_as_in_its_country(monkeypatch, locale, said):
    language = QtLanguage(make_language.LANGUAGES / "es.qm")
    monkeypatch.setattr(language, "_locale", QLocale(locale))
    assert language.time(time(18, 5)) == said


def test_each_language_can_be_picked():
    assert isinstance(LANGUAGE.kind, OneOf)
    assert {name for name, _ in LANGUAGE.kind.labels} == {"system", *known_languages()}
    assert SOURCE in known_languages()


def at_import(tree):
    """What a module calls while it is read, itself or by ``map``."""
    waiting = list(tree.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.Lambda):
            arguments = node.args
            waiting += [*arguments.defaults, *filter(None, arguments.kw_defaults)]
            continue
        match node:
            case ast.Call(func=ast.Name(id="map"), args=[ast.Name(id=name), *_]):
                yield name
            case ast.Call(func=ast.Name(id=name)):
                yield name
            case _:
                pass
        waiting += ast.iter_child_nodes(node)


@pytest.mark.parametrize("module", CODE, ids=lambda path: path.stem)
def test_nothing_is_said_before_the_language_is_known(module):
    early = set(at_import(ast.parse(module.read_text("utf-8"))))
    assert not early & SAYING
