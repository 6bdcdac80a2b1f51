"""Where bodies, circles and networks cross: shared members, circle table, polyphony, crossings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable

import networkx as nx
import numpy as np
import pandas as pd
from scipy import sparse

from codir_network import vocabulary as v
from codir_network.graph import check_measurable, in_order, incidence, memberships, nodes, persons, reference, seats
from codir_network.metrics.by_node import frame, index_of, objects

DIRECTORS = frozenset({"DGS", "SGM"})
"""Functions that the four crossings call « DGS »."""

CROSSINGS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "conference": (frozenset({"Conférence des maires"}), v.COUNTED_ROLES | {"suppléant"}),
    "groupe": (frozenset({"Groupe de travail", "Équipe projet"}), frozenset({"animateur", "pilote", "président"})),
    "reseau": (frozenset({"Réseau métier"}), frozenset({"animateur", "pilote", "secrétariat"})),
    "codir": (frozenset({"Réseau métier"}), frozenset({"animateur", "pilote"})),
}
"""The vademecum's four crossings: types of body, and the roles that fulfil each there."""

_NESTED_TYPES = {
    frozenset({"Exécutif", "Assemblée délibérante"}),
    frozenset({"Conférence territoriale des maires", "Conférence des maires"}),
}


def nested(G: nx.Graph, a: Hashable, b: Hashable) -> bool:
    """Return whether one of two bodies is made of the other, so that sharing members says little.

    One comes from the other (``issue_de``), a bureau and its council, a territorial conference
    and the conférence des maires.

    Parameters
    ----------
    G
        The graph of a territory; in a plain two-mode graph nothing is nested.
    a, b
        Two bodies.
    """
    first, second = G.nodes[a], G.nodes[b]
    return (first.get("parent", "") == reference(G, b) or second.get("parent", "") == reference(G, a)
            or frozenset({first.get("subkind"), second.get("subkind")}) in _NESTED_TYPES)


def body_overlap(G: nx.Graph, *, persons_only: bool = True) -> pd.DataFrame:
    """Return the linked pairs of bodies: those that share a member, and how much.

    One shared member makes a *lien unique*, which leaves with that member; two or more make a
    *lien doublé*, which stays.

    Parameters
    ----------
    G
        The graph of a territory, or any two-mode graph with networkx's ``bipartite`` attribute.
    persons_only
        Whether institutions and seats whose holder is not named are left out.

    Returns
    -------
    pandas.DataFrame
        One row a pair, by id, a < b: ``shared`` members; ``jaccard``, shared over members of
        either; ``overlap``, shared over members of the smaller; ``nested``; ``link``, "unique"
        or "doublé". All bodies, those with automatic seats included.

    References
    ----------
    Breiger (1974), The duality of persons and groups, Social Forces 53, for shared members.

    Examples
    --------
    >>> links = body_overlap(nx.davis_southern_women_graph())
    >>> links.loc[(links.a == "E1") & (links.b == "E9"), ["shared", "link"]].to_dict("records")
    [{'shared': 1, 'link': 'unique'}]
    """
    found = incidence(G, automatic=True, persons_only=persons_only)
    shared = sparse.coo_array(sparse.triu(found.matrix.T @ found.matrix, k=1))
    order = np.lexsort((shared.col, shared.row))
    i, j, both = shared.row[order], shared.col[order], shared.data[order]
    size = np.asarray(found.matrix.sum(axis=0))
    ids = objects(found.bodies)
    pairs = frame(list(zip(ids[i], ids[j], both, strict=True)), {"a": object, "b": object, "shared": int})
    pairs["jaccard"] = both / (size[i] + size[j] - both)
    pairs["overlap"] = both / np.minimum(size[i], size[j])
    pairs["nested"] = np.array([nested(G, a, b) for a, b in zip(pairs["a"], pairs["b"], strict=True)], dtype=bool)
    pairs["link"] = pd.Series(np.where(both == 1, "unique", "doublé"), dtype=object)
    return pairs


