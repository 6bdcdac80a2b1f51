"""The workbook to fill in, read back by openpyxl."""

from __future__ import annotations

import datetime as dt
import io
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from codir_network import schema
from codir_network import vocabulary as v
from codir_network.communes import epci_by_siren
from codir_network.text import catalogue
from codir_network.workbook import read_workbook
from codir_network.workbook.template import fill, write_template

ROWS = {
    "Territoire": [{"cle": "nom", "valeur": "Trois-Vallons"}, {"cle": "date", "valeur": dt.date(2026, 10, 1)}],
    "Communes": [{"code_insee": "01004", "nom": "Alba", "population": 1200, "siege": True},
                 {"code_insee": "2A004", "nom": "Bree", "population": float("nan"), "relue": None}],
    "Acteurs": [{"organisation": "Alba ; Bree", "fonction": ("SGM",)}],
    "Instances": [{"nom": "=HYPERLINK(\"x\")", "type": "Réseau métier"}, {"nom": "+33 lignes"}],
}


def opened(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data), rich_text=True)


def read(page: Worksheet) -> str:
    """The first column of a sheet, its no-break spaces made plain."""
    return "\n".join(str(row[0].value) for row in page.rows).replace("\u00a0", " ").replace("\u202f", " ")


def typed(page: Worksheet) -> list[list[object]]:
    """The cells of a sheet as far to the right as its first row says something."""
    wide = sum(cell.value is not None for cell in page[1])
    return [[cell.value for cell in row[:wide]] for row in page.rows]


def lists_of(page: Worksheet) -> dict[str, str]:
    return {str(rule.sqref): rule.formula1 for rule in page.data_validations.dataValidation}


@pytest.fixture(scope="module")
def blank() -> openpyxl.Workbook:
    return opened(fill())


@pytest.fixture(scope="module")
def filled() -> openpyxl.Workbook:
    return opened(fill(ROWS, grid=[["commune", "Co-dir"], ["Alba", "x"]], lists={"Co-dir": ["DGS de Alba"], "GT": []}))


def test_the_sheets_come_in_the_order_of_the_workbook(blank: openpyxl.Workbook) -> None:
    read = [sheet.name for sheet in schema.SHEETS]
    assert blank.sheetnames == ["Lisez-moi", *read, "Contrôle", "Message", "Vocabulaire"]


def test_every_column_of_the_schema_has_a_header_and_a_comment(blank: openpyxl.Workbook) -> None:
    for sheet in schema.SHEETS:
        if not sheet.columns:
            continue
        head = blank[sheet.name][1]
        assert [cell.value for cell in head] == [column.name for column in sheet.columns]
        for cell, column in zip(head, sheet.columns, strict=True):
            assert cell.comment.text.startswith("Obligatoire" if column.required else "Facultatif")


def test_each_comment_says_what_to_write_with_an_example_and_no_more_than_that(blank: openpyxl.Workbook) -> None:
    commented = [cell for sheet in schema.SHEETS for cell in blank[sheet.name][1] if cell.comment]
    commented += [row[0] for row in blank["Territoire"].iter_rows(min_row=2)]
    assert len(commented) > 55
    for cell in commented:
        text = cell.comment.text
        assert re.search(r"Exemples? :|« un sens »|oui|x quand", text), text
        assert not re.search(r"[?;:.]\.|Facultatif.*Facultatif|  ", text), text
        assert 5 < len(text.split()) < 65, text


def test_the_catalogue_words_each_column_and_nothing_else() -> None:
    worded = {code for code in catalogue() if code.startswith(("column.", "key."))}
    assert worded == {f"key.{key.name}" for key in schema.TERRITORY_KEYS} | {
        f"column.{sheet.key}.{column.name}" for sheet in schema.SHEETS for column in sheet.columns}


def test_nobody_is_told_that_appartenances_makes_an_actor_of_a_function(blank: openpyxl.Workbook) -> None:
    assert "Dans « Appartenances » seulement, une fonction doit d'abord avoir sa ligne dans « Acteurs »" in read(
        blank["Lisez-moi"])
    assert "un acteur qui a sa ligne dans « Acteurs »" in blank["Appartenances"]["A1"].comment.text
    for sheet in ("Grille", "Listes"):
        assert "« DGS de Gorges »" in blank[sheet]["A1"].comment.text
        assert "même sans ligne dans « Acteurs »" in blank[sheet]["A1"].comment.text


