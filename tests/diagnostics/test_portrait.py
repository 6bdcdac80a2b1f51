"""A territory is measured once, whatever the documents that speak of it."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from codir_network.diagnostics import portray
from codir_network.graph import build_graph
from codir_network.metrics import hub, intersection, isolation, layers
from codir_network.pipeline import make_report
from codir_network.render import fiches, report
from codir_network.samples import sample
from codir_network.workbook import read_workbook

MEASURES = [(hub, "body_hub"), (hub, "seats"), (intersection, "body_overlap"), (intersection, "link_counts"),
            (intersection, "circle_table"), (intersection, "four_intersections"), (layers, "layer_pairs"),
            (layers, "active_share"), (layers, "layer_combinations"), (isolation, "ground_of"),
            (isolation, "profile_of")]


def test_a_report_with_its_fiches_measures_each_thing_once(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: Counter[str] = Counter()

    def counting(name: str, measure: Any) -> Any:
        def counted(*args: Any, **kwargs: Any) -> Any:
            calls[name] += 1
            return measure(*args, **kwargs)
        return counted

    for module, name in MEASURES:
        monkeypatch.setattr(module, name, counting(name, getattr(module, name)))
    tables = read_workbook(sample())
    of = portray(build_graph(tables))
    report.folder(tables, of)
    fiches.folder(of)
    assert set(calls) == {name for _, name in MEASURES} - {"layer_combinations"}  # a figure of the analyst's
    assert set(calls.values()) == {1}


def test_what_was_disclosed_once_is_not_composed_again() -> None:
    of = portray(build_graph(read_workbook(sample())))
    assert of.disclosed("par-commune", "fr") is of.disclosed("par-commune", "fr")
    assert of.disclosed("par-commune", "fr") is not of.disclosed("par-commune", "en")


def test_the_pipeline_tells_each_step_and_gives_the_files_of_the_folder() -> None:
    steps: list[str] = []
    made = make_report(sample(), progress=steps.append)
    assert steps == ["read", "measure", "write"]
    assert set(made.files) == set(report.folder(made.tables, made.portrait))
    assert len(made.portrait.profile) == 24
