"""Maps that show themselves in a notebook: the page in a frame, a picture where scripts are not trusted.

A scene is plain data and knows nothing of pages. What the package hands out under the name
``compose_scene`` is the same data that can draw itself: this module stands above the two, and
loads them when something is shown.
"""

from __future__ import annotations

import base64
import dataclasses
from typing import Any

import networkx as nx
from markupsafe import Markup, escape

from codir_network.diagnostics import Portrait, portray
from codir_network.disclosure import Level
from codir_network.render.scene import Center, Scene, View
from codir_network.render.scene import composed as scenes
from codir_network.text import say

HEIGHT = 760
"""Pixels of the frame of a page in a notebook."""

DOTS = 80
"""Dots an inch of the picture: 1,323 × 935 of them."""


class Map(Scene):
    """A scene that shows itself in a notebook."""

    __slots__ = ()

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:  # noqa: ARG002
        return bundle(self)


def bundle(scene: Scene) -> dict[str, Any]:
    """Return what a notebook may show of a scene, by kind of content.

    A notebook that is not trusted leaves out styles and frames: of the HTML, the picture stays,
    which the style hides elsewhere. Tools that read no HTML take the PNG.

    Parameters
    ----------
    scene
        From :func:`codir_network.compose_scene`.
    """
    from codir_network.render import static
    from codir_network.render.page import html

    picture = base64.b64encode(static.file_bytes(static.figure(scene, view=scene.view), "png", dots=DOTS)).decode()
    words = say("page.title", scene.lang, territory=scene.territory)
    frame = Markup(
        '<style>.codir-carte iframe + img {{ display: none; }}</style><div class="codir-carte">'
        '<iframe sandbox="allow-scripts allow-downloads" width="100%" height="{}" style="border:0" title="{}" '
        'srcdoc="{}"></iframe><img alt="{}" width="100%" src="data:image/png;base64,{}"></div>'
    ).format(HEIGHT, words, escape(html.page(scene)), words, picture)
    return {"text/plain": words, "text/html": str(frame), "image/png": picture}


def compose_scene(
    of: Portrait, *, view: View = "cercles", center: Center = "territoire", level: Level = "par-fonction",
    lang: str = "fr",
) -> Map:
    """Return what a map shows, as :func:`codir_network.render.scene.compose_scene`; it shows itself in a notebook.

    Parameters
    ----------
    of
        What :func:`codir_network.portray` measured.
    view
        "cercles", "instances" or "territoire".
    center
        "territoire": conférence des maires and Co-dir side by side; "codir": the Co-dir alone.
    level
        "par-commune" (fit to publish), "par-fonction" (internal) or "nominatif".
    lang
        "fr" or "en".
    """
    return _shown(scenes.compose_scene(of, view=view, center=center, level=level, lang=lang))


def show(G: nx.Graph, *, view: View = "cercles", center: Center = "territoire", level: Level = "par-commune",
         lang: str = "fr") -> Map:
    """Return the map of a graph, which shows itself in a notebook: a plain ``nx.Graph`` cannot.

    By commune unless another level is asked for: what a notebook shows is saved with it.

    Parameters
    ----------
    G
        The graph of a territory.
    view, center, level, lang
        As for :func:`compose_scene`.
    """
    return compose_scene(portray(G), view=view, center=center, level=level, lang=lang)


def _shown(scene: Scene) -> Map:
    return Map(**{each.name: getattr(scene, each.name) for each in dataclasses.fields(scene)})
