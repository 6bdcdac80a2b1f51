"""The figures of the synthesis, drawn as SVG from their content; nothing where there is no figure."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from codir_network.render.synthesis import charts
from codir_network.render.synthesis.content import LookedAt, Seldom, Single, ToLink, Users
from codir_network.render.synthesis.figures import CommuneSeats, Counted, Distribution, Seats
from codir_network.render.synthesis.small_map import small_map
from codir_network.render.words import html, printed

TEXT, MAP, BAR = 455.0, 235.0, 200.0  # widths, in tenths of a rem
_BLANK = {"waiting": "dotted", "none": "empty"}


def squares(of: LookedAt, lang: str) -> Markup:
    """Return one square a list, by what is known of it."""
    return charts.squares((("full", of.complete), ("half", of.partial), ("dotted", of.unknown)), TEXT,
                          html(of.lists, lang).striptags())


def dots(of: LookedAt, lang: str) -> Markup:
    """Return one dot a commune that has reread its page, or not."""
    return charts.dots((("full", of.reread), ("dotted", of.rereading)), TEXT, html(of.communes, lang).striptags())


def tick(present: bool) -> Markup:
    """Return the sign of a crossing, known or not."""
    return charts.tick(present)


def commune(of: CommuneSeats, lang: str) -> Markup:
    """Return the four dots of a commune."""
    kinds = ["full"] * of.known + ([_BLANK[of.blank]] * (4 - of.known) if of.blank else [])
    return charts.capped_dots(kinds, of.more, printed(of.said, lang))


def rows(of: Seats) -> int:
    """Return how many lines the communes take, in three columns."""
    return -(-len(of.communes) // 3)


def shares(of: Distribution) -> list[tuple[Counted, float]]:
    """Return each bar with its length, in hundredths of the longest one."""
    most = max(bar.count for bar in of.bars) or 1
    return [(bar, round(100 * bar.count / most, 1)) for bar in of.bars]


def territory(of: ToLink, lang: str) -> Markup:
    """Return the small map, as high as the communes named beside it."""
    if of.map is None:
        return Markup()
    places = [replace(place, name=printed(place.name, lang)) for place in of.map.places]
    return small_map(places, MAP, 24.0 + 44 * len(of.named), of.map.said)


def staircase(of: Seldom, lang: str) -> Markup:
    """Return the staircase of families."""
    if of.staircase is None:
        return Markup()
    counts = {(pair.a, pair.b): "·" if pair.nobody else pair.both for pair in of.staircase.pairs}
    return charts.staircase(of.staircase.families, counts, html(of.staircase.legend, lang).striptags())


def bridge(of: Users, lang: str) -> Markup:
    """Return the way from users to the Co-dir."""
    if (drawn := of.bridge) is None:
        return Markup()
    return charts.bridge(
        [(printed(body.name, lang), body.tied) for body in drawn.bodies],
        [printed(commune.name, lang) for commune in drawn.communes],
        [(i, j) for i, body in enumerate(drawn.bodies) for j in body.communes],
        [commune.in_codir for commune in drawn.communes], drawn.codir, drawn.said, rest=drawn.rest)


def bar(of: Single) -> Markup:
    """Return the bar of links, doubled and single."""
    if of.bar is None:
        return Markup()
    ends = of.bar.doubled, of.bar.single
    words = ends[0].label, ends[1].label
    return charts.link_bar((ends[0].count, ends[1].count), words, BAR, " ; ".join(words))
