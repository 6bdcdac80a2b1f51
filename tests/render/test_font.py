"""The font: known widths, signs that it lacks, the files themselves."""

from __future__ import annotations

import re

import pytest
from fontTools.ttLib import TTFont

from codir_network.render import font


def advance(text: str, weight: font.Weight) -> float:
    """The sum of the advances in the file, in thousandths: an independent measure, without kerning."""
    with TTFont(str(font.font_file(weight))) as face:
        return sum(face["hmtx"][face.getBestCmap()[ord(sign)]][0] for sign in text)


@pytest.mark.parametrize("weight", [400, 600, 700])
def test_a_text_is_as_wide_as_its_signs(weight: font.Weight) -> None:
    # n and o have no kerning pair, so that widths add up
    assert font.text_width("nnon", 20, weight) == pytest.approx(advance("nnon", weight) / 1000 * 20, abs=0.05)


def test_kerning_brings_letters_closer() -> None:
    assert font.text_width("AV", 100) < font.text_width("A", 100) + font.text_width("V", 100)


def test_width_grows_with_the_size() -> None:
    assert font.text_width("Clisson", 38) == pytest.approx(2 * font.text_width("Clisson", 19))


def test_a_composed_accent_measures_as_the_single_sign() -> None:
    assert font.text_width("e\u0301", 20) == font.text_width("é", 20)


def test_a_sign_that_the_font_lacks_is_counted_as_wide_as_high() -> None:
    assert font.text_width("数", 20) == 20


def test_the_subset_does_not_bear_the_reserved_name() -> None:
    for weight in font.WEIGHTS:
        with TTFont(str(font.font_file(weight))) as face:
            names = [record.toUnicode() for record in face["name"].names if record.nameID in {1, 3, 4, 6, 16}]
        assert names
        assert not any("source" in name.lower() for name in names)


def test_the_licence_travels_with_the_font() -> None:
    assert "SIL OPEN FONT LICENSE" in font.font_file(400).with_name("OFL.txt").read_text("utf-8")


def test_pages_embed_the_three_weights() -> None:
    css = font.font_faces()
    assert re.findall(r"font-weight:(\d+)", css) == ["400", "600", "700"]
    assert "http" not in css
