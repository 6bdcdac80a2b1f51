"""What goes wrong in Appartenances, Grille, Listes, Liens and Alias."""

from __future__ import annotations

from openpyxl.utils import get_column_letter

from tests.sabotage.bench import Bench, Found, way
from tests.workbooks import AGENTS


@way
def seat_twice(bench: Bench) -> Found:
    row = bench.pick("Appartenances", "acteur")
    if row is None:
        return None
    bench.rows["Appartenances"].append([*bench.rows["Appartenances"][row - 1]])
    return "Appartenances", bench.address("Appartenances", len(bench.rows["Appartenances"]), "acteur"), "information"


@way
def agent_as_member(bench: Bench) -> Found:
    body = "Conférence des maires"
    people = [person for person in bench.book.people
              if person.function in AGENTS and (person.holder, body) not in bench.book.seats]
    if not bench.has("Appartenances") or body not in bench.book.bodies or not people:
        return None
    row = bench.add("Appartenances", acteur=bench.chance.choice(people).ways()[0], instance=body, role="membre")
    return "Appartenances", bench.address("Appartenances", row, "role"), "avertissement"


def _some_cell(bench: Bench, sheet: str, *, header: bool, label: bool) -> tuple[int, int] | None:
    """A filled cell of Grille or Listes: in its headers, its first column, or inside."""
    if not bench.has(sheet):
        return None
    lines = bench.rows[sheet]
    cells = [(i, j) for i, line in enumerate(lines) for j, cell in enumerate(line)
             if cell != "" and (i == 0) == header and (sheet == "Listes" or (j == 0) == label)]
    return bench.chance.choice(cells) if cells else None


def _set(bench: Bench, sheet: str, at: tuple[int, int], value: str) -> Found:
    bench.rows[sheet][at[0]][at[1]] = value
    return sheet, f"{get_column_letter(at[1] + 1)}{at[0] + 1}", "erreur"


@way
def name_in_a_list_misspelt(bench: Bench) -> Found:
    sheet, header = bench.chance.choice((("Grille", True), ("Grille", False), ("Listes", True)))
    at = _some_cell(bench, sheet, header=header, label=not header)
    made = bench.typo(bench.rows[sheet][at[0]][at[1]]) if at else None
    return _set(bench, sheet, at, made) if at and made else None


@way
def member_misspelt(bench: Bench) -> Found:
    at = _some_cell(bench, "Listes", header=False, label=False)
    if at is None:
        return None
    text, _, role = bench.rows["Listes"][at[0]][at[1]].partition(", ")
    before = next((sign for sign in ("- Mme ", "2. Mme ", "Mme ", "- ", "2. ") if text.startswith(sign)), "")
    made = bench.typo(text.removeprefix(before))
    return _set(bench, "Listes", at, f"{before}{made}{', ' if role else ''}{role}") if made else None


@way
def mark_of_a_grid(bench: Bench) -> Found:
    at = _some_cell(bench, "Grille", header=False, label=False)
    return _set(bench, "Grille", at, bench.chance.choice(("peut-être", "2", "Marie"))) if at else None


@way
def header_of_a_grid_blank(bench: Bench) -> Found:
    sheet = bench.chance.choice(("Grille", "Listes"))
    at = _some_cell(bench, sheet, header=True, label=False)
    if at is None or len([head for head in bench.rows[sheet][0] if head]) < 2:
        return None
    if not any(line[at[1]] for line in bench.rows[sheet][1:]):
        return None  # a column without anything
    return _set(bench, sheet, at, "")


@way
def label_of_a_grid_blank(bench: Bench) -> Found:
    at = _some_cell(bench, "Grille", header=False, label=True)
    if at is None or all(cell in ("", "non", "–") for cell in bench.rows["Grille"][at[0]][1:]):
        return None
    return _set(bench, "Grille", at, "")


@way
def same_header_twice(bench: Bench) -> Found:
    sheet = bench.chance.choice(("Grille", "Listes"))
    first = 1 if sheet == "Grille" else 0
    heads = bench.rows[sheet][0] if bench.has(sheet) else []
    if len(heads) < first + 2:
        return None
    one, two = sorted(bench.chance.sample(range(first, len(heads)), k=2))
    return _set(bench, sheet, (0, two), heads[one])


@way
def union_in_a_list(bench: Bench) -> Found:
    at = _some_cell(bench, "Listes", header=False, label=False)
    return _set(bench, "Listes", at, bench.chance.choice(("CFDT", "Délégué syndical FO"))) if at else None


@way
def link_to_itself(bench: Bench) -> Found:
    row = bench.pick("Liens", "de")
    return bench.put("Liens", row, "vers", bench.value("Liens", row, "de"), "erreur") if row else None


@way
def link_from_an_actor_to_a_body(bench: Bench) -> Found:
    if not bench.has("Liens"):
        return None
    row = bench.add("Liens", de=bench.chance.choice(bench.book.people).ways()[0],
                    vers=bench.chance.choice(list(bench.book.bodies)))
    return "Liens", bench.address("Liens", row, "vers"), "erreur"


@way
def alias_of_nobody(bench: Bench) -> Found:
    row = bench.pick("Alias", "canonique")
    made = bench.typo(bench.value("Alias", row, "canonique")) if row else None
    return bench.put("Alias", row, "canonique", made, "erreur") if row and made else None


@way
def alias_without_a_name(bench: Bench) -> Found:
    row = bench.pick("Alias", "variante")
    return bench.put("Alias", row, bench.chance.choice(("variante", "canonique")), "", "erreur") if row else None


@way
def alias_that_says_two_things(bench: Bench) -> Found:
    row = bench.pick("Alias", "variante")
    if row is None:
        return None
    taken = bench.value("Alias", row, "canonique")
    other = bench.chance.choice([name for _, name in bench.book.communes if name.upper() != taken.upper()])
    added = bench.add("Alias", variante=bench.value("Alias", row, "variante"), canonique=other)
    return "Alias", bench.address("Alias", added, "variante"), "erreur"


@way
def alias_of_two_communes(bench: Bench) -> Found:
    if not bench.has("Alias"):
        return None
    one, two = bench.chance.sample([name for _, name in bench.book.communes], k=2)
    row = bench.add("Alias", variante=one, canonique=two)
    return "Alias", bench.address("Alias", row, "variante"), "erreur"
