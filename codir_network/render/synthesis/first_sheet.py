"""The first sheet of the synthesis: what was looked at, what ties, the communes to link.

Each function gives what the template prints under one heading; see :mod:`.synthesis`.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from markupsafe import Markup

from codir_network.diagnostics import sentence
from codir_network.render.handout import LEVELS, Commune, Handout
from codir_network.render.synthesis import charts
from codir_network.render.words import family, html, line, mark, printed, several
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


def unreadable(_seen: Handout, lang: str) -> dict[str, Any]:
    """Return what is said instead as long as no list is complete."""
    return {"unreadable": mark("synthesis.unreadable", lang)}


def essentials(seen: Handout, lang: str) -> dict[str, Any]:
    """Return three lines: a strength, a point, a question."""
    labels = [mark(f"synthesis.1.{name}", lang) for name in ("strength", "point", "question")]
    return {"lines": list(zip(labels, (_strength(seen, lang), _point(seen, lang), _question(seen, lang)), strict=True))}


def _strength(seen: Handout, lang: str) -> Markup:
    wide = sum(len(commune.bodies) > 1 for commune in seen.reread)
    if wide and 2 * wide >= len(seen.reread):
        everyone = len(seen.reread) == len(seen.communes)
        return mark(f"synthesis.strength.{'communes' if everyone else 'reread'}", lang, n=wide, m=len(seen.reread))
    if seen.codir and seen.hub.at[seen.codir, "reached"]:
        row = seen.hub.loc[seen.codir]
        return mark("hub.instance.codir", lang, n=int(row["reached"]), m=int(row["others"]))
    if seen.links["double"]:
        return mark("synthesis.strength.doubled", lang, n=int(seen.links["double"]), m=int(seen.links["linked"]))
    complete = sum(body["roster"] == "complète" for body in seen.bodies.values())
    return mark("synthesis.strength.lists", lang, n=complete, m=len(seen.bodies))


def _point(seen: Handout, lang: str) -> Markup:
    if not seen.outside:
        return mark("synthesis.3.no_outside", lang)
    levels = [commune.level for commune in seen.communes]
    counts = {
        "to_link": levels.count("sans_siege"),
        "level": levels.count("un_seul_fil"),
        "reread": len(seen.communes) - len(seen.reread),
        "missing": levels.count("donnee_manquante"),
        "single": int(seen.links["unique"]),
    }
    for name, n in counts.items():
        if n:
            return mark(f"synthesis.point.{name}", lang, n=n)
    return mark("synthesis.point.none", lang)


def _question(seen: Handout, lang: str) -> Markup:
    lonely = sum(commune.level == "sans_siege" for commune in seen.communes)
    if lonely:
        return mark("synthesis.question.to_link", lang, n=lonely)
    lacking = [body for body in seen.outside if seen.bodies[body]["roster"] != "complète"]
    if not seen.outside or 2 * len(lacking) > len(seen.outside):
        return mark("synthesis.question.lists", lang)
    users = [body for body, data in seen.bodies.items() if data["circle"] == "usagers"]
    told = len(seen.reread) == len(seen.communes)
    if users and seen.codir and told and not any(seen.codir in commune.sits and commune.sits & set(users)
                                        for commune in seen.communes):
        return mark("synthesis.question.users", lang)
    return mark("synthesis.question.links", lang)


def looked_at(seen: Handout, lang: str) -> dict[str, Any]:
    """Return what the workbook describes, before any finding."""
    states = [body["roster"] for body in seen.bodies.values()]
    complete, partial, unknown = (states.count(state) for state in ("complète", "partielle", "inconnue"))
    outside = [seen.bodies[body]["roster"] for body in seen.outside]
    besides = say("synthesis.2.besides", lang, n=outside.count("complète"), m=len(outside)) if outside else ""
    said = [mark("synthesis.2.bodies", lang, complete=complete, bodies=len(states), besides=besides)]
    said += [mark(f"synthesis.2.{name}", lang, n=n) for name, n in (("partial", partial), ("unknown", unknown)) if n]
    reread = mark("synthesis.2.reread", lang, n=len(seen.reread), m=len(seen.communes))
    old = sum(bool(body["roster_date"] and body["roster_date"] < ELECTIONS) for body in seen.bodies.values())
    note = [mark("synthesis.2.all" if complete == len(states) else "synthesis.2.note", lang)]
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


def ties(seen: Handout, lang: str) -> dict[str, Any]:
    """Return strengths, the four crossings, and where each commune sits."""
    strengths = []
    if not seen.codir:
        strengths.append(line(mark("synthesis.3.no_codir", lang)))
    elif seen.hub.at[seen.codir, "reached"]:
        row = seen.hub.loc[seen.codir]
        text = say("hub.instance.codir", lang, n=int(row["reached"]), m=int(row["others"]))
        strengths.append(line(html(f"**{text}**", lang), "strong", seen.rows(seen.codir)))
    chosen = seen.pairs[(seen.pairs["a"] != BY_LAW) & (seen.pairs["b"] != BY_LAW) & (seen.pairs["both"] > 1)]
    if len(chosen):
        best = chosen.loc[chosen["both"].idxmax()]
        strengths.append(line(mark("synthesis.3.pair", lang, a=family(best["a"], lang), b=family(best["b"], lang),
                                    t=int(best["both"])), "strong"))
    known = [finding.code.endswith(".present") for finding in seen.crossings]
    checks = []
    for present, finding in zip(known, seen.crossings, strict=True):
        text, _, lists = sentence(finding, lang).partition(". ")
        checks.append((charts.tick(present), html(text.removesuffix("."), lang), html(lists.removesuffix("."), lang)))
    return {"strengths": strengths, "checks": checks, "checks_note": mark("synthesis.3.checks_note", lang),
            "checks_title": mark("synthesis.3.checks", lang, n=sum(known), m=len(known))} | _seats(seen, lang)


def _seats(seen: Handout, lang: str) -> dict[str, Any]:
    """Return the dots of each commune; beyond some thirty communes, their distribution."""
    if not seen.outside:
        return {"note": mark("synthesis.3.no_outside", lang)}
    if len(seen.communes) < FIGURE_FROM:
        return {}
    waiting = [not commune.reread or commune.level == "donnee_manquante" for commune in seen.communes]
    if all(waiting):
        return {"note": mark("synthesis.3.all_waiting", lang)}
    if len(seen.communes) > DOTS_AT_MOST:
        return {"communes_title": mark("synthesis.3.distribution", lang), "bars": _distribution(seen, waiting, lang)}
    drawn = []
    for commune, waits in zip(seen.communes, waiting, strict=True):
        n = len(commune.bodies)
        kinds = ["full"] * min(n, 4) + ["dotted" if waits else "empty"] * max(4 - n, 0)
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


def _distribution(seen: Handout, waiting: list[bool], lang: str) -> list[tuple[Markup, int, float]]:
    told = [min(len(commune.bodies), 4) for commune, waits in zip(seen.communes, waiting, strict=True) if not waits]
    bars = [(_number(n, lang), told.count(n)) for n in range(5)]
    bars += [(say("synthesis.3.waiting", lang), sum(waiting))] if any(waiting) else []
    most = max(count for _, count in bars) or 1
    return [(html(label, lang), count, round(100 * count / most, 1)) for label, count in bars]


def to_link(seen: Handout, lang: str) -> dict[str, Any]:
    """Return the communes named, the others as counts, and those that are rereading."""
    intro = [mark("synthesis.4.intro", lang)]
    named = seen.named()
    automatic = seen.automatic()
    if named and automatic:
        intro.insert(0, mark("synthesis.4.automatic", lang, bodies=", ".join(automatic[:3])))
    if seen.outside and len(seen.reread) == len(seen.communes) and not any(
            commune.level in ("sans_siege", "donnee_manquante") for commune in seen.communes):
        intro = [mark("synthesis.4.nobody", lang)]
    return {
        "intro": Markup(" ").join(intro),
        "named": [{"text": _sentence(commune, lang), "trace": commune.place} for commune in named],
        "counts": _counts(seen, lang),
        "map": _map(seen, lang) if named else "",
        "box": _box(seen, bool(named), lang),
    }


def _counts(seen: Handout, lang: str) -> Markup | str:
    said = [say(f"synthesis.4.{level}", lang, n=n) for level, n in seen.counted().items()]
    return mark("synthesis.4.counts", lang, levels=" ; ".join(said)) if said else ""


def _sentence(commune: Commune, lang: str) -> Markup:
    """Return the finding's sentence, the commune's name in bold."""
    if commune.finding is None:  # nothing is said of a commune that has not reread its page
        return Markup("")
    return html(sentence(commune.finding, lang).replace(commune.name, f"**{commune.name}**", 1), lang)


def _map(seen: Handout, lang: str) -> Markup | str:
    placed = [commune for commune in seen.communes if commune.lon is not None and commune.lat is not None]
    if len(placed) < FIGURE_FROM:
        return ""
    named = seen.named()
    places = [charts.Place(printed(commune.name, lang), commune.lon or 0, commune.lat or 0, commune in named,
                           not commune.reread or commune.level == "donnee_manquante") for commune in placed]
    return charts.territory(places, MAP, 24.0 + 44 * len(named), say("synthesis.4.map", lang))


def _box(seen: Handout, named: bool, lang: str) -> Markup:
    waiting = [commune.name for commune in seen.communes if not commune.reread]
    missing = [commune.name for commune in seen.communes if commune.level == LEVELS[-1]]
    said = [mark("synthesis.4.all_reread", lang)] if named else []
    for code, names in (("reread", waiting), ("missing", missing)):
        if names:
            listed = (several(names, lang) if len(names) <= WAITING_AT_MOST else
                      say("synthesis.4.many", lang, n=len(names), m=len(seen.communes)))
            said.append(mark(f"synthesis.4.{code}", lang, names=listed))
    return Markup(" ").join(said)
