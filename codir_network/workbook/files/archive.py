"""What a zip archive holds, looked at by the standard library before any parser opens it.

A workbook of some kilobytes can ask a parser for gigabytes, or for minutes. What is refused here
is seen in the directory of the archive, or by a search through its parts as they are unpacked,
piece by piece, before anything is built from them.
"""

from __future__ import annotations

import math
import re
import zipfile
from collections.abc import Iterator
from functools import lru_cache
from pathlib import PurePosixPath
from typing import IO, Final, Literal

from codir_network.workbook.files.limits import MEGA, Limits, RefusedError, grouped, too_many

Packed = Literal["xlsx", "ods", "csv"]

CONTENT: Final = "content.xml"
"""The part of an OpenDocument file that holds its sheets."""

_SMALL: Final = 10 * MEGA
_PIECE: Final = 1 << 20
_CONTENTS: Final = "[Content_Types].xml"
_MANIFEST: Final = "META-INF/manifest.xml"
_ENCODINGS: Final = frozenset({b"utf-8", b"utf8", b"utf-16", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252"})
_NAME: Final = rb"<(?:[\w.-]+:)?"
_DECLARED: Final = re.compile(rb"<\?xml[^<]*?\sencoding\s*=\s*[\"']([^\"'<]*)")
_CELL: Final = re.compile(_NAME + rb"c(?=[\s/>])(?:[^<]*?\sr\s*=\s*[\"']([A-Za-z]{1,3})([0-9]{1,7})[\"'])?")
_RANGE: Final = re.compile(_NAME + rb"(?:mergeCell|hyperlink|comment)\s[^<]*?\bref\s*=\s*[\"']([^\"'<]*)")
_REFERENCE: Final = re.compile(rb"([A-Za-z]{1,3})([0-9]{1,7})(?::([A-Za-z]{1,3})([0-9]{1,7}))?")
_KIND: Final = re.compile(
    rb"(spreadsheetml\.(sheet|template)|ms-excel\.(sheet|template)\.macroenabled)\.main\+xml")


def check_archive(file: IO[bytes], size: int, limits: Limits) -> Packed:
    """Return what kind of workbook an archive is, once nothing in it can do harm.

    Raises
    ------
    RefusedError
        When it is too large once unpacked, encrypted, dangerous, or no workbook.
    """
    try:
        archive = zipfile.ZipFile(file)
    except zipfile.BadZipFile as fault:
        raise RefusedError("tronque") from fault
    with archive:
        members = archive.infolist()
        expanded = sum(member.file_size for member in members)
        if expanded > limits.expanded_bytes or expanded > max(_SMALL, limits.ratio * size):
            raise RefusedError("bombe", limite=limits.expanded_bytes // MEGA, ratio=limits.ratio,
                               mesure=math.ceil(expanded / MEGA), fois=expanded // size)
        if any(member.flag_bits & 1 for member in members):
            raise RefusedError("protege")
        kind = packed(archive)
        if kind == "xlsx":
            _check_parts(archive, members, limits)
        elif kind == "ods":
            _check_document(archive)
        return kind


def packed(archive: zipfile.ZipFile) -> Packed:
    """Return what kind of workbook an archive is, from the names of its parts."""
    names = set(archive.namelist())
    if _CONTENTS in names:
        if _KIND.search(archive.read(_CONTENTS).replace(b"\0", b"").lower()):
            return "xlsx"
        raise RefusedError("autre_contenu")
    if "mimetype" in names:
        if archive.read("mimetype").startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
            return "ods"
        raise RefusedError("autre_contenu")
    if csv_members(archive):
        return "csv"
    raise RefusedError("zip_sans_csv")


def csv_members(archive: zipfile.ZipFile) -> list[tuple[zipfile.ZipInfo, str]]:
    """Return the CSV files of an archive, each member with its name, folders left out."""
    found = []
    for member in archive.infolist():
        name = member.filename
        if not member.flag_bits & 0x800:  # an archiver that writes UTF-8 without saying so, as on macOS
            try:
                name = name.encode("cp437").decode("utf-8")
            except UnicodeError:
                name = member.filename
        path = PurePosixPath(name.replace("\\", "/"))
        if path.suffix.lower() == ".csv" and path.name[:1] not in (".", "~") and "__MACOSX" not in path.parts:
            found.append((member, path.name))
    return found


def _check_document(archive: zipfile.ZipFile) -> None:
    names = set(archive.namelist())
    if _MANIFEST in names and b"encryption-data" in archive.read(_MANIFEST):
        raise RefusedError("protege")
    if CONTENT not in names:
        raise RefusedError("illisible")
    with archive.open(CONTENT) as stream:
        for piece in _xml_pieces(stream):
            _check_xml(piece, CONTENT)


def _check_parts(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], limits: Limits) -> None:
    cells = 0
    for member in members:
        # zipfile gives no more bytes than the directory announced, then checks their sum: a
        # directory that lies is refused as damaged.
        with archive.open(member) as stream:
            row = column = 0
            for piece in _xml_pieces(stream):
                _check_xml(piece, member.filename)
                places = _CELL.findall(piece)
                row = max((row, *(int(r) for _, r in places if r)))
                column = max((column, *(_index(c) for c in {c for c, _ in places if c})))
                cells += len(places) + sum(_covered(reference) for reference in _RANGE.findall(piece))
                if row * column > limits.area:
                    raise RefusedError("trop_etendu", limite=grouped(limits.area), mesure=grouped(row * column),
                                       derniere=f"{letters_of(column)}{row}")
                if cells > limits.cells:
                    raise too_many(cells, limits)


def _check_xml(piece: bytes, name: str) -> None:
    declared = _DECLARED.search(piece)
    plain = declared is None or declared[1].lower() in _ENCODINGS
    if b"<!DOCTYPE" in piece or b"<!ENTITY" in piece or not plain:
        raise RefusedError("xml_refuse", partie=name)


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


@lru_cache(maxsize=1024)
def letters_of(column: int) -> str:
    """Return a column, counted from 1, as a spreadsheet names it.

    Examples
    --------
    >>> letters_of(1), letters_of(28), letters_of(16384)
    ('A', 'AB', 'XFD')
    """
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
