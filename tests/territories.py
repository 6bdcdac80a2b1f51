"""Invented territories, each from its number, with features planted where they can be found again."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from codir_network.schema import Tables, Territory, frame

NUMBER = 100
DAY = dt.date(2026, 10, 1)
BEFORE, AFTER = dt.date(2026, 3, 15), dt.date(2027, 3, 1)
SIZES = (2, 3, 5, 6, 7, 9, 12, 16, 23, 30)

# type: (siege_de_droit that it has by itself, cercle, couche)
TYPES = {
    "Assemblée délibérante": ("toutes", "interne", "Gouvernance politique"),
    "Exécutif": ("non", "interne", "Gouvernance politique"),
    "Conférence des maires": ("toutes", "interne", "Gouvernance politique"),
    "Conférence territoriale des maires": ("secteur", "interne", "Gouvernance politique"),
    "Commission thématique": ("non", "interne", "Gouvernance politique"),
    "Commission obligatoire": ("non", "interne", "Instances obligatoires"),
    "Direction et coordination administrative": ("non", "interne", "Direction administrative"),
    "Réseau métier": ("non", "interne", "Réseaux métiers"),
    "Groupe de travail": ("non", "interne", "Projets"),
    "Équipe projet": ("non", "interne", "Projets"),
    "Service commun": ("adhérentes", "interne", "Services communs"),
    "Service mutualisé": ("adhérentes", "interne", "Services communs"),
    "Instance contractuelle": ("non", "institutionnel", "Partenariats"),
    "Syndicat ou pôle": ("adhérentes", "institutionnel", "Partenariats"),
    "Dialogue avec l'État ou une collectivité": ("non", "institutionnel", "Partenariats"),
    "Participation des usagers": ("non", "usagers", "Usagers et société civile"),
    "Association professionnelle": ("non", "interne", "Partenariats"),
    "Autre": ("", "interne", "Autres"),
}
ROLES = (("membre",),) * 9 + (
    ("assiste",), ("pilote",), ("animateur",), ("secrétariat",), ("président",), ("vice-président",),
    ("ambassadeur",), ("suppléant",), ("suppléant",), ("invité ponctuel",), ("animateur", "membre"),
    ("invité ponctuel", "suppléant"), ("ambassadeur", "suppléant"))


@dataclass(frozen=True, slots=True)
class Planted:
    """A territory and what was hidden in it on purpose.

    ``without_seat`` never sit outside automatic seats; ``one_thread`` have one active person, or
    one seat without a named holder; ``alone`` meet only communes that share their secretary,
    through that secretary; ``shared`` are the sets of communes of one person; ``complete`` says
    that no list can hide a seat.
    """

    tables: Tables
    without_seat: frozenset[str]
    one_thread: frozenset[str]
    alone: frozenset[str]
    shared: frozenset[tuple[str, ...]]
    complete: bool


@cache
def territory(number: int) -> Planted:
    """Return the territory of a number: the same one on each machine and day."""
    return _Planter(number).plant()


@dataclass
class _Planter:
    number: int
    chance: random.Random = field(init=False)
    communes: list[str] = field(init=False)
    actors: dict[str, dict[str, Any]] = field(init=False, default_factory=dict)
    bodies: dict[str, dict[str, Any]] = field(init=False, default_factory=dict)
    seats: dict[tuple[str, str], dict[str, Any]] = field(init=False, default_factory=dict)
    homes: dict[str, list[str]] = field(init=False, default_factory=dict)
    without: set[str] = field(init=False, default_factory=set)
    thread: dict[str, str] = field(init=False, default_factory=dict)
    alone: set[str] = field(init=False, default_factory=set)
    quality: str = field(init=False)
    codir: str = field(init=False)

    def plant(self) -> Planted:
        self.chance = random.Random(f"territoire {self.number}")  # noqa: S311 - an invented place is no secret
        n = SIZES[self.number % len(SIZES)]
        self.communes = [f"c:{91001 + i}" for i in range(n)]
        self.homes = {commune: [] for commune in self.communes}
        self.quality = ("complète", "mêlée", "mêlée", "inconnue")[self.number // 3 % 4]
        self.codir = ("non", "non", "aucun", "toutes", "non", "adhérentes", "")[self.number % 7]
        self._people()
        self._choose()
        self._describe()
        self._seat()
        return Planted(
            self._tables(), frozenset(self.without), frozenset(self.thread), frozenset(self.alone),
            frozenset(served for row in self.actors.values()
                      if row["genre"] == "personne" and len(served := self._served(row)) > 1),
            self.quality == "complète")

    def _served(self, actor: dict[str, Any]) -> tuple[str, ...]:
        return tuple(sorted(other for other in actor["organisations"] if other.startswith("c:")))

    def _actor(self, name: str, functions: tuple[str, ...], *organisations: str, kind: str = "personne") -> str:
        node = f"a:{name}"
        self.actors[node] = {
            "id": node, "organisations": organisations, "fonctions": functions, "rang": "", "nom": "", "prenom": "",
            "cercle": "interne" if organisations[0][0] == "c" or organisations[0] == "o:epci" else "institutionnel",
            "genre": kind, "libelle": name, "source": None}
        for other in organisations:
            if other in self.homes:
                self.homes[other].append(node)
        return node

    def _people(self) -> None:
        chance = self.chance
        waiting = chance.sample(self.communes, k=len(self.communes))
        while waiting:
            served = [waiting.pop() for _ in range(min(len(waiting), chance.choice((1, 1, 1, 1, 2, 3))))]
            function = "SGM" if len(served) > 1 or chance.random() < 0.5 else "DGS"
            also = ("o:epci",) if chance.random() < 0.1 else ()
            first = (function, "Chargé de mission") if chance.random() < 0.8 else ("Chargé de mission", function)
            self._actor(f"direction {served[0][2:]}", first, *served, *also)
        for commune in self.communes:
            self._actor(f"maire {commune[2:]}", ("Maire",), commune, *(("o:epci",) if chance.random() < 0.3 else ()))
            for i in range(chance.randint(0, 4)):
                function = chance.choice(("Adjoint au maire", "Agent", "Conseiller municipal", "DGA", ""))
                self._actor(f"autre {i} {commune[2:]}", (function,) if function else (), commune)
        for i, function in enumerate(("DGS", "DGA", "Chargé de mission", "Vice-président")):
            self._actor(f"epci {i}", (function,), "o:epci")
        self._actor("département", ("DGS",), "o:departement")
        self._actor("préfet", ("Préfet ou sous-préfet",), "o:etat")
        self._actor("caf", ("Institution",), "o:caf", kind="institution")
        for i in range(3):
            self._actor(f"habitant {i}", ("Habitant ou usager",), "o:collectif")

    def _choose(self) -> None:
        """Choose the communes where a feature is planted; a person serves one planted feature."""
        order = self.chance.sample(self.communes, k=len(self.communes))
        shared = [row for row in self.actors.values() if len(self._served(row)) > 1]
        if shared and len(order) >= 6 and self.chance.random() < 0.6:
            pair = self._served(self.chance.choice(shared))
            self.alone = set(pair)
            order = [commune for commune in order if commune not in self.alone]
        alone = {row["id"] for row in shared if set(self._served(row)) & self.alone}
        for commune in order[: len(order) // 6 + self.chance.randint(0, 1)]:
            self.without.add(commune)
        for commune in order[len(self.without):][: len(order) // 5]:
            self.thread[commune] = self._holder(commune, alone)

    def _holder(self, commune: str, alone: set[str]) -> str:
        """Choose the one person by whom a commune sits, or its seat without a named holder."""
        bound = [node for node in self.homes[commune] if node in self.thread.values()]
        free = [node for node in self.homes[commune] if node not in alone
                and not set(self._served(self.actors[node])) & self.without
                and not set(self._served(self.actors[node])) & self.thread.keys()]
        return bound[0] if bound else self.chance.choice([*free, "siège"])

    def _describe(self) -> None:
        chance, only_automatic = self.chance, self.number % 13 == 5
        for i in range(chance.randint(3, 12 + len(self.communes) // 2)):
            kind = chance.choice((*sorted(TYPES), "Réseau métier", "Groupe de travail", "Commission thématique"))
            if kind in {"Assemblée délibérante", "Conférence des maires"} and any(
                    row["type"] == kind for row in self.bodies.values()) and chance.random() < 0.8:
                kind = "Groupe de travail"
            automatic, circle, layer = TYPES[kind]
            if chance.random() < 0.15:
                automatic = chance.choice(("toutes", "secteur", "adhérentes", "non", "non", ""))
            if only_automatic and automatic == "non":
                automatic = chance.choice(("toutes", "secteur", "adhérentes", ""))
            if chance.random() < 0.1:
                layer = chance.choice(("Alpages", "Zones humides", "Autres"))
            self._body(f"i:{i:02d}", kind, automatic, circle, layer)
        if self.codir != "aucun":
            droit = "toutes" if only_automatic and self.codir == "non" else self.codir
            self._body("i:codir", "Direction et coordination administrative", droit, "interne",
                       "Direction administrative", codir=True)
        if only_automatic:
            self.alone = set()
        if self.alone:
            self._body("i:tandem", "Réseau métier", "non", "interne", "Réseaux métiers")
            self._body("i:tandem 2", "Groupe de travail", "non", "interne", "Projets")

    def _body(self, node: str, kind: str, automatic: str, circle: str, layer: str, *, codir: bool = False) -> None:
        chance = self.chance
        roster = {"complète": "complète", "inconnue": chance.choice(("inconnue", "inconnue", "inconnue", "partielle")),
                  "mêlée": chance.choice(("complète", "complète", "partielle", "inconnue"))}[self.quality]
        start = chance.choice((None,) * 12 + (BEFORE, DAY, AFTER))
        end = chance.choice((None,) * 12 + (BEFORE, DAY, AFTER))
        above = chance.choice(sorted(self.bodies)) if self.bodies and chance.random() < 0.2 else ""
        self.bodies[node] = {
            "id": node, "nom": node, "sigle": "", "type": kind, "siege_de_droit": automatic, "liste_complete": roster,
            "cercle": circle, "couche": layer, "codir": codir, "fondement": "", "perimetre": "", "strate": "",
            "finalites": (), "frequence_an": float("nan"), "source_liste": "", "date_liste": None,
            "debut": None if node.startswith("i:tandem") else start,
            "fin": None if node.startswith("i:tandem") else end, "issue_de": above, "stade": "", "source": None}

    def _outside(self, body: str) -> bool:
        return bool(self.bodies[body]["siege_de_droit"] == "non" and not self.bodies[body]["codir"])

    def _may_sit(self, actor: str, body: str) -> bool:
        """Whether a seat here would spoil nothing that was planted."""
        if not self._outside(body):
            return True
        for commune in self._served(self.actors[actor]):
            if commune in self.without or commune in self.alone or self.thread.get(commune, actor) != actor:
                return False
        return True

    def _sit(self, actor: str, body: str, roles: tuple[str, ...] = ("membre",), active: str = "", *,
             dated: bool = False) -> None:
        dates = (self.chance.choice((None, None, None, BEFORE, DAY, AFTER)),
                 self.chance.choice((None, None, None, BEFORE, DAY, AFTER))) if dated else (None, None)
        self.seats[actor, body] = {
            "acteur": actor, "instance": body, "roles": roles, "qualites": (), "siege_actif": active,
            "suppleant_de": "", "legitimite": "", "debut": dates[0], "fin": dates[1], "origine": "", "source": None}

    def _unnamed(self, organisation: str, body: str, roles: tuple[str, ...] = ("membre",)) -> None:
        node = self._actor(f"siège {organisation[2:]} {body[2:]}", (), organisation, kind="siège")
        self._sit(node, body, roles)

    def _seat(self) -> None:
        chance = self.chance
        for body, row in sorted(self.bodies.items()):
            if body.startswith("i:tandem"):
                continue
            people = sorted(node for node, actor in self.actors.items() if actor["genre"] != "siège")
            wide = chance.random() < 0.3
            for actor in chance.sample(people, k=min(len(people), chance.randint(0, 60 if wide else 10))):
                if self._may_sit(actor, body):
                    self._sit(actor, body, chance.choice(ROLES), chance.choice(("", "", "oui", "non", "ne sait pas")),
                              dated=chance.random() < 0.15)
            for commune in self.communes:
                if row["siege_de_droit"] == "toutes" and chance.random() < 0.9:
                    if chance.random() < 0.5:
                        self._sit(self.homes[commune][0], body)
                    else:
                        self._unnamed(commune, body)
                elif chance.random() < 0.06 and not (self._outside(body) and self._planted(commune)):
                    self._unnamed(commune, body, chance.choice((("membre",), ("membre",), ("ambassadeur",))))
            if chance.random() < 0.2:
                self._unnamed(chance.choice(("o:epci", "o:caf")), body)
        self._seat_threads()
        self._seat_directors()

    def _planted(self, commune: str) -> bool:
        return commune in self.without or commune in self.thread or commune in self.alone

    def _lasting(self) -> list[str]:
        """Outside bodies without dates, where a planted seat is sure to be found."""
        return sorted(body for body, row in self.bodies.items()
                      if self._outside(body) and row["debut"] is None and row["fin"] is None
                      and not body.startswith("i:tandem"))

    def _seat_threads(self) -> None:
        places = self._lasting()
        if not places:
            self.thread = {}
        for commune, holder in sorted(self.thread.items()):
            if holder == "siège":
                self._unnamed(commune, self.chance.choice(places))
            else:
                for body in self.chance.sample(places, k=min(len(places), self.chance.randint(1, 3))):
                    self._sit(holder, body, active="oui")
        if self.alone:
            self._seat_tandem(next(row["id"] for row in self.actors.values() if set(self._served(row)) == self.alone))

    def _seat_tandem(self, shared: str) -> None:
        """A secretary meets nobody but the people of her own communes: those of one, or of all.

        Of one: that commune has two people and no peer, since the others sit through its own
        secretary. Of all: each commune meets the others' people, and has peers.
        """
        served = self._served(self.actors[shared])
        for commune in served[:1] if self.number % 2 == 0 else served:
            self._sit(self._actor(f"relais {commune[2:]}", ("Agent",), commune), "i:tandem")
        for body in ("i:tandem", "i:tandem 2"):
            self._sit(shared, body)
        self.alone = set(served[:1]) if self.number % 2 == 0 else set()

    def _seat_directors(self) -> None:
        """Seats that fulfil some of the four intersections, some of the time."""
        chance = self.chance
        directors = sorted(node for node in self.actors
                           if node.startswith(("a:direction", "a:epci 0", "a:département")))
        for body, row in sorted(self.bodies.items()):
            roles = {"Conférence des maires": ("assiste",), "Groupe de travail": ("pilote",),
                     "Équipe projet": ("animateur",), "Réseau métier": ("animateur",)}.get(row["type"])
            actor = chance.choice(directors)
            if body.startswith("i:tandem"):
                continue
            if roles and chance.random() < 0.6 and self._may_sit(actor, body):
                self._sit(actor, body, roles, chance.choice(("", "oui", "non")))
                if "i:codir" in self.bodies and chance.random() < 0.7:
                    self._sit(actor, "i:codir")

    def _tables(self) -> Tables:
        day = DAY if self.number % 2 else None
        return Tables(
            Territory(f"Territoire {self.number}", date=day, fictitious=True),
            frame("communes", [
                {"id": node, "code_insee": node[2:], "nom": f"Commune {node[2:]}", "population": 100.0 + i,
                 "siege": i == 0, "secteur": "", "commune_nouvelle": "", "relue": self.chance.random() < 0.5,
                 "relue_le": None, "lon": float(i % 6), "lat": float(i // 6), "source": ("Communes", i + 2)}
                for i, node in enumerate(self.communes)]),
            frame("organisations", [{"id": node, "nom": node[2:], "genre": "epci" if node == "o:epci" else "autre",
                                     "source": None}
                                    for node in ("o:caf", "o:collectif", "o:departement", "o:epci", "o:etat")]),
            frame("actors", list(self.actors.values())),
            frame("bodies", list(self.bodies.values())),
            frame("memberships", list(self.seats.values())),
            frame("relations", []),
        )
