"""Notes as a PDF, read back by its own tables of letters."""

import getpass
import json
import re
import socket
import string
import unicodedata

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize

from fakes.corpora import corpus
from fakes.link import ASSETS
from fakes.pdf_text import PdfText
from thaw.adapters.qt.pdf import Line, Paragraph, Style, paged, usual_paper, write_pdf
from thaw.ui.theme.fonts import load_fonts

A4, LETTER = QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter


@pytest.fixture(autouse=True)
def _fonts(qapp):
    load_fonts(ASSETS / "fonts")


def written(*paragraphs, title="Notes", paper=A4):
    return PdfText(write_pdf(paragraphs, title, paper))


def squeezed(text):
    """Without spaces, and letters that are drawn as one taken apart."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def numbered(words):
    return " ".join(f"w{n}x" for n in range(words))


def test_every_word_is_in_it_once_and_in_order():
    note = (
        "My hands were warmer than I thought.\n\n  Mostly nothing – “and then” the rain: déjà."
    )
    file = written(
        Paragraph("Notes", Style.TITLE),
        Paragraph("22 November 2026", Style.HEADING),
        Paragraph(note),
        Paragraph("Words", Style.LABEL),
        Paragraph("nothing, warm"),
    )
    assert squeezed(file.text) == squeezed(f"Notes22 November 2026{note}Wordsnothing, warm")


def test_a_space_is_copied_as_a_space():
    assert written(Paragraph("warm hands")).pages[0].startswith("warm hands")


def test_a_long_note_goes_on_over_pages_without_losing_or_repeating_a_word():
    file = written(Paragraph("Notes", Style.TITLE), Paragraph(numbered(4_000)))
    assert len(file.pages) > 5
    assert squeezed(file.text) == "Notes" + squeezed(numbered(4_000))


def test_a_word_that_is_wider_than_a_page_is_broken():
    assert squeezed(written(Paragraph("x" * 3_000)).text) == "x" * 3_000


def test_pages_are_numbered():
    file = written(*(Paragraph(f"Note {n}") for n in range(200)))
    assert [page.split("\n")[-1] for page in file.pages] == [
        f"{n} / {len(file.pages)}" for n in range(1, len(file.pages) + 1)
    ]


def test_nothing_at_all_is_one_page_without_words():
    assert written().text == ""
    assert len(written().pages) == 1


def test_our_fonts_are_in_the_file():
    fonts = written(Paragraph("Words", Style.LABEL), Paragraph("Warm.")).fonts
    assert all(fonts.values())
    assert {"SourceSerif4-Regular", "AtkinsonHyperlegibleNext-SemiBold"} <= fonts.keys()


def test_it_says_nothing_of_user_or_computer():
    raw = written(Paragraph("Warm.")).raw
    assert b"/Author ()" in raw
    assert b"\0T\0h\0a\0w)" in raw  # Creator
    for name in (getpass.getuser(), socket.gethostname()):
        assert name.encode() not in raw
        assert name.encode("utf-16-be") not in raw


def test_markup_and_links_are_words_like_any_other():
    text = "<b>x</b> <img src='file:///etc/passwd'> [a](http://example.org) # one &amp;"
    file = written(Paragraph(text))
    assert squeezed(file.text) == squeezed(text)
    assert b"/URI" not in file.raw
    assert b"/Subtype /Image" not in file.raw


def test_paper_is_that_of_the_country():
    wide = {paper: written(Paragraph("x"), paper=paper).raw for paper in (A4, LETTER)}
    boxes = [re.findall(rb"/MediaBox \[0 0 (\d+)\.\d* (\d+)\.", wide[p]) for p in (A4, LETTER)]
    assert boxes == [[(b"595", b"842")], [(b"612", b"792")]]


@pytest.mark.parametrize(
    ("locale", "paper"),
    [("en_US", LETTER), ("es_MX", LETTER), ("en_GB", A4), ("de_DE", A4), ("es_AR", A4)],
)
def test_which_countries_have_which_paper(locale, paper):
    assert usual_paper(QLocale(locale)) is paper


def test_naughty_strings_are_written_and_those_of_plain_letters_come_back():
    naughty = json.loads((corpus("text-blns") / "blns.json").read_text("utf-8"))
    file = written(*map(Paragraph, naughty))
    plain = [text for text in naughty if set(text) <= set(string.printable)]
    assert len(plain) > 200
    for text in plain:
        assert squeezed(text) in squeezed(file.text)


# Where pages end.


def lines(*shapes):
    """Lines of ten dots: “h” leads, “p” begins a paragraph, “.” goes on with one."""
    return [
        Line(10.0 * n, 10.0, begins=shape != ".", leads=shape == "h")
        for n, shape in enumerate("".join(shapes))
    ]


def pages(height, *shapes):
    return [(page.start, page.stop) for page in paged(lines(*shapes), height)]


def test_a_page_takes_what_it_has_room_for():
    assert pages(35, "p......") == [(0, 3), (3, 6), (6, 7)]


def test_a_heading_goes_with_what_it_leads_to():
    assert pages(30, "pphp.") == [(0, 2), (2, 5)]
    assert pages(30, "phhp") == [(0, 1), (1, 4)]


def test_the_first_line_of_a_paragraph_is_not_left_alone():
    assert pages(30, "p.p..") == [(0, 2), (2, 5)]
    assert pages(40, "pphp..") == [(0, 2), (2, 6)]


def test_a_paragraph_of_one_line_may_be_the_last():
    assert pages(30, "pppp") == [(0, 3), (3, 4)]
    assert pages(30, "phpp") == [(0, 3), (3, 4)]


def test_headings_alone_fill_a_page_rather_than_none():
    assert pages(30, "hhhhp") == [(0, 3), (3, 5)]


def test_a_line_that_is_higher_than_a_page_has_one_of_its_own():
    assert paged([Line(0.0, 50.0), Line(50.0, 10.0)], 30.0) == [range(1), range(1, 2)]
