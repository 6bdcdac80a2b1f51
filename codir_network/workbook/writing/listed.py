"""The sheet Vocabulaire: the words of each list, and the names that other sheets make.

A list that follows what is typed elsewhere is a named range; the names of actors, and the
organisation behind each row of Appartenances, need a column of formulas, shared by its rows.
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
from codir_network.workbook.writing.printing import print_as
from codir_network.workbook.writing.shared import here, write_down
from codir_network.workbook.writing.styled import head, put

SHEET = "Vocabulaire"
GRID_COLUMNS = "GR"
"""The last column of Grille and Listes that lists and counters reach."""

ACTORS, SEATED = "liste_acteurs", "organisations_assises"
CALLED = ("noms_acteurs", "fonctions_acteurs", "autres_fonctions", "noms_inverses")
"""Names that the reader understands for an actor: as listed, by function in two ways, NOM Prénom."""

ALIASES, CANONICAL = "variantes_alias", "canoniques_alias"
BODIES = ("noms_instances", "sigles_instances", "ids_instances", ALIASES)
HOLDERS = ("noms_communes", "codes_communes", *CALLED, "noms_intercommunalite", ALIASES, "organisations_acteurs")
"""Named ranges where a body, the holder of a seat is looked for."""

_WHOLE = {
    "Communes": ("code_insee", "nom"), "Acteurs": ("id", "organisation", "fonction", "nom", "prenom"),
    "Appartenances": ("acteur", "instance"),
}
"""Columns that formulas read row by row, each a named range that begins with its header: so a row that
somebody inserts or deletes, the first one even, moves or breaks no formula."""


def cells(sheet: Sheet, column: str, last: int) -> str:
    """Return the cells of a column of a sheet, down to a row.

    Examples
    --------
    >>> cells(schema.COMMUNES, "nom", 2000)
    'Communes!$B$2:$B$2000'
    """
    at = get_column_letter([c.name for c in sheet.columns].index(column) + 1)
    return f"{sheet.name}!${at}$2:${at}${last}"


def write_vocabulary(book: Workbook, last: int, lang: str = "fr") -> dict[tuple[v.Term, ...], str]:
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
            put(page.cell(row, at), term.listed(lang))
        letter = get_column_letter(at)
        define(book, name, f"{SHEET}!${letter}$2:${letter}${len(terms) + 1}")
        page.column_dimensions[letter].width = 4 + max(len(name), *(len(term.listed(lang)) for term in terms))
        if lang == "fr" and any(term.definition for term in terms):  # meanings are told in French
            at += 1
            head(page.cell(1, at), say("template.meaning", lang))
            for row, term in enumerate(terms, start=2):
                put(page.cell(row, at), term.definition)
            page.column_dimensions[get_column_letter(at)].width = 4 + max(len(term.definition) for term in terms)
        at += 1
    print_as(page, lang, area=f"A1:{get_column_letter(at - 1)}{page.max_row}", rows="1:1")
    _write_names(page, at, last, lang)
    _name_lists(book, last)
    return named


def _write_names(page: Worksheet, at: int, last: int, lang: str) -> None:
    """Write the names that the sheet Acteurs makes, and who is behind each row of Appartenances."""
    made = dict(zip((*CALLED, SEATED), (_shown, _titled, _simply_titled, _reversed, _seated), strict=True))
    letter = {name: get_column_letter(at + offset) for offset, name in enumerate(made)}
    for name, formula in made.items():
        head(page[f"{letter[name]}1"], say(f"template.made.{name}", lang))
        page.column_dimensions[letter[name]].width = 40
        page.column_dimensions[letter[name]].hidden = name != CALLED[0]
        of = _cells_of(schema.MEMBERSHIPS if name == SEATED else schema.ACTORS)
        of[CALLED[1]] = f"{letter[CALLED[1]]}2"
        write_down(page, letter[name], 2, last, f'IFERROR({formula(of)},"")')  # a deleted row leaves one too few
        define(page.parent, name, f"{SHEET}!${letter[name]}$2:${letter[name]}${last}")
    define(page.parent, ACTORS, _growing(SHEET, letter[CALLED[0]], last))


def _cells_of(sheet: Sheet) -> dict[str, str]:
    """Return the formula of the cell of each column, in the row of a sheet that bears the formula's number."""
    return {column: in_row(sheet, column, here("A", 1, 2)) for column in _WHOLE[sheet.name]}


def in_row(sheet: Sheet, column: str, row: str) -> str:
    """Return the formula of the cell that a column has in a row, whatever was inserted or deleted above."""
    return f"INDEX({_whole(sheet, column)},{row})"


def _whole(sheet: Sheet, column: str) -> str:
    return f"colonne_{sheet.key}_{column}"


def _first(words: str) -> str:
    """Return the formula of the first of the words that « ; » parts."""
    return f'TRIM(LEFT({words},FIND(";",{words}&";")-1))'


