"""Read the three circles of a Co-dir de territoire from a workbook, measure and map them."""
