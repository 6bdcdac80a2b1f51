"""« Image A3 » : the view drawn anew at 300 dots an inch, not enlarged."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from codir_network.diagnostics import portray
from codir_network.render.page import html
from codir_network.render.scene import compose_scene
from tests.render import maps
from tests.render.opened import Opened, needs_chromium

pytestmark = needs_chromium


@pytest.fixture(scope="module")
def opened(chromium: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    G = maps.graph(16, 30)
    text = html.page(compose_scene(portray(G), level="par-commune"))
    made = Opened(chromium, tmp_path_factory.mktemp("carte") / "carte.html", text)
    yield made
    assert all(url.startswith(("file:", "data:", "blob:")) for url in made.requests)
    made.requests = [url for url in made.requests if not url.startswith("blob:")]
    made.close()


def saved(opened: Opened, folder: Path) -> tuple[str, Path]:
    with opened.page.expect_download() as waited:
        opened.page.click("#image")
    waited.value.save_as(folder / "image.png")
    return waited.value.suggested_filename, folder / "image.png"


def steepest(grey: np.ndarray) -> float:
    """Return how steep the steepest thousandth of the edges is, from a pixel to the next."""
    return float(np.percentile(np.abs(np.diff(grey.astype(float), axis=1)), 99.9))


@pytest.mark.parametrize("view", ["cercles", "instances", "territoire"])
def test_each_view_is_saved_as_an_a3_sheet_on_white(opened: Opened, tmp_path: Path, view: str) -> None:
    opened.page.click(f"[data-view={view}]")
    opened.page.wait_for_timeout(100)
    name, path = saved(opened, tmp_path)
    assert name == f"carte_val-d-essai_{view}_A3.png"
    with Image.open(path) as image:
        assert image.size == (4961, 3508)
        assert image.info["dpi"] == pytest.approx((300, 300), abs=0.1)
        grey = np.asarray(image.convert("L"))
    assert {int(grey[y, x]) for y in (5, -5) for x in (5, -5)} == {255}
    assert grey[60:300, 90:1600].min() < 60, "the title"
    assert grey[100:1500, 3800:].min() < 60, "the legend"
    assert grey[400:3300, 100:3600].min() < 60, "the map"
    assert (grey == 255).mean() > 0.3
    opened.page.wait_for_function("!document.getElementById('image').disabled")
    assert opened.page.locator("#dit").inner_text() == f"Image enregistrée\u00a0: {name}"


def test_letters_are_drawn_anew_and_not_enlarged(opened: Opened, tmp_path: Path) -> None:
    """A screenshot of the same map brought to the same size has soft edges; the sheet has sharp ones."""
    opened.page.click("[data-view=cercles]")
    opened.page.wait_for_timeout(100)
    opened.page.locator("#toile").screenshot(path=tmp_path / "screen.png")
    _, path = saved(opened, tmp_path)
    with Image.open(path) as image:
        drawn = np.asarray(image.convert("L").crop((94, 300, 3792, 3414)))
    with Image.open(tmp_path / "screen.png") as screen:
        enlarged = np.asarray(screen.convert("L").resize((3698, 3698 * screen.height // screen.width),
                                                         Image.Resampling.BICUBIC))
    assert steepest(drawn) > 1.6 * steepest(enlarged)


def test_the_image_shows_what_is_lit(opened: Opened, tmp_path: Path) -> None:
    opened.page.click("[data-view=cercles]")
    opened.page.wait_for_timeout(100)
    _, path = saved(opened, tmp_path)
    with Image.open(path) as image:
        whole = np.asarray(image.convert("L"))
    opened.page.locator("[data-pair]").first.click()
    _, path = saved(opened, tmp_path)
    with Image.open(path) as image:
        lit = np.asarray(image.convert("L"))
    assert (whole[300:, :3700] != lit[300:, :3700]).mean() > 0.01
    assert (whole[:700, 3800:] != lit[:700, 3800:]).mean() > 0.01
    opened.page.keyboard.press("Escape")
