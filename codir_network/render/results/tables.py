"""resultats.xlsx: communes, bodies, families and their links as tables, without anybody in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import networkx as nx

from codir_network.diagnostics import sentence
from codir_network.graph import nodes, seats
from codir_network.keys import match_key
from codir_network.metrics import hub, isolation
from codir_network.metrics.catalogue import METRICS
from codir_network.metrics.intersection import body_overlap, circle_table
from codir_network.metrics.layers import layer_pairs
from codir_network.privacy import Level, check_level
from codir_network.render.handout import Handout, hand_out
from codir_network.render.results.measured import metric_column
from codir_network.render.results.spreadsheet import Column, Sheet, Value, book
from codir_network.render.words import day, family, word
from codir_network.text import say
from codir_network.vocabulary import AUTOMATIC_SEATS, BODY_TYPES, CIRCLES, ROSTERS, YES_NO

if TYPE_CHECKING:
    from codir_network.diagnostics import Finding

PUBLIC_SHEETS = frozenset({"Communes", "Instances"})
"""Sheets of the workbook whose rows may be named by commune: the others have people in them."""


def workbook(G: nx.Graph, findings: Iterable[Finding], *, level: Level, lang: str = "fr") -> bytes:
    """Return ``resultats.xlsx``.

    No person stands in it at any level. By commune, two bodies are tied by one member, or by two
    and more, and a commune that has not reread its page has « relecture en cours » everywhere.

    Parameters
    ----------
    G
        The graph of a territory.
    findings
        What :func:`codir_network.diagnostics.diagnose` says of it.
    level
        "par-commune", or "par-fonction" and "nominatif", inside: exact numbers, « à confirmer ».
    lang
        "fr" or "en".

    Raises
    ------
    RenderError
        When the territory does not allow the level.
    """
    check_level(G, level)
    findings = tuple(findings)
    seen = hand_out(G, findings)
    closed = level == "par-commune"
    sheets = [_communes(G, seen, closed, lang), _bodies(G, seen, closed, lang), _families(G, lang),
              _links(G, seen, closed, lang), _circles(G, lang), _crossings(seen, closed, lang),
              _findings(G, seen, findings, level, lang)]
    title = say("results.title", lang, name=seen.territory.name)
    return book([_read_me(seen, level, title, lang), *sheets, _glossary(sheets, lang)], title=title)


def _own(code: str, lang: str, *, unit: str = "", share: bool = False) -> Column:
    return Column(say(f"results.column.{code}", lang), say(f"results.meaning.{code}", lang),
                  say(f"results.unit.{unit}", lang) if unit else "", share=share)


def _metric(column: str, lang: str) -> Column:
    found = next(metric for metric in METRICS if metric.column == column)
    return metric_column(found, lang)


def _sheet(code: str, lang: str, columns: Sequence[Column], rows: Iterable[Sequence[Value]]) -> Sheet:
    return Sheet(say(f"results.sheet.{code}", lang), tuple(columns), tuple(tuple(row) for row in rows))


def _yes(value: bool, lang: str) -> str:
    return YES_NO[0 if value else 1].label(lang)


def _communes(G: nx.Graph, seen: Handout, closed: bool, lang: str) -> Sheet:
    profile = isolation.isolation_profile(G, thresholds=seen.thresholds)
    columns = [_own("code", lang), _own("commune", lang), _own("population", lang, unit="habitants"),
               _own("sector", lang), _own("reread", lang), _metric("level", lang), _own("levels", lang),
               _metric("minimal", lang), _metric("coverage", lang), _metric("bodies", lang), _own("where", lang),
               _metric("persons", lang), _metric("unnamed", lang), _metric("peers", lang), _metric("paths", lang),
               _own("in_codir", lang)]
    rows: list[list[Value]] = []
    for node, data in sorted(nodes(G, "organisation", "commune"), key=lambda c: (match_key(c[1]["label"]), c[0])):
        public: list[Value] = [data["code"], data["label"], _whole(data["population"]), data["sector"],
                               _yes(data["reread"], lang)]
        measured = _profile(G, node, profile.loc[node], seen, lang)
        if closed and not data["reread"]:
            measured = [say("commune.relecture_en_cours", lang)] * len(measured)
        rows.append(public + measured)
    return _sheet("communes", lang, columns, rows)


def _profile(G: nx.Graph, node: str, row: Any, seen: Handout, lang: str) -> list[Value]:
    def words(level: str | None) -> str:
        return word((*isolation.LEVELS, isolation.MISSING), level, lang) if level else ""

    level = words(row["level"])
    if not G.nodes[node]["reread"] and row["level"] != isolation.MISSING.value:
        level = f"{level} ({say('commune.a_confirmer', lang)})"
    there = {body for actor in G[node] for body in seats(G, actor)}
    codir = ("" if not seen.codir else _yes(True, lang) if seen.codir in there else say("results.none_known", lang))
    where = " ; ".join(seen.bodies[body]["label"] for body in seen.bodies if body in row["body_ids"])
    return [level, " ; ".join(words(name) for name in row["levels"]), words(row["minimal"]), float(row["coverage"]),
            int(row["bodies"]), where, int(row["persons"]), int(row["unnamed"]), int(row["peers"]),
            _whole(row["paths"]), codir]


def _whole(value: float | None) -> int | None:
    return None if value is None or value != value else int(value)


def _bodies(G: nx.Graph, seen: Handout, closed: bool, lang: str) -> Sheet:
    members = hub.seats(G)
    sitting = {body: sum(body in commune.sits for commune in seen.communes) for body in seen.bodies}
    columns = [_own("body", lang), _own("acronym", lang), _own("type", lang), _own("circle", lang),
               _own("family", lang), _own("automatic", lang), _own("codir", lang), _own("roster", lang),
               _own("meetings", lang, unit="reunions"), _own("members", lang, unit="sieges"),
               _own("communes_reread", lang, unit="communes"), _metric("reached", lang), _metric("others", lang)]
    columns += [] if closed else [_metric("without_best", lang)]
    columns.append(_own("row", lang))
    rows: list[list[Value]] = []
    for body, data in seen.bodies.items():
        reach = seen.hub.loc[body]
        row: list[Value] = [
            data["label"], data["acronym"], word(BODY_TYPES, data["subkind"], lang),
            word(CIRCLES, data["circle"], lang), family(data["layer"], lang),
            word(AUTOMATIC_SEATS, data["automatic_seats"], lang), _yes(data["codir"], lang) if data["codir"] else "",
            word(ROSTERS, data["roster"], lang), data["meetings_a_year"], int(members[body]), sitting[body],
            int(reach["reached"]), int(reach["others"])]
        row += [] if closed else [int(reach["without_best"])]
        rows.append([*row, data["sheet_row"][1] if data["sheet_row"] else None])
    return _sheet("bodies", lang, columns, rows)


def _families(G: nx.Graph, lang: str) -> Sheet:
    columns = [_own("family_a", lang), _own("family_b", lang), _own("active_a", lang, unit="personnes"),
               _own("active_b", lang, unit="personnes"), _own("both", lang, unit="personnes"),
               _own("bridging", lang, unit="sieges"), _own("unique", lang, unit="paires"),
               _own("double", lang, unit="paires"), _own("jaccard", lang, share=True), _own("incomplete", lang)]
    layer_of = {node: data["layer"] for node, data in nodes(G, "body") if data["automatic_seats"] == "non"}
    rows: list[list[Value]] = []
    for row in layer_pairs(G).itertuples():
        held = sum(layer_of.get(body) in {row.a, row.b} for actor in row.bridging for body in seats(G, actor))
        rows.append([family(row.a, lang), family(row.b, lang), int(row.persons_a), int(row.persons_b),
                     int(row.both), held, int(row.unique), int(row.double), float(row.jaccard),
                     " ; ".join(family(name, lang) for name in row.incomplete)])
    return _sheet("families", lang, columns, rows)


def _links(G: nx.Graph, seen: Handout, closed: bool, lang: str) -> Sheet:
    order = {body: place for place, body in enumerate(seen.bodies)}
    columns = [_own("body_a", lang), _own("body_b", lang), _own("family_a", lang), _own("family_b", lang),
               _own("link", lang) if closed else _own("shared", lang, unit="personnes")]
    columns += [] if closed else [_own("body_jaccard", lang, share=True), _own("overlap", lang, share=True)]
    columns += [_own("nested", lang), _own("counted", lang)]
    rows: list[tuple[int, int, list[Value]]] = []
    for row in body_overlap(G).itertuples():
        a, b = sorted((row.a, row.b), key=order.__getitem__)
        first, second = seen.bodies[a], seen.bodies[b]
        free = first["automatic_seats"] == second["automatic_seats"] == "non"
        tie: list[Value] = [say(f"results.tie.{row.link}", lang)] if closed else [
            int(row.shared), float(row.jaccard), float(row.overlap)]
        rows.append((order[a], order[b], [
            first["label"], second["label"], family(first["layer"], lang),
            family(second["layer"], lang), *tie, _yes(row.nested, lang),
            _yes(free and not row.nested, lang)]))
    return _sheet("links", lang, columns, (cells for *_, cells in sorted(rows, key=lambda row: row[:2])))


def _circles(G: nx.Graph, lang: str) -> Sheet:
    table = circle_table(G)
    columns = [_own("actor_circle", lang)] + [
        Column(say("results.column.body_circle", lang, circle=term.label(lang)),
               say("results.meaning.body_circle", lang, circle=term.label(lang)), say("results.unit.sieges", lang))
        for term in CIRCLES]
    rows: list[list[Value]] = [
        [term.label(lang), *(int(n) for n in table.loc[term.value, [t.value for t in CIRCLES]])] for term in CIRCLES]
    return _sheet("circles", lang, columns, rows)


def _crossings(seen: Handout, closed: bool, lang: str) -> Sheet:
    columns = [_own("crossing", lang), _own("known", lang), _own("described", lang, unit="instances"),
               _own("unlisted", lang, unit="instances")]
    columns += [] if closed else [_own("fulfilling", lang, unit="instances"), _own("fulfilling_bodies", lang)]
    rows: list[list[Value]] = []
    for finding in seen.crossings:
        present, evidence = finding.code.endswith(".present"), finding.evidence
        row: list[Value] = [sentence(finding, lang, level="par-commune" if closed else "par-fonction"),
                            _yes(True, lang) if present else say("results.none_known", lang),
                            _count(evidence["m"]), _count(evidence["s"])]
        there = [seen.bodies[body]["label"] for body in seen.bodies if body in finding.subjects]
        rows.append(row + ([] if closed else [_count(evidence["n"]), " ; ".join(there)]))
    return _sheet("crossings", lang, columns, rows)


def _count(fact: object) -> int:
    return fact if isinstance(fact, int) else 0


def _findings(G: nx.Graph, seen: Handout, findings: Sequence[Finding], level: Level, lang: str) -> Sheet:
    closed = level == "par-commune"
    waiting = {commune.id for commune in seen.communes if not commune.reread} if closed else set()
    columns = [_own("number", lang), _own("code_finding", lang), _own("sentence", lang), _own("subjects", lang),
               _own("finding_coverage", lang, share=True), _own("sources", lang)]
    rows: list[list[Value]] = []
    for finding in findings:
        said = sentence(finding, lang, level=level)
        if not said or waiting & set(finding.subjects):
            continue
        hidden = closed and finding.code.startswith("croisement.")  # a body there tells who runs it
        subjects = [] if hidden else [_named(G, subject, lang) for subject in finding.subjects]
        places = [(sheet, row) for sheet, row in finding.sources
                  if not hidden and (not closed or sheet in PUBLIC_SHEETS)]
        rows.append([len(rows) + 1, finding.code, said, " ; ".join(subjects), finding.coverage, _places(places)])
    return _sheet("findings", lang, columns, rows)


def _places(places: Sequence[tuple[str, int]]) -> str:
    """Return where to look in the workbook, sheet by sheet: « Instances : 13, 14 »."""
    return " ; ".join(f"{sheet} : {', '.join(str(row) for _, row in found)}"
                      for sheet, found in groupby(sorted(places), key=itemgetter(0)))


def _named(G: nx.Graph, subject: str, lang: str) -> str:
    return str(G.nodes[subject]["label"]) if subject in G else family(subject, lang)


def _read_me(seen: Handout, level: Level, title: str, lang: str) -> Sheet:
    territory = seen.territory
    dated = day(territory.date, lang) if territory.date else say("results.undated", lang)
    states = [body["roster"] for body in seen.bodies.values()]
    lines = [title, say("results.state", lang, date=dated)]
    lines += [say("synthesis.fictitious", lang)] if territory.fictitious else []
    lines += [say(f"privacy.level.{level}", lang).replace("**", ""), "",
              say("couverture.listes", lang, c=states.count("complète"), n=len(states)),
              say("couverture.prudence", lang),
              say("results.reread", lang, n=len(seen.reread), m=len(seen.communes)), ""]
    lines.append(say("readme.method", lang))
    lines += [f"– {say(f'results.method.{n}', lang)}" for n in range(1, 7)]
    lines += ["", say("results.thresholds", lang)]
    lines += [f"– {text}" for text in threshold_lines(seen, lang)]
    return Sheet(say("results.sheet.read_me", lang), (), tuple((line,) for line in lines))


def threshold_lines(seen: Handout, lang: str) -> list[str]:
    """Return every number that a verdict rests on, in words."""
    t = seen.thresholds
    numbers = {"coverage": t.coverage, "partial_list": t.partial_list, "fewest_communes": t.fewest_communes}
    lines = [say(f"results.threshold.{name}", lang, x=f"{x:g}".replace(".", "," if lang == "fr" else "."))
             for name, x in numbers.items()]
    lines.append(say("results.threshold.small", lang, small=t.small, k=t.small_body(len(seen.communes)),
                     divisor=t.small_divisor))
    return lines


def _glossary(sheets: Sequence[Sheet], lang: str) -> Sheet:
    columns = [_own(f"glossary_{name}", lang) for name in ("sheet", "column", "meaning", "unit", "range", "reference")]
    told = chain.from_iterable(((sheet.title, column) for column in sheet.columns) for sheet in sheets)
    rows = [[title, c.header, c.meaning, c.unit, c.range, c.reference] for title, c in told]
    return _sheet("glossary", lang, columns, rows)
