"""The page printed from the browser: each sheet says its level and its date, nothing is deformed, no button is left."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from codir_network.diagnostics import portray
from codir_network.render.page import html
from codir_network.render.scene import compose_scene
from tests.render import maps
from tests.render.opened import Opened, needs_chromium

pytestmark = needs_chromium
WORDS = {"par-commune": "aucune personne n’y figure", "par-fonction": "à usage interne"}
VIEWS = {"cercles": "Les trois cercles", "instances": "Les instances", "territoire": "Le territoire"}


READER = shutil.which("pdftotext")


def words_of(data: bytes) -> list[str]:
    """Return the words of each page, white apart: a renderer may part letters of one word."""
    told = subprocess.run([READER or "", "-", "-"], input=data, capture_output=True, check=True).stdout.decode()
    return ["".join(page.split()) for page in told.split("\f")[:-1]]


@pytest.mark.skipif(READER is None, reason="needs Debian's pdftotext: apt install poppler-utils")
@pytest.mark.parametrize("level", WORDS)
def test_every_printed_sheet_bears_its_level_and_its_date_in_each_view(
    chromium: Any, tmp_path: Path, level: str
) -> None:
    text = html.page(compose_scene(portray(maps.graph(16, 30)), level=level))  # type: ignore[arg-type]
    opened = Opened(chromium, tmp_path / "carte.html", text)
    for view, name in VIEWS.items():
        opened.page.click(f'[data-view="{view}"]')
        sheets = words_of(opened.page.pdf(prefer_css_page_size=True))
        assert len(sheets) > 1
        for said in (WORDS[level], "état au 1er octobre 2026", f"{name} · état"):
            assert all("".join(said.split()) in sheet for sheet in sheets), (view, said)
    opened.page.click("#tableau-bouton")
    sheets = words_of(opened.page.pdf(prefer_css_page_size=True))
    assert len(sheets) > 3  # the table is printed whole
    assert all("".join(WORDS[level].split()) in sheet for sheet in sheets)
    opened.close()


def test_on_paper_the_map_keeps_its_proportions_and_no_button_of_the_screen_is_left(
    chromium: Any, tmp_path: Path
) -> None:
    opened = Opened(chromium, tmp_path / "carte.html", html.page(compose_scene(portray(maps.graph(6, 12)))))
    page = opened.page
    assert page.locator("#imprime").is_hidden()
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.querySelector('#toile canvas')).objectFit") == "contain"
    assert page.evaluate("getComputedStyle(document.querySelector('#imprime')).position") == "fixed"  # on each sheet
    shown = page.locator("button:visible")
    left = {button.get_attribute("class") or "" for button in shown.all()}
    assert left <= {"jeton question", "jeton relecture", "lien", "marche", "marche zero", "marche sans"}
    for name in ("#outils", "#gestes", "#recit-bouton", "#recherche", ".cercles"):
        assert page.locator(name).is_hidden(), name
    opened.page.close()
