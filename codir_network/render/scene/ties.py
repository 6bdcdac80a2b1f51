"""What the view « les instances » tells of poles and families: how far the poles reach, what crosses little."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from codir_network.diagnostics.disclosed import Disclosed, Said
from codir_network.diagnostics.evidence import Hub as Reach
from codir_network.diagnostics.evidence import Layers
from codir_network.render.scene.parts import Bridge, Hub
from codir_network.render.words import printed
from codir_network.text import say

LESS_CROSSED = "couches.moins_croisees"
"""How the code of a finding begins that says that two families cross less than functions explain."""

BRIDGES_AT_MOST = 5


def hubs(seen: Disclosed) -> tuple[Hub, ...]:
    """Return how far the poles reach; by commune, as if nothing hung on one seat."""
    without = {body.id: body.without_best for body in seen.bodies}
    return tuple(Hub(body=one.finding.subjects[0], reached=one.finding.evidence.reached,
                     others=one.finding.evidence.others, without=without[one.finding.subjects[0]])
                 for one in seen.told("panel") if isinstance(one.finding.evidence, Reach))


def bridges(said: Iterable[Said], families: Mapping[str, str], lang: str) -> tuple[Bridge, ...]:
    """Return the pairs of families that findings say to cross little: questions put to the room.

    Parameters
    ----------
    said
        What may be said; findings whose code begins with ``couches.moins_croisees`` have two families
        as subjects, and what both share as evidence.
    families
        Words of the families shown, by key.
    lang
        "fr" or "en".
    """
    made = []
    for one in said:
        finding, known = one.finding, one.finding.evidence
        if finding.code.startswith(LESS_CROSSED) and isinstance(known, Layers) and known.both is not None and (
                {known.a, known.b} <= set(families)):
            title = say("page.bridge", lang, a=families[known.a], b=families[known.b])
            note = (say("page.bridge.note", lang, t=known.both) if known.expected is None else
                    say("page.bridge.expected", lang, t=known.both, e=round(known.expected)))
            made.append(Bridge(a=known.a, b=known.b, shared=known.both, title=printed(title, lang),
                               note=printed(note, lang)))
    return tuple(made[:BRIDGES_AT_MOST])