def test_sheets_print_on_a4_as_wide_as_a_page_with_their_headers_on_each(blank: openpyxl.Workbook) -> None:
    for page in blank:
        assert (page.page_setup.paperSize, page.page_setup.fitToHeight) == (9, 0)
        assert page.sheet_properties.pageSetUpPr.fitToPage
        # On one page, but for what would no longer be read there: words of every list, folded columns shown.
        wide = {"Vocabulaire": 3, "Instances": 2, "Appartenances": 2, "Listes": 2}
        assert page.page_setup.fitToWidth == wide.get(page.title, 1)
        told = page.title in ("Lisez-moi", "Message")
        assert page.print_title_rows == (None if told else "$4:$4" if page.title == "Contrôle" else "$1:$1")
    upright = {page.title for page in blank if page.page_setup.orientation == "portrait"}
    assert upright == {"Lisez-moi", "Message", "Territoire", "Acteurs", "Alias"}
    assert blank["Grille"].print_title_cols == "$A:$A"
    assert blank["Lisez-moi"].column_dimensions["A"].width * 7 + 5 <= (21 - 2 * 1.27) / 2.54 * 96  # pixels of a page


def test_columns_are_as_wide_as_what_stands_in_them() -> None:
    name = "Commission intercommunale pour l'accessibilité aux personnes"  # 60 signs
    page = opened(fill({"Instances": [{"nom": name, "type": "Réseau métier"}]}))["Instances"]
    assert page.column_dimensions["B"].width == len(name) == 60
    assert page.column_dimensions["C"].width < 20


def test_all_texts_are_in_one_font(filled: openpyxl.Workbook) -> None:
    assert {cell.font.name for page in filled for row in page.iter_rows() for cell in row} == {"Arial"}


def test_columns_for_later_are_folded_until_somebody_has_typed(tmp_path: Path, filled: openpyxl.Workbook) -> None:
    book = openpyxl.load_workbook(write_template(tmp_path / "vierge.xlsx"))
    assert "Un « + » au-dessus d'une feuille ouvre des colonnes pour plus tard" in read(book["Lisez-moi"])
    assert "« + »" not in read(filled["Lisez-moi"])
    fresh = book["Instances"]
    shown = [cell.value for cell in fresh[1] if not fresh.column_dimensions[cell.column_letter].hidden]
    assert shown[-2:] == ["codir", "animateur"]
    assert fresh.page_setup.fitToWidth == 1
    assert {fresh.column_dimensions[letter].outlineLevel for letter in "KU"} == {1}
    assert not any(size.hidden for size in filled["Instances"].column_dimensions.values())


def test_required_headers_are_blue_and_others_white_and_stay_in_view(blank: openpyxl.Workbook) -> None:
    page = blank["Instances"]
    colours = {cell.value: cell.fill.fgColor.rgb for cell in page[1]}
    assert colours["nom"] == "00D3E6F5"
    assert colours["sigle"] == "00FFFFFF"
    assert page.freeze_panes == "A2"
    assert blank["Grille"].freeze_panes == "B2"


def test_the_first_sheet_says_what_to_read_before_typing_a_name(blank: openpyxl.Workbook) -> None:
    text = read(blank["Lisez-moi"])
    assert "Il n'évalue personne et ne classe ni les communes ni les agents." in text
    assert "Données personnelles : à lire avant de saisir un nom" in text
    assert "N'écrivez jamais ici : une appartenance syndicale" in text
    assert "{" not in text


def test_the_first_sheet_takes_the_name_and_the_date_of_the_territory(filled: openpyxl.Workbook) -> None:
    assert filled["Lisez-moi"]["A1"].value == "Carte des relations de Trois-Vallons — état au 01/10/2026"


def test_drop_down_lists_read_back_and_name_ranges_that_exist(blank: openpyxl.Workbook) -> None:
    names = set(blank.defined_names)
    for page in blank:
        assert set(lists_of(page).values()) <= names
    assert lists_of(blank["Instances"])["D2:D2000"] == "liste_type"
    assert lists_of(blank["Instances"])["I2:I2000"] == "liste_oui_non"
    assert lists_of(blank["Appartenances"])["A2:A2000"] == "liste_acteurs"
    assert lists_of(blank["Appartenances"])["B2:B2000"] == "liste_instances"


def test_a_list_shows_the_words_of_its_vocabulary(blank: openpyxl.Workbook) -> None:
    for name, terms in (("liste_type", v.BODY_TYPES), ("liste_role", v.ROLES), ("liste_oui_non", v.YES_NO)):
        [(sheet, cells)] = blank.defined_names[name].destinations
        assert [cell.value for row in blank[sheet][cells] for cell in row] == [term.value for term in terms]


def test_instances_and_actors_are_listed_from_their_own_sheets(blank: openpyxl.Workbook) -> None:
    assert "Instances!$B$2" in blank.defined_names["liste_instances"].attr_text
    assert blank["Instances"]["B1"].value == "nom"
    made = blank["Vocabulaire"]
    column = next(cell.column_letter for cell in made[1] if cell.value == "acteurs (calculé)")
    assert f"Vocabulaire!${column}$2" in blank.defined_names["liste_acteurs"].attr_text
    behind = "".join(made.cell(2, at).value for at in range(made[f"{column}1"].column, made.max_column + 1))
    for letter, name in zip("ABCDE", ("id", "organisation", "fonction", "nom", "prenom"), strict=True):
        assert f"INDEX(colonne_acteurs_{name}," in behind
        assert blank.defined_names[f"colonne_acteurs_{name}"].attr_text == f"Acteurs!${letter}$1:${letter}$2000"
        assert blank["Acteurs"][f"{letter}1"].value == name


