"""Each commune and the families where it sits, in alphabetical order: one dot where it sits, all alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from codir_network.keys import match_key
from codir_network.render import style
from codir_network.render.font import text_width
from codir_network.render.scene import Scene
from codir_network.render.scene.parts import Commune
from codir_network.render.static.circles import draw_commune
from codir_network.render.static.column import wrapped
from codir_network.render.static.maps import subtitle
from codir_network.render.static.sheet import A3, Pen, Print, line, ours
from codir_network.render.words import printed
from codir_network.text import say

ROWS = 42
"""Communes of a block, at most; blocks stand side by side."""

HIGH, WIDE = 1130.0, 1980.0
"""Room of the blocks, in fifths of a millimetre."""

LEADING = 1.08


@ours
def profil(scene: Scene) -> Print:
    """Return where each commune sits, family by family: no count, no order but the alphabet's.

    Parameters
    ----------
    scene
        From :func:`codir_network.render.scene.compose_scene`. Handed out, communes that have not
        reread are all alike.
    """
    title = _said("profile.title", scene.lang)
    sheet = Print(A3, f"{title} {scene.territory}", scene.lang)
    pen = sheet.pen.moved(0, 0, 0.2)
    pen.text(60, 84, title, 38, weight=700)
    pen.text(60, 122, subtitle(scene), 20, ink=style.GREY)
    communes = sorted(scene.communes, key=lambda c: (match_key(c.name), c.code))
    blocks = max(1, -(-len(communes) // ROWS))
    rows = -(-len(communes) // blocks)
    step, wide = min(46.0, HIGH / max(rows, 1)), WIDE / blocks
    for i in range(blocks):
        _block(scene, communes[i * rows:(i + 1) * rows], step, wide - 30, pen.moved(60 + i * wide, 236, 1))
    _foot(scene, pen)
    return sheet


def _said(code: str, lang: str, **values: object) -> str:
    return printed(say(f"figure.{code}", lang, **values), lang)


def _block(scene: Scene, communes: list[Commune], step: float, wide: float, pen: Pen) -> None:
    styles = style.family_styles(key for key, _ in scene.families)
    size = min(24.0, step * 0.58)
    names = max((text_width(c.name, size, 600) for c in communes), default=0.0) + 52
    column = min(76.0, (wide - names) * 0.5 / max(len(scene.families), 1))
    counted, automatic = _seats(scene)
    for place, (key, _) in enumerate(scene.families):
        pen.shape(names + (place + 0.5) * column, -24, min(11.0, column * 0.3), styles[key])
    words = names + column * len(scene.families) + 20
    states = {c.id: _state(c, scene.lang) for c in communes}
    small = _fitting(list(states.values()), size * 0.88, wide - words, step)
    for row, commune in enumerate(communes):
        y = (row + 0.5) * step
        pen.strokes([line([(0, y + step / 2), (wide, y + step / 2)])], style.LINE, 0.8)
        draw_commune(commune, 0, 0, pen.moved(14, y, min(0.7, step / 46)))
        pen.text(38, y + size * 0.35, commune.name, size, weight=600)
        for place, (key, _) in enumerate(scene.families):
            at = (names + (place + 0.5) * column, y, min(8.0, step * 0.22))
            if (commune.id, key) in counted:
                pen.disc(*at, style.INK)
            elif (commune.id, key) in automatic:
                pen.disc(*at, "white", edge=style.GREY, width=1.8)
        lines = wrapped(states[commune.id], small, 400, wide - words)
        for i, each in enumerate(lines):
            pen.text(words, y + small * (0.35 + LEADING * (i - (len(lines) - 1) / 2)), each, small, ink=style.GREY)


def _state(commune: Commune, lang: str) -> str:
    if commune.state == "rereading":
        return _said("profile.reread", lang)
    if commune.level and commune.state == "to_confirm":
        return f"{commune.level} ({say('page.note.to_confirm', lang)})"
    return commune.level


def _fitting(texts: Sequence[str], largest: float, wide: float, high: float) -> float:
    """Return the size at which each text, in some lines, fits a width and a height; half of the largest at least."""
    for share in (1.0, 0.9, 0.8, 0.7, 0.6, 0.5):
        size = largest * share
        blocks = [wrapped(each, size, 400, wide) for each in texts]
        if all(len(lines) * size * LEADING <= high and text_width(each, size, 400) <= wide
               for lines in blocks for each in lines):
            break
    return size


def _seats(scene: Scene) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """Return where communes sit, (commune, family): beyond automatic seats; by automatic ones."""
    bodies = {body.id: body for body in scene.bodies}
    found: dict[bool, set[tuple[str, str]]] = defaultdict(set)
    for seat in scene.seats:
        if seat.counted:
            found[bodies[seat.body].automatic].add((seat.commune, bodies[seat.body].family))
    return found[False], found[True]


def _foot(scene: Scene, pen: Pen) -> None:
    """Write the legend of families and signs, then what the figure says of nobody."""
    styles = style.family_styles(key for key, _ in scene.families)
    x, y = 60.0, 172.0
    for key, words in scene.families:
        pen.shape(x + 9, y - 6, 8, styles[key])
        pen.text(x + 26, y, words, 18, weight=600, ink=styles[key].text)
        x += 26 + text_width(words, 18, 600) + 34
    x = 60.0
    for code, fill, edge in (("profile.seat", style.INK, None), ("profile.automatic", "white", style.GREY)):
        pen.disc(x + 9, 1400, 6.5, fill, edge=edge, width=1.8)
        words = _said(code, scene.lang)
        pen.text(x + 26, 1406, words, 18)
        x += 26 + text_width(words, 18, 400) + 40
    texts = " ".join((_said("profile.foot", scene.lang), scene.coverage,
                      printed(say(f"page.level_of.{scene.level}", scene.lang), scene.lang)))
    for i, each in enumerate(wrapped(texts, 16, 400, 1980)):
        pen.text(60, 1432 + 21 * i, each, 16, ink=style.GREY)
