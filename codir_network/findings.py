"""All that may be said of a territory: one table of findings, read by whatever says one.

The rule of an entry computes it; ``lowest`` is the most open level of disclosure that says it.
A code that is not here is inside only, and a finding about an actor is never handed out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from codir_network.disclosure import INSIDE, PUBLIC, Level, allows
from codir_network.levels import LACKING, LEVELS, LINKED, MISSING, CommuneLevel
from codir_network.vocabulary import Term

Tone = Literal["strength", "gap", "count"]
About = Literal["commune", "body", "layers", "actor", "territory"]
Place = Literal["panel", "card", "story", "synthesis", "results", "fiche", "readme"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A finding that can be said.

    Parameters
    ----------
    code
        Stable.
    rule
        Module and function of ``diagnostics`` that compute it.
    about
        What its subjects are.
    tone
        A strength, a gap, or a plain count.
    said
        The documents that say it.
    plain
        Whether they say it by its sentence as it stands; else each gives it a form of its own.
    lowest
        The most open level of disclosure that says it.
    story
        How the sheet Récit asks to show it, None when it cannot.
    """

    code: str
    rule: str
    about: About
    tone: Tone
    said: tuple[Place, ...]
    plain: bool = False
    lowest: Level = PUBLIC
    story: Term | None = None


_CROSSINGS: Final = (
    ("conference", "crossing: conference of mayors", "croisement conférence des maires"),
    ("groupe", "crossing: working groups", "croisement groupes de travail"),
    ("reseau", "crossing: professional networks", "croisement réseaux métiers"),
    ("codir", "crossing: Co-dir", "croisement co-dir"),
)
def _level(level: CommuneLevel) -> Entry:
    tone: Tone = "strength" if level.code == LINKED else "gap" if level.code in LACKING else "count"
    code = f"commune.{level.code}"
    return Entry(code=code, rule="communes.commune_levels", about="commune", tone=tone,
                 said=("panel", "card", "synthesis", "results", "fiche"),
                 story=Term(code, level.story[0], level.story[1:]) if level.story else None)


FINDINGS: Final[tuple[Entry, ...]] = (
    Entry(code="couverture.listes", rule="bodies.roster_coverage", about="territory", tone="count",
          said=("panel", "synthesis", "results", "readme")),
    *(Entry(code=f"croisement.{name}.present", rule="bodies.crossings", about="body", tone="strength",
            said=("story", "synthesis", "results"), story=Term(f"croisement.{name}", en, (fr,)))
      for name, en, fr in _CROSSINGS),
    *(Entry(code=f"croisement.{name}.inconnu", rule="bodies.crossings", about="body", tone="gap",
            said=("synthesis", "results")) for name, _, _ in _CROSSINGS),
    Entry(code="codir.non_decrit", rule="bodies.crossings", about="territory", tone="gap",
          said=("synthesis", "results")),
    Entry(code="hub.instance", rule="bodies.hubs", about="body", tone="strength",
          said=("panel", "synthesis", "results", "story"),
          story=Term("hub.instance", "hub of bodies", ("hub", "pôles", "les deux pôles"))),
    Entry(code="liens.comptes", rule="bodies.link_totals", about="territory", tone="count",
          said=("panel", "synthesis", "results")),
    Entry(code="couches.comptes", rule="bodies.layer_counts", about="layers", tone="count",
          said=("panel", "synthesis", "results")),
    Entry(code="commune.partage", rule="communes.shared_persons", about="commune", tone="count",
          said=("results",), lowest=INSIDE),
    *(_level(level) for level in (*LEVELS, MISSING)),
)

BY_CODE: Final = {entry.code: entry for entry in FINDINGS}
SHOWABLE: Final = tuple(entry.story for entry in FINDINGS if entry.story)
"""What a step of the sheet Récit may show, by the beginning of the findings' codes."""


def may_say(code: str, level: Level) -> bool:
    """Return whether a finding of a code is said at a level; inside only when the table has no such code.

    Examples
    --------
    >>> may_say("commune.reliee", "par-commune"), may_say("commune.partage", "par-commune")
    (True, False)
    >>> may_say("personne.seule", "par-commune"), may_say("personne.seule", "par-fonction")
    (False, True)
    """
    entry = BY_CODE.get(code)
    return allows(level, INSIDE if entry is None or entry.about == "actor" else entry.lowest)


def said_in(code: str, place: Place) -> bool:
    """Return whether a document says findings of a code; one that the table does not know is in the results only.

    Examples
    --------
    >>> said_in("commune.partage", "panel"), said_in("personne.seule", "results")
    (False, True)
    """
    entry = BY_CODE.get(code)
    return place in entry.said if entry else place == "results"


def plain(code: str, tone: Tone) -> bool:
    """Return whether documents say findings of a code by their sentence, as a strength, a gap or a count."""
    entry = BY_CODE.get(code)
    return entry is not None and entry.plain and entry.tone == tone