def test_the_names_offered_are_names_that_the_reader_understands(tmp_path: Path) -> None:
    # What the formula of the list shows for these rows, worked out by hand.
    offered = ["SGM d'Albarac", "Maire de Corvigne", "Adjoint au maire 2 de Corvigne", "Anne Durand",
               "DGS de l'intercommunalité", "Président de l'intercommunalité", "Bailleur (Habitat 44)",
               "Maire du Bois-Noir"]
    path = tmp_path / "classeur.xlsx"
    path.write_bytes(fill({
        "Territoire": [{"cle": "nom", "valeur": "Essai"}, {"cle": "fictif", "valeur": True}],
        "Communes": [{"code_insee": "99001", "nom": "Albarac"}, {"code_insee": "99002", "nom": "Corvigne"},
                     {"code_insee": "99003", "nom": "Le Bois-Noir"}],
        "Acteurs": [
            {"organisation": "Albarac ; Corvigne", "fonction": "SGM"},
            {"organisation": "Corvigne ; Essai", "fonction": "Maire ; Vice-président"},
            {"organisation": "Corvigne", "fonction": "Adjoint au maire 2"},
            {"organisation": "Albarac", "fonction": "DGS", "nom": "Durand", "prenom": "Anne"},
            {"organisation": "Essai", "fonction": "DGS"},
            {"organisation": "Essai", "fonction": "Président de l'intercommunalité"},
            {"organisation": "Habitat 44", "fonction": "Bailleur"},
            {"organisation": "Le Bois-Noir", "fonction": "Maire"}],
        "Instances": [{"nom": "GT Eau", "type": "Groupe de travail", "siege_de_droit": "non",
                       "liste_complete": "complète"}],
        "Appartenances": [{"acteur": name, "instance": "GT Eau"} for name in offered],
    }))
    tables = read_workbook(path)
    assert len(tables.memberships) == len(offered)
    assert set(tables.memberships["acteur"]) == set(tables.actors["id"])
    assert "feuille_inconnue" not in {issue.code.rpartition(".")[2] for issue in tables.issues}


def test_only_closed_lists_refuse_another_word(blank: openpyxl.Workbook) -> None:
    rules = {str(rule.sqref): rule for rule in blank["Instances"].data_validations.dataValidation}
    assert rules["E2:E2000"].showErrorMessage  # siege_de_droit
    assert "toutes, secteur, adhérentes, non" in rules["E2:E2000"].error
    assert not rules["D2:D2000"].showErrorMessage  # type: other spellings are understood


def test_codes_are_kept_as_text(filled: openpyxl.Workbook, blank: openpyxl.Workbook) -> None:
    page = filled["Communes"]
    assert [(page.cell(row, 1).value, page.cell(row, 1).number_format) for row in (2, 3)] == [
        ("01004", "@"), ("2A004", "@")]
    assert blank["Communes"].column_dimensions["A"].number_format == "@"


def test_what_a_cell_begins_with_never_makes_a_formula(filled: openpyxl.Workbook) -> None:
    for row, text in ((2, "=HYPERLINK(\"x\")"), (3, "+33 lignes")):
        cell = filled["Instances"].cell(row, 2)
        assert (cell.value, cell.data_type) == (text, "s")
        assert cell.quotePrefix


def test_rows_are_written_as_people_type_them(filled: openpyxl.Workbook) -> None:
    communes = filled["Communes"]
    assert [cell.value for cell in communes[2][:4]] == ["01004", "Alba", 1200, "oui"]
    assert communes["C3"].value is None
    assert filled["Acteurs"]["B2"].value == "Alba ; Bree"
    assert filled["Acteurs"]["C2"].value == "SGM"
    keys = {row[0].value: row[1].value for row in filled["Territoire"].rows}
    assert keys["nom"] == "Trois-Vallons"
    assert keys["date"] == dt.datetime(2026, 10, 1)
    assert keys["version_modele"] == "1"


def test_the_grid_and_the_lists_are_written_below_their_headers(filled: openpyxl.Workbook) -> None:
    assert typed(filled["Grille"]) == [["commune", "Co-dir"], ["Alba", "x"]]
    assert typed(filled["Listes"]) == [["Co-dir", "GT"], ["DGS de Alba", None]]


