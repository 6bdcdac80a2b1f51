"""Pairs of families, as the staircase of the panel shows them: what two families share, in words."""

from __future__ import annotations

from dataclasses import dataclass

from codir_network.render.scene.composed import Scene
from codir_network.render.words import printed
from codir_network.text import say


@dataclass(frozen=True, slots=True)
class Step:
    """Two families and the persons who sit in both; ``shared`` is None when there is nobody to count.

    ``question``: what is put to the room when findings say that the two cross little.
    """

    rank: int
    a: str
    b: str
    shared: int | None
    words: str
    question: str


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
    ...     families=families, pairs=(FamilyPair("Projets", "Partenariats", 2),), bridges=(), lang="en"))]
    ['Projets and Partenariats: 2 shared members']
    """
    shared = {frozenset((pair.a, pair.b)): pair.shared for pair in scene.pairs}
    asked = {frozenset((bridge.a, bridge.b)): bridge for bridge in scene.bridges}
    words = dict(scene.families)
    steps: list[Step] = []
    keys = [key for key, _ in scene.families]
    for i, below in enumerate(keys):
        for above in keys[:i]:
            both = frozenset((above, below))
            n, bridge = shared.get(both), asked.get(both)
            values: dict[str, object] = {"a": words[above], "b": words[below]} | ({} if n is None else {"n": n})
            said = printed(say("page.pair.none" if n is None else "page.pair", scene.lang, **values), scene.lang)
            steps.append(Step(len(steps), above, below, n, said, f"{bridge.title}. {bridge.note}." if bridge else ""))
    return steps


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
    >>> unshared(SimpleNamespace(families=families, pairs=(FamilyPair("Projets", "Partenariats", 0),), lang="en"))
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
