"""The only door in: an Excel workbook becomes tables, or everything that is wrong with it is said."""

from codir_network.workbook.annotated import annotate
from codir_network.workbook.read import read_workbook
from codir_network.workbook.write import write_tables

__all__ = ["annotate", "read_workbook", "write_tables"]
