"""What stands on a sheet, whatever the view, and what is given to those who place it."""

from __future__ import annotations

from dataclasses import dataclass

from codir_network.render.layout.boxes import Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A commune, a body, a group or a person where it stands, its label and the leader to it.

    ``leader``: x and y of each of its points; empty where the label stands near. ``pole``: the
    conférence des maires or the Co-dir at the middle of the sheet.
    """

    id: str
    x: float
    y: float
    label: Label | None = None
    leader: tuple[float, ...] = ()
    pole: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A point to be named.

    ``reach``: radius of what is drawn there; ``first``: served first, in bold, a size larger.
    """

    id: str
    name: str
    x: float
    y: float
    reach: float
    first: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Symbol:
    """A body, or bodies drawn as one, to be given a place.

    ``towards``: direction of its communes in degrees, None when they are all around.
    """

    id: str
    name: str
    family: str
    circle: str = ""
    towards: float | None = None
