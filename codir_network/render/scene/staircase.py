"""Pairs of families, as the staircase of the panel shows them: what two families share, in words."""

from __future__ import annotations

from dataclasses import dataclass

from codir_network.render.scene.composed import Scene
from codir_network.render.scene.parts import FamilyPair
from codir_network.render.words import printed
from codir_network.text import say


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Two families and the persons who sit in both; ``shared`` is None when nobody can be counted.

    ``to_count``: because holders are not known there. ``question``: what is put to the
    room when findings say that the two cross little.
    """

    rank: int
    a: str
    b: str
    shared: int | None
    words: str
    question: str
    to_count: bool


def staircase(scene: Scene) -> list[Step]:
    """Return the steps row by row: each family with each of those above it.

    Parameters
    ----------
    scene
        What the page may say.

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> from codir_network.render.scene.parts import FamilyPair
    >>> families = (("Projets", "Projets"), ("Partenariats", "Partenariats"))
    >>> [step.words for step in staircase(SimpleNamespace(
    ...     families=families, pairs=(FamilyPair(a="Projets", b="Partenariats", shared=2),), bridges=(), lang="en"))]
    ['Projets and Partenariats: 2 shared members']
    """
    pairs = {frozenset((pair.a, pair.b)): pair for pair in scene.pairs}
    asked = {frozenset((bridge.a, bridge.b)): bridge for bridge in scene.bridges}
    words = dict(scene.families)
    steps: list[Step] = []
    keys = [key for key, _ in scene.families]
    for i, below in enumerate(keys):
        for above in keys[:i]:
            both = frozenset((above, below))
            pair, bridge = pairs.get(both), asked.get(both)
            said = printed(_said(pair, words[above], words[below], scene.lang), scene.lang)
            steps.append(Step(
                rank=len(steps), a=above, b=below, shared=pair.shared if pair else None, words=said,
                question=f"{bridge.title}. {bridge.note}." if bridge else "",
                to_count=pair is not None and pair.shared is None))
    return steps


def _said(pair: FamilyPair | None, a: str, b: str, lang: str) -> str:
    if pair is None:
        return say("page.pair.none", lang, a=a, b=b)
    if pair.shared is None:
        return say("page.pair.to_count", lang, a=a, b=b, n=pair.communes)
    return say("page.pair", lang, a=a, b=b, n=pair.shared)


TOLD = 3
"""Pairs without a shared member that the panel names; beyond, their number."""


def unshared(scene: Scene) -> str:
    """Return which families nobody is known to share, in words: counts, without a verdict; empty for none.

    Parameters
    ----------
    scene
        What the page may say.

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> from codir_network.render.scene.parts import FamilyPair
    >>> families = (("Projets", "Projets"), ("Partenariats", "Partenariats"))
    >>> pairs = (FamilyPair(a="Projets", b="Partenariats", shared=0),)
    >>> unshared(SimpleNamespace(families=families, pairs=pairs, lang="en"))
    'No known shared member: Projets and Partenariats.'
    """
    words = dict(scene.families)
    pairs = [say("page.pairs.pair", scene.lang, a=words[pair.a], b=words[pair.b])
             for pair in scene.pairs if pair.shared == 0]
    if not pairs:
        return ""
    said = " ; ".join(pairs[:TOLD]) if scene.lang == "fr" else "; ".join(pairs[:TOLD])
    if len(pairs) > TOLD:
        said = say("page.pairs.more", scene.lang, pairs=said, n=len(pairs) - TOLD)
    return printed(say("page.pairs.zero", scene.lang, pairs=said), scene.lang)
