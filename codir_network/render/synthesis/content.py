"""What the synthesis says, before anything writes it: plain words, counts, places; no HTML, no drawing.

A text is as the catalogue has it: ``**…**`` is bold, and the spaces and apostrophes of print are
left to who writes it. Fields stand in the order in which they are read. The page is made of
this and of nothing else, as a Word document or slides would be.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from codir_network.render.synthesis.figures import Bridge, Distribution, LinkBar, Places, Seats, Staircase

Kind = Literal["strong", "plain", "ask"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph, its sign, and where it may be checked: « I13, I42-45 »."""

    text: str
    kind: Kind = "plain"
    trace: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A text and what stands before it: its name in a list, its time in what comes next."""

    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands around the sections; ``method`` and below at the foot, ``stamp`` on invented territories only."""

    title: str
    kicker: str
    stamp: str
    question: str
    subtitle: str
    words: str
    method: str
    level: str
    running: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Essentials:
    """Section 1: a strength, a point, a question."""

    heading: str
    lines: tuple[Labelled, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedAt:
    """Section 2: lists that are complete, partial, not known (squares); communes that have reread, or not (dots)."""

    heading: str
    complete: int
    partial: int
    unknown: int
    lists: str
    reread: int
    rereading: int
    communes: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A crossing: known or not, in which lists."""

    present: bool
    text: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """Section 3: strengths, crossings, where communes sit."""

    heading: str
    strengths: tuple[Paragraph, ...]
    checks_title: str
    checks_note: str
    checks: tuple[Check, ...]
    seats: Seats | Distribution | None
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToLink:
    """Section 4: the communes named, the others as counts, those that are rereading."""

    heading: str
    intro: str
    named: tuple[Paragraph, ...]
    map: Places | None
    counts: str
    box: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seldom:
    """Section 5: families of bodies, plain counts without a verdict."""

    heading: str
    intro: str
    lines: tuple[Paragraph, ...]
    staircase: Staircase | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Users:
    """Section 6: by which communes users reach the Co-dir."""

    heading: str
    lines: tuple[Paragraph, ...]
    bridge: Bridge | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Single:
    """Section 7: what hangs on one link."""

    heading: str
    lines: tuple[Paragraph, ...]
    bar: LinkBar | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposals:
    """Section 8: a form to fill in together, so many lines under so many heads."""

    heading: str
    intro: str
    heads: tuple[str, ...]
    lines: int
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToComplete:
    """Section 8 as long as no list is complete: those to complete first."""

    heading: str
    intro: str
    lists: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotSaid:
    """Section 9: what the map does not say."""

    heading: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Next:
    """Section 10: what comes next, whom to write to; ``address`` stands in ``contact``, and is not cut there."""

    heading: str
    steps: tuple[Labelled, ...]
    contact: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Synthesis:
    """Two sheets of A4, sections 1 to 4 on the first one."""

    lang: str
    frame: Frame
    essentials: Essentials
    looked_at: LookedAt
    ties: Ties
    to_link: ToLink
    seldom: Seldom
    users: Users
    single: Single
    proposals: Proposals
    not_said: NotSaid
    next: Next


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """One sheet, as long as no list is complete; ``said`` stands for the essentials."""

    lang: str
    frame: Frame
    heading: str
    said: str
    looked_at: LookedAt
    to_complete: ToComplete
    not_said: NotSaid
