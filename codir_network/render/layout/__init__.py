"""Where everything stands: computed here once, drawn alike on screen and in print."""

from codir_network.render.layout.circles import Layout, Mark, PoleTie, place

__all__ = ["Layout", "Mark", "PoleTie", "place"]
