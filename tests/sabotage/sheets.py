"""What goes wrong in whole sheets: headers, titles, error values, merged cells."""

from __future__ import annotations

from openpyxl.utils import get_column_letter

from codir_network.workbook.files.cells import Fault
from tests.sabotage.bench import Bench, Found, way

_TABLES = ("Territoire", "Communes", "Acteurs", "Instances", "Appartenances", "Liens")


def _any(bench: Bench, *sheets: str) -> str:
    return bench.chance.choice([sheet for sheet in bench.rows if not sheets or sheet in sheets])


@way
def error_value(bench: Bench) -> Found:
    return _faulty(bench, "error")


@way
def formula_without_a_value(bench: Bench) -> Found:
    return _faulty(bench, "formula")


def _faulty(bench: Bench, fault: Fault) -> Found:
    sheet = _any(bench)
    lines = bench.rows[sheet]
    cells = [(i, j) for i, line in enumerate(lines) for j, cell in enumerate(line) if cell != ""]
    row, column = bench.chance.choice(cells)
    address = f"{get_column_letter(column + 1)}{row + 1}"
    bench.faults[sheet, address] = fault
    return sheet, address, "erreur"


@way
def header_misspelt(bench: Bench) -> Found:
    sheet = _any(bench, *_TABLES)
    places = [j for j, head in enumerate(bench.rows[sheet][0]) if len(str(head)) > 5]
    if not places:
        return None
    at = bench.chance.choice(places)
    head = bench.rows[sheet][0][at]
    i = bench.chance.randrange(1, len(head) - 1)
    bench.rows[sheet][0][at] = head[:i] + "k" + head[i:]
    return sheet, f"{get_column_letter(at + 1)}1", "avertissement"


@way
def required_header_lost(bench: Bench) -> Found:
    sheet, column = bench.chance.choice((("Communes", "code_insee"), ("Communes", "nom"), ("Acteurs", "organisation"),
                                         ("Acteurs", "fonction"), ("Instances", "nom"), ("Instances", "type"),
                                         ("Instances", "siege_de_droit"), ("Instances", "liste_complete")))
    bench.rows[sheet][0][bench.column(sheet, column) or 0] = "Zzz"
    return sheet, "A1", "erreur"


@way
def header_twice(bench: Bench) -> Found:
    sheet = _any(bench, *_TABLES)
    heads = bench.rows[sheet][0]
    one, two = sorted(bench.chance.sample(range(len(heads)), k=2))
    heads[two] = heads[one]
    return sheet, f"{get_column_letter(two + 1)}1", "erreur"


@way
def total_row(bench: Bench) -> Found:
    row = bench.add("Communes", code_insee="TOTAL", population=12000)
    return "Communes", f"A{row}", "information"


@way
def title_row(bench: Bench) -> Found:
    sheet = _any(bench, *_TABLES)
    bench.rows[sheet].insert(0, ["À jour à l'automne", *[""] * (len(bench.rows[sheet][0]) - 1)])
    return sheet, "A1", "information"


@way
def second_table(bench: Bench) -> Found:
    sheet = _any(bench, *_TABLES)
    if len(bench.rows[sheet]) < 4:
        return None
    at = bench.chance.randrange(2, len(bench.rows[sheet]))
    bench.rows[sheet].insert(at, [*bench.rows[sheet][0]])
    return sheet, f"A{at + 1}", "erreur"


@way
def merged_cells(bench: Bench) -> Found:
    row = bench.chance.choice(bench.lines("Communes")[:-1])
    value = bench.value("Communes", row, "secteur")
    bench.put("Communes", row + 1, "secteur", value, "avertissement")
    bench.merged["Communes", bench.address("Communes", row + 1, "secteur")] = value
    return "Communes", bench.address("Communes", row, "secteur"), "avertissement"


@way
def sheet_misspelt(bench: Bench) -> Found:
    sheet = _any(bench, "Communes", "Acteurs", "Instances", "Appartenances", "Territoire", "Grille")
    bench.renamed[sheet] = f"{sheet[:3]}{sheet[2]}{sheet[3:]}"
    return sheet, "", "avertissement"


@way
def two_sheets_of_one_name(bench: Bench) -> Found:
    sheet = _any(bench)
    bench.more.append((f"{sheet.upper()} ", sheet))
    return sheet, "", "erreur"
