"""Who sits where: rows of Appartenances, and one seat for each actor and body."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from codir_network.errors import Issue
from codir_network.keys import match_key
from codir_network.naming.ready import ready_row
from codir_network.schema import BODIES, MEMBERSHIPS, current
from codir_network.validation import issue
from codir_network.vocabulary import seat_counts
from codir_network.workbook.files.cells import Cell
from codir_network.workbook.reading.layout import Row, Section
from codir_network.workbook.reading.names import Names
from codir_network.workbook.reading.notes import cell_of, note, told
from codir_network.workbook.reading.protected import protected
from codir_network.workbook.reading.typed import reader

_SUBSTITUTE = "suppléant"
_ACTIVE = ("oui", "ne sait pas", "", "non")  # of two answers on one seat, the first here stays


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat as a cell gives it; ``column`` and ``cell`` are where it is said."""

    holder: str
    body: str
    sheet: str
    row: int
    column: str
    cell: str
    text: str
    roles: tuple[str, ...] = ("membre",)
    qualities: tuple[str, ...] = ()
    active: str = ""
    substitute_of: str = ""
    legitimacy: str = ""
    start: dt.date | None = None
    end: dt.date | None = None
    origin: str = ""

    @property
    def counts(self) -> bool:
        """Whether the seat is measured."""
        return seat_counts(self.roles, self.active)

    def record(self) -> dict[str, Any]:
        """Return the row of the table ``memberships``."""
        return {"acteur": self.holder, "instance": self.body, "roles": self.roles, "qualites": self.qualities,
                "siege_actif": self.active, "suppleant_de": self.substitute_of, "legitimite": self.legitimacy,
                "debut": self.start, "fin": self.end, "origine": self.origin, "source": (self.sheet, self.row)}


def find_one(text: str, cell: Cell, column: str, find: Callable[[str], tuple[str, ...]], names: Names,
             said: list[Issue]) -> str:
    """Return the one id that a cell names; say why when there is none, or more than one.

    ``column`` is the head of the code, "appartenances.acteur".
    """
    found = find(text)
    if len(found) == 1:
        names.saw(column, text, found[0])
        return found[0]
    if found:
        said.append(note(f"{column}.ambigu", cell, value=text, parmi=names.either(found)))
        return ""
    to_body = find == names.bodies
    if not to_body and (reason := protected(text)):
        said.append(note(f"{column}.article_9", cell, value=text, motif=reason))
    else:
        near = (names.near_body if to_body else names.near_actor)(text)
        said.append(note(f"{column}.inconnu", cell, value=text, nearest=near, ligne="" if to_body else ready_row(text)))
    return ""


def read_memberships(section: Section | None, names: Names, said: list[Issue]) -> Iterator[Seat]:
    """Yield the seats of the sheet Appartenances."""
    if section is None:
        return
    typed = reader(section, said, apart=("acteur", "instance", "suppleant_de"))
    for row in section.rows:
        values = typed(row)
        holder = _named(row, "acteur", names.holders, names, said)
        body = _named(row, "instance", names.bodies, names, said)
        substituted = _named(row, "suppleant_de", names.holders, names, said, optional=True)
        if holder and body:
            cell = cell_of(row, "acteur")
            holder = holder_of(holder, body, names, (MEMBERSHIPS.name, row.number))
            if substituted and substituted not in names.actors:
                substituted = names.seat_id(substituted, body)
            _check_substitute(row, substituted, holder, values["role"], said)
            yield Seat(holder, body, MEMBERSHIPS.name, row.number, "acteur",
                       cell.address, cell.text.strip(), tuple(sorted(values["role"])) or ("membre",),
                       tuple(sorted(values["qualite"])), values["siege_actif"],
                       substituted, values["legitimite"],
                       values["debut"], values["fin"], values["source"])


def _check_substitute(row: Row, substituted: str, holder: str, roles: Collection[str], said: list[Issue]) -> None:
    """Ask about a substitute of themselves, or who sits in another role; a role that cannot be read is asked first."""
    unread = not roles and (cell_of(row, "role").fault or told(row, "role"))
    if substituted and not unread and (substituted == holder or _SUBSTITUTE not in roles):
        said.append(note("appartenances.suppleant_de.incoherent", cell_of(row, "suppleant_de"),
                         role=", ".join(sorted(roles)) or "membre"))


