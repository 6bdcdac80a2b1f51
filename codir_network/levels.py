"""The levels of communes, declared once: their codes, their order, what each asks for.

A level is a step of the profile of communes, never a score. Its code is what tables hold and
code compares; its words are for people.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class CommuneLevel:
    """One level.

    Parameters
    ----------
    code
        What tables, findings and pages hold.
    fr, en
        Its short name.
    asked
        Whether it is put to the room, with a halo: « à relier ».
    story
        How the sheet Récit asks to show its communes: in English, then in French.
    """

    code: str
    fr: str
    en: str
    asked: bool = False
    story: tuple[str, ...] = ()

    def label(self, lang: str = "fr") -> str:
        """Return its short name in a language ("fr" or "en")."""
        return self.en if lang == "en" else self.fr


LEVELS: Final = (
    CommuneLevel(code="sans_siege", fr="sans siège connu", en="no known seat", asked=True,
                 story=("communes to link", "communes à relier", "à relier", "sans siège connu")),
    CommuneLevel(code="un_seul_fil", fr="un seul fil", en="a single thread",
                 story=("a single thread", "un seul fil", "par une seule fonction")),
    CommuneLevel(code="une_seule_instance", fr="une seule instance", en="a single body",
                 story=("a single body", "une seule instance")),
    CommuneLevel(code="sans_pairs", fr="sans pairs", en="no peers", story=("no peers", "sans pairs")),
    CommuneLevel(code="sans_traduction", fr="sans traduction", en="no translation",
                 story=("no translation", "sans traduction")),
    CommuneLevel(code="reliee", fr="reliée", en="linked", story=("linked", "reliée", "communes reliées")),
)
"""In order: a commune takes the first that applies."""

MISSING: Final = CommuneLevel(code="donnee_manquante", fr="donnée manquante", en="missing data")
"""Outside the order."""

NO_SEAT, ONE_THREAD, ONE_BODY, NO_PEERS, NO_TRANSLATION, LINKED = (level.code for level in LEVELS)
UNKNOWN: Final = MISSING.code

LACKING: Final = tuple(level.code for level in LEVELS if level.code != LINKED)
"""Levels of communes that lack something: those that a document names only while they are few."""

ASKED: Final = frozenset(level.code for level in LEVELS if level.asked)

BY_CODE: Final = {level.code: level for level in (*LEVELS, MISSING)}


def rank(code: str) -> int:
    """Return the place of a level in the order; -1 for missing data.

    Examples
    --------
    >>> rank("sans_siege"), rank("reliee"), rank("donnee_manquante")
    (0, 5, -1)
    """
    return next((place for place, level in enumerate(LEVELS) if level.code == code), -1)


def label(code: str | None, lang: str = "fr") -> str:
    """Return the short name of a level; empty for none."""
    return BY_CODE[code].label(lang) if code else ""
