from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter

from codir_network import schema
from codir_network.errors import Issue
from codir_network.spellings import loose
from codir_network.text.wording import issue_text
from codir_network.workbook.files.cells import Cell, RawSheet
from codir_network.workbook.reading.layout import Section, sections

Grid = Sequence[Sequence[str]]

COMMUNES = [["code_insee", "nom"], ["01004", "Ambérieu"], ["01007", "Ambronay"]]
BODIES = [["nom", "type", "siege_de_droit", "liste_complete"], ["Réseau finances", "Réseau métier", "non", "complète"],
          ["GT Rivière", "Groupe de travail", "non", "partielle"]]
SEATS = [["acteur", "instance"], ["Ambronay", "GT Rivière"]]


def page(name: str, grid: Grid, **marks: object) -> RawSheet:
    """Return a sheet from its texts; "^" merges a cell with the one above it."""
    rows = []
    above: dict[int, str] = {}
    for number, texts in enumerate(grid, start=1):
        cells = []
        for at, text in enumerate(texts, start=1):
            merged = text == "^"
            above[at] = above[at] if merged else text
            if above[at]:
                fault = {"#": "error", "=": "formula"}.get(text[:1], "")
                cells.append(Cell(f"{get_column_letter(at)}{number}", above[at], fault=fault, merged=merged))  # type: ignore[arg-type]
        if cells:
            rows.append((number, tuple(cells)))
    return replace(RawSheet(name, tuple(rows)), **marks)  # type: ignore[arg-type]


def read(*pages: RawSheet, **grids: Grid) -> tuple[dict[str, Section], list[Issue]]:
    """Return the sections of a workbook: some sheets given, the others sound."""
    sound = {"Communes": COMMUNES, "Instances": BODIES, "Appartenances": SEATS}
    given_pages = {p.name: p for p in pages} | {name: page(name, grid) for name, grid in grids.items()}
    found, issues = sections([*(page(n, g) for n, g in sound.items() if n not in given_pages), *given_pages.values()])
    for issue in issues:
        for lang in ("fr", "en"):
            assert issue_text(issue, lang)["titre"]
    return found, issues


def told(issues: Iterable[Issue]) -> list[tuple[str, str, str]]:
    short = {"erreur": "E", "avertissement": "A", "information": "I"}
    return [(short[issue.severity], issue.code, issue.cell) for issue in issues]


def texts(section: Section) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in row.cells.values()) for row in section.rows]


def test_a_sound_workbook_says_nothing() -> None:
    found, issues = read()
    assert issues == []
    assert list(found) == ["Communes", "Instances", "Appartenances"]
    communes = found["Communes"]
    assert communes.header_row == 1
    assert communes.headers["nom"].address == "B1"
    assert [row.number for row in communes.rows] == [2, 3]
    assert communes.rows[1].text("nom") == "Ambronay"
    assert communes.rows[1].text("population") == ""


def test_a_blank_cell_has_its_address_and_a_column_that_lacks_is_absent() -> None:
    found, _ = read(Communes=[["code_insee", "nom", "population"], ["01004", "", "14 000"]])
    cells = found["Communes"].rows[0].cells
    assert cells["nom"] == Cell("B2")
    assert "secteur" not in cells


@pytest.mark.parametrize("headers", [
    ["CODE INSEE", "Noms"], ["insee_code", "NAME"], [" Code\u00a0Insée ", "Nom de la commune"],
    ["code-insee", "Commune"], ["code(s) INSEE", "Nom(s)"],
])
def test_headers_are_understood_by_case_accent_plural_space_and_alias(headers: list[str]) -> None:
    found, issues = read(Communes=[headers, ["01004", "Ambérieu"]])
    assert issues == []
    assert list(found["Communes"].headers) == ["code_insee", "nom"]


@pytest.mark.parametrize("name", ["COMMUNES", "commune", " Communes "])
def test_sheets_are_understood_by_case_plural_and_alias(name: str) -> None:
    found, issues = sections([page(name, COMMUNES), page("Bodies", BODIES), page("Memberships", SEATS)])
    assert issues == []
    assert found["Communes"].sheet is schema.COMMUNES


def test_no_two_names_of_a_sheet_or_column_meet() -> None:
    for things in (schema.SHEETS, schema.TERRITORY_KEYS, *(sheet.columns for sheet in schema.SHEETS)):
        keys = [key for thing in things for key in {loose(n) for n in (thing.name, thing.en, *thing.aliases)}]
        assert len(keys) == len(set(keys))


