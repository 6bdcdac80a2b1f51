"""What is hidden in the invented territory is there, by a reading of the rows that shares no code with the package."""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl
import pytest

from codir_network import communes
from codir_network.keys import match_key
from codir_network.workbook import read_workbook
from scripts.make_fictitious import make

SAMPLES = Path(__file__).parents[2] / "data" / "samples"
EPCI = "Agglomération du Val d'Orvaine (fictive)"
COUNTED = {"président", "vice-président", "animateur", "pilote", "secrétariat", "membre", "assiste", "ambassadeur"}


class Seat(NamedTuple):
    """A seat that counts: who (a row of Acteurs, or a commune that is not a person), where, in what role."""

    who: str
    person: bool
    communes: tuple[str, ...]
    function: str
    body: str
    role: str


class Rows(NamedTuple):
    """The rows of the workbook, as dicts by header, and the seats that count."""

    communes: list[dict[str, Any]]
    actors: list[dict[str, Any]]
    bodies: dict[str, dict[str, Any]]
    memberships: list[tuple[str, str, str, str]]
    seats: list[Seat]


@pytest.fixture(scope="module")
def rows() -> Rows:
    book = openpyxl.load_workbook(SAMPLES / "territoire_fictif.xlsx")
    table = {name: list(dicts(book[name])) for name in ("Communes", "Acteurs", "Instances", "Appartenances")}
    memberships = [(r["acteur"], r["instance"], r["role"], r["siege_actif"] or "") for r in table["Appartenances"]]
    memberships += [(b["animateur"], b["nom"], "animateur", "") for b in table["Instances"] if b["animateur"]]
    columns = list(book["Listes"].iter_cols(values_only=True))
    memberships += [(cell, column[0], "membre", "") for column in columns for cell in column[1:] if cell]
    header, *lines = book["Grille"].iter_rows(values_only=True)
    memberships += [(line[0], body, "membre", "") for line in lines
                    for body, sign in zip(header[1:], line[1:], strict=True) if sign]
    names = {c["nom"] for c in table["Communes"]}
    return Rows(table["Communes"], table["Acteurs"], {b["nom"]: b for b in table["Instances"]}, memberships,
                list(counted(memberships, table["Acteurs"], names)))


def dicts(sheet: Any) -> Iterator[dict[str, Any]]:
    header, *lines = sheet.iter_rows(values_only=True)
    return (dict(zip(header, line, strict=True)) for line in lines if any(line))


def counted(memberships: list[tuple[str, str, str, str]], actors: list[dict[str, Any]],
            names: set[str]) -> Iterator[Seat]:
    holders = {spelling: actor for actor in actors for spelling in spellings(actor)}
    for who, body, role, active in memberships:
        if active == "non" or not (role in COUNTED or (role == "suppléant" and active == "oui")):
            continue
        if who in names:
            yield Seat(f"{who}, {body}", False, (who,), "", body, role)
        else:
            organisations = holders[who]["organisation"].split(" ; ")
            function = holders[who]["fonction"].split(" ; ")[0]
            yield Seat(f"{function}, {organisations}", function != "Institution",
                       tuple(o for o in organisations if o in names), function, body, role)


def spellings(actor: dict[str, Any]) -> set[str]:
    """Return how the workbook may name an actor elsewhere: « DGS de Pontorval »."""
    first = actor["organisation"].split(" ; ")[0]
    function = actor["fonction"].split(" ; ")[0]
    name = "intercommunalité" if first == EPCI else first
    bare = name.removeprefix("Le ").removeprefix("Les ")
    return {f"{function} ({name})"} | {
        f"{function} {link}{form}" for link in ("de ", "d'", "du ", "des ", "de l'") for form in (name, bare)}


@pytest.fixture(scope="module")
def planted() -> dict[str, Any]:
    return json.loads((SAMPLES / "attendu.json").read_text(encoding="utf-8"))


def test_running_the_script_again_gives_the_same_bytes(tmp_path: Path) -> None:
    make(tmp_path)
    for name in ("territoire_fictif.xlsx", "attendu.json"):
        made, kept = ((folder / name).read_bytes() for folder in (tmp_path, SAMPLES))
        if made != kept:  # bytes: their difference tells nothing, and takes minutes to draw
            pytest.fail(f"{name} is not what the script makes: run it again", pytrace=False)


def test_the_level_of_each_commune_is_the_one_that_its_rows_give(rows: Rows, planted: dict[str, Any]) -> None:
    expected = {subjects["sujets"][0]: subjects["code"].removeprefix("commune.") for subjects in planted["constats"]
                if subjects["code"].startswith("commune.") and subjects["code"] != "commune.partage"}
    assert {c["nom"]: level(c["nom"], rows) for c in rows.communes} == expected


