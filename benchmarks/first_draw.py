"""Print how long the map takes to be drawn for the first time, beside the budgets of the project.

``python -m benchmarks.first_draw``: territories are invented (158 communes, the rest bodies where
six communes sit each), their pages opened in Debian's chromium from a file. What is timed is the
page's own work, from the start of its navigation to the end of its first drawing.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from codir_network.diagnostics import portray
from codir_network.graph import build_graph
from codir_network.render.page import html
from codir_network.render.scene import compose_scene
from tests.builders import build
from tests.render.agglomeration import names
from tests.render.opened import CHROMIUM

COMMUNES = 158
BUDGETS = ((400, 1.0), (2000, 3.0))
"""Communes and bodies together, and seconds allowed."""

KINDS = ("Commission thématique", "Réseau métier", "Groupe de travail", "Instance contractuelle",
         "Participation des usagers", "Direction et coordination administrative")


def page_of(nodes: int) -> str:
    """Return the page of an invented territory of so many communes and bodies."""
    communes = names(COMMUNES)
    bodies = {f"Comité {i}": {"type": KINDS[i % len(KINDS)]} for i in range(nodes - COMMUNES)}
    seats = [(f"DGS@{communes[(7 * i + 11 * k) % COMMUNES]}", body) for i, body in enumerate(bodies) for k in range(6)]
    return html.page(compose_scene(portray(build_graph(build(communes, bodies, seats))), level="par-commune"))


def first_draw(browser: Browser, page_file: Path) -> float:
    """Return the seconds from the start of the navigation to the first drawing."""
    page = browser.new_page(viewport={"width": 1920, "height": 1080})
    page.goto(page_file.as_uri())
    page.wait_for_selector("html[data-ready]")
    seconds = float(page.evaluate("performance.getEntriesByName('first-draw')[0].startTime")) / 1000
    page.close()
    return seconds


def main() -> None:
    """Draw each territory three times and print the quickest."""
    with sync_playwright() as play, tempfile.TemporaryDirectory() as folder:
        browser = play.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        for nodes, budget in BUDGETS:
            path = Path(folder) / f"{nodes}.html"
            path.write_text(page_of(nodes), encoding="utf-8")
            best = min(first_draw(browser, path) for _ in range(3))
            print(f"{nodes} nodes: first draw {best:.2f} s (budget {budget:g} s), "
                  f"page {path.stat().st_size / 1e3:.0f} KB")
        browser.close()


if __name__ == "__main__":
    main()
