"""The sheet Acteurs: who may sit, by function and organisation; a name is never needed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from codir_network.errors import Issue
from codir_network.keys import match_key, nearest
from codir_network.naming.actors import NEEDS_COMMUNE, actor_id, circle_of, label
from codir_network.naming.functions import Holding, recognise, without_civility
from codir_network.naming.places import EPCI, OPERATORS, Places
from codir_network.schema import ACTORS
from codir_network.vocabulary import CIRCLES, FUNCTIONS, find
from codir_network.workbook.reading.layout import Row, Section
from codir_network.workbook.reading.notes import Proposals, cell_of, note, told
from codir_network.workbook.reading.protected import doubtful, protected
from codir_network.workbook.reading.typed import reader

_INTERNAL = {"élus", "direction", "cadres et agents"}
_OUTSIDE = {"Conseiller départemental", "Conseiller régional", "Parlementaire", "Cadre d'une autre collectivité",
            "Préfet ou sous-préfet", "Agent de l'État", "Opérateur public"}
_SEPARATOR = re.compile(r"[;\n]")


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who may sit: a person by function, an institution, or a seat without a named holder."""

    id: str
    organisations: tuple[str, ...]
    holdings: tuple[Holding, ...] = ()
    nom: str = ""
    prenom: str = ""
    cercle: str = ""
    genre: str = "personne"
    libelle: str = ""
    source: tuple[str, int] | None = None
    typed_id: str = ""

    def record(self) -> dict[str, Any]:
        """Return the row of the table ``actors``."""
        rank = self.holdings[0].rank if self.holdings else ""
        return {"id": self.id, "organisations": self.organisations,
                "fonctions": tuple(dict.fromkeys(holding.value for holding in self.holdings)), "rang": rank,
                "nom": self.nom, "prenom": self.prenom, "cercle": self.cercle, "genre": self.genre,
                "libelle": self.libelle, "source": self.source}

    @property
    def content(self) -> tuple[object, ...]:
        """What two rows of one actor have in common."""
        return (tuple(sorted(self.organisations)), tuple((h.value, match_key(h.rank)) for h in self.holdings),
                match_key(self.nom), match_key(self.prenom), self.cercle)


def read_actors(section: Section | None, places: Places, said: list[Issue]) -> dict[str, Actor]:
    """Return the actors by id; every organisation that they name joins the places."""
    actors: dict[str, Actor] = {}
    first: dict[str, Row] = {}
    if section is None:
        return actors
    typed = reader(section, said, apart=("organisation", "fonction"))
    near = Proposals(places.names())
    read = [(row, _organisations(row, places, near, said)) for row in section.rows]  # spellings settle first
    for row, organisations in read:
        actor = _actor(row, organisations, typed(row), places, said)
        if actor is None:
            continue
        known = actors.get(actor.id)
        if known is not None:
            if _say_twice(known, actor, row, first[actor.id], said):
                other = f"{actor.id}@{row.number}"  # an error: kept apart so that its name is still known
                actors[other] = replace(actor, id=other, typed_id="")
                continue
            actor = min((known, actor), key=lambda a: (a.organisations, a.record()["fonctions"], a.nom, a.prenom))
            actor = replace(actor, cercle=known.cercle, source=known.source)
        actors[actor.id] = actor
        first.setdefault(actor.id, row)
    _say_titles(actors.values(), said)
    return actors


def _say_titles(actors: Iterable[Actor], said: list[Issue]) -> None:
    """Say once of all titles under which function they are filed."""
    titles = [holding for actor in actors for holding in actor.holdings if holding.titled]
    if titles:
        first = min(titles, key=lambda holding: holding.rank)
        said.append(note("acteurs.fonction.titre", None, value=first.rank, lu=first.value, n=str(len(titles))))


def _organisations(row: Row, places: Places, near: Proposals, said: list[Issue]) -> tuple[str, ...]:
    """Return the ids of the organisations of a row, in its order."""
    cell = cell_of(row, "organisation")
    found: list[str] = []
    for text in _SEPARATOR.split(told(row, "organisation")):
        if not match_key(text):
            continue
        known = places.find(text)
        if reason := protected(text):
            said.append(note("acteurs.organisation.article_9", cell, value=text.strip(), motif=reason))
        elif len(known) > 1:
            said.append(note("acteurs.organisation.homonymes", cell, value=text.strip(), parmi=_either(known, places)))
        elif not known and doubtful(text):
            said.append(note("acteurs.organisation.syndicat", cell, value=text.strip()))
        elif not known and match_key(text) not in OPERATORS and (proposed := near(text)):
            said.append(note("acteurs.organisation.proche", cell, value=text.strip(), nearest=proposed))
        found.append(places.take(text, (ACTORS.name, row.number))[0])
    return tuple(dict.fromkeys(found))


def _either(ids: Iterable[str], places: Places) -> str:
    return " / ".join(f"{places.by_id[id_].name} ({places.by_id[id_].code or id_})" for id_ in ids)


