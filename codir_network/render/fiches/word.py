"""The page in Word, to fill in on screen: boxes to click, cells to write in."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator, Sequence
from itertools import count, zip_longest

from docx import Document
from docx.oxml.parser import parse_xml
from docx.shared import Mm, Pt

from codir_network.output import zip_again
from codir_network.render.fiches.content import Fiche, Line, marked
from codir_network.render.fiches.fitting import LINES, SPACINGS, free_lines, spacing
from codir_network.render.fiches.wording import common, own
from codir_network.render.office import ooxml
from codir_network.render.office.ooxml import BLUE, GREY, INK, PALE, cell, frame, paragraph, rich, run, table
from codir_network.render.words import printed
from codir_network.schema import Territory

_WIDE = 10431  # of the text, in twentieths of a point: 210 mm less two margins of 13
_SMALL = 15


def document(fiche: Fiche, territory: Territory, *, lang: str = "fr") -> bytes:
    """Return the page of a commune as a Word file: the words of the HTML one, the same bytes any day.

    Parameters
    ----------
    fiche
        As :func:`.content.compose_fiches` makes it.
    territory
        Its name, its date, whom to write to.
    lang
        "fr" or "en".
    """
    made = _Page(fiche, territory, lang)
    book = Document()
    sheet = book.sections[0]
    sheet.page_width, sheet.page_height = Mm(210), Mm(297)
    sheet.left_margin = sheet.right_margin = Mm(13)
    sheet.top_margin, sheet.bottom_margin = Mm(7), Mm(5)
    sheet.header_distance = sheet.footer_distance = Mm(4)
    style = book.styles["Normal"]
    style.font.name, style.font.size = "Arial", Pt(9)
    style.paragraph_format.space_after, style.paragraph_format.line_spacing = Pt(0), 1.0
    told = book.core_properties
    told.title, told.author, told.language = ooxml.clean(made.words["title"]), "codir_network", lang
    told.comments = told.last_modified_by = ""
    told.created = told.modified = dt.datetime(2000, 1, 1)
    body = book.element.body
    for block in made.blocks():
        body.insert(len(body) - 1, parse_xml(block))
    out = io.BytesIO()
    book.save(out)
    return zip_again(out.getvalue())


class _Page:
    """The blocks of a page, in order; its boxes are numbered as they come."""

    def __init__(self, fiche: Fiche, territory: Territory, lang: str) -> None:
        words = common(territory, lang) | own(fiche, lang)
        self.fiche, self.lang = fiche, lang
        self.words = {name: printed(text, lang) for name, text in words.items()}
        self.words["first"] = f"{self.words['body']} {self.words['place']}"
        self.close = SPACINGS[spacing(fiche, words)]
        self.lines = free_lines(fiche, words) if self.close is SPACINGS["usual"] else LINES
        self.high = round(self.close.half * 140)  # of a line of two columns
        self.size = 17 if self.close.name > 0.82 else 15
        self.number = count(1)

    def blocks(self) -> Iterator[str]:
        t, fiche = self.words, self.fiche
        stamp = f"  ·  {t['stamp']}" if t["stamp"] else ""
        yield paragraph(run(t["kicker"] + stamp, size=_SMALL, color=GREY))
        yield paragraph(run(t["title"], size=34, bold=True) + _aside(marked(fiche.places)), before=60, after=60)
        yield paragraph(rich(t["state"], size=19), after=60, under=BLUE)
        yield paragraph(rich(t["terms"], size=13, color=GREY))
        yield self._heading("1")
        yield from self._known()
        yield self._heading("2")
        if fiche.others:
            yield paragraph(run(t["2.note"], size=_SMALL, color=GREY))
            yield self._pair(("body", "yes", "interest"), (3815, 560, 740), fiche.others)
        else:
            yield paragraph(run(t["no_others"]))
        yield self._heading("3")
        if fiche.missing:
            yield paragraph(run(t["3.note"], size=_SMALL, color=GREY))
            yield self._pair(("body", "yes", "no", "3.by"), (2815, 500, 500, 1300), fiche.missing)
        yield paragraph(run(t["3.free"], size=_SMALL, color=GREY), before=60)
        yield from (paragraph("", before=60, dotted="under") for _ in range(self.lines))
        yield self._heading("4")
        yield self._said()
        yield paragraph("", before=40, dotted="under")
        yield self._signed()
        yield paragraph(rich(t["silence"]), before=80, after=80)
        yield paragraph(rich(t["data"], size=13, color=GREY), over=INK)
        yield paragraph(rich(f"{t['marks']} {t['level']}".strip(), size=13, color=GREY))

    def _heading(self, number: str) -> str:
        words = run(number, size=21, bold=True, color=BLUE) + run(f" {self.words[number]}", size=21, bold=True)
        return paragraph(words, before=120, after=30, kept=True)

    def _known(self) -> Iterator[str]:
        t, fiche = self.words, self.fiche
        if self.close.paired:
            yield paragraph(run(t["1.note"], size=_SMALL, color=GREY))
            yield self._pair(("first", "exact", "remove", "correct"), (2975, 600, 740, 800), fiche.seats, boxes=3)
        elif fiche.seats:
            heads = (t["first"], t["through"], t["role"], t["exact"], t["remove"], t["correct"])
            lines = [(self._named(line, bold=True), run(self._print(line.through), size=17),
                      run(self._print(line.role), size=16, color=GREY), self._box(), self._box(), "")
                     for line in fiche.seats]
            yield table((3240, 2950, 1150, 640, 800, 1651), heads, lines, ticks=(3, 4),
                        high=round(self.close.row * 130))
        else:
            yield paragraph(run(t["none"]))
        if fiche.automatic:
            yield paragraph("")
            yield self._pair(("automatic", "exact", "correct"), (3515, 700, 900), fiche.automatic)

    def _pair(self, heads: Sequence[str], widths: Sequence[int], lines: Sequence[Line], *, boxes: int = 2) -> str:
        """Return lines in two columns, with boxes under the heads after the first."""
        words, half = [self.words[name] for name in heads], -(-len(lines) // 2)
        if len(lines) == 1:
            return table(widths, words, [self._half(lines[0], len(heads), boxes)], ticks=(1, 2), high=self.high)
        rows = [[*self._half(left, len(heads), boxes), "", *self._half(right, len(heads), boxes)]
                for left, right in zip_longest(lines[:half], lines[half:])]
        ticks = [first + n for first in (0, len(heads) + 1) for n in range(1, boxes + 1)]
        gap = _WIDE - 2 * sum(widths)
        return table((*widths, gap, *widths), (*words, "", *words), rows, ticks=ticks, gap=len(heads), high=self.high)

    def _half(self, line: Line | None, columns: int, boxes: int) -> list[str]:
        if line is None:
            return [""] * columns
        aside = run(f" ·\u00a0{self._print(line.aside)}", size=self.size) if line.aside else ""
        ticks = [self._box() for _ in range(boxes)]
        last = _aside(self.words["office"]) if line.automatic else ""
        return [self._named(line) + aside, *ticks, *([last] * (columns - 1 - boxes))]

    def _named(self, line: Line, *, bold: bool = False) -> str:
        return run(self._print(line.body), size=self.size, bold=bold) + _aside(line.mark)

    def _said(self) -> str:
        t, wide = self.words, 7900
        left = (paragraph(run(t["said"], size=20), before=60, indent=120)
                + paragraph(run(t["on_map"], size=_SMALL, color=GREY), before=40, after=60, indent=120))
        right = "".join(paragraph(self._box() + run(f" {t[name]}")) for name in ("4.agree", "4.nuance", "4.talk"))
        return frame((wide, _WIDE - wide), [cell(wide, left, fill=PALE), cell(_WIDE - wide, right, fill=PALE)])

    def _signed(self) -> str:
        widths = (4400, 2500, _WIDE - 6900)
        said = [run(self.words[name], size=_SMALL, color=GREY) for name in ("signed", "signed.on", "signed.by")]
        return frame(widths, [cell(wide, paragraph("", before=120) + paragraph(words, dotted="over"))
                              for wide, words in zip(widths, said, strict=True)])

    def _print(self, text: str) -> str:
        return printed(text, self.lang)

    def _box(self) -> str:
        return ooxml.box(next(self.number))


def _aside(mark: str) -> str:
    return run(f"\u00a0{mark}", size=13, color=GREY) if mark else ""
