"""Hostile and broken files end in tables, or in a refusal that says where: never in a traceback.

Each file here was also timed by hand: under 10 seconds and 1 GB; ``benchmarks/read_workbook.py``
times some of them again.
"""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from codir_network.errors import WorkbookError
from codir_network.schema import Tables
from codir_network.text.wording import issue_text
from codir_network.workbook import read_workbook
from codir_network.workbook.files.formats import read_sheets
from codir_network.workbook.files.limits import LIMITS, Limits
from tests.strategies import PROPERTY
from tests.workbook.archives import DATA, HEAD, OLE, ods, ods_of, rewritten, strict
from tests.workbook.faults import SOUND, Change, Rows, read, spoiled, write
from tests.workbook.test_formats import csv_folder, files
from tests.workbook.test_read_sound import content

Place = tuple[str, str, str]
COMMUNES = "xl/worksheets/sheet2.xml"  # the second sheet of SOUND
ONE = 'office:value-type="float" office:value="1"'


def row(inside: str) -> str:
    cell = f'<table:table-cell office:value-type="string">{inside}</table:table-cell>'
    return f"<table:table-row>{cell}</table:table-row>"


def table(rows: str) -> str:
    return f'<table:table table:name="Communes">{rows}</table:table>'


def outcome(path: Path, limits: Limits = LIMITS) -> tuple[Tables | None, list[Place]]:
    """Return the tables, if any, and what is said beside information; every word of it is checked."""
    try:
        tables = read_workbook(path, limits=limits)
        issues = tables.issues
    except WorkbookError as error:
        tables, issues = None, error.issues
    for issue in issues:
        for lang in ("fr", "en"):
            assert all(issue_text(issue, lang)[part] for part in ("titre", "attendu", "correction"))
        assert len(issue.value) <= 32_767
    return tables, [(i.code, i.sheet, i.cell) for i in issues if i.severity != "information"]


def sound(tmp_path: Path, *changes: Change) -> Path:
    return write(spoiled(*changes), tmp_path / "classeur.xlsx")


def refused(path: Path, limits: Limits = LIMITS) -> str:
    tables, said = outcome(path, limits)
    assert tables is None
    ((code, _, _),) = said
    return code


def same(path: Path, rows: Rows = SOUND) -> list[Place]:
    """Return the warnings of a workbook that says what these rows say."""
    tables, said = outcome(path)
    assert tables is not None, said
    assert content(tables) == content(read(rows))
    return said


def changed(tmp_path: Path, change: Callable[[Workbook], Any], rows: Rows = SOUND) -> Path:
    """A sound workbook, changed by hand in Excel."""
    path = write(rows, tmp_path / "classeur.xlsx")
    book = load_workbook(path)
    change(book)
    book.save(path)
    return path


def with_part(path: Path, name: str, change: Callable[[str], str]) -> Path:
    return rewritten(path, lambda part, data: change(data.decode()).encode() if part == name else data)


# --- the file


@pytest.mark.parametrize("name", ["classeur.xlsx", "classeur.ods", "classeur.xls", "feuilles.zip"])
def test_an_empty_file(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"")
    assert refused(tmp_path / name) == "fichier.vide"


@pytest.mark.parametrize("share", [0.01, 0.3, 0.7, 0.99])
@pytest.mark.parametrize("name", ["sound.xlsx", "sound.ods", "sound.xls"])
def test_a_truncated_file(tmp_path: Path, name: str, share: float) -> None:
    whole = DATA / name if name != "sound.xlsx" else sound(tmp_path)
    data = whole.read_bytes()
    path = tmp_path / f"coupe {name}"
    path.write_bytes(data[: int(len(data) * share)])
    assert refused(path) in {"fichier.tronque", "fichier.illisible", "fichier.autre_contenu"}


