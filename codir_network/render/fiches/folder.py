"""The folder of pages to reread: each commune's own, all of them to print, and a LISEZMOI.txt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from codir_network.diagnostics import Portrait
from codir_network.keys import slug
from codir_network.render.fiches.content import Fiche, compose_fiches
from codir_network.render.fiches.page import page
from codir_network.render.fiches.word import document
from codir_network.render.readme_txt import Item, Part, ReadMe, opening, written
from codir_network.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from codir_network.schema import Territory

NAME_AT_MOST = 40
"""Letters of a commune in the name of its file: Windows counts the whole path."""
ALL = "toutes.html"
_HAND, _BACK = 2, 5


def folder(of: Portrait, *, lang: str = "fr") -> dict[str, bytes]:
    """Return the files of the pages that communes reread, by name.

    Each commune has its page to print (HTML) and the same to fill in on screen (Word), by
    function and of its own people only: it is handed to its mayor before anything is shown.

    Parameters
    ----------
    of
        What :func:`codir_network.portray` measured.
    lang
        "fr" or "en"; names of files stay French.
    """
    territory = of.territory
    fiches = compose_fiches(of, lang=lang)
    files = {"LISEZMOI.txt": _readme(territory, lang).encode(), ALL: page(fiches, territory, lang=lang).encode()}
    for name, fiche in zip(_names(fiches), fiches, strict=True):
        files[f"{name}.html"] = page([fiche], territory, lang=lang).encode()
        files[f"{name}.docx"] = document(fiche, territory, lang=lang)
    return files


def _names(fiches: Iterable[Fiche]) -> list[str]:
    """Return the name of each commune's files: its own, then its code, which nobody else has."""
    made: list[str] = []
    for fiche in fiches:
        name = slug(fiche.commune)[:NAME_AT_MOST].strip("-") or "commune"
        tail = slug(fiche.code) or "commune"  # never « con » alone, which Windows refuses
        full = f"{name}-{tail}"
        made.append(full if full not in made else f"{full}-{len(made) + 1}")
    return made


def _readme(territory: Territory, lang: str) -> str:
    lists = {"files": [Item(head=say("fiche.readme.each", lang), text=say("fiche.readme.pages", lang)),
                       Item(head=ALL, text=say("fiche.readme.all", lang))]}
    for name, count in (("hand", _HAND), ("back", _BACK)):
        lists[name] = [Item(head=f"{n}.", text=say(f"fiche.readme.{name}.{n}", lang)) for n in range(1, count + 1)]
    parts = [Part(title=say(f"fiche.readme.{name}", lang), lines=tuple(items)) for name, items in lists.items()]
    keep = Part(title="", lines=(say("fiche.readme.keep", lang),))
    return written(ReadMe(title=say("fiche.readme.title", lang, name=territory.name),
                          opening=opening(territory, lang), parts=(*parts, keep)), lang)
