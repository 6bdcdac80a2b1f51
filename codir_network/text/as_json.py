"""The issues of a workbook for another program: one JSON document, the same for the same workbook."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from codir_network.errors import SEVERITIES
from codir_network.text.wording import issue_text, reason

if TYPE_CHECKING:
    from codir_network.errors import Issue

VERSION = 1
"""Of the form of the document: it grows by one when a key changes its name or meaning."""


def issues_json(issues: Sequence[Issue], workbook: str, lang: str = "fr") -> str:
    """Return issues as a JSON document, in the order given.

    Parameters
    ----------
    issues
        What was said of a workbook.
    workbook
        The name of its file.
    lang
        Of the sentences, "fr" or "en"; keys and codes are the same.

    Returns
    -------
    str
        ASCII only, so that any console passes it on. ``ready`` is false when an error stops the
        analysis. A cell that is not known is "", its row 0.

    Examples
    --------
    >>> import json
    >>> from codir_network.errors import Issue
    >>> found = [Issue("communes.code_insee.zero_perdu", "information", "Communes", "A2", "1004",
    ...                details={"lu": "01004"})]
    >>> document = json.loads(issues_json(found, "classeur.xlsx"))
    >>> document["counts"], document["issues"][0]["done"]
    ({'erreur': 0, 'avertissement': 0, 'information': 1}, 'lu 01004')
    """
    counts = {severity: sum(issue.severity == severity for issue in issues) for severity in SEVERITIES}
    document = {
        "version": VERSION, "workbook": workbook, "lang": lang, "ready": counts["erreur"] == 0, "counts": counts,
        "issues": [_told(issue, lang) for issue in issues],
    }
    return json.dumps(document, indent=2)


def _told(issue: Issue, lang: str) -> dict[str, object]:
    texts = issue_text(issue, lang)
    return {
        "code": issue.code, "severity": issue.severity, "sheet": issue.sheet, "cell": issue.cell, "row": issue.row,
        "column": issue.column, "value": issue.value, "nearest": list(issue.nearest), "title": texts["titre"],
        "expected": texts["attendu"], "done": texts["fait"], "why": reason(issue.code, lang),
        "mend": texts["correction"],
    }
