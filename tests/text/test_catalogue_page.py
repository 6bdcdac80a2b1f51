"""The page of issues lists all that the reader can say, nothing more, each really said by a workbook."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import codir_network
from codir_network.errors import Issue
from codir_network.text import files, issues
from codir_network.text.issues import ERRORS, INFORMATION, WARNINGS
from codir_network.text.wording import entry, issue_text, reason
from scripts.make_issue_catalogue import PAGE, heading, page
from tests.workbook.examples import by_entry

STATIC = ERRORS | WARNINGS | INFORMATION
ALONE = {f"defaut.{code.rpartition('.')[2]}" for code in STATIC}  # shared words of codes that have entries of their own
MAKERS = {"note", "issue", "Issue", "_issue", "RefusedError"}
PACKAGE = Path(codir_network.__file__).parent


@pytest.fixture(scope="module")
def found() -> dict[str, list[Issue]]:
    return by_entry()


def worded() -> set[str]:
    """The entries that the catalogue of texts has, all parts of a sentence taken together."""
    heads = {key.rpartition(".")[0] for part in (files, issues) for key in part.TEXTS if key.endswith(".correction")}
    return STATIC | {head for head in heads if entry(head) == head and head not in ALONE - {"defaut.hors_liste"}}


def test_each_thing_that_has_words_is_said_of_some_workbook(found: dict[str, list[Issue]]) -> None:
    assert worded() - set(found) == set()


def test_each_thing_said_has_words_of_its_own_or_of_its_fault(found: dict[str, list[Issue]]) -> None:
    assert set(found) - worded() == set()
    for examples in found.values():
        for issue in examples:
            for lang in ("fr", "en"):
                assert issue_text(issue, lang)["correction"]
                assert reason(issue.code, lang)


def test_the_committed_page_is_the_one_that_the_script_makes(found: dict[str, list[Issue]]) -> None:
    assert PAGE.read_text("utf-8") == page(found), "python -m scripts.make_issue_catalogue"


def test_each_entry_is_on_the_page_once_and_no_other(found: dict[str, list[Issue]]) -> None:
    heads = re.findall(r"^### `(.+)`$", PAGE.read_text("utf-8"), re.MULTILINE)
    assert len(heads) == len(set(heads))
    assert set(heads) == {heading(code, examples[0]) for code, examples in found.items()}


def emitted() -> Iterator[str]:
    """The codes, or last words of codes, that the reader writes out where it makes an issue."""
    for path in sorted([*PACKAGE.glob("workbook/**/*.py"), PACKAGE / "validation.py"]):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.id if isinstance(node.func, ast.Name) else ""
            first = node.args[0]
            if name in MAKERS and isinstance(first, ast.Constant):
                yield f"fichier.{first.value}" if name == "RefusedError" else str(first.value)
            elif name in MAKERS and isinstance(first, ast.JoinedStr) and isinstance(first.values[-1], ast.Constant):
                yield str(first.values[-1].value)


def test_each_code_that_the_reader_writes_is_on_the_page(found: dict[str, list[Issue]]) -> None:
    faults = {code.rpartition(".")[2] for code in found}
    codes = set(emitted())
    assert len(codes) > 100
    assert {code for code in codes if code not in found and code.rpartition(".")[2] not in faults} == set()
    assert {code for code in codes if code.startswith(("fichier.", "classeur."))} <= set(found)
