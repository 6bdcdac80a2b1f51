"""How the sheets of the template print: A4, as wide as a page, headers on each page."""

from __future__ import annotations

import math

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from codir_network.text import say

_PORTRAIT, _LANDSCAPE = 125, 240
"""Characters that a page holds, upright or on its side, at a size that is still read."""


def print_as(
    page: Worksheet, lang: str = "fr", *, area: str = "", rows: str = "", columns: str = "", lines: bool = False,
) -> None:
    """Set how a sheet prints: upright when it is narrow, on its side otherwise; a very wide one on several pages.

    Parameters
    ----------
    page
        The sheet, its columns as wide as they will be.
    lang
        The language of its footer.
    area
        The cells to print; all that are filled in when empty.
    rows, columns
        What comes again on each page: "1:1", "A:A".
    lines
        Whether lines part the cells, so that one can write in them.
    """
    page.page_setup.paperSize = page.PAPERSIZE_A4
    width = _width(page)
    page.page_setup.orientation = "portrait" if width <= _PORTRAIT else "landscape"
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = math.ceil(width / _LANDSCAPE), 0
    page.page_margins = PageMargins(left=0.5, right=0.5, top=0.6, bottom=0.7, header=0.3, footer=0.3)
    page.print_options.gridLines = lines
    page.oddFooter.center.text = say("template.footer", lang)
    if area:
        page.print_area = area
    if rows:
        page.print_title_rows = rows
    if columns:
        page.print_title_cols = columns


def _width(page: Worksheet) -> float:
    sizes = (page.column_dimensions[get_column_letter(at)] for at in range(1, page.max_column + 1))
    return float(sum(size.width for size in sizes if not size.hidden))
