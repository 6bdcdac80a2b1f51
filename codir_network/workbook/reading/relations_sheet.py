"""The sheet Liens: how organisations, bodies or actors work together."""

from __future__ import annotations

from typing import Any

from codir_network.errors import Issue
from codir_network.keys import match_key
from codir_network.naming.ready import ready_row
from codir_network.schema import RELATIONS
from codir_network.workbook.reading.layout import Row, Section
from codir_network.workbook.reading.names import Names
from codir_network.workbook.reading.notes import cell_of, note, told
from codir_network.workbook.reading.protected import protected
from codir_network.workbook.reading.typed import reader

ONE_WAY = "un sens"
_ONE_WAY = frozenset({"un sens", "sens unique", "oui", "de vers", "one way", "unilateral", "aller"})
_BOTH_WAYS = frozenset({"", "deux sens", "double sens", "les deux", "non", "reciproque", "mutuel", "both", "both ways"})


def read_relations(section: Section | None, names: Names, said: list[Issue]) -> list[dict[str, Any]]:
    """Return the rows of the table ``relations``; two opposite one-way rows make one link."""
    if section is None:
        return []
    typed = reader(section, said, apart=("de", "vers", "sens"))
    links: dict[frozenset[str], dict[str, Any]] = {}
    for row in section.rows:
        values = typed(row)
        one_way = _one_way(row, said)
        ends = [_end(row, column, names, said) for column in ("de", "vers")]
        if not all(ends) or not _agree(ends, row, names, said):
            continue
        link = {"de": ends[0], "vers": ends[1], "modalites": _some(values["modalite"]),
                "sens": ONE_WAY if one_way else "", "formalisations": _some(values["formalisation"]),
                "source": (RELATIONS.name, row.number)}
        key = frozenset(ends)
        if known := links.get(key):
            if _ways(known) & _ways(link):
                said.append(note("liens.de.doublon", cell_of(row, "de"), ligne=str(known["source"][1])))
            link = _united(known, link)
        links[key] = link if link["sens"] else link | {"de": min(ends), "vers": max(ends)}
    return list(links.values())


def _some(word: str) -> tuple[str, ...]:
    return (word,) if word else ()


def _one_way(row: Row, said: list[Issue]) -> bool:
    text = told(row, "sens")
    if match_key(text) in _ONE_WAY or text in ("→", "->", "=>"):
        return True
    if match_key(text) not in _BOTH_WAYS:
        said.append(note("liens.sens.hors_liste", cell_of(row, "sens")))
    return False


def _end(row: Row, column: str, names: Names, said: list[Issue]) -> str:
    """Return the id of an end: a body, an actor or an organisation; two of them are an error."""
    text, cell = told(row, column), cell_of(row, column)
    if not text:
        said += [] if cell.fault else [note(f"liens.{column}.vide", cell)]
        return ""
    found = tuple(dict.fromkeys((*names.bodies(text), *names.holders(text))))
    if len(found) == 1:
        names.saw(f"liens.{column}", text, found[0])
        return found[0]
    if found:
        said.append(note(f"liens.{column}.ambigu", cell, parmi=names.either(found)))
    elif reason := protected(text):
        said.append(note(f"liens.{column}.article_9", cell, motif=reason))
    else:
        near = tuple(dict.fromkeys((*names.near_body(text), *names.near_actor(text))))[:3]
        said.append(note(f"liens.{column}.inconnu", cell, nearest=near, ligne=ready_row(text)))
    return ""


def _agree(ends: list[str], row: Row, names: Names, said: list[Issue]) -> bool:
    """Return whether two ends may be linked; a seat or an attachment is written elsewhere."""
    if ends[0] == ends[1]:
        said.append(note("liens.vers.identique", cell_of(row, "vers")))
        return False
    if len({end in names.actors for end in ends}) == 2:
        said.append(note("liens.vers.melange", cell_of(row, "vers"), de=names.name(ends[0]), vers=names.name(ends[1])))
        return False
    return True


def _ways(link: dict[str, Any]) -> set[tuple[str, str]]:
    ways = {(link["de"], link["vers"])}
    return ways if link["sens"] else ways | {(link["vers"], link["de"])}


def _united(known: dict[str, Any], link: dict[str, Any]) -> dict[str, Any]:
    """Return one link for two rows: modalities add up, two ways make it mutual."""
    one_way = known["sens"] and link["sens"] and known["de"] == link["de"]
    both = {column: tuple(sorted({*known[column], *link[column]})) for column in ("modalites", "formalisations")}
    return known | both | {"sens": ONE_WAY if one_way else ""}
