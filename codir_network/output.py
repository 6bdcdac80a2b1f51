"""Writing whole or not at all, and office files whose bytes do not depend on the day."""

from __future__ import annotations

import datetime
import hashlib
import io
import os
import re
import shutil
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from codir_network.errors import RenderError

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell

MARK = ".codir_network"
"""File that says that a folder was made here, and may be made again."""

LONGEST = 32_767
"""Signs that a cell of a spreadsheet holds."""

_DAY = (2000, 1, 1, 0, 0, 0)
STAMP = f"{datetime.datetime(*_DAY):%Y-%m-%dT%H:%M:%SZ}</dcterms:modified>"
"""What the properties of an office file written here hold, until another program saves it."""

_REFUSED = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def write_file(path: str | Path, data: bytes | str) -> Path:
    """Write a file beside its place, then put it there in one step.

    Raises
    ------
    RenderError
        ``file.open`` when another program holds the file, ``file.denied`` when the folder
        cannot be written.
    """
    path = Path(path)
    raw = _raw(data)
    temporary = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".codir-")
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except OSError as fault:
        held = temporary and isinstance(fault, PermissionError) and path.exists()
        raise RenderError("file.open" if held else "file.denied", path=str(path)) from fault
    finally:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
    return path


def write_folder(folder: str | Path, files: Mapping[str, bytes | str], *, kind: str = "") -> Path:
    """Write a folder, whole or not at all, in place of one that was made here.

    Parameters
    ----------
    folder
        Absent, empty, or made by this function earlier.
    files
        Contents by path inside the folder, with forward slashes.
    kind
        What the folder is: one of another kind is not replaced. With a kind, neither is one where
        a file was changed or added since: pages come back filled in.

    Raises
    ------
    RenderError
        ``folder.foreign`` when the folder holds anything else, ``folder.changed`` when answers in it
        would be lost; ``file.open``, ``file.denied``
        as for :func:`write_file`.
    """
    folder = Path(folder)
    if folder.exists():
        _check_ours(folder, kind)
    mark = _record(kind, {name: _raw(data) for name, data in files.items()})
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".codir-"))
    except OSError as fault:
        raise RenderError("file.denied", path=str(folder)) from fault
    aside = fresh.with_name(fresh.name + "-ancien")
    try:
        os.chmod(fresh, 0o755)
        for name in sorted({*files, MARK}):
            write_file(fresh / name, files.get(name, mark))
        if folder.exists():
            os.replace(folder, aside)
        os.replace(fresh, folder)
    except RenderError as fault:
        raise RenderError(fault.code, path=str(folder)) from fault
    except OSError as fault:
        raise RenderError("file.open", path=str(folder)) from fault
    finally:
        if aside.exists() and not folder.exists():
            os.replace(aside, folder)
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.rmtree(aside, ignore_errors=True)
    return folder


def _check_ours(folder: Path, kind: str) -> None:
    mark = folder / MARK
    if not (mark.is_file() if folder.is_dir() and any(folder.iterdir()) else folder.is_dir()):
        raise RenderError("folder.foreign", path=str(folder))
    if not mark.is_file():
        return
    said = mark.read_text(encoding="utf-8")
    if said.partition("\n")[0] != kind:
        raise RenderError("folder.foreign", path=str(folder))
    there = {path.relative_to(folder).as_posix(): path.read_bytes()
             for path in folder.rglob("*") if path.is_file() and path != mark} if kind else {}
    if said != _record(kind, there):
        raise RenderError("folder.changed", path=str(folder))


def _record(kind: str, files: Mapping[str, bytes]) -> str:
    """Return what the mark of a folder says: its kind, then the digest of each file."""
    lines = [f"{hashlib.sha256(data).hexdigest()} {name}" for name, data in sorted(files.items())]
    return "\n".join([kind, *lines]) if kind else ""


def _raw(data: bytes | str) -> bytes:
    return data.encode("utf-8") if isinstance(data, str) else data


def sheet_text(text: str) -> str:
    """Return a text without the signs that a spreadsheet refuses, no longer than it holds.

    Examples
    --------
    >>> sheet_text("Gorges" + chr(3))
    'Gorges'
    """
    return _REFUSED.sub("", text)[:LONGEST]


def put_text(cell: Cell, text: str) -> None:
    """Write a text in a cell: it stays a text, whatever sign it begins with."""
    clean = sheet_text(text)
    cell.value = clean
    cell.data_type = "s"
    cell.quotePrefix = clean[:1] in {"=", "+", "-", "@", "\t"}


def xlsx_bytes(book: Workbook) -> bytes:
    """Return a workbook's file with fixed dates: the same content gives the same bytes."""
    from openpyxl.writer.excel import ExcelWriter  # its save(), not the book's, which stamps today

    book.properties.creator = "codir_network"
    book.properties.created = book.properties.modified = datetime.datetime(*_DAY)
    buffer = io.BytesIO()
    ExcelWriter(book, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED)).save()
    return zip_again(buffer.getvalue())


def zip_again(data: bytes) -> bytes:
    """Return a zip archive with the same members, in order of name, at a fixed date."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in sorted(old.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            info = zipfile.ZipInfo(name, date_time=_DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            new.writestr(info, old.read(name), compresslevel=6)
    return out.getvalue()
