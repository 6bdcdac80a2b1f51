"""The copy of a workbook that shows its issues: where they are, and nothing of the user's lost."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from codir_network.errors import Issue, RenderError
from codir_network.samples import sample
from codir_network.text.wording import issue_text
from codir_network.workbook import annotate, read_workbook
from codir_network.workbook import annotated as module
from codir_network.workbook.annotated import SHEET, annotated
from tests.workbook.archives import SHEET as PART
from tests.workbook.archives import sheet_xml, with_parts
from tests.workbook.faults import SOUND, TEN, Rows, issues_of, spoiled, write

FAULTY = spoiled(*(change for change, _ in TEN))
ZERO = Issue("communes.code_insee.zero_perdu", "information", "Communes", "A2", "1004", details={"lu": "01004"})
WHERE = Issue("communes.population.nombre_attendu", "avertissement", "Communes", "C2", "beaucoup")
STOP = Issue("communes.code_insee.code_mal_forme", "erreur", "Communes", "A2", "=CMD()")
COLOURS = {"erreur": "F7C873", "avertissement": "BFE1F5", "information": "E3E8E9"}


def copied(rows: Rows, issues: tuple[Issue, ...], folder: Path, lang: str = "fr") -> Workbook:
    path = write(rows, folder / "classeur.xlsx")
    return load_workbook(annotate(path, issues, folder / "copie.xlsx", lang=lang))


def listed(book: Workbook) -> list[tuple[object, ...]]:
    """The rows of the list, without its four rows of title."""
    return list(book[SHEET].iter_rows(min_row=6, values_only=True))


def test_each_cell_at_fault_is_coloured_by_its_severity_and_says_what_to_do(tmp_path: Path) -> None:
    book = copied(FAULTY, issues_of(FAULTY), tmp_path)
    for issue in issues_of(FAULTY):
        cell = book[issue.sheet][issue.cell]
        assert cell.fill.start_color.rgb == f"00{COLOURS[issue.severity]}"
        texts = issue_text(issue)
        for part in ("titre", "attendu", "fait", "correction"):
            assert texts[part] in cell.comment.text
        assert cell.comment.text.startswith(issue.severity.upper())  # colour is never the only sign


def test_no_colour_is_red() -> None:
    for colour in COLOURS.values():
        red, green, blue = (int(colour[i : i + 2], 16) for i in (0, 2, 4))
        assert green > 0.7 * red or blue > red


def test_cells_without_a_fault_are_those_of_the_workbook(tmp_path: Path) -> None:
    book = copied(FAULTY, issues_of(FAULTY), tmp_path)
    original = load_workbook(tmp_path / "classeur.xlsx")
    assert book.sheetnames == [SHEET, *original.sheetnames]
    faulty = {(issue.sheet, issue.cell) for issue in issues_of(FAULTY)}
    for page in original:
        for row in page.iter_rows():
            for cell in row:
                twin = book[page.title][cell.coordinate]
                assert (twin.value, twin.data_type) == (cell.value, cell.data_type)
                assert (twin.comment is not None) == ((page.title, cell.coordinate) in faulty)


def test_the_first_sheet_has_a_line_an_issue_errors_first_with_a_link_to_its_cell(tmp_path: Path) -> None:
    book = copied(FAULTY, issues_of(FAULTY), tmp_path)
    assert book.active.title == SHEET
    rows = listed(book)
    assert [row[0] for row in rows] == list(range(1, 11))
    assert [row[1] for row in rows] == ["erreur"] * 7 + ["avertissement"] * 2 + ["information"]
    assert {row[9] for row in rows} == {code for _, (code, _, _) in TEN}
    links = [book[SHEET].cell(number, 3).hyperlink.location for number in range(6, 16)]
    assert sorted(links) == sorted(f"'{sheet}'!{cell}" for _, (_, sheet, cell) in TEN)
    assert book[SHEET]["A2"].value == "7 erreurs, 2 avertissements, 1 information"


def test_links_follow_the_name_that_the_sheet_has(tmp_path: Path) -> None:
    rows = {"L'été des communes" if name == "Communes" else name: lines for name, lines in SOUND.items()}
    rows = {" COMMUNE " if name == "L'été des communes" else name: lines for name, lines in rows.items()}
    book = copied(rows, (ZERO,), tmp_path)
    assert book[SHEET]["C6"].hyperlink.location == "' COMMUNE '!A2"
    assert book[" COMMUNE "]["A2"].comment is not None
    issue = Issue("classeur.feuille_inconnue", "information", "L'été", value="L'été")
    book = copied(SOUND | {"L'été": [["a"]]}, (issue,), tmp_path)
    assert book[SHEET]["C6"].hyperlink.location == "'L''été'!A1"


def test_several_issues_of_a_cell_share_a_comment_the_gravest_first(tmp_path: Path) -> None:
    many = tuple(dataclasses.replace(ZERO, details={"lu": str(n)}) for n in range(5))
    cell = copied(SOUND, (*many, STOP), tmp_path)["Communes"]["A2"]
    assert cell.fill.start_color.rgb == f"00{COLOURS['erreur']}"
    assert cell.comment.text.startswith("ERREUR : Code INSEE non reconnu")
    assert cell.comment.text.endswith("… et 3 autres constats sur cette cellule : voyez la feuille Constats.")


def test_a_text_is_never_a_formula_wherever_it_comes_from(tmp_path: Path) -> None:
    rows = spoiled(("Communes", "E2", "+33 2 40"), ("Communes", "E3", "=1+1"))
    path = write(rows, tmp_path / "classeur.xlsx")
    book = load_workbook(path)
    book["Communes"]["E3"].data_type = "s"  # typed as a text, as "'=1+1" is in Excel
    book.save(path)
    copy = load_workbook(annotate(path, (STOP, WHERE), tmp_path / "copie.xlsx"))
    assert copy["Communes"]["E3"].data_type == "s"
    assert (copy[SHEET]["D6"].value, copy[SHEET]["D6"].data_type) == ("=CMD()", "s")
    assert copy[SHEET]["D6"].quotePrefix
    assert {cell.data_type for row in copy[SHEET].iter_rows() for cell in row} <= {"s", "n"}


def test_signs_that_a_spreadsheet_refuses_break_neither_list_nor_comment(tmp_path: Path) -> None:
    odd = dataclasses.replace(WHERE, value="a\x03b\ud800c" + "x" * 40_000)
    book = copied(SOUND, (odd,), tmp_path)
    assert book[SHEET]["D6"].value.startswith("abc")
    assert len(book[SHEET]["D6"].value) == 32_767


def test_the_workbook_itself_is_never_written_over(tmp_path: Path) -> None:
    path = write(SOUND, tmp_path / "classeur.xlsx")
    before = path.read_bytes()
    with pytest.raises(RenderError) as caught:
        annotate(path, (), tmp_path / "." / "classeur.xlsx")
    assert caught.value.code == "usage.same_file"
    assert path.read_bytes() == before


def test_a_copy_is_made_again_in_place_until_somebody_saves_it(tmp_path: Path) -> None:
    path, copy = write(FAULTY, tmp_path / "classeur.xlsx"), tmp_path / "copie.xlsx"
    annotate(path, issues_of(FAULTY), copy)
    annotate(path, (), copy)
    assert listed(load_workbook(copy)) == []
    book = load_workbook(copy)  # a person mends in the copy, and saves it
    book.save(copy)
    before = copy.read_bytes()
    with pytest.raises(RenderError) as caught:
        annotate(path, (), copy)
    assert caught.value.code == "usage.exists"
    assert copy.read_bytes() == before
    other = tmp_path / "notes.xlsx"
    other.write_bytes(b"tout autre chose")
    with pytest.raises(RenderError):
        annotate(path, (), other)


def test_a_copy_of_a_copy_bears_the_new_issues_only_and_keeps_the_user_s_comments(tmp_path: Path) -> None:
    path = write(SOUND, tmp_path / "classeur.xlsx")
    book = load_workbook(path)
    book["Communes"]["A2"].comment = Comment("à revoir avec la mairie", "DGS")
    book["Communes"]["B2"].comment = Comment("une question", "codir_network")
    book.save(path)
    once = annotate(path, (STOP, WHERE), tmp_path / "copie.xlsx")
    marked = load_workbook(once)["Communes"]["A2"].comment.text
    assert marked.startswith("ERREUR")
    assert marked.endswith("\n———\nà revoir avec la mairie")
    twice = load_workbook(annotate(once, (WHERE,), tmp_path / "copie 2.xlsx"))
    page = twice["Communes"]
    assert twice.sheetnames.count(SHEET) == 1
    assert page["A2"].comment.text == "à revoir avec la mairie"
    assert page["A2"].fill.fill_type is None
    assert page["B2"].comment.text == "une question"
    assert page["C2"].comment.text.count("AVERTISSEMENT") == 1


def test_the_reader_passes_over_the_list_of_a_copy(tmp_path: Path) -> None:
    path = write(SOUND, tmp_path / "classeur.xlsx")
    copy = annotate(path, (), tmp_path / "copie.xlsx")
    assert read_workbook(copy).issues == ()
    assert "Rien à signaler" in load_workbook(copy)[SHEET]["A3"].value


def test_a_fault_inside_a_merged_range_is_shown_at_its_corner(tmp_path: Path) -> None:
    path = write(SOUND, tmp_path / "classeur.xlsx")
    book = load_workbook(path)
    book["Communes"].merge_cells("E2:E4")
    book.save(path)
    fault = [Issue("communes.secteur.fusion", "avertissement", "Communes", cell, "Plaine", details={"derniere": "E4"})
             for cell in ("E2", "E3")]
    page = load_workbook(annotate(path, fault, tmp_path / "copie.xlsx"))["Communes"]
    assert page["E2"].comment.text.count("Cellules fusionnées") == 1


@pytest.mark.parametrize("name", ["classeur.ods", "classeur.xls", "absent.xlsx", "casse.xlsx"])
def test_a_workbook_that_cannot_be_opened_gets_the_list_alone(tmp_path: Path, name: str) -> None:
    if name != "absent.xlsx":
        (tmp_path / name).write_bytes(b"pas un classeur")
    book = load_workbook(annotate(tmp_path / name, (WHERE,), tmp_path / "copie.xlsx"))
    assert book.sheetnames == [SHEET]
    assert [row[2] for row in listed(book)] == ["Communes C2"]
    assert book[SHEET]["C6"].hyperlink is None
    assert "n'a pas pu être copié" in book[SHEET]["A3"].value


def test_a_dangerous_file_is_not_opened_to_be_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = with_parts(tmp_path / "classeur.xlsx", {PART: sheet_xml('<row r="1"><c r="XFD1048576"/></row>')})

    def opened(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr(module, "load_workbook", opened)
    issue = Issue("fichier.trop_etendu", "erreur", value=path.name,
                  details={"limite": "50", "mesure": "60", "derniere": "XFD1048576"})
    annotate(path, (issue,), tmp_path / "copie.xlsx")
    monkeypatch.undo()
    assert listed(load_workbook(tmp_path / "copie.xlsx"))[0][2] == "le fichier"


def test_the_same_workbook_gives_the_same_bytes(tmp_path: Path) -> None:
    path = write(FAULTY, tmp_path / "classeur.xlsx")
    assert annotated(path, issues_of(FAULTY)) == annotated(path, issues_of(FAULTY))


def test_the_list_is_cut_where_excel_would_refuse_it_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "LISTED", 3)
    rows = listed(copied(SOUND, (*[ZERO] * 4, STOP), tmp_path))
    assert [row[1] for row in rows] == ["erreur", "information", "information", None]
    assert rows[3][0] == "2 autres constats ne sont pas listés : corrigez d'abord ceux-ci, puis relancez."


def test_an_english_copy_is_in_english(tmp_path: Path) -> None:
    book = copied(FAULTY, issues_of(FAULTY), tmp_path, "en")
    assert book[SHEET]["A2"].value == "7 errors, 2 warnings, 1 note"
    assert listed(book)[0][1] == "error"
    assert book["Instances"]["D4"].comment.text.startswith("ERROR: Answer outside the list")


def test_lists_formats_and_bold_words_of_the_template_are_kept(tmp_path: Path) -> None:
    copy = load_workbook(annotate(sample(), (), tmp_path / "copie.xlsx"), rich_text=True)
    original = load_workbook(sample(), rich_text=True)
    assert copy.sheetnames == [SHEET, *original.sheetnames]
    assert list(copy.defined_names) == list(original.defined_names)
    for page in original:
        twin = copy[page.title]
        assert twin.data_validations.count == page.data_validations.count
        assert len(twin.conditional_formatting) == len(page.conditional_formatting)
        assert [[cell.value for cell in row] for row in twin.iter_rows(max_row=40)] == \
            [[cell.value for cell in row] for row in page.iter_rows(max_row=40)]
