"""Networks to measure: published ones, and random territories."""

from __future__ import annotations

import csv
from itertools import pairwise
from pathlib import Path

import networkx as nx
from hypothesis import strategies as st

from codir_network.metrics.catalogue import METRICS, Measure
from tests.builders import Body, Seat

DATA = Path(__file__).parents[1] / "data"
COMMUNES = ["Alba", "Bree", "Coti", "Doma", "Esse", "Fira", "Gudo", "Hann"]

Sketch = tuple[list[str], dict[str, Body], list[Seat]]


def measures() -> tuple[Measure, ...]:
    """Return the functions of the catalogue, each once: a new entry is held by every property at once."""
    return tuple(dict.fromkeys(metric.function for metric in METRICS))


def published(name: str) -> nx.Graph:
    """Return a two-mode network of tests/data."""
    G = nx.Graph()
    with (DATA / name / "memberships.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            G.add_node(row["actor_id"], bipartite=0)
            G.add_node(row["body_id"], bipartite=1)
            G.add_edge(row["actor_id"], row["body_id"])
    return G


@st.composite
def territories(draw: st.DrawFn) -> Sketch:
    """Return the communes, bodies and seats of a random territory, as tests.builders takes them."""
    communes = COMMUNES[: draw(st.integers(1, len(COMMUNES)))]
    bodies: dict[str, Body] = {}
    for i in range(draw(st.integers(0, 6))):
        bodies[f"Instance {i}"] = {
            "siege_de_droit": draw(st.sampled_from(["non", "non", "non", "toutes", ""])),
            "liste_complete": draw(st.sampled_from(["complète", "complète", "partielle", "inconnue"])),
            "type": draw(st.sampled_from(["Réseau métier", "Groupe de travail", "Conférence des maires", "Exécutif"])),
            "codir": False,
        }
    if bodies and draw(st.booleans()):
        bodies["Instance 0"] = {**dict(bodies["Instance 0"]), "codir": True}  # type: ignore[arg-type]
    places = st.sampled_from([*communes, *(f"{a}+{b}" for a, b in pairwise(communes)), "EPCI"])
    functions = st.sampled_from(["DGS", "SGM", "Maire", "Adjoint au maire 2", "siège"])
    roles = st.sampled_from(["membre", "membre", "animateur", "suppléant", "invité ponctuel", "ambassadeur"])
    active = st.sampled_from(["", "", "oui", "non"])
    seats: dict[tuple[str, str], Seat] = {}
    for _ in range(draw(st.integers(0, 25)) if bodies else 0):
        body, place, function = draw(st.sampled_from(sorted(bodies))), draw(places), draw(functions)
        if function == "siège":  # one holder for each (organisation, body), of one organisation
            place, function = place.split("+")[0], f"siège {body[-1]}"
        actor = f"{function}@{place}"
        seats[actor, body] = (actor, body, draw(roles), draw(active))
    return communes, bodies, list(seats.values())
