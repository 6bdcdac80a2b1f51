"""The whole line on both samples: from the workbook to the folder, by hand-checkable numbers."""

from __future__ import annotations

import csv
import dataclasses
import hashlib
import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pandas as pd
import pytest

from codir_network.diagnostics import diagnose, portray
from codir_network.graph import build_graph, nodes, persons, seats
from codir_network.render import report
from codir_network.schema import Tables
from codir_network.workbook import read_workbook

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "data" / "samples"
FRAMES = ("communes", "organisations", "actors", "bodies", "memberships", "relations")


@pytest.fixture(scope="module")
def clisson() -> Tables:
    return read_workbook(SAMPLES / "clisson.xlsx")


@pytest.fixture(scope="module")
def fictitious() -> Tables:
    return read_workbook(SAMPLES / "territoire_fictif.xlsx")


def files_of(tables: Tables) -> dict[str, str | bytes]:
    G = build_graph(tables)
    return report.folder(tables, portray(G), level="par-fonction", lang="fr")


def test_clisson_has_sixteen_communes_and_the_seats_that_the_register_gives(clisson: Tables) -> None:
    G = build_graph(clisson)
    assert len(nodes(G, "organisation", "commune")) == 16
    council = next(n for n, d in nodes(G, "body") if d["subkind"] == "Assemblée délibérante"
                   and "communautaire" in d["label"])
    found: Counter[str] = Counter()
    for actor in seats(G, council):
        found.update(o[2:] for o, edge in G[actor].items() if edge["kind"] == "attachment" and o.startswith("c:"))
    with (Path(__file__).parent / "data" / "clisson" / "apercu_sieges.csv").open(encoding="utf-8") as file:
        published = {row["insee"]: int(row["sieges_epci"]) for row in csv.DictReader(file)}
    assert found == published
    assert sum(found.values()) == 49


def test_clisson_persons_by_number_of_bodies_are_those_of_the_register(clisson: Tables) -> None:
    H = persons(build_graph(clisson))
    assert Counter(H.degree(n) for n, _ in nodes(H, "actor")) == {1: 323, 2: 49, 3: 1}


def test_clisson_has_no_verdict_where_no_body_without_automatic_seats_is_described(clisson: Tables) -> None:
    codes = Counter(f.code for f in diagnose(build_graph(clisson)))
    assert codes["commune.donnee_manquante"] == 16
    assert {c for c in codes if c.startswith("commune.")} <= {"commune.donnee_manquante", "commune.partage"}
    assert not any(c.startswith("couches.") for c in codes)
    assert codes["codir.non_decrit"] == 1


@pytest.mark.parametrize("name", ["clisson.xlsx", "territoire_fictif.xlsx"])
def test_the_samples_are_sound(name: str) -> None:
    assert [i for i in read_workbook(SAMPLES / name).issues if i.severity != "information"] == []


def test_the_fictitious_territory_gives_the_findings_that_were_hidden_in_it(fictitious: Tables) -> None:
    G = build_graph(fictitious)
    names = {node: data["label"] for node, data in G.nodes(data=True)}
    found = {(f.code, tuple(sorted(names.get(s, s) for s in f.subjects))) for f in diagnose(G)}
    planted = json.loads((SAMPLES / "attendu.json").read_text(encoding="utf-8"))["constats"]
    assert found == {(f["code"], tuple(sorted(f["sujets"]))) for f in planted}


def shuffled(tables: Tables, seed: int) -> Tables:
    return dataclasses.replace(tables, **{
        name: getattr(tables, name).sample(frac=1, random_state=seed).reset_index(drop=True) for name in FRAMES})


@pytest.mark.parametrize("sample", ["clisson", "fictitious"])
def test_rows_in_another_order_give_the_same_bytes(sample: str, request: pytest.FixtureRequest) -> None:
    tables = request.getfixturevalue(sample)
    assert files_of(shuffled(tables, 7)) == files_of(tables)


def test_a_workbook_with_its_rows_shuffled_gives_the_same_but_for_the_rows_it_cites(
    fictitious: Tables, tmp_path: Path
) -> None:
    import openpyxl

    book = openpyxl.load_workbook(SAMPLES / "territoire_fictif.xlsx")
    for name in ("Communes", "Acteurs", "Instances", "Appartenances", "Liens"):
        sheet = book[name]
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2) if any(c.value for c in row)]
        order = pd.Series(range(len(rows))).sample(frac=1, random_state=3)
        for number, old in enumerate(order, start=2):
            for column, value in enumerate(rows[old], start=1):
                sheet.cell(number, column).value = value
    book.save(tmp_path / "autre.xlsx")
    other = read_workbook(tmp_path / "autre.xlsx")
    assert files_of(without_sources(other)) == files_of(without_sources(fictitious))


def without_sources(tables: Tables) -> Tables:
    return dataclasses.replace(tables, issues=(), **{
        name: getattr(tables, name).assign(source=None) for name in FRAMES})


SCRIPT = """
import datetime
import sys

import time_machine

with time_machine.travel(datetime.datetime(int(sys.argv[2]), 5, 17), tick=False):
    from codir_network.cli import main
    sys.argv = ["codir-network", "rapport", sys.argv[1], "--sortie", sys.argv[3]]
    try:
        main()
    except SystemExit as end:
        assert not end.code, end.code
"""


@pytest.mark.parametrize("sample", ["clisson.xlsx", "territoire_fictif.xlsx"])
def test_another_hash_seed_and_another_day_give_the_same_bytes(sample: str, tmp_path: Path) -> None:
    digests = []
    for seed, year in (("1", "2027"), ("2", "2031")):
        folder = tmp_path / seed
        subprocess.run([sys.executable, "-c", SCRIPT, str(SAMPLES / sample), year, str(folder)], check=True,
                       env=os.environ | {"PYTHONHASHSEED": seed}, cwd=tmp_path, capture_output=True)
        digests.append({p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest()
                        for p in sorted(folder.rglob("*")) if p.is_file()})
    assert digests[0] == digests[1]
    assert {"a_diffuser/carte.html", "a_diffuser/synthese.html", "a_diffuser/resultats.xlsx",
            "interne/reseau.gexf", "interne/reseau.graphml", "LISEZMOI.txt"} <= digests[0].keys()
