"""Paragraphs, tables and boxes of a Word document, as WordprocessingML.

python-docx makes the file and its styles; tables of hundreds of cells are written here at once,
some fifty times faster than cell by cell. Sizes are half-points, lengths twentieths of a point.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from xml.sax.saxutils import escape

from codir_network import palette

INK, GREY, LINE, BLUE, PALE = map(palette.bare, (palette.INK, palette.GREY, palette.LINE, palette.BLUE, palette.PALE))
_SPACES = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
           'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"')
_REFUSED = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # by XML
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_DOTS = f'w:val="dotted" w:sz="8" w:space="1" w:color="{INK}"'
_FIRST = re.compile(r"(?<=\b1)(er)(?= )")
_RAISED = '<w:vertAlign w:val="superscript"/>'
_CENTRED = '<w:jc w:val="center"/>'
_KEPT = "<w:trPr><w:cantSplit/></w:trPr>"


def clean(text: str) -> str:
    r"""Return a text without the characters that XML refuses.

    Examples
    --------
    >>> clean("Al\x01ba")
    'Alba'
    """
    return _REFUSED.sub("", text)


def run(text: str, *, size: int = 18, bold: bool = False, color: str = INK, raised: bool = False) -> str:
    """Return some words in one style; nothing for no words."""
    words = escape(clean(text))
    style = (f'{"<w:b/>" if bold else ""}<w:color w:val="{color}"/><w:sz w:val="{size}"/>'
             f'{_RAISED if raised else ""}')
    return f'<w:r><w:rPr>{style}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>' if words else ""


def rich(text: str, *, size: int = 18, color: str = INK) -> str:
    """Return a sentence, ``**…**`` in bold."""
    made = ""
    for n, part in enumerate(_BOLD.split(text)):
        for raised, words in enumerate(_FIRST.split(part)):
            made += run(words, size=size, bold=bool(n % 2), color=INK if n % 2 else color, raised=bool(raised % 2))
    return made


def paragraph(runs: str, *, before: int = 0, after: int = 0, under: str = "", over: str = "", dotted: str = "",
              kept: bool = False, centred: bool = False, indent: int = 0) -> str:
    """Return a paragraph: space around it, a rule or dots over or under it, kept with the next."""
    rules = f'<w:top w:val="single" w:sz="6" w:space="3" w:color="{over}"/>' if over else ""
    if under:
        rules += f'<w:bottom w:val="single" w:sz="18" w:space="4" w:color="{under}"/>'
    if dotted == "over":
        rules += f"<w:top {_DOTS}/>"
    if dotted == "under":
        rules += f'<w:bottom {_DOTS}/><w:between {_DOTS}/>'  # alone, two lines that follow would be one
    return (f'<w:p {_SPACES}><w:pPr>{"<w:keepNext/>" if kept else ""}{f"<w:pBdr>{rules}</w:pBdr>" if rules else ""}'
            f'<w:spacing w:before="{before}" w:after="{after}"/>'
            f'{f"""<w:ind w:left="{indent}"/>""" if indent else ""}{_CENTRED if centred else ""}</w:pPr>{runs}</w:p>')


def cell(wide: int, content: str, *, fill: str = "", line: str = "") -> str:
    """Return a cell of paragraphs: its width, its colour, the colour of the line under it."""
    rule = f'<w:bottom w:val="single" w:sz="4" w:space="0" w:color="{line}"/>'
    under = f"<w:tcBorders>{rule}</w:tcBorders>" if line else ""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    return (f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/>{under}{shade}<w:vAlign w:val="center"/></w:tcPr>'
            f'{content}</w:tc>')


def frame(widths: Sequence[int], cells: Iterable[str]) -> str:
    """Return a table of one row, without lines."""
    return _table(widths, f"<w:tr>{_KEPT}{''.join(cells)}</w:tr>")


def table(widths: Sequence[int], heads: Sequence[str], lines: Iterable[Sequence[str]], *, ticks: Collection[int],
          gap: int = -1, high: int = 0) -> str:
    """Return a table under its heads, repeated on each sheet.

    Parameters
    ----------
    widths
        Of the columns.
    heads
        Their words.
    lines
        The runs of each cell.
    ticks
        Columns of boxes, centred.
    gap
        A column left without lines, between two halves.
    high
        Height of a line, at least.
    """
    top = "".join(cell(wide, paragraph(run(words, size=15, color=GREY), centred=n in ticks),
                       line="" if n == gap else INK) for n, (wide, words) in enumerate(zip(widths, heads, strict=True)))
    rows = [f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{top}</w:tr>"]
    kept = f'<w:trPr><w:cantSplit/><w:trHeight w:val="{high}" w:hRule="atLeast"/></w:trPr>'
    rows += [f"<w:tr>{kept}" + "".join(
        cell(wide, paragraph(runs, centred=n in ticks), line="" if n == gap else LINE)
        for n, (wide, runs) in enumerate(zip(widths, cells, strict=True))) + "</w:tr>" for cells in lines]
    return _table(widths, "".join(rows))


def box(number: int) -> str:
    """Return a box that Word ticks on a click; each has its own number."""
    face = 'w:ascii="MS Gothic" w:hAnsi="MS Gothic" w:eastAsia="MS Gothic" w:hint="eastAsia"'
    return (f'<w:sdt><w:sdtPr><w:id w:val="{number}"/><w14:checkbox><w14:checked w14:val="0"/>'
            '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
            '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent>'
            f'<w:r><w:rPr><w:rFonts {face}/><w:sz w:val="18"/></w:rPr><w:t>\u2610</w:t></w:r></w:sdtContent></w:sdt>')


def _table(widths: Sequence[int], rows: str) -> str:
    columns = "".join(f'<w:gridCol w:w="{wide}"/>' for wide in widths)
    return (f'<w:tbl {_SPACES}><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>'
            f'<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>')
