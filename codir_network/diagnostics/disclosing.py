"""From a portrait to what a level of disclosure lets through: measured on the full graph, then let out or not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, Any

from codir_network.diagnostics import evidence
from codir_network.diagnostics.disclosed import (
    Counting,
    Disclosed,
    Pole,
    Said,
    SeenBody,
    SeenCommune,
    SeenPair,
    SeenTie,
)
from codir_network.diagnostics.level_lines import LevelLine, level_lines, state_of
from codir_network.diagnostics.seating import commune_seats, other_members, sitting_people
from codir_network.diagnostics.sentences import sentence
from codir_network.diagnostics.whatif import Effect, Effects
from codir_network.disclosure import Level, handed_out
from codir_network.graph import free_bodies, nodes, seats, story_of
from codir_network.keys import match_key
from codir_network.levels import LACKING
from codir_network.metrics.catalogue import Mode, shown
from codir_network.privacy import check_level

if TYPE_CHECKING:
    from codir_network.diagnostics.finding import Finding
    from codir_network.diagnostics.portrait import Portrait

PUBLIC_SHEETS = frozenset({"Communes", "Instances"})
"""Sheets of the workbook whose rows may be named by commune: the others have people in them."""


def disclose(of: Portrait, level: Level, lang: str) -> Disclosed:
    """Return what may be shown of a territory; see :meth:`codir_network.diagnostics.Portrait.disclosed`."""
    check_level(of.G, level)
    outside = handed_out(level)
    found = sorted(nodes(of.G, "organisation", "commune"), key=lambda item: (match_key(item[1]["label"]), item[0]))
    spoken = {node: data for node, data in found if data["reread"] or not outside}
    by_commune = {finding.subjects[0]: finding for finding in of.findings
                  if isinstance(finding.evidence, evidence.Profile)}
    levels = {node: _level(by_commune[node]) for node in spoken if node in by_commune}
    in_codir = {node for node, sits in of.ground.present.items() if of.ground.codirs & sits.keys()}
    lines = level_lines(levels, outside=outside, in_codir=in_codir)
    told = _told(levels, lines, outside=outside)
    every = commune_seats(of.G, level=level, lang=lang)
    automatic = {node for node, data in of.bodies.items() if data["automatic_seats"] not in ("non", "")}
    said = tuple(_said(of, level, lang, spoken, told))
    several, active = int(of.across["several"]), int(of.across["active"])
    return Disclosed(
        level=level, lang=lang, territory=of.territory, thresholds=of.thresholds,
        communes=tuple(_commune(of, node, data, by_commune.get(node) if node in spoken else None,
                                told.get(node, ""), level, lang) for node, data in found),
        bodies=tuple(_bodies(of, spoken, level, lang)),
        seats=tuple(seat for seat in every if seat.commune in spoken or seat.body in automatic),
        people=sitting_people(of.G, level=level, lang=lang), ties=tuple(_ties(of, outside=outside)),
        links=evidence.Links(**{name: int(of.links[name]) for name in ("linked", "unique", "double", "nested")}),
        families=of.families, pairs=tuple(_pairs(of)), several=several, active=active,
        outside=tuple(body for body in of.bodies if body in of.outside),
        circles=of.circles, meetings=_meetings(of, spoken), lines=lines, said=said,
        lists=next(f.evidence for f in of.findings if isinstance(f.evidence, evidence.Lists)),
        together=_together(of, everyone=len(spoken) == len(found)), effects=_effects(of, told, spoken),
        story=tuple(step for step in story_of(of.G) if not (step.named and outside)))


def _level(finding: Finding) -> str:
    return finding.code.removeprefix("commune.")


def _told(levels: Mapping[str, str], lines: Sequence[LevelLine], *, outside: bool) -> dict[str, str]:
    """Return the level of each commune of which it may be told: handed out, a level that is not named is not."""
    named = {line.code for line in lines if line.named}
    return {node: code for node, code in levels.items() if not outside or code not in LACKING or code in named}


def _commune(of: Portrait, node: str, data: Mapping[str, Any], finding: Finding | None, told: str, level: Level,
             lang: str) -> SeenCommune:
    outside = handed_out(level)
    spoken, known = finding is not None, finding if told else None
    present = of.ground.present[node]
    free = {body: row["layer"] for body, row in of.bodies.items() if row["automatic_seats"] == "non"}
    half = [body for body in sorted(free) if 2 * len(of.ground.sitting[body]) >= len(of.ground.present)]
    return SeenCommune(
        id=node, code=data["code"], name=data["label"], data=data, reread=bool(data["reread"]),
        state=state_of(told, reread=bool(data["reread"]), outside=outside), level=told,
        words=sentence(known, lang, level=level) if known else "", finding=known,
        coverage=finding.coverage if finding else None, profile=of.profile.loc[node].to_dict() if known else None,
        measures=_measures(of, node, "commune", level) if known else None,
        outside=tuple(body for body in of.bodies if spoken and body in present and body in of.outside),
        sits=tuple(body for body in of.bodies if spoken and body in present),
        families=tuple(name for name in of.families if spoken and any(free.get(body) == name for body in present)),
        missed=tuple(body for body in half if spoken and node not in of.ground.sitting[body]),
        beside_codir=spoken and bool(of.ground.codirs & present.keys()))


def _measures(of: Portrait, node: str, kind: Mode, level: Level) -> dict[str, object]:
    return {metric.column: of.measured.loc[node, metric.column] for metric in shown(kind, level)}


def _bodies(of: Portrait, spoken: Iterable[str], level: Level, lang: str) -> Iterable[SeenBody]:
    sitting, outside = of.ground.sitting, handed_out(level)
    mayors = max((node for node, data in of.bodies.items() if data["subkind"] == "Conférence des maires"),
                 key=lambda node: (len(sitting[node]), node), default="")
    for node, data in of.bodies.items():
        reach = of.hub.loc[node]
        alone = data["subkind"] == "Assemblée délibérante" and len(sitting[node]) == 1
        shown = sitting[node] if data["automatic_seats"] not in ("non", "") else set(spoken)
        pole: Pole = "codir" if data["codir"] else "maires" if node == mayors else ""
        yield SeenBody(
            id=node, data=data, automatic=data["automatic_seats"] != "non", pole=pole,
            owner=min(sitting[node]) if alone else "", sitting=tuple(sorted(sitting[node] & shown)),
            members=other_members(of.G, node, level=level, lang=lang),
            reached=int(reach["reached"]), others=int(reach["others"]),
            without_best=int(reach["reached" if outside else "without_best"]),
            measures=_measures(of, node, "body", level))


def _ties(of: Portrait, *, outside: bool) -> Iterable[SeenTie]:
    """Give the ties; handed out, how many members are shared stops at two, and nothing hangs on one of them."""
    free = set(free_bodies(of.G))
    hanging = set() if outside else {frozenset((pole, body)) for pole, held in of.hanging.items() for body in held}
    for row in of.overlap.itertuples():
        yield SeenTie(
            a=row.a, b=row.b, shared=min(int(row.shared), 2) if outside else int(row.shared), nested=bool(row.nested),
            free={row.a, row.b} <= free, hangs=frozenset((row.a, row.b)) in hanging,
            jaccard=float(row.jaccard), overlap=float(row.overlap))


def _pairs(of: Portrait) -> Iterable[SeenPair]:
    layer_of = {node: of.bodies[node]["layer"] for node in free_bodies(of.G)}
    by_pair = {finding.subjects: finding for finding in of.findings if isinstance(finding.evidence, evidence.Layers)}
    for row in of.pairs.itertuples():
        counting: Counting = "unnamed" if row.unnamed else "" if row.persons_a and row.persons_b else "nobody"
        held = sum(layer_of.get(body) in {row.a, row.b} for actor in row.bridging for body in seats(of.G, actor))
        yield SeenPair(
            a=row.a, b=row.b, persons_a=None if row.a in row.unnamed else int(row.persons_a),
            persons_b=None if row.b in row.unnamed else int(row.persons_b),
            both=None if counting else int(row.both), counting=counting, communes=int(row.communes),
            unique=int(row.unique), double=int(row.double), bridging_seats=held, jaccard=float(row.jaccard),
            incomplete=row.incomplete, finding=by_pair[row.a, row.b])


def _meetings(of: Portrait, spoken: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return the pairs of communes that meet, on the full graph; those of which one may not be spoken are left out."""
    met = {frozenset((commune, other)) for commune in of.ground.present for other in of.ground.peers(commune)}
    return tuple(pair for pair in combinations(sorted(spoken), 2) if frozenset(pair) in met)


