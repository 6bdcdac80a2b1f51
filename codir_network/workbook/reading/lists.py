"""The sheet Listes: one column a body, its members below as attendance lists give them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from codir_network.errors import Issue
from codir_network.keys import match_key
from codir_network.naming.functions import without_civility
from codir_network.schema import ROSTER_LISTS
from codir_network.vocabulary import ROLES, find
from codir_network.workbook.files.cells import Cell
from codir_network.workbook.reading.layout import Section
from codir_network.workbook.reading.names import Names
from codir_network.workbook.reading.notes import note, told
from codir_network.workbook.reading.seats import Seat, find_one, holder_of

_STATES = {"present": "membre", "excus": "membre", "absent": "membre", "represent": "membre", "titulair": "membre",
           "membr": "membre", "suppleant": "suppléant", "invit": "invité ponctuel"}
"""Stems of the words of a heading, with the role of the names below."""

_FILLERS = frozenset({"etaient", "etait", "sont", "les", "et", "ou", "e", "s", "es", "ayant", "donne", "pouvoir"})
_HEADING = re.compile(r"^\s*([^:;\n]{3,50}?)\s*:\s*")
_COUNT = re.compile(r"^\d{1,3} | \d{1,3}$")  # « Présents (12) »; « 67529, membre » is a commune
_NOBODY = frozenset({"vacant", "vacante", "siege vacant", "poste vacant", "a designer", "a pourvoir", "neant"})
_NUMBER = re.compile(r"^\s*(?:\d{1,3}\s*[.)°/-]|[-–—•*·])\s*")
_BESIDE = re.compile(r"^(?P<name>.+?)\s*(?:\((?P<inside>[^()]+)\)|,\s*(?P<after>[^,]+)|\s[–—-]\s(?P<dash>.+))$")


def read_lists(section: Section | None, names: Names, said: list[Issue]) -> Iterator[Seat]:
    """Yield the seats of the lists; an unknown body is said once, its column is not checked."""
    for header in section.headers if section else ():
        cell = section.headers[header] if section else Cell("")
        body = "" if cell.fault else find_one(header, cell, "listes.instance", names.bodies, names, said)
        role = "membre"
        for row in section.rows if section and body else ():
            for line in re.split(r"[;\n]", told(row, header)):
                text, role = _under_heading(line, role, row.cells[header], said)
                if found := _member(text, row.cells[header], row.number, names, said):
                    id_, own_role = found
                    yield Seat(holder_of(id_, body, names, (ROSTER_LISTS.name, row.number)), body, ROSTER_LISTS.name,
                               row.number, "membre", row.cells[header].address, text, (own_role or role,))


def _under_heading(line: str, role: str, cell: Cell, said: list[Issue]) -> tuple[str, str]:
    """Return a line without its heading (« Présents : »), and the role of the names from there on."""
    heading = _HEADING.match(line)
    if heading and (given := _heading_role(heading[1])):
        said.append(note("listes.membre.intitule", cell, value=heading[1]))
        return line[heading.end():].strip(), given
    if given := _heading_role(line):
        said.append(note("listes.membre.intitule", cell, value=line.strip()))
        return "", given
    return line.strip(), role


def _heading_role(text: str) -> str:
    """Return the role that a heading gives to the names below it, empty for a text that is no heading.

    Examples
    --------
    >>> _heading_role("Absent(e)s excusé·e·s (3)"), _heading_role("Suppléants"), _heading_role("Présent Martin")
    ('membre', 'suppléant', '')
    """
    words = [word for word in _COUNT.sub("", match_key(text)).split() if word not in _FILLERS]
    stems = [word.rstrip("s").rstrip("e") for word in words]
    roles = {_STATES.get(stem, "") for stem in stems}
    return roles.pop() if len(roles) == 1 else ""


def _member(text: str, cell: Cell, row: int, names: Names, said: list[Issue]) -> tuple[str, str] | None:
    """Return who a line names and the role that it gives, or None."""
    if not match_key(text) or match_key(text) in _NOBODY:
        return None
    readings = list(_readings(text))
    for reading in readings:
        if found := _named(reading, names):
            names.saw("listes.membre", reading.text, found)
            return found, reading.role
    for reading in readings:
        if not names.holders(reading.text) and (made := names.make(reading.text, (ROSTER_LISTS.name, row))):
            said.append(note("listes.membre.cree", cell, value=text, lu=made.libelle))
            return made.id, reading.role
    id_ = find_one(readings[0].text, cell, "listes.membre", names.holders, names, said)
    return (id_, "") if id_ else None


def _named(reading: _Reading, names: Names) -> str:
    """Return the one id that a reading names; what stands beside a name must not contradict it."""
    found = names.holders(reading.text)
    if len(found) != 1 or (reading.beside and names.places.find(reading.beside)):
        return ""
    if reading.after:  # « Jeanne Dupont, maire de Gorges »: the function of somebody else's name is not hers
        actor = names.actors.get(found[0])
        return found[0] if actor and not actor.nom else ""
    return found[0]


@dataclass(frozen=True, slots=True)
class _Reading:
    """A way to read a line: a name, the role or the words beside it, or what stands after it."""

    text: str
    role: str = ""
    beside: str = ""
    after: bool = False


def _readings(text: str) -> Iterator[_Reading]:
    """Yield the names that a line may hold: the whole, what comes before, what comes after.

    Examples
    --------
    >>> [(reading.text, reading.role) for reading in _readings("3. Mme Jeanne Dupont, présidente")]
    [('Jeanne Dupont, présidente', ''), ('Jeanne Dupont', 'président')]
    """
    plain = without_civility(_NUMBER.sub("", text))
    yield _Reading(plain)
    if not (found := _BESIDE.match(plain)):
        return
    name, beside = found["name"].strip(), (found["inside"] or found["after"] or found["dash"]).strip()
    if role := find(ROLES, beside):
        yield _Reading(name, role.value)
        return
    yield _Reading(name, beside=beside)
    yield _Reading(without_civility(beside), after=True)
