"""What the page's script reads: a scene and the places of its views, as plain data."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from codir_network import palette
from codir_network.keys import match_key
from codir_network.render import style
from codir_network.render.font import FAMILY
from codir_network.render.layout import Layout, Mark
from codir_network.render.layout.arcs import Band
from codir_network.render.layout.boxes import ASCENT, Align
from codir_network.render.layout.bundles import Curve
from codir_network.render.layout.ellipse import INNER, POLE_RX, POLE_RY
from codir_network.render.layout.instances import POLE_R, Bodies, family_groups, place_bodies
from codir_network.render.layout.people import towards_bodies
from codir_network.render.layout.room import room_marks
from codir_network.render.layout.territory import place_territory
from codir_network.render.layout.titles import ArcText
from codir_network.render.rows import ROWS, names, pack
from codir_network.render.scene import Scene
from codir_network.render.scene.parts import Hub
from codir_network.render.scene.staircase import staircase
from codir_network.render.words import printed
from codir_network.text import catalogue

ALIGNS: tuple[Align, ...] = ("left", "center", "right")


def page_data(scene: Scene, layout: Layout, edges: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return what the script of the page reads, fit for JSON.

    ``views`` holds, for each view, the marks of what it shows by id, its bounds, and whatever
    else it draws. What is many is sent in rows (:mod:`codir_network.render.rows`), which call
    communes and bodies by rank, communes first, then bodies. ``told`` are the seats of which
    something more is said.

    Parameters
    ----------
    scene
        What the page may say.
    layout
        Places of the three circles.
    edges
        Seats as the pyvis network holds them.
    """
    styles = style.family_styles(key for key, _ in scene.families)
    shown = {name: [dataclasses.asdict(item) for item in getattr(scene, name)]
             for name in ("communes", "bodies", "steps")}
    groups = _groups(scene, layout)
    rank = {key: i for i, key in enumerate((*(c.id for c in scene.communes), *(b.id for b in scene.bodies),
                                            *(g["id"] for g in groups)))}
    called = [*(c.name for c in scene.communes), *(b.label for b in scene.bodies), *(g["name"] for g in groups)]
    known = {key: (i, name) for (key, i), name in zip(rank.items(), called, strict=True)}
    for commune in shown["communes"]:
        del commune["place"], commune["bearing"], commune["families"]  # Python placed it
        commune["missed"] = [rank[body] for body in commune["missed"]]
        if not commune["beside_codir"]:
            del commune["beside_codir"]
    shown["bodies"] = [{name: value for name, value in body.items() if value not in ("", (), False)}
                       for body in shown["bodies"]]
    for step in shown["steps"]:
        step["ids"] = [rank[node] for node in step["ids"]]
        step["pairs"] = [[rank[end] for end in pair] for pair in step["pairs"]]
    holders = sorted({holder for edge in edges for holder in edge["through"]})
    word = {holder: i for i, holder in enumerate(holders)}
    return {
        "communes": shown["communes"], "bodies": shown["bodies"], "holders": holders,
        "seats": [pack("seats", commune=commune, bodies=held) for commune, held in _by_first(
            (rank[e["from"]], rank[e["to"]]) for e in edges if e["counted"] and not e["through"])],
        "told": _told(((rank[e["from"]], int(e["counted"]), tuple(word[w] for w in e["through"])), rank[e["to"]])
                      for e in edges if e["through"] or not e["counted"]),
        "ties": [pack("ties", body=body, others=others) for body, others in _by_first(
            (rank[t.a], 4 * rank[t.b] + 2 * (t.shared - 1) + t.nested) for t in scene.ties)],
        "groups": groups,
        "pairs": [dataclasses.asdict(step) for step in staircase(scene)],
        "trials": scene.trials, "steps": shown["steps"],
        "views": {"cercles": _circles(layout, scene, rank, known), "instances": _bodies(scene, rank, known),
                  "territoire": _territory(scene, rank, known)},
        "people": [pack("person", label=p.label, communes=[rank[c] for c in p.communes],
                        bodies=[rank[b] for b in p.bodies]) for p in scene.people],
        "rows": {kind: names(kind) for kind in ROWS},
        "families": {key: dataclasses.asdict(s) | {"line": s.line, "words": dict(scene.families).get(key, key)}
                     for key, s in styles.items()},
        "shapes": {s.shape: style.contours(s.shape) for s in styles.values()}, "ring": style.RING,
        "view": scene.view, "level": scene.level, "center": scene.center, "lang": scene.lang, "font": FAMILY,
        "ascent": ASCENT, "territory": scene.territory,
        "colours": {name.lower(): getattr(palette, name) for name in
                    ("INK", "GREY", "LINE", "PALE", "PAGE", "USERS_RING", "INSTITUTIONS_RING", "DISC", "CREAM",
                     "CIRCLE_EDGE", "RIM_EDGE", "CODIR", "UNREACHED", "WAITING")},
        "words": {code.removeprefix("page.js."): printed(texts[scene.lang == "en"], scene.lang)
                  for code, texts in sorted(catalogue().items()) if code.startswith("page.js.")},
        "keys": [match_key(f"{node['name']} {node.get('label', '')}")
                 for node in (*shown["communes"], *shown["bodies"], *groups)],
    }


