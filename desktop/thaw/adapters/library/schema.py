"""The tables of the index.

``session`` holds what is known, pack by pack. ``shelf`` and ``word`` are made from it when the
index is finished: a session's place on the shelf is its rank, gentlest and shortest first, and
the rowid of its words. So SQLite finds matches in their order, and can stop at the first
screenful.
"""

from __future__ import annotations

from typing import Final

from thaw.adapters.library.words import COLUMNS

VERSION: Final = 2
"""Of the tables and of what is in them; an index of another one is not read."""
APPLICATION: Final = 0x54686177
"""“Thaw” in SQLite's header: whose file it is."""

CREATE: Final = f"""
PRAGMA application_id = {APPLICATION};
PRAGMA user_version = {VERSION};
CREATE TABLE pack (name TEXT PRIMARY KEY, key TEXT NOT NULL);
CREATE TABLE problem (pack TEXT NOT NULL, sentence TEXT NOT NULL);
CREATE TABLE wave (source TEXT PRIMARY KEY, pack TEXT NOT NULL, peaks BLOB NOT NULL);
CREATE TABLE session (
  id INTEGER PRIMARY KEY,
  pack TEXT NOT NULL,
  ref TEXT NOT NULL UNIQUE,
  level INTEGER NOT NULL,
  frames INTEGER NOT NULL,
  kind TEXT NOT NULL,
  breath_free INTEGER NOT NULL,
  nothing_needed INTEGER NOT NULL,
  description BLOB NOT NULL,
  transcript BLOB NOT NULL,
  words BLOB NOT NULL
);
CREATE INDEX session_pack ON session (pack);
"""
TABLES_OF_A_PACK: Final = ("problem", "wave", "session")

SHELF: Final = """
DROP TABLE IF EXISTS shelf;
CREATE TABLE shelf (
  place INTEGER PRIMARY KEY,
  session INTEGER NOT NULL,
  level INTEGER NOT NULL,
  frames INTEGER NOT NULL,
  kind TEXT NOT NULL,
  breath_free INTEGER NOT NULL,
  nothing_needed INTEGER NOT NULL
);
INSERT INTO shelf (session, level, frames, kind, breath_free, nothing_needed)
  SELECT id, level, frames, kind, breath_free, nothing_needed
  FROM session ORDER BY level, frames, ref;
"""
# Only which session has which word in which column is kept: that is all a search asks. The
# words are folded already; the ascii tokenizer splits at spaces and leaves other letters alone.
WORDS: Final = f"""
DROP TABLE IF EXISTS word;
CREATE VIRTUAL TABLE word USING fts5 (
  {", ".join(COLUMNS)},
  content = '', columnsize = 0, detail = column, prefix = '1 2 3', tokenize = 'ascii'
);
"""
