"""What a page may say, gathered as plain data: metrics read the full graph, then people are left out.

A ``par-commune`` scene holds communes, bodies, who sits where by commune, ties between bodies as
one, or two and more, and families' shared members as numbers: no actor, no function. There,
communes that have not reread their page are all alike: no level, no sentence, no seat but the
automatic ones.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import networkx as nx

from codir_network.communes import by_code
from codir_network.errors import RenderError
from codir_network.graph import nodes, seats
from codir_network.keys import match_key
from codir_network.render.names import short_names
from codir_network.diagnostics.sentences import sentence
from codir_network.metrics.intersection import body_overlap
from codir_network.metrics.layers import layer_pairs
from codir_network.render.seating import Seat, commune_seats, other_members
from codir_network.render.words import printed
from codir_network.schema import Territory
from codir_network.text import say
from codir_network.vocabulary import BODY_TYPES, LAYERS, ROSTERS, find

if TYPE_CHECKING:
    from codir_network.diagnostics import Finding

View = Literal["cercles"]
Center = Literal["territoire", "codir"]
Disclosure = Literal["par-commune", "par-fonction", "nominatif"]
State = Literal["", "à relier", "relecture", "à confirmer"]
VIEWS, CENTERS, DISCLOSURES = ("cercles",), ("territoire", "codir"), ("par-commune", "par-fonction", "nominatif")

LEVELS = ("sans_siege", "un_seul_fil", "une_seule_instance", "sans_pairs", "sans_traduction", "reliee",
          "donnee_manquante")
NAMED_AT_MOST = 5
"""Communes named in a line of the panel; beyond, a count."""


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune on the map.

    ``bearing``: degrees on the screen, clockwise from the east, seen from the centroid of the
    communes; None without coordinates. ``missed``: bodies where at least half of the communes
    sit and it has no known seat.
    """

    id: str
    code: str
    name: str
    bearing: float | None
    state: State
    level: str
    sentence: str
    missed: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Body:
    """A body on the map; ``role`` is "codir", "maires" or "", ``owner`` the commune of its council."""

    id: str
    name: str
    label: str
    family: str
    circle: str
    type: str
    automatic: bool
    role: str
    owner: str
    facts: tuple[str, ...]
    members: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Tie:
    """Two bodies with members in common: one, or two and more."""

    a: str
    b: str
    shared: Literal[1, 2]


