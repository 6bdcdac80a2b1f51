"""The invented agglomération, written down: communes, bodies, who sits where, what is hidden.

Members are written « fonction@organisation=rôle »: "DGS@Pontorval|Cérandes" is the DGS of each,
"Agent 2@agglo" the second agent of the agglomération, "siège@Beaulion" a seat whose holder is
not named, « /non » after the role a seat that nobody fills. Nothing here reads or writes a file.
"""

from __future__ import annotations

from dataclasses import dataclass

EPCI = "Agglomération du Val d'Orvaine (fictive)"
SHARED_BY = ("Beaulion", "Bois-l'Abbesse", "Quincé-l'Orme")


@dataclass(frozen=True, slots=True)
class Place:
    """An invented commune: place in km east and north of the middle, and the level planted in it."""

    name: str
    sector: str
    population: int
    east: float
    north: float
    level: str = "reliee"
    reread: bool = True


COMMUNES: tuple[Place, ...] = (
    Place("Beaulion", "Nord", 287, -14.6, 8.7),
    Place("Bois-l'Abbesse", "Nord", 534, -10.2, 6.3),
    Place("Champgaillet", "Nord", 4867, -3.5, 11.8),
    Place("Fontenoux", "Nord", 762, 10.4, 10.9, "un_seul_fil"),
    Place("Grandvillebois", "Nord", 1618, -7.1, 2.6),
    Place("La Chapelle-d'Orvaine", "Nord", 1243, 16.9, 2.2, "sans_traduction"),
    Place("Le Plessis-Hardoin", "Nord", 2639, -7.6, 13.9),
    Place("Montréveil", "Nord", 3676, 8.2, 4.6),
    Place("Pontorval", "Nord", 15391, 0.8, 1.9),
    Place("Quincé-l'Orme", "Nord", 412, -11.9, 11.4, "un_seul_fil"),
    Place("Saint-Loup-d'Ambrac", "Nord", 463, 15.8, 7.7, "sans_siege"),
    Place("Tréfargues", "Nord", 1794, -17.3, 4.1),
    Place("Brévaux", "Sud", 1327, -9.3, -2.8, "sans_siege"),
    Place("Cérandes", "Sud", 4118, -8.8, -8.1),
    Place("Hautecourbe", "Sud", 871, 9.8, -12.3, reread=False),
    Place("L'Ermelaie", "Sud", 2057, 12.6, -3.7, "sans_pairs"),
    Place("Les Essarts-Rivaud", "Sud", 2954, -11.6, -12.2),
    Place("Marsolles", "Sud", 1476, -5.1, -13.8),
    Place("Neuvelle-en-Plaine", "Sud", 2312, -1.2, -8.4, "une_seule_instance", reread=False),
    Place("Ozay", "Sud", 453, -15.2, -5.6, "un_seul_fil"),
    Place("Rocquelune", "Sud", 304, -18.4, -1.3, "sans_siege"),
    Place("Saint-Aubrin-les-Trois-Moulins", "Sud", 5934, 5.9, -7.9),
    Place("Sainte-Aure-des-Bois", "Sud", 2181, 3.1, -14.6, "une_seule_instance"),
    Place("Vieille-Combe", "Sud", 327, 14.3, -9.1, "un_seul_fil"),
)
SEAT = "Pontorval"

# The mayor of Cérandes presides; ten vice-presidents; the others are conseillers communautaires.
PRESIDENT = "Maire@Cérandes"
VICE_PRESIDENTS = (
    "Maire@Pontorval", "Maire@Saint-Aubrin-les-Trois-Moulins", "Maire@Champgaillet", "Maire@Montréveil",
    "Maire@Les Essarts-Rivaud", "Maire@Tréfargues", "Maire@Beaulion", "Adjoint au maire 1@Pontorval",
    "Adjoint au maire 2@Pontorval", "Adjoint au maire 1@Saint-Aubrin-les-Trois-Moulins",
)

