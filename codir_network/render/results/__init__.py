"""resultats.xlsx: what was measured, as tables, without anybody in them."""

from codir_network.render.results.tables import threshold_lines, workbook

__all__ = ["threshold_lines", "workbook"]
