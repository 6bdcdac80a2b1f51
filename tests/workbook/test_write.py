"""What is written is read again equal, whatever the format; and no text becomes a formula."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from openpyxl import load_workbook

from codir_network.errors import RenderError
from codir_network.samples import FICTITIOUS, REAL, sample
from codir_network.schema import SHEETS
from codir_network.workbook import read_workbook, write_tables
from tests.strategies import PROPERTY
from tests.workbook.faults import SOUND, Rows, read, spoiled
from tests.workbook.test_read_properties import TWICE
from tests.workbook.test_read_sound import content
from tests.workbooks import Workbook, workbooks

ODD_TEXTS = spoiled(
    ("Instances", "A4", "=1+1"), ("Grille", "B1", "=1+1"), ("Instances", "A5", "-@ Pacte ; et plus"),
    ("Grille", "C1", "-@ Pacte ; et plus"), ("Listes", "A1", "-@ Pacte ; et plus"),
    ("Appartenances", "B12", "-@ Pacte ; et plus"), ("Instances", "B4", "+RF"), ("Territoire", ["responsable", "@moi"]),
    ("Acteurs", "D10", "NA"), ("Acteurs", "E10", "None"), ("Appartenances", "A10", "None NA"),
    ("Listes", "A3", "None NA"),
)
"""Names that a spreadsheet would compute, and names that a table would lose."""

BY_NOBODY_NAMED = spoiled(
    ("Acteurs", ["", "CAF", "Opérateur public"]), ("Acteurs", ["", "Département", "Conseiller départemental"]),
    ("Acteurs", ["", "Habitat 01", "Institution"]), ("Acteurs", ["", "", "Préfète"]),
    ("Appartenances", ["CAF", "Réseau finances"]), ("Appartenances", ["Préfète", "Comité du pacte"]),
    ("Appartenances", ["Habitat 01", "Comité du pacte", "", "", "01/04/2026", "", "Neyron"]),
    ("Appartenances", ["Neyron", "Comité du pacte", "suppléant"]),
    ("Liens", ["CAF", "Département", "service"]), ("Liens", ["Département", "CAF", "intégration", "", "charte"]),
)
"""Organisations that sit by nobody named, or have links alone; an institution; a function without place."""

RANKS = spoiled(
    ("Acteurs", ["", "Neyron", "1er adjoint"]), ("Acteurs", ["", "Neyron", "2e adjointe ; Conseiller communautaire"]),
    ("Acteurs", ["", "Thil ; Neyron ; EPCI", "Directrice des finances"]),
    ("Acteurs", ["", "Thil", "Garde champêtre 2"]), ("Communes", ["44109", "Nantes"]),
    ("Communes", ["93066", "Saint-Denis"]), ("Acteurs", ["", "Nantes", "Agent"]),
    ("Acteurs", ["", "Saint-Denis", "Agent"]),
    *(("Appartenances", [f"{title} de {where}", "Comité du pacte"]) for title, where in (
        ("Adjoint 1", "Neyron"), ("Adjoint 2", "Neyron"), ("Directrice des finances", "Thil"),
        ("Garde champêtre 2", "Thil"), ("Agent", "Nantes"), ("Agent", "Saint-Denis"))),
)
"""Several functions and organisations, ranks, titles, communes of another intercommunality."""

WORKBOOKS = {"sound": SOUND, "twice": TWICE, "odd texts": ODD_TEXTS, "nobody named": BY_NOBODY_NAMED, "ranks": RANKS}


NAMES = ("classeur.xlsx", "classeur.ods", "dossier", "archive.zip")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("rows", WORKBOOKS.values(), ids=WORKBOOKS)
def test_what_is_written_is_read_again(rows: Rows, name: str, tmp_path: Path) -> None:
    tables = read(rows)
    assert content(read_workbook(write_tables(tables, tmp_path / name))) == content(tables)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("file", [FICTITIOUS, REAL])
def test_the_samples_are_read_again(file: str, name: str, tmp_path: Path) -> None:
    tables = read_workbook(sample(file))
    assert content(read_workbook(write_tables(tables, tmp_path / name))) == content(tables)


@settings(PROPERTY, max_examples=4)
@given(workbooks())
def test_any_sound_workbook_is_read_again(tmp_path_factory: pytest.TempPathFactory, book: Workbook) -> None:
    tables, folder = read(book.rows), tmp_path_factory.mktemp("aller")
    for name in NAMES:
        assert content(read_workbook(write_tables(tables, folder / name))) == content(tables)


def test_writing_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    tables = read(SOUND)
    for name in ("classeur.xlsx", "classeur.ods", "archive.zip"):
        assert write_tables(tables, tmp_path / f"1 {name}").read_bytes() == \
            write_tables(tables, tmp_path / f"2 {name}").read_bytes()


def test_no_text_becomes_a_formula(tmp_path: Path) -> None:
    path = write_tables(read(ODD_TEXTS), tmp_path / "classeur.xlsx")
    pages = [load_workbook(path)[sheet.name] for sheet in SHEETS]
    assert [cell.coordinate for page in pages for row in page for cell in row if cell.data_type == "f"] == []
    with zipfile.ZipFile(write_tables(read(ODD_TEXTS), tmp_path / "archive.zip")) as archive:
        lines = archive.read("Instances.csv").decode("utf-8-sig").splitlines()
    # second cell of the row: the name, after the id that is made of it
    assert [line for line in lines if line.split(";")[1].startswith(("=", "+", "-", "@"))] == []


def test_ids_stand_in_the_sheet_and_seats_go_by_them(tmp_path: Path) -> None:
    page: Any = load_workbook(write_tables(read(SOUND), tmp_path / "classeur.xlsx"))["Appartenances"]
    actors = [page.cell(row, 1).value for row in range(2, page.max_row + 1) if page.cell(row, 1).value]
    assert "a:sgm-thil-tramoyes-martin-camille" in actors
    assert "Neyron" in actors  # the seat whose holder is not named


def test_another_format_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(RenderError) as caught:
        write_tables(read(SOUND), tmp_path / "classeur.docx")
    assert caught.value.code == "write.format"