def _named(row: Row, column: str, find: Callable[[str], tuple[str, ...]], names: Names, said: list[Issue], *,
           optional: bool = False) -> str:
    cell, text = cell_of(row, column), told(row, column)
    code = f"appartenances.{column}"
    if text:
        return find_one(text, cell, code, find, names, said)
    if not optional and not cell.fault:
        said.append(note(f"{code}.vide", cell))
    return ""


def holder_of(id_: str, body: str, names: Names, source: tuple[str, int]) -> str:
    """Return the actor of an id; an organisation sits by a holder who is not named."""
    return id_ if id_ in names.actors else names.seat(id_, body, source).id


def facilitators(rows: Mapping[str, Row], names: Names, said: list[Issue]) -> Iterator[Seat]:
    """Yield the seats of the column Instances.animateur."""
    for id_, row in rows.items():
        body = next(iter(names.bodies(id_)))  # an alias may have made it one with another
        cell = cell_of(row, "animateur")
        for text in told(row, "animateur").split(";"):
            if not match_key(text):
                continue
            if id_ := find_one(text.strip(), cell, "instances.animateur", names.holders, names, said):
                yield Seat(holder_of(id_, body, names, (BODIES.name, row.number)), body, BODIES.name, row.number,
                           "animateur", cell.address, text.strip(), ("animateur",))


def unite(seats: Iterable[Seat], said: list[Issue]) -> dict[tuple[str, str], Seat]:
    """Return one seat for each actor and body; what is written twice is said.

    Roles add up, an active seat wins, the earliest start and the latest end stay (a blank one is
    always), so that the order of the rows counts for nothing. Facilitators come last: the sheet
    Instances gives them a role more, and nothing else.
    """
    united: dict[tuple[str, str], Seat] = {}
    for seat in seats:
        key = seat.holder, seat.body
        before = united.get(key)
        if before is None:
            united[key] = seat
            continue
        roles = tuple(sorted({*before.roles, *seat.roles}))
        if seat.column == "animateur":
            united[key] = replace(before, roles=roles)
            continue
        said.append(issue(f"{seat.sheet.lower()}.{seat.column}.doublon", seat.cell, seat.text,
                          feuille=before.sheet, cellule=before.cell))
        united[key] = replace(_merged(before, seat), roles=roles)
    return united


def _merged(before: Seat, seat: Seat) -> Seat:
    return replace(
        before,
        qualities=tuple(sorted({*before.qualities, *seat.qualities})),
        active=min(before.active, seat.active, key=_ACTIVE.index),
        substitute_of=max(before.substitute_of, seat.substitute_of),
        legitimacy=max(before.legitimacy, seat.legitimacy),
        start=None if before.start is None or seat.start is None else min(before.start, seat.start),
        end=None if before.end is None or seat.end is None else max(before.end, seat.end),
        origin=" ; ".join(sorted({*before.origin.split(" ; "), seat.origin} - {""})),
    )


def drop_ended(seats: dict[tuple[str, str], Seat], bodies: Mapping[str, Mapping[str, Any]], said: list[Issue]) -> None:
    """Leave out, with a warning, the seats that begin after the end of their body."""
    for key, seat in list(seats.items()):
        begin, end = bodies[seat.body]["debut"], bodies[seat.body]["fin"]
        if begin and end and end <= begin:
            continue  # said of the body: nothing can be told of its seats
        if seat.start and end and seat.start >= end:
            del seats[key]
            said.append(issue("appartenances.debut.apres_fin", str(seat.row), f"{seat.start:%d/%m/%Y}",
                              instance=bodies[seat.body]["nom"], fin=f"{end:%d/%m/%Y}"))


def drop_unnamed(seats: dict[tuple[str, str], Seat], names: Names, day: dt.date | None, said: list[Issue]) -> None:
    """Leave out the seats without a named holder, where somebody of the organisation is named."""
    named: dict[tuple[str, str], list[Seat]] = defaultdict(list)
    for seat in seats.values():
        if names.actors[seat.holder].genre != "siège" and seat.counts and current(seat.start, seat.end, day):
            for organisation in names.actors[seat.holder].organisations:
                named[organisation, seat.body].append(seat)
    for key, seat in list(seats.items()):
        holder = names.actors[seat.holder]
        if holder.genre == "siège" and (others := named.get((holder.organisations[0], seat.body))):
            del seats[key]
            by = min(names.actors[other.holder].libelle for other in others)
            said.append(issue(f"{seat.sheet.lower()}.{seat.column}.siege_deja_tenu", seat.cell, seat.text, par=by))
