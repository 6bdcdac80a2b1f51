"""Workbooks given by their rows, written as files in each format and encoding that people send."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.workbook.archives import bad_colour, ods_of, strict
from tests.workbook.faults import write

Rows = Mapping[str, Sequence[Sequence[Any]]]


def _csv(lines: Sequence[Sequence[Any]], encoding: str, separator: str) -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator="\r\n").writerows(lines)
    return out.getvalue().encode(encoding, "strict" if encoding != "cp1252" else "replace")


def _folder(encoding: str, separator: str) -> Callable[[Rows, Path], Path]:
    def save(rows: Rows, path: Path) -> Path:
        path.mkdir()
        for name, lines in rows.items():
            (path / f"{name}.csv").write_bytes(_csv(lines, encoding, separator))
        return path

    return save


def _zipped(rows: Rows, path: Path) -> Path:
    path = path.with_suffix(".zip")
    with zipfile.ZipFile(path, "w") as archive:
        for name, lines in rows.items():
            archive.writestr(f"classeur/{name}.csv", _csv(lines, "utf-8-sig", ";"))
    return path


def _ods(rows: Rows, path: Path) -> Path:
    return ods_of(path.with_suffix(".ods"), rows)


def _xlsx(rows: Rows, path: Path) -> Path:
    return write(rows, path.with_suffix(".xlsx"))


FORMATS: dict[str, Callable[[Rows, Path], Path]] = {
    "xlsx": _xlsx,
    "xlsm": lambda rows, path: _xlsx(rows, path).rename(path.with_suffix(".xlsm")),
    "strict xlsx": lambda rows, path: strict(_xlsx(rows, path)),
    "xlsx of odd colours": lambda rows, path: bad_colour(_xlsx(rows, path)),
    "ods": _ods,
    "csv utf-8 ;": _folder("utf-8", ";"),
    "csv utf-8-sig ;": _folder("utf-8-sig", ";"),
    "csv cp1252 ;": _folder("cp1252", ";"),
    "csv utf-8 ,": _folder("utf-8", ","),
    "csv utf-16 tab": _folder("utf-16", "\t"),
    "zip of csv": _zipped,
}


TOLD = {"strict xlsx": [("fichier.strict", "", "")], "xlsx of odd colours": [("fichier.styles", "", "")]}
"""What is said of the file itself, as an information, in some formats."""


def fits(rows: Rows, form: str) -> bool:
    """Whether an encoding has every letter of a workbook."""
    text = "".join(str(cell) for lines in rows.values() for line in lines for cell in line)
    return form != "csv cp1252 ;" or text.encode("cp1252", "ignore").decode("cp1252") == text
