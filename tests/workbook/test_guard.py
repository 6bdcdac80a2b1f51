from __future__ import annotations

import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from codir_network.text.wording import issue_text
from codir_network.workbook.files.formats import read_sheets
from codir_network.workbook.files.guard import LIMITS, Limits, check_file
from tests.workbook.archives import ANCIENT, HEAD, OLE, SHEET, sheet_xml, sound, with_parts


def refused(path: Path, limits: Limits = LIMITS) -> str:
    """Return the fault for which a file is refused, its words checked on the way."""
    (issue,) = check_file(path, limits)
    assert (issue.severity, issue.sheet, issue.cell, issue.value) == ("erreur", "", "", path.name)
    for lang in ("fr", "en"):
        assert all(issue_text(issue, lang)[part] for part in ("titre", "attendu", "correction"))
    return issue.code.removeprefix("fichier.")


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_a_sound_workbook_passes(tmp_path: Path) -> None:
    assert check_file(sound(tmp_path / "classeur.xlsx")) == []
    assert check_file(str(sound(tmp_path / "Éléments d'été.XLSX"))) == []


def test_a_missing_file_is_refused_and_the_nearest_of_its_folder_proposed(tmp_path: Path) -> None:
    sound(tmp_path / "classeur 2026.xlsx")
    sound(tmp_path / "~$classeur 2026.xlsx")
    (issue,) = check_file(tmp_path / "classeur2026.xlsx")
    assert issue.code == "fichier.introuvable"
    assert issue.nearest == ("classeur 2026.xlsx",)
    assert refused(tmp_path / "ailleurs" / "classeur.xlsx") == "introuvable"
    assert refused(tmp_path / ("x" * 400 + ".xlsx")) == "introuvable"  # a name that no file can have
    assert refused(tmp_path / "a\0b.xlsx") == "introuvable"


def test_a_folder_without_csv_files_is_refused_and_its_workbooks_proposed(tmp_path: Path) -> None:
    (tmp_path / "dossier.xlsx").mkdir()
    assert refused(tmp_path / "dossier.xlsx") == "dossier"
    sound(tmp_path / "dossier.xlsx" / "classeur 2026.xlsx")
    assert check_file(tmp_path / "dossier.xlsx")[0].nearest == ("classeur 2026.xlsx",)


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    assert refused(written(tmp_path / "classeur.xlsx", b"")) == "vide"


def test_the_lock_file_of_excel_is_refused_and_the_true_name_given(tmp_path: Path) -> None:
    lock = written(tmp_path / "~$classeur.xlsx", b"\x05Nom de la personne")
    assert refused(lock) == "verrou"
    assert "classeur.xlsx" in issue_text(check_file(lock)[0])["correction"]


@pytest.mark.parametrize(("name", "fault"), [
    ("classeur.csv", "csv_seul"), ("classeur.xlsb", "format"), ("classeur.pdf", "format"), ("classeur", "format"),
    ("classeur.xls", "autre_contenu"), ("classeur.ods", "autre_contenu"), ("classeur.zip", "autre_contenu"),
])
def test_other_formats_are_refused_by_their_names(tmp_path: Path, name: str, fault: str) -> None:
    assert refused(written(tmp_path / name, b"contenu")) == fault


def test_the_folder_is_proposed_for_one_file_of_it(tmp_path: Path) -> None:
    (issue,) = check_file(written(tmp_path / "Communes.csv", b"nom"))
    assert str(tmp_path) in issue_text(issue)["correction"]


def test_the_container_of_old_office_files_is_a_workbook_or_not(tmp_path: Path) -> None:
    stream = "Workbook".encode("utf-16-le")
    assert check_file(written(tmp_path / "classeur.xlsx", OLE + bytes(504) + stream)) == []
    letter = "WordDocument".encode("utf-16-le")
    assert refused(written(tmp_path / "lettre.xls", OLE + bytes(504) + letter)) == "autre_contenu"


def test_a_workbook_behind_a_password_is_refused(tmp_path: Path) -> None:
    stream = "EncryptedPackage".encode("utf-16-le")
    assert refused(written(tmp_path / "classeur.xlsx", OLE + bytes(504) + stream)) == "protege"


