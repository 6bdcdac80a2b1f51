from __future__ import annotations

from importlib import import_module

import pytest

from codir_network.metrics.catalogue import METRICS, Metric


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.column)
def test_a_metric_names_its_function_and_words_itself_in_two_languages(metric: Metric) -> None:
    module, function = metric.name.split(".")
    assert callable(getattr(import_module(f"codir_network.metrics.{module}"), function))
    for lang in ("fr", "en"):
        assert metric.label(lang)
        assert metric.meaning(lang).endswith(".")
    assert metric.label("fr") == metric.fr
    assert metric.of


def test_columns_are_told_apart() -> None:
    columns = [metric.column for metric in METRICS]
    assert len(set(columns)) == len(columns)
