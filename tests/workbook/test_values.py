from __future__ import annotations

import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codir_network import schema
from codir_network.communes import by_code
from codir_network.text.wording import issue_text
from codir_network.vocabulary import find
from codir_network.workbook.files.cells import Cell, Raw
from codir_network.workbook.reading.values import (
    read_code,
    read_date,
    read_number,
    read_siren,
    read_term,
    read_terms,
    read_yes,
)

POPULATION = schema.COMMUNES.column("population")
LON = schema.COMMUNES.column("lon")
CODE = schema.COMMUNES.column("code_insee")
START, END = schema.MEMBERSHIPS.column("debut"), schema.MEMBERSHIPS.column("fin")
ROLE = schema.MEMBERSHIPS.column("role")
SIREN = next(c for c in schema.TERRITORY_KEYS if c.name == "siren")


def number(text: str, raw: Raw = None, column: schema.Column = POPULATION) -> tuple[float | None, str]:
    value, issue = read_number(Cell("C2", text, raw), schema.COMMUNES, column)
    return value, issue.code if issue else ""


def date(text: str, raw: Raw = None, *, end: bool = False, epoch_1904: bool = False) -> tuple[str, str]:
    """Return the day as text, and the fault."""
    column = END if end else START
    value, issue = read_date(Cell("H2", text, raw), schema.MEMBERSHIPS, column, end=end, epoch_1904=epoch_1904)
    if issue:
        assert issue_text(issue)["fait"]
        assert (issue.sheet, issue.cell, issue.value) == ("Appartenances", "H2", text)
    return str(value or ""), issue.code.rpartition(".")[2] if issue else ""


@pytest.mark.parametrize(("text", "value"), [
    ("1250", 1250), ("1 250", 1250), ("1\u202f250", 1250), ("1\u00a0250,5", 1250.5), ("1'250", 1250), ("0", 0),
    ("12.5", 12.5), ("", None), ("  ", None),
])
def test_numbers_are_read_as_people_write_them(text: str, value: float | None) -> None:
    assert number(text) == (value, "")


@pytest.mark.parametrize("text", [
    "environ 1250", "1250 hab.", "1.250", "12.345.678", "-12", "1,2,3", "NaN", "inf", "²"])
def test_a_text_that_is_no_certain_number_is_left_aside_with_a_warning(text: str) -> None:
    assert number(text) == (None, "communes.population.nombre_attendu")


def test_coordinates_may_be_negative_with_three_decimals() -> None:
    assert number("-1,284", column=LON) == (-1.284, "")
    assert number("1.284", column=LON) == (1.284, "")
    assert number("−1.25", column=LON) == (-1.25, "")


def test_a_number_of_the_workbook_is_taken_as_it_is_and_a_boolean_is_none() -> None:
    assert number("1250", 1250) == (1250, "")
    assert number("47,0889", 47.0889, LON) == (47.0889, "")
    assert number("oui", raw=True) == (None, "communes.population.nombre_attendu")


@given(st.integers(0, 10**9), st.sampled_from([" ", "\u00a0", "\u202f", "\u2009", ""]))
def test_any_spacing_of_thousands_reads_alike(value: int, space: str) -> None:
    assert number(f"{value:,}".replace(",", space)) == (value, "")


@pytest.mark.parametrize("text", [
    "15/03/2026", "2026-03-15", "15-03-2026", "15.03.2026", "2026/03/15", "15 mars 2026", "15 MARS 2026",
    "dimanche 15 mars 2026", "15 march 2026", "2026-03-15 14:30", "2026-03-15T00:00:00Z", "15/03/2026 00:00:00",
    " 15 / 3 / 2026 ",
])
def test_a_day_is_read_in_french_and_iso_order(text: str) -> None:
    assert date(text) == ("2026-03-15", "")


def test_a_date_of_the_workbook_is_taken_as_it_is() -> None:
    assert date("2026-03-15", dt.datetime(2026, 3, 15)) == ("2026-03-15", "")
    assert date("2026-03-15", dt.date(2026, 3, 15)) == ("2026-03-15", "")
    assert date("1er mars 2026") == ("2026-03-01", "")
    assert date("") == ("", "")


@pytest.mark.parametrize(("text", "first", "last"), [
    ("mars 2026", "2026-03-01", "2026-03-31"), ("févr. 2024", "2024-02-01", "2024-02-29"),
    ("03/2026", "2026-03-01", "2026-03-31"), ("2026-12", "2026-12-01", "2026-12-31"),
    ("Décembre 2026", "2026-12-01", "2026-12-31"), ("2026", "2026-01-01", "2026-12-31"),
])
def test_a_month_or_year_alone_is_its_first_day_as_a_start_its_last_as_an_end(text: str, first: str, last: str) -> None:
    assert date(text) == (first, "date_incomplete")
    assert date(text, end=True) == (last, "date_incomplete")


