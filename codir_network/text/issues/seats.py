"""What is said of the sheets that give seats: Appartenances, Grille and Listes."""

ERRORS = frozenset({
    "appartenances.acteur.vide", "appartenances.acteur.inconnu", "appartenances.acteur.ambigu",
    "appartenances.acteur.article_9", "appartenances.instance.vide", "appartenances.instance.inconnu",
    "appartenances.instance.ambigu", "appartenances.suppleant_de.inconnu", "appartenances.suppleant_de.ambigu",
    "appartenances.suppleant_de.article_9", "appartenances.fin.avant_debut", "grille.acteur.vide",
    "grille.acteur.inconnu", "grille.acteur.ambigu", "grille.acteur.article_9", "grille.instance.inconnu",
    "grille.instance.ambigu", "grille.case.hors_liste", "listes.instance.inconnu", "listes.instance.ambigu",
    "listes.membre.inconnu", "listes.membre.ambigu", "listes.membre.article_9",
})
WARNINGS = frozenset({
    "appartenances.debut.apres_fin", "appartenances.suppleant_de.incoherent", "appartenances.role.agent_membre",
    "appartenances.role.conseil_de_developpement", "grille.case.agent_membre",
    "grille.case.conseil_de_developpement", "listes.membre.agent_membre", "listes.membre.conseil_de_developpement",
})
INFORMATION = frozenset({
    "appartenances.acteur.autre_nom", "appartenances.instance.autre_nom", "appartenances.suppleant_de.autre_nom",
    "grille.acteur.autre_nom", "grille.instance.autre_nom", "listes.instance.autre_nom", "listes.membre.autre_nom",
    "appartenances.acteur.doublon", "appartenances.acteur.siege_deja_tenu", "grille.acteur.cree",
    "grille.case.doublon", "grille.case.siege_deja_tenu", "listes.membre.cree", "listes.membre.doublon",
    "listes.membre.intitule", "listes.membre.siege_deja_tenu",
})

TEXTS: dict[str, tuple[str, str]] = {
    "appartenances.acteur.vide.titre": ("Acteur à écrire", "Actor to write"),
    "appartenances.acteur.vide.attendu": ("un acteur, ou une commune quand vous ne savez pas qui siège", "an actor, or a commune when you do not know who sits"),
    "appartenances.acteur.vide.correction": ("tapez qui siège, ou supprimez la ligne", "type who sits, or delete the row"),
    "appartenances.instance.vide.titre": ("Instance à écrire", "Body to write"),
    "appartenances.instance.vide.attendu": ("une instance de la feuille Instances", "a body of the sheet Instances"),
    "appartenances.instance.vide.correction": ("tapez son nom, ou supprimez la ligne", "type its name, or delete the row"),
    "appartenances.suppleant_de.incoherent.titre": ("Suppléance à vérifier", "Substitute to check"),
    "appartenances.suppleant_de.incoherent.attendu": ("le nom d'un autre, et suppléant dans la colonne role", "the name of somebody else, and suppléant in the column role"),
    "appartenances.suppleant_de.incoherent.fait": ("ce siège est compté d'après son rôle : {role}", "this seat is counted by its role: {role}"),
    "appartenances.suppleant_de.incoherent.correction": ("pour un suppléant, tapez suppléant dans role et ici qui il remplace ; sinon videz la cellule", "for a substitute, type suppléant in role and here whom they replace; otherwise clear the cell"),
    "appartenances.debut.apres_fin.titre": ("Siège qui commence après la fin de l'instance", "Seat that begins after the end of the body"),
    "appartenances.debut.apres_fin.attendu": ("un début avant le {fin}, fin de « {instance} »", 'a start before {fin}, the end of “{instance}”'),
    "appartenances.debut.apres_fin.fait": ("ce siège n'est pas compté", "this seat is not counted"),
    "appartenances.debut.apres_fin.correction": ("corrigez la date, ici ou dans Instances", "correct the date, here or in Instances"),
    "grille.acteur.vide.titre": ("Ligne cochée sans nom", "Ticked row without a name"),
    "grille.acteur.vide.attendu": ("une commune, un acteur ou une instance en tête de ligne", "a commune, an actor or a body at the head of the row"),
    "grille.acteur.vide.correction": ("tapez le nom en tête de ligne, ou videz la ligne", "type the name at the head of the row, or clear the row"),
    "grille.case.hors_liste.titre": ("Marque non reconnue", "Mark not recognised"),
    "grille.case.hors_liste.attendu": ("x, un rôle (P, VP, A, S, Sup), ou rien", "x, a role (P, VP, A, S, Sup), or nothing"),
    "grille.case.hors_liste.correction": ("tapez x pour un siège, sinon videz la cellule", "type x for a seat, otherwise clear the cell"),
    "grille.case.agent_membre.correction": ("écrivez assiste à la place du x, s'il n'a pas de voix", "write assiste instead of x, if they have no vote"),
    "listes.membre.agent_membre.correction": ("ajoutez (assiste) après son nom, s'il n'a pas de voix", "add (assiste) after the name, if they have no vote"),
    "listes.membre.intitule.titre": ("Intitulé reconnu", "Heading recognised"),
    "listes.membre.intitule.attendu": ("des noms, un par ligne", "names, one a line"),
    "listes.membre.intitule.fait": ("« {value} » n'est pas un nom ; ceux qui suivent sont lus comme membres", '“{value}” is no name; those below are read as members'),
    "listes.membre.intitule.correction": ("laissez ainsi, ou retirez l'intitulé", "leave it, or remove the heading"),
}
