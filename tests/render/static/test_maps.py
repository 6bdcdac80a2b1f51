"""The printed maps: one A3 page, text that is text, the same bytes, what the page says and no more."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import matplotlib as mpl
import numpy as np
import pytest
from matplotlib.image import imread

from codir_network.diagnostics import portray
from codir_network.errors import RenderError
from codir_network.render import static, style
from codir_network.render.layout import place_circles
from codir_network.render.layout.boxes import Label
from codir_network.render.scene import Scene, compose_scene
from codir_network.render.static import maps as printed_maps
from tests.render import maps
from tests.render.static.printed import fonts, media_boxes, texts

ROOT = Path(__file__).parents[3]
EACH_VIEW = pytest.mark.parametrize("view", ["cercles", "instances", "territoire"])


@cache
def scene(level: str = "par-commune", lang: str = "fr") -> Scene:
    G = maps.graph(8, 16)
    return compose_scene(portray(G), level=level, lang=lang)  # type: ignore[arg-type]


@cache
def file(view: str, kind: static.Kind, level: str = "par-commune", lang: str = "fr") -> bytes:
    return static.file_bytes(static.figure(scene(level, lang), view=view), kind)


def labels(view: str) -> list[Label]:
    layout = printed_maps.VIEWS[view].place(scene())
    return [mark.label for mark in (layout.marks) if mark.label]


@EACH_VIEW
def test_the_pdf_is_one_page_of_a3_landscape_with_its_fonts(view: str) -> None:
    data = file(view, "pdf")
    assert media_boxes(data) == [(pytest.approx(420 / 25.4 * 72, abs=0.01), pytest.approx(297 / 25.4 * 72, abs=0.01))]
    inside = fonts(data)
    assert {name.partition("+")[2] for name, _ in inside.values()} == {
        "CodirSans-Regular", "CodirSans-Semibold", "CodirSans-Bold"}
    assert all(embedded for _, embedded in inside.values())


def test_the_text_of_the_pdf_can_be_read_and_searched() -> None:
    said = texts(file("cercles", "pdf"))
    assert "Les trois cercles" in said
    assert "Conférence" in said
    assert "des maires" in said
    assert any(line.startswith("Val d’Essai (territoire fictif), 8 communes, 16 instances, état au 1er octobre 2026")
               for line in said)
    assert "aucune personne n’y" in " ".join(said)
    assert any(line.startswith("Police\N{NO-BREAK SPACE}: Codir Sans") for line in said)


@EACH_VIEW
def test_every_label_of_the_page_is_on_the_sheet(view: str) -> None:
    said = texts(file(view, "pdf"))
    assert len(labels(view)) >= 8
    for label in labels(view):
        assert all(line in said for line in label.lines)


@EACH_VIEW
def test_the_svg_keeps_texts_and_brings_its_font(view: str) -> None:
    tree = ElementTree.fromstring(file(view, "svg"))  # noqa: S314  ours
    space = "{http://www.w3.org/2000/svg}"
    written = {"".join(node.itertext()) for node in tree.iter(f"{space}text")}
    assert {line for label in labels(view) for line in label.lines} <= written
    assert any("Codir Sans" in node.get("style", "") for node in tree.iter(f"{space}text"))
    rules = "".join(node.text or "" for node in tree.iter(f"{space}style"))
    assert rules.count("@font-face") == 3
    assert "data:font/woff2;base64," in rules
    assert (tree.get("width"), tree.get("viewBox", "").split()[:2]) == ("1190.551181pt", ["0", "0"])


def test_the_png_is_drawn_at_300_dots_an_inch(tmp_path: Path) -> None:
    picture = tmp_path / "carte.png"
    picture.write_bytes(file("instances", "png"))
    assert imread(picture).shape[:2] == (3508, 4961)


def digests() -> list[str]:
    G = maps.graph(3, 6)
    drawn = static.figure(compose_scene(portray(G), level="par-commune"))
    kinds: tuple[static.Kind, ...] = ("pdf", "svg", "png")
    return [hashlib.sha256(static.file_bytes(drawn, kind, dots=50)).hexdigest() for kind in kinds]


def test_the_same_scene_gives_the_same_bytes_whatever_the_hash_seed_and_the_users_own_style() -> None:
    code = "from tests.render.static.test_maps import digests; print(digests())"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT,
                         env={**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": str(ROOT)})
    with mpl.rc_context({"pdf.fonttype": 3, "lines.scale_dashes": True, "savefig.facecolor": "pink",
                         "svg.fonttype": "path", "path.sketch": (1, 100, 2)}):
        assert out.stdout.strip() == str(digests())


def test_no_file_says_when_it_was_made() -> None:
    assert b"CreationDate" not in file("cercles", "pdf")
    assert b"dc:date" not in file("cercles", "svg")


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2: all that a grey print keeps."""
    parts = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return float(np.dot(linear, (0.2126, 0.7152, 0.0722)))


