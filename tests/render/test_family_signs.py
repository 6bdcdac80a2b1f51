"""Families of the territory's own: one sign and one colour in the legend, the maps, the staircase and on A3."""

from __future__ import annotations

import re
from typing import Any

import pytest

from codir_network.diagnostics import Portrait, portray
from codir_network.graph import build_graph
from codir_network.render import static, style
from codir_network.render.layout import place_circles
from codir_network.render.layout.instances import place_bodies
from codir_network.render.page import html
from codir_network.render.page.data import page_data
from codir_network.render.scene import compose_scene
from codir_network.render.static.sheet import Pen
from tests.builders import build

OWN = ("Alimentation", "Bois", "Culture", "Eau", "Forêt", "Jeunesse", "Mer")
SIGNS = ("pentagon", "star", "ring", "half-disc", "disc 5", "disc 6", "disc 7")
COLOURS = ("#5B6673", "#8C6D46", "#4C6A92", "#7A6F9B", "#7A7A7A", "#7A7A7A", "#7A7A7A")
COUNTS = pytest.mark.parametrize("count", [1, 3, 5, 7])


def territory(count: int) -> Portrait:
    """Two bodies of each of ``count`` own families, inside and outside, and two of Projets."""
    families = [*OWN[:count], "Projets"]
    bodies = {f"{kind} {family}": {"couche": family, "cercle": circle, "etat_liste": "complète"}
              for family in families for kind, circle in (("Comité", "interne"), ("Partenaires", "institutionnel"))}
    seats = [("Maire@Alba", f"Comité {family}") for family in families[1:]]
    seats += [("DGS@Bree", f"Partenaires {family}") for family in families[1:]] + [("DGA@Cali", f"Comité {OWN[0]}")]
    return portray(build_graph(build(["Alba", "Bree", "Cali"], bodies, seats)))


@COUNTS
def test_the_page_shows_one_sign_for_a_family_in_its_legend_and_its_data(count: int) -> None:
    scene = compose_scene(territory(count), level="par-commune")
    page = html.page(scene)
    layout = place_circles(scene)
    data = page_data(scene, layout, html.MapNetwork(scene, layout).edges)
    for family, sign, colour in zip(OWN[:count], SIGNS, COLOURS, strict=False):
        assert (data["families"][family]["shape"], data["families"][family]["fill"]) == (sign, colour)
        assert data["shapes"][sign] == style.contours(sign)
        shown = re.search(rf'data-family="{family}"><svg[^>]*><path d="([^"]*)" fill="([^"]*)"', page)
        assert shown is not None
        assert shown[1].count("Z") == len(style.contours(sign))
        first = style.contours(sign)[0][0]
        assert shown[1].startswith(f"M{first[0]:g} {first[1]:g}")
        assert shown[2] == colour


@COUNTS
def test_figures_show_the_same_signs_on_maps_in_legends_and_in_staircases(
    count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[tuple[float, float, str, str]] = []

    def shape(_pen: Pen, x: float, y: float, _size: float, family: style.FamilyStyle, **_rest: Any) -> None:
        drawn.append((x, y, family.shape, family.fill))

    monkeypatch.setattr(Pen, "shape", shape)
    of = territory(count)
    scene = compose_scene(of, level="par-commune")
    family_of = {body.id: body.family for body in scene.bodies}
    wanted = dict(zip(OWN[:count], zip(SIGNS, COLOURS, strict=True), strict=False))
    for view, marks in (("cercles", place_circles(scene).marks), ("instances", place_bodies(scene).marks)):
        drawn.clear()
        static.figure(scene, view=view)
        at = {(x, y): (sign, colour) for x, y, sign, colour in drawn}
        own = [mark for mark in marks if family_of.get(mark.id) in wanted]
        assert len(own) == 2 * count
        assert all(at[mark.x, mark.y] == wanted[family_of[mark.id]] for mark in own)
        legend = [(sign, colour) for x, _, sign, colour in drawn if x == 11]  # the column of the legend's signs
        assert [each for each in legend if each in wanted.values()] == list(wanted.values())
    for figure in (lambda: static.couches(scene), lambda: static.multi_appartenances(of)):
        drawn.clear()
        figure()
        signs = [(sign, colour) for _, _, sign, colour in drawn if (sign, colour) in wanted.values()]
        assert signs == list(wanted.values())


def test_a_figure_that_leaves_a_family_out_keeps_the_signs_of_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(Pen, "shape", lambda _pen, _x, _y, _size, family, **_rest: drawn.append(family.shape))
    bodies = {name: {"couche": name, "etat_liste": "complète"} for name in ("Alimentation", "Bois", "Culture")}
    of = portray(build_graph(build(["Alba"], bodies, [("Maire@Alba", "Bois"), ("Maire@Alba", "Culture")])))
    static.multi_appartenances(of)
    assert drawn == ["star", "ring"]  # the pentagon stays that of Alimentation, where nobody sits


def test_families_of_every_territory_come_first_then_its_own_by_name() -> None:
    assert territory(3).families == ("Projets", "Alimentation", "Bois", "Culture")


def test_a_family_that_is_told_twice_keeps_its_sign() -> None:
    assert style.family_styles(["Bois", "Eau", "Bois"])["Bois"].shape == "pentagon"


def test_signs_of_many_families_stay_apart() -> None:
    styles = style.family_styles([f"Famille {rank}" for rank in range(40)])
    shapes = {style.contours(each.shape) for each in styles.values()}
    assert len(shapes) == len(styles) == len(style.FAMILIES) + 40
    assert all(abs(value) <= 1.25 for shape in shapes for contour in shape for point in contour for value in point)
