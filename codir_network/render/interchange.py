"""The graph as GEXF and GraphML, for Gephi and other programs: known columns only, no clock."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import date
from typing import Any
from xml.sax.saxutils import escape

import networkx as nx

from codir_network.diagnostics import Portrait
from codir_network.diagnostics.disclosed import Disclosed
from codir_network.diagnostics.seating import holder
from codir_network.disclosure import Level, names_people
from codir_network.graph import node_of, nodes, territory_of
from codir_network.render.words import day, printed
from codir_network.text import say

_SHARED = ("label", "kind", "subkind", "circle", "sheet_row")
_COLUMNS = {
    "commune": (*_SHARED, "code", "population", "seat", "reread", "lon", "lat"),
    "organisation": _SHARED,
    "actor": (*_SHARED, "functions"),
    "body": (*_SHARED, "acronym", "layer", "automatic_seats", "codir", "roster", "basis", "stratum", "purposes",
             "meetings_a_year"),
    "membership": ("kind", "roles", "qualities", "active", "legitimacy", "sheet_row"),
    "attachment": ("kind",),
    "relation": ("kind", "modalities", "formalisations", "from_", "sheet_row"),
}
"""What is exported of each kind: never a name's own column, nor a text that a user typed freely."""

_PERIOD = {"start": "since", "end": "until"}  # GEXF keeps the words start and end for itself
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STAMP = re.compile(rb'<meta lastmodifieddate="[^"]*">\s*<creator>[^<]*</creator>')


def gexf(of: Portrait, *, level: Level) -> bytes:
    """Return the graph as a GEXF 1.2 file that Gephi opens.

    Parameters
    ----------
    of
        What :func:`codir_network.portray` measured.
    level
        ``par-commune`` (communes and bodies), ``par-fonction`` (actors by function, under ids
        that say nothing), ``nominatif``.

    Raises
    ------
    RenderError
        When the territory does not allow the level.
    """
    buffer = io.BytesIO()
    nx.write_gexf(disclosed(of, level=level), buffer, version="1.2draft")
    told = f"<meta><creator>codir_network</creator><description>{escape(_described(of, level))}</description>"
    return _STAMP.sub(lambda _: told.encode(), buffer.getvalue())  # networkx writes no attribute of a graph


def graphml(of: Portrait, *, level: Level) -> bytes:
    """Return the graph as a GraphML file; parameters and errors as in :func:`gexf`."""
    buffer = io.BytesIO()
    nx.write_graphml_xml(disclosed(of, level=level), buffer)
    return buffer.getvalue()


def disclosed(of: Portrait, *, level: Level) -> nx.Graph:
    """Return the graph that a level lets out: sorted, with plain texts and numbers only.

    Tuples become texts parted by « ; »; what is not known is left out.

    Raises
    ------
    RenderError
        When the territory does not allow the level.
    """
    G, seen = of.G, of.disclosed(level)
    H = nx.Graph(name=_text(territory_of(G).name), level=level, description=_described(of, level))
    for node, data in sorted(G.nodes(data=True)):
        kind = "commune" if data["subkind"] == "commune" else data["kind"]
        if kind in ("commune", "body") or (kind == "organisation" and not seen.public):
            H.add_node(node, **_plain(data, kind))
    if seen.public:
        H.add_edges_from(_seats_of_communes(seen))
        H.add_edges_from(_ties_of_bodies(seen))
        return H
    names = _actor_ids(G, level)
    for actor, name in sorted(names.items(), key=lambda pair: pair[1]):
        label = _text(_held(G, actor, level))
        H.add_node(name, **_plain(G.nodes[actor], "actor") | {"label": label})
    _relate(G, H, {node: node for node in H if node in G} | names)
    return H


def _described(of: Portrait, level: Level) -> str:
    """Return what the file is: the territory, how widely it may be handed out, of which day."""
    date = of.territory.date
    dated = day(date, "fr") if date else say("results.undated")
    level_words = say(f"privacy.level.{level}").replace("**", "")
    return _text(f"{of.territory.name}. {level_words} {say('results.state', date=dated)}.")


def _actor_ids(G: nx.Graph, level: Level) -> dict[str, str]:
    """Return the exported id of each actor: ids may hold names, so that only names keep them."""
    actors = [node for node, _ in nodes(G, "actor")]
    if names_people(level):
        return {actor: actor for actor in actors}
    ordered = sorted(actors, key=lambda actor: (_held(G, actor, level), actor))
    return {actor: f"a:{rank:04d}" for rank, actor in enumerate(ordered, start=1)}


def _held(G: nx.Graph, actor: str, level: Level) -> str:
    return printed(holder(G, actor, level=level, lang="fr", at=""), "fr")


def _relate(G: nx.Graph, H: nx.Graph, ids: dict[str, str]) -> None:
    """Add to H the links of G between nodes that have an id there."""
    now = node_of(G)
    found = sorted((*sorted((ids[a], ids[b])), a, b) for a, b in G.edges if a in ids and b in ids)
    for first, second, a, b in found:
        edge = dict(G.edges[a, b])
        if edge.get("from_"):
            edge["from_"] = ids[now[edge["from_"]]]
        H.add_edge(first, second, **_plain(edge, edge["kind"]))


def _seats_of_communes(seen: Disclosed) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Give the seats known of the communes that have reread their page; nothing of the others."""
    reread = {commune.id for commune in seen.reread}
    for seat in seen.seats:
        if seat.commune in reread:
            yield seat.commune, seat.body, {"kind": "seat"}


def _ties_of_bodies(seen: Disclosed) -> Iterator[tuple[str, str, dict[str, str]]]:
    for tie in seen.ties:
        yield tie.a, tie.b, {"kind": "tie", "shared": "un" if tie.shared == 1 else "deux ou plus"}


def _plain(data: dict[str, Any], kind: str) -> dict[str, str | int | float | bool]:
    known = {name: data[name] for name in _COLUMNS[kind]}
    if kind in ("body", "membership"):
        known |= {new: data[old] for old, new in _PERIOD.items()}
    known["sheet_row"] = " ".join(map(str, data.get("sheet_row") or ()))
    plain = {name: _value(value) for name, value in known.items()}
    if "population" in plain and plain["population"] is not None:
        plain["population"] = int(plain["population"])
    return {name: value for name, value in plain.items() if value is not None and value != ""}


def _value(value: object) -> str | int | float | bool | None:
    if isinstance(value, tuple):
        return _text(" ; ".join(map(str, value)))
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return None if value != value else float(value)
    if value is None or isinstance(value, bool | int):
        return value
    return _text(str(value))


def _text(text: str) -> str:
    return _ILLEGAL.sub("", text)