_ALL = "|".join(place.name for place in COMMUNES)
_NORTH, _SOUTH = ("|".join(p.name for p in COMMUNES if p.sector == sector) for sector in ("Nord", "Sud"))
_A = "Saint-Aubrin-les-Trois-Moulins"
_E, _P, _O, _C = "Les Essarts-Rivaud", "Le Plessis-Hardoin", "La Chapelle-d'Orvaine", "Champgaillet"
_SGM = "SGM@Beaulion+Bois-l'Abbesse+Quincé-l'Orme"
_ADJ, _CM, _CHIEF = "Adjoint au maire", "Conseiller municipal", "Directeur ou chef de service"
_ASSO, _USER = "Représentant d'association", "Habitant ou usager"
_HEAD, _MISSION = "Responsable de service commun", "Chargé de mission"
_FAMILIES, _LODGERS = "Association des familles du Val d'Orvaine", "Association des locataires des Tanneries"
_CENTRE, _BIKE = "Association du centre social des Tanneries", "Association Orvaine à vélo"
_BUS, _CONSUMERS = "Association des usagers des transports d'Orvaine", "Association des consommateurs d'Orvaine"
_RIVER, _ELDERS = "Association de sauvegarde de l'Orvaine", "Association des aînés du Val d'Orvaine"
_ACCESS, _SHOPS = "Association Val d'Orvaine accessible", "Association des commerçants de Pontorval"
_COUNCIL, _QUARTER = "Conseil de développement du Val d'Orvaine", "Habitants du quartier des Tanneries"
_CAF, _CDG = "Caisse d'allocations familiales (fictive)", "Centre de gestion (fictif)"
_SCHOOLS = ("des Tilleuls", "du Moulin", "des Tanneries", "du Pré-Vert", "de la Fontaine")
_DEPARTEMENT, _CLUB = "Département (fictif)", "Club des entreprises du Val d'Orvaine"


@dataclass(frozen=True, slots=True)
class Instance:
    """One of the forty-five bodies; ``columns`` are those of the sheet Instances that are filled."""

    name: str
    acronym: str
    type: str
    members: tuple[str, ...]
    columns: dict[str, str]


def _body(name: str, acronym: str, kind: str, members: str, **columns: str) -> Instance:
    listed = tuple(member.strip() for member in members.split(";") if member.strip())
    return Instance(name, acronym, kind, listed, columns)


def _columns(right: str, stratum: str, purposes: str, basis: str, meetings: int, roster: str = "complète",
             **more: str) -> dict[str, str]:
    words = {"R": "relationnelle", "O": "opérationnelle", "G": "organisationnelle", "I": "institutionnelle"}
    return {"siege_de_droit": right, "liste_complete": roster,
            "strate": {"S": "stratégique", "O": "opérationnelle"}[stratum],
            "finalites": " ; ".join(words[letter] for letter in purposes), "fondement": basis,
            "frequence_an": str(meetings)} | more


