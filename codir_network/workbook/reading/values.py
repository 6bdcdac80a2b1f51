"""What one cell says: a number, a date, yes or no, a word of a list, a code; or why it does not.

Each function returns the value and the issue to say of it, if any. A cell with a ``fault`` has
been said by the layout already: it reads as blank.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final

from codir_network import vocabulary
from codir_network.errors import Issue, Severity
from codir_network.keys import match_key, nearest
from codir_network.schema import Column, Sheet
from codir_network.workbook.files.cells import Cell

SERIAL_DATES: Final = range(20_000, 80_001)
"""Numbers that a date column takes for a date: 1954 to 2119 in the usual system of Excel."""

_YEARS: Final = range(1900, 2101)
_COORDINATES: Final = frozenset({"lon", "lat"})
_NUMBER: Final = re.compile(r"[+-]?\d+([.,]\d+)?")
_THOUSANDS: Final = re.compile(r"\d{1,3}(\.\d{3})+")
_CODE: Final = re.compile(r"\d{5}|2[AB]\d{3}")
_MONTHS: Final[Mapping[str, int]] = {
    name: month
    for month, names in enumerate((
        "janvier janv jan january", "fevrier fevr fev february feb", "mars mar march", "avril avr april apr",
        "mai may", "juin june jun", "juillet juil july jul", "aout aou august aug",
        "septembre sept sep september", "octobre oct october", "novembre nov november",
        "decembre dec december"), start=1)
    for name in names.split()
}
_WEEKDAY: Final = re.compile(r"^(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) ")
_FORMS: Final = tuple(re.compile(form) for form in (  # on match_key's words, months as numbers
    r"(?P<year>\d{4}) (?P<month>\d{1,2}) (?P<day>\d{1,2})([t ]\d\d( \d\d){1,2}z?)?",
    r"(?P<day>\d{1,2})(er)? (?P<month>\d{1,2}) (?P<year>\d{4}|\d\d)( \d{1,2}( \d\d){1,2})?",
    r"(?P<month>\d{1,2}) (?P<year>\d{4})",
    r"(?P<year>\d{4})( (?P<month>\d{1,2}))?",
))


def read_number(cell: Cell, sheet: Sheet, column: Column) -> tuple[float | None, Issue | None]:
    """Return the number that a cell holds: decimal comma or point, spaces between thousands.

    "1.250" is 1 250 for some and 1,25 for others: it is refused, except for a coordinate.

    Examples
    --------
    >>> from codir_network.schema import COMMUNES
    >>> read_number(Cell("C2", "1\u202f250"), COMMUNES, COMMUNES.column("population"))
    (1250.0, None)
    """
    if _blank(cell):
        return None, None
    if isinstance(cell.raw, int | float) and not isinstance(cell.raw, bool):
        number = float(cell.raw)
    else:
        text = "".join(cell.text.split()).replace("−", "-").replace("\u2019", "").replace("'", "")
        if not _NUMBER.fullmatch(text) or (_THOUSANDS.fullmatch(text) and column.name not in _COORDINATES):
            return None, _issue("nombre_attendu", "avertissement", cell, sheet, column)
        number = float(text.replace(",", "."))
    if number < 0 and column.name not in _COORDINATES:
        return None, _issue("nombre_attendu", "avertissement", cell, sheet, column)
    return number, None


def read_date(
    cell: Cell, sheet: Sheet, column: Column, *, end: bool = False, epoch_1904: bool = False
) -> tuple[dt.date | None, Issue | None]:
    """Return the day that a cell names.

    Parameters
    ----------
    cell, sheet, column
        The cell, and where it stands.
    end
        Whether a month or a year alone means its last day, as for the end of a mandate, rather
        than its first.
    epoch_1904
        Whether the workbook counts days from 1904.

    Examples
    --------
    >>> from codir_network.schema import MEMBERSHIPS
    >>> read_date(Cell("H2", "15/03/2026"), MEMBERSHIPS, MEMBERSHIPS.column("debut"))
    (datetime.date(2026, 3, 15), None)
    """
    if _blank(cell):
        return None, None
    if isinstance(cell.raw, dt.datetime):
        return cell.raw.date(), None
    if isinstance(cell.raw, dt.date):
        return cell.raw, None
    if (serial := _serial(cell)) is not None:
        day = dt.date(1904, 1, 1) if epoch_1904 else dt.date(1899, 12, 30)
        day += dt.timedelta(days=serial)
        return day, _issue("date_numero", "information", cell, sheet, column, lu=f"{day:%d/%m/%Y}")
    period = _period(cell.text)
    if period is None:
        return None, _issue("date_attendue", "avertissement", cell, sheet, column)
    first, last = period
    day = last if end else first
    if first == last and f"{day.year}" in cell.text:
        return day, None
    fault = "annee_abregee" if first == last else "date_incomplete"
    return day, _issue(fault, "information", cell, sheet, column, lu=f"{day:%d/%m/%Y}")


def read_yes(cell: Cell, sheet: Sheet, column: Column) -> tuple[bool | None, Issue | None]:
    """Return True for oui, False for non, None for a blank cell or a word that is neither.

    Examples
    --------
    >>> from codir_network.schema import BODIES
    >>> read_yes(Cell("I2", "OUI"), BODIES, BODIES.column("codir"))
    (True, None)
    """
    word, issue = read_term(cell, sheet, column)
    return {"oui": True, "non": False}.get(word), issue


def read_term(cell: Cell, sheet: Sheet, column: Column) -> tuple[str, Issue | None]:
    """Return the word of the column's list that a cell names, in its canonical form.

    Outside the list: an error and no word where the column is strict; elsewhere a warning, and
    the text as typed.

    Examples
    --------
    >>> from codir_network.schema import BODIES
    >>> read_term(Cell("D2", "Membres"), BODIES, BODIES.column("siege_de_droit"))
    ('adhérentes', None)
    """
    if _blank(cell):
        return "", None
    return _term(cell.text.strip(), cell, sheet, column)


def read_terms(cell: Cell, sheet: Sheet, column: Column) -> tuple[tuple[str, ...], list[Issue]]:
    """Return the words that a cell names, separated by ";" or line breaks, in order, once each.

    Examples
    --------
    >>> from codir_network.schema import MEMBERSHIPS
    >>> read_terms(Cell("C2", "P ; animatrice"), MEMBERSHIPS, MEMBERSHIPS.column("role"))
    (('président', 'animateur'), [])
    """
    if _blank(cell):
        return (), []
    words, issues = [], []
    for part in re.split(r"[;\n]", cell.text):
        if part.strip():
            word, issue = _term(part.strip(), cell, sheet, column)
            words.append(word)
            issues += [issue] if issue else []
    return tuple(dict.fromkeys(word for word in words if word)), issues


def read_code(
    cell: Cell, sheet: Sheet, column: Column, known: Callable[[str], bool]
) -> tuple[str, Issue | None]:
    """Return the INSEE code that a cell holds, its leading zero restored where Excel lost it.

    Parameters
    ----------
    cell, sheet, column
        The cell, and where it stands.
    known
        Whether a code exists; a zero is restored for such a code only.

    Examples
    --------
    >>> from codir_network.schema import COMMUNES
    >>> code, issue = read_code(Cell("A2", "1004"), COMMUNES, COMMUNES.column("code_insee"), {"01004"}.__contains__)
    >>> code, issue.code
    ('01004', 'communes.code_insee.zero_perdu')
    """
    if _blank(cell):
        return "", None
    text = "".join(cell.text.split()).upper().removesuffix(".0")
    if _CODE.fullmatch(text):
        return text, None
    if re.fullmatch(r"\d{4}", text) and known(f"0{text}"):
        return f"0{text}", _issue("zero_perdu", "information", cell, sheet, column, lu=f"0{text}")
    return "", _issue("code_mal_forme", "erreur", cell, sheet, column)


def read_siren(cell: Cell, sheet: Sheet, column: Column) -> tuple[str, Issue | None]:
    """Return the nine digits of a SIREN; empty, with a warning, for anything else.

    Examples
    --------
    >>> from codir_network.schema import TERRITORY, TERRITORY_KEYS
    >>> read_siren(Cell("B3", "200 067 635"), TERRITORY, TERRITORY_KEYS[1])
    ('200067635', None)
    """
    if _blank(cell):
        return "", None
    text = "".join(cell.text.split()).removesuffix(".0")
    if re.fullmatch(r"\d{9}", text):
        return text, None
    return "", _issue("siren_mal_forme", "avertissement", cell, sheet, column)


def _blank(cell: Cell) -> bool:
    return bool(cell.fault) or not cell.text.strip()


def _issue(fault: str, severity: Severity, cell: Cell, sheet: Sheet, column: Column, **details: str) -> Issue:
    return Issue(f"{sheet.key}.{column.name}.{fault}", severity, sheet.name, cell.address, cell.text, details=details)


def _term(text: str, cell: Cell, sheet: Sheet, column: Column) -> tuple[str, Issue | None]:
    if term := vocabulary.find(column.terms, text):
        return term.value, None
    severity: Severity = "erreur" if column.strict else "avertissement"
    issue = Issue(f"{sheet.key}.{column.name}.hors_liste", severity, sheet.name, cell.address, text,
                  _proposals(text, column.terms))
    return "" if column.strict else text, issue


@lru_cache(maxsize=4096)  # the same wrong word often fills a column
def _proposals(text: str, terms: tuple[vocabulary.Term, ...]) -> tuple[str, ...]:
    named = {name: term.value for term in reversed(terms) for name in (*term.aliases, term.en, term.value)}
    return tuple(dict.fromkeys(named[name] for name in nearest(text, named)))


def _serial(cell: Cell) -> int | None:
    """Return the whole days of a number that stands for a date, or None."""
    if isinstance(cell.raw, int | float) and not isinstance(cell.raw, bool):
        days = int(cell.raw)
    elif re.fullmatch(r"\d{5}", cell.text.strip()):
        days = int(cell.text)
    else:
        return None
    return days if days in SERIAL_DATES else None


def _period(text: str) -> tuple[dt.date, dt.date] | None:
    """Return the first and the last day that a text names, the same for a day; None for no date."""
    words = _WEEKDAY.sub("", match_key(text)).split()
    plain = " ".join(str(_MONTHS.get(word, word)) for word in words)
    for form in _FORMS:
        if found := form.fullmatch(plain):
            year, month, day = (found.groupdict().get(part) for part in ("year", "month", "day"))
            return _days(int(f"20{year}"[-4:]), *(int(n) if n else None for n in (month, day)))
    return None


def _days(year: int, month: int | None, day: int | None) -> tuple[dt.date, dt.date] | None:
    if year not in _YEARS:
        return None
    try:
        first = dt.date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    if day is not None:
        return first, first
    following = dt.date(year + 1, 1, 1) if first.month == 12 or month is None else first.replace(month=first.month + 1)
    return first, following - dt.timedelta(days=1)
