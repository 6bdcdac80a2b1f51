"""The field's words as data: what a workbook may say, in French, with English and aliases.

Where the vademecum « L'idée d'un Co-dir de territoire » (CNFPT, ADGCF, SNDGCT, 2018) has a
word, it is the word used here. A ``Term`` is what the tables and the graph hold (``value``).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from codir_network.keys import match_key


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a closed list: its French value, its English, other spellings, a definition."""

    value: str
    en: str
    aliases: tuple[str, ...] = ()
    definition: str = ""

    def label(self, lang: str = "fr") -> str:
        """Return the word in a language ("fr" or "en")."""
        return self.en if lang == "en" else self.value

    def listed(self, lang: str = "fr") -> str:
        """Return the word as the lists of a workbook offer it in a language.

        Functions keep their French name there, as every sentence does: « DGS de Gorges ».
        """
        return self.label(lang)


Stratum = Literal["élus", "direction", "cadres et agents", "partenaires", "usagers"]


@dataclass(frozen=True, slots=True)
class Function(Term):
    """A function held by an actor.

    ``stratum`` groups functions that a null model may exchange; ``single`` marks the functions
    that one commune or EPCI gives to one holder; ``agent`` those of employees.
    """

    stratum: Stratum = "cadres et agents"
    single: bool = False
    agent: bool = False
    person: bool = True

    def listed(self, lang: str = "fr") -> str:  # noqa: ARG002  # called as any other word is
        """Return the function as the lists of a workbook offer it: in French."""
        return self.value


@dataclass(frozen=True, slots=True)
class BodyType(Term):
    """A type of body and what follows from it when the other cells are blank.

    ``automatic`` is the prefilled ``siege_de_droit`` ("" where it stays unknown).
    """

    circle: str = "interne"
    layer: str = "Autres"
    automatic: str = "non"


def find(terms: Iterable[Term], text: str) -> Term | None:
    """Return the term that a text names by value, English or alias, singular or plural, or None.

    Examples
    --------
    >>> find(ROSTERS, "COMPLETE").value, find(BODY_TYPES, "Groupes de travail").value
    ('complète', 'Groupe de travail')
    """
    sign, wanted = text.strip(), match_key(text)
    known = tuple(terms)
    for term in known:
        if sign in _names(term) or (wanted and wanted in _keys(term)):
            return term
    return next((term for term in known if wanted and _singular(wanted) in _singular_keys(term)), None)


def _names(term: Term) -> tuple[str, ...]:
    return (term.value, term.en, *term.aliases)


@cache
def _keys(term: Term) -> frozenset[str]:
    return frozenset(match_key(name) for name in _names(term))


@cache
def _singular_keys(term: Term) -> frozenset[str]:
    return frozenset(map(_singular, _keys(term) - {""}))


def _singular(key: str) -> str:
    return " ".join(word[:-1] if len(word) > 3 and word[-1] in "sx" else word for word in key.split())


CIRCLES: tuple[Term, ...] = (
    Term("interne", "internal", ("1er cercle", "premier cercle"), "élus, cadres, agents du bloc local"),
    Term("institutionnel", "institutional", ("institutions", "2e cercle", "deuxième cercle"),
         "Département, Région, autres intercommunalités, services de l'État"),
    Term("usagers", "users", ("usager", "3e cercle", "troisième cercle"),
         "usagers, habitants, associations, conseil de développement"),
)

# Families of bodies (couche), in the one order of every page, every territory and every year.
LAYERS: tuple[Term, ...] = (
    Term("Gouvernance politique", "Political governance", ("gouvernance",)),
    Term("Direction administrative", "Administrative leadership", ("direction",)),
    Term("Réseaux métiers", "Professional networks", ("réseau métier", "réseaux")),
    Term("Projets", "Projects", ("projet",)),
    Term("Services communs", "Shared services", ("service commun", "services mutualisés")),
    Term("Instances obligatoires", "Statutory bodies", ("instance obligatoire", "obligatoires")),
    Term("Partenariats", "Partnerships", ("partenariat", "partenaires")),
    Term("Usagers et société civile", "Users and civil society", ("usagers", "société civile")),
    Term("Autres", "Others", ("autre",)),
)

ROSTERS: tuple[Term, ...] = (
    Term("complète", "complete", ("complet", "oui")),
    Term("partielle", "partial", ("partiel",)),
    Term("inconnue", "unknown", ("inconnu", "non", "ne sait pas", "?")),
)

