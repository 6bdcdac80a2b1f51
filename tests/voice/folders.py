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
    "levels": {"level", "count", "linked", "linked of"},
    "seats": {"bodies", "bodies, four at most", "coverage"},
    "families": {"pair", "across"},
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
        if kind == "pair":
            return oracle.pairs.get(frozenset(rest))
        if kind == "count":  # « à relier » is said of those that have reread, inside too
            counted = oracle.reread if rest[0] == "sans_siege" else shown
            return sum(oracle.levels[c] == rest[0] for c in counted)
        if kind == "lists":
            return self._lists(rest[0])
        if kind == "links":
            unique, double = oracle.links
            return {"unique": unique, "double": double, "all": unique + double}[rest[0]]
        if kind == "reach":
            return oracle.reach(self.pole(rest[0]))[0]
        if kind == "across":
            return dict(zip(("several", "active"), oracle.across, strict=True))[rest[0]]
        if kind == "crossing":
            return oracle.crossings.get(rest[0], SILENT)
        if kind == "crossings":
            return {"known": sum(oracle.crossings.values()), "all": len(oracle.crossings)}[rest[0]]
        return {"reread": len(oracle.reread), "communes": len(oracle.communes), "small": oracle.small,
                "others": len(oracle.bodies) - 1, "linked of": len(shown),
                "linked": sum(bool(oracle.sits[c] & oracle.outside) for c in shown)}[kind]

    def _of_commune(self, kind: str, commune: str) -> object:
        bodies = len(self.oracle.sits[commune] & self.oracle.outside)
        return {"level": self.oracle.levels[commune], "bodies": bodies, "bodies, four at most": min(bodies, 4),
                "coverage": round(100 * self.oracle.coverage(commune))}[kind]

    def _lists(self, which: str) -> int:
        outside = self.oracle.outside
        states = Counter(self.oracle.roster.values())
        return {"instances": len(self.oracle.bodies), "outside": len(outside), **states,
                "complète, hors sièges d'office": sum(self.oracle.roster[b] == "complète" for b in outside)}[which]

    def pole(self, role: str) -> str:
        """Return the body of a pole."""
        if role == "codir":
            return self.oracle.codir
        return next(b for b, row in self.oracle.rows.bodies.items() if row["type"] == "Conférence des maires")

    def told_anyway(self) -> list[str]:
        """Return where a document handed out tells the level of a commune that may not be named for it."""
        return [f"{fact.place}: {fact.name[1]}: a level that is not named, found {fact.value!r}"
                for fact in self.handed_out
                if fact.name[0] == "level" and fact.value in LACKING and fact.name[1] not in self.oracle.named]
