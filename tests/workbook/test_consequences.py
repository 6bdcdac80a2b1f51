"""One fault is one line: what only follows from it is not said again of every cell."""

from __future__ import annotations

import pytest

from codir_network.errors import WorkbookError
from codir_network.workbook import read_workbook
from tests.workbook.faults import SOUND, Rows, issues_of, places, read, spoiled, write


def without_column(sheet: str, column: str) -> Rows:
    rows = spoiled()
    at = rows[sheet][0].index(column)
    return rows | {sheet: [line[:at] + line[at + 1:] for line in rows[sheet]]}


def without_sheet(sheet: str) -> Rows:
    return {name: lines for name, lines in SOUND.items() if name != sheet}


LOST = {
    "no sheet Instances": (without_sheet("Instances"), ("instances.feuille_manquante", "Instances", "")),
    "Instances with headers only": (spoiled() | {"Instances": SOUND["Instances"][:1]},
                                    ("instances.nom.aucune", "Instances", "")),
    "no sheet Communes": (without_sheet("Communes"), ("communes.feuille_manquante", "Communes", "")),
    "two columns nom": (spoiled(("Instances", "B1", "nom")), ("instances.colonne_en_double", "Instances", "B1")),
    "no column nom": (without_column("Instances", "nom"), ("instances.nom.colonne_manquante", "Instances", "A1")),
    "no column organisation": (without_column("Acteurs", "organisation"),
                               ("acteurs.organisation.colonne_manquante", "Acteurs", "A1")),
    "no column fonction": (without_column("Acteurs", "fonction"),
                           ("acteurs.fonction.colonne_manquante", "Acteurs", "A1")),
    "no column instance": (without_column("Appartenances", "instance"),
                           ("appartenances.instance.colonne_manquante", "Appartenances", "A1")),
    "bodies below a second row of headers": (
        spoiled(("Instances", ["nom", "sigle", "type"]), ("Instances", ["Club", "", "Groupe de travail"]),
                ("Appartenances", ["Thil", "Club"])),
        ("instances.deux_tableaux", "Instances", "A6")),
    "a body without its name": (spoiled(("Instances", "A4", "")), ("instances.nom.vide", "Instances", "A4")),
    "a body whose name is an error": (spoiled(("Instances", "A4", "#REF!")),
                                      ("instances.nom.valeur_erreur", "Instances", "A4")),
    "an actor without organisation nor function": (
        spoiled(("Acteurs", ["", "Neyron", "Agent", "Petit", "Lou"]), ("Acteurs", "B12", ""), ("Acteurs", "C12", ""),
                ("Appartenances", ["Lou Petit", "Réseau finances"])),
        ("acteurs.organisation.vide", "Acteurs", "B12")),
    "one id for two": (
        spoiled(("Acteurs", "A10", "X1"), ("Acteurs", ["X1", "Neyron", "Agent", "Petit", "Lou"]),
                ("Appartenances", ["Lou Petit", "Réseau finances"])),
        ("acteurs.id.doublon_different", "Acteurs", "A12")),
    "the SIREN of another intercommunality": (spoiled(("Territoire", "B3", "200070852")),
                                              ("territoire.siren.contradiction", "Territoire", "B3")),
    "the same, where communes have no code": (
        SOUND | {
            "Territoire": spoiled(("Territoire", "B3", "200070852"))["Territoire"],
            "Communes": [SOUND["Communes"][0], *(["", *line[1:]] for line in SOUND["Communes"][1:])],
        },
        ("territoire.siren.contradiction", "Territoire", "B3")),
    "a party in a function that a list names": (
        spoiled(("Acteurs", "C6", "Déléguée du parti vert"), ("Appartenances", "A6", ""), ("Appartenances", "B6", "")),
        ("acteurs.fonction.article_9", "Acteurs", "C6")),  # « M. le maire de Thil » in Listes is not made anew
    "a role that is none, where an agent would be a member": (
        spoiled(("Appartenances", "C8", "chef")), ("appartenances.role.hors_liste", "Appartenances", "C8")),
    "two columns cle": (spoiled(("Territoire", "B1", "cle")), ("territoire.colonne_en_double", "Territoire", "B1")),
    "perhaps an invented territory, for its answer is an error": (
        spoiled(("Territoire", "A5", "#REF!"), *(("Communes", f"A{row}", f"9900{row}") for row in range(2, 8))),
        ("territoire.cle.valeur_erreur", "Territoire", "A5")),
    "perhaps the Co-dir": (spoiled(("Instances", "F3", "peut-être")),
                           ("instances.codir.hors_liste", "Instances", "F3")),
    "a body that ends before it begins": (
        spoiled(("Instances", "J5", "01/05/2026"), ("Instances", "K5", "01/04/2026"),
                ("Appartenances", "E12", "15/05/2026")),
        ("instances.fin.avant_debut", "Instances", "K5")),
    "a union in the place of a commune": (spoiled(("Acteurs", "B4", "CGT")),
                                          ("acteurs.organisation.article_9", "Acteurs", "B4")),
    "a header that is an error": (spoiled(("Instances", "B1", "#REF!")),
                                  ("instances.valeur_erreur", "Instances", "B1")),
    "a commune whose name is an error": (spoiled(("Communes", "B2", "#REF!")),
                                         ("communes.nom.valeur_erreur", "Communes", "B2")),
    "a swapped code that other sheets write rightly": (
        spoiled(("Communes", "A4", "01725"), ("Appartenances", "A11", "01275")),  # Neyron
        ("communes.code_insee.inconnu", "Communes", "A4")),
}
"""Faults after which names of other sheets cannot be known, and the one thing to be said."""


