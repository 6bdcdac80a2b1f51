"""The sheets of a folder, or of an archive, of CSV files: the name of a file is that of its sheet.

Text alone: what a spreadsheet keeps beside (types, formats, hidden rows, merged ranges) is not there.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import Final

from codir_network import schema
from codir_network.errors import Issue
from codir_network.keys import match_key
from codir_network.spellings import loose, spellings
from codir_network.text.wording import refused
from codir_network.workbook.files.cells import ASIDE, Cell, Cells, RawSheet, address_of, plain, raw_sheet
from codir_network.workbook.files.limits import Limits, too_many

SEPARATORS: Final = (";", ",", "\t")

_BOMS: Final = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_UTF_8: Final = re.compile(rb"\xc3[\x80-\xbf]|\xe2\x80[\x90-\xbf]|\xc2[\xa0\xab\xb0\xbb]")
_SAMPLE: Final = 50  # lines looked at to know the separator
_HEAD: Final = 100_000
_BLANK: Final = 10  # blank records weigh as one cell
_ERROR: Final = frozenset({
    "#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#VALEUR!", "#NAME?", "#NOM?", "#NUM!", "#NOMBRE!", "#NULL!", "#NUL!"})
_COMPUTING: Final = re.compile(r"Err ?: ?\d{3}")
_FORMULA: Final = re.compile(r"=[\w+\-($\"'].*", re.DOTALL)
_KEPT: Final = re.compile(r"'[=+\-@\t]")  # an apostrophe that keeps a text from being computed
_END: Final = "\x03fin\x03"


def read_csv_files(files: Mapping[str, bytes], limits: Limits) -> list[RawSheet]:
    """Return the sheets that files hold, in the order of their names.

    Parameters
    ----------
    files
        Contents by file name.
    limits
        How many cells.

    Raises
    ------
    WorkbookError
        ``fichier.encodage``, ``fichier.caractere_nul``, ``fichier.guillemet`` at their cells: of
        each file the first.
    RefusedError
        "trop_rempli" past the limit.
    """
    texts, issues = {}, []
    for name in sorted(files):
        sheet = PurePath(name).stem
        if match_key(sheet) in ASIDE:
            continue
        try:
            texts[name] = sheet, _decoded(files[name])
        except _MisreadError as fault:
            issues.append(_after(sheet, fault))
    separators = _separators({name: text for name, (_, text) in texts.items()})
    sheets, count = [], 0
    for name, (sheet, text) in texts.items():
        cells: Cells = {}
        issue = None
        for row, record in _records(text, separators[name]):
            count += 1 + _BLANK * sum(map(bool, record))
            if count > _BLANK * limits.cells:
                raise too_many(count // _BLANK, limits)
            if issue := _broken(sheet, row, record):
                issues.append(issue)
                break
            cells[row] = {column: _cell(address_of(row, column), field)
                          for column, field in enumerate(record, start=1) if field}
        sheets.append(raw_sheet(sheet, cells))
    if issues:
        raise refused(issues)
    return sheets


class _MisreadError(Exception):
    """Bytes that no encoding reads: the text before them."""

    def __init__(self, before: str, byte: int) -> None:
        self.before, self.byte = before, f"0x{byte:02X}"
        super().__init__(self.byte)


def _decoded(data: bytes) -> str:
    """Return the text of a file: marked UTF-8 or UTF-16, else UTF-8, else what Windows writes."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strict(data[len(mark):], encoding)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:  # UTF-8 with a damaged byte is not taken for what Windows writes
        return _strict(data, "utf-8" if _UTF_8.search(data) else "cp1252")


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as fault:
        raise _MisreadError(data[: fault.start].decode(encoding, "replace"), data[fault.start]) from fault


def _records(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the records of a text, numbered as a spreadsheet numbers its rows; blank ones too.

    A text follows that no file holds: found in a field, it tells that a quote was never closed.
    """
    lines = io.StringIO(f"{text}\n{_END}", newline="")
    longest = csv.field_size_limit(len(text) + len(_END) + 1)  # a long field has its own words, with its place
    try:
        for row, record in enumerate(csv.reader(lines, delimiter=separator), start=1):
            if record != [_END]:
                yield row, record
    finally:
        csv.field_size_limit(longest)


def _broken(sheet: str, row: int, record: Sequence[str]) -> Issue | None:
    for column, field in enumerate(record, start=1):
        fault = "caractere_nul" if "\0" in field else "guillemet" if _END in field else ""
        if fault:
            return _issue(fault, sheet, address_of(row, column), field)
    return None


def _after(sheet: str, fault: _MisreadError) -> Issue:
    """Return the issue of a byte, at the last cell of the text before it."""
    separator = _separators({sheet: fault.before})[sheet]
    row, record = list(_records(fault.before, separator))[-1]
    return _issue("encodage", sheet, address_of(row, max(1, len(record))), record[-1] if record else "",
                  octet=fault.byte)


def _issue(fault: str, sheet: str, cell: str, field: str, **details: str) -> Issue:
    shown = field.replace("\0", "").partition(_END)[0].partition("\n")[0][:40]
    return Issue(f"fichier.{fault}", "erreur", _canonical(sheet), cell, shown, details={"feuille": sheet} | details)


def _canonical(sheet: str) -> str:
    known = spellings(schema.SHEETS).get(loose(sheet))
    return known.name if known else sheet


def _separators(texts: Mapping[str, str]) -> dict[str, str]:
    """Return the separator of each file.

    The one that cuts the most of its first records into the same number of fields, more than
    one. Where the first record does not have it (a title, or names with commas in one column),
    the files beside decide.
    """
    found: dict[str, str] = {}
    unsure = []
    for name, text in texts.items():
        head = "\n".join(text[:_HEAD].split("\n", _SAMPLE)[:_SAMPLE])
        samples = {mark: _sample(head, mark) for mark in SEPARATORS}
        best = max(SEPARATORS, key=lambda mark, samples=samples: _regular(samples[mark]))  # type: ignore[misc]
        found[name] = best
        if len(next((record for record in samples[best] if any(record)), ())) < 2:
            unsure.append(name)
    sure = Counter(found[name] for name in texts if name not in unsure)
    return found | (dict.fromkeys(unsure, sure.most_common(1)[0][0]) if sure else {})


def _sample(text: str, separator: str) -> list[list[str]]:
    return [record for _, record in _records(text, separator) if record and _END not in record[-1]]


def _regular(records: Iterable[Sequence[str]]) -> tuple[int, int]:
    widths = Counter(len(record) for record in records if len(record) > 1)
    return max(((times, width) for width, times in widths.items()), default=(0, 0))


def _cell(address: str, field: str) -> Cell:
    text = plain(field)
    bare = text.strip()
    if bare.upper() in _ERROR or _COMPUTING.fullmatch(bare):
        return Cell(address, bare, None, "error")
    if _FORMULA.fullmatch(bare):
        return Cell(address, bare, None, "formula")
    if _KEPT.match(text):
        text = text[1:]
    return Cell(address, text, text)
