"""Print how well « les trois cercles » is labelled: ``python -m scripts.label_quality --tailles 60x45``.

For each territory: labels drawn, what has none, labels that overlap, the smallest, leaders that
cross a label, communes in view, the states of the toggles that were tried, seconds of the layout.
Boxes are read from the page, in Debian's chromium at 1920 × 1080; with ``--sans-navigateur`` from
the layout. ``--epci 100`` draws as many real EPCI at random and gives each the bodies of the
invented territory; ``--donnees DIR`` reads ``nodes.csv``, ``memberships.csv`` and
``groupements_2026.csv`` of a real one.
"""

from __future__ import annotations

import argparse
import csv
import random
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent))

from codir_network.communes import epci_by_siren
from codir_network.diagnostics import portray
from codir_network.graph import build_graph
from codir_network.render.layout import Layout, place_circles
from codir_network.render.layout.boxes import Box, crossings
from codir_network.render.page import html
from codir_network.render.scene import Scene, compose_scene
from codir_network.samples import sample
from codir_network.schema import Tables
from codir_network.workbook import read_workbook
from tests.builders import build
from tests.render import maps

SIZES = tuple((communes, bodies) for communes in (6, 24, 60, 158) for bodies in (12, 45, 80))
SHARED = 0.05
"""Overlap below this many square pixels is rounding."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What stands on the sheet: labels by id, sizes, leaders, other words as boxes."""

    boxes: Mapping[str, Box]
    sizes: tuple[float, ...]
    leaders: Mapping[str, Sequence[float]]
    words: tuple[tuple[Box, ...], ...]


@dataclass(frozen=True, slots=True)
class Quality:
    """What is counted of a sheet."""

    labels: int
    missing: tuple[str, ...]
    overlaps: int
    over_words: int
    smallest: float
    crossed: int


def quality(drawn: Drawn, expected: set[str]) -> Quality:
    """Return what is counted of a sheet, and which of the expected labels are not there."""
    boxes = list(drawn.boxes.values())
    overlaps = sum(_shared(a, b) > SHARED for a, b in combinations(boxes, 2))
    words = sum(any(_shared(a, b) > SHARED for b in word) for word in drawn.words for a in boxes)
    crossed = 0
    for node, points in drawn.leaders.items():
        others = [box for key, box in drawn.boxes.items() if key != node]
        parts = [points[i : i + 4] for i in range(0, len(points) - 2, 2)]
        crossed += int(crossings(np.array(parts, dtype=float), others).sum()) if parts else 0
    return Quality(len(boxes), tuple(sorted(expected - set(drawn.boxes))), overlaps, words,
                   min(drawn.sizes, default=0.0), crossed)


def _shared(a: Box, b: Box) -> float:
    return max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))


def from_layout(layout: Layout) -> Drawn:
    """Return what a layout puts on the sheet."""
    named = [mark for mark in layout.marks if mark.label]
    titles = [*layout.titles, *(petal.title for petal in layout.petals if petal.title)]
    return Drawn({mark.id: mark.label.box for mark in named if mark.label},
                 tuple(label.size for label in (*(m.label for m in named if m.label), *layout.quiet)),
                 {mark.id: mark.leader for mark in named if mark.leader},
                 (*(tuple(title.boxes()) for title in titles), *((label.box,) for label in layout.quiet)))


def from_page(page: Any) -> Drawn:
    """Return what an open page draws."""
    items = page.evaluate("window.codirMap.drawn()")
    titles = page.evaluate("window.codirMap.titles()")
    return Drawn({item["id"]: tuple(item["box"]) for item in items},
                 tuple(item["size"] for item in (*items, *titles)),
                 {item["id"]: item["leader"] for item in items if item["leader"]},
                 tuple(tuple(tuple(box) for box in title["boxes"]) for title in titles))


def expected(scene: Scene, layout: Layout) -> set[str]:
    """Return all that must be named: communes, bodies or the groups that stand for them; not their councils."""
    stands = {body: group.id for group in layout.groups for body in group.bodies}
    return {c.id for c in scene.communes} | {stands.get(b.id, b.id) for b in scene.bodies if not b.owner}


def in_view(page: Any, communes: set[str]) -> int:
    """Return how many names of communes are wholly in the window."""
    room = page.locator("#toile").bounding_box()
    found = 0
    for item in page.evaluate("window.codirMap.drawn()"):
        if item["id"] in communes:
            (x0, y0), (x1, y1) = ((p["x"], p["y"]) for p in (
                page.evaluate("([x, y]) => window.codirMap.canvasToDOM({x, y})", item["box"][i : i + 2])
                for i in (0, 2)))
            found += 0 <= x0 < x1 <= room["width"] + 0.5 and 0 <= y0 < y1 <= room["height"] + 0.5
    return found


def states(page: Any) -> Iterator[str]:
    """Set each toggle of the panel in turn, then all the circles but one, then automatic seats."""
    for box in page.locator("#panneau input[data-family], #panneau input[data-circle], #office").all():
        box.click()
        yield box.get_attribute("data-family") or box.get_attribute("data-circle") or "office"
        box.click()


