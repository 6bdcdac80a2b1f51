"""Findings on bodies and layers: counts of links, hubs, the four crossings, coverage of lists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import networkx as nx
import pandas as pd

from codir_network.diagnostics.evidence import Crossing, Hub, Layers, Links, Lists
from codir_network.diagnostics.finding import Finding, coverage, sources
from codir_network.graph import free_bodies, nodes
from codir_network.metrics.intersection import CROSSINGS
from codir_network.metrics.layers import layer_pairs
from codir_network.thresholds import DEFAULTS, Thresholds

if TYPE_CHECKING:
    from codir_network.diagnostics.portrait import Portrait


def roster_coverage(of: Portrait) -> Iterator[Finding]:
    """Yield what is known of the lists of members."""
    states = {body: data["roster"] for body, data in of.bodies.items()}
    complete = sum(state == "complète" for state in states.values())
    partial = sum(state == "partielle" for state in states.values())
    evidence = Lists(complete=complete, total=len(states), partial=partial, unknown=len(states) - complete - partial)
    yield Finding(code="couverture.listes", evidence=evidence, coverage=coverage(of.G, states, of.thresholds),
                  sources=sources(of.G, [body for body, state in states.items() if state != "complète"]))


def layer_counts(of: Portrait) -> Iterator[Finding]:
    """Yield the counts of each pair of layers outside automatic seats: no verdict."""
    for row in of.pairs.itertuples():
        bodies = _of_layers(of.G, row.a, row.b)
        evidence = Layers(
            a=row.a, b=row.b, persons_a=row.persons_a, persons_b=row.persons_b,
            both=None if pd.isna(row.both) else int(row.both), communes=row.communes, unique=row.unique,
            double=row.double, incomplete=row.incomplete, unnamed=row.unnamed)
        yield Finding(code="couches.comptes", subjects=(row.a, row.b), evidence=evidence,
                      coverage=coverage(of.G, bodies, of.thresholds), sources=sources(of.G, bodies))


def link_totals(of: Portrait) -> Iterator[Finding]:
    """Yield the headline counts of links between bodies, when one has no automatic seats."""
    if bodies := free_bodies(of.G):
        found = of.links
        evidence = Links(linked=int(found["linked"]), unique=int(found["unique"]), double=int(found["double"]),
                         nested=int(found["nested"]))
        yield Finding(code="liens.comptes", evidence=evidence, coverage=coverage(of.G, bodies, of.thresholds),
                      sources=sources(of.G, bodies))


def hubs(of: Portrait) -> Iterator[Finding]:
    """Yield how far the members of the Co-dir, then of each conférence des maires, reach."""
    found, G = of.hub, of.G
    codirs = [body for body, data in nodes(G, "body") if data["codir"] and free_bodies(G)]
    conferences = [body for body, _ in nodes(G, "body", "Conférence des maires") if body not in codirs]
    for body in (*codirs, *conferences):
        row = found.loc[body]
        evidence = Hub(body=G.nodes[body]["label"], codir=G.nodes[body]["codir"], reached=int(row["reached"]),
                       others=int(row["others"]), without_best=int(row["without_best"]),
                       members=of.people.degree(body))
        yield Finding(code="hub.instance", subjects=(body,), evidence=evidence,
                      coverage=coverage(G, [body], of.thresholds), sources=sources(G, [body]))


def crossings(of: Portrait) -> Iterator[Finding]:
    """Yield the vademecum's four crossings, those present first; or that no Co-dir is described."""
    yield from sorted(_crossings(of), key=lambda finding: not finding.code.endswith(".present"))


def _crossings(of: Portrait) -> Iterator[Finding]:
    found, G = of.crossings, of.G
    for code, (kinds, _) in CROSSINGS.items():
        if code not in found.index:
            yield Finding(code="codir.non_decrit")
            continue
        row = found.loc[code]
        described = [body for body, data in nodes(G, "body") if data["subkind"] in kinds]
        evidence = Crossing(fulfilling=len(row["bodies"]), described=int(row["described"]),
                            unlisted=int(row["unlisted"]), communes="commune" in row["employers"],
                            epci="epci" in row["employers"])
        state = "present" if row["fulfilled"] else "inconnu"
        yield Finding(code=f"croisement.{code}.{state}", subjects=row["bodies"], evidence=evidence,
                      coverage=coverage(G, described, of.thresholds),
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
        ``jaccard``, ``unique``, ``double``, ``incomplete``, ``unnamed``, ``communes``, ``coverage`` of
        the two layers' lists.
    """
    found = layer_pairs(G).drop(columns="bridging")
    return found.assign(coverage=[coverage(G, _of_layers(G, row.a, row.b), thresholds) for row in found.itertuples()])


def _of_layers(G: nx.Graph, *layers: str) -> list[str]:
    """Return the bodies without automatic seats of some layers."""
    return [body for body in free_bodies(G) if G.nodes[body]["layer"] in layers]
