"""The real sample: its counts are the register's, nobody is named, and its script keeps to its rules."""

from __future__ import annotations

import csv
import hashlib
from collections import Counter
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from codir_network.workbook.template import made
from codir_network.workbook.writing.reissue import content_of
from scripts import make_clisson
from tests.samples.test_fictitious import dicts

ROOT = Path(__file__).parents[2]
EPCI = "Clisson Sèvre et Maine Agglo"


@pytest.fixture(scope="module")
def sheets() -> dict[str, list[dict[str, Any]]]:
    book = openpyxl.load_workbook(ROOT / "data" / "samples" / "clisson.xlsx")
    return {name: list(dicts(book[name])) for name in ("Communes", "Acteurs", "Instances", "Appartenances")}


@pytest.fixture(scope="module")
def published() -> dict[str, dict[str, str]]:
    with (ROOT / "tests" / "data" / "clisson" / "apercu_sieges.csv").open(encoding="utf-8") as file:
        return {row["commune"]: row for row in csv.DictReader(file)}


def test_the_sample_stands_in_the_template_as_it_is_today() -> None:
    # Its data are not all in the repository: what it holds, written again, is the very file. If not, run the script.
    kept = ROOT / "data" / "samples" / "clisson.xlsx"
    assert hashlib.sha256(made(content_of(kept))).hexdigest() == hashlib.sha256(kept.read_bytes()).hexdigest()


def test_each_commune_has_the_seats_and_councillors_that_the_register_gives(
    sheets: dict[str, list[dict[str, Any]]], published: dict[str, dict[str, str]]
) -> None:
    home = {actor["id"]: actor["organisation"].split(" ; ") for actor in sheets["Acteurs"]}
    seats = Counter(home[m["acteur"]][0] for m in sheets["Appartenances"] if m["instance"] == "Conseil communautaire")
    assert seats == {name: int(row["sieges_epci"]) for name, row in published.items()}
    assert sum(seats.values()) == 49
    municipal = Counter(home[m["acteur"]][0] for m in sheets["Appartenances"]
                        if m["instance"].startswith("Conseil municipal"))
    assert municipal == {name: int(row["conseillers_municipaux"]) for name, row in published.items()}
    assert {c["nom"] for c in sheets["Communes"]} == set(published)


def test_persons_by_number_of_bodies_are_those_of_the_register(sheets: dict[str, list[dict[str, Any]]]) -> None:
    persons = Counter(m["acteur"] for m in sheets["Appartenances"] if m["acteur"].startswith("a:"))
    assert Counter(persons.values()) == {1: 323, 2: 49, 3: 1}
    assert set(persons) == {actor["id"] for actor in sheets["Acteurs"]}


def test_those_who_sit_for_their_commune_in_the_agglomeration_are_attached_to_both(
    sheets: dict[str, list[dict[str, Any]]],
) -> None:
    seated = {m["acteur"] for m in sheets["Appartenances"] if m["instance"] == "Conseil communautaire"}
    assert seated == {actor["id"] for actor in sheets["Acteurs"] if actor["organisation"].endswith(f" ; {EPCI}")}


def test_nobody_is_named_and_no_two_of_a_commune_share_a_function_and_rank(
    sheets: dict[str, list[dict[str, Any]]],
) -> None:
    assert not any(actor["nom"] or actor["prenom"] for actor in sheets["Acteurs"])
    labels = Counter((actor["organisation"].split(" ; ")[0], actor["fonction"].split(" ; ")[0])
                     for actor in sheets["Acteurs"])
    assert set(labels.values()) == {1}


def test_every_body_gives_a_seat_to_each_of_its_communes(sheets: dict[str, list[dict[str, Any]]]) -> None:
    rights = Counter((body["type"], body["siege_de_droit"]) for body in sheets["Instances"])
    assert rights == {("Assemblée délibérante", "toutes"): 18, ("Syndicat ou pôle", "adhérentes"): 7}
    assert not any(body["codir"] for body in sheets["Instances"])


# Two communes, three elected persons: the mayor of Alba presides the agglomération, the councillor
# of Bree sits there, and an adjointe of Alba does not. A syndicat gathers both communes.
FILES = {
    "nodes.csv": """id,kind,circle,label,insee,siren,population,departement,lon,lat,commune
commune:44001,commune,interne,Alba,44001,,900,44,-1.4,47.1,
commune:44002,commune,interne,Bree,44002,,800,44,-1.3,47.0,
p:aa,personne,interne,x,,,,44,,,44001
""",
    "memberships.csv": """member_id,body_id,role,rank,start,start_role,via
p:aa,commune:44001,maire,,2026-03-15,,
p:aa,epci:200067635,president,,2026-04-14,,commune:44001
p:bb,commune:44001,adjoint_au_maire,3,2026-03-15,,
p:cc,commune:44002,conseiller_municipal,,2026-03-15,,
p:cc,epci:200067635,conseiller_communautaire,,2026-03-15,,commune:44002
commune:44001,epci:200067635,commune_membre,,,,
""",
    "apercu_sieges.csv": "insee,sieges_epci\n44001,1\n44002,1\n",
    "groupements_2026.csv": """insee,commune,groupement_siren,groupement
44002,Bree,2,SM des eaux (SME)
44001,Alba,2,SM des eaux (SME)
44001,Alba,200067635,CA Clisson
""",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_script_turns_mandates_into_functions_roles_and_attachments(folder: Path) -> None:
    rows = make_clisson.sheets(folder)
    assert [(a["id"], a["organisation"], a["fonction"]) for a in rows["Acteurs"]] == [
        ("a:aa", ["Alba", EPCI], ["Maire", "Président de l'intercommunalité"]),
        ("a:bb", ["Alba"], ["Adjoint au maire 3"]),
        ("a:cc", ["Bree", EPCI], ["Conseiller municipal 1", "Conseiller communautaire"]),
    ]
    assert [(m["acteur"], m["instance"], m["role"]) for m in rows["Appartenances"]] == [
        ("a:aa", "Conseil municipal d'Alba", "président"), ("a:bb", "Conseil municipal d'Alba", "membre"),
        ("a:cc", "Conseil municipal de Bree", "membre"),
        ("a:aa", "Conseil communautaire", "président"), ("a:cc", "Conseil communautaire", "membre"),
        ("Alba", "SM des eaux (SME)", "membre"), ("Bree", "SM des eaux (SME)", "membre"),
    ]


def test_the_grouping_that_is_the_agglomeration_is_no_body_more(folder: Path) -> None:
    names = [body["nom"] for body in make_clisson.sheets(folder)["Instances"]]
    assert "SM des eaux (SME)" in names
    assert "CA Clisson" not in names


def test_seats_that_differ_from_the_published_ones_are_refused(folder: Path) -> None:
    (folder / "apercu_sieges.csv").write_text("insee,sieges_epci\n44001,2\n44002,1\n", encoding="utf-8")
    with pytest.raises(ValueError, match="apercu_sieges"):
        make_clisson.sheets(folder)
