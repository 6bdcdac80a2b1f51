"""Sheets, columns, node and edge attributes: declared here once; and the tables they make.

The workbook speaks French: its column names are the columns of :class:`Tables`. The graph
speaks English: ``attribute`` gives the name that a column takes there.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from codir_network import vocabulary as v
from codir_network.errors import Issue
from codir_network.keys import match_key

if TYPE_CHECKING:
    import pandas as pd

VERSION = 1
"""Version of this contract, written in templates and in the graph."""

Kind = Literal["text", "code", "number", "date", "yes", "one", "many"]
"""What a cell holds: ``one`` word of a vocabulary, ``many`` separated by ";", ``yes`` = oui/non."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet: its canonical French name, its English alias, what its cells hold."""

    name: str
    en: str
    attribute: str = ""
    kind: Kind = "text"
    required: bool = False
    terms: tuple[v.Term, ...] = ()
    strict: bool = False
    aliases: tuple[str, ...] = ()
    advanced: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of the workbook, with its aliases and columns."""

    name: str
    en: str
    columns: tuple[Column, ...] = ()
    aliases: tuple[str, ...] = ()
    required: bool = False

    @property
    def key(self) -> str:
        """The name of the sheet in the codes of issues: "communes", "recit"..."""
        return match_key(self.name)

    def column(self, name: str) -> Column:
        """Return the column of that canonical name."""
        return next(column for column in self.columns if column.name == name)


TERRITORY_KEYS: tuple[Column, ...] = (
    Column("nom", "name", "name", required=True),
    Column("siren", "siren", "siren", "code"),
    Column("date", "date", "date", "date"),
    Column("mandature", "term", "term"),
    Column("responsable", "owner", "owner"),
    Column("contact_dpo", "dpo_contact", "dpo_contact"),
    Column("information_faite_le", "informed_on", "informed_on", "date"),
    Column("reponse_avant", "answer_before", "answer_before", "date"),
    Column("fictif", "fictitious", "fictitious", "yes", terms=v.YES_NO),
    Column("version_modele", "template_version", "template_version"),
)

TERRITORY = Sheet("Territoire", "Territory", (
    Column("cle", "key", required=True, aliases=("clé",)),
    Column("valeur", "value"),
), required=True)

COMMUNES = Sheet("Communes", "Communes", (
    Column("code_insee", "insee_code", "code", "code", required=True, aliases=("insee", "code commune", "code")),
    Column("nom", "name", "label", required=True, aliases=("commune", "nom de la commune")),
    Column("population", "population", "population", "number", aliases=("habitants", "pop")),
    Column("siege", "seat", "seat", "yes", terms=v.YES_NO),
    Column("secteur", "sector", "sector", aliases=("pôle", "pole")),
    Column("commune_nouvelle", "merged_commune", "parent", "code", advanced=True),
    Column("relue", "reread", "reread", "yes", terms=v.YES_NO),
    Column("relue_le", "reread_on", "reread_on", "date"),
    Column("lon", "lon", "lon", "number", aliases=("longitude",), advanced=True),
    Column("lat", "lat", "lat", "number", aliases=("latitude",), advanced=True),
), aliases=("Commune",), required=True)

ACTORS = Sheet("Acteurs", "Actors", (
    Column("id", "id"),
    Column("organisation", "organisation", required=True, aliases=("organisme", "employeur", "collectivité")),
    Column("fonction", "function", "functions", "many", required=True, terms=v.FUNCTIONS, aliases=("poste",)),
    Column("nom", "last_name", "last_name", aliases=("nom de famille",)),
    Column("prenom", "first_name", "first_name", aliases=("prénom",)),
    Column("cercle", "circle", "circle", "one", terms=v.CIRCLES),
), aliases=("Acteur", "Personnes"), required=True)

BODIES = Sheet("Instances", "Bodies", (
    Column("id", "id"),
    Column("nom", "name", "label", required=True, aliases=("instance", "intitulé", "nom de l'instance")),
    Column("sigle", "acronym", "acronym"),
    Column("type", "type", "subkind", "one", required=True, terms=v.BODY_TYPES),
    Column("siege_de_droit", "automatic_seats", "automatic_seats", "one", required=True, terms=v.AUTOMATIC_SEATS,
           strict=True, aliases=("siège d'office", "sièges de droit")),
    Column("liste_complete", "roster", "roster", "one", required=True, terms=v.ROSTERS, strict=True),
    Column("cercle", "circle", "circle", "one", terms=v.CIRCLES),
    Column("couche", "layer", "layer", "one", terms=v.LAYERS, aliases=("famille", "famille de réseau")),
    Column("codir", "codir", "codir", "yes", terms=v.YES_NO, strict=True, aliases=("co-dir",)),
    Column("animateur", "facilitator"),
    Column("fondement", "basis", "basis", "one", terms=v.BASES, advanced=True),
    Column("perimetre", "perimeter", "perimeter", aliases=("périmètre",), advanced=True),
    Column("strate", "stratum", "stratum", "one", terms=v.STRATA, advanced=True),
    Column("finalites", "purposes", "purposes", "many", terms=v.PURPOSES, advanced=True),
    Column("frequence_an", "meetings_a_year", "meetings_a_year", "number", advanced=True),
    Column("source_liste", "roster_source", "roster_source", advanced=True),
    Column("date_liste", "roster_date", "roster_date", "date", advanced=True),
    Column("debut", "start", "start", "date", advanced=True),
    Column("fin", "end", "end", "date", advanced=True),
    Column("issue_de", "part_of", "parent", advanced=True),
    Column("stade", "stage", "stage", advanced=True),
), aliases=("Instance",), required=True)

MEMBERSHIPS = Sheet("Appartenances", "Memberships", (
    Column("acteur", "actor", required=True, aliases=("membre", "personne")),
    Column("instance", "body", required=True),
    Column("role", "role", "roles", "many", terms=v.ROLES, strict=True, aliases=("rôle",)),
    Column("qualite", "quality", "qualities", "many", terms=v.QUALITIES, aliases=("qualité", "à quel titre"),
           advanced=True),
    Column("siege_actif", "active", "active", "one", terms=v.SEAT_ACTIVE, strict=True, aliases=("siège actif",)),
    Column("suppleant_de", "substitute_of", "substitute_of", advanced=True),
    Column("legitimite", "legitimacy", "legitimacy", "one", terms=v.LEGITIMACIES, advanced=True),
    Column("debut", "start", "start", "date", advanced=True),
    Column("fin", "end", "end", "date", advanced=True),
    Column("source", "origin", "origin", advanced=True),
), aliases=("Appartenance", "Membres"))

RELATIONS = Sheet("Liens", "Relations", (
    Column("de", "from", required=True),
    Column("vers", "to", required=True),
    Column("modalite", "modality", "modalities", "one", terms=v.MODALITIES, aliases=("modalité",)),
    Column("sens", "direction"),
    Column("formalisation", "formalisation", "formalisations", "one", terms=v.FORMALISATIONS),
), aliases=("Lien", "Relations"))

ALIASES = Sheet("Alias", "Aliases", (
    Column("variante", "variant", required=True, aliases=("autre nom", "autre graphie")),
    Column("canonique", "canonical", required=True, aliases=("nom retenu", "lire")),
))

STORY = Sheet("Récit", "Story", (
    Column("titre", "title", required=True),
    Column("legende", "caption", required=True, aliases=("légende",)),
    Column("montre", "shows", aliases=("montrer",)),
    Column("devinez", "guess", aliases=("question",)),
))

GRID = Sheet("Grille", "Grid", aliases=("Grid",))
ROSTER_LISTS = Sheet("Listes", "Lists", aliases=("Liste",))

SHEETS: tuple[Sheet, ...] = (TERRITORY, COMMUNES, ACTORS, BODIES, MEMBERSHIPS, GRID, ROSTER_LISTS, RELATIONS,
                             STORY, ALIASES)
"""In the order of the workbook, which is the order of issues."""


@dataclass(frozen=True, slots=True)
class Territory:
    """What the sheet Territoire says; ``siren`` and texts are empty when unknown."""

    name: str
    siren: str = ""
    date: dt.date | None = None
    term: str = ""
    owner: str = ""
    dpo_contact: str = ""
    informed_on: dt.date | None = None
    answer_before: dt.date | None = None
    fictitious: bool = False
    template_version: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the story that a trainer wrote in the sheet Récit.

    ``shows`` are ids of communes and bodies, and words after what they are: "vue:instances",
    "cercle:usagers", "famille:Projets", "constat:commune.sans_siege". ``named``: its words name
    somebody of the sheet Acteurs.
    """

    title: str
    caption: str
    shows: tuple[str, ...] = ()
    question: str = ""
    named: bool = False
    source: tuple[str, int] | None = None


