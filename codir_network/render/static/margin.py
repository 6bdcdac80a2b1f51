"""What the margin of a printed map says: strengths, communes, families, how to read, how much is known."""

from __future__ import annotations

from collections.abc import Callable

from codir_network import palette
from codir_network.keys import match_key
from codir_network.render import style
from codir_network.render.font import text_width
from codir_network.render.scene import Scene
from codir_network.render.scene.panel import to_link
from codir_network.render.scene.parts import Commune
from codir_network.render.static.circles import draw_commune
from codir_network.render.static.column import Column
from codir_network.render.static.sheet import Pen, box, line
from codir_network.render.words import printed
from codir_network.text import say

HEADING, BODY, SMALL = 20.0, 17.0, 14.5
Drawing = Callable[[Pen, float], None]
Sample = tuple[str, Drawing]
"""A line of the legend: the code of its words, what is drawn at a height."""

NAMED = 12
"""Communes of one state that are named; beyond, the rest is a number."""


def columns(scene: Scene, view: str) -> Callable[[float], tuple[Column, Column]]:
    """Return what makes the two columns of the margin for a width: from the top, and on the bottom."""
    def make(width: float) -> tuple[Column, Column]:
        above, below = Column(width), Column(width)
        _strengths(scene, above)
        _communes(scene, above)
        if view == "instances" and any(scene.links):
            _links(scene, above)
        _families(scene, above)
        _reading(scene, view, above)
        below.rule()
        for words in (_said(f"page.level_of.{scene.level}", scene.lang), scene.coverage,
                      _said("page.placement", scene.lang) if view == "cercles" else "",
                      _said("figure.sources", scene.lang)):
            if words:
                below.text(words, 13, ink=style.GREY)
        return above, below
    return make


def _said(code: str, lang: str, **values: object) -> str:
    return printed(say(code, lang, **values), lang)


def _strengths(scene: Scene, column: Column) -> None:
    if scene.strengths:
        column.text(_said("page.strengths", scene.lang), HEADING, weight=700)
        column.gap(3)
        for sentence in scene.strengths:
            column.text(sentence, BODY)
            column.gap(3)
        column.rule()


def _communes(scene: Scene, column: Column) -> None:
    states = {state: sorted((c for c in scene.communes if c.state == state), key=lambda c: (match_key(c.name), c.code))
              for state in ("asked", "rereading", "to_confirm")}
    if states["asked"]:
        column.text(to_link(scene.communes, scene.lang), HEADING, weight=700)
        column.gap(4)
        for commune in states["asked"][:NAMED]:
            column.sample(commune.name, BODY, _dot(commune), indent=36, weight=700)
        if (rest := len(states["asked"]) - NAMED) > 0:
            column.text(_said("figure.rest", scene.lang, n=rest), BODY, indent=36)
        column.gap(4)
    for state in ("rereading", "to_confirm"):
        if found := states[state]:
            names = f"{_said(f'page.few.{state}', scene.lang)} {', '.join(c.name for c in found)}."
            words = names if len(found) <= 6 else _said(f"page.many.{state}", scene.lang, n=len(found))
            column.sample(words, SMALL, _dot(found[0]), indent=36, ink=style.GREY)
    named = {commune.id: commune.name for commune in scene.communes}
    for each in scene.lines:
        what = (f"{', '.join(named[key] for key in each.communes)}." if each.communes
                else _said("page.communes", scene.lang, n=each.count))
        column.text(f"{each.title}{_said('page.colon', scene.lang)} {what}", SMALL, ink=style.GREY)
        column.gap(2)
    column.rule()


def _dot(commune: Commune) -> Callable[[Pen, float], None]:
    return lambda pen, y: draw_commune(commune, 0, 0, pen.moved(13, y, 0.56))


def _links(scene: Scene, column: Column) -> None:
    """Add the bar of links that hold by one seat, and of doubled ones."""
    single, double = scene.links
    column.text(_said("figure.links", scene.lang, n=single, m=single + double), HEADING, weight=700)
    column.gap(4)

    def draw(pen: Pen, y: float) -> None:
        cut = column.width * single / (single + double)
        pen.area(box(0, y, column.width, 24), "white", edge=style.INK, width=1.6)
        pen.area(box(cut, y, column.width - cut, 24), style.INK)
        left, right = (_said(f"figure.links.{key}", scene.lang, n=n) for key, n in (("single", single),
                                                                                   ("double", double)))
        pen.text(7, y + 17, left if text_width(left, SMALL, 600) < cut - 12 else str(single), SMALL, weight=600)
        fits = text_width(right, SMALL, 600) < column.width - cut - 12
        pen.text(column.width - 7, y + 17, right if fits else str(double), SMALL, weight=600, ink="white",
                 align="right")
    column.add(30, draw)
    column.rule()