def contrast(ink: str, ground: str) -> float:
    dark, light = sorted(map(luminance, (ink, ground)))
    return (light + 0.05) / (dark + 0.05)


def test_words_keep_a_contrast_of_four_and_a_half_in_grey() -> None:
    for ground in (style.USERS_RING, style.INSTITUTIONS_RING, style.DISC):
        assert contrast(style.INK, ground) >= 4.5
        assert contrast(style.GREY, ground) >= 4.5
    for family in style.FAMILIES.values():  # a title stands on the petal of its family, or on white
        assert contrast(family.text, printed_maps.circles.tint(family.fill, 0.12)) >= 4.5
        assert contrast(family.text, "#ffffff") >= 4.5
    assert contrast(style.INK, style.CREAM) >= 4.5


def test_no_word_has_another_ink_than_these() -> None:
    tree = ElementTree.fromstring(file("cercles", "svg"))  # noqa: S314  ours
    inks = {found for node in tree.iter("{http://www.w3.org/2000/svg}text")
            for found in re.findall(r"fill: (#[0-9a-f]{6})", node.get("style", ""))}
    assert inks <= {colour.lower() for colour in (style.INK, style.GREY, *(f.text for f in style.FAMILIES.values()))}


def test_families_are_told_apart_without_colour() -> None:
    shapes = [family.shape for family in style.FAMILIES.values()]
    assert len(set(shapes)) == len(shapes)


def test_by_commune_no_function_is_printed_and_inside_the_hatched_share_is_told() -> None:
    outside, inside = (" ".join(texts(file("instances", "pdf", level))) for level in ("par-commune", "par-fonction"))
    assert "DGS" not in outside
    assert "sans son siège" not in outside
    assert "sans son siège le plus relié" in inside
    assert "usage interne" in inside


def test_an_english_sheet_is_in_english() -> None:
    said = texts(file("instances", "pdf", "par-commune", "en"))
    assert "The bodies" in said
    assert "Reading the map" in said


def test_a_name_that_the_font_lacks_is_drawn_with_another_and_markup_stays_text() -> None:
    G = maps.graph(3, 6)
    node = next(n for n, data in G.nodes(data=True) if data.get("kind") == "body" and not data["codir"]
                and data["subkind"] == "Commission thématique")
    G.nodes[node]["acronym"] = "λ $x^2$ <b> 🎈"
    said = texts(static.file_bytes(static.figure(compose_scene(portray(G), level="par-commune")), "pdf"))
    assert "λ $x^2$ <b> □" in said


def test_a_view_that_does_not_exist_and_a_map_that_is_too_large_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match="'carrés' is none of cercles, instances, territoire"):
        static.figure(scene(), view="carrés")
    monkeypatch.setattr(printed_maps, "MOST_MARKS", 20)
    with pytest.raises(RenderError) as refused:
        static.figure(scene())
    assert refused.value.code == "carte.trop_grande"


def test_the_places_are_those_of_the_page() -> None:
    assert printed_maps.VIEWS["cercles"].place is place_circles
