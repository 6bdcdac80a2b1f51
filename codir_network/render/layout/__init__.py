"""Where everything stands: computed here once, drawn alike on screen and in print."""

from codir_network.render.layout.circles import Layout, PoleTie, place_circles
from codir_network.render.layout.marks import Mark

__all__ = ["Layout", "Mark", "PoleTie", "place_circles"]
