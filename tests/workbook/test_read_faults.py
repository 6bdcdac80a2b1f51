"""Each fault gets its code at its cell, and nothing else is said."""

from __future__ import annotations

import pytest

from codir_network.errors import WorkbookError
from codir_network.text.issues import ERRORS, INFORMATION, WARNINGS
from codir_network.text.wording import issue_text
from codir_network.workbook import read_workbook
from tests.workbook.faults import SOUND, TEN, Change, Rows, issues_of, places, read, spoiled, write

Place = tuple[str, str, str]


def test_nothing_is_said_of_the_sound_workbook(tmp_path):
    assert read_workbook(write(SOUND, tmp_path / "classeur.xlsx")).issues == ()


def test_ten_faults_get_exactly_ten_issues_in_the_order_of_the_workbook(tmp_path):
    path = write(spoiled(*(change for change, _ in TEN)), tmp_path / "classeur.xlsx")
    with pytest.raises(WorkbookError) as caught:
        read_workbook(path)
    issues = caught.value.issues
    assert places(issues) == [place for _, place in TEN]
    by_severity = [issue.severity for issue in issues]
    # by hand: the date and the function are read aside (2), the zero is restored (1), seven stop
    assert {word: by_severity.count(word) for word in set(by_severity)} == \
        {"erreur": 7, "avertissement": 2, "information": 1}


def test_faults_name_the_nearest_where_there_is_one():
    issues = {issue.code: issue for issue in issues_of(spoiled(*(change for change, _ in TEN)))}
    assert issues["appartenances.acteur.inconnu"].nearest[0] == "DGS de Miribel"
    assert issues["appartenances.acteur.inconnu"].value == "DGS de Miribell"
    assert issues["instances.issue_de.inconnu"].nearest == ("Conférence des maires",)
    assert issues["listes.membre.inconnu"].nearest == ("Camille Martin",)
    assert issues["communes.nom.contradiction"].details["nom_du_code"] == "Thil"
    assert issues["communes.nom.contradiction"].details["code_du_nom"] == "01424"


PARTIAL = ("instances.liste_complete.partielles", "Instances", "")
"""One list that is not complete is counted, beside the fault."""

CST = ["CST", "", "Commission obligatoire", "non", "inconnue"]
COUNCIL = ["Conseil communautaire", "", "Assemblée délibérante", "toutes", "complète"]
USERS = ["Conseil de développement", "", "Participation des usagers", "non", "inconnue"]

GT = [("Instances", "B2", "GT"), ("Instances", "B4", "GT")]
"""One sigle for two bodies: it names neither."""

AGENTS = [("Acteurs", ["", "Neyron", "Agent", "Petit", "Lou"]), ("Acteurs", ["", "Neyron", "Agent", "Grand", "Zoé"])]
"""Two agents of one commune: their function names neither."""

