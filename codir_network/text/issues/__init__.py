"""What is said of the sheets once their cells are read: a module a sheet, its codes by severity, then its sentences.

A code is declared in the set of its severity, beside its sentences; a fault that several columns
share may leave them to ``defaut.<fault>``, in :mod:`codir_network.text.issues.shared`.
"""

from __future__ import annotations

from codir_network.errors import Severity
from codir_network.text.issues import acteurs, alias, communes, instances, liens, recit, seats, shared, territoire

SHEETS = (territoire, communes, acteurs, instances, seats, liens, recit, alias)
"""In the order of the workbook."""

ERRORS = frozenset[str]().union(*(sheet.ERRORS for sheet in SHEETS))
"""No honest reading: these stop the analysis."""

WARNINGS = frozenset[str]().union(*(sheet.WARNINGS for sheet in SHEETS))
"""Read, but a number could be wrong, or the user must decide."""

INFORMATION = frozenset[str]().union(*(sheet.INFORMATION for sheet in SHEETS))
"""Understood with certainty."""

TEXTS = {key: text for part in (*SHEETS, shared) for key, text in part.TEXTS.items()}


def severity(code: str) -> Severity:
    """Return how grave an issue of this code is.

    Raises
    ------
    KeyError
        For a code that the sets above do not have.

    Examples
    --------
    >>> severity("communes.code_insee.oubliee")
    'avertissement'
    """
    if code in ERRORS:
        return "erreur"
    if code in WARNINGS:
        return "avertissement"
    if code in INFORMATION:
        return "information"
    raise KeyError(code)
