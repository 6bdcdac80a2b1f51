"""« Les trois cercles »: the whole sheet, from a scene to positions, labels and curves."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from codir_network.render.font import Weight, text_width
from codir_network.render.layout.boxes import Box, Label, Taken, around, label_at, text_block
from codir_network.render.layout.columns import FROM, in_columns
from codir_network.render.layout.ellipse import FIRST_TITLE, HEIGHT, MIDDLE, POLE_RX, RIM, USUAL, WIDTH, Ellipse, Frame
from codir_network.render.layout.gathered import Gathered, gathered
from codir_network.render.layout.labels import DOT, HALO, commune_size, names_around
from codir_network.render.layout.links import bent
from codir_network.render.layout.marks import Mark, Named, Symbol
from codir_network.render.layout.outer import mean_angle, place_outside
from codir_network.render.layout.packing import place_inside, symbol_box
from codir_network.render.layout.rim import rim_angles
from codir_network.render.layout.sectors import Petal, petals
from codir_network.render.layout.titles import ArcText, free_title
from codir_network.render.scene import Scene
from codir_network.render.scene.parts import Body, Commune
from codir_network.render.words import printed
from codir_network.text import say
from codir_network.vocabulary import LAYERS

POLE_SIZE = 21.0
TITLE_ANGLES = (112, 116, 108, 120, 104, 124, 128, 100, 132, 96, 136, 140, 68, 64, 72, 60, 76, 56, 52, 236, 240, 244,
                248, 252, 292, 296, 300, 304, 308, 90, 270)
CORNERS: tuple[Box, ...] = tuple(
    (-WIDTH / 2 + x0, -HEIGHT / 2 - MIDDLE + y0, -WIDTH / 2 + x1, -HEIGHT / 2 - MIDDLE + y1)
    for x0, y0, x1, y1 in ((0, 0, 410, 62), (WIDTH - 80, 0, WIDTH, 80), (0, HEIGHT - 66, 240, HEIGHT),
                           (WIDTH - 240, HEIGHT - 106, WIDTH, HEIGHT)))
"""Room of the buttons of the page and of its north."""

NOTED_AT_MOST = 6
"""Communes in one state whose names bear its words on the map; beyond, the panel says it once."""

COUNCIL_INSET = 24.0
"""Distance, in pixels inside the rim, of the council of a single commune."""


@dataclass(frozen=True, slots=True)
class PoleTie:
    """The curve of a pole's tie: from, to, members shared (one, or two and more), the control point."""

    a: str
    b: str
    shared: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Layout:
    """Positions on a sheet of 1500 × 1080 whose origin is the centre of the ellipses.

    ``groups``: marks that stand for several bodies. ``quiet``: what is said in small grey words.
    """

    marks: tuple[Mark, ...]
    petals: tuple[Petal, ...]
    titles: tuple[ArcText, ...]
    ties: tuple[PoleTie, ...]
    quiet: tuple[Label, ...]
    groups: tuple[Gathered, ...]
    frame: Frame
    bounds: Box


def place_circles(scene: Scene) -> Layout:
    """Return where a scene of the three circles stands: the same scene, the same places."""
    taken = Taken(list(CORNERS))
    frame, towns = _communes(scene, taken)
    marks = {mark.id: mark for mark in towns}
    councils = [_council(body, marks[body.owner], frame) for body in scene.bodies if body.owner]
    taken.add(symbol_box(mark.x, mark.y) for mark in councils)
    titles = [] if frame.names else _circle_titles(scene, frame, taken)  # where room is short bodies come first
    poles, quiet = _poles(scene)
    apart = {mark.id for mark in (*poles, *councils)}
    groups = gathered(scene, apart)
    inner, outer = _lines(scene, groups, apart)
    counts = Counter(b.family for b in scene.bodies if b.circle == "interne" and b.id not in apart)
    words = dict(scene.families)
    sectors = petals({family: counts[family] for family, _ in scene.families}, {**_fixed_words(scene), **words},
                     frame.rim)
    centre = Taken([*(label.box for label in quiet), *(box for mark in poles for box in _room(mark)),
                    *(box for petal in sectors if petal.title for box in petal.title.boxes())])
    central = {b.family for b in scene.bodies if b.id in apart}
    quiet += [_empty(petal, petal.family in central, scene.lang, frame) for petal in sectors if not petal.bodies]
    inside = place_inside([_symbol(line) for line in inner], sectors, centre, frame.rim)
    before = list(taken.boxes)
    outside = place_outside(_outside(scene, outer, marks, frame), taken, frame)
    if any(mark.label is None for mark in outside):
        groups, taken.boxes = gathered(scene, apart, outside=True), before
        outside = place_outside(_outside(scene, _lines(scene, groups, apart)[1], marks, frame), taken, frame)
    titles = titles or _circle_titles(scene, frame, taken)
    every = sorted((*towns, *councils, *poles, *inside, *outside), key=lambda mark: mark.id)
    return Layout(tuple(every), tuple(sectors), tuple(titles), _ties(scene, groups, every),
                  tuple(quiet), groups, frame, (-WIDTH / 2, -HEIGHT / 2 - MIDDLE, WIDTH / 2, HEIGHT / 2 - MIDDLE))