ONE: list[tuple[list[Change], list[Place]]] = [
    # Territoire: A cle, B valeur
    ([("Territoire", "B2", "")], [("territoire.nom.complete", "Territoire", "B2")]),
    ([("Territoire", "B2", "CA Mauges Communauté")], [("territoire.siren.contradiction", "Territoire", "B3")]),
    ([("Territoire", "B3", "")], [("territoire.siren.complete", "Territoire", "B3")]),
    ([("Territoire", "B3", "123456789")], [("territoire.siren.inconnu", "Territoire", "B3")]),
    ([("Territoire", "B3", "2401")], [("territoire.siren.siren_mal_forme", "Territoire", "B3")]),
    ([("Territoire", "B2", ""), ("Territoire", "B3", "")],
     [("territoire.nom.vide", "Territoire", "B2"), ("territoire.siren.vide", "Territoire", "B3")]),
    ([("Territoire", "B4", "")], [("territoire.date.vide", "Territoire", "B4")]),
    ([("Territoire", "B5", "oui")], [("territoire.fictif.communes_reelles", "Territoire", "B5")]),
    ([("Territoire", ["couleur", "bleu"])], [("territoire.cle.inconnue", "Territoire", "A6")]),
    ([("Territoire", ["nom", "Autre nom"])], [("territoire.cle.doublon_different", "Territoire", "A6")]),
    ([("Territoire", ["date", "01/10/2026"])], [("territoire.cle.doublon", "Territoire", "A6")]),
    # Communes: A code_insee, B nom, C population, D siege, E secteur, F relue
    ([("Communes", "A2", "")], [("communes.code_insee.complete", "Communes", "A2")]),
    ([("Communes", "B2", "")], [("communes.nom.complete", "Communes", "B2")]),
    ([("Communes", ["", "", 12])], [("communes.code_insee.vide", "Communes", "A8")]),
    ([("Communes", "A2", ""), ("Communes", "B2", "Beynot")], [("communes.nom.inconnu", "Communes", "B2")]),
    ([("Communes", "A2", "01999")], [("communes.code_insee.inconnu", "Communes", "A2")]),
    ([("Communes", "A2", "0104")], [("communes.code_insee.code_mal_forme", "Communes", "A2")]),
    ([("Communes", ["44109", "Nantes"])], [("communes.code_insee.hors_epci", "Communes", "A8")]),
    ([("Communes", ["", "Saint-Denis"])], [("communes.code_insee.homonymes", "Communes", "A8")]),
    ([("Communes", ["01043", "Beynost", 5198, "", "Plaine", "oui"])],
     [("communes.code_insee.doublon", "Communes", "A8")]),
    ([("Communes", ["01043", "Beynost", 12])], [("communes.code_insee.doublon_different", "Communes", "A8")]),
    ([("Communes", "B2", "Beynost-le-Haut")], [("communes.nom.autre_graphie", "Communes", "B2")]),
    ([("Communes", "C2", "beaucoup")], [("communes.population.nombre_attendu", "Communes", "C2")]),
    ([("Communes", "D2", "oui")], [("communes.siege.plusieurs", "Communes", "D3")]),
    ([("Communes", "D3", "")], [("communes.siege.propose", "Communes", "")]),
    ([("Communes", "F2", "peut-être")], [("communes.relue.hors_liste", "Communes", "F2")]),
    # Acteurs: A id, B organisation, C fonction, D nom, E prenom, F cercle
    ([("Acteurs", ["", "", "", "Petit", "Lou"])], [("acteurs.organisation.vide", "Acteurs", "B12")]),
    ([("Acteurs", ["", "", "Préfète", "Petit", "Lou"])],
     [("acteurs.organisation.non_renseignee", "Acteurs", "B12")]),
    ([("Acteurs", ["", "Neyron", "", "Petit", "Lou"])], [("acteurs.fonction.vide", "Acteurs", "C12")]),
    ([("Acteurs", ["", "Neyrron", "Agent", "Petit", "Lou"])], [("acteurs.organisation.proche", "Acteurs", "B12")]),
    ([("Acteurs", ["", "EPCI", "Vice-présidente", "Petit", "Lou"])],
     [("acteurs.organisation.commune_manquante", "Acteurs", "B12")]),
    ([("Acteurs", ["", "Syndicat des rêveurs", "Agent", "Petit", "Lou"])],
     [("acteurs.organisation.syndicat", "Acteurs", "B12")]),
    ([("Acteurs", ["", "Neyron", "Agent", "Petit", "Lou", "usagers"])],
     [("acteurs.cercle.contradiction", "Acteurs", "F12")]),
    ([("Acteurs", ["", "Section CGT", "Agent", "Petit", "Lou"])],
     [("acteurs.organisation.article_9", "Acteurs", "B12")]),
    ([("Acteurs", ["", "Neyron", "Délégué syndical", "Petit", "Lou"])],
     [("acteurs.fonction.article_9", "Acteurs", "C12")]),
    ([("Acteurs", ["", "Neyron", "Maire"])], [("acteurs.fonction.doublon", "Acteurs", "C12")]),
    ([("Acteurs", ["", "Neyron", "Maire", "", "", "usagers"])],
     [("acteurs.id.collision", "Acteurs", "A12"), ("acteurs.cercle.contradiction", "Acteurs", "F12")]),
    ([("Acteurs", "D4", "Grand"), ("Acteurs", "E4", "Zoé"), ("Appartenances", "A4", "Zoé Grand"),
      ("Acteurs", ["", "Neyron", "Maire", "Petit", "Lou"])],
     [("acteurs.fonction.deux_titulaires", "Acteurs", "C12")]),
    ([("Acteurs", ["A1", "Neyron", "Agent", "Petit", "Lou"]), ("Acteurs", ["A1", "Thil", "Agent", "Petit", "Max"])],
     [("acteurs.id.doublon_different", "Acteurs", "A13")]),
    ([("Acteurs", ["A1", "Neyron", "Agent", "Petit", "Lou"]), ("Acteurs", ["A1", "Neyron", "Agent", "PETIT", "Lou"])],
     [("acteurs.id.doublon", "Acteurs", "A13")]),
    ([("Acteurs", ["", "Miribel", "Agent", "Martin", "Camille"])],
     [("acteurs.nom.homonyme", "Acteurs", "D12"), ("appartenances.acteur.ambigu", "Appartenances", "A10"),
      ("listes.membre.ambigu", "Listes", "A3")]),
    ([("Acteurs", ["", "Neyron", "DGS"])], [("acteurs.fonction.sans_siege", "Acteurs", "")]),
    ([("Acteurs", ["", "Neyron", "Directrice des finances", "Petit", "Lou"])],
     [("acteurs.fonction.titre", "Acteurs", "")]),
    ([("Acteurs", ["", "", "Agent de Neyron", "Petit", "Lou"])],
     [("acteurs.organisation.lue_dans_fonction", "Acteurs", "B12")]),
    # Instances: A nom, B sigle, C type, D siege_de_droit, E liste_complete, F codir, G animateur, H issue_de,
    #            I date_liste, J debut, K fin, L perimetre
    ([("Instances", ["", "X", "Réseau métier", "non", "inconnue"])], [("instances.nom.vide", "Instances", "A6")]),
    ([("Instances", "C4", "")], [("instances.type.vide", "Instances", "C4")]),
    ([("Instances", "C4", "Club")], [("instances.type.hors_liste", "Instances", "C4")]),
    ([("Instances", "C4", "Autre")], [("instances.cercle.vide", "Instances", "C4")]),
    ([("Instances", "D4", "")], [("instances.siege_de_droit.vide", "Instances", "D4")]),
    ([("Instances", "E4", "")], [PARTIAL, ("instances.liste_complete.vide", "Instances", "E4")]),
    ([("Instances", "E4", "presque")], [PARTIAL, ("instances.liste_complete.hors_liste", "Instances", "E4")]),
    ([("Instances", "F4", "oui")], [("instances.codir.plusieurs", "Instances", "F4")]),
    ([("Instances", "F3", "")], [("instances.codir.aucun", "Instances", "F3")]),
    ([("Instances", "G3", "DGS de Thil")], [("instances.animateur.inconnu", "Instances", "G3")]),
    ([("Instances", "H5", "Comité du pacte")], [("instances.issue_de.cercle", "Instances", "H5")]),
    ([("Instances", "I2", "04/11/2025")], [PARTIAL, ("instances.date_liste.ancienne", "Instances", "I2")]),
    ([("Instances", "J5", "01/05/2026"), ("Instances", "K5", "01/04/2026")],
     [("instances.fin.avant_debut", "Instances", "K5")]),
    ([("Instances", "D4", "secteur")], [("instances.perimetre.vide", "Instances", "L4")]),
    ([("Instances", "D4", "secteur"), ("Instances", "L4", "Vallée")],
     [("instances.perimetre.inconnu", "Instances", "L4")]),
    ([("Instances", ["Réseau finances", "", "Réseau métier", "non", "complète"])],
     [("instances.nom.doublon", "Instances", "A6")]),
    ([("Instances", ["Réseau finances", "", "Réseau métier", "toutes", "complète"])],
     [("instances.nom.doublon_different", "Instances", "A6")]),
    ([("Instances", ["Réseau des finances", "", "Réseau métier", "non", "inconnue"])],
     [PARTIAL, ("instances.nom.doublon_probable", "Instances", "A6")]),
    ([("Instances", ["Bureau", "", "Exécutif", "non", "complète"])],
     [("instances.nom.moins_de_deux", "Instances", "A6")]),
    ([("Instances", COUNCIL)], [("instances.nom.sieges_de_droit_seuls", "Instances", "A6")]),
    ([("Instances", CST)], [PARTIAL]),
    ([("Instances", CST), ("Appartenances", ["Neyron", "CST"])],
     [PARTIAL, ("instances.nom.article_9", "Instances", "A6")]),
    ([("Instances", ["Syndicat des rêveurs", "", "Association professionnelle", "non", "inconnue"])],
     [PARTIAL, ("instances.type.syndicat", "Instances", "C6")]),
    ([("Instances", "C4", "Autre"), ("Instances", "D4", "")],
     [("instances.cercle.vide", "Instances", "C4"), ("instances.siege_de_droit.inconnu", "Instances", "D4")]),
    ([("Instances", "M1", "couche"), ("Instances", "M4", "Ruralité")],
     [("instances.couche.propre", "Instances", "M4")]),
    ([("Instances", "M1", "couche"), ("Instances", "M4", "Réseaux métierss")],
     [("instances.couche.hors_liste", "Instances", "M4")]),
    ([("Instances", "M1", "id"), ("Instances", "M4", "R1"), ("Instances", "M5", "R1")],
     [("instances.id.doublon_different", "Instances", "M5")]),
    ([("Instances", "M1", "id"), ("Instances", "M4", "R1"),
      ("Instances", ["Réseau finances", "", "Réseau métier", "non", "complète", *[""] * 7, "R1"])],
     [("instances.id.doublon", "Instances", "M6")]),
    ([*GT, ("Instances", "H5", "GT")], [("instances.issue_de.ambigu", "Instances", "H5")]),
    ([*AGENTS, ("Instances", "G5", "Agent de Neyron")], [("instances.animateur.ambigu", "Instances", "G5")]),
    ([("Instances", "G5", "Section CGT")], [("instances.animateur.article_9", "Instances", "G5")]),
    ([("Instances", "G5", "Beynost")], [("instances.animateur.siege_deja_tenu", "Instances", "G5")]),
    ([("Instances", [*USERS, "", "Vice-président de Beynost"])],
     [PARTIAL, ("instances.animateur.conseil_de_developpement", "Instances", "G6")]),
    # Appartenances: A acteur, B instance, C role, D siege_actif, E debut, F fin, G suppleant_de
    ([("Appartenances", ["", "Co-dir"])], [("appartenances.acteur.vide", "Appartenances", "A13")]),
    ([("Appartenances", ["Neyron", ""])], [("appartenances.instance.vide", "Appartenances", "B13")]),
    ([("Appartenances", ["Neyron", "Co-dirr"])], [("appartenances.instance.inconnu", "Appartenances", "B13")]),
    ([("Appartenances", ["Zorro", "Co-dir"])], [("appartenances.acteur.inconnu", "Appartenances", "A13")]),
    ([("Appartenances", ["CFDT", "Co-dir"])], [("appartenances.acteur.article_9", "Appartenances", "A13")]),
    ([("Appartenances", "C10", "chef")], [("appartenances.role.hors_liste", "Appartenances", "C10")]),
    ([("Appartenances", "D10", "parfois")], [("appartenances.siege_actif.hors_liste", "Appartenances", "D10")]),
    ([("Appartenances", "G10", "Zorro")], [("appartenances.suppleant_de.inconnu", "Appartenances", "G10")]),
    ([("Appartenances", ["Maire de Neyron", "Conférence des maires"])],
     [("appartenances.acteur.doublon", "Appartenances", "A13")]),
    ([("Appartenances", ["Miribel", "Co-dir"])], [("appartenances.acteur.siege_deja_tenu", "Appartenances", "A13")]),
    ([("Appartenances", "F10", "01/03/2026")], [("appartenances.fin.avant_debut", "Appartenances", "F10")]),
    ([("Instances", "K5", "01/05/2026"),
      ("Appartenances", ["Maire de Neyron", "Comité du pacte", "", "", "01/06/2026"])],
     [("appartenances.debut.apres_fin", "Appartenances", "E13")]),
    ([("Appartenances", ["DGS de Miribel", "Conférence des maires", "membre"])],
     [("appartenances.role.agent_membre", "Appartenances", "C13")]),
    ([("Instances", COUNCIL), ("Appartenances", ["Beynost", "Conseil communautaire"]),
      ("Appartenances", ["Miribel", "Conseil communautaire"])],
     [("communes.nom.sans_siege_au_conseil", "Communes", f"B{row}") for row in (4, 5, 6, 7)]),
    ([("Instances", USERS), ("Appartenances", ["Vice-président de Beynost", "Conseil de développement"])],
     [PARTIAL, ("appartenances.role.conseil_de_developpement", "Appartenances", "C13")]),
    ([*GT, ("Appartenances", ["Neyron", "GT"])], [("appartenances.instance.ambigu", "Appartenances", "B13")]),
    ([*AGENTS, ("Appartenances", "G10", "Agent de Neyron")],
     [("appartenances.suppleant_de.ambigu", "Appartenances", "G10")]),
    ([("Appartenances", "G10", "CGT")], [("appartenances.suppleant_de.article_9", "Appartenances", "G10")]),
    # Grille: A communes or actors, B Réseau finances, C Comité du pacte
    ([("Grille", "B1", "Réseau compta")], [("grille.instance.inconnu", "Grille", "B1")]),
    ([("Grille", "A2", "Beynostt")], [("grille.acteur.inconnu", "Grille", "A2")]),
    ([("Grille", ["", "x"])], [("grille.acteur.vide", "Grille", "A5")]),
    ([("Grille", ["SGM de Neyron", "x"])], [("grille.acteur.cree", "Grille", "A5")]),
    ([("Grille", ["Maire de Neyron", "x"]), ("Grille", ["Maire de Neyron", "A"])],
     [("grille.case.doublon", "Grille", "B6")]),
    ([("Grille", ["Miribel", "", "x"])], [("grille.case.siege_deja_tenu", "Grille", "C5")]),
    ([("Grille", "B1", "Conférence des maires"), ("Grille", "B4", "1")],
     [("instances.nom.moins_de_deux", "Instances", "A4"), ("grille.case.siege_deja_tenu", "Grille", "B2"),
      ("grille.case.siege_deja_tenu", "Grille", "B3"), ("grille.case.agent_membre", "Grille", "B4")]),
    ([*AGENTS, ("Grille", ["Agent de Neyron", "x"])], [("grille.acteur.ambigu", "Grille", "A5")]),
    ([("Grille", ["CGT", "x"])], [("grille.acteur.article_9", "Grille", "A5")]),
    ([*GT, ("Grille", "D1", "GT")], [("grille.instance.ambigu", "Grille", "D1")]),
    ([("Instances", USERS), ("Grille", "D1", "Conseil de développement"),
      ("Grille", ["Vice-président de Beynost", "", "", "x"])],
     [PARTIAL, ("grille.case.conseil_de_developpement", "Grille", "D5")]),
    # Listes: A Comité du pacte
    ([("Listes", "A1", "Comité du pact")], [("listes.instance.inconnu", "Listes", "A1")]),
    ([("Listes", ["Mme Jeanne Dupont"])], [("listes.membre.inconnu", "Listes", "A4")]),
    ([("Listes", ["Maire de Thil"])], [("listes.membre.doublon", "Listes", "A4")]),
    ([("Listes", ["Excusés :"])], [("listes.membre.intitule", "Listes", "A4")]),
    ([("Listes", ["1ère adjointe de Neyron"])], [("listes.membre.cree", "Listes", "A4")]),
    ([*GT, ("Listes", "B1", "GT")], [("listes.instance.ambigu", "Listes", "B1")]),
    ([("Listes", "B1", "Conférence des maires"), ("Listes", "B2", "DGS de Miribel")],
     [("listes.membre.agent_membre", "Listes", "B2")]),
    ([("Instances", USERS), ("Listes", "B1", "Conseil de développement"),
      ("Listes", "B2", "Vice-président de Beynost")],
     [PARTIAL, ("listes.membre.conseil_de_developpement", "Listes", "B2")]),
    ([("Listes", ["CGT"])], [("listes.membre.article_9", "Listes", "A4")]),
    ([("Listes", ["Thil"])], [("listes.membre.siege_deja_tenu", "Listes", "A4")]),
    ([("Instances", "G3", "Directeur général des services de Miribel")],
     [("instances.animateur.autre_nom", "Instances", "")]),
    ([("Instances", "H5", "La conférence des maires")], [("instances.issue_de.inconnu", "Instances", "H5")]),
    ([("Appartenances", "A11", "Mairie de Neyron")], [("appartenances.acteur.autre_nom", "Appartenances", "")]),
    ([("Appartenances", "B11", "Codir")], [("appartenances.instance.autre_nom", "Appartenances", "")]),
    ([("Appartenances", "G10", "VP de Beynost")], [("appartenances.suppleant_de.autre_nom", "Appartenances", "")]),
    ([("Grille", "A2", "Ville de Beynost")], [("grille.acteur.autre_nom", "Grille", "")]),
    ([("Listes", "A2", "secrétaire de mairie de Thil ; maire de Thil"), ("Listes", "A3", "")],
     [("listes.membre.autre_nom", "Listes", "")]),
    ([("Liens", "A3", "Commune de Beynost")], [("liens.de.autre_nom", "Liens", "")]),
    ([("Liens", "B3", "Mairie de Thil")], [("liens.vers.autre_nom", "Liens", "")]),
    # Liens: A de, B vers, C modalite, D sens, E formalisation
    ([("Liens", "A3", "")], [("liens.de.vide", "Liens", "A3")]),
    ([("Liens", "B3", "")], [("liens.vers.vide", "Liens", "B3")]),
    ([*GT, ("Liens", "A3", "GT")], [("liens.de.ambigu", "Liens", "A3")]),
    ([*GT, ("Liens", "B3", "GT")], [("liens.vers.ambigu", "Liens", "B3")]),
    ([("Liens", "A3", "CGT")], [("liens.de.article_9", "Liens", "A3")]),
    ([("Liens", "B3", "CGT")], [("liens.vers.article_9", "Liens", "B3")]),
    ([("Liens", "A3", "Nulle part")], [("liens.de.inconnu", "Liens", "A3")]),
    ([("Liens", "B3", "Nulle part")], [("liens.vers.inconnu", "Liens", "B3")]),
    ([("Liens", "B3", "Beynost")], [("liens.vers.identique", "Liens", "B3")]),
    ([("Liens", "C3", "amitié")], [("liens.modalite.hors_liste", "Liens", "C3")]),
    ([("Liens", "D3", "oblique")], [("liens.sens.hors_liste", "Liens", "D3")]),
    ([("Liens", ["Thil", "Beynost", "coordination"])], [("liens.de.doublon", "Liens", "A4")]),
]


