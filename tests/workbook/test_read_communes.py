"""Communes against the referential, and territories that are not in it."""

from __future__ import annotations

import pytest

from codir_network.errors import WorkbookError
from tests.workbook.faults import SOUND, Rows, issues_of, places, read, spoiled

HOMONYMS: Rows = {
    # CC Usses et Rhône holds two communes called Seyssel, one in the Ain and one in Haute-Savoie.
    "Territoire": [["cle", "valeur"], ["siren", "200070852"], ["date", "2026-10-01"]],
    "Communes": [["code_insee", "nom"], ["01407", "Seyssel"], ["74269", "Seyssel"]],
    "Acteurs": [["organisation", "fonction"], ["Seyssel (01407)", "Maire"], ["74269", "Maire"]],
    "Instances": [["nom", "type", "siege_de_droit", "liste_complete", "codir"],
                  ["Co-dir", "direction", "non", "complète", "oui"]],
    "Appartenances": [["acteur", "instance"], ["Maire de Seyssel (74269)", "Co-dir"], ["01407", "Co-dir"]],
}


def test_homonymous_communes_of_one_intercommunality_are_told_apart_by_their_code():
    tables = read(HOMONYMS)
    assert {code for code, _, _ in places(tables.issues)} == {
        "territoire.nom.complete", "communes.code_insee.oubliee", "communes.siege.propose",
        "communes.nom.sans_acteur", "acteurs.fonction.sans_siege"}
    assert len(tables.communes) == 26  # the referential's count; 24 were forgotten
    assert list(tables.memberships["acteur"]) == ["a:maire-seyssel-74269", "a:siege-seyssel-01407-co-dir"]
    assert list(tables.actors["organisations"]) == [("c:74269",), ("c:01407",)]


def test_a_name_shared_inside_the_intercommunality_is_refused_with_both_codes():
    rows = HOMONYMS | {"Communes": [["code_insee", "nom"], ["", "Seyssel"]], "Acteurs": [["organisation", "fonction"]],
                       "Appartenances": [["acteur", "instance"]]}
    issue = next(i for i in issues_of(rows) if i.severity == "erreur")
    assert (issue.code, issue.cell) == ("communes.code_insee.homonymes", "A2")
    assert issue.details["codes"] == "01407 / 74269"


def test_an_organisation_that_names_two_communes_is_refused_with_both_codes():
    rows = HOMONYMS | {"Acteurs": [["organisation", "fonction"], ["Seyssel", "Maire"], ["74269", "Maire"]]}
    issue = next(i for i in issues_of(rows) if i.code == "acteurs.organisation.homonymes")
    assert (issue.sheet, issue.cell) == ("Acteurs", "A2")
    assert issue.details["parmi"] == "Seyssel (01407) / Seyssel (74269)"


def test_a_name_alone_means_the_commune_of_the_intercommunality():
    # 19 communes of France are called Saint-Denis or so; Thil is also in the Aube and Haute-Garonne
    tables = read(spoiled(("Communes", "A6", "")))
    assert tables.communes.set_index("nom").loc["Thil", "code_insee"] == "01418"


def test_a_contradiction_says_both_readings_and_no_forgotten_commune():
    issues = issues_of(spoiled(("Communes", "A2", "01249"), ("Communes", "A3", "01043")))
    assert places(issues) == [("communes.nom.contradiction", "Communes", "B2"),
                              ("communes.nom.contradiction", "Communes", "B3")]
    assert issues[0].details == {"insee": "01249", "nom_du_code": "Miribel", "code_du_nom": "01043"}


def test_a_code_of_elsewhere_under_a_name_from_here_is_one_contradiction():
    # 44190, the postcode of Clisson, is the code of Saint-Sébastien-sur-Loire, in another intercommunality
    rows = spoiled(("Communes", "A2", "44190"))
    assert places(issues_of(rows)) == [("communes.nom.contradiction", "Communes", "B2")]