POLITICAL: tuple[Instance, ...] = (
    _body("Conseil communautaire", "Conseil", "Assemblée délibérante",
          f"{PRESIDENT}=président; Maire@{'|'.join(p.name for p in COMMUNES if p.name != 'Cérandes')};"
          f"{_ADJ} 1@Pontorval|{_A}|{_C}|Cérandes|Montréveil|{_E}|{_P}; {_ADJ} 2@Pontorval|{_A}|{_C};"
          f"{_ADJ} 3@Pontorval|{_A}; {_ADJ} 4@Pontorval; {_ADJ} 5@Pontorval; {_ADJ} 6@Pontorval;"
          f"{_CM} 1@Pontorval|{_A}|{_C}|Cérandes|Montréveil|Neuvelle-en-Plaine|Sainte-Aure-des-Bois;"
          f"{_CM} 2@Pontorval; {_CM} 3@Pontorval; {_CM} 4@Pontorval; {_CM} 5@Pontorval; {_CM} 6@Pontorval;"
          f"{_CM} 7@Pontorval; DGS@agglo=assiste",
          **_columns("toutes", "S", "I", "loi", 7)),
    _body("Bureau communautaire", "Bureau", "Exécutif",
          f"{PRESIDENT}=président; {'; '.join(f'{vp}=vice-président' for vp in VICE_PRESIDENTS)};"
          f"Maire@Grandvillebois|{_O}|Marsolles; DGS@agglo=assiste",
          **_columns("non", "S", "IO", "loi", 11, issue_de="Conseil communautaire")),
    _body("Conférence des maires", "Conf. des maires", "Conférence des maires",
          f"{PRESIDENT}=président; Maire@{'|'.join(p.name for p in COMMUNES if p.name != 'Cérandes')};"
          "DGS@agglo=assiste",
          **_columns("toutes", "S", "IR", "loi", 4)),
    _body("Conférence territoriale Nord", "Conf. Nord", "Conférence territoriale des maires",
          f"Maire@{_NORTH}; DGS@{_C}=assiste",
          **_columns("secteur", "S", "RO", "délibération", 3, perimetre="Nord", issue_de="Conférence des maires")),
    _body("Conférence territoriale Sud", "Conf. Sud", "Conférence territoriale des maires", f"Maire@{_SOUTH}",
          **_columns("secteur", "S", "RO", "délibération", 3, perimetre="Sud", issue_de="Conférence des maires")),
    _body("Commission Finances et mutualisation", "Com. finances", "Commission thématique",
          f"Maire@{_C}=président; {_ADJ} 3@Pontorval; {_CM} 1@Pontorval; {_CM} 2@Pontorval; {_ADJ} 2@{_A};"
          f"{_ADJ} 1@Cérandes|Montréveil|{_E}|{_P}|Hautecourbe; Maire@Tréfargues|Bois-l'Abbesse;"
          f"{_ADJ} 1@Grandvillebois; {_CM} 1@Marsolles; DGA 1@agglo=assiste",
          **_columns("non", "S", "G", "délibération", 5)),
    _body("Commission Aménagement, habitat, mobilités", "Com. aménagement", "Commission thématique",
          f"{_ADJ} 1@{_A}=président; {_ADJ} 4@Pontorval; {_CM} 3@Pontorval; {_ADJ} 1@{_C}|Tréfargues|Marsolles;"
          f"{_CM} 1@Cérandes|Montréveil; {_ADJ} 2@{_E}; Maire@{_P}|{_O}|Hautecourbe|L'Ermelaie;"
          f"{_ADJ} 1@Beaulion; Maire@Grandvillebois; DGA 2@agglo=assiste",
          **_columns("non", "S", "O", "délibération", 5)),
    _body("Commission Eau, déchets, transition", "Com. eau et déchets", "Commission thématique",
          f"Maire@Tréfargues=président; {_CM} 4@Pontorval; {_ADJ} 5@Pontorval; {_CM} 1@{_A}|{_C};"
          f"{_ADJ} 2@Cérandes|Montréveil|{_P}; Maire@{_E}|Marsolles; {_ADJ} 1@Bois-l'Abbesse|{_O}|L'Ermelaie;"
          f"{_CM} 1@Neuvelle-en-Plaine; {_ADJ} 1@Neuvelle-en-Plaine; DGA 1@agglo=assiste",
          **_columns("non", "S", "O", "délibération", 5)),
    _body("Commission Solidarités, enfance, culture", "Com. solidarités", "Commission thématique",
          f"{_ADJ} 1@Pontorval=président; {_CM} 5@Pontorval; {_CM} 6@Pontorval; {_ADJ} 3@{_A}; {_ADJ} 2@{_C};"
          f"{_CM} 1@Cérandes|Tréfargues|Marsolles|{_O}; Maire@Beaulion|Bois-l'Abbesse; {_ADJ} 1@Montréveil|{_E};"
          f"{_ADJ} 1@Grandvillebois; DGA 3@agglo=assiste",
          **_columns("non", "S", "O", "délibération", 5)),
    _body("CLECT", "CLECT", "Commission obligatoire",
          f"Maire@{_C}=président; {_ADJ} 3@Pontorval; {_ADJ} 2@{_A}; {_ADJ} 1@Cérandes|Montréveil|{_E}|{_P};"
          f"{_CM} 1@Neuvelle-en-Plaine|Sainte-Aure-des-Bois; {_ADJ} 1@L'Ermelaie|Tréfargues|Marsolles;"
          f"Maire@Beaulion|Bois-l'Abbesse|Fontenoux|Grandvillebois|{_O}|Quincé-l'Orme|Saint-Loup-d'Ambrac|Brévaux|"
          f"Hautecourbe|Ozay|Rocquelune|Vieille-Combe; {_CHIEF} 1@agglo=assiste",
          **_columns("toutes", "S", "I", "loi", 2, couche="Gouvernance politique")),
    _body("Comité de suivi du pacte de gouvernance", "Suivi du pacte", "Commission thématique",
          f"{PRESIDENT}=président; Maire@Pontorval|{_P}|Beaulion|{_O}|Hautecourbe|Marsolles; DGS@agglo=assiste",
          **_columns("non", "S", "I", "délibération", 2, issue_de="Conférence des maires")),
)

