"""The sheet Récit: what a step may show, and what is refused with its cell."""

from __future__ import annotations

import pytest

from codir_network.graph import build_graph, to_tables
from codir_network.text.wording import issue_text
from codir_network.workbook import read_workbook, write_tables
from tests.workbook.faults import issues_of, read, spoiled


@pytest.mark.parametrize(("cell", "shows"), [
    ("", ()),
    ("Les instances", ("vue:instances",)), ("vue : cercles", ("vue:cercles",)), ("view: bodies", ("vue:instances",)),
    ("2e cercle ; usagers", ("cercle:institutionnel", "cercle:usagers")),
    ("famille : usagers", ("famille:Usagers et société civile",)), ("PROJETS", ("famille:Projets",)),
    ("Co-dir", ("i:co-dir-de-territoire",)), ("instance : conférence des maires", ("i:conference-des-maires",)),
    ("St-Maurice de Beynost", ("c:01376",)), ("01418", ("c:01418",)),
    ("communes à relier", ("constat:commune.sans_siege",)), ("hub.instance", ("constat:hub.instance",)),
    ("Thil ; Thil ;; Réseau finances", ("c:01418", "i:reseau-finances")),
])
def test_a_step_shows_views_circles_families_bodies_communes_and_findings(cell, shows):
    assert read(spoiled(("Récit", "C2", cell))).story[0].shows == shows


def test_an_unknown_thing_is_refused_with_what_is_near():
    issue = next(i for i in issues_of(spoiled(("Récit", "C2", "Réseau finance"))) if i.severity == "erreur")
    assert (issue.code, issue.cell, issue.nearest) == ("recit.montre.inconnu", "C2", ("Réseau finances",))
    assert "tapez « Réseau finances »" in issue_text(issue)["correction"]


def test_steps_keep_the_order_of_the_sheet_and_survive_the_graph_and_a_writing(tmp_path):
    tables = read(spoiled(("Récit", ["Premier", "Une phrase.", "instances ; Thil ; communes à relier", "Combien ?"])))
    assert [step.title for step in tables.story] == ["Troisième cercle", "Premier"]
    assert to_tables(build_graph(tables)).story == tables.story
    again = read_workbook(write_tables(tables, tmp_path / "copie.xlsx"))
    assert [(s.title, s.caption, s.shows, s.question) for s in again.story] == [
        (s.title, s.caption, s.shows, s.question) for s in tables.story]


def test_a_step_that_names_somebody_is_marked():
    story = read(spoiled(("Récit", ["Suivons Camille Martin", "Où siège-t-elle ?"]))).story
    assert [step.named for step in story] == [False, True]
