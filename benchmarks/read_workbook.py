"""Print how long the reader takes, and how much memory, beside the budgets of the project.

``python -m benchmarks.read_workbook``: each workbook is made here, then read in a process of its
own, whose whole CPU time counts: interpreter, imports, and the parser of old workbooks. Memory is
the peak of that process, as Linux counts it: elsewhere there is nothing to count with.
"""

from __future__ import annotations

import datetime as dt
import os
import random
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from openpyxl import Workbook

SEATS = 100_000
_READ = """
import sys
from codir_network.errors import WorkbookError
from codir_network.workbook import read_workbook
try:
    print(len(read_workbook(sys.argv[1]).memberships), "seats")
except WorkbookError as error:
    print(error.issues[0].code)
"""
_OPENPYXL = """
import sys
from openpyxl import load_workbook
book = load_workbook(sys.argv[1], read_only=True)
print(sum(1 for page in book for _ in page.iter_rows(values_only=True)), "rows")
book.close()
"""
_TOLD = """
import os, re
peak = re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1]
print(sum(os.times()[:4]), int(peak) / 1e3)
"""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FIRST = ["Camille", "Dominique", "Claude", "Sacha", "Maxime", "Alix", "Lou", "Noé"]
_QUALITIES = ["représentant de sa commune", "expert", "pair", "usager"]
_LAST = ["Martin", "Bernard", "Petit", "Robert", "Durand", "Leroy", "Moreau", "Simon", "Laurent", "Michel"]


def saved(path: Path, sheets: dict[str, list[list[object]]]) -> Path:
    book = Workbook(write_only=True)
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    book.save(path)
    return path


def lists(path: Path) -> Path:
    """Write sixty communes, 300 named actors and forty attendance lists of thirty names."""
    chance = random.Random(1)  # noqa: S311
    communes = [f"Val-d'Alba {n}" for n in range(1, 61)]
    people = [(where, what, f"{_LAST[i % 10]}-{i}", _FIRST[i % 8]) for i, (where, what) in enumerate(
        (where, what) for where in communes
        for what in ("Maire", "Secrétaire générale de mairie", "Adjoint au maire 1", "Adjoint au maire 2", "Agent"))]
    columns = [[f"Groupe de travail {n}", *(
        f"M. {first} {last.upper()}" if chance.random() < 0.5 else f"{what} de {where}" if what == "Maire" else
        f"{first} {last} ({where})" for where, what, last, first in chance.sample(people, 30))] for n in range(40)]
    return saved(path, {
        "Territoire": [["cle", "valeur"], ["nom", "Pays d'Alba"], ["fictif", "oui"], ["date", "01/10/2026"]],
        "Communes": [["code_insee", "nom", "population"], *([str(90001 + i), c, 900] for i, c in enumerate(communes))],
        "Acteurs": [["organisation", "fonction", "nom", "prenom"], *map(list, people)],
        "Instances": [["nom", "type", "siege_de_droit", "liste_complete"],
                      *([column[0], "Groupe de travail", "non", "complète"] for column in columns)],
        "Listes": [list(row) for row in zip(*columns, strict=True)],
    })