STATUTORY: tuple[Instance, ...] = (
    _body("Commission intercommunale des impôts directs (CIID)", "CIID", "Commission obligatoire",
          f"Maire@{_C}=président; {_CM} 7@Pontorval; {_CM} 1@Montréveil; Maire@{_P}",
          **_columns("non", "O", "O", "loi", 1, "inconnue")),
    _body("Commission intercommunale pour l'accessibilité", "Accessibilité", "Commission obligatoire",
          f"{_ADJ} 2@Pontorval=président; {_CM} 1@{_A}|Tréfargues; {_ADJ} 2@Cérandes; {_ADJ} 1@Grandvillebois;"
          f"{_ASSO}@{_ACCESS}|{_ELDERS}|{_FAMILIES}; {_CHIEF} 2@agglo=assiste",
          **_columns("non", "O", "O", "loi", 2, "partielle", cercle="usagers")),
    _body("Commission consultative des services publics locaux (CCSPL)", "CCSPL", "Commission obligatoire",
          f"{PRESIDENT}=président; {_ADJ} 5@Pontorval; {_ADJ} 2@{_A}; Maire@{_C}|{_E}|Tréfargues|Montréveil;"
          f"{_ASSO}@{_CONSUMERS}|{_FAMILIES}|{_RIVER}|{_BUS}|{_LODGERS}",
          **_columns("non", "S", "I", "loi", 2, cercle="usagers")),
    _body("Conférence intercommunale du logement (CIL)", "CIL", "Commission obligatoire",
          f"{PRESIDENT}=président; Préfet ou sous-préfet@Préfecture (fictive); Maire@Pontorval|{_A}|{_C}|Montréveil;"
          "Bailleur ou opérateur de réseau@Office public de l'habitat d'Orvaine|Société HLM de l'Orvaine;"
          f"{_ASSO}@{_LODGERS}; DGA 2@agglo=assiste",
          **_columns("toutes", "S", "I", "loi", 1, "inconnue", cercle="institutionnel")),
)

