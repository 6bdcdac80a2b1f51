"""What the view « les instances » tells of bodies: their ties, how far the poles reach, what crosses little."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import networkx as nx

from codir_network.graph import persons
from codir_network.metrics.intersection import body_overlap
from codir_network.privacy import Level
from codir_network.render.scene.parts import Bridge, Hub, Tie
from codir_network.render.words import printed
from codir_network.text import say

if TYPE_CHECKING:
    from codir_network.diagnostics import Finding

LESS_CROSSED = "couches.moins_croisees"
"""How the code of a finding begins that says that two families cross less than functions explain."""

BRIDGES_AT_MOST = 5


def body_ties(G: nx.Graph, poles: Iterable[str], *, level: Level) -> tuple[Tie, ...]:
    """Return the ties between bodies; inside, which of the poles' hang on their best-linked seat.

    By commune nothing hangs: it would show what one member alone holds.
    """
    hanging = set() if level == "par-commune" else {
        frozenset((pole, body)) for pole in poles for body in hanging_bodies(G, pole)}
    return tuple(Tie(row.a, row.b, 1 if row.link == "unique" else 2, bool(row.nested),
                     frozenset((row.a, row.b)) in hanging) for row in body_overlap(G).itertuples())


def hanging_bodies(G: nx.Graph, pole: str) -> frozenset[str]:
    """Return the bodies that a body reaches through its best-linked member alone.

    The member is the one whose absence costs most; the first by id where several are alike.

    Parameters
    ----------
    G
        The graph of a territory, or any two-mode graph with networkx's ``bipartite`` attribute.
    pole
        A body.

    Examples
    --------
    >>> G = nx.Graph([("ana", "x"), ("ana", "y"), ("bob", "x"), ("bob", "y"), ("bob", "z")])
    >>> nx.set_node_attributes(G, {n: int(n in "xyz") for n in G}, "bipartite")
    >>> sorted(hanging_bodies(G, "x"))
    ['z']
    """
    people = persons(G)
    alone: dict[str, str] = {}
    shared: Counter[str] = Counter(body for member in people[pole] for body in people[member] if body != pole)
    for member in people[pole]:
        alone.update({body: member for body in people[member] if shared[body] == 1})
    held = Counter(alone.values())
    best = min(held, key=lambda member: (-held[member], member), default=None)
    return frozenset(body for body, member in alone.items() if member == best)


def hubs(found: Iterable[Finding], *, level: Level) -> tuple[Hub, ...]:
    """Return how far the poles reach; by commune, as if nothing hung on one seat."""
    return tuple(Hub(f.subjects[0], _count(f, "n"), _count(f, "m"), _count(f, "n" if level == "par-commune" else "p"))
                 for f in found if f.code == "hub.instance")


def link_totals(found: Iterable[Finding]) -> tuple[int, int]:
    """Return how many pairs of bodies are tied by one person, and by two or more, outside automatic seats."""
    return next(((_count(f, "u"), _count(f, "d")) for f in found if f.code == "liens.comptes"), (0, 0))


def bridges(found: Iterable[Finding], families: Mapping[str, str], lang: str) -> tuple[Bridge, ...]:
    """Return the pairs of families that findings say to cross little: questions put to the room.

    Parameters
    ----------
    found
        Findings; those whose code begins with ``couches.moins_croisees`` have two families as
        subjects, and ``t`` (persons in both) as evidence, ``e`` too where it is known how many
        functions alone would put there.
    families
        Words of the families shown, by key.
    lang
        "fr" or "en".
    """
    made = []
    for finding in found:
        if finding.code.startswith(LESS_CROSSED) and set(finding.subjects[:2]) <= set(families):
            a, b = finding.subjects[:2]
            known = {key: round(float(str(finding.evidence[key]))) for key in "te" if key in finding.evidence}
            note = say("page.bridge.expected" if "e" in known else "page.bridge.note", lang, **known)
            made.append(Bridge(a, b, known["t"], printed(say("page.bridge", lang, a=families[a], b=families[b]), lang),
                               printed(note, lang)))
    return tuple(made[:BRIDGES_AT_MOST])


def _count(finding: Finding, key: str) -> int:
    return int(str(finding.evidence[key]))