def test_a_sheet_close_to_one_name_is_taken_with_a_warning() -> None:
    found, issues = sections([page("Comunes", COMMUNES), page("Instances", BODIES), page("Appartenances", SEATS)])
    assert told(issues) == [("A", "communes.feuille_proche", "")]
    assert (issues[0].sheet, issues[0].value) == ("Communes", "Comunes")
    assert len(found["Communes"].rows) == 2


def test_a_header_close_to_one_name_is_taken_with_a_warning() -> None:
    found, issues = read(Communes=[["code_insee", "nom", "popullation"], ["01004", "Ambérieu", "14000"]])
    assert told(issues) == [("A", "communes.population.colonne_proche", "C1")]
    assert found["Communes"].rows[0].text("population") == "14000"


def test_a_header_close_to_a_column_that_is_there_is_not_taken_for_it() -> None:
    _, issues = read(Communes=[["code_insee", "nom", "population", "population2"], ["01004", "Ambérieu", "1", "2"]])
    assert told(issues) == [("I", "communes.colonne_inconnue", "D1")]


def test_two_candidate_sheets_are_an_error_that_names_both() -> None:
    found, issues = read(page("Commune", [["code_insee", "nom"], ["01008", "Ambutrix"]]))
    assert told(issues) == [("E", "communes.feuille_en_double", "")]
    assert dict(issues[0].details) == {"premiere": "Communes", "seconde": "Commune"}
    assert len(found["Communes"].rows) == 2  # the first is read, so that the rest is checked
    _, issues = read(page("Communes (2)", COMMUNES))  # the copy that Excel makes
    assert told(issues) == [("E", "communes.feuille_en_double", "")]


def test_a_blank_sheet_is_no_candidate() -> None:
    assert read(page("Commune", []))[1] == []


def test_sheets_of_the_template_and_blank_ones_are_passed_over_others_are_said() -> None:
    pages = [page(name, [["texte"]]) for name in ("Lisez-moi", "Vocabulaire", "CONTROLE", "Message", "Budget")]
    _, issues = read(*pages, page("Feuil3", []))
    assert told(issues) == [("I", "classeur.feuille_inconnue", "")]
    assert issues[0].sheet == "Budget"


def test_missing_sheets_are_named_with_the_nearest_unknown_one() -> None:
    _, issues = sections([page("Communes", COMMUNES), page("Les instances", BODIES)])
    assert [told([i])[0] for i in issues] == [
        ("E", "instances.feuille_manquante", ""), ("A", "appartenances.feuille_manquante", ""),
        ("I", "classeur.feuille_inconnue", "")]
    assert (issues[0].sheet, issues[0].nearest) == ("Instances", ("Les instances",))
    assert "« Les instances »" in issue_text(issues[0])["correction"]


def test_a_required_sheet_without_any_cell_is_said_to_be_empty() -> None:
    _, issues = read(Communes=[])
    assert told(issues) == [("E", "communes.feuille_vide", "")]


def test_communes_instances_and_grille_alone_are_a_sound_workbook() -> None:
    grid = page("Grille", [["", "Réseau finances"], ["Ambronay", "x"]])
    found, issues = sections([page("Communes", COMMUNES), page("Instances", BODIES), grid])
    assert issues == []
    assert list(found) == ["Communes", "Instances", "Grille"]


def test_a_workbook_without_a_seat_is_a_warning() -> None:
    assert told(read(Appartenances=[["acteur", "instance"]])[1]) == [("A", "appartenances.feuille_manquante", "")]


def test_title_rows_are_skipped_and_said() -> None:
    title = [["Communes de l'agglomération"], [], ["état au 15/03/2026", "", "service des assemblées"]]
    found, issues = read(Communes=[*title, *COMMUNES])
    assert told(issues) == [("I", "communes.lignes_de_titre", "A1")]
    assert dict(issues[0].details) == {"n": "2", "ligne": "4"}
    assert [row.number for row in found["Communes"].rows] == [5, 6]


def test_a_title_that_is_a_header_too_is_still_a_title() -> None:
    found, issues = read(Communes=[["Commune"], *COMMUNES])
    assert told(issues) == [("I", "communes.lignes_de_titre", "A1")]
    assert found["Communes"].header_row == 2


