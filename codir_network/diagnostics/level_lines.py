"""Which communes a document names, level by level, and how each stands out: decided here for all of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

from codir_network.levels import ASKED, BY_CODE, LACKING, LINKED

State = Literal["", "asked", "rereading", "to_confirm"]
"""How a commune stands out: « à relier », « relecture en cours », « à confirmer »."""

NAMED_AT_MOST = 5
"""Communes that a document names as lacking something; a level that does not fit is a count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelLine:
    """A level, its communes: how many, and by id when they may be named.

    ``beside_codir``: one of them sits in the Co-dir, which the level leaves apart: its words say so.
    """

    code: str
    count: int
    named: tuple[str, ...]
    beside_codir: bool = False


def level_lines(levels: Mapping[str, str], *, outside: bool, in_codir: Collection[str] = ()) -> tuple[LevelLine, ...]:
    """Return a line for each level that a commune has, in order.

    Parameters
    ----------
    levels
        Code of the level of each commune that may be spoken of, in alphabetical order.
    outside
        Handed out, whole levels in order are named while at most five communes are; inside, each
        level of at most five. Communes that are linked are a count.
    in_codir
        The communes that sit in the Co-dir.

    Examples
    --------
    >>> found = {"a": "un_seul_fil", "b": "sans_siege", "c": "sans_siege", "d": "reliee"}
    >>> [(line.code, line.named) for line in level_lines(found, outside=True)]
    [('sans_siege', ('b', 'c')), ('un_seul_fil', ('a',)), ('reliee', ())]
    """
    room = NAMED_AT_MOST
    made = []
    for code in BY_CODE:
        found = tuple(commune for commune, level in levels.items() if level == code)
        named = found if code != LINKED and len(found) <= (room if code in LACKING else NAMED_AT_MOST) else ()
        if outside and code in LACKING:
            room = room - len(found) if len(found) <= room else 0
        if found:
            made.append(LevelLine(code=code, count=len(found), named=named,
                                  beside_codir=code in LACKING and not set(found).isdisjoint(in_codir)))
    return tuple(made)


def state_of(level: str, *, reread: bool, outside: bool) -> State:
    """Return how a commune stands out.

    Parameters
    ----------
    level
        Its level as it may be told; empty when it may not.
    reread
        Whether it has reread its page.
    outside
        Whether this is handed out.

    Examples
    --------
    >>> state_of("sans_siege", reread=True, outside=True), state_of("sans_siege", reread=False, outside=True)
    ('asked', 'rereading')
    """
    if not reread:
        return "rereading" if outside else "to_confirm"
    return "asked" if level in ASKED else ""