def link_counts(G: nx.Graph, *, persons_only: bool = True, overlap: pd.DataFrame | None = None) -> pd.Series:
    """Return the headline counts of links between bodies, outside automatic seats.

    Bodies with automatic seats tie everything to everything: they would make half of all links.
    The Co-dir is one of the bodies when its seats are not automatic.

    Parameters
    ----------
    G
        The graph of a territory, or any two-mode graph with networkx's ``bipartite`` attribute.
    persons_only
        Whether institutions and seats whose holder is not named are left out.
    overlap
        What :func:`body_overlap` says, when it was measured already.

    Returns
    -------
    pandas.Series
        ``linked`` = ``unique`` + ``double`` pairs counted; linked pairs left out because one body
        is made of the other (``nested``), or because one has automatic seats or is not known to
        have none (``automatic``).

    Examples
    --------
    >>> link_counts(nx.davis_southern_women_graph()).to_dict()
    {'linked': 66, 'unique': 9, 'double': 57, 'nested': 0, 'automatic': 0}
    """
    pairs = body_overlap(G, persons_only=persons_only) if overlap is None else overlap
    free = {node for node, data in G.nodes(data=True) if data.get("automatic_seats", "non") == "non"}
    outside = pd.Series([a in free and b in free for a, b in zip(pairs["a"], pairs["b"], strict=True)], dtype=bool)
    kept = pairs[outside & ~pairs["nested"]]
    unique = int((kept["link"] == "unique").sum())
    return pd.Series({"linked": len(kept), "unique": unique, "double": len(kept) - unique,
                      "nested": int((outside & pairs["nested"]).sum()), "automatic": int((~outside).sum())},
                     name="links", dtype=int)


def circle_table(G: nx.Graph) -> pd.DataFrame:
    """Return the counted seats by circle of the actor (rows) and of the body (columns).

    Off the diagonal: who comes from another circle. Institutions and seats whose holder is not
    named sit too: they count here.

    Parameters
    ----------
    G
        The graph of a territory.

    Examples
    --------
    >>> G = nx.Graph([("ana", "conseil de développement")])
    >>> G.add_node("ana", bipartite=0, circle="interne")
    >>> G.add_node("conseil de développement", bipartite=1, circle="usagers")
    >>> int(circle_table(G).loc["interne", "usagers"])
    1
    """
    H = memberships(G)
    circles = [term.value for term in v.CIRCLES]
    table = pd.DataFrame(0, index=pd.Index(circles, name="actor", dtype=object),
                         columns=pd.Index(circles, name="body", dtype=object))
    found = Counter((H.nodes[actor].get("circle"), H.nodes[body].get("circle"))
                    for actor, data in H.nodes(data=True) if data["bipartite"] == 0 for body in H[actor])
    for row in circles:
        for column in circles:
            table.loc[row, column] = found[row, column]
    return table


def polyphony(G: nx.Graph, *, persons_only: bool = True) -> pd.DataFrame:
    """Return in how many qualities, circles and layers each actor sits: number and effective number.

    High: the actor speaks from several places (« tous polyphoniques »). The effective number is
    below the number when most seats are in one of them.

    Parameters
    ----------
    G
        The graph of a territory.
    persons_only
        Whether institutions and seats whose holder is not named are left out.

    Returns
    -------
    pandas.DataFrame
        One row an actor: ``qualities``, ``qualities_effective``, ``circles``,
        ``circles_effective``, ``layers``, ``layers_effective``. NaN without a counted seat, and
        for qualities when no seat says in which.

    Notes
    -----
    Effective number = exp(-sum p ln p), p the shares of the actor's seats (of the mentions, for
    qualities). Circles and layers are the bodies'.

    References
    ----------
    Hill (1973), Diversity and evenness, Ecology 54; Shannon (1948).
    """
    H = persons(G) if persons_only else memberships(G)
    rows = {}
    for actor in in_order(node for node, data in H.nodes(data=True) if data["bipartite"] == 0):
        bodies = [H.nodes[body] for body in H[actor]]
        voices = {
            "qualities": [quality for edge in H[actor].values() for quality in edge.get("qualities", ())],
            "circles": [body["circle"] for body in bodies if body.get("circle")],
            "layers": [body["layer"] for body in bodies if body.get("layer")],
        }
        rows[actor] = {name: number for voice, found in voices.items()
                       for name, number in zip((voice, f"{voice}_effective"), _diversity(found), strict=True)}
    columns = [name for voice in ("qualities", "circles", "layers") for name in (voice, f"{voice}_effective")]
    return frame([[row[c] for c in columns] for row in rows.values()], dict.fromkeys(columns, float), index_of(rows))


