"""Every format gives the same sheets, so that the rest of the reader sees no difference."""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font

from codir_network.errors import Issue, WorkbookError
from codir_network.samples import sample
from codir_network.text.wording import issue_text
from codir_network.workbook import read_workbook
from codir_network.workbook.files.cells import ASIDE, Cell, RawSheet
from codir_network.workbook.files.formats import read_sheets
from codir_network.workbook.files.limits import LIMITS, Limits
from tests.workbook.archives import DATA, bad_colour, ods, ods_of, strict
from tests.workbook.faults import SOUND, Rows, read
from tests.workbook.test_read_sound import content

Values = Mapping[str, Sequence[Sequence[object]]]
MARKS = {"utf-8": b"", "utf-8-sig": b"", "cp1252": b"", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}


def typed(value: object) -> str:
    """A value as a person types it in a French spreadsheet."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, dt.date):
        return f"{value:%d/%m/%Y}"
    return str(value).replace(".", ",") if isinstance(value, float) else str(value)


def csv_bytes(lines: Sequence[Sequence[object]], separator: str = ";", encoding: str = "utf-8-sig") -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows([typed(value) for value in line] for line in lines)
    return MARKS[encoding] + out.getvalue().encode(encoding)


def csv_folder(path: Path, rows: Values, separator: str = ";", encoding: str = "utf-8-sig") -> Path:
    path.mkdir()
    for name, lines in rows.items():
        (path / f"{name}.csv").write_bytes(csv_bytes(lines, separator, encoding))
    return path


def csv_zip(path: Path, rows: Values) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, lines in rows.items():
            archive.writestr(f"feuilles/{name}.csv", csv_bytes(lines))
        archive.writestr("__MACOSX/feuilles/._Communes.csv", b"\0\5")
        archive.writestr("feuilles/notes.txt", b"rien")
    return path


def values(path: Path) -> Rows:
    """The values of a workbook of Excel, by sheet, its own sheets aside."""
    return {page.title: [list(line) for line in page.iter_rows(values_only=True)]
            for page in load_workbook(path, data_only=True).worksheets if page.title.casefold() not in
            {"lisez-moi", "vocabulaire", "contrôle", "message"}}


def written(folder: Path, form: str, rows: Values) -> Path:
    """Write rows in a format."""
    if form == "csv":
        return csv_folder(folder / "feuilles", rows)
    return {"ods": ods_of, "zip": csv_zip}[form](folder / f"classeur.{form}", rows)


def files(folder: Path, **contents: bytes) -> Path:
    folder.mkdir(exist_ok=True)
    for name, data in contents.items():
        (folder / f"{name}.csv").write_bytes(data)
    return folder


def cells(path: Path, limits: Limits = LIMITS) -> dict[str, Cell]:
    sheets, _ = read_sheets(path, limits)
    return {cell.address: cell for sheet in sheets for _, row in sheet.rows for cell in row}


def texts(path: Path) -> dict[str, str]:
    return {address: cell.text for address, cell in cells(path).items()}


def refused(path: Path, limits: Limits = LIMITS) -> list[tuple[str, str, str]]:
    with pytest.raises(WorkbookError) as caught:
        read_sheets(path, limits)
    return placed(caught.value.issues)


def placed(issues: Sequence[Issue]) -> list[tuple[str, str, str]]:
    for issue in issues:
        assert all(issue_text(issue, lang)["correction"] for lang in ("fr", "en"))
    return [(issue.code.removeprefix("fichier."), issue.sheet, issue.cell) for issue in issues]


def said(path: Path) -> list[str]:
    return [code for code, _, _ in placed(read_sheets(path)[1])]


@pytest.mark.parametrize("form", ["csv", "zip", "ods"])
def test_the_sample_says_the_same_in_every_format(tmp_path: Path, form: str) -> None:
    book = sample()
    tables = read_workbook(book)
    again = read_workbook(written(tmp_path, form, values(book)))
    assert content(again) == content(tables)
    assert [issue.code for issue in again.issues] == [issue.code for issue in tables.issues]


@pytest.mark.parametrize("name", ["sound.ods", "sound.xls"])
def test_what_libreoffice_saves_says_the_same(name: str) -> None:
    tables = read_workbook(DATA / name)
    assert content(tables) == content(read(SOUND))
    assert [issue.code for issue in tables.issues if issue.code != "fichier.xls"] == \
        [issue.code for issue in read(SOUND).issues]


@pytest.mark.parametrize("name", ["petit.ods", "petit.xls"])
def test_types_marks_and_places_are_those_of_the_workbook_of_excel(name: str) -> None:
    (communes, hidden), _ = read_sheets(DATA / name)  # « Contrôle » is left out
    assert (communes.name, communes.hidden, communes.epoch_1904) == ("Communes", False, True)
    assert (hidden.name, hidden.hidden, hidden.rows) == ("Cachée", True, ((4, (Cell("C4", "x", "x"),)),))
    found = {cell.address: cell for _, row in communes.rows for cell in row}
    assert {a: found[a].text for a in ("A2", "B2", "C2", "D2", "F2", "C5", "A5")} == {
        "A2": "Gorges", "B2": "2026-03-15", "C2": "47,0889", "D2": "2", "F2": "oui", "C5": "14:30", "A5": "Gorges"}
    assert [line.split() for line in found["G3"].text.split("\n")] == [["a", "b"], ["c"]]
    assert [(cell.text, cell.merged) for cell in (found["A7"], found["A8"], found["A9"])] == [
        ("fusion", False), ("fusion", True), ("fusion", True)]


@pytest.mark.parametrize("name", ["petit.ods", "petit.xls"])
def test_errors_hidden_rows_and_padded_numbers_are_told(name: str) -> None:
    communes: RawSheet = read_sheets(DATA / name)[0][0]
    found = cells(DATA / name)
    assert {a: (found[a].text, found[a].fault) for a in ("E2", "E3")} == {
        "E2": ("#N/A", "error"), "E3": ("#DIV/0!", "error")}
    assert communes.hidden_rows == {3}
    assert found["H2"].text == "01004"
    assert "D3" not in found  # a formula whose result is an empty text


def test_an_old_workbook_says_what_it_cannot_tell() -> None:
    assert said(DATA / "petit.xls") == ["xls"]


@pytest.mark.parametrize("name", ["sound.ods", "sound.xls"])
def test_the_content_decides_not_the_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / "classeur.xlsx"
    path.write_bytes((DATA / name).read_bytes())
    assert "autre_extension" in said(path)
    assert content(read_workbook(path)) == content(read(SOUND))


def test_the_strict_variant_and_damaged_styles_are_read_and_said(tmp_path: Path) -> None:
    def book(name: str) -> Path:
        made = Workbook()
        made.active.title = "Communes"
        made.active.append(["nom", dt.date(2026, 3, 15), "=1+1", 1004])
        made.active["D1"].number_format = "00000"
        made.save(tmp_path / name)
        return tmp_path / name

    plain = cells(book("usuel.xlsx"))
    for change, code in ((strict, "strict"), (bad_colour, "styles")):
        path = change(book(f"{code}.xlsx"))
        assert said(path) == [code]
        assert cells(path) == plain
    both = bad_colour(strict(book("deux.xlsx")))
    assert said(both) == ["strict", "styles"]
    assert cells(both) == plain


@pytest.mark.parametrize("encoding", MARKS)
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_separators_and_encodings_of_csv_are_found(tmp_path: Path, separator: str, encoding: str) -> None:
    rows: Rows = {"Communes": [["nom", "lon", "note"], ["Gétigné ; L'Œuvre", 47.0889, "a, b"], ["Été €", -1.25, ""]]}
    found = texts(csv_folder(tmp_path / "feuilles", rows, separator, encoding))
    assert found == {"A1": "nom", "B1": "lon", "C1": "note", "A2": "Gétigné ; L'Œuvre", "B2": "47,0889", "C2": "a, b",
                     "A3": "Été €", "B3": "-1,25"}


def test_a_column_of_names_takes_the_separator_of_the_files_beside(tmp_path: Path) -> None:
    lists = b"Bureau\nDupont, Jeanne\nMartin, Camille\n"
    path = files(tmp_path / "f", Communes=b"nom;code_insee\nThil;01418\n", Instances=b"nom;type\n", Listes=lists)
    assert [cell.text for _, row in read_sheets(path)[0][2].rows for cell in row] == [
        "Bureau", "Dupont, Jeanne", "Martin, Camille"]


def test_a_title_with_commas_does_not_hide_the_separator(tmp_path: Path) -> None:
    text = "Communes, instances, sièges\n\nnom;lon;lat\nThil;4,99;45,81\nNeyron;4,93;45,81\n"
    found = texts(files(tmp_path / "f", Communes=text.encode()))
    assert (found["A1"], found["B4"], found["C5"]) == ("Communes, instances, sièges", "4,99", "45,81")


def test_a_line_break_in_a_field_keeps_one_row_as_a_spreadsheet_does(tmp_path: Path) -> None:
    found = texts(files(tmp_path / "f", Listes=b'Bureau;GT\r\n"Thil\r\nNeyron";x\r\nMiribel;y\r\n'))
    assert (found["A2"], found["B2"], found["A3"]) == ("Thil\nNeyron", "x", "Miribel")


def test_the_address_of_a_csv_cell_counts_its_blank_rows(tmp_path: Path) -> None:
    assert texts(files(tmp_path / "f", Communes=b";\r\n\r\n;nom\r\n")) == {"B3": "nom"}


@pytest.mark.parametrize(("field", "text", "fault"), [
    ("#N/A", "#N/A", "error"), ("#NOM?", "#NOM?", "error"), ("Err:508", "Err:508", "error"), ("NA", "NA", ""),
    ("=A2", "=A2", "formula"), ("'=A2", "=A2", ""), ("'-@x", "-@x", ""), ("-", "-", ""), ("'hui", "'hui", ""),
])
def test_errors_and_formulas_of_a_csv_are_told_from_texts(tmp_path: Path, field: str, text: str, fault: str) -> None:
    cell = cells(files(tmp_path / "f", Communes=f"nom;note\nThil;{field}\n".encode()))["B2"]
    assert (cell.text, cell.fault) == (text, fault)


@pytest.mark.parametrize(("data", "fault"), [
    (b"nom;note\nThil;a\0b\n", ("caractere_nul", "Communes", "B2")),
    ("nom;note\nThil;a".encode("utf-16-le"), ("caractere_nul", "Communes", "A1")),  # no mark at its head
    (b"nom;note\nThil;" + b"x" * 32_768 + b"\n", ("texte_trop_long", "Communes", "B2")),
    (b"nom;note\nThil;" + b"x" * 4_000_000 + b"\n", ("texte_trop_long", "Communes", "B2")),
    (b'nom;note\nThil;"ouvert\nNeyron;y\n', ("guillemet", "Communes", "B2")),
    (b'nom;note\nThil;x\n"', ("guillemet", "Communes", "A3")),
    ("nom;note\né;œ\nThil;".encode() + b"\xff\n", ("encodage", "Communes", "B3")),
    (b"nom;note\n\xe9t\x81;x\n", ("encodage", "Communes", "A2")),  # 0x81 is no letter of Windows
    (b"\xff\xfe" + "nom;note\nThil;x".encode("utf-16-le") + b"\x00", ("encodage", "Communes", "B2")),  # half a letter
    (b"\xff\xfe" + "nom;note\n".encode("utf-16-le") + b"\x00\xd8;\0", ("encodage", "Communes", "A2")),  # half a pair
])
def test_what_is_broken_in_a_csv_is_refused_at_its_cell(
    tmp_path: Path, data: bytes, fault: tuple[str, str, str],
) -> None:
    assert refused(files(tmp_path / "f", communes=data)) == [fault]


def test_the_faults_of_all_csv_files_are_said_at_once(tmp_path: Path) -> None:
    path = files(tmp_path / "f", Acteurs=b"id\na\0\n", Communes=b"nom\nThil\n", Notes=b'a;b\n"x\n')
    assert refused(path) == [("caractere_nul", "Acteurs", "A2"), ("guillemet", "Notes", "A2")]


def test_a_folder_keeps_to_its_csv_files(tmp_path: Path) -> None:
    path = csv_folder(tmp_path / "feuilles", SOUND)
    (path / "classeur.xlsx").write_bytes(b"autre")
    (path / ".~lock.Communes.csv#").write_bytes(b"x")
    (path / "~$Communes.csv").write_bytes(b"x")
    (path / "Contrôle.csv").write_bytes(b"\0")
    (path / "vieux.csv").mkdir()
    assert content(read_workbook(path)) == content(read(SOUND))
    assert {name for name in ASIDE if name in {s.name.casefold() for s in read_sheets(path)[0]}} == set()


def test_limits_hold_for_csv_files_taken_together(tmp_path: Path) -> None:
    path = csv_folder(tmp_path / "feuilles", SOUND)
    assert refused(path, Limits(file_bytes=1000)) == [("trop_gros", "", "")]
    assert refused(path, Limits(cells=100)) == [("trop_rempli", "", "")]
    lines = [["x" * 100]] * 1000  # far smaller in its archive than once unpacked
    path = csv_zip(tmp_path / "feuilles.zip", {"Communes": lines})
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Listes.csv", csv_bytes(lines * 10))
    assert refused(path, Limits(file_bytes=500_000)) == [("trop_gros", "", "")]


def test_names_of_an_archive_written_on_a_mac_keep_their_accents(tmp_path: Path) -> None:
    path = tmp_path / "feuilles.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("StratXX.csv", b"a;b\n1;2\n")
    path.write_bytes(path.read_bytes().replace(b"XX", "é".encode()))  # no flag says that it is UTF-8
    assert [sheet.name for sheet in read_sheets(path)[0]] == ["Straté"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("member", ["ancien/Communes.csv", "Communes.csv", "communes.csv"])
def test_two_files_of_one_name_in_an_archive_are_two_sheets_to_choose_from(tmp_path: Path, member: str) -> None:
    path = csv_zip(tmp_path / "feuilles.zip", SOUND)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(member, b"code_insee;nom\n01043;Beynost\n")
    with pytest.raises(WorkbookError, match=r"communes\.feuille_en_double"):
        read_workbook(path)


def test_a_csv_file_held_by_another_program_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = csv_folder(tmp_path / "feuilles", SOUND)

    def held(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "read_bytes", held)
    with pytest.raises(WorkbookError) as caught:
        read_sheets(path)
    assert [(issue.code, issue.value) for issue in caught.value.issues] == [("fichier.ouvert", "Acteurs.csv")]


def test_comments_and_tables_that_are_not_sheets_are_left_out_of_an_ods(tmp_path: Path) -> None:
    cell = ("<table:table-cell><text:p>Thil<office:annotation><text:p>note</text:p></office:annotation></text:p>"
            "<office:annotation><text:p>à voir</text:p></office:annotation></table:table-cell>")
    inner = '<table:table-cell><table:table table:name="dedans"><table:table-row/></table:table></table:table-cell>'
    page = f"<table:table-row>{cell}{inner}</table:table-row>"
    links = (f'<table:dde-links><table:dde-link><table:table table:name="Autre">{page}</table:table>'
             "</table:dde-link></table:dde-links>")
    path = ods(tmp_path / "classeur.ods", f'<table:table table:name="Communes">{page}</table:table>{links}')
    assert [(sheet.name, [cell.text for _, row in sheet.rows for cell in row])
            for sheet in read_sheets(path)[0]] == [("Communes", ["Thil"])]


def test_conditional_formats_do_not_hinder_damaged_styles(tmp_path: Path) -> None:
    book = Workbook()
    book.active["A1"] = "Thil"
    book.active.conditional_formatting.add("A1:A9", FormulaRule(formula=["A1=1"], font=Font(bold=True)))
    book.save(tmp_path / "classeur.xlsx")
    path = bad_colour(tmp_path / "classeur.xlsx")
    assert said(path) == ["styles"]
    assert texts(path) == {"A1": "Thil"}
