"""Families of bodies and the persons who sit in several: for the conférence, and for the analyst.

Counts only: what functions would explain is not computed, and no fill says more than a count.
"""

from __future__ import annotations

from typing import Any

from codir_network import palette
from codir_network.diagnostics import Portrait
from codir_network.render import style
from codir_network.render.font import text_width
from codir_network.render.scene import Scene
from codir_network.render.static.column import wrapped
from codir_network.render.static.maps import subtitle
from codir_network.render.static.sheet import Pen, Print, box, line, ours
from codir_network.render.words import family, printed
from codir_network.text import say

SCREEN = (338.67, 190.5)
"""A slide of 16:9, in millimetres."""

TABLE = (352.0, 264.0)
FILLS = ("several", "one", "none", "unknown", "to_count")
"""What a cell says, told apart in grey: solid, hatched corner, thick frame, dotted, dotted with a question."""

COLUMNS = ("t", "a", "b", "share", "unique", "double", "lists")
AXIS = (450.0, 1060.0)
"""Where counts lie on the analyst's sheet, from 0 to the largest that could be."""

LARGEST = 98.0
"""Side of a cell, at most, in units of the slide: 1920 of them in its width."""


@ours
def couches(scene: Scene) -> Print:
    """Return the staircase of families, read like the table of distances between towns.

    Parameters
    ----------
    scene
        From :func:`codir_network.render.scene.compose_scene`. Families where nobody
        can be counted are left out, and said.
    """
    lang = scene.lang
    title = _said("couches.title", lang)
    sheet = Print(SCREEN, f"{title} {scene.territory}", lang)
    pen = sheet.pen.moved(0, 0, SCREEN[0] / 1920)
    counted = {name for pair in scene.pairs for name in (pair.a, pair.b)}
    families = [(key, words) for key, words in scene.families if key in counted]
    pen.text(60, 78, title, 40, weight=700)
    pen.text(60, 120, _said("couches.subtitle", lang), 22, ink=style.GREY)
    _staircase(scene, families, pen)
    pen.area(box(1160, 0, 760, 1080), style.PALE)
    right = pen.moved(1210, 0, 1)
    several, active = scene.across
    top = 78.0
    headline = _said("couches.headline", lang, n=several, m=active) if active else _said("couches.nobody", lang)
    for words in wrapped(headline, 31, 700, 640):
        right.text(0, top, words, 31, weight=700)
        top += 39
    if several:
        right.text(0, top, _said("couches.headline.note", lang), 22, ink=style.GREY)
    if scene.pairs:
        _legend(scene, right.moved(0, max(top + 60, 230), 1))
    _foot(scene, families, right)
    return sheet


def _said(code: str, lang: str, **values: object) -> str:
    return printed(say(f"figure.{code}", lang, **values), lang)


def _fill(shared: int | None, complete: bool) -> str:
    if shared is None:
        return "to_count"
    if shared:
        return "several" if shared > 1 else "one"
    return "none" if complete else "unknown"


def _staircase(scene: Scene, families: list[tuple[str, str]], pen: Pen) -> None:
    styles = style.family_styles(key for key, _ in scene.families)
    pairs = {frozenset({pair.a, pair.b}): pair for pair in scene.pairs}
    side = min(LARGEST, 820 / max(len(families), 1))
    size = min(22.0, side * 0.3)
    left = 60 + max((text_width(words, size, 600) for _, words in families), default=0.0) + 24
    side = min(side, (1120 - left) / max(len(families), 1))
    for row, (key, words) in enumerate(families):
        y = 180 + row * side
        pen.text(left - 24, y + side / 2 + size * 0.35, words, size, weight=600, ink=styles[key].text, align="right")
        for place, (other, _) in enumerate(families[:row]):
            pair = pairs.get(frozenset({key, other}))
            if pair:
                _cell(pair.shared, _fill(pair.shared, pair.complete), pen.moved(left + place * side, y, side / LARGEST))
        pen.shape(left + (row + 0.25) * side, y + side / 2, min(13.0, side * 0.14), styles[key])


def _cell(n: int | None, fill: str, pen: Pen, side: float = LARGEST) -> None:
    """Draw a cell of a fill, with its number."""
    inside = side - 6
    if fill in ("unknown", "to_count"):
        pen.area(box(4, 4, inside - 2, inside - 2), "white", edge=style.GREY, width=1.8, dash=(2.5, 4))
    elif fill == "none":
        pen.area(box(5, 5, inside - 4, inside - 4), "white", edge=style.INK, width=4)
    else:
        pen.area(box(3, 3, inside, inside), palette.DARK_BAR if fill == "several" else palette.LIGHT_BAR)
    if fill == "one":
        pen.strokes([line([(3, 3 + reach * side), (3 + reach * side, 3)]) for reach in (0.13, 0.22, 0.31)],
                    style.GREY, 2.4)
    if n is not None or fill == "to_count":
        ink = {"several": "white", "unknown": style.GREY, "to_count": style.GREY}.get(fill, style.INK)
        pen.text(side / 2, side / 2 + side * 0.13, "?" if n is None else str(n), side * 0.36, align="center", ink=ink,
                 weight=700 if fill == "several" else 400)