def _circle_titles(scene: Scene, frame: Frame, taken: Taken) -> list[ArcText]:
    """Return the names of the three circles, each where it hides nothing."""
    second, third = frame.institutions, frame.users
    made = []
    for key, ellipse, size in (("interne", frame.rim.times(FIRST_TITLE), 14.0),
                               ("institutionnel", Ellipse(second.rx - 22, second.ry - 15), 15.0),
                               ("usagers", Ellipse((second.rx + third.rx) / 2, (second.ry + third.ry) / 2), 15.0)):
        words = say(f"page.circle.{key}", scene.lang)
        shorter = [words.partition(" · ")[0], words.partition(" ")[0]]
        title = free_title([_capitals(words), *shorter], taken, ellipse, size=size, weight=400,
                           middles=(*TITLE_ANGLES, *range(0, 360, 3)))
        taken.add(title.boxes())
        made.append(title)
    return made


def _lines(
    scene: Scene, groups: Sequence[Gathered], apart: set[str]
) -> tuple[list[Body | Gathered], list[Body | Gathered]]:
    """Return what is drawn inside and outside: bodies, and groups at the place of their first body."""
    stands = {body: group for group in groups for body in group.bodies}
    lines: dict[str, Body | Gathered] = {}
    for body in scene.bodies:
        if body.id not in apart:
            line = stands.get(body.id, body)
            lines.setdefault(line.id, line)
    inner = [line for line in lines.values() if line.circle == "interne"]
    return inner, [line for line in lines.values() if line.circle != "interne"]


def _symbol(line: Body | Gathered, towards: float | None = None) -> Symbol:
    return Symbol(id=line.id, name=line.label if isinstance(line, Body) else line.name, family=line.family,
                  circle=line.circle, towards=towards)


def _capitals(words: str) -> str:
    ordinal, _, rest = words.partition(" ")
    return f"{ordinal} {rest.upper()}"


def _fixed_words(scene: Scene) -> dict[str, str]:
    return {term.value: term.label(scene.lang) for term in LAYERS}


def _communes(scene: Scene, taken: Taken) -> tuple[Frame, list[Mark]]:
    if len(scene.communes) >= FROM:
        return in_columns(scene.communes, taken)
    halos = [c.state == "asked" for c in scene.communes]  # what waits to be reread asks for no more room
    size = commune_size(len(scene.communes))
    widths = [text_width(c.name, size, 600) for c in scene.communes]
    angles = rim_angles([c.bearing for c in scene.communes], halos, widths)
    many = {state for state, n in Counter(c.state for c in scene.communes).items() if n > NOTED_AT_MOST}
    named = []
    for commune, angle, halo in zip(scene.communes, angles, halos, strict=True):
        x, y = RIM.at(angle)
        taken.add([around(x, y, HALO if halo else 10.0)])
        named.append(Named(id=commune.id, name=commune.name, x=x, y=y, reach=HALO if halo else DOT, first=halo,
                           note="" if commune.state in many else note_of(commune, scene.lang)))
    return USUAL, names_around(named, taken)


