"""Figures for print and for the analyst: the only importer of matplotlib beside ``render.font``."""

from codir_network.render.static.maps import VIEWS, figure
from codir_network.render.static.sheet import Kind, Sheet, file_bytes

__all__ = ["VIEWS", "Kind", "Sheet", "figure", "file_bytes"]
