"""How a cell names an actor, an organisation or a body; the first reading that fits is taken.

An actor by id, by name, by « fonction de organisation »; then a commune, the intercommunality,
an organisation. Nothing else is guessed: likeness only proposes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from codir_network.keys import match_key
from codir_network.naming.actors import actor_id, circle_of, label
from codir_network.naming.functions import Holding, recognise, without_civility
from codir_network.naming.places import EPCI, Places
from codir_network.text.french import of
from codir_network.workbook.reading.actors_sheet import Actor
from codir_network.workbook.reading.notes import Proposals

_EPCI_NAMES = ("EPCI", "l'EPCI", "intercommunalité", "l'intercommunalité")
_ELIDED = frozenset("aeiouyh")
_BESIDE = re.compile(r"^(?P<name>.+?)\s*\((?P<where>[^()]+)\)$")


class Names:
    """Every actor, organisation and body of a workbook, found by what cells call them."""

    def __init__(self, places: Places, actors: Mapping[str, Actor], bodies: dict[str, dict[str, Any]]) -> None:
        self.places = places
        self.actors = dict(actors)
        self._bodies = bodies
        self._ids: dict[str, str] = {}
        self._by_id_key: dict[str, set[str]] = defaultdict(set)
        self._by_name: dict[str, set[str]] = defaultdict(set)
        self._by_label: dict[str, set[str]] = defaultdict(set)
        self._by_function: dict[tuple[str, str, str], set[str]] = defaultdict(set)
        self._body_keys: tuple[dict[str, set[str]], dict[str, set[str]]] = (defaultdict(set), defaultdict(set))
        self._found: dict[str, tuple[str, ...]] = {}
        self._made: set[str] = set()
        self._called: dict[str, set[str]] = defaultdict(set)
        self._called_bodies: dict[str, str] = {}
        self._seen: set[tuple[str, str]] = set()
        self.aliases: dict[str, dict[str, str]] = defaultdict(dict)
        for actor in actors.values():
            self._index(actor)
        for id_, body in bodies.items():
            self._ids |= {id_: id_, id_.removeprefix("i:"): id_}
            for keys, name in zip(self._body_keys, (body["nom"], body["sigle"]), strict=True):
                if match_key(name):
                    keys[_body_key(name)].add(id_)
        self.near_body = Proposals(name for body in bodies.values() for name in (body["nom"], body["sigle"]) if name)
        self.near_actor = Proposals([*places.names(), *(a.libelle for a in actors.values()),
                                     *(f"{a.prenom} {a.nom}".strip() for a in actors.values() if a.nom)])

    def _index(self, actor: Actor) -> None:
        self._ids |= {actor.id: actor.id} | ({actor.typed_id: actor.id} if actor.typed_id else {})
        if match_key(actor.typed_id):
            self._by_id_key[match_key(actor.typed_id)].add(actor.id)
        if actor.nom:
            for name in _orders(actor):
                self._by_name[match_key(name)].add(actor.id)
        for shown in (actor.libelle, self.name(actor.id)):  # what a message shows can be typed back
            self._by_label[match_key(shown)].add(actor.id)
        for holding in actor.holdings:
            for organisation in actor.organisations or ("",):
                self._by_function[_held(holding, organisation)].add(actor.id)

    def holders(self, text: str) -> tuple[str, ...]:
        """Return the ids of what a cell names as a holder: none, one, or several when it is ambiguous."""
        text = text.strip()
        if text not in self._found:
            self._found[text] = self._holders(text)
        return self._found[text]

    def _holders(self, text: str) -> tuple[str, ...]:
        id_ = self._ids.get(text, "")
        if id_ in self.actors:
            return (id_,)
        key = match_key(text)
        if not key:
            return ()
        hits = (self._called.get(key) or self._by_id_key.get(key) or self._by_name.get(key) or self._named_beside(text)
                or self._by_label.get(key) or self._titled(text))
        if hits:
            return tuple(sorted(hits))
        bare = without_civility(text)
        return self.places.find(text) or (self._holders(bare) if bare != text else ())

    def _named_beside(self, text: str) -> set[str]:
        """Return who is named with an organisation beside: « Jeanne Dupont (Gorges) »."""
        if not (found := _BESIDE.match(text)):
            return set()
        where = set(self.places.find(found["where"]))
        return {id_ for id_ in self._by_name.get(match_key(found["name"]), ())
                if where & set(self.actors[id_].organisations)}

    def _titled(self, text: str) -> set[str]:
        ways = {_held(recognise(title, self.places.place(organisation)), organisation)
                for title, where in self.places.titles(text) for organisation in where}
        ways.add(_held(recognise(text, "autre"), ""))  # somebody whose organisation is not told
        return {id_ for way in ways for id_ in self._by_function.get(way, ())}

    def bodies(self, text: str) -> tuple[str, ...]:
        """Return the ids of the bodies that a cell names: by id, by name, else by sigle."""
        text = text.strip()
        if (id_ := self._ids.get(text)) in self._bodies:
            return (str(id_),)
        key = _body_key(text)
        if key in self._called_bodies:
            return (self._called_bodies[key],)
        return tuple(sorted(next((keys[key] for keys in self._body_keys if key in keys), ())))

    def make(self, text: str, source: tuple[str, int]) -> Actor | None:
        """Return the actor that « fonction de commune » makes where Acteurs has none, or None.

        Only a function of the vocabulary at one commune of the territory, or at the
        intercommunality, makes an actor.
        """
        ways = {(recognise(title, self.places.place(where[0])), where[0]) for title, where in self.places.titles(text)
                if len(where) == 1 and self.places.place(where[0]) in ("commune", "epci")}
        known = sorted(((holding, where) for holding, where in ways if holding.term and holding.term.person),
                       key=lambda way: (way[0].titled, way[0].words, way[1]))
        if not known:
            return None
        holding, where = known[0]
        id_ = actor_id((holding,), (where,), self.places)
        if id_ not in self.actors:
            self._add(Actor(id_, (where,), (holding,), cercle=circle_of((where,), self.places), source=source,
                            libelle=label((holding,), (where,), self.places)))
        return self.actors[id_]

    def seat(self, organisation: str, body: str, source: tuple[str, int]) -> Actor:
        """Return the seat of an organisation in a body, whose holder is not named."""
        id_ = self.seat_id(organisation, body)
        if id_ not in self.actors:
            name = self.places.shown(organisation)
            self.actors[id_] = Actor(id_, (organisation,), genre="siège", libelle=f"Siège {of(name)}",
                                     cercle=circle_of((organisation,), self.places), source=source)
        return self.actors[id_]

    def seat_id(self, organisation: str, body: str) -> str:
        """Return the id of the seat of an organisation in a body."""
        return f"a:siege-{self.places.slug(organisation)}-{body.removeprefix('i:')}"

    def call(self, text: str, id_: str) -> None:
        """Let cells name by this text, too, an actor, an organisation or a body."""
        self._found.clear()
        if id_ in self._bodies:
            self._called_bodies[_body_key(text)] = id_
        else:
            self._called |= {match_key(way): {id_} for way in (text, without_civility(text))}

    def unite_actors(self, one: str, kept: str) -> None:
        """Make two actors one, who holds the functions and belongs to the organisations of both."""
        gone, actor = self.actors.pop(one), self.actors[kept]
        organisations = tuple(dict.fromkeys((*actor.organisations, *gone.organisations)))
        holdings = tuple(dict.fromkeys((*actor.holdings, *gone.holdings)))
        named = actor if actor.nom else gone
        self.actors[kept] = replace(
            actor, organisations=organisations, holdings=holdings, nom=named.nom, prenom=named.prenom,
            libelle=label(holdings, organisations, self.places, actor.genre))
        for index in (self._by_id_key, self._by_name, self._by_label, self._by_function):
            for ids in index.values():  # whatever named one of them names both
                if one in ids:
                    ids.discard(one)
                    ids.add(kept)
        self._ids |= {text: kept for text, id_ in self._ids.items() if id_ == one}
        self._index(self.actors[kept])
        self._found.clear()

    def unite_bodies(self, one: str, kept: str) -> None:
        """Make two bodies one: the row of the second tells of it, the seats are those of both."""
        gone, body = self._bodies.pop(one), self._bodies[kept]
        body["codir"] = body["codir"] or gone["codir"]
        for keys in self._body_keys:
            for ids in keys.values():
                if one in ids:
                    ids.discard(one)
                    ids.add(kept)
        self._ids |= {text: kept for text, id_ in self._ids.items() if id_ == one}

    def _add(self, actor: Actor) -> None:
        self.actors[actor.id] = actor
        self._made.add(actor.id)
        self._found.clear()
        self._index(actor)

    def saw(self, column: str, text: str, id_: str) -> None:
        """Remember in ``aliases`` what a column calls by another name than its own."""
        if (column, text) in self._seen or id_ in self._made:
            return
        self._seen.add((column, text))
        if match_key(text) not in {match_key(name) for name in self._own_names(id_)}:
            self.aliases[column][text] = self.name(id_)

    def _own_names(self, id_: str) -> Iterator[str]:
        yield from (id_, id_.partition(":")[2])
        if actor := self.actors.get(id_):
            people = (f"{actor.prenom} {actor.nom}", f"{actor.nom} {actor.prenom}")
            yield from (actor.libelle, self.name(id_), actor.typed_id, *people)
            for where in actor.organisations:
                names = (self.places.shown(where), *(_EPCI_NAMES if where == EPCI else ()))
                titles = (*people, *(holding.words for holding in actor.holdings))
                yield from (f"{title} {link}{name}" for title in titles for name in names
                            for link in ("de ", "d'" if match_key(name)[:1] in _ELIDED else "", ""))
                yield from (f"{holding.words} {of(name)}" for holding in actor.holdings for name in names)
        elif body := self._bodies.get(id_):
            yield from (body["nom"], body["sigle"])
        else:
            yield from (self.places.by_id[id_].name, self.places.shown(id_), *(_EPCI_NAMES if id_ == EPCI else ()))

    def families(self) -> list[str]:
        """Return the families that bodies belong to, the user's own included."""
        return sorted({body["couche"] for body in self._bodies.values()})

    def name(self, id_: str) -> str:
        """Return how people call an id: a label, a name."""
        if id_ in self.actors:
            actor = self.actors[id_]
            return f"{actor.libelle} ({actor.prenom} {actor.nom})".replace("( ", "(") if actor.nom else actor.libelle
        return str(self._bodies[id_]["nom"]) if id_ in self._bodies else self.places.by_id[id_].name

    def either(self, ids: Iterable[str]) -> str:
        """Return several ids as a choice that a cell can write."""
        return " / ".join(f"{self.places.shown(id_) if id_ in self.places.by_id else self.name(id_)} [{id_}]"
                          for id_ in ids)


def _orders(actor: Actor) -> Iterator[str]:
    """Yield the names of a person, first name first or last; written in one cell, either may come first."""
    words = actor.nom.split()
    if actor.prenom or len(words) < 2:
        yield from (f"{actor.prenom} {actor.nom}", f"{actor.nom} {actor.prenom}")
    else:
        yield from (" ".join(words[n:] + words[:n]) for n in range(len(words)))


def _body_key(name: str) -> str:
    return re.sub(r"\bco dir\b", "codir", match_key(name))


def _held(holding: Holding, organisation: str) -> tuple[str, str, str]:
    """Return a function at an organisation, alike for two spellings of it."""
    return holding.value, match_key(holding.rank), organisation
