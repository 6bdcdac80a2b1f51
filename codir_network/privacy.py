"""Levels of disclosure, and what the most open one asks first.

Commune and function together are one person (a commune has one DGS), so protection removes
actors rather than renaming them: a document by commune holds no actor at all.
"""

from __future__ import annotations

import networkx as nx

from codir_network.communes import by_code
from codir_network.disclosure import LEVELS, names_people
from codir_network.errors import RenderError
from codir_network.graph import nodes, territory_of
from codir_network.keys import match_key


def check_level(G: nx.Graph, level: str) -> None:
    """Return nothing when a territory allows a level of disclosure.

    Names are written once the workbook says that people were told, when, and whom to write to.
    An invented territory has nobody to tell, unless a commune of it is a real one.

    Parameters
    ----------
    G
        The graph of a territory.
    level
        "par-commune" (fit to publish), "par-fonction" (internal) or "nominatif".

    Raises
    ------
    RenderError
        ``privacy.unknown`` for another word, ``privacy.nominative`` when names are not allowed.

    Examples
    --------
    >>> check_level(nx.Graph(territory={"name": "Essai"}), "par-fonction")
    """
    if level not in LEVELS:
        raise RenderError("privacy.unknown", level=level, levels=", ".join(LEVELS))
    territory = territory_of(G)
    told = territory.dpo_contact and territory.informed_on
    if names_people(level) and not told and not (territory.fictitious and not _real_communes(G)):
        raise RenderError("privacy.nominative")


def _real_communes(G: nx.Graph) -> bool:
    found = ((by_code().get(data["code"]), data["label"]) for _, data in nodes(G, "organisation", "commune"))
    return any(real and match_key(real.name) == match_key(label) for real, label in found)
