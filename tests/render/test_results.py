"""resultats.xlsx: numbers counted by hand, no person, no formula, the same bytes each time."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace
from typing import Any

import openpyxl
import pytest

from codir_network.diagnostics import portray
from codir_network.errors import RenderError
from codir_network.graph import build_graph
from codir_network.render import results
from codir_network.schema import Tables, Territory
from tests.builders import build
from tests.territories import territory


@pytest.fixture(name="tables")
def small_territory() -> Tables:
    return build(
        ["Alba", "Bree", "Corly"],
        {"Conseil": {"type": "Assemblée délibérante"}, "Co-dir": {"siege_de_droit": "non", "codir": True},
         "GT Eau": "non", "GT Haies": {"siege_de_droit": "non", "liste_complete": "partielle"},
         "Réseau RH": {"type": "Réseau métier", "siege_de_droit": "non"}},
        [("Maire@Alba", "Conseil"), ("Maire@Bree", "Conseil"), ("DGS@Alba", "Co-dir"), ("DGS@Alba", "GT Eau", "pilote"),
         ("DGS@Alba", "Réseau RH"), ("Agent@Alba", "GT Eau"), ("Agent@Alba", "Réseau RH"),
         ("SGM@Bree", "GT Eau"), ("SGM@Bree", "GT Haies")])


def sheets(tables: Tables, level: str = "par-fonction", lang: str = "fr") -> dict[str, list[dict[str, Any]]]:
    G = build_graph(tables)
    book = openpyxl.load_workbook(io.BytesIO(results.workbook(portray(G), level=level, lang=lang)))
    made = {}
    for page in book:
        above, *lines = page.iter_rows(values_only=True)
        if len([cell for cell in above if cell is not None]) == 1 and len(above) > 1:  # the level, over the headers
            above, *lines = lines
        header, rows = above, lines
        made[page.title] = [dict(zip(header, row, strict=True)) for row in rows]
    return made


def row(rows: list[dict[str, Any]], **wanted: Any) -> dict[str, Any]:
    return next(r for r in rows if all(r[name.replace("_", " ")] == value for name, value in wanted.items()))


def test_the_sheets_come_in_their_order(tables):
    assert list(sheets(tables)) == ["Lisez-moi", "Communes", "Instances", "Familles", "Liens entre instances",
                                    "Cercles", "Croisements", "Constats", "Glossaire"]
    assert list(sheets(tables, lang="en"))[1:4] == ["Communes", "Bodies", "Families"]


def test_a_commune_has_its_level_and_figures(tables):
    rows = sheets(tables)["Communes"]
    alba = row(rows, commune="Alba")
    # outside: GT Eau, GT Haies, Réseau RH; Alba sits in two of them, by two persons, and in the Co-dir.
    # Small groups and Bree's peers are left out in a territory of three communes
    assert (alba["niveau"], alba["instances hors sièges d'office"], alba["personnes actives"]) == ("reliée", 2, 2)
    assert alba["instances où elle siège"] == "GT Eau ; Réseau RH"
    assert alba["siège au Co-dir"] == "oui"
    # lists: GT Eau and Réseau RH known, GT Haies partial: (1 + 1 + 1/2) / 3
    assert alba["couverture des listes"] == pytest.approx(2.5 / 3)
    bree = row(rows, commune="Bree")
    assert (bree["niveau"], bree["siège au Co-dir"]) == ("un seul fil", "aucun connu")
    assert bree["tous les niveaux qui s'appliquent"] == "un seul fil ; sans traduction"
    assert row(rows, commune="Corly")["niveau"] == "sans siège connu"


def test_a_body_has_its_members_and_what_it_reaches(tables):
    eau = row(sheets(tables)["Instances"], instance="GT Eau")
    # DGS, agent, SGM; through them Co-dir and Réseau RH (Alba), GT Haies (Bree): 3 of 4 others.
    # Whoever leaves: without the DGS Réseau RH stays by the agent; without the SGM GT Haies goes: 2
    assert (eau["sièges connus"], eau["communes qui y siègent"]) == (3, 2)
    assert (eau["autres instances touchées"], eau["autres instances"]) == (3, 4)
    assert eau["autres instances touchées, quel que soit le membre absent"] == 2


def test_families_have_shared_persons_links_and_bridging_seats(tables):
    pair = row(sheets(tables)["Familles"], famille_A="Réseaux métiers", famille_B="Projets")
    # Projets: Co-dir, GT Eau, GT Haies (builders' default type). DGS and agent sit in both: Co-dir, Eau, RH
    # for the one, Eau and RH for the other: 5 seats. Eau–RH doubled, Co-dir–RH single
    assert (pair["personnes dans les deux"], pair["sièges qui font passerelle"]) == (2, 5)
    assert (pair["liens uniques"], pair["liens doublés"]) == (1, 1)
    assert pair["listes à compléter"] == "Projets"


def test_links_are_exact_inside_and_one_or_two_and_more_by_commune(tables):
    inside = row(sheets(tables)["Liens entre instances"], instance_A="GT Eau", instance_B="Réseau RH")
    assert inside["personnes communes"] == 2
    closed = sheets(tables, "par-commune")["Liens entre instances"]
    assert row(closed, instance_A="GT Eau", instance_B="Réseau RH")["personnes communes"] == "deux ou plus"
    assert row(closed, instance_A="Co-dir", instance_B="Réseau RH")["personnes communes"] == "un"
    assert {value for r in closed for value in r.values() if isinstance(value, int | float)} == set()


def test_by_commune_what_hangs_on_one_member_is_left_out(tables):
    closed = sheets(tables, "par-commune")
    assert not [header for header in closed["Instances"][0] if "quel que soit" in header]
    crossing = row(closed["Constats"], code="croisement.groupe.present")
    assert (crossing["sujets"], crossing["lignes du classeur"]) == (None, None)
    assert "lesquelles" not in closed["Croisements"][0]
    assert row(sheets(tables)["Croisements"], connu="oui")["lesquelles"] == "GT Eau"


def test_by_commune_a_commune_that_has_not_reread_has_no_figure(tables):
    waiting = replace(tables, communes=tables.communes.assign(relue=tables.communes["nom"] == "Alba"))
    closed = sheets(waiting, "par-commune")
    bree, corly = (row(closed["Communes"], commune=name) for name in ("Bree", "Corly"))
    measured = [header for header in bree if header not in
                {"code", "commune", "population", "secteur", "fiche relue"}]
    assert {bree[header] for header in measured} == {corly[header] for header in measured} == {"relecture en cours"}
    assert not [r for r in closed["Constats"] if "Bree" in r["constat"] or "Corly" in r["constat"]]
    assert row(closed["Instances"], instance="GT Haies")["communes qui y siègent"] == 0
    inside = sheets(waiting)
    assert row(inside["Communes"], commune="Corly")["niveau"] == "sans siège connu (à confirmer)"


def test_sources_by_commune_never_point_to_a_row_of_people(tables):
    placed = replace(tables, actors=tables.actors.assign(source=[("Acteurs", i) for i in range(2, 7)]),
                     memberships=tables.memberships.assign(source=[("Appartenances", i) for i in range(2, 11)]))
    inside = [str(r["lignes du classeur"]) for r in sheets(placed)["Constats"]]
    assert any("Appartenances : " in place for place in inside)
    closed = " ".join(str(r["lignes du classeur"]) for r in sheets(placed, "par-commune")["Constats"])
    assert "Communes : 2" in closed
    assert not [sheet for sheet in ("Appartenances", "Acteurs", "Listes", "Grille") if sheet in closed]


def test_every_column_stands_in_the_glossary(tables):
    for level in ("par-commune", "par-fonction"):
        made = sheets(tables, level)
        told = {(r["feuille"], r["colonne"]) for r in made["Glossaire"]}
        columns = {(title, header) for title, rows in made.items() if title not in {"Lisez-moi", "Glossaire"}
                   for header in (rows[0] if rows else {})}
        assert columns <= told
        assert all(r["définition"] for r in made["Glossaire"])


def test_the_first_sheet_says_level_date_coverage_and_thresholds(tables):
    G = build_graph(tables)
    book = openpyxl.load_workbook(io.BytesIO(results.workbook(portray(G), level="par-commune")))
    text = "\n".join(str(cell) for line in book["Lisez-moi"].iter_rows(values_only=True) for cell in line)
    for words in ("Diffusion par commune", "date non précisée", "Territoire fictif",
                  "4 instances ont une liste complète", "en dessous de 0,5", "au plus 12 communes", "ici 1"):
        assert words in text


@pytest.mark.parametrize("sign", "=+-@")
def test_a_text_is_never_a_formula(sign):
    name = f"{sign}HYPERLINK(\"http://x\")\x03"
    tables = build([name, "Bree"], {f"{sign}cmd": "non"}, [("DGS@Bree", f"{sign}cmd")],
                   territory=Territory(f"{sign}1+1", fictitious=True))
    G = build_graph(tables)
    book = openpyxl.load_workbook(io.BytesIO(results.workbook(portray(G), level="par-fonction")))
    cells = [cell for page in book for line in page.iter_rows() for cell in line if cell.value is not None]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert name.removesuffix("\x03") in {cell.value for cell in book["Communes"]["B"]}


def test_numbers_are_numbers_headers_stay_in_view_and_are_styled(tables):
    G = build_graph(tables)
    page = openpyxl.load_workbook(io.BytesIO(results.workbook(portray(G), level="par-fonction")))["Instances"]
    assert page.freeze_panes == "B3"
    assert page["A2"].font.b
    assert isinstance(page["J3"].value, int)
    assert page.column_dimensions["A"].width >= len("Réseau RH")


@pytest.mark.parametrize(("level", "words"), [("par-commune", "Diffusion par commune : aucune personne."),
                                              ("par-fonction", "Diffusion par fonction : document interne.")])
def test_every_sheet_bears_its_level_and_its_date_on_screen_and_on_paper(tables, level, words):
    dated = replace(tables, territory=replace(tables.territory, date=dt.date(2026, 10, 1)))
    book = openpyxl.load_workbook(io.BytesIO(results.workbook(portray(build_graph(dated)), level=level)))
    for page in book:
        lines = [str(value) for line in page.iter_rows(max_row=5, values_only=True) for value in line if value]
        assert any(line.startswith(words) for line in lines), page.title
        assert any("1er octobre 2026" in line for line in lines), page.title
        assert page.oddFooter.left.text.startswith(words)
        assert "1er octobre 2026" in page.oddFooter.left.text
        if page.title != "Lisez-moi":
            assert page["A1"].value.startswith(words)
            assert page.print_title_rows == "$1:$2"  # again on each printed page
            assert page.auto_filter.ref.startswith("A2:")


def test_the_same_tables_give_the_same_bytes_whatever_the_order_of_rows(tables):
    shuffled = replace(tables, **{name: getattr(tables, name).iloc[::-1].reset_index(drop=True) for name in
                                  ("communes", "organisations", "actors", "bodies", "memberships", "relations")})
    G, H = build_graph(tables), build_graph(shuffled)
    assert (results.workbook(portray(G), level="par-commune")
            == results.workbook(portray(H), level="par-commune"))


def test_names_are_refused_where_people_were_not_told(tables):
    G = build_graph(replace(tables, territory=Territory("Essai")))
    with pytest.raises(RenderError, match=r"privacy\.nominative"):
        results.workbook(portray(G), level="nominatif")


@pytest.mark.parametrize("number", range(0, 100, 20))
@pytest.mark.parametrize("level", ["par-commune", "par-fonction"])
def test_no_person_stands_in_it(number, level):
    tables = territory(number).tables
    made = sheets(tables, level)
    said = {str(value) for rows in made.values() for r in rows for value in r.values()}
    people = tables.actors[tables.actors["genre"] == "personne"]
    assert not [label for label in people["libelle"] if any(label in text for text in said)]
