"""The model of the words of the first start and of Support, with every number and its date."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from thaw.spec.fields import Language, Matching, Model, Slug, Text, Version

_Day = Annotated[
    str,
    Matching(
        r"(about )?[0-9]{4}(-[0-9]{2}){0,2}",
        "bad-date",
        "“{value}” is not a date. Write it like 2026-01-31, 2026-01 or about 2026, or null.",
        ("null",),
    ),
]
_CountryCode = Annotated[
    str,
    Matching(
        r"[A-Z]{2}", "bad-country", "“{value}” is not a country code of two capital letters."
    ),
]


class Line(Model):
    """A line to talk to somebody, and how it is reached."""

    number: Text
    by: tuple[Literal["call", "text", "chat"], ...] = Field(min_length=1)
    name: Text | None = None
    note: Text | None = None


class Country(Model):
    """The numbers of one country, with how sure they are and when they were seen."""

    country: Text
    code: _CountryCode
    also: tuple[Text, ...] = ()
    emergency: tuple[Text, ...] = Field(min_length=1)
    lines: tuple[Line, ...]
    confidence: Literal["high", "medium", "low"]
    copy_seen: _Day
    verified_on: _Day


class Part(Model):
    """A heading with what stands below it."""

    heading: Text
    text: Text


class HelpNow(Model):
    """The page behind “I need help now”."""

    title: Text
    parts: tuple[Part, ...] = Field(min_length=1)


class Directory(Model):
    """Where helplines of all countries are found."""

    title: Text
    address: Text
    text: Text


class FirstStart(Model):
    """What is read before the first session, and what its buttons say."""

    text: tuple[Text, ...] = Field(min_length=1)
    buttons: dict[Slug, Text] = Field(min_length=1)


class SupportFile(Model):
    """``support.yaml``."""

    thaw_support: Version
    language: Language
    first_start: FirstStart
    footer: Text
    help_now: HelpNow
    directory: Directory
    notes: dict[str, Text]
    confidence: dict[Literal["high", "medium", "low"], Text]
    countries: tuple[Country, ...] = Field(min_length=1)
