"""Who sits where, commune by commune, and in which words a level of disclosure may say it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

from codir_network.disclosure import Level, handed_out, names_people
from codir_network.graph import counted, nodes, seats
from codir_network.keys import match_key
from codir_network.metrics.intersection import DIRECTORS
from codir_network.text import say
from codir_network.vocabulary import FUNCTIONS, find


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A commune in a body: through which functions, when these may be said; counted or dormant."""

    commune: str
    body: str
    through: tuple[str, ...] = ()
    counted: bool = True


def commune_seats(G: nx.Graph, *, level: Level, lang: str) -> list[Seat]:
    """Return the seats of the communes, by commune and body; dormant ones only inside.

    A commune sits in a body when someone attached to it, or its unnamed seat, has a counted
    seat there.
    """
    communes = {node for node, _ in nodes(G, "organisation", "commune")}
    holders: dict[tuple[str, str], dict[str, bool]] = defaultdict(dict)
    for actor, _ in nodes(G, "actor"):
        homes = sorted(organisation for organisation, _ in attached(G, actor) if organisation in communes)
        for body, edge in sorted(G[actor].items()):
            if edge["kind"] == "membership" and (counted(edge) or edge["active"] == "non"):
                for home in homes:
                    holders[home, body][actor] = counted(edge)
    made = []
    for (home, body), found in sorted(holders.items()):
        sits = any(found.values())
        if not sits and handed_out(level):
            continue
        said = () if handed_out(level) else tuple(
            holder(G, actor, level=level, lang=lang, at=home) for actor, active in found.items() if active == sits)
        made.append(Seat(commune=home, body=body, through=said, counted=sits))
    return made


def other_members(G: nx.Graph, body: str, *, level: Level, lang: str) -> tuple[str, ...]:
    """Return the members of a body who are attached to no commune, in words; none by commune."""
    if handed_out(level):
        return ()
    communes = {node for node, _ in nodes(G, "organisation", "commune")}
    outside = [actor for actor, edge in sorted(G[body].items())
               if edge["kind"] == "membership" and counted(edge)
               and not any(organisation in communes for organisation, _ in attached(G, actor))]
    return tuple(sorted(holder(G, actor, level=level, lang=lang, at="") for actor in outside))


def attached(G: nx.Graph, actor: str) -> list[tuple[str, dict[str, Any]]]:
    """Return the organisations of an actor, the first one first."""
    found = [(other, edge) for other, edge in G[actor].items() if edge["kind"] == "attachment"]
    return sorted(found, key=lambda item: (item[1]["order"], item[0]))


def holder(G: nx.Graph, actor: str, *, level: Level, lang: str, at: str) -> str:
    """Return who holds a seat: a function, with the name only at ``nominatif``.

    Parameters
    ----------
    G, actor
        The graph and the actor's id.
    level, lang
        Level of disclosure, language.
    at
        The commune on whose card it is said ("" on a body's): the actor's other organisations are
        added in brackets, the EPCI only where no commune is named.
    """
    data = G.nodes[actor]
    elsewhere = [G.nodes[organisation]["label"] for organisation, _ in attached(G, actor)
                 if organisation != at and not (at and G.nodes[organisation]["subkind"] == "epci")]
    if data["subkind"] == "siège":
        words = say("page.holder.unnamed", lang)
    elif data["subkind"] == "institution":
        return ", ".join(elsewhere) or say("page.holder.unnamed", lang)
    else:
        words = function(data, lang)
        if names_people(level) and data["last_name"]:
            words = f"{data['first_name']} {data['last_name']}, {words}".strip()
    return f"{words} ({', '.join(elsewhere)})" if elsewhere else words


def function(data: Mapping[str, Any], lang: str) -> str:
    """Return the function of a person in words, never the name: « Adjoint au maire 2 »."""
    if not data["functions"]:
        return say("page.holder.unknown", lang)
    term = find(FUNCTIONS, data["functions"][0])
    said = term.label(lang) if term else data["functions"][0]
    rank = data["rank"]
    return rank if rank and not rank.isdecimal() else f"{said} {rank}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who sits, in words that the level allows: which circle, whose, where; never by commune.

    ``director``, ``secretary``: DGS or SGM, SGM. ``order`` is theirs in the workbook's own words.
    """

    label: str
    circle: str
    communes: tuple[str, ...]
    bodies: tuple[str, ...]
    director: bool
    secretary: bool
    order: tuple[str, str]


def sitting_people(G: nx.Graph, *, level: Level, lang: str) -> tuple[Person, ...]:
    """Return the persons with a counted seat, by id; nobody by commune.

    Examples
    --------
    >>> sitting_people(nx.Graph(), level="par-commune", lang="fr")
    ()
    """
    if handed_out(level):
        return ()
    communes = {node for node, _ in nodes(G, "organisation", "commune")}
    return tuple(Person(
        label=holder(G, actor, level=level, lang=lang, at=""), circle=data["circle"],
        communes=tuple(home for home, _ in attached(G, actor) if home in communes), bodies=tuple(held),
        director=bool(DIRECTORS & set(data["functions"])), secretary="SGM" in data["functions"],
        order=(match_key(data["label"]), actor))
        for actor, data in nodes(G, "actor", "personne") if (held := seats(G, actor)))