def toggled(page: Any, before: Drawn, bodies: set[str]) -> tuple[int, int]:
    """Return how many states of the toggles were tried, and how many moved or covered a label."""
    tried = wrong = 0
    for _ in states(page):
        now = from_page(page)
        same = all(before.boxes.get(node) == box for node, box in now.boxes.items())
        gone = set(before.boxes) - set(now.boxes)
        tried, wrong = tried + 1, wrong + (not same or not gone <= bodies or quality(now, set()).overlaps > 0)
    return tried, wrong


# ---- territories ---------------------------------------------------------------------------


def from_folder(folder: Path) -> Tables:
    """Return the communes, councils and groupings of a territory's files, seats by commune."""
    nodes = {row["id"]: row for row in _rows(folder / "nodes.csv")}
    places = {key: row for key, row in nodes.items() if row["kind"] == "commune"}
    home = {row["member_id"]: places[row["body_id"]]["label"] for row in _rows(folder / "memberships.csv")
            if row["body_id"] in places}
    bodies: dict[str, dict[str, object]] = {}
    seats = set()
    for row in _rows(folder / "memberships.csv"):
        of = nodes[row["body_id"]]
        name = f"Conseil municipal de {of['label']}" if row["body_id"] in places else of["label"]
        bodies[name] = {"type": "Assemblée délibérante", "siege_de_droit": "toutes",
                        "cercle": of["circle"] or "institutionnel"}
        if row["member_id"] in home:
            seats.add((f"siège@{home[row['member_id']]}", name))
    for row in _rows(folder / "groupements_2026.csv"):
        bodies[row["groupement"]] = {"type": "Syndicat ou pôle", "siege_de_droit": "adhérentes",
                                     "cercle": "institutionnel"}
        seats.add((f"siège@{row['commune']}", row["groupement"]))
    names = [row["label"] for row in places.values()]
    tables = build(names, bodies, sorted(seat for seat in seats if seat[0][6:] in names), reread=False)
    tables.communes[["lon", "lat"]] = [(float(row["lon"]), float(row["lat"])) for row in places.values()]
    return tables


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def territories(given: argparse.Namespace) -> Iterator[tuple[str, Tables]]:
    """Return the territories that the call names; without any, the samples and the invented sizes."""
    sizes = [tuple(int(n) for n in size.split("x")) for size in given.tailles or ()]
    files = list(given.fichiers)
    if not (files or sizes or given.donnees or given.epci):
        sizes, files = list(SIZES), [sample(), sample("clisson.xlsx")]
    for path in files:
        yield Path(path).name, read_workbook(path)
    for folder in given.donnees:
        yield folder.name, from_folder(folder)
    for communes, bodies in sizes:
        yield f"{communes} × {bodies}", maps.tables(communes, bodies)
    known = {siren: epci for siren, epci in sorted(epci_by_siren().items()) if epci.communes > 1}
    like = read_workbook(sample()).bodies
    for siren in random.Random(given.graine).sample(list(known), given.epci):
        yield f"{known[siren].name} ({known[siren].communes})", maps.real(siren, like)


def report(name: str, tables: Tables, page: Any) -> bool:
    """Print the line of a territory; return whether all is well."""
    scene = compose_scene(portray(build_graph(tables)), level="par-commune")
    start = time.process_time()
    layout = place_circles(scene)
    seconds, wanted = time.process_time() - start, expected(scene, layout)
    communes = {c.id for c in scene.communes}
    drawn, seen, tried = from_layout(layout), "", ""
    good = True
    if page is not None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "carte.html"
            path.write_text(html.page(scene), encoding="utf-8")
            page.goto(path.as_uri())
            page.wait_for_selector("html[data-ready]")
            drawn, found = from_page(page), in_view(page, communes)
            n, wrong = toggled(page, drawn, set(wanted) - communes)
        good = found == len(communes) and not wrong
        seen, tried = f"{found}/{len(communes)} communes in view, ", f"{n} states, {wrong} wrong, "
    counted = quality(drawn, wanted)
    good &= not (counted.missing or counted.overlaps or counted.over_words) and counted.smallest >= 14
    print(f"{name:44} {counted.labels:4} labels, {len(counted.missing)} missing, {counted.overlaps} overlaps, "
          f"{counted.over_words} over titles, smallest {counted.smallest:g}, {counted.crossed} crossed, "
          f"{seen}{tried}{seconds:.1f} s{'' if good else '   <--'}", flush=True)
    return good


def every(given: argparse.Namespace, page: Any) -> int:
    """Report on each territory; return 0 when all is well in each."""
    bad = [name for name, tables in territories(given) if not report(name, tables, page)]
    return 1 if bad else 0


def main() -> int:
    """Read the call and measure; 0 when every label stands apart."""
    call = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    call.add_argument("fichiers", nargs="*", type=Path, help="workbooks")
    call.add_argument("--tailles", nargs="*", help="COMMUNESxBODIES, invented")
    call.add_argument("--donnees", nargs="*", type=Path, default=[], help="folders of real territories")
    call.add_argument("--epci", type=int, default=0, help="how many real EPCI")
    call.add_argument("--graine", type=int, default=1, help="seed of the draw")
    call.add_argument("--sans-navigateur", action="store_true", help="read the boxes from the layout")
    call.add_argument("--chromium", default="/usr/bin/chromium")
    given = call.parse_args()
    if given.sans_navigateur:
        return every(given, None)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=given.chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1920, "height": 1080})
        result = every(given, page)
        browser.close()
    return result


if __name__ == "__main__":
    raise SystemExit(main())
