"""Whole territories drawn at random as tables, for properties that hold whatever the territory."""

from __future__ import annotations

import datetime as dt
from typing import Any

from hypothesis import Phase, settings
from hypothesis import strategies as st

from codir_network.schema import Tables, Territory, frame
from codir_network.vocabulary import (
    BASES,
    BODY_TYPES,
    CIRCLES,
    FORMALISATIONS,
    FUNCTIONS,
    LAYERS,
    LEGITIMACIES,
    MODALITIES,
    PURPOSES,
    QUALITIES,
    ROLES,
    ROSTERS,
    SEAT_ACTIVE,
    STRATA,
    Term,
)

PROPERTY = settings(max_examples=20, deadline=None, derandomize=True, database=None,
                    phases=(Phase.generate, Phase.shrink))
"""The same examples at each run, on any machine."""

DAYS = (dt.date(2024, 9, 1), dt.date(2026, 3, 15), dt.date(2026, 3, 16), dt.date(2027, 1, 1))
"""Few days, so that a start or an end often falls on the very day described."""

AUTOMATIC = ("toutes", "secteur", "adhérentes", "non", "")

days = st.sampled_from((None, *DAYS))
names = st.text("abcéèœ' -", min_size=1, max_size=6)
numbers = st.one_of(st.just(float("nan")), st.integers(0, 10**6).map(float), st.floats(-180, 180))


def words(terms: tuple[Term, ...], *, blank: bool = True) -> st.SearchStrategy[str]:
    """One word of a vocabulary, or an empty cell."""
    values = tuple(term.value for term in terms)
    return st.sampled_from((*values, "") if blank else values)


def many(terms: tuple[Term, ...], *, least: int = 0) -> st.SearchStrategy[tuple[str, ...]]:
    """Several words of a vocabulary, sorted."""
    values = [term.value for term in terms]
    return st.lists(st.sampled_from(values), min_size=least, max_size=3, unique=True).map(lambda w: tuple(sorted(w)))


@st.composite
def tables(draw: st.DrawFn, *, prefix: str = "", dated: bool = True) -> Tables:
    """A territory: communes, organisations, actors, bodies of all types, seats, relations.

    ``prefix`` keeps the ids of two territories apart; ``dated=False`` leaves all dates blank.
    """
    day = days if dated else st.none()
    communes = [f"c:{prefix}{90001 + i}" for i in range(draw(st.integers(0, 6)))]
    others = [f"o:{prefix}{i}" for i in range(draw(st.integers(0, 3)))]
    actors = [f"a:{prefix}{i}" for i in range(draw(st.integers(0, 8)))]
    bodies = [f"i:{prefix}{i}" for i in range(draw(st.integers(0, 6)))]
    codir = draw(st.sampled_from(["", *bodies]))
    return Tables(
        Territory(draw(names), siren=draw(st.sampled_from(["", "200067635"])), date=draw(day), fictitious=True),
        frame("communes", [draw(_commune(code, i)) for i, code in enumerate(communes)]),
        frame("organisations", [{"id": other, "nom": draw(names), "genre": "autre" if i else "epci", "source": None}
                                for i, other in enumerate(others)]),
        frame("actors", [draw(_actor(actor, [*communes, *others])) for actor in actors]),
        frame("bodies", [draw(_body(body, bodies, day)) | {"codir": body == codir} for body in bodies]),
        frame("memberships", [draw(_membership(pair, actors, day)) for pair in draw(_pairs(actors, bodies))]),
        frame("relations", draw(_relations(actors, [*bodies, *communes, *others]))),
    )


def _pairs(actors: list[str], bodies: list[str]) -> st.SearchStrategy[list[tuple[str, str]]]:
    every = [(actor, body) for actor in actors for body in bodies]
    return st.lists(st.sampled_from(every), max_size=20, unique=True) if every else st.just([])


