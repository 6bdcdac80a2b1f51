"""Every sentence a user reads, by code, in French and in English: one catalogue.

An entry is a pair (French, English). ``{n:siège|sièges}`` prints the number and the word that
agrees with it; ``{n:=est|sont}`` only the word.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module

PARTS = ("files", "issues", "reasons", "constats", "findings", "metrics", "page", "figures", "story", "report", "results",
         "fiches", "command", "template", "columns")
"""Modules of this package whose ``TEXTS`` make the catalogue."""


class _Count(int):
    """A number that agrees with its word as French does: « 0 siège, 1 siège, 2 sièges »."""

    def one(self) -> bool:
        return abs(self) < 2

    def __format__(self, spec: str) -> str:
        if "|" not in spec:
            return super().__format__(spec)
        one, many = spec.removeprefix("=").split("|")
        word = one if self.one() else many
        return word if spec.startswith("=") else f"{int(self)} {word}"


class _EnglishCount(_Count):
    """The same in English: "0 seats, 1 seat, 2 seats"."""

    def one(self) -> bool:
        return self == 1


@cache
def catalogue() -> Mapping[str, tuple[str, str]]:
    """Return every entry, (French, English) by code.

    Raises
    ------
    ValueError
        When two parts word the same code.
    """
    entries: dict[str, tuple[str, str]] = {}
    for part in PARTS:
        texts: Mapping[str, tuple[str, str]] = import_module(f"{__package__}.{part}").TEXTS
        if twice := entries.keys() & texts.keys():
            raise ValueError(f"worded twice: {sorted(twice)}")
        entries |= texts
    return entries


def say(code: str, lang: str = "fr", **values: object) -> str:
    """Return the sentence of a code, its blanks filled.

    Parameters
    ----------
    code
        A key of :func:`catalogue`.
    lang
        "fr" or "en".
    **values
        What the blanks take; whole numbers agree with their words.
    """
    count = _EnglishCount if lang == "en" else _Count
    ready = {name: count(value) if type(value) is int else value for name, value in values.items()}
    return catalogue()[code][lang == "en"].format(**ready)


def spaced(text: str) -> str:
    """Return French text with the no-break spaces that its punctuation asks for.

    Examples
    --------
    >>> spaced("Est-ce le métier ?") == "Est-ce le métier\u202f?"
    True
    """
    for sign in ";?!":
        text = text.replace(f" {sign}", f"\u202f{sign}")
    return text.replace(" :", "\u00a0:").replace("« ", "«\u00a0").replace(" »", "\u00a0»")
