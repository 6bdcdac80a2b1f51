"""The sheet Grille: who sits where, by crosses; communes or actors in rows, or in columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from codir_network.errors import Issue
from codir_network.keys import match_key
from codir_network.schema import GRID
from codir_network.vocabulary import ROLES, find
from codir_network.workbook.files.cells import Cell
from codir_network.workbook.reading.layout import Section
from codir_network.workbook.reading.names import Names
from codir_network.workbook.reading.notes import note, told
from codir_network.workbook.reading.seats import Seat, find_one, holder_of

_MEMBER = frozenset({"x", "1", "oui", "yes", "vrai", "true"})
_TICKS = frozenset("✓✔☑×")
_NONE = frozenset({"0", "non", "no", "faux", "false"})
_DASHES = frozenset("–-—−")


def read_grid(section: Section | None, names: Names, said: list[Issue]) -> Iterator[Seat]:
    """Yield the seats of the grid; an unknown header is said once, its cells are not checked."""
    if section is None or not section.headers:
        return
    first, *others = section.headers
    heads = [_Head(name, section.headers[name]) for name in others]
    labels = {row.number: _Head(told(row, first), row.cells[first]) for row in section.rows}
    across = _bodies_across(heads, list(labels.values()), names)
    by_column = {head.text: _known(head, names, said, body=across) for head in heads}
    for row in section.rows:
        marks = [(name, role) for name in others if by_column[name]
                 and (role := _role(row.cells[name], said)) is not None]
        label = labels[row.number]
        if not label.text and not label.cell.fault:
            said += [note("grille.acteur.vide", label.cell)] if marks else []
            continue
        here = _known(label, names, said, body=not across) if label.text else ""
        for name, role in marks if here else ():
            holder, body = (here, by_column[name]) if across else (by_column[name], here)
            holder = holder_of(holder, body, names, (GRID.name, row.number))
            cell = row.cells[name]
            yield Seat(holder, body, GRID.name, row.number, "case", cell.address, cell.text.strip(), (role,))


@dataclass(frozen=True, slots=True)
class _Head:
    """A header, or the first cell of a row."""

    text: str
    cell: Cell

    @property
    def row(self) -> int:
        """The number of its row."""
        return int("".join(sign for sign in self.cell.address if sign.isdigit()))


def _bodies_across(heads: list[_Head], labels: list[_Head], names: Names) -> bool:
    """Return whether bodies stand in columns: they do unless more of them are found in rows."""
    across, down = (sum(bool(names.bodies(head.text)) for head in some) for some in (heads, labels))
    return across >= down


def _known(head: _Head, names: Names, said: list[Issue], *, body: bool) -> str:
    """Return the id of a body or a holder; a known function of a known commune makes its actor."""
    if head.cell.fault:
        return ""
    if body:
        return find_one(head.text, head.cell, "grille.instance", names.bodies, names, said)
    if not names.holders(head.text) and (made := names.make(head.text, (GRID.name, head.row))):
        said.append(note("grille.acteur.cree", head.cell, value=head.text, lu=made.libelle))
        return made.id
    return find_one(head.text, head.cell, "grille.acteur", names.holders, names, said)


def _role(cell: Cell, said: list[Issue]) -> str | None:
    """Return the role that a mark gives, or None for no seat."""
    text = cell.text.strip()
    key = match_key(text)
    if cell.fault or not text or text in _DASHES or key in _NONE:
        return None
    if key in _MEMBER or text in _TICKS:
        return "membre"
    if role := find(ROLES, text):
        return role.value
    said.append(note("grille.case.hors_liste", cell))
    return None
