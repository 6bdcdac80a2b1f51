"""Workbooks whose documents are compared: the fictitious territory, and what people make of one.

Each is the sample with some rows changed, written as a plain workbook: what a user would type.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl

from tests.voice.rows import SHEETS, Sheets, read_rows, sheets_of

SAMPLE = Path(__file__).parents[2] / "data" / "samples" / "territoire_fictif.xlsx"


def fictitious(sheets: Sheets) -> Sheets:
    """The sample as it stands: 22 communes of 24 have reread; two bodies filled by crosses."""
    return sheets


def half_reread(sheets: Sheets) -> Sheets:
    """Every second commune, by code, has not reread: levels that would be named are among them."""
    codes = sorted(row["code_insee"] for row in sheets["Communes"])[::2]
    return sheets | {"Communes": [
        row | ({"relue": "non", "relue_le": None} if row["code_insee"] in codes else {"relue": "oui"})
        for row in sheets["Communes"]]}


KEPT = ("Beaulion", "Bois-l'Abbesse", "Brévaux", "Champgaillet", "Cérandes", "Fontenoux", "L'Ermelaie",
        "La Chapelle-d'Orvaine", "Montréveil", "Ozay", "Pontorval", "Quincé-l'Orme", "Rocquelune",
        "Saint-Loup-d'Ambrac", "Sainte-Aure-des-Bois", "Vieille-Combe")


def smaller(sheets: Sheets) -> Sheets:
    """Sixteen communes of the sample, each level among them: the documents are made faster."""
    read = read_rows(sheets)
    gone = set(read.communes) - set(KEPT)

    def stays(called: str | None) -> bool:
        return not called or not gone & set(read.communes_of(called))

    return sheets | {
        "Communes": [row for row in sheets["Communes"] if row["nom"] in KEPT],
        "Acteurs": [row for row in sheets["Acteurs"] if not gone & set(row["organisation"].split(" ; "))],
        "Instances": [row | {"animateur": row["animateur"] if stays(row["animateur"]) else None}
                      for row in sheets["Instances"]],
        "Appartenances": [row for row in sheets["Appartenances"] if stays(row["acteur"])],
        "Grille": [row for row in sheets["Grille"] if row["Commune"] in KEPT],
        "Listes": [{body: cell if stays(cell) else None for body, cell in row.items()} for row in sheets["Listes"]],
        "Liens": [],
    }


def crosses_only(sheets: Sheets) -> Sheets:
    """A grid of communes and bodies, and no actor: no seat has a holder who is known."""
    sheets = smaller(sheets)
    sits = read_rows(sheets).sits
    names = [row["nom"] for row in sheets["Communes"]]
    bodies = [row["nom"] for row in sheets["Instances"]]
    grid = [{"Commune": name} | {body: "x" if body in sits[name] else None for body in bodies} for name in names]
    return {
        "Territoire": sheets["Territoire"],
        "Communes": [row | {"relue": "oui"} for row in sheets["Communes"]],
        "Instances": [row | {"animateur": None} for row in sheets["Instances"]],
        "Grille": grid,
    }


def without_codir(sheets: Sheets) -> Sheets:
    """The Co-dir is a body like others: none is described as such."""
    sheets = smaller(sheets)
    return sheets | {"Instances": [row | {"codir": None} for row in sheets["Instances"]]}


def own_families(sheets: Sheets) -> Sheets:
    """Two families of the user's own; each seat has a holder who is known."""
    sheets = smaller(sheets)
    own = {"Réseau lecture publique": "Culture et enfance", "Réseau enfance-jeunesse": "Culture et enfance",
           "GT Rivière et inondations (GEMAPI)": "Eau et risques", "Équipe projet PLUi": "Eau et risques"}
    communes = {row["nom"] for row in sheets["Communes"]}
    return sheets | {
        "Grille": [],
        "Appartenances": [row for row in sheets["Appartenances"] if row["acteur"] not in communes],
        "Instances": [row | {"couche": own.get(row["nom"], row["couche"])} for row in sheets["Instances"]]}


def many_to_link(sheets: Sheets) -> Sheets:
    """Four more communes without a known seat: with seven, none of them is named."""
    sheets = smaller(sheets)
    emptied = {"Ozay", "Vieille-Combe", "Sainte-Aure-des-Bois", "L'Ermelaie"}
    read = read_rows(sheets)
    outside = {name for name, body in read.bodies.items() if body["siege_de_droit"] == "non" and not body["codir"]}
    kept = [row for row in sheets["Appartenances"]
            if not (row["instance"] in outside and emptied & set(read.communes_of(row["acteur"])))]
    lists = [{body: None if body in outside and cell and emptied & set(read.communes_of(cell)) else cell
              for body, cell in row.items()} for row in sheets["Listes"]]
    return sheets | {"Appartenances": kept, "Listes": lists}


WITH_SHEETS = {"fictitious", "half_reread", "crosses_only"}
"""Those whose fiches are written too."""

TERRITORIES: dict[str, Callable[[Sheets], Sheets]] = {made.__name__: made for made in (
    fictitious, half_reread, crosses_only, without_codir, own_families, many_to_link)}


def write_workbook(name: str, path: Path) -> Path:
    """Write a territory as a workbook of its plain rows."""
    sheets = TERRITORIES[name](sheets_of(SAMPLE))
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title in SHEETS:
        rows: list[dict[str, Any]] = [row for row in sheets.get(title, []) if any(row.values())]
        if rows:
            sheet = book.create_sheet(title)
            sheet.append(list(rows[0]))
            for row in rows:
                sheet.append(list(row.values()))
    book.save(path)
    return path
