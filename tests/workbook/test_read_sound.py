"""Odd but sound workbooks: no warning, and the same tables when they say the same."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from codir_network.schema import Tables
from codir_network.workbook import read_workbook
from tests.workbook.faults import EPCI, SOUND, Rows, read, spoiled, write

TABLES = ("communes", "organisations", "actors", "bodies", "memberships", "relations")


def content(tables: Tables) -> dict[str, object]:
    """What tables say, whatever the rows that they come from."""
    return {name: getattr(tables, name).drop(columns="source").to_csv() for name in TABLES} | \
        {"territory": tables.territory}


OWN = {("Communes", "secteur"), ("Instances", "nom"), ("Instances", "sigle"), ("Acteurs", "nom"),
       ("Acteurs", "prenom"), ("Territoire", "cle"), ("Territoire", "valeur")}
"""Cells that name things for the first time: what they say is kept as it is typed."""


def changed(rows: Rows, change: Callable[[object], object]) -> Rows:
    """The workbook with every cell changed that refers to something, or takes a word of a list."""
    return {sheet: [[cell if (i == 0 and sheet not in ("Grille", "Listes")) or (sheet, lines[0][j]) in OWN
                     else change(cell) for j, cell in enumerate(line)] for i, line in enumerate(lines)]
            for sheet, lines in rows.items()}


def text_only(change: Callable[[str], str]) -> Callable[[object], object]:
    return lambda cell: change(cell) if isinstance(cell, str) else cell


def in_english() -> Rows:
    words = {
        "oui": "yes", "non": "no", "toutes": "all", "complète": "complete", "président": "chair",
        "assiste": "attends", "pilote": "lead", "membre": "member", "Maire": "Mayor", "DGS": "Director general",
        "SGM": "Town clerk", "Vice-président": "Vice-president", "Réseau métier": "Professional network",
        "Groupe de travail": "Working group", "service": "service", "coopération": "cooperation",
        "convention": "agreement", "DGS de l'EPCI": "Director general of EPCI",
    }
    headers = {
        "cle": "key", "valeur": "value", "code_insee": "insee_code", "nom": "name", "siege": "seat",
        "secteur": "sector", "relue": "reread", "fonction": "function", "prenom": "first_name", "cercle": "circle",
        "sigle": "acronym", "siege_de_droit": "automatic_seats", "liste_complete": "roster",
        "animateur": "facilitator", "issue_de": "part_of", "date_liste": "roster_date", "debut": "start", "fin": "end",
        "perimetre": "perimeter", "acteur": "actor", "instance": "body", "siege_actif": "active",
        "suppleant_de": "substitute_of", "de": "from", "vers": "to", "modalite": "modality", "sens": "direction",
    }
    sheets = {"Territoire": "Territory", "Acteurs": "Actors", "Instances": "Bodies", "Appartenances": "Memberships",
              "Grille": "Grid", "Listes": "Lists", "Liens": "Relations"}
    rows = changed(SOUND, lambda cell: words.get(cell, cell) if cell != "DGS de l'EPCI" else cell)
    for sheet, lines in rows.items():
        if sheet not in ("Grille", "Listes"):
            lines[0] = [headers.get(name, name) for name in lines[0]]
    rows["Acteurs"][0][3] = "last_name"
    rows["Territoire"][1:] = [[{"nom": "name", "fictif": "fictitious"}.get(key, key), value]
                              for key, value in rows["Territoire"][1:]]
    return {sheets.get(sheet, sheet): lines for sheet, lines in rows.items()}


def with_columns_and_sheets_shuffled() -> Rows:
    return {sheet: lines if sheet in ("Grille", "Listes") else [line[::-1] for line in lines]
            for sheet, lines in reversed(SOUND.items())}


def with_titles_above() -> Rows:
    title = [["Carte des relations du territoire"], [], ["à jour au 1er octobre"]]
    return {sheet: lines if sheet in ("Grille", "Listes") else title + lines for sheet, lines in SOUND.items()}


def with_total_and_blank_rows() -> Rows:
    rows = spoiled(("Communes", ["TOTAL", "", 25459]))
    return {sheet: [lines[0], [], *lines[1:], []] for sheet, lines in rows.items()}


def in_lower_case_without_accents() -> Rows:
    plain = str.maketrans("éèêàôÉ", "eeeaoE")
    return changed(SOUND, text_only(lambda text: text.translate(plain).lower().replace("-", " ")
                                    if not text[:1].isdigit() else text))


def in_capitals() -> Rows:
    return changed(SOUND, text_only(str.upper))


def with_odd_spaces() -> Rows:
    return {sheet: [[f"\u00a0{cell.replace(' ', chr(0x202F))} " if isinstance(cell, str) and cell else cell
                     for cell in line] for line in lines] for sheet, lines in SOUND.items()}


def with_lost_zeros() -> Rows:
    return changed(SOUND, lambda cell: int(cell) if isinstance(cell, str) and cell.startswith("01") and cell.isdigit()
                   else cell)


def by_codes_and_town_halls() -> Rows:
    rows = spoiled(
        ("Acteurs", "B2", "01043"), ("Acteurs", "B3", "Mairie de Miribel"), ("Acteurs", "B4", "Commune de Neyron"),
        ("Acteurs", "B6", "Thil (01418)"), ("Acteurs", "B8", "240100800"), ("Appartenances", "A11", "01275"),
        ("Grille", "A2", "Ville de Beynost"), ("Grille", "A3", "Miribel (01249)"), ("Liens", "A2", "EPCI"))
    rows["Acteurs"][10][1] = "01043 ; communauté de communes de Miribel et du Plateau"
    return rows


def with_people_of_the_field_s_words() -> Rows:
    return spoiled(
        ("Acteurs", "C2", "Madame le maire"), ("Acteurs", "C8", "Directrice générale des services"),
        ("Acteurs", "C9", "directeur général"), ("Acteurs", "C10", "Secrétaire générale de mairie"),
        ("Acteurs", "C11", "VP"), ("Liens", "A2", "l'intercommunalité"),
        ("Appartenances", "A8", "Directeur général des services de la CC de Miribel et du Plateau"),
        ("Appartenances", "A10", "MARTIN Camille"), ("Appartenances", "A12", "VP de Beynost"),
        ("Appartenances", "C8", "invitée permanente"), ("Grille", "A4", "DGS (Miribel)"), ("Grille", "B2", "✓"),
        ("Grille", "B3", "oui"), ("Grille", "C2", "–"), ("Grille", "B4", "0"), ("Grille", "C4", "présidente"),
        ("Listes", "A2", "2. Monsieur le Maire de Thil"), ("Listes", "A3", "- Mme MARTIN Camille (Thil)"))


def with_a_transposed_grid() -> Rows:
    rows = spoiled()
    rows["Grille"] = [list(column) for column in zip(*SOUND["Grille"], strict=True)]
    return rows


def with_several_names_in_one_cell() -> Rows:
    rows = spoiled(("Listes", "A2", "Maire de Thil ;\nCamille Martin ; vacant"))
    del rows["Listes"][2]
    return rows


def in_seats_alone() -> Rows:
    """Grille and Listes written as rows of Appartenances."""
    rows = spoiled(
        ("Appartenances", ["Beynost", "Réseau finances"]), ("Appartenances", ["Miribel", "Réseau finances"]),
        ("Appartenances", ["DGS de Miribel", "Comité du pacte", "P"]),
        ("Appartenances", ["Maire de Thil", "Comité du pacte"]),
        ("Appartenances", ["Camille Martin", "Comité du pacte"]))
    return {sheet: lines for sheet, lines in rows.items() if sheet not in ("Grille", "Listes")}


ODD = (in_english, with_columns_and_sheets_shuffled, with_titles_above, with_total_and_blank_rows,
       in_lower_case_without_accents, in_capitals, with_odd_spaces, with_lost_zeros, by_codes_and_town_halls,
       with_people_of_the_field_s_words, with_a_transposed_grid, with_several_names_in_one_cell, in_seats_alone)


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: odd.__name__)
def test_an_odd_sound_workbook_says_the_same_and_gets_no_warning(odd):
    tables = read(odd())
    assert [issue for issue in tables.issues if issue.severity != "information"] == []
    assert content(tables) == content(read(SOUND))


def test_the_same_holds_through_a_file(tmp_path):
    tables = read_workbook(write(with_lost_zeros(), tmp_path / "zéros perdus.xlsx"))
    assert {issue.code for issue in tables.issues} == {"communes.code_insee.zero_perdu"}
    assert content(tables) == content(read(SOUND))


def test_a_substitute_of_somebody_else_is_read_without_a_word():
    tables = read(spoiled(("Appartenances", "C10", "suppléante"), ("Appartenances", "G10", "Maire de Thil")))
    assert [issue.code for issue in tables.issues] == [issue.code for issue in read(SOUND).issues]
    assert list(tables.memberships["suppleant_de"]).count("a:maire-thil") == 1


CORE: Rows = {
    "Communes": SOUND["Communes"],
    "Instances": [
        ["nom", "type", "siege_de_droit", "liste_complete"],
        ["Réseau finances", "Réseau métier", "non", "complète"],
        ["GT Rivière", "Groupe de travail", "non", "complète"],
    ],
}
GRID = [["Commune", "Réseau finances", "GT Rivière"],
        ["Beynost", "x", "x"], ["Thil", "x", ""], ["DGS de Miribel", "", "x"]]
LISTS = [["Réseau finances", "GT Rivière"], ["Beynost", "DGS de Miribel"], ["Mairie de Thil", "Beynost"]]


def test_communes_instances_and_a_grid_alone_are_a_sound_workbook():
    tables = read(CORE | {"Grille": GRID})
    assert {issue.severity for issue in tables.issues} == {"information"}
    # 4 crosses, hence 4 seats: Beynost twice and Thil by unnamed holders, one DGS
    assert list(tables.memberships["acteur"]) == [
        "a:dgs-miribel", "a:siege-beynost-gt-riviere", "a:siege-beynost-reseau-finances",
        "a:siege-thil-reseau-finances"]
    without_actor = next(issue for issue in tables.issues if issue.code == "communes.nom.sans_acteur")
    assert without_actor.details["n"] == "5"  # all six but Miribel


def test_lists_alone_say_what_the_grid_says():
    assert content(read(CORE | {"Listes": LISTS})) == content(read(CORE | {"Grille": GRID}))


def test_without_the_sheet_territoire_the_siren_of_the_communes_is_proposed_and_not_taken():
    tables = read(CORE | {"Grille": GRID})
    asked = next(issue for issue in tables.issues if issue.code == "territoire.siren.vide")
    assert asked.nearest == ("240100800",)
    assert (tables.territory.name, tables.territory.siren) == ("", "")
    assert EPCI not in set(tables.organisations["nom"])
