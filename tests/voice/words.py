"""Facts in French sentences: which commune, which level, which number, whatever the turn of phrase."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

Name = tuple[str, ...]


class Fact(NamedTuple):
    """Something that a document says: where it says it, of what, and what."""

    place: str
    name: Name
    value: object


LEVELS = (  # the first that a phrase holds
    ("donnee_manquante", r"donnée manquante"),
    ("sans_siege", r"aucun siège connu|sans siège connu|à relier"),
    ("sans_pairs", r"petit groupe|sans pairs"),
    ("une_seule_instance", r"seule instance|siège dans une instance"),
    ("un_seul_fil", r"seule? fonction|seule? relais|même fonction|même relais|seul fil|a un siège connu"),
    ("sans_traduction", r"pas de (?:siège|relais) connu au co-dir|sans traduction"),
    ("reliee", r"reliée"),
)
CROSSINGS = (
    ("conference", r"DGS présents à la conférence des maires"),
    ("groupe", r"animation d'un groupe de travail"),
    ("reseau", r"animation d'un réseau métier"),
    ("codir", r"[Aa]nimateurs de réseau métier présents au Co-dir"),
)
NOT_COUNTED = re.compile(r"à compter|·|–|—|\?")


def plain(text: object) -> str:
    """Return a text with plain apostrophes and spaces."""
    return re.sub(r"\s+", " ", str(text).replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")).strip()


def level_in(text: str) -> str | None:
    """Return the code of the level that a phrase says, None when it says none."""
    return next((code for code, pattern in LEVELS if re.search(pattern, text, re.IGNORECASE)), None)


def of_commune(place: str, commune: str, sentence: str) -> Iterator[Fact]:
    """Give what a sentence on one commune says: its level, how many bodies, how small a small group is."""
    said = plain(sentence)
    level = level_in(said)
    if level:
        yield Fact(place, ("level", commune), level)
    number = re.search(r"(?:siège|reliée)\b[^:;]*? dans (\d+|une) instances?|elle siège dans (\d+|une) instance", said)
    if number:
        n = number[1] or number[2]
        yield Fact(place, ("bodies", commune), 1 if n == "une" else int(n))
    elif level == "un_seul_fil" and "a un siège connu" in said:
        yield Fact(place, ("bodies", commune), 1)
    if small := re.search(r"\((\d+) communes? au plus\)", said):
        yield Fact(place, ("small",), int(small[1]))
    if lists := re.search(r"dans les (\d+) listes complètes", said):
        yield Fact(place, ("lists", "complète, hors sièges d'office"), int(lists[1]))


PATTERNS: tuple[tuple[str, tuple[Name, ...]], ...] = (
    (r"(\d+) instances? (?:ont|a) une liste complète, sur (\d+)", (("lists", "complète"), ("lists", "instances"))),
    (r"Listes complètes : (\d+) instances? sur (\d+) ; (\d+) partielles?, (\d+) inconnues?",
     (("lists", "complète"), ("lists", "instances"), ("lists", "partielle"), ("lists", "inconnue"))),
    (r"(\d+) listes? complètes? sur (\d+) instances? \((\d+) sur (\d+) hors sièges d'office\)",
     (("lists", "complète"), ("lists", "instances"),
      ("lists", "complète, hors sièges d'office"), ("lists", "outside"))),
    (r"· ?(\d+) partielles?", (("lists", "partielle"),)),
    (r"· ?(\d+) inconnues?", (("lists", "inconnue"),)),
    (r"(\d+) communes? (?:ont|a) relu (?:leur|sa) fiche, sur (\d+)", (("reread",), ("communes",))),
    (r"(\d+) communes? sur (\d+) (?:ont|a) relu (?:leur|sa) fiche", (("reread",), ("communes",))),
    (r"communes divisé par 2 ; ici (\d+)", (("small",),)),
    (r"Petit groupe : (\d+) communes? au plus", (("small",),)),
    (r"Co-dir a des membres dans (\d+) des (\d+) autres? instances?", (("reach", "codir"), ("others",))),
    (r"[Cc]onférence des maires : des membres dans (\d+) des (\d+) autres? instances?",
     (("reach", "maires"), ("others",))),
    (r"conférence des maires a des membres dans (\d+) des (\d+) autres? instances?",
     (("reach", "maires"), ("others",))),
    (r"Co-dir : aucun membre connu", (("none", "reach", "codir"),)),
    (r"[Cc]onférence des maires : aucun membre connu", (("none", "reach", "maires"),)),
    (r"(\d+) communes? siègent au-delà des sièges d'office, sur (\d+)", (("linked",), ("linked of",))),
    (r"(\d+) liens? uniques? sur (\d+)", (("links", "unique"), ("links", "all"))),
    (r"(\d+) des (\d+) liens entre instances (?:sont|est) doublés?", (("links", "double"), ("links", "all"))),
    (r"(\d+) passe(?:nt)? par un seul siège, ce qui", (("links", "unique"),)),
    (r"(\d+) paires? d'instances (?:sont|est) reliées? : (\d+) par deux personnes ou plus ; (\d+) passe",
     (("links", "all"), ("links", "double"), ("links", "unique"))),
    (r"(\d+) des (\d+) personnes qui siègent font déjà le lien", (("across", "several"), ("across", "active"))),
    (r"Croisements connus : (\d+) sur (\d+)", (("crossings", "known"), ("crossings", "all"))),
    (r"Quatre croisements suffisent à relier les couches ; (\d+) (?:sont|est) connus?", (("crossings", "known"),)),
    (r"(\d+) communes? à relier : aucun siège connu", (("count", "sans_siege"),)),
    (r"(\d+) communes? n(?:'a|'ont) aucun siège connu", (("count", "sans_siege"),)),
    (r"Chaque commune a un siège connu au-delà des sièges d'office", (("none", "sans_siege"),)),
    (r"(\d+) communes? (?:fait|font) le pont", (("bridge",),)),
    (r"[Ss]ur (\d+) communes?(?: qui ont relu leur fiche)?, (\d+) au moins siègent dans deux instances ou plus",
     (("linked of",), ("wide",))),
    (r"(\d+) communes? sur (\d+), au moins, siège(?:nt)? dans deux instances ou plus", (("wide",), ("linked of",))),
    (r"(\d+) communes? pourrai(?:t|ent) gagner un second lien", (("count", "un_seul_fil"),)),
    (r"(\d+) liens? entre instances passe(?:nt)? par un seul siège", (("links", "unique"),)),
    (r"(\d+) des (\d+) liens entre instances tien(?:t|nent) à deux sièges", (("links", "double"), ("links", "all"))),
)
"""Sentences, and what their numbers are, in order; « none » where the sentence says 0 in words."""


def in_text(place: str, text: str) -> Iterator[Fact]:
    """Give the numbers of the sentences that stand in a text."""
    said = plain(text)
    for pattern, names in PATTERNS:
        for found in re.finditer(pattern, said):
            if not found.groups():
                none = names[0][1:]
                yield Fact(place, none if len(none) > 1 else ("count", *none), 0)
            for name, value in zip(names, found.groups(), strict=False):
                yield Fact(place, name, int(value))


def crossings_in(place: str, text: str, *, known: bool | None = None) -> Iterator[Fact]:
    """Give which crossing a sentence tells of, and whether it is known there."""
    said = plain(text)
    for name, pattern in CROSSINGS:
        if re.search(pattern, said):
            yield Fact(place, ("crossing", name), not re.search(r"aucun", said) if known is None else known)


def pairs_in(place: str, text: str, families: Iterable[str]) -> Iterator[Fact]:
    """Give what a text says of pairs of families: persons in both, or that they are not counted."""
    said, names = plain(text), "|".join(re.escape(f) for f in sorted(families, key=len, reverse=True))
    pair = rf"({names}) et ({names})(?: ?:)? ?"
    for a, b, n in re.findall(pair + r"(\d+|aucune) (?:personnes?|membres? communs?)", said):
        yield Fact(place, ("pair", *sorted((a, b))), 0 if n == "aucune" else int(n))
    for a, b in re.findall(pair + r"(?:[^.;]*? )?personnes à compter", said):
        yield Fact(place, ("pair", *sorted((a, b))), None)
        yield Fact(place, ("to count", *sorted((a, b))), True)
    for a, b in re.findall(pair + r"[^.]*?les personnes sont à compter", said):
        yield Fact(place, ("to count", *sorted((a, b))), True)
    both = r"(?:personnes à compter[^.;]*; )?(\d+|aucune) communes?(?: connue)? dans les deux"
    for a, b, n in re.findall(pair + both, said):
        yield Fact(place, ("communes in both", *sorted((a, b))), 0 if n == "aucune" else int(n))


def zeros_in(place: str, text: str, families: Iterable[str]) -> Iterator[Fact]:
    """Give the pairs of families that a list says to share nobody."""
    names = "|".join(re.escape(f) for f in sorted(families, key=len, reverse=True))
    listed = rf"({names}) et ({names})"
    for told in re.findall(rf"Aucun membre commun connu : ((?:{listed}(?: ; )?)+)", plain(text)):
        for a, b in re.findall(listed, told[0]):
            yield Fact(place, ("pair", *sorted((a, b))), 0)
    for a, b in re.findall(rf"{listed} : personne n'est connu dans les deux", plain(text)):
        yield Fact(place, ("pair", *sorted((a, b))), 0)
