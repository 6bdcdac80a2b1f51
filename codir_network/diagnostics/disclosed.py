"""What may be shown of a territory at a level of disclosure: facts of its portrait, let through or not.

Every fact is measured on the full graph. Handed out, no actor is in here; communes that have not
reread their page are all alike: no level, no figure, no seat but automatic ones; and a level that
is not named is told of nobody.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import pandas as pd

from codir_network.diagnostics import evidence
from codir_network.disclosure import Level, handed_out
from codir_network.findings import Place, Tone, plain, said_in
from codir_network.levels import LACKING

if TYPE_CHECKING:
    from codir_network.diagnostics.finding import Finding
    from codir_network.diagnostics.level_lines import LevelLine, State
    from codir_network.diagnostics.seating import Person, Seat
    from codir_network.diagnostics.whatif import Effects
    from codir_network.schema import Step, Territory
    from codir_network.thresholds import Thresholds

Pole = Literal["", "codir", "maires"]
Counting = Literal["", "unnamed", "nobody"]
"""Why persons cannot be counted in two families: holders who are not known, nobody who could be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A finding that may be said: its sentence, whom it may name, where it may be checked."""

    finding: Finding
    words: str
    subjects: tuple[str, ...]
    sources: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenCommune:
    """A commune as it may be shown.

    ``state``: how it stands out; ``level``, ``words``, ``finding``: its level by code, what is
    said of it, empty or None when nothing may be; ``coverage``: the known part of the lists;
    ``profile``: its profile, ``measures``: the metrics that the catalogue shows at this level, by
    column, None when they may not be told; ``outside``, ``sits``: bodies where
    it has a known seat, outside automatic seats and the Co-dir, and all; ``families``: families of
    the bodies without automatic seats where it sits; ``missed``: bodies where at least half of the
    communes sit and it has no known seat; ``beside_codir``: whether it is told to sit in the Co-dir,
    which its level leaves apart.
    """

    id: str
    code: str
    name: str
    data: Mapping[str, Any]
    reread: bool
    state: State
    level: str
    words: str
    finding: Finding | None
    coverage: float | None
    profile: Mapping[str, Any] | None
    measures: Mapping[str, object] | None
    outside: tuple[str, ...]
    sits: tuple[str, ...]
    families: tuple[str, ...]
    missed: tuple[str, ...]
    beside_codir: bool

    @property
    def silent(self) -> bool:
        """Whether nothing may be said of it: it is rereading its page."""
        return self.state == "rereading"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenBody:
    """A body as it may be shown.

    ``pole``: the Co-dir, or the conférence des maires where most communes sit; ``owner``: the
    commune of a municipal council; ``sitting``: communes with a known seat, those that may not be
    spoken of left out but of automatic seats; ``members``: who sits for no commune, in words;
    ``reached``, ``others``, ``without_best``: how far its members reach (by commune, as if nothing
    hung on one member); ``measures``: the metrics that the catalogue shows at this level, by column.
    """

    id: str
    data: Mapping[str, Any]
    automatic: bool
    pole: Pole
    owner: str
    sitting: tuple[str, ...]
    members: tuple[str, ...]
    reached: int
    others: int
    without_best: int
    measures: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenTie:
    """Two bodies that share members: one, or two and more by commune; ``hangs`` on a pole's best-linked seat alone."""

    a: str
    b: str
    shared: int
    nested: bool
    free: bool
    hangs: bool
    jaccard: float
    overlap: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenPair:
    """Two families; numbers of persons are None where they cannot be counted, ``counting`` says why."""

    a: str
    b: str
    persons_a: int | None
    persons_b: int | None
    both: int | None
    counting: Counting
    communes: int
    unique: int
    double: int
    bridging_seats: int
    jaccard: float
    incomplete: tuple[str, ...]
    finding: Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosed:
    """A territory at a level of disclosure: communes in alphabetical order, bodies in that of the workbook.

    ``meetings``: communes that meet, through different people, in a small outside body;
    ``together``: bodies where every commune sits; ``outside``: bodies that levels look at;
    ``several`` of ``active`` persons sit in two
    families or more.
    """

    level: Level
    lang: str
    territory: Territory
    thresholds: Thresholds
    communes: tuple[SeenCommune, ...]
    bodies: tuple[SeenBody, ...]
    seats: tuple[Seat, ...]
    people: tuple[Person, ...]
    ties: tuple[SeenTie, ...]
    links: evidence.Links
    families: tuple[str, ...]
    pairs: tuple[SeenPair, ...]
    several: int
    active: int
    outside: tuple[str, ...]
    circles: pd.DataFrame
    meetings: tuple[tuple[str, str], ...]
    lines: tuple[LevelLine, ...]
    said: tuple[Said, ...]
    lists: evidence.Lists
    together: tuple[str, ...]
    effects: Effects
    story: tuple[Step, ...]

    @property
    def public(self) -> bool:
        """Whether nothing here may name an actor."""
        return handed_out(self.level)

    @property
    def named(self) -> tuple[SeenCommune, ...]:
        """The communes that are named as lacking something, in alphabetical order."""
        named = {commune for line in self.lines if line.code in LACKING for commune in line.named}
        return tuple(commune for commune in self.communes if commune.id in named)

    def count(self, code: str) -> int:
        """Return how many communes have a level, of those that may be spoken of."""
        return next((line.count for line in self.lines if line.code == code), 0)

    @property
    def unnamed(self) -> dict[str, int]:
        """How many communes have each of the levels that lack something and are not named."""
        return {line.code: line.count for line in self.lines if line.code in LACKING and not line.named}

    def beside_codir(self, code: str) -> bool:
        """Return whether a commune of a level sits in the Co-dir, which the level leaves apart."""
        return any(line.code == code and line.beside_codir for line in self.lines)

    @property
    def codir(self) -> str:
        """The Co-dir, empty when none is described."""
        return next((body.id for body in self.bodies if body.data["codir"]), "")

    @property
    def reread(self) -> tuple[SeenCommune, ...]:
        """The communes that have reread their page."""
        return tuple(commune for commune in self.communes if commune.reread)

    def told(self, place: Place, prefix: str = "") -> tuple[Said, ...]:
        """Return what a document says, of findings whose code begins so."""
        return tuple(one for one in self.said
                     if said_in(one.finding.code, place) and one.finding.code.startswith(prefix))

    def sentences(self, place: Place, *tones: Tone) -> tuple[str, ...]:
        """Return what a document says by the finding's own sentence: strengths, gaps, counts."""
        return tuple(one.words for one in self.told(place) if any(plain(one.finding.code, tone) for tone in tones))
