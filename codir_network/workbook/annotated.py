"""A copy of a workbook that shows its issues where they are: colours, comments, a list of links.

The copy is for reading: it never takes the place of the workbook, nor of a file that somebody has
saved since it was written.
"""

from __future__ import annotations

import math
import warnings
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink

from codir_network import palette, schema
from codir_network.errors import SEVERITIES, Issue, RenderError
from codir_network.output import STAMP, put_text, sheet_text, write_file, xlsx_bytes
from codir_network.palette import bare
from codir_network.spellings import alike, loose, spellings
from codir_network.text import say
from codir_network.text.wording import issue_text, reason

SHEET: Final = "Constats"
"""The sheet that lists the issues, first of the copy; the reader passes over it."""

LISTED: Final = 5_000
"""Issues past which the copy says how many more there are; Excel itself holds 65,530 links a sheet."""

TOLD: Final = 3
"""Issues of one cell that its comment tells."""

_AUTHOR: Final = "codir_network"
_BREAK: Final = "\n———\n"  # between our comment and the one that the cell had
_FILLS: Final = {
    "erreur": bare(palette.TO_MEND), "avertissement": bare(palette.TO_CHECK), "information": bare(palette.PAGE)}
_COLUMNS: Final = (("number", 5), ("severity", 14), ("place", 20), ("value", 22), ("title", 28), ("expected", 32),
                   ("done", 28), ("why", 34), ("mend", 36), ("code", 38))
_HEAD: Final = 5  # the row of headers, under the title and what to do
_FONT: Final = "Arial"
_FILLED: Final = {severity: PatternFill("solid", start_color=fill) for severity, fill in _FILLS.items()}
_PLAIN: Final = Font(name=_FONT, size=10)
_LINK: Final = Font(name=_FONT, size=10, underline="single", color=bare(palette.BLUE))
_WRAPPED: Final = Alignment(wrap_text=True, vertical="top")
_UNDER: Final = Border(bottom=Side(style="thin", color=bare(palette.LINE)))


def annotate(path: str | Path, issues: Sequence[Issue], out: str | Path, *, lang: str = "fr") -> Path:
    """Return the path of a copy of a workbook that shows these issues, once it is written.

    Each cell at fault is coloured by the gravest of its issues and bears them as a comment; a
    first sheet ``Constats`` lists them, errors first, with a link to each. Of a workbook that
    cannot be opened as .xlsx, or whose file is itself at fault, the copy has this sheet alone.

    Parameters
    ----------
    path
        The workbook that was read.
    issues
        What was said of it.
    out
        The .xlsx file to write.
    lang
        "fr" or "en".

    Raises
    ------
    RenderError
        ``usage.same_file`` when ``out`` is the workbook itself, ``usage.exists`` when it is a
        file that was not written here, or was saved since; as ``output.write_file`` otherwise.
    """
    path, out = Path(path), Path(out)
    if out.exists() and path.exists() and out.samefile(path):
        raise RenderError("usage.same_file", word=str(out))
    if out.exists() and not _untouched(out):
        raise RenderError("usage.exists", word=str(out))
    return write_file(out, annotated(path, issues, lang=lang))


def annotated(path: str | Path, issues: Sequence[Issue], *, lang: str = "fr") -> bytes:
    """Return the file that :func:`annotate` writes: the same bytes for the same workbook."""
    path = Path(path)
    refused = any(issue.severity == "erreur" and not issue.sheet for issue in issues)  # the file itself
    book = None if refused else _opened(path)
    whole = book is not None
    book = book or _blank()
    pages = _pages(book) if whole else {}
    ranked = sorted(issues, key=lambda issue: SEVERITIES.index(issue.severity))
    for (page, address), found in _by_cell(ranked[:LISTED], pages).items():
        _mark(pages[page], address, found, lang)
    _list(book, path.name, ranked, pages, whole=whole, lang=lang)
    return xlsx_bytes(book)


