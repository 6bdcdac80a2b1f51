"""The first sheet of the synthesis: what was looked at, what ties, the communes to link."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from codir_network.diagnostics.disclosed import Disclosed, SeenBody, SeenCommune
from codir_network.levels import NO_SEAT, ONE_THREAD, UNKNOWN
from codir_network.render.synthesis.content import Check, Essentials, Labelled, LookedAt, Paragraph, Ties, ToLink
from codir_network.render.synthesis.figures import Blank, CommuneSeats, Counted, Distribution, Place, Places, Seats
from codir_network.render.words import family, several, trace
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


def essentials(seen: Disclosed) -> Essentials:
    """Return three lines: a strength, a point, a question."""
    lines = {"strength": _strength(seen), "point": _point(seen), "question": _question(seen)}
    return Essentials(heading=say("synthesis.1", seen.lang), lines=tuple(
        Labelled(label=say(f"synthesis.1.{name}", seen.lang), text=text) for name, text in lines.items()))


def _strength(seen: Disclosed) -> str:
    wide = sum(len(commune.outside) > 1 for commune in seen.reread)
    if wide and 2 * wide >= len(seen.reread):
        everyone = len(seen.reread) == len(seen.communes)
        return say(f"synthesis.strength.{'communes' if everyone else 'reread'}", seen.lang, n=wide, m=len(seen.reread))
    if (codir := _codir(seen)) and codir.reached:
        return say("hub.instance.codir", seen.lang, reached=codir.reached, others=codir.others)
    if seen.links.double:
        return say("synthesis.strength.doubled", seen.lang, n=seen.links.double, m=seen.links.linked)
    return say("synthesis.strength.lists", seen.lang, n=seen.lists.complete, m=seen.lists.total)


def _codir(seen: Disclosed) -> SeenBody | None:
    return next((body for body in seen.bodies if body.id == seen.codir), None)


def _point(seen: Disclosed) -> str:
    if not seen.outside:
        return say("synthesis.3.no_outside", seen.lang)
    counts = {
        "to_link": seen.count(NO_SEAT),
        "level": seen.count(ONE_THREAD),
        "reread": len(seen.communes) - len(seen.reread),
        "missing": seen.count(UNKNOWN),
        "single": seen.links.unique,
    }
    for name, n in counts.items():
        if n:
            apart = ".codir" if name == "to_link" and seen.beside_codir(NO_SEAT) else ""
            return say(f"synthesis.point.{name}{apart}", seen.lang, n=n)
    return say("synthesis.point.none", seen.lang)


def _question(seen: Disclosed) -> str:
    if lonely := seen.count(NO_SEAT):
        return say("synthesis.question.to_link", seen.lang, n=lonely)
    lacking = [body for body in seen.bodies if body.id in seen.outside and body.data["roster"] != "complète"]
    if not seen.outside or 2 * len(lacking) > len(seen.outside):
        return say("synthesis.question.lists", seen.lang)
    users = {body.id for body in seen.bodies if body.data["circle"] == "usagers"}
    told = len(seen.reread) == len(seen.communes)
    if users and seen.codir and told and not any(seen.codir in commune.sits and users & set(commune.sits)
                                        for commune in seen.communes):
        return say("synthesis.question.users", seen.lang)
    return say("synthesis.question.links", seen.lang)


def looked_at(seen: Disclosed) -> LookedAt:
    """Return what the workbook describes, before any finding."""
    lang, lists = seen.lang, seen.lists
    outside = [body.data["roster"] for body in seen.bodies if body.id in seen.outside]
    besides = say("synthesis.2.besides", lang, n=outside.count("complète"), m=len(outside)) if outside else ""
    said = [say("synthesis.2.bodies", lang, complete=lists.complete, bodies=lists.total, besides=besides)]
    said += [say(f"synthesis.2.{name}", lang, n=n)
             for name, n in (("partial", lists.partial), ("unknown", lists.unknown)) if n]
    old = sum(bool(body.data["roster_date"] and body.data["roster_date"] < ELECTIONS) for body in seen.bodies)
    note = [say("synthesis.2.all" if lists.complete == lists.total else "synthesis.2.note", lang)]
    note += [say("synthesis.2.old", lang, n=old)] if old else []
    return LookedAt(
        heading=say("synthesis.2", lang), complete=lists.complete, partial=lists.partial, unknown=lists.unknown,
        lists=" · ".join(said), reread=len(seen.reread), rereading=len(seen.communes) - len(seen.reread),
        communes=say("synthesis.2.reread", lang, n=len(seen.reread), m=len(seen.communes)), note=" ".join(note))


def ties(seen: Disclosed) -> Ties:
    """Return strengths, the four crossings, and where each commune sits."""
    lang, crossings = seen.lang, seen.told("synthesis", "croisement.")
    checks = []
    for one in crossings:
        text, _, lists = one.words.partition(". ")
        checks.append(Check(present=one.finding.code.endswith(".present"), text=text.removesuffix("."),
                            note=lists.removesuffix(".")))
    figure, note = _seats(seen)
    return Ties(
        heading=say("synthesis.3", lang), strengths=tuple(_strengths(seen)),
        checks_title=say("synthesis.3.checks", lang, n=sum(check.present for check in checks), m=len(checks)),
        checks_note=say("synthesis.3.checks_note", lang), checks=tuple(checks), seats=figure, note=note)


def _strengths(seen: Disclosed) -> Iterator[Paragraph]:
    lang, codir = seen.lang, _codir(seen)
    if codir is None:
        yield Paragraph(text=say("synthesis.3.no_codir", lang))
    elif codir.reached:
        text = say("hub.instance.codir", lang, reached=codir.reached, others=codir.others)
        yield Paragraph(text=f"**{text}**", kind="strong", trace=trace([codir]))
    chosen = [pair for pair in seen.pairs if BY_LAW not in (pair.a, pair.b) and (pair.both or 0) > 1]
    if chosen:
        best = max(chosen, key=lambda pair: pair.both or 0)
        yield Paragraph(text=say("synthesis.3.pair", lang, a=family(best.a, lang), b=family(best.b, lang),
                                 t=best.both), kind="strong")
    yield from (Paragraph(text=words, kind="strong") for words in seen.sentences("synthesis", "strength"))
    yield from (Paragraph(text=words) for words in seen.sentences("synthesis", "gap", "count"))


def _seats(seen: Disclosed) -> tuple[Seats | Distribution | None, str]:
    """Return the seats of each commune, beyond some thirty communes their distribution; and what is said below."""
    lang = seen.lang
    if not seen.outside:
        return None, say("synthesis.3.no_outside", lang)
    if len(seen.communes) < FIGURE_FROM:
        return None, ""
    waiting = [not commune.reread or commune.level == UNKNOWN for commune in seen.communes]
    if all(waiting):
        return None, say("synthesis.3.all_waiting", lang)
    if len(seen.communes) > DOTS_AT_MOST or NO_SEAT in seen.unnamed:  # empty dots would name it
        return Distribution(title=say("synthesis.3.distribution", lang), bars=_distribution(seen, waiting)), ""
    communes = tuple(_commune(*each, lang) for each in zip(seen.communes, waiting, strict=True))
    dotted = say("synthesis.3.dotted", lang) if any(waiting) else ""
    return (Seats(title=say("synthesis.3.communes", lang), communes=communes),
            say("synthesis.3.dots_note", lang, dotted=dotted))


def _commune(commune: SeenCommune, waits: bool, lang: str) -> CommuneSeats:
    n = len(commune.outside)
    blank: Blank = "waiting" if waits else "none" if commune.level else ""  # of a level not named, known seats only
    spoken = say("synthesis.3.waiting", lang) if waits else _number(n, lang)
    return CommuneSeats(name=commune.name, known=min(n, 4), more=n > 4, blank=blank,
                        said=say("synthesis.3.alt", lang, name=commune.name, said=spoken))


def _number(n: int, lang: str) -> str:
    if n == 0:
        return say("synthesis.3.none", lang)
    return say("synthesis.3.more", lang) if n > 3 else say("synthesis.3.count", lang, n=n)


def _distribution(seen: Disclosed, waiting: list[bool]) -> tuple[Counted, ...]:
    told = [min(len(commune.outside), 4) for commune, waits in zip(seen.communes, waiting, strict=True) if not waits]
    bars = [Counted(label=_number(n, seen.lang), count=told.count(n)) for n in range(5)]
    bars += [Counted(label=say("synthesis.3.waiting", seen.lang), count=sum(waiting))] if any(waiting) else []
    return tuple(bars)


def to_link(seen: Disclosed) -> ToLink:
    """Return the communes named, the others as counts, and those that are rereading."""
    lang, named = seen.lang, seen.named
    intro = [say("synthesis.4.intro", lang)]
    automatic = [body.data["label"] for body in seen.bodies if body.data["automatic_seats"] == "toutes"]
    if named and automatic:
        intro.insert(0, say("synthesis.4.automatic", lang, bodies=", ".join(automatic[:3])))
    if seen.outside and len(seen.reread) == len(seen.communes) and not seen.count(NO_SEAT) + seen.count(UNKNOWN):
        intro = [say("synthesis.4.nobody", lang)]
    return ToLink(
        heading=say("synthesis.4", lang), intro=" ".join(intro),
        named=tuple(Paragraph(text=_sentence(commune), trace=_row(commune)) for commune in named),
        map=_map(seen) if named else None, counts=_counts(seen), box=_box(seen, bool(named)))


def _count(seen: Disclosed, level: str, n: int) -> str:
    """Return how many communes have a level; where one of them sits in the Co-dir, that this seat is apart."""
    if level == NO_SEAT and seen.beside_codir(level):
        return say(f"synthesis.4.{level}.codir", seen.lang, n=n)
    said = say(f"synthesis.4.{level}", seen.lang, n=n)
    return say("synthesis.4.hors_codir", seen.lang, said=said) if seen.beside_codir(level) else said


def _counts(seen: Disclosed) -> str:
    said = [_count(seen, level, n) for level, n in seen.unnamed.items()]
    return say("synthesis.4.counts", seen.lang, levels=" ; ".join(said)) if said else ""


def _sentence(commune: SeenCommune) -> str:
    """Return the finding's sentence, the commune's name in bold."""
    return commune.words.replace(commune.name, f"**{commune.name}**", 1)


def _row(commune: SeenCommune) -> str:
    return f"C{commune.data['sheet_row'][1]}" if commune.data["sheet_row"] else ""


def _map(seen: Disclosed) -> Places | None:
    placed = [c for c in seen.communes if c.data["lon"] is not None and c.data["lat"] is not None]
    if len(placed) < FIGURE_FROM:
        return None
    return Places(said=say("synthesis.4.map", seen.lang), places=tuple(
        Place(name=c.name, lon=c.data["lon"], lat=c.data["lat"], cited=c in seen.named,
              waiting=not c.reread or c.level == UNKNOWN) for c in placed))


def _box(seen: Disclosed, named: bool) -> str:
    lang = seen.lang
    waiting = [commune.name for commune in seen.communes if not commune.reread]
    missing = next((line for line in seen.lines if line.code == UNKNOWN), None)
    named_missing = [commune.name for commune in seen.communes if missing and commune.id in missing.named]
    said = [say("synthesis.4.all_reread", lang)] if named else []
    for code, names, n in (("reread", waiting if len(waiting) <= WAITING_AT_MOST else [], len(waiting)),
                           ("missing", named_missing, seen.count(UNKNOWN))):
        if n:
            listed = (several(names, lang) if names else
                      say("synthesis.4.many", lang, n=n, m=len(seen.communes)))
            said.append(say(f"synthesis.4.{code}", lang, names=listed))
    return " ".join(said)