# The columns of each table, in order. "source" is a (sheet, row) pair, or None when the row was
# made by the reader. Ids: "c:" + code, "o:" (other organisations), "a:" actors, "i:" bodies.
TABLE_COLUMNS: dict[str, tuple[str, ...]] = {
    "communes": ("id", *(c.name for c in COMMUNES.columns), "source"),
    "organisations": ("id", "nom", "genre", "source"),
    "actors": ("id", "organisations", "fonctions", "rang", "nom", "prenom", "cercle", "genre", "libelle", "source"),
    "bodies": (*(c.name for c in BODIES.columns if c.name != "animateur"), "source"),
    "memberships": ("acteur", "instance", "roles", "qualites", "siege_actif", "suppleant_de", "legitimite",
                    "debut", "fin", "origine", "source"),
    "relations": ("de", "vers", "modalites", "sens", "formalisations", "source"),
}


@dataclass(frozen=True, slots=True)
class Tables:
    """A territory at one date, read, checked and in canonical words; rows sorted by id.

    Parameters
    ----------
    territory
        Name, SIREN, date, whether it is invented.
    communes
        One row a commune: ``id`` ("c:44063") and the columns of the sheet. ``population``,
        ``lon``, ``lat`` are floats (NaN: not known), ``siege`` and ``relue`` booleans,
        ``relue_le`` a date or None. ``source`` None: added from the referential.
    organisations
        The EPCI (``genre`` "epci"), communes outside the territory and any other ("autre").
    actors
        ``organisations``: tuple of ids of communes or organisations, the first counts for the
        circle; ``fonctions``: tuple of values of ``vocabulary.FUNCTIONS``, or other words kept
        as typed; ``rang`` tells two holders apart: a number
        ("2"), or the title as typed ("Directrice des finances"); ``genre`` "personne", "institution" or "siège" (a seat
        whose holder is not named); ``libelle`` for people ("DGS de Gorges").
    bodies
        Columns of the sheet Instances; ``siege_de_droit`` "" when unknown; ``codir`` boolean;
        ``finalites`` a tuple; ``frequence_an`` float; dates or None; ``issue_de`` an id or "".
    memberships
        One row an (actor, body): ``roles`` a sorted tuple, never empty; ``qualites`` a tuple;
        ``siege_actif`` "oui", "non", "ne sait pas" or ""; dates or None; ``suppleant_de`` an
        actor id or "".
    relations
        ``de``, ``vers`` ids; ``modalites`` and ``formalisations`` tuples; ``sens`` "un sens" or "".
    issues
        Warnings and information of the reading, in the order of the workbook.
    story
        Steps of the sheet Récit, in its order.
    """

    territory: Territory
    communes: pd.DataFrame
    organisations: pd.DataFrame
    actors: pd.DataFrame
    bodies: pd.DataFrame
    memberships: pd.DataFrame
    relations: pd.DataFrame
    issues: tuple[Issue, ...] = field(default=())
    story: tuple[Step, ...] = field(default=())


