"""The sheet Alias: two names that the user says are one; nothing else ever merges two people.

A row may give another spelling to somebody, an organisation or a body; or say that two rows of
Acteurs, or two of Instances, are one: the row of the canonical name stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from codir_network.errors import Issue
from codir_network.keys import match_key
from codir_network.schema import ALIASES
from codir_network.workbook.files.cells import Cell
from codir_network.workbook.reading.actors_sheet import Actor
from codir_network.workbook.reading.bodies_sheet import Bodies
from codir_network.workbook.reading.layout import Row, Section
from codir_network.workbook.reading.names import Names
from codir_network.workbook.reading.notes import cell_of, note, told
from codir_network.workbook.reading.protected import protected


@dataclass(frozen=True, slots=True)
class Alias:
    """A row of the sheet: another name, and the one to read instead."""

    variant: str
    canonical: str
    row: Row

    def cell(self, column: str) -> Cell:
        """Return the cell of a column."""
        return cell_of(self.row, column)


def read_aliases(section: Section | None, said: list[Issue]) -> list[Alias]:
    """Return one alias for each variant, whose canonical name is no variant itself."""
    rows: dict[str, Alias] = {}
    for row in section.rows if section else ():
        alias = Alias(told(row, "variante"), told(row, "canonique"), row)
        blank = [column for column in ("variante", "canonique") if not match_key(told(row, column))]
        if blank:
            said += [note(f"alias.{column}.vide", cell_of(row, column)) for column in blank
                     if not cell_of(row, column).fault]
        elif match_key(alias.variant) == match_key(alias.canonical):
            said.append(note("alias.canonique.identique", alias.cell("canonique")))
        elif known := rows.get(match_key(alias.variant)):
            same = match_key(known.canonical) == match_key(alias.canonical)
            said.append(note(f"alias.variante.{'doublon' if same else 'doublon_different'}", alias.cell("variante"),
                             ligne=str(known.row.number)))
        else:
            rows[match_key(alias.variant)] = alias
    return [settled for alias in rows.values() if (settled := _followed(alias, rows, said))]


def _followed(alias: Alias, rows: Mapping[str, Alias], said: list[Issue]) -> Alias | None:
    """Return an alias that leads to the end of its chain; None where the chain comes back."""
    seen = {match_key(alias.variant)}
    end = alias
    while following := rows.get(match_key(end.canonical)):
        if match_key(following.variant) in seen:
            said.append(note("alias.canonique.boucle", alias.cell("canonique"), variante=alias.variant))
            return None
        seen.add(match_key(following.variant))
        end = following
    return Alias(alias.variant, end.canonical, alias.row)


def settle(aliases: Iterable[Alias], names: Names, bodies: Bodies, said: list[Issue]) -> list[Alias]:
    """Make one of what the aliases say is one; say what they cannot mean; return the other spellings."""
    spellings = []
    for alias in aliases:
        if reason := protected(alias.variant):  # another name does not lift the protection
            said.append(note("alias.variante.article_9", alias.cell("variante"), motif=reason))
            continue
        as_body, as_holder = names.bodies(alias.canonical), names.holders(alias.canonical)
        if not as_body and not as_holder and (made := names.make(alias.canonical, (ALIASES.name, alias.row.number))):
            said.append(note("alias.canonique.cree", alias.cell("canonique"), lu=made.libelle))
            as_holder = (made.id,)
        if not as_body and not as_holder:
            _say_unknown(alias, names, said)
            continue
        if len(as_body) > 1 or len(as_holder) > 1:
            found = (*as_body, *as_holder)
            said.append(note("alias.canonique.ambigu", alias.cell("canonique"), parmi=names.either(found)))
            continue
        own = tuple(id_ for id_ in (*names.bodies(alias.variant), *names.holders(alias.variant))
                    if id_ not in (*as_body, *as_holder))
        if len(own) > 1:
            said.append(note("alias.variante.ambigu", alias.cell("variante"), parmi=names.either(own)))
        elif own:
            _unite(alias, own[0], as_body, as_holder, names, bodies, said)
        else:
            spellings.append(alias)
            for id_ in (*as_body, *as_holder):
                names.call(alias.variant, id_)
    return spellings


def say_unused(spellings: Sequence[Alias], found: Mapping[str, Section], said: list[Issue]) -> None:
    """Say of other spellings that no cell of the workbook has."""
    if not spellings:
        return
    cells = (cell.text for name, section in found.items() if name != ALIASES.name
             for line in (section.headers, *(row.cells for row in section.rows)) for cell in line.values())
    written = {match_key(text) for text in cells}
    said += [note("alias.variante.inutile", alias.cell("variante")) for alias in spellings
             if not any(f" {match_key(alias.variant)} " in f" {key} " for key in written)]


def _say_unknown(alias: Alias, names: Names, said: list[Issue]) -> None:
    cell = alias.cell("canonique")
    if reason := protected(alias.canonical):
        said.append(note("alias.canonique.article_9", cell, motif=reason))
        return
    near = tuple(dict.fromkeys((*names.near_body(alias.canonical), *names.near_actor(alias.canonical))))[:3]
    said.append(note("alias.canonique.inconnu", cell, nearest=near))


def _unite(alias: Alias, own: str, as_body: tuple[str, ...], as_holder: tuple[str, ...], names: Names,
           bodies: Bodies, said: list[Issue]) -> None:
    """Make one of two actors or two bodies; two communes, or two things of different kinds, stay two."""
    ways: tuple[tuple[Mapping[str, object], tuple[str, ...], Callable[[str, str], None]], ...] = (
        (names.actors, as_holder, names.unite_actors), (bodies.records, as_body, names.unite_bodies))
    for known, found, unite in ways:
        if own in known and found and found[0] in known and _genre(known[own]) == _genre(known[found[0]]):
            said.append(note("alias.variante.reunie", alias.cell("variante"), lu=names.name(found[0]),
                             autre=names.name(own)))
            if known is bodies.records:
                _say_lost(alias, bodies, own, found[0], said)
            unite(own, found[0])
            return
    places = own in names.places.by_id and all(id_ in names.places.by_id for id_ in (*as_body, *as_holder))
    said.append(note(f"alias.variante.{'organisations' if places else 'melange'}", alias.cell("variante"),
                     un=names.name(own), autre=names.name((*as_holder, *as_body)[0])))


def _genre(actor: object) -> str:
    return actor.genre if isinstance(actor, Actor) else ""


def _say_lost(alias: Alias, bodies: Bodies, own: str, kept: str, said: list[Issue]) -> None:
    """Say of two rows of Instances that differ by more than their names which columns are left out."""
    columns = [column for column in ("type", "siege_de_droit", "liste_complete", "cercle", "couche")
               if bodies.records[own][column] != bodies.records[kept][column]]
    if columns:
        said.append(note("alias.variante.instances_differentes", alias.cell("variante"),
                         colonnes=", ".join(columns), ligne=str(bodies.rows[kept].number)))
