"""Make the real sample: Clisson Sèvre et Maine Agglo, its councils and its groupings.

``python -m scripts.make_clisson --donnees DIR`` writes ``data/samples/clisson.xlsx``; the same
bytes each time. DIR holds the territory's ``nodes.csv``, ``memberships.csv``,
``apercu_sieges.csv`` (a check) and ``groupements_2026.csv``; see ``data/samples/README.md``.
Persons come by pseudonym: no name, no date of birth.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
from collections import Counter, defaultdict
from pathlib import Path

from codir_network.output import write_file
from codir_network.workbook.template import fill

SAMPLES = Path(__file__).parents[1] / "data" / "samples"
SIREN, NAME = "200067635", "Clisson Sèvre et Maine Agglo"
DATE = dt.date(2026, 10, 9)
COUNCIL, DEPARTEMENT = "Conseil communautaire", "Conseil départemental de la Loire-Atlantique"
REGISTER, GROUPINGS = "Répertoire national des élus, mandats de mars 2026", "BANATIC, 9 octobre 2026"

# role of the register: function in Acteurs, role in Appartenances
ROLES = {
    "maire": ("Maire", "président"),
    "adjoint_au_maire": ("Adjoint au maire", "membre"),
    "conseiller_municipal": ("Conseiller municipal", "membre"),
    "president": ("Président de l'intercommunalité", "président"),
    "vice_president": ("Vice-président", "vice-président"),
    "conseiller_communautaire": ("Conseiller communautaire", "membre"),
    "conseiller_departemental": ("Conseiller départemental", "membre"),
}

Record = dict[str, str]


def read(folder: Path, name: str) -> list[Record]:
    """Return the rows of one of the territory's files."""
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def persons(mandates: list[Record], names: dict[str, str]) -> list[dict[str, object]]:
    """Return a row of Acteurs for each person: functions held, the municipal one first.

    A rank tells two holders apart: the register's for adjoints, the order of pseudonyms for
    councillors.
    """
    held: dict[str, list[Record]] = defaultdict(list)
    for mandate in sorted(mandates, key=lambda m: (not m["body_id"].startswith("commune:"), m["body_id"])):
        held[mandate["member_id"]].append(mandate)
    councillors: Counter[str] = Counter()
    rows: list[dict[str, object]] = []
    for person, own in sorted(held.items()):
        commune, rank = own[0]["body_id"], own[0]["rank"]
        if own[0]["role"] == "conseiller_municipal":
            councillors[commune] += 1
            rank = str(councillors[commune])
        functions = [ROLES[mandate["role"]][0] for mandate in own]
        seated = any(mandate["body_id"].startswith("epci:") for mandate in own)
        rows.append({"id": _id(person), "organisation": [names[commune], *([NAME] if seated else [])],
                     "fonction": [f"{functions[0]} {rank}".strip(), *functions[1:]]})
    return rows


def _id(person: str) -> str:
    return f"a:{person.removeprefix('p:')}"


def _council_of(commune: str) -> str:
    return f"Conseil municipal d'{commune}" if commune[0] in "AEIOUÉ" else f"Conseil municipal de {commune}"


def _assembly(name: str) -> dict[str, object]:
    """Return the row of a council; of the département's, only the members elected here are known."""
    outside = name == DEPARTEMENT
    short = name.replace("Conseil municipal de ", "CM ").replace("Conseil municipal d'", "CM ")
    return {"nom": name, "sigle": short if short != name else None, "type": "Assemblée délibérante",
            "siege_de_droit": "toutes", "liste_complete": "partielle" if outside else "complète",
            "cercle": "institutionnel" if outside else None, "fondement": "loi", "source_liste": REGISTER}


def _grouping(name: str) -> dict[str, object]:
    acronym = name.partition("(")[2].removesuffix(")")
    return {"nom": name, "sigle": acronym or None, "type": "Syndicat ou pôle", "siege_de_droit": "adhérentes",
            "liste_complete": "complète", "fondement": "statuts", "source_liste": GROUPINGS, "date_liste": DATE}


def sheets(folder: Path) -> dict[str, list[dict[str, object]]]:
    """Return the rows of the sheets.

    Raises
    ------
    ValueError
        When the seats by commune are not those of ``apercu_sieges.csv``.
    """
    places = {row["id"]: row for row in read(folder, "nodes.csv") if row["kind"] == "commune"}
    names = {id_: row["label"] for id_, row in places.items()}
    mandates = [row for row in read(folder, "memberships.csv") if row["role"] in ROLES]
    _check(mandates, read(folder, "apercu_sieges.csv"))
    councils = {id_: _council_of(name) for id_, name in names.items()}
    councils |= {f"epci:{SIREN}": COUNCIL, "conseil_departemental:44D": DEPARTEMENT}
    joined = [row for row in read(folder, "groupements_2026.csv") if row["groupement_siren"] != SIREN]
    joined.sort(key=lambda row: (row["groupement_siren"], row["insee"]))
    seats: list[dict[str, object]] = [
        {"acteur": _id(m["member_id"]), "instance": councils[m["body_id"]], "role": ROLES[m["role"]][1],
         "debut": dt.date.fromisoformat(m["start"]), "source": REGISTER}
        for m in sorted(mandates, key=lambda m: (list(councils).index(m["body_id"]), m["member_id"]))]
    unnamed: list[dict[str, object]] = [
        {"acteur": row["commune"], "instance": row["groupement"], "role": "membre", "source": GROUPINGS}
        for row in joined]
    return {
        "Territoire": [{"cle": key, "valeur": value} for key, value in (
            ("nom", NAME), ("siren", SIREN), ("date", DATE), ("mandature", "2026-2032"))],
        "Communes": [{"code_insee": row["insee"], "nom": row["label"], "population": int(row["population"]),
                      "relue": False, "lon": float(row["lon"]), "lat": float(row["lat"])}
                     for _, row in sorted(places.items())],
        "Acteurs": persons(mandates, names),
        "Instances": [*map(_assembly, councils.values()),
                      *map(_grouping, dict.fromkeys(row["groupement"] for row in joined))],
        "Appartenances": [*seats, *unnamed],
    }


def _check(mandates: list[Record], published: list[Record]) -> None:
    seats = Counter(m["via"].removeprefix("commune:") for m in mandates if m["body_id"] == f"epci:{SIREN}")
    if seats != {row["insee"]: int(row["sieges_epci"]) for row in published}:
        raise ValueError(f"seats by commune differ from apercu_sieges.csv: {sorted(seats.items())}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--donnees", type=Path, required=True, help="folder of the territory's files")
    parser.add_argument("--sortie", type=Path, default=SAMPLES, help="folder to write in")
    given = parser.parse_args()
    write_file(given.sortie / "clisson.xlsx", fill(sheets(given.donnees)))
