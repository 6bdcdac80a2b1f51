"""Write the page that lists everything ``verifier`` can say, each with an example.

``python -m scripts.make_issue_catalogue`` writes ``docs/constats.md``. The sentences are those of
the catalogue of texts; the examples are really said, of the workbooks of ``tests/workbook``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from codir_network import schema
from codir_network.errors import Issue
from codir_network.output import write_file
from codir_network.text import say
from codir_network.text.wording import issue_text, place, reason
from tests.workbook.examples import by_entry

PAGE = Path(__file__).parents[1] / "docs" / "constats.md"

HEAD = """# Ce que dit `verifier`, constat par constat

<!-- Page écrite par scripts/make_issue_catalogue.py : changez les textes ou les exemples, puis relancez-le. -->

`codir-network verifier classeur.xlsx` relit le classeur et dit tout en une fois, dans l'ordre des feuilles. Chaque
constat a un code qui ne change pas d'une version à l'autre, une gravité et une place.

| gravité | ce qu'elle veut dire |
|---|---|
| erreur | aucune lecture honnête n'est possible : l'analyse s'arrête, rien n'est écrit |
| avertissement | le classeur est lu, mais un nombre pourrait être faux, ou c'est à vous de décider |
| information | compris avec certitude : il n'y a rien à faire |

Trois façons de les lire :

- à l'écran, par blocs ; au-delà de cinq constats semblables, un seul bloc ;
- dans une copie de votre classeur, `verifier classeur.xlsx --sortie classeur_annote.xlsx` : cellules colorées,
  commentaires, et une première feuille `Constats` dont chaque ligne mène à sa cellule ;
- par un autre programme, `verifier classeur.xlsx --json`.

Un code se lit `feuille.colonne.defaut`. Les exemples viennent d'un petit classeur sans défaut dont on a changé une
cellule. Ses communes existent, parce que le programme vérifie leurs codes ; tout ce qui en est dit est inventé.
"""

SECTIONS = {
    "fichier": ("Le fichier", "Avant toute lecture : le fichier est-il un classeur que l'on peut ouvrir sans risque ?"),
    "defaut": ("Toutes les feuilles",
               "Chaque feuille ou chaque colonne peut les avoir : FEUILLE et COLONNE tiennent la place de leurs noms."),
    "classeur": ("Les autres feuilles", "Les feuilles que le modèle ne connaît pas."),
} | {sheet.key: (f"La feuille `{sheet.name}`", "") for sheet in schema.SHEETS}
"""Title and first sentence of each section, by the first word of its codes."""


def heading(entry: str, example: Issue) -> str:
    """Return the code of an entry, its sheet and column in capitals where it has many.

    Examples
    --------
    >>> heading("defaut.hors_liste", Issue("instances.strate.hors_liste", "avertissement"))
    'FEUILLE.COLONNE.hors_liste'
    """
    if not entry.startswith("defaut."):
        return entry
    places = ("FEUILLE", "COLONNE")[: example.code.count(".")]
    return ".".join([*places, entry.removeprefix("defaut.")])


def typed(issue: Issue) -> str:
    """Return where an issue stands, and what was typed there."""
    return place(issue) + (f", {say('check.quote', value=issue.value)}" if issue.value else "")


def block(entry: str, examples: Sequence[Issue]) -> Iterator[str]:
    """Yield the lines of an entry: its code, its severities, its sentences."""
    first = examples[0]
    texts = issue_text(first)
    severities = say("check.severities", first=examples[0].severity, second=examples[1].severity) \
        if len(examples) > 1 else first.severity
    yield from (f"### `{heading(entry, first)}`", "", f"**{texts['titre']}** ({severities})", "")
    for issue in examples:
        code = f"`{issue.code}`, " if entry.startswith("defaut.") else ""
        yield f"- {say('check.example')} : {code}{typed(issue)}"
    yield f"- {say('check.expected')} : {texts['attendu']}"
    if done := next((text for issue in examples if (text := issue_text(issue)["fait"])), ""):
        yield f"- {say('check.done')} : {done}"
    yield f"- {say('check.why')} : {reason(first.code)}"
    yield f"- {say('check.mend')} : {texts['correction']}"
    yield ""


def page(found: Mapping[str, Sequence[Issue]]) -> str:
    """Return the page of these entries, in the order of the workbook."""
    lines = [HEAD]
    for first_word, (title, opening) in SECTIONS.items():
        entries = [entry for entry in found if entry.partition(".")[0] == first_word]
        if entries:
            lines += [f"## {title}", "", *([opening, ""] if opening else [])]
            for entry in entries:
                lines += block(entry, found[entry])
    return "\n".join(lines)


def main() -> None:
    """Write the page."""
    found = by_entry()
    write_file(PAGE, page(found))
    print(f"{PAGE}: {len(found)} constats")


if __name__ == "__main__":
    main()
