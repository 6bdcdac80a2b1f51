"""What is said of the sheet Liens."""

ERRORS = frozenset({
    "liens.de.vide", "liens.vers.vide", "liens.de.inconnu", "liens.vers.inconnu", "liens.de.ambigu",
    "liens.vers.ambigu", "liens.de.article_9", "liens.vers.article_9", "liens.vers.melange", "liens.vers.identique",
})
WARNINGS = frozenset({
    "liens.sens.hors_liste",
})
INFORMATION = frozenset({
    "liens.de.autre_nom", "liens.vers.autre_nom", "liens.de.doublon",
})

TEXTS: dict[str, tuple[str, str]] = {
    "liens.de.vide.titre": ("Lien qui ne part de rien", "Link that starts from nothing"),
    "liens.de.vide.attendu": ("une organisation, une instance ou un acteur", "an organisation, a body or an actor"),
    "liens.de.vide.correction": ("tapez un nom, ou supprimez la ligne", "type a name, or delete the row"),
    "liens.vers.vide.titre": ("Lien qui ne va vers rien", "Link that goes to nothing"),
    "liens.vers.vide.attendu": ("une organisation, une instance ou un acteur", "an organisation, a body or an actor"),
    "liens.vers.vide.correction": ("tapez un nom, ou supprimez la ligne", "type a name, or delete the row"),
    "liens.de.inconnu.attendu": ("une organisation, une instance ou un acteur du classeur", "an organisation, a body or an actor of the workbook"),
    "liens.vers.inconnu.attendu": ("une organisation, une instance ou un acteur du classeur", "an organisation, a body or an actor of the workbook"),
    "liens.vers.melange.titre": ("Lien entre un acteur et autre chose", "Link between an actor and something else"),
    "liens.vers.melange.attendu": ("deux acteurs, ou deux organisations ou instances ; ici {de} et {vers}", "two actors, or two organisations or bodies; here {de} and {vers}"),
    "liens.vers.melange.correction": ("écrivez qui siège dans Appartenances, et l'organisation de chacun dans Acteurs", "write who sits in Appartenances, and everybody's organisation in Acteurs"),
    "liens.vers.identique.titre": ("Lien d'un nom vers lui-même", "Link from a name to itself"),
    "liens.vers.identique.attendu": ("deux noms différents", "two different names"),
    "liens.vers.identique.correction": ("corrigez l'un des deux, ou supprimez la ligne", "correct one of them, or delete the row"),
    "liens.de.doublon.titre": ("Lien écrit deux fois", "Link written twice"),
    "liens.de.doublon.attendu": ("une ligne par lien ; l'autre est la ligne {ligne}", "one row a link; the other is row {ligne}"),
    "liens.de.doublon.fait": ("lu une fois, avec toutes ses modalités", "read once, with all its modalities"),
    "liens.de.doublon.correction": ("laissez ainsi, ou supprimez l'une des lignes", "leave it, or delete one of the rows"),
    "liens.sens.hors_liste.titre": ("Sens non reconnu", "Direction not recognised"),
    "liens.sens.hors_liste.attendu": ("« un sens », ou rien", '“un sens”, or nothing'),
    "liens.sens.hors_liste.fait": ("lu dans les deux sens", "read both ways"),
    "liens.sens.hors_liste.correction": ("tapez « un sens » si le lien ne va que de l'un à l'autre", 'type “un sens” if the link goes one way only'),
}
