"""The issues as JSON: one form, the same text as elsewhere, on any console."""

from __future__ import annotations

import json

from codir_network.errors import Issue
from codir_network.text.as_json import issues_json
from codir_network.text.wording import issue_text, reason
from tests.workbook.faults import TEN, issues_of, spoiled

FAULTY = issues_of(spoiled(*(change for change, _ in TEN)))


def test_the_document_has_these_keys_and_no_other() -> None:
    document = json.loads(issues_json(FAULTY, "classeur.xlsx"))
    assert list(document) == ["version", "workbook", "lang", "ready", "counts", "issues"]
    assert (document["version"], document["workbook"], document["lang"]) == (1, "classeur.xlsx", "fr")
    assert list(document["issues"][0]) == ["code", "severity", "sheet", "cell", "row", "column", "value", "nearest",
                                           "title", "expected", "done", "why", "mend"]


def test_issues_keep_their_order_their_place_and_their_words() -> None:
    document = json.loads(issues_json(FAULTY, "classeur.xlsx"))
    assert document["counts"] == {"erreur": 7, "avertissement": 2, "information": 1}  # as counted for the terminal
    assert not document["ready"]
    assert [(i["code"], i["sheet"], i["cell"]) for i in document["issues"]] == [place for _, place in TEN]
    for told, issue in zip(document["issues"], FAULTY, strict=True):
        texts = issue_text(issue)
        assert (told["row"], told["column"]) == (issue.row, issue.column)
        assert (told["title"], told["mend"], told["why"]) == (texts["titre"], texts["correction"], reason(issue.code))
        assert tuple(told["nearest"]) == issue.nearest


def test_a_workbook_without_errors_is_ready() -> None:
    assert json.loads(issues_json((), "classeur.xlsx"))["ready"]
    known = [issue for issue in FAULTY if issue.severity != "erreur"]
    assert json.loads(issues_json(known, "classeur.xlsx"))["ready"]


def test_any_sign_passes_any_console_and_comes_back_as_typed() -> None:
    odd = Issue("communes.population.nombre_attendu", "avertissement", "Communes", "C2", "œ → \x03 \ud800")
    text = issues_json((odd,), "été.xlsx")
    assert text.isascii()
    assert json.loads(text)["issues"][0]["value"] == odd.value


def test_the_same_is_told_in_english() -> None:
    told = json.loads(issues_json(FAULTY, "classeur.xlsx", "en"))["issues"]
    assert told[0]["title"] == "Date expected"
    assert told[0]["severity"] == "avertissement"  # a key word, the same in any language
