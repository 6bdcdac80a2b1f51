"""Every document of one folder, read from the disk as facts: map, synthesis, results, LISEZMOI, fiches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import openpyxl
from lxml import html

from tests.voice.page import Page
from tests.voice.words import NOT_COUNTED, Fact, crossings_in, in_text, level_in, of_commune, pairs_in, plain

RESULT_LEVELS = {"sans siège connu": "sans_siege", "un seul fil": "un_seul_fil", "sans pairs": "sans_pairs",
                 "une seule instance": "une_seule_instance", "sans traduction": "sans_traduction",
                 "reliée": "reliee", "donnée manquante": "donnee_manquante"}
WHITE = {"#fff", "#ffffff", "white", "none"}
TIES = {"un": 1, "deux ou plus": 2}
COUNTS = (("count", "un_seul_fil", r"(\d+) (?:communes? )?siège(?:nt)? par un même relais"),
          ("count", "une_seule_instance", r"(\d+) (?:communes? )?siège(?:nt)? dans une seule instance"),
          ("count", "sans_pairs", r"(\d+) (?:communes? )?siège(?:nt)? sans petit groupe"),
          ("count", "sans_traduction", r"(\d+) (?:communes? )?n'(?:a|ont) pas de siège connu au Co-dir"),
          ("count", "sans_siege", r"(\d+) (?:communes? )?n'(?:a|ont) aucun siège connu"))


def handed_out(folder: Path) -> Iterator[Fact]:
    """Give what the documents of ``a_diffuser/`` say, and LISEZMOI.txt."""
    page = Page(folder / "a_diffuser" / "carte.html")
    yield from page.facts()
    yield from Synthesis(folder / "a_diffuser" / "synthese.html", page.communes, page.families).facts()
    yield from Results(folder / "a_diffuser" / "resultats.xlsx", page, page.families).facts()
    yield from in_text("LISEZMOI.txt", (folder / "LISEZMOI.txt").read_text(encoding="utf-8"))


def inside(folder: Path) -> Iterator[Fact]:
    """Give what the documents of ``interne/`` say."""
    page = Page(folder / "interne" / "carte.html")
    yield from page.facts()
    yield from Results(folder / "interne" / "resultats.xlsx", page, page.families).facts()


def fiches(folder: Path) -> Iterator[Fact]:
    """Give what each fiche says of its own commune."""
    for place, commune, text in _fiches(folder):
        yield from of_commune(place, commune, _written(text))
        if on_map := re.search(r"Sur la carte : «(.+?)»", text):
            yield Fact(place, ("level", commune), level_in(on_map[1]))
        if share := re.search(r"Listes connues pour cette commune : (\d+) ?%", text):
            yield Fact(place, ("coverage", commune), int(share[1]))


def sentences(folder: Path, sheets: Path) -> Iterator[tuple[str, str, str]]:
    """Give each sentence that a document says of one commune: place, commune, sentence."""
    for audience in ("a_diffuser", "interne"):
        page = Page(folder / audience / "carte.html")
        yield from page.sentences()
        for row in Results(folder / audience / "resultats.xlsx", page, page.families).rows("Constats"):
            if str(row["code"]).startswith("commune.") and row["code"] != "commune.partage":
                yield f"{audience}/resultats.xlsx (Constats)", plain(row["sujets"]), plain(row["constat"])
    page = Page(folder / "a_diffuser" / "carte.html")
    synthesis = Synthesis(folder / "a_diffuser" / "synthese.html", page.communes, page.families)
    for commune, said in synthesis.named():
        yield synthesis.place, commune, said
    for place, commune, text in _fiches(sheets):
        yield place, commune, _written(text)


def _fiches(folder: Path) -> Iterator[tuple[str, str, str]]:
    for path in sorted(folder.glob("*.html")):
        if path.name != "toutes.html":  # the same, one after the other
            text = plain(_text(html.fromstring(path.read_text(encoding="utf-8"))))
            yield f"fiches/{path.name}", text.partition(" : vos sièges")[0], text


def _written(text: str) -> str:
    """Return what a fiche proposes to write of its commune."""
    found = re.search(r"Ce qui serait écrit de votre commune.*?« ?(.+?) ?»", text)
    return found[1] if found else ""


class Synthesis:
    """synthese.html: its sentences, its table of dots, its staircase of families."""

    def __init__(self, path: Path, communes: list[str], families: list[str]) -> None:
        self.place, self.communes, self.families = f"{path.parent.name}/{path.name}", communes, families
        self.tree = html.fromstring(path.read_text(encoding="utf-8"))
        self.text = plain(_text(self.tree))

    def section(self, title: str) -> Any:
        """Return the section of a title."""
        return next(s for s in self.tree.xpath("//section") if title in plain(_text(s.xpath(".//h2")[0])))

    def dots(self) -> Iterator[tuple[str, int, int]]:
        """Give the lines of the table of dots: commune, full dots (5: more than four), empty ones."""
        for line in self.tree.xpath("//ul[@class='communes']/li"):
            fills = line.xpath(".//svg/circle/@fill")
            dotted = line.xpath(".//svg/circle/@stroke-dasharray")
            empty = 0 if dotted else sum(fill.lower() in WHITE for fill in fills)
            full = len(fills) - len(dotted) - empty
            yield plain(_text(line.xpath("./span")[0])), full + len(line.xpath(".//svg/text")), empty

    def named(self) -> Iterator[tuple[str, str]]:
        """Give the communes that « à relier » names, each with its sentence."""
        for part in self.section("Les communes à relier").xpath(".//p | .//li"):
            said, bold = plain(_text(part)), [plain(_text(b)) for b in part.xpath(".//b")]
            for commune in self.communes:
                if commune in bold and (level_in(said) or "siège" in said):
                    yield commune, said

    def facts(self) -> Iterator[Fact]:
        """Give all that the synthesis says, as facts."""
        yield from in_text(self.place, self.text)
        for mark in self.section("Ce qui relie déjà").xpath(".//li"):
            yield from crossings_in(self.place, _text(mark))
        for commune, said in self.named():
            yield from of_commune(self.place, commune, said)
        for *name, pattern in COUNTS:
            for n in re.findall(pattern, self.text):
                yield Fact(self.place, tuple(name), int(n))
        for commune, full, empty in self.dots():
            if full or empty:
                yield Fact(f"{self.place} (dots)", ("bodies, four at most", commune), min(full, 4))
        yield from pairs_in(self.place, self.text, self.families)
        for a, b, n in re.findall(rf"({self._any}) et ({self._any}) : (\d+) personnes? siège", self.text):
            yield Fact(self.place, ("pair", *sorted((a, b))), int(n))
        yield from self._staircase()

    @property
    def _any(self) -> str:
        return "|".join(re.escape(name) for name in self.families)

    def _staircase(self) -> Iterator[Fact]:
        """Give the numbers of the staircase: a family ends the row of those that it shares with the ones above."""
        above: list[str] = []
        row: list[int | None] = []
        for words in self.section("Les réseaux qui se croisent peu").xpath(".//svg//text"):
            said = plain(_text(words))
            family = next((name for name in self.families if name.startswith(said.rstrip("…")) and len(said) > 3), "")
            if family:
                for other, n in zip(above, row, strict=True):
                    yield Fact(f"{self.place} (staircase)", ("pair", *sorted((other, family))), n)
                above, row = [*above, family], []
            elif said.isdigit() or NOT_COUNTED.fullmatch(said):
                row.append(int(said) if said.isdigit() else None)


class Results:
    """resultats.xlsx: its sheets as rows by header."""

    def __init__(self, path: Path, page: Page, families: list[str]) -> None:
        self.place, self.page, self.families = f"{path.parent.name}/{path.name}", page, families
        book = openpyxl.load_workbook(path, read_only=True)
        self.sheets = {sheet.title: list(sheet.values) for sheet in book}

    def rows(self, sheet: str) -> Iterator[dict[str, Any]]:
        """Give the rows of a sheet, each a dict by header; a row above the headers is passed."""
        lines = iter(self.sheets[sheet])
        header = next(line for line in lines if sum(cell is not None for cell in line) > 1)
        for line in lines:
            yield {plain(name): cell for name, cell in zip(header, line, strict=False) if name}

    def facts(self) -> Iterator[Fact]:
        """Give all that the results say, as facts."""
        first = " ".join(str(cell) for row in self.sheets["Lisez-moi"] for cell in row if cell)
        yield from in_text(f"{self.place} (Lisez-moi)", first)
        yield from self._communes()
        yield from self._bodies()
        for row in self.rows("Familles"):
            yield from self._families(row)
        for row in self.rows("Croisements"):
            yield from crossings_in(f"{self.place} (Croisements)", row["croisement"], known=row["connu"] == "oui")
        for row in self.rows("Constats"):
            yield from self._finding(row)

    @cached_property
    def ties(self) -> dict[frozenset[str], int]:
        """The linked pairs of bodies: one person, or two and more."""
        return {frozenset((plain(row["instance A"]), plain(row["instance B"]))):
                TIES.get(row["personnes communes"], 0) or min(int(row["personnes communes"]), 2)
                for row in self.rows("Liens entre instances")}

    def counted(self) -> tuple[int, int]:
        """Return how many pairs that count are tied by one person, and by two or more."""
        told = [self.ties[frozenset((plain(row["instance A"]), plain(row["instance B"])))]
                for row in self.rows("Liens entre instances") if row["compté"] == "oui"]
        return told.count(1), told.count(2)

    def _communes(self) -> Iterator[Fact]:
        place = f"{self.place} (Communes)"
        for row in self.rows("Communes"):
            commune, level = plain(row["commune"]), plain(row["niveau"] or "").partition(" (")[0]
            if level in RESULT_LEVELS:
                yield Fact(place, ("level", commune), RESULT_LEVELS[level])
            bodies = next((v for name, v in row.items() if name.startswith("instances hors sièges d'office")), None)
            if isinstance(bodies, int):
                yield Fact(place, ("bodies", commune), bodies)
            if isinstance(share := row["couverture des listes"], float | int):
                yield Fact(place, ("coverage", commune), round(100 * share))

    def _bodies(self) -> Iterator[Fact]:
        roles = {plain(b["name"]): b.get("role", "") for b in self.page.data["bodies"]}
        for row in self.rows("Instances"):
            if role := roles[plain(row["instance"])]:
                yield Fact(f"{self.place} (Instances)", ("reach", role), row["autres instances touchées"])
            yield Fact(f"{self.place} (Instances)", ("others",), row["autres instances"])
            body = plain(row["instance"])
            yield Fact(f"{self.place} (Instances)", ("sitting", body), row["communes qui y siègent"])
            yield Fact(f"{self.place} (Instances)", ("seats of", body), row["sièges connus"])

    def _families(self, row: dict[str, Any]) -> Iterator[Fact]:
        place, both = f"{self.place} (Familles)", row["personnes dans les deux"]
        pair = sorted((plain(row["famille A"]), plain(row["famille B"])))
        yield Fact(place, ("pair", *pair), both if isinstance(both, int) else None)
        if both == "à compter":
            yield Fact(place, ("to count", *pair), True)
        if isinstance(row.get("communes dans les deux"), int):
            yield Fact(place, ("communes in both", *pair), row["communes dans les deux"])
        for which in "AB":
            n = row[f"personnes en {which}"]
            yield Fact(place, ("persons", plain(row[f"famille {which}"])), n if isinstance(n, int) else None)

    def _finding(self, row: dict[str, Any]) -> Iterator[Fact]:
        place, said = f"{self.place} (Constats)", plain(row["constat"])
        if str(row["code"]).startswith("commune.") and row["code"] != "commune.partage":
            commune = plain(row["sujets"])
            yield Fact(place, ("level", commune), row["code"].removeprefix("commune."))
            yield from of_commune(place, commune, said)
        yield from in_text(place, said)
        yield from crossings_in(place, said)
        yield from pairs_in(place, said, self.families)


def _text(part: Any) -> str:
    return " ".join(part.xpath(".//text()[not(ancestor::script or ancestor::style)]"))