def _families(scene: Scene, column: Column) -> None:
    """Add the legend of families, with what each shares with those above it."""
    styles = style.family_styles(key for key, _ in scene.families)
    shared = {frozenset({pair.a, pair.b}): "?" if pair.shared is None else str(pair.shared) for pair in scene.pairs}
    keys = [key for key, _ in scene.families]
    column.text(_said("page.families", scene.lang), HEADING, weight=700)
    column.gap(4)
    names = max((text_width(words, SMALL, 600) for _, words in scene.families), default=0.0)
    step = min(20.0, (column.width - names - 44) / max(len(keys), 1))
    left = column.width - step * len(keys)
    most = text_width(str(max((pair.shared or 0 for pair in scene.pairs), default=0)), SMALL, 600)
    size = SMALL * min(1.0, (step - 3) / most)
    for row, (key, words) in enumerate(scene.families):
        def draw(pen: Pen, y: float, row: int = row, key: str = key, words: str = words) -> None:
            pen.shape(11, y + 11, 7.5, styles[key])
            pen.text(28, y + 16, words, SMALL, weight=600)
            for i, other in enumerate(keys[:row]):
                n = shared.get(frozenset({key, other}), "·")
                known = n not in ("0", "?", "·")
                pen.text(left + step * (i + 0.5), y + 16, n, size, align="center", weight=600 if known else 400,
                         ink=style.INK if known else style.GREY)
            pen.shape(left + step * (row + 0.5), y + 11, 6, styles[key])
        column.add(23, draw)
    if "?" in shared.values():
        column.text(_said("page.pairs.to_count", scene.lang), SMALL, ink=style.GREY)
    column.rule()


def _reading(scene: Scene, view: str, column: Column) -> None:
    """Add how to read what is drawn: each line with its sample."""
    samples = _of_ground(scene) if view == "territoire" else [*_of_bodies(scene, view), *_of_poles(scene)]
    if view == "instances":
        samples += _of_links(scene)
    if samples:
        column.text(_said("figure.reading", scene.lang), HEADING, weight=700)
        column.gap(4)
    for code, draw in samples:
        column.sample(_said(code, scene.lang), SMALL, draw)


def _of_ground(scene: Scene) -> list[Sample]:
    """Return nothing where no commune is seen to sit beyond automatic seats: there is nothing around it."""
    automatic = {body.id for body in scene.bodies if body.automatic}
    if not any(seat.counted and seat.body not in automatic for seat in scene.seats):
        return []
    return [("figure.reading.around", _around), ("figure.reading.meeting", _stroke(((0.0, 1.2),), 0.5))]


def _of_bodies(scene: Scene, view: str) -> list[Sample]:
    square = style.FAMILIES["Gouvernance politique"]
    automatic = {body.id for body in scene.bodies if body.automatic}
    samples: list[Sample] = []
    if any(seat.counted and seat.body not in automatic for seat in scene.seats) and view == "cercles":
        samples += [("figure.reading.roots", _root_sample), ("figure.reading.thread", _stroke(((0.0, 1.25),), 0.5))]
    if automatic:
        samples.append(("figure.reading.hollow", lambda pen, y: pen.shape(20, y, 8, square, hollow=True)))
    if view == "cercles" and any(body.owner for body in scene.bodies):
        samples.append(("page.legend.council", lambda pen, y: pen.shape(20, y, 5, square, hollow=True, edge=1.8)))
    return samples


def _of_poles(scene: Scene) -> list[Sample]:
    roles = {body.role for body in scene.bodies} - {""}
    which = "both" if len(roles) > 1 and scene.center == "territoire" else "one"
    return [(f"figure.reading.single.{which}", _stroke(((0.0, 2.0),), 0.9, style.INK)),
            ("figure.reading.double", _stroke(((-2.4, 2.0), (2.4, 2.0)), 0.9, style.INK))] if roles else []


def _of_links(scene: Scene) -> list[Sample]:
    samples: list[Sample] = []
    if scene.ties:
        samples += [("figure.reading.grey", _greys),
                    ("figure.reading.automatic", _stroke(((0.0, 1.2),), 1, palette.FAINTER))]
    if any(body.role == "codir" for body in scene.bodies):
        samples.append(("figure.reading.apart", lambda pen, y: pen.disc(20, y, 3.6, "white", edge=style.INK,
                                                                      width=1.8)))
    if any(hub.without < hub.reached for hub in scene.hubs):
        samples.append(("figure.reading.hatched", _hatched))
    if any(tie.hangs for tie in scene.ties):
        samples.append(("page.instances.legend.hanging", _hanging))
    return samples


def _stroke(lines: tuple[tuple[float, float], ...], alpha: float, colour: str = style.GREY) -> Drawing:
    def draw(pen: Pen, y: float) -> None:
        for aside, width in lines:
            pen.strokes([line([(2, y + aside), (38, y + aside)])], colour, width, alpha=alpha)
    return draw


def _greys(pen: Pen, y: float) -> None:
    pen.strokes([line([(2, y - 4), (38, y - 4)])], style.GREY, 1.6, alpha=0.8)
    pen.strokes([line([(2, y + 4), (38, y + 4)])], style.GREY, 1.2, alpha=0.35)


def _hatched(pen: Pen, y: float) -> None:
    pen.strokes([line([(4, y), (38, y)])], style.INK, 9, dash=(3, 3))


def _hanging(pen: Pen, y: float) -> None:
    pen.strokes([line([(2, y), (38, y)])], style.INK, 1.8, dash=(8, 5))


def _around(pen: Pen, y: float) -> None:
    for key, x, over in (("Gouvernance politique", 20, -9), ("Réseaux métiers", 28, 5), ("Partenariats", 11, 4)):
        pen.shape(x, y + over, 3.6, style.FAMILIES[key])
    pen.disc(20, y, 4.5, "white", edge=style.INK, width=2.4)


def _root_sample(pen: Pen, y: float) -> None:
    for i, name in enumerate(("Gouvernance politique", "Réseaux métiers", "Partenariats")):
        pen.strokes([line([(10, y), (38, y + 5 * (i - 1))])], style.FAMILIES[name].line, 2.4, alpha=0.7)
    pen.disc(10, y, 5, "white", edge=style.INK, width=2.6)
