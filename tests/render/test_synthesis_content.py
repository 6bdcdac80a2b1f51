"""What the synthesis says before anything writes it: plain words that the page then says, in the same order."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

import pytest

from codir_network.diagnostics import portray
from codir_network.diagnostics.disclosed import Disclosed
from codir_network.disclosure import PUBLIC
from codir_network.graph import build_graph
from codir_network.render.synthesis import compose_synthesis
from codir_network.render.synthesis.content import Synthesis, Unreadable
from codir_network.render.synthesis.figures import Distribution, Place, Seats, UsersBody, UsersCommune
from codir_network.render.synthesis.fitting import fitted
from codir_network.render.synthesis.html import written
from codir_network.samples import FICTITIOUS, REAL, sample
from codir_network.schema import Tables
from codir_network.workbook import read_workbook
from tests.builders import build
from tests.render.agglomeration import agglomeration

TERRITORIES = ("invented", "Clisson", "16", "24", "60", "rereading", "no list")
NAMES = Place, UsersBody, UsersCommune
"""Names of a drawing, which may have no room for them."""
SIGNS = {"lang", "kind", "blank", "address", "frame"}
"""Fields that say how to write a text, or that are looked at apart."""


@cache
def seen(name: str, lang: str) -> Disclosed:
    return portray(build_graph(tables(name))).disclosed(PUBLIC, lang)


def tables(name: str) -> Tables:
    if name in ("invented", "Clisson"):
        return read_workbook(sample(FICTITIOUS if name == "invented" else REAL))
    if name.isdigit():
        return agglomeration(int(name), to_link=4 if name != "60" else 9)
    some = agglomeration(16, reread=name != "rereading")
    return replace(some, bodies=some.bodies.assign(liste_complete="inconnue")) if name == "no list" else some


def leaves(thing: object) -> Iterator[object]:
    """What a content is made of, in the order in which it is read."""
    if is_dataclass(thing):
        for field in fields(thing):
            yield from leaves(getattr(thing, field.name))
    elif isinstance(thing, tuple):
        for one in thing:
            yield from leaves(one)
    else:
        yield thing


def sentences(thing: Any) -> Iterator[str]:
    """The texts of a content, names inside drawings apart."""
    if isinstance(thing, tuple):
        for one in thing:
            yield from sentences(one)
    elif is_dataclass(thing) and not isinstance(thing, NAMES):
        for field in fields(thing):
            if field.name not in SIGNS:
                yield from sentences(getattr(thing, field.name))
    elif isinstance(thing, str) and thing:
        yield plain(thing.replace("**", ""))


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip().replace("’", "'")


def read_aloud(page: str) -> str:
    """What is read in a page, and what is said of its drawings to those who do not see them."""
    body = page[page.index("<body>"):]
    drawn = re.sub(r'<svg[^>]*aria-label="([^"]*)"[^>]*>', r" \1 ", body)
    inline = re.sub(r'</?b>|</?sup>|<span class="nb">([^<]*)</span>', r"\1", re.sub(r"(<h2><b>\d+)</b>", r"\1 ", drawn))
    return plain(html.unescape(re.sub(r"<[^>]+>", " ", inline)))


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("name", TERRITORIES)
def test_the_content_is_plain_words_and_numbers(name, lang):
    found = list(leaves(compose_synthesis(seen(name, lang))))
    assert {type(leaf) for leaf in found} <= {str, int, float, bool, type(None)}  # no markup either, a kind of text
    assert not [leaf for leaf in found if isinstance(leaf, str) and re.search(r"<|&\w+;|svg", leaf)]
    assert len(found) > 20


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("name", TERRITORIES)
def test_every_sentence_of_the_content_stands_in_the_page_in_order(name, lang):
    content = compose_synthesis(seen(name, lang))
    text, at = read_aloud(written(content)), 0
    held = fitted(content)[0] if isinstance(content, Synthesis) else content
    frame = held.frame
    for sentence in sentences((frame.kicker, frame.stamp, frame.question, frame.subtitle, frame.words, held,
                               frame.method, frame.level, frame.running)):
        assert sentence in text[at:]
        at = text.index(sentence, at) + len(sentence)


def test_nothing_is_cut_from_an_ordinary_territory():
    content = compose_synthesis(seen("16", "fr"))
    assert isinstance(content, Synthesis)
    assert fitted(content)[0] == content


def test_lists_and_communes_are_counted_once():
    # fifteen bodies: one list partial, one not known; sixteen communes that have all reread
    looked = compose_synthesis(seen("16", "fr")).looked_at
    assert (looked.complete, looked.partial, looked.unknown) == (13, 1, 1)
    assert (looked.reread, looked.rereading) == (16, 0)


def test_many_communes_are_a_distribution_in_the_content_already():
    few, many = (compose_synthesis(seen(name, "fr")) for name in ("16", "60"))
    assert isinstance(few, Synthesis)
    assert isinstance(many, Synthesis)
    assert isinstance(few.ties.seats, Seats)
    assert isinstance(many.ties.seats, Distribution)
    assert sum(bar.count for bar in many.ties.seats.bars) == 60
    assert many.ties.seats.bars[0].count == 9  # the nine without a seat besides automatic ones


def test_beyond_four_seats_of_a_commune_are_not_counted():
    bodies = {f"GT {i}": "non" for i in range(6)}
    made = build(["Alba", "Bree", "Corly"], bodies, [("DGS@Alba", body) for body in bodies] + [("DGS@Bree", "GT 0")])
    content = compose_synthesis(portray(build_graph(made)).disclosed(PUBLIC))
    assert isinstance(content, Synthesis)
    assert isinstance(content.ties.seats, Seats)
    assert [(one.name, one.known, one.more, one.blank) for one in content.ties.seats.communes] == [
        ("Alba", 4, True, "none"), ("Bree", 1, False, "none"), ("Corly", 0, False, "none")]


def test_without_a_complete_list_the_content_is_that_of_one_sheet():
    content = compose_synthesis(seen("no list", "fr"))
    assert isinstance(content, Unreadable)
    assert len(content.to_complete.lists) == 8 + 1  # fifteen bodies: eight are named, the others counted
    assert content.to_complete.lists[-1] == "et 7 autres"


def test_two_families_whose_members_are_not_known_are_to_be_counted_not_nought():
    # one body's members are known by their commune only: nobody can be counted in two families
    made = build(["Alba", "Bree"], {"GT Eau": "non", "Réseau RH": {"type": "Réseau métier", "siege_de_droit": "non"}},
                 [("DGS@Alba", "GT Eau"), ("siège@Bree", "Réseau RH"), ("siège@Alba", "Réseau RH")])
    content = compose_synthesis(portray(build_graph(made)).disclosed(PUBLIC))
    assert isinstance(content, Synthesis)
    assert content.seldom.staircase is not None
    assert [pair.both for pair in content.seldom.staircase.pairs] == [None]
