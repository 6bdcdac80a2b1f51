"""What a territory's findings must be, read off its tables by plain loops.

This reading shares no code with the package: no graph, no metric, no vocabulary; only the shape
of ``Tables``. It was written from the rules alone, before seeing how the package applies them.

Readings, where the rules leave room:

- a seat without a named holder adds nothing beside a counted seat of a named person of the same
  organisation in the same body: it is then no seat at all, neither for « un seul fil » nor as a
  peer (:func:`_unnamed`);
- « another commune sits through somebody else »: through somebody who is not also of the commune
  looked at; its own people are never its peers, even when another commune shares them;
- an « ambassadeur » counts when the seat is counted, in any body that exists at the date, whether
  the holder is named or not (but not where a named seat makes the unnamed one nothing);
- how far the Co-dir reaches is said where some body has no automatic seats (it may be the
  only one); elsewhere nothing is said of it, as nothing is of layers and links;
- « DGS » of the four intersections: a person, one of whose functions is DGS or SGM, attached to a
  commune of the territory or to the EPCI; a conférence territoriale is no conférence des maires;
- nested bodies: one is directly issue_de the other, or by their types, a bureau (Exécutif) in a
  council (Assemblée délibérante), a conférence territoriale in a conférence des maires;
- a person shared by communes makes a finding even without a seat: the sharing is a fact;
- what had ended or not begun at the date does not exist: an ended Co-dir is no Co-dir described.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from codir_network.schema import Tables

Row = dict[str, Any]
Expected = set[tuple[str, tuple[str, ...]]]

COUNTED = ("président", "vice-président", "animateur", "pilote", "secrétariat", "membre", "assiste", "ambassadeur")
LAYERS = ("Gouvernance politique", "Direction administrative", "Réseaux métiers", "Projets", "Services communs",
          "Instances obligatoires", "Partenariats", "Usagers et société civile", "Autres")


@dataclass(frozen=True, slots=True)
class Reading:
    """Findings as (code, subjects), and the numbers beside them.

    ``layers``: for two layers, persons in both, pairs of their bodies tied once, and twice or
    more. ``links``: pairs tied once, twice or more, and nested ones left out. ``reached``: for
    each body, other bodies reached, and those left whoever leaves. ``shared``: persons of each
    tied pair of bodies.
    """

    findings: Expected
    levels: dict[str, str]
    coverage: dict[str, float | None]
    communes: dict[str, tuple[int, int, int, int]]
    layers: dict[tuple[str, str], tuple[int | None, int, int]]
    links: tuple[int, int, int]
    reached: dict[str, tuple[int, int]]
    shared: dict[tuple[str, str], int]


def _in_force(row: Row, day: dt.date | None) -> bool:
    if day is None:
        return True
    begun = row["debut"] is None or row["debut"] <= day
    ended = row["fin"] is not None and row["fin"] <= day
    return begun and not ended


def _counts(row: Row) -> bool:
    if row["siege_actif"] == "non":
        return False
    for role in row["roles"]:
        if role in COUNTED:
            return True
        if role == "suppléant" and row["siege_actif"] == "oui":
            return True
    return False


class _Facts:
    """The rows that exist at the date, as plain lists and dicts."""

    def __init__(self, tables: Tables) -> None:
        day = tables.territory.date
        self.communes = list(tables.communes["id"])
        self.epci = {row["id"] for row in tables.organisations.to_dict("records") if row["genre"] == "epci"}
        self.actors = {row["id"]: row for row in tables.actors.to_dict("records")}
        self.bodies = {row["id"]: row for row in tables.bodies.to_dict("records") if _in_force(row, day)}
        self.seats = [row for row in tables.memberships.to_dict("records")
                      if row["instance"] in self.bodies and _in_force(row, day) and _counts(row)]
        self.holders = {body: [row["acteur"] for row in self.seats if row["instance"] == body] for body in self.bodies}
        found = [node for node, row in self.bodies.items() if row["codir"]]
        self.codir = found[0] if found else ""
        self.non = [node for node, row in self.bodies.items() if row["siege_de_droit"] == "non"]
        self.outside = [node for node in self.non if node != self.codir]

    def person(self, actor: str) -> bool:
        return bool(self.actors[actor]["genre"] == "personne")

    def attached(self, actor: str, organisation: str) -> bool:
        return organisation in self.actors[actor]["organisations"]

    def persons_in(self, body: str) -> set[str]:
        return {actor for actor in self.holders[body] if self.person(actor)}

    def present(self, commune: str, body: str) -> set[str]:
        """Who holds the commune's seats in a body: named people, or the unnamed seat alone."""
        here = {actor for actor in self.holders[body] if self.attached(actor, commune)}
        named = {actor for actor in here if self.person(actor)}
        return named or here

    def sitting(self, commune: str, body: str) -> bool:
        return bool(self.present(commune, body))

    def dgs(self, actor: str) -> bool:
        row = self.actors[actor]
        functions = "DGS" in row["fonctions"] or "SGM" in row["fonctions"]
        home = any(other in self.communes or other in self.epci for other in row["organisations"])
        return functions and home and self.person(actor)


