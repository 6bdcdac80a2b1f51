"""Tables back to a workbook: what is read from it again is equal.

Actors and bodies are written under their ids, which stand in the column ``id``; communes and
organisations under their names wherever a name means one thing only. Every seat is a row of
Appartenances. A text stays a text, whatever it begins with.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Any

from codir_network import communes as referential
from codir_network import schema
from codir_network.errors import RenderError
from codir_network.keys import match_key
from codir_network.naming.places import EPCI
from codir_network.output import write_file, write_folder
from codir_network.schema import Tables
from codir_network.workbook.writing.plain import csv_bytes, ods_bytes, zip_bytes

Row = dict[str, Any]


def write_tables(tables: Tables, path: str | Path) -> Path:
    """Write a territory as a workbook, and return its path.

    Parameters
    ----------
    tables
        A territory, from a workbook or from elsewhere. What each row came from, and the issues
        of the reading, are not written.
    path
        ``.xlsx`` makes the styled template, ``.ods`` a plain spreadsheet, ``.zip`` an archive of
        CSV files, a name without a suffix a folder of them (one file a sheet).

    Raises
    ------
    RenderError
        ``write.format`` for another suffix; ``file.open``, ``file.denied``, ``folder.foreign``
        when the place cannot be written.

    Examples
    --------
    >>> import tempfile
    >>> from codir_network.samples import sample
    >>> from codir_network.workbook import read_workbook
    >>> tables = read_workbook(sample())
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     again = read_workbook(write_tables(tables, Path(folder) / "copie.xlsx"))
    >>> again.memberships["acteur"].equals(tables.memberships["acteur"])
    True
    """
    path = Path(path)
    rows = rows_of(tables)
    if path.suffix.lower() == ".xlsx":
        from codir_network.workbook.template import fill  # reading alone loads no library of styles

        return write_file(path, fill(rows))
    lines = _lines(rows)
    if path.suffix.lower() == ".ods":
        return write_file(path, ods_bytes(lines))
    files = {f"{name}.csv": csv_bytes(lines[name]) for name in lines}
    if path.suffix.lower() == ".zip":
        return write_file(path, zip_bytes(files))
    if not path.suffix:
        return write_folder(path, files)
    raise RenderError("write.format", path=str(path))


def rows_of(tables: Tables) -> dict[str, list[Row]]:
    """Return the rows of each sheet that a territory fills, by canonical column name."""
    said = _Words(tables)
    return {
        "Territoire": [{"cle": column.name, "valeur": _blank_when_false(getattr(tables.territory, column.attribute))}
                       for column in schema.TERRITORY_KEYS],
        "Communes": [*_communes(tables), *_outside(tables)],
        "Acteurs": [*_actors(tables, said), *_organisations(tables, said)],
        "Instances": [{name: _blank_when_false(row[name]) for name in row if name != "source"}
                      for row in tables.bodies.to_dict("records")],
        "Appartenances": [_seat(row, said) for row in tables.memberships.to_dict("records")],
        "Récit": [_step(step) for step in tables.story],
        "Liens": [line for row in tables.relations.to_dict("records") for line in _relation(row, said)],
    }


class _Words:
    """What cells call the ids of a territory: the name where it means one thing only, else the id."""

    def __init__(self, tables: Tables) -> None:
        self.actors = {row["id"]: row for row in tables.actors.to_dict("records")}
        self.names: dict[str, str] = dict(zip(tables.communes["id"], tables.communes["nom"], strict=True))
        self.names |= dict(zip(tables.organisations["id"], tables.organisations["nom"], strict=True))
        self.names[EPCI] = "EPCI"
        people = {match_key(text) for row in self.actors.values() for text in _called(row)}
        bodies = {match_key(text) for column in ("nom", "sigle") for text in tables.bodies[column]}
        self._taken = people | bodies
        self._bearing = Counter(map(match_key, self.names.values()))

    def organisation(self, id_: str) -> str:
        """Return what a cell calls an organisation; another one than the communes has its name only."""
        name = self.names.get(id_, id_)
        key = match_key(name)
        plain = key and ";" not in name and self._bearing[key] == 1
        return name if plain or id_.startswith("o:") else id_

    def holder(self, id_: str) -> str:
        """Return what a cell calls an actor, or an organisation that sits by nobody named."""
        actor = self.actors.get(id_)
        if actor is None or actor["genre"] == "siège":
            where = actor["organisations"][0] if actor else id_
            name = self.organisation(where)
            return where if match_key(name) in self._taken else name
        return id_


def _step(step: schema.Step) -> Row:
    shows = (show if show[:2] in ("i:", "c:") else show.replace(":", " : ", 1) for show in step.shows)
    return {"titre": step.title, "legende": step.caption, "montre": " ; ".join(shows), "devinez": step.question}


def _called(actor: Row) -> Iterator[str]:
    names = (actor["prenom"], actor["nom"])
    yield from (actor["libelle"], actor["rang"], *actor["fonctions"], " ".join(names), " ".join(names[::-1]))


def _blank_when_false(value: Any) -> Any:
    return None if value is False else value


def _communes(tables: Tables) -> Iterator[Row]:
    for row in tables.communes.to_dict("records"):
        yield {column.name: _blank_when_false(row[column.name]) for column in schema.COMMUNES.columns}


def _outside(tables: Tables) -> Iterator[Row]:
    """Yield the communes of other intercommunalities: the sheet Communes is what made them known.

    Tables hold their names only: a name that several communes bear is left to the sheet Acteurs.
    """
    for row in tables.organisations.to_dict("records"):
        if code := _code(row, tables):
            yield {"code_insee": code, "nom": row["nom"]}


def _code(organisation: Row, tables: Tables) -> str:
    """Return the code of a commune of another intercommunality, where its name tells it."""
    if organisation["genre"] != "autre" or (organisation["source"] or ("",))[0] != schema.COMMUNES.name:
        return ""
    inside = set(tables.communes["code_insee"])
    codes = [code for code in referential.by_key().get(match_key(organisation["nom"]), ()) if code not in inside]
    return codes[0] if len(codes) == 1 else ""


def _actors(tables: Tables, said: _Words) -> Iterator[Row]:
    for row in tables.actors.to_dict("records"):
        if row["genre"] != "siège":
            yield {"id": row["id"], "organisation": [said.organisation(id_) for id_ in row["organisations"]],
                   "fonction": _functions(row), "nom": row["nom"], "prenom": row["prenom"], "cercle": row["cercle"]}


def _functions(actor: Row) -> list[str]:
    """Return the functions with the rank of the first: a number after it, or a title in its place."""
    words, rank = list(actor["fonctions"]), actor["rang"]
    if words and rank:
        words[0] = f"{words[0]} {rank}" if rank.isdigit() else rank
    return words


def _organisations(tables: Tables, said: _Words) -> Iterator[Row]:
    """Yield a row for each organisation that nobody listed belongs to: Acteurs alone names them."""
    people = [row for row in said.actors.values() if row["genre"] != "siège"]
    named = {id_ for row in people for id_ in row["organisations"]}
    for row in tables.organisations.to_dict("records"):
        if row["genre"] == "autre" and row["id"] not in named and not _code(row, tables):
            yield {"organisation": row["nom"], "fonction": "Autre"}


def _seat(row: Row, said: _Words) -> Row:
    return {
        "acteur": said.holder(row["acteur"]), "instance": row["instance"], "role": row["roles"],
        "qualite": row["qualites"], "siege_actif": row["siege_actif"],
        "suppleant_de": said.holder(row["suppleant_de"]) if row["suppleant_de"] else None,
        "legitimite": row["legitimite"], "debut": row["debut"], "fin": row["fin"], "source": row["origine"],
    }


def _relation(row: Row, said: _Words) -> Iterator[Row]:
    """Yield the rows of a link: one cell holds one modality, one form."""
    ends = {column: said.holder(row[column]) if row[column][:2] != "i:" else row[column] for column in ("de", "vers")}
    for modality, form in list(zip_longest(row["modalites"], row["formalisations"])) or [(None, None)]:
        yield ends | {"modalite": modality, "sens": row["sens"], "formalisation": form}


def _lines(rows: Mapping[str, Sequence[Row]]) -> dict[str, list[list[Any]]]:
    """Return the rows of each sheet as lines, its headers first."""
    columns = {sheet.name: [column.name for column in sheet.columns] for sheet in schema.SHEETS if sheet.name in rows}
    return {name: [heads, *([row.get(head) for head in heads] for row in rows[name])]
            for name, heads in columns.items()}
