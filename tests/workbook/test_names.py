"""What a cell that asks for an actor, or for a body, may say."""

from __future__ import annotations

import pytest

from tests.workbook.faults import issues_of, read, spoiled

MORE = [("Acteurs", ["A9", "Neyron", "Agent 2", "de la Tour", "Anne-Lise"]), ("Acteurs", ["", "CAF", "Institution"]),
        ("Acteurs", ["", "Habitat du Rhône", "Bailleur", "Roy", "Ali"]),
        ("Acteurs", ["", "EPCI", "Directrice des finances"]), ("Acteurs", ["A15", "Neyron", "Agent 3", "Nora BEN ALI"]),
        ("Acteurs", ["A16", "Neyron", "Agent 4", "Mme DIALLO", "Awa"])]

HOLDERS = [
    # by id
    ("a:maire-thil", "a:maire-thil"), ("A9", "a:A9"), ("a:A9", "a:A9"),
    # by name, either way round
    ("Camille Martin", "a:sgm-thil-tramoyes-martin-camille"),
    ("MARTIN  camille", "a:sgm-thil-tramoyes-martin-camille"),
    ("Camille Martin (Tramoyes)", "a:sgm-thil-tramoyes-martin-camille"),
    ("Anne Lise De La Tour", "a:A9"),
    # written in one cell of Acteurs, either order
    ("Nora Ben Ali", "a:A15"), ("BEN ALI Nora", "a:A15"),
    # a civility typed in the column nom
    ("Awa Diallo", "a:A16"), ("Mme DIALLO Awa", "a:A16"),
    # as messages show somebody
    ("SGM de Thil et de Tramoyes (Camille Martin)", "a:sgm-thil-tramoyes-martin-camille"),
    # by « fonction de organisation »
    ("maire de Saint Maurice de Beynost", "a:maire-saint-maurice-de-beynost"),
    ("Maire de St-Maurice-de-Beynost", "a:maire-saint-maurice-de-beynost"),
    ("SGM de Tramoyes", "a:sgm-thil-tramoyes-martin-camille"),
    ("SGM de Thil et de Tramoyes", "a:sgm-thil-tramoyes-martin-camille"),
    ("DGS Miribel", "a:dgs-miribel"), ("DGS (Miribel)", "a:dgs-miribel"), ("Town clerk of Thil", ""),
    ("DGS de la commune de Miribel", "a:dgs-miribel"), ("Maire de la ville de Thil", "a:maire-thil"),
    ("Directeur général des services de l'EPCI", "a:dgs-cc-de-miribel-et-du-plateau"),
    ("DGS de la CC de Miribel et du Plateau", "a:dgs-cc-de-miribel-et-du-plateau"),
    ("DGS de la CCMP", "a:dgs-cc-de-miribel-et-du-plateau"),
    ("Directrice des finances de l'EPCI", "a:directrice-des-finances-cc-de-miribel-et-du-plateau"),
    ("Agent 2 de Neyron", "a:A9"), ("Agent de Neyron", ""),
    ("Vice-présidente (Beynost)", "a:vice-president-beynost-cc-de-miribel-et-du-plateau"),
    ("Bailleur (Habitat du Rhône)", "a:bailleur-ou-operateur-de-reseau-habitat-du-rhone-roy-ali"),
    # an institution is an actor of its own
    ("Caf", "a:institution-caf"),
    # a commune, the intercommunality, an organisation named in Acteurs: a seat without a named holder
    ("Thil", "a:siege-thil-reseau-finances"), ("01418", "a:siege-thil-reseau-finances"),
    ("1418", "a:siege-thil-reseau-finances"), ("Thil (01418)", "a:siege-thil-reseau-finances"),
    ("Mairie de Thil", "a:siege-thil-reseau-finances"), ("Commune de Thil", "a:siege-thil-reseau-finances"),
    ("EPCI", "a:siege-cc-de-miribel-et-du-plateau-reseau-finances"),
    ("Communauté de communes de Miribel et du Plateau", "a:siege-cc-de-miribel-et-du-plateau-reseau-finances"),
    ("CCMP", "a:siege-cc-de-miribel-et-du-plateau-reseau-finances"),
    ("240100800", "a:siege-cc-de-miribel-et-du-plateau-reseau-finances"),
    ("Habitat du Rhône", "a:siege-habitat-du-rhone-reseau-finances"),
    # civilities are dropped, ids found by key
    ("Mme MARTIN Camille", "a:sgm-thil-tramoyes-martin-camille"),
    ("M. Camille Martin", "a:sgm-thil-tramoyes-martin-camille"),
    ("Madame la maire de Thil", "a:maire-thil"), ("a9", "a:A9"),
    # nothing is guessed
    ("Thil (01043)", ""), ("Tihl", ""), ("DGS de Thil", ""), ("Département", ""), ("Clisson", ""),
]


@pytest.mark.parametrize(("text", "holder"), HOLDERS)
def test_a_cell_names_a_holder_in_the_ruled_order(text, holder):
    rows = spoiled(*MORE, ("Appartenances", [text, "Réseau finances"]))
    if not holder:
        assert [i.code for i in issues_of(rows) if i.severity == "erreur"] == ["appartenances.acteur.inconnu"]
        return
    seats = read(rows).memberships
    assert holder in set(seats[seats["instance"] == "i:reseau-finances"]["acteur"])