def test_a_year_typed_as_a_number_is_a_year() -> None:
    assert date("2026", 2026) == ("2026-01-01", "date_incomplete")


def test_a_year_of_two_digits_is_said() -> None:
    assert date("15/03/26") == ("2026-03-15", "annee_abregee")


def test_a_serial_number_is_a_day_of_the_calendar_of_the_workbook() -> None:
    # 1 January 2026 is 46023 in the calendar of 1900 (Excel: =DATE(2026;1;1)), 1462 less in that of 1904
    assert date("46023", 46023) == ("2026-01-01", "date_numero")
    assert date("46023,75", 46023.75) == ("2026-01-01", "date_numero")
    assert date("46023") == ("2026-01-01", "date_numero")
    assert date("44561", 44561, epoch_1904=True) == ("2026-01-01", "date_numero")
    assert date("19999", 19999) == date("80001", 80001) == ("", "date_attendue")
    assert date("20000", 20000)[1] == date("80000", 80000)[1] == "date_numero"


@pytest.mark.parametrize("text", [
    "mars", "15 mars", "12/25/2026", "31/02/2026", "bientôt", "T1 2026", "5/6", "15/03/0026", "mars 26", "1789",
    "00/00/2026", "2026-13", "1 2 3 4",
])
def test_a_text_that_is_no_certain_date_is_left_aside_with_a_warning(text: str) -> None:
    assert date(text) == ("", "date_attendue")


@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)), st.sampled_from([
    "%d/%m/%Y", "%Y-%m-%d", "%d.%m.%Y", "%Y/%m/%d"]))
def test_any_day_written_out_reads_back(day: dt.date, shape: str) -> None:
    assert date(day.strftime(shape)) == (str(day), "")


@given(st.integers(1900, 2100), st.integers(1, 12))
def test_the_last_day_of_a_month_is_that_of_the_calendar(year: int, month: int) -> None:
    last = calendar.monthrange(year, month)[1]
    assert date(f"{month:02}/{year}", end=True)[0] == f"{year}-{month:02}-{last}"


@given(st.text(max_size=14))
def test_no_text_breaks_a_reader(text: str) -> None:
    date(text)
    number(text)
    read_code(Cell("A2", text), schema.COMMUNES, CODE, by_code().__contains__)
    read_terms(Cell("C2", text), schema.MEMBERSHIPS, ROLE)


def test_yes_and_no_are_read_in_many_ways() -> None:
    codir = schema.BODIES.column("codir")

    def read(text: str) -> bool | None:
        value, issue = read_yes(Cell("I2", text), schema.BODIES, codir)
        assert issue is None
        return value

    assert [read(text) for text in ("oui", "OUI ", "x", "1", "vrai", "✓", "yes")] == [True] * 7
    assert [read(text) for text in ("non", "Non", "0", "faux", "–", "no")] == [False] * 6
    assert read("") is None


@pytest.mark.parametrize(("sheet", "column", "typed", "read"), [
    (schema.MEMBERSHIPS, "role", "Membres", "membre"), (schema.BODIES, "type", "Réseaux métiers", "Réseau métier"),
    (schema.BODIES, "couche", "Réseau métiers", "Réseaux métiers"),
    (schema.ACTORS, "cercle", "internes", "interne"), (schema.BODIES, "liste_complete", "partielles", "partielle"),
])
def test_the_plural_of_a_word_is_that_word(sheet: schema.Sheet, column: str, typed: str, read: str) -> None:
    assert read_terms(Cell("C2", typed), sheet, sheet.column(column)) == ((read,), [])


def test_a_word_in_the_plural_is_never_another_word_of_its_list() -> None:
    for column in (column for sheet in schema.SHEETS for column in sheet.columns):
        for name in (name for term in column.terms for name in (term.value, term.en, *term.aliases)):
            if name[-1:].isalpha() and name[-1] not in "sx" and len(name) > 3:
                assert find(column.terms, f"{name}s") in (None, find(column.terms, name)), (column.name, name)


def test_a_word_outside_a_strict_list_is_an_error_and_no_value() -> None:
    column = schema.BODIES.column("siege_de_droit")
    value, issue = read_term(Cell("E2", "oui"), schema.BODIES, column)
    assert value == ""
    assert issue is not None
    assert (issue.code, issue.severity, issue.cell) == ("instances.siege_de_droit.hors_liste", "erreur", "E2")
    assert issue_text(issue)["attendu"] == "toutes, secteur, adhérentes ou non"
    value, issue = read_term(Cell("I2", "peut-être"), schema.BODIES, schema.BODIES.column("codir"))
    assert value == ""
    assert issue is not None
    assert issue.severity == "erreur"


