"""What follows from a fault already said: one fault of the workbook is one line of the report.

A sheet without its key column makes every name that other sheets write an unknown one; saying so
of each cell would bury the one thing to mend.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from codir_network.errors import Issue
from codir_network.keys import match_key

_NAMING: Mapping[str, frozenset[str]] = {
    "territoire": frozenset({"cle", "valeur"}),
    "communes": frozenset({"code_insee", "nom"}),
    "acteurs": frozenset({"id", "organisation", "fonction", "nom", "prenom"}),
    "instances": frozenset({"id", "nom", "sigle"}),
}
"""Columns by which other sheets find a row, or an answer, by key of the sheet."""

_LAYOUT = frozenset({"feuille_manquante", "feuille_vide", "feuille_en_double", "entete_introuvable", "deux_tableaux",
                     "valeur_erreur", "formule_sans_valeur", "aucune"})
"""Faults after which part of a sheet is not read: of a whole sheet, or of its headers."""

_BROKEN = frozenset({"valeur_erreur", "formule_sans_valeur"})
"""Faults of a cell of which nothing else can be said."""

_BLANK = _BROKEN | {"vide", "article_9"}
"""Faults of a cell after which the name of its row is not known."""

_BODY = frozenset({"appartenances.instance", "instances.issue_de", "grille.instance", "listes.instance"})
_HOLDER = frozenset({"appartenances.acteur", "appartenances.suppleant_de", "instances.animateur", "grille.acteur",
                     "listes.membre"})
_EITHER = frozenset({"liens.de", "liens.vers", "grille.acteur"})
_UNKNOWN = frozenset({"inconnu", "ambigu"})
_OF_PLACES = ("acteurs.organisation.", "acteurs.fonction.inconnue", "acteurs.cercle.contradiction",
              "communes.code_insee.oubliee")


_MADE = ("grille.acteur.cree", "listes.membre.cree")
_OF_ACTORS = (*_MADE, "acteurs.fonction.doublon", "acteurs.id.collision")
_OF_ROLES = ("appartenances.role.agent_membre", "appartenances.role.conseil_de_developpement")
_OF_TERRITORY = tuple(f"territoire.{key}.{fault}" for key in ("nom", "siren", "date") for fault in ("vide", "complete"))


def causes_alone(layout: Sequence[Issue], said: Sequence[Issue]) -> list[Issue]:
    """Return what is said of the cells, without what only follows from a fault said elsewhere.

    Parameters
    ----------
    layout
        What is said of sheets, headers and broken cells.
    said
        What is said of the content.
    """
    absent = {tuple(code[:2]) for issue in layout if (code := issue.code.split("."))[-1] == "colonne_manquante"}
    absent |= {(issue.sheet.lower(), issue.details["nom"]) for issue in layout
               if issue.code.endswith(".colonne_en_double")}
    unread = {sheet for sheet, column in absent if column in _NAMING.get(sheet, ())}
    unread |= {issue.sheet.lower() for issue in (*layout, *said) if issue.severity == "erreur"
               and _fault(issue) in _LAYOUT and (issue.code.count(".") == 1 or _fault(issue) == "aucune")}
    kept = [issue for issue in said
            if tuple(issue.code.split(".")[:2]) not in absent and not _follows(issue, unread)]
    kept = _without_guesses(kept, layout, unread)
    if any(issue.code == "territoire.siren.contradiction" for issue in said):
        kept = [issue for issue in kept if issue.code != "communes.code_insee.homonymes"]
    for sheet, columns in (("instances", _BODY), ("acteurs", _HOLDER)):
        kept = _without_nameless(kept, _nameless((*layout, *kept), sheet), columns)
    return kept


def one_a_cell(issues: Iterable[Issue]) -> list[Issue]:
    """Return issues without those that stand on an error value, a formula, a role outside the list."""
    found = list(issues)
    broken = {(issue.sheet, issue.cell) for issue in found if _fault(issue) in _BROKEN}
    roles = {issue.cell for issue in found if issue.code == "appartenances.role.hors_liste"}
    return [issue for issue in found if (_fault(issue) in _BROKEN or (issue.sheet, issue.cell) not in broken)
            and not (issue.code in _OF_ROLES and issue.cell in roles)]


def _without_guesses(kept: list[Issue], layout: Sequence[Issue], unread: Iterable[str]) -> list[Issue]:
    """Leave out what is asked or guessed because a cell could not be read."""
    unclear = {".".join(issue.code.split(".")[:2]) for issue in (*layout, *kept)
               if _fault(issue) in _BROKEN | {"hors_liste"}}
    codes = [issue for issue in kept if issue.code == "communes.code_insee.inconnu"]
    invented = "territoire" in unread or any(issue.sheet == "Territoire" and _fault(issue) in _BROKEN
                                             for issue in (*layout, *kept))
    idle: set[str] = set()
    if invented and len(codes) > 1:  # perhaps an invented territory, whose codes are not checked
        idle |= {"communes.code_insee.inconnu"}
    if "territoire" in unread:
        idle |= set(_OF_TERRITORY)
    if "territoire.fictif" in unclear:
        idle |= {"territoire.siren.vide"}
    made = [issue for issue in kept if issue.code in _MADE]
    if len(made) <= _nameless((*layout, *kept), "acteurs"):
        idle |= set(_MADE)
    if "instances.codir" in unclear or _nameless((*layout, *kept), "instances"):
        idle |= {"instances.codir.aucun", "instances.codir.non_decrit"}
    if "communes.siege" in unclear or "communes" in unread or _nameless((*layout, *kept), "communes"):
        idle |= {"communes.siege.propose"}
    return [issue for issue in kept if issue.code not in idle]


def _fault(issue: Issue) -> str:
    return issue.code.rpartition(".")[2]


def _follows(issue: Issue, unread: Iterable[str]) -> bool:
    """Return whether an issue may only say that a sheet could not be read."""
    head = issue.code.rpartition(".")[0]
    unknown = _fault(issue) in _UNKNOWN
    if "instances" in unread and unknown and head in _BODY | _EITHER:
        return True
    if "communes" in unread and issue.code.startswith(_OF_PLACES):
        return True
    if "acteurs" in unread and issue.code in _OF_ACTORS:
        return True
    return unknown and head in _HOLDER | _EITHER and not {"acteurs", "communes"}.isdisjoint(unread)


def _nameless(issues: Iterable[Issue], sheet: str) -> int:
    """Return how many rows of a sheet have lost the name by which others call them."""
    return len({issue.row for issue in issues
                if issue.sheet.lower() == sheet and issue.severity == "erreur" and issue.code.count(".") == 2
                and _fault(issue) in _BLANK and issue.code.split(".")[1] in _NAMING[sheet]})


def _without_nameless(said: list[Issue], rows: int, columns: frozenset[str]) -> list[Issue]:
    """Leave out the names like no other, when there are no more of them than rows without a name."""
    orphans = [issue for issue in said
               if _fault(issue) == "inconnu" and issue.code.rpartition(".")[0] in columns and not issue.nearest]
    if not orphans or len({_words(issue.value) for issue in orphans}) > rows:
        return said
    left_out = set(map(id, orphans))
    return [issue for issue in said if id(issue) not in left_out]


def _words(name: str) -> tuple[str, ...]:
    """Return the words of a name, in whatever order, without the role that may follow it."""
    return tuple(sorted(match_key(name.partition(",")[0]).split()))
