from __future__ import annotations

import datetime as dt
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from codir_network.errors import WorkbookError
from codir_network.workbook.files.cells import Cell, RawSheet, plain
from codir_network.workbook.files.formats import read_sheets
from codir_network.workbook.files.guard import check_file
from tests.workbook.archives import HEAD, SHEET, SPREADSHEET, rewritten, sheet_xml, sound, with_parts


def saved(book: Workbook, tmp_path: Path) -> dict[str, RawSheet]:
    path = tmp_path / "classeur.xlsx"
    book.save(path)
    assert check_file(path) == []
    return {sheet.name: sheet for sheet in read_sheets(path)[0]}


def cells(sheet: RawSheet) -> dict[str, Cell]:
    return {cell.address: cell for _, row in sheet.rows for cell in row}


def written(tmp_path: Path, rows: str, after: str = "") -> dict[str, Cell]:
    """Return the cells of a worksheet part written by hand."""
    path = with_parts(tmp_path / "classeur.xlsx", {SHEET: sheet_xml(rows, after)})
    assert check_file(path) == []
    return cells(read_sheets(path)[0][0])


@pytest.mark.parametrize(("value", "shape", "text"), [
    ("01004", "General", "01004"), (1004, "General", "1004"), (1004.0, "General", "1004"),
    (1004, "00000", "01004"), (47.0889, "General", "47,0889"), (0.1 + 0.2, "General", "0,3"),
    (1e21, "General", "1e+21"), (True, "General", "oui"), (False, "General", "non"),
    (dt.datetime(2026, 3, 15), "dd/mm/yyyy", "2026-03-15"),
    (dt.datetime(2026, 3, 15, 14, 30), "dd/mm/yyyy", "2026-03-15 14:30"),
    (dt.time(14, 30), "hh:mm", "14:30"), (dt.timedelta(hours=30), "[h]:mm", "1 day, 6:00:00"),
    ("NA", "General", "NA"), ("None", "General", "None"), ("  Le Mans ", "General", "  Le Mans "),
])
def test_a_cell_reads_as_a_person_sees_it(tmp_path: Path, value: object, shape: str, text: str) -> None:
    book = Workbook()
    book.active["B3"] = value
    book.active["B3"].number_format = shape
    (sheet,) = saved(book, tmp_path).values()
    assert cells(sheet)["B3"].text == text
    assert sheet.rows[0][0] == 3


def test_blank_cells_rows_and_cells_of_spaces_are_left_out(tmp_path: Path) -> None:
    book = Workbook()
    book.active["A1"], book.active["A4"] = "nom", "Gorges"
    book.active["B1"], book.active["B4"], book.active["C4"] = " ", "\u00a0\u200b", ""
    (sheet,) = saved(book, tmp_path).values()
    assert [(number, [cell.address for cell in row]) for number, row in sheet.rows] == [(1, ["A1"]), (4, ["A4"])]


def test_errors_and_formulas_never_computed_are_told_apart_from_blanks(tmp_path: Path) -> None:
    found = written(tmp_path, (
        '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
        '<c r="C1"><f>Acteurs!A2</f></c><c r="D1"><f>1+1</f><v>2</v></c>'
        '<c r="E1" t="str"><f>IF(A2="","","x")</f><v></v></c><c r="F1" t="str"><f>"a"</f><v>a</v></c>'
        '<c r="G1"><f t="array" ref="G1">SUM(A2:A3)</f></c><c r="H1"/></row>'))
    assert {address: (cell.text, cell.fault) for address, cell in found.items()} == {
        "A1": ("#N/A", "error"), "B1": ("#DIV/0!", "error"), "C1": ("=Acteurs!A2", "formula"), "D1": ("2", ""),
        "F1": ("a", ""), "G1": ("=SUM(A2:A3)", "formula"),
    }


def test_a_number_beyond_numbers_is_an_error_value(tmp_path: Path) -> None:
    assert written(tmp_path, '<row r="1"><c r="A1"><v>1e999</v></c></row>')["A1"].fault == "error"


def test_a_value_merged_over_rows_is_repeated_in_its_column_only(tmp_path: Path) -> None:
    book = Workbook()
    book.active["A2"], book.active["D2"] = "Gorges", "Titre"
    book.active.merge_cells("A2:B4")
    book.active.merge_cells("D2:F2")
    book.active.merge_cells("H1:H3")  # blank
    (sheet,) = saved(book, tmp_path).values()
    assert {(c.address, c.text, c.merged) for c in cells(sheet).values()} == {
        ("A2", "Gorges", False), ("A3", "Gorges", True), ("A4", "Gorges", True), ("D2", "Titre", False)}