def test_a_word_outside_another_list_is_a_warning_and_kept_as_typed() -> None:
    value, issue = read_term(Cell("L2", " délibérattion "), schema.BODIES, schema.BODIES.column("fondement"))
    assert value == "délibérattion"
    assert issue is not None
    assert (issue.severity, issue.nearest) == ("avertissement", ("délibération",))
    words = issue_text(issue)
    assert words["fait"] == "« délibérattion » est gardé tel quel"
    assert words["correction"].startswith("tapez « délibération »")
    assert words["attendu"] == "loi, statuts, délibération, convention, lettre de mission ou usage"


def test_words_are_found_by_alias_case_accent_and_in_english() -> None:
    column = schema.BODIES.column("liste_complete")
    found = [read_term(Cell("F2", text), schema.BODIES, column) for text in ("COMPLETE", "complet", "partial", "?")]
    assert found == [("complète", None), ("complète", None), ("partielle", None), ("inconnue", None)]


def test_several_words_are_read_in_order_once_each_and_the_faulty_one_is_named() -> None:
    assert read_terms(Cell("C2", "VP ; animatrice\nVP;"), schema.MEMBERSHIPS, ROLE) == (
        ("vice-président", "animateur"), [])
    words, issues = read_terms(Cell("C2", "membre ; chef"), schema.MEMBERSHIPS, ROLE)
    assert words == ("membre",)
    assert [(i.code, i.severity, i.value) for i in issues] == [("appartenances.role.hors_liste", "erreur", "chef")]


def test_a_lost_zero_is_restored_when_the_code_exists() -> None:
    for raw in ("1004", 1004):
        code, issue = read_code(Cell("A2", "1004", raw), schema.COMMUNES, CODE, by_code().__contains__)
        assert code == "01004"
        assert issue is not None
        assert (issue.code, issue.severity, issue.value) == ("communes.code_insee.zero_perdu", "information", "1004")
        assert issue_text(issue)["fait"] == "lu 01004"


def test_a_lost_zero_is_not_invented() -> None:
    code, issue = read_code(Cell("A2", "9999"), schema.COMMUNES, CODE, by_code().__contains__)
    assert code == ""
    assert issue is not None
    assert (issue.code, issue.severity) == ("communes.code_insee.code_mal_forme", "erreur")
    assert read_code(Cell("A2", "9999"), schema.COMMUNES, CODE, lambda _: True)[0] == "09999"  # fictitious territory


@pytest.mark.parametrize(("text", "code"), [
    ("44063", "44063"), (" 44 063 ", "44063"), ("2a004", "2A004"), ("2B033", "2B033"), ("97101", "97101"),
    ("44063.0", "44063"), ("", ""),
])
def test_codes_are_read_as_text(text: str, code: str) -> None:
    assert read_code(Cell("A2", text), schema.COMMUNES, CODE, lambda _: False) == (code, None)


@pytest.mark.parametrize("text", ["Gorges", "440", "440630", "2C004", "2A04"])
def test_what_is_no_code_is_an_error(text: str) -> None:
    _, issue = read_code(Cell("A2", text), schema.COMMUNES, CODE, lambda _: True)
    assert issue is not None
    assert issue.code == "communes.code_insee.code_mal_forme"


def test_a_siren_has_nine_digits() -> None:
    assert read_siren(Cell("B3", "200 067 635"), schema.TERRITORY, SIREN) == ("200067635", None)
    assert read_siren(Cell("B3", "200067635", 200067635), schema.TERRITORY, SIREN) == ("200067635", None)
    value, issue = read_siren(Cell("B3", "20006763"), schema.TERRITORY, SIREN)
    assert value == ""
    assert issue is not None
    assert (issue.code, issue.severity) == ("territoire.siren.siren_mal_forme", "avertissement")


def test_a_faulty_cell_reads_as_blank_since_it_was_said_already() -> None:
    cell = Cell("C2", "#N/A", fault="error")
    assert read_number(cell, schema.COMMUNES, POPULATION) == (None, None)
    assert read_date(cell, schema.MEMBERSHIPS, START) == (None, None)
    assert read_term(cell, schema.BODIES, schema.BODIES.column("type")) == ("", None)
    assert read_terms(cell, schema.MEMBERSHIPS, ROLE) == ((), [])
    assert read_code(cell, schema.COMMUNES, CODE, lambda _: True) == ("", None)
    assert read_siren(cell, schema.TERRITORY, SIREN) == ("", None)
