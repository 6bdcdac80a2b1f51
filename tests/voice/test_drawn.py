"""What the three views draw, read off the page's data, against the rows of the workbook.

Facts come from the full territory: a link between communes, a dot or a halo is let through or
not, never reckoned again on what a level of disclosure leaves.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.voice.folders import Audience, Written
from tests.voice.page import REREADING, TO_CONFIRM, TO_LINK
from tests.voice.territories import TERRITORIES

Write = Callable[[str], Written]

pytestmark = [pytest.mark.parametrize("audience", ["a_diffuser", "interne"]),
              pytest.mark.parametrize("territory", TERRITORIES)]


def test_two_communes_are_linked_when_they_meet_in_a_small_body_of_the_full_territory(
    written: Write, territory: str, audience: Audience
) -> None:
    of = written(territory)
    drawn = of.page(audience).meetings
    expected = {pair for pair in of.oracle.meetings if pair <= of.shown(audience)}
    assert _told(drawn - expected) == [], "drawn, and they do not meet"
    assert _told(expected - drawn) == [], "they meet, and it is not drawn"


def test_around_a_commune_stand_the_families_where_it_has_a_known_seat(
    written: Write, territory: str, audience: Audience
) -> None:
    of = written(territory)
    shown = of.shown(audience)
    assert of.page(audience).glyphs == {
        c: of.oracle.families_around(c) if c in shown else set() for c in of.oracle.communes}


def test_halos_are_those_of_the_communes_without_a_known_seat(
    written: Write, territory: str, audience: Audience
) -> None:
    of = written(territory)
    page, oracle = of.page(audience), of.oracle
    told = oracle.reread if audience == "interne" else set(oracle.named)
    expected = {c for c in told & oracle.reread if oracle.levels[c] == "sans_siege"}
    assert page.in_state(TO_LINK) == expected
    assert set(page.chips) == expected


def test_dotted_rings_are_those_of_the_communes_that_have_not_reread(
    written: Write, territory: str, audience: Audience
) -> None:
    of = written(territory)
    waiting = set(of.oracle.communes) - of.oracle.reread
    assert of.page(audience).in_state(REREADING if audience == "a_diffuser" else TO_CONFIRM) == waiting


def test_threads_are_the_counted_seats_that_may_be_shown(written: Write, territory: str, audience: Audience) -> None:
    of = written(territory)
    shown, oracle = of.shown(audience), of.oracle
    expected = {(c, body) for c in oracle.communes for body in oracle.sits[c] if c in shown or body not in oracle.free}
    drawn = of.page(audience).seats
    assert sorted(drawn - expected) == []
    assert sorted(expected - drawn) == []


def test_links_between_bodies_are_single_or_doubled_as_persons_make_them(
    written: Write, territory: str, audience: Audience
) -> None:
    of = written(territory)
    page = of.page(audience)
    expected = {pair: min(n, 2) for pair, n in of.oracle.ties.items()}
    assert page.ties == expected
    for curves in (page.curves, page.pole_curves):
        assert {pair: n for pair, n in curves.items() if expected.get(pair) != n} == {}


def test_no_link_between_bodies_without_automatic_seats_is_left_out_of_the_view_of_bodies(
    written: Write, territory: str, audience: Audience
) -> None:
    of = written(territory)
    wanted = {pair for pair in of.oracle.ties if pair <= of.oracle.free and not of.oracle.nested(pair)}
    assert _told(wanted - set(of.page(audience).curves)) == []


def test_bodies_missed_by_a_commune_are_those_where_half_of_the_communes_sit(
    written: Write, territory: str, audience: Audience
) -> None:
    of = written(territory)
    oracle, shown = of.oracle, of.shown(audience)
    common = {body for body in oracle.free
              if 2 * sum(body in oracle.sits[c] for c in oracle.communes) >= len(oracle.communes)}
    assert of.page(audience).missed == {
        c: common - oracle.sits[c] if c in shown else set() for c in oracle.communes}


def test_each_body_stands_in_its_family_with_the_sign_of_its_seats(
    written: Write, territory: str, audience: Audience
) -> None:
    of = written(territory)
    assert of.page(audience).body_families == {body: (of.oracle.family[body], body not in of.oracle.free)
                                               for body in of.oracle.bodies}


def test_people_are_drawn_inside_only_each_between_its_communes_and_its_bodies(
    written: Write, territory: str, audience: Audience
) -> None:
    of = written(territory)
    expected = of.oracle.people if audience == "interne" else []
    assert of.page(audience).people == expected


def test_the_story_lights_the_communes_that_the_map_rings(written: Write, territory: str, audience: Audience) -> None:
    page = written(territory).page(audience)
    lit = page.lit("Des communes à relier")
    assert lit is None or lit & set(page.communes) in (page.in_state(TO_LINK), set())


def _told(pairs: set[frozenset[str]]) -> list[str]:
    return sorted(" – ".join(sorted(pair)) for pair in pairs)
