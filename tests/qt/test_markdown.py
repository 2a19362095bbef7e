"""Qt's reader of Markdown, which makes the PDF of notes, shows exactly what was typed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from fakes.strangers import STRINGS, strings
from thaw.notes.markdown import in_a_line, in_paragraphs

LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
MARKUP = st.text(
    st.sampled_from("ab19 .)-+*_`~#>|=:<&;[]()!\\$@/\t\n\n  w\"'^{}%"), max_size=40
)
VISIBLE = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=30)


def shown(markdown):
    """The lines that are not empty, as a reader sees them."""
    document = QTextDocument()
    document.setMarkdown(markdown)
    return [line for line in document.toPlainText().split("\n") if line.strip()]


def typed(text):
    lines = (line.rstrip().expandtabs(4) for line in LINE_END.split(text))
    return [line.replace("\xa0", " ") for line in lines if line]


@pytest.mark.usefixtures("qapp")
@given(MARKUP | VISIBLE)
def test_any_text_is_shown_as_it_was_typed(text):
    assert shown(in_paragraphs(text)) == typed(text)


@pytest.mark.usefixtures("qapp")
@given(MARKUP | VISIBLE)
def test_so_is_any_line_in_a_title_and_in_a_list(text):
    line = " ".join(text.split())
    for beginning in ("# ", "- "):
        assert shown(beginning + in_a_line(text)) == ([line] if line else [])


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("collection", STRINGS)
def test_naughty_strings_are_shown_as_they_were_typed(collection):
    for text in strings(collection):
        visible = "".join(sign for sign in text if sign in "\t\n" or sign.isprintable())
        assert shown(in_paragraphs(visible)) == typed(visible)