def _legend(scene: Scene, pen: Pen) -> None:
    counts = dict.fromkeys(FILLS, 0)
    for pair in scene.pairs:
        counts[_fill(pair.shared, pair.complete)] += 1
    for row, fill in enumerate(fill for fill in FILLS if fill != "to_count" or counts[fill]):
        top = row * 106.0
        _cell(counts[fill], fill, pen.moved(0, top, 0.72))
        pen.text(90, top + 31, _said(f"couches.{fill}", scene.lang), 25, weight=700)
        pen.text(90, top + 60, _said(f"couches.{fill}.note", scene.lang), 20, ink=style.GREY)


def _foot(scene: Scene, families: list[tuple[str, str]], pen: Pen) -> None:
    shown = {key for key, _ in families}
    out = [words for key, words in scene.families if key not in shown]
    texts = [_said("couches.counts", scene.lang)]
    if out:
        texts.append(_said("couches.out", scene.lang, names=", ".join(out)))
    level = printed(say(f"page.level_of.{scene.level}", scene.lang), scene.lang)
    texts += [subtitle(scene) + ".", scene.coverage, level]
    lines = [each for words in texts for each in wrapped(words, 17, 400, 650)]
    for i, words in enumerate(lines):
        pen.text(0, 1050 - 23 * (len(lines) - 1 - i), words, 17, ink=style.GREY)


@ours
def couches_analyste(of: Portrait, *, lang: str = "fr") -> Print:
    """Return the counts of each pair of families, for the analyst: who is in both, of how many.

    Parameters
    ----------
    of
        What :func:`codir_network.portray` measured.
    lang
        "fr" or "en".
    """
    title = _said("analyst.title", lang)
    sheet = Print(TABLE, title, lang)
    pen, share = sheet.pen.moved(0, 0, 0.2), of.across
    pen.text(50, 62, title, 36, weight=700)
    pen.text(50, 100, _said("analyst.subtitle", lang, n=int(share["active"]), m=int(share["several"])), 19,
             ink=style.GREY)
    table = of.pairs
    if not share["active"]:
        pen.text(50, 200, _said("couches.nobody", lang), 24, weight=600)
        return sheet
    groups = {fill: [row for row in table.itertuples() if row.persons_a and row.persons_b
                     and not row.unnamed and _fill(int(row.both), not row.incomplete) == fill] for fill in FILLS}
    filled = [fill for fill in FILLS if groups[fill]]
    lines = sum(len(groups[fill]) for fill in filled) + 1.9 * len(filled)
    step = min(34.0, 1050 / max(lines, 1))
    most = max((min(row.persons_a, row.persons_b) for rows in groups.values() for row in rows), default=1)
    _axis(pen, most, 190 + step * lines)
    for i, name in enumerate(COLUMNS):
        pen.text(_column(i), 148, _said(f"analyst.{name}", lang), 17, ink=style.GREY, align="right")
    y = 190.0
    for fill in filled:
        pen.text(24, y, _said(f"couches.{fill}", lang), min(20.0, step * 0.72), weight=700)
        pen.strokes([line([(24, y + step * 0.4), (1736, y + step * 0.4)])], style.LINE, 1.2)
        y += step * 1.3
        for row in groups[fill]:
            _line(row, y, step, most, lang, pen)
            y += step
        y += step * 0.6
    for i, words in enumerate(wrapped(_said("analyst.foot", lang), 17, 400, 1660)):
        pen.text(50, 1272 + 23 * i, words, 17, ink=style.GREY)
    return sheet


def _column(i: int) -> float:
    return 1150 + 98 * i


def _axis(pen: Pen, most: int, bottom: float) -> None:
    step = next(n for n in (1, 2, 5, 10, 20, 50, 100, 200, 500, most) if most <= 8 * n)
    for n in range(0, most + 1, step):
        x = _along(n, most)
        pen.strokes([line([(x, 160), (x, bottom)])], style.LINE, 0.8)
        pen.text(x, 148, str(n), 17, ink=style.GREY, align="center")


def _along(n: float, most: int) -> float:
    return AXIS[0] + (AXIS[1] - AXIS[0]) * n / max(most, 1)


def _line(row: Any, y: float, step: float, most: int, lang: str, pen: Pen) -> None:
    """Draw a pair: a band as long as the smaller family, a dot at who is in both, the numbers."""
    size, middle = min(17.0, step * 0.62), y - step * 0.2
    a, b, both = row.a, row.b, int(row.both)
    persons = (int(row.persons_a), int(row.persons_b))
    pen.text(AXIS[0] - 40, y, f"{family(a, lang)} × {family(b, lang)}", size, align="right")
    pen.area(box(AXIS[0], middle - step * 0.2, _along(min(persons), most) - AXIS[0], step * 0.4), palette.BAR)
    fill = _fill(both, not row.incomplete)
    pen.disc(_along(both, most), middle, step * 0.26, style.INK if both > 1 else "white", edge=style.INK, width=2,
             dash=(2, 2) if fill == "unknown" else ())
    share = f"{100 * both / min(persons):.0f} %".replace(" ", "\N{NO-BREAK SPACE}" if lang == "fr" else "")
    known = _said("analyst.complete" if not row.incomplete else "analyst.partial", lang)
    cells = (str(both), *map(str, persons), share, str(row.unique), str(row.double), known)
    for i, words in enumerate(cells):
        pen.text(_column(i), y, words, size, align="right", weight=600 if i == 0 else 400)
