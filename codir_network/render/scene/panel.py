"""What the panel says beside the map: a strength first, then the levels, then what is known."""

from __future__ import annotations

from collections.abc import Iterable

from codir_network.diagnostics.disclosed import Disclosed
from codir_network.diagnostics.evidence import Hub
from codir_network.levels import ASKED
from codir_network.render.scene.parts import Commune, Line
from codir_network.render.words import printed, several
from codir_network.text import catalogue, say


def strengths(seen: Disclosed) -> tuple[str, ...]:
    """Return what already links, first: how far the poles reach, then how many communes sit."""
    lang = seen.lang
    hubs = [(one.finding.evidence.codir, one.finding.subjects, one.words) for one in seen.told("panel")
            if isinstance(one.finding.evidence, Hub) and one.finding.evidence.reached]
    made = [printed(words, lang) for words in (*(words for *_, words in sorted(hubs)),
                                               *seen.sentences("panel", "strength"))]
    spoken = [commune for commune in seen.communes if not commune.silent]
    linked = sum(bool(commune.outside) for commune in spoken)
    if linked:
        code = "page.strength.communes" if len(spoken) == len(seen.communes) else "page.strength.reread"
        made.append(printed(say(code, lang, n=linked, m=len(spoken)), lang))
    elif seen.together:
        names = {body.id: body.data["label"] for body in seen.bodies}
        bodies = several([names[body] for body in seen.together[:3]], lang)
        made.append(printed(say("page.strength.together", lang, n=len(seen.communes), bodies=bodies), lang))
    return tuple(made)


def panel_lines(seen: Disclosed) -> tuple[Line, ...]:
    """Return a line for each level, in order: few communes by name, many as a count.

    Communes that are put to the room (« à relier ») stand above these lines already.
    """
    asked = {commune.id for commune in seen.communes if commune.state == "asked"}
    made = []
    for line in seen.lines:
        named = tuple(commune for commune in line.named if commune not in asked)
        count = line.count - len(asked) if line.code in ASKED else line.count
        if count:
            title = f"page.line.{line.code}" + (".compte" if line.code in ASKED and not named else "")
            words = printed(_title(title, seen.lang, beside_codir=line.beside_codir), seen.lang)
            made.append(Line(key=line.code, title=words, communes=named, count=count))
    return tuple(made)


def remarks(seen: Disclosed) -> tuple[str, ...]:
    """Return the gaps and counts that the panel says by their own sentences."""
    return tuple(printed(words, seen.lang) for words in seen.sentences("panel", "gap", "count"))


def to_link(communes: Iterable[Commune], lang: str) -> str:
    """Return the heading of the communes that are put to the room."""
    beside = any(commune.state == "asked" and commune.beside_codir for commune in communes)
    return printed(_title("page.to_link", lang, beside_codir=beside), lang)


def _title(code: str, lang: str, *, beside_codir: bool) -> str:
    """Return the words of a level; where a commune sits in the Co-dir, they say that this seat is apart."""
    if not beside_codir:
        return say(code, lang)
    own = f"{code}.codir"
    return say(own, lang) if own in catalogue() else say("page.level.beside_codir", lang, level=say(code, lang))


def coverage(seen: Disclosed) -> str:
    """Return how many lists are complete, in words."""
    lists = seen.lists
    said = say("page.coverage", seen.lang, n=lists.complete, m=lists.total, partial=lists.partial,
               unknown=lists.unknown)
    return printed(said, seen.lang)