@pytest.mark.parametrize(("rows", "place"), LOST.values(), ids=LOST)
def test_a_fault_is_not_repeated_at_each_cell_that_hangs_on_it(rows, place, tmp_path):
    with pytest.raises(WorkbookError) as caught:
        read_workbook(write(rows, tmp_path / "classeur.xlsx"))
    assert places([issue for issue in caught.value.issues if issue.severity != "information"]) == [place]


def test_no_seat_is_proposed_among_communes_that_were_not_read():
    assert "communes.siege.propose" not in {issue.code for issue in issues_of(without_sheet("Communes"))}


def test_a_name_close_to_another_one_is_said_even_beside_a_body_without_its_name():
    rows = spoiled(("Instances", "A4", ""), ("Appartenances", "B10", "Co-dir de territoires"))
    stops = [issue for issue in issues_of(rows) if issue.severity == "erreur"]
    assert places(stops) == [("instances.nom.vide", "Instances", "A4"),
                             ("appartenances.instance.inconnu", "Appartenances", "B10")]


def test_more_unknown_names_than_bodies_without_name_are_all_said():
    rows = spoiled(("Instances", ["", "", "Groupe de travail", "non", "complète"]),
                   ("Appartenances", "B9", "Réseau chasse"), ("Appartenances", "B10", "Réseau pêche"))
    stops = [issue for issue in issues_of(rows) if issue.severity == "erreur"]
    assert places(stops) == [("instances.nom.vide", "Instances", "A6"),
                             ("appartenances.instance.inconnu", "Appartenances", "B9"),
                             ("appartenances.instance.inconnu", "Appartenances", "B10")]


def test_a_chair_without_organisation_is_asked_for_it_once():
    rows = spoiled(("Acteurs", "B11", ""), ("Appartenances", "A12", "Vice-président"))
    assert places([issue for issue in issues_of(rows) if issue.severity != "information"]) == [
        ("acteurs.organisation.non_renseignee", "Acteurs", "B11")]


def test_other_faults_stay_beside_a_missing_sheet():
    rows = without_sheet("Instances") | {"Appartenances": spoiled(("Appartenances", "C3", "roi"))["Appartenances"]}
    assert places([issue for issue in issues_of(rows) if issue.severity == "erreur"]) == [
        ("instances.feuille_manquante", "Instances", ""), ("appartenances.role.hors_liste", "Appartenances", "C3")]


PERHAPS = {
    "perhaps an invented territory": (
        spoiled(("Territoire", "B5", "peut-être"), *(("Communes", f"A{row}", f"9900{row}") for row in range(2, 8))),
        ("territoire.fictif.hors_liste", "Territoire", "B5")),
    "perhaps the seat": (spoiled(("Communes", "D3", "peut-être")), ("communes.siege.hors_liste", "Communes", "D3")),
}
"""Answers that are neither oui nor non: a warning, and nothing is asked or checked that hangs on them."""


@pytest.mark.parametrize(("rows", "expected"), PERHAPS.values(), ids=PERHAPS)
def test_an_unclear_answer_is_one_warning(rows: Rows, expected: tuple[str, str, str]) -> None:
    assert places(read(rows).issues) == [expected]


def test_real_codes_are_checked_whatever_the_answer() -> None:
    rows = spoiled(("Territoire", "B5", "peut-être"), ("Communes", "A4", "01999"))
    assert ("communes.code_insee.inconnu", "Communes", "A4") in places(issues_of(rows))