# siege_de_droit: does each commune have a seat there automatically?
AUTOMATIC_SEATS: tuple[Term, ...] = (
    Term("toutes", "all", ("toutes les communes", "toute")),
    Term("secteur", "sector", ("secteurs", "pôle")),
    Term("adhérentes", "members", ("adhérents", "adhérente", "membres", "communes adhérentes")),
    Term("non", "no", ("aucune", "n")),
)

ROLES: tuple[Term, ...] = (
    Term("président", "chair", ("présidente", "président(e)", "P", "copilote président", "préside")),
    Term("vice-président", "vice-chair", ("vice-présidente", "vice-président(e)", "VP")),
    Term("animateur", "facilitator", ("animatrice", "animateur(trice)", "A", "anime"),
         "conduit les réunions"),
    Term("pilote", "lead", ("copilote", "pilotage", "chef de projet", "cheffe de projet"), "répond du résultat"),
    Term("secrétariat", "secretary", ("secrétaire", "rapporteur", "rapporteuse", "S")),
    Term("membre", "member", ("titulaire", "membre titulaire", "x")),
    Term("assiste", "attends", ("invité permanent", "invitée permanente", "invité(e) permanent(e)",
                                "sans voix", "assiste sans voix"), "sans voix, toujours convié"),
    Term("ambassadeur", "ambassador", ("ambassadrice", "ambassadeur(drice)", "référent", "référente",
                                       "référent(e)"), "fait le lien avec sa commune"),
    Term("suppléant", "substitute", ("suppléante", "suppléant(e)", "sup"), "siège en l'absence du titulaire"),
    Term("invité ponctuel", "occasional guest", ("invité", "invitée", "invité(e)", "invitée ponctuelle",
                                                 "invité(e) ponctuel(le)")),
)

COUNTED_ROLES = frozenset(
    {"président", "vice-président", "animateur", "pilote", "secrétariat", "membre", "assiste", "ambassadeur"}
)
"""Roles whose seat counts. A suppléant counts when the seat is marked active; a guest never."""


def seat_counts(roles: Iterable[str], active: str) -> bool:
    """Return whether a seat in these roles counts; never one that is marked inactive.

    Examples
    --------
    >>> seat_counts(("suppléant",), ""), seat_counts(("suppléant",), "oui")
    (False, True)
    """
    return active != "non" and any(role in COUNTED_ROLES or (role == "suppléant" and active == "oui")
                                   for role in roles)


SEAT_ACTIVE: tuple[Term, ...] = (
    Term("oui", "yes", ("o", "x", "1", "vrai", "true")),
    Term("non", "no", ("n", "0", "faux", "false")),
    Term("ne sait pas", "unknown", ("nsp", "?", "inconnu")),
)

YES_NO: tuple[Term, ...] = (
    Term("oui", "yes", ("o", "x", "1", "vrai", "true", "✓")),
    Term("non", "no", ("n", "0", "faux", "false", "–", "-")),
)

QUALITIES: tuple[Term, ...] = (
    Term("représentant de son administration", "for one's administration",
         ("représentante de son administration", "représentant(e) de son administration", "administration")),
    Term("représentant de sa commune", "for one's commune",
         ("représentante de sa commune", "représentant(e) de sa commune", "élu", "élue", "commune")),
    Term("partie prenante de l'intercommunalité", "for the intercommunality", ("intercommunalité", "interco")),
    Term("responsable de service commun", "head of a shared service", ("service commun",)),
    Term("pair", "peer", ("pairs",)),
    Term("expert", "expert", ("experte", "expert(e)")),
    Term("usager", "user", ("usagère", "usagers", "habitant", "habitante")),
)

LEGITIMACIES: tuple[Term, ...] = (
    Term("élus", "elected officials"), Term("projet", "project"), Term("rôle", "role"),
    Term("pairs", "peers"), Term("aucune", "none"),
)
BASES: tuple[Term, ...] = (
    Term("loi", "law"), Term("statuts", "statutes"), Term("délibération", "deliberation"),
    Term("convention", "agreement"), Term("lettre de mission", "mission letter"), Term("usage", "custom"),
)
STRATA: tuple[Term, ...] = (
    Term("stratégique", "strategic", ("S",)),
    Term("opérationnelle", "operational", ("opérationnel", "O")),
)
PURPOSES: tuple[Term, ...] = (
    Term("relationnelle", "relational", ("R",)), Term("opérationnelle", "operational", ("O",)),
    Term("organisationnelle", "organisational", ("G",)), Term("institutionnelle", "institutional", ("I",)),
)
MODALITIES: tuple[Term, ...] = (  # weakest to strongest
    Term("service", "service", (), "l'un rend, l'autre reçoit"),
    Term("coordination", "coordination", (), "on ajuste des actions qui restent séparées"),
    Term("coopération", "cooperation", (), "on produit ensemble"),
    Term("intégration", "integration", (), "une seule équipe, une seule règle"),
)
FORMALISATIONS: tuple[Term, ...] = (
    Term("convention", "agreement"), Term("charte", "charter"), Term("pacte", "pact"),
    Term("délibération", "deliberation"), Term("usage", "custom", ("informel",)),
)