@pytest.mark.parametrize("start", [
    b"\x09\x08\x10\x00" + bytes(16),  # the record that begins the workbook, since Excel 97
    b"\x09\x08\x10\x00" + bytes(16) + b"\x86\x00\x00\x00",  # kept from changes too
    b"\x09\x08\x08\x00" + bytes(8),  # Excel 95
])
def test_an_old_workbook_behind_a_password_is_refused(tmp_path: Path, start: bytes) -> None:
    content = OLE + bytes(504) + start + b"%s" + "Workbook".encode("utf-16-le")
    assert refused(written(tmp_path / "classeur.xls", content % b"\x2f\x00\x36\x00")) == "protege"
    assert check_file(written(tmp_path / "classeur.xls", content % b"\x42\x00\x02\x00")) == []


def test_an_old_workbook_saved_with_a_password_is_refused() -> None:
    assert refused(ANCIENT / "secret.xls") == "protege"


def test_an_archive_whose_parts_are_encrypted_is_refused(tmp_path: Path) -> None:
    path = sound(tmp_path / "classeur.xlsx")
    content = bytearray(path.read_bytes())
    at = content.index(b"PK\x01\x02")  # the first entry of the directory: its flags are at offset 8
    content[at + 8] |= 1
    assert refused(written(path, bytes(content))) == "protege"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_truncated_workbook_is_refused(tmp_path: Path, share: float) -> None:
    path = sound(tmp_path / "classeur.xlsx")
    content = path.read_bytes()
    assert refused(written(path, content[: int(len(content) * share)])) == "tronque"


def test_another_content_under_the_name_of_a_workbook_is_refused(tmp_path: Path) -> None:
    assert refused(written(tmp_path / "page.xlsx", b"<html><table></table></html>")) == "autre_contenu"
    assert refused(written(tmp_path / "texte.xlsx", b"code_insee;nom\n01004;Amb\xe9rieu\n")) == "autre_contenu"
    with zipfile.ZipFile(tmp_path / "photos.xlsx", "w") as archive:
        archive.writestr("photo.jpg", b"\xff\xd8")
    assert refused(tmp_path / "photos.xlsx") == "zip_sans_csv"
    word = ('<Types><Override PartName="/word/document.xml" ContentType='
            '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
    assert refused(with_parts(tmp_path / "lettre.xlsx", {"[Content_Types].xml": word})) == "autre_contenu"


def test_a_file_past_the_limit_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    path = sound(tmp_path / "classeur.xlsx")
    assert refused(path, Limits(file_bytes=1000)) == "trop_gros"


def test_a_zip_bomb_is_refused_by_its_directory(tmp_path: Path) -> None:
    zeros = b"0" * 60_000_000  # 60 MB that make some 60 KB: a ratio of 1000
    path = with_parts(tmp_path / "bombe.xlsx", {"xl/media/image1.bin": zeros})
    assert path.stat().st_size < 100_000
    assert refused(path) == "bombe"


def test_a_zip_bomb_whose_directory_lies_is_refused_without_being_unpacked(tmp_path: Path) -> None:
    path = with_parts(tmp_path / "bombe.xlsx", {"xl/styles.xml": b"<a>" + b" " * 30_000_000})
    content = path.read_bytes()
    true_size, false_size = struct.pack("<L", 30_000_003), struct.pack("<L", 100)
    assert content.count(true_size) >= 1
    assert refused(written(path, content.replace(true_size, false_size))) == "illisible"


@pytest.mark.parametrize("head", [
    '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]>', '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
])
@pytest.mark.parametrize("part", [SHEET, "xl/sharedStrings.xml", "docProps/core.xml"])
def test_a_doctype_or_an_entity_is_refused_in_any_part(tmp_path: Path, part: str, head: str) -> None:
    assert refused(with_parts(tmp_path / "classeur.xlsx", {part: f"{HEAD}{head}<a/>"})) == "xml_refuse"


def test_an_entity_is_seen_in_utf_16_and_past_the_first_piece(tmp_path: Path) -> None:
    head = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY b "ha">]><a/>'
    assert refused(with_parts(tmp_path / "a.xlsx", {SHEET: head.encode("utf-16")})) == "xml_refuse"
    # the word straddles the limit of the pieces in which a part is unpacked (1 MiB)
    late = HEAD + "<!--" + "x" * ((1 << 20) - len(HEAD) - 4 - 3 - 4) + "--><!DOCTYPE a><a/>"
    assert refused(with_parts(tmp_path / "b.xlsx", {SHEET: late})) == "xml_refuse"


def test_an_encoding_in_which_tags_could_hide_is_refused(tmp_path: Path) -> None:
    head = '<?xml version="1.0" encoding="cp037"?>'
    assert refused(with_parts(tmp_path / "classeur.xlsx", {SHEET: sheet_xml("", head=head)})) == "xml_refuse"


