"""Findings on communes: the level of each, and those that share a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict

import networkx as nx
import pandas as pd

from codir_network.diagnostics.finding import Fact, Finding, sources
from codir_network.graph import nodes, seats
from codir_network.keys import match_key
from codir_network.metrics.isolation import LEVELS, LINKED, MISSING, NO_TRANSLATION, isolation_profile
from codir_network.thresholds import DEFAULTS, Thresholds

CODES = dict(zip((level.value for level in (*LEVELS, MISSING)), (
    "sans_siege", "un_seul_fil", "une_seule_instance", "sans_pairs", "sans_traduction", "reliee", "donnee_manquante"),
    strict=True))
"""The last part of a commune's code, and of its level's words, by level."""


def commune_levels(G: nx.Graph, thresholds: Thresholds) -> Iterator[Finding]:
    """Yield one finding a commune, in alphabetical order."""
    profile = isolation_profile(G, thresholds=thresholds)
    outside = [body for body, data in nodes(G, "body") if data["automatic_seats"] == "non" and not data["codir"]]
    complete = sum(G.nodes[body]["roster"] == "complète" for body in outside)
    codir = any(data["codir"] for _, data in nodes(G, "body"))
    for row in sorted(profile.itertuples(), key=lambda r: (match_key(r.label), r.Index)):
        through = [actor for actor in row.person_ids if row.shared_with and _serves(G, actor) > 1]
        evidence: dict[str, Fact] = {
            "commune": row.label, "reread": bool(G.nodes[row.Index]["reread"]), "n": complete, "o": len(outside),
            "m": int(row.bodies), "instances": _labels(G, row.body_ids),
            "instance": G.nodes[row.body_ids[0]]["label"] if row.body_ids else "", "p": int(row.persons),
            "fonctions": _functions(G, row.person_ids), "u": int(row.unnamed), "k": int(row.small),
            "pairs": int(row.peers), "s": len(through), "avec": _labels(G, row.shared_with),
            "chemins": None if pd.isna(row.paths) else int(row.paths), "niveaux": row.levels,
            "minimum": row.minimal, "non_juges": row.left_out, "codir": codir, "c": thresholds.fewest_communes,
        }
        held = [(actor, body) for body in row.body_ids for actor in seats(G, body) if G.has_edge(actor, row.Index)]
        yield Finding(f"commune.{CODES[row.level]}", (row.Index,), evidence, asdict(thresholds),
                      None if pd.isna(row.coverage) else float(row.coverage),
                      sources=sources(G, (row.Index, *row.body_ids), held))


def shared_persons(G: nx.Graph) -> Iterator[Finding]:
    """Yield one finding for each group of communes served by a same person."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for actor, _ in nodes(G, "actor", "personne"):
        served = tuple(node for node, _ in nodes(G, "organisation", "commune") if G.has_edge(actor, node))
        if len(served) > 1:
            groups.setdefault(served, []).append(actor)
    for communes, actors in sorted(groups.items()):
        evidence: dict[str, Fact] = {"communes": _labels(G, communes), "n": len(communes), "p": len(actors),
                    "fonctions": _functions(G, actors),
                    "reread": all(G.nodes[commune]["reread"] for commune in communes)}
        yield Finding("commune.partage", communes, evidence, sources=sources(G, (*communes, *actors)))


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
        One row a commune whose level is not « reliée »: ``label``, ``level``, ``levels`` (all that
        apply), ``minimal`` (where data are missing), ``coverage``, ``left_out``. A table for the
        analyst, not a ranking.
    """
    profile = isolation_profile(G, thresholds=thresholds)
    return profile.loc[profile["level"] != LINKED, ["label", "level", "levels", "minimal", "coverage", "left_out"]]


def before(rule: str, level: str) -> bool:
    """Return whether a rule comes before a level in their order, so that it could have been the level.

    Examples
    --------
    >>> before("sans pairs", "reliée"), before("sans traduction", "sans pairs")
    (True, False)
    """
    order = [term.value for term in LEVELS]
    return rule in order and level in order and order.index(rule) < order.index(level)


def rule_code(rule: str, codir: bool) -> str:
    """Return the code of the sentence that says why a rule could not be judged."""
    return f"commune.non_juge.{CODES[rule]}" + (".liste" if rule == NO_TRANSLATION and codir else "")


def _serves(G: nx.Graph, actor: str) -> int:
    return sum(G.nodes[other].get("subkind") == "commune" for other in G[actor])


def _functions(G: nx.Graph, actors: Iterable[str]) -> tuple[str, ...]:
    """Return the functions of actors: never their labels, which may hold a name."""
    return tuple(sorted({function for actor in actors for function in G.nodes[actor]["functions"]}))


def _labels(G: nx.Graph, ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(G.nodes[node]["label"] for node in ids)