@pytest.mark.parametrize(("changes", "expected"), ONE, ids=[expected[-1][0] for _, expected in ONE])
def test_a_single_fault_is_said_once_at_its_cell(changes, expected):
    issues = issues_of(spoiled(*changes))
    assert places(issues) == expected
    for issue in issues:  # every blank of its sentences is filled
        assert issue_text(issue)["correction"]
        assert issue_text(issue, "en")["correction"]


def test_a_commune_that_the_workbook_forgot_is_added_and_said_without_a_cell():
    rows = spoiled()
    del rows["Communes"][-1]  # Tramoyes
    tables = read(rows)
    assert places(tables.issues) == [("communes.code_insee.oubliee", "Communes", "")]
    assert tables.issues[0].severity == "avertissement"
    added = tables.communes.set_index("nom").loc["Tramoyes"]
    assert (added["code_insee"], added["population"], added["source"]) == ("01424", 1852.0, None)


def without_rows(*sheets: str) -> Rows:
    return {sheet: lines[:1] if sheet in sheets else lines for sheet, lines in SOUND.items()}


def test_a_workbook_without_communes_or_bodies_is_refused():
    empty = without_rows("Communes", "Instances", "Appartenances", "Grille", "Listes", "Liens")
    assert ("instances.nom.aucune", "Instances", "") in places(issues_of(empty))
    empty["Territoire"] = [["cle", "valeur"], ["nom", "Pays inventé"]]
    assert ("communes.nom.aucune", "Communes", "") in places(issues_of(empty))


