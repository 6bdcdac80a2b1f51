"""Bodies that the three circles show as one mark: a family of many, in each circle where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from codir_network.render.parts import Body
from codir_network.render.scene import Scene
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


def gathered(scene: Scene, apart: set[str]) -> tuple[Gathered, ...]:
    """Return the families that are too many to be drawn body by body, circle by circle.

    Parameters
    ----------
    scene
        Its ``groups`` say which families are gathered.
    apart
        Bodies with a place of their own: poles, councils of communes.
    """
    return tuple(_groups(scene, apart))


def _groups(scene: Scene, apart: set[str]) -> Iterator[Gathered]:
    words, bodies = dict(scene.families), {b.id: b for b in scene.bodies}
    for group in scene.groups:
        inside = [bodies[node] for node in group.bodies if node not in apart]
        circles = sorted({b.circle for b in inside})
        for circle in circles:
            found = [b for b in inside if b.circle == circle]
            if len(found) > 1:
                yield _one(group.id if len(circles) == 1 else f"{group.id}:{circle}", words[group.family], found,
                           scene.lang)


def _one(node: str, words: str, found: list[Body], lang: str) -> Gathered:
    name = printed(say("page.group.family", lang, family=words, n=len(found)), lang)
    return Gathered(node, name, found[0].family, found[0].circle, all(b.automatic for b in found),
                    tuple(b.id for b in found))
