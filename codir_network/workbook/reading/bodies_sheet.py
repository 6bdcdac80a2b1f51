"""The sheet Instances: bodies, and what follows from their type where a cell is blank."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from codir_network.errors import Issue
from codir_network.keys import match_key, nearest, slug
from codir_network.schema import TABLE_COLUMNS
from codir_network.vocabulary import BODY_TYPES, CIRCLES, LAYERS, BodyType, find
from codir_network.workbook.reading.layout import Row, Section
from codir_network.workbook.reading.names import Names
from codir_network.workbook.reading.notes import cell_of, note, told
from codir_network.workbook.reading.protected import doubtful
from codir_network.workbook.reading.seats import find_one
from codir_network.workbook.reading.typed import reader

RENEWAL = dt.date(2026, 3, 22)
"""Second round of the municipal elections: lists from before it name former élus."""

_OTHER = BODY_TYPES[-1]
_STATUTORY: tuple[tuple[tuple[str, ...], str, str], ...] = (  # words of the name, circle, automatic seats
    (("clect", "charges transferees"), "interne", "toutes"),
    (("cil", "conference intercommunale du logement"), "institutionnel", "toutes"),
    (("ccspl", "services publics locaux"), "usagers", "non"),
    (("accessibilite",), "usagers", "non"),
)
_CODIR = ("co dir", "codir", "conference des dgs", "college des dgs")


@dataclass(frozen=True, slots=True)
class Bodies:
    """Rows of the table ``bodies`` by id, and the rows of the sheet by id.

    An alias may make two bodies one: ``rows`` keeps both.
    """

    records: dict[str, dict[str, Any]]
    rows: Mapping[str, Row]

    def named(self, fragments: Collection[str]) -> list[str]:
        """Return the ids of the bodies whose name or sigle holds one of these words, sorted."""
        return sorted(id_ for id_, body in self.records.items() if holds(body, fragments))


def holds(body: Mapping[str, Any], fragments: Collection[str]) -> bool:
    """Return whether the name or the sigle of a body holds one of these words."""
    words = f" {match_key(body['nom'])} {match_key(body['sigle'])} "
    return any(f" {fragment} " in words for fragment in fragments)


def read_bodies(section: Section | None, sectors: Collection[str], said: list[Issue]) -> Bodies:
    """Return the bodies; ``issue_de`` still holds the text of its cell.

    ``sectors`` are those of the sheet Communes.
    """
    records: dict[str, dict[str, Any]] = {}
    rows: dict[str, Row] = {}
    if section is None:
        return Bodies(records, rows)
    if not section.rows:
        said.append(note("instances.nom.aucune", None))
    typed = reader(section, said, apart=("animateur", "type", "couche"))
    for row in section.rows:
        if not match_key(told(row, "nom")):
            said += [] if cell_of(row, "nom").fault else [note("instances.nom.vide", cell_of(row, "nom"))]
            continue
        body = _body(row, typed(row), section, sectors, said)
        known = records.get(body["id"])
        if known and _say_twice(known, body, row, said):
            body["id"] += f"@{row.number}"  # an error: kept apart so that its name is still known
            known = None
        if known:
            records[body["id"]] = min(known, body, key=lambda b: (b["nom"], b["sigle"]))
        else:
            records[body["id"]], rows[body["id"]] = body, row
    return Bodies(records, rows)


def _body(row: Row, values: dict[str, Any], section: Section, sectors: Collection[str],
          said: list[Issue]) -> dict[str, Any]:
    id_ = f"i:{values['id'].removeprefix('i:') or slug(values['nom'])}"
    type_ = _type(row, said)
    body = values | {"id": id_, "type": type_.value, "codir": bool(values["codir"]),
                     "source": (section.sheet.name, row.number)}
    circle, automatic = _by_type(body, type_)
    if not row.text("cercle") and find(BODY_TYPES, told(row, "type")) is _OTHER:
        said.append(note("instances.cercle.vide", cell_of(row, "cercle", "type")))
    if not row.text("siege_de_droit"):
        fault = "vide" if automatic else "inconnu"
        said.append(note(f"instances.siege_de_droit.{fault}", cell_of(row, "siege_de_droit", "nom"), lu=automatic))
    if not row.text("liste_complete"):
        said.append(note("instances.liste_complete.vide", cell_of(row, "liste_complete", "nom")))
    if find(CIRCLES, values["cercle"]):
        circle = values["cercle"]
    body |= {"cercle": circle, "couche": _layer(row, said) or type_.layer,
             "siege_de_droit": values["siege_de_droit"] or automatic,
             "liste_complete": values["liste_complete"] or "inconnue"}
    _check_sector(row, body, sectors, said)
    return {column: body[column] for column in TABLE_COLUMNS["bodies"]}


def _type(row: Row, said: list[Issue]) -> BodyType:
    """Return the type of a body; « Autre » when it is blank or outside the list."""
    text, name, cell = row.text("type"), told(row, "nom"), cell_of(row, "type", "nom")
    if "type" in row.cells and cell.fault:
        return _OTHER
    if not text:
        meant = find(BODY_TYPES, name)
        said.append(note("instances.type.vide", cell, nearest=(meant.value,) if meant else ()))
        return _OTHER
    found = find(BODY_TYPES, text)
    if not isinstance(found, BodyType):
        named = {alias: term.value for term in BODY_TYPES for alias in (*term.aliases, term.en, term.value)}
        proposed = tuple(dict.fromkeys(named[alias] for alias in nearest(text, named)))
        said.append(note("instances.type.hors_liste", cell, nearest=proposed))
        found = _OTHER
    if doubtful(name) and found.value != "Syndicat ou pôle":
        said.append(note("instances.type.syndicat", cell, value=name))
    return found


def _by_type(body: Mapping[str, Any], type_: BodyType) -> tuple[str, str]:
    """Return the circle and the automatic seats that a type, or a statutory name, gives."""
    if type_.value == "Commission obligatoire":
        for words, circle, automatic in _STATUTORY:
            if holds(body, words):
                return circle, automatic
    return type_.circle, type_.automatic


def _layer(row: Row, said: list[Issue]) -> str:
    """Return the family of a body: one of ours, or one of the user's own."""
    text = " ".join(told(row, "couche").split())
    if not text:
        return ""
    if term := find(LAYERS, text):
        return term.value
    proposed = nearest(text, [term.value for term in LAYERS])
    said.append(note(f"instances.couche.{'hors_liste' if proposed else 'propre'}", cell_of(row, "couche"),
                     nearest=proposed))
    return text