def level(commune: str, rows: Rows) -> str:
    """Return the level of a commune, read off the rows by the rules of the profile, one after the other."""
    outside = {name for name, body in rows.bodies.items() if body["siege_de_droit"] == "non" and not body["codir"]}
    codir = next(name for name, body in rows.bodies.items() if body["codir"])
    mine = [seat for seat in rows.seats if commune in seat.communes]
    where = {seat.body for seat in mine} & outside
    people = {seat.who for seat in mine if seat.body in where and seat.person}
    unnamed = {seat.who for seat in mine if seat.body in where and not seat.person}
    translated = any(seat.body == codir or seat.role == "ambassadeur" for seat in mine)
    weight = {"complète": 1.0, "partielle": 0.5, "inconnue": 0.0}
    known = [1.0 if body in where else weight[rows.bodies[body]["liste_complete"]] for body in outside]
    reached = "reliee"
    if not where:
        reached = "sans_siege"
    elif (len(people) == 1 and not unnamed) or (not people and len(unnamed) == 1 and len(where) == 1):
        reached = "un_seul_fil"
    elif len(where) == 1:
        reached = "une_seule_instance"
    elif not any(meets_peers(commune, body, rows) for body in where):
        reached = "sans_pairs"
    elif not translated and rows.bodies[codir]["liste_complete"] == "complète":
        reached = "sans_traduction"
    return "donnee_manquante" if reached != "reliee" and sum(known) / len(known) < 0.5 else reached