def test_hidden_sheets_and_rows_are_read_and_marked(tmp_path: Path) -> None:
    book = Workbook()
    book.active.title = "Communes"
    hidden = book.create_sheet("Instances")
    hidden.sheet_state = "veryHidden"
    hidden["A1"], hidden["A2"] = "nom", "Bureau"
    hidden.row_dimensions[2].hidden = hidden.row_dimensions[9].hidden = True
    found = saved(book, tmp_path)
    assert not found["Communes"].hidden
    assert found["Instances"].hidden
    assert found["Instances"].hidden_rows == {2}


def test_the_sheets_of_the_template_that_hold_no_data_are_left_out(tmp_path: Path) -> None:
    book = Workbook()
    for name in ("LISEZ-MOI", "Vocabulaire", "Contrôle", "message", "Notes"):
        book.create_sheet(name)
    assert list(saved(book, tmp_path)) == ["Sheet", "Notes"]


def test_a_false_dimension_loses_no_column(tmp_path: Path) -> None:
    xml = sheet_xml('<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row>').replace(
        "<sheetData>", '<dimension ref="A1:A1"/><sheetData>')
    path = with_parts(tmp_path / "classeur.xlsx", {SHEET: xml})
    assert set(cells(read_sheets(path)[0][0])) == {"A1", "C1"}


def test_cells_without_an_address_keep_their_place(tmp_path: Path) -> None:
    found = written(tmp_path, '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>')
    assert {address: cell.text for address, cell in found.items()} == {"A1": "1", "B1": "2", "A2": "3"}


def test_characters_that_excel_escapes_are_read_and_unseen_ones_dropped(tmp_path: Path) -> None:
    found = written(tmp_path, (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>DGS_x000D_\nGorges</t></is></c>'
        '<c r="B1" t="inlineStr"><is><t>a_x0003_b_xD800_c_x005F_d</t></is></c>'
        '<c r="C1" t="inlineStr"><is><r><t>Con</t></r><r><t>seil</t></r></is></c></row>'))
    assert [cell.text for cell in found.values()] == ["DGS\nGorges", "abc_d", "Conseil"]


@pytest.mark.parametrize(("typed", "read"), [
    ("\u202eDurand\u202c", "Durand"), ("\u200fLéa\u200e", "Léa"), ("\u2066Léa\u2069", "Léa"),
    ("E\u0301ric", "Éric"), ("Paimb\u0153uf\u00a0", "Paimb\u0153uf\u00a0"), ("a\u2028b", "a\nb"),
])
def test_a_text_has_no_mark_of_direction_and_one_form_of_its_accents(typed: str, read: str) -> None:
    assert plain(typed) == read


@pytest.mark.parametrize("rows", [
    '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> a &amp; b\n</t></is></c><c r="B1"/></row>',
    '<row r="1"><c r="A1" s="0"/><c r="B1" t="inlineStr"><is><t></t></is></c><c r="C1"><v>3</v></c></row><row r="2"/>',
    '<row r="2" hidden="1"></row><row r="3" hidden="1"><c r="A3"></c><c r="B3">\n<v>3</v>\n</c></row>',
    '<row r="3"><c r="B3" t="inlineStr"><is><r><rPr><b/></rPr><t>x</t></r><r><t>y</t></r></is></c></row>',
    '<row><c/><c><v>2</v></c></row>',  # without addresses, the second is B1
    '<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[<c r="B1"/>]]></t></is></c><c r="B1"/></row>',
    '<row r="1"><c r="A1" t="inlineStr"><is><t>東</t><rPh sb="0" eb="1"><t>ヒガシ</t></rPh></is></c></row>',
    '<row r="4"><c r="c5" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c><v>-1.5e3</v></c></row>',
    '<row r="1"><c r="A1" t="str"><v> </v></c><c r="A1"><v>7</v></c><c r="B1" t="b"><v>0</v></c></row>',
    '<row r="1"><c r="A1" t="d"><v>2026-03-15</v></c><c r="B1" t="d"><v>2026-03-15T10:30:00</v></c></row>',
])
def test_streamed_cells_are_those_that_openpyxl_reads(tmp_path: Path, rows: str) -> None:
    found = written(tmp_path, rows)
    page = load_workbook(tmp_path / "classeur.xlsx", data_only=True).worksheets[0]
    expected = {cell.coordinate: cell.value for line in page.iter_rows() for cell in line if str(cell.value or "") > " "
                or cell.value is False}
    assert found
    assert {address: cell.raw for address, cell in found.items()} == expected


