"""A small sound workbook on a real territory of six communes, to spoil one cell at a time.

Column letters below follow the order of the headers, so that addresses can be counted by hand.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.utils import column_index_from_string, get_column_letter

from codir_network.errors import Issue, WorkbookError
from codir_network.schema import Tables
from codir_network.workbook.files.cells import Cell, RawSheet
from codir_network.workbook.read import read_raw

Rows = dict[str, list[list[Any]]]
Change = tuple[str, str, Any] | tuple[str, list[Any]]
"""A cell (sheet, address, value), or a row more at the end of a sheet (sheet, cells)."""

EPCI = "CC de Miribel et du Plateau"

SOUND: Rows = {
    "Territoire": [
        ["cle", "valeur"],
        ["nom", EPCI],             # row 2
        ["siren", "240100800"],    # row 3
        ["date", "01/10/2026"],    # row 4
        ["fictif", "non"],         # row 5
    ],
    "Communes": [
        # A             B                          C             D        E          F
        ["code_insee", "nom", "population", "siege", "secteur", "relue"],
        ["01043", "Beynost", 5198, "", "Plaine", "oui"],                  # row 2
        ["01249", "Miribel", 10395, "oui", "Plaine", ""],                 # row 3
        ["01275", "Neyron", 2421, "", "Plateau", ""],                     # row 4
        ["01376", "Saint-Maurice-de-Beynost", 4332, "", "Plaine", ""],    # row 5
        ["01418", "Thil", 1261, "", "Plaine", ""],                        # row 6
        ["01424", "Tramoyes", 1852, "", "Plateau", ""],                   # row 7
    ],
    "Acteurs": [
        # A       B            C         D         E       F
        ["id", "organisation", "fonction", "nom", "prenom", "cercle"],
        ["", "Beynost", "Maire", "", "", ""],                             # row 2
        ["", "Miribel", "Maire", "", "", ""],                             # row 3
        ["", "Neyron", "Maire", "", "", ""],                              # row 4
        ["", "Saint-Maurice-de-Beynost", "Maire", "", "", ""],            # row 5
        ["", "Thil", "Maire", "", "", ""],                                # row 6
        ["", "Tramoyes", "Maire", "", "", ""],                            # row 7
        ["", "EPCI", "DGS", "", "", ""],                                  # row 8
        ["", "Miribel", "DGS", "", "", ""],                               # row 9
        ["", "Thil ; Tramoyes", "SGM", "Martin", "Camille", ""],          # row 10
        ["", "Beynost ; EPCI", "Vice-président", "", "", ""],             # row 11
    ],
    "Instances": [
        # A     B        C       D                 E                 F        G            H           I
        ["nom", "sigle", "type", "siege_de_droit", "liste_complete", "codir", "animateur", "issue_de", "date_liste",
         # J      K      L
         "debut", "fin", "perimetre"],
        ["Conférence des maires", "", "Conférence des maires", "toutes", "complète", "", "", "", "", "", "", ""],  # 2
        ["Co-dir de territoire", "Co-dir", "Direction et coordination administrative", "non", "complète", "oui",
         "DGS de Miribel", "", "", "", "", ""],                                                                    # 3
        ["Réseau finances", "", "Réseau métier", "non", "complète", "", "", "", "", "", "", ""],                   # 4
        ["Comité du pacte", "", "Groupe de travail", "non", "complète", "", "", "Conférence des maires", "", "", "",
         ""],                                                                                                      # 5
    ],
    "Appartenances": [
        # A        B          C       D             E        F      G
        ["acteur", "instance", "role", "siege_actif", "debut", "fin", "suppleant_de"],
        ["Maire de Beynost", "Conférence des maires", "", "", "", "", ""],                   # row 2
        ["Maire de Miribel", "Conférence des maires", "président", "", "", "", ""],          # row 3
        ["Maire de Neyron", "Conférence des maires", "", "", "", "", ""],                    # row 4
        ["Maire de Saint-Maurice-de-Beynost", "Conférence des maires", "", "", "", "", ""],  # row 5
        ["Maire de Thil", "Conférence des maires", "", "", "", "", ""],                      # row 6
        ["Maire de Tramoyes", "Conférence des maires", "", "", "", "", ""],                  # row 7
        ["DGS de l'EPCI", "Conférence des maires", "assiste", "", "", "", ""],               # row 8
        ["DGS de l'EPCI", "Co-dir", "pilote", "", "", "", ""],                               # row 9
        ["Camille Martin", "Co-dir", "membre", "oui", "01/04/2026", "", ""],                 # row 10
        ["Neyron", "Co-dir", "", "", "", "", ""],                                            # row 11
        ["Vice-président de Beynost", "Comité du pacte", "", "", "", "", ""],                # row 12
    ],
    "Grille": [
        # A  B                  C
        ["", "Réseau finances", "Comité du pacte"],
        ["Beynost", "x", ""],         # row 2
        ["Miribel", "x", ""],         # row 3
        ["DGS de Miribel", "", "P"],  # row 4
    ],
    "Listes": [
        # A
        ["Comité du pacte"],
        ["M. le maire de Thil"],      # row 2
        ["Mme Camille Martin"],       # row 3
    ],
    "Liens": [
        # A    B       C           D       E
        ["de", "vers", "modalite", "sens", "formalisation"],
        ["EPCI", "Miribel", "service", "un sens", "convention"],      # row 2
        ["Beynost", "Thil", "coopération", "", ""],                   # row 3
    ],
    "Récit": [
        # A       B          C         D
        ["titre", "legende", "montre", "devinez"],
        ["Troisième cercle", "Par quelles communes arrivent-ils ?", "cercles ; usagers", ""],  # row 2
    ],
    "Alias": [
        # A          B
        ["variante", "canonique"],
    ],
}


TEN: tuple[tuple[Change, tuple[str, str, str]], ...] = (
    (("Territoire", "B4", "32/13/2026"), ("territoire.date.date_attendue", "Territoire", "B4")),
    (("Communes", "A4", 1275), ("communes.code_insee.zero_perdu", "Communes", "A4")),
    (("Communes", "B6", "Tramoyes"), ("communes.nom.contradiction", "Communes", "B6")),  # 01418 is Thil
    (("Acteurs", ["", "Neyron", "Grand vizir", "Petit", "Lou"]), ("acteurs.fonction.inconnue", "Acteurs", "C12")),
    (("Instances", "D4", "oui"), ("instances.siege_de_droit.hors_liste", "Instances", "D4")),
    (("Instances", "H5", "Conférence des mairies"), ("instances.issue_de.inconnu", "Instances", "H5")),
    (("Appartenances", "A8", "DGS de Miribell"), ("appartenances.acteur.inconnu", "Appartenances", "A8")),
    (("Grille", "C3", "peut-être"), ("grille.case.hors_liste", "Grille", "C3")),
    (("Listes", "A3", "Mme Camille Martine"), ("listes.membre.inconnu", "Listes", "A3")),
    (("Liens", "B3", "DGS de Miribel"), ("liens.vers.melange", "Liens", "B3")),  # from a commune to an actor
)
"""Ten faults over the eight sheets: the cell to spoil, and the one thing to be said of it."""


def spoiled(*changes: Change) -> Rows:
    """The sound workbook with some cells changed, some rows added."""
    made = copy.deepcopy(SOUND)
    for sheet, where, *value in changes:
        if isinstance(where, list):
            made[sheet].append([*where, *[""] * (len(made[sheet][0]) - len(where))])
        else:
            letter, number = where.rstrip("0123456789"), int(where.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
            made[sheet] += [[""] * len(made[sheet][0]) for _ in range(number - len(made[sheet]))]
            line, column = made[sheet][number - 1], column_index_from_string(letter)
            line += [""] * (column - len(line))
            line[column - 1] = value[0]
    return made


def raw(rows: Mapping[str, Sequence[Sequence[Any]]]) -> list[RawSheet]:
    """The sheets as a spreadsheet's cells, without a file."""
    return [RawSheet(name, tuple(
        (number, cells) for number, line in enumerate(lines, start=1)
        if (cells := tuple(Cell(f"{get_column_letter(i)}{number}", str(value), value)
                           for i, value in enumerate(line, start=1) if value != ""))
    )) for name, lines in rows.items()]


def read(rows: Mapping[str, Sequence[Sequence[Any]]]) -> Tables:
    """The tables of a workbook given by its rows."""
    return read_raw(raw(rows))


def issues_of(rows: Mapping[str, Sequence[Sequence[Any]]]) -> tuple[Issue, ...]:
    """Everything said of a workbook given by its rows, whether it can be read or not."""
    try:
        return read(rows).issues
    except WorkbookError as error:
        return error.issues


def places(issues: Sequence[Issue]) -> list[tuple[str, str, str]]:
    """Code, sheet and cell of each issue."""
    return [(issue.code, issue.sheet, issue.cell) for issue in issues]


def write(rows: Mapping[str, Sequence[Sequence[Any]]], path: Path) -> Path:
    """Write a plain workbook with openpyxl; empty texts stay blank cells."""
    book = Workbook()
    book.remove(book.active)
    for name, lines in rows.items():
        page = book.create_sheet(name)
        for line in lines:
            page.append([None if value == "" else value for value in line])
    book.save(path)
    return path