def note_of(commune: Commune, lang: str) -> str:
    """Return the words under the name of a commune that stands out."""
    if not commune.state:
        return ""
    apart = ".codir" if commune.state == "asked" and commune.beside_codir else ""
    return printed(say(f"page.note.{commune.state}{apart}", lang), lang)


def _council(body: Body, owner: Mark, frame: Frame) -> Mark:
    nx, ny = frame.rim.outward(frame.rim.where(owner.x, owner.y)[0])
    return Mark(id=body.id, x=round(owner.x - nx * COUNCIL_INSET, 2), y=round(owner.y - ny * COUNCIL_INSET, 2))


def _poles(scene: Scene) -> tuple[list[Mark], list[Label]]:
    """Return the poles with their names, and in quiet words those that are not described."""
    by_role = {b.role: b for b in scene.bodies if b.role}
    both = scene.center == "territoire"
    marks, quiet = [], []
    for role, side in (("maires", -1), ("codir", 1)):
        body = by_role.get(role)
        if role == "maires" and not both:
            continue
        x = side * POLE_RX if both else 0.0
        if body is None:
            words = tuple(say(f"page.pole.{role}.absent", scene.lang).split("|"))
            quiet.append(_beside(words, side if both else 0, x, 16.0, 400))
        else:
            words = tuple(say(f"page.pole.{role}", scene.lang).split("|"))
            label = _beside(words, side if both else 0, x, POLE_SIZE, 700)
            marks.append(Mark(id=body.id, x=x, y=0.0, label=label, pole=True))
    return marks, quiet


def _beside(words: Sequence[str], side: int, x: float, size: float, weight: Weight) -> Label:
    width, height = text_block(words, size, weight)
    if side == 0:
        return label_at(words, x - width / 2, 16.0 if weight == 700 else -height / 2, "center", size, weight)
    left = x + 26 if side < 0 else x - 26 - width
    return label_at(words, left, -height / 2, "left" if side < 0 else "right", size, weight)


def _empty(petal: Petal, elsewhere: bool, lang: str, frame: Frame) -> Label:
    """Return the quiet words of a family without a body here, or without another than the poles and councils."""
    words = tuple(say("page.petal.no_other" if elsewhere else "page.petal.empty", lang).split("|"))
    width, height = text_block(words, 15.0, 400)
    x, y = frame.rim.at((petal.start + petal.end) / 2, 0.6)
    return label_at(words, x - width / 2, y - height / 2, "center", 15.0, 400)


def _room(mark: Mark) -> list[Box]:
    return [around(mark.x, mark.y, 24.0), *([mark.label.box] if mark.label else [])]


def _outside(
    scene: Scene, lines: Sequence[Body | Gathered], marks: Mapping[str, Mark], frame: Frame
) -> list[Symbol]:
    sitting: dict[str, list[float]] = defaultdict(list)
    for seat in scene.seats:
        if seat.counted:
            mark = marks[seat.commune]
            sitting[seat.body].append(frame.rim.where(mark.x, mark.y)[0])
    return [_symbol(line, mean_angle([angle for body in _bodies(line) for angle in sitting[body]])) for line in lines]


def _bodies(line: Body | Gathered) -> tuple[str, ...]:
    return line.bodies if isinstance(line, Gathered) else (line.id,)


def _ties(scene: Scene, groups: Sequence[Gathered], marks: Sequence[Mark]) -> tuple[PoleTie, ...]:
    """Return the poles' ties, the strongest of those that a group stands for."""
    at_ = {mark.id: mark for mark in marks}
    stands = {body: group.id for group in groups for body in group.bodies}
    poles = {mark.id for mark in marks if mark.pole}
    strongest: dict[tuple[str, str], int] = {}
    for tie in scene.ties:
        for pole, other in ((tie.a, tie.b), (tie.b, tie.a)):
            if pole in poles and other not in poles:
                key = pole, stands.get(other, other)
                strongest[key] = max(strongest.get(key, 0), tie.shared)
    made = []
    for (pole, other), shared in strongest.items():
        boxes = [m.label.box for m in marks if m.label and m.id not in {pole, other}]
        start, end = at_[pole], at_[other]
        x, y = bent((start.x, start.y), (end.x, end.y), boxes)
        made.append(PoleTie(pole, other, shared, x, y))
    return tuple(made)