def test_ten_title_rows_are_skipped_and_not_eleven() -> None:
    assert read(Communes=[*[["titre"]] * 10, *COMMUNES])[0]["Communes"].header_row == 11
    found, issues = read(Communes=[*[["titre"]] * 11, *COMMUNES])
    assert told(issues) == [("E", "communes.entete_introuvable", "A1")]
    assert issues[0].details["attendus"] == "code_insee, nom"
    assert "Communes" not in found


def test_a_missing_column_is_an_error_at_the_header_row() -> None:
    _, issues = read(Communes=[["titre"], ["nom", "code postal"], ["Ambérieu", "01500"]])
    assert told(issues) == [("I", "communes.lignes_de_titre", "A1"), ("I", "communes.colonne_inconnue", "B2"),
                            ("E", "communes.code_insee.colonne_manquante", "A2")]


def test_a_filled_column_whose_header_is_lost_is_said_once() -> None:
    grid = [["acteur", "", "instance"], ["Ambronay", "", "GT Rivière"],
            ["Ambérieu", "pilote", "GT Rivière", "", "à revoir"]]
    found, issues = read(Appartenances=grid)
    assert [(issue.code, issue.cell, issue.value) for issue in issues] == [
        ("appartenances.colonne_inconnue", "B1", "pilote"), ("appartenances.colonne_inconnue", "E1", "à revoir")]
    assert issues[0].severity == "information"
    assert list(found["Appartenances"].rows[1].cells) == ["acteur", "instance"]


def test_a_missing_column_proposes_the_header_that_is_like_it() -> None:
    _, issues = read(Instances=[["nom", "type", "siege_de_drt", "liste_complette"], ["Bureau", "Exécutif", "non", ""]])
    # "siegededrt" and "siegededroit": 2 x 10 / 22 = 91 %: taken; "listecomplette": 2 x 13 / 27 = 96 %
    assert [code for _, code, _ in told(issues)] == ["instances.siege_de_droit.colonne_proche",
                                                     "instances.liste_complete.colonne_proche"]
    _, issues = read(Instances=[["nom", "type", "siege_droit", "liste_complete"], ["Bureau", "Exécutif", "non", ""]])
    # loose forms "siegedroit" and "siegededroit": 2 x 10 / 22 = 91 %
    assert told(issues) == [("A", "instances.siege_de_droit.colonne_proche", "C1")]


def test_two_headers_for_one_column_are_an_error_that_names_both_places() -> None:
    _, issues = read(Instances=[["nom", "type", "siege_de_droit", "liste_complete", "Intitulé"],
                                ["Bureau", "Exécutif", "non", "complète", "Bureau"]])
    assert told(issues) == [("E", "instances.colonne_en_double", "E1")]
    assert dict(issues[0].details) == {"nom": "nom", "premiere": "A1", "seconde": "E1"}


def test_an_unknown_column_is_said_with_the_column_it_may_be() -> None:
    found, issues = read(Communes=[["code_insee", "nom", "télephone", "relues le"], ["01004", "Ambérieu", "", ""]])
    assert told(issues) == [("I", "communes.colonne_inconnue", "C1")]
    assert list(found["Communes"].headers) == ["code_insee", "nom", "relue_le"]


def test_rows_with_only_unknown_columns_are_left_out() -> None:
    found, _ = read(Communes=[["code_insee", "nom", "remarque"], ["01004", "Ambérieu", ""], ["", "", "à revoir"]])
    assert texts(found["Communes"]) == [("01004", "Ambérieu")]


@pytest.mark.parametrize("total", [
    ["TOTAL", "", "26 000"], ["", "Total général", "26000"], ["Totaux :", "", ""], ["Total 2 communes", "", "#REF!"],
])
def test_a_row_of_totals_is_left_out_and_said(total: list[str]) -> None:
    grid = [["code_insee", "nom", "population"], ["01004", "Ambérieu", "14000"], total, ["01007", "Ambronay", "12000"]]
    found, issues = read(Communes=grid)
    assert [code for _, code, _ in told(issues)] == ["communes.ligne_total"]
    assert [row.number for row in found["Communes"].rows] == [2, 4]