def _shown(of: Mapping[str, str]) -> str:
    """Return the formula of the name that lists show: the id, else "Prénom Nom", else the title."""
    named = f'IF({of["nom"]}<>"",TRIM({of["prenom"]}&" "&{of["nom"]}),{of[CALLED[1]]})'
    return f'IF({of["id"]}<>"",{of["id"]},{named})'


def _titled(of: Mapping[str, str]) -> str:
    """Return the formula of the first function at the first organisation, as the reader calls it.

    « SGM d'Alba » for a secretary that Alba and Bree share, « Maire du Mans », « DGS de
    l'intercommunalité », « Bailleur (Habitat 44) ».
    """
    function, place = _first(of["fonction"]), _first(of["organisation"])
    of_commune = f"COUNTIF(noms_communes,{place})+COUNTIF(codes_communes,LEFT(RIGHT({place},6),5))"
    of_epci = f'OR({place}=noms_intercommunalite,LOWER({place})="intercommunalité",LOWER({place})="epci")'
    whole = f'IF(ISNUMBER(SEARCH("intercommunalité",{function})),{function},{function}&" de l\'intercommunalité")'
    other = f'IF({of_epci},{whole},{function}&" ("&{place}&")")'
    where = f'IF({of_commune}>0,{function}&{_joined(place)},{other})'
    return f'IF({function}="","",IF({place}="",{function},{where}))'


def _simply_titled(of: Mapping[str, str]) -> str:
    """Return the formula of « fonction de organisation », whatever the organisation."""
    function, place = _first(of["fonction"]), _first(of["organisation"])
    return f'IF(OR({function}="",{place}=""),"",{function}&{_joined(place)})'


def _joined(place: str) -> str:
    joined = f'IF(ISNUMBER(FIND(LOWER(LEFT({place},1)),"aeiouéèêâîôœ"))," d\'"," de ")&{place}'
    return f'SUBSTITUTE(SUBSTITUTE({joined}," de Les "," des ")," de Le "," du ")'


def _reversed(of: Mapping[str, str]) -> str:
    return f'IF({of["nom"]}<>"",TRIM({of["nom"]}&" "&{of["prenom"]}),"")'


def _seated(of: Mapping[str, str]) -> str:
    return f'IF(OR({of["acteur"]}="",{of["instance"]}=""),"",{behind(resolved(of["acteur"]))})'


def behind(name: str) -> str:
    """Return the formula of the organisations that sit by a name: « ;Alba;Bree; ».

    A name that Acteurs does not have is followed by a bar: « ;DGS de Gorges;|; ».
    """
    found = f'IF(COUNTIF(organisations_acteurs,{name})>0,{name},{name}&";|")'
    for called in reversed(CALLED):
        found = f"IFERROR(INDEX(organisations_acteurs,MATCH({name},{called},0)),{found})"
    return f'";"&SUBSTITUTE(SUBSTITUTE({found}," ;",";"),"; ",";")&";"'


def resolved(name: str) -> str:
    """Return the formula of the name to read in place of another, as the sheet Alias has it."""
    return f"IFERROR(INDEX({CANONICAL},MATCH({name},{ALIASES},0)),{name})"


def _name_lists(book: Workbook, last: int) -> None:
    for name, sheet, column in (
        ("codes_communes", schema.COMMUNES, "code_insee"), ("noms_communes", schema.COMMUNES, "nom"),
        ("organisations_acteurs", schema.ACTORS, "organisation"),
        ("ids_instances", schema.BODIES, "id"), ("noms_instances", schema.BODIES, "nom"),
        ("sigles_instances", schema.BODIES, "sigle"), (ALIASES, schema.ALIASES, "variante"),
        (CANONICAL, schema.ALIASES, "canonique"),
    ):
        define(book, name, cells(sheet, column, last))
    for sheet in schema.SHEETS:
        for column in _WHOLE.get(sheet.name, ()):
            define(book, _whole(sheet, column), cells(sheet, column, last).replace("$2:", "$1:"))
    for name, sheet in (("liste_communes", schema.COMMUNES), ("liste_instances", schema.BODIES)):
        at = [column.name for column in sheet.columns].index("nom") + 1
        define(book, name, _growing(sheet.name, get_column_letter(at), last))


def _growing(sheet: str, letter: str, last: int) -> str:
    """Return the range of a column down to its last cell that shows something."""
    column = f"{sheet}!${letter}$2:${letter}${last}"
    end = f'SUMPRODUCT(MAX(({column}<>"")*ROW({column})))'
    return f"OFFSET({sheet}!${letter}$2,0,0,MAX(1,{end}-1),1)"


def define(book: Workbook, name: str, reference: str) -> None:
    """Give a name to a range."""
    book.defined_names[name] = DefinedName(name, attr_text=reference)
