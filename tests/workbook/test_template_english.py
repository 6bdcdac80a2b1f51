"""The template with ``--lang en``: read back as the same tables, and read by somebody in English."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from codir_network import cli, schema
from codir_network import vocabulary as v
from codir_network.samples import sample
from codir_network.schema import Tables
from codir_network.text import catalogue
from codir_network.workbook import read_workbook
from codir_network.workbook.template import made, write_template
from codir_network.workbook.writing.content import Content
from codir_network.workbook.writing.prefill import content_for
from codir_network.workbook.writing.reissue import content_of

CLISSON = "200067635"
FRAMES = ("communes", "actors", "bodies", "memberships", "relations")


def both(content: Content, tmp_path: Path) -> tuple[Tables, Tables]:
    """What is read of a content written in French, and of the same written in English."""
    for lang in ("fr", "en"):
        (tmp_path / f"{lang}.xlsx").write_bytes(made(replace(content, lang=lang)))
    return read_workbook(tmp_path / "fr.xlsx"), read_workbook(tmp_path / "en.xlsx")


@pytest.mark.parametrize("content", [content_for(CLISSON), content_of(sample())], ids=["prefilled", "sample"])
def test_a_template_in_english_is_read_as_the_same_tables(content: Content, tmp_path: Path) -> None:
    french, english = both(content, tmp_path)
    assert english.territory == french.territory
    for name in FRAMES:
        pd.testing.assert_frame_equal(getattr(english, name), getattr(french, name))
    assert [(issue.code, issue.sheet) for issue in english.issues] == [
        (issue.code, issue.sheet) for issue in french.issues]


def test_each_word_that_an_english_list_offers_is_the_one_of_the_french_list() -> None:
    columns = [*schema.TERRITORY_KEYS, *(column for sheet in schema.SHEETS for column in sheet.columns)]
    wrong = [(column.name, term.value) for column in columns for term in column.terms
             if v.find(column.terms, term.listed("en")) is not term]
    assert wrong == []


def test_lists_are_in_english_and_functions_keep_their_name(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(write_template(tmp_path / "modele.xlsx", siren=CLISSON, lang="en"))
    [(sheet, cells)] = book.defined_names["liste_liste_complete"].destinations
    assert [row[0].value for row in book[sheet][cells]] == ["complete", "partial", "unknown"]
    bodies = [[cell.value for cell in row[1:6]] for row in book["Instances"].iter_rows(min_row=2, max_row=2)]
    assert bodies == [["Conseil communautaire", None, "Deliberative assembly", "all", "unknown"]]
    assert [book["Acteurs"].cell(row, 3).value for row in (3, 4, 5)] == ["DGS", "Maire", "DGS"]
    formulas = [str(row[1].value) for row in book["Contrôle"].iter_rows(min_row=5, max_row=30)]
    assert any('"complète")' in text and '"complete")' in text for text in formulas)


def test_what_is_to_be_read_is_in_english(tmp_path: Path) -> None:
    french = {text for code, (text, english) in catalogue().items()
              if code.startswith(("template.", "column.", "key.")) and text != english and len(text) > 12}
    book = openpyxl.load_workbook(write_template(tmp_path / "modele.xlsx", siren=CLISSON, lang="en"))
    told = [str(text) for page in book for row in page.iter_rows() for cell in row
            for text in (cell.value, cell.comment and cell.comment.text) if text]
    assert len(told) > 300
    # A sentence with a blank is sought by what stands before it.
    heads = sorted({text.partition("{")[0].replace("|", "") for text in french if len(text.partition("{")[0]) > 20})
    assert len(heads) > 100
    assert [(head, text) for text in told for head in heads if head in text.replace("\u00a0", " ")] == []
    assert book["Listes"]["A1"].value.startswith("How to: one column for each body.")
    assert book["Listes"]["A3"].value == "Example: DGS d'Aigrefeuille-sur-Maine"
    assert book["Grille"].oddFooter.center.text == "&A, page &P of &N"


def test_a_comment_in_english_gives_a_word_of_its_list_as_example() -> None:
    for sheet in schema.SHEETS:
        for column in sheet.columns:
            english = catalogue()[f"column.{sheet.key}.{column.name}"][1]
            if column.terms and column.terms != v.FUNCTIONS:
                words = {term.listed("en").casefold() for term in column.terms}
                assert any(word in english.casefold() for word in words), (sheet.name, column.name)


def test_modele_answers_in_the_language_of_its_template(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "modele.xlsx"
    assert cli.run(["modele", "--sortie", str(path), "--lang", "en"]) == 0
    assert "Blank workbook written" in capsys.readouterr().out
    book = openpyxl.load_workbook(path)
    assert "This workbook helps to see who works with whom" in str(book["Lisez-moi"]["A2"].value)
    assert cli.run(["modele", "--sortie", str(tmp_path / "b.xlsx"), "--lang", "de"]) == cli.REFUSED
