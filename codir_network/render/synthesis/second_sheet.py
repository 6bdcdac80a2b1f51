"""The second sheet of the synthesis: families, users, single links, proposals, limits, what next."""

from __future__ import annotations

from collections.abc import Sequence

from codir_network.diagnostics.disclosed import Disclosed, SeenBody, SeenCommune, SeenPair
from codir_network.render.scene.names import short_names
from codir_network.render.synthesis.content import (
    Labelled,
    Next,
    NotSaid,
    Paragraph,
    Proposals,
    Seldom,
    Single,
    ToComplete,
    Users,
)
from codir_network.render.synthesis.figures import (
    Bridge,
    Counted,
    LinkBar,
    Shared,
    Staircase,
    UsersBody,
    UsersCommune,
)
from codir_network.render.words import family, several, trace
from codir_network.text import say

PAIRS_AT_MOST = 3
"""Pairs of families that section 5 names."""
ROWS = 8
"""Users' instances drawn, and lists to complete that are named."""
BRIDGES = 10
"""Communes of the users' drawing."""
BLANKS = 3
"""Proposals that the form has room for."""


def seldom(seen: Disclosed) -> Seldom:
    """Return the staircase of families: plain counts, no verdict."""
    lang, pairs = seen.lang, seen.pairs
    heading = say("synthesis.5", lang)
    if not pairs or not seen.active:
        intro = say("synthesis.5.nobody" if pairs else "synthesis.5.few", lang)
        return Seldom(heading=heading, intro=intro, lines=(), staircase=None)
    families = list(dict.fromkeys([*(pair.a for pair in pairs), *(pair.b for pair in pairs)]))
    rank = {name: i for i, name in enumerate(families)}
    return Seldom(
        heading=heading, intro=say("synthesis.5.share", lang, n=seen.several, m=seen.active),
        lines=(*(Paragraph(text=text) for text in _lowest(seen)),
               Paragraph(text=say("synthesis.5.ask", lang), kind="ask")),
        staircase=Staircase(
            families=tuple(family(name, lang) for name in families),
            pairs=tuple(Shared(a=rank[pair.a], b=rank[pair.b], both=pair.both, nobody=pair.counting == "nobody")
                        for pair in pairs),
            legend=" ".join(say(code, lang) for code in ("synthesis.5.legend", *(
                ["page.pairs.to_count"] if any(pair.counting == "unnamed" for pair in pairs) else [])))))


def _lowest(seen: Disclosed) -> list[str]:
    """Return the pairs of families that share nobody, by name when they are few; else the lowest one."""
    counted = [pair for pair in seen.pairs if pair.both is not None]
    t = min((pair.both for pair in counted if pair.both is not None), default=0)
    lowest = [pair for pair in counted if pair.both == t]
    if t == 0 and len(lowest) > PAIRS_AT_MOST:
        return [say("synthesis.5.zeros", seen.lang, n=len(lowest), m=len(counted))]
    return [] if t and len(lowest) > 1 else [_told(pair, seen) for pair in lowest]


def _told(pair: SeenPair, seen: Disclosed) -> str:
    words = next((one.words for one in seen.said if one.finding is pair.finding), "")
    names, _, rest = words.partition(":")
    return f"**{names}:**{rest}"


def users(seen: Disclosed) -> Users:
    """Return by which communes users reach the Co-dir."""
    lang, heading = seen.lang, say("synthesis.6", seen.lang)
    served = [body for body in seen.bodies if body.data["circle"] == "usagers"]
    if not served:
        return Users(heading=heading, lines=(Paragraph(text=say("synthesis.6.none", lang)),), bridge=None)
    rows, received = trace(served), {body.id for body in served}
    there = [commune for commune in seen.communes if received & set(commune.sits)]
    bridging = [commune for commune in there if seen.codir in commune.sits]
    tied = {body.id for commune in bridging for body in served if body.id in commune.sits}
    everyone_told = len(seen.reread) == len(seen.communes)
    apart = [body.data["label"] for body in served if body.id not in tied]
    lines = []
    if seen.codir and bridging:
        lines.append(Paragraph(text=say("synthesis.6.bridge", lang, n=len(bridging)), kind="strong", trace=rows))
    elif there or everyone_told:
        code = "received" if there else "nobody"
        lines.append(Paragraph(text=say(f"synthesis.6.{code}", lang, n=len(there)), trace=rows))
    if not everyone_told:
        lines.append(Paragraph(text=say("synthesis.6.reread", lang)))
    elif seen.codir and there and apart:
        lines.append(Paragraph(text=say("synthesis.6.unbridged", lang, bodies=several(apart, lang))))
    return Users(heading=heading, lines=tuple(lines), bridge=_bridge(seen, served[:ROWS], bridging or there, tied))