@dataclass(frozen=True, slots=True)
class FamilyPair:
    """Persons who sit in both of two families of bodies, automatic seats left out."""

    a: str
    b: str
    shared: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the panel: a level of the profile and its communes, or only their number."""

    key: str
    title: str
    communes: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Scene:
    """All that a page shows, as plain data; ``families`` are (key, words) in their fixed order."""

    view: View
    center: Center
    level: Disclosure
    lang: str
    territory: str
    date: str
    fictitious: bool
    communes: tuple[Commune, ...]
    bodies: tuple[Body, ...]
    seats: tuple[Seat, ...]
    ties: tuple[Tie, ...]
    families: tuple[tuple[str, str], ...]
    pairs: tuple[FamilyPair, ...]
    strengths: tuple[str, ...]
    lines: tuple[Line, ...]
    coverage: str


def compose_scene(
    G: nx.Graph, findings: Iterable[Finding], *, view: View = "cercles", center: Center = "territoire",
    level: Disclosure = "par-fonction", lang: str = "fr",
) -> Scene:
    """Return what the page of a territory shows at a level of disclosure.

    Parameters
    ----------
    G
        The graph of a territory.
    findings
        What :func:`codir_network.diagnostics.diagnose` says of it.
    view
        "cercles", the three circles.
    center
        "territoire": conférence des maires and Co-dir side by side; "codir": the Co-dir alone.
    level
        "par-commune" (fit to publish), "par-fonction" (internal) or "nominatif".
    lang
        "fr" or "en".

    Raises
    ------
    ValueError
        When an option has another value.
    RenderError
        ``page.nominative_refused`` when the persons have not been told.
    """
    for value, allowed in ((view, VIEWS), (center, CENTERS), (level, DISCLOSURES), (lang, ("fr", "en"))):
        if value not in allowed:
            raise ValueError(f"{value!r} is none of {', '.join(allowed)}")
    territory: Territory = G.graph["territory"]
    if level == "nominatif":
        _check_nominative(G, territory)
    said = {finding.subjects[0]: finding for finding in findings
            if finding.code.startswith("commune.") and finding.code.removeprefix("commune.") in LEVELS}
    every = commune_seats(G, level=level, lang=lang)
    communes = _communes(G, said, every, level=level, lang=lang)
    silent = {c.id for c in communes if c.state == "relecture"}
    automatic = {node for node, data in nodes(G, "body") if data["automatic_seats"] != "non"}
    families = _families(G, lang)
    return Scene(
        view, center, level, lang, territory.name, territory.date.isoformat() if territory.date else "",
        territory.fictitious, communes, _bodies(G, every, level=level, lang=lang),
        tuple(seat for seat in every if seat.commune not in silent or seat.body in automatic),
        _ties(G), families, _pairs(G),
        _strengths(G, every, silent, lang), _lines(communes, said, silent, lang), _coverage(G, lang))


def _check_nominative(G: nx.Graph, territory: Territory) -> None:
    real = any((found := by_code().get(data["code"])) and match_key(found.name) == match_key(data["label"])
               for _, data in nodes(G, "organisation", "commune"))
    invented = territory.fictitious and not real
    if not invented and not (territory.dpo_contact and territory.informed_on):
        raise RenderError("page.nominative_refused")


def _communes(
    G: nx.Graph, said: Mapping[str, Finding], every: Sequence[Seat], *, level: str, lang: str
) -> tuple[Commune, ...]:
    found = nodes(G, "organisation", "commune")
    bearings = _bearings(found)
    outside = {node for node, data in nodes(G, "body") if data["automatic_seats"] == "non"}
    sitting = _sitting(every)
    common = [body for body in sorted(outside) if 2 * len(sitting[body]) >= len(found)]
    made = []
    for node, data in found:
        silent = level == "par-commune" and not data["reread"]
        code = said[node].code.removeprefix("commune.") if node in said else ""
        made.append(Commune(
            node, data["code"], data["label"], bearings[node], _state(code, silent, bool(data["reread"])),
            "" if silent or not code else say(f"page.level.{code}", lang),
            "" if silent or not code else printed(sentence(said[node], lang, level=level), lang),
            () if silent else tuple(body for body in common if node not in sitting[body]),
            _place(data["source"], lang)))
    return tuple(made)


def _state(code: str, silent: bool, reread: bool) -> State:
    if silent:
        return "relecture"
    if code == "sans_siege" and reread:
        return "à relier"
    return "" if reread or code == "donnee_manquante" else "à confirmer"


def _bearings(found: Sequence[tuple[str, Mapping[str, Any]]]) -> dict[str, float | None]:
    placed = [(data["lon"], data["lat"]) for _, data in found if data["lon"] is not None and data["lat"] is not None]
    bearings: dict[str, float | None] = dict.fromkeys((node for node, _ in found), None)
    if not placed:
        return bearings
    lon, lat = (sum(values) / len(placed) for values in zip(*placed, strict=True))
    for node, data in found:
        if data["lon"] is not None and data["lat"] is not None:
            east = (data["lon"] - lon) * math.cos(math.radians(lat))
            bearings[node] = round(math.degrees(math.atan2(lat - data["lat"], east)) % 360, 6)
    return bearings


def _sitting(every: Iterable[Seat]) -> dict[str, set[str]]:
    sitting: dict[str, set[str]] = defaultdict(set)
    for seat in every:
        if seat.counted:
            sitting[seat.body].add(seat.commune)
    return sitting


def _bodies(G: nx.Graph, every: Sequence[Seat], *, level: str, lang: str) -> tuple[Body, ...]:
    found, sitting = nodes(G, "body"), _sitting(every)
    labels = short_names({node: (data["label"], data["acronym"]) for node, data in found})
    mayors = max((node for node, data in found if data["subkind"] == "Conférence des maires"),
                 key=lambda node: (len(sitting[node]), node), default="")
    made = []
    for node, data in found:
        automatic = data["automatic_seats"] != "non"
        kind = find(BODY_TYPES, data["subkind"])
        alone = data["subkind"] == "Assemblée délibérante" and len(sitting[node]) == 1
        made.append(Body(
            node, data["label"], labels[node], data["layer"], data["circle"],
            kind.label(lang) if kind else data["subkind"], automatic,
            "codir" if data["codir"] else "maires" if node == mayors else "",
            min(sitting[node]) if alone else "", _facts(data, lang),
            other_members(G, node, level=level, lang=lang), _place(data["source"], lang)))
    return tuple(made)


def _facts(data: Mapping[str, Any], lang: str) -> tuple[str, ...]:
    roster = find(ROSTERS, data["roster"])
    facts = [say(f"page.automatic.{match_key(data['automatic_seats']) or 'inconnu'}", lang),
             say("page.roster", lang, state=roster.label(lang) if roster else data["roster"])]
    meetings = data["meetings_a_year"]
    if meetings is not None and meetings == meetings:
        facts.append(say("page.meetings", lang, n=round(meetings)))
    return tuple(facts)


def _ties(G: nx.Graph) -> tuple[Tie, ...]:
    return tuple(Tie(row.a, row.b, 1 if row.link == "unique" else 2) for row in body_overlap(G).itertuples())


def _families(G: nx.Graph, lang: str) -> tuple[tuple[str, str], ...]:
    present = {data["layer"] for _, data in nodes(G, "body")}
    known = [term.value for term in LAYERS if term.value != "Autres"]
    order = [*(name for name in known if name in present), *sorted(present - set(known))]
    terms = {term.value: term for term in LAYERS}
    return tuple((name, terms[name].label(lang) if name in terms else name) for name in order)


def _pairs(G: nx.Graph) -> tuple[FamilyPair, ...]:
    return tuple(FamilyPair(row.a, row.b, int(row.both)) for row in layer_pairs(G).itertuples())


def _strengths(G: nx.Graph, every: Sequence[Seat], silent: set[str], lang: str) -> tuple[str, ...]:
    outside = {node for node, data in nodes(G, "body") if data["automatic_seats"] == "non" and not data["codir"]}
    communes = [node for node, _ in nodes(G, "organisation", "commune") if node not in silent]
    linked = {seat.commune for seat in every if seat.counted and seat.body in outside} & set(communes)
    poles = {data["label"]: node for node, data in nodes(G, "body")
             if data["codir"] or data["subkind"] == "Conférence des maires"}
    said = []
    for name, pole in sorted(poles.items()):
        others = [node for node, _ in nodes(G, "body") if node != pole]
        reached = {body for actor in seats(G, pole) for body in seats(G, actor)} - {pole}
        if others and reached:
            said.append(say("page.strength.pole", lang, pole=name, n=len(reached), m=len(others)))
    if linked:
        code = "page.strength.reread" if silent else "page.strength.communes"
        said.append(say(code, lang, n=len(linked), m=len(communes)))
    return tuple(said)


def _lines(
    communes: Sequence[Commune], said: Mapping[str, Finding], silent: set[str], lang: str
) -> tuple[Line, ...]:
    by_level: dict[str, list[Commune]] = defaultdict(list)
    for commune in communes:
        if commune.id in said and commune.id not in silent:
            by_level[said[commune.id].code.removeprefix("commune.")].append(commune)
    made = []
    for code in LEVELS[1:]:
        found = sorted(by_level[code], key=lambda c: (match_key(c.name), c.code))
        if found:
            few = len(found) <= NAMED_AT_MOST and code not in {"reliee", "donnee_manquante"}
            made.append(Line(code, say(f"page.level.{code}", lang), tuple(c.id for c in found) if few else (),
                             len(found)))
    return tuple(made)


def _coverage(G: nx.Graph, lang: str) -> str:
    states = G.graph["coverage"]
    return say("page.coverage", lang, n=states["complète"], m=sum(states.values()), partial=states["partielle"],
               unknown=states["inconnue"])


def _place(source: tuple[str, int] | None, lang: str) -> str:
    if source is None:
        return say("page.source.none", lang)
    return say("page.source", lang, sheet=source[0], row=source[1])
