"""Where people stand when they are asked for: by their commune, drawn towards the bodies where they sit."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from codir_network.render.layout.marks import Mark
from codir_network.render.scene.parts import Person

GOLDEN = math.pi * (3 - math.sqrt(5))
"""The golden angle: people of one commune never stand on one another (Vogel, 1979)."""

DRAWN = 0.3


def around_communes(people: Sequence[Person], at: Mapping[str, tuple[float, float]], radius: float) -> tuple[Mark, ...]:
    """Return a place for each person around the first commune served; people of none have no place.

    Examples
    --------
    >>> nobody = Person(id="p:0", label="DGS", circle="interne", communes=(), bodies=("i:a",))
    >>> around_communes([nobody], {}, 10.0)
    ()
    """
    counts: Counter[str] = Counter()
    made = []
    for person in people:
        if person.communes:
            home = person.communes[0]
            made.append(_spiral(person.id, at[home], counts[home] + 1, radius + 7))
            counts[home] += 1
    return tuple(made)


def towards_bodies(people: Sequence[Person], at: Mapping[str, tuple[float, float]]) -> tuple[Mark, ...]:
    """Return a place for each person between the communes served and the middle of the bodies where they sit."""
    counts: Counter[tuple[float, float]] = Counter()
    made = []
    for person in people:
        held = _middle([at[body] for body in person.bodies if body in at])
        home = _middle([at[commune] for commune in person.communes]) or held
        if held and home:
            near = round(home[0] + DRAWN * (held[0] - home[0]), 1), round(home[1] + DRAWN * (held[1] - home[1]), 1)
            made.append(_spiral(person.id, near, counts[near] + 1, 13.0 if home == held else 0.0))  # beside a symbol
            counts[near] += 1
    return tuple(made)


def _middle(places: Sequence[tuple[float, float]]) -> tuple[float, float] | None:
    if not places:
        return None
    return math.fsum(x for x, _ in places) / len(places), math.fsum(y for _, y in places) / len(places)


def _spiral(person: str, centre: tuple[float, float], k: int, inner: float) -> Mark:
    far = inner + 7.5 * math.sqrt(k)
    return Mark(id=person, x=round(centre[0] + far * math.cos(GOLDEN * k), 1),
                y=round(centre[1] + far * math.sin(GOLDEN * k), 1))