ADMINISTRATIVE: tuple[Instance, ...] = (
    _body("Co-dir de territoire (conférence des DGS)", "Co-dir", "Direction et coordination administrative",
          f"DGA 1@agglo; DGA 2@agglo; DGS@Pontorval|{_A}|{_C}|Cérandes|Montréveil|{_E}|{_P}|Neuvelle-en-Plaine|"
          f"Sainte-Aure-des-Bois|L'Ermelaie; {_SGM}; SGM@Fontenoux|Vieille-Combe|Tréfargues|Grandvillebois|"
          "Marsolles|Hautecourbe",
          **_columns("non", "S", "ROGI", "lettre de mission", 9, codir="oui", animateur="DGS@agglo")),
    _body("Comité technique territorialisé Nord", "Comité tech. Nord", "Direction et coordination administrative",
          f"{_CHIEF} 8@agglo=animateur; DGS@Pontorval|{_C}|{_P}|Montréveil; {_SGM};"
          f"SGM@Tréfargues|Fontenoux|{_O}|Saint-Loup-d'Ambrac|Grandvillebois",
          **_columns("secteur", "O", "O", "usage", 6, perimetre="Nord")),
    _body("Comité technique territorialisé Sud", "Comité tech. Sud", "Direction et coordination administrative",
          f"{_CHIEF} 9@agglo=animateur; DGS@Cérandes|{_A}|Sainte-Aure-des-Bois|L'Ermelaie;"
          "SGM@Rocquelune|Brévaux|Ozay|Marsolles|Vieille-Combe",
          **_columns("secteur", "O", "O", "usage", 6, "partielle", perimetre="Sud")),
    _body("Comité de direction de l'agglomération", "Direction agglo", "Direction et coordination administrative",
          f"DGS@agglo=animateur; DGA 1@agglo; DGA 2@agglo; DGA 3@agglo; {_CHIEF} 1@agglo; {_CHIEF} 2@agglo;"
          f"{_CHIEF} 3@agglo; {_CHIEF} 4@agglo; {_CHIEF} 5@agglo; {_CHIEF} 6@agglo",
          **_columns("non", "S", "OG", "usage", 40)),
    _body("Réseau local des SGM", "Réseau SGM", "Réseau métier",
          f"{_MISSION} 1@agglo=animateur; {_SGM}; SGM@Fontenoux|Vieille-Combe|Ozay|Tréfargues|Grandvillebois|"
          "Marsolles|Hautecourbe",
          **_columns("non", "O", "R", "usage", 5, couche="Direction administrative")),
)

NETWORKS: tuple[Instance, ...] = (
    _body("Réseau finances", "Finances", "Réseau métier",
          f"{_CHIEF} 1@agglo=animateur; DGS@Montréveil=secrétariat; {_CHIEF} 1@Pontorval|{_A}|{_C}|Cérandes;"
          f"Agent 1@Montréveil|{_E}|{_P}; SGM@Tréfargues|Grandvillebois;"
          "Agent de l'État@Direction départementale des finances publiques (fictive)=invité ponctuel",
          **_columns("non", "O", "RG", "lettre de mission", 4)),
    _body("Réseau RH et prévention", "RH, prévention", "Réseau métier",
          f"{_HEAD} 3@agglo=animateur; {_CHIEF} 2@Pontorval|{_A}|{_C}; Agent 1@Cérandes|Montréveil; Agent 2@{_P};"
          f"SGM@Marsolles; DGS@{_E}; Opérateur public@{_CDG}=invité ponctuel",
          **_columns("non", "O", "RG", "lettre de mission", 4)),
    _body("Réseau commande publique", "Achats publics", "Réseau métier",
          f"Agent 1@agglo=animateur; Agent 1@Pontorval|{_A}|{_C}|{_E}|Tréfargues; {_CHIEF} 1@Cérandes;"
          "SGM@Hautecourbe",
          **_columns("non", "O", "G", "usage", 3)),
    _body("Réseau urbanisme (instructeurs, accueil)", "Urbanisme", "Réseau métier",
          f"{_CHIEF} 3@Pontorval; {_CHIEF} 3@{_A}; Agent 2@{_C}|Cérandes|Montréveil|{_E};"
          f"Agent 1@Marsolles|{_O}|Grandvillebois|Tréfargues; SGM@Fontenoux",
          **_columns("non", "O", "RO", "usage", 4, animateur=f"{_HEAD} 1@agglo")),
    _body("Réseau enfance-jeunesse", "Enfance, jeunesse", "Réseau métier",
          f"{_CHIEF} 4@Pontorval; {_CHIEF} 4@{_A}; {_CHIEF} 3@{_C}; {_CHIEF} 2@Cérandes; Agent 2@Montréveil;"
          f"Agent 1@Beaulion|Bois-l'Abbesse|{_P}; DGS@{_P}",
          **_columns("non", "O", "RO", "usage", 5, animateur=f"{_CHIEF} 4@agglo")),
    _body("Réseau lecture publique", "Lecture publique", "Réseau métier",
          f"{_CHIEF} 5@agglo=animateur; {_CHIEF} 5@Pontorval; Agent 2@{_A}|Tréfargues; Agent 3@Cérandes;"
          "Agent 1@Sainte-Aure-des-Bois|Hautecourbe|Beaulion; Agent 2@Sainte-Aure-des-Bois",
          **_columns("non", "O", "R", "usage", 4, "partielle")),
    _body("Réseau accueil et France services", "Accueil", "Réseau métier",
          f"{_MISSION} 2@agglo=animateur; Agent 2@Pontorval; SGM@Vieille-Combe|{_O}",
          **_columns("non", "O", "RO", "usage", 4, "partielle")),
)

