"""What is cut, and in which order, when a sheet of the synthesis is too high."""

from __future__ import annotations

from dataclasses import replace

import pytest

from codir_network.render.synthesis import compose_synthesis
from codir_network.render.synthesis.content import Synthesis
from codir_network.render.synthesis.fitting import ROOM, first, fitted, second
from tests.render.agglomeration import agglomeration


@pytest.fixture(scope="module", name="content")
def content_of_a_small_territory() -> Synthesis:
    from codir_network.diagnostics import portray
    from codir_network.graph import build_graph

    G = build_graph(agglomeration(12, to_link=1, one_thread=1))
    made = compose_synthesis(portray(G).disclosed("par-commune"))
    assert isinstance(made, Synthesis)
    return replace(made, frame=replace(made.frame, words="", method=""))


def test_a_page_that_fits_is_left_as_it_is(content):
    made, dense = fitted(content)
    assert made == content
    assert dense == (False, False)


def test_lines_are_set_closer_before_anything_is_cut(content):
    def defined(words: str) -> Synthesis:
        return replace(content, frame=replace(content.frame, words=words))

    words = "mot " * 400  # some rem of text, more than what is left
    step = 0
    while first(defined(words)) <= ROOM:
        words += "mot " * 20
        step += 1
    assert step < 100
    made, dense = fitted(defined(words))
    assert dense == (True, False)
    assert made.ties.seats


def test_the_first_sheet_gives_up_its_dots_never_its_communes(content):
    long = replace(content, to_link=replace(content.to_link, box="relecture " * 500))
    made, _ = fitted(long)
    assert made.ties.seats is None
    assert (made.essentials, made.looked_at, made.to_link) == (long.essentials, long.looked_at, long.to_link)


def test_the_second_sheet_keeps_limits_and_what_comes_next(content):
    long = replace(content, next=replace(content.next, contact="écrire " * 700))
    assert second(long) > ROOM
    made, dense = fitted(long)
    assert dense[1]
    assert len(made.seldom.lines) == len(made.users.lines) == 1
    assert made.single.bar is None
    assert (made.proposals, made.not_said, made.next) == (long.proposals, long.not_said, long.next)
