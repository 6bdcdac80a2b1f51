"""What lies beside the map in the browser: numbers apart, what « ? » means, hovering, the table, bodies missed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from codir_network.diagnostics import portray
from codir_network.render.page import html
from codir_network.render.scene import Scene, compose_scene
from tests.render import maps
from tests.render.opened import Opened, needs_chromium

pytestmark = needs_chromium
SAID = "«\u00a0?\u00a0»\u00a0: personnes à compter"


def scene(*shared: int | None) -> Scene:
    """Return a territory whose pairs of families share these numbers, in turn."""
    made = compose_scene(portray(maps.graph(16, 30)), level="par-commune")
    return replace(made, pairs=tuple(replace(pair, shared=shared[i % len(shared)], communes=3)
                                     for i, pair in enumerate(made.pairs)))


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1366, 768)])
def test_numbers_of_three_digits_stand_apart_from_their_neighbours(
    chromium: Any, tmp_path: Path, width: int, height: int
) -> None:
    opened = Opened(chromium, tmp_path / "carte.html", html.page(scene(100, 112, None)), width, height)
    gaps = opened.page.evaluate("""() => [...document.querySelectorAll('.escalier')].flatMap((row) => {
      const boxes = [...row.querySelectorAll('button [aria-hidden]')].map((sign) => {
        const range = document.createRange(); range.selectNodeContents(sign); return range.getBoundingClientRect(); });
      return boxes.slice(1).map((box, i) => box.left - boxes[i].right); })""")
    assert len(gaps) > 10
    assert min(gaps) >= 3
    opened.close()


def test_what_a_question_mark_means_is_said_only_where_there_is_one(chromium: Any, tmp_path: Path) -> None:
    for shared, told in ((None, True), (7, False)):
        opened = Opened(chromium, tmp_path / "carte.html", html.page(scene(3, shared)))
        assert (SAID in opened.page.locator(".matrice").inner_text()) == told
        opened.close()


def test_a_body_under_the_pointer_fades_what_it_has_nothing_to_do_with(chromium: Any, tmp_path: Path) -> None:
    opened = Opened(chromium, tmp_path / "carte.html", html.page(scene(3)))
    page = opened.page
    marks = {mark["id"]: mark for mark in page.evaluate("window.codirMap.drawn()")}
    body = next(key for key in marks if key.startswith("i:gt-"))
    for key, faded in ((body, True), ("c:90001", False)):
        at = page.evaluate("([x, y]) => window.codirMap.canvasToDOM({x, y})", [marks[key]["x"], marks[key]["y"]])
        page.mouse.move(at["x"], at["y"])
        lit = page.evaluate("window.codirMap.lit()")
        assert (lit is not None and key in lit and len(lit) < len(marks)) == faded
    opened.close()


def test_the_table_closes_by_the_button_that_opened_it(chromium: Any, tmp_path: Path) -> None:
    opened = Opened(chromium, tmp_path / "carte.html", html.page(scene(3)))
    button, table = opened.page.locator("#tableau-bouton"), opened.page.locator("#tableau")
    button.click()
    assert table.is_visible()
    button.click(timeout=2000)  # not covered by the table
    assert table.is_hidden()
    opened.close()
