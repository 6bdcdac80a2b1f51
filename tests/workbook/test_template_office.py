"""The counters of Contrôle, computed by LibreOffice, against what the reader counts."""

from __future__ import annotations

import csv
import shutil
import subprocess
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

import pytest

from codir_network.samples import sample
from codir_network.workbook import read_workbook
from codir_network.workbook.template import fill, made
from codir_network.workbook.writing import counters
from codir_network.workbook.writing.prefill import content_for
from codir_network.workbook.writing.reissue import content_of

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
EVERY_SHEET = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1"

# Counted by hand in the rows below: three communes, one twice and one without its code; four
# bodies, one twice, one without a type, two without a state; six actors in nine rows of seats, one
# under an alias, in a body under another.
FAULTY = {
    "Territoire": [{"cle": "nom", "valeur": "Trois Monts"}],
    "Communes": [{"code_insee": "01004", "nom": "Alba"}, {"code_insee": "01005", "nom": "Le Bois"},
                 {"code_insee": "01004", "nom": "Alba"}, {"nom": "Ozay"}],
    "Acteurs": [
        {"organisation": "Alba ; Le Bois", "fonction": "SGM"}, {"organisation": "Le Bois", "fonction": "Maire"},
        {"organisation": "Alba", "fonction": "DGS", "nom": "Durand", "prenom": "Anne"},
        {"organisation": "Trois Monts", "fonction": "DGS"}, {"organisation": "Habitat 44", "fonction": "Bailleur"},
        {"id": "A6", "organisation": "Ozay", "fonction": "Maire"}],
    "Instances": [
        {"nom": "Bureau", "type": "Exécutif", "siege_de_droit": "non", "liste_complete": "complète"},
        {"nom": "Bureau", "sigle": "BU", "type": "Exécutif", "siege_de_droit": "non", "liste_complete": "partielle"},
        {"nom": "Co-dir", "siege_de_droit": "non"},
        {"nom": "CLECT", "type": "Commission obligatoire", "liste_complete": "inconnue"}],
    "Appartenances": [
        {"acteur": "SGM d'Alba", "instance": "Bureau"}, {"acteur": "SGM d'Alba", "instance": "bureau"},
        {"acteur": "Maire du Bois", "instance": "BU"}, {"acteur": "Durand Anne", "instance": "Co-dir"},
        {"acteur": "DGS de l'intercommunalité", "instance": "Co-dir"},
        {"acteur": "Bailleur (Habitat 44)", "instance": "Co-dir"}, {"acteur": "A6", "instance": "Comité perdu"},
        {"acteur": "Personne d'inconnu", "instance": "Co-dir"}, {"acteur": "Alba"},
        {"acteur": "La secrétaire", "instance": "Club du lundi"}],
    "Alias": [{"variante": "La secrétaire", "canonique": "SGM d'Alba"},
              {"variante": "Club du lundi", "canonique": "Bureau"}],
}
GRID = [["commune", "Bureau", "Comité oublié", "CLECT"], ["Alba", "x", "P", "non"], ["Le Bois", "–", "", "0"],
        ["Nulle-Part", "x", "", ""], ["Maire du Bois", "", "", "VP"], ["La secrétaire", "", "", "x"]]
LISTS = {"Co-dir": ["Présents :", "Maire du Bois", "vacant"], "GT perdu": ["Alba"]}
EXPECTED = {
    "communes": 4, "instances": 4, "acteurs": 6,
    "sieges_grille": 5,  # x and P for Alba, x for Nulle-Part, VP for the mayor, x for the secretary
    "sieges_listes": 2,  # the mayor, Alba: a heading and a vacant seat are nobody
    "sieges_appartenances": 9,  # the last row but one names no body
    "listes_completes": 1, "listes_partielles": 1, "listes_inconnues": 2,
    "communes_sans_code": 1,
    "communes_sans_siege": 0,  # Ozay sits by A6, in a body that is not found
    "instances_sans_type": 1, "instances_sans_siege_de_droit": 1, "instances_sans_liste": 1,
    "acteurs_inconnus": 1, "instances_inconnues": 1,
    "entetes_inconnus": 2,  # Comité oublié, GT perdu
    "lignes_inconnues": 1,  # Nulle-Part
    "communes_en_double": 1, "instances_en_double": 1, "sieges_en_double": 1,
}

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice is absent: apt-get install libreoffice-calc-nogui"),
]

Table = list[list[str]]