@st.composite
def _commune(draw: st.DrawFn, node: str, i: int) -> dict[str, Any]:
    return {"id": node, "code_insee": node[2:], "nom": draw(names), "population": draw(numbers),
            "siege": draw(st.booleans()), "secteur": draw(st.sampled_from(["", "Nord", "Sud"])),
            "commune_nouvelle": draw(st.sampled_from(["", "90001"])), "relue": draw(st.booleans()),
            "relue_le": draw(days), "lon": draw(numbers), "lat": draw(numbers),
            "source": draw(st.sampled_from([None, ("Communes", i + 2)]))}


@st.composite
def _actor(draw: st.DrawFn, node: str, organisations: list[str]) -> dict[str, Any]:
    attached = st.lists(st.sampled_from(organisations), max_size=3, unique=True) if organisations else st.just([])
    return {"id": node, "organisations": tuple(draw(attached)),
            "fonctions": tuple(draw(st.lists(words(FUNCTIONS, blank=False), max_size=2, unique=True))),
            "rang": draw(st.sampled_from(["", "2"])), "nom": draw(st.sampled_from(["", "Nom"])),
            "prenom": draw(st.sampled_from(["", "Prénom"])), "cercle": draw(words(CIRCLES, blank=False)),
            "genre": draw(st.sampled_from(["personne", "personne", "institution", "siège"])),
            "libelle": draw(names), "source": ("Acteurs", 2)}


@st.composite
def _body(draw: st.DrawFn, node: str, bodies: list[str], day: st.SearchStrategy[dt.date | None]) -> dict[str, Any]:
    return {"id": node, "nom": draw(names), "sigle": draw(st.sampled_from(["", "GT"])),
            "type": draw(words(BODY_TYPES, blank=False)), "siege_de_droit": draw(st.sampled_from(AUTOMATIC)),
            "liste_complete": draw(words(ROSTERS, blank=False)), "cercle": draw(words(CIRCLES, blank=False)),
            "couche": draw(words(LAYERS, blank=False)), "fondement": draw(words(BASES)),
            "perimetre": draw(st.sampled_from(["", "Nord"])), "strate": draw(words(STRATA)),
            "finalites": draw(many(PURPOSES)), "frequence_an": draw(numbers),
            "source_liste": draw(st.sampled_from(["", "délibération"])), "date_liste": draw(days),
            "debut": draw(day), "fin": draw(day), "issue_de": draw(st.sampled_from(["", *bodies])),
            "stade": "", "source": ("Instances", 2)}


@st.composite
def _membership(
    draw: st.DrawFn, pair: tuple[str, str], actors: list[str], day: st.SearchStrategy[dt.date | None]
) -> dict[str, Any]:
    return {"acteur": pair[0], "instance": pair[1], "roles": draw(many(ROLES, least=1)),
            "qualites": draw(many(QUALITIES)), "siege_actif": draw(words(SEAT_ACTIVE)),
            "suppleant_de": draw(st.sampled_from(["", *actors])), "legitimite": draw(words(LEGITIMACIES)),
            "debut": draw(day), "fin": draw(day), "origine": draw(st.sampled_from(["", "liste"])),
            "source": ("Appartenances", 2)}


@st.composite
def _relations(draw: st.DrawFn, actors: list[str], others: list[str]) -> list[dict[str, Any]]:
    pairs = [(a, b) for ends in (actors, others) for a in ends for b in ends if a < b]
    found = draw(st.lists(st.sampled_from(pairs), max_size=5, unique=True)) if pairs else []
    rows = []
    for pair in found:
        one_way = draw(st.booleans())
        first, second = pair if not one_way or draw(st.booleans()) else pair[::-1]
        rows.append({"de": first, "vers": second, "modalites": draw(many(MODALITIES)),
                     "sens": "un sens" if one_way else "", "formalisations": draw(many(FORMALISATIONS)),
                     "source": ("Liens", 2)})
    return rows
