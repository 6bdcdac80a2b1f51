"""Whole sound workbooks drawn at random: rows by sheet, in any of the entry modes, alone and mixed.

What is drawn is decided first (who sits where, in which role), then written down in one of the
ways that people write it; so a test knows what a reader must find. ``draw(Random(7))`` makes one,
and ``workbooks()`` is the strategy that shrinks.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any

from hypothesis import strategies as st

from codir_network import communes as referential
from codir_network.keys import match_key
from codir_network.schema import Tables
from codir_network.text.french import of
from codir_network.vocabulary import BODY_TYPES, FORMALISATIONS, FUNCTIONS, MODALITIES

Rows = dict[str, list[list[Any]]]
Holder = tuple[str, tuple[str, ...], tuple[str, ...], str]
"""Genre, organisations, functions with ranks, last name: who sits, whatever the id."""

INVENTED = ("Alba-sur-Lune", "Brévent-le-Haut", "Saint-Œil", "L'Étang-aux-Mots", "La Bréole-Noire", "Les Ormets",
            "Nouzilhac", "Sainte-Ambre", "Tourtemol", "Vaucreuse", "Xandrac", "Héronval")
FIRST = ("Ada", "Zoé", "Lou", "Max", "Inès", "Élie", "Maëlle", "Noé", "Rose", "Yann", "Jean-Luc", "Anne-Lise")
LAST = ("Petit", "Grand", "Le Goff", "Dumas", "Nguyen", "Roy", "D'Arc", "Müller", "Lefèvre", "Abadie", "Pons", "Vidal")
OTHERS = (("CAF", "Opérateur public"), ("Département", "Cadre d'une autre collectivité"),
          ("Collectif vélo", "Représentant d'association"), ("Sous-préfecture", "Préfet ou sous-préfet"),
          ("Habitat du Fleuve", "Bailleur ou opérateur de réseau"))
BODIES = (  # name, sigle, type, automatic seats; whether élus alone are members
    ("Conférence des maires", "", "Conférence des maires", "toutes", True),
    ("Réseau finances", "RF", "Réseau métier", "non", False),
    ("Réseau des secrétaires de mairie", "", "Réseau métier", "non", False),
    ("GT Mobilités", "GTM", "Groupe de travail", "non", False),
    ("Comité climat", "", "Équipe projet", "non", False),
    ("Commission culture", "", "Commission thématique", "non", False),
    ("Service commun informatique", "SCI", "Service commun", "adhérentes", False),
    ("Forum des habitants", "", "Participation des usagers", "non", False),
    ("Contrat de ruralité", "", "Instance contractuelle", "non", False),
)
CODIR = ("Co-dir de territoire", "Co-dir", "Direction et coordination administrative", "non", False)
ROLES = ("", "", "", "", "membre", "président", "animateur", "pilote", "secrétariat", "ambassadeur")
MARKS = {"": ("x", "X", "1", "oui", "✓", "membre"), "membre": ("x",), "président": ("P", "présidente"),
         "animateur": ("A", "animatrice"), "secrétariat": ("S",)}
AGENTS = {function.value for function in FUNCTIONS if function.agent}
SINGLE = {function.value for function in FUNCTIONS if function.single}
DAYS = (dt.date(2026, 4, 1), dt.date(2026, 9, 15), dt.date(2027, 1, 1), dt.date(2028, 6, 30))


@dataclass(slots=True)
class Person:
    """A row of Acteurs, and what cells may call it."""

    organisations: tuple[str, ...]
    function: str
    rank: str = ""
    last: str = ""
    first: str = ""
    id: str = ""

    @property
    def words(self) -> str:
        return f"{self.function} {self.rank}".strip()

    @property
    def holder(self) -> Holder:
        return "personne", tuple(sorted(self.organisations)), (self.function, self.rank), self.last

    def ways(self) -> list[str]:
        """What cells may call this person; each means nobody else."""
        ways = [self.id] if self.id else []
        if self.last:
            ways += [f"{self.first} {self.last}", f"{self.last.upper()} {self.first}"]
        elif self.function == "Président de l'intercommunalité":
            ways.append(self.function)
        else:
            ways += [f"{self.words} {of(where)}" for where in self.organisations if where != "EPCI"]
            ways += [f"{self.words} ({self.organisations[0]})"]
        return ways


@dataclass(slots=True)
class Workbook:
    """A sound workbook by its rows, and what it says."""

    rows: Rows
    real: bool
    seats: dict[tuple[Holder, str], tuple[str, ...]]
    people: Sequence[Person]
    communes: Sequence[tuple[str, str]]
    bodies: Sequence[str]


@cache
def some_epci() -> tuple[str, ...]:
    """SIREN of intercommunalities of four to nine communes whose names no other bears there."""
    members: dict[str, list[str]] = defaultdict(list)
    for _, commune in sorted(referential.by_code().items()):
        members[commune.epci].append(commune.name)
    alone = {siren for siren, names in members.items() if 4 <= len(names) <= 9 and siren
             and all(len(referential.by_key()[match_key(name)]) == 1 for name in names)
             and match_key(referential.epci_by_siren()[siren].name) not in map(match_key, names)}
    return tuple(sorted(alone)[:60])


def workbooks() -> st.SearchStrategy[Workbook]:
    """Sound workbooks, the smallest first."""
    return st.randoms(use_true_random=False).map(draw)


def draw(chance: Random) -> Workbook:
    """One sound workbook."""
    return _Drawing(chance).workbook()


def seats_of(tables: Tables) -> dict[tuple[Holder, str], tuple[str, ...]]:
    """What tables say of who sits where, whatever the ids."""
    names = dict(zip(tables.communes["id"], tables.communes["nom"], strict=True))
    names |= dict(zip(tables.organisations["id"], tables.organisations["nom"], strict=True)) | {"o:epci": "EPCI"}
    actors = {row["id"]: row for row in tables.actors.to_dict("records")}
    bodies = dict(zip(tables.bodies["id"], tables.bodies["nom"], strict=True))
    found = {}
    for seat in tables.memberships.to_dict("records"):
        actor = actors[seat["acteur"]]
        held = (*actor["fonctions"], actor["rang"]) if actor["genre"] != "siège" else ()
        holder = actor["genre"], tuple(sorted(names[o] for o in actor["organisations"])), held, actor["nom"]
        found[holder, bodies[seat["instance"]]] = seat["roles"]
    return found


class _Drawing:
    """What is decided of a territory, then its sheets."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.real = chance.random() < 0.6
        if self.real:
            siren = chance.choice(some_epci())
            self.name, self.siren = referential.epci_by_siren()[siren].name, siren
            self.communes = [(code, referential.by_code()[code].name) for code in referential.codes_of(siren)]
        else:
            self.name, self.siren = "Pays des Trois Lunes", ""
            names = INVENTED[: chance.randint(3, len(INVENTED))]
            self.communes = [(f"{99001 + i}", name) for i, name in enumerate(names)]
        self.ids = chance.random() < 0.4
        self.people = self._people()
        self.bodies = [CODIR, *chance.sample(BODIES, k=chance.randint(2, 6))]
        self.named = {body[0]: f"{chance.choice('IXR')}{i}" for i, body in enumerate(self.bodies)}
        self.aliases = self._aliases()
        self.seats: dict[tuple[str, int | str], str] = {}  # (body, person or organisation) -> role
        for body in self.bodies:
            self._sit(body)

    def _people(self) -> list[Person]:
        chance, people = self.chance, []
        names = [(first, last) for last, first in zip(LAST, FIRST, strict=True)]
        chance.shuffle(names)
        held: Counter[tuple[str, str]] = Counter()

        def add(function: str, *organisations: str) -> None:
            held[function, organisations[0]] += 1
            rank = str(held[function, organisations[0]]) if held[function, organisations[0]] > 1 else ""
            first, last = names.pop() if names and chance.random() < 0.4 else ("", "")
            people.append(Person(organisations, function, rank, last, first,
                                 f"A{len(people) + 1}" if self.ids else ""))

        towns = [name for _, name in self.communes]
        for name in towns:
            add("Maire", name)
            for function in chance.choices(("Adjoint au maire", "Conseiller municipal", "Agent", "DGA",
                                            "Directeur ou chef de service"), k=chance.randint(0, 2)):
                add(function, name)
        for name in towns[2:]:
            add(chance.choice(("DGS", "SGM")), name)
        add("SGM", towns[0], towns[1])
        add("DGS", "EPCI")
        add("Président de l'intercommunalité", "EPCI")
        add("Chargé de mission", "EPCI")
        add("Vice-président", towns[-1], "EPCI")
        for organisation, function in chance.sample(OTHERS, k=chance.randint(0, 3)):
            add(function, organisation)
        return people

    def _aliases(self) -> dict[int | str, str]:
        """Another name for one person, one commune, one body, that the sheet Alias tells; or none."""
        if self.chance.random() < 0.6:
            return {}
        return {self.chance.randrange(len(self.people)): "La doyenne", self.communes[0][1]: "Le vieux bourg",
                self.bodies[1][0]: "Club du lundi"}

    def _alias_rows(self) -> list[list[Any]]:
        rows = [self._headers(("variante", "canonique"))]
        for thing, variant in self.aliases.items():
            names = self.people[thing].ways() if isinstance(thing, int) else [thing, thing.upper()]
            rows.append([self.chance.choice((variant, variant.upper())), self.chance.choice(names)])
        return rows

    def _sit(self, body: tuple[Any, ...]) -> None:
        """Decide who sits in a body: people, then organisations that none of them belongs to."""
        chance, name, elected = self.chance, body[0], body[4]
        some = chance.sample(range(len(self.people)), k=chance.randint(1, min(8, len(self.people))))
        for i in some:
            agent = self.people[i].function in AGENTS
            self.seats[name, i] = "assiste" if elected and agent else chance.choice(ROLES)
        busy = {where for i in some for where in self.people[i].organisations}
        listed = {where for person in self.people for where in person.organisations}
        free = sorted(({town for _, town in self.communes} | listed) - busy)
        for where in chance.sample(free, k=min(len(free), chance.choice((0, 0, 1, 2)))):
            self.seats[name, where] = chance.choice(ROLES)

    def workbook(self) -> Workbook:
        """The sheets, in the order of the template."""
        modes = self.chance.choice((("Appartenances",), ("Grille",), ("Listes",), ("Appartenances", "Grille"),
                                    ("Appartenances", "Listes"), ("Grille", "Listes"),
                                    ("Appartenances", "Grille", "Listes")))
        self.mode = {seat: self.chance.choice(modes) for seat in self.seats}
        self.leads = self._leads()
        rows: Rows = {"Territoire": self._territory(), "Communes": self._communes(), "Acteurs": self._actors(),
                      "Instances": self._bodies()}
        for mode in sorted(set(self.mode.values())):
            seats = {seat: role for seat, role in self.seats.items() if self.mode[seat] == mode}
            rows[mode] = {"Appartenances": self._memberships, "Grille": self._grid, "Listes": self._lists}[mode](seats)
        if self.chance.random() < 0.6:
            rows["Liens"] = self._relations()
        if self.aliases:
            rows["Alias"] = self._alias_rows()
        said = {}
        for (body, holder), role in self.seats.items():
            roles = {role or "membre"} | ({"animateur"} if self.leads.get(body) == holder else set())
            said[self._holder(holder), body] = tuple(sorted(roles))
        return Workbook(rows, self.real, said, self.people, self.communes, [body[0] for body in self.bodies])

    def _holder(self, holder: int | str) -> Holder:
        return self.people[holder].holder if isinstance(holder, int) else ("siège", (holder,), (), "")

    def _leads(self) -> dict[str, int]:
        """One member of some bodies, who is written in the column animateur as well."""
        members = {body[0]: [i for b, i in self.seats if b == body[0] and isinstance(i, int)] for body in self.bodies}
        return {body: self.chance.choice(people) for body, people in members.items() if self.chance.random() < 0.3}

    def _called(self, holder: int | str) -> str:
        if holder in self.aliases and self.chance.random() < 0.5:
            return self.aliases[holder]
        if isinstance(holder, int):
            return self.chance.choice(self.people[holder].ways())
        codes = {name: code for code, name in self.communes}
        if holder not in codes:
            return holder
        return self.chance.choice((holder, holder.upper(), codes[holder], f"Mairie {of(holder)}",
                                   f"{holder} ({codes[holder]})"))

    def _body(self, name: str) -> str:
        if name in self.aliases and self.chance.random() < 0.5:
            return self.aliases[name]
        sigle = next(body[1] for body in self.bodies if body[0] == name)
        return self.chance.choice([name, name.upper(), *([sigle] if sigle else []),
                                   *([self.named[name]] if self.ids else [])])

    def _headers(self, names: Iterable[str]) -> list[str]:
        way = self.chance.choice((str, str.upper, lambda name: name.replace("_", " ").capitalize()))
        return [way(name) for name in names]

    def _day(self, day: dt.date) -> Any:
        return self.chance.choice((f"{day:%d/%m/%Y}", day.isoformat(), day, f"{day:%d-%m-%Y}"))

    def _territory(self) -> list[list[Any]]:
        answers = [("nom", self.name), ("siren", self.siren), ("date", self._day(dt.date(2026, 10, 1))),
                   ("responsable", "Service coopération"), ("fictif", "non" if self.real else "oui")]
        return [self._headers(("cle", "valeur")), *[[key, value] for key, value in answers if value]]

    def _communes(self) -> list[list[Any]]:
        rows = [self._headers(("code_insee", "nom", "population", "siege", "secteur", "relue", "relue_le"))]
        for i, (code, name) in enumerate(self.communes):
            rows.append([code, name, 400 + 137 * i, "oui" if i == 1 else "", ("Nord", "Sud")[i % 2],
                         self.chance.choice(("oui", "")) or ("oui" if i == 0 else ""),  # a date goes with oui
                         self._day(DAYS[0]) if i == 0 else ""])
        return rows

    def _actors(self) -> list[list[Any]]:
        rows = [self._headers(("id", "organisation", "fonction", "nom", "prenom", "cercle"))]
        rows += [[p.id, " ; ".join(p.organisations), p.words, p.last, p.first, ""] for p in self.people]
        return rows

    def _bodies(self) -> list[list[Any]]:
        chance = self.chance
        rows = [self._headers(("id", "nom", "sigle", "type", "siege_de_droit", "liste_complete", "codir", "animateur",
                               "frequence_an", "date_liste", "debut", "fin", "issue_de"))]
        types = {term.value: (term.value, term.value.lower(), term.en) for term in BODY_TYPES}
        for i, (name, sigle, type_, automatic, _) in enumerate(self.bodies):
            members = sum(body == name for body, _ in self.seats)
            lead = chance.choice(self.people[self.leads[name]].ways()) if name in self.leads else ""
            rows.append([self.named[name] if self.ids else "", name, sigle, chance.choice(types[type_]), automatic,
                         chance.choice(("complète", "partielle")) if members > 1 else "inconnue",
                         "oui" if i == 0 else "", lead, chance.choice(("", 4, "6")),
                         self._day(DAYS[0]) if chance.random() < 0.3 else "",
                         self._day(DAYS[0]) if chance.random() < 0.3 else "", "",
                         self._body(self.bodies[i - 1][0]) if i > 1 and chance.random() < 0.3 else ""])
        return rows

    def _memberships(self, seats: dict[tuple[str, int | str], str]) -> list[list[Any]]:
        rows = [self._headers(("acteur", "instance", "role", "qualite", "siege_actif", "debut", "fin", "suppleant_de",
                               "source"))]
        for (body, holder), role in seats.items():
            dated = self.chance.random() < 0.3
            rows.append([self._called(holder), self._body(body), role, "",
                         self.chance.choice(("", "", "oui")), self._day(self.chance.choice(DAYS[:2])) if dated else "",
                         self._day(self.chance.choice(DAYS[2:])) if dated else "", "", self.chance.choice(("", "CR"))])
        return rows

    def _grid(self, seats: dict[tuple[str, int | str], str]) -> list[list[Any]]:
        bodies = list(dict.fromkeys(body for body, _ in seats))
        holders = list(dict.fromkeys(holder for _, holder in seats))
        marks = [[self.chance.choice(MARKS.get(seats[body, holder], (seats[body, holder],)))
                  if (body, holder) in seats else self.chance.choice(("", "", "", "non", "–"))
                  for body in bodies] for holder in holders]
        rows = [["", *map(self._body, bodies)]]
        rows += [[self._called(holder), *line] for holder, line in zip(holders, marks, strict=True)]
        return rows if self.chance.random() < 0.7 else [list(line) for line in zip(*rows, strict=True)]

    def _lists(self, seats: dict[tuple[str, int | str], str]) -> list[list[Any]]:
        bodies = list(dict.fromkeys(body for body, _ in seats))
        columns = []
        for body in bodies:
            lines = []
            for (where, holder), role in seats.items():
                if where == body:
                    before = self.chance.choice(("", "", "- ", "2. ")) + ("Mme " if isinstance(holder, int) and
                                                                           self.people[holder].last else "")
                    lines.append(f"{before}{self._called(holder)}{f', {role}' if role else ''}")
            columns.append([self._body(body), *lines])
        deep = max(map(len, columns))
        return [[column[i] if i < len(column) else "" for column in columns] for i in range(deep)]

    def _relations(self) -> list[list[Any]]:
        chance, towns = self.chance, [name for _, name in self.communes]
        rows = [self._headers(("de", "vers", "modalite", "sens", "formalisation"))]
        a, b = chance.sample(towns, k=2)
        rows.append([a, b, chance.choice(MODALITIES).value, chance.choice(("", "un sens")),
                     chance.choice(("", chance.choice(FORMALISATIONS).value))])
        rows.append(["EPCI", self._called(a), chance.choice(("", "service")), "", ""])
        one, two = chance.sample(self.people, k=2)
        rows.append([chance.choice(one.ways()), chance.choice(two.ways()), "coopération", "", ""])
        rows.append([self._body(self.bodies[0][0]), self._body(self.bodies[1][0]), "", "", "convention"])
        return rows
