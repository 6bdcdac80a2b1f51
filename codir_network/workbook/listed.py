"""The sheet Vocabulaire: the words of each list, and the names that other sheets make.

A list that follows what is typed elsewhere is a named range; the names of actors, and the
organisation behind each row of Appartenances, need a formula a row.
"""

from __future__ import annotations

from collections.abc import Mapping

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet

from codir_network import schema
from codir_network import vocabulary as v
from codir_network.schema import Sheet
from codir_network.text import say
from codir_network.workbook.styled import head, put

SHEET = "Vocabulaire"
GRID_COLUMNS = "AZ"
"""The last column of Grille and Listes that lists and counters reach."""

ACTORS, SEATED = "liste_acteurs", "organisations_assises"
CALLED = ("noms_acteurs", "fonctions_acteurs", "noms_inverses")
"""Names that the reader understands for an actor: as listed, « fonction de organisation », NOM Prénom."""


def cells(sheet: Sheet, column: str, last: int) -> str:
    """Return the cells of a column of a sheet, down to a row.

    Examples
    --------
    >>> cells(schema.COMMUNES, "nom", 2000)
    'Communes!$B$2:$B$2000'
    """
    at = get_column_letter([c.name for c in sheet.columns].index(column) + 1)
    return f"{sheet.name}!${at}$2:${at}${last}"


def write_vocabulary(book: Workbook, last: int) -> dict[tuple[v.Term, ...], str]:
    """Write the sheet of words; return the named range of each vocabulary.

    ``last`` is the last row that lists reach.
    """
    page = book.create_sheet(SHEET)
    page.freeze_panes = "A2"
    named: dict[tuple[v.Term, ...], str] = {v.YES_NO: "liste_oui_non"}
    for sheet in schema.SHEETS:
        for column in sheet.columns:
            if column.terms:
                named.setdefault(column.terms, f"liste_{column.name}")
    at = 1
    for terms, name in named.items():
        head(page.cell(1, at), name.removeprefix("liste_"))
        for row, term in enumerate(terms, start=2):
            put(page.cell(row, at), term.value)
        letter = get_column_letter(at)
        _define(book, name, f"{SHEET}!${letter}$2:${letter}${len(terms) + 1}")
        page.column_dimensions[letter].width = 4 + max(len(term.value) for term in terms)
        if any(term.definition for term in terms):
            at += 1
            head(page.cell(1, at), say("template.meaning"))
            for row, term in enumerate(terms, start=2):
                put(page.cell(row, at), term.definition)
            page.column_dimensions[get_column_letter(at)].width = 44
        at += 1
    _write_names(page, at, last)
    _name_lists(book, last)
    return named


def _write_names(page: Worksheet, at: int, last: int) -> None:
    """Write the names that the sheet Acteurs makes, and who is behind each row of Appartenances."""
    formulas = zip((*CALLED, SEATED), (_shown, _titled, _reversed, _seated), strict=True)
    for offset, (name, formula) in enumerate(formulas):
        letter = get_column_letter(at + offset)
        head(page.cell(1, at + offset), say(f"template.made.{name}"))
        page.column_dimensions[letter].width = 40
        page.column_dimensions[letter].hidden = name != CALLED[0]
        for row in range(2, last + 1):
            page.cell(row, at + offset).value = f"={formula(row)}"
        _define(page.parent, name, f"{SHEET}!${letter}$2:${letter}${last}")
    _define(page.parent, ACTORS, _growing(SHEET, get_column_letter(at), last))


def _of_actor(row: int) -> Mapping[str, str]:
    return {column.name: f"{schema.ACTORS.name}!{get_column_letter(at)}{row}"
            for at, column in enumerate(schema.ACTORS.columns, start=1)}


def _shown(row: int) -> str:
    """Return the formula of the name that lists show: the id, else "Prénom Nom", else the title."""
    of = _of_actor(row)
    named = f'IF({of["nom"]}<>"",TRIM({of["prenom"]}&" "&{of["nom"]}),{_titled(row)})'
    return f'IF({of["id"]}<>"",{of["id"]},{named})'


def _titled(row: int) -> str:
    """Return the formula of the first function at the first organisation.

    « SGM d'Alba » for a secretary that Alba and Bree share, « Maire du Mans ».
    """
    of = _of_actor(row)
    first = {name: f'TRIM(LEFT({of[name]},FIND(";",{of[name]}&";")-1))' for name in ("fonction", "organisation")}
    place = first["organisation"]
    joined = f'IF(ISNUMBER(FIND(LOWER(LEFT({place},1)),"aeiouéèêâîôœ"))," d\'"," de ")&{place}'
    joined = f'SUBSTITUTE(SUBSTITUTE({joined}," de Les "," des ")," de Le "," du ")'
    return f'IF({of["fonction"]}<>"",{first["fonction"]}&IF({of["organisation"]}="","",{joined}),"")'


def _reversed(row: int) -> str:
    of = _of_actor(row)
    return f'IF({of["nom"]}<>"",TRIM({of["nom"]}&" "&{of["prenom"]}),"")'


def _seated(row: int) -> str:
    """Return the formula of the organisations that sit by a row of Appartenances: « ;Alba;Bree; »."""
    at = {column.name: f"{schema.MEMBERSHIPS.name}!{get_column_letter(i)}{row}"
          for i, column in enumerate(schema.MEMBERSHIPS.columns, start=1)}
    found = at["acteur"]
    for name in reversed(CALLED):
        found = f'IFERROR(INDEX(organisations_acteurs,MATCH({at["acteur"]},{name},0)),{found})'
    joined = f'SUBSTITUTE(SUBSTITUTE({found}," ;",";"),"; ",";")'
    return f'IF(OR({at["acteur"]}="",{at["instance"]}=""),"",";"&{joined}&";")'


def _name_lists(book: Workbook, last: int) -> None:
    for name, sheet, column in (
        ("codes_communes", schema.COMMUNES, "code_insee"), ("noms_communes", schema.COMMUNES, "nom"),
        ("organisations_acteurs", schema.ACTORS, "organisation"),
        ("ids_instances", schema.BODIES, "id"), ("noms_instances", schema.BODIES, "nom"),
        ("sigles_instances", schema.BODIES, "sigle"),
    ):
        _define(book, name, cells(sheet, column, last))
    for name, sheet in (("liste_communes", schema.COMMUNES), ("liste_instances", schema.BODIES)):
        at = [column.name for column in sheet.columns].index("nom") + 1
        _define(book, name, _growing(sheet.name, get_column_letter(at), last))


def _growing(sheet: str, letter: str, last: int) -> str:
    """Return the range of a column down to its last cell that shows something."""
    column = f"{sheet}!${letter}$2:${letter}${last}"
    end = f'SUMPRODUCT(MAX(({column}<>"")*ROW({column})))'
    return f"OFFSET({sheet}!${letter}$2,0,0,MAX(1,{end}-1),1)"


def _define(book: Workbook, name: str, reference: str) -> None:
    book.defined_names[name] = DefinedName(name, attr_text=reference)
