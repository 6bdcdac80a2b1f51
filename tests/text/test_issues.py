"""Every code that the reader and the validation can emit is worded, briefly, with something to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import codir_network
from codir_network.text import catalogue
from codir_network.text.issues import ERRORS, INFORMATION, SHEETS, TEXTS, WARNINGS, severity, shared

EVERY = sorted(ERRORS | WARNINGS | INFORMATION)
PARTS = ("titre", "attendu", "fait", "correction", "correction_proche")
VERBS = re.compile(r"\b(tapez|écrivez|corrigez|laissez|choisissez|supprimez|retirez|ajoutez|remplissez|gardez|changez"
                   r"|videz|effacez|recopiez|vérifiez|demandez|dites|réunissez)\b")


def parts(code: str) -> dict[str, tuple[str, str]]:
    fault = f"defaut.{code.rpartition('.')[2]}"
    return {part: next((catalogue()[key] for key in (f"{code}.{part}", f"{fault}.{part}") if key in catalogue()),
                       ("", "")) for part in PARTS}


@pytest.mark.parametrize("code", EVERY)
def test_a_code_says_what_was_expected_and_what_to_do_in_forty_words(code):
    said = parts(code)
    for language in (0, 1):
        assert all(said[part][language] for part in ("titre", "attendu", "correction"))
    if severity(code) == "avertissement":
        assert said["fait"][0], "a warning says what was done"
    french = [said["titre"][0], said["attendu"][0], said["fait"][0],
              max(said["correction"][0], said["correction_proche"][0], key=len)]
    assert sum(len(re.findall(r"[^\s;:|»«]+", text)) for text in french) <= 40
    assert VERBS.search(said["correction"][0])
    assert not said["correction_proche"][0] or VERBS.search(said["correction_proche"][0])


@pytest.mark.parametrize("code", EVERY)
def test_both_languages_of_a_code_have_the_same_blanks(code):
    for french, english in parts(code).values():
        assert set(re.findall(r"{(\w+)", french)) == set(re.findall(r"{(\w+)", english))


def test_severities_are_disjoint():
    assert not (ERRORS & WARNINGS | ERRORS & INFORMATION | WARNINGS & INFORMATION)
    with pytest.raises(KeyError):
        severity("communes.nom.inédit")


def test_a_sheet_declares_and_words_its_own_codes_only():
    owners = [{code.partition(".")[0] for code in sheet.ERRORS | sheet.WARNINGS | sheet.INFORMATION}
              for sheet in SHEETS]
    assert sum(len(owner) for owner in owners) == len(set().union(*owners))
    for sheet, owner in zip(SHEETS, owners, strict=True):
        assert {key.partition(".")[0] for key in sheet.TEXTS} <= owner
    assert sum(len(part.TEXTS) for part in (*SHEETS, shared)) == len(TEXTS)


def test_each_code_written_in_the_reader_has_a_severity():
    package = Path(codir_network.__file__).parent
    written = {code for path in [*package.glob("workbook/**/*.py"), package / "validation.py"]
               for code in re.findall(r'(?:note|issue)\(\s*"([a-z_]+\.[a-z_]+\.[a-z_0-9]+)"', path.read_text("utf-8"))}
    assert len(written) > 50
    assert written <= set(EVERY)


def test_no_sentence_is_left_over():
    heads = {key.rpartition(".")[0] for key in TEXTS}
    faults = {f"defaut.{code.rpartition('.')[2]}" for code in EVERY}
    read_aside = {f"{column}.hors_liste" for column in  # what is done there of an answer outside the list
                  ("communes.siege", "communes.relue", "territoire.fictif", "acteurs.cercle", "instances.cercle")}
    assert heads <= set(EVERY) | faults | read_aside


def test_no_sentence_judges():
    words = re.compile(r"absent|défaillan|isolée?s?\b|anonyme|n° 1|maillon faible", re.IGNORECASE)
    assert [key for key, (french, _) in TEXTS.items() if words.search(french)] == []
