"""What findings rest on: named, typed fields, which their sentences take by name."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Nothing:
    """A finding that needs no more than its code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """How many lists of members are complete, partial, unknown, of all."""

    complete: int
    total: int
    partial: int
    unknown: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """One of the four crossings: bodies that fulfil it, of those described; those without a complete list.

    ``communes``, ``epci``: whether directors of communes, of the EPCI, fulfil it.
    """

    fulfilling: int
    described: int
    unlisted: int
    communes: bool
    epci: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Hub:
    """How far the members of a body reach: other bodies, of how many, whoever is away."""

    body: str
    codir: bool
    reached: int
    others: int
    without_best: int
    members: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Pairs of bodies tied outside automatic seats: all, by one person, by more; nested ones left out."""

    linked: int
    unique: int
    double: int
    nested: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Layers:
    """What two families share: persons in both, None where holders are not known; communes in both.

    ``unique``, ``double``: bodies tied across them by one person, by more. ``incomplete``,
    ``unnamed``: which of the two has a list to complete, seats whose holder is not known.
    ``expected``: persons that functions alone would put in both, when it is known.
    """

    a: str
    b: str
    persons_a: int
    persons_b: int
    both: int | None
    communes: int
    unique: int
    double: int
    incomplete: tuple[str, ...]
    unnamed: tuple[str, ...]
    expected: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What the level of a commune rests on, outside automatic seats and the Co-dir.

    ``complete``, ``outside``: lists that are complete, of the bodies looked at; ``bodies``,
    ``body_names``, ``body``: where it sits, the first; ``persons``, ``functions``: through whom;
    ``unnamed``: its seats whose holder is not known; ``small``, ``peers``: how large a small body
    is, communes met there; ``shared``, ``shared_with``: functions that serve other communes too;
    ``paths``: disjoint ways to the Co-dir; ``levels``, ``minimal``: all that apply, the least;
    ``left_out``: rules not judged; ``codir``: whether one is described; ``seat_in_codir``: whether
    it sits there; ``fewest``: communes from which peers are looked at.
    """

    commune: str
    reread: bool
    complete: int
    outside: int
    bodies: int
    body_names: tuple[str, ...]
    body: str
    persons: int
    functions: tuple[str, ...]
    unnamed: int
    small: int
    peers: int
    shared: int
    shared_with: tuple[str, ...]
    paths: int | None
    levels: tuple[str, ...]
    minimal: str | None
    left_out: tuple[str, ...]
    codir: bool
    seat_in_codir: bool
    fewest: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """Communes that a same person serves: how many persons, by which functions."""

    communes: tuple[str, ...]
    count: int
    persons: int
    functions: tuple[str, ...]
    reread: bool


Evidence = Nothing | Lists | Crossing | Hub | Links | Layers | Profile | Shared