PROJECTS: tuple[Instance, ...] = (
    _body("GT Mutualisation", "Mutualisation", "Groupe de travail",
          f"DGS@{_A}=animateur; DGS@Pontorval|{_C}|{_P}; Maire@Beaulion|Hautecourbe=ambassadeur; DGA 1@agglo",
          **_columns("non", "S", "G", "lettre de mission", 6)),
    _body("Équipe projet PLUi", "PLUi", "Équipe projet",
          f"{_MISSION} 3@agglo=pilote; DGS@Cérandes|{_E}; SGM@Tréfargues|Marsolles|Grandvillebois; {_ADJ} 3@{_C};"
          f"{_ADJ} 2@{_P}; {_ADJ} 1@{_O}",
          **_columns("non", "O", "O", "lettre de mission", 10)),
    _body("GT Rivière et inondations (GEMAPI)", "Rivière", "Groupe de travail",
          f"{_ADJ} 2@Montréveil=animateur; {_ADJ} 2@Cérandes; {_ADJ} 1@Bois-l'Abbesse|Marsolles|Beaulion;"
          f"{_CM} 1@{_O}; DGA@{_A}|{_C}|Cérandes|Montréveil; {_CHIEF} 3@agglo;"
          "Cadre d'une autre collectivité@Syndicat mixte de rivière de l'Orvaine",
          **_columns("non", "O", "O", "lettre de mission", 4)),
    _body("Équipe projet plan intercommunal de sauvegarde", "Sauvegarde", "Équipe projet",
          f"DGS@Montréveil=pilote; DGS@{_C}; SGM@Grandvillebois|Hautecourbe; DGA 1@Pontorval; Maire@{_E};"
          f"{_ADJ} 1@Hautecourbe; Cadre d'une autre collectivité@Service d'incendie et de secours (fictif)"
          "=invité ponctuel",
          **_columns("non", "O", "O", "lettre de mission", 6)),
    _body("GT Guichet et parcours de l'usager", "Guichet usager", "Groupe de travail",
          f"DGS@{_P}=animateur; DGS@Pontorval; Agent 2@Pontorval; Agent 3@{_A}|{_P}; Agent 1@Marsolles|Hautecourbe;"
          f"Agent 2@agglo; {_ASSO}@{_FAMILIES}; {_USER} 3@{_QUARTER}",
          **_columns("non", "O", "OR", "lettre de mission", 5)),
)

SHARED_SERVICES: tuple[Instance, ...] = (
    _body("Comité de suivi – service commun Droit des sols", "Droit des sols", "Service commun",
          f"{_HEAD} 1@agglo=animateur; DGA 2@agglo",
          **_columns("adhérentes", "O", "G", "convention", 2)),
    _body("Comité des utilisateurs – service commun Informatique", "Informatique", "Service commun",
          f"{_HEAD} 2@agglo=animateur; DGS@{_C}|Cérandes|{_E}|{_P}|Montréveil;"
          "SGM@Hautecourbe|Marsolles|Grandvillebois",
          **_columns("adhérentes", "O", "G", "convention", 3)),
    _body("Comité de suivi – service commun Ressources humaines", "Paie et carrières", "Service commun",
          f"{_HEAD} 3@agglo=animateur; DGS@Cérandes|{_A}|{_E}|Montréveil|Sainte-Aure-des-Bois",
          **_columns("adhérentes", "O", "G", "convention", 2)),
    _body("Police pluricommunale – comité de coordination", "Police", "Service mutualisé",
          f"{_CHIEF} 7@agglo=animateur; Maire@{_C}|{_P}|{_E}; DGS@{_C}|{_P}|{_E}",
          **_columns("adhérentes", "O", "O", "convention", 4)),
)

