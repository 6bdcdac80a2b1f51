"""Who sits where, commune by commune, and in which words a level of disclosure may say it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

from codir_network.graph import counted, nodes
from codir_network.privacy import Level
from codir_network.render.words import printed
from codir_network.text import say
from codir_network.vocabulary import FUNCTIONS, find


@dataclass(frozen=True, slots=True)
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
        if not sits and level == "par-commune":
            continue
        said = () if level == "par-commune" else tuple(
            holder(G, actor, level=level, lang=lang, at=home) for actor, active in found.items() if active == sits)
        made.append(Seat(home, body, said, sits))
    return made


def other_members(G: nx.Graph, body: str, *, level: Level, lang: str) -> tuple[str, ...]:
    """Return the members of a body who are attached to no commune, in words; none by commune."""
    if level == "par-commune":
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
        return printed(", ".join(elsewhere) or say("page.holder.unnamed", lang), lang)
    else:
        words = function(data, lang)
        if level == "nominatif" and data["last_name"]:
            words = f"{data['first_name']} {data['last_name']}, {words}".strip()
    return printed(f"{words} ({', '.join(elsewhere)})" if elsewhere else words, lang)


def function(data: Mapping[str, Any], lang: str) -> str:
    """Return the function of a person in words, never the name: « Adjoint au maire 2 »."""
    if not data["functions"]:
        return say("page.holder.unknown", lang)
    term = find(FUNCTIONS, data["functions"][0])
    said = term.label(lang) if term else data["functions"][0]
    rank = data["rank"]
    return rank if rank and not rank.isdecimal() else f"{said} {rank}".strip()


def sitting_by_body(every: Iterable[Seat]) -> dict[str, set[str]]:
    """Return the communes that sit in each body; an empty set for any other."""
    sitting: dict[str, set[str]] = defaultdict(set)
    for seat in every:
        if seat.counted:
            sitting[seat.body].add(seat.commune)
    return sitting
