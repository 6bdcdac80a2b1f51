"""Figures of families and of communes: counts by hand, fills that hold in grey, nobody named, no ranking."""

from __future__ import annotations

import hashlib
from functools import cache

import networkx as nx
import pytest

from codir_network import palette
from codir_network.diagnostics import portray
from codir_network.graph import build_graph
from codir_network.render import static
from codir_network.render.scene import Scene, compose_scene
from codir_network.render.static import layers
from tests.builders import Body, Seat, build
from tests.render import maps
from tests.render.static.printed import fonts, texts
from tests.render.static.test_maps import luminance

NBSP = "\N{NO-BREAK SPACE}"
BODIES: dict[str, Body] = {
    "Commission eau": {"type": "Commission thématique"}, "Réseau achats": {"type": "Réseau métier"},
    "GT crèches": {"type": "Groupe de travail"}, "Conseil citoyen": {"type": "Participation des usagers"},
    "CIID": {"type": "Commission obligatoire", "liste_complete": "partielle"},
    "Conseil": {"type": "Assemblée délibérante", "siege_de_droit": "toutes"},
}
SEATS: list[Seat] = [
    ("DGS@Bree", "Commission eau"), ("DGS@Bree", "Réseau achats"), ("DGS@Bree", "GT crèches"),
    ("DGS@Coti", "Commission eau"), ("DGS@Coti", "Réseau achats"), ("DGS@Dole", "GT crèches"),
    ("Adjoint au maire@Dole", "Conseil citoyen"), ("Adjoint au maire@Coti", "CIID"),
    ("Maire@Alba", "Conseil"), ("Maire@Bree", "Conseil"), ("Maire@Coti", "Conseil"), ("Maire@Dole", "Conseil"),
]
"""Two DGS are in Gouvernance and Réseaux; one of them in Projets too; nobody else is in two families."""


@cache
def graph(*, reread: bool = True) -> nx.Graph:
    return build_graph(build(["Dole", "Bree", "Coti", "Alba"], BODIES, SEATS, reread=reread))


@cache
def scene(level: str = "par-commune", *, reread: bool = True) -> Scene:
    G = graph(reread=reread)
    return compose_scene(portray(G), level=level)  # type: ignore[arg-type]


def said(figure: static.Print) -> list[str]:
    data = static.file_bytes(figure, "pdf")
    assert all(embedded for _, embedded in fonts(data).values())
    return texts(data)


def test_the_staircase_counts_who_is_in_both_and_says_first_how_many_are_in_several() -> None:
    lines = said(static.couches(scene()))
    # active: the DGS of Bree, Coti and Dole, two adjoints; in two families: the DGS of Bree and Coti
    assert " ".join(lines).replace(NBSP, " ").count("2 personnes sur 5 siègent dans deux familles") == 1
    # five families with somebody: ten pairs; G-R 2; G-P 1, R-P 1; four with CIID unknown; three with usagers none
    legend = {words: lines[lines.index(words) - 1] for words in (
        "Plusieurs personnes", "Une seule personne", "Personne de connu", "On ne peut pas conclure")}
    assert legend == {"Plusieurs personnes": "1", "Une seule personne": "2", "Personne de connu": "3",
                      "On ne peut pas conclure": "4"}
    assert any("des comptes, pas des jugements" in line for line in lines)


def test_a_zero_says_something_only_between_complete_lists() -> None:
    pairs = {(pair.a, pair.b): pair for pair in scene().pairs}
    assert pairs["Gouvernance politique", "Usagers et société civile"].complete
    assert not pairs["Gouvernance politique", "Instances obligatoires"].complete


def test_families_where_nobody_can_be_counted_are_left_out_and_said() -> None:
    G = maps.graph(6, 12)  # with service communs, where seats are automatic
    lines = said(static.couches(compose_scene(portray(G), level="par-commune")))
    assert "Services communs" not in lines
    assert any("Services communs" in line for line in lines)


def test_the_four_fills_are_four_in_grey() -> None:
    assert luminance(palette.DARK_BAR) < 0.2
    assert luminance(palette.LIGHT_BAR) > 0.7  # its corner is hatched; the other two are white, framed or dotted
    data = {fill: static.file_bytes(_one(fill), "png", dots=40) for fill in layers.FILLS}
    assert len({hashlib.sha256(picture).digest() for picture in data.values()}) == 4


