"""What a cell says of somebody's function: the canonical word, the rank, or a title of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from codir_network.keys import match_key
from codir_network.vocabulary import FUNCTIONS, Function

Place = Literal["epci", "commune", "usagers", "autre"]
"""Where a function is held: it tells the president of an intercommunality from any other."""

_TITLED = frozenset({
    "Adjoint au maire", "Conseiller municipal", "Vice-président", "Conseiller communautaire", "DGA",
    "Responsable de service commun", "Directeur ou chef de service", "Chargé de mission", "Agent",
    "Cadre d'une autre collectivité", "Agent de l'État", "Représentant d'association",
})
"""Functions that people complete: « Directrice des finances », « Adjointe à l'urbanisme »."""

_ORDINALS = {"premier": "1", "premiere": "1", "second": "2", "seconde": "2"} | {
    word: str(rank) for rank, word in enumerate(
        ("deuxieme", "troisieme", "quatrieme", "cinquieme", "sixieme", "septieme", "huitieme", "neuvieme"), start=2)
}
_CIVILITY = re.compile(r"^(m\.|mm\.|mme\.?|mmes|mlle|m|monsieur|madame|mesdames|messieurs|dr\.?|docteur|me|maître|pr\.?"
                       r"|professeur)\s+(?:l[ea]\s+(?=maire|pr[ée]|sous|direct|secr|conseil|vice|d[ée]put|s[ée]nat|dg|sgm))?"
                       r"|^l[ea]\s+(?=maire\b|pr[ée]sident|vice-pr|direct(eur|rice)|secr[ée]taire|dg|sgm)",
                       re.IGNORECASE)
_BEFORE = re.compile(r"(\d+)(?:er|ere|re|e|eme|ieme|nd|nde) (.+)")
_AFTER = re.compile(r"(.+?)(?: no?| numero)? (\d+)")
_CHAIR = {"president", "presidente"}
_CHAIRS = _CHAIR | {"vice president", "vice presidente", "vp"}


@dataclass(frozen=True, slots=True)
class Holding:
    """A function as somebody holds it.

    ``value`` is a word of ``vocabulary.FUNCTIONS``, or the text as typed when ``term`` is None.
    ``rank`` tells two holders apart: a number ("2"), or the whole title ("Directrice des
    finances") where the cell has one.
    """

    value: str
    rank: str = ""
    term: Function | None = None

    @property
    def titled(self) -> bool:
        """Whether the cell has a title of its own, recognised by its first words."""
        return bool(self.rank) and not self.rank.isdigit()

    @property
    def words(self) -> str:
        """The function as people say it."""
        return self.rank if self.titled else f"{self.value} {self.rank}".strip()


def without_civility(text: str) -> str:
    """Return a name or a function without the civility in front of it.

    Examples
    --------
    >>> without_civility("Mme Jeanne Dupont"), without_civility("Madame la maire de Gorges")
    ('Jeanne Dupont', 'maire de Gorges')
    """
    return _CIVILITY.sub("", text.strip()).strip() or text.strip()


@lru_cache(maxsize=10_000)
def recognise(text: str, place: Place = "epci") -> Holding:
    """Return the function that a text names, feminine, English and ranks included.

    A bare « président » presides over the intercommunality only where the organisation is that;
    in an association it represents it; elsewhere it stays as typed.

    Examples
    --------
    >>> recognise("1ère adjointe").words, recognise("Directrice des finances").value
    ('Adjoint au maire 1', 'Directeur ou chef de service')
    >>> recognise("Garde champêtre").term is None
    True
    """
    text = " ".join(text.split())
    key, rank = _rank(match_key(text))
    known = _names()
    if key in _CHAIRS and place in ("usagers", "autre"):
        return Holding("Représentant d'association", text, known["representant d association"]) \
            if place == "usagers" else Holding(text)
    if key in _CHAIR and place == "commune":
        return Holding(text)
    if term := known.get(key):
        return Holding(term.value, rank, term)
    words = key.split()
    for length in range(len(words) - 1, 0, -1):
        if term := known.get(" ".join(words[:length])):
            return Holding(term.value, text, term) if term.value in _TITLED else Holding(text)
    return Holding(text)


def _rank(key: str) -> tuple[str, str]:
    """Return a key without its rank, and the rank; « 2e adjoint », « adjoint n° 2 », « agent 2 »."""
    first, _, rest = key.partition(" ")
    if rest and first in _ORDINALS:
        return rest, _ORDINALS[first]
    if found := _BEFORE.fullmatch(key):
        return found[2], str(int(found[1]))
    if found := _AFTER.fullmatch(key):
        return found[1], str(int(found[2]))
    return key, ""


@cache
def _names() -> dict[str, Function]:
    """Return each function by the keys of its names."""
    return {match_key(name): term for term in reversed(FUNCTIONS)
            for name in (*term.aliases, term.en, term.value) if match_key(name)}
