"""Figures for print and for the analyst: the only importer of matplotlib beside ``render.font``."""

from codir_network.render.static.combinations import multi_appartenances
from codir_network.render.static.layers import couches, couches_analyste
from codir_network.render.static.maps import VIEWS, figure
from codir_network.render.static.profile import profil
from codir_network.render.static.sheet import Kind, Print, file_bytes

__all__ = ["VIEWS", "Kind", "Print", "couches", "couches_analyste", "figure", "file_bytes", "multi_appartenances",
           "profil"]
