"""Bodies that the three circles show as one mark: a family of many, in each circle where it stands."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from codir_network.render.scene import Scene
from codir_network.render.scene.parts import Body
from codir_network.render.words import printed
from codir_network.text import say


@dataclass(frozen=True, slots=True)
class Gathered:
    """Bodies of one family and one circle as one mark; ``automatic`` when all of them are."""

    id: str
    name: str
    family: str
    circle: str
    automatic: bool
    bodies: tuple[str, ...]


def gathered(scene: Scene, apart: set[str], *, outside: bool = False) -> tuple[Gathered, ...]:
    """Return the families that are too many to be drawn body by body, circle by circle.

    Parameters
    ----------
    scene
        Its ``groups`` say which families are gathered.
    apart
        Bodies with a place of their own: poles, councils of communes.
    outside
        Whether all families of the outer circles are gathered too, their bodies having no room.
    """
    whole = {body for group in scene.groups for body in group.bodies}
    found: dict[tuple[str, str], list[Body]] = {}
    for body in scene.bodies:
        if body.id not in apart and (body.id in whole or (outside and body.circle != "interne")):
            found.setdefault((body.family, body.circle), []).append(body)
    circles = Counter(family for family, _ in found)
    words, known = dict(scene.families), {group.id for group in scene.groups}
    return tuple(
        _one(f"g:{family}" if circles[family] == 1 and f"g:{family}" in known else f"g:{family}:{circle}",
             words[family], bodies, scene.lang)
        for (family, circle), bodies in sorted(found.items()) if len(bodies) > 1)


def _one(node: str, words: str, found: list[Body], lang: str) -> Gathered:
    name = printed(say("page.group.family", lang, family=words, n=len(found)), lang)
    return Gathered(node, name, found[0].family, found[0].circle, all(b.automatic for b in found),
                    tuple(b.id for b in found))
