"""The page: one file that opens anywhere, offline, with nothing to fetch.

The only module that imports pyvis: its ``Network`` holds the nodes and links, its wheel brings
vis-network 9.1.2, and the page is our own template (pyvis' own loads files from the Internet,
names no language and lets labels run as script).
"""

from __future__ import annotations

import json
import re
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import pyvis
from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup, escape
from pyvis.network import Network

from codir_network import palette
from codir_network.errors import RenderError
from codir_network.render import style
from codir_network.render.font import font_faces
from codir_network.render.layout import Layout, place_circles
from codir_network.render.page.data import page_data
from codir_network.render.scene import VIEWS, Scene
from codir_network.render.scene.panel import to_link
from codir_network.render.scene.parts import Hub
from codir_network.render.scene.staircase import staircase, unshared
from codir_network.render.words import printed
from codir_network.text import say

SCRIPTS = ("donnees", "dessin", "vue_cercles", "vue_instances", "vue_territoire", "toile", "fiches", "fiche_instance",
           "paires", "panneau", "salle", "recherche", "tableau", "etsi", "recit", "personnes", "image", "clavier",
           "depart")
"""Parts of the page's script, in the order in which they run."""

STYLES = ("carte", "instances", "paires", "etsi", "recit", "tableau", "salle", "telephone", "imprime")
"""Style sheets of the page, in their order."""

MOST_NODES = 2000
"""Beyond, a page is slow to open and says nothing: it is refused with proposals."""

VIS_VERSION = "9.1.2"
_VIS = Path(pyvis.__file__).parent / "templates" / "lib" / f"vis-{VIS_VERSION}" / "vis-network.min.js"
if not _VIS.is_file():
    raise ImportError(f"pyvis without vis-network {VIS_VERSION}: pip install 'pyvis>=0.3.2,<0.4'")


class MapNetwork(Network):  # type: ignore[misc]  # pyvis has no types
    """A pyvis network that writes our page: places from Python, physics off, nothing fetched."""

    def __init__(self, scene: Scene, layout: Layout) -> None:
        super().__init__(directed=True, cdn_resources="in_line")  # undirected, pyvis compares each pair of edges
        self.scene, self.layout_of_scene = scene, layout
        places = {mark.id: mark for mark in layout.marks}
        places |= {body: places[group.id] for group in layout.groups for body in group.bodies}
        for node, mark in places.items():
            self.add_node(node, label=" ", shape="dot", x=mark.x, y=mark.y)
        for seat in scene.seats:
            self.add_edge(seat.commune, seat.body, counted=seat.counted, through=seat.through)

    def generate_html(self, name: str = "", local: bool = True, notebook: bool = False) -> str:  # noqa: ARG002
        """Return the page; pyvis' arguments are accepted and mean nothing here."""
        scene = self.scene
        data = page_data(scene, self.layout_of_scene, self.edges)
        html: str = _template().render(
            scene=scene, palette=palette, families=_family_rows(scene), steps=staircase(scene),
            communes={c.id: c for c in scene.communes}, reach=lambda hub: _reach(hub, scene),
            say=lambda code, **v: _said(code, scene.lang, **v),
            data=Markup(_json(data)), vis=Markup(_vis()), script=Markup(_script()),  # noqa: S704  ours
            unshared=unshared(scene), to_link=to_link(scene.communes, scene.lang), trials=bool(scene.trials["single"]),
            views=[key for key in VIEWS if key in data["views"]],
            css=Markup(_css()))  # noqa: S704  ours
        return html


def page(scene: Scene) -> str:
    """Return the map as one HTML page.

    Parameters
    ----------
    scene
        From :func:`codir_network.render.scene.compose_scene`.

    Returns
    -------
    str
        UTF-8 text. The same scene gives the same text.

    Raises
    ------
    RenderError
        ``carte.trop_grande`` above ``MOST_NODES`` communes and bodies.
    """
    if (count := len(scene.communes) + len(scene.bodies)) > MOST_NODES:
        raise RenderError("carte.trop_grande", n=count, most=MOST_NODES)
    html: str = MapNetwork(scene, place_circles(scene)).generate_html()
    return html


