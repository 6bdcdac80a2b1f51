"""What the template itself writes in the sheet Listes, which is nobody's list: what to do, and an example."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from codir_network.text import catalogue
from codir_network.workbook.files.cells import RawSheet

_CODES = ("template.lists.guide", "template.lists.example")


def without_guide(page: RawSheet) -> RawSheet:
    """Return a sheet without the cells by which the template tells what to do, in either language.

    They begin with « Mode d'emploi : » or « Exemple : », and say that they are not read.

    Examples
    --------
    >>> from codir_network.workbook.files.cells import Cell
    >>> page = RawSheet("Listes", ((1, (Cell("A1", "Exemple : Co-dir"), Cell("B1", "Bureau"))),))
    >>> [cell.text for _, cells in without_guide(page).rows for cell in cells]
    ['Bureau']
    """
    left = ((number, tuple(cell for cell in cells if cell.fault or not _leads().match(cell.text)))
            for number, cells in page.rows)
    return replace(page, rows=tuple((number, cells) for number, cells in left if cells))


@cache
def _leads() -> re.Pattern[str]:
    words = {text.partition(":")[0].strip() for code in _CODES for text in catalogue()[code]}
    either = "|".join(re.escape(word).replace("'", "['’]") for word in sorted(words))
    return re.compile(rf"\s*(?:{either})\s*:", re.IGNORECASE)
