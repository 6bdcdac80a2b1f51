"""« Et si… »: what one seat more, or up to three, would change for the communes that take them.

Each seat is held by a new person of its commune. Effects are those of the profile of communes, by
the very functions that give the levels: a page only looks them up.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

from codir_network.graph import free_bodies
from codir_network.keys import match_key
from codir_network.levels import LINKED, rank
from codir_network.metrics.isolation import Ground, ground_of, level_of, with_seats
from codir_network.thresholds import DEFAULTS, Thresholds

Seat = tuple[str, str]
"""A commune and a body, by id."""

BEST = 20
"""Single seats that are also computed two and three at once."""

AT_ONCE = 3


@dataclass(frozen=True, slots=True)
class Effect:
    """What holds for a commune: its level by code, the outside bodies that it ties, the communes that it meets."""

    level: str
    bodies: tuple[str, ...]
    met: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Effects:
    """What holds now, with each single seat more, and with several at once.

    ``several`` is keyed by seats in order, and gives the effect on each commune that takes one.
    """

    now: Mapping[str, Effect]
    single: Mapping[Seat, Effect]
    several: Mapping[tuple[Seat, ...], Mapping[str, Effect]]


def seat_effects(
    G: nx.Graph, *, communes: Collection[str] | None = None, best: int = BEST, thresholds: Thresholds = DEFAULTS,
) -> Effects:
    """Return what one seat more would change, for every commune and body; and two or three of the best.

    Parameters
    ----------
    G
        The graph of a territory.
    communes
        Ids of the communes that may be spoken of; all when None.
    best
        How many single seats are also computed two and three at once: some for each commune that
        is not linked, those that raise its level most, then those that make it meet most others.
    thresholds
        The numbers of the rules.

    Returns
    -------
    Effects
        A seat is possible in a body without automatic seats, the Co-dir included, where the
        commune has no known seat.

    Examples
    --------
    >>> seat_effects(nx.Graph()).single
    {}
    """
    ground = ground_of(G, thresholds)
    return effects_on(ground, ground.present if communes is None else communes, best=best)


def effects_on(ground: Ground, communes: Collection[str], *, best: int = BEST) -> Effects:
    """Return :func:`seat_effects` on a ground that was read already.

    Parameters
    ----------
    ground
        From :func:`codir_network.metrics.isolation.ground_of`.
    communes
        Ids of the communes that may be spoken of.
    best
        As for :func:`seat_effects`.

    Examples
    --------
    >>> effects_on(ground_of(nx.Graph()), ()).single
    {}
    """
    G = ground.G
    spoken = [commune for commune in ground.present if commune in communes]
    bodies = free_bodies(G)
    possible = [(commune, body) for commune in spoken for body in bodies if body not in ground.present[commune]]
    now = {commune: _effect(ground, commune) for commune in spoken}
    single = {seat: _effect(with_seats(ground, [seat]), seat[0]) for seat in possible}
    several: dict[tuple[Seat, ...], Mapping[str, Effect]] = {}
    chosen = sorted(_best(G, now, single, best))
    for size in range(2, AT_ONCE + 1):
        for seats in combinations(chosen, size):
            after = with_seats(ground, seats)
            several[seats] = {commune: _effect(after, commune) for commune in dict.fromkeys(c for c, _ in seats)}
    return Effects(now, single, several)


def _effect(ground: Ground, commune: str) -> Effect:
    there = sorted(body for body in ground.present[commune] if body in ground.known)
    return Effect(level_of(ground, commune), tuple(there), tuple(sorted(ground.peers(commune))))


def _best(G: nx.Graph, now: Mapping[str, Effect], single: Mapping[Seat, Effect], most: int) -> list[Seat]:
    """Return the seats that communes not yet linked would gain most by, as many for each, two at least.

    The communes of the lowest levels come first; a commune's seats: those that raise its level
    most, then those that make it meet most others, then by name.
    """
    def worth(seat: Seat) -> tuple[object, ...]:
        before, after = now[seat[0]], single[seat]
        return (rank(before.level) - rank(after.level), -len(newly(before.met, after.met)),
                match_key(G.nodes[seat[1]]["label"]), seat)

    by_commune: dict[str, list[Seat]] = {}
    for seat in sorted(single, key=worth):
        by_commune.setdefault(seat[0], []).append(seat)
    turn = sorted(by_commune, key=lambda commune: (rank(now[commune].level), match_key(G.nodes[commune]["label"]),
                                                   commune))
    waiting = [commune for commune in turn if now[commune].level != LINKED]
    each = max(2, most // max(len(waiting), 1))
    chosen = [seat for commune in waiting for seat in by_commune[commune][:each]]
    rest = [seat for commune in turn for seat in by_commune[commune] if seat not in set(chosen)]
    return [*chosen, *rest][:most]


def newly(before: Iterable[str], after: Iterable[str]) -> tuple[str, ...]:
    """Return what is new, in order."""
    known = set(before)
    return tuple(item for item in after if item not in known)
