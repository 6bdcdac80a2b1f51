"""The sheet Récit: the steps that a trainer tells, and what the map shows of each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codir_network.errors import Issue
from codir_network.findings import SHOWABLE
from codir_network.keys import match_key, nearest
from codir_network.schema import STORY, Step
from codir_network.vocabulary import CIRCLES, LAYERS, VIEWS, Term, find
from codir_network.workbook.files.cells import Cell
from codir_network.workbook.reading.layout import Row, Section
from codir_network.workbook.reading.names import Names
from codir_network.workbook.reading.notes import cell_of, note, told

_WORDS: tuple[tuple[str, tuple[Term, ...]], ...] = (
    ("vue", VIEWS), ("cercle", CIRCLES), ("famille", LAYERS), ("constat", SHOWABLE))
_KIND = re.compile(r"^(?:vue|view|cercle|circle|famille|family|constat|finding|instance|body|commune)\s*:\s*",
                   re.IGNORECASE)
_ENGLISH = {"view": "vue", "circle": "cercle", "family": "famille", "finding": "constat"}
_SEPARATOR = re.compile(r"[;\n]")


def read_story(section: Section | None, names: Names, said: list[Issue]) -> tuple[Step, ...]:
    """Return the steps in the order of the sheet; a step that shows nothing known is refused with its cell."""
    return tuple(_steps(section, names, said)) if section else ()


def _steps(section: Section, names: Names, said: list[Issue]) -> Iterator[Step]:
    people = [(match_key(actor.prenom), match_key(actor.nom)) for actor in names.actors.values() if actor.nom]
    for row in section.rows:
        title, caption, question = (told(row, column) for column in ("titre", "legende", "devinez"))
        for column, text in (("titre", title), ("legende", caption)):
            if not text and not cell_of(row, column).fault:
                said.append(note(f"recit.{column}.vide", cell_of(row, column)))
        shows = _shows(row, names, said)
        named = [column for column in ("titre", "legende", "devinez") if _names_somebody(told(row, column), people)]
        if named:
            said.append(note(f"recit.{named[0]}.personne", cell_of(row, named[0])))
        yield Step(title, caption, shows, question, bool(named), (STORY.name, row.number))


def _shows(row: Row, names: Names, said: list[Issue]) -> tuple[str, ...]:
    """Return what a cell asks to show: words of the map, bodies, communes."""
    cell = cell_of(row, "montre", "titre")
    found: list[str] = []
    for text in _SEPARATOR.split(told(row, "montre")):
        if match_key(text):
            found += _one(text.strip(), cell, names, said)
    return tuple(dict.fromkeys(found))


def _one(text: str, cell: Cell, names: Names, said: list[Issue]) -> tuple[str, ...]:
    bare = _KIND.sub("", text)
    kind = match_key(text[: len(text) - len(bare)])
    kind = _ENGLISH.get(kind, kind)
    for key, terms in _WORDS:
        if kind in ("", key) and (term := find(terms, bare)):
            return (f"{key}:{term.value}",)
    families = {match_key(family): family for family in names.families()}
    if match_key(bare) in families:
        return (f"famille:{families[match_key(bare)]}",)
    found = names.bodies(bare) or tuple(id_ for id_ in names.places.find(bare) if names.places.place(id_) == "commune")
    if len(found) == 1:
        return found
    if found:
        said.append(note("recit.montre.ambigu", cell, value=text, parmi=names.either(found)))
    else:
        words = [term.value for _, terms in _WORDS for term in terms]
        near = (*names.near_body(bare), *nearest(bare, [*words, *names.places.names()]))
        said.append(note("recit.montre.inconnu", cell, value=text, nearest=tuple(dict.fromkeys(near))[:3]))
    return ()


def _names_somebody(text: str, people: list[tuple[str, str]]) -> bool:
    """Return whether a sentence holds the first name and the surname of an actor, side by side."""
    words = f" {match_key(text)} "
    return any(f" {first} {last} " in words or f" {last} {first} " in words for first, last in people if first)
