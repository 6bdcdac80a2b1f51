"""Invented territories for the map: any number of communes and bodies, in three circles."""

from __future__ import annotations

import datetime as dt
import math
import random
from dataclasses import replace

import networkx as nx
import pandas as pd

from codir_network.communes import communes_of
from codir_network.graph import build_graph
from codir_network.schema import Tables, Territory
from tests.builders import build
from tests.render.agglomeration import names

DAY = dt.date(2026, 10, 1)
KINDS = (
    ("Commission {} et territoires", {"type": "Commission thématique"}),
    ("Réseau {}", {"type": "Réseau métier"}),
    ("GT {}", {"type": "Groupe de travail"}),
    ("Comité de suivi – service commun {}", {"type": "Service commun", "siege_de_droit": "adhérentes"}),
    ("Comité technique {}", {"type": "Direction et coordination administrative"}),
    ("Comité de pilotage {}", {"type": "Instance contractuelle"}),
    ("Commission {}", {"type": "Commission obligatoire"}),
    ("Conseil {}", {"type": "Participation des usagers"}),
)
THEMES = ("finances", "urbanisme", "habitat", "mobilités", "enfance", "lecture", "eau potable", "santé", "achats",
          "archives", "tourisme", "paysage")
POLES = {
    "Conseil communautaire": {"type": "Assemblée délibérante", "siege_de_droit": "toutes"},
    "Conférence des maires": {"type": "Conférence des maires", "siege_de_droit": "toutes"},
    "Co-dir de territoire": {"type": "Direction et coordination administrative", "codir": True},
}


def tables(communes: int, bodies: int, *, seed: int = 1) -> Tables:
    """Return a territory whose second commune sits nowhere outside automatic seats; the third has not reread.

    Up to 131 bodies, each with a name of its own.
    """
    pick, places = random.Random(seed), names(communes)  # noqa: S311  places, not secrets
    made: dict[str, dict[str, object]] = dict(list(POLES.items())[:bodies])
    for i in range(bodies - len(made)):
        pattern, columns = KINDS[i % len(KINDS)]
        made[pattern.format(THEMES[(i // len(KINDS) + i % len(KINDS)) % len(THEMES)])] = dict(columns)
    seats = []
    for body, columns in made.items():
        automatic = "siege_de_droit" in columns
        seats += [(f"{'Maire' if automatic else 'DGS'}@{place}", body) for k, place in enumerate(places)
                  if automatic or (k != 1 and pick.random() < 0.3)]
    result = build(places, made, sorted(set(seats)), territory=Territory("Val d'Essai", date=DAY, fictitious=True))
    for i in range(communes):
        turn, reach = 2 * math.pi * pick.random(), math.sqrt(pick.random())
        result.communes.loc[i, ["lon", "lat"]] = (-1 + 0.2 * reach * math.cos(turn), 47 + 0.13 * reach * math.sin(turn))
    result.communes.loc[result.communes.index == 2, "relue"] = False
    return result


def real(siren: str, like: pd.DataFrame, *, seed: int = 1) -> Tables:
    """Return the communes of a real EPCI with the bodies of an invented one, and seats drawn at random."""
    pick, found = random.Random(seed), communes_of(siren)  # noqa: S311  seats, not secrets
    columns = ["sigle", "type", "siege_de_droit", "cercle", "couche", "codir"]
    bodies = {row["nom"]: {key: row[key] for key in columns} for _, row in like.iterrows()}
    seats = [(f"{'Maire' if row['siege_de_droit'] == 'toutes' else 'DGS'}@{place}", name)
             for name, row in bodies.items() for place in found["name"]
             if row["siege_de_droit"] == "toutes" or pick.random() < 0.3]
    result = build(list(found["name"]), bodies, seats, territory=Territory("Val d'Essai", date=DAY, fictitious=True))
    result.communes[["lon", "lat"]] = found[["lon", "lat"]].to_numpy()
    return result


def graph(communes: int, bodies: int, *, seed: int = 1) -> nx.Graph:
    """Return the graph of :func:`tables`."""
    return build_graph(tables(communes, bodies, seed=seed))


def shuffled(given: Tables, seed: int) -> Tables:
    """Return the same tables, each with its rows in another order."""
    frames = ("communes", "organisations", "actors", "bodies", "memberships", "relations")
    return replace(given, **{name: getattr(given, name).sample(frac=1, random_state=seed) for name in frames})
