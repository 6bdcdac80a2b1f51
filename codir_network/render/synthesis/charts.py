"""Small drawings of the two-page synthesis, as SVG: one unit is a tenth of the page's rem.

Each has a text alternative, holds in grey, and names communes and instances only.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup, escape

from codir_network.palette import BLUE, DARK_GREEN, EMPTY_EDGE, FROST, GREEN, GREY, INK
from codir_network.render.arial import shortened, width

BARS_FROM = 61
"""From this many on, squares and dots give way to one bar."""

_STYLE = {
    "full": f'fill="{BLUE}" stroke="{BLUE}"',
    "half": f'fill="white" stroke="{BLUE}"',
    "dotted": f'fill="white" stroke="{GREY}" stroke-dasharray="1.6 1.3"',
    "empty": f'fill="white" stroke="{EMPTY_EDGE}"',
}


def svg(wide: float, high: float, inside: Iterable[str], said: str, css: str = "") -> Markup:
    """Return a drawing of a size in tenths of a rem, said in words to those who do not see it."""
    attributes = f' class="{css}"' if css else ""
    return Markup(  # noqa: S704  every text inside was escaped by ``text``
        f'<svg{attributes} viewBox="0 0 {wide:g} {high:g}" role="img" aria-label="{escape(said)}" '
        f'style="width:{wide / 10:g}rem">{"".join(inside)}</svg>')


def squares(parts: Sequence[tuple[str, int]], wide: float, said: str) -> Markup:
    """Return one square an instance, by the state of its list; one bar when they are many."""
    total = sum(count for _, count in parts)
    if total >= BARS_FROM:
        return _bar(parts, wide, said)
    step = min(10.1, wide / max(total, 1))
    side = step - 2.1
    kinds = [kind for kind, count in parts for _ in range(count)]
    return svg(wide, side + 1, (_square(0.5 + i * step, 0.5, side, kind) for i, kind in enumerate(kinds)), said)


def dots(parts: Sequence[tuple[str, int]], wide: float, said: str) -> Markup:
    """Return one dot a commune, by state; one bar when they are many."""
    total = sum(count for _, count in parts)
    if total >= BARS_FROM:
        return _bar(parts, wide, said)
    kinds = [kind for kind, count in parts for _ in range(count)]
    step = min(10.1, wide / max(total, 1))
    room = step * total
    return svg(room, 9.6, (dot(4.5 + i * step, 4.8, step * 0.4, kind) for i, kind in enumerate(kinds)), said)


def capped_dots(kinds: Sequence[str], more: bool, said: str) -> Markup:
    """Return the four dots of a commune, and « + » when there are more."""
    inside = [dot(4 + i * 9, 4.2, 3.2, kind) for i, kind in enumerate(kinds)]
    if more:
        inside.append(text("+", 38, 7.3, size=8, bold=True, fill=BLUE))
    return svg(44, 8.4, inside, said)


def tick(present: bool) -> Markup:
    """Return a drawn tick, or an open ring: Arial has neither sign."""
    inside = (f'<path d="M1.5 4.2 L3.6 6.6 L7.4 1.6" fill="none" stroke="{DARK_GREEN}" stroke-width="1.6"/>' if present
              else dot(4.5, 4.3, 2.7, "dotted"))
    return Markup(f'<svg class="tick" viewBox="0 0 9 8.4" aria-hidden="true">{inside}</svg>')  # noqa: S704  no text


def _bar(parts: Sequence[tuple[str, int]], wide: float, said: str) -> Markup:
    total, x, inside = sum(count for _, count in parts), 0.5, []
    for kind, count in parts:
        span = (wide - 1) * count / total
        inside.append(f'<rect x="{x:.2f}" y=".5" width="{span:.2f}" height="9" {_STYLE[kind]}/>')
        x += span
    return svg(wide, 10, inside, said)


def _square(x: float, y: float, side: float, kind: str) -> str:
    box = f'<rect x="{x:.2f}" y="{y:g}" width="{side:.2f}" height="{side:.2f}" stroke-width=".8" {_STYLE[kind]}/>'
    if kind == "half":
        box += f'<path d="M{x:.2f} {y + side:.2f}h{side:.2f}v-{side:.2f}z" fill="{BLUE}"/>'
    return box


def dot(x: float, y: float, radius: float, kind: str) -> str:
    """Return the dot of a commune, by state."""
    return f'<circle cx="{x:.2f}" cy="{y:g}" r="{radius:.2f}" stroke-width=".8" {_STYLE[kind]}/>'


def text(words: str, x: float, y: float, *, size: float = 7.8, bold: bool = False, anchor: str = "start",
         fill: str = INK) -> str:
    """Return words, whatever signs they hold."""
    weight = ' font-weight="700"' if bold else ""
    return (f'<text x="{x:.2f}" y="{y:.2f}" font-size="{size:g}" text-anchor="{anchor}" fill="{fill}"{weight}>'
            f"{escape(words)}</text>")


def staircase(names: Sequence[str], counts: Mapping[tuple[int, int], int | str | None], said: str) -> Markup:
    """Return the staircase of families, read like the table of distances between towns."""
    step, size = 19.0, 16.2
    inside = [text(names[0], 1, 12)]
    for row in range(1, len(names)):
        y = row * step - 1
        for column in range(row):
            count = counts[column, row]
            told = isinstance(count, int) and count > 0
            fill, edge = (FROST, FROST) if told else ("white", EMPTY_EDGE)
            box = f'x="{column * step + 0.5:g}" y="{y:g}" width="{size + 1.6:g}" height="{size:g}"'
            inside += [f'<rect {box} fill="{fill}" stroke="{edge}" stroke-width=".8"/>',
                       text("?" if count is None else str(count), column * step + 9.4, y + 11.2, size=8.6,
                             bold=told, anchor="middle", fill=INK if told else GREY)]
        inside.append(text(names[row], row * step + 3, y + 11))
    reach = max(i * step + 4 + width(name, 7.8) for i, name in enumerate(names))
    return svg(max(reach, 60), len(names) * step, inside, said)


def link_bar(counts: tuple[int, int], words: tuple[str, str], wide: float, said: str) -> Markup:
    """Return the bar of doubled links and of links that pass through one seat, in that order."""
    doubled, single = counts
    cut = min(max(doubled / (doubled + single) * (wide - 1), 6 * (doubled > 0)), wide - 1 - 6 * (single > 0))
    bar = 'y="13" height="10"'
    inside = [text(words[0], 0, 8), text(words[1], wide, 8, anchor="end"),
              f'<rect x=".5" {bar} width="{cut:.2f}" fill="{BLUE}" stroke="{BLUE}"/>',
              f'<rect x="{cut + 0.5:.2f}" {bar} width="{wide - 1 - cut:.2f}" fill="white" stroke="{BLUE}"/>']
    for x, twice in ((0.0, True), (wide - 31, False)):
        heights = (31.2, 33.8) if twice else (32.5,)
        inside += [f'<path d="M{x + 3:g} {y:g}h25" stroke="{INK}" stroke-width="1.1"/>' for y in heights]
        inside += [f'<rect x="{x + at:g}" y="30" width="5" height="5" fill="{INK}"/>' for at in (0.0, 26.0)]
    return svg(wide, 37, inside, said)


def bridge(bodies: Sequence[tuple[str, bool]], communes: Sequence[str], seats: Iterable[tuple[int, int]],
           in_codir: Sequence[bool], codir: str, said: str, *, rest: str = "") -> Markup:
    """Return how users' instances reach the Co-dir: instance, commune, Co-dir, left to right.

    Parameters
    ----------
    bodies
        Name, and whether a commune shown ties it to the Co-dir.
    communes, seats, in_codir
        Communes shown; (body, commune) pairs; whether each commune sits in the Co-dir.
    codir
        The word printed beside the Co-dir, empty when none is described.
    rest
        What stands below the communes, for those that are not shown.
    """
    slots = len(communes) + bool(rest)
    high = 13.5 * max(len(bodies), slots, 2) + 6
    left, middle, right = 100.0, 134.0, 242.0
    body_y = [high * (i + 0.5) / len(bodies) for i in range(len(bodies))]
    commune_y = [high * (i + 0.5) / slots for i in range(slots)]
    inside = [_curve((left + 4, body_y[b]), (left + 22, middle - 18), (middle, commune_y[c])) for b, c in seats]
    for (name, tied), y in zip(bodies, body_y, strict=True):
        style = f'fill="{GREEN}" stroke="{GREEN}"' if tied else _STYLE["dotted"]
        inside += [f'<rect x="{left:g}" y="{y - 3.6:.1f}" width="7.2" height="7.2" stroke-width=".9" {style}/>',
                   text(shortened(name, 7.4, left - 4), left - 4, y + 2.6, size=7.4, anchor="end")]
    inside += [text(rest, middle + 5, commune_y[-1] + 2.6, size=7.4, fill=GREY)] if rest else []
    for name, y, tied in zip(communes, commune_y, in_codir, strict=False):
        label = shortened(name, 7.4, 76)
        if tied and codir:
            start = middle + 8 + width(label, 7.4)
            inside += [f'<path d="M{start:.1f} {y:.1f}H{right - 26:g}" stroke="{GREEN}"/>',
                       _curve((right - 26, y), (right - 10, right - 18), (right, high / 2))]
        inside += [dot(middle, y, 3, "full"), text(label, middle + 5, y + 2.6, size=7.4)]
    if codir:
        inside += [f'<rect x="{right - 4.5:g}" y="{high / 2 - 4.5:.1f}" width="9" height="9" fill="{BLUE}"/>',
                   text(codir, right + 7, high / 2 + 2.6, bold=True, size=7.4)]
    return svg(276, high, inside, said)


def _curve(start: tuple[float, float], pulls: tuple[float, float], end: tuple[float, float]) -> str:
    (x, y), (x1, x2), (right, below) = start, pulls, end
    return (f'<path d="M{x:.1f} {y:.1f}C{x1:.1f} {y:.1f} {x2:.1f} {below:.1f} {right:.1f} {below:.1f}" fill="none" '
            f'stroke="{GREEN}"/>')