@cache
def _template() -> Any:
    environment = Environment(loader=PackageLoader(__package__, ""), autoescape=select_autoescape(default=True),
                              undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.globals["svg"] = symbol
    environment.filters["strong"] = strong
    return environment.get_template("carte.html.j2")


def light(line: str) -> str:
    """Return a line of script without its comments: a page holds none of ours, nor the types of the check.

    Examples
    --------
    >>> light("  const stairs = [.../** @type {NodeListOf<HTMLElement>} */ (found)];")
    'const stairs = [...(found)];'
    >>> light("/** @type {Guest[]} */"), light("// parts that take the panel for a while")
    ('', '')
    """
    bare = re.sub(r"/\*\*.*?\*/ ?", "", line).strip()
    return "" if bare.startswith("// ") else bare


def _asset(name: str) -> str:
    return (resources.files(__package__) / name).read_text("utf-8")


@cache
def _css() -> str:
    """Return the style sheets of the page, with the colours of the palette that they call."""
    parts = "\n".join(_asset(f"{part}.css") for part in STYLES)
    return "\n".join([font_faces(), palette.custom_properties(parts), _tight(parts)])


def _tight(css: str) -> str:
    """Return a style sheet without the white that no rule needs."""
    return css.replace(" { ", "{").replace("; }", "}").replace("; ", ";").replace("\n}", "}")


@cache
def _script() -> str:
    """Return the script of the page: its parts share one scope, in this order."""
    lines = (light(line) for part in SCRIPTS for line in _asset(f"{part}.js").split("\n"))
    return "\n".join(["(function () {", '"use strict";', *(line for line in lines if line), "})();"])


@cache
def _vis() -> str:
    text = _VIS.read_text("utf-8")
    return "\n".join(line for line in text.split("\n") if not line.startswith("//# sourceMappingURL"))


def _json(data: Any) -> str:
    """Return JSON that cannot end its script element, nor a line of script."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True, allow_nan=False)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def _said(code: str, lang: str, **values: object) -> str:
    return printed(say(code, lang, **values), lang)


def _reach(hub: Hub, scene: Scene) -> str:
    """Return how far a pole reaches, in words."""
    body = next(b for b in scene.bodies if b.id == hub.body)
    pole = _said(f"page.instances.{body.role}", scene.lang) if body.role else body.name
    code = "page.instances.reach" if hub.reached else "page.instances.reach.none"
    return _said(code, scene.lang, pole=pole, n=hub.reached, m=hub.others)


def symbol(family: style.FamilyStyle, *, hollow: bool = False, size: int = 18) -> Markup:
    """Return the symbol of a family as inline SVG."""
    path = " ".join("M" + "L".join(f"{x:g} {y:g}" for x, y in contour) + "Z"
                    for contour in style.contours(family.shape))
    fill, stroke = ("white", family.fill) if hollow else (family.fill, style.INK if family.outlined else "none")
    return Markup('<svg class="symbol" viewBox="-1.35 -1.35 2.7 2.7" width="{}" height="{}" aria-hidden="true">'
                  '<path d="{}" fill="{}" stroke="{}" stroke-width=".22" fill-rule="evenodd"/></svg>').format(
        size, size, path, fill, stroke)


def strong(sentence: str) -> Markup:
    """Return a sentence as HTML, its numbers bold."""
    return Markup(re.sub(r"\b(\d+)\b(?!;)", r"<b>\1</b>", str(escape(sentence))))  # noqa: S704  escaped here


def _family_rows(scene: Scene) -> list[dict[str, Any]]:
    styles = style.family_styles(key for key, _ in scene.families)
    return [{"key": key, "words": words, "style": styles[key]} for key, words in scene.families]
