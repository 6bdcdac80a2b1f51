"""One key for the spellings of a name, and proposals by likeness."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codir_network.keys import match_key, nearest, slug
from tests.strategies import PROPERTY


@pytest.mark.parametrize(("one", "other"), [
    ("Saint-Fiacre-sur-Maine", "ST FIACRE SUR MAINE"),
    ("Sainte-Foy", "Ste. Foy"),
    ("L'Haÿ-les-Roses", "l’hay les roses"),
    ("Val-d'Oise", "val d`oise"),
    ("Œuilly", "OEUILLY"),
    ("Gétigné", "Ge\u0301tigne\u0301"),  # accents typed apart from their letters
    ("Le Pallet", "Le\u00a0Pallet"),
    ("Le Pallet", "Le\u202fPallet"),
    ("Clisson", "Cli\u00adsson\u200b"),  # soft hyphen and zero-width space
    ("Clisson", " Clisson  "),
    ("CLISSON", "Clisson"),
    ("Réseau n° 1", "réseau n 1"),
    ("№ 1", "No 1"),
    ("Mme Sørensen", "mme sorensen"),
])
def test_two_spellings_of_a_name_meet(one: str, other: str) -> None:
    assert match_key(one) == match_key(other)


@pytest.mark.parametrize(("one", "other"), [
    ("Le Mans", "Mans"), ("Gorges", "Gorge"), ("Saint-Lumine", "Sainte-Lumine"), ("DGS 1", "DGS 2"),
    ("Stains", "Saintains"), ("Laloubère", "La Loubère"),
])
def test_two_names_that_differ_stay_apart(one: str, other: str) -> None:
    assert match_key(one) != match_key(other)


@pytest.mark.parametrize("word", ["NA", "None", "null", "nan", "0"])
def test_words_that_other_readers_take_for_missing_are_names(word: str) -> None:
    assert match_key(word) == word.casefold()


@PROPERTY
@given(st.text())
def test_a_key_is_its_own_key_and_holds_plain_letters_only(text: str) -> None:
    key = match_key(text)
    assert match_key(key) == key
    assert set(key) <= set("abcdefghijklmnopqrstuvwxyz0123456789 ")
    assert key == " ".join(key.split())


@PROPERTY
@given(st.text(alphabet="abcéÉœŒ -'", max_size=12))
def test_case_never_tells_two_names_apart(text: str) -> None:
    assert match_key(text.upper()) == match_key(text.lower()) == match_key(text)


def test_a_slug_joins_what_is_written_and_skips_what_is_blank() -> None:
    assert slug("DGS", "", "St-Hilaire de Clisson", "–") == "dgs-saint-hilaire-de-clisson"
    assert slug("", " ") == ""


def test_the_nearest_names_come_first_and_are_three_at_most() -> None:
    choices = ["Gorges", "Gorge", "Gorgues", "Gorgies", "Clisson"]
    assert nearest("Gorges", choices) == ("Gorges", "Gorgies", "Gorgues")
    assert nearest("Paris", choices) == ()


def test_an_article_in_front_counts_for_proposals_only() -> None:
    assert nearest("Mans", ["Le Mans", "Caen"]) == ("Le Mans",)
    assert nearest("Le Pallet", ["Pallet"]) == ("Pallet",)


def test_the_order_of_the_choices_never_changes_a_proposal() -> None:
    choices = [f"Comité {letter}" for letter in "abcdefgh"]
    assert nearest("Comité", choices) == nearest("Comité", reversed(choices)) == ("Comité a", "Comité b", "Comité c")


def test_a_sign_without_a_letter_is_never_a_proposal() -> None:
    assert nearest("–", ["?", "–", ""]) == ()
