"""Spoils one known cell of a sound workbook in a known way, and says where it must be found.

Each way is one that people know: a letter lost in a name, a code that Excel took for a number, a
date reversed, a union among the members. A way that a workbook does not allow gives nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Literal

from codir_network.errors import SEVERITIES, Issue, Severity, WorkbookError
from codir_network.workbook.files.cells import RawSheet
from codir_network.workbook.read import read_raw
from tests.sabotage import cells, people, places, seats, sheets
from tests.sabotage.bench import WAYS, Bench
from tests.workbook.faults import raw
from tests.workbooks import Workbook, draw

PARTS = (cells, people, places, seats, sheets)
"""Each adds its ways to ``WAYS``."""

Verdict = Literal["located", "elsewhere", "silent"]
"""Said at the cell; something else is said; nothing is."""


@dataclass(frozen=True, slots=True)
class Spoiling:
    """What was spoiled: the way, the place where it must be found, how grave it is at least."""

    way: str
    sheet: str
    cell: str
    floor: Severity
    sheets: list[RawSheet]


def spoil(book: Workbook, chance: Random) -> Spoiling:
    """A workbook spoiled in one way, drawn at random among those that it allows."""
    names = sorted(WAYS)
    while True:
        name = chance.choice(names)
        bench = Bench(book, chance)
        if found := WAYS[name](bench):
            return Spoiling(name, *found, bench.sheets())


def everything_said(sheets: list[RawSheet]) -> tuple[Issue, ...]:
    """What the reader says of sheets, whether it refuses them or not."""
    try:
        return read_raw(sheets).issues
    except WorkbookError as error:
        return error.issues


def verdict(spoiling: Spoiling, before: tuple[Issue, ...]) -> tuple[Verdict, list[Issue]]:
    """Whether what is said now, and was not before, stands at the cell; and what is said."""
    known = Counter((issue.code, issue.sheet, issue.cell) for issue in before)
    fresh = []
    for issue in everything_said(spoiling.sheets):
        if known[issue.code, issue.sheet, issue.cell] > 0:
            known[issue.code, issue.sheet, issue.cell] -= 1
        else:
            fresh.append(issue)
    grave = SEVERITIES.index(spoiling.floor)
    at = [i for i in fresh if (i.sheet, i.cell) == (spoiling.sheet, spoiling.cell)
          and SEVERITIES.index(i.severity) <= grave]
    return ("located" if at else "elsewhere" if fresh else "silent"), fresh


def many(n: int, *, first: int = 0) -> Iterator[tuple[Spoiling, tuple[Issue, ...]]]:
    """``n`` spoilings of sound workbooks, five to a workbook, each with what was said before."""
    for seed in range(first, first + -(-n // 5)):
        book = draw(Random(seed))  # noqa: S311  no secret
        before = everything_said(raw(book.rows))
        for i in range(min(5, n - (seed - first) * 5)):
            yield spoil(book, Random(seed * 5 + i)), before  # noqa: S311
