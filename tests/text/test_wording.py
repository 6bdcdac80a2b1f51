from __future__ import annotations

import re

import pytest

from codir_network.errors import Issue
from codir_network.text.files import TEXTS
from codir_network.text.wording import PARTS, REQUIRED, issue_text, listed

_BLANKS = {"feuilles": "Communes, Acteurs, Instances", "limite": "20", "mesure": "35", "ratio": "200", "fois": "1000",
           "vrai": "classeur.xlsx",
           "chemin": "classeur.xlsx", "partie": "xl/styles.xml", "derniere": "A4", "premiere": "A1", "seconde": "B1",
           "attendus": "cle", "ligne": "3", "n": "2", "nom": "nom", "lu": "01004",
           "dossier": "mes feuilles", "feuille": "Communes", "octet": "0x81", "secondes": "8", "memoire": "700"}


def codes() -> list[str]:
    heads = {re.sub(r"\.(titre|attendu|fait|correction|correction_proche)$", "", key) for key in TEXTS}
    return sorted(head.replace("defaut.", "communes.population.") for head in heads if head != "choix.long")


@pytest.mark.parametrize("code", codes())
def test_each_fault_of_a_file_is_worded_whole_and_short_in_both_languages(code: str) -> None:
    issue = Issue(code, "avertissement", "Communes", "A2", "1004", ("01004", "01007"), _BLANKS)
    for lang in ("fr", "en"):
        found = issue_text(issue, lang)
        assert list(found) == list(PARTS)
        for part in REQUIRED:
            assert found[part]
            assert not found[part].endswith(".")
        assert sum(len(re.findall(r"\w+", text)) for text in found.values()) < 60
    french = issue_text(issue)
    own = [TEXTS.get(f"{code}.{p}", TEXTS.get(f"defaut.{code.rpartition('.')[2]}.{p}", ("", "")))[0] for p in PARTS]
    assert sum(len(text.split()) for text in own) <= 40
    assert not re.search(r"absent|défaillan|isolée|anonyme|n° 1", " ".join(french.values()))


def test_a_code_has_its_own_words_before_those_of_its_fault() -> None:
    general = issue_text(Issue("communes.feuille_manquante", "erreur", "Communes"))
    own = issue_text(Issue("appartenances.feuille_manquante", "avertissement", "Appartenances"))
    assert general["titre"] == "Il manque la feuille Communes"
    assert own["titre"] == "Aucun siège n'est décrit"


def test_nothing_was_done_of_an_error() -> None:
    warning = Issue("instances.strate.hors_liste", "avertissement", "Instances", "D2", "Comité")
    assert issue_text(warning)["fait"] == "« Comité » est gardé tel quel"
    assert issue_text(Issue(warning.code, "erreur", "Instances", "D2", "Comité"))["fait"] == ""


def test_proposals_are_listed_as_a_sentence_does() -> None:
    issue = Issue("instances.role.hors_liste", "erreur", "Instances", "D2", "x", ("a", "b", "c"))
    assert "« a », « b » ou « c »" in issue_text(issue)["correction"]
    assert "“a”, “b” or “c”" in issue_text(issue, "en")["correction"]
    assert listed([]) == ""
    assert listed(["a"]) == "a"


def test_a_value_with_braces_or_a_leading_zero_is_printed_as_it_is() -> None:
    issue = Issue("communes.code_insee.zero_perdu", "information", "Communes", "A2", "{n}", details={"lu": "01004"})
    assert issue_text(issue)["fait"] == "lu 01004"
    near = Issue("communes.nom.colonne_proche", "avertissement", "Communes", "A1", "{nom}")
    assert "« {nom} »" in issue_text(near)["fait"]


def test_a_code_that_nobody_worded_is_a_fault_of_the_package() -> None:
    with pytest.raises(KeyError, match="titre"):
        issue_text(Issue("communes.nom.inédit", "erreur"))
