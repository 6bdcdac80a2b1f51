"""How high the two sheets of the synthesis are, and what is cut, in a fixed order, to fit them.

Heights are in rem, reckoned from the widths of Arial and the rules of the template's style sheet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from markupsafe import Markup

from codir_network.render.arial import lines
from codir_network.render.synthesis import drawings
from codir_network.render.synthesis.content import Paragraph, Synthesis
from codir_network.render.synthesis.figures import Seats
from codir_network.render.words import html

ROOM = 84.7
"""Height of a sheet within its margins, less one line for what the reckoning misses."""


class Spacing(NamedTuple):
    """Height of a line, and what is left around a section and around a commune named."""

    line: float
    section: float
    item: float


USUAL, CLOSE = Spacing(1.36, 1.32, 1.07), Spacing(1.28, 0.98, 0.74)

_TEXT = 45.5  # width of the column of text
_VIEW = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


def fitted(content: Synthesis) -> tuple[Synthesis, tuple[bool, bool]]:
    """Return the content as both sheets hold it, and on which of the two lines are set closer.

    Lines are set closer first; then go, from a sheet that is too high, the least that lets it
    fit: the second strength of section 3, or its dots, or both; the lowest pairs of section 5,
    then all but the first sentence of section 6, then the bar of section 7. Never sections 2, 9
    and 10.
    """
    made, dense = content, []
    for height, shorter in ((first, _shorter_first), (second, _shorter_second)):
        tries = [(option, space) for option in shorter(made) for space in (USUAL, CLOSE)]
        made, space = next((one for one in tries if height(*one) <= ROOM), tries[-1])
        dense.append(space is CLOSE)
    return made, (dense[0], dense[1])


def _shorter_first(content: Synthesis) -> Iterator[Synthesis]:
    """Give what the first sheet may hold, from everything on."""
    ties = content.ties
    strength = ties.strengths[:1]
    yield content
    yield replace(content, ties=replace(ties, strengths=strength))
    yield replace(content, ties=replace(ties, seats=None, note=""))
    yield replace(content, ties=replace(ties, seats=None, note="", strengths=strength))


def _shorter_second(content: Synthesis) -> Iterator[Synthesis]:
    """Give what the second sheet may hold, from everything on."""
    yield content
    content = replace(content, seldom=replace(content.seldom, lines=content.seldom.lines[-1:]))
    yield content
    content = replace(content, users=replace(content.users, lines=content.users.lines[:1]))
    yield content
    yield replace(content, single=replace(content.single, bar=None))


def first(content: Synthesis, space: Spacing = USUAL) -> float:
    """Return the height of the first sheet's content."""
    lang, line = content.lang, space.line
    high, said = partial(_high, lang=lang, line=line), partial(_said, lang=lang, line=line)
    head = 8.85 + 1.17 * lines(_plain(content.frame.words, lang), 0.83, 56.7)
    one = 0.28 * 2 + sum(high(labelled.text, 34.4) for labelled in content.essentials.lines)
    looked, ties, to_link = content.looked_at, content.ties, content.to_link
    two = (_drawn(drawings.squares(looked, lang)) + 0.75 + high(looked.lists, _TEXT, size=0.83) + 0.35
           + max(_drawn(drawings.dots(looked, lang)), high(looked.communes, 20, size=0.83))
           + high(looked.note, _TEXT, size=0.92))
    three = max(sum(said(one, 20.7) for one in ties.strengths),
                1.61 + sum(high(f"{check.text} {check.note}", 20.4) + 0.18 for check in ties.checks))
    if isinstance(ties.seats, Seats):
        three += 2.11 + 0.6 + 1.26 * drawings.rows(ties.seats)
    elif ties.seats:
        three += 2.11 + 0.7 + len(ties.seats.bars) * (0.86 * line + 0.16)
    three += high(ties.note, _TEXT, size=0.78)
    four = high(to_link.intro, _TEXT)
    if to_link.named:
        named = sum(high(commune.text, 20.6, after=commune.trace) + space.item for commune in to_link.named)
        four += 0.65 + max(named, _drawn(drawings.territory(to_link, lang)))
    four += 1.1 + high(to_link.counts, 44.6) if to_link.counts else 0
    four += 1.6 + high(to_link.box, 44.2, size=0.88) if to_link.box else 0
    return head + 1.55 + _sections(space, (one, two, three, four))


def second(content: Synthesis, space: Spacing = USUAL) -> float:
    """Return the height of the second sheet's content."""
    lang, line = content.lang, space.line
    high, said = partial(_high, lang=lang, line=line), partial(_said, lang=lang, line=line)
    seldom, users, single, asked = content.seldom, content.users, content.single, content.proposals
    legend = seldom.staircase.legend if seldom.staircase else ""
    five = max(high(seldom.intro, 23.6) + 0.4 + sum(said(one, 22.8) for one in seldom.lines),
               _drawn(drawings.staircase(seldom, lang), 20.1) + high(legend, 20.1, size=0.78))
    six = max(sum(said(one, 15.8 if users.bridge else 44.6) for one in users.lines),
              _drawn(drawings.bridge(users, lang)))
    seven = max(sum(said(one, 22.8) for one in single.lines), _drawn(drawings.bar(single), 20.1))
    eight = high(asked.intro, _TEXT) + high(asked.note, _TEXT, size=0.78) + 2.9 * asked.lines + 3.0
    nine = max(high(text, 21.8) for text in content.not_said.texts)
    ten = 0.5 + 1.1 + 1.3 + max(_high(step.text, 10.6, lang=lang, line=1.3, size=0.9) for step in content.next.steps)
    ten += high(content.next.contact, _TEXT)
    foot = 2.4 + _high(content.frame.method, 56.7, lang=lang, line=1.38, size=0.76)
    return 2.1 + foot + _sections(space, (five, six, seven, eight, nine, ten))


def _sections(space: Spacing, heights: Iterable[float]) -> float:
    return sum(height + space.section for height in heights)


def _said(one: Paragraph, room: float, *, lang: str, line: float) -> float:
    return _high(one.text, room, lang=lang, line=line, after=one.trace) + 0.5 + (0.4 if one.kind == "ask" else 0)


def _high(text: str, room: float, *, lang: str, line: float, size: float = 1.0, after: str = "") -> float:
    plain = f"{_plain(text, lang)} {after}".strip()
    return lines(plain, size, room) * size * line if plain else 0.0


def _plain(text: str, lang: str) -> str:
    return html(text, lang).striptags()


def _drawn(drawing: Markup, room: float = 99.0) -> float:
    """Return the height of a drawing, made smaller when it is wider than its room."""
    found = _VIEW.search(drawing)
    if not found:
        return 0.0
    wide, high = (float(size) / 10 for size in found.groups())
    return high * min(1.0, room / wide)
