"""Each fault gets its code at its cell, and nothing else is said."""

from __future__ import annotations

import pytest

from codir_network.errors import WorkbookError
from codir_network.text.issues import ERRORS, INFORMATION, WARNINGS
from codir_network.text.wording import issue_text
from codir_network.workbook import read_workbook
from tests.workbook.faults import SOUND, TEN, Rows, issues_of, places, read, spoiled, write
from tests.workbook.single_faults import ONE


def test_nothing_is_said_of_the_sound_workbook(tmp_path):
    assert read_workbook(write(SOUND, tmp_path / "classeur.xlsx")).issues == ()


def test_ten_faults_get_exactly_ten_issues_in_the_order_of_the_workbook(tmp_path):
    path = write(spoiled(*(change for change, _ in TEN)), tmp_path / "classeur.xlsx")
    with pytest.raises(WorkbookError) as caught:
        read_workbook(path)
    issues = caught.value.issues
    assert places(issues) == [place for _, place in TEN]
    by_severity = [issue.severity for issue in issues]
    # by hand: the date and the function are read aside (2), the zero is restored (1), seven stop
    assert {word: by_severity.count(word) for word in set(by_severity)} == \
        {"erreur": 7, "avertissement": 2, "information": 1}


def test_the_error_tells_its_first_faults_in_words_to_a_notebook():
    with pytest.raises(WorkbookError) as caught:
        read(spoiled(*(change for change, _ in TEN)))
    told = str(caught.value)
    first = next(issue for issue in caught.value.issues if issue.severity == "erreur")
    assert told.startswith("7 erreurs empêchent de lire ce classeur :\n")  # of the ten, see above
    assert f"feuille {first.sheet}, cellule {first.cell} : {issue_text(first)['titre']}" in told
    assert told.count("\n- ") == 3
    assert told.endswith("et 4 autres : codir-network verifier les dit toutes")


def test_faults_name_the_nearest_where_there_is_one():
    issues = {issue.code: issue for issue in issues_of(spoiled(*(change for change, _ in TEN)))}
    assert issues["appartenances.acteur.inconnu"].nearest[0] == "DGS de Miribel"
    assert issues["appartenances.acteur.inconnu"].value == "DGS de Miribell"
    assert issues["instances.issue_de.inconnu"].nearest == ("Conférence des maires",)
    assert issues["listes.membre.inconnu"].nearest == ("Camille Martin",)
    assert issues["communes.nom.contradiction"].details["nom_du_code"] == "Thil"
    assert issues["communes.nom.contradiction"].details["code_du_nom"] == "01424"


@pytest.mark.parametrize(("changes", "expected"), ONE, ids=[expected[-1][0] for _, expected in ONE])
def test_a_single_fault_is_said_once_at_its_cell(changes, expected):
    issues = issues_of(spoiled(*changes))
    assert places(issues) == expected
    for issue in issues:  # every blank of its sentences is filled
        assert issue_text(issue)["correction"]
        assert issue_text(issue, "en")["correction"]


def test_a_commune_that_the_workbook_forgot_is_added_and_said_without_a_cell():
    rows = spoiled()
    del rows["Communes"][-1]  # Tramoyes
    tables = read(rows)
    assert places(tables.issues) == [("communes.code_insee.oubliee", "Communes", "")]
    assert tables.issues[0].severity == "avertissement"
    added = tables.communes.set_index("nom").loc["Tramoyes"]
    assert (added["code_insee"], added["population"], added["source"]) == ("01424", 1852.0, None)


def without_rows(*sheets: str) -> Rows:
    return {sheet: lines[:1] if sheet in sheets else lines for sheet, lines in SOUND.items()}


def test_a_workbook_without_communes_or_bodies_is_refused():
    empty = without_rows("Communes", "Instances", "Appartenances", "Grille", "Listes", "Liens")
    assert ("instances.nom.aucune", "Instances", "") in places(issues_of(empty))
    empty["Territoire"] = [["cle", "valeur"], ["nom", "Pays inventé"]]
    assert ("communes.nom.aucune", "Communes", "") in places(issues_of(empty))


def test_a_person_in_thirteen_bodies_is_pointed_out_at_the_row_of_acteurs():
    names = [f"GT {letter}" for letter in "BCDEFGHIJKMN"]
    bodies = [("Instances", [name, "", "Groupe de travail", "non", "inconnue"]) for name in names]
    seats = [("Appartenances", ["DGS de Miribel", name]) for name in names]
    # 12, with the Co-dir (facilitator) and the Comité du pacte (Grille): 14 bodies
    issue = next(i for i in issues_of(spoiled(*bodies, *seats)) if i.code == "acteurs.fonction.plus_de_douze")
    assert (issue.cell, issue.details["n"], issue.severity) == ("C9", "14", "information")


def test_every_code_of_the_reader_has_a_workbook_that_gets_it():
    seen = {code for _, expected in ONE for code, _, _ in expected} | {place[0] for _, place in TEN} | {
        "communes.code_insee.oubliee", "communes.nom.aucune", "instances.nom.aucune",
        "acteurs.fonction.plus_de_douze",
        "communes.nom.sans_acteur", "instances.codir.non_decrit",   # tests/workbook/test_read_sound.py
        "acteurs.organisation.homonymes",                           # tests/workbook/test_read_communes.py
        "instances.issue_de.autre_nom", "grille.instance.autre_nom", "listes.instance.autre_nom",  # like Appartenances
    }
    assert (ERRORS | WARNINGS | INFORMATION) - seen == set()
