"""What the sheet Listes shows to somebody who begins, and that it is nobody's list."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from codir_network.errors import Issue, WorkbookError
from codir_network.workbook import read_workbook
from codir_network.workbook.template import fill, write_template

CLISSON = "200067635"


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    return write_template(tmp_path / "modele.xlsx", siren=CLISSON)


def typed(path: Path, **cells: str | None) -> Path:
    """The template with cells of Listes typed or deleted."""
    book = openpyxl.load_workbook(path)
    for address, value in cells.items():
        book["Listes"][address].value = value
    book.save(path)
    return path


def test_a_line_that_is_seen_says_what_to_do_and_the_example_is_of_the_territory(fresh: Path) -> None:
    page = openpyxl.load_workbook(fresh)["Listes"]
    assert page["A1"].value.startswith("Mode d'emploi : une colonne par instance. En haut, le nom de l'instance")
    assert [page.cell(row, 1).value for row in range(2, 7)] == [
        "Exemple : Co-dir de territoire", "Exemple : DGS d'Aigrefeuille-sur-Maine", "Exemple : Maire de Boussay",
        "Exemple : Mairie de Château-Thébaud", None]
    assert page.row_dimensions[1].height > 60  # the whole line is in view


def test_the_reader_says_nothing_of_it(fresh: Path) -> None:
    with_it = read_workbook(fresh).issues
    without = read_workbook(typed(fresh, **{f"A{row}": None for row in range(1, 6)})).issues
    assert with_it == without


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_lists_beside_it_are_read_and_nobody_of_the_example_sits(lang: str, tmp_path: Path) -> None:
    path = write_template(tmp_path / "modele.xlsx", siren=CLISSON, lang=lang)
    tables = read_workbook(typed(path, B1="Co-dir de territoire", B2="DGS de Clisson", B3="Mairie de Gorges"))
    assert set(tables.memberships["source"]) == {("Listes", 2), ("Listes", 3)}
    assert not [issue for issue in tables.issues if issue.sheet == "Listes" and issue.severity != "information"]


def test_a_list_typed_over_it_is_read_without_the_lines_of_the_example_left_below(fresh: Path) -> None:
    tables = read_workbook(typed(fresh, A1="Co-dir de territoire", A2="DGS de Clisson"))
    assert list(tables.memberships["source"]) == [("Listes", 2)]


def test_a_member_typed_below_the_example_is_not_lost(fresh: Path) -> None:
    with pytest.raises(WorkbookError) as refused:
        read_workbook(typed(fresh, A6="DGS de Clisson"))
    told: list[Issue] = [issue for issue in refused.value.issues if issue.severity == "erreur"]
    assert [(issue.code, issue.cell) for issue in told] == [("listes.instance.inconnu", "A6")]


def test_a_workbook_with_lists_has_no_guide_and_a_new_one_made_from_it_neither(tmp_path: Path) -> None:
    path = tmp_path / "rempli.xlsx"
    path.write_bytes(fill({"Communes": [{"code_insee": "01004", "nom": "Ambérieu-en-Bugey"}],
                           "Instances": [{"nom": "Bureau"}]}, lists={"Bureau": ["Maire d'Ambérieu-en-Bugey"]}))
    again = write_template(tmp_path / "neuf.xlsx", fill_from=path)
    for book in (path, again):
        page = openpyxl.load_workbook(book)["Listes"]
        assert [page.cell(row, 1).value for row in (1, 2)] == ["Bureau", "Maire d'Ambérieu-en-Bugey"]


def test_a_guide_that_nobody_followed_is_the_guide_of_the_new_one_and_no_list(fresh: Path, tmp_path: Path) -> None:
    again = write_template(tmp_path / "neuf.xlsx", fill_from=fresh)
    page = openpyxl.load_workbook(again)["Listes"]
    assert [str(page.cell(row, 1).value)[:9] for row in (1, 2)] == ["Mode d'em", "Exemple :"]
    assert page["B1"].value is None
