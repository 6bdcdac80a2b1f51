"""How French ties a title to a place: « DGS d'Aigrefeuille », « maire du Mans », « de La Planche »."""

from __future__ import annotations

import re
from collections.abc import Sequence

_VOWEL = re.compile(r"^[aeiouàâäéèêëîïôöùûüœæ]", re.IGNORECASE)
_MUTE = re.compile(r"^(h[eéèêiîy]|y[^aou])", re.IGNORECASE)  # Hyères, Hennebont, Yvetot; but Hautmont, Yutz
_FEMININE = re.compile(r"^(CC|CA|CU|Communauté|Métropole|Agglo|Mairie|Région|Préfecture|Direction)\b")


def of(name: str) -> str:
    """Return a name with the "de" that it takes.

    Articles of names contract as they do in speech (du Mans, des Sables) but for "La" and "L'",
    which stay. An h is mute before e, i and y, which is usage more than rule.

    Examples
    --------
    >>> [of(name) for name in ("Gorges", "Aigrefeuille", "Le Mans", "Les Sables", "La Planche", "L'Aigle")]
    ['de Gorges', "d'Aigrefeuille", 'du Mans', 'des Sables', 'de La Planche', "de L'Aigle"]
    >>> of("Hyères"), of("Hautmont"), of("CC du Pays de Nay")
    ("d'Hyères", 'de Hautmont', 'de la CC du Pays de Nay')
    """
    if name.startswith("Le "):
        return f"du {name[3:]}"
    if name.startswith("Les "):
        return f"des {name[4:]}"
    if name == "EPCI" or name.startswith("Agglo"):
        return f"de l'{name}"
    if _FEMININE.match(name):
        return f"de la {name}"
    if _MUTE.match(name) or (_VOWEL.match(name) and not name.startswith(("Un ", "Une "))):
        return f"d'{name}"
    return f"de {name}"


def of_each(names: Sequence[str]) -> str:
    """Return several names, each with its "de".

    Examples
    --------
    >>> of_each(["Gorges", "Aigrefeuille", "Le Mans"])
    "de Gorges, d'Aigrefeuille et du Mans"
    """
    parts = [of(name) for name in names]
    return " et ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)
