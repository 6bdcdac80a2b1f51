"""The rows of a workbook, read with openpyxl alone: nothing here comes from the package.

Only what the workbooks of :mod:`tests.voice.territories` hold is understood: no dates of seats, no
alias, an actor called by its function and organisation, or a commune for a seat without a holder.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import openpyxl

Row = dict[str, Any]
Sheets = dict[str, list[Row]]

SHEETS = ("Territoire", "Communes", "Acteurs", "Instances", "Appartenances", "Grille", "Listes", "Liens")
COUNTED = {"président", "vice-président", "animateur", "pilote", "secrétariat", "membre", "assiste", "ambassadeur"}


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat that counts: who holds it (None: not known), for which communes, as what.

    ``functions``: of a person; empty for an institution or a holder who is not known.
    """

    holder: str | None
    person: bool
    communes: tuple[str, ...]
    organisations: tuple[str, ...]
    functions: tuple[str, ...]
    body: str
    role: str


@dataclass(frozen=True)
class Rows:
    """The rows of a workbook, and the seats that they say."""

    communes: dict[str, Row]
    bodies: dict[str, Row]
    actors: dict[str, Row]
    seats: tuple[Seat, ...]
    epci: str

    @cached_property
    def sits(self) -> dict[str, set[str]]:
        """The bodies where each commune has a seat that counts."""
        found: dict[str, set[str]] = defaultdict(set)
        for seat in self.seats:
            for commune in seat.communes:
                found[commune].add(seat.body)
        return found

    def communes_of(self, called: str) -> tuple[str, ...]:
        """Return the communes of an actor as a cell calls it."""
        if called in self.communes:
            return (called,)
        return tuple(o for o in self.actors[called]["organisation"].split(" ; ") if o in self.communes)


def sheets_of(path: Path) -> Sheets:
    """Return the rows of a workbook by sheet, each a dict by header."""
    book = openpyxl.load_workbook(path, read_only=True)
    return {name: list(_rows(book[name])) for name in SHEETS if name in book.sheetnames}


def _rows(sheet: Any) -> Iterator[Row]:
    header, *lines = sheet.iter_rows(values_only=True)
    kept = [i for i, name in enumerate(header) if name]
    for line in lines:
        if any(line):
            yield {header[i]: line[i] if i < len(line) else None for i in kept}


def read_rows(sheets: Sheets) -> Rows:
    """Return what the rows of a workbook say."""
    told = {row["cle"]: row["valeur"] for row in sheets["Territoire"]}
    communes = {row["nom"]: row for row in sheets["Communes"]}
    bodies = {row["nom"]: row for row in sheets["Instances"]}
    actors = {called: row for row in sheets.get("Acteurs", []) for called in _called(row, told["nom"])}
    raw = [(row["acteur"], row["instance"], row["role"] or "membre", row["siege_actif"] or "")
           for row in sheets.get("Appartenances", [])]
    raw += [(row["animateur"], row["nom"], "animateur", "") for row in sheets["Instances"] if row["animateur"]]
    raw += [(cell, body, "membre", "") for row in sheets.get("Listes", []) for body, cell in row.items() if cell]
    raw += [(row["Commune"], body, "membre", "") for row in sheets.get("Grille", [])
            for body, cell in row.items() if cell and body != "Commune"]
    seats = [_seat(who, body, role, communes, actors) for who, body, role, active in raw
             if active != "non" and (role in COUNTED or (role == "suppléant" and active == "oui"))]
    named = {(commune, seat.body) for seat in seats if seat.person for commune in seat.communes}
    return Rows(communes, bodies, actors, tuple(
        seat for seat in seats if seat.holder is not None or (seat.communes[0], seat.body) not in named), told["nom"])


def _called(actor: Row, epci: str) -> set[str]:
    """Return how cells may call an actor: « DGS de Pontorval »."""
    first = actor["organisation"].split(" ; ")[0]
    function = actor["fonction"].split(" ; ")[0]
    name = "intercommunalité" if first == epci else first
    forms = {name, name.removeprefix("Le ").removeprefix("Les ")}
    return {f"{function} ({name})"} | {
        f"{function} {link}{form}" for link in ("de ", "d'", "du ", "des ", "de l'") for form in forms}


def _seat(who: str, body: str, role: str, communes: dict[str, Row], actors: dict[str, Row]) -> Seat:
    if who in communes:
        return Seat(None, False, (who,), (who,), (), body, role)
    actor = actors[who]
    organisations = tuple(actor["organisation"].split(" ; "))
    functions = tuple(actor["fonction"].split(" ; "))
    person = functions != ("Institution",)
    own = tuple(o for o in organisations if o in communes)
    holder = f"{actor['fonction']}, {actor['organisation']}"
    return Seat(holder, person, own, organisations, functions if person else (), body, role)
