"""The catalogue is the only registration: table, results, page and properties read a metric's entry."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from importlib import import_module
from typing import Any

import networkx as nx
import pandas as pd
import pytest

from codir_network import metrics
from codir_network.graph import build_graph
from codir_network.metrics import catalogue
from codir_network.metrics.catalogue import METRICS, Metric
from codir_network.samples import sample
from codir_network.workbook import read_workbook
from scripts.make_metric_catalogue import PAGE, page
from tests.metrics.networks import measures


@pytest.fixture(scope="module")
def fictitious() -> nx.Graph:
    return build_graph(read_workbook(sample()))


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.column)
def test_a_metric_names_its_function_and_words_itself_in_two_languages(metric: Metric) -> None:
    module, function = metric.name.split(".")
    assert getattr(import_module(f"codir_network.metrics.{module}"), function) is metric.function
    for lang in ("fr", "en"):
        assert metric.label(lang)
        assert metric.unit_label(lang)
        assert metric.meaning(lang).endswith(".")
    assert metric.of


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.column)
def test_a_metric_has_values_of_its_kinds_alone_within_its_bounds(metric: Metric, fictitious: nx.Graph) -> None:
    found = metrics.measure(fictitious, [metric])[metric.column].dropna()
    kinds = {"commune" if fictitious.nodes[node]["subkind"] == "commune" else fictitious.nodes[node]["kind"]
             for node in found.index}
    assert kinds <= set(metric.of)
    if metric.unit != catalogue.LEVEL:
        assert kinds == set(metric.of)
        assert metric.low is not None
        assert found.min() >= metric.low - 1e-9
        assert metric.high is None or found.max() <= metric.high + 1e-9


def test_columns_are_told_apart() -> None:
    columns = [metric.column for metric in METRICS]
    assert len(set(columns)) == len(columns)


def test_nothing_that_is_of_persons_alone_is_shown() -> None:
    assert [metric.column for metric in METRICS if metric.shown and metric.of == ("actor",)] == []


def test_the_table_calls_each_function_once(fictitious: nx.Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: Counter[str] = Counter()

    def watched(function: Any) -> Any:
        def call(G: nx.Graph, **options: Any) -> Any:
            calls[function.__name__] += 1
            return function(G, **options)
        return call

    one = {function: watched(function) for function in measures()}
    monkeypatch.setattr(catalogue, "METRICS", tuple(replace(m, function=one[m.function]) for m in METRICS))
    metrics.table(fictitious)
    assert set(calls.values()) == {1}
    assert set(calls) == {function.__name__ for function in measures()}


def test_what_was_measured_already_is_not_measured_again(fictitious: nx.Graph) -> None:
    known = metrics.hub.seats(fictitious) + 1000
    found = metrics.measure(fictitious, METRICS[:1], known={metrics.hub.seats: known})
    assert found["seats"].dropna().min() >= 1000


def test_options_reach_the_functions_that_take_them() -> None:
    G = nx.davis_southern_women_graph()
    G.add_node("zz", bipartite=0)
    assert metrics.table(G).loc["E8", "degree"] == 14 / 18
    assert metrics.table(G, isolates="count").loc["E8", "degree"] == 14 / 19
    pd.testing.assert_series_equal(metrics.table(G, isolates="count")["betweenness"].sort_index(),
                                   metrics.hub.betweenness(G, isolates="count").sort_index(), check_index_type=False)


def test_the_committed_page_is_the_one_that_the_script_makes() -> None:
    assert PAGE.read_text("utf-8") == page(), "python -m scripts.make_metric_catalogue"
