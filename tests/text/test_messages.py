"""Messages as a secrétaire générale de mairie reads them: where, what, what to do, in few French words."""

from __future__ import annotations

import re

import pytest

from codir_network.console import issue_lines
from codir_network.errors import Issue
from codir_network.text import catalogue
from codir_network.text.wording import issue_text, reason
from tests.workbook.examples import by_entry

WORD = re.compile(r"\w[\w'’.-]*")
ORDER = re.compile(r"\b\w{3,}ez\b|\bdites\b")  # corrigez, tapez, laissez…
ENGLISH = re.compile(
    r"\b(the|of|and|with|without|sheets?|rows?|columns?|headers?|is|are|was|missing|unknown|errors?|warnings?|"
    r"files?|cells?|values?|names?|delete|add|correct it|read|this|that|from|for|workbook|you|your|not|it|typed|"
    r"empty|invalid|expected|found|nan|none|null|true|false|traceback)\b", re.IGNORECASE)
JARGON = re.compile(r"\b(parser?|string|dataframe|regex|unicode|utf-?8|octets?|bytes?|xml|json|null|index|token|"
                    r"exception|booléen|graphe|nœuds?|arêtes?|référentiels?|identifiants?|clés?|canoniques?|chaînes?|"
                    r"encodages?|paramètres?|syntaxe|champs?|boucles?|profils?|(?-i:vocabulaire))\b", re.IGNORECASE)
FILE_WORDS = frozenset({"fichier.xml_refuse", "fichier.strict", "fichier.caractere_nul", "fichier.encodage"})
"""What is said of a broken file may name what Excel itself calls so."""

HEADERS = "(variante | canonique)"
"""Headers of a sheet are said as they are written there."""


@pytest.fixture(scope="module")
def said() -> list[Issue]:
    return [issue for examples in by_entry().values() for issue in examples]


def test_a_message_has_forty_words_at_most_the_user_s_own_included(said: list[Issue]) -> None:
    long = {}
    for issue in said:
        n = sum(len(WORD.findall(text)) for text in issue_text(issue).values())
        if n > 40:
            long[issue.code] = n
    assert long == {}


def test_a_message_says_where(said: list[Issue]) -> None:
    for issue in said:
        if issue.severity == "information":  # folded: they ask for nothing
            continue
        (where,) = (line.plain for line in issue_lines([issue]) if line.plain[:16].strip() == "où")
        assert (f"feuille {issue.sheet}" if issue.sheet else "le fichier") in where
        assert issue.cell in where


def test_a_message_says_what_to_do(said: list[Issue]) -> None:
    assert [issue.code for issue in said if not ORDER.search(issue_text(issue)["correction"])] == []


def test_no_french_sentence_has_an_english_word() -> None:
    odd = {key: found for key, (french, _) in catalogue().items()
           if (found := ENGLISH.findall(re.sub(r"{\w+:?|--\w+|\S+\.\w+", "", french)))}
    assert odd == {}


def test_messages_keep_the_program_s_own_words_to_itself(said: list[Issue]) -> None:
    odd = {issue.code: found for issue in said if issue.code not in FILE_WORDS
           if (found := JARGON.findall(" ".join([*issue_text(issue).values(), reason(issue.code)])
                                       .replace(HEADERS, "")))}
    assert odd == {}


def test_a_reason_is_one_short_sentence(said: list[Issue]) -> None:
    for issue in said:
        text = reason(issue.code)
        assert 3 <= len(WORD.findall(text)) <= 30
        assert not text.endswith(".")
        assert not re.search(r"absent|défaillan|isolée?s?\b|anonyme|n° 1|maillon faible", text, re.IGNORECASE)
