"""The forty-five bodies of the invented agglomération, and who sits in each, by function.

A member is « fonction@organisation=rôle »: "DGS@Pontorval|Cérandes" is the DGS of each of the
two, "SGM@Beaulion+Bois+Quincé" one SGM for three, "siège@Beaulion" a seat whose holder is not
named, "DGS@agglo=assiste" the agglomération's DGS, without vote; "/non" after a role, a seat
that nobody fills. Names in short, groups and functions are written out by ``SHORT``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from scripts.fictitious_plan import COMMUNES, EPCI, VICE_PRESIDENTS

SHORT: dict[str, str] = {
    "agglo": EPCI,
    "Bois": "Bois-l'Abbesse", "Chapelle": "La Chapelle-d'Orvaine", "Essarts": "Les Essarts-Rivaud",
    "Neuvelle": "Neuvelle-en-Plaine", "Plessis": "Le Plessis-Hardoin", "Quincé": "Quincé-l'Orme",
    "Saint-Aubrin": "Saint-Aubrin-les-Trois-Moulins", "Saint-Loup": "Saint-Loup-d'Ambrac",
    "Sainte-Aure": "Sainte-Aure-des-Bois",
    "Familles": "Association des familles du Val d'Orvaine",
    "Locataires": "Association des locataires des Tanneries",
    "Centre social": "Association du centre social des Tanneries",
    "Vélo": "Association Orvaine à vélo",
    "Transports": "Association des usagers des transports",
    "Consommateurs": "Association de consommateurs du Val d'Orvaine",
    "Rivière": "Association de sauvegarde de l'Orvaine",
    "Aînés": "Association des aînés du Val d'Orvaine",
    "Accessible": "Association Orvaine accessible",
    "Commerçants": "Association des commerçants de Pontorval",
    "Tanneries": "Habitants du quartier des Tanneries",
    "Conseil de développement": "Conseil de développement du Val d'Orvaine",
}
FUNCTIONS = {"Adj": "Adjoint au maire", "CM": "Conseiller municipal", "Asso": "Représentant d'association",
             "Habitant": "Habitant ou usager", "CdD": "Membre du conseil de développement",
             "Cadre": "Cadre d'une autre collectivité", "Préfet": "Préfet ou sous-préfet",
             "Bailleur": "Bailleur ou opérateur de réseau", "RSC": "Responsable de service commun"}
GROUPS = {
    "toutes": [place.name for place in COMMUNES],
    "nord": [place.name for place in COMMUNES if place.sector == "Nord"],
    "sud": [place.name for place in COMMUNES if place.sector == "Sud"],
    "écoles": [f"Association de parents de l'école {name}"
               for name in ("des Tilleuls", "du Moulin", "des Tanneries", "du Pré-Vert", "de la Fontaine")],
}
_PURPOSES = {"R": "relationnelle", "O": "opérationnelle", "G": "organisationnelle", "I": "institutionnelle"}
_STRATA = {"S": "stratégique", "O": "opérationnelle"}


@dataclass(frozen=True, slots=True)
class Member:
    """A seat: a function ("siège" when its holder is not named), organisations, role, filled or not."""

    function: str
    organisations: tuple[str, ...]
    role: str
    active: str = ""


@dataclass(frozen=True, slots=True)
class Instance:
    """A body, with the cells of its row in the sheet Instances, and its members."""

    name: str
    acronym: str
    type: str
    automatic: str
    roster: str
    stratum: str
    purposes: str
    basis: str
    meetings: int
    seats: str
    more: dict[str, str] = field(default_factory=dict)

    def cells(self) -> dict[str, object]:
        """Return the cells of its row."""
        return {"nom": self.name, "sigle": self.acronym, "type": self.type, "siege_de_droit": self.automatic,
                "liste_complete": self.roster, "strate": _STRATA[self.stratum],
                "finalites": [_PURPOSES[letter] for letter in self.purposes], "fondement": self.basis,
                "frequence_an": self.meetings} | self.more

    def members(self) -> Iterator[Member]:
        """Yield its members, written out, in the order of the text."""
        for text in re.split(r"[;\n]", self.seats):
            if not text.strip():
                continue
            who, _, how = text.strip().partition("=")
            role, _, active = how.partition("/")
            function, _, where = who.partition("@")
            first, _, rest = function.partition(" ")
            function = " ".join(filter(None, (FUNCTIONS.get(first, first), rest)))
            for name in where.split("|"):
                for place in GROUPS.get(name, [name]):
                    organisations = tuple(SHORT.get(part, part) for part in place.split("+"))
                    yield Member(function, organisations, role or "membre", active)


_VPS = "; ".join(f"{vp}=vice-président" for vp in VICE_PRESIDENTS)
_OTHER_MAYORS = "|".join(place.name for place in COMMUNES if place.name != "Cérandes")

POLITICAL = (
    Instance("Conseil communautaire", "Conseil", "Assemblée délibérante",
             "toutes", "complète", "S", "I", "loi", 7, f"""
        Maire@Cérandes=président; Maire@{_OTHER_MAYORS}; DGS@agglo=assiste
        Adj 1@Pontorval|Saint-Aubrin|Champgaillet|Cérandes|Montréveil|Essarts|Plessis
        Adj 2@Pontorval|Saint-Aubrin|Champgaillet; Adj 3@Pontorval|Saint-Aubrin
        Adj 4@Pontorval; Adj 5@Pontorval; Adj 6@Pontorval
        CM 1@Pontorval|Saint-Aubrin|Champgaillet|Cérandes|Montréveil|Neuvelle|Sainte-Aure
        CM 2@Pontorval; CM 3@Pontorval; CM 4@Pontorval; CM 5@Pontorval; CM 6@Pontorval; CM 7@Pontorval"""),
    Instance("Bureau communautaire", "Bureau", "Exécutif", "non", "complète", "S", "IO", "loi", 11, f"""
        Maire@Cérandes=président; {_VPS}; Maire@Grandvillebois|Chapelle|Marsolles; DGS@agglo=assiste""",
             {"issue_de": "Conseil communautaire"}),
    Instance("Conférence des maires", "Conf. des maires", "Conférence des maires",
             "toutes", "complète", "S", "IR", "loi", 4, f"""
        Maire@Cérandes=président; Maire@{_OTHER_MAYORS}; DGS@agglo=assiste"""),
    Instance("Conférence territoriale Nord", "Conf. Nord", "Conférence territoriale des maires",
             "secteur", "complète", "S", "RO", "délibération", 3, "Maire@nord; DGS@Champgaillet=assiste",
             {"perimetre": "Nord", "issue_de": "Conférence des maires"}),
    Instance("Conférence territoriale Sud", "Conf. Sud", "Conférence territoriale des maires",
             "secteur", "complète", "S", "RO", "délibération", 3, "Maire@sud",
             {"perimetre": "Sud", "issue_de": "Conférence des maires"}),
    Instance("Commission Finances et mutualisation", "Com. finances", "Commission thématique",
             "non", "complète", "S", "G", "délibération", 5, """
        Maire@Champgaillet=président; Maire@Tréfargues|Bois; Adj 3@Pontorval; Adj 2@Saint-Aubrin
        Adj 1@Cérandes|Montréveil|Essarts|Plessis|Hautecourbe|Grandvillebois
        CM 1@Pontorval; Adj 1@Marsolles; CM 2@Pontorval; DGA ressources@agglo=assiste"""),
    Instance("Commission Aménagement, habitat, mobilités", "Com. aménagement", "Commission thématique",
             "non", "complète", "S", "O", "délibération", 5, """
        Adj 1@Saint-Aubrin=président; Maire@Plessis|Chapelle|Hautecourbe|L'Ermelaie|Grandvillebois
        Adj 4@Pontorval; Adj 1@Champgaillet|Tréfargues|Marsolles|Beaulion; Adj 2@Essarts
        CM 1@Cérandes|Montréveil; CM 3@Pontorval; DGA aménagement@agglo=assiste"""),
    Instance("Commission Eau, déchets, transition", "Com. eau et déchets", "Commission thématique",
             "non", "complète", "S", "O", "délibération", 5, """
        Maire@Tréfargues=président; Maire@Essarts|Marsolles; Adj 5@Pontorval; Adj 2@Cérandes|Montréveil|Plessis
        Adj 1@Bois|Chapelle|L'Ermelaie|Neuvelle; CM 1@Saint-Aubrin|Champgaillet|Neuvelle; CM 4@Pontorval
        DGA aménagement@agglo=assiste"""),
    Instance("Commission Solidarités, enfance, culture", "Com. solidarités", "Commission thématique",
             "non", "complète", "S", "O", "délibération", 5, """
        Adj 1@Pontorval=président; Maire@Beaulion|Bois; Adj 3@Saint-Aubrin; Adj 2@Champgaillet
        Adj 1@Montréveil|Essarts|Grandvillebois; CM 1@Cérandes; Adj 1@Tréfargues|Marsolles|Chapelle
        CM 5@Pontorval; CM 6@Pontorval; DGA solidarités@agglo=assiste"""),
    Instance("CLECT", "CLECT", "Commission obligatoire", "toutes", "complète", "S", "I", "loi", 2, """
        Maire@Champgaillet=président; Adj 3@Pontorval; Adj 2@Saint-Aubrin; CM 1@Neuvelle|Sainte-Aure
        Adj 1@Cérandes|Montréveil|Essarts|Plessis|L'Ermelaie|Tréfargues|Marsolles
        Maire@Beaulion|Bois|Fontenoux|Grandvillebois|Chapelle|Quincé|Saint-Loup|Brévaux|Hautecourbe|Ozay
        Maire@Rocquelune|Vieille-Combe; Directrice des finances@agglo=assiste""",
             {"couche": "Gouvernance politique"}),
    Instance("Comité de suivi du pacte de gouvernance", "Suivi du pacte", "Commission thématique",
             "non", "complète", "S", "I", "délibération", 2, """
        Maire@Cérandes=président; Maire@Pontorval|Plessis|Beaulion|Chapelle|Hautecourbe|Marsolles
        DGS@agglo=assiste""", {"issue_de": "Conférence des maires"}),
)

STATUTORY = (
    Instance("Commission intercommunale des impôts directs (CIID)", "CIID", "Commission obligatoire",
             "non", "inconnue", "O", "O", "loi", 1, """
        Maire@Champgaillet=président; Maire@Plessis; CM 7@Pontorval; CM 1@Montréveil"""),
    Instance("Commission intercommunale pour l'accessibilité", "Accessibilité", "Commission obligatoire",
             "non", "partielle", "O", "O", "loi", 2, """
        Adj 2@Pontorval=président; Adj 2@Cérandes; Adj 1@Grandvillebois|Tréfargues; CM 1@Saint-Aubrin
        Asso@Accessible|Aînés|Familles; siège@Chapelle
        Directrice des mobilités@agglo=assiste""", {"cercle": "usagers"}),
    Instance("Commission consultative des services publics locaux (CCSPL)", "CCSPL", "Commission obligatoire",
             "non", "complète", "S", "I", "loi", 2, """
        Maire@Cérandes=président; Maire@Champgaillet|Essarts|Tréfargues|Montréveil; Adj 5@Pontorval
        Adj 2@Saint-Aubrin; Asso@Consommateurs|Familles|Rivière|Transports|Locataires""", {"cercle": "usagers"}),
    Instance("Conférence intercommunale du logement (CIL)", "CIL", "Commission obligatoire",
             "toutes", "inconnue", "S", "I", "loi", 1, """
        Maire@Cérandes=président; Préfet@Préfecture de l'Orvaine=président
        Maire@Pontorval|Saint-Aubrin|Champgaillet|Montréveil; Bailleur@Office public de l'habitat de l'Orvaine
        Asso@Locataires; DGA aménagement@agglo=assiste""", {"cercle": "institutionnel"}),
)

ADMINISTRATIVE = (
    Instance("Co-dir de territoire (conférence des DGS)", "Co-dir", "Direction et coordination administrative",
             "non", "complète", "S", "ROGI", "lettre de mission", 9, """
        DGS@agglo=animateur; DGA aménagement@agglo; DGA solidarités@agglo
        DGS@Pontorval|Saint-Aubrin|Champgaillet|Cérandes|Montréveil|Essarts|Plessis
        DGS@Neuvelle|Sainte-Aure|L'Ermelaie; SGM@Beaulion+Bois+Quincé
        SGM@Fontenoux|Vieille-Combe|Tréfargues|Grandvillebois|Marsolles|Hautecourbe""", {"codir": "oui"}),
    Instance("Comité technique territorialisé Nord", "Comité tech. Nord", "Direction et coordination administrative",
             "secteur", "complète", "O", "O", "usage", 6, """
        Responsable du pôle Nord@agglo=animateur; DGS@Pontorval|Champgaillet|Plessis|Montréveil
        SGM@Beaulion+Bois+Quincé; SGM@Tréfargues|Fontenoux|Chapelle|Saint-Loup|Grandvillebois""",
             {"perimetre": "Nord"}),
    Instance("Comité technique territorialisé Sud", "Comité tech. Sud", "Direction et coordination administrative",
             "secteur", "partielle", "O", "O", "usage", 6, """
        Responsable du pôle Sud@agglo=animateur; DGS@Cérandes|Saint-Aubrin|Sainte-Aure|L'Ermelaie
        SGM@Rocquelune|Brévaux|Ozay|Marsolles|Vieille-Combe""", {"perimetre": "Sud"}),
    Instance("Comité de direction de l'agglomération", "Direction agglo", "Direction et coordination administrative",
             "non", "complète", "S", "OG", "usage", 40, """
        DGS@agglo=animateur; DGA ressources@agglo; DGA aménagement@agglo; DGA solidarités@agglo
        Directrice des finances@agglo; Directrice des mobilités@agglo; Directeur de l'eau et des déchets@agglo
        Directrice de l'enfance@agglo; Directeur de la culture@agglo; Directrice de l'habitat@agglo"""),
    Instance("Réseau local des SGM", "Réseau SGM", "Réseau métier", "non", "complète", "O", "R", "usage", 5, """
        Chargée de mission réseau des SGM@agglo=animateur; SGM@Beaulion+Bois+Quincé
        SGM@Fontenoux|Vieille-Combe|Ozay|Tréfargues|Grandvillebois|Marsolles|Hautecourbe""",
             {"couche": "Direction administrative"}),
)

NETWORKS = (
    Instance("Réseau finances", "Finances", "Réseau métier",
             "non", "complète", "O", "RG", "lettre de mission", 4, """
        Directrice des finances@agglo=animateur; DGS@Montréveil=secrétariat
        Responsable des finances@Pontorval|Saint-Aubrin|Champgaillet|Cérandes
        Agente comptable@Montréveil|Essarts|Plessis; SGM@Tréfargues|Grandvillebois
        Agent de l'État@Direction des finances publiques de l'Orvaine=invité ponctuel"""),
    Instance("Réseau RH et prévention", "RH, prévention", "Réseau métier",
             "non", "complète", "O", "RG", "lettre de mission", 4, """
        RSC Ressources humaines@agglo=animateur; DGS@Essarts; SGM@Marsolles
        Responsable des ressources humaines@Pontorval|Saint-Aubrin|Champgaillet; Agent du personnel@Cérandes
        Agente comptable@Montréveil|Plessis; Opérateur public@Centre de gestion de l'Orvaine=invité ponctuel"""),
    Instance("Réseau commande publique", "Achats publics", "Réseau métier",
             "non", "complète", "O", "G", "usage", 3, """
        Responsable de la commande publique@agglo=animateur; Responsable des finances@Cérandes|Champgaillet
        Agent des marchés publics@Pontorval|Saint-Aubrin; Agente comptable@Essarts
        Agente administrative@Tréfargues; SGM@Hautecourbe"""),
    Instance("Réseau urbanisme (instructeurs, accueil)", "Urbanisme", "Réseau métier",
             "non", "complète", "O", "RO", "usage", 4, """
        RSC Droit des sols@agglo=animateur; Responsable de l'urbanisme@Pontorval|Saint-Aubrin
        Agent d'urbanisme@Champgaillet|Cérandes|Montréveil|Essarts
        Agente administrative@Tréfargues|Marsolles|Chapelle|Grandvillebois; SGM@Fontenoux"""),
    Instance("Réseau enfance-jeunesse", "Enfance, jeunesse", "Réseau métier",
             "non", "complète", "O", "RO", "usage", 5, """
        Directrice de l'enfance@agglo=animateur; DGS@Plessis
        Responsable de l'enfance@Pontorval|Saint-Aubrin|Champgaillet|Cérandes|Montréveil
        Agente périscolaire@Beaulion|Bois|Plessis|Grandvillebois"""),
    Instance("Réseau lecture publique", "Lecture publique", "Réseau métier",
             "non", "partielle", "O", "R", "usage", 4, """
        Directeur de la culture@agglo=animateur; Directrice de la médiathèque@Pontorval|Saint-Aubrin
        Agente de la médiathèque@Cérandes|Sainte-Aure|Hautecourbe|Beaulion; Agent du patrimoine@Sainte-Aure
        Agente de la médiathèque@Essarts|Tréfargues"""),
    Instance("Réseau accueil et France services", "Accueil", "Réseau métier",
             "non", "partielle", "O", "RO", "usage", 4, """
        Chargée de mission France services@agglo=animateur; Agent d'accueil@Pontorval; SGM@Vieille-Combe|Chapelle
        Agente d'accueil@Cérandes|Grandvillebois|Hautecourbe|Essarts|Saint-Aubrin|Tréfargues"""),
)

