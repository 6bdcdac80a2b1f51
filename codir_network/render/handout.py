"""What a document handed out may say: measured on the full graph, then without anybody.

Communes that have not reread their page are all alike here: no level, no figure, no seat.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import networkx as nx
import pandas as pd

from codir_network.graph import nodes, seats, territory_of
from codir_network.keys import match_key
from codir_network.metrics.hub import body_hub
from codir_network.metrics.intersection import link_counts
from codir_network.metrics.isolation import isolation_profile
from codir_network.metrics.layers import active_share, layer_pairs
from codir_network.render.words import rows
from codir_network.schema import Territory
from codir_network.thresholds import DEFAULTS, Thresholds

if TYPE_CHECKING:
    from codir_network.diagnostics import Finding

LEVELS = ("sans_siege", "un_seul_fil", "une_seule_instance", "sans_pairs", "sans_traduction", "reliee",
          "donnee_manquante")
"""Codes of the findings on one commune, in order; the last one stands outside it."""

TO_LINK = LEVELS[:5]
NAMED_AT_MOST = 5
"""Communes that a document names as lacking something; a level that does not fit is a count."""


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune in a document: its finding, None as long as it has not reread its page.

    ``bodies``: the outside bodies where it sits; ``sits``: all of them.
    """

    id: str
    name: str
    reread: bool
    finding: Finding | None
    bodies: frozenset[str]
    sits: frozenset[str]
    lon: float | None
    lat: float | None
    place: str

    @property
    def level(self) -> str:
        """The level's code, empty as long as nothing may be said."""
        return self.finding.code.removeprefix("commune.") if self.finding else ""


@dataclass(frozen=True, slots=True)
class Handout:
    """A territory without its people: communes in alphabetical order, bodies, plain counts."""

    territory: Territory
    communes: tuple[Commune, ...]
    bodies: Mapping[str, Mapping[str, Any]]
    outside: frozenset[str]
    codir: str
    hub: pd.DataFrame
    links: pd.Series
    pairs: pd.DataFrame
    active: int
    several: int
    crossings: tuple[Finding, ...]
    families: Mapping[tuple[str, ...], Finding]
    thresholds: Thresholds

    @property
    def reread(self) -> tuple[Commune, ...]:
        """The communes of which something may be said."""
        return tuple(commune for commune in self.communes if commune.reread)

    def named(self) -> tuple[Commune, ...]:
        """Return the communes that a document names: whole levels in order, five at most."""
        chosen: list[Commune] = []
        for level in TO_LINK:
            found = [commune for commune in self.communes if commune.level == level]
            if len(chosen) + len(found) > NAMED_AT_MOST:
                break
            chosen += found
        return tuple(sorted(chosen, key=self.communes.index))

    def counted(self) -> dict[str, int]:
        """Return how many communes have each of the levels that do not fit among the named."""
        named = self.named()
        rest = [commune.level for commune in self.communes if commune not in named]
        return {level: rest.count(level) for level in TO_LINK if level in rest}

    def rows(self, *bodies: str) -> str:
        """Return where bodies stand in the workbook: « I13, I42-45 »."""
        return rows("I", (place[1] for place in (self.bodies[body]["sheet_row"] for body in bodies) if place))

    def automatic(self) -> list[str]:
        """Return the names of the bodies where every commune has an automatic seat."""
        return [body["label"] for body in self.bodies.values() if body["automatic_seats"] == "toutes"]


def hand_out(G: nx.Graph, findings: Iterable[Finding]) -> Handout:
    """Return what may be handed out of a territory.

    Parameters
    ----------
    G
        The graph of a territory.
    findings
        What :func:`codir_network.diagnostics.diagnose` says of it.
    """
    findings = tuple(findings)
    bodies = dict(sorted(nodes(G, "body"), key=protocol))
    said = {finding.subjects[0]: finding for finding in findings
            if finding.code.removeprefix("commune.") in LEVELS}
    thresholds = next((Thresholds(**finding.threshold) for finding in said.values()), DEFAULTS)  # type: ignore[arg-type]
    profile = isolation_profile(G, thresholds=thresholds)
    shares = active_share(G)
    pairs = layer_pairs(G)
    return Handout(
        territory_of(G), _communes(G, profile, said), bodies,
        frozenset(body for body, data in bodies.items() if data["automatic_seats"] == "non" and not data["codir"]),
        next((body for body, data in bodies.items() if data["codir"]), ""),
        body_hub(G), link_counts(G), pairs.assign(bridging=pairs["bridging"].map(len)), int(shares["active"]),
        int(shares["several"]), tuple(finding for finding in findings if finding.code.startswith("croisement.")),
        {finding.subjects: finding for finding in findings if finding.code == "couches.comptes"},
        thresholds)


def protocol(item: tuple[str, Mapping[str, Any]]) -> tuple[int, str]:
    """Order bodies as the workbook does, which is the order of protocol."""
    node, data = item
    return (data["sheet_row"][1] if data["sheet_row"] else 1 << 20, node)


def _communes(G: nx.Graph, profile: pd.DataFrame, said: Mapping[str, Finding]) -> tuple[Commune, ...]:
    made = []
    for node, data in nodes(G, "organisation", "commune"):
        reread = bool(data["reread"])
        there = {body for actor, edge in G[node].items() if edge["kind"] == "attachment" for body in seats(G, actor)}
        made.append(Commune(
            node, data["label"], reread, said.get(node) if reread else None,
            frozenset(profile.loc[node, "body_ids"]) if reread else frozenset(),
            frozenset(there) if reread else frozenset(), data["lon"], data["lat"],
            f"C{data['sheet_row'][1]}" if data["sheet_row"] else ""))
    return tuple(sorted(made, key=lambda commune: (match_key(commune.name), commune.id)))

