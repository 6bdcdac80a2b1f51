"""The sheets of a workbook, whatever its format: the rest of the reader sees no difference."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from codir_network import schema
from codir_network.errors import Issue
from codir_network.spellings import loose, spellings
from codir_network.text.wording import refused
from codir_network.workbook.files.archive import csv_members
from codir_network.workbook.files.cells import RawSheet
from codir_network.workbook.files.csv_files import read_csv_files
from codir_network.workbook.files.guard import BROKEN, Kind, csv_paths, kind_of, refusal, too_large
from codir_network.workbook.files.limits import LIMITS, Limits, RefusedError, grouped
from codir_network.workbook.files.ods import read_ods
from codir_network.workbook.files.xls import read_xls
from codir_network.workbook.files.xlsx import read_xlsx

_SUFFIXES: Final = {"xlsx": (".xlsx", ".xlsm"), "ods": (".ods",), "xls": (".xls",), "csv": (".zip",)}


def read_sheets(path: str | Path, limits: Limits = LIMITS) -> tuple[list[RawSheet], list[Issue]]:
    """Return the sheets of a workbook, and what is said of its file.

    Parameters
    ----------
    path
        A workbook (.xlsx, .xlsm, .ods, .xls), a folder of .csv files or a .zip of them.
    limits
        How large it may be.

    Raises
    ------
    WorkbookError
        When the file is refused, with what to do.
    """
    path = Path(path)
    try:
        kind = kind_of(path, limits)
        sheets, said = _read(path, kind, limits) if kind != "folder" else \
            (read_csv_files(_folder(path, limits), limits), [])
    except RefusedError as fault:
        raise refused([refusal(path, fault)]) from fault
    if long := _too_long(sheets, limits):
        raise refused(long)
    return sheets, said


def _folder(path: Path, limits: Limits) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    try:
        found = csv_paths(path)
        size = sum(file.stat().st_size for file in found)
        if size > limits.file_bytes:
            raise too_large(size, limits)
        for file in found:
            files[file.name] = file.read_bytes()
    except PermissionError as fault:
        raise refused([Issue("fichier.ouvert", "erreur", value=Path(fault.filename or path).name)]) from fault
    except OSError as fault:
        raise RefusedError("illisible") from fault
    return files


def _read(path: Path, kind: Kind, limits: Limits) -> tuple[list[RawSheet], list[Issue]]:
    try:
        content = path.read_bytes()
    except PermissionError as fault:
        raise RefusedError("ouvert") from fault
    except OSError as fault:
        raise RefusedError("illisible") from fault
    said = [] if path.suffix.lower() in _SUFFIXES[kind] else [("autre_extension", {"lu": _SUFFIXES[kind][0]})]
    if kind == "xlsx":
        sheets, mended = read_xlsx(content)
        said += [(word, {}) for word in mended]
    elif kind == "ods":
        sheets = read_ods(content, limits)
    elif kind == "xls":
        sheets = read_xls(content, limits)
        said.append(("xls", {}))
    else:
        sheets = read_csv_files(_unpacked(content, limits), limits)
    return sheets, [Issue(f"fichier.{word}", "information", value=path.name, details=details)
                    for word, details in said]


def _unpacked(content: bytes, limits: Limits) -> dict[str, bytes]:
    """Return the CSV files of an archive; of two of one name, the second bears a folder."""
    files: dict[str, bytes] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = csv_members(archive)
            size = sum(member.file_size for member, _ in members)
            if size > limits.file_bytes:
                raise too_large(size, limits)
            for member, name in members:
                files[f"{len(files)}/{name}" if name in files else name] = archive.read(member)
    except BROKEN as fault:
        raise RefusedError("illisible") from fault
    return files


def _too_long(sheets: Sequence[RawSheet], limits: Limits) -> list[Issue]:
    names = spellings(schema.SHEETS)
    return [Issue("fichier.texte_trop_long", "erreur", names[loose(sheet.name)].name if loose(sheet.name) in names
                  else sheet.name, cell.address, f"{cell.text[:40]}…",
                  details={"limite": grouped(limits.text), "mesure": grouped(len(cell.text))})
            for sheet in sheets for _, row in sheet.rows for cell in row if len(cell.text) > limits.text]
