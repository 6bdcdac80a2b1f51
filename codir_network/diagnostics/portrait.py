"""A territory measured once: each measure at its first need, and what the rules find in them.

Whatever is shown reads a portrait, through what its level of disclosure lets through; nothing
that draws or writes measures again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any

import networkx as nx
import pandas as pd

from codir_network.disclosure import Level
from codir_network.findings import FINDINGS
from codir_network.graph import nodes, outside_bodies, persons, territory_of
from codir_network.metrics import catalogue, hub, intersection, isolation, layers, measure
from codir_network.metrics.isolation import Ground
from codir_network.thresholds import DEFAULTS, Thresholds
from codir_network.vocabulary import LAYERS

if TYPE_CHECKING:
    from codir_network.diagnostics.disclosed import Disclosed
    from codir_network.diagnostics.finding import Finding
    from codir_network.diagnostics.whatif import Effects
    from codir_network.schema import Territory


@dataclass(frozen=True, eq=False, kw_only=True)
class Portrait:
    """What is measured of a territory, and what the table of findings says of it.

    Parameters
    ----------
    G
        The graph of a territory.
    thresholds
        The numbers of the rules.
    also
        Findings of the caller's own; a code that the table does not know stays inside.
    """

    G: nx.Graph
    thresholds: Thresholds = DEFAULTS
    also: tuple[Finding, ...] = ()

    @cached_property
    def territory(self) -> Territory:
        """The sheet Territoire."""
        return territory_of(self.G)

    @cached_property
    def bodies(self) -> Mapping[str, Mapping[str, Any]]:
        """The bodies in the order of the workbook, which is that of protocol."""
        found = nodes(self.G, "body")
        return dict(sorted(found, key=lambda item: (*_row(item[1]), item[0])))

    @cached_property
    def codir(self) -> str:
        """The Co-dir, empty when none is described."""
        return next((body for body, data in self.bodies.items() if data["codir"]), "")

    @cached_property
    def families(self) -> tuple[str, ...]:
        """The families of bodies in their one order, those of the territory's own last: signs are counted on it."""
        present = {data["layer"] for data in self.bodies.values()}
        known = [term.value for term in LAYERS if term.value != "Autres"]
        return (*(name for name in known if name in present), *sorted(present - set(known)))

    @cached_property
    def outside(self) -> frozenset[str]:
        """The bodies that the profile of communes looks at: no automatic seats, and not the Co-dir."""
        return frozenset(outside_bodies(self.G))

    @cached_property
    def people(self) -> nx.Graph:
        """The two-mode graph of persons and bodies."""
        return persons(self.G)

    @cached_property
    def ground(self) -> Ground:
        """Who sits where, commune by commune."""
        return isolation.ground_of(self.G, self.thresholds)

    @cached_property
    def profile(self) -> pd.DataFrame:
        """The level of each commune, and what it rests on."""
        return isolation.profile_of(self.ground)

    @cached_property
    def hub(self) -> pd.DataFrame:
        """How far the members of each body reach."""
        return hub.body_hub(self.G)

    @cached_property
    def hanging(self) -> Mapping[str, frozenset[str]]:
        """What the Co-dir and the conférences des maires reach through their best-linked member alone."""
        return {body: hub.hanging_bodies(self.G, body) for body, data in self.bodies.items()
                if data["codir"] or data["subkind"] == "Conférence des maires"}

    @cached_property
    def members(self) -> pd.Series:
        """Counted seats, by actor and by body."""
        return hub.seats(self.G)

    @cached_property
    def measured(self) -> pd.DataFrame:
        """What the catalogue of metrics shows of bodies and communes, one row a node."""
        known = {hub.seats: self.members, hub.body_hub: self.hub, isolation.isolation_profile: self.profile}
        return measure(self.G, [metric for metric in catalogue.METRICS if metric.shown], known=known,
                       thresholds=self.thresholds)

    @cached_property
    def overlap(self) -> pd.DataFrame:
        """The linked pairs of bodies."""
        return intersection.body_overlap(self.G)

    @cached_property
    def links(self) -> pd.Series:
        """How many of them are unique, doubled, left out."""
        return intersection.link_counts(self.G, overlap=self.overlap)

    @cached_property
    def circles(self) -> pd.DataFrame:
        """Seats by circle of the actor and of the body."""
        return intersection.circle_table(self.G)

    @cached_property
    def crossings(self) -> pd.DataFrame:
        """The vademecum's four crossings."""
        return intersection.four_intersections(self.G)

    @cached_property
    def pairs(self) -> pd.DataFrame:
        """What each pair of families shares."""
        return layers.layer_pairs(self.G, overlap=self.overlap)

    @cached_property
    def across(self) -> pd.Series:
        """How many persons sit in two families or more."""
        return layers.active_share(self.G)

    @cached_property
    def combinations(self) -> pd.DataFrame:
        """How many persons sit in exactly each combination of families."""
        return layers.layer_combinations(self.G)

    @cached_property
    def _disclosed(self) -> dict[tuple[Level, str], Disclosed]:
        return {}

    @cached_property
    def _effects(self) -> dict[frozenset[str], Effects]:
        return {}

    def effects(self, spoken: frozenset[str]) -> Effects:
        """Return what one seat more, or a few, would change for the communes that may be spoken of."""
        from codir_network.diagnostics.whatif import effects_on

        if spoken not in self._effects:
            self._effects[spoken] = effects_on(self.ground, spoken)
        return self._effects[spoken]

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """All that the table of findings says, rule by rule in its order, then the caller's own."""
        rules = dict.fromkeys(entry.rule for entry in FINDINGS)
        return (*(finding for rule in rules for finding in _rule(rule)(self)), *self.also)

    def disclosed(self, level: Level, lang: str = "fr") -> Disclosed:
        """Return what may be shown at a level of disclosure, in a language.

        Parameters
        ----------
        level
            "par-commune" (fit to publish), "par-fonction" (internal) or "nominatif".
        lang
            "fr" or "en".

        Raises
        ------
        RenderError
            When the territory does not allow the level (:func:`codir_network.privacy.check_level`).
        """
        from codir_network.diagnostics.disclosing import disclose

        if (level, lang) not in self._disclosed:
            self._disclosed[level, lang] = disclose(self, level, lang)
        return self._disclosed[level, lang]


def portray(G: nx.Graph, *, thresholds: Thresholds = DEFAULTS, also: Iterable[Finding] = ()) -> Portrait:
    """Return the portrait of a territory: measured once, each measure when it is first asked for.

    Parameters
    ----------
    G
        The graph of a territory, as :func:`codir_network.build_graph` makes it.
    thresholds
        The numbers of the rules.
    also
        Findings of your own; what the table of findings does not know is never handed out.

    Examples
    --------
    >>> from codir_network import build_graph, read_workbook
    >>> from codir_network.samples import sample
    >>> of = portray(build_graph(read_workbook(sample())))
    >>> len(of.profile), of.findings[0].code
    (24, 'couverture.listes')
    """
    return Portrait(G=G, thresholds=thresholds, also=tuple(also))


def _rule(name: str) -> Any:
    module, _, function = name.partition(".")
    return getattr(import_module(f"codir_network.diagnostics.{module}"), function)


def _row(data: Mapping[str, Any]) -> tuple[bool, int]:
    return data["sheet_row"] is None, data["sheet_row"][1] if data["sheet_row"] else 0