def test_a_commune_outside_the_intercommunality_is_kept_as_an_organisation():
    tables = read(spoiled(("Communes", ["44109", "Nantes"]), ("Acteurs", ["", "Nantes", "DGS", "Roy", "Ali"])))
    assert places(tables.issues) == [("communes.code_insee.hors_epci", "Communes", "A8")]
    assert "44109" not in set(tables.communes["code_insee"])
    nantes = tables.organisations.set_index("id").loc["o:nantes"]
    assert (nantes["nom"], nantes["genre"]) == ("Nantes", "autre")
    roy = tables.actors[tables.actors["nom"] == "Roy"].iloc[0]
    assert (roy["organisations"], roy["cercle"]) == (("o:nantes",), "institutionnel")


def test_population_and_place_come_from_the_referential_when_the_sheet_has_none():
    rows = spoiled()
    rows["Communes"] = [line[:2] for line in SOUND["Communes"]]
    beynost = read(rows).communes.set_index("nom").loc["Beynost"]
    assert (beynost["population"], beynost["lon"], beynost["lat"]) == (5198.0, 4.9975, 45.8396)


INVENTED: Rows = {
    "Territoire": [["cle", "valeur"], ["nom", "Pays des Trois Sources"], ["fictif", "oui"], ["date", "2026-10-01"]],
    "Communes": [["code_insee", "nom", "siege"], ["99001", "Alba-sous-Bois", "oui"], ["99002", "Beynost", ""],
                 ["", "Corneville-le-Gué", ""]],
    "Acteurs": [["organisation", "fonction"], ["Corneville-le-Gué", "DGS"], ["PTS", "DGS"]],
    "Instances": [["nom", "type", "siege_de_droit", "liste_complete", "codir"],
                  ["Co-dir", "direction", "non", "complète", "oui"]],
    "Appartenances": [["acteur", "instance"], ["DGS de Corneville-le-Gué", "Co-dir"], ["DGS de l'EPCI", "Co-dir"],
                      ["Alba-sous-Bois", "Co-dir"]],
}


def test_an_invented_territory_is_not_checked_against_the_referential():
    tables = read(INVENTED)  # Beynost exists, under another code: that is no real commune
    assert places(tables.issues) == [("communes.nom.sans_acteur", "Communes", "")]
    assert list(tables.communes["id"]) == ["c:99001", "c:99002", "c:corneville-le-gue"]
    assert tables.communes["population"].isna().all()
    assert tables.territory.fictitious


def test_the_initials_of_an_intercommunality_name_it():
    assert "a:dgs-pays-des-trois-sources" in set(read(INVENTED).actors["id"])  # « PTS »


def test_a_territory_called_invented_with_a_real_commune_is_refused():
    rows = INVENTED | {"Communes": [*INVENTED["Communes"][:3], ["01418", "Thil", ""], ["", "Corneville-le-Gué", ""]]}
    with pytest.raises(WorkbookError) as caught:
        read(rows)
    error = next(i for i in caught.value.issues if i.severity == "erreur")
    assert (error.code, error.sheet, error.cell) == ("territoire.fictif.communes_reelles", "Territoire", "B3")
    assert (error.details["commune"], error.details["n"]) == ("Thil", "1")


def test_a_commune_deleguee_keeps_a_code_that_the_referential_no_longer_has():
    # Beaupréau-en-Mauges (49023) gathers, among others, La Chapelle-du-Genêt (49072) since 2015
    rows: Rows = HOMONYMS | {
        "Territoire": [["cle", "valeur"], ["siren", "200060010"], ["date", "2026-10-01"]],
        "Communes": [["code_insee", "nom", "commune_nouvelle"], ["49072", "La Chapelle-du-Genêt", "49023"]],
        "Acteurs": [["organisation", "fonction"]], "Appartenances": [["acteur", "instance"]]}
    issues = issues_of(rows)
    assert {issue.severity for issue in issues} == {"information", "avertissement"}
    forgotten = [issue.value for issue in issues if issue.code == "communes.code_insee.oubliee"]
    assert len(forgotten) == 5  # six communes, less the one that this row stands for
    assert "Beaupréau-en-Mauges" not in forgotten
