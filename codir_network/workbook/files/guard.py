"""Whether a file may be given to a parser, and to which: the standard library looks first.

The content decides, not the name: a workbook renamed is known for what it is.
"""

from __future__ import annotations

import lzma
import math
import re
import stat
import struct
import zipfile
import zlib
from pathlib import Path
from typing import IO, Final, Literal

from codir_network.errors import Issue
from codir_network.keys import PROPOSALS, nearest
from codir_network.workbook.files.archive import check_archive
from codir_network.workbook.files.limits import LIMITS, MEGA, Limits, RefusedError

Kind = Literal["xlsx", "ods", "xls", "csv", "folder"]

FORMATS: Final = frozenset({".xlsx", ".xlsm", ".ods", ".xls", ".zip"})
_CLASSIC: Final = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # container of .xls, and of encrypted .xlsx
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_PASSWORD: Final = re.compile(rb"\x09\x08(?:\x08\x00.{8}|\x10\x00.{16})(?:\x86\x00\x00\x00)?\x2f\x00", re.DOTALL)
"""In an .xls: the record that begins it, then FILEPASS (the parser takes such a file for a damaged one)."""
BROKEN: Final = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, NotImplementedError,
                 RuntimeError, OSError, ValueError, OverflowError)
"""What the standard library raises of a damaged archive."""


def check_file(path: str | Path, limits: Limits = LIMITS) -> list[Issue]:
    """Return why a file cannot be read as a workbook: an empty list when it may be parsed.

    Parameters
    ----------
    path
        The file, or the folder of CSV files, that a user gave.
    limits
        What is too large.

    Returns
    -------
    list of Issue
        One error at most, ``fichier.<fault>``, without sheet nor cell.

    Examples
    --------
    >>> check_file("nulle-part.xlsx")[0].code
    'fichier.introuvable'
    """
    try:
        kind_of(path, limits)
    except RefusedError as refused:
        return [refusal(Path(path), refused)]
    return []


def refusal(path: Path, refused: RefusedError) -> Issue:
    """Return the error that says why a file is refused."""
    return Issue(f"fichier.{refused.fault}", "erreur", value=path.name, nearest=_proposals(path, refused.fault),
                 details=refused.details)


def kind_of(path: str | Path, limits: Limits = LIMITS) -> Kind:
    """Return what kind of workbook a file is, once it is known to do no harm.

    Raises
    ------
    RefusedError
        With the last word of the code.
    """
    path = Path(path)
    if path.name.startswith("~$"):
        raise RefusedError("verrou", vrai=path.name[2:])
    size = _size(path)
    if size is None:
        return "folder"
    if path.suffix.lower() not in FORMATS:
        alone = path.suffix.lower() == ".csv"
        raise RefusedError("csv_seul", dossier=path.absolute().parent) if alone else RefusedError("format")
    if size == 0:
        raise RefusedError("vide")
    if size > limits.file_bytes:
        raise too_large(size, limits)
    try:
        with path.open("rb") as file:
            return _kind_of_content(file, size, limits)
    except PermissionError as fault:
        raise RefusedError("ouvert") from fault
    except BROKEN as fault:
        raise RefusedError("illisible") from fault


def _size(path: Path) -> int | None:
    """Return the bytes of a file, None for a folder of CSV files."""
    try:
        found = path.stat()
        if not stat.S_ISDIR(found.st_mode):
            return found.st_size
        if csv_paths(path):
            return None
    except PermissionError as fault:
        raise RefusedError("ouvert") from fault
    except (OSError, ValueError) as fault:  # no such file, or a name that no file can have
        raise RefusedError("introuvable", chemin=path) from fault
    raise RefusedError("dossier")


def csv_paths(folder: Path) -> list[Path]:
    """Return the CSV files of a folder, in order of name, those that programs leave there aside."""
    return sorted(path for path in folder.iterdir()
                  if path.suffix.lower() == ".csv" and path.name[:1] not in (".", "~") and path.is_file())


def too_large(size: int, limits: Limits) -> RefusedError:
    """Return the refusal of a file past its limit."""
    return RefusedError("trop_gros", limite=limits.file_bytes // MEGA, mesure=math.ceil(size / MEGA))


def _proposals(path: Path, fault: str) -> tuple[str, ...]:
    """Return the workbooks that were perhaps meant: of a like name, or in the folder that was given."""
    if fault == "introuvable":
        return nearest(path.name, _workbooks(path.parent))
    return tuple(_workbooks(path)[:PROPOSALS]) if fault == "dossier" else ()


def _workbooks(folder: Path) -> list[str]:
    try:
        return sorted(p.name for p in folder.iterdir()
                      if p.suffix.lower() in FORMATS and not p.name.startswith("~$"))
    except (OSError, ValueError):
        return []


def _kind_of_content(file: IO[bytes], size: int, limits: Limits) -> Kind:
    start = file.read(8)
    if start == _OLE:
        content = file.read()
        if _ENCRYPTED in content or _PASSWORD.search(content):
            raise RefusedError("protege")
        if any(name in content for name in _CLASSIC):
            return "xls"
        raise RefusedError("autre_contenu")
    if not start.startswith(b"PK"):
        raise RefusedError("autre_contenu")
    return check_archive(file, size, limits)
