"""The synthesis: two pages by commune, for every mayor and councillor."""

from __future__ import annotations

from codir_network.diagnostics import Portrait
from codir_network.disclosure import PUBLIC
from codir_network.render.synthesis.compose import compose_synthesis
from codir_network.render.synthesis.html import written

__all__ = ["compose_synthesis", "page"]


def page(of: Portrait, *, lang: str = "fr") -> str:
    """Return the synthesis as one page of HTML, by commune.

    Parameters
    ----------
    of
        What :func:`codir_network.portray` measured.
    lang
        "fr" or "en".
    """
    return written(compose_synthesis(of.disclosed(PUBLIC, lang)))
