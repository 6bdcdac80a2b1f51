"""LISEZMOI.txt: what each file of the folder is, for whom, and how to read it; composed, then written."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass

from codir_network.diagnostics.disclosed import Disclosed
from codir_network.disclosure import Level
from codir_network.render.results import threshold_lines
from codir_network.render.words import day, printed
from codir_network.schema import Territory
from codir_network.text import say

WIDTH = 92
_METHODS, _STEPS, _LIMITS, _SOURCES = 4, 5, 4, 4
HANDED_OUT = ("carte.html", "synthese.html", "resultats.xlsx")
INSIDE = ("carte.html", "resultats.xlsx", "reseau.gexf", "reseau.graphml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A line of a list, and what stands in its margin."""

    head: str
    text: str


Line = str | Item
"""A paragraph or an item; an empty one is a blank line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What stands under a title; the last part of a file may have none."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadMe:
    """What a LISEZMOI.txt says, in plain words."""

    title: str
    opening: tuple[str, ...]
    parts: tuple[Part, ...]


def readme(seen: Disclosed, *, level: Level, warnings: int = 0) -> str:
    """Return the text of LISEZMOI.txt.

    Parameters
    ----------
    seen
        What is handed out of the territory.
    level
        The level of disclosure of ``interne/``.
    warnings
        How many the reading of the workbook gave.
    """
    return written(compose_readme(seen, level=level, warnings=warnings), seen.lang)


def compose_readme(seen: Disclosed, *, level: Level, warnings: int = 0) -> ReadMe:
    """Return what LISEZMOI.txt says, as :func:`readme` writes it."""
    territory, lang = seen.territory, seen.lang
    parts: dict[str, list[Line]] = {
        "files": [
            say("readme.handed_out", lang), "",
            *(Item(head=name, text=say(f"readme.a_diffuser.{name}", lang)) for name in HANDED_OUT), "",
            say(f"readme.inside.{level}", lang), "",
            *(Item(head=name, text=say(f"readme.interne.{name}", lang)) for name in INSIDE)],
        "before": [Item(head=f"{n}.", text=say(f"readme.before.{n}", lang)) for n in range(1, _STEPS + 1)],
        "looked_at": [
            say("couverture.listes", lang, complete=seen.lists.complete, total=seen.lists.total),
            say("couverture.prudence", lang),
            say("results.reread", lang, n=len(seen.reread), m=len(seen.communes)),
            *([say("readme.warnings", lang, n=warnings)] if warnings else [])],
        "method": [
            *_dashed(say(f"results.method.{n}", lang) for n in range(1, _METHODS + 1)), "",
            say("results.thresholds", lang), *_dashed(threshold_lines(seen))],
        "limits": [*_dashed(say(f"readme.limit.{n}", lang) for n in range(1, _LIMITS + 1))],
        "data": [
            say("readme.data.text", lang),
            *([say("readme.data.contact", lang, contact=territory.dpo_contact)] if territory.dpo_contact else [])],
        "sources": [*_dashed(say(f"readme.source.{n}", lang) for n in range(1, _SOURCES + 1))],
    }
    return ReadMe(title=say("results.title", lang, name=territory.name), opening=opening(territory, lang), parts=tuple(
        Part(title=say(f"readme.{code}", lang), lines=tuple(lines)) for code, lines in parts.items()))


def opening(territory: Territory, lang: str) -> tuple[str, ...]:
    """Return what stands under the title of a folder: its date, and whether its territory is invented."""
    dated = day(territory.date, lang) if territory.date else say("results.undated", lang)
    state = say("results.state", lang, date=dated)
    return (state, say("synthesis.fictitious", lang)) if territory.fictitious else (state,)


def _dashed(texts: Iterable[str]) -> Iterable[Item]:
    return (Item(head="-", text=text) for text in texts)


def written(content: ReadMe, lang: str) -> str:
    """Return the text of the file."""
    lines = [content.title, "=" * min(len(content.title), WIDTH), *map(_written, content.opening)]
    for part in content.parts:
        lines += ["", "", *([part.title, "-" * len(part.title)] if part.title else []), *map(_written, part.lines)]
    return printed("\n".join(lines), lang) + "\n"


def _written(line: Line) -> str:
    """Return a line of the content in lines that a screen holds."""
    if isinstance(line, str):
        return _wrapped(line)
    wide = 18 if len(line.head) > 3 else len(line.head) + 3
    return _wrapped(line.text, f"  {line.head:<{wide - 2}}", wide)


def _wrapped(text: str, head: str = "", indent: int = 0) -> str:
    plain = re.sub(r"\s+(?=[:;?!»])|(?<=«)\s+", "\u00a0", re.sub(r"\s+", " ", text))  # no line begins with a sign
    return textwrap.fill(plain, WIDTH, initial_indent=head, subsequent_indent=" " * indent, break_long_words=False,
                         break_on_hyphens=False)