def meets_peers(commune: str, body: str, rows: Rows) -> bool:
    there = [seat for seat in rows.seats if seat.body == body]
    sitting = {name for seat in there for name in seat.communes}
    own = {seat.who for seat in there if commune in seat.communes}
    others = {seat.who for seat in there if set(seat.communes) - {commune}}
    return len(sitting) <= min(12, len(rows.communes) // 2) and bool(others - own)


def test_the_shared_person_serves_the_three_communes_that_are_said(rows: Rows, planted: dict[str, Any]) -> None:
    shared = {tuple(sorted(s.communes)) for s in rows.seats if len(s.communes) > 1}
    assert shared == {tuple(f["sujets"]) for f in planted["constats"] if f["code"] == "commune.partage"}


def test_pairs_of_layers_counted_are_those_with_seats_to_give_in_both(rows: Rows, planted: dict[str, Any]) -> None:
    found = {layer_of(body) for body in rows.bodies.values() if body["siege_de_droit"] == "non"}
    assert {frozenset(pair) for pair in combinations(found, 2)} == {
        frozenset(f["sujets"]) for f in planted["constats"] if f["code"] == "couches.comptes"}


LAYERS = {
    "Assemblée délibérante": "Gouvernance politique", "Exécutif": "Gouvernance politique",
    "Conférence des maires": "Gouvernance politique", "Conférence territoriale des maires": "Gouvernance politique",
    "Commission thématique": "Gouvernance politique", "Commission obligatoire": "Instances obligatoires",
    "Direction et coordination administrative": "Direction administrative", "Réseau métier": "Réseaux métiers",
    "Groupe de travail": "Projets", "Équipe projet": "Projets", "Service commun": "Services communs",
    "Service mutualisé": "Services communs", "Instance contractuelle": "Partenariats",
    "Syndicat ou pôle": "Partenariats", "Participation des usagers": "Usagers et société civile",
}
"""The layer that each type gives when the cell is blank."""


def layer_of(body: dict[str, Any]) -> str:
    return body["couche"] or LAYERS[body["type"]]


def test_persons_active_in_both_layers_of_a_planted_pair_are_as_many_as_is_said(
    rows: Rows, planted: dict[str, Any]
) -> None:
    active: dict[str, set[str]] = defaultdict(set)
    for seat in rows.seats:
        if seat.person and rows.bodies[seat.body]["siege_de_droit"] == "non":
            active[layer_of(rows.bodies[seat.body])].add(seat.who)
    for pair in planted["a_venir"]["couches"]:
        a, b = pair["sujets"]
        assert len(active[a] & active[b]) == pair["personnes_dans_les_deux"], pair


def test_the_few_who_run_public_services_and_sit_with_users_are_in_no_direction_body(rows: Rows) -> None:
    # Without them nothing would be expected between the two layers, and their gap would prove nothing.
    by_layer: dict[str, set[str]] = defaultdict(set)
    for seat in rows.seats:
        if seat.function.startswith(("DGS", "SGM", "DGA")) and rows.bodies[seat.body]["siege_de_droit"] == "non":
            by_layer[layer_of(rows.bodies[seat.body])].add(seat.who)
    users = by_layer["Usagers et société civile"]
    assert len(users) >= 6
    assert not users & by_layer["Direction administrative"]
    assert sum(any(who in there for name, there in by_layer.items() if name != "Usagers et société civile")
               for who in users) >= 5


def test_the_crossings_are_fulfilled_where_it_is_said(rows: Rows, planted: dict[str, Any]) -> None:
    codir = next(name for name, body in rows.bodies.items() if body["codir"])
    members = {seat.who for seat in rows.seats if seat.body == codir}

    def where(types: set[str], roles: set[str], *, directors: bool = True) -> tuple[str, ...]:
        return tuple(sorted({s.body for s in rows.seats if rows.bodies[s.body]["type"] in types and s.role in roles
                             and (s.function in {"DGS", "SGM"} if directors else s.who in members)}))

    found = {
        "conference": where({"Conférence des maires"}, COUNTED),
        "groupe": where({"Groupe de travail", "Équipe projet"}, {"animateur", "pilote", "président"}),
        "reseau": where({"Réseau métier"}, {"animateur", "pilote", "secrétariat"}),
        "codir": where({"Réseau métier"}, {"animateur", "pilote"}, directors=False),
    }
    said = {f["code"]: tuple(sorted(f["sujets"])) for f in planted["constats"] if f["code"].startswith("croisement.")}
    assert said == {f"croisement.{name}.{'present' if bodies else 'inconnu'}": bodies for name, bodies in found.items()}


def test_the_codir_reaches_far_more_bodies_than_any_other(rows: Rows) -> None:
    members: dict[str, set[str]] = defaultdict(set)
    for seat in rows.seats:
        members[seat.body].add(seat.who)
    reach = {body: sum(bool(members[body] & members[other]) for other in members if other != body) for body in members}
    codir = next(name for name, body in rows.bodies.items() if body["codir"])
    others = sorted((n for body, n in reach.items() if body != codir), reverse=True)
    assert reach[codir] >= 30
    assert others[0] <= 24


def test_the_counts_that_are_said_are_those_of_the_rows(rows: Rows, planted: dict[str, Any]) -> None:
    counts = planted["comptes"]
    names = {c["nom"] for c in rows.communes}
    assert (counts["communes"], counts["instances"], counts["acteurs"]) == (24, 45, len(rows.actors))
    assert counts["habitants"] == sum(c["population"] for c in rows.communes) == 58_000
    assert counts["appartenances"] == len({(who, body) for who, body, *_ in rows.memberships}) == len(rows.memberships)
    assert counts["sieges_non_nommes"] == sum(who in names for who, *_ in rows.memberships)
    assert 31 <= counts["listes"]["complète"] <= 36


def test_the_reader_finds_every_actor_and_seat_without_a_doubt(planted: dict[str, Any]) -> None:
    tables, counts = read_workbook(SAMPLES / "territoire_fictif.xlsx"), planted["comptes"]
    assert {issue.severity for issue in tables.issues} <= {"information"}
    assert len(tables.actors) == counts["acteurs"] + counts["sieges_non_nommes"]
    assert len(tables.memberships) == counts["appartenances"]
    assert tables.bodies["siege_de_droit"].value_counts().to_dict() == counts["sieges_de_droit"]


def test_no_name_of_the_territory_is_in_the_referential(rows: Rows) -> None:
    real = set(communes.by_key()) | {
        match_key(name) for epci in communes.epci_by_siren().values() for name in (epci.name, epci.long_name)}
    without_article = {key.removeprefix("l ") for key in real}
    for name in [*(c["nom"] for c in rows.communes), EPCI, "Val d'Orvaine"]:
        assert match_key(name) not in real
        assert match_key(name).removeprefix("l ") not in without_article
    assert not {c["code_insee"] for c in rows.communes} & set(communes.by_code())


def test_nobody_is_named(rows: Rows) -> None:
    assert not any(actor["nom"] or actor["prenom"] for actor in rows.actors)


def test_what_the_law_says_of_seats_holds(rows: Rows) -> None:
    agents = ("DGS", "DGA", "SGM", "Direct", "Responsable", "Charg", "Chef", "Agent")
    for seat in rows.seats:
        if seat.body in {"Conseil communautaire", "Bureau communautaire", "Conférence des maires", "CLECT"}:
            assert seat.role == "assiste" or not seat.function.startswith(agents), seat
    council = {seat.who for seat in rows.seats if seat.body == "Conseil communautaire" and seat.role != "assiste"}
    assert len(council) == 52
    assert not council & {seat.who for seat in rows.seats if seat.body == "Conseil de développement"}
    clect = [c for seat in rows.seats if seat.body == "CLECT" and seat.role != "assiste" for c in seat.communes]
    assert sorted(clect) == sorted(c["nom"] for c in rows.communes)


def test_two_communes_have_not_reread_and_every_date_comes_between_renewal_and_state(rows: Rows) -> None:
    assert sorted(c["nom"] for c in rows.communes if c["relue"] == "non") == ["Hautecourbe", "Neuvelle-en-Plaine"]
    days = [c["relue_le"] for c in rows.communes if c["relue"] == "oui"]
    days += [body["date_liste"] for body in rows.bodies.values()]
    assert all(dt.datetime(2026, 3, 22) < day < dt.datetime(2026, 10, 1) for day in days)