PROJECTS = (
    Instance("GT Mutualisation", "Mutualisation", "Groupe de travail",
             "non", "complète", "S", "G", "lettre de mission", 6, """
        DGS@Saint-Aubrin=animateur; DGS@Pontorval|Champgaillet|Plessis; Maire@Beaulion
        Maire@Hautecourbe=ambassadeur; DGA ressources@agglo"""),
    Instance("Équipe projet PLUi", "PLUi", "Équipe projet",
             "non", "complète", "O", "O", "lettre de mission", 10, """
        Cheffe de projet PLUi@agglo=pilote; DGS@Cérandes|Essarts; SGM@Tréfargues|Marsolles|Grandvillebois
        Adj 3@Champgaillet; Adj 2@Plessis; Adj 1@Chapelle"""),
    Instance("GT Rivière et inondations (GEMAPI)", "Rivière", "Groupe de travail",
             "non", "complète", "O", "O", "lettre de mission", 4, """
        Adj 2@Montréveil=animateur; Adj 2@Cérandes; Adj 1@Bois|Marsolles|Beaulion|Chapelle
        DGA services techniques@Saint-Aubrin|Champgaillet|Cérandes|Montréveil
        Directeur de l'eau et des déchets@agglo; Cadre@Syndicat mixte de rivière de l'Orvaine"""),
    Instance("Équipe projet plan intercommunal de sauvegarde", "Sauvegarde", "Équipe projet",
             "non", "complète", "O", "O", "lettre de mission", 6, """
        DGS@Montréveil=pilote; DGS@Champgaillet; SGM@Grandvillebois|Hautecourbe
        DGA services techniques@Pontorval; Maire@Essarts; Adj 1@Hautecourbe
        Cadre@Service d'incendie et de secours de l'Orvaine=invité ponctuel"""),
    Instance("GT Guichet et parcours de l'usager", "Guichet usager", "Groupe de travail",
             "non", "complète", "O", "OR", "lettre de mission", 5, """
        DGS@Plessis=animateur; DGS@Pontorval; Agent d'accueil@Pontorval|Saint-Aubrin|Plessis|Hautecourbe
        Agente administrative@Marsolles; Chargée de mission France services@agglo
        Asso@Familles; Habitant 3@Tanneries"""),
)

