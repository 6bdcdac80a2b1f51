"""What goes wrong in Territoire and Communes."""

from __future__ import annotations

import re
from collections.abc import Callable

from codir_network import communes as referential
from codir_network.errors import Severity
from codir_network.keys import match_key
from tests.sabotage.bench import Bench, Found, way


@way
def date_of_the_territory(bench: Bench) -> Found:
    row = bench.key("date")
    return bench.put("Territoire", row, "valeur", bench.chance.choice(("32/13/2026", "cet automne")), "avertissement") \
        if row else None


@way
def siren_short(bench: Bench) -> Found:
    row = bench.key("siren")
    return bench.put("Territoire", row, "valeur", str(bench.value("Territoire", row, "valeur"))[:-1],
                     "avertissement") if row else None


@way
def siren_of_another(bench: Bench) -> Found:
    row = bench.key("siren")
    return bench.put("Territoire", row, "valeur", "200067635", "erreur") if row else None  # Mauges Communauté


@way
def fictitious_perhaps(bench: Bench) -> Found:
    row = bench.key("fictif")
    return bench.put("Territoire", row, "valeur", "peut-être", "avertissement") if row else None


@way
def real_called_fictitious(bench: Bench) -> Found:
    row = bench.key("fictif")
    return bench.put("Territoire", row, "valeur", "oui", "erreur") if row and bench.book.real else None


@way
def answer_misspelt(bench: Bench) -> Found:
    row = bench.pick("Territoire", "cle")
    made = bench.typo(str(bench.value("Territoire", row, "cle"))) if row else None
    return bench.put("Territoire", row, "cle", made, "information") if row and made else None


@way
def answer_twice(bench: Bench) -> Found:
    row = bench.add("Territoire", cle="nom", valeur="Autre pays")
    return "Territoire", bench.address("Territoire", row, "cle"), "erreur"


def _digits(bench: Bench, change: Callable[[str, int], str]) -> tuple[int, str, str] | None:
    """A row of a real commune, its code, the code changed at a place drawn at random."""
    row = bench.pick("Communes", "code_insee", filled=True)
    if row is None or not bench.book.real:
        return None
    code = bench.value("Communes", row, "code_insee")
    made = change(code, bench.chance.randrange(len(code) - 1))
    return None if made == code else (row, code, made)


def _bare(name: str) -> str:
    return re.sub(r"^(le|la|les|l) ", "", match_key(name))


@way
def zero_lost(bench: Bench) -> Found:
    rows = [row for row in bench.lines("Communes") if bench.value("Communes", row, "code_insee").startswith("0")]
    if not rows or not bench.book.real:
        return None
    row = bench.chance.choice(rows)
    return bench.put("Communes", row, "code_insee", int(bench.value("Communes", row, "code_insee")), "information")


@way
def digit_lost(bench: Bench) -> Found:
    found = _digits(bench, lambda code, i: code[:i] + code[i + 1:])
    if found is None or f"0{found[2]}" in referential.by_code():
        return None
    return bench.put("Communes", found[0], "code_insee", found[2], "erreur")


@way
def digits_swapped(bench: Bench) -> Found:
    """An unknown code is said at the code; that of another commune contradicts the name."""
    found = _digits(bench, lambda code, i: code[:i] + code[i + 1] + code[i] + code[i + 2:])
    if found is None or not found[2].isdigit():
        return None
    row, _, made = found
    bench.put("Communes", row, "code_insee", made, "erreur")
    column = "nom" if made in referential.by_code() else "code_insee"
    floor: Severity = "erreur"
    if made in referential.by_code() and referential.by_key().get(
            match_key(bench.value("Communes", row, "nom")), ()) == (made,):
        return None
    return "Communes", bench.address("Communes", row, column), floor


@way
def name_of_a_neighbour(bench: Bench) -> Found:
    one, two = bench.chance.sample(list(bench.lines("Communes")), k=2)
    return bench.put("Communes", one, "nom", bench.value("Communes", two, "nom"), "erreur") if bench.book.real else None


@way
def name_misspelt(bench: Bench) -> Found:
    row = bench.pick("Communes", "nom", filled=True)
    made = bench.typo(bench.value("Communes", row, "nom")) if row and bench.book.real else None
    if row and made and _bare(made) == _bare(bench.value("Communes", row, "nom")):
        return None  # « L Palais »: beside its code, an article tells no name apart
    return bench.put("Communes", row, "nom", made, "avertissement") if row and made else None


@way
def code_and_name_blank(bench: Bench) -> Found:
    row = bench.pick("Communes", "nom")
    if row is None:
        return None
    bench.put("Communes", row, "nom", "", "erreur")
    return bench.put("Communes", row, "code_insee", "", "erreur")


@way
def two_seats(bench: Bench) -> Found:
    seats = [row for row in bench.lines("Communes") if bench.value("Communes", row, "siege")]
    others = [row for row in bench.lines("Communes") if row > max(seats)]
    return bench.put("Communes", bench.chance.choice(others), "siege", "oui", "avertissement") if others else None


@way
def commune_forgotten(bench: Bench) -> Found:
    if not bench.book.real:
        return None
    del bench.rows["Communes"][bench.chance.choice(bench.lines("Communes")) - 1]
    return "Communes", "", "avertissement"


@way
def commune_from_elsewhere(bench: Bench) -> Found:
    if not bench.book.real:
        return None
    row = bench.add("Communes", code_insee="44109", nom="Nantes", population=1)
    return "Communes", bench.address("Communes", row, "code_insee"), "avertissement"


@way
def commune_twice(bench: Bench) -> Found:
    row = bench.pick("Communes", "nom")
    again = [*bench.rows["Communes"][(row or 2) - 1]]
    bench.rows["Communes"].append(again)
    last = len(bench.rows["Communes"])
    if bench.chance.random() < 0.5:
        return "Communes", bench.address("Communes", last, "code_insee"), "information"
    bench.put("Communes", last, "population", 77, "erreur")
    return "Communes", bench.address("Communes", last, "code_insee"), "erreur"
