"""``verifier`` in three renderings: the screen, a copy of the workbook, JSON; the same exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from codir_network import cli
from tests.workbook.archives import SHEET as PART
from tests.workbook.archives import sheet_xml, with_parts
from tests.workbook.faults import SOUND, TEN, spoiled, write

ONE_WARNING = spoiled(("Communes", "C2", "beaucoup"))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder with a sound workbook, one that is refused and one with a warning."""
    monkeypatch.chdir(tmp_path)
    write(SOUND, tmp_path / "mon classeur.xlsx")
    write(spoiled(*(change for change, _ in TEN)), tmp_path / "fautif.xlsx")
    write(ONE_WARNING, tmp_path / "douteux.xlsx")
    return tmp_path


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.parametrize(("book", "code", "counts"), [
    ("mon classeur.xlsx", 0, [0, 0, 0]), ("douteux.xlsx", 0, [0, 1, 0]), ("fautif.xlsx", 2, [7, 2, 1]),
    ("absent.xlsx", 2, [1, 0, 0]),
])
def test_json_is_all_that_stands_on_the_standard_output(
    book: str, code: int, counts: list[int], here: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    before = names(here)
    assert cli.run(["verifier", book, "--json"]) == code
    out, err = capsys.readouterr()
    document = json.loads(out)
    assert list(document["counts"].values()) == counts
    assert (document["workbook"], document["ready"]) == (book, code == 0)
    assert err == ""
    assert names(here) == before


def test_json_speaks_english_when_asked(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["verifier", "douteux.xlsx", "--json", "--lang", "en"]) == 0
    assert json.loads(capsys.readouterr().out)["issues"][0]["title"] == "Number expected"


@pytest.mark.parametrize(("book", "code", "rows"), [
    ("mon classeur.xlsx", 0, 0), ("douteux.xlsx", 0, 1), ("fautif.xlsx", 2, 10), ("absent.xlsx", 2, 1),
])
def test_a_copy_is_written_whether_the_workbook_is_read_or_refused(
    book: str, code: int, rows: int, here: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    before = {path: path.read_bytes() for path in here.iterdir()}
    assert cli.run(["verifier", book, "--sortie", "copie.xlsx"]) == code
    out, err = capsys.readouterr()
    assert "✓ Copie annotée écrite : copie.xlsx" in out
    assert "À faire maintenant ouvrez copie.xlsx" in out
    assert err == ""
    assert load_workbook("copie.xlsx")["Constats"].max_row == 5 + rows
    assert {path: path.read_bytes() for path in before} == before
    assert names(here) == {path.name for path in before} | {"copie.xlsx"}


def test_a_copy_and_json_go_together(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["verifier", "fautif.xlsx", "--json", "--sortie", "copie.xlsx"]) == 2
    assert json.loads(capsys.readouterr().out)["counts"]["erreur"] == 7
    assert (here / "copie.xlsx").exists()


def test_a_dangerous_file_gets_a_list_without_being_opened(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with_parts(here / "loin.xlsx", {PART: sheet_xml('<row r="1"><c r="A1"/><c r="XFD1048576"/></row>')})
    assert cli.run(["verifier", "loin.xlsx", "--sortie", "copie.xlsx"]) == 2
    assert load_workbook("copie.xlsx").sheetnames == ["Constats"]
    assert "Feuille démesurée" in capsys.readouterr().out


@pytest.mark.parametrize(("target", "said"), [
    ("fautif.xlsx", "est le classeur lui-même : il n'est pas écrasé"),
    ("mon classeur.xlsx", "existe déjà et n'est pas écrasé"), ("copie.pdf", "doit se terminer par .xlsx"),
    (".", "est un dossier"),
])
def test_a_copy_never_takes_the_place_of_a_file_of_the_user(
    target: str, said: str, here: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    before = {path: path.read_bytes() for path in here.iterdir()}
    assert cli.run(["verifier", "fautif.xlsx", "--sortie", target]) == 2
    assert said in " ".join(capsys.readouterr().err.split())
    assert {path: path.read_bytes() for path in here.iterdir()} == before


def test_the_copy_is_suggested_where_there_is_something_to_see(
    here: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    suggested = "--sortie"
    for book, said in [("mon classeur.xlsx", False), ("douteux.xlsx", True), ("fautif.xlsx", True),
                       ("absent.xlsx", False)]:
        cli.run(["verifier", book])
        assert (suggested in capsys.readouterr().out) == said
    cli.run(["verifier", "fautif.xlsx", "--sortie", "copie.xlsx"])
    out = capsys.readouterr().out
    assert suggested not in out
    assert "7 erreurs à corriger dans fautif.xlsx ; enregistrez, puis relancez." in out


def test_a_path_with_spaces_is_quoted_in_the_suggestion(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(ONE_WARNING, here / "mon classeur.xlsx")
    cli.run(["verifier", "mon classeur.xlsx"])
    assert 'verifier "mon classeur.xlsx" --sortie "mon classeur_annote.xlsx"' in capsys.readouterr().out
