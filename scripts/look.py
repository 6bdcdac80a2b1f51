"""Take a picture of a map, as a projector shows it: ``python scripts/look.py carte.html carte.png``.

Needs playwright and Debian's chromium. ``--clic ID`` opens the card of a commune or a body;
``--taille 1366x768`` is another screen. The pictures of the documentation are made with it from
the invented territory.
"""

from __future__ import annotations

import argparse
import io
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright


def look(page_file: Path, picture: Path, *, width: int, height: int, focus: str = "", view: str = "",
         chromium: str) -> None:
    """Open a page offline and write its picture."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": width, "height": height})
        page.goto(page_file.resolve().as_uri())
        page.wait_for_selector("html[data-ready]")
        if view:
            page.click(f"[data-view={view}]")
            page.wait_for_timeout(800)
        if focus:
            page.evaluate("id => window.codirMap.focus(id)", focus)
            page.wait_for_timeout(700)
        page.wait_for_timeout(200)
        taken = page.screenshot()
        browser.close()
    with Image.open(io.BytesIO(taken)) as image:
        light = image.convert("RGB").quantize(256, Image.Quantize.MEDIANCUT, kmeans=4, dither=Image.Dither.NONE)
        light.save(picture, optimize=True)


def main() -> None:
    """Read the call and take the picture."""
    call = argparse.ArgumentParser(description=__doc__)
    call.add_argument("page", type=Path)
    call.add_argument("image", type=Path)
    call.add_argument("--taille", default="1920x1080")
    call.add_argument("--clic", default="")
    call.add_argument("--vue", default="")
    call.add_argument("--chromium", default="/usr/bin/chromium")
    given = call.parse_args()
    width, height = (int(side) for side in given.taille.split("x"))
    look(given.page, given.image, width=width, height=height, focus=given.clic, view=given.vue,
         chromium=given.chromium)
    print(f"{given.image}: {given.image.stat().st_size // 1000} ko")


if __name__ == "__main__":
    main()
