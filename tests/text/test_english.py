"""English as the English write it: their punctuation, and one term an idea, from CONTRIBUTING's table."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from codir_network.text import catalogue

ENGLISH = {code: english for code, (_, english) in catalogue().items()}
GUIDE = Path(__file__).parents[2] / "CONTRIBUTING.md"
COLUMN_NAMED = {"template.check.instances_inconnues.todo"}
"""Sentences that name the column « instance »."""
STRAIGHT = {"usage.extra"}
"""The sentence that says what straight quotes are."""


def table() -> list[tuple[str, str, list[str]]]:
    """The rows of the table of terms: French, English, what is never said."""
    part = GUIDE.read_text(encoding="utf-8").partition("## English words")[2].partition("\n## ")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in part.splitlines() if line.startswith("|")]
    return [(french, english, [word.strip() for word in never.split(",")]) for french, english, never in rows[2:]]


def bare(sentence: str) -> str:
    """A sentence without its blanks: their names are the program's, the words beside a number stay."""
    return re.sub(r"\{\w+(?::=?([^{}]*))?\}", lambda blank: (blank[1] or "…").replace("|", " / "), sentence)


def test_the_table_says_one_term_for_each_idea_and_no_term_is_another_row_s_variant() -> None:
    rows = table()
    assert len(rows) > 15
    never = {word for _, _, words in rows for word in words}
    assert sum(len(words) for _, _, words in rows) == len(never)
    assert never & {english for _, english, _ in rows} == set()


@pytest.mark.parametrize(("french", "never"), [(french, never) for french, _, never in table()])
def test_no_sentence_has_another_word_for_an_idea(french: str, never: list[str]) -> None:
    found = re.compile(r"(?<!for )\b(" + "|".join(map(re.escape, never)) + r")s?\b")
    assert [(code, bare(text)) for code, text in ENGLISH.items()
            if code not in COLUMN_NAMED and found.search(bare(text))] == [], french


def test_no_space_stands_before_a_sign() -> None:
    assert [code for code, text in ENGLISH.items() if re.search(r"[ \u00a0\u202f][:;?!](?=\s|$)", bare(text))] == []


def test_quotes_are_english_and_closed() -> None:
    assert [code for code, text in ENGLISH.items() if re.search("[«»]", text)] == []
    assert [code for code, text in ENGLISH.items() if '"' in text and code not in STRAIGHT] == []
    assert [code for code, text in ENGLISH.items() if text.count("“") != text.count("”")] == []


@pytest.mark.parametrize(("sentence", "seen"), [
    ("{n:instance|instances} here", "instance / instances here"), ("in {instance}: {n}", "in …: …"),
    ("{n:=is|are} known", "is / are known"),
])
def test_names_of_blanks_are_no_words(sentence: str, seen: str) -> None:
    assert bare(sentence) == seen
