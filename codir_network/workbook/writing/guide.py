"""What the sheet Listes shows before anybody pastes a list: what to do, and an example of the territory."""

from __future__ import annotations

from collections.abc import Mapping

from codir_network.text import say
from codir_network.text.french import of
from codir_network.workbook.writing.content import Content, Rows

_ELSEWHERE = "Gorges"
"""The commune of the example where none is written yet, as in the comments on the headers."""


def lead(code: str, lang: str = "fr") -> str:
    """Return the first word of what the guide says, by which a cell of it is known.

    Examples
    --------
    >>> lead("guide"), lead("example", "en")
    ("Mode d'emploi :", 'Example:')
    """
    before, colon, _ = say(f"template.lists.{code}", lang, text="").partition(":")
    return before + colon


def guide(content: Content) -> list[str]:
    """Return the cells of the column that guides: what to do, then a body and members of it as an example.

    Examples
    --------
    >>> cells = guide(Content({"Communes": [{"nom": "Alba"}, {"nom": "Le Bois"}]}))
    >>> cells[1:]
    ['Exemple : Co-dir', "Exemple : DGS d'Alba", 'Exemple : Maire du Bois', "Exemple : Mairie d'Alba"]
    """
    names = [str(row["nom"]) for row in content.rows.get("Communes", ()) if row.get("nom")] or [_ELSEWHERE]
    first, second, third = (names[at % len(names)] for at in range(3))
    example = (_body(content.rows), f"{_officer(content.rows, first)} {of(first)}", f"Maire {of(second)}",
               f"Mairie {of(third)}")
    return [say("template.lists.guide", content.lang),
            *(say("template.lists.example", content.lang, text=text) for text in example)]


def _body(rows: Rows) -> str:
    """Return the Co-dir of the territory, whose members are a choice; else the first body."""
    bodies = sorted(rows.get("Instances", ()), key=lambda row: not row.get("codir"))
    return next((str(row["nom"]) for row in bodies if row.get("nom")), "Co-dir")


def _officer(rows: Rows, commune: str) -> str:
    """Return the function of who heads the services of a commune, as the sheet Acteurs has it."""
    held = (_function(row) for row in rows.get("Acteurs", ()) if row.get("organisation") == commune)
    return next((function for function in held if function in ("DGS", "SGM")), "DGS")


def _function(row: Mapping[str, object]) -> str:
    return str(row.get("fonction", ""))