def test_a_workbook_of_excel_behind_a_password(tmp_path: Path) -> None:
    for name in ("classeur.xlsx", "classeur.xls"):
        (tmp_path / name).write_bytes(OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le"))
        assert refused(tmp_path / name) == "fichier.protege"


def test_an_ods_behind_a_password(tmp_path: Path) -> None:
    manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    path = ods(tmp_path / "classeur.ods", "", more={"META-INF/manifest.xml": manifest, "content.xml": b"\x8f\x01"})
    assert refused(path) == "fichier.protege"
    with zipfile.ZipFile(path, "w") as archive:  # as LibreOffice does from 24.8 on: one package inside the other
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("encrypted-package", b"\x8f\x01")
    assert refused(path) == "fichier.protege"


@pytest.mark.parametrize(("name", "data"), [
    ("classeur.xlsx", b"nom;code_insee\nThil;01418\n"), ("classeur.xls", b"<html><table></table></html>"),
    ("classeur.xls", b"nom\tcode\nThil\t01418\n"), ("classeur.ods", b"%PDF-1.7"), ("feuilles.zip", b"Rar!\x1a\x07"),
    ("classeur.xls", OLE + bytes(504) + "WordDocument".encode("utf-16-le")),
])
def test_another_content_under_the_name_of_a_workbook(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    assert refused(tmp_path / name) == "fichier.autre_contenu"


def test_an_archive_that_is_no_workbook(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "feuilles.zip", "w") as archive:
        archive.writestr("classeur.xlsx", sound(tmp_path).read_bytes())
    assert refused(tmp_path / "feuilles.zip") == "fichier.zip_sans_csv"
    with zipfile.ZipFile(tmp_path / "lettre.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    assert refused(tmp_path / "lettre.ods") == "fichier.autre_contenu"


@pytest.mark.parametrize("name", ["~$classeur.xlsx", "~$classeur.ods"])
def test_the_lock_file_of_an_open_workbook(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\x05Camille Martin")
    assert refused(tmp_path / name) == "fichier.verrou"


# --- the archive


@pytest.mark.parametrize("name", ["classeur.xlsx", "classeur.ods", "feuilles.zip"])
def test_a_zip_bomb(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    parts = {"classeur.xlsx": sound, "classeur.ods": lambda folder: ods_of(folder / "classeur.ods", SOUND),
             "feuilles.zip": lambda folder: folder / "feuilles.zip"}[name](tmp_path)
    with zipfile.ZipFile(parts, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Communes.csv", b"0" * 120_000_000)
    assert path.stat().st_size < 1_000_000
    assert refused(path) == "fichier.bombe"


BILLION = "<!DOCTYPE a [<!ENTITY b 'haha'>" + "".join(
    f"<!ENTITY {new} '{f'&{old};' * 10}'>" for old, new in zip("bcdefghi", "cdefghij", strict=True)) + "]>"


def test_entities_that_grow(tmp_path: Path) -> None:
    path = with_part(sound(tmp_path), COMMUNES, lambda xml: f"{HEAD}{BILLION}{xml}")
    assert refused(path) == "fichier.xml_refuse"
    assert refused(ods(tmp_path / "classeur.ods", "&j;", head=HEAD + BILLION)) == "fichier.xml_refuse"


def test_an_entity_that_reads_another_file(tmp_path: Path) -> None:
    head = f'{HEAD}<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
    path = ods(tmp_path / "classeur.ods", table(row("<text:p>&b;</text:p>")), head=head)
    assert refused(path) == "fichier.xml_refuse"


def test_tags_a_hundred_thousand_deep(tmp_path: Path) -> None:
    deep = "<text:span>" * 100_000 + "x" + "</text:span>" * 100_000
    path = ods(tmp_path / "classeur.ods", table(row(f"<text:p>{deep}</text:p>")))
    assert refused(path) == "fichier.illisible"


@pytest.mark.parametrize("data", [b"", b"<", b"\x00" * 100, b"<office:document-content/>" * 2])
def test_an_ods_whose_content_is_broken(tmp_path: Path, data: bytes) -> None:
    assert refused(ods(tmp_path / "classeur.ods", "", more={"content.xml": data})) == "fichier.illisible"


# --- the size of sheets


def test_one_cell_at_the_far_corner(tmp_path: Path) -> None:
    def far(xml: str) -> str:
        return xml.replace("</sheetData>", '<row r="1048576"><c r="XFD1048576"/></row></sheetData>')

    assert refused(with_part(sound(tmp_path), COMMUNES, far)) == "fichier.trop_etendu"


def test_one_cell_at_the_far_corner_of_an_ods_is_only_one_cell(tmp_path: Path) -> None:
    path = ods_of(tmp_path / "classeur.ods", SOUND)
    blank = ('<table:table-row table:number-rows-repeated="1048000">'
             '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
             '<table:table-row><table:table-cell table:number-columns-repeated="16383"/>'
             '<table:table-cell table:style-name="ce1"/></table:table-row></table:table>')
    assert same(with_part(path, "content.xml", lambda xml: xml.replace("</table:table>", blank))) == []


@pytest.mark.parametrize(("line", "last"), [
    ('<row r="{}" s="0" customFormat="1" ht="15"/>', 1_000_007), ('<row r="{0}"><c r="A{0}" s="0"/></row>', 300_000),
])
def test_a_million_formatted_blank_rows(tmp_path: Path, line: str, last: int) -> None:
    blank = "".join(line.format(number) for number in range(8, last))
    path = with_part(sound(tmp_path), COMMUNES, lambda xml: xml.replace("</sheetData>", f"{blank}</sheetData>"))
    assert same(path) == []


def test_a_million_blank_records_of_csv(tmp_path: Path) -> None:
    path = csv_folder(tmp_path / "feuilles", SOUND)
    with (path / "Communes.csv").open("ab") as file:
        file.write(b";;;;\r\n" * 950_000)
    assert same(path) == []


@pytest.mark.parametrize("filled", [
    f'<table:table-row table:number-rows-repeated="5000000"><table:table-cell {ONE}/></table:table-row>',
    f'<table:table-row><table:table-cell table:number-columns-repeated="5000000" {ONE}/></table:table-row>',
    f'<table:table-row><table:table-cell table:number-rows-spanned="5000000" {ONE}/></table:table-row>',
    f'<table:table-row table:number-rows-repeated="{"9" * 20}"><table:table-cell {ONE}/></table:table-row>',
])
def test_an_ods_that_repeats_what_it_holds_by_the_million(tmp_path: Path, filled: str) -> None:
    assert refused(ods(tmp_path / "classeur.ods", table(filled))) == "fichier.trop_rempli"


def test_rows_are_counted_in_the_sheets_that_name_and_in_those_that_link(tmp_path: Path) -> None:
    path = sound(tmp_path)
    # 6 communes, 10 actors, 4 bodies; 11 memberships, 2 links, the cells of Grille and of Listes
    linking = 13 + sum(bool(cell) for sheet in ("Grille", "Listes") for line in SOUND[sheet][1:] for cell in line)
    assert outcome(path, Limits(names=20, seats=linking))[1] == outcome(path)[1] == []
    assert refused(path, Limits(names=19)) == "fichier.trop_de_lignes"
    assert refused(path, Limits(seats=linking - 1)) == "fichier.trop_de_lignes"


def test_a_workbook_made_of_faults_stops_the_reading_and_says_the_first_ones(tmp_path: Path) -> None:
    path = sound(tmp_path, *(("Appartenances", f"A{number}", f"Personne {number}") for number in range(2, 8)))
    assert outcome(path, Limits(faults=50)) == outcome(path)
    tables, said = outcome(path, Limits(faults=5))
    assert tables is None
    assert said[0] == ("fichier.trop_de_constats", "", "")
    assert {code for code, _, _ in said[1:]} == {"appartenances.acteur.inconnu"}


def test_a_false_dimension(tmp_path: Path) -> None:
    def lie(xml: str) -> str:
        return re.sub(r'<dimension ref="[^"]*"\s*/>', '<dimension ref="A1:A1"/>', xml)

    assert same(with_part(sound(tmp_path), COMMUNES, lie)) == []


# --- what cells hold


def test_strings_of_a_megabyte(tmp_path: Path) -> None:
    long = "x" * 1_000_000
    cell = f'<row r="8"><c r="B8" t="inlineStr"><is><t>{long}</t></is></c></row></sheetData>'

    def put(xml: str) -> str:
        return xml.replace("</sheetData>", cell)

    expected = (None, [("fichier.texte_trop_long", "Communes", "B8")])
    assert outcome(with_part(sound(tmp_path), COMMUNES, put)) == expected
    rows = spoiled(("Communes", ["", long]))
    assert outcome(ods_of(tmp_path / "classeur.ods", rows)) == expected
    assert outcome(csv_folder(tmp_path / "feuilles", rows)) == expected


def test_spaces_by_the_billion_in_an_ods(tmp_path: Path) -> None:
    path = ods(tmp_path / "classeur.ods", table(row('<text:p>a<text:s text:c="1000000000"/>b</text:p>')))
    assert outcome(path) == (None, [("fichier.texte_trop_long", "Communes", "A1")])


MARKED = "Co\u200bnférence\u00a0des \u202emaires\u202c"  # zero width, no-break, right to left and back


@pytest.mark.parametrize("text", [
    MARKED, "Conférence des maires\u200f", "\ufeffConférence des maires", "Confé_x0003_rence des maires",
    "Conférence_xD800_ des maires", "Conférence des\x0b maires", "CONFE\u0301RENCE DES MAIRES",
])
def test_control_characters_surrogates_and_marks_of_direction_change_no_name(tmp_path: Path, text: str) -> None:
    escaped = text.replace("\x0b", "_x000B_")  # as Excel writes what XML refuses
    path = sound(tmp_path, *(("Appartenances", f"B{number}", escaped) for number in range(2, 9)))
    assert same(path) == []


def test_control_characters_in_a_csv_change_no_name(tmp_path: Path) -> None:
    rows = spoiled(*(("Appartenances", f"B{number}", "Confé\x03rence des \x7fmaires\u200f") for number in range(2, 9)))
    assert same(csv_folder(tmp_path / "feuilles", rows)) == []


def test_error_cells(tmp_path: Path) -> None:
    def put(book: Workbook) -> None:
        book["Communes"]["C3"] = "#N/A"
        book["Communes"]["C4"] = "#REF!"

    expected = [("communes.population.valeur_erreur", "Communes", cell) for cell in ("C3", "C4")]
    assert outcome(changed(tmp_path, put)) == (None, expected)
    rows = spoiled(("Communes", "C3", "#N/A"), ("Communes", "C4", "#REF!"))
    assert outcome(csv_folder(tmp_path / "feuilles", rows)) == (None, expected)
    error = ('<table:table-cell table:formula="of:=NA()" office:value-type="string" office:string-value="" '
             'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" '
             'calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>')
    populations = r'<table:table-cell [^>]*"(10395|2421)"><text:p>\1</text:p></table:table-cell>'  # Miribel, Neyron
    path = ods_of(tmp_path / "classeur.ods", SOUND)
    path = with_part(path, "content.xml", lambda xml: re.sub(populations, error, xml))
    assert outcome(path) == (None, expected)


def test_formulas_that_were_never_computed(tmp_path: Path) -> None:
    def put(book: Workbook) -> None:
        book["Appartenances"]["A2"] = "=Acteurs!A2"

    expected = (None, [("appartenances.acteur.formule_sans_valeur", "Appartenances", "A2")])
    assert outcome(changed(tmp_path, put)) == expected
    assert outcome(csv_folder(tmp_path / "feuilles", spoiled(("Appartenances", "A2", "=Acteurs!A2")))) == expected
    never = '<table:table-cell table:formula="of:=[Acteurs.A2]"/>'
    path = ods_of(tmp_path / "classeur.ods", spoiled(("Appartenances", "A2", "FORMULE")))
    assert outcome(with_part(path, "content.xml", lambda xml: xml.replace(
        '<table:table-cell office:value-type="string"><text:p>FORMULE</text:p></table:table-cell>', never))) == expected


@pytest.mark.parametrize("mac", [False, True])
def test_dates_of_both_calendars(tmp_path: Path, mac: bool) -> None:
    def put(book: Workbook) -> None:
        if mac:
            from openpyxl.utils.datetime import CALENDAR_MAC_1904

            book.epoch = CALENDAR_MAC_1904
        sheet = book["Appartenances"]
        sheet["E10"] = dt.datetime(2026, 4, 1)
        sheet["E11"] = 44651 if mac else 46113  # the first of April 2026 in each: 1,462 days apart
        sheet["E11"].number_format = "General"

    tables, said = outcome(changed(tmp_path, put))
    assert tables is not None
    assert said == []
    assert list(tables.memberships["debut"].dropna()) == [dt.date(2026, 4, 1)] * 2


# --- how sheets are laid out


def test_merged_cells(tmp_path: Path) -> None:
    def put(book: Workbook) -> None:
        book["Communes"]["E4"] = None  # its sector is that of the row above
        book["Communes"].merge_cells("E3:E4")

    rows = spoiled(("Communes", "E4", "Plaine"))
    assert same(changed(tmp_path, put), rows) == [("communes.secteur.fusion", "Communes", "E3")]


def test_titles_above_the_headers(tmp_path: Path) -> None:
    title = [["Carte des relations du territoire"], [], ["à jour au 1er octobre"]]
    rows = {name: title + lines if name not in ("Grille", "Listes") else lines for name, lines in SOUND.items()}
    for path in (write(rows, tmp_path / "classeur.xlsx"), ods_of(tmp_path / "classeur.ods", rows),
                 csv_folder(tmp_path / "feuilles", rows)):
        assert same(path) == []


def test_hidden_sheets_and_rows(tmp_path: Path) -> None:
    def put(book: Workbook) -> None:
        book["Acteurs"].sheet_state = "veryHidden"
        book["Communes"].row_dimensions[3].hidden = True

    path = changed(tmp_path, put)
    assert same(path) == []
    assert {"acteurs.feuille_masquee", "communes.lignes_masquees"} <= {i.code for i in read_workbook(path).issues}


@pytest.mark.parametrize("write_as", [
    lambda folder, rows: write(rows, folder / "classeur.xlsx"),
    lambda folder, rows: ods_of(folder / "classeur.ods", rows),
    lambda folder, rows: csv_folder(folder / "feuilles", rows),
])
@pytest.mark.parametrize(("rows", "place"), [
    (SOUND | {"Commune": SOUND["Communes"]}, ("communes.feuille_en_double", "Communes", "")),
    (spoiled(("Communes", "G1", "Nom de la commune")), ("communes.colonne_en_double", "Communes", "G1")),
    (spoiled(("Communes", SOUND["Communes"][0]), ("Communes", SOUND["Communes"][1])),
     ("communes.deux_tableaux", "Communes", "A8")),
])
def test_two_sheets_two_headers_two_tables(
    tmp_path: Path, rows: Rows, place: Place, write_as: Callable[[Path, Mapping[str, Any]], Path],
) -> None:
    assert outcome(write_as(tmp_path, rows)) == (None, [place])


def test_a_row_of_totals(tmp_path: Path) -> None:
    rows = spoiled(("Communes", ["TOTAL", "", 25459]))
    for path in (write(rows, tmp_path / "classeur.xlsx"), ods_of(tmp_path / "classeur.ods", rows),
                 csv_folder(tmp_path / "feuilles", rows)):
        assert same(path) == []


def test_the_strict_variant(tmp_path: Path) -> None:
    assert same(strict(sound(tmp_path))) == []


# --- the parser in its own process


@pytest.mark.parametrize("data", [
    OLE + bytes(504) + "Workbook".encode("utf-16-le"), OLE + b"\xff" * 2000 + "Workbook".encode("utf-16-le"),
    (DATA / "sound.xls").read_bytes()[:6000],
])
def test_garbage_in_an_old_workbook(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "classeur.xls").write_bytes(data)
    assert refused(tmp_path / "classeur.xls") in {"fichier.illisible", "fichier.autre_contenu"}


def test_an_old_workbook_past_the_limits_of_its_process(tmp_path: Path) -> None:
    assert refused(DATA / "sound.xls", Limits(seconds=0)) == "fichier.trop_lourd"
    assert refused(DATA / "sound.xls", Limits(cells=100)) == "fichier.trop_lourd"


def test_the_last_cell_of_an_old_sheet_is_one_cell_more(tmp_path: Path) -> None:
    far = tmp_path / "classeur.xls"
    data = (DATA / "sound.xls").read_bytes()
    at = data.index(b"\xfd\x00\x0a\x00") + 4
    far.write_bytes(data[:at] + b"\xff\xff\xff\x00" + data[at + 4:])
    assert [cell.address for cell in read_sheets(far)[0][0].rows[-1][1]] == ["IV65536"]


# --- anything at all


@settings(PROPERTY, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_bytes_changed_at_random_in_an_ods_end_in_tables_or_in_a_refusal(tmp_path: Path, data: st.DataObject) -> None:
    path = tmp_path / "classeur.ods"
    ods_of(path, SOUND)
    with zipfile.ZipFile(path) as archive:
        xml = list(archive.read("content.xml").decode())
    for at in data.draw(st.lists(st.integers(0, len(xml) - 1), min_size=1, max_size=5)):
        xml[at] = data.draw(st.sampled_from('0123456789ABaf<>/"= &-:#\x01é'))
    outcome(rewritten(path, lambda name, part: "".join(xml).encode() if name == "content.xml" else part))


@settings(PROPERTY, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300), st.sampled_from([b"", b"nom;code_insee\n", b"\xff\xfe", b"\xef\xbb\xbf", b'"']))
def test_any_bytes_in_a_csv_end_in_tables_or_in_a_refusal(tmp_path: Path, data: bytes, head: bytes) -> None:
    outcome(files(tmp_path / "feuilles", Communes=head + data, Instances=data))
