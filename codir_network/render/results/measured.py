"""The columns that the catalogue of metrics asks of resultats.xlsx: which, their headers, their cells."""

from __future__ import annotations

from collections.abc import Callable

from codir_network.disclosure import Level, allows
from codir_network.metrics import catalogue
from codir_network.metrics.catalogue import Metric, Mode
from codir_network.render.results.spreadsheet import Column, Value


def shown(kind: Mode, level: Level) -> list[Metric]:
    """Return the metrics of a kind of node that a level shows, in the order of the catalogue."""
    return [metric for metric in catalogue.METRICS if kind in metric.of and metric.shown is not None
            and allows(level, metric.shown)]


def metric_column(metric: Metric, lang: str) -> Column:
    """Return the column of a metric, with what the glossary says of it."""
    return Column(metric.label(lang), metric.meaning(lang), metric.unit_label(lang), metric.range, metric.reference,
                  metric.unit == catalogue.SHARE)


def metric_cell(metric: Metric, value: object, level_words: Callable[[str], str]) -> Value:
    """Return a value as its cell: a level in words, a whole number as one, blank when it is not known."""
    if value is None or value != value:
        return "" if metric.unit == catalogue.LEVEL else None
    if metric.unit == catalogue.LEVEL:
        return level_words(str(value))
    number = float(value)  # type: ignore[arg-type]
    return int(number) if number.is_integer() and metric.unit != catalogue.SHARE else number
