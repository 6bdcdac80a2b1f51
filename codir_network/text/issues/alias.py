"""What is said of the sheet Alias: its codes by severity, then its sentences."""

from __future__ import annotations

ERRORS = frozenset({
    "alias.variante.vide", "alias.canonique.vide", "alias.variante.doublon_different", "alias.canonique.boucle",
    "alias.canonique.inconnu", "alias.canonique.ambigu", "alias.canonique.article_9", "alias.variante.article_9",
    "alias.variante.ambigu", "alias.variante.organisations", "alias.variante.melange",
})
"""No honest reading: these stop the analysis."""

WARNINGS = frozenset({"alias.variante.instances_differentes"})
"""Read, but a number could be wrong, or the user must decide."""

INFORMATION = frozenset({
    "alias.variante.doublon", "alias.variante.reunie", "alias.variante.inutile", "alias.canonique.identique",
    "alias.canonique.cree",
})
"""Understood with certainty."""

TEXTS: dict[str, tuple[str, str]] = {
    "alias.variante.vide.titre": ("Nom à remplacer non écrit", "Name to replace not written"),
    "alias.variante.vide.attendu": ("le nom tel que d'autres feuilles l'écrivent", "the name as other sheets write it"),
    "alias.variante.vide.correction": ("tapez-le, ou supprimez la ligne", "type it, or delete the row"),
    "alias.canonique.vide.titre": ("Nom à lire non écrit", "Name to read not written"),
    "alias.canonique.vide.attendu": ("le nom à lire à la place de la variante", "the name to read instead of the variant"),
    "alias.canonique.vide.correction": ("tapez-le, ou supprimez la ligne", "type it, or delete the row"),
    "alias.variante.doublon.titre": ("Variante écrite deux fois", "Variant written twice"),
    "alias.variante.doublon.attendu": ("une ligne par variante ; l'autre est la ligne {ligne}", "one row a variant; the other is row {ligne}"),
    "alias.variante.doublon.fait": ("lue une fois", "read once"),
    "alias.variante.doublon.correction": ("laissez ainsi, ou supprimez l'une des lignes", "leave it, or delete one of the rows"),
    "alias.variante.doublon_different.titre": ("Une variante, deux noms", "One variant, two names"),
    "alias.variante.doublon_different.attendu": ("un seul nom pour « {value} » ; la ligne {ligne} en donne un autre", 'one name for “{value}”; row {ligne} gives another'),
    "alias.variante.doublon_different.correction": ("gardez la bonne ligne, supprimez l'autre", "keep the right row, delete the other"),
    "alias.variante.inutile.titre": ("Variante qui ne sert pas", "Variant that is not used"),
    "alias.variante.inutile.attendu": ("un nom écrit dans une autre feuille", "a name written in another sheet"),
    "alias.variante.inutile.fait": ("aucune cellule ne porte « {value} »", 'no cell bears “{value}”'),
    "alias.variante.inutile.correction": ("laissez ainsi, ou recopiez le nom tel qu'il est écrit ailleurs", "leave it, or copy the name as it is written elsewhere"),
    "alias.variante.reunie.titre": ("Deux lignes lues comme une seule", "Two rows read as one"),
    "alias.variante.reunie.attendu": ("un autre nom pour {lu}", "another name for {lu}"),
    "alias.variante.reunie.fait": ("« {autre} » lui est réuni, sièges compris", '“{autre}” is united with it, seats included'),
    "alias.variante.reunie.correction": ("laissez ainsi, ou supprimez la ligne si ce sont bien deux", "leave it, or delete the row if they are two"),
    "alias.variante.instances_differentes.titre": ("Deux instances réunies ne se ressemblent pas", "Two united bodies are not alike"),
    "alias.variante.instances_differentes.attendu": ("les mêmes réponses dans Instances ; diffèrent : {colonnes}", "the same answers in Instances; different: {colonnes}"),
    "alias.variante.instances_differentes.fait": ("la ligne {ligne} fait foi", "row {ligne} holds"),
    "alias.variante.instances_differentes.correction": ("corrigez cette ligne, puis supprimez l'autre", "correct this row, then delete the other"),
    "alias.variante.ambigu.titre": ("Variante portée plusieurs fois", "Variant borne several times"),
    "alias.variante.ambigu.attendu": ("l'un d'eux : {parmi}", "one of them: {parmi}"),
    "alias.variante.ambigu.correction": ("recopiez ce qui est entre crochets, ou tapez le nom suivi de l'organisation entre parenthèses", "copy what stands in square brackets, or type the name followed by the organisation in parentheses"),
    "alias.variante.organisations.titre": ("Deux organisations qui n'en font pas une", "Two organisations that are not one"),
    "alias.variante.organisations.attendu": ("une autre façon d'écrire un nom ; {un} et {autre} sont deux organisations", "another way to write a name; {un} and {autre} are two organisations"),
    "alias.variante.organisations.correction": ("supprimez la ligne, ou corrigez la variante", "delete the row, or correct the variant"),
    "alias.variante.melange.titre": ("Deux noms de choses différentes", "Two names of different things"),
    "alias.variante.melange.attendu": ("deux noms de la même chose ; {un} et {autre} n'en sont pas", "two names of one thing; {un} and {autre} are not"),
    "alias.variante.melange.correction": ("corrigez l'un des deux noms, ou supprimez la ligne", "correct one of the names, or delete the row"),
    "alias.canonique.identique.titre": ("Deux fois le même nom", "Twice the same name"),
    "alias.canonique.identique.attendu": ("deux noms différents : accents et majuscules ne comptent pas", "two different names: accents and capitals do not count"),
    "alias.canonique.identique.fait": ("la ligne n'a pas d'effet", "the row has no effect"),
    "alias.canonique.identique.correction": ("laissez ainsi, ou supprimez la ligne", "leave it, or delete the row"),
    "alias.canonique.boucle.titre": ("Noms qui se renvoient l'un à l'autre", "Names that lead back to each other"),
    "alias.canonique.boucle.attendu": ("un nom qui n'est pas lui-même une variante de « {variante} »", 'a name that is no variant of “{variante}” itself'),
    "alias.canonique.boucle.correction": ("gardez une seule des deux lignes", "keep one of the two rows"),
    "alias.canonique.cree.titre": ("Acteur lu par sa fonction", "Actor read by function"),
    "alias.canonique.inconnu.titre": ("Nom à lire inconnu du classeur", "Name to read unknown to the workbook"),
    "alias.canonique.inconnu.attendu": ("un acteur, une organisation ou une instance du classeur", "an actor, an organisation or a body of the workbook"),
    "alias.canonique.inconnu.correction": ("corrigez-le, ou ajoutez-le dans Acteurs ou Instances", "correct it, or add it in Acteurs or Instances"),
    "alias.canonique.inconnu.correction_proche": ("tapez {nearest}, ou ajoutez-le dans Acteurs ou Instances", "type {nearest}, or add it in Acteurs or Instances"),
}