def _untouched(out: Path) -> bool:
    """Return whether a file is a workbook that was written here and that nobody saved since."""
    try:
        with zipfile.ZipFile(out) as archive:
            return STAMP in archive.read("docProps/core.xml").decode("utf-8")
    except (OSError, KeyError, ValueError, zipfile.BadZipFile):
        return False


def _opened(path: Path) -> Any:
    """Return a workbook without the marks of an earlier copy, or None for one that is no .xlsx."""
    if path.suffix.lower() != ".xlsx":
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what openpyxl drops is not missed in a copy for reading
            book = load_workbook(path, rich_text=True)
    except Exception:  # noqa: BLE001  it raises a dozen kinds; the list of issues is written all the same
        return None
    if not book.worksheets:
        return None
    for page in book.worksheets:
        for cell in [cell for cell in page._cells.values() if cell.comment]:
            _unmark(cell)
    if SHEET in book.sheetnames:
        book.remove(book[SHEET])
    return book if book.worksheets else None


def _blank() -> Any:
    book = Workbook()
    book.remove(book.active)
    return book


def _pages(book: Any) -> dict[str, Any]:
    """Return the sheets of a workbook by the names that issues give them."""
    names = spellings(schema.SHEETS)
    found: dict[str, Any] = {page.title: page for page in book.worksheets}
    exact: dict[str, Any] = {}
    close: dict[str, Any] = {}
    for page in book.worksheets:
        filled = any(cell.value is not None for cell in page._cells.values())  # public ways make blank cells
        if filled and (sheet := names.get(loose(page.title))):
            exact.setdefault(sheet.name, page)
        elif filled and (sheet := alike(page.title, names)):
            close.setdefault(sheet.name, page)
    return found | close | exact


def _by_cell(issues: Sequence[Issue], pages: Mapping[str, Any]) -> dict[tuple[str, str], list[Issue]]:
    found: dict[tuple[str, str], list[Issue]] = defaultdict(list)
    for issue in issues:
        if issue.cell and issue.sheet in pages:
            found[issue.sheet, issue.cell].append(issue)
    return found


