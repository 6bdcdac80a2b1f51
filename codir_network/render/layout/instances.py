"""« Les instances »: bodies on two arcs, a slot for each, by family; the two poles in the middle.

Each side is cut into equal vertical slots, one for each family's title and each body, so that
labels stay level and never overlap.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from codir_network.render.layout.arcs import Band, Run, cut_in_two, fitted, place_side, share_out, widest
from codir_network.render.layout.boxes import Box, Label, in_two, label_at, text_block
from codir_network.render.layout.bundles import Curve, bundled
from codir_network.render.layout.ellipse import HEIGHT, WIDTH
from codir_network.render.layout.marks import Mark, Symbol
from codir_network.render.scene import Scene
from codir_network.render.scene.parts import Body, Group
from codir_network.render.words import printed
from codir_network.text import say

POLE_X, POLE_Y, POLE_R = 124.0, 12.0, 62.0

CALLS_AT_MOST = 2
"""Bridges told on the sheet; the panel has the others."""

CALL_BOTTOM, CALL_WIDTH, CALL_SIGN = 408.0, 300.0, 36.0
"""Lower edge of the last call-out, room for its words, height of its row of signs."""


@dataclass(frozen=True, slots=True)
class Ring:
    """A pole as a ring: its mark, named under the ring, and the words under its number."""

    mark: Mark
    name: Label
    unit: Label


@dataclass(frozen=True, slots=True)
class Call:
    """A call-out « se croisent peu »: two families, the number between their symbols at ``y``, words."""

    a: str
    b: str
    shared: int
    y: float
    words: Label
    box: Box


@dataclass(frozen=True, slots=True)
class Bodies:
    """The whole view, on the same sheet as the three circles; ``rings`` are the poles, ``marks`` the other bodies."""

    marks: tuple[Mark, ...]
    bands: tuple[Band, ...]
    rings: tuple[Ring, ...]
    quiet: tuple[Label, ...]
    calls: tuple[Call, ...]
    curves: tuple[Curve, ...]
    bounds: Box


def place_bodies(scene: Scene, opened: str = "") -> Bodies:
    """Return where the bodies of a scene stand: the same scene, the same places.

    Parameters
    ----------
    scene
        What the page may say.
    opened
        The group whose bodies take slots while the others stay one line.
    """
    rings, quiet = _rings(scene)
    calls = _calls(scene)
    lines = _lines(scene, opened)
    marks: list[Mark] = []
    bands: list[Band] = []
    sides = _sides(scene, lines)
    for side, runs in zip((-1, 1), sides, strict=True):
        found, behind = place_side(side, runs, widest(*sides))
        marks += found
        bands += behind
    curves = bundled(_ties(scene, lines), {mark.id: (mark.x, mark.y) for mark in marks},
                     {line.id: line.family for line in lines},
                     {ring.mark.id: (ring.mark.x, ring.mark.y) for ring in rings},
                     [*(ring.name.box for ring in rings), *(label.box for label in quiet), *(c.box for c in calls)],
                     radius=POLE_R)
    return Bodies(tuple(sorted(marks, key=lambda mark: mark.id)), tuple(bands), tuple(rings), tuple(quiet),
                  tuple(calls), curves, (-WIDTH / 2, -HEIGHT / 2, WIDTH / 2, HEIGHT / 2))


def family_groups(scene: Scene) -> list[Group]:
    """Return the groups that stand for a whole family: a click opens them."""
    owned = {b.id for b in scene.bodies if b.owner}
    return [group for group in scene.groups if not owned & set(group.bodies)]


def poles(scene: Scene) -> list[tuple[str, Body | None]]:
    """Return the roles of the middle, each with its body where it is described."""
    by_role = {b.role: b for b in scene.bodies if b.role}
    roles = ("maires", "codir") if scene.center == "territoire" else ("codir",)
    return [(role, by_role.get(role)) for role in roles]


def _described(scene: Scene) -> set[str]:
    return {body.id for _, body in poles(scene) if body}


def _lines(scene: Scene, opened: str) -> list[Symbol]:
    """Return the symbols in the order of the workbook: bodies, and groups at the place of their first body."""
    group_of: dict[str, Group] = {b: group for group in scene.groups if group.id != opened for b in group.bodies}
    apart = _described(scene)
    made: dict[str, Symbol] = {}
    for body in sorted(scene.bodies, key=lambda b: (b.rank, b.id)):
        if body.id in apart:
            continue
        group = group_of.get(body.id)
        line = (Symbol(id=group.id, name=group.name, family=group.family) if group
                else Symbol(id=body.id, name=body.label, family=body.family))
        made.setdefault(line.id, line)
    return list(made.values())


def _sides(scene: Scene, lines: Sequence[Symbol]) -> tuple[list[Run], list[Run]]:
    """Return the families of both sides; an opened family stays on the side where it was one line."""
    whole = {group.id for group in family_groups(scene)}
    runs = {}
    for key, words in scene.families:
        if inside := tuple(line for line in lines if line.family == key):
            runs[key] = Run(key, words, inside, not {line.id for line in inside} <= whole)
    folded = [run if not any(group.family == key for group in family_groups(scene)) else Run(key, "", (), True)
              for key, run in runs.items()]
    left, right = ([runs[run.family] for run in side] for side in share_out(folded))
    return cut_in_two(left, right, say("page.arc.continued", scene.lang, family="{family}"))


def _rings(scene: Scene) -> tuple[list[Ring], list[Label]]:
    """Return the poles that are described, one alone in the centre; quiet words for the others."""
    hubs, found = {hub.body: hub for hub in scene.hubs}, poles(scene)
    described = [(role, body) for role, body in found if body]
    both, rings = len(described) > 1, []
    for (role, body), side in zip(described, (-1, 1), strict=False):
        x, hub = side * POLE_X if both else 0.0, hubs.get(body.id)
        unit = tuple(say("page.hub.unit", scene.lang, m=hub.others).split("|")) if hub else ("",)
        hangs = hub is not None and hub.without < hub.reached
        note = printed(say("page.hub.without", scene.lang, p=hub.without), scene.lang) if hub and hangs else ""
        words = say(f"page.pole.{role}", scene.lang).replace("|", " ")
        name = label_at((words,), x - text_block((words,), 20.0, 700, note)[0] / 2, POLE_Y + POLE_R + 12, "center",
                        20.0, 700, note)
        rings.append(Ring(Mark(id=body.id, x=x, y=POLE_Y, pole=True), name, _centred(unit, x, POLE_Y + 12, 15.0)))
    absent = [say(f"page.pole.{role}.absent", scene.lang).replace("|", " ") for role, body in found if body is None]
    top = rings[0].name.box[3] + 8 if rings else POLE_Y - 13 * len(absent)
    return rings, [_centred((words,), 0.0, top + 26 * i, 17.0) for i, words in enumerate(absent)]


def _centred(lines: tuple[str, ...], x: float, top: float, size: float) -> Label:
    return label_at(lines, x - text_block(lines, size, 400)[0] / 2, top, "center", size, 400)


def _calls(scene: Scene) -> list[Call]:
    """Return the call-outs of the pairs of families that cross little, from the bottom up."""
    made: list[Call] = []
    bottom = CALL_BOTTOM
    for bridge in reversed(scene.bridges[:CALLS_AT_MOST]):
        one = (bridge.title,)
        lines = one if text_block(one, 17.0, 700)[0] <= CALL_WIDTH else in_two(bridge.title, 17.0, 700)
        lines = tuple(fitted(line, 17.0, 700, CALL_WIDTH) for line in lines)
        width, height = text_block(lines, 17.0, 700, bridge.note)
        top = bottom - height - CALL_SIGN - 16
        words = label_at(lines, -width / 2, top + CALL_SIGN + 6, "center", 17.0, 700, bridge.note)
        made.append(Call(bridge.a, bridge.b, bridge.shared, round(top + CALL_SIGN / 2 + 4, 2), words,
                         (round(-width / 2 - 16, 2), round(top, 2), round(width / 2 + 16, 2), round(bottom, 2))))
        bottom = top - 12
    return made[::-1]


def _ties(scene: Scene, lines: Sequence[Symbol]) -> dict[tuple[str, str], tuple[int, bool]]:
    """Return what is drawn between symbols: a group has the strongest of the ties that it stands for."""
    shown = {line.id for line in lines} | _described(scene)
    stands = {body: group.id for group in scene.groups if group.id in shown for body in group.bodies}
    made: dict[tuple[str, str], tuple[int, bool]] = {}
    for tie in scene.ties:
        a, b = sorted(stands.get(end, end) for end in (tie.a, tie.b))
        if a != b and a in shown and b in shown and not tie.nested:
            shared, hangs = made.get((a, b), (0, True))
            made[a, b] = max(shared, tie.shared), hangs and tie.hangs
    return made