def test_a_company_called_total_is_no_total() -> None:
    actors = [["organisation", "fonction"], ["Total", "Directeur"], ["TotalEnergies", "Cadre"], ["Somme", "Agent"]]
    found, issues = read(Acteurs=actors)
    assert issues == []
    assert len(found["Acteurs"].rows) == 3


def test_a_value_merged_over_rows_holds_for_each_with_one_warning() -> None:
    grid = [["organisation", "fonction"], ["Ambérieu", "Maire"], ["^", "DGS"], ["^", "SGM"], ["Ambronay", "Maire"],
            ["^", ""]]
    found, issues = read(Acteurs=grid)
    assert told(issues) == [("A", "acteurs.organisation.fusion", "A2")]
    assert issues[0].details["derniere"] == "A4"
    # the last row holds nothing of its own: the merged cell is only taller than its text
    assert texts(found["Acteurs"]) == [("Ambérieu", "Maire"), ("Ambérieu", "DGS"), ("Ambérieu", "SGM"),
                                       ("Ambronay", "Maire")]


def test_headers_merged_over_two_rows_are_one_row_of_headers() -> None:
    found, issues = read(Communes=[["code_insee", "nom"], ["^", "^"], ["01004", "Ambérieu"]])
    assert issues == []
    assert texts(found["Communes"]) == [("01004", "Ambérieu")]


def test_hidden_sheets_and_rows_are_read_and_said() -> None:
    found, issues = read(page("Communes", COMMUNES, hidden=True, hidden_rows=frozenset({2, 3, 8})))
    assert told(issues) == [("I", "communes.feuille_masquee", ""), ("I", "communes.lignes_masquees", "A2")]
    assert issue_text(issues[1])["fait"].startswith("2 lignes masquées")
    assert len(found["Communes"].rows) == 2


def test_error_values_and_formulas_never_computed_are_errors_at_the_cell() -> None:
    _, issues = read(Communes=[["code_insee", "nom", "population", "remarque"], ["01004", "Ambérieu", "#N/A", "#REF!"],
                               ["=B3", "Ambronay", "1", ""]])
    assert told(issues) == [("I", "communes.colonne_inconnue", "D1"), ("E", "communes.population.valeur_erreur", "C2"),
                            ("E", "communes.code_insee.formule_sans_valeur", "A3")]
    _, issues = read(Communes=[["code_insee", "nom", "#REF!"], ["01004", "Ambérieu", ""]])
    assert told(issues) == [("E", "communes.valeur_erreur", "C1"), ("I", "communes.colonne_inconnue", "C1")]


def test_a_second_table_is_an_error_that_names_both_places() -> None:
    grid = [*COMMUNES, [], ["nom", "code_insee"], ["Ambutrix", "01008"]]
    found, issues = read(Communes=grid)
    assert told(issues) == [("E", "communes.deux_tableaux", "A5")]
    assert issues[0].details["premiere"] == "A1"
    assert len(found["Communes"].rows) == 2


def test_a_grid_is_read_under_its_titles_with_a_blank_corner() -> None:
    grid = [["Qui siège où ?"], ["", "Réseau finances", "GT rivière"], ["Ambérieu", "x", ""], ["Ambronay", "P", "x"]]
    found, issues = read(Grille=grid)
    assert told(issues) == [("I", "grille.lignes_de_titre", "A1")]
    section = found["Grille"]
    assert {name: cell.address for name, cell in section.headers.items()} == {
        "": "A2", "Réseau finances": "B2", "GT rivière": "C2"}
    assert [dict(row.cells)["GT rivière"] for row in section.rows] == [Cell("C3"), Cell("C4", "x")]


@pytest.mark.parametrize("grid", [
    [["Grille"], ["", "Ambérieu", "Ambronay"], ["Réseau finances", "x", "x"]],  # transposed
    [["Grille"], ["", "01004", "01007"], ["Réseau finances", "x", "x"]],
    [["Grille"], ["Instance", "DGS d'Ambronay", "SGM d'Ambérieu"], ["Réseau finances", "x", "x"]],
])
def test_a_transposed_grid_and_one_of_actors_find_their_headers(grid: Grid) -> None:
    found, issues = read(Grille=grid)
    assert found["Grille"].header_row == 2
    assert told(issues) == [("I", "grille.lignes_de_titre", "A1")]