PARTNERSHIPS: tuple[Instance, ...] = (
    _body("Comité de pilotage du CRTE", "CRTE", "Instance contractuelle",
          f"{PRESIDENT}=président; Préfet ou sous-préfet@Sous-préfecture (fictive)=pilote;"
          "Agent de l'État@Direction départementale des territoires (fictive);"
          f"Conseiller départemental@{_DEPARTEMENT}; Institution@Région (fictive);"
          f"Maire@Pontorval|Grandvillebois|Marsolles; DGS@agglo=assiste; {_MISSION} 5@agglo=secrétariat",
          **_columns("non", "S", "I", "convention", 2)),
    _body("Comité de pilotage de la convention territoriale globale (CTG)", "CTG", "Instance contractuelle",
          f"{_ADJ} 1@Pontorval=président; Opérateur public@{_CAF}=pilote; {_ADJ} 4@{_A}; {_ADJ} 3@{_C};"
          f"{_ADJ} 2@{_E}; {_ADJ} 1@Tréfargues|{_O}; {_MISSION} 4@agglo=secrétariat; DGA 2@agglo=assiste",
          **_columns("non", "S", "O", "convention", 2, "partielle")),
    _body("Comité de pilotage du contrat local de santé", "Contrat de santé", "Instance contractuelle",
          "Maire@Beaulion=président; Opérateur public@Agence régionale de santé (fictive)=pilote;"
          f"Cadre d'une autre collectivité@{_DEPARTEMENT}; Institution@Centre hospitalier de Pontorval (fictif);"
          "Maire@Tréfargues; Maire@Bois-l'Abbesse=membre/non",
          **_columns("non", "S", "O", "convention", 1, "inconnue")),
    _body("Comité du syndicat mixte d'eau potable", "Eau potable", "Syndicat ou pôle",
          f"{_ADJ} 5@Pontorval=président; Maire@{_E}|Tréfargues|{_P}; {_CM} 1@{_A}; {_ADJ} 2@Cérandes|Montréveil;"
          "Maire@Hautecourbe=suppléant/oui",
          **_columns("adhérentes", "S", "O", "statuts", 4)),
    _body("Réseau départemental des SGM (centre de gestion)", "Réseau dép. SGM", "Réseau métier",
          f"Opérateur public@{_CDG}=animateur; {_SGM}; SGM@Vieille-Combe|Tréfargues|{_O}|Hautecourbe",
          **_columns("non", "O", "R", "loi", 3, cercle="institutionnel", couche="Partenariats")),
)

