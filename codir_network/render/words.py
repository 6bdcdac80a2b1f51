"""Catalogue sentences as printed on a page: no-break spaces, typographic apostrophes, bold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from markupsafe import Markup, escape

from codir_network.diagnostics.disclosed import SeenBody
from codir_network.text import say, spaced
from codir_network.vocabulary import LAYERS, Term, find

_BOLD = re.compile(r"\*\*(.+?)\*\*")


def word(terms: Iterable[Term], value: str, lang: str) -> str:
    """Return a word of the tables in a language; as it stands when it is the territory's own."""
    term = find(terms, value)
    return term.label(lang) if term else value


def family(name: str, lang: str) -> str:
    """Return the name of a family of bodies in a language.

    Examples
    --------
    >>> family("Projets", "en"), family("Rivières", "en")
    ('Projects', 'Rivières')
    """
    return word(LAYERS, name, lang)


def mark(code: str, lang: str, **values: object) -> Markup:
    r"""Return a sentence of the catalogue as HTML: what fills its blanks is escaped.

    Examples
    --------
    >>> mark("synthesis.4.reread", "fr", names="<Alba>")
    Markup('<b>Relecture en cours\xa0:</b> &lt;Alba&gt;. Nous n’en disons rien avant.')
    """
    return html(say(code, lang, **values), lang)


def html(text: str, lang: str) -> Markup:
    """Return a text as HTML, ``**…**`` in bold."""
    safe = str(escape(printed(text, lang)))
    safe = _BOLD.sub(r"<b>\1</b>", safe).replace("Co-dir", '<span class="nb">Co-dir</span>')
    return Markup(re.sub(r"\b1er ", "1<sup>er</sup> ", safe) if lang == "fr" else safe)  # noqa: S704  escaped above


def printed(text: str, lang: str) -> str:
    r"""Return a text with the spaces and apostrophes of print.

    Examples
    --------
    >>> printed("L'essentiel : rien", "fr") == "L’essentiel\u00a0: rien"
    True
    """
    curly = text.replace("'", "’")
    return spaced(curly).replace("\u202f", "\u00a0") if lang == "fr" else curly  # Arial lacks the narrow space


def day(when: date, lang: str) -> str:
    """Return a date in words.

    Examples
    --------
    >>> day(date(2026, 10, 1), "fr"), day(date(2026, 10, 2), "en")
    ('1er octobre 2026', '2 October 2026')
    """
    month = say("words.months", lang).split()[when.month - 1]
    number = "1er" if when.day == 1 and lang == "fr" else str(when.day)
    return f"{number} {month} {when.year}"


def several(names: Sequence[str], lang: str) -> str:
    """Return names as a sentence lists them.

    Examples
    --------
    >>> several(["Alba", "Bree", "Corly"], "fr")
    'Alba, Bree et Corly'
    """
    if len(names) < 2:
        return "".join(names)
    return say("words.and", lang, first=", ".join(names[:-1]), last=names[-1])


def rows(letter: str, numbers: Iterable[int]) -> str:
    """Return rows of a sheet as a mark tells them, its letter before each run.

    Examples
    --------
    >>> rows("I", [13, 44, 42, 43])
    'I13, I42-44'
    """
    found = sorted(set(numbers))
    starts = [row for row in found if row - 1 not in found]
    ends = [row for row in found if row + 1 not in found]
    return ", ".join(f"{letter}{a}" if a == b else f"{letter}{a}-{b}" for a, b in zip(starts, ends, strict=True))


def trace(bodies: Iterable[SeenBody]) -> str:
    """Return where bodies stand in the workbook: « I13, I42-45 »."""
    return rows("I", (body.data["sheet_row"][1] for body in bodies if body.data["sheet_row"]))