@pytest.mark.parametrize(("row", "text"), [
    # what the drop-down list of the template writes for a row: first function, "de" or "d'", first organisation
    (["", "Neyron", "Directrice générale des services"], "Directrice générale des services de Neyron"),
    (["", "EPCI", "DGA ressources"], "DGA ressources d'EPCI"),
    (["", "EPCI ; Neyron", "DGA ; Agent"], "DGA d'EPCI"),
    (["", "Association des parents", "Présidente"], "Présidente d'Association des parents"),
    (["", "Le Guichet", "Agent 2"], "Agent 2 de Le Guichet"),
    (["", "", "Préfète"], "Préfète"),
])
def test_what_the_drop_down_list_writes_is_found(row, text):
    rows = spoiled(("Acteurs", row), ("Appartenances", [text, "Réseau finances"]))
    tables = read(rows)
    seats = tables.memberships[tables.memberships["instance"] == "i:reseau-finances"]["acteur"]
    assert {("Acteurs", 12)} <= set(tables.actors.set_index("id").loc[seats, "source"])


def test_an_ambiguous_cell_says_both_readings():
    rows = spoiled(("Acteurs", ["", "Miribel", "Agent", "Martin", "Camille"]))
    issue = next(i for i in issues_of(rows) if i.code == "appartenances.acteur.ambigu")
    assert issue.details["parmi"] == ("Agent de Miribel (Camille Martin) [a:agent-miribel-martin-camille] / "
                                      "SGM de Thil et de Tramoyes (Camille Martin) "
                                      "[a:sgm-thil-tramoyes-martin-camille]")


def test_the_organisation_beside_a_name_tells_homonyms_apart():
    rows = spoiled(("Acteurs", ["", "Miribel", "Agent", "Martin", "Camille"]),
                   ("Appartenances", "A10", "Camille Martin (Thil)"), ("Listes", "A3", "Mme Camille Martin (Miribel)"))
    tables = read(rows)
    assert [i.code for i in tables.issues] == ["acteurs.nom.homonyme"]
    seats = set(zip(tables.memberships["acteur"], tables.memberships["instance"], strict=True))
    assert ("a:agent-miribel-martin-camille", "i:comite-du-pacte") in seats


def test_an_unknown_name_comes_with_a_row_ready_for_acteurs():
    rows = spoiled(("Listes", ["Mme Jeanne Dupont (Neyron)"]))
    issue = next(i for i in issues_of(rows) if i.code == "listes.membre.inconnu")
    assert issue.details["ligne"] == "Neyron | … | Dupont | Jeanne"


@pytest.mark.parametrize("text", [
    "i:co-dir-de-territoire", "co-dir-de-territoire", "CO-DIR DE TERRITOIRE", "codir", "Co-dir", "Codir de territoire",
])
def test_a_body_is_named_by_id_name_or_acronym(text):
    rows = spoiled(("Appartenances", ["Maire de Neyron", text]))
    seats = read(rows).memberships
    assert ("a:maire-neyron", "i:co-dir-de-territoire") in set(zip(seats["acteur"], seats["instance"], strict=True))


LISTED = [
    # a line of Listes, the holder, the role
    ("M. le maire de Neyron", "a:maire-neyron", "membre"),
    ("4. Mme Camille Martin", "a:sgm-thil-tramoyes-martin-camille", "membre"),
    ("Monsieur MARTIN Camille, SGM", "a:sgm-thil-tramoyes-martin-camille", "membre"),
    ("Maire de Neyron (rapporteur)", "a:maire-neyron", "secrétariat"),
    ("Maire de Neyron, président", "a:maire-neyron", "président"),
    ("Lou Petit, maire de Neyron", "a:maire-neyron", "membre"),  # Acteurs names nobody for this function
    ("DGS de Neyron", "a:dgs-neyron", "membre"),
    ("1ère adjointe de Tramoyes", "a:adjoint-au-maire-1-tramoyes", "membre"),
    ("Présents : Maire de Neyron", "a:maire-neyron", "membre"),
    ("Absents excusés : Maire de Neyron", "a:maire-neyron", "membre"),
    ("Étaient présents : la maire de Neyron", "a:maire-neyron", "membre"),
    ("Absent(e)s excusé·e·s ayant donné pouvoir : Maire de Neyron", "a:maire-neyron", "membre"),
    ("le maire de Neyron", "a:maire-neyron", "membre"),
    ("la DGS de Neyron", "a:dgs-neyron", "membre"),
    ("Suppléants : Maire de Neyron", "a:maire-neyron", "suppléant"),
    ("Neyron", "a:siege-neyron-comite-du-pacte", "membre"),
    ("01275, membre", "a:siege-neyron-comite-du-pacte", "membre"),
]


@pytest.mark.parametrize(("line", "holder", "role"), LISTED)
def test_a_line_of_an_attendance_list_is_a_seat(line, holder, role):
    seats = read(spoiled(("Listes", [line]))).memberships.set_index(["acteur", "instance"])
    assert role in seats.loc[(holder, "i:comite-du-pacte"), "roles"]


@pytest.mark.parametrize("line", ["vacant", "à désigner", "Néant", "–"])
def test_a_line_that_names_nobody_is_no_seat(line):
    assert len(read(spoiled(("Listes", [line]))).memberships) == len(read(spoiled()).memberships)


@pytest.mark.parametrize("line", [
    "Lou Petit, maire de Thil, excusé", "Jeanne Dupont (Neyron)", "Camille Martin (Neyron)",
    "Jeanne Dupont, SGM de Thil",
])
def test_a_line_whose_parts_contradict_each_other_is_not_guessed(line):
    # the last: the SGM of Thil is named, and is somebody else
    assert [i.code for i in issues_of(spoiled(("Listes", [line])))] == ["listes.membre.inconnu"]


def test_a_slip_that_leaves_the_reading_certain_is_said_all_the_same():
    tables = read(spoiled(("Appartenances", "A6", "Maire d Thil")))
    issue = next(i for i in tables.issues if i.code == "appartenances.acteur.autre_nom")
    assert (issue.value, issue.details["lu"]) == ("Maire d Thil", "Maire de Thil")
