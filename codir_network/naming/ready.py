"""The row that the sheet Acteurs lacks, as far as a name that nothing recognises tells it."""

from __future__ import annotations

import re

from codir_network.keys import match_key
from codir_network.naming.functions import recognise, without_civility

_OF = re.compile(r" (?:de la |de l['’]|de |du |des |d['’])", re.IGNORECASE)
_BESIDE = re.compile(r"(?P<name>[^(,]+?)\s*(?:\((?P<inside>[^()]*)\)?|,(?P<after>.+)| [-–—] (?P<dash>.+))")
_TRADE = re.compile(r"\w+(?:ier|ière|eur|euse|trice)", re.IGNORECASE)
"""One word that is a trade (« Trésorier ») rather than an organisation (« Enedis »)."""
_ORGANISATION = re.compile(
    r"(departement|region|(sous )?prefecture|conseil|comite|association|office|syndicat|agence|centre|chambre|direction"
    r"|service|federation|union|communaute|metropole|pays|college|lycee|ecole|hopital|societe|caisse|banque) ")
"""First words, in the form of a key, that no first name is."""


def ready_row(text: str) -> str:
    """Return the row to add, « organisation | fonction | nom | prénom », dots where the text is silent.

    Examples
    --------
    >>> ready_row("Mme Jeanne Dupont (Gorges)"), ready_row("LE GOFF Yann")
    ('Gorges | … | Dupont | Jeanne', '… | … | LE GOFF | Yann')
    >>> ready_row("DUPONT Jean, adjoint"), ready_row("secrétaire de mairie de Gorgess")
    ('… | adjoint | DUPONT | Jean', 'Gorgess | secrétaire de mairie | … | …')
    >>> ready_row("Sous-préfet"), ready_row("Enedis"), ready_row("Mme Michu")
    ('… | Sous-préfet | … | …', 'Enedis | … | … | …', '… | … | Michu | …')
    """
    plain = without_civility(text)
    found = _BESIDE.fullmatch(plain)
    name = found["name"].strip() if found else plain
    beside = without_civility(found["inside"] or found["after"] or found["dash"] or "") if found else ""
    where, function = _title(name)
    if function:
        where, name = (where, beside) if where else (beside, "")
    else:
        where, function = _title(beside)
        where = where if function else beside
    if not function and not where and plain == text.strip() and _ORGANISATION.match(match_key(name)):
        where, name = name, ""
    elif not function and not where and plain == text.strip() and len(name.split()) == 1:
        where, function, name = ("", name, "") if _TRADE.fullmatch(name) else (name, "", "")
    return " | ".join(part or "…" for part in (where, function, *_person(name)))


def _title(text: str) -> tuple[str, str]:
    """Return the organisation and the function that a text names, empty when it names no function."""
    ways = []
    for link in _OF.finditer(text):
        function, where = text[: link.start()], text[link.end():].strip()
        if (held := recognise(function)).term:
            ways.append((where[:1].isupper(), not held.titled, len(function), where, function))
    if (whole := recognise(text)).term:
        ways.append((not whole.titled, True, len(text), "", text))
    return max(ways)[3:] if ways else ("", "")


def _person(name: str) -> tuple[str, str]:
    """Return the last name and the first; capitals in front are the last name (« LE GOFF Yann »)."""
    words = name.split()
    capitals = next((n for n, word in enumerate(words) if not word.isupper()), len(words))
    at = capitals if 0 < capitals < len(words) else 0
    return (" ".join(words[:at]), " ".join(words[at:])) if at else (" ".join(words[-1:]), " ".join(words[:-1]))