SHARED_SERVICES = (
    Instance("Comité de suivi – service commun Droit des sols", "Droit des sols", "Service commun",
             "adhérentes", "complète", "O", "G", "convention", 2, """
        RSC Droit des sols@agglo=animateur; DGA aménagement@agglo
        siège@Beaulion|Bois|Grandvillebois|Hautecourbe|Chapelle|Plessis|Essarts|Marsolles|Montréveil|Tréfargues"""),
    Instance("Comité des utilisateurs – service commun Informatique", "Informatique", "Service commun",
             "adhérentes", "complète", "O", "G", "convention", 3, """
        RSC Informatique@agglo=animateur; DGS@Champgaillet|Cérandes|Essarts|Plessis|Montréveil
        SGM@Hautecourbe|Marsolles|Grandvillebois"""),
    Instance("Comité de suivi – service commun Ressources humaines", "Paie et carrières", "Service commun",
             "adhérentes", "complète", "O", "G", "convention", 2, """
        RSC Ressources humaines@agglo=animateur; DGS@Cérandes|Saint-Aubrin|Essarts|Montréveil|Sainte-Aure"""),
    Instance("Police pluricommunale – comité de coordination", "Police", "Service mutualisé",
             "adhérentes", "partielle", "O", "O", "convention", 4, """
        Chef de service de la police pluricommunale@agglo=animateur; Maire@Champgaillet|Plessis|Essarts
        DGS@Champgaillet|Plessis|Essarts"""),
)

