"""Make the fictitious territory of the trainers, and the list of what is hidden in it.

``python -m scripts.make_fictitious`` writes ``data/samples/territoire_fictif.xlsx`` and
``attendu.json``; the same bytes each time. What is hidden is written from the plan, never with
the package's own metrics.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import math
import random
from collections import Counter
from itertools import combinations
from pathlib import Path

from codir_network.output import write_file
from codir_network.workbook.template import fill
from scripts import fictitious_plan as plan
from scripts.fictitious_bodies import IN_GRID, IN_LISTS, INSTANCES, RELATIONS, Instance, Member

SAMPLES = Path(__file__).parents[1] / "data" / "samples"
SEED = 2026
DATE, ANSWER_BEFORE = dt.date(2026, 10, 1), dt.date(2026, 10, 16)

# The middle lies at sea: nobody should take an invented commune for the village that is there.
MIDDLE_LON, MIDDLE_LAT, KM_A_DEGREE = -6.0, 46.4, 111.32

Key = tuple[str, tuple[str, ...]]


def actor_key(member: Member) -> Key:
    """Return what tells two actors apart: the function with its rank, and the organisations."""
    return member.function, member.organisations


def actor_rows() -> dict[Key, dict[str, object]]:
    """Return the row of each actor: communes first, then the EPCI, then the others."""
    council = {actor_key(m) for m in INSTANCES[0].members() if m.role != "assiste"}
    titles = {_written(plan.PRESIDENT): "Président de l'intercommunalité"}
    titles |= {_written(text): "Vice-président" for text in plan.VICE_PRESIDENTS}
    rows: dict[Key, dict[str, object]] = {}
    for member in (m for instance in INSTANCES for m in instance.members() if m.function != "siège"):
        key = actor_key(member)
        functions, organisations = [member.function], [*member.organisations]
        if key in council:
            functions.append(titles.get(key, "Conseiller communautaire"))
            organisations.append(plan.EPCI)
        rows[key] = {"organisation": organisations, "fonction": functions,
                     "cercle": "usagers" if _user(member) else None}
    order = {place.name: i for i, place in enumerate(plan.COMMUNES)} | {plan.EPCI: len(plan.COMMUNES)}
    return {key: rows[key] for key in sorted(rows, key=lambda key: (order.get(key[1][0], len(order)), key[1], key[0]))}


def _written(text: str) -> Key:
    function, _, name = text.partition("@")
    return function, (name,)


def cell(member: Member) -> str:
    """Return what the workbook types for a member: « Maire du Plessis-Hardoin », or a commune."""
    where = member.organisations[0]
    if member.function == "siège":
        return where
    if where == plan.EPCI:
        return f"{member.function} de l'intercommunalité"
    if where not in {place.name for place in plan.COMMUNES}:
        return f"{member.function} ({where})"
    for article, contracted in (("Le ", "du "), ("Les ", "des ")):
        if where.startswith(article):
            return f"{member.function} {contracted}{where.removeprefix(article)}"
    elided = "d'" if where[0] in "AEIOUÉ" else "de "
    return f"{member.function} {elided}{where}"


def sheets() -> dict[str, list[dict[str, object]]]:
    """Return the rows of every sheet but Grille and Listes."""
    rng = random.Random(SEED)
    return {
        "Territoire": [{"cle": key, "valeur": value} for key, value in (
            ("nom", plan.EPCI), ("date", DATE), ("mandature", "2026-2032"),
            ("responsable", "Direction générale (fictive), carte@val-orvaine.example"),
            ("reponse_avant", ANSWER_BEFORE), ("fictif", True))],
        "Communes": [_commune(str(code), place, rng) for code, place in enumerate(plan.COMMUNES, start=99001)],
        "Acteurs": list(actor_rows().values()),
        "Instances": [instance.cells() | _listed(instance, rng) for instance in INSTANCES],
        "Appartenances": [
            {"acteur": cell(member), "instance": instance.name, "role": member.role,
             "qualite": _quality(instance, member), "siege_actif": member.active or None}
            for instance in INSTANCES for member in instance.members() if not _elsewhere(instance, member)],
        "Liens": [dict(zip(("de", "vers", "modalite", "sens", "formalisation"), relation, strict=True))
                  for relation in RELATIONS],
    }


def _commune(code: str, place: plan.Place, rng: random.Random) -> dict[str, object]:
    lat = MIDDLE_LAT + place.north / KM_A_DEGREE
    lon = MIDDLE_LON + place.east / KM_A_DEGREE / math.cos(math.radians(MIDDLE_LAT))
    day = dt.date(2026, 8, 31) + dt.timedelta(days=rng.randrange(26))
    return {"code_insee": code, "nom": place.name, "population": place.population,
            "siege": place.name == plan.SEAT or None, "secteur": place.sector, "relue": place.reread,
            "relue_le": day if place.reread else None, "lon": round(lon, 5), "lat": round(lat, 5)}


def _listed(instance: Instance, rng: random.Random) -> dict[str, object]:
    """Return the day of the list; and the facilitator of the bodies whose members are in Listes."""
    day = dt.date(2026, 4, 20) + dt.timedelta(days=rng.randrange(130))
    facilitators = [cell(m) for m in instance.members() if m.role == "animateur" and instance.name in IN_LISTS]
    return {"date_liste": day, "animateur": facilitators[0] if facilitators else None}


def _quality(instance: Instance, member: Member) -> str | None:
    """Return in what quality a member sits: the same person speaks with several voices."""
    if member.function.startswith("Responsable de service commun"):
        return "responsable de service commun"
    if instance.type == "Réseau métier":
        return "pair"
    if instance.type == "Exécutif" or member.organisations[0] == plan.EPCI:
        return "partie prenante de l'intercommunalité"
    if member.function.startswith(("Maire", "Adjoint", "Conseiller municipal")):
        return "représentant de sa commune"
    if member.function.startswith(("DGS", "SGM", "DGA")):
        return "représentant de son administration"
    return "usager" if _user(member) else None


def _user(member: Member) -> bool:
    return member.organisations[0].startswith(("Association", "Habitants", "Conseil de développement"))


def _elsewhere(instance: Instance, member: Member) -> bool:
    return instance.name in IN_LISTS or (instance.name in IN_GRID and member.function == "siège")


def grid() -> list[list[str]]:
    """Return the sheet Grille: communes in rows, two bodies in columns."""
    seats = {(m.organisations[0], i.name) for i in INSTANCES if i.name in IN_GRID
             for m in i.members() if m.function == "siège"}
    names = [instance.name for instance in INSTANCES if instance.name in IN_GRID]
    return [["Commune", *names], *([place.name, *("x" if (place.name, name) in seats else "" for name in names)]
                                   for place in plan.COMMUNES)]


def lists() -> dict[str, list[str]]:
    """Return the sheet Listes: two networks, as their attendance lists give them."""
    return {instance.name: [cell(m) for m in instance.members() if m.role != "animateur"]
            for instance in INSTANCES if instance.name in IN_LISTS}


def expected() -> dict[str, object]:
    """Return what is hidden, from the plan: findings, verdicts to come, counts."""
    findings: list[tuple[str, tuple[str, ...]]] = [(f"commune.{p.level}", (p.name,)) for p in plan.COMMUNES]
    findings += [("commune.partage", plan.SHARED_BY), ("couverture.listes", ()), ("liens.comptes", ())]
    findings += [("hub.instance", (name,)) for name in plan.HUBS]
    findings += [("couches.comptes", pair) for pair in combinations(plan.LAYERS_WITH_SEATS_TO_GIVE, 2)]
    findings += [(f"croisement.{name}.{'present' if bodies else 'inconnu'}", bodies)
                 for name, bodies in plan.INTERSECTIONS.items()]
    seats = [(m, i.name) for i in INSTANCES for m in i.members()]
    return {
        "constats": [{"code": code, "sujets": list(subjects)} for code, subjects in sorted(findings)],
        "a_venir": plan.TO_COME,
        "comptes": {
            "communes": len(plan.COMMUNES),
            "habitants": sum(place.population for place in plan.COMMUNES),
            "instances": len(INSTANCES),
            "listes": dict(sorted(Counter(instance.roster for instance in INSTANCES).items())),
            "sieges_de_droit": dict(sorted(Counter(instance.automatic for instance in INSTANCES).items())),
            "acteurs": len(actor_rows()),
            "sieges_non_nommes": sum(m.function == "siège" for m, _ in seats),
            "appartenances": len(seats),
        },
    }


def make(folder: Path) -> None:
    """Write the workbook, and the list of what is hidden, in a folder."""
    write_file(folder / "territoire_fictif.xlsx", fill(sheets(), grid=grid(), lists=lists()))
    write_file(folder / "attendu.json", json.dumps(expected(), ensure_ascii=False, indent=1) + "\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sortie", type=Path, default=SAMPLES, help="folder to write in")
    make(parser.parse_args().sortie)