def _mark(page: Any, address: str, issues: Sequence[Issue], lang: str) -> None:
    """Colour a cell and add its issues, the gravest first, to its comment."""
    cell = page[address]
    if isinstance(cell, MergedCell):
        merged = next(area for area in page.merged_cells.ranges if address in area)
        cell = page.cell(merged.min_row, merged.min_col)
    earlier = cell.comment.text if cell.comment else ""
    if earlier.startswith(_head(issues[0], lang)):  # two cells of one merged range
        return
    told = [_comment(issue, lang) for issue in issues[:TOLD]]
    if more := len(issues) - TOLD if len(issues) > TOLD else 0:
        told.append(say("constats.comment.more", lang, n=more, sheet=SHEET))
    text = "\n\n".join(told)
    cell.comment = Comment(sheet_text(text + (_BREAK + earlier if earlier else "")), _AUTHOR,
                           height=min(400, 60 + 16 * text.count("\n") + len(text) // 3), width=380)
    cell.fill = _FILLED[issues[0].severity]


def _unmark(cell: Any) -> None:
    """Take our comment and our colour off a cell, leaving the comment that it had before."""
    if cell.comment.author != _AUTHOR or str(cell.fill.start_color.rgb)[2:] not in _FILLS.values():
        return
    _, _, earlier = cell.comment.text.partition(_BREAK)
    cell.comment = Comment(earlier, _AUTHOR) if earlier else None
    cell.fill = PatternFill()


def _head(issue: Issue, lang: str) -> str:
    label = say(f"severity.{issue.severity}", lang).upper()
    return say("constats.comment.line", lang, label=label, text=issue_text(issue, lang)["titre"])


def _comment(issue: Issue, lang: str) -> str:
    texts = issue_text(issue, lang)
    fields = [("expected", texts["attendu"]), ("done", texts["fait"]), ("mend", texts["correction"])]
    lines = [say("constats.comment.line", lang, label=say(f"check.{name}", lang), text=text)
             for name, text in fields if text]
    return "\n".join([_head(issue, lang), *lines])


def _list(
    book: Any, name: str, issues: Sequence[Issue], pages: Mapping[str, Any], *, whole: bool, lang: str
) -> None:
    """Put the list of issues first: what it is, then a row for each, linked to its cell."""
    page = book.create_sheet(SHEET, 0)
    book.active = 0
    for other in book.worksheets[1:]:
        other.sheet_view.tabSelected = False
    counts = [sum(issue.severity == severity for issue in issues) for severity in SEVERITIES]
    how = say("constats.none" if not issues else "constats.how" if whole else "constats.alone", lang)
    lines = [say("constats.title", lang, name=name),
             say("constats.counts", lang, errors=counts[0], warnings=counts[1], notes=counts[2]), how]
    for number, line in enumerate(lines, start=1):
        cell = page.cell(number, 1)
        put_text(cell, line)
        cell.font = Font(name=_FONT, size=14 if number == 1 else 10, bold=number == 1)
    for column, (header, width) in enumerate(_COLUMNS, start=1):
        cell = page.cell(_HEAD, column)
        put_text(cell, _header(header, lang))
        cell.font = Font(name=_FONT, bold=True, color=bare(palette.INK))
        cell.fill = PatternFill("solid", start_color=bare(palette.FROST))
        cell.border = Border(bottom=Side(style="medium", color=bare(palette.BLUE)))
        page.column_dimensions[get_column_letter(column)].width = width
    last = _rows(page, issues[:LISTED], pages, lang)
    if more := len(issues) - LISTED if len(issues) > LISTED else 0:
        put_text(page.cell(last + 1, 1), say("constats.more", lang, n=more))
    _lay_out(page, last)


def _header(name: str, lang: str) -> str:
    part = "check" if name in {"value", "expected", "done", "why", "mend"} else "constats.column"
    return say(f"{part}.{name}", lang)


def _rows(page: Any, issues: Sequence[Issue], pages: Mapping[str, Any], lang: str) -> int:
    """Write a row for each issue, and return the number of the last."""
    row = _HEAD
    for row, issue in enumerate(issues, start=_HEAD + 1):
        texts = list(_told(issue, lang))
        for column, text in enumerate(texts, start=1):
            cell = page.cell(row, column)
            if column == 1:
                cell.value = row - _HEAD
            elif text:
                put_text(cell, text)
            cell.font, cell.alignment, cell.border = _PLAIN, _WRAPPED, _UNDER
        page.row_dimensions[row].height = _height(texts)
        page.cell(row, 2).fill = _FILLED[issue.severity]
        if issue.sheet in pages:
            place = page.cell(row, 3)
            title = pages[issue.sheet].title.replace("'", "''")
            place.hyperlink = Hyperlink(ref=place.coordinate, location=f"'{title}'!{issue.cell or 'A1'}")
            place.font = _LINK
    return row


def _height(texts: Iterable[str]) -> int:
    """Return the height of a row, in points: LibreOffice does not find it by itself."""
    lines = [math.ceil(min(len(text), 600) * 0.95 / width) for text, (_, width) in zip(texts, _COLUMNS, strict=True)]
    return 4 + 13 * max(lines)


def _told(issue: Issue, lang: str) -> Iterator[str]:
    texts = issue_text(issue, lang)
    place = say("check.file", lang) if not issue.sheet else " ".join(filter(None, (issue.sheet, issue.cell)))
    yield from ("", say(f"severity.{issue.severity}", lang), place, issue.value, texts["titre"], texts["attendu"],
                texts["fait"], reason(issue.code, lang), texts["correction"], issue.code)


def _lay_out(page: Any, last: int) -> None:
    page.sheet_view.showGridLines = False
    page.freeze_panes = f"D{_HEAD + 1}"
    page.auto_filter.ref = f"A{_HEAD}:{get_column_letter(len(_COLUMNS))}{last}"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = page.PAPERSIZE_A4
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_title_rows = f"{_HEAD}:{_HEAD}"
