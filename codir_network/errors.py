"""What can go wrong, and the located issues that a reader says of a workbook.

::

    CodirError
    ├── WorkbookError      (ValueError)    a workbook that no honest reading can take; carries .issues
    ├── GraphError         (ValueError)    a graph that breaks the contract of schema.py
    ├── RenderError        (RuntimeError)  a picture or file that cannot be made
    └── MissingExtraError  (ImportError)   an optional library is absent; names the pip command
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["erreur", "avertissement", "information"]
SEVERITIES: tuple[Severity, ...] = ("erreur", "avertissement", "information")


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing that the reader says of a workbook, with its place.

    Parameters
    ----------
    code
        Stable, ``sheet.column.fault``, for instance ``communes.code_insee.zero_perdu``.
    severity
        ``erreur`` stops the analysis; ``avertissement`` is read, but a number could be wrong;
        ``information`` is understood with certainty.
    sheet, cell
        The canonical name of the sheet ("Communes") and the address ("A2"); empty for a whole
        sheet or a whole file.
    value
        The raw text of the cell, as typed.
    nearest
        Proposals, nearest first (three at most).
    details
        Whatever else the sentence of the catalogue needs, by name.

    Examples
    --------
    >>> Issue("communes.code_insee.zero_perdu", "information", "Communes", "A2", "1004").row
    2
    """

    code: str
    severity: Severity
    sheet: str = ""
    cell: str = ""
    value: str = ""
    nearest: tuple[str, ...] = ()
    details: Mapping[str, str] = field(default_factory=dict)

    @property
    def column(self) -> str:
        """The column letters of the cell, or an empty string."""
        return self.cell.rstrip("0123456789")

    @property
    def row(self) -> int:
        """The row number of the cell, or 0."""
        digits = self.cell[len(self.column) :]
        return int(digits) if digits else 0


class CodirError(Exception):
    """Any error that this package raises on purpose."""


class WorkbookError(CodirError, ValueError):
    """A workbook that cannot be read honestly; ``issues`` has everything found, in its order.

    ``told`` is what ``str`` says: the reader words it, see :func:`codir_network.text.wording.refused`.
    """

    def __init__(self, issues: Iterable[Issue], told: str = "") -> None:
        self.issues = tuple(issues)
        worst = [issue for issue in self.issues if issue.severity == "erreur"]
        places = ", ".join(f"{i.code} ({i.sheet or '-'} {i.cell})".replace(" )", ")") for i in worst)
        super().__init__(told or f"{len(worst)} erreur(s): {places}")


class GraphError(CodirError, ValueError):
    """A graph that breaks the contract declared in :mod:`codir_network.schema`."""


class RenderError(CodirError, RuntimeError):
    """A page, figure or file that cannot be made; ``code`` names its sentence in the catalogue."""

    def __init__(self, code: str, **values: object) -> None:
        self.code = code
        self.values = values
        super().__init__(code)


class MissingExtraError(CodirError, ImportError):
    """An optional library is absent."""

    def __init__(self, library: str, extra: str) -> None:
        self.library = library
        self.extra = extra
        super().__init__(f"{library} is missing: pip install 'codir-network[{extra}]'")
