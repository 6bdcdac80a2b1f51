"""The pages in HTML: one sheet of A4 a commune when printed, with nothing to load."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader, Template, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from codir_network.render.fiches.content import Fiche, Line, marked
from codir_network.render.fiches.fitting import SPACINGS, free_lines, spacing
from codir_network.render.fiches.wording import common, own
from codir_network.render.style import called_colours
from codir_network.render.words import html, printed
from codir_network.schema import Territory
from codir_network.text import say

TEMPLATE = "fiche.html.j2"
Columns = tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Typeset:
    """A commune's page as its sheet sets it: its words, how close, its lines column by column.

    ``paired``: its seats in two columns, empty where they stand in one table. ``free``: how many
    lines are left to write on.
    """

    fiche: Fiche
    words: dict[str, str]
    place: str
    spacing: str
    free: int
    paired: Columns
    automatic: Columns
    others: Columns
    missing: Columns


def page(fiches: Sequence[Fiche], territory: Territory, *, lang: str = "fr") -> str:
    """Return some communes' pages as one document.

    Parameters
    ----------
    fiches
        As :func:`.content.compose_fiches` makes them.
    territory
        Its name, its date, whom to write to.
    lang
        "fr" or "en".
    """
    title = (own(fiches[0], lang)["title"] if len(fiches) == 1 else
             say("fiche.title.all", lang, name=territory.name))
    shared = common(territory, lang)
    made = _template().render(
        lang=lang, title=printed(title, lang), t=shared, sheets=[_sheet(f, shared, lang) for f in fiches])
    return made + "\n"


@cache
def _template() -> Template:
    """Return the template, compiled once for all the pages of a territory."""
    environment = Environment(loader=PackageLoader("codir_network.render.fiches", ""), autoescape=True)
    environment.filters["p"] = _printed
    environment.globals["colours"] = called_colours(__package__, TEMPLATE)
    return environment.get_template(TEMPLATE)


@pass_context
def _printed(context: Context, text: str) -> Markup:
    return html(text, context["lang"])


def _sheet(fiche: Fiche, shared: dict[str, str], lang: str) -> Typeset:
    words = own(fiche, lang)
    every = {**shared, **words}
    close = spacing(fiche, every)
    return Typeset(
        fiche=fiche, words=words, place=marked(fiche.places), spacing=close, free=free_lines(fiche, every),
        paired=halves(fiche.seats) if SPACINGS[close].paired else (), automatic=halves(fiche.automatic),
        others=halves(fiche.others), missing=halves(fiche.missing))


def halves(lines: Sequence[Line]) -> Columns:
    """Return lines in two columns, the first one never the shorter."""
    half = -(-len(lines) // 2)
    return tuple(column for column in (tuple(lines[:half]), tuple(lines[half:])) if column)
