"""The sheet Contrôle: what the workbook holds and what it still needs, counted by live formulas.

Nothing here is newer than Excel 2010: SUMPRODUCT, COUNTIF, no array that spills.
"""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from codir_network import schema
from codir_network import vocabulary as v
from codir_network.text import say
from codir_network.workbook.writing.colours import DOUBLE, MISSING, UNKNOWN
from codir_network.workbook.writing.grid_lines import ACROSS, CORNER, CROSSES, DOWN, LABELS, TURNED
from codir_network.workbook.writing.grid_lines import SEATED as TICKED
from codir_network.workbook.writing.guide import lead
from codir_network.workbook.writing.listed import BODIES, GRID_COLUMNS, HOLDERS, SEATED, cells, in_row
from codir_network.workbook.writing.printing import print_as
from codir_network.workbook.writing.shared import here, write_down
from codir_network.workbook.writing.styled import BOLD, GREY, TITLE, comment, head, put

SHEET = "Contrôle"
FIRST = 5
"""The row of the first counter."""

_PRINTED = 40
_CENTRED = Alignment(horizontal="center")
_NOBODY = ('"vacant"', '"à désigner"', '"néant"')
_SECTIONS = {
    "holds": ("communes", "instances", "acteurs", "sieges_grille", "sieges_listes", "sieges_appartenances",
              "listes_completes", "listes_partielles"),
    "asks": ("communes_sans_code", "communes_sans_siege", "instances_sans_type", "instances_sans_siege_de_droit",
             "instances_sans_liste", "listes_inconnues", "acteurs_inconnus", "instances_inconnues",
             "entetes_inconnus", "lignes_inconnues", "communes_en_double", "instances_en_double",
             "sieges_en_double"),
}

NAMES = tuple(name for names in _SECTIONS.values() for name in names)
"""Every counter, in the order of the sheet."""


def label(name: str, lang: str = "fr") -> str:
    """Return what stands beside a counter.

    Examples
    --------
    >>> label("sieges_grille")
    'sièges cochés dans Grille'
    """
    return say(f"template.check.{name}", lang)


def write_counters(book: Workbook, last: int, communes: int, lang: str = "fr") -> None:
    """Write the sheet of counters; ``communes`` is how many rows the sheet Communes has.

    ``last`` is the last row that counters reach.
    """
    page = book.create_sheet(SHEET)
    page.sheet_view.showGridLines = False
    for letter, width in zip("ABCDEFGHI", (58, 10, 74, 3, 38, 12, 16, 14, 10), strict=True):
        page.column_dimensions[letter].width = width
    page.column_dimensions["I"].hidden = True
    put(page["A1"], say("template.check.title", lang))
    page["A1"].font = TITLE
    put(page["A2"], say("template.check.note", lang))
    page["A2"].font = GREY
    _write_legend(page, lang)
    end = FIRST + max(200, communes + 50) - 1
    formulas = _formulas(last, lang)
    formulas["communes_sans_siege"] = f'SUMPRODUCT(($E${FIRST}:$E${end}<>"")*($I${FIRST}:$I${end}=0))'
    row = FIRST - 1
    for section, names in _SECTIONS.items():
        for at, title in enumerate((section, "number", "todo"), start=1):
            head(page.cell(row, at), say(f"template.check.{title}", lang))
        for offset, name in enumerate(names, start=1):
            _write_counter(page, row + offset, name, formulas[name], lang, asks=section == "asks")
        row += len(names) + 2
    _write_communes(page, end, lang)
    page.freeze_panes = f"A{FIRST}"
    print_as(page, lang, area=f"A1:H{FIRST + max(_PRINTED, communes + _PRINTED // 2)}", rows=f"{FIRST - 1}:{FIRST - 1}")


def _write_counter(page: Worksheet, row: int, name: str, formula: str, lang: str, *, asks: bool) -> None:
    put(page.cell(row, 1), label(name, lang))
    page.cell(row, 2).value = f"={formula}"
    page.cell(row, 2).font, page.cell(row, 2).alignment = BOLD, _CENTRED
    if asks:
        page.cell(row, 3).value = f'=IF(B{row}=0,"✓","{say(f"template.check.{name}.todo", lang)}")'
        page.conditional_formatting.add(f"B{row}", FormulaRule(formula=[f"B{row}>0"], fill=MISSING))


def _write_legend(page: Worksheet, lang: str) -> None:
    for letters, fill, name in (("E", MISSING, "missing"), ("FG", UNKNOWN, "unknown"), ("H", DOUBLE, "double")):
        put(page[f"{letters[0]}2"], say(f"template.check.colour.{name}", lang))
        for letter in letters:
            page[f"{letter}2"].fill = fill


