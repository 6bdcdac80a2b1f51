"""Every metric as data, and the only place where one is registered.

What an entry says is all that the rest knows of a metric: ``metrics.table`` has its column,
``resultats.xlsx`` shows it and its line of the glossary where the entry says so, ``docs/mesures.md``
lists it, and the properties of the tests hold it. Its words are in ``text.metrics``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from codir_network.disclosure import INSIDE, PUBLIC, Level, allows
from codir_network.metrics import hub, intersection, isolation
from codir_network.text import say

Measure = Callable[..., pd.Series | pd.DataFrame]
Mode = Literal["actor", "body", "commune"]
Option = Literal["thresholds", "isolates"]

LEVEL, SHARE = "niveau", "part"
"""Units that are written otherwise than as plain numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """A column of ``metrics.table``.

    Parameters
    ----------
    function
        What measures it: a function from a graph to a Series of that name, or to a frame that has
        the column; by node, whatever the ids. A function of several columns is called once.
    column
        Its name; ``metric.{column}`` says what it means, ``metric.{column}.label`` is its header.
    of
        The kinds of node that have it.
    unit
        ``metric.unit.{unit}``; « part » is a share, « niveau » the code of a level of communes.
    low, high
        Its bounds; None where there are none.
    reference
        Who defined it.
    options
        The keywords of ``metrics.table`` that the function takes.
    shown
        The lowest level of disclosure at which the sheets of ``resultats.xlsx`` show it, of bodies
        and communes; None: for the analyst alone. Of persons nothing is ever shown there.
    """

    function: Measure
    column: str
    of: tuple[Mode, ...]
    unit: str
    low: float | None = 0
    high: float | None = None
    reference: str = ""
    options: tuple[Option, ...] = ()
    shown: Level | None = None

    @property
    def name(self) -> str:
        """Where its function stands, in ``codir_network.metrics``."""
        return f"{self.function.__module__.rpartition('.')[2]}.{self.function.__name__}"

    @property
    def range(self) -> str:
        """Its bounds, as printed.

        Examples
        --------
        >>> METRICS[0].range, METRICS[1].range
        ('≥ 0', '0–1')
        """
        if self.low is None:
            return ""
        return f"≥ {self.low:g}" if self.high is None else f"{self.low:g}–{self.high:g}"

    def label(self, lang: str = "fr") -> str:
        """Return its name for people."""
        return say(f"metric.{self.column}.label", lang)

    def meaning(self, lang: str = "fr") -> str:
        """Return what it says of a territory, in a sentence.

        Examples
        --------
        >>> METRICS[0].meaning("en")
        'Number of counted seats, institutions and unnamed seats included.'
        """
        return say(f"metric.{self.column}", lang)

    def unit_label(self, lang: str = "fr") -> str:
        """Return its unit for people."""
        return say(f"metric.unit.{self.unit}", lang)


_BOTH: tuple[Mode, ...] = ("actor", "body")
_BE = "Borgatti & Everett (1997)"
_HILL = "Hill (1973) ; Shannon (1948)"


def _of_two_modes(function: Measure) -> Metric:
    return Metric(function=function, column=function.__name__, of=_BOTH, unit=SHARE, high=1, reference=_BE,
                  options=("isolates",))


def _polyphony(column: str, unit: str, high: float | None = None) -> Metric:
    return Metric(function=intersection.polyphony, column=column, of=("actor",), unit=unit, low=1, high=high,
                  reference=_HILL)


def _body_hub(column: str, shown: Level) -> Metric:
    return Metric(function=hub.body_hub, column=column, of=("body",), unit="instances", shown=shown)


def _profile(column: str, unit: str, *, low: float | None = 0, high: float | None = None,
             reference: str = "") -> Metric:
    return Metric(function=isolation.isolation_profile, column=column, of=("commune",), unit=unit, low=low, high=high,
                  reference=reference, options=("thresholds",), shown=PUBLIC)


METRICS: tuple[Metric, ...] = (
    Metric(function=hub.seats, column="seats", of=_BOTH, unit="sieges", shown=PUBLIC),
    _of_two_modes(hub.degree),
    _of_two_modes(hub.betweenness),
    Metric(function=hub.fabric_share, column="fabric_share", of=("actor",), unit="paires", reference="Newman (2001)"),
    Metric(function=hub.exclusive_bridges, column="exclusive_bridges", of=("actor",), unit="paires",
           reference="Latapy, Magnien & Del Vecchio (2008)"),
    _polyphony("qualities", "qualites"),
    _polyphony("qualities_effective", "qualites"),
    _polyphony("circles", "cercles", 3),
    _polyphony("circles_effective", "cercles", 3),
    _polyphony("layers", "familles"),
    _polyphony("layers_effective", "familles"),
    _body_hub("reached", PUBLIC),
    _body_hub("others", PUBLIC),
    _body_hub("without_best", INSIDE),
    _profile("level", LEVEL, low=None),
    _profile("minimal", LEVEL, low=None),
    _profile("coverage", SHARE, high=1),
    _profile("bodies", "instances"),
    _profile("persons", "personnes"),
    _profile("unnamed", "sieges"),
    _profile("peers", "communes"),
    _profile("paths", "chemins", reference="Menger (1927)"),
)


def shown(of: Mode, level: Level) -> list[Metric]:
    """Return the metrics of a kind of node that a level of disclosure shows, in the order of the catalogue.

    Examples
    --------
    >>> [metric.column for metric in shown("body", "par-commune")]
    ['seats', 'reached', 'others']
    """
    return [metric for metric in METRICS if of in metric.of and metric.shown and allows(level, metric.shown)]
