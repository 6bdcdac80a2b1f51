"""What may be handed out: whole levels, five communes at most, nothing of those that reread."""

from __future__ import annotations

from dataclasses import replace

from codir_network.diagnostics import Thresholds, diagnose
from codir_network.graph import build_graph
from codir_network.render.handout import Handout, hand_out
from codir_network.schema import Tables
from tests.builders import build
from tests.render.agglomeration import agglomeration, names


def seen(tables: Tables) -> Handout:
    G = build_graph(tables)
    return hand_out(G, diagnose(G))


def test_whole_levels_are_named_while_they_fit_in_five():
    # the builder's levels: to_link without seat, one_thread by one SGM
    assert {c.name for c in seen(agglomeration(24, to_link=3, one_thread=2)).named()} == set(names(5))
    assert {c.name for c in seen(agglomeration(24, to_link=3, one_thread=3)).named()} == set(names(3))
    assert seen(agglomeration(24, to_link=6, one_thread=1)).named() == ()


def test_a_level_that_does_not_fit_stops_the_names_and_is_counted():
    made = seen(agglomeration(24, to_link=6, one_thread=1)).counted()
    assert (made["sans_siege"], made["un_seul_fil"]) == (6, 1)


def test_communes_come_in_alphabetical_order_accents_and_case_ignored():
    made = seen(build(["Zulme", "élan", "Dorne", "Écrin"], {}, []))
    assert [c.name for c in made.communes] == ["Dorne", "Écrin", "élan", "Zulme"]


def test_nothing_is_known_of_a_commune_that_has_not_reread():
    made = seen(agglomeration(16, to_link=1, reread=False))
    assert {(c.level, c.bodies, c.sits) for c in made.communes} == {("", frozenset(), frozenset())}


def test_bodies_keep_the_order_of_the_workbook():
    tables = build(["Alba"], {"Zone": "non", "Abri": "non"}, [])
    placed = replace(tables, bodies=tables.bodies.assign(source=[("Instances", 3), ("Instances", 2)]))
    assert [body["label"] for body in seen(placed).bodies.values()] == ["Zone", "Abri"]


def test_rows_of_bodies_are_said_as_ranges():
    tables = build(["Alba"], {"A": "non", "B": "non", "C": "non", "D": "non"}, [])
    placed = replace(tables, bodies=tables.bodies.assign(source=[("Instances", n) for n in (4, 5, 6, 9)]))
    assert seen(placed).rows("i:a", "i:b", "i:c", "i:d") == "I4-6, I9"


def test_thresholds_are_those_of_the_findings():
    G = build_graph(agglomeration(16))
    assert hand_out(G, diagnose(G, thresholds=Thresholds(small=3))).thresholds.small == 3
    assert hand_out(G, []).thresholds == Thresholds()