def _by_first(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, list[int]]]:
    """Return what pairs begin with, once, in order, each with all that it goes with."""
    rows: dict[int, list[int]] = {}
    for first, second in pairs:
        rows.setdefault(first, []).append(second)
    return sorted(rows.items())


def _told(seats: Iterable[tuple[tuple[int, int, tuple[int, ...]], int]]) -> list[list[Any]]:
    """Return seats of which something more is said: commune, counted or not, through whom, then the bodies."""
    rows: dict[tuple[int, int, tuple[int, ...]], list[int]] = {}
    for said, body in seats:
        rows.setdefault(said, []).append(body)
    return [pack("told", commune=commune, counted=counted, through=through, bodies=bodies)
            for (commune, counted, through), bodies in sorted(rows.items())]


def _people(scene: Scene, marks: Iterable[Mark]) -> list[tuple[float, ...]]:
    """Return the place of each person, empty where the view has none, in the order of the people."""
    at = {mark.id: (_short(mark.x), _short(mark.y)) for mark in marks}
    return [at.get(person.id, ()) for person in scene.people]


def _marks(marks: Iterable[Mark], names: Mapping[str, tuple[int, str]]) -> list[list[Any]]:
    """Return the marks in few signs: the page makes labels of them again."""
    made: list[list[Any]] = []
    for mark in marks:
        rank, name = names[mark.id]
        row: dict[str, Any] = {"rank": rank, "x": _short(mark.x), "y": _short(mark.y)}
        if label := mark.label:
            x0, y0, x1, y1 = map(_short, label.box)
            leader = mark.leader[2:]
            row |= {"side": ALIGNS.index(label.align), "size": _short(label.size), "weight": label.weight,
                    "x0": x0, "y0": y0, "x1": x1, "y1": y1,
                    "lines": 0 if label.lines == (name,) else "\n".join(label.lines)}
            row |= {"note": label.note, "leader": map(_short, leader)} if label.note or leader else {}
        made.append(pack("mark", **row))
    return made


def _poles(marks: Iterable[Mark], rank: Mapping[str, int]) -> list[int]:
    return [rank[mark.id] for mark in marks if mark.pole]


def _short(number: float) -> float:
    rounded = round(number, 1)
    return int(rounded) if rounded == int(rounded) else rounded


def _groups(scene: Scene, layout: Layout) -> list[dict[str, Any]]:
    """Return the marks of a view that stand for several bodies; with the circle of those that have one."""
    made = {g.id: dataclasses.asdict(g) | {"circle": ""} for g in scene.groups}
    return list((made | {g.id: dataclasses.asdict(g) for g in layout.groups}).values())


def _circles(
    layout: Layout, scene: Scene, rank: dict[str, int], names: Mapping[str, tuple[int, str]]
) -> dict[str, Any]:
    frame, places = layout.frame, {mark.id: (mark.x, mark.y) for mark in layout.marks}
    stands = {body: group.id for group in layout.groups for body in group.bodies}
    return {
        "marks": _marks(layout.marks, names), "poles": _poles(layout.marks, rank), "bounds": layout.bounds,
        "salle": _marks(room_marks(scene, layout), names),
        "spokes": [pack("spoke", pole=rank[t.a], body=rank[t.b], shared=t.shared, x=_short(t.x), y=_short(t.y))
                   for t in layout.ties],
        "petals": [dataclasses.asdict(petal) | {"title": _title(petal.title) if petal.title else None}
                   for petal in layout.petals],
        "titles": [_title(title) for title in layout.titles],
        "quiet": [dataclasses.asdict(label) for label in layout.quiet],
        "people": _people(scene, towards_bodies(
            scene.people, places | {body: places[group] for body, group in stands.items()})),
        "stands": stands,
        "geometry": {**{key: [ellipse.rx, ellipse.ry] for key, ellipse in
                        (("rim", frame.rim), ("institutions", frame.institutions), ("users", frame.users))},
                     "dot": frame.dot, "halo": frame.halo, "inner": INNER, "poles": [POLE_RX, POLE_RY]},
    }