def _actor(row: Row, organisations: tuple[str, ...], values: dict[str, Any], places: Places,
           said: list[Issue]) -> Actor | None:
    texts = [text for text in _SEPARATOR.split(told(row, "fonction")) if match_key(text)]
    if not organisations and not texts:
        if not cell_of(row, "organisation").fault and not cell_of(row, "fonction").fault:
            said.append(note("acteurs.organisation.vide", cell_of(row, "organisation", "fonction")))
        return None
    organisations, texts = _read_in_function(row, organisations, texts, places, said)
    holdings = _holdings(row, organisations, texts, places, said)
    _say_blanks(row, organisations, holdings, places, said)
    circle = values["cercle"] if find(CIRCLES, values["cercle"]) else circle_of(organisations, places)
    _say_circle(row, circle, organisations, holdings, places, said)
    genre = "institution" if any(h.term and not h.term.person for h in holdings) else "personne"
    typed = values["id"]
    nom, prenom = without_civility(values["nom"]), without_civility(values["prenom"])
    made = actor_id(holdings, organisations, places, nom, prenom)
    return Actor(f"a:{typed.removeprefix('a:')}" if typed else made, organisations, holdings, nom, prenom, circle,
                 genre, label(holdings, organisations, places, genre), (ACTORS.name, row.number), typed)


def _read_in_function(row: Row, organisations: tuple[str, ...], texts: list[str], places: Places,
                      said: list[Issue]) -> tuple[tuple[str, ...], list[str]]:
    """Understand « DGS de Gorges » written whole in the column fonction."""
    titles: list[str] = []
    for text in texts:
        ways = [(title, found[0]) for title, found in places.titles(text)
                if len(found) == 1 and recognise(title).term and (not organisations or found[0] in organisations)]
        whole = recognise(text)
        if ways and (whole.term is None or whole.titled):
            title, organisation = ways[0]
            titles.append(title)
            if not organisations:
                organisations = (organisation,)
                said.append(note("acteurs.organisation.lue_dans_fonction", cell_of(row, "organisation", "fonction"),
                                 value=text, lu=places.by_id[organisation].name))
        else:
            titles.append(text)
    return organisations, titles


def _holdings(row: Row, organisations: tuple[str, ...], texts: list[str], places: Places,
              said: list[Issue]) -> tuple[Holding, ...]:
    place = places.place(organisations[0]) if organisations else "autre"
    if EPCI in organisations and place == "commune":
        place = "epci"  # « Gorges ; EPCI »: a president there presides over the intercommunality
    cell = cell_of(row, "fonction")
    holdings = []
    for text in texts:
        holding = recognise(text, place)
        if reason := protected(text):
            said.append(note("acteurs.fonction.article_9", cell, value=text.strip(), motif=reason))
        elif holding.term is None and (organisations or recognise(text).term is None):
            proposed = nearest(text, [name for term in FUNCTIONS for name in (term.value, *term.aliases)])
            said.append(note("acteurs.fonction.inconnue", cell, value=text.strip(), nearest=proposed))
        holdings.append(holding)
    return tuple(dict.fromkeys(holdings))


def _say_blanks(row: Row, organisations: tuple[str, ...], holdings: tuple[Holding, ...], places: Places,
                said: list[Issue]) -> None:
    if not organisations and not row.text("organisation"):
        said.append(note("acteurs.organisation.non_renseignee", cell_of(row, "organisation", "fonction"),
                         fonction=holdings[0].words))
    if not holdings and not row.text("fonction"):
        said.append(note("acteurs.fonction.vide", cell_of(row, "fonction", "organisation")))
    if organisations == (EPCI,) and (needy := {h.value for h in holdings} & NEEDS_COMMUNE):
        said.append(note("acteurs.organisation.commune_manquante", cell_of(row, "organisation"),
                         fonction=min(needy), exemple=places.a_commune()))


def _say_circle(row: Row, circle: str, organisations: tuple[str, ...], holdings: tuple[Holding, ...], places: Places,
                said: list[Issue]) -> None:
    """Say of an élu or an agent of the territory put in another circle; of the State's or a département's put in it."""
    term = holdings[0].term if holdings else None
    if not organisations or term is None:
        return
    inside = places.place(organisations[0]) in ("commune", "epci") and term.stratum in _INTERNAL
    outside = places.place(organisations[0]) == "autre" and term.value in _OUTSIDE
    if (inside and circle != "interne") or (outside and circle == "interne"):
        said.append(note("acteurs.cercle.contradiction", cell_of(row, "cercle"), fonction=holdings[0].words,
                         organisation=places.by_id[organisations[0]].name, cercle=circle_of(organisations, places)))


def _say_twice(known: Actor, actor: Actor, row: Row, before: Row, said: list[Issue]) -> bool:
    """Say that an id comes twice; return whether it was given to two different actors."""
    key = "id" if actor.typed_id else "fonction"
    if known.content == actor.content:
        said.append(note(f"acteurs.{key}.doublon", cell_of(row, key), value=actor.typed_id or actor.libelle,
                         ligne=str(before.number)))
        return False
    if actor.typed_id and known.typed_id:
        said.append(note("acteurs.id.doublon_different", cell_of(row, "id"), ligne=str(before.number)))
        return True
    said.append(note("acteurs.id.collision", cell_of(row, "id", "fonction"), value=actor.libelle,
                     ligne=str(before.number)))
    return False
