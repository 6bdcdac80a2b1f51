"""A verdict, or a count worth saying, as data: the catalogue words it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from statistics import fmean

import networkx as nx

from codir_network.diagnostics.evidence import Evidence, Nothing
from codir_network.thresholds import Thresholds


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something said of a network.

    Parameters
    ----------
    code
        Stable: ``commune.sans_siege``, ``couches.comptes``, ``hub.instance``...; what the table
        of findings (:mod:`codir_network.findings`) knows of it rules where it is said.
    subjects
        Ids of the nodes, or names of the layers, that it is about.
    evidence
        All that its sentence needs, in named fields.
    threshold
        The numbers of the rule that it was read against.
    coverage
        How much of the lists that it rests on is known, 0 to 1; None where lists play no part.
    certainty
        None until robustness is computed; coverage is printed in its place.
    sources
        (sheet, row) pairs: where it can be checked.
    """

    code: str
    subjects: tuple[str, ...] = ()
    evidence: Evidence = field(default_factory=Nothing)
    threshold: Mapping[str, float] = field(default_factory=dict)
    coverage: float | None = None
    certainty: str | None = None
    sources: tuple[tuple[str, int], ...] = ()


def coverage(G: nx.Graph, bodies: Iterable[str], thresholds: Thresholds) -> float | None:
    """Return how much of the lists of these bodies is known, or None without bodies."""
    known = [thresholds.roster(G.nodes[body]["roster"]) for body in sorted(bodies)]
    return fmean(known) if known else None


def sources(G: nx.Graph, nodes: Iterable[str], seats: Iterable[tuple[str, str]] = ()) -> tuple[tuple[str, int], ...]:
    """Return the places of nodes and seats in the workbook, sorted; what the reader made has none."""
    found = {G.nodes[node]["sheet_row"] for node in nodes} | {G[actor][body]["sheet_row"] for actor, body in seats}
    return tuple(sorted(found - {None}))
