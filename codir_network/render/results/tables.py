"""resultats.xlsx: communes, bodies, families and their links as tables, without anybody in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, groupby
from operator import itemgetter
from typing import Any

from codir_network.diagnostics import Portrait
from codir_network.diagnostics.disclosed import Disclosed, SeenCommune, SeenPair
from codir_network.diagnostics.evidence import Crossing
from codir_network.disclosure import Level
from codir_network.levels import UNKNOWN, label
from codir_network.render.results.measured import measured_cells, measured_columns
from codir_network.render.results.spreadsheet import Column, Tab, Value, book
from codir_network.render.words import day, family, word
from codir_network.text import say
from codir_network.vocabulary import AUTOMATIC_SEATS, BODY_TYPES, CIRCLES, ROSTERS, YES_NO


def workbook(of: Portrait, *, level: Level, lang: str = "fr") -> bytes:
    """Return ``resultats.xlsx``.

    No person stands in it at any level. By commune, two bodies are tied by one member, or by two
    and more, and a commune that has not reread its page has « relecture en cours » everywhere.

    Parameters
    ----------
    of
        What :func:`codir_network.portray` measured.
    level
        "par-commune", or "par-fonction" and "nominatif", inside: exact numbers, « à confirmer ».
    lang
        "fr" or "en".

    Raises
    ------
    RenderError
        When the territory does not allow the level.
    """
    seen = of.disclosed(level, lang)
    sheets = [_communes(seen), _bodies(seen), _families(seen), _links(seen), _circles(seen), _crossings(seen),
              _findings(seen)]
    title = say("results.title", lang, name=seen.territory.name)
    above = f"{_privacy(seen)} {say('results.state', lang, date=_dated(seen))}."
    return book([_read_me(seen, title), *sheets, _glossary(sheets, lang)], title=title, level=above)


def _own(code: str, lang: str, *, unit: str = "", share: bool = False) -> Column:
    return Column(header=say(f"results.column.{code}", lang), meaning=say(f"results.meaning.{code}", lang),
                  unit=say(f"results.unit.{unit}", lang) if unit else "", share=share)


def _sheet(code: str, lang: str, columns: Sequence[Column], rows: Iterable[Sequence[Value]]) -> Tab:
    return Tab(title=say(f"results.sheet.{code}", lang), columns=tuple(columns),
                 rows=tuple(tuple(row) for row in rows))


def _yes(value: bool, lang: str) -> str:
    return YES_NO[0 if value else 1].label(lang)


def _communes(seen: Disclosed) -> Tab:
    lang = seen.lang
    columns = [_own("code", lang), _own("commune", lang), _own("population", lang, unit="habitants"),
               _own("sector", lang), _own("reread", lang),
               *measured_columns("commune", seen.level, lang,
                                 {"level": _own("levels", lang), "bodies": _own("where", lang)}),
               _own("in_codir", lang)]
    rows: list[list[Value]] = []
    for commune in seen.communes:
        data = commune.data
        public: list[Value] = [data["code"], data["label"], _whole(data["population"]), data["sector"],
                               _yes(commune.reread, lang)]
        if commune.profile is not None and commune.measures is not None:
            measured = _profile(seen, commune, commune.profile, commune.measures)
        else:
            mute = "commune.relecture_en_cours" if commune.silent else "results.level_unnamed"
            measured = [say(mute, lang)] * (len(columns) - len(public))
        rows.append(public + measured)
    return _sheet("communes", lang, columns, rows)


def _profile(seen: Disclosed, commune: SeenCommune, row: Mapping[str, Any],
             measures: Mapping[str, object]) -> list[Value]:
    lang = seen.lang

    def words(column: str, code: str) -> str:
        sure = commune.reread or code == UNKNOWN or column != "level"
        return label(code, lang) if sure else f"{label(code, lang)} ({say('commune.a_confirmer', lang)})"

    codir = ("" if not seen.codir else
             _yes(True, lang) if seen.codir in commune.sits else say("results.none_known", lang))
    levels = " ; ".join(label(name, lang) for name in row["levels"])
    where = " ; ".join(body.data["label"] for body in seen.bodies if body.id in commune.outside)
    return [*measured_cells("commune", seen.level, measures, {"level": levels, "bodies": where}, words), codir]


def _whole(value: float | None) -> int | None:
    return None if value is None or value != value else int(value)


def _bodies(seen: Disclosed) -> Tab:
    lang = seen.lang
    columns = [_own("body", lang), _own("acronym", lang), _own("type", lang), _own("circle", lang),
               _own("family", lang), _own("automatic", lang), _own("codir", lang), _own("roster", lang),
               _own("meetings", lang, unit="reunions"),
               *measured_columns("body", seen.level, lang,
                                 {"seats": _own("communes_sitting", lang, unit="communes")}),
               _own("row", lang)]
    rows: list[list[Value]] = []
    for body in seen.bodies:
        data = body.data
        row: list[Value] = [
            data["label"], data["acronym"], word(BODY_TYPES, data["subkind"], lang),
            word(CIRCLES, data["circle"], lang), family(data["layer"], lang),
            word(AUTOMATIC_SEATS, data["automatic_seats"], lang), _yes(data["codir"], lang) if data["codir"] else "",
            word(ROSTERS, data["roster"], lang), data["meetings_a_year"],
            *measured_cells("body", seen.level, body.measures, {"seats": len(body.sitting)})]
        rows.append([*row, data["sheet_row"][1] if data["sheet_row"] else None])
    return _sheet("bodies", lang, columns, rows)


def _families(seen: Disclosed) -> Tab:
    lang = seen.lang
    columns = [_own("family_a", lang), _own("family_b", lang), _own("active_a", lang, unit="personnes"),
               _own("active_b", lang, unit="personnes"), _own("both", lang, unit="personnes"),
               _own("communes_both", lang, unit="communes"), _own("bridging", lang, unit="sieges"),
               _own("unique", lang, unit="paires"), _own("double", lang, unit="paires"),
               _own("jaccard", lang, share=True), _own("incomplete", lang)]
    rows: list[list[Value]] = [
        [family(pair.a, lang), family(pair.b, lang), _persons(pair.persons_a, lang), _persons(pair.persons_b, lang),
         _both(pair, lang), pair.communes,
         _counted(pair, pair.bridging_seats), pair.unique, pair.double, _counted(pair, pair.jaccard),
         " ; ".join(family(name, lang) for name in pair.incomplete)] for pair in seen.pairs]
    return _sheet("families", lang, columns, rows)


def _persons(count: int | None, lang: str) -> Value:
    return say("results.to_count", lang) if count is None else count


def _both(pair: SeenPair, lang: str) -> Value:
    """Return how many persons are in both families; in words where they cannot be counted."""
    if pair.counting:
        return say("results.to_count" if pair.counting == "unnamed" else "results.nobody_known", lang)
    return pair.both


def _counted(pair: SeenPair, value: Value) -> Value:
    return None if pair.counting else value


def _links(seen: Disclosed) -> Tab:
    lang, closed = seen.lang, seen.public
    order = {body.id: place for place, body in enumerate(seen.bodies)}
    columns = [_own("body_a", lang), _own("body_b", lang), _own("family_a", lang), _own("family_b", lang),
               _own("link", lang) if closed else _own("shared", lang, unit="personnes")]
    columns += [] if closed else [_own("body_jaccard", lang, share=True), _own("overlap", lang, share=True)]
    columns += [_own("nested", lang), _own("counted", lang)]
    rows: list[tuple[int, int, list[Value]]] = []
    for tie in seen.ties:
        a, b = sorted((order[tie.a], order[tie.b]))
        first, second = seen.bodies[a].data, seen.bodies[b].data
        shared: list[Value] = [say(f"results.tie.{'unique' if tie.shared == 1 else 'doublé'}", lang)] if closed else [
            tie.shared, tie.jaccard, tie.overlap]
        rows.append((a, b, [first["label"], second["label"], family(first["layer"], lang),
                            family(second["layer"], lang), *shared, _yes(tie.nested, lang),
                            _yes(tie.free and not tie.nested, lang)]))
    return _sheet("links", lang, columns, (cells for *_, cells in sorted(rows, key=lambda row: row[:2])))


def _circles(seen: Disclosed) -> Tab:
    lang, table = seen.lang, seen.circles
    columns = [_own("actor_circle", lang)] + [
        Column(header=say("results.column.body_circle", lang, circle=term.label(lang)),
               meaning=say("results.meaning.body_circle", lang, circle=term.label(lang)),
               unit=say("results.unit.sieges", lang))
        for term in CIRCLES]
    rows: list[list[Value]] = [
        [term.label(lang), *(int(n) for n in table.loc[term.value, [t.value for t in CIRCLES]])] for term in CIRCLES]
    return _sheet("circles", lang, columns, rows)


def _crossings(seen: Disclosed) -> Tab:
    lang, closed = seen.lang, seen.public
    columns = [_own("crossing", lang), _own("known", lang), _own("described", lang, unit="instances"),
               _own("unlisted", lang, unit="instances")]
    columns += [] if closed else [_own("fulfilling", lang, unit="instances"), _own("fulfilling_bodies", lang)]
    rows: list[list[Value]] = []
    for one in seen.told("results", "croisement."):
        present, known = one.finding.code.endswith(".present"), one.finding.evidence
        if isinstance(known, Crossing):
            row: list[Value] = [one.words, _yes(True, lang) if present else say("results.none_known", lang),
                                known.described, known.unlisted]
            there = [body.data["label"] for body in seen.bodies if body.id in one.subjects]
            rows.append(row + ([] if closed else [known.fulfilling, " ; ".join(there)]))
    return _sheet("crossings", lang, columns, rows)


def _findings(seen: Disclosed) -> Tab:
    lang = seen.lang
    columns = [_own("number", lang), _own("code_finding", lang), _own("sentence", lang), _own("subjects", lang),
               _own("finding_coverage", lang, share=True), _own("sources", lang)]
    names = {c.id: c.name for c in seen.communes} | {body.id: body.data["label"] for body in seen.bodies}
    rows: list[list[Value]] = [
        [number, one.finding.code, one.words,
         " ; ".join(names.get(subject) or family(subject, lang) for subject in one.subjects),
         one.finding.coverage, _places(one.sources)] for number, one in enumerate(seen.told("results"), start=1)]
    return _sheet("findings", lang, columns, rows)


def _places(places: Sequence[tuple[str, int]]) -> str:
    """Return where to look in the workbook, sheet by sheet: « Instances : 13, 14 »."""
    return " ; ".join(f"{sheet} : {', '.join(str(row) for _, row in found)}"
                      for sheet, found in groupby(sorted(places), key=itemgetter(0)))


def _privacy(seen: Disclosed) -> str:
    return say(f"privacy.level.{seen.level}", seen.lang).replace("**", "")


def _dated(seen: Disclosed) -> str:
    date = seen.territory.date
    return day(date, seen.lang) if date else say("results.undated", seen.lang)


def _read_me(seen: Disclosed, title: str) -> Tab:
    lang = seen.lang
    lines = [title, say("results.state", lang, date=_dated(seen))]
    lines += [say("synthesis.fictitious", lang)] if seen.territory.fictitious else []
    lines += [_privacy(seen), "",
              say("couverture.listes", lang, complete=seen.lists.complete, total=seen.lists.total),
              say("couverture.prudence", lang),
              say("results.reread", lang, n=len(seen.reread), m=len(seen.communes)), ""]
    lines.append(say("readme.method", lang))
    lines += [f"– {say(f'results.method.{n}', lang)}" for n in range(1, 7)]
    lines += ["", say("results.thresholds", lang)]
    lines += [f"– {text}" for text in threshold_lines(seen)]
    return Tab(title=say("results.sheet.read_me", lang), columns=(), rows=tuple((line,) for line in lines))


def threshold_lines(seen: Disclosed) -> list[str]:
    """Return every number that a verdict rests on, in words."""
    t, lang = seen.thresholds, seen.lang
    numbers = {"coverage": t.coverage, "partial_list": t.partial_list, "fewest_communes": t.fewest_communes}
    lines = [say(f"results.threshold.{name}", lang, x=f"{x:g}".replace(".", "," if lang == "fr" else "."))
             for name, x in numbers.items()]
    lines.append(say("results.threshold.small", lang, small=t.small, k=t.small_body(len(seen.communes)),
                     divisor=t.small_divisor))
    return lines


def _glossary(sheets: Sequence[Tab], lang: str) -> Tab:
    columns = [_own(f"glossary_{name}", lang) for name in ("sheet", "column", "meaning", "unit", "range", "reference")]
    told = chain.from_iterable(((sheet.title, column) for column in sheet.columns) for sheet in sheets)
    rows = [[title, c.header, c.meaning, c.unit, c.range, c.reference] for title, c in told]
    return _sheet("glossary", lang, columns, rows)
