"""Tables to a plain ``networkx.Graph``, and back."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date
from typing import Any

import networkx as nx
import pandas as pd

from codir_network import schema
from codir_network.graph.contract import check_graph
from codir_network.graph.references import node_of, story_of, territory_of
from codir_network.graph.views import roster_states
from codir_network.schema import Tables, current, frame

_BODY_COLUMNS = {c.name: c.attribute for c in schema.BODIES.columns if c.attribute}
_COMMUNE_COLUMNS = {c.name: c.attribute for c in schema.COMMUNES.columns if c.attribute}
_ACTOR_COLUMNS = {"libelle": "label", "cercle": "circle", "genre": "subkind", "fonctions": "functions",
                  "rang": "rank", "nom": "last_name", "prenom": "first_name", "source": "sheet_row"}
_ORGANISATION_COLUMNS = {"nom": "label", "genre": "subkind", "source": "sheet_row"}
_MEMBERSHIP_COLUMNS = {"roles": "roles", "qualites": "qualities", "siege_actif": "active",
                       "suppleant_de": "substitute_of", "legitimite": "legitimacy", "debut": "start",
                       "fin": "end", "origine": "origin", "source": "sheet_row"}


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
        G.add_node(row["id"], ref=row["id"], kind="actor", bipartite=0,
                   **{new: row[old] for old, new in _ACTOR_COLUMNS.items()})
        for order, organisation in enumerate(row["organisations"]):
            G.add_edge(row["id"], organisation, kind="attachment", order=order)
    for row in _rows(tables.bodies):
        if current(row["debut"], row["fin"], day):
            G.add_node(row["id"], ref=row["id"], kind="body", bipartite=1,
                       **{new: row[old] for old, new in _BODY_COLUMNS.items()}, sheet_row=row["source"])
    _add_links(G, tables, ended=set(tables.bodies["id"]) - set(G), day=day)
    G.graph["coverage"] = roster_states(G)
    check_graph(G)
    return G


def _add_organisations(G: nx.Graph, tables: Tables) -> None:
    for row in _rows(tables.communes):
        G.add_node(row["id"], ref=row["id"], kind="organisation", circle="interne", subkind="commune",
                   **{new: row[old] for old, new in _COMMUNE_COLUMNS.items()}, sheet_row=row["source"])
    for row in _rows(tables.organisations):
        circle = "interne" if row["genre"] == "epci" else "institutionnel"
        G.add_node(row["id"], ref=row["id"], kind="organisation", circle=circle,
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
    stay with the tables that were read. Rows go by the ids that nodes have now: where a graph was
    relabelled, what refers to a node follows it.
    """
    check_graph(G)
    now = node_of(G)
    communes, organisations, actors, bodies, memberships, relations = ([] for _ in range(6))
    for node, data in sorted(G.nodes(data=True)):
        if data["kind"] == "body":
            bodies.append({"id": node, "source": data["sheet_row"]} | _renamed(data, _BODY_COLUMNS)
                          | {"issue_de": now.get(data["parent"], data["parent"])})
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
            memberships.append({"acteur": actor, "instance": body} | _renamed(edge, _MEMBERSHIP_COLUMNS)
                               | {"suppleant_de": now.get(edge["substitute_of"], edge["substitute_of"])})
        elif edge["kind"] == "relation":
            first, second = sorted((a, b), key=lambda end: (G.nodes[end]["ref"] != edge["from_"], end))
            relations.append({"de": first, "vers": second, "modalites": edge["modalities"],
                              "sens": "un sens" if edge["from_"] else "",
                              "formalisations": edge["formalisations"], "source": edge["sheet_row"]})
    return Tables(territory_of(G), frame("communes", communes), frame("organisations", organisations),
                  frame("actors", actors), frame("bodies", bodies), frame("memberships", memberships),
                  frame("relations", relations), story=story_of(G))


def _renamed(data: dict[str, Any], columns: dict[str, str]) -> dict[str, Any]:
    return {old: data[new] for old, new in columns.items()}
