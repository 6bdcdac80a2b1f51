"""Whether a file may be given to a spreadsheet parser: the standard library looks first.

A workbook of some kilobytes can ask a parser for gigabytes, or for minutes. What is refused here
is seen in the directory of the archive, or by a search through its parts as they are unpacked,
piece by piece, before anything is built from them.
"""

from __future__ import annotations

import lzma
import math
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from codir_network.errors import Issue
from codir_network.keys import nearest

FORMATS: Final = frozenset({".xlsx", ".xlsm"})


@dataclass(frozen=True, slots=True)
class Limits:
    """The largest workbook that is read: far above 158 communes, far below harm.

    Parameters
    ----------
    file_bytes
        Of the file itself.
    expanded_bytes, ratio
        Of its parts once unpacked, and how many times the file that makes; the ratio is looked
        at above 10 MB only: a few blank rows alone compress very well.
    cells
        Of all sheets, blank but formatted ones and those of merged ranges included.
    area
        Rows times columns of a sheet, from A1 to its last cell.
    """

    file_bytes: int = 20_000_000
    expanded_bytes: int = 100_000_000
    ratio: int = 200
    cells: int = 1_000_000
    area: int = 50_000_000


LIMITS: Final = Limits()

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # container of .xls, and of encrypted .xlsx
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_MEGA: Final = 1_000_000
_SMALL: Final = 10 * _MEGA
_PIECE: Final = 1 << 20
_CONTENTS: Final = "[Content_Types].xml"
_ENCODINGS: Final = frozenset({b"utf-8", b"utf8", b"utf-16", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252"})
_NAME: Final = rb"<(?:[\w.-]+:)?"
_DECLARED: Final = re.compile(rb"<\?xml[^<]*?\sencoding\s*=\s*[\"']([^\"'<]*)")
_CELL: Final = re.compile(_NAME + rb"c(?=[\s/>])(?:[^<]*?\sr\s*=\s*[\"']([A-Za-z]{1,3})([0-9]{1,7})[\"'])?")
_RANGE: Final = re.compile(_NAME + rb"(?:mergeCell|hyperlink|comment)\s[^<]*?\bref\s*=\s*[\"']([^\"'<]*)")
_REFERENCE: Final = re.compile(rb"([A-Za-z]{1,3})([0-9]{1,7})(?::([A-Za-z]{1,3})([0-9]{1,7}))?")
_KIND: Final = re.compile(
    rb"(spreadsheetml\.(sheet|template)|ms-excel\.(sheet|template)\.macroenabled)\.main\+xml")
_BROKEN: Final = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, NotImplementedError,
                  RuntimeError, OSError, ValueError, OverflowError)


class _RefusedError(Exception):
    """Why a file is refused: the last word of the code, and what its sentence needs."""

    def __init__(self, fault: str, **details: object) -> None:
        super().__init__(fault)
        self.fault = fault
        self.details = {name: str(value) for name, value in details.items()}


def check_file(path: str | Path, limits: Limits = LIMITS) -> list[Issue]:
    """Return why a file cannot be read as a workbook: an empty list when it may be parsed.

    Parameters
    ----------
    path
        The file that a user gave.
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
    path = Path(path)
    try:
        _check(path, limits)
    except _RefusedError as refused:
        proposals = _neighbours(path) if refused.fault == "introuvable" else ()
        return [Issue(f"fichier.{refused.fault}", "erreur", value=path.name, nearest=proposals,
                      details=refused.details)]
    return []


def _check(path: Path, limits: Limits) -> None:
    if path.name.startswith("~$"):
        raise _RefusedError("verrou", vrai=path.name[2:])
    try:
        found = path.stat()
    except PermissionError as fault:
        raise _RefusedError("ouvert") from fault
    except (OSError, ValueError) as fault:  # no such file, or a name that no file can have
        raise _RefusedError("introuvable", chemin=path) from fault
    if stat.S_ISDIR(found.st_mode):
        raise _RefusedError("dossier")
    if path.suffix.lower() not in FORMATS:
        raise _RefusedError("ancien_format" if path.suffix.lower() == ".xls" else "format")
    if found.st_size == 0:
        raise _RefusedError("vide")
    if found.st_size > limits.file_bytes:
        raise _RefusedError("trop_gros", limite=limits.file_bytes // _MEGA, mesure=math.ceil(found.st_size / _MEGA))
    try:
        with path.open("rb") as file:
            _check_content(file, found.st_size, limits)
    except PermissionError as fault:
        raise _RefusedError("ouvert") from fault
    except _BROKEN as fault:
        raise _RefusedError("illisible") from fault


def _neighbours(path: Path) -> tuple[str, ...]:
    """Return the workbooks of the folder whose names are like the one that was not found."""
    try:
        names = [p.name for p in path.parent.iterdir() if p.suffix.lower() in FORMATS and not p.name.startswith("~$")]
    except (OSError, ValueError):
        return ()
    return nearest(path.name, names)


def _check_content(file: IO[bytes], size: int, limits: Limits) -> None:
    start = file.read(8)
    if start == _OLE:
        raise _RefusedError("protege" if _ENCRYPTED in file.read() else "ancien_format")
    if not start.startswith(b"PK"):
        raise _RefusedError("autre_contenu")
    try:
        archive = zipfile.ZipFile(file)
    except zipfile.BadZipFile as fault:
        raise _RefusedError("tronque") from fault
    with archive:
        members = archive.infolist()
        expanded = sum(member.file_size for member in members)
        if expanded > limits.expanded_bytes or expanded > max(_SMALL, limits.ratio * size):
            raise _RefusedError("bombe", limite=limits.expanded_bytes // _MEGA, ratio=limits.ratio,
                                mesure=math.ceil(expanded / _MEGA), fois=expanded // size)
        if any(member.flag_bits & 1 for member in members):
            raise _RefusedError("protege")
        _check_kind(archive)
        _check_parts(archive, members, limits)


def _check_kind(archive: zipfile.ZipFile) -> None:
    names = set(archive.namelist())
    contents = archive.read(_CONTENTS).replace(b"\0", b"").lower() if _CONTENTS in names else b""
    if not _KIND.search(contents):
        raise _RefusedError("autre_contenu")
    if "_rels/.rels" in names and b"purl.oclc.org/ooxml" in archive.read("_rels/.rels"):
        raise _RefusedError("strict")


def _check_parts(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], limits: Limits) -> None:
    cells = 0
    for member in members:
        # zipfile gives no more bytes than the directory announced, then checks their sum: a
        # directory that lies is refused as damaged.
        with archive.open(member) as stream:
            row = column = 0
            for piece in _xml_pieces(stream):
                if b"<!DOCTYPE" in piece or b"<!ENTITY" in piece or not _plain_encoding(piece):
                    raise _RefusedError("xml_refuse", partie=member.filename)
                places = _CELL.findall(piece)
                row = max((row, *(int(r) for _, r in places if r)))
                column = max((column, *(_index(c) for c in {c for c, _ in places if c})))
                cells += len(places) + sum(_covered(reference) for reference in _RANGE.findall(piece))
                if row * column > limits.area:
                    raise _RefusedError("trop_etendu", limite=_grouped(limits.area), mesure=_grouped(row * column),
                                        derniere=f"{_letters(column)}{row}")
                if cells > limits.cells:
                    raise _RefusedError("trop_rempli", limite=_grouped(limits.cells), mesure=_grouped(cells))


def _xml_pieces(stream: IO[bytes]) -> Iterator[bytes]:
    """Yield a part in pieces that never cut a tag; nothing for a part that is not XML.

    NUL bytes are left out, so that tags read alike in UTF-8 and in UTF-16.
    """
    rest, first = b"", True
    while chunk := stream.read(_PIECE):
        piece = rest + chunk.replace(b"\0", b"")
        if first and not piece.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<"):
            return
        first = False
        cut = piece.rfind(b"<")
        rest = piece[cut:] if cut >= 0 else b""
        yield piece[:cut] if cut >= 0 else piece
    yield rest


def _plain_encoding(piece: bytes) -> bool:
    declared = _DECLARED.search(piece)
    return declared is None or declared[1].lower() in _ENCODINGS


def _covered(reference: bytes) -> int:
    """Return how many cells a range covers: parsers make every one of them."""
    place = _REFERENCE.fullmatch(reference)
    if place is None:
        raise ValueError(reference)
    first_column, first_row, last_column, last_row = place.groups()
    if last_column is None:
        return 1
    return (abs(_index(last_column) - _index(first_column)) + 1) * (abs(int(last_row) - int(first_row)) + 1)


def _index(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _letters(column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", " ")
