"""The figures of the synthesis as data: counts and places, before anything draws them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Blank = Literal["", "waiting", "none"]
"""What stands in the place of the seats that a commune does not have: nothing told, not known yet, none known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A count, and the words beside it."""

    label: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CommuneSeats:
    """The bodies where a commune sits: four at most are counted, ``more`` beyond; ``said``: the same in words."""

    name: str
    known: int
    more: bool
    blank: Blank
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seats:
    """Every commune, by name."""

    title: str
    communes: tuple[CommuneSeats, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Distribution:
    """How many communes sit in how many bodies, without a name."""

    title: str
    bars: tuple[Counted, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A commune of the small map: degrees, whether section 4 names it, whether nothing can be said of it yet."""

    name: str
    lon: float
    lat: float
    cited: bool
    waiting: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The small map, and what it shows in words."""

    said: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """How many persons sit in two families, by their ranks, a before b; None where they cannot be counted.

    ``nobody``: because nobody is there to be counted.
    """

    a: int
    b: int
    both: int | None
    nobody: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Staircase:
    """The staircase of families."""

    families: tuple[str, ...]
    pairs: tuple[Shared, ...]
    legend: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UsersBody:
    """A body of users, the ranks of the communes shown that sit there, whether one ties it to the Co-dir."""

    name: str
    communes: tuple[int, ...]
    tied: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class UsersCommune:
    """A commune shown between users and the Co-dir."""

    name: str
    in_codir: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Bridge:
    """How users reach the Co-dir.

    ``rest``: the communes that are not shown, in words; ``codir``: empty when none is described.
    """

    said: str
    bodies: tuple[UsersBody, ...]
    communes: tuple[UsersCommune, ...]
    rest: str
    codir: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkBar:
    """Links between bodies that are doubled, and those that pass through one seat."""

    doubled: Counted
    single: Counted
