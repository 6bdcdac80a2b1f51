"""Tables to a plain ``networkx.Graph`` and back, the contract it keeps, and views of it."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from copy import deepcopy
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd
from scipy import sparse

from codir_network import schema
from codir_network.errors import GraphError
from codir_network.schema import Step, Tables, Territory, current, frame
from codir_network.vocabulary import seat_counts

_BODY_COLUMNS = {c.name: c.attribute for c in schema.BODIES.columns if c.attribute}
_COMMUNE_COLUMNS = {c.name: c.attribute for c in schema.COMMUNES.columns if c.attribute}
_ACTOR_COLUMNS = {"libelle": "label", "cercle": "circle", "genre": "subkind", "fonctions": "functions",
                  "rang": "rank", "nom": "last_name", "prenom": "first_name", "source": "sheet_row"}
_ORGANISATION_COLUMNS = {"nom": "label", "genre": "subkind", "source": "sheet_row"}
_MEMBERSHIP_COLUMNS = {"roles": "roles", "qualites": "qualities", "siege_actif": "active",
                       "suppleant_de": "substitute_of", "legitimite": "legitimacy", "debut": "start",
                       "fin": "end", "origine": "origin", "source": "sheet_row"}
_MODES = {"actor": 0, "body": 1, "organisation": None}


def build_graph(tables: Tables, *, date: date | None = None) -> nx.Graph:
    """Return the graph of a territory at a date: actors, bodies, organisations and their links.

    Parameters
    ----------
    tables
        What :func:`codir_network.read_workbook` returns.
    date
        The day described; the territory's own date when omitted; everything when that is blank.

    Returns
    -------
    networkx.Graph
        Undirected and simple; attributes as in ``schema.NODE_ATTRIBUTES``. ``G.graph`` holds plain
        values: ``territory`` (at that date, see :func:`territory_of`), ``date``, ``schema``,
        ``story`` (see :func:`story_of`) and ``coverage`` (bodies by state of their list).

    Raises
    ------
    GraphError
        When the tables do not make a graph that keeps the contract (an unknown id, for example).
    """
    day = date or tables.territory.date
    G = nx.Graph(territory=asdict(replace(tables.territory, date=day)), date=day, schema=schema.VERSION,
                 story=tuple(asdict(step) for step in tables.story))
    _add_organisations(G, tables)
    for row in _rows(tables.actors):
        G.add_node(row["id"], kind="actor", bipartite=0, **{new: row[old] for old, new in _ACTOR_COLUMNS.items()})
        for order, organisation in enumerate(row["organisations"]):
            G.add_edge(row["id"], organisation, kind="attachment", order=order)
    for row in _rows(tables.bodies):
        if current(row["debut"], row["fin"], day):
            G.add_node(row["id"], kind="body", bipartite=1, **{new: row[old] for old, new in _BODY_COLUMNS.items()},
                       sheet_row=row["source"])
    _add_links(G, tables, ended=set(tables.bodies["id"]) - set(G), day=day)
    G.graph["coverage"] = _coverage(G)
    check_graph(G)
    return G


def _coverage(G: nx.Graph) -> dict[str, int]:
    states = [data["roster"] for _, data in nodes(G, "body")]
    return {state: states.count(state) for state in ("complète", "partielle", "inconnue")}


def _add_organisations(G: nx.Graph, tables: Tables) -> None:
    for row in _rows(tables.communes):
        G.add_node(row["id"], kind="organisation", circle="interne", subkind="commune",
                   **{new: row[old] for old, new in _COMMUNE_COLUMNS.items()}, sheet_row=row["source"])
    for row in _rows(tables.organisations):
        circle = "interne" if row["genre"] == "epci" else "institutionnel"
        G.add_node(row["id"], kind="organisation", circle=circle,
                   **{new: row[old] for old, new in _ORGANISATION_COLUMNS.items()})


def _add_links(G: nx.Graph, tables: Tables, *, ended: set[str], day: date | None) -> None:
    for row in _rows(tables.memberships):
        if row["instance"] not in ended and current(row["debut"], row["fin"], day):
            G.add_edge(row["acteur"], row["instance"], kind="membership",
                       **{new: row[old] for old, new in _MEMBERSHIP_COLUMNS.items()})
    for row in _rows(tables.relations):
        if row["de"] not in ended and row["vers"] not in ended:
            from_ = row["de"] if row["sens"] else ""
            G.add_edge(row["de"], row["vers"], kind="relation", modalities=row["modalites"],
                       formalisations=row["formalisations"], from_=from_, sheet_row=row["source"])


def _rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the rows of a table as plain dicts, by id; a number that is not known is None."""
    first = list(frame.columns[:2])
    return [{str(name): None if value != value else value for name, value in zip(frame.columns, row, strict=True)}
            for row in frame.sort_values(first).itertuples(index=False, name=None)]