def _bridge(seen: Disclosed, bodies: Sequence[SeenBody], everyone: Sequence[SeenCommune],
            tied: set[str]) -> Bridge | None:
    shown = everyone if len(everyone) <= BRIDGES else everyone[: BRIDGES - 1]
    if not shown:
        return None
    hidden, lang = len(everyone) - len(shown), seen.lang
    short = short_names({body.id: (body.data["label"], body.data["acronym"]) for body in bodies})
    return Bridge(
        said=say("synthesis.6.alt", lang),
        bodies=tuple(UsersBody(
            name=short[body.id], communes=tuple(i for i, commune in enumerate(shown) if body.id in commune.sits),
            tied=body.id in tied) for body in bodies),
        communes=tuple(UsersCommune(name=commune.name, in_codir=seen.codir in commune.sits) for commune in shown),
        rest=say("synthesis.8.others", lang, n=hidden) if hidden else "", codir="Co-dir" if seen.codir else "")


def single(seen: Disclosed) -> Single:
    """Return doubled links and links through one seat."""
    lang, heading = seen.lang, say("synthesis.7", seen.lang)
    double, alone = seen.links.double, seen.links.unique
    if not double + alone:
        code = "none" if seen.active or not seen.outside else "nobody"
        return Single(heading=heading, lines=(Paragraph(text=say(f"synthesis.7.{code}", lang)),), bar=None)
    lines = []
    if double:
        lines.append(Paragraph(text=say("synthesis.7.doubled", lang, n=double, m=double + alone), kind="strong",
                               trace="resultats.xlsx"))
    if alone:
        lines.append(Paragraph(text=say("synthesis.7.single", lang, n=alone),
                               trace="" if double else "resultats.xlsx"))
    return Single(heading=heading, lines=tuple(lines), bar=LinkBar(
        doubled=Counted(label=say("synthesis.7.bar_doubled", lang, n=double), count=double),
        single=Counted(label=say("synthesis.7.bar_single", lang, n=alone), count=alone)))


def proposals(seen: Disclosed) -> Proposals:
    """Return a form to fill in together."""
    lang = seen.lang
    return Proposals(
        heading=say("synthesis.8", lang), intro=say("synthesis.8.intro", lang), lines=BLANKS,
        heads=tuple(say(f"synthesis.8.{head}", lang) for head in ("who", "where", "meetings", "effect")),
        note=say("synthesis.8.note", lang))


def to_complete(seen: Disclosed) -> ToComplete:
    """Return the lists to complete, when none is complete."""
    lang, lacking = seen.lang, [body.data["label"] for body in seen.bodies]
    rest = [say("synthesis.8.others", lang, n=len(lacking) - ROWS)] if len(lacking) > ROWS else []
    return ToComplete(
        heading=say("synthesis.8", lang), intro=say(f"synthesis.8.{'lists' if lacking else 'no_body'}", lang),
        lists=(*lacking[:ROWS], *rest), note=say("synthesis.8.lists_note", lang))


def not_said(seen: Disclosed) -> NotSaid:
    """Return what the map does not say."""
    return NotSaid(heading=say("synthesis.9", seen.lang),
                   texts=(say("synthesis.9.a", seen.lang), say("synthesis.9.b", seen.lang)))


def next_steps(seen: Disclosed) -> Next:
    """Return what comes next, and whom to write to."""
    lang, address = seen.lang, seen.territory.dpo_contact or ""
    contact = say("synthesis.10.contact", lang)
    contact += say("synthesis.10.dpo", lang, contact=address) if address else ""
    return Next(
        heading=say("synthesis.10", lang), contact=contact, address=address,
        steps=tuple(Labelled(label=say(f"synthesis.10.when_{n}", lang), text=say(f"synthesis.10.step_{n}", lang))
                    for n in range(1, 5)))
