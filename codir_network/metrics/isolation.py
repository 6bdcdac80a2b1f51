"""The profile of communes outside automatic seats: a level each, never a score.

*Outside* bodies have no automatic seats (``siege_de_droit`` = non), and are not the Co-dir. A
commune *sits* in a body when someone attached to it, or its seat whose holder is not named, has
a counted seat there. What is not known is never read as an absence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd
from scipy import sparse
from scipy.sparse.csgraph import maximum_flow

from codir_network.graph import Node, check_measurable, in_order, nodes, seats
from codir_network.levels import LINKED, NO_PEERS, NO_SEAT, NO_TRANSLATION, ONE_BODY, ONE_THREAD, UNKNOWN
from codir_network.metrics.by_node import frame, index_of
from codir_network.thresholds import DEFAULTS, Thresholds

_COLUMNS: dict[str, type] = {
    "label": object, "level": object, "levels": object, "minimal": object, "coverage": float, "bodies": int,
    "persons": int, "unnamed": int, "peers": int, "small": int, "paths": float, "shared": bool, "left_out": object,
    "body_ids": object, "person_ids": object, "shared_with": object,
}


def isolation_profile(G: nx.Graph, *, thresholds: Thresholds = DEFAULTS) -> pd.DataFrame:
    """Return the level of each commune outside automatic seats, and what it rests on.

    Parameters
    ----------
    G
        The graph of a territory.
    thresholds
        The numbers of the rules.

    Returns
    -------
    pandas.DataFrame
        One row a commune, by id.

        - ``level``: the code of a level (:mod:`codir_network.levels`): "donnee_manquante", or the
          first of ``levels``; ``levels``: all that apply on what is known; ``minimal``: the level
          that a commune « donnée manquante » has at least, None elsewhere and where no outside
          body is described.
        - ``coverage``: mean over outside bodies of 1 (list complete, or the commune is known to
          sit there), 0.5 (partial), 0 (unknown); NaN without outside body.
        - ``bodies``: outside bodies where it sits; ``persons``: its active persons; ``unnamed``: its
          seats outside whose holder is not named; ``peers``: communes that it meets, through
          somebody else, in outside bodies of at most ``small`` communes.
        - ``paths``: person-disjoint paths to the Co-dir through outside bodies, a figure beside
          the level; NaN without Co-dir, and where holders are not named, since the number of
          persons is then unknown.
        - ``shared``: whether an active person serves another commune too (``shared_with``).
        - ``left_out``: the rules that could not be judged.
        - ``body_ids``, ``person_ids``: where, and through whom.

    Notes
    -----
    Rules: *sans siège connu*, it sits in no outside body; *un seul fil*, exactly one active person
    and no unnamed seat, or one unnamed seat and nothing else (left out beside unnamed seats);
    *une seule instance*, it sits in exactly one; *sans pairs*, no peer (left out in a small
    territory); *sans traduction*, no seat in the Co-dir and nobody ambassadeur anywhere (left out
    without Co-dir, or when its list is not complete); *reliée* otherwise. A commune reliée on what
    is known is reliée whatever its coverage. A seat more never lowers the level of the commune
    that it brings in; a person shared by two communes may make a small body too large for one of
    them by bringing in the other.

    References
    ----------
    Menger (1927), Zur allgemeinen Kurventheorie, Fundamenta Mathematicae 10, for ``paths``.

    Examples
    --------
    >>> isolation_profile(nx.Graph()).empty
    True
    """
    return profile_of(ground_of(G, thresholds))


def profile_of(ground: Ground) -> pd.DataFrame:
    """Return :func:`isolation_profile` of a ground that was read already.

    Parameters
    ----------
    ground
        From :func:`ground_of`.

    Examples
    --------
    >>> profile_of(ground_of(nx.Graph())).empty
    True
    """
    paths = _disjoint_paths(ground.G, ground.present, list(ground.known), ground.codirs)
    rows = [_row(ground, commune, paths[commune]) for commune in ground.present]
    return frame(rows, _COLUMNS, index_of(ground.present, "commune"))


@dataclass(frozen=True, slots=True)
class Ground:
    """What the rows of all communes are read against; :func:`with_seats` adds to it.

    Parameters
    ----------
    G, thresholds
        The graph, the numbers of the rules.
    small
        Communes that a small body seats at most.
    known
        Outside bodies, and what their lists count for in coverage.
    codirs
        The Co-dir, if it is described.
    persons
        Actors that are persons.
    served
        Communes of each actor.
    present
        Bodies where each commune sits, with through whom.
    sitting
        Communes that sit in each body.
    ambassadors
        Communes somebody of which is ambassadeur.
    judged
        Whether the rules on peers and on the Co-dir can be judged.
    """

    G: nx.Graph
    thresholds: Thresholds
    small: int
    known: Mapping[Node, float]
    codirs: frozenset[Node]
    persons: frozenset[Node]
    served: Mapping[Node, Set[Node]]
    present: Mapping[Node, Mapping[Node, Sequence[Node]]]
    sitting: Mapping[Node, Set[Node]]
    ambassadors: frozenset[Node]
    judged: Mapping[str, bool]

    def peers(self, commune: Node) -> set[Node]:
        """Return the communes that it meets, through somebody else, in small outside bodies."""
        return {other for body in self.present[commune] if body in self.known and len(self.sitting[body]) <= self.small
                for other in self.sitting[body] - {commune}
                if any(commune not in self.served[actor] for actor in self.present[other][body])}


def ground_of(G: nx.Graph, thresholds: Thresholds = DEFAULTS) -> Ground:
    """Return what the profile of communes is read against.

    Parameters
    ----------
    G
        The graph of a territory.
    thresholds
        The numbers of the rules.

    Examples
    --------
    >>> ground_of(nx.Graph()).present
    {}
    """
    check_measurable(G, territory=True)
    persons = frozenset(actor for actor, _ in nodes(G, "actor", "personne"))
    present = {commune: _present(G, commune, persons) for commune, _ in nodes(G, "organisation", "commune")}
    known = {body: thresholds.roster(data["roster"]) for body, data in nodes(G, "body")
             if data["automatic_seats"] == "non" and not data["codir"]}
    codirs = frozenset(body for body, data in nodes(G, "body") if data["codir"])
    judged = {
        NO_PEERS: len(present) >= thresholds.fewest_communes,
        NO_TRANSLATION: bool(codirs) and all(G.nodes[body]["roster"] == "complète" for body in codirs),
    }
    sitting: dict[Node, set[Node]] = {body: set() for body, _ in nodes(G, "body")}
    for commune, there in present.items():
        for body in there:
            sitting[body].add(commune)
    ambassadors = frozenset(commune for commune, there in present.items() for body, who in there.items()
                            if any("ambassadeur" in G[actor][body]["roles"] for actor in who))
    return Ground(G, thresholds, thresholds.small_body(len(present)), known, codirs, persons, _served(G, set(present)),
                  present, sitting, ambassadors, judged)


@dataclass(frozen=True, slots=True)
class _Newcomer:
    """Somebody who is not in the graph: no id of anybody's is one of these."""

    rank: int


