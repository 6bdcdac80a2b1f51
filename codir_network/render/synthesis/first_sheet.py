"""The first sheet of the synthesis: what was looked at, what ties, the communes to link.

Each function gives what the template prints under one heading; see :mod:`.synthesis`.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from markupsafe import Markup

from codir_network.diagnostics.disclosed import Disclosed, SeenBody, SeenCommune
from codir_network.levels import NO_SEAT, ONE_THREAD, UNKNOWN
from codir_network.render.synthesis import charts
from codir_network.render.synthesis.small_map import Pin, small_map
from codir_network.render.words import family, html, line, mark, printed, several, trace
from codir_network.text import say

ELECTIONS = date(2026, 3, 15)  # first round of the municipal elections
DOTS_AT_MOST = 36
"""Communes with a line of dots each; beyond, a distribution without names."""
FIGURE_FROM = 3
"""Communes from which a drawing says more than a sentence."""
WAITING_AT_MOST = 8
"""Communes being reread that are named; beyond, a count."""
BY_LAW = "Instances obligatoires"
"""A family whose members the law takes from the others: that they cross says nothing."""
TEXT, MAP = 455.0, 235.0  # widths, in tenths of a rem


def unreadable(_seen: Disclosed, lang: str) -> dict[str, Any]:
    """Return what is said instead as long as no list is complete."""
    return {"unreadable": mark("synthesis.unreadable", lang)}


def essentials(seen: Disclosed, lang: str) -> dict[str, Any]:
    """Return three lines: a strength, a point, a question."""
    labels = [mark(f"synthesis.1.{name}", lang) for name in ("strength", "point", "question")]
    return {"lines": list(zip(labels, (_strength(seen, lang), _point(seen, lang), _question(seen, lang)), strict=True))}


def _strength(seen: Disclosed, lang: str) -> Markup:
    wide = sum(len(commune.outside) > 1 for commune in seen.reread)
    if wide and 2 * wide >= len(seen.reread):
        everyone = len(seen.reread) == len(seen.communes)
        return mark(f"synthesis.strength.{'communes' if everyone else 'reread'}", lang, n=wide, m=len(seen.reread))
    if (codir := _codir(seen)) and codir.reached:
        return mark("hub.instance.codir", lang, reached=codir.reached, others=codir.others)
    if seen.links.double:
        return mark("synthesis.strength.doubled", lang, n=seen.links.double, m=seen.links.linked)
    return mark("synthesis.strength.lists", lang, n=seen.lists.complete, m=seen.lists.total)


def _codir(seen: Disclosed) -> SeenBody | None:
    return next((body for body in seen.bodies if body.id == seen.codir), None)


def _point(seen: Disclosed, lang: str) -> Markup:
    if not seen.outside:
        return mark("synthesis.3.no_outside", lang)
    counts = {
        "to_link": seen.count(NO_SEAT),
        "level": seen.count(ONE_THREAD),
        "reread": len(seen.communes) - len(seen.reread),
        "missing": seen.count(UNKNOWN),
        "single": seen.links.unique,
    }
    for name, n in counts.items():
        if n:
            return mark(f"synthesis.point.{name}", lang, n=n)
    return mark("synthesis.point.none", lang)


def _question(seen: Disclosed, lang: str) -> Markup:
    if lonely := seen.count(NO_SEAT):
        return mark("synthesis.question.to_link", lang, n=lonely)
    lacking = [body for body in seen.bodies if body.id in seen.outside and body.data["roster"] != "complète"]
    if not seen.outside or 2 * len(lacking) > len(seen.outside):
        return mark("synthesis.question.lists", lang)
    users = {body.id for body in seen.bodies if body.data["circle"] == "usagers"}
    told = len(seen.reread) == len(seen.communes)
    if users and seen.codir and told and not any(seen.codir in commune.sits and users & set(commune.sits)
                                        for commune in seen.communes):
        return mark("synthesis.question.users", lang)
    return mark("synthesis.question.links", lang)


def looked_at(seen: Disclosed, lang: str) -> dict[str, Any]:
    """Return what the workbook describes, before any finding."""
    complete, partial, unknown, bodies = (seen.lists.complete, seen.lists.partial, seen.lists.unknown,
                                          seen.lists.total)
    outside = [body.data["roster"] for body in seen.bodies if body.id in seen.outside]
    besides = say("synthesis.2.besides", lang, n=outside.count("complète"), m=len(outside)) if outside else ""
    said = [mark("synthesis.2.bodies", lang, complete=complete, bodies=bodies, besides=besides)]
    said += [mark(f"synthesis.2.{name}", lang, n=n) for name, n in (("partial", partial), ("unknown", unknown)) if n]
    reread = mark("synthesis.2.reread", lang, n=len(seen.reread), m=len(seen.communes))
    old = sum(bool(body.data["roster_date"] and body.data["roster_date"] < ELECTIONS) for body in seen.bodies)
    note = [mark("synthesis.2.all" if complete == bodies else "synthesis.2.note", lang)]
    note += [mark("synthesis.2.old", lang, n=old)] if old else []
    return {
        "squares": charts.squares((("full", complete), ("half", partial), ("dotted", unknown)), TEXT,
                                  Markup(" · ").join(said).striptags()),
        "squares_said": Markup(" · ").join(said),
        "dots": charts.dots((("full", len(seen.reread)), ("dotted", len(seen.communes) - len(seen.reread))), TEXT,
                            reread.striptags()),
        "dots_said": reread,
        "note": Markup(" ").join(note),
    }


def ties(seen: Disclosed, lang: str) -> dict[str, Any]:
    """Return strengths, the four crossings, and where each commune sits."""
    strengths = []
    codir = _codir(seen)
    if codir is None:
        strengths.append(line(mark("synthesis.3.no_codir", lang)))
    elif codir.reached:
        text = say("hub.instance.codir", lang, reached=codir.reached, others=codir.others)
        strengths.append(line(html(f"**{text}**", lang), "strong", trace([codir])))
    chosen = [pair for pair in seen.pairs if BY_LAW not in (pair.a, pair.b) and (pair.both or 0) > 1]
    if chosen:
        best = max(chosen, key=lambda pair: pair.both or 0)
        strengths.append(line(mark("synthesis.3.pair", lang, a=family(best.a, lang), b=family(best.b, lang),
                                    t=best.both), "strong"))
    strengths += [line(html(words, lang), "strong") for words in seen.sentences("synthesis", "strength")]
    strengths += [line(html(words, lang)) for words in seen.sentences("synthesis", "gap", "count")]
    crossings = seen.told("synthesis", "croisement.")
    known = [one.finding.code.endswith(".present") for one in crossings]
    checks = []
    for present, one in zip(known, crossings, strict=True):
        text, _, lists = one.words.partition(". ")
        checks.append((charts.tick(present), html(text.removesuffix("."), lang), html(lists.removesuffix("."), lang)))
    return {"strengths": strengths, "checks": checks, "checks_note": mark("synthesis.3.checks_note", lang),
            "checks_title": mark("synthesis.3.checks", lang, n=sum(known), m=len(known))} | _seats(seen, lang)


def _seats(seen: Disclosed, lang: str) -> dict[str, Any]:
    """Return the dots of each commune; beyond some thirty communes, their distribution."""
    if not seen.outside:
        return {"note": mark("synthesis.3.no_outside", lang)}
    if len(seen.communes) < FIGURE_FROM:
        return {}
    waiting = [not commune.reread or commune.level == UNKNOWN for commune in seen.communes]
    if all(waiting):
        return {"note": mark("synthesis.3.all_waiting", lang)}
    if len(seen.communes) > DOTS_AT_MOST or NO_SEAT in seen.unnamed:  # empty dots would name it
        return {"communes_title": mark("synthesis.3.distribution", lang), "bars": _distribution(seen, waiting, lang)}
    drawn = []
    for commune, waits in zip(seen.communes, waiting, strict=True):
        n = len(commune.outside)
        rest = ["dotted" if waits else "empty"] * max(4 - n, 0) if waits or commune.level else []
        kinds = ["full"] * min(n, 4) + rest  # of a level that is not named, known seats only
        spoken = say("synthesis.3.waiting", lang) if waits else _number(n, lang)
        alt = printed(say("synthesis.3.alt", lang, name=commune.name, said=spoken), lang)
        drawn.append((html(commune.name, lang), waits, charts.capped_dots(kinds, n > 4, alt)))
    dotted = say("synthesis.3.dotted", lang) if any(waiting) else ""
    return {"communes_title": mark("synthesis.3.communes", lang), "communes": drawn, "rows": -(-len(drawn) // 3),
            "note": mark("synthesis.3.dots_note", lang, dotted=dotted)}


def _number(n: int, lang: str) -> str:
    if n == 0:
        return say("synthesis.3.none", lang)
    return say("synthesis.3.more", lang) if n > 3 else say("synthesis.3.count", lang, n=n)


def _distribution(seen: Disclosed, waiting: list[bool], lang: str) -> list[tuple[Markup, int, float]]:
    told = [min(len(commune.outside), 4) for commune, waits in zip(seen.communes, waiting, strict=True) if not waits]
    bars = [(_number(n, lang), told.count(n)) for n in range(5)]
    bars += [(say("synthesis.3.waiting", lang), sum(waiting))] if any(waiting) else []
    most = max(count for _, count in bars) or 1
    return [(html(label, lang), count, round(100 * count / most, 1)) for label, count in bars]


def to_link(seen: Disclosed, lang: str) -> dict[str, Any]:
    """Return the communes named, the others as counts, and those that are rereading."""
    intro = [mark("synthesis.4.intro", lang)]
    named = seen.named
    automatic = [body.data["label"] for body in seen.bodies if body.data["automatic_seats"] == "toutes"]
    if named and automatic:
        intro.insert(0, mark("synthesis.4.automatic", lang, bodies=", ".join(automatic[:3])))
    if seen.outside and len(seen.reread) == len(seen.communes) and not seen.count(NO_SEAT) + seen.count(UNKNOWN):
        intro = [mark("synthesis.4.nobody", lang)]
    return {
        "intro": Markup(" ").join(intro),
        "named": [{"text": _sentence(commune, lang), "trace": _row(commune)} for commune in named],
        "counts": _counts(seen, lang),
        "map": _map(seen, lang) if named else "",
        "box": _box(seen, bool(named), lang),
    }


def _counts(seen: Disclosed, lang: str) -> Markup | str:
    said = [say(f"synthesis.4.{level}", lang, n=n) for level, n in seen.unnamed.items()]
    return mark("synthesis.4.counts", lang, levels=" ; ".join(said)) if said else ""


def _sentence(commune: SeenCommune, lang: str) -> Markup:
    """Return the finding's sentence, the commune's name in bold."""
    return html(commune.words.replace(commune.name, f"**{commune.name}**", 1), lang)


def _row(commune: SeenCommune) -> str:
    return f"C{commune.data['sheet_row'][1]}" if commune.data["sheet_row"] else ""


def _map(seen: Disclosed, lang: str) -> Markup | str:
    placed = [c for c in seen.communes if c.data["lon"] is not None and c.data["lat"] is not None]
    if len(placed) < FIGURE_FROM:
        return ""
    named = seen.named
    pins = [Pin(printed(c.name, lang), c.data["lon"], c.data["lat"], c in named, not c.reread or c.level == UNKNOWN)
            for c in placed]
    return small_map(pins, MAP, 24.0 + 44 * len(named), say("synthesis.4.map", lang))


def _box(seen: Disclosed, named: bool, lang: str) -> Markup:
    waiting = [commune.name for commune in seen.communes if not commune.reread]
    missing = next((line for line in seen.lines if line.code == UNKNOWN), None)
    named_missing = [commune.name for commune in seen.communes if missing and commune.id in missing.named]
    said = [mark("synthesis.4.all_reread", lang)] if named else []
    for code, names, n in (("reread", waiting if len(waiting) <= WAITING_AT_MOST else [], len(waiting)),
                           ("missing", named_missing, seen.count(UNKNOWN))):
        if n:
            listed = (several(names, lang) if names else
                      say("synthesis.4.many", lang, n=n, m=len(seen.communes)))
            said.append(mark(f"synthesis.4.{code}", lang, names=listed))
    return Markup(" ").join(said)
