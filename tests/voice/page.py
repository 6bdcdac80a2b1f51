"""carte.html read as a reader of the file would: the data of its script, and the words of its panel."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from lxml import html

from tests.voice.words import Fact, crossings_in, in_text, level_in, of_commune, pairs_in, plain, zeros_in

TO_LINK = {"à relier", "asked"}
REREADING = {"relecture", "rereading"}
TO_CONFIRM = {"à confirmer", "to_confirm"}


class Page:
    """One carte.html: communes and bodies by the names that it shows."""

    def __init__(self, path: Path) -> None:
        self.place = f"{path.parent.name}/{path.name}"
        self.tree = html.fromstring(path.read_text(encoding="utf-8"))
        self.data: dict[str, Any] = json.loads(self.tree.xpath("//script[@type='application/json']/text()")[0])
        self.communes = [plain(c["name"]) for c in self.data["communes"]]
        self.bodies = [plain(b["name"]) for b in self.data["bodies"]]
        self.names = [*self.communes, *self.bodies]
        self.ids = {c["id"]: plain(c["name"]) for c in (*self.data["communes"], *self.data["bodies"])}

    @cached_property
    def families(self) -> list[str]:
        """The families of the legend, in words."""
        return [plain(family["words"]) for family in self.data["families"].values()]

    @cached_property
    def panel(self) -> str:
        """The words beside the map."""
        return plain(" ".join(_words(part) for part in self.tree.xpath("//aside")))

    def in_state(self, states: set[str]) -> set[str]:
        """Return the communes that stand out so: a halo, a dotted ring."""
        return {plain(c["name"]) for c in self.data["communes"] if c["state"] in states}

    @cached_property
    def seats(self) -> set[tuple[str, str]]:
        """The counted seats that the views draw, by commune and body."""
        plainly = {(self.names[row[0]], self.names[body]) for row in self.data["seats"] for body in row[1:]}
        told = {(self.names[row[0]], self.names[body]) for row in self.data["told"] if row[1] for body in row[3:]}
        return plainly | told

    @cached_property
    def ties(self) -> dict[frozenset[str], int]:
        """Two bodies that share members: one, or two and more."""
        return {frozenset((self.names[row[0]], self.names[code // 4])): 1 + code % 4 // 2
                for row in self.data["ties"] for code in row[1:]}

    @cached_property
    def curves(self) -> dict[frozenset[str], int]:
        """The links between bodies that « les instances » draws, families that stand for their bodies left out."""
        n = len(self.names)
        return {frozenset((self.names[a], self.names[b])): min(shared, 2)
                for a, b, shared in self._rows("curve", ("one", "other", "shared"),
                                               self.data["views"]["instances"]["curves"]) if a < n and b < n}

    @cached_property
    def pole_curves(self) -> dict[frozenset[str], int]:
        """The links of the poles that « les trois cercles » draws."""
        n = len(self.names)
        return {frozenset((self.names[a], self.names[b])): min(shared, 2)
                for a, b, shared in self._rows("spoke", ("pole", "body", "shared"),
                                               self.data["views"]["cercles"]["spokes"]) if a < n and b < n}

    def _rows(self, kind: str, fields: tuple[str, ...], rows: list[list[Any]]) -> Iterator[tuple[Any, ...]]:
        """Give some fields of each row, by the table that the page itself bears."""
        order = self.data["rows"][kind]
        for row in rows:
            yield tuple(row[order.index(field)] for field in fields)

    @cached_property
    def missed(self) -> dict[str, set[str]]:
        """The bodies that a card rings: many communes sit there, this one is not known to."""
        return {plain(c["name"]): {self.names[body] for body in c["missed"]} for c in self.data["communes"]}

    @cached_property
    def body_families(self) -> dict[str, tuple[str, bool]]:
        """The family of each body, and whether its sign is hollow: automatic seats."""
        return {plain(b["name"]): (plain(b["family"]), b.get("automatic", False)) for b in self.data["bodies"]}

    def lit(self, title: str) -> set[str] | None:
        """Return what a step of the story lights, None when it is not told."""
        step = next((s for s in self.data["steps"] if plain(s["title"]) == title), None)
        return None if step is None else {self.names[rank] for rank in step["ids"]}

    @cached_property
    def meetings(self) -> set[frozenset[str]]:
        """The links between communes that « Le territoire » draws."""
        return {frozenset((self.names[a], self.names[b])) for a, b in self.data["views"]["territoire"]["meetings"]}

    @cached_property
    def glyphs(self) -> dict[str, set[str]]:
        """The families whose dots stand around each commune in « Le territoire »."""
        view = self.data["views"]["territoire"]
        return {self.names[row[0]]: {plain(view["kinds"][kind]) for kind in row[1::3]} for row in view["glyphs"]}

    @cached_property
    def tried(self) -> set[str]:
        """The communes of which « Et si… » says anything: tried, or newly met."""
        trials = self.data["trials"]
        ranks = {int(rank) for key in ("now", "single") for rank in trials.get(key, {})}
        return {self.names[rank] for rank in ranks | {rank for met in trials.get("lists", ()) for rank in met}}

    @cached_property
    def people(self) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
        """The people drawn: the communes and the bodies of each, none in what is handed out."""
        return sorted((tuple(sorted(self.names[c] for c in communes)), tuple(sorted(self.names[b] for b in bodies)))
                      for _, communes, bodies in self.data["people"])

    @cached_property
    def lines(self) -> list[tuple[str, list[str], int]]:
        """The lines of the panel: a level, the communes that it names, or their number."""
        found = []
        for line in self.tree.xpath("//aside//p[@class='niveau']"):
            words = plain(_words(line))
            named = [self.ids[i] for i in line.xpath(".//@data-id")]
            number = "".join(sign for sign in words.partition(" : ")[2] if sign.isdigit())
            level = level_in(words.partition(" : ")[0])
            if level and (named or number):
                found.append((level, named, len(named) if named else int(number)))
        return found

    @cached_property
    def chips(self) -> list[str]:
        """The communes on the chips of a question: « à relier »."""
        return [self.ids[i] for i in self.tree.xpath("//aside//*[contains(@class, 'jeton')]"
                                                     "[contains(@class, 'question')]/@data-id")]

    def facts(self) -> Iterator[Fact]:
        """Give all that the page says, as facts."""
        place, data = self.place, self.data
        yield from (Fact(place, fact.name, fact.value) for fact in in_text(place, self.panel))
        yield Fact(place, ("communes",), len(self.communes))
        yield Fact(place, ("lists", "instances"), len(self.bodies))
        for commune, name in zip(data["communes"], self.communes, strict=True):
            if said := level_in(plain(commune["level"])):
                yield Fact(f"{place} (card)", ("level", name), said)
            yield from of_commune(f"{place} (card)", name, commune["sentence"])
            if share := "".join(sign for sign in commune["coverage"] if sign.isdigit()):
                yield Fact(f"{place} (card)", ("coverage", name), int(share))
        for rank, level in data["trials"].get("now", {}).items():
            yield Fact(f"{place} (Et si…)", ("level", self.names[int(rank)]),
                       level_in(plain(data["trials"]["levels"][level])))
        for chip in self.chips:
            yield Fact(f"{place} (panel)", ("level", chip), "sans_siege")
        for level, named, n in self.lines:
            if level != "sans_siege":  # those that chips name are not among them
                yield Fact(f"{place} (panel)", ("count", level), n)
            for commune in named:
                yield Fact(f"{place} (panel)", ("level", commune), level)
        yield from self._bodies()

    def _bodies(self) -> Iterator[Fact]:
        place, data = self.place, self.data
        for pair in data["pairs"]:
            both = sorted((plain(pair["a"]), plain(pair["b"])))
            yield Fact(f"{place} (half-matrix)", ("pair", *both), pair["shared"])
            yield from pairs_in(f"{place} (half-matrix)", pair["words"], self.families)
        yield from zeros_in(f"{place} (panel)", self.panel, self.families)
        for ring in data["views"]["instances"]["rings"]:
            if ring["hub"]:
                yield Fact(f"{place} (rings)", ("reach", ring["role"]), ring["hub"][0])
                yield Fact(f"{place} (rings)", ("others",), ring["hub"][1])
        for i, step in enumerate(data["steps"], start=1):
            yield from in_text(f"{place} (step {i})", f"{step['question']} {step['caption']}")
            yield from crossings_in(f"{place} (step {i})", step["caption"])
            yield from zeros_in(f"{place} (step {i})", step["caption"], self.families)

    def sentences(self) -> Iterator[tuple[str, str, str]]:
        """Give what cards say of communes: place, commune, sentence."""
        for commune, name in zip(self.data["communes"], self.communes, strict=True):
            if commune["sentence"]:
                yield f"{self.place} (card)", name, plain(commune["sentence"])


def _words(part: Any) -> str:
    return " ".join(part.xpath(".//text()[not(ancestor::script or ancestor::style)]"))
