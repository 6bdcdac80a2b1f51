"""Levels of disclosure, and the only comparisons of them."""

from __future__ import annotations

from typing import Final, Literal

Level = Literal["par-commune", "par-fonction", "nominatif"]
LEVELS: Final[tuple[Level, ...]] = ("par-commune", "par-fonction", "nominatif")
"""From what may be published to what stays with the team: each shows what those before it show."""

PUBLIC: Final = LEVELS[0]
INSIDE: Final = LEVELS[1]


def handed_out(level: Level) -> bool:
    """Return whether what is written at a level may leave the house: then no actor stands in it.

    A word that is no level is read as the most open one: it shows least.

    Examples
    --------
    >>> handed_out("par-commune"), handed_out("par-fonction")
    (True, False)
    """
    return _rank(level) == 0


def names_people(level: Level) -> bool:
    """Return whether a level writes the names of persons."""
    return level == LEVELS[-1]


def allows(level: Level, lowest: Level) -> bool:
    """Return whether a level says what is said from another one on.

    Examples
    --------
    >>> allows("nominatif", "par-fonction"), allows("par-commune", "par-fonction")
    (True, False)
    """
    return _rank(level) >= _rank(lowest)


def _rank(level: str) -> int:
    return next((rank for rank, known in enumerate(LEVELS) if known == level), 0)