def to_tables(G: nx.Graph) -> Tables:
    """Return the tables that build this graph: the inverse of :func:`build_graph`.

    What the date left out is not in the graph, hence not in these tables; issues of the reading
    stay with the tables that were read.
    """
    check_graph(G)
    communes, organisations, actors, bodies, memberships, relations = ([] for _ in range(6))
    for node, data in sorted(G.nodes(data=True)):
        if data["kind"] == "body":
            bodies.append({"id": node, "source": data["sheet_row"]} | _renamed(data, _BODY_COLUMNS))
        elif data["kind"] == "actor":
            attached = sorted((edge["order"], other) for other, edge in G[node].items() if edge["kind"] == "attachment")
            actors.append({"id": node, "organisations": tuple(other for _, other in attached)}
                          | _renamed(data, _ACTOR_COLUMNS))
        elif data["subkind"] == "commune":
            communes.append({"id": node, "source": data["sheet_row"]} | _renamed(data, _COMMUNE_COLUMNS))
        else:
            organisations.append({"id": node} | _renamed(data, _ORGANISATION_COLUMNS))
    for a, b, edge in sorted(G.edges(data=True), key=lambda e: sorted(e[:2])):
        if edge["kind"] == "membership":
            actor, body = (a, b) if G.nodes[a]["kind"] == "actor" else (b, a)
            memberships.append({"acteur": actor, "instance": body} | _renamed(edge, _MEMBERSHIP_COLUMNS))
        elif edge["kind"] == "relation":
            first, second = sorted((a, b), key=lambda end: (end != edge["from_"], end))
            relations.append({"de": first, "vers": second, "modalites": edge["modalities"],
                              "sens": "un sens" if edge["from_"] else "",
                              "formalisations": edge["formalisations"], "source": edge["sheet_row"]})
    return Tables(territory_of(G), frame("communes", communes), frame("organisations", organisations),
                  frame("actors", actors), frame("bodies", bodies), frame("memberships", memberships),
                  frame("relations", relations), story=story_of(G))


def _renamed(data: dict[str, Any], columns: dict[str, str]) -> dict[str, Any]:
    return {old: data[new] for old, new in columns.items()}


def check_graph(G: nx.Graph) -> None:
    """Refuse a graph that breaks the contract, with every breach at once.

    Raises
    ------
    GraphError
        Names each node and edge at fault.
    """
    faults = [] if type(G) is nx.Graph else [f"{type(G).__name__} is not a plain networkx.Graph"]
    faults += _graph_faults(G)
    for node, data in G.nodes(data=True):
        faults += [f"node {node!r}: {fault}" for fault in _node_faults(node, data)]
    for a, b, data in G.edges(data=True):
        ends = {str(G.nodes[a].get("kind")), str(G.nodes[b].get("kind"))}
        wanted = _edge_kind(ends) if a != b else None
        if wanted is None or data.get("kind") != wanted:
            faults.append(f"edge {a!r} – {b!r}: {data.get('kind')!r} where {wanted!r} was expected")
        elif missing := [name for name in schema.EDGE_ATTRIBUTES[wanted] if name not in data]:
            faults.append(f"edge {a!r} – {b!r}: no attribute {', '.join(missing)}")
    if faults:
        raise GraphError("; ".join(sorted(faults)))


