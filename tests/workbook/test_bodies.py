"""What follows from the type of a body when its other cells are blank."""

from __future__ import annotations

import pytest

from codir_network.errors import WorkbookError
from tests.workbook.faults import Rows, issues_of, places, read, spoiled

HEADERS = ["nom", "sigle", "type", "siege_de_droit", "liste_complete", "cercle", "couche", "codir", "perimetre"]


def with_bodies(*bodies: list[str]) -> Rows:
    return {"Communes": spoiled()["Communes"], "Instances": [HEADERS, *bodies]}


def body(name: str, type_: str, *, acronym: str = "", automatic: str = "", circle: str = "") -> list[str]:
    return [name, acronym, type_, automatic, "inconnue", circle, "", "", ""]


DERIVED = [
    # name, type, circle, family, automatic seats (tables of terrain.md 1.2 and of the rulings)
    ("Conseil communautaire", "Assemblée délibérante", "interne", "Gouvernance politique", "toutes"),
    ("Conseil municipal de Thil", "assemblée", "interne", "Gouvernance politique", "toutes"),
    ("Bureau", "Exécutif", "interne", "Gouvernance politique", "non"),
    ("Conférence des maires", "Conférence des maires", "interne", "Gouvernance politique", "toutes"),
    ("Commission Finances", "commission", "interne", "Gouvernance politique", "non"),
    ("CLECT", "Commission obligatoire", "interne", "Instances obligatoires", "toutes"),
    ("Commission locale d'évaluation des charges transférées", "obligatoire", "interne", "Instances obligatoires",
     "toutes"),
    ("Conférence intercommunale du logement (CIL)", "obligatoire", "institutionnel", "Instances obligatoires",
     "toutes"),
    ("CCSPL", "obligatoire", "usagers", "Instances obligatoires", "non"),
    ("Commission intercommunale pour l'accessibilité", "obligatoire", "usagers", "Instances obligatoires", "non"),
    ("CIID", "obligatoire", "interne", "Instances obligatoires", "non"),
    ("Co-dir", "direction", "interne", "Direction administrative", "non"),
    ("Réseau finances", "Réseau métier", "interne", "Réseaux métiers", "non"),
    ("GT Rivière", "GT", "interne", "Projets", "non"),
    ("Équipe PLUi", "Équipe projet", "interne", "Projets", "non"),
    ("Droit des sols", "Service commun", "interne", "Services communs", "adhérentes"),
    ("Police pluricommunale", "Service mutualisé", "interne", "Services communs", "adhérentes"),
    ("CRTE", "Instance contractuelle", "institutionnel", "Partenariats", "non"),
    ("Syndicat mixte des eaux", "Syndicat ou pôle", "institutionnel", "Partenariats", "adhérentes"),
    ("Revue de projets", "dialogue", "institutionnel", "Partenariats", "non"),
    ("Conseil citoyen", "participation", "usagers", "Usagers et société civile", "non"),
    ("ADGCF", "association", "interne", "Partenariats", "non"),
]


@pytest.mark.parametrize(("name", "type_", "circle", "layer", "automatic"), DERIVED)
def test_circle_family_and_automatic_seats_follow_from_the_type(name, type_, circle, layer, automatic):
    tables = read(with_bodies(body(name, type_)))
    row = tables.bodies.iloc[0]
    assert (row["cercle"], row["couche"], row["siege_de_droit"]) == (circle, layer, automatic)
    said = next(i for i in tables.issues if i.code == "instances.siege_de_droit.vide")
    assert (said.severity, said.cell, said.details["lu"]) == ("avertissement", "D2", automatic)


def test_the_sector_of_a_territorial_conference_is_asked_and_its_seats_prefilled():
    tables = read(with_bodies(body("Conférence Nord", "Conférence territoriale des maires")))
    assert tables.bodies.iloc[0]["siege_de_droit"] == "secteur"
    assert ("instances.perimetre.vide", "Instances", "I2") in places(tables.issues)


def test_what_the_user_writes_wins_over_the_type():
    tables = read(with_bodies(["Bureau", "", "Exécutif", "toutes", "complète", "institutionnel", "Ma famille", "", ""]))
    row = tables.bodies.iloc[0]
    assert (row["cercle"], row["couche"], row["siege_de_droit"]) == ("institutionnel", "Ma famille", "toutes")


def test_another_type_stays_out_of_the_profile_until_answered():
    tables = read(with_bodies(body("Club", "Autre", circle="interne")))
    assert tables.bodies.iloc[0]["siege_de_droit"] == ""
    assert ("instances.siege_de_droit.inconnu", "Instances", "D2") in places(tables.issues)


