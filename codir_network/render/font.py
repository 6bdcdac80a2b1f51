"""The font that travels with the pages: how wide a text will be, and the files themselves.

Codir Sans is a Latin subset of Source Sans Pro (Adobe, SIL Open Font License), made by
``scripts/make_font.py``. Shipped rather than fetched: Python measures what the browser draws.
"""

from __future__ import annotations

import base64
import io
import unicodedata
from functools import cache
from pathlib import Path
from typing import Literal

from matplotlib.ft2font import FT2Font, LoadFlags

FAMILY = "Codir Sans"
Weight = Literal[400, 600, 700]
WEIGHTS: dict[Weight, str] = {400: "Regular", 600: "Semibold", 700: "Bold"}
_UNITS = 1000  # size at which texts are measured, so that rounding to 1/64 px does not show


@cache
def _face(weight: Weight) -> FT2Font:
    face = FT2Font(io.BytesIO(font_file(weight).read_bytes()))
    face.set_size(_UNITS, 72)
    return face


@cache
def _signs(weight: Weight) -> frozenset[int]:
    return frozenset(_face(weight).get_charmap())


def font_file(weight: Weight) -> Path:
    """Return the TrueType file of a weight, which figures draw with too."""
    return Path(__file__).parent / "fonts" / f"CodirSans-{WEIGHTS[weight]}.ttf"


@cache
def text_width(text: str, size: float, weight: Weight = 600) -> float:
    """Return the width of one line of text in pixels, as Chromium draws it (within 0.01 px).

    A sign that the font lacks comes from another font: it is counted as wide as it is high.

    Parameters
    ----------
    text
        One line.
    size
        Font size in pixels.
    weight
        400, 600 or 700.
    """
    face = _face(weight)
    signs = unicodedata.normalize("NFC", text)
    drawn = "".join(sign for sign in signs if ord(sign) in _signs(weight))
    face.set_text(drawn, 0, flags=LoadFlags.NO_HINTING)
    width: float = face.get_width_height()[0] / 64 * size / _UNITS
    return width + size * (len(signs) - len(drawn))


def font_faces() -> str:
    """Return the CSS that embeds the three weights, as ``data:`` addresses."""
    rules = []
    for weight in WEIGHTS:
        data = base64.b64encode(font_file(weight).with_suffix(".woff2").read_bytes()).decode("ascii")
        rules.append(f'@font-face{{font-family:"{FAMILY}";font-weight:{weight};'
                     f"src:url(data:font/woff2;base64,{data}) format('woff2')}}")
    return "\n".join(rules)
