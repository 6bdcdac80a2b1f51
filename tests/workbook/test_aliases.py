"""The sheet Alias: what it makes one, what it refuses to."""

from __future__ import annotations

import pytest

from codir_network.text.wording import issue_text
from tests.workbook.faults import issues_of, places, read, spoiled

TWO_SECRETARIES = [  # rows 12 and 13 of Acteurs: Lou Petit serves two communes, in two rows
    ("Acteurs", ["", "Neyron", "SGM", "Petit", "Lou"]), ("Acteurs", ["", "Beynost", "SGM", "Petit", "Lou"]),
    ("Appartenances", ["SGM de Neyron", "Réseau finances"]), ("Appartenances", ["SGM de Beynost", "Co-dir"]),
]


def seats(tables):
    return set(zip(tables.memberships["acteur"], tables.memberships["instance"], strict=True))


def test_two_rows_of_one_person_stay_two_until_an_alias_says_so():
    apart = read(spoiled(*TWO_SECRETARIES))
    (issue,) = (i for i in apart.issues if i.code == "acteurs.nom.homonyme")
    assert (issue.cell, issue.details["alias"]) == ("D13", "SGM de Beynost | SGM de Neyron")
    assert "SGM de Beynost | SGM de Neyron" in issue_text(issue)["correction"]
    assert len(apart.actors[apart.actors["nom"] == "Petit"]) == 2


def test_the_row_that_is_proposed_makes_them_one():
    tables = read(spoiled(*TWO_SECRETARIES, ("Alias", ["SGM de Beynost", "SGM de Neyron"])))
    (person,) = tables.actors[tables.actors["nom"] == "Petit"].to_dict("records")
    assert person["organisations"] == ("c:01275", "c:01043")
    assert person["libelle"] == "SGM de Neyron et de Beynost"
    assert {(person["id"], "i:reseau-finances"), (person["id"], "i:co-dir-de-territoire")} <= seats(tables)
    assert {i.severity for i in tables.issues} == {"information"}
    assert ("alias.variante.reunie", "Alias", "A2") in places(tables.issues)


def test_namesakes_whose_names_a_function_does_not_tell_are_proposed_by_id():
    rows = spoiled(*(("Acteurs", [id_, "Neyron", "Agent", "Petit", "Lou"]) for id_ in ("A1", "A2")))
    (issue,) = (i for i in issues_of(rows) if i.code == "acteurs.nom.homonyme")
    assert issue.details["alias"] == "a:A2 | a:A1"
    rows["Alias"].append(["a:A2", "a:A1"])
    assert [i.code for i in issues_of(rows)] == ["alias.variante.reunie"]


@pytest.mark.parametrize(("first", "second", "said"), [
    ("Dupont", "Dupond", True), ("Dupont", "Dupnot", True), ("Dupont", "Durand", False),
    ("Roy", "Ray", False),  # three letters: too short to tell a slip
])
def test_a_slip_in_a_surname_of_one_commune_is_a_probable_double(first, second, said):
    rows = spoiled(("Acteurs", ["", "Neyron", "Agent 1", first, "Lou"]),
                   ("Acteurs", ["", "Neyron", "Agent 2", second, "Lou"]))
    assert (("acteurs.nom.homonyme", "Acteurs", "D13") in places(issues_of(rows))) == said
    rows["Acteurs"][-1][1] = "Thil"  # elsewhere, likeness of a name says nothing
    assert "acteurs.nom.homonyme" not in {i.code for i in issues_of(rows)}


@pytest.mark.parametrize(("variant", "canonical", "changes", "seat"), [
    # somebody, by a name that no sheet of actors has
    ("Mme Martin", "Camille Martin", [("Listes", "A3", "Mme Martin")],
     ("a:sgm-thil-tramoyes-martin-camille", "i:comite-du-pacte")),
    ("La secrétaire", "SGM de Thil", [("Listes", "A3", "la secretaire")],
     ("a:sgm-thil-tramoyes-martin-camille", "i:comite-du-pacte")),
    # a commune, as people call it
    ("St Mau", "Saint-Maurice-de-Beynost", [("Grille", ["ST MAU", "x"])],
     ("a:siege-saint-maurice-de-beynost-reseau-finances", "i:reseau-finances")),
    ("St Mau", "Saint-Maurice-de-Beynost", [("Listes", ["Maire de St Mau"])],
     ("a:maire-saint-maurice-de-beynost", "i:comite-du-pacte")),
    # an organisation, in Acteurs and where it sits
    ("La Chambre", "CCI de l'Ain", [("Acteurs", ["", "La Chambre", "Institution"]), ("Listes", ["La chambre"])],
     ("a:institution-cci-de-l-ain", "i:comite-du-pacte")),
    # a body, in a header and in a cell
    ("Club des finances", "Réseau finances", [("Grille", "B1", "Club des Finances")],
     ("a:siege-beynost-reseau-finances", "i:reseau-finances")),
    ("Club des finances", "Réseau finances", [("Appartenances", ["Thil", "club des finances"])],
     ("a:siege-thil-reseau-finances", "i:reseau-finances")),
    # a function that Acteurs need not list
    ("M. Roy", "DGA de Miribel", [("Listes", ["M. Roy"])], ("a:dga-miribel", "i:comite-du-pacte")),
])
def test_another_name_is_read_as_the_one_that_the_alias_gives(variant, canonical, changes, seat):
    tables = read(spoiled(*changes, ("Alias", [variant, canonical])))
    assert seat in seats(tables)
    assert {i.severity for i in tables.issues} <= {"information"}


