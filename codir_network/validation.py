"""What whole tables tell that no single cell does: two mayors, an agent who votes, a list of one.

An issue here knows its row, not its column's letter: ``cell`` is the row number, which the reader
of a workbook turns into an address.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Any

from codir_network.errors import Issue
from codir_network.keys import SLIP, match_key, one_slip
from codir_network.schema import SHEETS, Tables
from codir_network.text.issues import severity
from codir_network.vocabulary import FUNCTIONS, Function, seat_counts

MANY = 12
"""Bodies beyond which a person's seats are pointed out."""

LONG = 6
"""Letters of a word from which one slip of the hand in it tells no other body ("Nord", "Sud" are short)."""

NAMED = 3
"""Communes that are named of those that incomplete lists leave in doubt."""

_ROSTERS = {"complète": 1.0, "partielle": 0.5}  # what a list counts for in the profile of communes; unknown: 0
_SHEETS = {sheet.key: sheet.name for sheet in SHEETS}
_SEAT_COLUMN = {"Appartenances": "role", "Grille": "case", "Listes": "membre", "Instances": "animateur"}
_COUNCILLORS = {"Conseiller communautaire", "Vice-président", "Président de l'intercommunalité"}
_VOTING = {"membre", "président", "vice-président"}
_OTHER_COUNCILS = {"municipal", "syndical", "departemental", "regional", "comite", "syndicat"}
_SMALL_WORDS = frozenset({"de", "du", "des", "d", "et", "la", "le", "les", "l", "a", "au", "aux", "en", "pour", "sur"})

_FUNCTIONS = {function.value: function for function in FUNCTIONS}

Row = dict[str, Any]


def issue(code: str, cell: str = "", value: str = "", nearest: tuple[str, ...] = (), **details: str) -> Issue:
    """Return an issue on the sheet that its code names, with the severity of its code.

    Examples
    --------
    >>> issue("communes.code_insee.oubliee", value="Gorges").sheet
    'Communes'
    """
    return Issue(code, severity(code), _SHEETS[code.partition(".")[0]], cell, value, nearest, details)


def validate(tables: Tables) -> list[Issue]:
    """Return what tables tell that is faulty, doubtful or worth knowing, sheet by sheet.

    Parameters
    ----------
    tables
        A territory, from a workbook or from elsewhere.

    Returns
    -------
    list of Issue
        ``cell`` is a row number, or empty where the table was not read from a sheet.
    """
    view = _View.of(tables)
    return [
        *_communes_without_actor(view), *_communes_without_council(view),
        *_two_holders(view), *_same_persons(view), *_in_many_bodies(view),
        *_ends_before_start(view), *_same_bodies(view), *_few_members(view), *_partial_rosters(view),
        *_voting_agents(view), *_councillors_among_users(view),
    ]


@dataclass(frozen=True, slots=True)
class _View:
    """The tables as rows by id, and the seats of each actor and of each body."""

    communes: dict[str, Row]
    actors: dict[str, Row]
    bodies: dict[str, Row]
    seats: list[Row]
    by_actor: Mapping[str, list[Row]]
    by_body: Mapping[str, list[Row]]
    date: dt.date | None

    def current(self, row: Row) -> bool:
        """Return whether a seat or a body exists at the date described."""
        return not self.date or (row["debut"] or dt.date.min) <= self.date < (row["fin"] or dt.date.max)

    @classmethod
    def of(cls, tables: Tables) -> _View:
        communes, actors, bodies = ({row["id"]: row for row in table.to_dict("records")}
                                    for table in (tables.communes, tables.actors, tables.bodies))
        seats = tables.memberships.to_dict("records")
        by_actor, by_body = defaultdict(list), defaultdict(list)
        for seat in seats:
            by_actor[seat["acteur"]].append(seat)
            by_body[seat["instance"]].append(seat)
        return cls(communes, actors, bodies, seats, by_actor, by_body, tables.territory.date)


def _row(row: Row) -> str:
    return str(row["source"][1]) if row["source"] else ""


def _about_seat(view: _View, seat: Row, fault: str) -> Issue:
    """Return an issue on a seat, wherever the workbook says it."""
    sheet = seat["source"][0] if seat["source"] else "Appartenances"
    return issue(f"{sheet.lower()}.{_SEAT_COLUMN[sheet]}.{fault}", _row(seat), "",
                 acteur=view.actors[seat["acteur"]]["libelle"], instance=view.bodies[seat["instance"]]["nom"],
                 acteur_id=seat["acteur"], instance_id=seat["instance"])


