"""Small drawings: one sign a thing, names that no one else covers, text that stays text."""

from __future__ import annotations

import re

from codir_network.render.synthesis import charts
from codir_network.render.synthesis.figures import Place
from codir_network.render.synthesis.small_map import small_map


def test_each_body_is_a_square_and_each_state_a_sign():
    made = charts.squares((("full", 3), ("half", 2), ("dotted", 1)), 455, "six listes")
    assert made.count("<rect") == 6
    assert made.count("<path") == 2  # the filled half of partial lists
    assert made.count("dasharray") == 1
    assert 'aria-label="six listes"' in made


def test_beyond_sixty_squares_and_dots_give_way_to_one_bar():
    assert charts.squares((("full", 60),), 455, "").count("<rect") == 60
    assert charts.squares((("full", 40), ("dotted", 21)), 455, "").count("<rect") == 2
    assert charts.dots((("full", 158), ("dotted", 0)), 455, "").count("<circle") == 0


def test_the_staircase_has_one_cell_a_pair():
    made = charts.staircase(["A", "B", "C"], {(0, 1): 5, (0, 2): 0, (1, 2): 12}, "")
    assert made.count("<rect") == 3
    assert re.findall(r">(\d+)</text>", made) == ["5", "0", "12"]


def test_the_bar_shares_its_width_as_links_are_shared():
    made = charts.link_bar((1, 3), ("1", "3"), 201, "")
    first, second = re.findall(r'height="10" width="([\d.]+)"', made)
    assert (float(first), float(second)) == (50, 150)  # a quarter and three of 200


def test_a_bar_without_doubled_links_is_empty():
    assert re.findall(r'height="10" width="([\d.]+)"', charts.link_bar((0, 4), ("0", "4"), 201, ""))[0] == "0.00"


def test_the_bridge_draws_a_curve_a_seat_and_one_to_the_co_dir():
    made = charts.bridge([("CCSPL", True), ("Mobilité", False)], ["Alba", "Bree"], [(0, 0), (1, 1)], [True, False],
                         "Co-dir", "")
    assert made.count("<path") == 2 + 2  # two seats; a line and a curve for Alba
    assert charts.bridge([("CCSPL", False)], ["Alba"], [(0, 0)], [False], "", "").count("<path") == 1


def place(name: str, lon: float, lat: float, *, cited: bool = False) -> Place:
    return Place(name=name, lon=lon, lat=lat, cited=cited, waiting=False)


def test_the_small_map_names_the_communes_cited_even_where_it_is_crowded():
    places = [place(f"Saint-Aubrin-{i}", 1 + i / 1000, 47, cited=i < 3) for i in range(12)]
    made = small_map(places, 235, 200, "")
    bold = re.findall(r'font-weight="700">(.*?)</text>', made)
    assert bold == ["Saint-Aubrin-0", "Saint-Aubrin-1", "Saint-Aubrin-2"]
    assert made.count("stroke-dasharray") == 3  # the halos


def test_north_is_up_and_east_is_right():
    made = small_map([place("N", 1, 48), place("S", 1, 47), place("E", 1.5, 47.5)], 200, 200, "")
    (north, south, east) = ((float(x), float(y)) for x, y in _sorted(made, ["N", "S", "E"]))
    assert north[1] < south[1]
    assert east[0] > north[0] == south[0]


def _sorted(made: str, names: list[str]) -> list[tuple[str, str]]:
    """The dots in the order of names: drawn by name."""
    dots = re.findall(r'<circle cx="([\d.]+)" cy="([\d.]+)"', made)
    return [dots[sorted(names).index(name)] for name in names]


def test_names_are_written_as_text():
    made = small_map([place("<script>", x, 47, cited=True) for x in (1, 2, 3)], 200, 200, "<b>")
    assert "<script>" not in made
    assert "<b>" not in made
