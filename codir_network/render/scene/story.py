"""The story that a trainer tells: ten steps, each a sentence and what the map shows of it.

Steps are data. Those of the workbook (sheet Récit) take the place of the ten of the vademecum,
which are told of the territory as it is: a step that it cannot show is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from codir_network.diagnostics.disclosed import Disclosed
from codir_network.keys import match_key
from codir_network.levels import ASKED
from codir_network.render.scene.parts import Body, Commune, FamilyPair, Shown, Tie
from codir_network.render.words import printed, several
from codir_network.schema import Step
from codir_network.text import say

CIRCLES = ("interne", "institutionnel", "usagers")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What the steps are told of: what was disclosed, and the parts of the scene."""

    seen: Disclosed
    communes: Sequence[Commune]
    bodies: Sequence[Body]
    ties: Sequence[Tie]
    pairs: Sequence[FamilyPair]
    families: Mapping[str, str]

    @property
    def lang(self) -> str:
        """The language of the page."""
        return self.seen.lang

    def pole(self, role: str) -> str:
        """Return the id of a pole, empty when it is not described."""
        return next((b.id for b in self.bodies if b.role == role), "")

    def tied(self, body: str) -> list[str]:
        """Return the bodies that share a member with a body."""
        return [tie.b if tie.a == body else tie.a for tie in self.ties if body in (tie.a, tie.b)]

    def sitting(self, bodies: Iterable[str]) -> list[str]:
        """Return the communes that sit in some bodies, automatic seats left out."""
        wanted = {b.id for b in self.bodies if b.id in set(bodies) and not b.automatic}
        return sorted({seat.commune for seat in self.seen.seats if seat.counted and seat.body in wanted})

    def say(self, code: str, **values: object) -> str:
        """Return a sentence of the story as printed."""
        return printed(say(f"story.{code}", self.lang, **values), self.lang)


def default_steps(ground: Ground) -> tuple[Shown, ...]:
    """Return the ten steps, told of a territory; those that it cannot show are left out."""
    makers = (_point, _inside, _institutions, _users, _bodies, _voices, _links, _layers, _to_link, _crossings)
    return tuple(step for make in makers if (step := make(ground)))


def told_steps(ground: Ground) -> tuple[Shown, ...]:
    """Return the steps of the workbook, those that may be told."""
    return tuple(_of_workbook(step, ground) for step in ground.seen.story)


def _of_workbook(step: Step, ground: Ground) -> Shown:
    asked: dict[str, list[str]] = {key: [] for key in ("vue", "cercle", "famille", "constat")}
    ids = []
    for show in step.shows:
        kind, _, word = show.partition(":")
        if kind in asked:
            asked[kind].append(word)
        else:
            ids.append(show)
    ids += [b.id for b in ground.bodies if b.family in asked["famille"]]
    ids += [subject for code in asked["constat"] for subject in _subjects(code, ground)]
    view = next((word for word in asked["vue"] if word), "cercles")
    title, caption, question = (printed(text, ground.lang) for text in (step.title, step.caption, step.question))
    circles = tuple(circle for circle in CIRCLES if circle in asked["cercle"]) or CIRCLES
    return Shown(title=title, caption=caption, question=question, view=view, circles=circles,
                 ids=tuple(dict.fromkeys(ids)))


def _subjects(code: str, ground: Ground) -> list[str]:
    """Return what findings of a code speak of; communes put to the room only as the map shows them."""
    if code in {f"commune.{level}" for level in ASKED}:
        return [c.id for c in ground.communes if c.state == "asked"]
    return [subject for one in ground.seen.said if one.finding.code == code or one.finding.code.startswith(f"{code}.")
            for subject in one.finding.subjects]


def _step(ground: Ground, key: str, view: str, ids: Iterable[str], *, circles: Sequence[str] = CIRCLES,
          pairs: Sequence[tuple[str, str]] = (), ask: bool = False, **values: object) -> Shown:
    question = ground.say(f"{key}.question", **values) if ask else ""
    return Shown(title=ground.say(f"{key}.title"), caption=ground.say(f"{key}.caption", **values), question=question,
                 view=view, circles=tuple(circles), ids=tuple(dict.fromkeys(ids)), pairs=tuple(pairs))