def _diversity(found: Iterable[str]) -> tuple[float, float]:
    """Return the number and the effective number of distinct words."""
    counts = np.array(sorted(Counter(found).values()), dtype=float)
    if not counts.size:
        return np.nan, np.nan
    shares = counts / counts.sum()
    return float(counts.size), float(np.exp(-(shares * np.log(shares)).sum()))


def four_intersections(G: nx.Graph) -> pd.DataFrame:
    """Return the vademecum's four crossings, with the seats that fulfil each. All bodies.

    ``conference``: a DGS or SGM with a counted seat (*assiste* included) in a conférence des
    maires. ``groupe``: one who runs a groupe de travail or équipe projet. ``reseau``: one who runs
    a réseau métier, its secretariat included. ``codir``: a réseau's animateur or pilote, whoever
    it is, with a counted seat in the Co-dir; this row is absent when no Co-dir is described.

    Parameters
    ----------
    G
        The graph of a territory. A DGS or SGM is a person with that function, even among others,
        in a commune of the territory or the EPCI.

    Returns
    -------
    pandas.DataFrame
        One row a crossing: ``fulfilled``; ``seats``, the (actor, body) pairs that fulfil it;
        ``bodies``, those where they are; ``described``, the number of bodies of the kind;
        ``unlisted``, how many of the bodies that do not fulfil it have no complete list;
        ``employers``, which of "commune" and "epci" the DGS come from.

    References
    ----------
    « L'idée d'un Co-dir de territoire » (CNFPT, ADGCF, SNDGCT, 2018), intersectionnalité.
    """
    check_measurable(G, territory=True)
    employers = _directors(G)
    codirs = [body for body, data in nodes(G, "body") if data.get("codir")]
    members = {actor for body in codirs for actor in seats(G, body) if G.nodes[actor].get("subkind") == "personne"}
    rows = {}
    for code, (kinds, roles) in CROSSINGS.items():
        if code == "codir" and not codirs:
            continue
        who = members if code == "codir" else employers.keys()
        described = [body for body, data in nodes(G, "body") if data["subkind"] in kinds]
        held = [(actor, body) for body in described for actor in seats(G, body)
                if actor in who and roles & set(G[actor][body]["roles"])]
        there = in_order({body for _, body in held})
        rows[code] = {
            "fulfilled": bool(held), "seats": tuple(in_order(held)), "bodies": tuple(there),
            "described": len(described),
            "unlisted": sum(G.nodes[body]["roster"] != "complète" for body in described if body not in there),
            "employers": tuple(sorted({kind for actor, _ in held for kind in employers.get(actor, ())})),
        }
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis("crossing")


def _directors(G: nx.Graph) -> dict[Hashable, set[str]]:
    """Return the DGS and SGM of communes and of the EPCI, with which of the two employs them."""
    found: dict[Hashable, set[str]] = {}
    for actor, data in nodes(G, "actor", "personne"):
        kinds = {G.nodes[other]["subkind"] for other, edge in G[actor].items() if edge["kind"] == "attachment"}
        if DIRECTORS & set(data["functions"]) and kinds & {"commune", "epci"}:
            found[actor] = kinds & {"commune", "epci"}
    return found