def _write_communes(page: Worksheet, end: int, lang: str) -> None:
    """Write one row for each commune: its seats in Grille and in Appartenances."""
    for at, name in enumerate(("commune", "grille", "appartenances", "etat"), start=5):
        head(page.cell(FIRST - 1, at), say(f"template.check.{name}", lang))
    page.cell(FIRST - 1, 5).comment = comment(say("template.check.communes.comment", lang))
    row = here("E", FIRST - 1, FIRST)
    code, name = (in_row(schema.COMMUNES, column, row) for column in ("code_insee", "nom"))
    with_code = f'{name}&" ("&{code}&")"'
    label = f'IF(COUNTIF(noms_communes,{name})>1,{with_code},{name}&"")'
    ways = [f'"*{link}"&{known}&"{close}*"' for known in (name, with_code)
            for link, close in ((";", ";"), (" de ", ";|"), (" d'", ";|"))]
    ways.append(f'IF({code}="","|","*;"&{code}&";*")')
    ticked, written = ("+".join(count.format(way) for way in ways)
                       for count in (f"SUMIF({TICKED},{{}},{CROSSES})", f"COUNTIF({SEATED},{{}})"))
    for letter, formula in {
        "E": f'IFERROR(IF({name}="",IF({code}="","",{code}&""),{label}),"")',  # as many rows as before one went
        "F": f'IF(E{FIRST}="","",{ticked})',
        "G": f'IF(E{FIRST}="","",{written})',
        "H": f'IF(E{FIRST}="","",IF(I{FIRST}=0,"{say("template.check.to_fill", lang)}","✓"))',
        "I": f"SUM(F{FIRST}:G{FIRST})",
    }.items():
        write_down(page, letter, FIRST, end, formula)
    for at in range(FIRST, end + 1):
        page.cell(at, 6).alignment = page.cell(at, 7).alignment = _CENTRED
    where = f"E{FIRST}:H{end}"
    rule = FormulaRule(formula=[f'AND($E{FIRST}<>"",$I{FIRST}=0)'], fill=MISSING)
    page.conditional_formatting.add(where, rule)


def _formulas(last: int, lang: str) -> dict[str, str]:
    code, nom = (cells(schema.COMMUNES, column, last) for column in ("code_insee", "nom"))
    organisation, function = (cells(schema.ACTORS, column, last) for column in ("organisation", "fonction"))
    body, type_, automatic, roster = (
        cells(schema.BODIES, column, last) for column in ("nom", "type", "siege_de_droit", "liste_complete"))
    actor, seat = (cells(schema.MEMBERSHIPS, column, last) for column in ("acteur", "instance"))
    of_bodies = f"IF({TURNED},{_unfound(DOWN, *BODIES)},{_unfound(ACROSS, *BODIES)})-{_unfound(CORNER, *BODIES)}"
    lists, titles = f"Listes!$A$2:${GRID_COLUMNS}${last}", f"Listes!$A$1:${GRID_COLUMNS}$1"
    guided = [f'(LEFT({where},{len(word)})="{word}")' for where, word in (
        (titles, lead("guide", lang)), (lists, lead("example", lang)))]
    nobody = "*".join([*(f"(1-{told})" for told in guided), _none_of(lists, _NOBODY)])
    complete, partial = (_counted(roster, term, lang) for term in v.ROSTERS[:2])
    described = f'SUMPRODUCT(--({body}<>""))'
    return {
        "communes": f'SUMPRODUCT(--(({code}<>"")+({nom}<>"")>0))',
        "instances": described,
        "acteurs": f'SUMPRODUCT(--(({organisation}<>"")+({function}<>"")>0))',
        "sieges_grille": f"SUM({CROSSES})",
        "sieges_listes": f'SUMPRODUCT(({titles}<>"")*({lists}<>"")*(RIGHT({lists},1)<>":")*{nobody})',
        "sieges_appartenances": f'SUMPRODUCT(({actor}<>"")*({seat}<>""))',
        "listes_completes": complete,
        "listes_partielles": partial,
        "communes_sans_code": f'SUMPRODUCT(({code}="")*({nom}<>""))',
        "instances_sans_type": f'SUMPRODUCT(({body}<>"")*({type_}=""))',
        "instances_sans_siege_de_droit": f'SUMPRODUCT(({body}<>"")*({automatic}=""))',
        "instances_sans_liste": f'SUMPRODUCT(({body}<>"")*({roster}=""))',
        "listes_inconnues": f"{described}-({complete})-({partial})",
        "acteurs_inconnus": _unfound(actor, *HOLDERS),
        "instances_inconnues": _unfound(seat, *BODIES),
        "entetes_inconnus": f"{of_bodies}+{_unfound(titles, *BODIES)}-SUMPRODUCT(--{guided[0]})",
        "lignes_inconnues": _unfound(LABELS, *HOLDERS),
        "communes_en_double": _extra(code),
        "instances_en_double": _extra(body),
        "sieges_en_double": _extra(actor, seat),
    }


def _counted(where: str, term: v.Term, lang: str) -> str:
    """Return the count of the cells that hold a word, in French or in the language of the workbook."""
    return "+".join(f'COUNTIF({where},"{word}")' for word in dict.fromkeys((term.value, term.label(lang))))


def _none_of(where: str, words: tuple[str, ...]) -> str:
    return "*".join(f"({where}<>{word})" for word in words)


def _unfound(where: str, *ranges: str) -> str:
    """Return the count of the names that none of the ranges has; a name with a code is found by it."""
    hits = "*".join(f"(COUNTIF({name},{where})=0)" for name in ranges)
    coded = f'(COUNTIF(codes_communes,LEFT(RIGHT({where},6),5))*(RIGHT({where},1)=")")=0)'
    return f'SUMPRODUCT(({where}<>"")*{hits}*{coded})'


def _extra(*columns: str) -> str:
    """Return how many rows come again: those that are filled in, less the different ones."""
    filled = "*".join(f'({column}<>"")' for column in columns)
    alike = ",".join(f"{column},{column}" for column in columns)
    return f"ROUND(SUMPRODUCT({filled})-SUMPRODUCT({filled}/(COUNTIFS({alike})+({filled}=0))),0)"
