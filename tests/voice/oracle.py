"""What documents must say of a territory, by plain loops over its rows: no code of the package.

The rules are those of the profile of communes, of links and of what a level of disclosure lets
out; a fact is a name and a value, as :mod:`tests.voice.documents` reads them in documents.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from itertools import combinations
from pathlib import Path

from tests.voice.rows import Rows, Seat, read_rows, sheets_of

LACKING = ("sans_siege", "un_seul_fil", "une_seule_instance", "sans_pairs", "sans_traduction")
NAMED_AT_MOST = 5
FAMILY = {
    "Assemblée délibérante": "Gouvernance politique", "Exécutif": "Gouvernance politique",
    "Conférence des maires": "Gouvernance politique", "Conférence territoriale des maires": "Gouvernance politique",
    "Commission thématique": "Gouvernance politique", "Commission obligatoire": "Instances obligatoires",
    "Direction et coordination administrative": "Direction administrative", "Réseau métier": "Réseaux métiers",
    "Groupe de travail": "Projets", "Équipe projet": "Projets", "Service commun": "Services communs",
    "Service mutualisé": "Services communs", "Instance contractuelle": "Partenariats",
    "Syndicat ou pôle": "Partenariats", "Participation des usagers": "Usagers et société civile",
}
"""The family that a type gives where the cell is blank, for the types of the sample."""


class Oracle:
    """A territory as its rows tell it."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows
        self.communes = sorted(rows.communes)
        self.reread = {name for name, row in rows.communes.items() if row["relue"] == "oui"}
        self.bodies = list(rows.bodies)
        self.family = {name: row["couche"] or FAMILY[row["type"]] for name, row in rows.bodies.items()}
        self.roster = {name: row["liste_complete"] for name, row in rows.bodies.items()}
        self.codir = next((name for name, row in rows.bodies.items() if row["codir"] == "oui"), "")
        self.free = {name for name, row in rows.bodies.items() if row["siege_de_droit"] == "non"}
        self.outside = self.free - {self.codir}
        self.sits = {name: rows.sits[name] for name in self.communes}
        self.users = {name for name, row in rows.bodies.items()
                      if "usagers" in (row["cercle"], (row["type"] or "").rpartition(" ")[2])}
        self.small = min(12, len(self.communes) // 2)

    @cached_property
    def seats(self) -> dict[str, list[Seat]]:
        """The seats of each body."""
        found: dict[str, list[Seat]] = {name: [] for name in self.bodies}
        for seat in self.rows.seats:
            found[seat.body].append(seat)
        return found

    @cached_property
    def persons(self) -> dict[str, set[str]]:
        """The persons of each body."""
        return {body: {str(s.holder) for s in seats if s.person} for body, seats in self.seats.items()}

    # communes

    def level(self, commune: str) -> str:
        """Return the first level that applies."""
        there = self.sits[commune] & self.outside
        mine = [s for body in there for s in self.seats[body] if commune in s.communes]
        people, unnamed = {s.holder for s in mine if s.person}, [s for s in mine if s.holder is None]
        if not there:
            found = "sans_siege"
        elif (len(people), len(unnamed)) in {(1, 0), (0, 1)}:
            found = "un_seul_fil"
        elif len(there) == 1:
            found = "une_seule_instance"
        elif len(self.communes) >= 6 and not self.peers(commune):
            found = "sans_pairs"
        elif self._untranslated(commune):
            found = "sans_traduction"
        else:
            return "reliee"
        return "donnee_manquante" if self.coverage(commune) < 0.5 else found

    def _untranslated(self, commune: str) -> bool:
        if not self.codir or self.roster[self.codir] != "complète" or self.codir in self.sits[commune]:
            return False
        return not any(s.role == "ambassadeur" and commune in s.communes for s in self.rows.seats)

    def coverage(self, commune: str) -> float:
        """Return the known part of the lists where a commune could sit."""
        points = {"complète": 1.0, "partielle": 0.5, "inconnue": 0.0}
        return sum(1.0 if body in self.sits[commune] else points[self.roster[body]]
                   for body in self.outside) / len(self.outside)

    def peers(self, commune: str) -> set[str]:
        """Return the communes met in a small outside body through somebody who is not of the commune."""
        met = set()
        for body in self.sits[commune] & self.outside:
            sitting = {c for s in self.seats[body] for c in s.communes}
            if len(sitting) <= self.small:
                met |= {c for s in self.seats[body] if commune not in s.communes for c in s.communes}
        return met

    @cached_property
    def levels(self) -> dict[str, str]:
        """The level of each commune."""
        return {commune: self.level(commune) for commune in self.communes}

    @cached_property
    def named(self) -> dict[str, str]:
        """The communes that a document handed out may name: whole levels in order, while five at most are."""
        chosen: dict[str, str] = {}
        for level in LACKING:
            found = {c: level for c in self.communes if c in self.reread and self.levels[c] == level}
            if len(chosen) + len(found) > NAMED_AT_MOST:
                break
            chosen |= found
        return chosen

    @cached_property
    def counted(self) -> dict[str, int]:
        """How many communes have each lacking level that is not named."""
        return dict(Counter(self.levels[c] for c in self.communes if c in self.reread and c not in self.named
                            and self.levels[c] in LACKING))

    # what is drawn

    @cached_property
    def meetings(self) -> set[frozenset[str]]:
        """The pairs of communes that meet, one or the other through somebody of its own, in a small outside body."""
        return {frozenset((a, b)) for a in self.communes for b in self.peers(a)}

    def families_around(self, commune: str) -> set[str]:
        """Return the families of bodies without automatic seats where a commune has a known seat."""
        return {self.family[body] for body in self.sits[commune] & self.free}

    @cached_property
    def ties(self) -> dict[frozenset[str], int]:
        """The persons whom two bodies share."""
        shared = {frozenset(pair): len(self.persons[pair[0]] & self.persons[pair[1]])
                  for pair in combinations(self.bodies, 2)}
        return {pair: n for pair, n in shared.items() if n}

    def nested(self, pair: frozenset[str]) -> bool:
        """Return whether one of two bodies comes from the other."""
        a, b = pair
        first, second = self.rows.bodies[a], self.rows.bodies[b]
        return first["issue_de"] == b or second["issue_de"] == a or {first["type"], second["type"]} in (
            {"Exécutif", "Assemblée délibérante"}, {"Conférence territoriale des maires", "Conférence des maires"})

    def places(self, body: str) -> int:
        """Return how many seats of a body count: one a holder, one a commune whose holder is not known."""
        return len({s.holder or s.communes for s in self.seats[body]})

    @cached_property
    def links(self) -> tuple[int, int]:
        """How many pairs of bodies one person ties, and two or more, besides automatic and nested ones."""
        told = [n for pair, n in self.ties.items() if pair <= self.free and not self.nested(pair)]
        return told.count(1), sum(n > 1 for n in told)

    def reach(self, body: str) -> tuple[int, int]:
        """Return how many other bodies the persons of a body sit in, of how many."""
        return sum(body in pair for pair in self.ties), len(self.bodies) - 1

    @cached_property
    def people(self) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
        """The communes and the bodies of each person who sits."""
        where: dict[str, set[str]] = defaultdict(set)
        homes: dict[str, tuple[str, ...]] = {}
        for seat in self.rows.seats:
            if seat.person:
                where[str(seat.holder)].add(seat.body)
                homes[str(seat.holder)] = tuple(sorted(seat.communes))
        return sorted((homes[holder], tuple(sorted(bodies))) for holder, bodies in where.items())

    # families

    @cached_property
    def uncounted(self) -> set[str]:
        """The families with a seat whose holder is not known: persons cannot be counted there."""
        return {self.family[body] for body in self.free for s in self.seats[body] if s.holder is None}

    @cached_property
    def active(self) -> dict[str, set[str]]:
        """The persons of each family, in bodies without automatic seats."""
        found: dict[str, set[str]] = defaultdict(set)
        for body in self.free:
            found[self.family[body]] |= self.persons[body]
        return found

    @cached_property
    def pairs(self) -> dict[frozenset[str], int | None]:
        """The persons in both of two families; None where they cannot be counted."""
        return {frozenset((a, b)): None if {a, b} & self.uncounted else len(self.active[a] & self.active[b])
                for a, b in combinations(sorted(self.active), 2)}

    @cached_property
    def communes_in_both(self) -> dict[frozenset[str], int]:
        """The communes that sit in both of two families, besides automatic seats."""
        around = {commune: self.families_around(commune) for commune in self.communes}
        return {pair: sum(pair <= families for families in around.values()) for pair in self.pairs}

    @cached_property
    def across(self) -> tuple[int, int]:
        """How many persons sit in two families or more, of those who sit in one."""
        everyone = Counter(person for people in self.active.values() for person in people)
        return sum(n > 1 for n in everyone.values()), len(everyone)

    # crossings

    @cached_property
    def crossings(self) -> dict[str, bool]:
        """Which of the crossings are known; that of the Co-dir only where one is described."""
        def directs(seat: Seat) -> bool:
            home = bool(seat.communes) or self.rows.epci in seat.organisations
            return seat.person and home and bool({"DGS", "SGM"} & set(seat.functions))

        def known(kinds: set[str], roles: set[str] | None, *, codir: bool = False) -> bool:
            return any((directs(s) if not codir else s.person and s.holder in self.persons[self.codir])
                       and (roles is None or s.role in roles)
                       for s in self.rows.seats if self.rows.bodies[s.body]["type"] in kinds)

        found = {"conference": known({"Conférence des maires"}, None),
                 "groupe": known({"Groupe de travail", "Équipe projet"}, {"animateur", "pilote", "président"}),
                 "reseau": known({"Réseau métier"}, {"animateur", "pilote", "secrétariat"})}
        return found | ({"codir": known({"Réseau métier"}, {"animateur", "pilote"}, codir=True)} if self.codir else {})


def oracle_of(path: Path) -> Oracle:
    """Return what documents must say of a workbook."""
    return Oracle(read_rows(sheets_of(path)))