PARTNERSHIPS = (
    Instance("Comité de pilotage du CRTE", "CRTE", "Instance contractuelle",
             "non", "complète", "S", "I", "convention", 2, """
        Maire@Cérandes=président; Préfet@Sous-préfecture de Pontorval=pilote; Institution@Conseil régional
        Agent de l'État@Direction des territoires de l'Orvaine
        Conseiller départemental@Département de l'Orvaine; Maire@Pontorval|Grandvillebois|Marsolles
        DGS@agglo=assiste; Cheffe de projet CRTE@agglo=secrétariat"""),
    Instance("Comité de pilotage de la convention territoriale globale (CTG)", "CTG", "Instance contractuelle",
             "non", "partielle", "S", "O", "convention", 2, """
        Adj 1@Pontorval=président; Opérateur public@Caisse d'allocations familiales de l'Orvaine=pilote
        Adj 3@Saint-Aubrin|Champgaillet; Adj 2@Essarts; Adj 1@Tréfargues|Chapelle
        Chargée de mission CTG@agglo=secrétariat; DGA solidarités@agglo=assiste"""),
    Instance("Comité de pilotage du contrat local de santé", "Contrat de santé", "Instance contractuelle",
             "non", "inconnue", "S", "O", "convention", 1, """
        Maire@Beaulion=président; Opérateur public@Agence régionale de santé=pilote
        Cadre@Département de l'Orvaine; Institution@Centre hospitalier de Pontorval; Maire@Tréfargues
        Maire@Bois=membre/non; DGA solidarités@agglo=assiste"""),
    Instance("Comité du syndicat mixte d'eau potable", "Eau potable", "Syndicat ou pôle",
             "adhérentes", "complète", "S", "O", "statuts", 4, """
        Adj 5@Pontorval=président; Maire@Essarts|Tréfargues|Plessis; CM 1@Saint-Aubrin; Adj 2@Cérandes|Montréveil
        Maire@Hautecourbe=suppléant/oui"""),
    Instance("Réseau départemental des SGM (centre de gestion)", "Réseau dép. SGM", "Réseau métier",
             "non", "complète", "O", "R", "loi", 3, """
        Opérateur public@Centre de gestion de l'Orvaine=animateur; SGM@Beaulion+Bois+Quincé
        SGM@Vieille-Combe|Tréfargues|Chapelle|Hautecourbe""",
             {"cercle": "institutionnel", "couche": "Partenariats"}),
)

