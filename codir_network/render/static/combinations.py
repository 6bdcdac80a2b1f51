"""How many persons sit in each combination of families: exact intersections, no names."""

from __future__ import annotations

from codir_network import palette
from codir_network.diagnostics import Portrait
from codir_network.render import style
from codir_network.render.font import text_width
from codir_network.render.static.column import wrapped
from codir_network.render.static.sheet import Pen, Print, box, line, ours
from codir_network.render.words import family, printed
from codir_network.text import say

SIZE = (352.0, 240.0)
SHOWN = 36
"""Combinations drawn, those of few families first; beyond, a number."""

LEFT, TOP, BASE = 420.0, 150.0, 590.0
"""Left edge of the combinations, top and foot of their bars, in fifths of a millimetre."""


@ours
def multi_appartenances(of: Portrait, *, lang: str = "fr") -> Print:
    """Return how many persons sit in each combination of families, as an UpSet figure.

    Parameters
    ----------
    of
        What :func:`codir_network.portray` measured.
    lang
        "fr" or "en".

    References
    ----------
    Lex, Gehlenborg, Strobelt, Vuillemot & Pfister (2014), UpSet.
    """
    title = _said("multiple.title", lang)
    sheet, share, table = Print(SIZE, title, lang), of.across, of.combinations
    pen = sheet.pen.moved(0, 0, 0.2)
    pen.text(50, 62, title, 36, weight=700)
    pen.text(50, 100, _said("multiple.subtitle", lang, n=int(share["several"]), m=int(share["active"])), 19,
             ink=style.GREY)
    if table.empty:
        pen.text(50, 200, _said("couches.nobody", lang), 24, weight=600)
        return sheet
    shown = [(row.layers, int(row.persons)) for row in table.head(SHOWN).itertuples()]
    totals: dict[str, int] = {}
    for row in table.itertuples():
        for name in row.layers:
            totals[name] = totals.get(name, 0) + int(row.persons)
    order = [name for name in _order(of) if name in totals]
    step = min(58.0, 480 / max(len(order), 1))
    _families(style.family_styles(of.families), order, totals, step, lang, pen)
    _bars(shown, order, step, pen)
    foot = _said("multiple.foot", lang)
    if (rest := table.iloc[SHOWN:]).size:
        foot = f"{_said('multiple.rest', lang, n=len(rest), m=int(rest['persons'].sum()))} {foot}"
    for i, words in enumerate(wrapped(foot, 17, 400, 1660)):
        pen.text(50, 1152 + 23 * i, words, 17, ink=style.GREY)
    return sheet


def _said(code: str, lang: str, **values: object) -> str:
    return printed(say(f"figure.{code}", lang, **values), lang)


def _order(of: Portrait) -> list[str]:
    """Return the families in their one order: as alone they would be told."""
    alone = {name for where in of.combinations["layers"] for name in where}
    return [name for name in of.families if name in alone]


def _families(styles: dict[str, style.FamilyStyle], order: list[str], totals: dict[str, int], step: float, lang: str,
              pen: Pen) -> None:
    most = max(totals.values(), default=1)
    for row, name in enumerate(order):
        y = BASE + 60 + (row + 0.5) * step
        if row % 2 == 0:
            pen.area(box(50, y - step / 2, 1660, step), style.PALE)
        words, size = family(name, lang), min(18.0, step * 0.5)
        pen.shape(LEFT - 28, y, min(9.0, step * 0.28), styles[name])
        pen.text(LEFT - 50, y + size * 0.35, words, size, weight=600, ink=styles[name].text, align="right")
        reach = LEFT - 62 - text_width(words, size, 600) - 36
        long = max(2.0, min(90.0, reach - 50) * totals[name] / most)
        pen.area(box(50, y - step * 0.2, long, step * 0.4), palette.BAR)
        pen.text(50 + long + 6, y + size * 0.35, str(totals[name]), size * 0.9)


def _bars(shown: list[tuple[tuple[str, ...], int]], order: list[str], step: float, pen: Pen) -> None:
    """Draw a column a combination: its bar above, a dot in each of its families below, joined."""
    wide = min(60.0, (1710 - LEFT) / max(len(shown), 1))
    most = max((persons for _, persons in shown), default=1)
    for column, (where, persons) in enumerate(shown):
        x = LEFT + (column + 0.5) * wide
        high = (BASE - TOP - 30) * persons / most
        fill = palette.DARK_BAR if len(where) > 1 else palette.BAR
        pen.area(box(x - wide * 0.32, BASE - high, wide * 0.64, high), fill)
        pen.text(x, BASE - high - 7, str(persons), min(17.0, wide * 0.55), weight=600, align="center")
        rows = [order.index(name) for name in where]
        heights = [BASE + 60 + (row + 0.5) * step for row in range(len(order))]
        for row, y in enumerate(heights):
            pen.disc(x, y, min(8.0, wide * 0.2, step * 0.24), style.INK if row in rows else palette.FAINT)
        if len(rows) > 1:
            pen.strokes([line([(x, heights[min(rows)]), (x, heights[max(rows)])])], style.INK, 3)
    pen.strokes([line([(LEFT, BASE), (LEFT + wide * len(shown), BASE)])], style.INK, 1.4)