def test_texts_shared_by_cells_are_read_without_how_they_are_pronounced(tmp_path: Path) -> None:
    strings = (f'{HEAD}<sst {SPREADSHEET}><si><t>a_x000D_\nb</t></si><si/><si><r><t>Con</t></r><r><t>'
               ' seil</t></r><rPh sb="0" eb="1"><t>kɔ̃</t></rPh></si></sst>')
    rows = '<row r="1"><c r="A1" t="s"><v>2</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>0</v></c></row>'
    kind = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    declared = b'<Override PartName="/xl/sharedStrings.xml" ContentType="' + kind + b'"/></Types>'
    path = with_parts(tmp_path / "classeur.xlsx", {SHEET: sheet_xml(rows), "xl/sharedStrings.xml": strings})
    rewritten(path, lambda name, part: part.replace(b"</Types>", declared) if name.startswith("[Content") else part)
    assert {address: cell.text for address, cell in cells(read_sheets(path)[0][0]).items()} == {
        "A1": "Con seil", "C1": "a\nb"}


def test_a_date_beyond_the_calendar_is_an_error_value(tmp_path: Path) -> None:
    book = Workbook()
    book.active["A1"], book.active["A2"] = 9e9, 1.5
    book.active["A1"].number_format = book.active["A2"].number_format = "dd/mm/yyyy"
    (sheet,) = saved(book, tmp_path).values()
    assert {address: (cell.text, cell.fault) for address, cell in cells(sheet).items()} == {
        "A1": ("#VALUE!", "error"), "A2": ("1900-01-01 12:00", "")}


def test_the_calendar_of_1904_is_told(tmp_path: Path) -> None:
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.active["A1"] = dt.datetime(2026, 3, 15)
    (sheet,) = saved(book, tmp_path).values()
    assert sheet.epoch_1904
    assert cells(sheet)["A1"].raw == dt.datetime(2026, 3, 15)


@pytest.mark.parametrize("parts", [
    {SHEET: "<worksheet><sheetData><row>"}, {"xl/workbook.xml": "<workbook/>"}, {"xl/styles.xml": "pas du XML"},
    {SHEET: sheet_xml('<row r="1"><c r="A1" t="s"><v>99</v></c></row>')},
    {SHEET: sheet_xml('<row r="1"><c r="A1"><v>douze</v></c></row>')},
])
def test_whatever_the_parser_refuses_is_one_worded_error(tmp_path: Path, parts: dict[str, str]) -> None:
    path = with_parts(tmp_path / "classeur.xlsx", parts)
    with pytest.raises(WorkbookError) as refused:
        read_sheets(path)
    (issue,) = refused.value.issues
    assert (issue.code, issue.severity, issue.value) == ("fichier.illisible", "erreur", "classeur.xlsx")


def test_a_file_that_another_program_takes_meanwhile_is_worded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = sound(tmp_path / "classeur.xlsx")

    def failing(fault: OSError) -> None:
        def read(*_: object) -> None:
            raise fault

        monkeypatch.setattr(Path, "read_bytes", read)

    failing(PermissionError(13, "Permission denied"))
    with pytest.raises(WorkbookError, match=r"fichier\.ouvert"):
        read_sheets(path)
    failing(OSError(5, "Input/output error"))
    with pytest.raises(WorkbookError, match=r"fichier\.illisible"):
        read_sheets(path)


def test_a_sheet_whose_part_is_lost_is_not_passed_over(tmp_path: Path) -> None:
    book = Workbook()
    book.create_sheet("Appartenances")
    book.save(tmp_path / "classeur.xlsx")
    with zipfile.ZipFile(tmp_path / "classeur.xlsx") as old, zipfile.ZipFile(tmp_path / "perdu.xlsx", "w") as new:
        for name in old.namelist():
            if not name.endswith("sheet2.xml"):
                new.writestr(name, old.read(name))
    with pytest.raises(WorkbookError, match=r"fichier\.illisible"):
        read_sheets(tmp_path / "perdu.xlsx")


@given(st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_part_changed_at_random_is_read_or_refused_but_never_a_traceback(tmp_path: Path, data: st.DataObject) -> None:
    rows = ('<row r="1" hidden="1"><c r="A1" t="inlineStr"><is><t>nom</t></is></c><c r="B1" s="0"><v>12</v></c>'
            '<c r="C1" t="b"><v>1</v></c><c r="D1"><f>1+1</f></c></row>')
    xml = list(sheet_xml(rows, '<mergeCells><mergeCell ref="A1:A3"/></mergeCells>'))
    for at in data.draw(st.lists(st.integers(60, len(xml) - 1), min_size=1, max_size=4)):
        xml[at] = data.draw(st.sampled_from('0123456789ABaf<>/"= &-:#'))
    path = with_parts(tmp_path / "classeur.xlsx", {SHEET: "".join(xml)})
    if check_file(path):
        return
    with suppress(WorkbookError):
        read_sheets(path)
