"""What the panel says beside the map: a strength first, then the levels, then what is known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import networkx as nx

from codir_network.diagnostics.sentences import sentence
from codir_network.graph import nodes
from codir_network.keys import match_key
from codir_network.privacy import Level
from codir_network.render.scene.parts import Commune, Line
from codir_network.render.scene.seating import Seat, sitting_by_body
from codir_network.render.words import printed, several
from codir_network.text import say

if TYPE_CHECKING:
    from codir_network.diagnostics import Finding

LEVELS = ("sans_siege", "un_seul_fil", "une_seule_instance", "sans_pairs", "sans_traduction", "reliee",
          "donnee_manquante")
NAMED_AT_MOST = 5
"""Communes named in a line of the panel; beyond, a count."""


def strengths(
    G: nx.Graph, findings: Sequence[Finding], every: Sequence[Seat], silent: set[str], *,
    level: Level, lang: str
) -> tuple[str, ...]:
    """Return what already links, first: how far the poles reach, then how many communes sit."""
    outside = {node for node, data in nodes(G, "body") if data["automatic_seats"] == "non" and not data["codir"]}
    communes = {node for node, _ in nodes(G, "organisation", "commune")} - silent
    linked = {seat.commune for seat in every if seat.counted and seat.body in outside} & communes
    hubs = sorted((f for f in findings if f.code == "hub.instance" and f.evidence["n"]),
                  key=lambda f: (bool(f.evidence["codir"]), f.subjects))
    made = [printed(sentence(finding, lang, level=level), lang) for finding in hubs]
    if linked:
        code = "page.strength.reread" if silent else "page.strength.communes"
        made.append(printed(say(code, lang, n=len(linked), m=len(communes)), lang))
    elif together := _together(G, every, silent):
        n = len(nodes(G, "organisation", "commune"))
        made.append(printed(say("page.strength.together", lang, n=n, bodies=several(together[:3], lang)), lang))
    return tuple(made)


def _together(G: nx.Graph, every: Sequence[Seat], silent: set[str]) -> list[str]:
    """Return the bodies where every commune sits: with automatic seats only, as long as one is silent."""
    everyone, sitting = len(nodes(G, "organisation", "commune")), sitting_by_body(every)
    return [data["label"] for node, data in nodes(G, "body") if len(sitting[node]) == everyone > 1
            and not (silent and data["automatic_seats"] in ("non", ""))]


def level_lines(
    communes: Sequence[Commune], said: Mapping[str, Finding], silent: set[str], lang: str
) -> tuple[Line, ...]:
    """Return a line for each level, in order: few communes by name, many as a count.

    Communes « à relier » stand above these lines already.
    """
    by_level: dict[str, list[Commune]] = defaultdict(list)
    for commune in communes:
        if commune.id in said and commune.id not in silent and commune.state != "à relier":
            by_level[said[commune.id].code.removeprefix("commune.")].append(commune)
    made = []
    for code in LEVELS:
        found = sorted(by_level[code], key=lambda c: (match_key(c.name), c.code))
        if found:
            few = len(found) <= NAMED_AT_MOST and code not in {"reliee", "donnee_manquante"}
            named = tuple(c.id for c in found) if few else ()
            made.append(Line(code, printed(say(f"page.line.{code}", lang), lang), named, len(found)))
    return tuple(made)


def coverage(G: nx.Graph, lang: str) -> str:
    """Return how many lists are complete, in words."""
    states = G.graph["coverage"]
    said = say("page.coverage", lang, n=states["complète"], m=sum(states.values()), partial=states["partielle"],
               unknown=states["inconnue"])
    return printed(said, lang)
