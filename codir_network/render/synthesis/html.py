"""The synthesis: two pages by commune for every mayor and councillor, in ten headings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jinja2 import Environment, PackageLoader

from codir_network.diagnostics import Portrait
from codir_network.diagnostics.disclosed import Disclosed
from codir_network.disclosure import PUBLIC
from codir_network.render.style import called_colours
from codir_network.render.synthesis import first_sheet, second_sheet
from codir_network.render.synthesis.fitting import fitted
from codir_network.render.words import day, html, mark, printed
from codir_network.text import say

TEMPLATE = "synthese.html.j2"
Section = Callable[[Disclosed, str], dict[str, Any]]

SECTIONS: dict[str, Section] = {
    "s1": first_sheet.essentials, "s2": first_sheet.looked_at, "s3": first_sheet.ties, "s4": first_sheet.to_link,
    "s5": second_sheet.seldom, "s6": second_sheet.users, "s7": second_sheet.single, "s8": second_sheet.proposals,
    "s9": second_sheet.not_said, "s10": second_sheet.next_steps,
}
SECTIONS_WITHOUT_LISTS = {"s1": first_sheet.unreadable} | {key: SECTIONS[key] for key in ("s2", "s8", "s9")}
"""What one page says as long as no list is complete."""


def page(of: Portrait, *, lang: str = "fr") -> str:
    """Return the synthesis as one page of HTML, two sheets of A4 when printed, by commune.

    Parameters
    ----------
    of
        What :func:`codir_network.portray` measured.
    lang
        "fr" or "en".
    """
    seen = of.disclosed(PUBLIC, lang)
    environment = Environment(loader=PackageLoader("codir_network.render.synthesis", ""), autoescape=True)
    readable = seen.lists.complete > 0
    built = {key: {"heading": mark(f"synthesis.{key[1:]}", lang)} | build(seen, lang)
             for key, build in (SECTIONS if readable else SECTIONS_WITHOUT_LISTS).items()}
    frame = _frame(seen, lang, sheets=2 if readable else 1)
    if readable:
        built, frame["dense"] = fitted(built, frame["words"], frame["method"])
    made = environment.get_template(TEMPLATE).render(
        lang=lang, page=frame, s8_only=not readable, colours=called_colours(__package__, TEMPLATE), **built)
    return made + "\n"


def _frame(seen: Disclosed, lang: str, *, sheets: int) -> dict[str, Any]:
    territory = seen.territory
    dated = day(territory.date, lang) if territory.date else ""
    n, thresholds = len(seen.communes), seen.thresholds
    small = say("synthesis.small", lang, n=thresholds.small_body(n)) if n >= thresholds.fewest_communes else ""
    return {
        "title": printed(say("synthesis.title", lang, name=territory.name), lang),
        "kicker": mark("synthesis.kicker", lang),
        "stamp": mark("synthesis.fictitious", lang) if territory.fictitious else "",
        "question": mark("synthesis.question", lang),
        "subtitle": mark(f"synthesis.subtitle.{'dated' if dated else 'undated'}", lang, name=territory.name,
                         date=dated),
        "words": mark("synthesis.words", lang),
        "method": mark("synthesis.method", lang, small=small),
        "level": mark("privacy.level.par-commune", lang),
        "running": html(", ".join(part for part in (territory.name, dated) if part) + " · ", lang),
        "sheets": sheets,
        "dense": (False, False),
    }