def many(path: Path) -> Path:
    """Write 5,000 actors in twenty bodies each, 100,000 rows of Appartenances with the usual eight columns filled."""
    return saved(path, {
        "Territoire": [["cle", "valeur"], ["nom", "Pays d'Alba"], ["fictif", "oui"]],
        "Communes": [["code_insee", "nom"], *([str(90001 + n), f"Alba {n}"] for n in range(60))],
        "Acteurs": [["id", "organisation", "fonction"],
                    *([f"a:{n}", f"Alba {n % 60}", f"Agent {n}"] for n in range(SEATS // 20))],
        "Instances": [["id", "nom", "type", "siege_de_droit", "liste_complete"],
                      *([f"i:{n}", f"Groupe {n}", "Groupe de travail", "non", "complète"] for n in range(200))],
        "Appartenances": [["acteur", "instance", "role", "qualite", "siege_actif", "debut", "fin", "source"], *(
            [f"a:{n // 20}", f"i:{(n * 7 + n // 20) % 200}", "membre", _QUALITIES[n % len(_QUALITIES)], "oui",
             dt.date(2026, 4, 1 + n % 28), dt.date(2032, 3, 1 + n % 28), f"compte rendu {n % 500}"]
            for n in range(SEATS))],
    })


def broken(folder: Path, book: Path) -> Iterator[Path]:
    """Write containers that are refused, from a sound workbook of 100,000 rows."""
    data = book.read_bytes()
    for name, content in {
        "vide.xlsx": b"", "coupe.xlsx": data[: len(data) // 2], "page.xlsx": b"<html></html>",
        "secret.xlsx": _OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le"),
        "abime.xls": _OLE + bytes(504) + "Workbook".encode("utf-16-le"),
    }.items():
        (folder / name).write_bytes(content)
        yield folder / name
    yield with_part(folder / "bombe.xlsx", book, "xl/media/image1.bin", lambda _: b"0" * 120_000_000)
    sheet = "xl/worksheets/sheet1.xml"
    yield with_part(folder / "entites.xlsx", book, sheet, lambda xml: b'<!DOCTYPE a [<!ENTITY b "b">]>' + xml)
    far = b'<row r="1048576"><c r="XFD1048576"/></row></sheetData>'
    yield with_part(folder / "loin.xlsx", book, sheet, lambda xml: xml.replace(b"</sheetData>", far))
    ods = folder / "repete.ods"
    spaces = " ".join(f'xmlns:{s}="urn:oasis:names:tc:opendocument:xmlns:{s}:1.0"' for s in ("office", "table", "text"))
    with zipfile.ZipFile(ods, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", (
            f'<office:document-content {spaces}><office:body><office:spreadsheet><table:table table:name="Communes">'
            '<table:table-row table:number-rows-repeated="9000000"><table:table-cell><text:p>x</text:p>'
            "</table:table-cell></table:table-row></table:table></office:spreadsheet></office:body>"
            "</office:document-content>"))
    yield ods


def with_part(path: Path, book: Path, name: str, change: Callable[[bytes], bytes]) -> Path:
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        parts = {part: old.read(part) for part in old.namelist()}
        for part, content in {**parts, name: change(parts.get(name, b""))}.items():
            new.writestr(part, content)
    return path


def measured(code: str, path: Path) -> tuple[float, float, str]:
    """Return the CPU seconds and the peak memory (MB) of a process that runs some code on a file."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run([sys.executable, "-c", code + _TOLD, str(path)], capture_output=True, text=True,  # noqa: S603
                          check=True, cwd=Path(__file__).parents[1],
                          env=env | {"PYTHONPYCACHEPREFIX": str(path.parent / "pyc")})
    what, numbers = done.stdout.strip().splitlines()
    seconds, memory = map(float, numbers.split())
    return seconds, memory, what


def main() -> None:
    print(f"{'':34} {'CPU s':>7} {'budget':>7} {'MB':>6}")
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        big = many(place / "cent_mille.xlsx")
        sixty = lists(place / "listes.xlsx")
        measured(_READ, sixty)  # modules are compiled once, as on any machine where they are installed
        for name, path, budget in (("60 communes, Listes", sixty, 2), (f"{SEATS} seats", big, 15)):
            seconds, memory, what = measured(_READ, path)
            print(f"{name:34} {seconds:7.2f} {budget:7} {memory:6.0f}  {what}")
        alone, memory, what = measured(_OPENPYXL, big)
        print(f"{'  the same, openpyxl alone':34} {alone:7.2f} {'':7} {memory:6.0f}  {what}; "
              f"the reader takes {seconds / alone:.1f} times that")
        for path in broken(place, big):
            seconds, memory, what = measured(_READ, path)
            print(f"{path.name:34} {seconds:7.2f} {1:7} {memory:6.0f}  {what}")


if __name__ == "__main__":
    main()
