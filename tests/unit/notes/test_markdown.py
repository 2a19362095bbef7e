"""What was typed is no markup; tests/qt/test_markdown.py has Qt's reader say the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaw.notes.markdown import in_a_line, in_paragraphs


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("", ""),
        ("Plain words, 5.5 of them - and a dash.", "Plain words, 5.5 of them - and a dash."),
        ("one\ntwo\n\nthree", "one  \ntwo\n\nthree"),
        ("\n \n one \t\n\n\n\ntwo\n\n", "\xa0one\n\n\xa0\n\n\xa0\n\ntwo"),
        ("a\r\nb\rc\u2028d\u2029e", "a  \nb  \nc  \nd  \ne"),
        ("a  b   c", "a\xa0 b\xa0\xa0 c"),
        ("\tfour", "\xa0\xa0\xa0\xa0four"),
        ("# one\n#two", "\\# one  \n\\#two"),
        ("- a\n+ b\n* c\n-5\n-", "\\- a  \n\\+ b  \n\\* c  \n-5  \n\\-"),
        ("1. a\n2) b\n3.5\n1234567890. c", "1\\. a  \n2\\) b  \n3.5  \n1234567890. c"),
        ("a\n---\nb\n===\nc\n:-", "a  \n\\---  \nb  \n\\===  \nc  \n\\:-"),
        ("*a* _b_ ~~c~~ `d` $e$", "\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\` \\$e\\$"),
        ("[a](b) ![c]", "\\[a\\](b) !\\[c\\]"),
        ("<b>a|b</b>", "\\<b\\>a\\|b\\</b\\>"),
        ("&amp; &#65; R&D, salt & pepper", "\\&amp; \\&\\#65; R\\&D, salt & pepper"),
        ("a\\", "a\\\\"),
        (
            "https://a.b/?c_d&e, www.a.b, a@b.c",
            "https\\://a.b/?c\\_d\\&e, www\\.a.b, a\\@b.c",
        ),
        ("bell\a and nul\0", "bell\ufffd and nul\ufffd"),
        ("كتبت — 書いた 😀", "كتبت — 書いた 😀"),
    ],
)
def test_a_text_keeps_its_lines_and_loses_its_markup(typed, written):
    assert in_paragraphs(typed) == written


@pytest.mark.parametrize(
    ("typed", "written"),
    [("", ""), (" one\n\n two\t3 ", "one two 3"), ("1. a", "1\\. a"), ("*a*", "\\*a\\*")],
)
def test_a_line_stays_one(typed, written):
    assert in_a_line(typed) == written


@given(st.text())
def test_no_text_breaks_out_of_its_line(text):
    assert len(in_a_line(text).splitlines()) <= 1
