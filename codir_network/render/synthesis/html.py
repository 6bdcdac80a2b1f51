"""The synthesis as a page: its content escaped, its figures drawn, its two sheets of A4 filled."""

from __future__ import annotations

from functools import partial

from jinja2 import Environment, PackageLoader
from markupsafe import Markup

from codir_network.render.style import called_colours
from codir_network.render.synthesis import drawings
from codir_network.render.synthesis.content import Next, Synthesis, Unreadable
from codir_network.render.synthesis.fitting import fitted
from codir_network.render.words import html, printed

TEMPLATE = "synthese.html.j2"


def written(content: Synthesis | Unreadable) -> str:
    """Return the synthesis as one page of HTML: two sheets of A4 when printed, one when it cannot be read yet."""
    lang = content.lang
    environment = Environment(loader=PackageLoader("codir_network.render.synthesis", ""), autoescape=True)
    environment.filters |= {"p": partial(html, lang=lang), "printed": partial(printed, lang=lang),
                            "contact": partial(_contact, lang=lang)}
    environment.globals["draw"] = drawings
    readable, dense = isinstance(content, Synthesis), (False, False)
    if isinstance(content, Synthesis):
        content, dense = fitted(content)
    made = environment.get_template(TEMPLATE).render(
        lang=lang, colours=called_colours(__package__, TEMPLATE), page=content.frame, s=content, readable=readable,
        dense=dense, sheets=1 + readable)
    return made + "\n"


def _contact(what_next: Next, lang: str) -> Markup:
    """Return whom to write to, the address as it was given and on one line."""
    if not what_next.address:
        return html(what_next.contact, lang)
    before, address, after = what_next.contact.rpartition(what_next.address)
    return html(before, lang) + Markup('<span class="nb">{}</span>').format(address) + html(after, lang)
