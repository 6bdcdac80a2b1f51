"""What an actor is called: its id, its label, the circle that its organisation gives."""

from __future__ import annotations

from collections.abc import Iterable

from codir_network.keys import slug
from codir_network.naming.functions import Holding
from codir_network.naming.places import EPCI, Places
from codir_network.text.french import of_each

NEEDS_COMMUNE = frozenset({"Vice-président", "Conseiller communautaire"})
"""Functions of the EPCI whose holders a commune designates."""

_COMPLETE = {"Président de l'intercommunalité"}  # said without « de » what follows


def circle_of(organisations: tuple[str, ...], places: Places) -> str:
    """Return the circle that the first organisation gives."""
    place = places.place(organisations[0]) if organisations else "autre"
    return {"commune": "interne", "epci": "interne", "usagers": "usagers"}.get(place, "institutionnel")


def actor_id(holdings: Iterable[Holding], organisations: Iterable[str], places: Places, *names: str) -> str:
    """Return the id made of functions with their ranks, of organisations in order, of names."""
    where = sorted(places.slug(id_) for id_ in organisations)
    return f"a:{slug(*(holding.words for holding in holdings), *where, *names)}"


def label(holdings: tuple[Holding, ...], organisations: tuple[str, ...], places: Places,
          genre: str = "personne") -> str:
    """Return what people call an actor: « DGS de Gorges », « Bailleur (Habitat 44) »; never a name."""
    words = holdings[0].words if holdings else "Fonction inconnue"
    communes = [id_ for id_ in organisations if places.place(id_) == "commune"]
    elected = bool(holdings and holdings[0].term and holdings[0].term.stratum == "élus")
    of_epci = organisations[:1] == (EPCI,) and not elected
    shown = organisations if of_epci or not communes else communes
    names = [places.shown(id_) for id_ in shown]
    if genre == "institution" and names:
        return " et ".join(names)
    if not names or (holdings and holdings[0].value in _COMPLETE):
        return words
    inside = all(places.place(id_) in ("commune", "epci") for id_ in shown)
    if inside and not (communes and holdings and holdings[0].value in NEEDS_COMMUNE):
        return f"{words} {of_each(names)}"
    return f"{words} ({', '.join(names)})"