def _unnamed(facts: _Facts, commune: str) -> int:
    """How many outside seats of a commune have no named holder, where nobody of it is named."""
    return sum(not facts.person(actor) for body in facts.outside for actor in facts.present(commune, body))


def _coverage(facts: _Facts, commune: str) -> float | None:
    if not facts.outside:
        return None
    points = 0.0
    for body in facts.outside:
        state = facts.bodies[body]["liste_complete"]
        if state == "complète" or facts.sitting(commune, body):
            points += 1
        elif state == "partielle":
            points += 0.5
    return points / len(facts.outside)


def _people(facts: _Facts, commune: str) -> set[str]:
    return {actor for body in facts.outside for actor in facts.present(commune, body) if facts.person(actor)}


def _one_thread(facts: _Facts, commune: str) -> bool:
    people, unnamed = len(_people(facts, commune)), _unnamed(facts, commune)
    return (people, unnamed) in {(1, 0), (0, 1)}


def _peers(facts: _Facts, commune: str) -> set[str]:
    """The communes met through somebody else where few enough communes sit."""
    small = min(12, len(facts.communes) // 2)
    met = set()
    for body in facts.outside:
        around = [other for other in facts.communes if facts.sitting(other, body)]
        if commune not in around or len(around) > small:
            continue
        for other in around:
            for actor in facts.present(other, body):
                if not facts.attached(actor, commune):
                    met.add(other)
    return met


def _without_translation(facts: _Facts, commune: str) -> bool:
    if not facts.codir or facts.bodies[facts.codir]["liste_complete"] != "complète":
        return False
    if facts.sitting(commune, facts.codir):
        return False
    return not any("ambassadeur" in row["roles"] and row["acteur"] in facts.present(commune, row["instance"])
                   for row in facts.seats)


def _level(facts: _Facts, commune: str) -> str:
    if not facts.outside:
        return "donnee_manquante"
    taken = [body for body in facts.outside if facts.sitting(commune, body)]
    if not taken:
        level = "sans_siege"
    elif _one_thread(facts, commune):
        level = "un_seul_fil"
    elif len(taken) == 1:
        level = "une_seule_instance"
    elif len(facts.communes) >= 6 and not _peers(facts, commune):
        level = "sans_pairs"
    elif _without_translation(facts, commune):
        level = "sans_traduction"
    else:
        return "reliee"
    known = _coverage(facts, commune)
    return "donnee_manquante" if known is not None and known < 0.5 else level


def _shared_people(facts: _Facts) -> Expected:
    found: Expected = set()
    for actor, row in facts.actors.items():
        if facts.person(actor):
            served = tuple(sorted(other for other in set(row["organisations"]) if other in facts.communes))
            if len(served) >= 2:
                found.add(("commune.partage", served))
    return found


def _layers(facts: _Facts) -> dict[tuple[str, str], tuple[int | None, int, int]]:
    """Persons in both are None where some seat of one of the two has no known holder."""
    people: dict[str, set[str]] = {}
    bodies: dict[str, list[str]] = {}
    for body in facts.non:
        people.setdefault(facts.bodies[body]["couche"], set()).update(facts.persons_in(body))
        bodies.setdefault(facts.bodies[body]["couche"], []).append(body)
    order = sorted(people, key=lambda name: (LAYERS.index(name) if name in LAYERS else len(LAYERS), name))
    found = {}
    for a, b in combinations(order, 2):
        ties = [len(facts.persons_in(x) & facts.persons_in(y)) for x in bodies[a] for y in bodies[b]
                if not _nested(facts, x, y)]
        hidden = any(_hides(facts, actor, body) for name in (a, b) for body in bodies[name]
                     for actor in facts.holders[body])
        found[a, b] = (None if hidden else len(people[a] & people[b]), ties.count(1), sum(n >= 2 for n in ties))
    return found


def _hides(facts: _Facts, actor: str, body: str) -> bool:
    """Whether a seat is one without a holder, and nobody named of its organisation sits beside."""
    if facts.actors[actor]["genre"] != "siège":
        return False
    homes = facts.actors[actor]["organisations"]
    return not any(facts.attached(other, home) for other in facts.persons_in(body) for home in homes)


def _reached(facts: _Facts, body: str) -> tuple[int, int]:
    """How many other bodies the members reach, and how many at least when any one leaves."""
    def around(members: set[str]) -> int:
        return sum(bool(members & facts.persons_in(other)) for other in facts.bodies if other != body)

    members = facts.persons_in(body)
    return around(members), min((around(members - {actor}) for actor in members), default=0)


def _nested(facts: _Facts, a: str, b: str) -> bool:
    first, second = facts.bodies[a], facts.bodies[b]
    if first["issue_de"] == b or second["issue_de"] == a:
        return True
    types = {first["type"], second["type"]}
    return types in ({"Exécutif", "Assemblée délibérante"},
                     {"Conférence territoriale des maires", "Conférence des maires"})


def _intersections(facts: _Facts) -> Expected:
    def fulfilled(types: tuple[str, ...], roles: tuple[str, ...] | None, by_dgs: bool) -> tuple[str, ...]:
        found = set()
        for row in facts.seats:
            if facts.bodies[row["instance"]]["type"] not in types or not facts.person(row["acteur"]):
                continue
            if roles is not None and not set(roles) & set(row["roles"]):
                continue
            if facts.dgs(row["acteur"]) if by_dgs else row["acteur"] in facts.persons_in(facts.codir):
                found.add(row["instance"])
        return tuple(sorted(found))

    parts = {
        "conference": fulfilled(("Conférence des maires",), None, True),
        "groupe": fulfilled(("Groupe de travail", "Équipe projet"), ("animateur", "pilote", "président"), True),
        "reseau": fulfilled(("Réseau métier",), ("animateur", "pilote", "secrétariat"), True),
    }
    if facts.codir:
        parts["codir"] = fulfilled(("Réseau métier",), ("animateur", "pilote"), False)
    expected: Expected = {(f"croisement.{name}.{'present' if found else 'inconnu'}", found)
                          for name, found in parts.items()}
    return expected if facts.codir else expected | {("codir.non_decrit", ())}


def read(tables: Tables) -> Reading:
    """Return the findings and numbers of a territory, by a plain reading of its tables."""
    facts = _Facts(tables)
    levels = {commune: _level(facts, commune) for commune in facts.communes}
    layers = _layers(facts)
    shared = {(a, b): len(facts.persons_in(a) & facts.persons_in(b)) for a, b in combinations(sorted(facts.bodies), 2)}
    told = {pair: n for pair, n in shared.items() if n and set(pair) <= set(facts.non)}
    plain = [n for (a, b), n in told.items() if not _nested(facts, a, b)]
    hubs = [node for node, row in facts.bodies.items()
            if row["type"] == "Conférence des maires" or (node == facts.codir and facts.non)]
    findings: Expected = {(f"commune.{level}", (commune,)) for commune, level in levels.items()}
    findings |= _shared_people(facts) | _intersections(facts) | {("couverture.listes", ())}
    findings |= {("couches.comptes", pair) for pair in layers}
    findings |= {("hub.instance", (body,)) for body in hubs}
    if facts.non:
        findings.add(("liens.comptes", ()))
    return Reading(
        findings=findings,
        levels=levels,
        coverage={commune: _coverage(facts, commune) for commune in facts.communes},
        communes={commune: (
            sum(facts.sitting(commune, body) for body in facts.outside), len(_people(facts, commune)),
            _unnamed(facts, commune), len(_peers(facts, commune))) for commune in facts.communes},
        layers=layers,
        links=(plain.count(1), sum(n >= 2 for n in plain), len(told) - len(plain)),
        reached={body: _reached(facts, body) for body in facts.bodies},
        shared={pair: n for pair, n in shared.items() if n},
    )
