"""The columns of resultats.xlsx that the catalogue of metrics asks for: their headers, their cells.

``beside`` holds what explains a metric and stands after it, by the metric's column.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from codir_network.disclosure import Level
from codir_network.metrics.catalogue import LEVEL, SHARE, Metric, Mode, shown
from codir_network.render.results.spreadsheet import Column, Value


def measured_columns(of: Mode, level: Level, lang: str, beside: Mapping[str, Column]) -> list[Column]:
    """Return the columns of the metrics that a level shows, with what the glossary says of each."""
    found: list[Column] = []
    for metric in shown(of, level):
        found.append(Column(header=metric.label(lang), meaning=metric.meaning(lang), unit=metric.unit_label(lang),
                            range=metric.range, reference=metric.reference, share=metric.unit == SHARE))
        found += [beside[metric.column]] if metric.column in beside else []
    return found


def measured_cells(of: Mode, level: Level, measures: Mapping[str, object], beside: Mapping[str, Value],
                   level_words: Callable[[str, str], str] | None = None) -> list[Value]:
    """Return the cells of these columns, for one row.

    Parameters
    ----------
    of, level
        As in :func:`measured_columns`.
    measures
        The values, by the metric's column.
    beside
        What stands after a metric.
    level_words
        From the metric's column and the code of a level of communes, its words.
    """
    found: list[Value] = []
    for metric in shown(of, level):
        found.append(_cell(metric, measures[metric.column], level_words))
        found += [beside[metric.column]] if metric.column in beside else []
    return found


def _cell(metric: Metric, value: object, level_words: Callable[[str, str], str] | None) -> Value:
    """Return a value as its cell: a level in words, a whole number as one, blank when it is not known."""
    if value is None or value != value:
        return "" if metric.unit == LEVEL else None
    if metric.unit == LEVEL:
        return level_words(metric.column, str(value)) if level_words else str(value)
    number = float(value)  # type: ignore[arg-type]
    return int(number) if number.is_integer() and metric.unit != SHARE else number
