"""What was written of a territory, and what its rows make of each fact that a document says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

from tests.voice import documents
from tests.voice.oracle import LACKING, Oracle
from tests.voice.page import Page
from tests.voice.words import Fact, Name

Audience = Literal["a_diffuser", "interne"]
KINDS: dict[str, set[str]] = {
    "lists": {"lists", "reread", "communes", "small"},
    "levels": {"level", "count", "linked", "linked of", "wide", "bridge"},
    "seats": {"bodies", "bodies, four at most", "coverage", "sitting", "seats of"},
    "families": {"pair", "across", "to count", "communes in both", "persons"},
    "links": {"links", "reach", "others"},
    "crossings": {"crossing", "crossings"},
}
"""The names of facts, gathered by what they tell of."""

SILENT = "nothing"
"""What is expected of a commune that rereads its page."""


@dataclass(frozen=True)
class Written:
    """The folders of a territory, and what its rows say."""

    oracle: Oracle
    report: Path
    sheets: Path

    @cached_property
    def handed_out(self) -> list[Fact]:
        """The facts of ``a_diffuser/``."""
        return list(documents.handed_out(self.report))

    @cached_property
    def inside(self) -> list[Fact]:
        """The facts of ``interne/`` and of the fiches."""
        return [*documents.inside(self.report), *documents.fiches(self.sheets)]

    @cached_property
    def _pages(self) -> dict[str, Page]:
        return {audience: Page(self.report / audience / "carte.html") for audience in ("a_diffuser", "interne")}

    def page(self, audience: Audience) -> Page:
        """Return a map."""
        return self._pages[audience]

    def sentences(self) -> Iterator[tuple[str, str, str]]:
        """Give each sentence said of one commune: place, commune, sentence."""
        return documents.sentences(self.report, self.sheets)

    def shown(self, audience: Audience) -> set[str]:
        """Return the communes of which something may be said."""
        return set(self.oracle.communes) if audience == "interne" else self.oracle.reread

    def faults(self, kind: str) -> list[str]:
        """Return what documents say otherwise than the rows: document, fact, expected, found."""
        return [f"{fact.place}: {' '.join(fact.name)}: expected {expected!r}, found {fact.value!r}"
                for audience, facts in (("a_diffuser", self.handed_out), ("interne", self.inside))
                for fact in facts if fact.name[0] in KINDS[kind]
                for expected in [self._expected(fact.name, audience)] if fact.value != expected]

    def _expected(self, name: Name, audience: Audience) -> object:
        oracle, (kind, *rest) = self.oracle, name
        shown = self.shown(audience)
        if kind in {"level", "bodies", "bodies, four at most", "coverage"}:
            return self._of_commune(kind, rest[0]) if rest[0] in shown else SILENT
        if kind in {"pair", "to count", "communes in both", "persons"}:
            return self._of_families(kind, frozenset(rest))
        if kind == "count":  # « à relier » is said of those that have reread, inside too
            counted = oracle.reread if rest[0] == "sans_siege" else shown
            return sum(oracle.levels[c] == rest[0] for c in counted)
        return self._numbers[audience].get(name, SILENT)

    @cached_property
    def _numbers(self) -> dict[Audience, dict[Name, object]]:
        return {"a_diffuser": self._count("a_diffuser"), "interne": self._count("interne")}

    def _count(self, audience: Audience) -> dict[Name, object]:
        oracle, shown = self.oracle, self.shown(audience)
        unique, double = oracle.links
        several, active = oracle.across
        return {
            ("links", "unique"): unique, ("links", "double"): double, ("links", "all"): unique + double,
            ("across", "several"): several, ("across", "active"): active,
            ("crossings", "known"): sum(oracle.crossings.values()), ("crossings", "all"): len(oracle.crossings),
            ("reread",): len(oracle.reread), ("communes",): len(oracle.communes), ("small",): oracle.small,
            ("others",): len(oracle.bodies) - 1, ("linked of",): len(shown),
            ("linked",): sum(bool(oracle.sits[c] & oracle.outside) for c in shown),
            ("wide",): sum(len(oracle.sits[c] & oracle.outside) > 1 for c in oracle.reread),
            ("bridge",): sum(oracle.codir in oracle.sits[c] and bool(oracle.sits[c] & oracle.users)
                             for c in oracle.reread),
            **{("crossing", which): known for which, known in oracle.crossings.items()},
            **{("lists", state): n for state, n in self._lists().items()},
            **{("reach", role): oracle.reach(body)[0] for role, body in self._poles().items()},
            **{("sitting", body): sum(body in oracle.sits[c] and (c in shown or body not in oracle.free)
                                      for c in oracle.communes) for body in oracle.bodies},
            **{("seats of", body): oracle.places(body) for body in oracle.bodies},
        }

    def _of_commune(self, kind: str, commune: str) -> object:
        bodies = len(self.oracle.sits[commune] & self.oracle.outside)
        return {"level": self.oracle.levels[commune], "bodies": bodies, "bodies, four at most": min(bodies, 4),
                "coverage": round(100 * self.oracle.coverage(commune))}[kind]

    def _of_families(self, kind: str, families: frozenset[str]) -> object:
        oracle = self.oracle
        if kind == "persons":
            (family,) = families
            return None if family in oracle.uncounted else len(oracle.active[family])
        persons = oracle.pairs.get(families)
        return {"pair": persons, "to count": families in oracle.pairs and persons is None,
                "communes in both": oracle.communes_in_both.get(families)}[kind]

    def _lists(self) -> dict[str, int]:
        roster, outside = self.oracle.roster, self.oracle.outside
        return {"partielle": 0, "inconnue": 0, **Counter(roster.values()), "instances": len(roster),
                "outside": len(outside),
                "complète, hors sièges d'office": sum(roster[body] == "complète" for body in outside)}

    def _poles(self) -> dict[str, str]:
        mayors = next(b for b, row in self.oracle.rows.bodies.items() if row["type"] == "Conférence des maires")
        return {"maires": mayors} | ({"codir": self.oracle.codir} if self.oracle.codir else {})

    def told_anyway(self) -> list[str]:
        """Return where a document handed out tells the level of a commune that may not be named for it."""
        return [f"{fact.place}: {fact.name[1]}: a level that is not named, found {fact.value!r}"
                for fact in self.handed_out
                if fact.name[0] == "level" and fact.value in LACKING and fact.name[1] not in self.oracle.named]
