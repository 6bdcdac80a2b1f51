"""What may be handed out: whole levels, five communes at most, nothing of those that reread."""

from __future__ import annotations

from dataclasses import replace

from codir_network.diagnostics import Thresholds, portray
from codir_network.diagnostics.disclosed import Disclosed
from codir_network.graph import build_graph
from codir_network.render.words import trace
from codir_network.schema import Tables
from tests.builders import build
from tests.render.agglomeration import agglomeration, names


def seen(tables: Tables) -> Disclosed:
    return portray(build_graph(tables)).disclosed("par-commune")


def test_whole_levels_are_named_while_they_fit_in_five() -> None:
    # the builder's levels: to_link without seat, one_thread by one SGM
    assert {c.name for c in seen(agglomeration(24, to_link=3, one_thread=2)).named} == set(names(5))
    assert {c.name for c in seen(agglomeration(24, to_link=3, one_thread=3)).named} == set(names(3))
    assert seen(agglomeration(24, to_link=6, one_thread=1)).named == ()


def test_a_level_that_does_not_fit_stops_the_names_and_is_counted() -> None:
    made = seen(agglomeration(24, to_link=6, one_thread=1))
    assert (made.unnamed["sans_siege"], made.unnamed["un_seul_fil"]) == (6, 1)


def test_of_a_level_that_is_not_named_nothing_else_is_told() -> None:
    made = seen(agglomeration(24, to_link=6, one_thread=1))
    mute = [c for c in made.communes if c.name in set(names(7))]
    assert {(c.state, c.level, c.words, c.profile) for c in mute} == {("", "", "", None)}
    assert not {c.id for c in mute} & {subject for one in made.said for subject in one.subjects}
    inside = portray(build_graph(agglomeration(24, to_link=6, one_thread=1))).disclosed("par-fonction")
    assert sum(c.state == "asked" for c in inside.communes) == 6


def test_communes_come_in_alphabetical_order_accents_and_case_ignored() -> None:
    made = seen(build(["Zulme", "élan", "Dorne", "Écrin"], {}, []))
    assert [c.name for c in made.communes] == ["Dorne", "Écrin", "élan", "Zulme"]


def test_nothing_is_known_of_a_commune_that_has_not_reread() -> None:
    made = seen(agglomeration(16, to_link=1, reread=False))
    assert {(c.level, c.outside, c.sits, c.families, c.missed, c.coverage) for c in made.communes} == {
        ("", (), (), (), (), None)}


def test_bodies_keep_the_order_of_the_workbook() -> None:
    tables = build(["Alba"], {"Zone": "non", "Abri": "non"}, [])
    placed = replace(tables, bodies=tables.bodies.assign(source=[("Instances", 3), ("Instances", 2)]))
    assert [body.data["label"] for body in seen(placed).bodies] == ["Zone", "Abri"]


def test_rows_of_bodies_are_said_as_ranges() -> None:
    tables = build(["Alba"], {"A": "non", "B": "non", "C": "non", "D": "non"}, [])
    placed = replace(tables, bodies=tables.bodies.assign(source=[("Instances", n) for n in (4, 5, 6, 9)]))
    assert trace(seen(placed).bodies) == "I4-6, I9"


def test_thresholds_are_those_of_the_portrait() -> None:
    G = build_graph(agglomeration(16))
    assert portray(G, thresholds=Thresholds(small=3)).disclosed("par-commune").thresholds.small == 3
    assert portray(G).disclosed("par-commune").thresholds == Thresholds()


def test_communes_that_meet_are_known_even_when_a_third_is_rereading() -> None:
    # six communes; three of them in the group, one through a seat that it shares with nobody
    places = ["Alba", "Bree", "Corly", "Dorn", "Esme", "Faro"]
    tables = build(places, {"GT Eau": "non"}, [(f"DGS@{name}", "GT Eau") for name in places[:3]])
    met = portray(build_graph(tables)).disclosed("par-commune").meetings
    assert len(met) == 3  # Alba–Bree, Alba–Corly, Bree–Corly
    G = build_graph(tables)
    G.nodes["c:90003"]["reread"] = False
    assert portray(G).disclosed("par-commune").meetings == (("c:90001", "c:90002"),)


def test_a_shared_secretary_alone_makes_no_meeting() -> None:
    tables = build(["Alba", "Bree", "Corly", "Dorn"], {"GT Eau": "non"}, [("SGM@Alba+Bree", "GT Eau")])
    assert portray(build_graph(tables)).disclosed("par-commune").meetings == ()


def test_what_a_seat_would_change_counts_the_communes_met_that_the_map_links() -> None:
    # seven communes through one person each: their level is only counted, and Zulme meets them all in the group
    places = [*"ABCDEFG", "Zulme"]
    seats = [*((f"DGS@{place}", body) for place in places[:7] for body in ("GT Eau", "GT Gare")),
             *((f"{who}@Zulme", body) for who in ("DGS", "Maire") for body in ("GT Eau", "GT Gare"))]
    G = build_graph(build(places, {"GT Eau": "non", "GT Gare": "non"}, seats))
    seen = portray(G, thresholds=Thresholds(small_divisor=1)).disclosed("par-commune")
    assert seen.unnamed == {"un_seul_fil": 7}
    assert {commune: len(effect.met) for commune, effect in seen.effects.now.items()} == {"c:90008": 7}
    assert sum("c:90008" in pair for pair in seen.meetings) == 7
