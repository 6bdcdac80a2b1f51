"""The referential of French communes and EPCI (2026), shipped as package data, and look-ups.

Source: Code officiel géographique and populations (INSEE), EPCI perimeters (DGCL), IGN contours;
Licence Ouverte 2.0. Communes are joined on codes: 3,675 of them share their name.
"""

from __future__ import annotations

import csv
import gzip
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from codir_network.keys import match_key, nearest

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune of the referential; ``population``, ``lon``, ``lat`` are None when not known."""

    code: str
    name: str
    siren: str
    epci: str
    population: int | None
    lon: float | None
    lat: float | None


@dataclass(frozen=True, slots=True)
class Epci:
    """An intercommunality: SIREN, short and long name, type (CC, CA, CU, ME for a métropole).

    ``financing`` is its tax regime: "FPU", "FA", or "" when not known.
    """

    siren: str
    name: str
    long_name: str
    type: str
    population: int | None
    communes: int
    financing: str = ""


def _rows(name: str) -> list[dict[str, str]]:
    data = resources.files(__package__).joinpath("data", name).read_bytes()
    return list(csv.DictReader(gzip.decompress(data).decode("utf-8").splitlines()))


@cache
def by_code() -> dict[str, Commune]:
    """Return every commune by INSEE code."""
    return {
        row["code"]: Commune(
            row["code"], row["nom"], row["siren"], row["epci"],
            int(row["population"]) if row["population"] else None,
            float(row["lon"]) if row["lon"] else None,
            float(row["lat"]) if row["lat"] else None,
        )
        for row in _rows("communes.csv.gz")
    }


@cache
def by_key() -> dict[str, tuple[str, ...]]:
    """Return the codes of the communes that bear a name, by matching key."""
    found: dict[str, list[str]] = defaultdict(list)
    for code, commune in sorted(by_code().items()):
        found[match_key(commune.name)].append(code)
    return {key: tuple(codes) for key, codes in found.items()}


def codes_named(name: str) -> tuple[str, ...]:
    """Return the codes of the communes that bear a name, sorted.

    Examples
    --------
    >>> codes_named("Seyssel")
    ('01407', '74269')
    """
    return by_key().get(match_key(name), ())


@cache
def epci_by_siren() -> dict[str, Epci]:
    """Return every EPCI by SIREN."""
    return {
        row["siren"]: Epci(row["siren"], row["nom"], row["nom_long"], row["type"],
                           int(row["population"]) if row["population"] else None, int(row["nb_communes"]),
                           row["financement"])
        for row in _rows("epci.csv.gz")
    }


def codes_of(siren: str) -> tuple[str, ...]:
    """Return the codes of the communes of an EPCI, sorted; empty for an unknown SIREN."""
    return tuple(sorted(code for code, commune in by_code().items() if commune.epci == siren))


def communes_of(siren: str) -> pd.DataFrame:
    """Return the communes of an EPCI: code, name, population, lon, lat, sorted by code.

    Examples
    --------
    >>> len(communes_of("200067635"))
    16
    """
    import pandas as pd

    found = [by_code()[code] for code in codes_of(siren)]
    return pd.DataFrame({
        "code": [c.code for c in found],
        "name": [c.name for c in found],
        "population": pd.Series([c.population for c in found], dtype=float),
        "lon": pd.Series([c.lon for c in found], dtype=float),
        "lat": pd.Series([c.lat for c in found], dtype=float),
    })


def find_epci(text: str) -> list[Epci]:
    """Return the EPCI that a text names: by SIREN, by name, by words of a name; else the nearest.

    Examples
    --------
    >>> [e.name for e in find_epci("clisson sevre")]
    ['CA Clisson Sèvre et Maine Agglo']
    """
    return named_epci(text) or near_epci(text)


def named_epci(text: str) -> list[Epci]:
    """Return the EPCI that a text names: by SIREN, by whole name, else by words of a name.

    Examples
    --------
    >>> [e.siren for e in named_epci("200 067 635")], named_epci("Cliçon Sèvr")
    (['200067635'], [])
    """
    siren = "".join(text.split())
    if siren in epci_by_siren():
        return [epci_by_siren()[siren]]
    wanted = match_key(text)
    if not wanted:
        return []
    every = sorted(epci_by_siren().values(), key=lambda e: e.siren)
    exact = [e for e in every if wanted in {match_key(e.name), match_key(e.long_name)}]
    words = set(wanted.split())
    return exact or [e for e in every if words <= set(match_key(f"{e.name} {e.long_name}").split())]


def near_epci(text: str) -> list[Epci]:
    """Return the EPCI whose names, or words of their names, are most like a text.

    Examples
    --------
    >>> [e.name for e in near_epci("Maugess")]
    ['CA Mauges Communauté']
    """
    every = sorted(epci_by_siren().values(), key=lambda e: e.siren)
    close = set(nearest(text, [e.name for e in every])) | set(nearest(text, [e.long_name for e in every]))
    words = {e.siren: set(match_key(f"{e.name} {e.long_name}").split()) for e in every}
    told = set().union(*words.values())
    meant = [{word} if word in told else set(nearest(word, told)) for word in match_key(text).split()]
    return [e for e in every if e.name in close or e.long_name in close
            or (meant and all(some & words[e.siren] for some in meant))]
