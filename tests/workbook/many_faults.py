"""Workbooks with several faults each: what to spoil, and all that is said of them."""

from __future__ import annotations

from tests.workbook.faults import TEN, Change
from tests.workbook.single_faults import COUNCIL, CST, PARTIAL, USERS, Place

MANY: dict[str, tuple[list[Change], list[Place]]] = {
    "ten at once": ([change for change, _ in TEN], [place for _, place in TEN]),
    "a former mayor, a date to come, a population in words": (
        [("Territoire", "B4", ""), ("Communes", "C2", "beaucoup"), ("Acteurs", "D4", "Grand"), ("Acteurs", "E4", "Zoé"),
         ("Appartenances", "A4", "Zoé Grand"), ("Acteurs", ["", "Neyron", "Maire", "Petit", "Lou"])],
        [("territoire.date.vide", "Territoire", "B4"), ("communes.population.nombre_attendu", "Communes", "C2"),
         ("acteurs.fonction.deux_titulaires", "Acteurs", "C12")]),
    "three codes": (  # 1043 is Beynost without its zero; 0127 lost its last digit; 01999 is nowhere
        [("Communes", "A2", 1043), ("Communes", "A4", "0127"), ("Communes", "A6", "01999")],
        [("communes.code_insee.zero_perdu", "Communes", "A2"),
         ("communes.code_insee.code_mal_forme", "Communes", "A4"),
         ("communes.code_insee.inconnu", "Communes", "A6")]),
    "unions in three sheets": (
        [("Acteurs", ["", "Section CGT", "Agent", "Petit", "Lou"]), ("Appartenances", ["CFDT", "Co-dir"]),
         ("Listes", ["Délégué syndical FO"])],
        [("acteurs.organisation.article_9", "Acteurs", "B12"),
         ("appartenances.acteur.article_9", "Appartenances", "A13"),
         ("listes.membre.article_9", "Listes", "A4")]),
    "a staff committee with a member, a list without end, a councillor among users": (
        [("Instances", CST), ("Appartenances", ["Neyron", "CST"]), ("Instances", USERS),
         ("Appartenances", ["Vice-président de Beynost", "Conseil de développement"]),
         ("Appartenances", ["Neyron", "Conseil de développement", "", "parfois"])],
        [PARTIAL, ("instances.nom.article_9", "Instances", "A6"),
         ("appartenances.role.conseil_de_developpement", "Appartenances", "C14"),
         ("appartenances.siege_actif.hors_liste", "Appartenances", "D15")]),
    "three words of Instances": (
        [("Instances", "D3", "parfois"), ("Instances", "E4", "presque"), ("Instances", "C5", "Club")],
        [PARTIAL, ("instances.siege_de_droit.hors_liste", "Instances", "D3"),
         ("instances.liste_complete.hors_liste", "Instances", "E4"),
         ("instances.type.hors_liste", "Instances", "C5")]),
    "a grid": (  # the crosses below an unknown body are not looked at, the labels are
        [("Grille", "B1", "Réseau compta"), ("Grille", "A3", "Miribell"), ("Grille", "C4", "peut-être")],
        [("grille.instance.inconnu", "Grille", "B1"), ("grille.acteur.inconnu", "Grille", "A3"),
         ("grille.case.hors_liste", "Grille", "C4")]),
    "lists": (
        [("Listes", "A1", "Comité du pactee"), ("Listes", "B1", "Conférence des maires"), ("Listes", "B2", "Zorro"),
         ("Listes", "B3", "CGT")],
        [("listes.instance.inconnu", "Listes", "A1"), ("listes.membre.inconnu", "Listes", "B2"),
         ("listes.membre.article_9", "Listes", "B3")]),
    "links": (
        [("Liens", "A2", ""), ("Liens", "B3", "Beynost"), ("Liens", ["Thil", "Neyron", "amitié"])],
        [("liens.de.vide", "Liens", "A2"), ("liens.vers.identique", "Liens", "B3"),
         ("liens.modalite.hors_liste", "Liens", "C4")]),
    "dates": (
        [("Instances", "J5", "01/05/2026"), ("Instances", "K5", "01/04/2026"), ("Appartenances", "E9", "un jour"),
         ("Appartenances", "F10", "01/03/2026")],
        [("instances.fin.avant_debut", "Instances", "K5"), ("appartenances.debut.date_attendue", "Appartenances", "E9"),
         ("appartenances.fin.avant_debut", "Appartenances", "F10")]),
    "a name unknown in each entry mode": (
        [("Instances", "G3", "Zorro"), ("Appartenances", "A8", "DGS de Miribell"), ("Grille", "A2", "Beynostt"),
         ("Listes", "A2", "Mme Jeanne Dupont")],
        [("instances.animateur.inconnu", "Instances", "G3"), ("appartenances.acteur.inconnu", "Appartenances", "A8"),
         ("grille.acteur.inconnu", "Grille", "A2"), ("listes.membre.inconnu", "Listes", "A2")]),
    "everything twice": (
        [("Communes", ["01043", "Beynost", 5198, "", "Plaine", "oui"]), ("Acteurs", ["", "Neyron", "Maire"]),
         ("Instances", ["Réseau finances", "", "Réseau métier", "non", "complète"]),
         ("Appartenances", ["Neyron", "Co-dir"]),
         ("Liens", ["Thil", "Beynost", "coordination"])],
        [("communes.code_insee.doublon", "Communes", "A8"), ("acteurs.fonction.doublon", "Acteurs", "C12"),
         ("instances.nom.doublon", "Instances", "A6"), ("appartenances.acteur.doublon", "Appartenances", "A13"),
         ("liens.de.doublon", "Liens", "A4")]),
    "a commune of another, one forgotten, two seats": (
        [("Communes", "A7", "44109"), ("Communes", "B7", "Nantes"), ("Communes", "D2", "oui")],
        [("communes.code_insee.oubliee", "Communes", ""), ("communes.siege.plusieurs", "Communes", "D3"),
         ("communes.code_insee.hors_epci", "Communes", "A7")]),
    "two Co-dir, an old list, a body from itself": (
        [("Instances", "F4", "oui"), ("Instances", "I2", "04/11/2025"), ("Instances", "H5", "Comité du pacte")],
        [PARTIAL, ("instances.date_liste.ancienne", "Instances", "I2"),
         ("instances.codir.plusieurs", "Instances", "F4"),
         ("instances.issue_de.cercle", "Instances", "H5")]),
    "Territoire": (
        [("Territoire", "B3", "2401"), ("Territoire", "B4", "32/13/2026"), ("Territoire", ["nom", "Autre nom"])],
        [("territoire.siren.siren_mal_forme", "Territoire", "B3"),
         ("territoire.date.date_attendue", "Territoire", "B4"),
         ("territoire.cle.doublon_different", "Territoire", "A6")]),
    "cells that compute, or fail to": (
        [("Communes", "C3", "=C2*2"), ("Appartenances", "A10", "#REF!"), ("Grille", "B2", "#N/A")],
        [("communes.population.formule_sans_valeur", "Communes", "C3"),
         ("appartenances.acteur.valeur_erreur", "Appartenances", "A10"), ("grille.valeur_erreur", "Grille", "B2")]),
    "headers": (  # a required column lost is said at the first header of its sheet
        [("Communes", "C1", "Popullation"), ("Liens", "B1", "Zzz"), ("Appartenances", "D1", "role"),
         ("Instances", "M1", "couleur"), ("Instances", "M2", "bleu")],
        [("communes.population.colonne_proche", "Communes", "C1"),
         ("liens.vers.colonne_manquante", "Liens", "A1"), ("liens.colonne_inconnue", "Liens", "B1"),
         ("instances.colonne_inconnue", "Instances", "M1"),
         ("appartenances.colonne_en_double", "Appartenances", "D1")]),
    "the council of two communes": (
        [("Instances", COUNCIL), ("Appartenances", ["Beynost", "Conseil communautaire"]),
         ("Appartenances", ["Miribel", "Conseil communautaire"]),
         ("Appartenances", ["DGS de Miribel", "Conseil communautaire"])],
        [*(("communes.nom.sans_siege_au_conseil", "Communes", f"B{row}") for row in (4, 5, 6, 7)),
         ("appartenances.acteur.siege_deja_tenu", "Appartenances", "A14"),
         ("appartenances.role.agent_membre", "Appartenances", "C15")]),
}
"""Files of three faults and more; what is expected follows from the rulings, cell by cell."""