@pytest.mark.parametrize("rows", [
    {"Comunes": []}, {"Grille": []}, {"Communes": [{"insee": "01004"}]}, {"Territoire": [{"cle": "nm", "valeur": "x"}]},
])
def test_an_unknown_sheet_or_column_is_refused(rows: dict[str, list[dict[str, object]]]) -> None:
    with pytest.raises(KeyError):
        fill(rows)


def test_formulas_are_understood_by_older_versions_of_excel(blank: openpyxl.Workbook) -> None:
    used = {name for page in blank for row in page.iter_rows() for cell in row if cell.data_type == "f"
            for name in re.findall(r"([A-Z][A-Z.]+)\(", cell.value)}
    assert used == {"COLUMN", "COUNTIF", "COUNTIFS", "FIND", "IF", "IFERROR", "INDEX", "ISNUMBER", "LEFT",
                    "LOWER", "MATCH", "OR", "RIGHT", "ROUND", "ROW", "ROWS", "SEARCH", "SUBSTITUTE", "SUM", "SUMIF",
                    "SUMPRODUCT", "TRIM"}


def test_formulas_are_shorter_than_excel_takes_and_nest_less_deep(blank: openpyxl.Workbook) -> None:
    # 8,192 signs, 64 levels: « Excel specifications and limits ».
    formulas = [cell.value for page in blank for row in page.iter_rows() for cell in row if cell.data_type == "f"]
    assert len(formulas) > 2000
    assert max(map(len, formulas)) < 8192
    assert max(depth(text) for text in set(formulas)) < 64


def depth(formula: str) -> int:
    """How many brackets are open at once, those of texts left out."""
    open_, most = 0, 0
    for sign in re.sub('"[^"]*"', "", formula):
        open_ += (sign == "(") - (sign == ")")
        most = max(most, open_)
    return most


# As the register of EPCI counts them: thirty communes each, the second with the most inhabitants.
@pytest.mark.parametrize("siren", ["200005957", "200077014"])
def test_the_template_of_thirty_communes_weighs_less_than_120_kb(siren: str, tmp_path: Path) -> None:
    assert epci_by_siren()[siren].communes == 30
    assert write_template(tmp_path / "modele.xlsx", siren=siren).stat().st_size < 120_000


def test_a_column_of_formulas_is_written_once_and_the_rows_below_name_it(tmp_path: Path) -> None:
    with zipfile.ZipFile(write_template(tmp_path / "modele.xlsx")) as archive:
        pages = [archive.read(name).decode() for name in archive.namelist() if "worksheets/sheet" in name]
    shared = [re.findall(r'<f t="shared"( ref="[A-Z0-9:]+")? si="(\d+)"(?: ?/>|>([^<]*)</f>)', page) for page in pages]
    made = [found for found in shared if found]
    assert len(made) == 2  # Contrôle, Vocabulaire
    for found in made:
        first = [(number, text) for ref, number, text in found if ref]
        assert len({number for number, _ in first}) == len(first)
        assert {number for _, number, _ in found} == {number for number, _ in first}
        assert [text for ref, _, text in found if not ref and text] == []
        # Excel's older formats share no formula that names the cells of another sheet.
        assert [text for _, text in first if not text or "!" in text] == []


def test_colours_name_ranges_rather_than_other_sheets(blank: openpyxl.Workbook) -> None:
    # Older versions of Excel refuse another sheet's cells in a conditional format.
    names = set(blank.defined_names)
    formulas = [text for page in blank for where in page.conditional_formatting
                for rule in where.rules for text in rule.formula]
    assert len(formulas) > 20
    assert not [text for text in formulas if "!" in text]
    told = {name for text in formulas for name in re.findall(r"\b[a-z]+_[a-z]+\b", text)}
    assert told <= names


def test_missing_unknown_and_double_cells_are_coloured(blank: openpyxl.Workbook) -> None:
    for sheet, cells in (("Communes", {"A2:A2000", "B2:B2000"}), ("Instances", {"B2:B2000", "E2:E2000"}),
                         ("Appartenances", {"A2:A2000", "B2:B2000", "A2:B2000"}), ("Grille", {"A2:A2000", "B1:GR1"}),
                         ("Listes", {"A1:GR1"}), ("Territoire", {"B2"})):
        assert cells <= {str(where.sqref) for where in blank[sheet].conditional_formatting}


def test_the_same_rows_give_the_same_bytes_under_another_hash_seed() -> None:
    code = "import hashlib; from codir_network.workbook.template import fill; print(hashlib.sha256(fill()).hexdigest())"
    digests = {
        subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, text=True,
                       capture_output=True, check=True).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1


def test_writing_makes_a_file_without_macro(tmp_path: Path) -> None:
    path = write_template(tmp_path / "modèle vierge.xlsx")
    with zipfile.ZipFile(path) as archive:
        assert not [name for name in archive.namelist() if "vba" in name.lower()]