def _counts(seat: Row) -> bool:
    return seat_counts(seat["roles"], seat["siege_actif"])


def _in_order(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (row["source"] is None, row["source"] or (), row["id"]))


def _known(actor: Row) -> list[Function]:
    return [_FUNCTIONS[function] for function in actor["fonctions"] if function in _FUNCTIONS]


def _communes_without_actor(view: _View) -> Iterator[Issue]:
    persons = [actor for actor in view.actors.values() if actor["genre"] == "personne"]
    described = {id_ for actor in persons for id_ in actor["organisations"]}
    without = [row for id_, row in view.communes.items() if id_ not in described]
    if without:
        yield issue("communes.nom.sans_acteur", "", without[0]["nom"], n=str(len(without)))


def epci_council(bodies: Mapping[str, Row]) -> list[str]:
    """Return the ids of the assemblies of the intercommunality itself."""
    return [id_ for id_, body in sorted(bodies.items()) if body["type"] == "Assemblée délibérante"
            and not _OTHER_COUNCILS & set(match_key(body["nom"]).split())]


def _communes_without_council(view: _View) -> Iterator[Issue]:
    """Say of a commune that the complete list of the council does not show: data are missing."""
    councils = [id_ for id_ in epci_council(view.bodies)
                if view.bodies[id_]["liste_complete"] == "complète" and view.by_body[id_]]
    if len(councils) != 1:
        return
    sitting = {id_ for seat in view.by_body[councils[0]] for id_ in view.actors[seat["acteur"]]["organisations"]}
    parents = {row["commune_nouvelle"] for row in view.communes.values()}
    for commune in _in_order(view.communes.values()):
        alone = not commune["commune_nouvelle"] and commune["code_insee"] not in parents - {""}
        if alone and commune["id"] not in sitting:
            yield issue("communes.nom.sans_siege_au_conseil", _row(commune), commune["nom"],
                        instance=view.bodies[councils[0]]["nom"])


def _two_holders(view: _View) -> Iterator[Issue]:
    """Say of two holders of a function that one place gives to one person, at the same time."""
    holders: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for actor in _in_order(view.actors.values()):
        for term in _known(actor):
            for organisation in actor["organisations"] if term.single else ():
                if _held_there(term, organisation):
                    holders[term.value, organisation].append(actor)
    told: set[tuple[str, str]] = set()
    for (function, organisation), actors in sorted(holders.items()):
        for place, second in enumerate(actors):
            earlier = islice(actors, place if (second["id"], function) not in told else 0)
            if first := next((one for one in earlier if _together(view, one["id"], second["id"])), None):
                told.add((second["id"], function))
                where = view.communes[organisation]["nom"] if organisation in view.communes else "EPCI"
                yield issue("acteurs.fonction.deux_titulaires", _row(second), fonction=function, organisation=where,
                            premier=_row(first) or first["libelle"])


def _held_there(term: Function, organisation: str) -> bool:
    commune, epci = organisation.startswith("c:"), organisation == "o:epci"
    if term.value == "DGS":
        return commune or epci
    return epci if term.value == "Président de l'intercommunalité" else commune


def _together(view: _View, a: str, b: str) -> bool:
    """Return whether two actors sit at the same time somewhere, or do not say when they sit."""
    if not view.by_actor[a] or not view.by_actor[b]:
        return True
    return any(_overlap(s, t) for s in view.by_actor[a] for t in view.by_actor[b])


def _overlap(s: Row, t: Row) -> bool:
    latest = max(s["debut"] or dt.date.min, t["debut"] or dt.date.min)
    return latest < min(s["fin"] or dt.date.max, t["fin"] or dt.date.max)