def frame(table: str, rows: list[dict[str, Any]]) -> pd.DataFrame:
    """Return rows as one of the tables of ``TABLE_COLUMNS``, its columns in order, sorted by id.

    Numbers are floats and flags booleans, whatever the rows; every other column holds objects.

    Examples
    --------
    >>> frame("organisations", []).columns.tolist()
    ['id', 'nom', 'genre', 'source']
    """
    import pandas as pd  # half a second: a file that is refused does not wait for it

    columns = TABLE_COLUMNS[table]
    made = pd.DataFrame({c: pd.Series([row[c] for row in rows], dtype=_dtype(table, c)) for c in columns})
    return made.sort_values(list(columns[:2]), ignore_index=True)


def _dtype(table: str, column: str) -> Any:
    if column in {"population", "lon", "lat", "frequence_an"}:
        return float
    if column in {"siege", "relue", "codir"} and table in {"communes", "bodies"}:
        return bool
    return object


def current(start: dt.date | None, end: dt.date | None, day: dt.date | None) -> bool:
    """Return whether a period holds a day: start <= day < end, open where blank.

    Examples
    --------
    >>> current(None, dt.date(2026, 3, 15), dt.date(2026, 3, 15))
    False
    """
    return day is None or ((start is None or start <= day) and (end is None or day < end))


# The graph. Nodes carry `kind` and `bipartite` (0 actor, 1 body; none on organisations). `ref` is
# the node's id in the workbook: `parent`, `substitute_of`, `from_` and the steps of the story name
# nodes by it, so that they hold whatever the nodes are relabelled to. `sheet_row` is where the row
# stands, (sheet, row); `source` and `target` are networkx's own words for the ends of an edge.
NODE_ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "actor": ("ref", "kind", "bipartite", "label", "circle", "subkind", "functions", "rank", "last_name",
              "first_name", "sheet_row"),
    "organisation": ("ref", "kind", "label", "circle", "subkind", "sheet_row"),
    "commune": ("ref", "kind", "label", "circle", "subkind", "code", "population", "seat", "sector", "parent",
                "reread", "reread_on", "lon", "lat", "sheet_row"),
    "body": ("ref", "kind", "bipartite", "label", "acronym", "circle", "subkind", "layer", "automatic_seats",
             "codir", "roster", "basis", "perimeter", "stratum", "purposes", "meetings_a_year",
             "roster_source", "roster_date", "start", "end", "parent", "stage", "sheet_row"),
}
EDGE_ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "membership": ("kind", "roles", "qualities", "active", "substitute_of", "legitimacy", "start", "end",
                   "origin", "sheet_row"),
    "attachment": ("kind", "order"),
    "relation": ("kind", "modalities", "formalisations", "from_", "sheet_row"),
}
