"""How high the two sheets of the synthesis are, and what is cut, in a fixed order, to fit them.

Heights are in rem, reckoned from the widths of Arial and the rules of the template's style sheet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from markupsafe import Markup

from codir_network.render.arial import lines

Sections = Mapping[str, Mapping[str, Any]]
Cuts = Mapping[str, Mapping[str, Any]]

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


def fitted(sections: Sections, words: str, method: str) -> tuple[dict[str, dict[str, Any]], tuple[bool, bool]]:
    """Return the sections as both sheets hold them, and on which of the two lines are set closer.

    Lines are set closer first; then go, from a sheet that is too high, the least that lets it
    fit: the second strength of section 3, or its dots, or both; the lowest pairs of section 5,
    then all but the first sentence of section 6, then the bar of section 7. Never sections 2, 9
    and 10.

    Parameters
    ----------
    sections
        What the template prints, by section.
    words, method
        The definitions at the head of the first sheet, the method at the foot of the second.
    """
    made = {key: dict(section) for key, section in sections.items()}
    strength = {"strengths": made["s3"]["strengths"][:1]}
    dots = {"communes": None, "communes_title": None, "bars": None, "note": None}
    pairs, users = {"lines": made["s5"]["lines"][-1:]}, {"lines": made["s6"]["lines"][:1]}
    firsts: list[Cuts] = [{}, {"s3": strength}, {"s3": dots}, {"s3": strength | dots}]
    seconds: list[Cuts] = [{}, {"s5": pairs}, {"s5": pairs, "s6": users},
                           {"s5": pairs, "s6": users, "s7": {"figure": ""}}]
    dense = []
    for height, text, options in ((first, words, firsts), (second, method, seconds)):
        tries = [(_cut(made, option), space) for option in options for space in (USUAL, CLOSE)]
        made, space = next((one for one in tries if height(one[0], text, one[1]) <= ROOM), tries[-1])
        dense.append(space is CLOSE)
    return made, (dense[0], dense[1])


def _cut(sections: dict[str, dict[str, Any]], cuts: Cuts) -> dict[str, dict[str, Any]]:
    return sections | {key: sections[key] | dict(cut) for key, cut in cuts.items()}


def first(sections: Sections, words: str, space: Spacing = USUAL) -> float:
    """Return the height of the first sheet's content."""
    line = space.line
    s1, s2, s3, s4 = (sections[key] for key in ("s1", "s2", "s3", "s4"))
    head = 8.85 + 1.17 * lines(_plain(words), 0.83, 56.7)
    one = 0.28 * 2 + sum(_high(text, 34.4, line) for _, text in s1["lines"])
    two = (_drawn(s2["squares"]) + 0.75 + _high(s2["squares_said"], _TEXT, line, 0.83) + 0.35
           + max(_drawn(s2["dots"]), _high(s2["dots_said"], 20, line, 0.83)) + _high(s2["note"], _TEXT, line, 0.92))
    three = max(sum(_said(item, 20.7, line) for item in s3["strengths"]),
                1.61 + sum(_high(f"{text} {note}", 20.4, line) + 0.18 for _, text, note in s3["checks"]))
    if s3.get("communes"):
        three += 2.11 + 0.6 + 1.26 * s3["rows"]
    elif s3.get("bars"):
        three += 2.11 + 0.7 + len(s3["bars"]) * (0.86 * line + 0.16)
    three += _high(s3.get("note") or "", _TEXT, line, 0.78)
    four = _high(s4["intro"], _TEXT, line)
    if s4["named"]:
        named = sum(_high(f"{item['text']} {item['trace']}", 20.6, line) + space.item for item in s4["named"])
        four += 0.65 + max(named, _drawn(s4["map"]))
    four += 1.1 + _high(s4["counts"], 44.6, line) if s4["counts"] else 0
    four += 1.6 + _high(s4["box"], 44.2, line, 0.88) if s4["box"] else 0
    return head + 1.55 + _sections(space, (one, two, three, four))


def second(sections: Sections, method: str, space: Spacing = USUAL) -> float:
    """Return the height of the second sheet's content."""
    line = space.line
    s5, s6, s7, s8, s9, s10 = (sections[key] for key in ("s5", "s6", "s7", "s8", "s9", "s10"))
    five = max(_high(s5["intro"], 23.6, line) + 0.4 + sum(_said(item, 22.8, line) for item in s5["lines"]),
               _drawn(s5["figure"], 20.1) + _high(s5["legend"], 20.1, line, 0.78))
    six = max(sum(_said(item, 15.8 if s6["figure"] else 44.6, line) for item in s6["lines"]), _drawn(s6["figure"]))
    seven = max(sum(_said(item, 22.8, line) for item in s7["lines"]), _drawn(s7["figure"], 20.1))
    eight = _high(s8["intro"], _TEXT, line) + _high(s8["note"], _TEXT, line, 0.78) + 2.9 * s8["rows"] + 3.0
    nine = max(_high(text, 21.8, line) for text in s9["texts"])
    ten = 0.5 + 1.1 + 1.3 + max(_high(text, 10.6, 1.3, 0.9) for _, text in s10["steps"]) + _high(
        s10["contact"], _TEXT, line)
    foot = 2.4 + _high(method, 56.7, 1.38, 0.76)
    return 2.1 + foot + _sections(space, (five, six, seven, eight, nine, ten))


def _sections(space: Spacing, heights: Iterable[float]) -> float:
    return sum(height + space.section for height in heights)


def _said(item: Mapping[str, Any], room: float, line: float) -> float:
    return _high(f"{item['text']} {item['trace']}", room, line) + 0.5 + (0.4 if item["kind"] == "ask" else 0)


def _high(text: object, room: float, line: float, size: float = 1.0) -> float:
    plain = _plain(text)
    return lines(plain, size, room) * size * line if plain else 0.0


def _plain(text: object) -> str:
    return Markup(str(text)).striptags()  # noqa: S704  measured, not printed


def _drawn(drawing: object, room: float = 99.0) -> float:
    """Return the height of a drawing, made smaller when it is wider than its room."""
    found = _VIEW.search(str(drawing))
    if not found:
        return 0.0
    wide, high = (float(size) / 10 for size in found.groups())
    return high * min(1.0, room / wide)