BODY_TYPES: tuple[BodyType, ...] = (
    BodyType("Assemblée délibérante", "Deliberative assembly",
             ("assemblée", "conseil communautaire", "conseil municipal"), "",
             "interne", "Gouvernance politique", "toutes"),
    BodyType("Exécutif", "Executive", ("bureau", "bureau communautaire"), "",
             "interne", "Gouvernance politique", "non"),
    BodyType("Conférence des maires", "Conference of mayors", ("conf. des maires",), "",
             "interne", "Gouvernance politique", "toutes"),
    BodyType("Conférence territoriale des maires", "Territorial conference of mayors",
             ("conférence territoriale", "conf. territoriale"), "",
             "interne", "Gouvernance politique", "secteur"),
    BodyType("Commission thématique", "Thematic committee", ("commission",), "",
             "interne", "Gouvernance politique", "non"),
    BodyType("Commission obligatoire", "Statutory committee", ("obligatoire", "commission légale"), "",
             "interne", "Instances obligatoires", "non"),
    BodyType("Direction et coordination administrative", "Administrative coordination",
             ("direction", "coordination administrative", "comité technique", "co-dir"), "",
             "interne", "Direction administrative", "non"),
    BodyType("Réseau métier", "Professional network", ("réseau professionnel", "réseau"), "",
             "interne", "Réseaux métiers", "non"),
    BodyType("Groupe de travail", "Working group", ("GT",), "", "interne", "Projets", "non"),
    BodyType("Équipe projet", "Project team", ("équipe-projet", "projet"), "", "interne", "Projets", "non"),
    BodyType("Service commun", "Joint service", (), "", "interne", "Services communs", "adhérentes"),
    BodyType("Service mutualisé", "Shared service", ("service mutualisé (autre)", "mutualisé"), "",
             "interne", "Services communs", "adhérentes"),
    BodyType("Instance contractuelle", "Contract steering committee", ("contractuelle", "contrat"), "",
             "institutionnel", "Partenariats", "non"),
    BodyType("Syndicat ou pôle", "Joint authority", ("syndicat", "pôle", "syndicat mixte", "PETR"), "",
             "institutionnel", "Partenariats", "adhérentes"),
    BodyType("Dialogue avec l'État ou une collectivité", "Dialogue with the State or an authority",
             ("dialogue", "dialogue avec l'État"), "", "institutionnel", "Partenariats", "non"),
    BodyType("Participation des usagers", "User participation", ("participation", "usagers"), "",
             "usagers", "Usagers et société civile", "non"),
    BodyType("Association professionnelle", "Professional association", ("association",), "",
             "interne", "Partenariats", "non"),
    BodyType("Autre", "Other", ("autres",), "", "interne", "Autres", ""),
)

