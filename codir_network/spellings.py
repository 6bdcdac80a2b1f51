"""The names of sheets and columns under whatever spelling: no case, accent, space nor plural."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, TypeVar

from codir_network.keys import match_key
from codir_network.schema import Column, Sheet

CLOSE: Final = 90  # likeness (0-100) from which a name that is like one only is taken, and said

Named = TypeVar("Named", bound=Sheet | Column)


def loose(text: str) -> str:
    """Return the form under which two headers are the same: no case, accent, space nor plural, "(s)" included.

    Examples
    --------
    >>> loose("Sièges  de droit") == loose("siege_de_droit")
    True
    """
    words = [word for word in match_key(text).split() if word != "s"]
    return "".join(word[:-1] if len(word) > 3 and word[-1] in "sx" else word for word in words)


def spellings(things: Iterable[Named]) -> dict[str, Named]:
    """Return sheets or columns by each of their names: canonical, English, aliases."""
    found: dict[str, Named] = {}
    for thing in things:
        found |= dict.fromkeys(map(loose, (thing.name, thing.en, *thing.aliases)), thing)
    return found


def alike(text: str, names: Mapping[str, Named]) -> Named | None:
    """Return the one sheet or column whose name is close to a text; None for none, or for two.

    Examples
    --------
    >>> from codir_network.schema import COMMUNES
    >>> alike("Popullation", spellings(COMMUNES.columns)).name
    'population'
    """
    from rapidfuzz import fuzz  # only a name that is not exact needs it

    close = [name for name in names if fuzz.ratio(loose(text), name) >= CLOSE]
    found = {names[name].name: names[name] for name in close}
    return found.popitem()[1] if len(found) == 1 else None
