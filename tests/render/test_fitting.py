"""What is cut, and in which order, when a sheet of the synthesis is too high."""

from __future__ import annotations

from typing import Any

import pytest

from codir_network.render.synthesis.fitting import ROOM, first, fitted, second
from codir_network.render.synthesis.html import SECTIONS
from tests.render.agglomeration import agglomeration


@pytest.fixture(scope="module", name="sections")
def sections_of_a_small_territory() -> dict[str, dict[str, Any]]:
    from codir_network.diagnostics import portray
    from codir_network.graph import build_graph

    G = build_graph(agglomeration(12, to_link=1, one_thread=1))
    seen = portray(G).disclosed("par-commune")
    return {key: build(seen, "fr") for key, build in SECTIONS.items()}


def longer(sections: dict[str, dict[str, Any]], key: str, field: str, text: str) -> dict[str, dict[str, Any]]:
    return sections | {key: sections[key] | {field: text}}


def test_a_page_that_fits_is_left_as_it_is(sections):
    made, dense = fitted(sections, "", "")
    assert made == sections
    assert dense == (False, False)


def test_lines_are_set_closer_before_anything_is_cut(sections):
    words = "mot " * 400  # some rem of text, more than what is left
    step = 0
    while first(sections, words) <= ROOM:
        words += "mot " * 20
        step += 1
    assert step < 100
    made, dense = fitted(sections, words, "")
    assert dense == (True, False)
    assert made["s3"]["communes"]


def test_the_first_sheet_gives_up_its_dots_never_its_communes(sections):
    long = longer(sections, "s4", "box", "relecture " * 500)
    made, _ = fitted(long, "", "")
    assert made["s3"]["communes"] is None
    for key in ("s1", "s2", "s4"):
        assert made[key] == long[key]


def test_the_second_sheet_keeps_limits_and_what_comes_next(sections):
    long = longer(sections, "s10", "contact", "écrire " * 700)
    assert second(long, "") > ROOM
    made, dense = fitted(long, "", "")
    assert dense[1]
    assert len(made["s5"]["lines"]) == len(made["s6"]["lines"]) == 1
    assert made["s7"]["figure"] == ""
    for key in ("s8", "s9", "s10"):
        assert made[key] == long[key]
