"""Make the fictitious territory of the trainers, and the list of what is hidden in it.

``python -m scripts.make_fictitious`` writes ``data/samples/territoire_fictif.xlsx`` and
``attendu.json``; the same bytes each time. What is hidden is written from the plan of
``fictitious_plan.py``, never with the package's own metrics.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import math
import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from codir_network.output import write_file
from codir_network.workbook.template import fill
from scripts import fictitious_plan as plan

SEED = 2026
DATE = dt.date(2026, 10, 1)
SAMPLES = Path(__file__).parents[1] / "data" / "samples"

# The middle lies at sea: nobody should take an invented commune for the village that is there.
MIDDLE_LON, MIDDLE_LAT, KM_A_DEGREE = -6.0, 46.4, 111.32


@dataclass(frozen=True, slots=True)
class Member:
    """A seat of the plan: function with its rank, organisations, role, and whether it is filled."""

    function: str
    organisations: tuple[str, ...]
    role: str
    active: str


def members(instance: plan.Instance) -> Iterator[Member]:
    """Yield the seats of a body, its facilitator first, each written out."""
    first = [f"{instance.columns['animateur']}=animateur"] if "animateur" in instance.columns else []
    for text in (*first, *instance.members):
        who, _, how = text.partition("=")
        role, _, active = how.partition("/")
        function, _, where = who.partition("@")
        for place in where.split("|"):
            organisations = tuple(plan.EPCI if name == "agglo" else name for name in place.split("+"))
            yield Member(function.strip(), organisations, role or "membre", active)


def label(member: Member) -> str:
    """Return how the workbook names an actor: « Maire du Plessis-Hardoin »."""
    return f"{member.function} {_of(member.organisations[0])}"


def _of(name: str) -> str:
    for article, contracted in (("Le ", "du "), ("Les ", "des "), ("La ", "de La "), ("L'", "de L'")):
        if name.startswith(article):
            return contracted + name.removeprefix(article)
    return f"d'{name}" if name[0] in "AEIOUÉÈ" else f"de {name}"


def actor_rows() -> dict[tuple[str, tuple[str, ...]], dict[str, object]]:
    """Return a row of the sheet Acteurs for each actor of the plan, by function and organisations."""
    council = {(m.function, m.organisations) for m in members(plan.INSTANCES[0]) if m.role != "assiste"}
    heads = {_key(plan.PRESIDENT): "Président de l'intercommunalité"}
    heads |= {_key(text): "Vice-président" for text in plan.VICE_PRESIDENTS}
    rows: dict[tuple[str, tuple[str, ...]], dict[str, object]] = {}
    for instance in plan.INSTANCES:
        for member in members(instance):
            key = (member.function, member.organisations)
            functions, organisations = [member.function], list(member.organisations)
            if key in council:
                functions.append(heads.get(key, "Conseiller communautaire"))
                organisations.append(plan.EPCI)
            users = organisations[0].startswith(("Association", "Habitants", "Conseil de développement"))
            rows[key] = {"organisation": organisations, "fonction": functions, "cercle": "usagers" if users else None}
    order = {place.name: i for i, place in enumerate((*plan.COMMUNES,))} | {plan.EPCI: -1}
    return dict(sorted(rows.items(), key=lambda row: (order.get(row[0][1][0], len(order)), row[0][1], row[0][0])))


def _key(text: str) -> tuple[str, tuple[str, ...]]:
    function, _, name = text.partition("@")
    return function, (name,)


def sheets(rng: random.Random) -> dict[str, list[dict[str, object]]]:
    """Return the rows of every sheet but Grille and Listes."""
    actors = actor_rows()
    return {
        "Territoire": [{"cle": key, "valeur": value} for key, value in (
            ("nom", plan.EPCI), ("date", DATE), ("mandature", "2026-2032"),
            ("responsable", "Direction générale des services (fictive)"), ("fictif", True))],
        "Communes": [_commune(i, place, rng) for i, place in enumerate(plan.COMMUNES, start=99001)],
        "Acteurs": list(actors.values()),
        "Instances": [_instance(instance, rng) for instance in plan.INSTANCES],
        "Appartenances": [
            {"acteur": label(m), "instance": instance.name, "role": m.role, "siege_actif": m.active or None}
            for instance in plan.INSTANCES if instance.name not in plan.LISTED
            for m in members(instance) if not (m.role == "animateur" and "animateur" in instance.columns)],
        "Liens": [dict(zip(("de", "vers", "modalite", "sens", "formalisation"), row, strict=True))
                  for row in plan.RELATIONS],
    }


def _commune(code: int, place: plan.Place, rng: random.Random) -> dict[str, object]:
    lat = MIDDLE_LAT + place.north / KM_A_DEGREE
    lon = MIDDLE_LON + place.east / KM_A_DEGREE / math.cos(math.radians(MIDDLE_LAT))
    day = dt.date(2026, 8, 31) + dt.timedelta(days=rng.randrange(26))
    return {"code_insee": str(code), "nom": place.name, "population": place.population,
            "siege": place.name == plan.SEAT or None, "secteur": place.sector, "relue": place.reread,
            "relue_le": day if place.reread else None, "lon": round(lon, 5), "lat": round(lat, 5)}


def _instance(instance: plan.Instance, rng: random.Random) -> dict[str, object]:
    columns: dict[str, object] = dict(instance.columns)
    if "animateur" in columns:
        columns["animateur"] = label(next(members(instance)))
    day = dt.date(2026, 4, 20) + dt.timedelta(days=rng.randrange(130))
    return {"nom": instance.name, "sigle": instance.acronym, "type": instance.type, **columns, "date_liste": day,
            "frequence_an": int(instance.columns["frequence_an"])}


def grid() -> list[list[str]]:
    """Return the sheet Grille: communes in rows, two bodies in columns."""
    rows = sorted({commune for communes in plan.GRID.values() for commune in communes})
    return [["Commune", *plan.GRID], *([c, *("x" if c in plan.GRID[name] else "" for name in plan.GRID)] for c in rows)]


def lists() -> dict[str, list[str]]:
    """Return the sheet Listes: two networks, as their attendance lists give them."""
    return {name: [label(m) for m in members(instance) if m.role != "animateur"]
            for name in plan.LISTED for instance in plan.INSTANCES if instance.name == name}


def expected() -> dict[str, object]:
    """Return what is hidden, from the plan: findings, verdicts to come, counts."""
    findings: list[tuple[str, tuple[str, ...]]] = [(f"commune.{p.level}", (p.name,)) for p in plan.COMMUNES]
    findings += [("commune.partage", plan.SHARED_BY), ("liens.comptes", ()), ("couverture.listes", ())]
    findings += [("hub.instance", (name,)) for name in plan.HUBS]
    findings += [("couches.comptes", pair) for pair in combinations(plan.LAYERS_WITH_SEATS_TO_GIVE, 2)]
    findings += [(f"croisement.{name}.{'present' if bodies else 'inconnu'}", bodies)
                 for name, bodies in plan.INTERSECTIONS.items()]
    seats = {(instance.name, m.function, m.organisations) for instance in plan.INSTANCES for m in members(instance)}
    unnamed = sum(len(communes) for communes in plan.GRID.values()) + len(plan.UNNAMED)
    return {
        "constats": [{"code": code, "sujets": list(subjects)} for code, subjects in sorted(findings)],
        "a_venir": plan.TO_COME,
        "comptes": {"communes": len(plan.COMMUNES), "population": sum(p.population for p in plan.COMMUNES),
                    "instances": len(plan.INSTANCES), "acteurs": len(actor_rows()), "sieges_non_nommes": unnamed,
                    "appartenances": len(seats) + unnamed,
                    "listes": _tally(i.columns["liste_complete"] for i in plan.INSTANCES),
                    "sieges_de_droit": _tally(i.columns["siege_de_droit"] for i in plan.INSTANCES)},
    }


def _tally(words: Iterator[str]) -> dict[str, int]:
    found: dict[str, int] = defaultdict(int)
    for word in words:
        found[word] += 1
    return dict(sorted(found.items()))


def make(folder: Path) -> None:
    """Write the workbook and the list of what is hidden in a folder."""
    rows = sheets(random.Random(SEED))
    rows["Appartenances"] += [{"acteur": commune, "instance": name, "role": "membre"} for commune, name in plan.UNNAMED]
    write_file(folder / "territoire_fictif.xlsx", fill(rows, grid=grid(), lists=lists()))
    text = json.dumps(expected(), ensure_ascii=False, indent=1)
    write_file(folder / "attendu.json", f"{text}\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sortie", type=Path, default=SAMPLES)
    make(parser.parse_args().sortie)