def test_no_co_dir_is_taken_by_its_name():
    tables = read(with_bodies(body("Conférence des DGS", "direction", automatic="non"), body("Bureau", "Exécutif",
                                                                                              automatic="non")))
    proposed = next(i for i in tables.issues if i.code == "instances.codir.aucun")
    assert (proposed.cell, proposed.nearest, proposed.severity) == ("H2", ("Conférence des DGS",), "avertissement")
    assert not tables.bodies["codir"].any()


def test_a_union_with_a_single_unnamed_seat_is_refused_and_alone_accepted():
    rows = with_bodies(body("SNDGCT 01", "association", automatic="non"))
    assert not any(i.severity == "erreur" for i in issues_of(rows))
    with pytest.raises(WorkbookError) as caught:
        read(rows | {"Grille": [["", "SNDGCT 01"], ["Thil", "x"], ["Neyron", "x"]]})
    error = next(i for i in caught.value.issues if i.severity == "erreur")
    assert (error.code, error.cell, error.details["n"]) == ("instances.nom.article_9", "A2", "2")


def test_a_public_grouping_with_members_is_read_without_a_word():
    rows = with_bodies(body("Syndicat de la Sereine", "Syndicat ou pôle", automatic="non"))
    issues = issues_of(rows | {"Grille": [["", "Syndicat de la Sereine"], ["Thil", "x"], ["Neyron", "x"]]})
    assert [i.code for i in issues if i.severity != "information"] == []


def test_a_former_list_of_agents_stays_complete():
    fresh = spoiled(("Instances", "I4", "04/11/2025"))  # Réseau finances: unnamed seats, no élu
    assert places(issues_of(fresh)) == []
    elected = spoiled(("Instances", "I5", "04/11/2025"))  # Comité du pacte: a mayor sits there
    tables = read(elected)
    assert ("instances.date_liste.ancienne", "Instances", "I5") in places(tables.issues)
    assert tables.bodies.set_index("id").loc["i:comite-du-pacte", "liste_complete"] == "partielle"


def test_an_old_list_is_quoted_as_it_was_typed():
    (issue,) = (i for i in issues_of(spoiled(("Instances", "I5", "janvier 2026")))
                if i.code == "instances.date_liste.ancienne")
    assert issue.value == "janvier 2026"


def test_a_list_from_before_the_renewal_is_right_in_a_workbook_from_before():
    assert places(issues_of(spoiled(("Instances", "I5", "04/11/2025"), ("Territoire", "B4", "01/01/2026")))) == []


def test_bodies_that_come_from_one_another_in_a_circle_are_all_left_out():
    rows = spoiled(("Instances", "H2", "Comité du pacte"))  # which comes from the Conférence des maires
    tables = read(rows)
    assert places(tables.issues) == [("instances.issue_de.cercle", "Instances", "H2"),
                                     ("instances.issue_de.cercle", "Instances", "H5")]
    assert set(tables.bodies["issue_de"]) == {""}


def test_a_facilitator_takes_a_role_beside_the_seat_that_it_has():
    rows = spoiled(("Appartenances", ["DGS de Miribel", "Co-dir", "membre", "", "01/05/2026"]))
    tables = read(rows)
    assert places(tables.issues) == []
    seat = tables.memberships.set_index(["acteur", "instance"]).loc[("a:dgs-miribel", "i:co-dir-de-territoire")]
    assert (seat["roles"], str(seat["debut"])) == (("animateur", "membre"), "2026-05-01")


def test_a_seat_that_begins_after_the_end_of_its_body_is_not_in_the_tables():
    rows = spoiled(("Instances", "K5", "01/05/2026"),
                   ("Appartenances", ["Maire de Neyron", "Comité du pacte", "", "", "01/06/2026"]))
    seats = read(rows).memberships
    assert ("a:maire-neyron", "i:comite-du-pacte") not in set(zip(seats["acteur"], seats["instance"], strict=True))


def test_an_unnamed_seat_stays_beside_a_mandate_that_has_ended():
    rows = spoiled(("Appartenances", ["Maire de Neyron", "Co-dir", "", "", "01/01/2020", "22/03/2026"]))
    tables = read(rows)  # row 11 says « Neyron » sits in the Co-dir; on 01/10/2026 nobody named does
    assert "a:siege-neyron-co-dir-de-territoire" in set(tables.memberships["acteur"])
    assert places(tables.issues) == []
