"""The process that parses old workbooks: what it tells, and its limits on any system."""

from __future__ import annotations

import datetime as dt
import io
import os
import struct
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from codir_network.errors import WorkbookError
from codir_network.workbook import read_workbook
from codir_network.workbook.files import xls, xls_child
from codir_network.workbook.files.limits import LIMITS, RefusedError
from tests.workbook.archives import ANCIENT, DATA

SMALL = (DATA / "petit.xls").read_bytes()
SECRET = (ANCIENT / "secret.xls").read_bytes()


def test_cells_are_told_with_their_place_and_kind() -> None:
    told = xls_child.told(SMALL, 1000)
    communes, hidden, check = told["sheets"]
    assert [communes["name"], hidden["name"], check["name"]] == ["Communes", "Cachée", "Contrôle"]
    kinds = {(row, column): (kind, value) for row, column, kind, value in communes["cells"]}
    assert (kinds[2, 1], kinds[2, 5], kinds[2, 6]) == (("", "Gorges"), ("e", "#N/A"), ("", True))
    style, value = kinds[2, 8]
    assert (told["formats"][style], value) == ("00000", 1004)
    assert communes["merged"] == [(7, 9, 1, 1)]
    assert (communes["hidden_rows"], hidden["hidden_rows"]) == ([3], [])
    assert hidden["cells"] == [(4, 3, "", "x")]
    assert (communes["hidden"], hidden["hidden"], told["epoch_1904"]) == (False, True, True)


def test_errors_booleans_dates_and_codes_are_those_of_the_sheet() -> None:
    communes, hidden = xls.read_xls((ANCIENT / "types.xls").read_bytes(), LIMITS)
    found = {cell.address: cell for _, row in communes.rows for cell in row}
    assert {a: (found[a].text, found[a].fault) for a in ("B1", "C1", "D1", "G1", "H1")} == {
        "B1": ("#DIV/0!", "error"), "C1": ("#N/A", "error"), "D1": ("#VALUE!", "error"), "G1": ("#NAME?", "error"),
        "H1": ("#REF!", "error")}
    assert [found[a].raw for a in ("B2", "C2", "D2")] == [True, True, "xy"]
    assert "E2" not in found  # a formula whose result is an empty text
    assert [found[a].raw for a in ("B3", "C3", "D3")] == [
        dt.datetime(2026, 3, 15), dt.datetime(2026, 3, 15, 14, 30), dt.time(9, 5)]
    assert [found[a].text for a in ("B4", "C4")] == ["01004", "1004,5"]
    assert (communes.hidden_rows, communes.epoch_1904, hidden.hidden) == ({5}, False, True)
    assert {a: found[a].merged for a in found if found[a].text == "seul"} == {"B6": False, "B7": True, "B8": True}


def test_formulas_in_error_are_located_as_in_a_workbook_of_today() -> None:
    with pytest.raises(WorkbookError) as caught:
        read_workbook(ANCIENT / "fautes.xls")
    assert {(issue.code, issue.cell) for issue in caught.value.issues if issue.severity == "erreur"} == {
        ("appartenances.instance.valeur_erreur", "B9"), ("appartenances.acteur.valeur_erreur", "A10"),
        ("appartenances.siege_actif.valeur_erreur", "D10")}


def test_a_range_merged_over_a_whole_column_counts_as_its_cells() -> None:
    at = SMALL.index(b"\xe5\x00\x0a\x00\x01\x00") + 6  # MERGEDCELLS, of one range: first and last row follow
    wide = SMALL[:at] + b"\x06\x00\xff\xff" + SMALL[at + 4:]
    assert xls_child.told(wide, 70_000)["sheets"][0]["merged"] == [(7, 65_536, 1, 1)]
    with pytest.raises(MemoryError):
        xls_child.told(wide, 60_000)


def test_a_stream_whose_sectors_turn_in_a_circle_is_damaged() -> None:
    (table,) = struct.unpack_from("<i", SMALL, 60)  # sector of the table that says which small sector follows which
    at = 512 * (1 + table)
    turning = SMALL[:at] + bytes(512) + SMALL[at + 512:]  # the first one follows each of them, itself too
    with pytest.raises(Exception, match="circle"):
        xls_child.told(turning, 1000)


@pytest.mark.parametrize("fault", [ModuleNotFoundError, ValueError, OSError])
def test_where_memory_cannot_be_limited_the_workbook_is_read_all_the_same(
    monkeypatch: pytest.MonkeyPatch, fault: type[Exception],
) -> None:
    def setrlimit(*_: object) -> None:
        raise fault

    absent = None if fault is ModuleNotFoundError else SimpleNamespace(RLIMIT_AS=9, setrlimit=setrlimit)
    monkeypatch.setitem(sys.modules, "resource", absent)
    xls_child.limit_memory(1)


@pytest.mark.parametrize(("content", "most", "code"), [
    (SMALL, "1000", 0), (SMALL, "10", 1), (SMALL[:3000], "1000", 3), (b"", "1000", 3), (SECRET, "1000", 2),
])
def test_the_exit_code_tells_why(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], content: bytes, most: str, code: int,
) -> None:
    monkeypatch.setattr(sys, "argv", ["xls_child.py", "1", most])
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(content)))
    monkeypatch.setattr(xls_child, "limit_memory", lambda _: None)
    assert xls_child.main() == code
    assert bool(capsys.readouterr().out) == (code == 0)


@pytest.mark.parametrize(("code", "fault"), [(2, "protege"), (3, "illisible"), (1, "trop_lourd"), (-6, "trop_lourd")])
def test_each_end_of_the_process_has_its_words(monkeypatch: pytest.MonkeyPatch, code: int, fault: str) -> None:
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: SimpleNamespace(returncode=code, stdout=b""))
    with pytest.raises(RefusedError, match=fault):
        xls.read_xls(SMALL, LIMITS)


def test_a_script_that_reads_at_its_top_level_is_not_run_again(tmp_path: Path) -> None:
    script = tmp_path / "analyse.py"
    script.write_text("print('une fois')\nfrom codir_network.workbook.files.formats import read_sheets\nimport sys\n"
                      "print(len(read_sheets(sys.argv[1])[0]))\n", encoding="utf-8")
    env = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run([sys.executable, str(script), str(DATA / "petit.xls")], capture_output=True, text=True,
                          check=True, encoding="utf-8", env=env)
    assert done.stdout.split() == ["une", "fois", "2"]
