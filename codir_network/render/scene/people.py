"""People who sit, for a page that may show them: by function, or by name at the level that allows it."""

from __future__ import annotations

import networkx as nx

from codir_network.graph import nodes, seats
from codir_network.privacy import Level
from codir_network.render.scene.parts import Person
from codir_network.render.scene.seating import attached, holder


def sitting_people(G: nx.Graph, *, level: Level, lang: str) -> tuple[Person, ...]:
    """Return the persons with a counted seat, by id; nobody by commune.

    Parameters
    ----------
    G
        The graph of a territory.
    level, lang
        Level of disclosure, language.

    Examples
    --------
    >>> sitting_people(nx.Graph(), level="par-commune", lang="fr")
    ()
    """
    if level == "par-commune":
        return ()
    communes = {node for node, _ in nodes(G, "organisation", "commune")}
    found = []
    for number, (actor, data) in enumerate(nodes(G, "actor", "personne")):
        held = tuple(sorted(seats(G, actor)))
        if held:
            homes = tuple(o for o, _ in attached(G, actor) if o in communes)
            # the page needs no id of the workbook, which may hold a name
            said = holder(G, actor, level=level, lang=lang, at="")
            found.append(Person(f"p:{number}", said, data["circle"], homes, held))
    return tuple(found)
