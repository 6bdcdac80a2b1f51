"""What a page may say, as plain data: what the portrait disclosed, in words.

A ``par-commune`` scene holds communes, bodies, who sits where by commune, ties between bodies as
one, or two and more, and families' shared members as numbers: no actor, no function. There,
communes that have not reread their page are all alike: no level, no sentence, no seat but the
automatic ones.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from codir_network.diagnostics import Portrait
from codir_network.diagnostics.disclosed import Disclosed, SeenBody, SeenCommune
from codir_network.diagnostics.seating import Seat
from codir_network.diagnostics.sentences import level_words
from codir_network.disclosure import Level
from codir_network.keys import match_key
from codir_network.render.scene.names import short_names
from codir_network.render.scene.panel import coverage, panel_lines, remarks, strengths
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
    Tie,
)
from codir_network.render.scene.story import Ground, default_steps, told_steps
from codir_network.render.scene.ties import bridges, hubs
from codir_network.render.scene.trials import Trials, packed
from codir_network.render.words import day, family, printed
from codir_network.text import say
from codir_network.vocabulary import BODY_TYPES, ROSTERS, find

View = Literal["cercles", "instances", "territoire"]
Center = Literal["territoire", "codir"]
VIEWS: tuple[View, ...] = ("cercles", "instances", "territoire")
CENTERS: tuple[Center, ...] = ("territoire", "codir")
MOST_MARKS = 60
"""Bodies beyond which a view shows a family as one mark, opened by a click."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """All that a page shows, as plain data; ``families`` are (key, words) in their fixed order.

    ``across``: persons who sit in two families or more, of all that are active. ``meetings``:
    communes that meet in a small group. ``remarks``: sentences that the panel says under the lines.
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
    hubs: tuple[Hub, ...]
    links: tuple[int, int]
    groups: tuple[Group, ...]
    trials: Trials
    steps: tuple[Shown, ...]
    bridges: tuple[Bridge, ...]
    people: tuple[Person, ...]
    across: tuple[int, int]
    meetings: tuple[tuple[str, str], ...]
    remarks: tuple[str, ...]