FUNCTIONS: tuple[Function, ...] = (
    Function("Maire", "Mayor", ("M. le maire", "Mme la maire", "madame le maire"), "", "élus", single=True),
    Function("Maire délégué", "Deputy-commune mayor", ("maire déléguée", "maire délégué(e)"), "", "élus"),
    Function("Adjoint au maire", "Deputy mayor",
             ("adjoint", "adjointe", "adjointe au maire", "adjoint(e) au maire", "adj", "maire adjoint"),
             "", "élus"),
    Function("Conseiller municipal", "Municipal councillor",
             ("conseillère municipale", "conseiller(ère) municipal(e)", "conseiller municipal délégué",
              "conseillère municipale déléguée", "CM", "CMD"), "", "élus"),
    Function("Président de l'intercommunalité", "President of the intercommunality",
             ("présidente de l'intercommunalité", "président(e) de l'intercommunalité", "président",
              "présidente", "président CA", "président CC", "président métropole"), "", "élus", single=True),
    Function("Vice-président", "Vice-president", ("vice-présidente", "vice-président(e)", "VP"), "", "élus"),
    Function("Conseiller communautaire", "Community councillor",
             ("conseillère communautaire", "conseiller(ère) communautaire", "conseiller métropolitain",
              "conseillère métropolitaine", "conseiller communautaire délégué",
              "conseillère communautaire déléguée", "élu communautaire", "délégué communautaire",
              "élue communautaire", "déléguée communautaire", "CC"), "", "élus"),
    Function("DGS", "Director general",
             ("directeur général des services", "directrice générale des services", "directeur général",
              "directrice générale"), "", "direction", single=True, agent=True),
    Function("SGM", "Town clerk",
             ("secrétaire général de mairie", "secrétaire générale de mairie",
              "secrétaire général(e) de mairie", "secrétaire général(e) de mairie (SGM)",
              "secrétaire de mairie", "secrétaire générale", "secrétaire général"), "",
             "direction", single=True, agent=True),
    Function("DGA", "Deputy director general",
             ("directeur général adjoint", "directrice générale adjointe", "DGST", "DST",
              "directeur des services techniques", "directrice des services techniques"), "",
             "direction", agent=True),
    Function("Responsable de service commun", "Head of a joint service", (), "", agent=True),
    Function("Directeur ou chef de service", "Head of department",
             ("directeur", "directrice", "directeur de service", "directrice de service", "chef de service",
              "cheffe de service", "directeur(trice) / chef(fe) de service", "responsable de service",
              "cadre", "responsable"), "", agent=True),
    Function("Chargé de mission", "Project officer",
             ("chargée de mission", "chargé de projet", "chargée de projet", "chef de projet", "cheffe de projet",
              "chargé(e) de mission / de projet"), "", agent=True),
    Function("Agent", "Officer", ("agente", "agent territorial"), "", agent=True),
    Function("Directeur de cabinet", "Chief of staff",
             ("directrice de cabinet", "directeur(trice) de cabinet", "collaborateur de cabinet",
              "collaboratrice de cabinet"), "", agent=True),
    Function("Conseiller départemental", "Département councillor",
             ("conseillère départementale", "conseiller(ère) départemental(e)"), "", "partenaires"),
    Function("Conseiller régional", "Regional councillor",
             ("conseillère régionale", "conseiller(ère) régional(e)"), "", "partenaires"),
    Function("Parlementaire", "Member of Parliament",
             ("député", "députée", "sénateur", "sénatrice"), "", "partenaires"),
    Function("Cadre d'une autre collectivité", "Officer of another authority",
             ("cadre ou agent d'une autre collectivité", "agent d'une autre collectivité"), "", "partenaires"),
    Function("Préfet ou sous-préfet", "Prefect or sub-prefect",
             ("préfet", "préfète", "sous-préfet", "sous-préfète", "préfet / sous-préfet"), "", "partenaires"),
    Function("Agent de l'État", "State officer", ("conseiller aux décideurs locaux", "CDL", "IEN"), "",
             "partenaires"),
    Function("Opérateur public", "Public operator", ("agent d'un opérateur public",), "", "partenaires"),
    Function("Bailleur ou opérateur de réseau", "Landlord or network operator",
             ("bailleur", "opérateur de réseau ou de flux", "bailleur, opérateur de réseau ou de flux",
              "opérateur de réseau"), "", "partenaires"),
    Function("Membre du conseil de développement", "Development council member", (), "", "usagers"),
    Function("Représentant d'association", "Association representative",
             ("représentante d'association", "représentant(e) d'association",
              "représentant(e) d'association (d'usagers, de parents, de locataires…)",
              "représentant d'association d'usagers", "représentant d'association de parents"), "", "usagers"),
    Function("Habitant ou usager", "Resident or user",
             ("habitant", "habitante", "usager", "usagère", "conseiller citoyen", "conseillère citoyenne",
              "habitant(e), usager"), "", "usagers"),
    Function("Institution", "Institution", ("personne morale",), "", "partenaires", person=False),
    Function("Autre", "Other", (), "", "partenaires"),
)

POPULATION_CLASSES: tuple[tuple[int, str], ...] = (
    (0, "moins de 500"), (500, "500 à 1 999"), (2000, "2 000 à 9 999"), (10000, "10 000 et plus"),
)


def stratum(functions: Iterable[str]) -> Stratum | None:
    """Return the group of functions of an actor, by the first function, or None when unknown.

    Examples
    --------
    >>> stratum(("SGM", "DGS"))
    'direction'
    """
    for function in functions:
        term = find(FUNCTIONS, function)
        if isinstance(term, Function):
            return term.stratum
    return None

VIEWS: tuple[Term, ...] = (
    Term("cercles", "circles", ("les trois cercles", "trois cercles", "the three circles")),
    Term("instances", "bodies", ("les instances", "the bodies")),
    Term("territoire", "territory", ("le territoire", "the territory")),
)
"""Views of the map, as a step of the story names them."""
