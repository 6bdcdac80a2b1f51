"""LISEZMOI.txt: what each file of the folder is, for whom, and how to read it."""

from __future__ import annotations

import re
import textwrap

from codir_network.diagnostics.disclosed import Disclosed
from codir_network.disclosure import Level
from codir_network.render.results import threshold_lines
from codir_network.render.words import day, printed
from codir_network.text import say

WIDTH = 92
_METHODS, _STEPS, _LIMITS, _SOURCES = 4, 5, 4, 4
HANDED_OUT = ("carte.html", "synthese.html", "resultats.xlsx")
INSIDE = ("carte.html", "resultats.xlsx", "reseau.gexf", "reseau.graphml")


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
    territory, lang = seen.territory, seen.lang
    dated = day(territory.date, lang) if territory.date else say("results.undated", lang)
    title = say("results.title", lang, name=territory.name)
    lines = [title, "=" * min(len(title), WIDTH), wrap(say("results.state", lang, date=dated))]
    lines += [say("synthesis.fictitious", lang)] if territory.fictitious else []
    lines += _part("files", lang)
    lines += [wrap(say("readme.handed_out", lang)), ""]
    lines += [item(name, say(f"readme.a_diffuser.{name}", lang)) for name in HANDED_OUT]
    lines += ["", wrap(say(f"readme.inside.{level}", lang)), ""]
    lines += [item(name, say(f"readme.interne.{name}", lang)) for name in INSIDE]
    lines += _part("before", lang)
    lines += [item(f"{n}.", say(f"readme.before.{n}", lang)) for n in range(1, _STEPS + 1)]
    lines += _part("looked_at", lang)
    lines += [wrap(say("couverture.listes", lang, complete=seen.lists.complete, total=seen.lists.total)),
              wrap(say("couverture.prudence", lang)),
              wrap(say("results.reread", lang, n=len(seen.reread), m=len(seen.communes)))]
    lines += [wrap(say("readme.warnings", lang, n=warnings))] if warnings else []
    lines += _part("method", lang)
    lines += [item("-", say(f"results.method.{n}", lang)) for n in range(1, _METHODS + 1)]
    lines += ["", say("results.thresholds", lang), *(item("-", text) for text in threshold_lines(seen))]
    lines += _part("limits", lang)
    lines += [item("-", say(f"readme.limit.{n}", lang)) for n in range(1, _LIMITS + 1)]
    lines += _part("data", lang)
    lines += [wrap(say("readme.data.text", lang))]
    lines += [wrap(say("readme.data.contact", lang, contact=territory.dpo_contact))] if territory.dpo_contact else []
    lines += _part("sources", lang)
    lines += [item("-", say(f"readme.source.{n}", lang)) for n in range(1, _SOURCES + 1)]
    return printed("\n".join(lines), lang) + "\n"


def _part(code: str, lang: str) -> list[str]:
    return part(say(f"readme.{code}", lang))


def part(title: str) -> list[str]:
    """Return the lines of a heading."""
    return ["", "", title, "-" * len(title)]


def wrap(text: str, head: str = "", indent: int = 0) -> str:
    """Return a text in lines that a screen holds."""
    plain = re.sub(r"\s+(?=[:;?!»])|(?<=«)\s+", "\u00a0", re.sub(r"\s+", " ", text))  # no line begins with a sign
    return textwrap.fill(plain, WIDTH, initial_indent=head, subsequent_indent=" " * indent, break_long_words=False,
                         break_on_hyphens=False)


def item(head: str, text: str) -> str:
    """Return an item of a list, its head in the margin."""
    wide = 18 if len(head) > 3 else len(head) + 3
    return wrap(text, f"  {head:<{wide - 2}}", wide)