def test_two_bodies_become_one_and_keep_all_their_seats():
    rows = spoiled(
        ("Instances", ["Réseaux des finances", "", "Réseau métier", "non", "complète", "", "DGS de Miribel"]),
        ("Appartenances", ["Thil", "Réseaux des finances"]), ("Appartenances", ["Neyron", "Réseau finances"]))
    (issue,) = (i for i in issues_of(rows) if i.code == "instances.nom.doublon_probable")
    assert issue.details["alias"] == "Réseaux des finances | Réseau finances"
    tables = read(rows | {"Alias": [*rows["Alias"], issue.details["alias"].split(" | ")]})
    assert places(i for i in tables.issues if i.severity != "information") == []
    assert "alias.variante.reunie" in {i.code for i in tables.issues}
    assert len(tables.bodies) == 4
    members = {actor for actor, body in seats(tables) if body == "i:reseau-finances"}
    # crosses of Beynost and Miribel, rows of Thil and Neyron; the facilitator, DGS of Miribel, fills Miribel's cross
    assert members == {"a:siege-beynost-reseau-finances", "a:dgs-miribel", "a:siege-thil-reseau-finances",
                       "a:siege-neyron-reseau-finances"}


def test_two_bodies_of_one_name_are_united_by_their_ids():
    rows = spoiled(("Instances", ["Réseau finances", "", "Réseau métier", "non", "complète"]))
    ids = ["id", "", "", "i4", "", "i6"]
    rows["Instances"] = [[id_, *line] for id_, line in zip(ids, rows["Instances"], strict=True)]
    rows["Grille"] = [["", "i4"], ["Beynost", "x"], ["Miribel", "x"]]
    rows["Appartenances"] += [["Thil", "i6", *[""] * 5], ["Neyron", "i6", *[""] * 5]]
    (issue,) = (i for i in issues_of(rows) if i.code == "instances.nom.doublon_probable")
    assert issue.details["alias"] == "i:i6 | i:i4"
    tables = read(rows | {"Alias": [*rows["Alias"], issue.details["alias"].split(" | ")]})
    assert len(tables.bodies) == 4
    assert places(i for i in tables.issues if i.severity != "information") == []


def test_two_united_bodies_that_differ_are_said_with_the_row_that_holds():
    rows = spoiled(("Instances", ["Club finances", "", "Groupe de travail", "non", "partielle"]),
                   ("Alias", ["Club finances", "Réseau finances"]))
    issue = next(i for i in issues_of(rows) if i.code == "alias.variante.instances_differentes")
    assert (issue.cell, issue.details["ligne"]) == ("A2", "4")
    assert issue.details["colonnes"] == "type, liste_complete, couche"


def test_a_chain_of_aliases_leads_to_its_end():
    rows = spoiled(("Alias", ["Mme M.", "Mme Martin"]), ("Alias", ["Mme Martin", "Camille Martin"]),
                   ("Listes", "A3", "Mme M."))
    assert ("a:sgm-thil-tramoyes-martin-camille", "i:comite-du-pacte") in seats(read(rows))


@pytest.mark.parametrize(("lines", "expected"), [
    ([["", "Camille Martin"]], [("alias.variante.vide", "A2")]),
    ([["Mme Martin", ""]], [("alias.canonique.vide", "B2")]),
    ([["Mme Martin", "Camile Martin"]], [("alias.canonique.inconnu", "B2")]),
    ([["Mme Martin", "CGT"]], [("alias.canonique.article_9", "B2")]),
    ([["CGT", "Réseau finances"]], [("alias.variante.article_9", "A2")]),
    ([["Thil", "Tramoyes"]], [("alias.variante.organisations", "A2")]),
    ([["EPCI", "Tramoyes"]], [("alias.variante.organisations", "A2")]),
    ([["Camille Martin", "Réseau finances"]], [("alias.variante.melange", "A2")]),
    ([["Réseau finances", "Camille Martin"]], [("alias.variante.melange", "A2")]),
    ([["Mme M", "Mme N"], ["Mme N", "Mme M"]], [("alias.canonique.boucle", "B2"), ("alias.canonique.boucle", "B3")]),
    ([["Mme M", "DGS de Miribel"], ["mme m", "Camille Martin"]], [("alias.variante.doublon_different", "A3")]),
])
def test_an_alias_that_leads_nowhere_is_refused_at_its_cell(lines, expected):
    issues = issues_of(spoiled(*(("Alias", line) for line in lines)))
    assert [(i.code, i.cell) for i in issues if i.severity == "erreur"] == expected


@pytest.mark.parametrize(("lines", "expected"), [
    ([["Mme Inconnue", "Camille Martin"]], [("alias.variante.inutile", "A2")]),
    ([["camille  MARTIN", "Camille Martin"]], [("alias.canonique.identique", "B2")]),
])
def test_an_alias_without_effect_is_an_information(lines, expected):
    tables = read(spoiled(*(("Alias", line) for line in lines)))
    assert [(i.code, i.cell) for i in tables.issues if i.code.startswith("alias.")] == expected


def test_an_ambiguous_name_is_refused_with_both_readings():
    rows = spoiled(*TWO_SECRETARIES, ("Alias", ["Mme Petit", "Lou Petit"]))
    issue = next(i for i in issues_of(rows) if i.code == "alias.canonique.ambigu")
    assert issue.details["parmi"].count("SGM de") == 2


def test_the_order_of_aliases_changes_nothing():
    lines = [["Mme M.", "Mme Martin"], ["Mme Martin", "Camille Martin"], ["SGM de Beynost", "SGM de Neyron"]]
    one, other = (read(spoiled(*TWO_SECRETARIES, ("Listes", "A3", "Mme M."), *(("Alias", line) for line in order)))
                  for order in (lines, lines[::-1]))
    assert one.actors.drop(columns="source").equals(other.actors.drop(columns="source"))
    assert seats(one) == seats(other)