def _bodies(scene: Scene, rank: dict[str, int], names: Mapping[str, tuple[int, str]]) -> dict[str, Any]:
    """Return the view of bodies; ``opened`` holds what changes when a click opens the line of a family."""
    layout, hubs = place_bodies(scene), {hub.body: hub for hub in scene.hubs}
    roles = {body.id: body.role for body in scene.bodies}
    return _arcs(layout, rank, names) | {
        "bounds": layout.bounds, "radius": POLE_R, "order": [key for key, _ in scene.families],
        "rings": [{"id": ring.mark.id, "role": roles[ring.mark.id], "unit": dataclasses.asdict(ring.unit),
                   "name": dataclasses.asdict(ring.name),
                   "hub": _hub(hubs[ring.mark.id]) if ring.mark.id in hubs else None} for ring in layout.rings],
        "quiet": [dataclasses.asdict(label) for label in layout.quiet],
        "calls": [dataclasses.asdict(call) for call in layout.calls],
        "opened": {group.id: _opened(place_bodies(scene, group.id), scene, rank) for group in family_groups(scene)},
    }


def _title(title: ArcText) -> dict[str, Any]:
    return {"weight": title.weight, "letters": [
        pack("letter", sign=sign, x=_short(x), y=_short(y), turn=_short(turn), size=_short(size))
        for sign, x, y, turn, size in title.signs]}


def _hub(hub: Hub) -> list[int]:
    return pack("hub", reached=hub.reached, others=hub.others, without=hub.without)


def _opened(layout: Bodies, scene: Scene, rank: dict[str, int]) -> dict[str, Any]:
    """Return what changes, its marks in few signs."""
    whole = {b.id: b.label for b in scene.bodies} | {g.id: g.name for g in scene.groups}
    marks = []
    for mark in layout.marks:
        told = mark.label
        cut = {"cut": told.lines[0]} if told and told.lines[0] != whole[mark.id] else {}
        width = round(told.box[2] - told.box[0], 1) if told else 0
        marks.append(pack("opened", rank=rank[mark.id], x=round(mark.x, 1), y=round(mark.y, 1), width=width,
                          size=told.size if told else 0, **cut))
    return {"marks": marks, "bands": [_band(band) for band in layout.bands],
            "curves": [_curve(curve, rank) for curve in layout.curves]}


def _arcs(layout: Bodies, rank: dict[str, int], names: Mapping[str, tuple[int, str]]) -> dict[str, Any]:
    marks = [*layout.marks, *(ring.mark for ring in layout.rings)]
    return {"marks": _marks(marks, names), "poles": _poles(marks, rank),
            "bands": [_band(band) for band in layout.bands], "curves": [_curve(curve, rank) for curve in layout.curves]}


def _band(band: Band) -> dict[str, Any]:
    return {"family": band.family, "points": [[round(x), round(y)] for x, y in band.points],
            "title": dataclasses.asdict(band.title) if band.title else None}


def _curve(curve: Curve, rank: dict[str, int]) -> list[int]:
    return pack("curve", one=rank[curve.a], other=rank[curve.b], shared=curve.shared, hangs=int(curve.hangs),
                points=curve.points)


def _territory(scene: Scene, rank: dict[str, int], names: Mapping[str, tuple[int, str]]) -> dict[str, Any]:
    layout = place_territory(scene)
    families = [key for key, _ in scene.families]
    return {
        "marks": _marks(layout.marks, names), "poles": [], "bounds": layout.bounds, "radius": layout.radius,
        "glyphs": [pack("glyph", commune=rank[g.commune], held=[
            value for key, x, y in g.families
            for value in pack("sign", kind=families.index(key), x=_short(x), y=_short(y))])
                   for g in layout.glyphs],
        "kinds": families, "meetings": [[rank[a], rank[b]] for a, b in layout.meetings],
        "people": _people(scene, layout.people),
    }