def _graph_faults(G: nx.Graph) -> Iterator[str]:
    if "territory" not in G.graph:
        yield "G.graph['territory'] is missing"
    elif not _holds(G.graph["territory"], Territory):
        yield "G.graph['territory'] is not a dict of the fields of schema.Territory"
    if not all(_holds(step, Step) for step in G.graph.get("story", ())):
        yield "G.graph['story'] is not a tuple of dicts of the fields of schema.Step"


def _holds(value: object, kind: type[Territory | Step]) -> bool:
    return isinstance(value, Mapping) and value.keys() == {field.name for field in fields(kind)}


def _node_faults(node: Hashable, data: dict[str, Any]) -> Iterator[str]:
    if not isinstance(node, str):
        yield "ids are strings"
    kind = data.get("kind")
    if kind not in _MODES:
        yield f"no such kind {kind!r}"
        return
    commune = kind == "organisation" and data.get("subkind") == "commune"
    missing = [name for name in schema.NODE_ATTRIBUTES["commune" if commune else kind] if name not in data]
    if missing:
        yield f"no attribute {', '.join(missing)}"
    if "bipartite" not in missing and data.get("bipartite") != _MODES[kind]:
        yield f"bipartite is {data.get('bipartite')!r} where {_MODES[kind]!r} was expected"


def _edge_kind(ends: set[str]) -> str | None:
    if ends == {"actor", "body"}:
        return "membership"
    if ends == {"actor", "organisation"}:
        return "attachment"
    return "relation" if ends <= {"actor"} or ends <= {"body", "organisation"} else None


def territory_of(G: nx.Graph) -> Territory:
    """Return what the sheet Territoire says, which the graph holds as a plain dict.

    Raises
    ------
    GraphError
        When the graph holds none: it is not the graph of a territory.

    Examples
    --------
    >>> territory_of(nx.Graph(territory={"name": "Essai"})).name
    'Essai'
    """
    try:
        return Territory(**G.graph["territory"])
    except (KeyError, TypeError) as why:
        raise GraphError("G.graph['territory'] is not what the sheet Territoire says") from why


def story_of(G: nx.Graph) -> tuple[Step, ...]:
    """Return the steps of the sheet Récit, which the graph holds as plain dicts; none without it."""
    return tuple(Step(**step) for step in G.graph.get("story", ()))


def nodes(G: nx.Graph, kind: str, subkind: str = "") -> list[tuple[str, dict[str, Any]]]:
    """Return the nodes of a kind (and subkind) with their attributes, by id."""
    return sorted((node, data) for node, data in G.nodes(data=True)
                  if data.get("kind") == kind and subkind in ("", data.get("subkind")))


def counted(edge: dict[str, Any]) -> bool:
    """Return whether a membership is a seat that counts.

    A role of ``vocabulary.COUNTED_ROLES``, or a substitute whose seat is marked active; never a
    seat marked inactive.

    Examples
    --------
    >>> counted({"roles": ("suppléant",), "active": ""})
    False
    """
    return seat_counts(edge.get("roles", ("membre",)), edge.get("active", ""))


def seats(G: nx.Graph, node: str) -> list[str]:
    """Return the other ends of the counted seats of an actor or a body, sorted."""
    return sorted(other for other, edge in G[node].items() if edge.get("kind") == "membership" and counted(edge))


def memberships(G: nx.Graph, *, only_counted: bool = True) -> nx.Graph:
    """Return the two-mode graph of actors and bodies (a copy); counted seats unless told."""
    H = nx.Graph()
    H.graph.update(deepcopy(G.graph))
    H.add_nodes_from((node, dict(G.nodes[node])) for node in sorted(G, key=str)
                     if G.nodes[node].get("bipartite") in (0, 1))
    H.add_edges_from((a, b, dict(edge)) for a, b, edge in _two_mode_edges(G)
                     if not only_counted or counted(edge))
    return H


