"""Make the font that travels with the pages: a Latin subset of Source Sans Pro, renamed.

Run again when the set of signs changes: ``pip install font-source-sans-pro``, then
``python scripts/make_font.py``. The OFL reserves the name « Source », so the subset bears
another; its licence is copied beside the files.
"""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "Codir Sans"
WEIGHTS = {"Regular": 400, "Semibold": 600, "Bold": 700}
SIGNS = (
    set(range(0x20, 0x7F)) | set(range(0xA0, 0x17F)) | set(range(0x218, 0x21C))
    | {0x300, 0x301, 0x302, 0x308, 0x327, 0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2022,
       0x2026, 0x202F, 0x2039, 0x203A, 0x20AC, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2264, 0x2265, 0x2713}
)
TARGET = Path(__file__).parents[1] / "codir_network" / "render" / "fonts"


def rename(font: TTFont, weight: str) -> None:
    """Give the subset its own family name in every record that names one."""
    names = {1: f"{FAMILY} {weight}", 2: "Regular", 3: f"{FAMILY} {weight} subset", 4: f"{FAMILY} {weight}",
             6: f"CodirSans-{weight}", 16: FAMILY, 17: weight}
    for record in list(font["name"].names):
        if record.nameID in names:
            record.string = names[record.nameID]
        elif record.nameID not in {0, 13, 14}:  # copyright and licence stay
            font["name"].removeNames(nameID=record.nameID)


def main() -> None:
    """Write the TrueType files (measured in Python) and the WOFF2 ones (embedded in pages; needs brotli)."""
    source = resources.files("font_source_sans_pro") / "files"
    TARGET.mkdir(parents=True, exist_ok=True)
    for weight in WEIGHTS:
        options = subset.Options()
        options.layout_features = ["kern", "ccmp", "locl", "mark", "mkmk"]  # no ligatures: widths add up
        options.hinting = False
        options.recalc_timestamp = False
        options.name_IDs = ["*"]
        font = subset.load_font(str(source / f"SourceSansPro-{weight}.ttf"), options)
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=SIGNS)
        cutter.subset(font)
        rename(font, weight)
        subset.save_font(font, str(TARGET / f"CodirSans-{weight}.ttf"), options)
        options.flavor = "woff2"
        subset.save_font(font, str(TARGET / f"CodirSans-{weight}.woff2"), options)
    (TARGET / "OFL.txt").write_text((source / "LICENSE.txt").read_text("utf-8"), "utf-8")


if __name__ == "__main__":
    main()
