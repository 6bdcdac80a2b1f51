"""A filled workbook goes on in a new template: nothing that somebody typed is lost."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

import openpyxl
import pytest

from codir_network import cli
from codir_network.errors import WorkbookError
from codir_network.samples import sample
from codir_network.workbook import read_workbook
from codir_network.workbook.template import fill, write_template

ROWS = {
    "Territoire": [{"cle": "nom", "valeur": "Trois-Vallons"}, {"cle": "fictif", "valeur": True},
                   {"cle": "date", "valeur": dt.date(2026, 10, 1)}],
    "Communes": [{"code_insee": "99001", "nom": "Alba", "population": 1200},
                 {"code_insee": "99002", "nom": "Bree", "relue": True, "relue_le": dt.date(2026, 9, 2)}],
    "Acteurs": [{"organisation": "Alba ; Bree", "fonction": "SGM"}],
    "Instances": [{"nom": "=GT Eau", "type": "Groupe de travail", "siege_de_droit": "non",
                   "liste_complete": "complète"},
                  {"nom": "Co-dir", "type": "Direction et coordination administrative", "siege_de_droit": "non",
                   "liste_complete": "partielle", "codir": True}],
    "Appartenances": [{"acteur": "SGM d'Alba", "instance": "Co-dir"}],
}


@pytest.fixture
def typed(tmp_path: Path) -> Path:
    """A workbook to which somebody added columns, a sheet, and an unknown name."""
    book = openpyxl.load_workbook(io.BytesIO(fill(
        ROWS, grid=[["commune", "=GT Eau"], ["Alba", "x"]], lists={"Co-dir": ["Maire de Bree", "Maire d'Alba"]})))
    communes = book["Communes"]
    communes["K1"], communes["K3"], communes["L1"], communes["L2"] = "jour de marché", "jeudi", "adjoints", 4
    book["Appartenances"]["A3"], book["Appartenances"]["B3"] = "Personne d'inconnu", "Co-dir"
    book.create_sheet("Mes notes")["B2"] = "rappeler Bree"
    path = tmp_path / "rempli.xlsx"
    book.save(path)
    return path


def again(path: Path) -> openpyxl.Workbook:
    return openpyxl.load_workbook(write_template(path.with_name("neuf.xlsx"), fill_from=path))


def test_rows_and_the_users_own_columns_and_sheets_are_kept(typed: Path) -> None:
    book = again(typed)
    communes = [[cell.value for cell in row] for row in book["Communes"].iter_rows()]
    assert communes[0][-2:] == ["jour de marché", "adjoints"]
    assert communes[1][:3] + communes[1][-2:] == ["99001", "Alba", 1200, None, 4]
    assert communes[2][:2] + communes[2][-2:] == ["99002", "Bree", "jeudi", None]
    assert communes[2][6:8] == ["oui", dt.datetime(2026, 9, 2)]
    assert [[cell.value for cell in row[:2]] for row in book["Appartenances"]["A1:B3"]] == [
        ["acteur", "instance"], ["SGM d'Alba", "Co-dir"], ["Personne d'inconnu", "Co-dir"]]
    assert book["Instances"]["B2"].value == "=GT Eau"
    assert book["Instances"]["B2"].data_type == "s"
    assert [[cell.value for cell in row[:3]] for row in book["Grille"].rows] == [
        ["commune", "=GT Eau", None], ["Alba", "x", None]]
    assert [row[0].value for row in book["Listes"].rows] == ["Co-dir", "Maire de Bree", "Maire d'Alba"]
    assert book["Mes notes"]["B2"].value == "rappeler Bree"
    keys = {row[0].value: row[1].value for row in book["Territoire"].rows}
    assert (keys["nom"], keys["fictif"], keys["date"]) == ("Trois-Vallons", "oui", dt.datetime(2026, 10, 1))


def test_the_new_workbook_has_all_sheets_of_the_template(typed: Path) -> None:
    blank = openpyxl.load_workbook(io.BytesIO(fill())).sheetnames
    book = again(typed)
    assert set(blank) < set(book.sheetnames)
    assert len(book.sheetnames) == len(blank) + 1
    assert len(book["Instances"].data_validations.dataValidation) > 5


def test_the_original_keeps_its_bytes(typed: Path) -> None:
    before = typed.read_bytes()
    again(typed)
    assert typed.read_bytes() == before


def test_going_on_from_what_was_written_changes_nothing_more(typed: Path) -> None:
    first = write_template(typed.with_name("un.xlsx"), fill_from=typed)
    second = write_template(typed.with_name("deux.xlsx"), fill_from=first)
    assert second.read_bytes() == first.read_bytes()


def test_a_sound_workbook_is_read_the_same_in_the_new_template(tmp_path: Path) -> None:
    old = read_workbook(sample())
    new = read_workbook(write_template(tmp_path / "neuf.xlsx", fill_from=sample()))
    assert new.territory == old.territory
    for name in ("communes", "organisations", "actors", "bodies", "memberships", "relations"):
        a, b = (getattr(tables, name).drop(columns="source", errors="ignore") for tables in (old, new))
        assert a.equals(b), name


def test_columns_in_another_order_and_rows_below_a_title_come_back_canonical(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.active
    page.title = "communes"
    for row in (["Notre territoire"], ["Nom", "Notes", "Code INSEE"], ["Alba", "au nord", "99001"]):
        page.append(row)
    path = tmp_path / "maison.xlsx"
    book.save(path)
    made = [[cell.value for cell in row] for row in again(path)["Communes"].iter_rows()]
    assert made[0][:2] + made[0][-1:] == ["code_insee", "nom", "Notes"]
    assert made[1][:2] + made[1][-1:] == ["99001", "Alba", "au nord"]


def test_a_workbook_whose_sheets_cannot_be_told_apart_is_refused(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for name in ("Communes", "commune"):
        book.create_sheet(name).append(["code_insee", "nom"])
    path = tmp_path / "double.xlsx"
    book.save(path)
    with pytest.raises(WorkbookError) as refused:
        write_template(tmp_path / "neuf.xlsx", fill_from=path)
    assert [issue.code for issue in refused.value.issues] == ["communes.feuille_en_double"]
    assert not (tmp_path / "neuf.xlsx").exists()


def test_the_command_never_writes_over_the_original(
    typed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(typed.parent)
    assert cli.run(["modele", "--depuis", "rempli.xlsx", "--sortie", "rempli.xlsx"]) == 2
    assert "existe déjà et n'est pas écrasé" in " ".join(capsys.readouterr().err.split())
    assert cli.run(["modele", "--depuis", "rempli.xlsx", "--sortie", "neuf.xlsx"]) == 0
    assert "Nouveau classeur écrit avec les lignes de rempli.xlsx" in capsys.readouterr().out
    assert cli.run(["modele", "--depuis", "nulle part.xlsx", "--sortie", "autre.xlsx"]) == 2
    assert not Path("autre.xlsx").exists()
