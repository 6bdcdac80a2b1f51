"""The page: one file that opens anywhere, offline, with nothing to fetch.

The only module that imports pyvis: its ``Network`` holds the nodes and links, its wheel brings
vis-network 9.1.2, and the page is our own template (pyvis' own loads files from the Internet,
names no language and lets labels run as script).
"""

from __future__ import annotations

import dataclasses
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

from codir_network.errors import RenderError
from codir_network.keys import match_key
from codir_network.render import style
from codir_network.render.font import FAMILY, font_faces
from codir_network.render.layout import Layout, place
from codir_network.render.layout.boxes import Label
from codir_network.render.layout.ellipse import (
    INNER,
    INSTITUTIONS_EDGE,
    POLE_RX,
    POLE_RY,
    RX,
    RY,
    USERS_EDGE,
)
from codir_network.render.scene import Scene
from codir_network.render.words import printed
from codir_network.text import catalogue, say

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
        for mark in layout.marks:
            self.add_node(mark.id, label=" ", shape="dot", x=mark.x, y=mark.y)
        for seat in scene.seats:
            self.add_edge(seat.commune, seat.body, counted=seat.counted, through=seat.through)

    def generate_html(self, name: str = "", local: bool = True, notebook: bool = False) -> str:  # noqa: ARG002
        """Return the page; pyvis' arguments are accepted and mean nothing here."""
        scene = self.scene
        data = _data(scene, self.layout_of_scene, self.nodes, self.edges)
        html: str = _template().render(
            scene=scene, style=style, families=_family_rows(scene), staircase=_staircase(scene),
            communes={c.id: c for c in scene.communes}, say=lambda code, **v: _said(code, scene.lang, **v),
            data=Markup(_json(data)), vis=Markup(_vis()), script=Markup(_asset("carte.js")),  # noqa: S704  ours
            css=Markup(font_faces() + "\n" + _asset("carte.css")))  # noqa: S704  ours
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
    html: str = MapNetwork(scene, place(scene)).generate_html()
    return html


@cache
def _template() -> Any:
    environment = Environment(loader=PackageLoader(__package__, "assets"), autoescape=select_autoescape(default=True),
                              undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.globals["svg"] = symbol
    environment.filters["strong"] = strong
    return environment.get_template("carte.html.j2")


def _asset(name: str) -> str:
    return (resources.files(__package__) / "assets" / name).read_text("utf-8")


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


def symbol(family: style.FamilyStyle, *, hollow: bool = False, size: int = 18) -> Markup:
    """Return the symbol of a family as inline SVG."""
    path = " ".join("M" + "L".join(f"{x:g} {y:g}" for x, y in contour) + "Z" for contour in style.SHAPES[family.shape])
    fill, stroke = ("#fff", family.fill) if hollow else (family.fill, style.INK if family.outlined else "none")
    return Markup('<svg class="symbol" viewBox="-1.35 -1.35 2.7 2.7" width="{}" height="{}" aria-hidden="true">'
                  '<path d="{}" fill="{}" stroke="{}" stroke-width=".22" fill-rule="evenodd"/></svg>').format(
        size, size, path, fill, stroke)


def strong(sentence: str) -> Markup:
    """Return a sentence as HTML, its numbers bold."""
    return Markup(re.sub(r"\b(\d+)\b(?!;)", r"<b>\1</b>", str(escape(sentence))))  # noqa: S704  escaped here


def _family_rows(scene: Scene) -> list[dict[str, Any]]:
    styles = style.family_styles(key for key, _ in scene.families)
    return [{"key": key, "words": words, "style": styles[key]} for key, words in scene.families]


def _staircase(scene: Scene) -> dict[str, list[tuple[str, int | None]]]:
    """Return, for each family, what it shares with each family above it, in words too."""
    shared = {(pair.a, pair.b): pair.shared for pair in scene.pairs}
    words = dict(scene.families)
    keys = [key for key, _ in scene.families]
    rows: dict[str, list[tuple[str, int | None]]] = {}
    for i, below in enumerate(keys):
        rows[below] = []
        for above in keys[:i]:
            n = shared.get((above, below), shared.get((below, above)))
            code = "page.pair.none" if n is None else "page.pair"
            values: dict[str, object] = {"a": words[above], "b": words[below]} | ({} if n is None else {"n": n})
            rows[below].append((_said(code, scene.lang, **values), n))
    return rows


def _label(label: Label | None) -> dict[str, Any] | None:
    return dataclasses.asdict(label) if label else None


def _data(scene: Scene, layout: Layout, nodes: list[dict[str, Any]], edges: list[dict[str, Any]]) -> dict[str, Any]:
    styles = style.family_styles([*(key for key, _ in scene.families), *(petal.family for petal in layout.petals)])
    shown = dataclasses.asdict(scene)
    marks = {mark.id: mark for mark in layout.marks}
    places = {node["id"]: {"x": node["x"], "y": node["y"], "leader": marks[node["id"]].leader,
                           "label": _label(marks[node["id"]].label)} for node in nodes}
    rank = {key: i for i, key in enumerate((*(c.id for c in scene.communes), *(b.id for b in scene.bodies)))}
    holders = sorted({holder for edge in edges for holder in edge["through"]})
    word = {holder: i for i, holder in enumerate(holders)}
    return {
        "communes": [commune | places[commune["id"]] for commune in shown["communes"]],
        "bodies": [body | places[body["id"]] for body in shown["bodies"]],
        "holders": holders,
        "seats": [[rank[e["from"]], rank[e["to"]], int(e["counted"]), [word[w] for w in e["through"]]] for e in edges],
        "ties": [[rank[t.a], rank[t.b], t.shared] for t in scene.ties],
        "curves": [[rank[t.a], rank[t.b], t.x, t.y] for t in layout.ties],
        "petals": [dataclasses.asdict(petal) for petal in layout.petals],
        "titles": [dataclasses.asdict(title) for title in layout.titles],
        "quiet": [_label(label) for label in layout.quiet],
        "bounds": layout.bounds,
        "families": {key: dataclasses.asdict(s) | {"line": s.line, "words": dict(scene.families).get(key, key)}
                     for key, s in styles.items()},
        "shapes": style.SHAPES,
        "level": scene.level, "center": scene.center, "lang": scene.lang, "font": FAMILY,
        "geometry": {"rx": RX, "ry": RY, "inner": INNER, "institutions": INSTITUTIONS_EDGE, "users": USERS_EDGE,
                     "poles": [POLE_RX, POLE_RY]},
        "colours": {name.lower(): getattr(style, name) for name in
                    ("INK", "GREY", "LINE", "PALE", "PAGE", "USERS_RING", "INSTITUTIONS_RING", "DISC", "CREAM")},
        "words": {code.removeprefix("page.js."): printed(texts[scene.lang == "en"], scene.lang)
                  for code, texts in sorted(catalogue().items()) if code.startswith("page.js.")},
        "keys": {node["id"]: match_key(f"{node['name']} {node.get('label', '')}")
                 for node in (*shown["communes"], *shown["bodies"])},
    }
