"""Families of bodies (layers) and the persons who sit in several: counts, without a verdict.

Outside bodies with automatic seats; the Co-dir is a body like others when its seats are not
automatic. Persons only: an institution, or a seat whose holder is not named, ties no two layers.
"""

from __future__ import annotations

from collections.abc import Hashable
from itertools import combinations
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd

from codir_network import schema
from codir_network.graph import in_order, memberships, persons
from codir_network.keys import match_key
from codir_network.metrics.by_node import frame
from codir_network.metrics.intersection import body_overlap

_COLUMNS: dict[str, type] = {
    "a": object, "b": object, "persons_a": int, "persons_b": int, "both": float, "share": float, "jaccard": float,
    "unique": int, "double": int, "bridging": object, "incomplete": object,
    "unnamed": object, "communes": int,
}


def layer_pairs(G: nx.Graph, *, by: str = "layer", overlap: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return what each pair of layers shares: persons, linked bodies, and who ties them.

    High: the same persons work in both. 0: nobody known does, which says nothing yet; functions
    may explain it, or lists that are not complete.

    Parameters
    ----------
    G
        The graph of a territory.
    by
        The attribute of bodies that makes the groups: "layer", or "subkind", "circle", "stratum".
    overlap
        What :func:`codir_network.metrics.intersection.body_overlap` says, when it was measured
        already.

    Returns
    -------
    pandas.DataFrame
        One row a pair of layers with at least one body without automatic seats each, in the
        order of the vocabulary, then by name. ``persons_a``, ``persons_b``: persons active in
        each; ``both``: in both (T); ``share``: both over the smaller of the two; ``jaccard``:
        both over those in either; ``unique``, ``double``: pairs of bodies, one in each, tied by
        one person, by two or more, pairs made of one another left out; ``bridging``: the
        persons, by id; ``incomplete``: which of the two layers has a list that is not complete;
        ``unnamed``: which of the two has seats whose holder is not known: persons cannot be
        counted there, so that ``both``, ``share`` and ``jaccard`` are NaN and ``bridging`` is
        empty; ``communes``: communes that sit in both, whoever holds their seats. Shares are NaN
        where nobody is active.

    References
    ----------
    Bródka, Chmiel, Magnani & Ragozini (2018), Quantifying layer similarity in multiplex
    networks, Royal Society Open Science 5, for comparing layers by their sets of actors.

    Examples
    --------
    >>> G = nx.Graph([("ana", "bureau"), ("ana", "réseau"), ("bob", "réseau")])
    >>> nx.set_node_attributes(G, {"ana": 0, "bob": 0, "bureau": 1, "réseau": 1}, "bipartite")
    >>> nx.set_node_attributes(G, {"bureau": "Gouvernance politique", "réseau": "Réseaux métiers"}, "layer")
    >>> layer_pairs(G)[["a", "b", "both", "jaccard", "bridging"]].to_dict("records")
    [{'a': 'Gouvernance politique', 'b': 'Réseaux métiers', 'both': 1.0, 'jaccard': 0.5, 'bridging': ('ana',)}]
    """
    layers = _layers(G, by)
    active = _active(G, layers)
    linked = _linked(layers, body_overlap(G) if overlap is None else overlap)
    unnamed = _unnamed(G, layers)
    communes = _communes(G, layers)
    partial = {name for name, bodies in layers.items()
               if any(G.nodes[body].get("roster", "complète") != "complète" for body in bodies)}
    rows: list[tuple[Any, ...]] = []
    for a, b in combinations(layers, 2):
        both, either = active[a] & active[b], active[a] | active[b]
        smaller = min(len(active[a]), len(active[b]))
        unknown = tuple(name for name in (a, b) if name in unnamed)
        shares = (np.nan,) * 3 if unknown else (
            len(both), len(both) / smaller if smaller else np.nan, len(both) / len(either) if either else np.nan)
        rows.append((a, b, len(active[a]), len(active[b]), *shares,
                     linked.get((a, b, "unique"), 0), linked.get((a, b, "doublé"), 0),
                     () if unknown else tuple(in_order(both)), tuple(name for name in (a, b) if name in partial),
                     unknown, len(communes[a] & communes[b])))
    return frame(rows, _COLUMNS)


def active_share(G: nx.Graph, *, by: str = "layer") -> pd.Series:
    """Return how many active persons sit in two layers or more: the first thing to read.

    Low: everyone keeps to one layer, and comparing pairs of layers will show nothing.

    Parameters
    ----------
    G
        The graph of a territory.
    by
        As in :func:`layer_pairs`.

    Returns
    -------
    pandas.Series
        ``active``: persons with a counted seat in a body without automatic seats; ``several``:
        those in two layers or more; ``share``: the ratio, NaN when nobody is active.
    """
    layers = _layers(G, by)
    active = _active(G, layers)
    everyone = in_order(set().union(*active.values()))
    several = sum(sum(person in group for group in active.values()) > 1 for person in everyone)
    return pd.Series({"active": len(everyone), "several": several,
                      "share": several / len(everyone) if everyone else np.nan}, name="persons", dtype=float)


def layer_combinations(G: nx.Graph, *, by: str = "layer") -> pd.DataFrame:
    """Return how many persons sit in exactly each combination of layers.

    Few combinations of several layers: few persons carry what passes between them.

    Parameters
    ----------
    G
        The graph of a territory.
    by
        As in :func:`layer_pairs`.

    Returns
    -------
    pandas.DataFrame
        One row a combination that exists, those of few layers first, then the commonest, then in
        the order of the layers: ``layers``, ``size`` (how many layers), ``persons``.

    References
    ----------
    Lex, Gehlenborg, Strobelt, Vuillemot & Pfister (2014), UpSet: visualization of intersecting
    sets, IEEE Transactions on Visualization and Computer Graphics 20, for exact combinations.

    Examples
    --------
    >>> G = nx.Graph([("ana", "bureau"), ("ana", "réseau"), ("bob", "réseau")])
    >>> nx.set_node_attributes(G, {"ana": 0, "bob": 0, "bureau": 1, "réseau": 1}, "bipartite")
    >>> nx.set_node_attributes(G, {"bureau": "Gouvernance politique", "réseau": "Réseaux métiers"}, "layer")
    >>> layer_combinations(G)[["layers", "persons"]].values.tolist()
    [[('Réseaux métiers',), 1], [('Gouvernance politique', 'Réseaux métiers'), 1]]
    """
    layers = _layers(G, by)
    active = _active(G, layers)
    found: dict[tuple[str, ...], int] = {}
    for person in in_order(set().union(*active.values())):
        where = tuple(name for name in layers if person in active[name])
        found[where] = found.get(where, 0) + 1
    rank = {name: place for place, name in enumerate(layers)}
    order = sorted(found, key=lambda where: (len(where), -found[where], [rank[name] for name in where]))
    return pd.DataFrame({"layers": pd.Series(order, dtype=object),
                         "size": pd.Series([len(where) for where in order], dtype=int),
                         "persons": pd.Series([found[where] for where in order], dtype=int)})


def _layers(G: nx.Graph, by: str) -> dict[str, list[Hashable]]:
    """Return the bodies without automatic seats of each layer, layers in their one order."""
    found: dict[str, list[Hashable]] = {}
    for node, data in memberships(G).nodes(data=True):
        if data["bipartite"] == 1 and data.get("automatic_seats", "non") == "non" and data.get(by):
            found.setdefault(data[by], []).append(node)
    terms = next((column.terms for column in schema.BODIES.columns if column.attribute == by), ())
    rank = {term.value: place for place, term in enumerate(terms)}
    return {name: found[name] for name in sorted(found, key=lambda n: (rank.get(n, len(rank)), match_key(n), n))}


def _active(G: nx.Graph, layers: dict[str, list[Hashable]]) -> dict[str, set[Hashable]]:
    H = persons(G)
    return {name: {person for body in bodies for person in H[body]} for name, bodies in layers.items()}


def _linked(layers: dict[str, list[Hashable]], overlap: pd.DataFrame) -> dict[tuple[str, str, str], int]:
    """Return the linked pairs of bodies across each pair of layers, by kind of link."""
    order = {name: place for place, name in enumerate(layers)}
    home = {body: name for name, bodies in layers.items() for body in bodies}
    found: dict[tuple[str, str, str], int] = {}
    for pair in overlap.itertuples():
        if not pair.nested and pair.a in home and pair.b in home:
            first, second = sorted((home[pair.a], home[pair.b]), key=order.__getitem__)
            found[first, second, pair.link] = found.get((first, second, pair.link), 0) + 1
    return found


def _unnamed(G: nx.Graph, layers: dict[str, list[Hashable]]) -> set[str]:
    """Return the layers with a counted seat whose holder is not known.

    Beside a named counted seat of the same organisation in the same body it hides nobody.
    """
    H, people = memberships(G), persons(G)
    return {name for name, bodies in layers.items() for body in bodies for actor in H[body]
            if H.nodes[actor].get("subkind") == "siège"
            and not any(set(_homes(G, other)) & set(_homes(G, actor)) for other in people[body])}


def _communes(G: nx.Graph, layers: dict[str, list[Hashable]]) -> dict[str, set[Hashable]]:
    """Return the communes that sit in each layer, through anybody."""
    H = memberships(G)
    return {name: {home for body in bodies for actor in H[body] for home in _homes(G, actor)
                   if G.nodes[home].get("subkind") == "commune"} for name, bodies in layers.items()}


def _homes(G: nx.Graph, actor: Hashable) -> list[Hashable]:
    return [other for other, edge in G[actor].items() if edge.get("kind") == "attachment"]