USERS = (
    Instance("Conseil de développement", "Conseil de dév.", "Participation des usagers",
             "non", "complète", "S", "I", "loi", 6, "\n".join((
                 *(f"CdD {i}@Conseil de développement" for i in range(1, 11)), """
        Asso@Familles|Locataires|Centre social|Vélo|Transports|Consommateurs|Rivière|Aînés|Accessible|Commerçants
        Habitant 1@Tanneries; Habitant 2@Tanneries; Autre@Club des entreprises du Val d'Orvaine
        Chargée de mission conseil de développement@agglo=secrétariat
        DGA solidarités@Pontorval=assiste; DGA services techniques@Montréveil=assiste"""))),
    Instance("Conseil citoyen du quartier prioritaire", "Conseil citoyen", "Participation des usagers",
             "non", "complète", "O", "R", "usage", 5, "\n".join((
                 *(f"Habitant {i}@Tanneries" for i in range(1, 9)), """
        Asso@Locataires|Centre social|Familles; DGA solidarités@Pontorval=assiste
        Agent de médiation@Pontorval=animateur; Adj 6@Pontorval=invité ponctuel"""))),
    Instance("Comité des partenaires de la mobilité", "Mobilité", "Participation des usagers",
             "non", "complète", "S", "O", "loi", 2, """
        Adj 1@Saint-Aubrin=président; DGA services techniques@Pontorval|Saint-Aubrin|Champgaillet|Cérandes
        Responsable de l'urbanisme@Pontorval; Directrice des mobilités@agglo=assiste
        Autre@Club des entreprises du Val d'Orvaine; Bailleur@Transports d'Orvaine
        Asso@Transports|Vélo; Habitant 4@Tanneries"""),
    Instance("Collectif des associations de parents d'élèves", "Parents d'élèves", "Participation des usagers",
             "non", "complète", "O", "R", "usage", 3, """
        Asso@écoles|Familles|Centre social; Responsable de l'enfance@Pontorval|Saint-Aubrin
        Agente périscolaire@Bois; SGM@Chapelle"""),
)

INSTANCES: tuple[Instance, ...] = (*POLITICAL, *STATUTORY, *ADMINISTRATIVE, *NETWORKS, *PROJECTS, *SHARED_SERVICES,
                                   *PARTNERSHIPS, *USERS)

# Typed elsewhere than in Appartenances: lists pasted as they come, and crosses in a grid.
IN_LISTS = frozenset({"Réseau urbanisme (instructeurs, accueil)", "Réseau enfance-jeunesse"})
IN_GRID = frozenset({"Comité de suivi – service commun Droit des sols", "Réseau accueil et France services"})

RELATIONS: tuple[tuple[str, str, str, str, str], ...] = (
    ("Pontorval", EPCI, "intégration", "", "convention"),
    ("Beaulion", "Quincé-l'Orme", "coopération", "", "convention"),
    ("Champgaillet", "Le Plessis-Hardoin", "coopération", "", "convention"),
    (EPCI, "Fontenoux", "service", "un sens", "convention"),
    ("Co-dir de territoire (conférence des DGS)", "Conférence des maires", "coordination", "", "usage"),
    ("Réseau départemental des SGM (centre de gestion)", "Réseau local des SGM", "coordination", "", "usage"),
)
