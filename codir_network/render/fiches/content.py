"""What the page of a commune holds: its own seats by function, and what would be said of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import networkx as nx

from codir_network.diagnostics import Portrait
from codir_network.diagnostics.evidence import Profile
from codir_network.diagnostics.seating import attached, function
from codir_network.diagnostics.sentences import level_words, sentence
from codir_network.graph import nodes, seats
from codir_network.keys import match_key
from codir_network.render.words import rows, several, word
from codir_network.text import say
from codir_network.vocabulary import ROLES

if TYPE_CHECKING:
    from codir_network.diagnostics import Finding

Places = tuple[tuple[str, int], ...]

_FREE = ("non", "")
"""What a body says of automatic seats when no commune has one there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line to tick: a body, where it stands in the workbook, through which functions, in which role.

    ``aside`` is what follows the body where there is one column only: a plain member's role is
    not said. ``automatic``: the commune has its seat as of right; nobody asks through whom.
    """

    body: str
    places: Places
    through: str = ""
    role: str = ""
    aside: str = ""
    automatic: bool = False

    @property
    def mark(self) -> str:
        """The rows of the line, sheet by sheet: « A212 »."""
        return marked(self.places)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fiche:
    """The page of one commune, in plain words.

    ``seats``: outside automatic ones, one line a seat; ``automatic``: one line a body; ``others``:
    bodies whose list is complete and that do not have it; ``missing``: bodies whose list is not
    complete, and those where its automatic seat has no known holder. ``sentence`` is the one that
    would be handed out, ``level`` and ``coverage`` what the map would add.
    """

    commune: str
    code: str
    places: Places
    seats: tuple[Line, ...]
    automatic: tuple[Line, ...]
    others: tuple[Line, ...]
    missing: tuple[Line, ...]
    any_list: bool
    sentence: str
    level: str
    coverage: str

    @property
    def sheets(self) -> tuple[str, ...]:
        """The sheets that its marks speak of, in the order of their letters."""
        lines = (*self.seats, *self.automatic, *self.others, *self.missing)
        return tuple(sorted({sheet for places in (self.places, *(line.places for line in lines))
                             for sheet, _ in places}))


def marked(places: Iterable[tuple[str, int]]) -> str:
    """Return the marks of places in the workbook: the letter of the sheet, then the row.

    Examples
    --------
    >>> marked([("Appartenances", 75), ("Appartenances", 76), ("Grille", 4)])
    'A75-76, G4'
    """
    numbers: dict[str, list[int]] = defaultdict(list)
    for sheet, row in places:
        numbers[sheet].append(row)
    return ", ".join(rows(sheet[0], found) for sheet, found in sorted(numbers.items()))


def compose_fiches(of: Portrait, *, lang: str = "fr") -> list[Fiche]:
    """Return the pages of the communes of a territory, in alphabetical order.

    Only functions are said, and only of people attached to the commune itself; what would be
    said of it is worded as if it had reread its page.

    Parameters
    ----------
    of
        What :func:`codir_network.portray` measured.
    lang
        "fr" or "en".
    """
    G, bodies = of.G, of.bodies
    said = {finding.subjects[0]: finding for finding in of.findings if isinstance(finding.evidence, Profile)}
    communes = sorted(nodes(G, "organisation", "commune"), key=lambda item: (match_key(item[1]["label"]), item[0]))
    sitting = _sitting(G)
    councils = {body for body, data in bodies.items()
                if data["subkind"] == "Assemblée délibérante" and len(sitting[body]) == 1}
    return [_fiche(G, node, data, bodies, {body for body in councils if node not in sitting[body]},
                   said.get(node), lang) for node, data in communes]


def _sitting(G: nx.Graph) -> Mapping[str, set[str]]:
    """Return the communes that sit in each body."""
    found: dict[str, set[str]] = defaultdict(set)
    for commune, _ in nodes(G, "organisation", "commune"):
        for actor in _people(G, commune):
            for body in seats(G, actor):
                found[body].add(commune)
    return found


def _people(G: nx.Graph, commune: str) -> list[str]:
    return sorted(other for other, edge in G[commune].items() if edge["kind"] == "attachment")


def _fiche(G: nx.Graph, commune: str, data: Mapping[str, Any], bodies: Mapping[str, Mapping[str, Any]],
           elsewhere: set[str], finding: Finding | None, lang: str) -> Fiche:
    held: dict[str, list[str]] = defaultdict(list)
    for actor in _people(G, commune):
        for body, edge in G[actor].items():
            if edge["kind"] == "membership":
                held[body].append(actor)
    free = [body for body in bodies if bodies[body]["automatic_seats"] in _FREE]
    unknown = [body for body in bodies if body not in held and body not in elsewhere
               and _concerns(bodies[body], data)]
    asked = [body for body in unknown if bodies[body]["roster"] != "complète"
             or bodies[body]["automatic_seats"] in ("toutes", "secteur")]
    line, level, coverage = _said(finding, lang)
    return Fiche(
        commune=data["label"], code=data["code"], places=_places(data),
        seats=tuple(line for body in free for line in _seats(G, commune, body, held[body], lang)),
        automatic=tuple(_automatic(G, commune, body, held[body], lang)
                        for body in bodies if body not in free and held[body]),
        others=tuple(_asked(bodies[body]) for body in unknown if body not in asked),
        missing=tuple(_asked(bodies[body]) for body in asked),
        any_list=any(body["roster"] == "complète" for body in bodies.values()),
        sentence=line, level=level, coverage=coverage)


def _asked(body: Mapping[str, Any]) -> Line:
    """Return the line of a body where no seat of the commune is known."""
    return Line(body=body["label"], places=_places(body), automatic=body["automatic_seats"] not in _FREE)


def _concerns(body: Mapping[str, Any], commune: Mapping[str, Any]) -> bool:
    """Return whether a commune may be asked about a body: not about one of another sector."""
    if body["automatic_seats"] != "secteur":
        return True
    if not body["perimeter"]:  # its sector is that of the communes that sit there
        return bool(body["roster"] != "complète")
    return match_key(body["perimeter"]) == match_key(commune["sector"])


def _said(finding: Finding | None, lang: str) -> tuple[str, str, str]:
    """Return the sentence, the level and the coverage that would be handed out of a commune that has reread."""
    if finding is None or not isinstance(finding.evidence, Profile):
        return "", "", ""
    reread = replace(finding, evidence=replace(finding.evidence, reread=True))
    beside = finding.evidence.seat_in_codir
    level = level_words(finding.code.removeprefix("commune."), lang, beside_codir=beside)
    share = finding.coverage
    return (sentence(reread, lang, level="par-commune"), level,
            "" if share is None else say("fiche.4.coverage", lang, share=round(100 * share)))


def _places(data: Mapping[str, Any]) -> Places:
    return (data["sheet_row"],) if data["sheet_row"] else ()


def _seats(G: nx.Graph, commune: str, body: str, actors: Iterable[str], lang: str) -> Iterator[Line]:
    """Yield the seats of a commune in a body, one line each, in the order of the workbook."""
    lines = []
    for actor in actors:
        edge, through = G[actor][body], _through(G, commune, actor, lang)
        role = _role(edge, lang)
        plain = edge["roles"] == ("membre",) and edge["active"] != "non"
        lines.append(Line(body=G.nodes[body]["label"], places=_places(edge), through=through, role=role,
                          aside=through if plain else f"{through}, {role}"))
    yield from sorted(lines, key=lambda line: (line.places, line.through, line.role))


def _automatic(G: nx.Graph, commune: str, body: str, actors: Sequence[str], lang: str) -> Line:
    """Return the seats of a commune in a body with automatic seats, on one line: functions where they are known."""
    counts = Counter(_through(G, commune, actor, lang, ranked=False) for actor in actors
                     if G.nodes[actor]["subkind"] != "siège")
    through = ", ".join(said if n == 1 else say("fiche.many", lang, function=said, n=n)
                        for said, n in sorted(counts.items()))
    places = {place for actor in actors for place in _places(G[actor][body])}
    return Line(body=G.nodes[body]["label"], places=tuple(sorted(places)), through=through, aside=through,
                automatic=True)


def _through(G: nx.Graph, commune: str, actor: str, lang: str, *, ranked: bool = True) -> str:
    """Return by which function a seat is held, and with which other communes it is shared."""
    data = G.nodes[actor]
    if data["subkind"] == "siège":
        return say("fiche.unnamed", lang)
    if data["subkind"] == "institution":
        words = say("fiche.commune", lang)
    else:
        words = function(data if ranked or not data["rank"].isdecimal() else {**data, "rank": ""}, lang)
    others = [G.nodes[organisation]["label"] for organisation, _ in attached(G, actor)
              if organisation != commune and G.nodes[organisation]["subkind"] == "commune"]
    return say("fiche.shared", lang, function=words, communes=several(others, lang)) if others else words


def _role(edge: Mapping[str, Any], lang: str) -> str:
    role = ", ".join(word(ROLES, name, lang) for name in edge["roles"])
    return say("fiche.vacant", lang, role=role) if edge["active"] == "non" else role