def _together(of: Portrait, *, everyone: bool) -> tuple[str, ...]:
    """Return the bodies where every commune sits: with automatic seats only, as long as one is silent."""
    n = len(of.ground.present)
    return tuple(body for body in sorted(of.bodies) if len(of.ground.sitting[body]) == n > 1
                 and (everyone or of.bodies[body]["automatic_seats"] not in ("non", "")))


def _effects(of: Portrait, told: Iterable[str], spoken: Iterable[str]) -> Effects:
    """Return what one seat more would change, for communes whose level may be told."""
    found, heard_of = of.effects(frozenset(told)), frozenset(spoken)

    def heard(effect: Effect) -> Effect:
        return replace(effect, met=tuple(commune for commune in effect.met if commune in heard_of))

    return Effects({c: heard(e) for c, e in found.now.items()}, {s: heard(e) for s, e in found.single.items()},
                   {key: {c: heard(e) for c, e in of.items()} for key, of in found.several.items()})


def _said(of: Portrait, level: Level, lang: str, spoken: Iterable[str], told: Mapping[str, str]) -> Iterable[Said]:
    """Give the findings that may be said; handed out, none about an actor, nor a commune of which nothing is told."""
    outside = handed_out(level)
    communes = {node for node, _ in nodes(of.G, "organisation", "commune")}
    actors = {node for node, _ in nodes(of.G, "actor")}
    for finding in of.findings:
        words = sentence(finding, lang, level=level)
        subjects = set(finding.subjects)
        mute = outside and (subjects & actors or subjects & communes - set(spoken)
                            or (isinstance(finding.evidence, evidence.Profile) and not subjects & set(told)))
        if words and not mute:
            hidden = outside and finding.code.startswith("croisement.")  # a body there tells who runs it
            yield Said(finding=finding, words=words, subjects=() if hidden else finding.subjects,
                       sources=tuple((sheet, row) for sheet, row in finding.sources
                                     if not hidden and (not outside or sheet in PUBLIC_SHEETS)))
