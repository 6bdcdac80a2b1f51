"""A workbook for each thing that the reader can say: what the catalogue page shows, really said."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from unittest import mock

from codir_network.errors import Issue, WorkbookError
from codir_network.text.wording import entry
from codir_network.workbook.files.cells import Cell, RawSheet
from codir_network.workbook.files.formats import read_sheets
from codir_network.workbook.files.guard import check_file
from codir_network.workbook.files.limits import LIMITS, Limits, grouped
from codir_network.workbook.read import read_raw, read_workbook
from tests.workbook.archives import DATA, HEAD, OLE, SHEET, bad_colour, sheet_xml, sound, strict, with_parts
from tests.workbook.faults import SOUND, TEN, Rows, issues_of, raw, spoiled, write
from tests.workbook.single_faults import ONE

MANY = [f"GT {letter}" for letter in "BCDEFGHIJKMN"]
NO_SEATS = {sheet: lines[:1] if sheet in ("Appartenances", "Grille", "Listes", "Liens") else lines
            for sheet, lines in SOUND.items()}
SMALL: Rows = {
    "Communes": [["code_insee", "nom"], ["01043", "Beynost"], ["01249", "Miribel"]],
    "Instances": [["nom", "type", "siege_de_droit", "liste_complete"],
                  ["Réseau finances", "Réseau métier", "non", "complète"]],
    "Grille": [["", "Réseau finances"], ["Beynost", "x"], ["Miribel", "x"]],
}

WHOLE: dict[str, Rows] = {
    "communes.code_insee.oubliee": SOUND | {"Communes": SOUND["Communes"][:-1]},
    "communes.nom.aucune": NO_SEATS | {"Communes": SOUND["Communes"][:1],
                                       "Territoire": [["cle", "valeur"], ["nom", "Pays inventé"]]},
    "communes.nom.sans_acteur": SMALL,
    "instances.codir.non_decrit": SMALL,
    "instances.nom.aucune": NO_SEATS | {"Instances": SOUND["Instances"][:1]},
    "acteurs.fonction.plus_de_douze": spoiled(
        *(("Instances", [name, "", "Groupe de travail", "non", "inconnue"]) for name in MANY),
        *(("Appartenances", ["DGS de Miribel", name]) for name in MANY)),
    "acteurs.organisation.homonymes": {
        "Territoire": [["cle", "valeur"], ["siren", "200070852"]],  # the EPCI that holds both Seyssel
        "Communes": [["code_insee", "nom"], ["01407", "Seyssel"], ["74269", "Seyssel"]],
        "Acteurs": [["organisation", "fonction"], ["Seyssel", "Maire"]], "Instances": SMALL["Instances"]},
    "instances.issue_de.autre_nom": spoiled(("Instances", "H4", "Codir")),
    "grille.instance.autre_nom": spoiled(("Grille", "D1", "Codir")),
    "listes.instance.autre_nom": spoiled(("Listes", "B1", "Codir"), ("Listes", "B2", "Thil")),
    "defaut.feuille_manquante": {name: lines for name, lines in SOUND.items() if name != "Communes"}
    | {"Nos communes": SOUND["Communes"]},
    "defaut.feuille_vide": SOUND | {"Instances": []},
    "defaut.feuille_en_double": SOUND | {"Communes (2)": SOUND["Communes"]},
    "defaut.feuille_proche": {name.replace("Communes", "Comunes"): lines for name, lines in SOUND.items()},
    "appartenances.feuille_manquante": NO_SEATS,
    "classeur.feuille_inconnue": SOUND | {"Budget": [["2026", 12000]]},
    "defaut.entete_introuvable": SOUND | {"Communes": SOUND["Communes"][1:]},
    "defaut.lignes_de_titre": SOUND | {"Communes": [["Communes de la CC"], *SOUND["Communes"]]},
    "defaut.colonne_manquante": spoiled(("Instances", "E1", "liste")),
    "defaut.colonne_en_double": spoiled(("Communes", "G1", "Nom de la commune")),
    "defaut.colonne_proche": spoiled(("Communes", "C1", "popullation")),
    "defaut.colonne_inconnue": spoiled(("Communes", "G1", "téléphone"), ("Communes", "G2", "04 00 00 00 00")),
    "defaut.titre_manquant": spoiled(("Grille", "D2", "x")),
    "defaut.deux_tableaux": spoiled(("Communes", SOUND["Communes"][0]), ("Communes", SOUND["Communes"][1])),
    "defaut.colonne_total": spoiled(("Grille", "D1", "Total"), ("Grille", "D2", 1)),
    "defaut.ligne_total": spoiled(("Communes", ["TOTAL", "", 25459])),
    "defaut.hors_liste": spoiled(("Instances", "D4", "oui")),
    "defaut.date_numero": spoiled(("Appartenances", "E10", 46113)),
    "defaut.date_incomplete": spoiled(("Appartenances", "E10", "avril 2026")),
    "defaut.annee_abregee": spoiled(("Appartenances", "E10", "01/04/26")),
}
"""Workbooks by the entry that they give an example of."""

CHANGED: dict[str, tuple[str, Callable[[RawSheet], RawSheet]]] = {
    "defaut.feuille_masquee": ("Acteurs", lambda page: replace(page, hidden=True)),
    "defaut.lignes_masquees": ("Acteurs", lambda page: replace(page, hidden_rows=frozenset({3, 4}))),
    "defaut.fusion": ("Communes", lambda page: with_cells(page, Cell("E3", "Plaine", merged=True))),
    "defaut.valeur_erreur": ("Communes", lambda page: with_cells(page, Cell("C2", "#REF!", fault="error"))),
    "defaut.formule_sans_valeur": ("Communes", lambda page: with_cells(page, Cell("C2", "=C3+C4", fault="formula"))),
}
"""What a table of values does not show: a mark of the sheet ``Communes`` or ``Acteurs``."""


def with_cells(page: RawSheet, *cells: Cell) -> RawSheet:
    """A sheet with some cells replaced."""
    new = {cell.address: cell for cell in cells}
    return replace(page, rows=tuple((number, tuple(new.get(cell.address, cell) for cell in row))
                                    for number, row in page.rows))


def said(pages: list[RawSheet]) -> tuple[Issue, ...]:
    """Everything said of some sheets, whether they can be read or not."""
    try:
        return read_raw(pages).issues
    except WorkbookError as error:
        return error.issues


def issues() -> Iterator[Issue]:
    """Every issue of every workbook of this module, those meant as examples first."""
    for code, rows in WHOLE.items():
        yield from (issue for issue in issues_of(rows) if entry(issue.code) == code)
    for name, change in CHANGED.values():
        yield from said([change(page) if page.name == name else page for page in raw(SOUND)])
    for changes, _ in ONE:
        yield from issues_of(spoiled(*changes))
    yield from issues_of(spoiled(*(change for change, _ in TEN)))
    with tempfile.TemporaryDirectory() as folder:
        for issue in of_files(Path(folder)):
            yield replace(issue, details={name: text.replace(folder, "Documents")
                                          for name, text in issue.details.items()})


def of_files(folder: Path) -> Iterator[Issue]:
    """What is said of files, of each fault one."""
    book = folder / "classeur.xlsx"
    for path, content in {
        folder / "~$classeur.xlsx": b"\x05", folder / "classeur.pdf": b"%PDF", folder / "vide.xlsx": b"",
        folder / "page.xlsx": b"<html></html>", folder / "coupe.xlsx": sound(book).read_bytes()[:2000],
        folder / "secret.xlsx": OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le"),
    }.items():
        path.write_bytes(content)
        yield from check_file(path)
    (folder / "dossier.xlsx").mkdir()
    yield from check_file(folder / "dossier.xlsx")
    yield from check_file(folder / "classeur 2026.xlsx")
    yield from check_file(with_parts(book, {"xl/media/image1.bin": b"0" * 2_500_000}, kind=zipfile.ZIP_STORED),
                          Limits(file_bytes=2_000_000))
    far = '<row r="1"><c r="A1"/><c r="XFD1048576"/></row>'
    merged = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    for parts in ({SHEET: sheet_xml(far)}, {SHEET: sheet_xml("", merged)},
                  {SHEET: f"{HEAD}<!DOCTYPE a><a/>"}, {"xl/media/image1.bin": b"0" * 60_000_000}):
        yield from check_file(with_parts(book, parts))
    (folder / "Communes.csv").write_bytes(b"nom")
    yield from (replace(issue, details={"dossier": "mes feuilles"}) for issue in check_file(folder / "Communes.csv"))
    with zipfile.ZipFile(folder / "photos.zip", "w") as archive:
        archive.writestr("photo.jpg", b"")
    yield from check_file(folder / "photos.zip")
    yield from of_formats(folder)
    yield from of_size(folder)
    broken = with_parts(book, {}, kind=zipfile.ZIP_STORED).read_bytes().replace(b"<sheetData>", b"<sheetDatu>")
    book.write_bytes(broken)
    yield from check_file(book)
    with mock.patch.object(Path, "open", side_effect=PermissionError(13, "held by another program")):
        yield from check_file(book)


def of_formats(folder: Path) -> Iterator[Issue]:
    """What is said of a file once it is opened, read or not."""
    strict(folder / "strict.xlsx")
    bad_colour(folder / "styles.xlsx")
    sound(folder / "classeur.xlsx").rename(folder / "renomme.ods")
    (folder / "ancien.xls").write_bytes((DATA / "petit.xls").read_bytes())
    csv = folder / "feuilles"
    csv.mkdir()
    (csv / "Communes.csv").write_bytes(b"nom;code_insee\n" + b"x" * 40_000)
    for name, limits in (("strict.xlsx", LIMITS), ("styles.xlsx", LIMITS), ("renomme.ods", LIMITS),
                         ("ancien.xls", LIMITS), ("ancien.xls", Limits(seconds=0)), ("feuilles", LIMITS)):
        yield from opened(folder / name, limits)
    for content in (b"nom;code_insee\nThil\0;01418\n", b"nom;code_insee\nTh\x81il;01418\n", b'nom\n"Thil;01418\n'):
        (csv / "Communes.csv").write_bytes(content)
        yield from opened(csv, LIMITS)


def of_size(folder: Path) -> Iterator[Issue]:
    """What is said of a workbook with too many rows, or too many faults; limits are those of all days."""
    for rows, limits, shown in (
        (SOUND, Limits(seats=5), {"limite": grouped(LIMITS.seats), "mesure": "480 000"}),
        (spoiled(("Appartenances", "A2", "Personne")), Limits(faults=0), {"limite": grouped(LIMITS.faults)}),
    ):
        try:
            read_workbook(write(rows, folder / "classeur.xlsx"), limits=limits)
        except WorkbookError as error:
            yield from (replace(issue, details={**issue.details, **shown}) for issue in error.issues
                        if issue.code.startswith("fichier."))


def opened(path: Path, limits: Limits) -> Sequence[Issue]:
    """What is said of a file, whether its sheets can be read or not."""
    try:
        return read_sheets(path, limits)[1]
    except WorkbookError as error:
        return error.issues


def by_entry() -> dict[str, list[Issue]]:
    """The issues of these workbooks by entry of the catalogue, the example first, one a severity."""
    found: dict[str, dict[str, Issue]] = {}
    for issue in issues():
        found.setdefault(entry(issue.code), {}).setdefault(issue.severity, issue)
    return {code: list(of_severity.values()) for code, of_severity in sorted(found.items())}
