"""One key under which two spellings of a name meet, and the nearest names to propose.

The key makes names equal, or not: likeness never does. Likeness only proposes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

LIKENESS = 85  # rapidfuzz score (0-100) from which a name is proposed
SLIP = 4  # letters from which one slip of the hand (lost, doubled, wrong, two swapped) is proposed below it
PROPOSALS = 3

_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d"})  # no accent to Unicode
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]")
_SEPARATORS = re.compile(r"[^0-9a-z]+")
_SAINT = re.compile(r"\b(st|ste)\b")
_ARTICLES = re.compile(r"^(le|la|les|l|de|du|des|d) ")


@lru_cache(maxsize=65536)
def match_key(text: str) -> str:
    """Return the form under which two spellings of one name are equal.

    Case, accents, ligatures, apostrophes, hyphens, any kind of space, invisible characters and
    "St" for "Saint" do not tell two names apart; everything else does, articles included.

    Examples
    --------
    >>> match_key("St-Fiacre\u00a0sur Maine") == match_key("SAINT-FIACRE-SUR-MAINE")
    True
    >>> match_key("Le Mans") == match_key("Mans")
    False
    """
    plain = unicodedata.normalize("NFKD", _INVISIBLE.sub("", text))
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    spaced = _SEPARATORS.sub(" ", bare.casefold().translate(_LETTERS)).strip()
    return _SAINT.sub(lambda m: "saint" if m[0] == "st" else "sainte", spaced)


def slug(*parts: str) -> str:
    """Return the key of the parts joined by hyphens: the body of a made id.

    Examples
    --------
    >>> slug("DGS", "Gorges")
    'dgs-gorges'
    """
    return "-".join(match_key(part).replace(" ", "-") for part in parts if match_key(part))


def one_slip(a: str, b: str) -> bool:
    """Return whether two keys differ by one letter lost, doubled, wrong, or by two swapped.

    Examples
    --------
    >>> one_slip("dupont", "dupond"), one_slip("martin", "marton"), one_slip("roy", "petit")
    (True, True, False)
    """
    if abs(len(a) - len(b)) > 1:
        return False
    from rapidfuzz.distance import OSA

    return OSA.distance(a, b, score_cutoff=1) == 1


def nearest(text: str, choices: Iterable[str]) -> tuple[str, ...]:
    """Return the choices most like a text, nearest first, three at most, none under the bar.

    Articles in front count for nothing here ("Mans" is near "Le Mans"). One slip in a short name
    is under the bar of likeness, and proposed all the same.

    Examples
    --------
    >>> nearest("DGS de Gorge", ["DGS de Gorges", "DGS de Clisson", "Maire de Gétigné"])[0]
    'DGS de Gorges'
    >>> nearest("Moisn", ["Moins", "Mions"])
    ('Moins',)
    """
    from rapidfuzz import fuzz, process  # only a faulty cell needs it
    from rapidfuzz.distance import OSA

    whole = {choice: match_key(choice) for choice in sorted(set(choices)) if match_key(choice)}
    keyed = {choice: _ARTICLES.sub("", key) for choice, key in whole.items()}
    wanted = match_key(text)
    found = process.extract(
        _ARTICLES.sub("", wanted), keyed, scorer=fuzz.ratio, score_cutoff=LIKENESS, limit=PROPOSALS
    )
    if len(wanted) >= SLIP and not found:
        slips = process.extract(wanted, whole, scorer=OSA.distance, score_cutoff=1, limit=PROPOSALS)
        found = [(key, fuzz.ratio(wanted, key), choice) for key, _, choice in slips if len(key) >= SLIP]
    return tuple(choice for _, _, choice in sorted(found, key=lambda hit: (-hit[1], hit[2])))