def _one(fill: str) -> static.Print:
    sheet = static.Print((30, 30), "", "fr")
    layers._cell(0, fill, sheet.pen.moved(0, 0, 0.25))
    return sheet


def test_the_analyst_reads_each_pair_with_what_it_is_counted_over() -> None:
    lines = said(static.couches_analyste(portray(graph())))
    first = lines.index("Gouvernance politique × Réseaux métiers")
    # T 2, of 2 and 2 persons; one doubled link (Commission eau, Réseau achats), no single one
    assert lines[first + 1:first + 8] == ["2", "2", "2", f"100{NBSP}%", "0", "1", "complètes"]
    assert any("5 personnes actives, dont 2 dans deux familles ou plus" in line for line in lines)
    assert "Aucun attendu n’est calculé ici" in " ".join(lines)


def test_multi_memberships_are_counts_by_exact_combination_and_name_nobody() -> None:
    G = graph()
    lines = said(static.multi_appartenances(portray(G)))
    # Gouvernance and Réseaux: Coti's DGS; with Projets: Bree's; Projets, Obligatoires and Usagers alone: one each
    assert lines.count("1") >= 5
    for name, data in G.nodes(data=True):
        if data.get("kind") == "actor":
            assert data["label"] not in " ".join(lines), name
    assert "DGS" not in " ".join(lines)


def test_the_profile_lists_communes_by_name_and_says_one_seat_at_least_never_how_many() -> None:
    lines = said(static.profil(scene()))
    names = [line for line in lines if line in {"Alba", "Bree", "Coti", "Dole"}]
    assert names == ["Alba", "Bree", "Coti", "Dole"]
    assert any("jamais combien" in line for line in lines)
    assert not any(line.isdecimal() for line in lines)


def test_communes_that_have_not_reread_are_all_alike_in_the_profile() -> None:
    lines = said(static.profil(scene(reread=False)))
    assert lines.count("relecture en cours") == 4
    inside = said(static.profil(scene("par-fonction", reread=False)))
    assert "relecture en cours" not in inside
    assert any(line.endswith("(à confirmer)") for line in inside)


@pytest.mark.parametrize("size", [2, 158])
def test_every_commune_is_named_in_the_profile_however_many(size: int) -> None:
    G = maps.graph(size, 8)
    drawn = compose_scene(portray(G), level="par-commune")
    lines = said(static.profil(drawn))
    assert {commune.name for commune in drawn.communes} <= set(lines)


def test_an_empty_territory_gives_figures_all_the_same() -> None:
    G = build_graph(build(["Alba", "Bree"], {}, []))
    empty = compose_scene(portray(G), level="par-commune")
    for drawn in (static.couches(empty), static.couches_analyste(portray(G)), static.multi_appartenances(portray(G)),
                  static.profil(empty), static.figure(empty, view="instances"),
                  static.figure(empty, view="territoire")):
        assert static.file_bytes(drawn, "svg").startswith(b"<?xml")


def test_where_nobody_can_be_counted_a_sentence_stands_instead_of_empty_cells() -> None:
    G = build_graph(build(["Alba", "Bree"], {"conseil": "toutes"}, [("Maire@Alba", "conseil")]))
    for drawn in (static.couches(compose_scene(portray(G), level="par-commune")), static.couches_analyste(portray(G)),
                  static.multi_appartenances(portray(G))):
        lines = said(drawn)
        assert "Personne à compter hors sièges d’office" in " ".join(lines)
        assert "Plusieurs personnes" not in lines


def test_a_figure_shows_itself_in_a_notebook_and_twice_alike() -> None:
    drawn = static.couches(scene())
    assert drawn._repr_png_() == static.couches(scene())._repr_png_()
    assert drawn._repr_png_().startswith(b"\x89PNG")


def test_figures_are_in_english_when_asked() -> None:
    assert "Who sits in several families?" in said(static.multi_appartenances(portray(graph()), lang="en"))
    assert "Families: persons in common, counts" in said(static.couches_analyste(portray(graph()), lang="en"))
