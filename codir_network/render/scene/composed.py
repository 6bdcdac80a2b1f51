"""What a page may say, gathered as plain data: metrics read the full graph, then people are left out.

A ``par-commune`` scene holds communes, bodies, who sits where by commune, ties between bodies as
one, or two and more, and families' shared members as numbers: no actor, no function. There,
communes that have not reread their page are all alike: no level, no sentence, no seat but the
automatic ones.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal

import networkx as nx

from codir_network.diagnostics.sentences import sentence
from codir_network.diagnostics.whatif import Effect, Effects, seat_effects
from codir_network.graph import nodes, territory_of
from codir_network.keys import match_key
from codir_network.metrics.layers import active_share, layer_pairs
from codir_network.privacy import Level, check_level
from codir_network.render.scene.names import short_names
from codir_network.render.scene.panel import LEVELS, coverage, level_lines, strengths
from codir_network.render.scene.parts import (
    Body,
    Bridge,
    Commune,
    FamilyPair,
    Group,
    Hub,
    Line,
    Person,
    Shown,
    State,
    Tie,
)
from codir_network.render.scene.people import sitting_people
from codir_network.render.scene.seating import Seat, commune_seats, other_members, sitting_by_body
from codir_network.render.scene.story import Ground, default_steps, told_steps
from codir_network.render.scene.ties import body_ties, bridges, hubs, link_totals
from codir_network.render.scene.trials import packed
from codir_network.render.words import day, printed
from codir_network.text import say
from codir_network.vocabulary import BODY_TYPES, LAYERS, ROSTERS, find

if TYPE_CHECKING:
    from codir_network.diagnostics import Finding

View = Literal["cercles", "instances", "territoire"]
Center = Literal["territoire", "codir"]
VIEWS: tuple[View, ...] = ("cercles", "instances", "territoire")
CENTERS: tuple[Center, ...] = ("territoire", "codir")
MOST_MARKS = 60
"""Bodies beyond which a view shows a family as one mark, opened by a click."""


@dataclass(frozen=True, slots=True)
class Scene:
    """All that a page shows, as plain data; ``families`` are (key, words) in their fixed order.

    ``across``: persons who sit in two families or more, of all that are active.
    """

    view: View
    center: Center
    level: Level
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
    hubs: tuple[Hub, ...] = ()
    links: tuple[int, int] = (0, 0)
    groups: tuple[Group, ...] = ()
    trials: Mapping[str, Any] = field(default_factory=dict)
    steps: tuple[Shown, ...] = ()
    bridges: tuple[Bridge, ...] = ()
    people: tuple[Person, ...] = ()
    across: tuple[int, int] = (0, 0)


def compose_scene(
    G: nx.Graph, findings: Iterable[Finding], *, view: View = "cercles", center: Center = "territoire",
    level: Level = "par-fonction", lang: str = "fr",
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
        When a view, a center or a language is another word.
    RenderError
        When the territory does not allow the level (:func:`codir_network.privacy.check_level`).
    """
    for value, allowed in ((view, VIEWS), (center, CENTERS), (lang, ("fr", "en"))):
        if value not in allowed:
            raise ValueError(f"{value!r} is none of {', '.join(allowed)}")
    check_level(G, level)
    territory = territory_of(G)
    found = list(findings)
    said = {finding.subjects[0]: finding for finding in found
            if finding.code.startswith("commune.") and finding.code.removeprefix("commune.") in LEVELS}
    every = commune_seats(G, level=level, lang=lang)
    communes = _communes(G, said, every, level=level, lang=lang)
    silent = {c.id for c in communes if c.state == "relecture"}
    automatic = {node for node, data in nodes(G, "body") if data["automatic_seats"] not in ("non", "")}
    families = _families(G, lang)
    bodies = _bodies(G, every, level=level, lang=lang)
    seats = tuple(seat for seat in every if seat.commune not in silent or seat.body in automatic)
    ties, pairs = body_ties(G, [b.id for b in bodies if b.role], level=level), _pairs(G)
    story = Ground(G, found, communes, bodies, seats, ties, pairs, dict(families), level, lang)
    return Scene(
        view, center, level, lang, printed(territory.name, lang), day(territory.date, lang) if territory.date else "",
        territory.fictitious, communes, bodies,
        seats, ties, families, pairs, strengths(G, found, every, silent, level=level, lang=lang),
        level_lines(communes, said, silent, lang), coverage(G, lang), hubs(found, level=level),
        link_totals(found), _groups(bodies, families, lang),
        packed(_effects(G, {c.id for c in communes} - silent), [c.id for c in communes] + [b.id for b in bodies], lang),
        told_steps(story) or default_steps(story), bridges(found, dict(families), lang),
        sitting_people(G, level=level, lang=lang), _across(G))


def _communes(
    G: nx.Graph, said: Mapping[str, Finding], every: Sequence[Seat], *, level: Level, lang: str
) -> tuple[Commune, ...]:
    found = nodes(G, "organisation", "commune")
    bearings = _bearings(found)
    outside = {node for node, data in nodes(G, "body") if data["automatic_seats"] == "non"}
    sitting = sitting_by_body(every)
    common = [body for body in sorted(outside) if 2 * len(sitting[body]) >= len(found)]
    made = []
    for node, data in found:
        silent = level == "par-commune" and not data["reread"]
        code = said[node].code.removeprefix("commune.") if node in said else ""
        made.append(Commune(
            node, data["code"], printed(data["label"], lang), bearings[node],
            _state(code, silent=silent, reread=bool(data["reread"])),
            "" if silent or not code else printed(say(f"page.level.{code}", lang), lang),
            "" if silent or not code else printed(sentence(said[node], lang, level=level), lang),
            "" if silent else _known(said.get(node), lang),
            () if silent else tuple(body for body in common if node not in sitting[body]),
            _place(data["sheet_row"], lang), _coordinates(data)))
    return tuple(made)