def test_a_person_in_thirteen_bodies_is_pointed_out_at_the_row_of_acteurs():
    names = [f"GT {letter}" for letter in "BCDEFGHIJKMN"]
    bodies = [("Instances", [name, "", "Groupe de travail", "non", "inconnue"]) for name in names]
    seats = [("Appartenances", ["DGS de Miribel", name]) for name in names]
    # 12, with the Co-dir (facilitator) and the Comité du pacte (Grille): 14 bodies
    issue = next(i for i in issues_of(spoiled(*bodies, *seats)) if i.code == "acteurs.fonction.plus_de_douze")
    assert (issue.cell, issue.details["n"], issue.severity) == ("C9", "14", "information")


def test_every_code_of_the_reader_has_a_workbook_that_gets_it():
    seen = {code for _, expected in ONE for code, _, _ in expected} | {place[0] for _, place in TEN} | {
        "communes.code_insee.oubliee", "communes.nom.aucune", "instances.nom.aucune",
        "acteurs.fonction.plus_de_douze",
        "communes.nom.sans_acteur", "instances.codir.non_decrit",   # tests/workbook/test_read_sound.py
        "acteurs.organisation.homonymes",                           # tests/workbook/test_read_communes.py
        "instances.issue_de.autre_nom", "grille.instance.autre_nom", "listes.instance.autre_nom",  # like Appartenances
    }
    assert (ERRORS | WARNINGS | INFORMATION) - seen == set()