@pytest.fixture(scope="module")
def computed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Table]:
    """The sheet Contrôle of some workbooks, as LibreOffice computes it."""
    folder = tmp_path_factory.mktemp("office")
    content = content_of(sample())
    books = {"exemple": sample().read_bytes(), "exemple-retourne": made(replace(content, grid=turned(content.grid))),
             "fautif": fill(FAULTY, grid=GRID, lists=LISTS),
             "fautif-retourne": fill(FAULTY, grid=turned(GRID), lists=LISTS),
             "seyssel": made(content_for("200070852"))}
    for name, data in books.items():
        (folder / f"{name}.xlsx").write_bytes(data)
    subprocess.run([
        str(OFFICE), f"-env:UserInstallation={(folder / 'profil').as_uri()}", "--headless", "--convert-to", EVERY_SHEET,
        "--outdir", str(folder), *(str(folder / f"{name}.xlsx") for name in books)],
        check=True, capture_output=True, timeout=900)
    tables = {}
    for name in books:
        with (folder / f"{name}-{counters.SHEET}.csv").open(encoding="utf-8", newline="") as file:
            tables[name] = list(csv.reader(file, delimiter=";"))
    return tables


def turned(grid: Sequence[Sequence[object]]) -> list[list[str]]:
    """The same crosses, with bodies in rows."""
    return [[str(cell or "") for cell in row] for row in zip_longest(*grid, fillvalue="")]


def counted(table: Table) -> dict[str, int]:
    labels = {counters.label(name): name for name in counters.NAMES}
    return {labels[row[0]]: int(row[1]) for row in table if row[0] in labels}


@pytest.mark.parametrize("book", ["fautif", "fautif-retourne"])
def test_faults_that_somebody_typed_are_counted(computed: dict[str, Table], book: str) -> None:
    assert counted(computed[book]) == EXPECTED


@pytest.mark.parametrize("book", ["fautif", "fautif-retourne"])
def test_the_seats_of_communes_and_of_actors_in_the_grid_are_counted_for_each_commune(
    computed: dict[str, Table], book: str,
) -> None:
    # x and P for Alba, which has two rows; VP for the mayor of Le Bois; x for the secretary of both.
    shown = [(row[4], int(row[5])) for row in computed[book][counters.FIRST - 1:] if row[4]]
    assert shown == [("Alba (01004)", 3), ("Le Bois", 2), ("Alba (01004)", 3), ("Ozay", 0)]


@pytest.mark.parametrize("book", ["exemple", "exemple-retourne"])
def test_counters_of_a_sound_workbook_are_those_of_its_tables(computed: dict[str, Table], book: str) -> None:
    tables, found = read_workbook(sample()), counted(computed[book])
    seats = Counter(sheet for sheet, _ in tables.memberships["source"])
    states = Counter(tables.bodies["liste_complete"])
    assert found["communes"] == len(tables.communes)
    assert found["instances"] == len(tables.bodies)
    assert found["acteurs"] == sum(row is not None and row[0] == "Acteurs" for row in tables.actors["source"])
    assert {name: found[f"sieges_{name.lower()}"] for name in ("Grille", "Listes", "Appartenances")} == {
        name: seats[name] for name in ("Grille", "Listes", "Appartenances")}
    assert [found[f"listes_{state}"] for state in ("completes", "partielles", "inconnues")] == [
        states[state] for state in ("complète", "partielle", "inconnue")]
    faults = [name for name in counters.NAMES[8:] if name != "listes_inconnues"]
    assert {name: found[name] for name in faults} == dict.fromkeys(faults, 0)


@pytest.mark.parametrize("book", ["exemple", "exemple-retourne"])
@pytest.mark.parametrize(("sheet", "column"), [("Grille", 5), ("Appartenances", 6)])
def test_each_commune_is_counted_with_its_seats_in_each_sheet(
    computed: dict[str, Table], book: str, sheet: str, column: int,
) -> None:
    tables = read_workbook(sample())
    typed = tables.memberships[[source[0] == sheet for source in tables.memberships["source"]]]
    attached = tables.actors.set_index("id")["organisations"]
    names = tables.communes.set_index("id")["nom"]
    expected = Counter(names[place] for actor in typed["acteur"] for place in attached[actor] if place in names)
    shown = {row[4]: int(row[column]) for row in computed[book][counters.FIRST - 1:] if row[4]}
    assert sum(shown.values()) > 5
    assert shown == {name: expected[name] for name in names}


def test_a_prefilled_template_asks_for_each_commune_and_tells_homonyms_apart(computed: dict[str, Table]) -> None:
    found = counted(computed["seyssel"])
    assert (found["communes"], found["communes_sans_siege"], found["lignes_inconnues"]) == (26, 26, 0)
    shown = [row[4] for row in computed["seyssel"][counters.FIRST - 1:] if row[4]]
    assert len(shown) == 26
    assert {"Seyssel (01407)", "Seyssel (74269)"} < set(shown)