def _check_sector(row: Row, body: Mapping[str, Any], sectors: Collection[str], said: list[Issue]) -> None:
    if body["siege_de_droit"] != "secteur":
        return
    known = {match_key(sector) for sector in sectors}
    if not body["perimetre"]:
        said.append(note("instances.perimetre.vide", cell_of(row, "perimetre", "nom")))
    elif match_key(body["perimetre"]) not in known:
        said.append(note("instances.perimetre.inconnu", cell_of(row, "perimetre"),
                         nearest=nearest(body["perimetre"], sectors)))


def _say_twice(known: Mapping[str, Any], body: Mapping[str, Any], row: Row, said: list[Issue]) -> bool:
    """Say of a second row of a body; return whether it is another body under the same id."""
    other = [column for column, value in body.items()
             if column != "source" and value == value and known[column] == known[column]
             and _key(value) != _key(known[column])]
    key = "id" if row.text("id") else "nom"
    fault = "doublon_different" if other else "doublon"
    said.append(note(f"instances.{key}.{fault}", cell_of(row, key), ligne=str(known["source"][1]),
                     colonnes=", ".join(other)))
    return "nom" in other


def _key(value: object) -> object:
    return match_key(value) if isinstance(value, str) else value


def check_codir(bodies: Bodies, said: list[Issue]) -> None:
    """Refuse two Co-dir; where there is none, propose by name and take nothing."""
    records, rows = bodies.records, bodies.rows
    marked = sorted((id_ for id_, body in records.items() if body["codir"]), key=lambda id_: rows[id_].number)
    said += [note("instances.codir.plusieurs", cell_of(rows[id_], "codir"), value=records[id_]["nom"],
                  premiere=records[marked[0]]["nom"]) for id_ in marked[1:]]
    if marked or not records:
        return
    candidates = [id_ for id_, body in sorted(records.items()) if holds(body, _CODIR)]
    if candidates:
        first = min(candidates, key=lambda id_: rows[id_].number)
        said.append(note("instances.codir.aucun", cell_of(rows[first], "codir", "nom"), value="",
                         nearest=tuple(records[id_]["nom"] for id_ in candidates[:3])))
    else:
        said.append(note("instances.codir.non_decrit", None))


def settle_parents(bodies: Bodies, names: Names, said: list[Issue]) -> None:
    """Turn the text of ``issue_de`` into an id; what comes from itself, however far, is left out."""
    for id_, body in bodies.records.items():
        text, cell = told(bodies.rows[id_], "issue_de"), cell_of(bodies.rows[id_], "issue_de")
        body["issue_de"] = find_one(text, cell, "instances.issue_de", names.bodies, names, said) if text else ""
    parents = {id_: body["issue_de"] for id_, body in bodies.records.items()}
    for id_ in sorted(parents):
        if _returns(id_, parents):
            bodies.records[id_]["issue_de"] = ""
            said.append(note("instances.issue_de.cercle", cell_of(bodies.rows[id_], "issue_de")))


def _returns(id_: str, parents: Mapping[str, str]) -> bool:
    seen: set[str] = set()
    here = parents[id_]
    while here and here not in seen:
        if here == id_:
            return True
        seen.add(here)
        here = parents[here]
    return False