def compose_scene(
    of: Portrait, *, view: View = "cercles", center: Center = "territoire", level: Level = "par-fonction",
    lang: str = "fr",
) -> Scene:
    """Return what the page of a territory shows at a level of disclosure.

    Parameters
    ----------
    of
        What :func:`codir_network.portray` measured.
    view
        "cercles", the three circles; "instances", "territoire".
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
    seen = of.disclosed(level, lang)
    communes, bodies = _communes(seen), _bodies(seen)
    families = tuple((name, family(name, lang)) for name in seen.families)
    ties = tuple(Tie(a=tie.a, b=tie.b, shared=1 if tie.shared == 1 else 2, nested=tie.nested, hangs=tie.hangs)
                 for tie in seen.ties)
    pairs = tuple(FamilyPair(a=pair.a, b=pair.b, shared=pair.both, communes=pair.communes,
                             complete=not pair.incomplete) for pair in seen.pairs if pair.counting != "nobody")
    story = Ground(seen=seen, communes=communes, bodies=bodies, ties=ties, pairs=pairs, families=dict(families))
    return Scene(
        view=view, center=center, level=level, lang=lang, territory=printed(seen.territory.name, lang),
        date=day(seen.territory.date, lang) if seen.territory.date else "", fictitious=seen.territory.fictitious,
        communes=communes, bodies=bodies, seats=_seats(seen), ties=ties, families=families, pairs=pairs,
        strengths=strengths(seen), lines=panel_lines(seen), remarks=remarks(seen),
        coverage=coverage(seen), hubs=hubs(seen), links=(seen.links.unique, seen.links.double),
        groups=_groups(bodies, families, lang),
        trials=packed(seen.effects, [c.id for c in communes] + [b.id for b in bodies], lang),
        steps=told_steps(story) or default_steps(story), bridges=bridges(seen.said, dict(families), lang),
        people=tuple(Person(id=f"p:{rank}", label=printed(p.label, lang), circle=p.circle, communes=p.communes,
                            bodies=p.bodies) for rank, p in enumerate(seen.people)),
        across=(seen.several, seen.active), meetings=seen.meetings)


def _seats(seen: Disclosed) -> tuple[Seat, ...]:
    return tuple(Seat(commune=seat.commune, body=seat.body, counted=seat.counted,
                      through=tuple(printed(words, seen.lang) for words in seat.through)) for seat in seen.seats)


def _communes(seen: Disclosed) -> tuple[Commune, ...]:
    lang = seen.lang
    found = sorted(seen.communes, key=lambda commune: commune.id)
    bearings = _bearings([(commune.id, commune.data) for commune in found])
    return tuple(Commune(
        id=commune.id, code=commune.code, name=printed(commune.name, lang), bearing=bearings[commune.id],
        state=commune.state, level=_level(commune, lang), sentence=printed(commune.words, lang),
        coverage="" if commune.silent or commune.coverage is None else printed(
            say("page.commune.coverage", lang, share=round(100 * commune.coverage)), lang),
        missed=commune.missed, source=_place(commune.data["sheet_row"], lang), place=_coordinates(commune.data),
        families=commune.families, beside_codir=commune.beside_codir) for commune in found)


def _level(commune: SeenCommune, lang: str) -> str:
    """Return a level in words; where the commune sits in the Co-dir, they say that this seat is apart."""
    if not commune.level:
        return ""
    return printed(level_words(commune.level, lang, beside_codir=commune.beside_codir), lang)


def _coordinates(data: Mapping[str, Any]) -> tuple[float, float] | None:
    return None if data["lon"] is None or data["lat"] is None else (data["lon"], data["lat"])


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


def _bodies(seen: Disclosed) -> tuple[Body, ...]:
    lang, rank = seen.lang, {body.id: place for place, body in enumerate(seen.bodies)}
    found = sorted(seen.bodies, key=lambda body: body.id)
    labels = short_names({body.id: (body.data["label"], body.data["acronym"]) for body in found})
    return tuple(_body(body, labels[body.id], rank[body.id], lang) for body in found)


def _body(body: SeenBody, label: str, rank: int, lang: str) -> Body:
    data, kind = body.data, find(BODY_TYPES, body.data["subkind"])
    return Body(
        id=body.id, name=printed(data["label"], lang), label=printed(label, lang), family=data["layer"],
        circle=data["circle"], type=kind.label(lang) if kind else data["subkind"], automatic=body.automatic,
        role=body.pole, owner=body.owner, facts=_facts(data, lang),
        members=tuple(printed(words, lang) for words in body.members), source=_place(data["sheet_row"], lang),
        rank=rank)


def _facts(data: Mapping[str, Any], lang: str) -> tuple[str, ...]:
    roster = find(ROSTERS, data["roster"])
    facts = [say(f"page.automatic.{match_key(data['automatic_seats']) or 'inconnu'}", lang),
             say("page.roster", lang, state=roster.label(lang) if roster else data["roster"])]
    meetings = data["meetings_a_year"]
    if meetings is not None and meetings == meetings:
        facts.append(say("page.meetings", lang, n=round(meetings)))
    return tuple(printed(fact, lang) for fact in facts)


def _groups(bodies: Sequence[Body], families: Sequence[tuple[str, str]], lang: str) -> tuple[Group, ...]:
    """Return what stands for many bodies: the councils of communes; each family, when there are too many."""
    councils = tuple(b.id for b in bodies if b.owner)
    made = []
    if len(councils) > 1:
        own = next(b.family for b in bodies if b.owner)
        name = printed(say("page.group.councils", lang, n=len(councils)), lang)
        made.append(Group(id="g:conseils", name=name, family=own, bodies=councils))
    others = [b for b in bodies if not b.owner and not b.role]
    for key, words in families if len(others) > MOST_MARKS else ():
        inside = tuple(b.id for b in others if b.family == key)
        if len(inside) > 1:
            name = printed(say("page.group.family", lang, family=words, n=len(inside)), lang)
            made.append(Group(id=f"g:{key}", name=name, family=key, bodies=inside))
    return tuple(made)


def _place(source: tuple[str, int] | None, lang: str) -> str:
    if source is None:
        return printed(say("page.source.none", lang), lang)
    return printed(say("page.source", lang, sheet=source[0], row=source[1]), lang)