def _same_persons(view: _View) -> Iterator[Issue]:
    """Say of two actors who bear one name; in one organisation, of a name and its initial, or its slip."""
    named = [actor for actor in _in_order(view.actors.values()) if actor["nom"] and actor["prenom"]]
    by_name: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    by_initial: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for actor in named:
        by_name[tuple(sorted(match_key(f"{actor['prenom']} {actor['nom']}").split()))].append(actor)
        by_initial[*actor["organisations"][:1], match_key(actor["nom"]), match_key(actor["prenom"])[:1]].append(actor)
    doubles = {second["id"]: first for actors in by_name.values() for first, second in pairwise(actors)}
    for actors in by_initial.values():
        short = [actor for actor in actors if len(match_key(actor["prenom"])) == 1]
        if short and len(actors) > 1:
            doubles.setdefault(actors[-1]["id"], actors[0])
    for one, other in _slips(named):
        doubles.setdefault(other["id"], one)
    keys = Counter(match_key(other["libelle"]) for other in view.actors.values())
    for actor in named:
        if first := doubles.get(actor["id"]):
            yield issue("acteurs.nom.homonyme", _row(actor), f"{actor['prenom']} {actor['nom']}",
                        premier=_row(first) or first["libelle"], alias=_ready_alias(keys, actor, first))


def _slips(named: Iterable[Row]) -> Iterator[tuple[Row, Row]]:
    """Yield each person with the first of the same first name and organisation, a slip of the hand away in surname."""
    groups: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for actor in named:
        for organisation in actor["organisations"]:
            groups[organisation, match_key(actor["prenom"])].append(actor)
    for _, actors in sorted(groups.items()):
        surnames = [match_key(actor["nom"]) for actor in actors]
        yield from ((actors[first], actors[second]) for second, first in _first_slips(surnames).items())


def _first_slips(keys: Sequence[str]) -> dict[int, int]:
    """Return, by place, the first earlier place whose key is one slip away.

    Two such keys are equal once one letter at most is taken from each: only those are compared.
    """
    found: dict[int, int] = {}
    shared: dict[str, list[int]] = defaultdict(list)
    seen: set[str] = set()
    for place, key in enumerate(keys):
        if len(key) < SLIP:
            continue
        forms = sorted({key, *(key[:i] + key[i + 1:] for i in range(len(key)))})
        like = [next((other for other in shared[form] if keys[other] != key and one_slip(keys[other], key)), place)
                for form in forms]
        if min(like) < place:
            found[place] = min(like)
        if key not in seen:
            seen.add(key)
            for form in forms:
                shared[form].append(place)
    return found


def _ready_alias(keys: Mapping[str, int], actor: Row, first: Row) -> str:
    """Return the row of Alias that would make one of two actors, each under a name of its own."""
    return " | ".join(person["libelle"] if keys[match_key(person["libelle"])] == 1 else person["id"]
                      for person in (actor, first))


def _in_many_bodies(view: _View) -> Iterator[Issue]:
    for id_, seats in sorted(view.by_actor.items()):
        bodies = {seat["instance"] for seat in seats if _counts(seat)}
        if view.actors[id_]["genre"] == "personne" and len(bodies) > MANY:
            actor = view.actors[id_]
            row = _row(actor) if actor["source"] and actor["source"][0] == "Acteurs" else ""
            yield issue("acteurs.fonction.plus_de_douze", row, actor["libelle"], n=str(len(bodies)))


def _ends_before_start(view: _View) -> Iterator[Issue]:
    for sheet, rows in (("instances", view.bodies.values()), ("appartenances", view.seats)):
        for row in rows:
            if row["debut"] and row["fin"] and row["fin"] <= row["debut"]:
                yield issue(f"{sheet}.fin.avant_debut", _row(row), f"{row['fin']:%d/%m/%Y}",
                            debut=f"{row['debut']:%d/%m/%Y}")


def _same_bodies(view: _View) -> Iterator[Issue]:
    """Say of two bodies whose names differ by small words, plurals or one slip, or are one another's sigle."""
    bearing: dict[str, Row] = {}
    bodies = _in_order(view.bodies.values())
    slips = _slipped(bodies)
    for body in bodies:
        name, sigle = _stem(body["nom"]), _stem(body["sigle"])
        first = bearing.get(name) or bearing.get(sigle)
        if first and _stem(first["nom"]) not in (name, sigle) and _stem(first["sigle"]) != name:
            first = None
        if first := first or slips.get(body["id"]):
            by = "id" if match_key(body["nom"]) == match_key(first["nom"]) else "nom"
            alias = f"{body[by]} | {first[by]}"
            yield issue("instances.nom.doublon_probable", _row(body), body["nom"], premiere=first["nom"], alias=alias)
        bearing |= {stem: body for stem in (name, sigle) if stem and stem not in bearing}