def _coordinates(data: Mapping[str, Any]) -> tuple[float, float] | None:
    return None if data["lon"] is None or data["lat"] is None else (data["lon"], data["lat"])


def _state(code: str, *, silent: bool, reread: bool) -> State:
    if silent:
        return "relecture"
    if code == "sans_siege" and reread:
        return "à relier"
    return "" if reread else "à confirmer"


def _known(finding: Finding | None, lang: str) -> str:
    """Return how much of the lists where a commune could sit is known, in words."""
    if finding is None or finding.coverage is None:
        return ""
    return printed(say("page.commune.coverage", lang, share=round(100 * finding.coverage)), lang)


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


def _bodies(G: nx.Graph, every: Sequence[Seat], *, level: Level, lang: str) -> tuple[Body, ...]:
    found, sitting = nodes(G, "body"), sitting_by_body(every)
    labels = short_names({node: (data["label"], data["acronym"]) for node, data in found})
    mayors = max((node for node, data in found if data["subkind"] == "Conférence des maires"),
                 key=lambda node: (len(sitting[node]), node), default="")
    sources = {node: data["sheet_row"] for node, data in found}
    rank = {node: i for i, node in enumerate(sorted(sources, key=lambda n: (sources[n] is None, sources[n] or (), n)))}
    made = []
    for node, data in found:
        automatic = data["automatic_seats"] != "non"
        kind = find(BODY_TYPES, data["subkind"])
        alone = data["subkind"] == "Assemblée délibérante" and len(sitting[node]) == 1
        made.append(Body(
            node, printed(data["label"], lang), printed(labels[node], lang), data["layer"], data["circle"],
            kind.label(lang) if kind else data["subkind"], automatic,
            "codir" if data["codir"] else "maires" if node == mayors else "",
            min(sitting[node]) if alone else "", _facts(data, lang),
            other_members(G, node, level=level, lang=lang), _place(data["sheet_row"], lang), rank[node]))
    return tuple(made)


def _facts(data: Mapping[str, Any], lang: str) -> tuple[str, ...]:
    roster = find(ROSTERS, data["roster"])
    facts = [say(f"page.automatic.{match_key(data['automatic_seats']) or 'inconnu'}", lang),
             say("page.roster", lang, state=roster.label(lang) if roster else data["roster"])]
    meetings = data["meetings_a_year"]
    if meetings is not None and meetings == meetings:
        facts.append(say("page.meetings", lang, n=round(meetings)))
    return tuple(printed(fact, lang) for fact in facts)


def _effects(G: nx.Graph, spoken: set[str]) -> Effects:
    """Return what one seat more would change; a commune that has not reread its page is not spoken of."""
    found = seat_effects(G, communes=spoken)

    def heard(effect: Effect) -> Effect:
        return replace(effect, met=tuple(commune for commune in effect.met if commune in spoken))

    return Effects({c: heard(e) for c, e in found.now.items()}, {s: heard(e) for s, e in found.single.items()},
                   {key: {c: heard(e) for c, e in of.items()} for key, of in found.several.items()})


def _groups(bodies: Sequence[Body], families: Sequence[tuple[str, str]], lang: str) -> tuple[Group, ...]:
    """Return what stands for many bodies: the councils of communes; each family, when there are too many."""
    councils = tuple(b.id for b in bodies if b.owner)
    made = []
    if len(councils) > 1:
        family = next(b.family for b in bodies if b.owner)
        made.append(Group("g:conseils", printed(say("page.group.councils", lang, n=len(councils)), lang), family,
                          councils))
    others = [b for b in bodies if not b.owner and not b.role]
    for key, words in families if len(others) > MOST_MARKS else ():
        inside = tuple(b.id for b in others if b.family == key)
        if len(inside) > 1:
            name = printed(say("page.group.family", lang, family=words, n=len(inside)), lang)
            made.append(Group(f"g:{key}", name, key, inside))
    return tuple(made)


def _families(G: nx.Graph, lang: str) -> tuple[tuple[str, str], ...]:
    present = {data["layer"] for _, data in nodes(G, "body")}
    known = [term.value for term in LAYERS if term.value != "Autres"]
    order = [*(name for name in known if name in present), *sorted(present - set(known))]
    terms = {term.value: term for term in LAYERS}
    return tuple((name, terms[name].label(lang) if name in terms else name) for name in order)


def _pairs(G: nx.Graph) -> tuple[FamilyPair, ...]:
    """Return the pairs of families that persons could share: a 0 of unnamed seats would say too much."""
    return tuple(FamilyPair(row.a, row.b, int(row.both), not row.incomplete)
                 for row in layer_pairs(G).itertuples() if row.persons_a and row.persons_b)


def _across(G: nx.Graph) -> tuple[int, int]:
    share = active_share(G)
    return int(share["several"]), int(share["active"])


def _place(source: tuple[str, int] | None, lang: str) -> str:
    if source is None:
        return printed(say("page.source.none", lang), lang)
    return printed(say("page.source", lang, sheet=source[0], row=source[1]), lang)