def _point(ground: Ground) -> Shown | None:
    codir = ground.pole("codir")
    return _step(ground, "1", "cercles", [codir, *ground.tied(codir)]) if codir else None


def _inside(ground: Ground) -> Shown:
    inside = [b.id for b in ground.bodies if b.circle == "interne"]
    return _step(ground, "2", "cercles", [*inside, *(c.id for c in ground.communes)], circles=CIRCLES[:1])


def _institutions(ground: Ground) -> Shown | None:
    found = [b.id for b in ground.bodies if b.circle == "institutionnel"]
    ids = [*found, *ground.sitting(found)]
    return _step(ground, "3", "cercles", ids, circles=CIRCLES[:2]) if found else None


def _users(ground: Ground) -> Shown | None:
    found = [b.id for b in ground.bodies if b.circle == "usagers"]
    return _step(ground, "4", "cercles", [*found, *ground.sitting(found)]) if found else None


def _bodies(ground: Ground) -> Shown:
    return _step(ground, "5", "instances", ())


def _voices(ground: Ground) -> Shown | None:
    """Return the step on people of several bodies: a shared secretary inside, a commune where no actor may be shown."""
    if ground.seen.public:
        families = {b.id: b.family for b in ground.bodies if not b.automatic}
        where = {c.id: sorted({s.body for s in ground.seen.seats
                               if s.counted and s.commune == c.id and s.body in families}) for c in ground.communes}
        many = [c for c in ground.communes if len({families[body] for body in where[c.id]}) > 2]
        if not many:
            return None
        commune = min(many, key=lambda c: match_key(c.name))
        kinds = len({families[body] for body in where[commune.id]})
        return _step(ground, "6.commune", "cercles", [commune.id, *where[commune.id]], commune=commune.name, n=kinds)
    found = [person for person in ground.seen.people if person.director and person.communes and len(person.bodies) > 1]
    shared = [person for person in found if len(person.communes) > 1] or found
    if not shared:
        return None
    told = min(shared, key=lambda person: person.order)
    names = several([b.label for b in ground.bodies if b.id in told.bodies], ground.lang)
    key = "6.sgm" if told.secretary else "6.dgs"
    return _step(ground, key, "cercles", [*told.communes, *told.bodies], n=len(told.communes), bodies=names)


def _links(ground: Ground) -> Shown | None:
    free = {b.id for b in ground.bodies if not b.automatic and not b.owner}
    pairs: list[tuple[str, str]] = []
    for shared in (1, 2):
        found = [(t.a, t.b) for t in ground.ties if t.shared == shared and {t.a, t.b} <= free and not t.nested]
        apart = [pair for pair in found if not set(pair) & {end for other in pairs for end in other}]
        pairs += apart[:1]
    if len(pairs) < 2:
        return None
    return _step(ground, "7", "instances", [end for pair in pairs for end in pair], pairs=pairs, ask=True)


def _layers(ground: Ground) -> Shown | None:
    """Return the step on families that nobody is known to share; none of it is a verdict."""
    apart = [pair for pair in ground.pairs if pair.shared == 0]
    if not apart:
        return None
    pair = apart[0]
    ids = [b.id for b in ground.bodies if b.family in (pair.a, pair.b) and not b.automatic]
    return _step(ground, "8", "instances", ids, ask=True, a=ground.families[pair.a], b=ground.families[pair.b])


def _to_link(ground: Ground) -> Shown:
    found = [c.id for c in ground.communes if c.state == "asked"]
    silent = any(c.state in ("rereading", "to_confirm") for c in ground.communes)
    counted = sum(n for level, n in ground.seen.unnamed.items() if level in ASKED) if ground.seen.public else 0
    beside = any(ground.seen.beside_codir(level) for level in ASKED)
    key = ("9.codir" if beside else "9") if found or counted else "9.reread" if silent else "9.none"
    return _step(ground, key, "cercles", found, ask=bool(found or counted), n=len(found) + counted)


def _crossings(ground: Ground) -> Shown | None:
    codir = ground.pole("codir")
    if not codir:
        return None
    fulfilled = [one.finding for one in ground.seen.told("story", "croisement.")]
    ids = [codir, ground.pole("maires"), *(body for f in fulfilled for body in f.subjects)]
    return _step(ground, "10", "instances", [i for i in ids if i], n=len(fulfilled))
