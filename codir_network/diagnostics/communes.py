"""Findings on communes: the level of each, and those that share a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

import networkx as nx
import pandas as pd

from codir_network.diagnostics import evidence
from codir_network.diagnostics.finding import Finding, sources
from codir_network.graph import nodes, outside_bodies, seats
from codir_network.keys import match_key
from codir_network.levels import LINKED, NO_TRANSLATION, rank
from codir_network.metrics.isolation import isolation_profile
from codir_network.thresholds import DEFAULTS, Thresholds

if TYPE_CHECKING:
    from codir_network.diagnostics.portrait import Portrait


def commune_levels(of: Portrait) -> Iterator[Finding]:
    """Yield one finding a commune, in alphabetical order."""
    G, thresholds = of.G, of.thresholds
    outside = outside_bodies(G)
    complete = sum(G.nodes[body]["roster"] == "complète" for body in outside)
    for row in sorted(of.profile.itertuples(), key=lambda r: (match_key(r.label), r.Index)):
        through = [actor for actor in row.person_ids if row.shared_with and _serves(G, actor) > 1]
        known = evidence.Profile(
            commune=row.label, reread=bool(G.nodes[row.Index]["reread"]), complete=complete, outside=len(outside),
            bodies=int(row.bodies), body_names=_labels(G, row.body_ids),
            body=G.nodes[row.body_ids[0]]["label"] if row.body_ids else "", persons=int(row.persons),
            functions=_functions(G, row.person_ids), unnamed=int(row.unnamed), small=int(row.small),
            peers=int(row.peers), shared=len(through), shared_with=_labels(G, row.shared_with),
            paths=None if pd.isna(row.paths) else int(row.paths), levels=row.levels, minimal=row.minimal,
            left_out=row.left_out, codir=bool(of.codir),
            seat_in_codir=bool(of.ground.codirs & of.ground.present[row.Index].keys()),
            fewest=thresholds.fewest_communes)
        held = [(actor, body) for body in row.body_ids for actor in seats(G, body) if G.has_edge(actor, row.Index)]
        yield Finding(code=f"commune.{row.level}", subjects=(row.Index,), evidence=known, threshold=asdict(thresholds),
                      coverage=None if pd.isna(row.coverage) else float(row.coverage),
                      sources=sources(G, (row.Index, *row.body_ids), held))


def shared_persons(of: Portrait) -> Iterator[Finding]:
    """Yield one finding for each group of communes served by a same person."""
    G = of.G
    groups: dict[tuple[str, ...], list[str]] = {}
    for actor, _ in nodes(G, "actor", "personne"):
        served = tuple(node for node, _ in nodes(G, "organisation", "commune") if G.has_edge(actor, node))
        if len(served) > 1:
            groups.setdefault(served, []).append(actor)
    for communes, actors in sorted(groups.items()):
        known = evidence.Shared(communes=_labels(G, communes), count=len(communes), persons=len(actors),
                                functions=_functions(G, actors),
                                reread=all(G.nodes[commune]["reread"] for commune in communes))
        yield Finding(code="commune.partage", subjects=communes, evidence=known,
                      sources=sources(G, (*communes, *actors)))


def isolated_communes(G: nx.Graph, *, thresholds: Thresholds = DEFAULTS) -> pd.DataFrame:
    """Return the communes that are not known to be linked, with why, in the order of their ids.

    Parameters
    ----------
    G
        The graph of a territory.
    thresholds
        The numbers of the rules.

    Returns
    -------
    pandas.DataFrame
        One row a commune whose level is not "reliee": ``label``, ``level``, ``levels`` (all that
        apply), ``minimal`` (where data are missing), ``coverage``, ``left_out``. A table for the
        analyst, not a ranking.
    """
    profile = isolation_profile(G, thresholds=thresholds)
    return profile.loc[profile["level"] != LINKED, ["label", "level", "levels", "minimal", "coverage", "left_out"]]


def before(rule: str, level: str) -> bool:
    """Return whether a rule comes before a level in their order, so that it could have been the level.

    Examples
    --------
    >>> before("sans_pairs", "reliee"), before("sans_traduction", "sans_pairs")
    (True, False)
    """
    return 0 <= rank(rule) < rank(level)


def rule_code(rule: str, codir: bool) -> str:
    """Return the code of the sentence that says why a rule could not be judged."""
    return f"commune.non_juge.{rule}" + (".liste" if rule == NO_TRANSLATION and codir else "")


def _serves(G: nx.Graph, actor: str) -> int:
    return sum(G.nodes[other].get("subkind") == "commune" for other in G[actor])


def _functions(G: nx.Graph, actors: Iterable[str]) -> tuple[str, ...]:
    """Return the functions of actors: never their labels, which may hold a name."""
    return tuple(sorted({function for actor in actors for function in G.nodes[actor]["functions"]}))


def _labels(G: nx.Graph, ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(G.nodes[node]["label"] for node in ids)
