"""What goes wrong in Acteurs and Instances."""

from __future__ import annotations

import datetime as dt

from codir_network.errors import Severity
from tests.sabotage.bench import Bench, Found, way


@way
def function_and_organisation_blank(bench: Bench) -> Found:
    rows = [row for row in bench.lines("Acteurs")
            if bench.value("Acteurs", row, "nom") or bench.value("Acteurs", row, "id")]
    if not rows:
        return None
    row = bench.chance.choice(rows)
    bench.put("Acteurs", row, "fonction", "", "erreur")
    return bench.put("Acteurs", row, "organisation", "", "erreur")


@way
def one_id_for_two(bench: Bench) -> Found:
    if not bench.value("Acteurs", 2, "id"):
        return None
    row = bench.add("Acteurs", id=bench.value("Acteurs", 2, "id"), organisation="EPCI", fonction="Agent 9")
    return "Acteurs", bench.address("Acteurs", row, "id"), "erreur"


@way
def actor_twice(bench: Bench) -> Found:
    row = bench.chance.choice(bench.lines("Acteurs"))
    bench.rows["Acteurs"].append([*bench.rows["Acteurs"][row - 1]])
    last = len(bench.rows["Acteurs"])
    key = "id" if bench.value("Acteurs", row, "id") else "fonction"
    return "Acteurs", bench.address("Acteurs", last, key), "information"


@way
def second_mayor(bench: Bench) -> Found:
    """The former mayor left in the list; the one in office is named, so that she is found."""
    named = [person for person in bench.book.people if person.function == "Maire" and person.last]
    if not named:
        return None
    row = bench.add("Acteurs", organisation=bench.chance.choice(named).organisations[0], fonction="Maire",
                    nom="Zed", prenom="Alphonse")
    return "Acteurs", bench.address("Acteurs", row, "fonction"), "avertissement"


@way
def same_person_twice(bench: Bench) -> Found:
    named = [person for person in bench.book.people if person.last]
    if not named:
        return None
    person = bench.chance.choice(named)
    row = bench.add("Acteurs", organisation="EPCI", fonction="Agent 9", nom=person.last, prenom=person.first)
    return "Acteurs", bench.address("Acteurs", row, "nom"), "avertissement"


@way
def second_codir(bench: Bench) -> Found:
    row = bench.chance.choice(bench.lines("Instances")[1:])
    return bench.put("Instances", row, "codir", "oui", "erreur")


@way
def body_from_itself(bench: Bench) -> Found:
    row = bench.chance.choice(bench.lines("Instances"))
    return bench.put("Instances", row, "issue_de", bench.value("Instances", row, "nom"), "avertissement")


@way
def body_twice(bench: Bench) -> Found:
    row = bench.chance.choice(bench.lines("Instances"))
    bench.rows["Instances"].append([*bench.rows["Instances"][row - 1]])
    last = len(bench.rows["Instances"])
    bench.put("Instances", last, "codir", bench.value("Instances", row, "codir"), "information")
    floor: Severity = "information"
    if bench.chance.random() < 0.5:
        floor = "erreur"
        bench.put("Instances", last, "siege_de_droit", "adhérentes"
                  if bench.value("Instances", row, "siege_de_droit") != "adhérentes" else "toutes", floor)
    key = "id" if bench.value("Instances", row, "id") else "nom"
    return "Instances", bench.address("Instances", last, key), floor


@way
def dates_reversed(bench: Bench) -> Found:
    sheet = bench.chance.choice(("Instances", "Appartenances"))
    row = bench.pick(sheet, "fin")
    if row is None:
        return None
    bench.put(sheet, row, "debut", "01/06/2026", "erreur")
    return bench.put(sheet, row, "fin", dt.date(2026, 5, 1), "erreur")


@way
def old_list(bench: Bench) -> Found:
    rows = [row for row in bench.lines("Instances") if bench.value("Instances", row, "nom") == "Conférence des maires"
            and bench.value("Instances", row, "liste_complete") != "inconnue"]
    return bench.put("Instances", rows[0], "date_liste", "15/11/2025", "avertissement") if rows else None


@way
def union_with_members(bench: Bench) -> Found:
    if not bench.has("Appartenances"):
        return None
    name = bench.chance.choice(("CST", "Section CGT", "Comité social territorial"))
    row = bench.add("Instances", nom=name, type="Commission obligatoire", siege_de_droit="non",
                    liste_complete="inconnue")
    bench.add("Appartenances", acteur=bench.book.communes[0][1], instance=name)
    return "Instances", bench.address("Instances", row, "nom"), "erreur"