def test_a_body_twice_in_a_grid_is_an_error_that_names_both_places() -> None:
    found, issues = read(Grille=[["", "GT Rivière", "gt  riviere"], ["Ambérieu", "x", ""]])
    assert told(issues) == [("E", "grille.colonne_en_double", "C1")]
    assert dict(issues[0].details) == {"nom": "gt  riviere", "premiere": "B1", "seconde": "C1"}
    assert list(found["Grille"].headers) == ["", "GT Rivière"]


def test_seats_without_the_name_of_their_body_are_an_error() -> None:
    _, issues = read(Grille=[["", "GT Rivière", ""], ["Ambérieu", "x", "x"]])
    assert told(issues) == [("E", "grille.titre_manquant", "C1")]
    _, issues = read(Listes=[["", "GT Rivière"], ["DGS de Gorges", "Ambronay"]])
    assert told(issues) == [("E", "listes.titre_manquant", "A1")]


def test_totals_of_a_grid_are_left_out_both_ways() -> None:
    found, issues = read(Grille=[["", "GT Rivière", "Total"], ["Ambérieu", "x", "=COUNTA(B2)"], ["Total", "1", "1"]])
    assert told(issues) == [("I", "grille.colonne_total", "C1"), ("I", "grille.ligne_total", "A3")]
    assert texts(found["Grille"]) == [("Ambérieu", "x")]


def test_headers_repeated_in_a_grid_or_in_lists_are_a_second_table() -> None:
    _, issues = read(Grille=[["Commune", "GT Rivière"], ["Ambérieu", "x"], [], ["commune", "GT RIVIÈRE"]])
    assert told(issues) == [("E", "grille.deux_tableaux", "A4")]
    _, issues = read(Listes=[["GT Rivière"], ["Ambronay"], [], ["GT Rivière"], ["Ambérieu"]])
    assert told(issues) == [("E", "listes.deux_tableaux", "A4")]


def test_lists_are_read_under_their_titles_by_the_names_of_bodies() -> None:
    grid = [["Listes de présence", "2026"], ["Réseau finances", "GT Rivière"], ["Ambronay", "Ambérieu"], ["", "DGS"],
            ["Total : 1", "Total : 2"]]
    found, issues = read(Listes=grid)
    assert told(issues) == [("I", "listes.lignes_de_titre", "A1"), ("I", "listes.ligne_total", "A5")]
    assert texts(found["Listes"]) == [("Ambronay", "Ambérieu"), ("", "DGS")]


def test_an_error_value_in_a_grid_is_an_error_at_the_cell() -> None:
    _, issues = read(Grille=[["", "GT Rivière"], ["Ambérieu", "#N/A"]])
    assert told(issues) == [("E", "grille.valeur_erreur", "B2")]


def test_every_issue_comes_in_the_order_of_the_workbook() -> None:
    _, issues = read(page("Zéro", [["a"]]), Instances=[*BODIES, BODIES[0]], Communes=[*COMMUNES, ["Total", ""]])
    assert [code for _, code, _ in told(issues)] == ["communes.ligne_total", "instances.deux_tableaux",
                                                    "classeur.feuille_inconnue"]


@given(st.permutations(range(4)), st.permutations(range(3)))
def test_columns_and_sheets_in_any_order_read_alike(columns: list[int], order: list[int]) -> None:
    shuffled = [[row[i] for i in columns] for row in BODIES]
    pages = [page("Communes", COMMUNES), page("Instances", shuffled), page("Appartenances", SEATS)]
    found, issues = sections([pages[i] for i in order])
    assert issues == []
    assert list(found) == ["Communes", "Instances", "Appartenances"]
    for row, texts_ in zip(found["Instances"].rows, BODIES[1:], strict=True):
        assert {name: cell.text for name, cell in row.cells.items()} == dict(zip(BODIES[0], texts_, strict=True))


@given(st.lists(st.lists(st.sampled_from(["", "nom", "code_insee", "Total", "x", "^", "#N/A", "GT Rivière", "12"]),
                         min_size=3, max_size=3), max_size=8),
       st.sampled_from(["Communes", "Grille", "Listes", "Territoire", "Liens"]))
def test_any_sheet_is_read_or_refused_with_words(grid: list[list[str]], name: str) -> None:
    grid = [[text for text in row if text != "^"] for row in grid[:1]] + grid[1:]
    first = [*grid[0], *[""] * 3][:3] if grid else ["", "", ""]
    read(**{name: [first, *grid[1:]]})