@pytest.mark.parametrize("cell", [
    '<c r="XFD1048576"/>', '<c s="1" r="XFD1048576" />', "<x:c r='XFD1048576'></x:c>", '<c\n r = "XFD1048576"/>',
    '<c note="&gt;>" r="XFD1048576"/>',
])
def test_one_blank_cell_at_the_far_corner_is_refused(tmp_path: Path, cell: str) -> None:
    path = with_parts(tmp_path / "classeur.xlsx", {SHEET: sheet_xml(f'<row r="1"><c r="A1"/>{cell}</row>')})
    assert refused(path) == "trop_etendu"
    (issue,) = check_file(path)
    # 1 048 576 rows x 16 384 columns
    assert issue.details == {"limite": "50 000 000", "mesure": "17 179 869 184", "derniere": "XFD1048576"}


def test_formats_down_to_the_last_row_are_no_fault(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>nom</t></is></c></row><row r="1048576"><c r="J1048576"/></row>'
    path = with_parts(tmp_path / "classeur.xlsx", {SHEET: sheet_xml(rows)})
    assert check_file(path) == []
    assert [number for number, _ in read_sheets(path)[0][0].rows] == [1]  # and cost nothing


@pytest.mark.parametrize("after", [
    '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    '<hyperlinks><hyperlink ref="A1:XFD99999"/></hyperlinks>',
    '<mergeCells><mergeCell ref="A1:Z30000"/><mergeCell ref="AA1:AZ30000"/></mergeCells>',  # 780 000 each
])
def test_merged_ranges_that_cover_a_million_cells_are_refused(tmp_path: Path, after: str) -> None:
    path = with_parts(tmp_path / "classeur.xlsx", {SHEET: sheet_xml("", after)})
    assert refused(path) == "trop_rempli"


def test_a_range_written_to_escape_the_count_is_refused(tmp_path: Path) -> None:
    after = '<mergeCells><mergeCell ref="A1:&#88;FD1048576"/></mergeCells>'
    assert refused(with_parts(tmp_path / "classeur.xlsx", {SHEET: sheet_xml("", after)})) == "illisible"


def test_cells_are_counted_over_all_sheets(tmp_path: Path) -> None:
    rows = "<row>" + "<c/>" * 300 + "</row>"
    parts = {SHEET: sheet_xml(rows), "xl/worksheets/sheet2.xml": sheet_xml(rows)}
    path = with_parts(tmp_path / "classeur.xlsx", parts)
    assert check_file(path, Limits(cells=600)) == []
    assert refused(path, Limits(cells=599)) == "trop_rempli"


def test_a_picture_that_speaks_of_doctype_is_no_fault(tmp_path: Path) -> None:
    path = with_parts(tmp_path / "classeur.xlsx", {"xl/media/image1.png": b"\x89PNG <!DOCTYPE html>"})
    assert check_file(path) == []


def test_a_damaged_part_is_refused(tmp_path: Path) -> None:
    path = with_parts(tmp_path / "classeur.xlsx", {}, kind=zipfile.ZIP_STORED)
    content = path.read_bytes().replace(b"<sheetData>", b"<sheetDatu>")  # its sum no longer fits
    assert refused(written(path, content)) == "illisible"


def test_a_file_that_excel_holds_open_is_worded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = sound(tmp_path / "classeur.xlsx")

    def held(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", held)
    assert refused(path) == "ouvert"
    assert "fermez-le, puis relancez" in issue_text(check_file(path)[0])["correction"]


def test_a_share_that_fails_while_it_is_read_is_worded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = sound(tmp_path / "classeur.xlsx")

    def lost(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", lost)
    assert refused(path) == "illisible"


@pytest.fixture(scope="session")
def plain_bytes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A sound workbook written once: the time that it bears changes its length."""
    return with_parts(tmp_path_factory.mktemp("plain") / "classeur.xlsx", {}).read_bytes()


@given(st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_bytes_changed_at_random_never_end_in_a_traceback(
        plain_bytes: bytes, tmp_path: Path, data: st.DataObject) -> None:
    path, content = tmp_path / "classeur.xlsx", bytearray(plain_bytes)
    for at in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=8)):
        content[at] = data.draw(st.integers(0, 255))
    for issue in check_file(written(path, bytes(content))):
        assert issue_text(issue)["titre"]
