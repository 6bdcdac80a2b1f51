"""Colours and symbols: told apart without colour, readable on white, never red."""

from __future__ import annotations

import colorsys

from codir_network.render import style
from codir_network.vocabulary import LAYERS


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a: str, b: str) -> float:
    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_every_family_has_its_shape_and_its_dash() -> None:
    styles = style.family_styles(term.value for term in LAYERS)
    assert len({s.shape for s in styles.values()}) == len(styles)
    assert len({s.dash for s in styles.values()}) == len(styles)


def test_words_of_a_family_are_readable_on_white() -> None:
    for found in style.FAMILIES.values():
        assert contrast(found.text, "#FFFFFF") >= 4.5


def test_no_colour_is_red() -> None:
    for found in style.FAMILIES.values():
        for colour in (found.fill, found.text, found.line):
            hue, _, saturation = colorsys.rgb_to_hls(*(int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)))
            assert saturation < 0.3 or 0.05 < hue < 0.92


def test_families_of_the_territory_take_the_next_free_pair() -> None:
    styles = style.family_styles(["Forêt", "Projets", "Montagne"])
    assert (styles["Forêt"].shape, styles["Montagne"].shape) == ("pentagon", "star")
    assert styles["Projets"] is style.FAMILIES["Projets"]


def test_shapes_keep_to_their_square() -> None:
    for contours in style.SHAPES.values():
        assert all(abs(value) <= 1.25 for contour in contours for point in contour for value in point)
