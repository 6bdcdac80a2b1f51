"""Short names of bodies for the map: the word that the family's title already says is left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from codir_network.keys import match_key

LONGEST = 26  # signs of a label on the map; the card has the whole name

_HEADS = (
    (r"^(comité|conseil) (de suivi|des utilisateurs|de pilotage|de coordination)( du| de la| de l'| des| de)? ?[–-]? ?",
     ""),
    (r"^service commun( de la| de l'| des| du| de)? ?[–:-]? ?", ""),
    (r"^groupe de travail( sur la| sur le| sur| des| de la| du| de)? ?[–:-]? ?", ""),
    (r"^gt ", ""),
    (r"^équipe[ -]projet( du| de la| des| de)? ?[–:-]? ?", ""),
    (r"^réseau( local| intercommunal)?( de la| de l'| du| des| de)? ?[–:-]? ?", ""),
    (r"^commission( thématique)? ", "Com. "),
    (r"^conférence territoriale( des maires)? ", "Conférence "),
    (r"^comité technique( territorialisé)? ", "Comité tech. "),
    (r"^conseil (communautaire|métropolitain)$", "Conseil"),
    (r"^bureau (communautaire|métropolitain)$", "Bureau"),
    (r"^syndicat( mixte| intercommunal)?( pour le| pour la| de la| de l'| du| des| d'| de)? ?", ""),
)

_LINKING = frozenset({"de", "des", "du", "la", "le", "les", "l", "d", "pour", "à", "au", "aux", "en", "sur", "et",
                      "dans", "avec", "par", "of", "the", "for", "and"})


def short_names(names: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """Return the label of each body: its acronym, else its name made short, each unlike the others.

    Parameters
    ----------
    names
        (name, acronym) by id.

    Examples
    --------
    >>> short_names({"i:1": ("Réseau finances", ""), "i:2": ("Commission Eau, déchets, transition", "")})
    {'i:1': 'Finances', 'i:2': 'Com. eau, déchets'}
    """
    plain = {node: _plain(name) for node, (name, _) in names.items()}
    short = {node: acronym or _initials(name) or _fit(_shorter(plain[node]))
             for node, (name, acronym) in names.items()}
    for longer in (lambda name: _fit(_shorter(name, heads=1)), _fit, str):
        twice = {key for key, n in Counter(match_key(label) for label in short.values()).items() if n > 1}
        short = {node: longer(plain[node]) if match_key(label) in twice else label for node, label in short.items()}
    return short


def _initials(name: str) -> str:
    """Return the sigle that a long name gives in brackets, « … (CCSPL) », or an empty string."""
    found = re.search(r"\(([A-ZÉÈ0-9][A-ZÉÈ0-9-]{1,7})\)$", name.strip())
    return found[1] if found and len(_fit(_shorter(_plain(name)))) < len(_shorter(_plain(name))) else ""


def _plain(name: str) -> str:
    return re.sub(r"\s*\([^)]*\)", "", name.replace("’", "'")).strip() or name


def _shorter(name: str, *, heads: int = 2) -> str:
    for _ in range(heads):  # « Comité de suivi – service commun Droit des sols » has two
        for pattern, instead in _HEADS:
            rest = re.sub(pattern, instead, name, flags=re.IGNORECASE)
            if rest != name and len(rest) > 2:
                name = _lowered(rest, instead)
                break
    return name[:1].upper() + name[1:]


def _lowered(name: str, head: str) -> str:
    """Return « Com. eau » for « Com. Eau », leaving sigles and place names after « Conférence »."""
    rest = name[len(head):]
    if head == "Com. " and rest[1:2].islower():
        rest = rest[0].lower() + rest[1:]
    return head + rest


def _fit(name: str) -> str:
    """Cut a name after a whole group of words; only a single long word gets an ellipsis."""
    if len(name) <= LONGEST:
        return name
    cut = name[:LONGEST]
    for sign in (", ", " et ", " – ", " - "):
        if sign in cut[8:]:
            return cut[: cut.rindex(sign)].rstrip(" ,")
    if " " not in cut[8:]:
        return cut.rstrip() + "…"
    words = (cut if name[LONGEST] == " " else cut[: cut.rindex(" ")]).split(" ")
    while len(words) > 1 and words[-1].casefold() in _LINKING:
        words.pop()
    return " ".join(words)
