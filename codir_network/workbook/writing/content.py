"""What a workbook holds when it is handed over to be filled in: rows, crosses, lists, notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Rows = Mapping[str, Sequence[Mapping[str, object]]]

ROWS = 2000
"""Rows that lists and counters reach, when no sheet comes near it."""

_SPARE = 500


@dataclass(frozen=True, slots=True)
class Content:
    """What a workbook holds when it is handed over.

    Parameters
    ----------
    rows
        Rows by sheet ("Territoire" as ``cle`` and ``valeur``), each by canonical column name.
        Texts, numbers, dates, booleans (oui, non), sequences (joined by ";"); None and NaN
        stay blank.
    grid
        The sheet Grille, its header row first.
    lists
        The sheet Listes: members by body.
    notes
        Comments by sheet, row of ``rows`` (from 0) and column.
    own
        The user's own columns by sheet: headers, each with a value for every row of ``rows``.
    others
        The user's own sheets: values by row and column, from 1.
    lang
        The language of what the program writes beside: "fr" or "en".
    fresh
        Whether nobody has typed anything yet: columns for later are then folded.
    """

    rows: Rows = field(default_factory=dict)
    grid: Sequence[Sequence[object]] = ()
    lists: Mapping[str, Sequence[object]] = field(default_factory=dict)
    notes: Mapping[tuple[str, int, str], str] = field(default_factory=dict)
    own: Mapping[str, Sequence[tuple[str, Sequence[object]]]] = field(default_factory=dict)
    others: Mapping[str, Mapping[tuple[int, int], object]] = field(default_factory=dict)
    lang: str = "fr"
    fresh: bool = False

    @property
    def last(self) -> int:
        """The last row that lists and counters reach."""
        longest = max(len(self.grid), *map(len, self.rows.values()), *map(len, self.lists.values()), 0)
        return max(ROWS, longest + _SPARE)