def _two_mode_edges(G: nx.Graph) -> Iterator[tuple[Hashable, Hashable, dict[str, Any]]]:
    for a, b, edge in sorted(G.edges(data=True), key=lambda e: sorted(map(str, e[:2]))):
        if {G.nodes[a].get("bipartite"), G.nodes[b].get("bipartite")} == {0, 1}:
            yield (a, b, edge) if G.nodes[a]["bipartite"] == 0 else (b, a, edge)


def bodies(G: nx.Graph, *, automatic: bool = True) -> nx.Graph:
    """Return the two-mode graph, without the bodies whose seats are not ``non`` unless told."""
    H = memberships(G)
    if not automatic:
        H.remove_nodes_from([node for node, data in nodes(H, "body") if data["automatic_seats"] != "non"])
    return H


def persons(G: nx.Graph) -> nx.Graph:
    """Return the two-mode graph without institutions and seats whose holder is not named."""
    H = memberships(G)
    H.remove_nodes_from([node for node, data in nodes(H, "actor") if data["subkind"] != "personne"])
    return H


def layer(G: nx.Graph, name: str) -> nx.Graph:
    """Return the two-mode graph of the bodies of one layer, and of the actors who sit there."""
    H = memberships(G)
    H.remove_nodes_from([node for node, data in nodes(H, "body") if data["layer"] != name])
    H.remove_nodes_from([node for node, data in nodes(H, "actor") if H.degree(node) == 0])
    return H


def at(G: nx.Graph, date: date) -> nx.Graph:
    """Return a copy of the graph without what had ended, or not begun, at a date."""
    H = nx.Graph(**G.graph | {"date": date, "territory": G.graph["territory"] | {"date": date}})
    H.add_nodes_from((node, dict(data)) for node, data in G.nodes(data=True)
                     if current(data.get("start"), data.get("end"), date))
    H.add_edges_from((a, b, dict(edge)) for a, b, edge in G.edges(data=True)
                     if a in H and b in H and current(edge.get("start"), edge.get("end"), date))
    H.graph["coverage"] = _coverage(H)
    return H


@dataclass(frozen=True, slots=True)
class Incidence:
    """The actor x body matrix (0/1, CSR) with the ids of its rows and columns, sorted."""

    matrix: sparse.csr_array
    actors: tuple[str, ...]
    bodies: tuple[str, ...]


def incidence(G: nx.Graph, *, automatic: bool = False, persons_only: bool = True) -> Incidence:
    """Return the incidence matrix of counted seats.

    Parameters
    ----------
    G
        The graph of a territory, or any two-mode graph with networkx's ``bipartite`` attribute.
    automatic
        Whether bodies with automatic seats are columns too.
    persons_only
        Whether institutions and seats whose holder is not named are left out.
    """
    H = memberships(G)
    columns = [n for n, d in H.nodes(data=True)
               if d["bipartite"] == 1 and (automatic or d.get("automatic_seats", "non") == "non")]
    rows = [n for n, d in H.nodes(data=True)
            if d["bipartite"] == 0 and (not persons_only or d.get("subkind", "personne") == "personne")]
    row_of, column_of = ({node: i for i, node in enumerate(ids)} for ids in (rows, columns))
    pairs = [(row_of[a], column_of[b]) for a, b, _ in _two_mode_edges(H) if a in row_of and b in column_of]
    i, j = (np.array([pair[k] for pair in pairs], dtype=np.int64) for k in (0, 1))
    matrix = sparse.csr_array((np.ones(len(pairs), dtype=np.int64), (i, j)), shape=(len(rows), len(columns)))
    matrix.sort_indices()
    return Incidence(matrix, tuple(rows), tuple(columns))
