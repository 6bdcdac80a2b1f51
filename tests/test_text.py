"""The catalogue of sentences: agreement, two languages, the spaces of French."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from types import SimpleNamespace

import pytest

from codir_network import text
from codir_network.text import catalogue, say, spaced

ENTRIES = sorted(catalogue().items())
FRENCH_ONLY = {"sens"}  # what a column means: the schema says it in French


def blanks(sentence: str) -> Iterator[tuple[str, str]]:
    """The blanks of a sentence: (name, format), attributes and indexes left on."""
    for _, name, spec, _ in string.Formatter().parse(sentence):
        if name is not None:
            yield name, spec or ""


@pytest.fixture
def one_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = {
        "essai.compte": ("{n:siège|sièges} {n:=connu|connus}", "{n:known seat|known seats}"),
        "essai.nombre": ("{n} et {x}", "{n} and {x}"),
    }
    monkeypatch.setattr(text, "catalogue", lambda: entries)


@pytest.mark.parametrize(("n", "french", "english"), [
    (0, "0 siège connu", "0 known seats"), (1, "1 siège connu", "1 known seat"),
    (2, "2 sièges connus", "2 known seats"), (21, "21 sièges connus", "21 known seats"),
    (-1, "-1 siège connu", "-1 known seats"),
])
@pytest.mark.usefixtures("one_entry")
def test_a_word_agrees_with_its_number_in_each_language(n: int, french: str, english: str) -> None:
    assert say("essai.compte", n=n) == french
    assert say("essai.compte", "en", n=n) == english


@pytest.mark.usefixtures("one_entry")
def test_a_number_without_a_word_and_a_text_are_printed_as_they_are() -> None:
    assert say("essai.nombre", n=3, x="Alba") == "3 et Alba"
    assert say("essai.nombre", "en", n=1000, x=2.5) == "1000 and 2.5"


def test_a_code_that_no_part_words_is_an_error() -> None:
    with pytest.raises(KeyError):
        say("rien.de.tel")


def test_a_code_worded_by_two_parts_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text, "import_module", lambda _: SimpleNamespace(TEXTS={"essai.compte": ("a", "a")}))
    catalogue.cache_clear()
    try:
        with pytest.raises(ValueError, match=r"worded twice: \[.essai.compte"):
            catalogue()
    finally:
        catalogue.cache_clear()


def test_each_sentence_is_worded_twice_with_the_same_blanks() -> None:
    odd = [code for code, (french, english) in ENTRIES
           if not french.strip() or not english.strip()
           or {name for name, _ in blanks(french)} - FRENCH_ONLY != {name for name, _ in blanks(english)}]
    assert odd == []


def test_each_blank_is_a_text_or_a_count_with_both_its_forms() -> None:
    odd = [(code, name, spec) for code, entry in ENTRIES for sentence in entry for name, spec in blanks(sentence)
           if not re.fullmatch(r"(=?[^|]*\|[^|]*)?", spec)]
    assert odd == []


@pytest.mark.parametrize("n", [0, 1, 2])
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_each_sentence_can_be_filled(lang: str, n: int) -> None:
    odd = []
    for code, entry in ENTRIES:
        found = [blank for sentence in entry for blank in blanks(sentence)]
        counts = {name for name, spec in found if "|" in spec}
        filled = say(code, lang, **{name: n if name in counts else f"‹{name}›" for name, _ in found})
        literal = [part for part, *_ in string.Formatter().parse(entry[lang == "en"])]
        if "{" in filled or filled.count("|") != sum(part.count("|") for part in literal):
            odd.append(code)
    assert odd == []


# What offends or misleads, from the field's own list.
FORBIDDEN = ("isolée", "commune absente", "défaillante", "périphérique", "n° 1", "numéro un", "anonym",
             "maillon faible", "point de rupture", "choix des personnes", "séparées par choix", "hub dominant",
             "sous-représentée", "il faut nommer", "la conférence décide", "tout repose sur")


def test_no_sentence_says_what_would_offend() -> None:
    assert [(code, word) for code, (french, _) in ENTRIES for word in FORBIDDEN if word in french.casefold()] == []


def test_what_a_commune_rereads_has_one_name() -> None:
    # « Lisez-moi » keeps the words of the field as they were written.
    said = re.compile(r"\brel\w+ (sa|leurs?|votre|une) pages?\b|\bpages? relues?\b")
    assert [code for code, (french, _) in ENTRIES if said.search(french)] == ["template.readme.time"]


def test_french_quotes_are_french_and_apostrophes_plain() -> None:
    odd = [code for code, (french, _) in ENTRIES  # the page makes apostrophes typographic
           if "“" in french or "’" in french or french.count("«") != french.count("»")]
    assert odd == []


@pytest.mark.parametrize(("plain", "printed"), [
    ("Est-ce le métier ?", "Est-ce le métier\u202f?"),
    ("Oui ! non ; peut-être", "Oui\u202f! non\u202f; peut-être"),
    ("Attention : lisez", "Attention\u00a0: lisez"),
    ("« à relier »", "«\u00a0à relier\u00a0»"),
    ("12:30, https://x.fr ; a", "12:30, https://x.fr\u202f; a"),
])
def test_french_punctuation_keeps_its_no_break_spaces(plain: str, printed: str) -> None:
    assert spaced(plain) == printed
    assert spaced(printed) == printed
