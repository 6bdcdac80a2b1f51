"""A metric added by the words of CONTRIBUTING alone, a function, an entry and its sentences, is found everywhere."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import networkx as nx
import openpyxl
import pandas as pd
import pytest

from codir_network import metrics
from codir_network.diagnostics import portray
from codir_network.disclosure import LEVELS
from codir_network.graph import build_graph, memberships
from codir_network.metrics import catalogue
from codir_network.metrics.by_node import series
from codir_network.metrics.catalogue import Metric
from codir_network.render import results
from codir_network.text import catalogue as sentences
from codir_network.text.metrics import TEXTS
from scripts.make_metric_catalogue import page
from tests.builders import build

WORDS = {
    "metric.halves.label": ("demi-sièges", "half seats"),
    "metric.halves": ("La moitié des sièges comptés.", "Half of the counted seats."),
    "metric.unit.demis": ("demis", "halves"),
}


def halves(G: nx.Graph) -> pd.Series:
    """Return half of the counted seats of each actor and body."""
    return series("halves", {node: k / 2 for node, k in memberships(G).degree()})


@pytest.fixture
def territory() -> nx.Graph:
    return build_graph(build(["Alba", "Bree"], {"GT Eau": "non", "GT Voirie": "non"}, [
        ("DGS@Alba", "GT Eau"), ("Maire@Alba", "GT Eau"), ("SGM@Bree", "GT Eau"), ("SGM@Bree", "GT Voirie")]))


@pytest.fixture(params=["par-commune", "par-fonction", None])
def entry(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Metric]:
    """An entry of actors and bodies, shown from one level of disclosure on, or never."""
    added = Metric(function=halves, column="halves", of=("actor", "body"), unit="demis", reference="Personne (2026)",
                   shown=request.param)
    monkeypatch.setattr(catalogue, "METRICS", (*catalogue.METRICS, added))
    for code, words in WORDS.items():
        monkeypatch.setitem(TEXTS, code, words)
    sentences.cache_clear()
    yield added
    monkeypatch.undo()
    sentences.cache_clear()


def cells(G: nx.Graph, level: Any, lang: str) -> dict[str, list[tuple[Any, ...]]]:
    book = openpyxl.load_workbook(io.BytesIO(results.workbook(portray(G), level=level, lang=lang)))
    # the first row of each sheet says its level and its date
    return {sheet.title: list(sheet.iter_rows(min_row=2, values_only=True)) for sheet in book}


def test_it_is_a_column_of_the_table_of_metrics(entry: Metric, territory: nx.Graph) -> None:
    found = metrics.table(territory)
    assert found.columns[-1] == entry.column
    assert found.loc[["i:gt-eau", "i:gt-voirie", "a:sgm-bree"], "halves"].to_list() == [1.5, 0.5, 1]


@pytest.mark.parametrize(("lang", "sheet", "glossary"), [
    ("fr", "Instances", "Glossaire"), ("en", "Bodies", "Glossary")])
@pytest.mark.parametrize("level", ["par-commune", "par-fonction"])
def test_results_show_it_with_its_line_of_the_glossary_from_its_level_on(
    entry: Metric, territory: nx.Graph, level: Any, lang: str, sheet: str, glossary: str
) -> None:
    made = cells(territory, level, lang)
    header, *rows = made[sheet]
    label, meaning, unit = (words[lang == "en"] for words in WORDS.values())
    told = [row for row in made[glossary] if row[1] == label]
    if entry.shown and LEVELS.index(level) >= LEVELS.index(entry.shown):
        assert [row[header.index(label)] for row in rows] == [1.5, 0.5]
        assert told == [(sheet, label, meaning, unit, "≥ 0", "Personne (2026)")]
    else:
        assert label not in header
        assert told == []
    elsewhere = [title for title, lines in made.items() if title not in {sheet, glossary} and label in str(lines)]
    assert elsewhere == []


def test_of_persons_alone_it_is_shown_nowhere(
    entry: Metric, territory: nx.Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = Metric(function=halves, column="halves", of=("actor",), unit="demis", shown="par-commune")
    monkeypatch.setattr(catalogue, "METRICS", (*catalogue.METRICS[:-1], alone))
    for level in ("par-commune", "par-fonction"):
        assert "demi-sièges" not in str(cells(territory, level, "fr"))
    assert entry.column in metrics.table(territory)


def test_of_communes_it_is_muted_where_the_commune_is_rereading(
    entry: Metric, monkeypatch: pytest.MonkeyPatch
) -> None:
    def tenfold(G: nx.Graph) -> pd.Series:
        profile = metrics.isolation.isolation_profile(G)
        return series("halves", {commune: 10 * n for commune, n in profile["bodies"].items()})

    of_communes = Metric(function=tenfold, column="halves", of=("commune",), unit="demis", shown="par-commune")
    monkeypatch.setattr(catalogue, "METRICS", (*catalogue.METRICS[:-1], of_communes))
    T = build(["Alba", "Bree"], {"GT Eau": "non", "GT Voirie": "non"}, [("DGS@Alba", "GT Eau"), ("DGS@Bree", "GT Eau")])
    T.communes["relue"] = T.communes["nom"] == "Alba"
    header, alba, bree = cells(build_graph(T), "par-commune", "fr")["Communes"]
    assert (alba[header.index("demi-sièges")], bree[header.index("demi-sièges")]) == (10, "relecture en cours")
    assert entry.column == "halves"


def test_the_page_of_measures_lists_it(entry: Metric) -> None:
    where = {"par-commune": "à diffuser", "par-fonction": "interne", None: "pour l'analyste"}[entry.shown]
    row = f"| `halves` | demi-sièges | La moitié des sièges comptés. | demis | ≥ 0 | {where} | Personne (2026) |"
    assert page().count(row) == 2  # persons, bodies