def with_seats(ground: Ground, added: Iterable[tuple[Node, Node]]) -> Ground:
    """Return the ground with one seat more for each (commune, body), held by a new person of the commune.

    Parameters
    ----------
    ground
        From :func:`ground_of`.
    added
        Ids of communes and bodies.

    Examples
    --------
    >>> from codir_network import build_graph, read_workbook
    >>> from codir_network.samples import sample
    >>> before = ground_of(build_graph(read_workbook(sample())))
    >>> after = with_seats(before, [("c:99013", "i:reseau-local-des-sgm")])
    >>> level_of(before, "c:99013"), level_of(after, "c:99013")
    ('sans_siege', 'un_seul_fil')
    """
    present, sitting, served = dict(ground.present), dict(ground.sitting), dict(ground.served)
    persons = set(ground.persons)
    for k, (commune, body) in enumerate(added):
        person = _Newcomer(k)
        persons.add(person)
        served[person] = frozenset({commune})
        there = present[commune].get(body, ())
        present[commune] = {**present[commune], body: [*(a for a in there if a in persons), person]}
        sitting[body] = {*sitting[body], commune}
    return replace(ground, present=present, sitting=sitting, served=served, persons=frozenset(persons))


def level_of(ground: Ground, commune: Node) -> str:
    """Return the level of one commune, as :func:`isolation_profile` has it."""
    return str(_row(ground, commune)[1])


