"""Every metric as data: its column, whom it describes, unit, range, source, words.

``metrics.table`` writes these columns; the glossary of a report reads them here, with the
meaning of each in ``text.findings`` (``metric.`` + column).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from codir_network.text import say

Mode = Literal["actor", "body", "commune"]


@dataclass(frozen=True, slots=True)
class Metric:
    """A column of ``metrics.table``.

    ``name`` is the function, in ``codir_network.metrics``; ``of`` the kinds of node that have it.
    """

    name: str
    column: str
    of: tuple[Mode, ...]
    unit: str
    range: str
    reference: str
    fr: str
    en: str

    def label(self, lang: str = "fr") -> str:
        """Return its name for people."""
        return self.en if lang == "en" else self.fr

    def meaning(self, lang: str = "fr") -> str:
        """Return what it says of a territory, in a sentence.

        Examples
        --------
        >>> METRICS[0].meaning("en")
        'How many counted seats the actor holds, or the body has.'
        """
        return say(f"metric.{self.column}", lang)


_BE = "Borgatti & Everett (1997)"
_BOTH: tuple[Mode, ...] = ("actor", "body")
_HILL = "Hill (1973) ; Shannon (1948)"
_PROFILE = "isolation.isolation_profile"

METRICS: tuple[Metric, ...] = (
    Metric("hub.seats", "seats", _BOTH, "sièges", "≥ 0", "", "sièges comptés", "counted seats"),
    Metric("hub.degree", "degree", _BOTH, "part", "0–1", _BE, "degré", "degree"),
    Metric("hub.betweenness", "betweenness", _BOTH, "part", "0–1", _BE, "intermédiarité", "betweenness"),
    Metric("hub.fabric_share", "fabric_share", ("actor",), "paires d'instances", "≥ 0", "Newman (2001)",
           "part du tissu", "fabric share"),
    Metric("hub.exclusive_bridges", "exclusive_bridges", ("actor",), "paires d'instances", "≥ 0",
           "Latapy, Magnien & Del Vecchio (2008)", "liens portés seul", "exclusive bridges"),
    Metric("intersection.polyphony", "qualities", ("actor",), "qualités", "≥ 1", _HILL, "qualités", "qualities"),
    Metric("intersection.polyphony", "qualities_effective", ("actor",), "qualités", "≥ 1", _HILL,
           "qualités, nombre effectif", "qualities, effective number"),
    Metric("intersection.polyphony", "circles", ("actor",), "cercles", "1–3", _HILL, "cercles", "circles"),
    Metric("intersection.polyphony", "circles_effective", ("actor",), "cercles", "1–3", _HILL,
           "cercles, nombre effectif", "circles, effective number"),
    Metric("intersection.polyphony", "layers", ("actor",), "familles", "≥ 1", _HILL, "familles", "layers"),
    Metric("intersection.polyphony", "layers_effective", ("actor",), "familles", "≥ 1", _HILL,
           "familles, nombre effectif", "layers, effective number"),
    Metric("hub.body_hub", "reached", ("body",), "instances", "≥ 0", "", "autres instances touchées",
           "other bodies reached"),
    Metric("hub.body_hub", "others", ("body",), "instances", "≥ 0", "", "autres instances", "other bodies"),
    Metric("hub.body_hub", "without_best", ("body",), "instances", "≥ 0", "",
           "autres instances touchées, quel que soit le membre absent", "other bodies reached, whoever is away"),
    Metric(_PROFILE, "level", ("commune",), "niveau", "", "", "niveau", "level"),
    Metric(_PROFILE, "minimal", ("commune",), "niveau", "", "", "niveau au moins", "level at least"),
    Metric(_PROFILE, "coverage", ("commune",), "part", "0–1", "", "couverture des listes", "coverage of lists"),
    Metric(_PROFILE, "bodies", ("commune",), "instances", "≥ 0", "", "instances hors sièges d'office",
           "bodies outside automatic seats"),
    Metric(_PROFILE, "persons", ("commune",), "personnes", "≥ 0", "", "personnes actives", "active persons"),
    Metric(_PROFILE, "unnamed", ("commune",), "sièges", "≥ 0", "", "sièges sans titulaire nommé", "unnamed seats"),
    Metric(_PROFILE, "peers", ("commune",), "communes", "≥ 0", "", "communes rencontrées en petit groupe",
           "communes met in small groups"),
    Metric(_PROFILE, "paths", ("commune",), "chemins", "≥ 0", "Menger (1927)", "chemins distincts vers le Co-dir",
           "disjoint paths to the Co-dir"),
)
