"""The synthesis: two pages by commune, for every mayor and councillor."""

from codir_network.render.synthesis.html import page

__all__ = ["page"]
