"""The effects of seats to try, packed for the page: ranks instead of ids, each list of communes once.

The page looks effects up and computes none: a combination that is not here is said not computed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import TypedDict

from codir_network.diagnostics.whatif import Effect, Effects, Seat, newly
from codir_network.levels import BY_CODE, LACKING
from codir_network.render.rows import pack
from codir_network.render.words import printed
from codir_network.text import say

ROOM = 50_000
"""Signs that all effects may take in the page; beyond, combinations of the last seats are left out."""

_LEVELS = tuple(BY_CODE)


class Trials(TypedDict):
    """What the page looks up, sent as it is: ``Trials`` of ``types.d.ts`` is the other side.

    ``levels``: words by number; ``apart``: the same where a seat in the Co-dir stands beside;
    ``now``: level of each commune; ``lists``: communes newly met;
    ``single``: by commune, rows of a level, a list and the bodies of that effect; ``best``: the
    seats that are also computed together, commune then body; ``several``: by their numbers there
    ("0.3"), [commune, level, list]... in a row.
    """

    levels: list[str]
    apart: list[str]
    now: dict[int, int]
    lists: list[list[int]]
    single: dict[int, list[list[int]]]
    best: list[list[int]]
    several: dict[str, list[int]]


def packed(effects: Effects, ids: Sequence[str], lang: str) -> Trials:
    """Return what the page looks up, communes and bodies called by their rank among ``ids``.

    Examples
    --------
    >>> packed(Effects({}, {}, {}), [], "fr")["single"]
    {}
    """
    rank = {key: i for i, key in enumerate(ids)}
    lists: dict[tuple[int, ...], int] = {(): 0}

    def met(commune: str, effect: Effect) -> int:
        new = tuple(rank[other] for other in newly(effects.now[commune].met, effect.met))
        return lists.setdefault(new, len(lists))

    alike: dict[tuple[int, int, int], list[int]] = {}
    for (commune, body), effect in sorted(effects.single.items()):
        alike.setdefault((rank[commune], _LEVELS.index(effect.level), met(commune, effect)), []).append(rank[body])
    single: dict[int, list[list[int]]] = {}
    for (commune_rank, level, new), bodies in alike.items():
        single.setdefault(commune_rank, []).append(pack("trial", level=level, list=new, bodies=bodies))
    best = sorted({seat for seats in effects.several for seat in seats})
    several = _several(effects, best, rank, met, lists, ROOM - _size([single, list(lists)]))
    words = [say(f"page.level.{code}", lang) for code in _LEVELS]
    apart = [say("page.level.beside_codir", lang, level=said) if code in LACKING else said
             for code, said in zip(_LEVELS, words, strict=True)]
    return Trials(
        levels=[printed(said, lang) for said in words], apart=[printed(said, lang) for said in apart],
        now={rank[c]: _LEVELS.index(e.level) for c, e in sorted(effects.now.items())},
        lists=[list(communes) for communes in lists], single=single,
        best=[[rank[end] for end in seat] for seat in best], several=several)


def _several(effects: Effects, best: list[Seat], rank: Mapping[str, int], met: Callable[[str, Effect], int],
             lists: Mapping[tuple[int, ...], int], room: int) -> dict[str, list[int]]:
    number = {seat: i for i, seat in enumerate(best)}
    made: dict[str, list[int]] = {}
    for seats in sorted(effects.several, key=lambda seats: (len(seats), seats)):
        key, known = ".".join(str(number[seat]) for seat in seats), len(lists)
        row = [value for commune, effect in sorted(effects.several[seats].items())
               for value in pack("effect", commune=rank[commune], level=_LEVELS.index(effect.level),
                                 list=met(commune, effect))]
        room -= _size({key: row}) + sum(_size(new) + 1 for new in list(lists)[known:])
        if room < 0:
            break
        made[key] = row
    return made


def _size(data: object) -> int:
    return len(json.dumps(data, separators=(",", ":")))