USERS: tuple[Instance, ...] = (
    _body("Conseil de développement", "Conseil de dév.", "Participation des usagers",
          ";".join(f"Membre du conseil de développement {i}@{_COUNCIL}" for i in range(1, 11)) + ";"
          f"{_ASSO}@{_FAMILIES}|{_LODGERS}|{_CENTRE}|{_BIKE}|{_BUS}|{_CONSUMERS}|{_RIVER}|{_ELDERS}|{_ACCESS}|{_SHOPS};"
          f"{_USER} 1@{_QUARTER}; {_USER} 2@{_QUARTER}; Autre@{_CLUB};"
          f"{_MISSION} 6@agglo=secrétariat; DGA 2@Pontorval=assiste; DGA@Montréveil=assiste",
          **_columns("non", "S", "I", "loi", 6)),
    _body("Conseil citoyen du quartier prioritaire", "Conseil citoyen", "Participation des usagers",
          ";".join(f"{_USER} {i}@{_QUARTER}" for i in range(1, 9)) + ";"
          f"{_ASSO}@{_LODGERS}|{_CENTRE}|{_FAMILIES}; DGA 2@Pontorval=assiste; Agent 3@Pontorval=animateur;"
          f"{_ADJ} 6@Pontorval=invité ponctuel",
          **_columns("non", "O", "R", "usage", 5)),
    _body("Comité des partenaires de la mobilité", "Mobilité", "Participation des usagers",
          f"{_ADJ} 1@{_A}=président; DGA@{_A}|{_C}|Cérandes; DGA 1@Pontorval; {_CHIEF} 3@Pontorval;"
          f"{_CHIEF} 2@agglo=assiste; Autre@{_CLUB}; Bailleur ou opérateur de réseau@Transports d'Orvaine;"
          f"{_ASSO}@{_BUS}|{_BIKE}; {_USER} 4@{_QUARTER}",
          **_columns("non", "S", "O", "loi", 2)),
    _body("Collectif des associations de parents d'élèves", "Parents d'élèves", "Participation des usagers",
          f"{_ASSO}@" + "|".join(f"Association de parents de l'école {name}" for name in _SCHOOLS) + "; "
          f"{_ASSO}@{_FAMILIES}|{_CENTRE}; {_CHIEF} 4@Pontorval|{_A}; Agent 1@Bois-l'Abbesse; SGM@{_O}",
          **_columns("non", "O", "R", "usage", 3)),
)

INSTANCES = (*POLITICAL, *STATUTORY, *ADMINISTRATIVE, *NETWORKS, *PROJECTS, *SHARED_SERVICES, *PARTNERSHIPS, *USERS)

# Typed otherwise than in Appartenances: lists pasted as they come, and crosses in a grid.
LISTED = ("Réseau urbanisme (instructeurs, accueil)", "Réseau enfance-jeunesse")
GRID: dict[str, tuple[str, ...]] = {
    "Comité de suivi – service commun Droit des sols":
        ("Beaulion", "Bois-l'Abbesse", "Grandvillebois", "Hautecourbe", _O, _P, _E, "Marsolles", "Montréveil",
         "Tréfargues"),
    "Réseau accueil et France services": ("Cérandes", "Grandvillebois", "Hautecourbe", _E, _A, "Tréfargues"),
}

RELATIONS: tuple[tuple[str, str, str, str, str], ...] = (
    ("Pontorval", EPCI, "intégration", "", "convention"),
    ("Beaulion", "Quincé-l'Orme", "coopération", "", "convention"),
    (_C, _P, "coopération", "", "convention"),
    (EPCI, "Fontenoux", "service", "un sens", "convention"),
    ("Co-dir de territoire (conférence des DGS)", "Conférence des maires", "coordination", "", "usage"),
    ("Réseau départemental des SGM (centre de gestion)", "Réseau local des SGM", "coordination", "", "usage"),
)

# Seats whose holder is not named, typed in Appartenances: the commune's name instead of an actor.
UNNAMED: tuple[tuple[str, str], ...] = (
    ("Grandvillebois", "Réseau enfance-jeunesse"),
    (_E, "Réseau lecture publique"),
    (_O, "Comité de pilotage du contrat local de santé"),
)

# What is hidden, said by name: the codes and subjects that findings should have.
HUBS = ("Co-dir de territoire (conférence des DGS)", "Conférence des maires")
LAYERS_WITH_SEATS_TO_GIVE = (
    "Gouvernance politique", "Direction administrative", "Réseaux métiers", "Projets", "Instances obligatoires",
    "Partenariats", "Usagers et société civile",
)
INTERSECTIONS: dict[str, tuple[str, ...]] = {
    "conference": ("Conférence des maires", "Conférence territoriale Nord"),
    "groupe": ("Équipe projet plan intercommunal de sauvegarde", "GT Guichet et parcours de l'usager",
               "GT Mutualisation"),
    "reseau": ("Réseau finances",),
    "codir": (),
}
TO_COME: dict[str, object] = {
    "couches": [{
        "couches": ["Direction administrative", "Usagers et société civile"],
        "formulation": "moins croisées que les fonctions ne l'expliquent",
        "personnes_dans_les_deux": 1,
    }],
}
