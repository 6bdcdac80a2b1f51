"""What is said of the sheet Récit: its codes by severity, then its sentences."""

from __future__ import annotations

ERRORS = frozenset({"recit.titre.vide", "recit.legende.vide", "recit.montre.inconnu", "recit.montre.ambigu"})
"""No honest reading: these stop the analysis."""

WARNINGS = frozenset({"recit.titre.personne", "recit.legende.personne", "recit.devinez.personne"})
"""Read, but a number could be wrong, or the user must decide."""

INFORMATION: frozenset[str] = frozenset()
"""Understood with certainty."""

TEXTS: dict[str, tuple[str, str]] = {
    "recit.titre.vide.titre": ("Étape sans titre", "Step without a title"),
    "recit.titre.vide.attendu": ("quelques mots qui annoncent l'étape", "a few words that announce the step"),
    "recit.titre.vide.correction": ("tapez le titre, ou supprimez la ligne", "type the title, or delete the row"),
    "recit.legende.vide.titre": ("Étape sans légende", "Step without a caption"),
    "recit.legende.vide.attendu": ("la phrase que l'on dit devant la carte", "the sentence that is said before the map"),
    "recit.legende.vide.correction": ("tapez la phrase, ou supprimez la ligne", "type the sentence, or delete the row"),
    "recit.montre.inconnu.titre": ("Étape qui montre une chose inconnue", "Step that shows an unknown thing"),
    "recit.montre.inconnu.attendu": (
        "une vue, un cercle, une famille, une instance, une commune, ou « communes à relier »",
        'a view, a circle, a family, a body, a commune, or “communes to link”',
    ),
    "recit.montre.inconnu.correction": ("corrigez « {value} », ou videz la cellule", 'correct “{value}”, or clear the cell'),
    "recit.montre.inconnu.correction_proche": ("à la place de « {value} », tapez {nearest}", 'instead of “{value}”, type {nearest}'),
    "recit.montre.ambigu.attendu": ("une seule chose : {parmi}", "one thing: {parmi}"),
}
