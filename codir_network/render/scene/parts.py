"""What a scene is made of: communes, bodies, ties, families, lines of the panel. Plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from codir_network.diagnostics.level_lines import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Commune:
    """A commune on the map.

    ``bearing``: degrees on the screen, clockwise from the east, seen from the centroid of the
    communes; None without coordinates. ``missed``: bodies where at least half of the communes
    sit and it has no known seat. ``place``: degrees of longitude and latitude, None when unknown.
    ``families``: families of the bodies without automatic seats where it has a known seat.
    ``beside_codir``: it sits in the Co-dir, which its level leaves apart.
    """

    id: str
    code: str
    name: str
    bearing: float | None
    state: State
    level: str
    sentence: str
    coverage: str
    missed: tuple[str, ...]
    source: str
    place: tuple[float, float] | None = None
    families: tuple[str, ...] = ()
    beside_codir: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body on the map; ``role`` is "codir", "maires" or "", ``owner`` the commune of its council.

    ``rank``: its place in the workbook, from 0.
    """

    id: str
    name: str
    label: str
    family: str
    circle: str
    type: str
    automatic: bool
    role: str
    owner: str
    facts: tuple[str, ...]
    members: tuple[str, ...]
    source: str
    rank: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Two bodies with members in common: one, or two and more; ``nested``: one comes from the other.

    ``hangs``: a pole's tie that its best-linked seat alone holds. Never by commune.
    """

    a: str
    b: str
    shared: Literal[1, 2]
    nested: bool = False
    hangs: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bridge:
    """Two families that cross less than functions explain: how many persons are in both, in words too."""

    a: str
    b: str
    shared: int
    title: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyPair:
    """Persons who sit in both of two families of bodies, automatic seats left out.

    ``shared`` is None where persons are to be counted: seats whose holder is not known;
    ``communes`` sit in both. ``complete``: the lists of both families are all complete, so that a
    0 says something.
    """

    a: str
    b: str
    shared: int | None
    communes: int = 0
    complete: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the panel: a level of the profile and its communes, or only their number."""

    key: str
    title: str
    communes: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Hub:
    """How far a pole reaches: bodies that its members sit in, of how many, without its best seat.

    By commune ``without`` is ``reached``.
    """

    body: str
    reached: int
    others: int
    without: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Bodies that a view shows as one mark: the councils of communes, or a family of many."""

    id: str
    name: str
    family: str
    bodies: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A step of the story: its words, and what the map shows of it.

    ``question`` is asked before the caption is revealed; ``ids``: what stays lit (all, when
    empty); ``pairs``: bodies whose link is drawn.
    """

    title: str
    caption: str
    question: str
    view: str
    circles: tuple[str, ...]
    ids: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who sits, by function or by name as the level allows; never in a scene by commune."""

    id: str
    label: str
    circle: str
    communes: tuple[str, ...]
    bodies: tuple[str, ...]
