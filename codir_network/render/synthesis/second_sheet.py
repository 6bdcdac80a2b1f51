"""The second sheet of the synthesis: families, users, single links, proposals, limits, what next.

Each function gives what the template prints under one heading; see :mod:`.synthesis`.
"""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from codir_network.diagnostics.disclosed import Disclosed, SeenPair
from codir_network.render.scene.names import short_names
from codir_network.render.synthesis import charts
from codir_network.render.words import family, html, line, mark, printed, several, trace
from codir_network.text import say

PAIRS_AT_MOST = 3
"""Pairs of families that section 5 names."""
ROWS = 8
"""Users' instances drawn, and lists to complete that are named."""
BRIDGES = 10
"""Communes of the users' drawing."""
WIDE = 200.0  # of the bar, in tenths of a rem


def seldom(seen: Disclosed, lang: str) -> dict[str, Any]:
    """Return the staircase of families: plain counts, no verdict."""
    pairs = seen.pairs
    if not pairs:
        return {"intro": mark("synthesis.5.few", lang), "lines": [], "figure": "", "legend": ""}
    if not seen.active:
        return {"intro": mark("synthesis.5.nobody", lang), "lines": [], "figure": "", "legend": ""}
    families = list(dict.fromkeys([*(pair.a for pair in pairs), *(pair.b for pair in pairs)]))
    rank = {name: i for i, name in enumerate(families)}
    counts = {(rank[pair.a], rank[pair.b]): pair.both for pair in pairs}
    words = [family(name, lang) for name in families]
    lines = [line(text) for text in _lowest(seen, lang)]
    return {
        "intro": mark("synthesis.5.share", lang, n=seen.several, m=seen.active),
        "lines": [*lines, line(mark("synthesis.5.ask", lang), "ask")],
        "figure": charts.staircase(words, counts, mark("synthesis.5.legend", lang).striptags()),
        "legend": mark("synthesis.5.legend", lang),
    }


def _lowest(seen: Disclosed, lang: str) -> list[Markup]:
    """Return the pairs of families that share nobody, by name when they are few; else the lowest one."""
    counted = [pair for pair in seen.pairs if pair.both is not None]
    t = min((pair.both for pair in counted if pair.both is not None), default=0)
    lowest = [pair for pair in counted if pair.both == t]
    if t == 0 and len(lowest) > PAIRS_AT_MOST:
        return [mark("synthesis.5.zeros", lang, n=len(lowest), m=len(counted))]
    return [] if t and len(lowest) > 1 else [_told(pair, seen, lang) for pair in lowest]


def _told(pair: SeenPair, seen: Disclosed, lang: str) -> Markup:
    words = next((one.words for one in seen.said if one.finding is pair.finding), "")
    names, _, rest = words.partition(":")
    return html(f"**{names}:**{rest}", lang)


def users(seen: Disclosed, lang: str) -> dict[str, Any]:
    """Return by which communes users reach the Co-dir."""
    bodies_of = {body.id: body for body in seen.bodies}
    served = [body.id for body in seen.bodies if body.data["circle"] == "usagers"]
    if not served:
        return {"lines": [line(mark("synthesis.6.none", lang))], "figure": ""}
    rows = trace([bodies_of[body] for body in served])
    there = [commune for commune in seen.communes if set(commune.sits) & set(served)]
    bridging = [commune for commune in there if seen.codir in commune.sits]
    tied = {body for commune in bridging for body in served if body in commune.sits}
    everyone_told = len(seen.reread) == len(seen.communes)
    apart = [bodies_of[body].data["label"] for body in served if body not in tied]
    items = []
    if seen.codir and bridging:
        items.append(line(mark("synthesis.6.bridge", lang, n=len(bridging)), "strong", rows))
    elif there or everyone_told:
        code = "received" if there else "nobody"
        items.append(line(mark(f"synthesis.6.{code}", lang, n=len(there)), trace=rows))
    if not everyone_told:
        items.append(line(mark("synthesis.6.reread", lang)))
    elif seen.codir and there and apart:
        items.append(line(mark("synthesis.6.unbridged", lang, bodies=several(apart, lang))))
    everyone, bodies = bridging or there, served[:ROWS]
    shown = everyone if len(everyone) <= BRIDGES else everyone[: BRIDGES - 1]
    if not shown:
        return {"lines": items, "figure": ""}
    short = short_names({body: (bodies_of[body].data["label"], bodies_of[body].data["acronym"]) for body in bodies})
    links = [(b, c) for b, body in enumerate(bodies) for c, commune in enumerate(shown) if body in commune.sits]
    return {"lines": items, "figure": charts.bridge(
        [(printed(short[body], lang), body in tied) for body in bodies],
        [printed(commune.name, lang) for commune in shown], links, [seen.codir in commune.sits for commune in shown],
        "Co-dir" if seen.codir else "", say("synthesis.6.alt", lang),
        rest=say("synthesis.8.others", lang, n=len(everyone) - len(shown)) if len(shown) < len(everyone) else "")}


def single(seen: Disclosed, lang: str) -> dict[str, Any]:
    """Return doubled links and links through one seat."""
    double, alone = seen.links.double, seen.links.unique
    if not double + alone:
        code = "none" if seen.active or not seen.outside else "nobody"
        return {"lines": [line(mark(f"synthesis.7.{code}", lang))], "figure": ""}
    items = []
    if double:
        items.append(line(mark("synthesis.7.doubled", lang, n=double, m=double + alone), "strong", "resultats.xlsx"))
    if alone:
        items.append(line(mark("synthesis.7.single", lang, n=alone), trace="" if double else "resultats.xlsx"))
    ends = [say(f"synthesis.7.bar_{name}", lang, n=n) for name, n in (("doubled", double), ("single", alone))]
    return {"lines": items, "figure": charts.link_bar((double, alone), (ends[0], ends[1]), WIDE, " ; ".join(ends))}


def proposals(seen: Disclosed, lang: str) -> dict[str, Any]:
    """Return a form to fill in together; the lists to complete when none is complete."""
    lacking = [body.data["label"] for body in seen.bodies if body.data["roster"] != "complète"]
    if len(lacking) == len(seen.bodies):
        rest = [say("synthesis.8.others", lang, n=len(lacking) - ROWS)] if len(lacking) > ROWS else []
        intro = "lists" if lacking else "no_body"
        return {"intro": mark(f"synthesis.8.{intro}", lang), "note": mark("synthesis.8.lists_note", lang),
                "lists": [html(name, lang) for name in lacking[:ROWS] + rest]}
    return {"intro": mark("synthesis.8.intro", lang), "note": mark("synthesis.8.note", lang), "rows": 3,
            "heads": [mark(f"synthesis.8.{head}", lang) for head in ("who", "where", "meetings", "effect")]}


def not_said(_seen: Disclosed, lang: str) -> dict[str, Any]:
    """Return what the map does not say."""
    return {"texts": [mark("synthesis.9.a", lang), mark("synthesis.9.b", lang)]}


def next_steps(seen: Disclosed, lang: str) -> dict[str, Any]:
    """Return what comes next, and whom to write to."""
    steps = [(mark(f"synthesis.10.when_{n}", lang), mark(f"synthesis.10.step_{n}", lang)) for n in range(1, 5)]
    contact = [mark("synthesis.10.contact", lang)]
    if seen.territory.dpo_contact:
        told = Markup('<span class="nb">{}</span>').format(seen.territory.dpo_contact)
        contact.append(mark("synthesis.10.dpo", lang, contact="{contact}").replace("{contact}", told))
    return {"steps": steps, "contact": Markup("").join(contact)}