def _slipped(bodies: Iterable[Row]) -> dict[str, Row]:
    """Return, by id of a body, one before it whose name has one long word otherwise, by one slip of the hand."""
    written: dict[tuple[str, ...], list[tuple[str, Row]]] = defaultdict(list)
    found: dict[str, Row] = {}
    for body in bodies:
        words = _stem(body["nom"]).split()
        for i, word in enumerate(words):
            alike = written[*words[:i], "", *words[i + 1:]]
            if len(word) >= LONG and word.isalpha():
                slips = (other for spelling, other in alike if spelling != word and one_slip(spelling, word))
                found |= {body["id"]: first} if (first := next(slips, None)) else {}
                alike.append((word, body))
    return found


def _stem(name: str) -> str:
    words = match_key(name).split()
    return " ".join(re.sub(r"[sx]$", "", word) for i, word in enumerate(words, start=1)
                    if word not in _SMALL_WORDS or i == len(words))


def _few_members(view: _View) -> Iterator[Issue]:
    """Say of a list that is called complete, and shows one member or none."""
    for body in _in_order(view.bodies.values()):
        members = len({seat["acteur"] for seat in view.by_body[body["id"]]})
        if members < 2 and body["liste_complete"] == "complète":
            automatic = body["siege_de_droit"] != "non" and not members
            fault = "sieges_de_droit_seuls" if automatic else "moins_de_deux"
            yield issue(f"instances.nom.{fault}", _row(body), body["nom"], n=str(members))


def _partial_rosters(view: _View) -> Iterator[Issue]:
    """Count the lists that are not complete, and name communes whose level they may hide."""
    states = [body["liste_complete"] for body in view.bodies.values()]
    if any(state != "complète" for state in states):
        weak = _little_covered(view)
        names = f" ({', '.join(weak[:NAMED])}{'…' if len(weak) > NAMED else ''})" if weak else ""
        yield issue("instances.liste_complete.partielles", partielles=str(states.count("partielle")),
                    inconnues=str(states.count("inconnue")), communes=str(len(weak)), noms=names)


def _little_covered(view: _View) -> list[str]:
    """Return the communes that less than half of the lists, as the profile counts them, tell of."""
    weights = {id_: _ROSTERS.get(body["liste_complete"], 0.0) for id_, body in view.bodies.items()
               if body["siege_de_droit"] == "non" and not body["codir"] and view.current(body)}
    there: dict[str, set[str]] = defaultdict(set)
    for seat in view.seats:
        if seat["instance"] in weights and _counts(seat) and view.current(seat):
            for organisation in view.actors[seat["acteur"]]["organisations"]:
                there[organisation].add(seat["instance"])
    return sorted(commune["nom"] for id_, commune in view.communes.items()
                  if sum(1.0 if body in there[id_] else weight for body, weight in weights.items()) < len(weights) / 2)


def _voting_agents(view: _View) -> Iterator[Issue]:
    """Say of an agent who votes or presides where only élus do, rather than attending."""
    elected = {"Assemblée délibérante", "Exécutif", "Conférence des maires"}
    for seat in view.seats:
        body, known = view.bodies[seat["instance"]], _known(view.actors[seat["acteur"]])
        clect = {"clect", "transferees"} & set(match_key(f"{body['nom']} {body['sigle']}").split())
        among = body["type"] in elected or clect
        if among and _VOTING & set(seat["roles"]) and known and all(t.agent for t in known):
            yield _about_seat(view, seat, "agent_membre")


def _councillors_among_users(view: _View) -> Iterator[Issue]:
    """Say of a community councillor who sits in the conseil de développement."""
    councils = set(epci_council(view.bodies))
    councillors = {seat["acteur"] for seat in view.seats if seat["instance"] in councils and _counts(seat)
                   and set(seat["roles"]) - {"assiste", "secrétariat"}}
    for seat in view.seats:
        named = "conseil de developpement" in match_key(view.bodies[seat["instance"]]["nom"])
        actor = view.actors[seat["acteur"]]
        if named and actor["genre"] == "personne" and _counts(seat) and (
                seat["acteur"] in councillors or _COUNCILLORS & set(actor["fonctions"])):
            yield _about_seat(view, seat, "conseil_de_developpement")
