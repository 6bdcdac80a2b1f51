"""Findings on bodies and layers: counts of links, hubs, the four crossings, coverage of lists."""

from __future__ import annotations

from collections.abc import Iterator

import networkx as nx
import pandas as pd

from codir_network.diagnostics.finding import Finding, coverage, sources
from codir_network.graph import nodes, persons
from codir_network.metrics.hub import body_hub
from codir_network.metrics.intersection import CROSSINGS, four_intersections, link_counts
from codir_network.metrics.layers import layer_pairs
from codir_network.thresholds import DEFAULTS, Thresholds


def roster_coverage(G: nx.Graph, thresholds: Thresholds) -> Iterator[Finding]:
    """Yield what is known of the lists of members."""
    states = {body: data["roster"] for body, data in nodes(G, "body")}
    complete = sum(state == "complète" for state in states.values())
    partial = sum(state == "partielle" for state in states.values())
    evidence = {"c": complete, "n": len(states), "partielles": partial, "inconnues": len(states) - complete - partial}
    yield Finding("couverture.listes", (), evidence, coverage=coverage(G, states, thresholds),
                  sources=sources(G, [body for body, state in states.items() if state != "complète"]))


def layer_counts(G: nx.Graph, thresholds: Thresholds) -> Iterator[Finding]:
    """Yield the counts of each pair of layers outside automatic seats: no verdict."""
    for row in layer_pairs(G).itertuples():
        bodies = _outside(G, row.a, row.b)
        evidence = {"couche_a": row.a, "couche_b": row.b, "a": row.persons_a, "b": row.persons_b, "t": row.both,
                    "u": row.unique, "d": row.double, "incompletes": row.incomplete}
        yield Finding("couches.comptes", (row.a, row.b), evidence, coverage=coverage(G, bodies, thresholds),
                      sources=sources(G, bodies))


def link_totals(G: nx.Graph, thresholds: Thresholds) -> Iterator[Finding]:
    """Yield the headline counts of links between bodies, when one has no automatic seats."""
    bodies = _outside(G)
    if bodies:
        found = link_counts(G)
        evidence = {"n": int(found["linked"]), "u": int(found["unique"]), "d": int(found["double"]),
                    "e": int(found["nested"])}
        yield Finding("liens.comptes", (), evidence, coverage=coverage(G, bodies, thresholds),
                      sources=sources(G, bodies))


def hubs(G: nx.Graph, thresholds: Thresholds) -> Iterator[Finding]:
    """Yield how far the members of the Co-dir, then of each conférence des maires, reach."""
    found, people = body_hub(G), persons(G)
    codirs = [body for body, data in nodes(G, "body") if data["codir"] and _outside(G)]
    conferences = [body for body, _ in nodes(G, "body", "Conférence des maires") if body not in codirs]
    for body in (*codirs, *conferences):
        row = found.loc[body]
        evidence = {"instance": G.nodes[body]["label"], "codir": G.nodes[body]["codir"], "n": int(row["reached"]),
                    "m": int(row["others"]), "p": int(row["without_best"]), "membres": people.degree(body)}
        yield Finding("hub.instance", (body,), evidence, coverage=coverage(G, [body], thresholds),
                      sources=sources(G, [body]))


def crossings(G: nx.Graph, thresholds: Thresholds) -> Iterator[Finding]:
    """Yield the vademecum's four crossings, present or not known; or that no Co-dir is described."""
    found = four_intersections(G)
    for code, (kinds, _) in CROSSINGS.items():
        if code not in found.index:
            yield Finding("codir.non_decrit")
            continue
        row = found.loc[code]
        described = [body for body, data in nodes(G, "body") if data["subkind"] in kinds]
        evidence = {"n": len(row["bodies"]), "m": int(row["described"]), "s": int(row["unlisted"]),
                    "communes": "commune" in row["employers"], "epci": "epci" in row["employers"]}
        state = "present" if row["fulfilled"] else "inconnu"
        yield Finding(f"croisement.{code}.{state}", row["bodies"], evidence,
                      coverage=coverage(G, described, thresholds),
                      sources=sources(G, row["bodies"] or described, row["seats"]))


def parallel_layers(G: nx.Graph, *, thresholds: Thresholds = DEFAULTS) -> pd.DataFrame:
    """Return what each pair of layers shares, outside automatic seats: counts, without a verdict.

    Parameters
    ----------
    G
        The graph of a territory.
    thresholds
        What a partial list counts for.

    Returns
    -------
    pandas.DataFrame
        One row a pair: ``a``, ``b``, ``both`` (persons in both), ``persons_a``, ``persons_b``, ``share``,
        ``jaccard``, ``unique``, ``double``, ``incomplete``, ``coverage`` of the two layers' lists.
    """
    found = layer_pairs(G).drop(columns="bridging")
    return found.assign(coverage=[coverage(G, _outside(G, row.a, row.b), thresholds) for row in found.itertuples()])


def _outside(G: nx.Graph, *layers: str) -> list[str]:
    """Return the bodies without automatic seats, of some layers or of all."""
    return [body for body, data in nodes(G, "body")
            if data["automatic_seats"] == "non" and (not layers or data["layer"] in layers)]
