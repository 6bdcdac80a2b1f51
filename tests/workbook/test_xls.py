"""The process that parses old workbooks: what it tells, and its limits on any system."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from codir_network.workbook import xls, xls_child
from codir_network.workbook.limits import LIMITS, RefusedError
from tests.workbook.archives import DATA

SMALL = (DATA / "petit.xls").read_bytes()


def test_cells_are_told_with_their_place_and_kind() -> None:
    communes, hidden, check = xls_child.sheets(SMALL, 1000)
    assert [communes["name"], hidden["name"], check["name"]] == ["Communes", "Cachée", "Contrôle"]
    assert (2, 2, "d", "2026-03-15") in communes["cells"]
    assert (5, 3, "t", "14:30:00") in communes["cells"]
    assert communes["merged"] == [(7, 1, 9)]
    assert hidden["cells"] == [(4, 3, "", "x")]
    assert (communes["hidden"], hidden["hidden"], communes["epoch_1904"]) == (False, True, True)


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
    (SMALL, "1000", 0), (SMALL, "10", 1), (SMALL[:3000], "1000", 3), (b"", "1000", 3),
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
    script.write_text("print('une fois')\nfrom codir_network.workbook.formats import read_sheets\nimport sys\n"
                      "print(len(read_sheets(sys.argv[1])[0]))\n", encoding="utf-8")
    env = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run([sys.executable, str(script), str(DATA / "petit.xls")], capture_output=True, text=True,
                          check=True, encoding="utf-8", env=env)
    assert done.stdout.split() == ["une", "fois", "2"]