def _row(ground: Ground, commune: Node, paths: float = np.nan) -> tuple[Any, ...]:
    G, known, present, persons = ground.G, ground.known, ground.present[commune], ground.persons
    there = {body: who for body, who in present.items() if body in known}
    named = {actor for who in there.values() for actor in who if actor in persons}
    unnamed = sum(actor not in persons for who in there.values() for actor in who)
    peers = ground.peers(commune)
    translated = commune in ground.ambassadors or bool(ground.codirs & present.keys())
    levels, left_out = _levels(len(there), len(named), unnamed, bool(peers), translated, ground.judged)
    coverage = float(np.mean([1.0 if body in there else known[body] for body in known])) if known else np.nan
    missing = levels[0] != LINKED and not coverage >= ground.thresholds.coverage
    shared_with = {other for actor in named for other in ground.served[actor]} - {commune}
    return (G.nodes[commune]["label"], UNKNOWN if missing else levels[0], levels if known else (),
            levels[0] if missing and known else None, coverage, len(there), len(named), unnamed, len(peers),
            ground.small, paths, bool(shared_with), left_out, tuple(in_order(there)),
            tuple(in_order(named)), tuple(in_order(shared_with)))


def _levels(bodies: int, persons: int, unnamed: int, peers: bool, translated: bool,
            judged: Mapping[str, bool]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return all the levels that apply, in order, and the rules that could not be judged."""
    one_thread = (persons, unnamed) in {(1, 0), (0, 1)}
    uncertain = {
        ONE_THREAD: unnamed > 0 and persons < 2 and not one_thread,
        NO_PEERS: not judged[NO_PEERS],
        NO_TRANSLATION: not translated and not judged[NO_TRANSLATION],
    }
    holds = {NO_SEAT: not bodies, ONE_THREAD: one_thread, ONE_BODY: bodies == 1, NO_PEERS: not peers,
             NO_TRANSLATION: not translated}
    applying = tuple(level for level, true in holds.items() if true and not uncertain.get(level))
    return applying or (LINKED,), tuple(level for level, unknown in uncertain.items() if unknown)


def _served(G: nx.Graph, communes: set[Node]) -> dict[Node, set[Node]]:
    """Return the communes that each actor is attached to."""
    return {actor: communes & set(G[actor]) for actor, _ in nodes(G, "actor")}


def _present(G: nx.Graph, commune: Node, persons: Set[Node]) -> dict[Node, list[Node]]:
    """Return the bodies where a commune sits, with through whom.

    An unnamed seat, or an institution, adds nothing beside a person of the same commune.
    """
    found: dict[Node, list[Node]] = {}
    for actor in in_order(other for other, edge in G[commune].items() if edge["kind"] == "attachment"):
        for body in seats(G, actor):
            found.setdefault(body, []).append(actor)
    return {body: [actor for actor in who if actor in persons] or who for body, who in found.items()}


def _disjoint_paths(G: nx.Graph, present: Mapping[Node, Mapping[Node, Sequence[Node]]], outside: list[Node],
                    codirs: frozenset[Node]) -> dict[Node, float]:
    """Return the largest number of person-disjoint paths from each commune to the Co-dir.

    Menger: the maximum flow where each person, split in two, lets one unit through.
    """
    people = [actor for actor, _ in nodes(G, "actor", "personne")]
    source, sink = 0, 1
    place = {node: k for k, node in enumerate([*people, *outside], start=2)}
    size = 2 + len(place) + len(people)
    leaving = {actor: 2 + len(place) + k for k, actor in enumerate(people)}
    arcs = [(place[actor], leaving[actor], 1) for actor in people]
    for actor in people:
        held = set(seats(G, actor))
        for body in in_order(held & set(outside)):
            arcs += [(place[body], place[actor], 1), (leaving[actor], place[body], 1)]
        if codirs & held:
            arcs.append((leaving[actor], sink, 1))
    found: dict[Node, float] = {}
    for commune, bodies in present.items():
        holders = {actor for body, who in bodies.items() if body in codirs or body in place for actor in who}
        if not codirs or not holders <= set(people):
            found[commune] = np.nan
            continue
        starts = [(source, place[actor], 1) for actor in in_order(holders)]
        found[commune] = _flow(arcs + starts, size, source, sink)
    return found


def _flow(arcs: list[tuple[int, int, int]], size: int, source: int, sink: int) -> float:
    if not arcs:
        return 0.0
    tails, heads, capacities = (np.array(column, dtype=np.int32) for column in zip(*arcs, strict=True))
    network = sparse.csr_array((capacities, (tails, heads)), shape=(size, size))
    return float(maximum_flow(network, source, sink).flow_value)
