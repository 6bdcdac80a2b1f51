"""Communes, the intercommunality, other organisations: how a cell names them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from codir_network import communes
from codir_network.keys import match_key, slug
from codir_network.naming.functions import Place
from codir_network.schema import Territory

EPCI = "o:epci"
"""The id of the intercommunality, whatever its name."""

_EPCI_WORDS = ("epci", "intercommunalite", "interco")
_KINDS = (("cc", "communaute de communes"), ("ca", "communaute d agglomeration", "agglomeration", "agglo"),
          ("cu", "communaute urbaine"), ("metropole",))
"""What people call an intercommunality of each kind, without its name: « la CC », « l'agglo »."""
_TYPE = re.compile(r"^(cc|ca|cu|communaute de communes|communaute d agglomeration|communaute urbaine|metropole) "
                   r"(?:du |de la |de l |des |de |d )?(?=.)")
_SMALL_WORDS = frozenset({"de", "du", "des", "d", "et", "en", "sur", "a", "au", "aux", "les", "la", "le", "l"})
_TOWN_HALL = re.compile(r"^(?:de )?(?:la )?(?:mairie|commune|ville|municipalite) (.+)")
_CODE = re.compile(r"\(?\b(\d{4,5}|2[AB]\d{3})\)?$", re.IGNORECASE)
_USERS = re.compile(r"\b(associations?|collectif|habitants?|usagers?|conseil citoyen|conseil de developpement)\b")
OPERATORS = frozenset({"caf", "ars", "cdg", "ddt", "ddtm", "sdis", "cpam", "msa", "cci", "cma", "epf", "caue", "cnfpt",
                       "cias", "ccas"})
"""Initials that name an operator everywhere; those of an intercommunality may be the same."""

_LINKS = {"de": "", "d": "", "du": "le ", "des": "les ", "la": "", "le": "", "les": "", "l": ""}


@dataclass(frozen=True, slots=True)
class Organisation:
    """A commune of the territory, the intercommunality ("epci") or another one ("autre")."""

    id: str
    name: str
    kind: str
    code: str = ""
    source: tuple[str, int] | None = None


class Places:
    """Every organisation that a workbook names, found again by any of its names."""

    def __init__(self, territory: Territory, found: Iterable[Organisation],
                 spellings: Iterable[tuple[str, str]] = (), aliases: Mapping[str, str] | None = None) -> None:
        """Gather the communes, those outside the territory, and the intercommunality.

        ``spellings`` are other names, each with the id that bears it; ``aliases`` give the name
        to read instead of another one.
        """
        self.by_id: dict[str, Organisation] = {}
        self._by_key: dict[str, set[str]] = defaultdict(set)
        for organisation in found:
            self._add(organisation)
        for id_, name in spellings:
            self._by_key[match_key(name)].add(id_)
        self.by_id[EPCI] = Organisation(EPCI, territory.name or "EPCI", "epci", territory.siren)
        self._epci_names = _epci_names(territory)
        self._epci_bare = {_TYPE.sub("", match_key(name)) for name in self._epci_names}
        for key in _epci_keys(territory, self._epci_names):
            if key not in self._by_key:
                self._by_key[key].add(EPCI)
        self._aliases = {match_key(variant): name for variant, name in (aliases or {}).items()}
        for variant, name in self._aliases.items():
            if variant not in self._by_key and (known := self.find(name)):
                self._by_key[variant] = set(known)

    def _add(self, organisation: Organisation) -> None:
        self.by_id[organisation.id] = organisation
        self._by_key[match_key(organisation.name)].add(organisation.id)
        if organisation.code:
            self._by_key[match_key(organisation.code)].add(organisation.id)

    def a_commune(self) -> str:
        """Return the name of a commune of the territory, for an example; the first by its code."""
        named = sorted(place.id for place in self.by_id.values() if place.kind == "commune")
        return self.by_id[named[0]].name if named else "Gorges"

    def find(self, text: str) -> tuple[str, ...]:
        """Return the ids of the organisations that a text names: none, one, or homonyms."""
        text = text.strip()
        if text in self.by_id:
            return (text,)
        key = match_key(text)
        if key in self._by_key:
            return tuple(sorted(self._by_key[key]))
        if _TYPE.match(key) and _TYPE.sub("", key) in self._epci_bare:
            return (EPCI,)
        if coded := _CODE.search(text):
            return self._by_code(coded[1].upper(), match_key(text[: coded.start()]))
        if text.endswith(")"):  # « Trois Sources Agglo (TSA) »: both must say the same
            name, _, inside = text[:-1].rpartition("(")
            return self.find(name) if name and self.find(name) == self.find(inside) else ()
        return self._town_hall(key)

    def _by_code(self, code: str, name: str) -> tuple[str, ...]:
        code = code.rjust(5, "0")
        found = sorted(id_ for id_ in self._by_key.get(match_key(code), ())
                       if not name or name in {match_key(self.by_id[id_].name), *_halls(self.by_id[id_].name)})
        return tuple([id_ for id_ in found if self.by_id[id_].code == code] or found)

    def _linked(self, key: str, kind: str = "") -> tuple[str, ...]:
        """Return the organisations that a key names, with or without "de", "du", "des"."""
        ids = {id_ for form in _without_link(key) for id_ in self._by_key.get(form, ())}
        return tuple(sorted(id_ for id_ in ids if kind in ("", self.by_id[id_].kind)))

    def _town_hall(self, key: str) -> tuple[str, ...]:
        hall = _TOWN_HALL.match(key)
        return self._linked(hall[1], kind="commune") if hall else ()

    def take(self, text: str, source: tuple[str, int]) -> tuple[str, ...]:
        """Return what a text names; an organisation that nobody named before is made.

        Of several spellings of a made one the first in alphabetical order stays, whatever the
        order of the rows.
        """
        name = " ".join(text.split())
        if match_key(name) not in self._by_key:
            name = self._aliases.get(match_key(name), name)
        found = self.find(name) or (f"o:{slug(name)}",)
        known = self.by_id.get(found[0])
        if known is None:
            self._add(Organisation(found[0], name, "autre", source=source))
        elif known.kind == "autre" and not known.code and match_key(name) == match_key(known.name):
            first = min(source, known.source or source)
            self.by_id[known.id] = replace(known, name=min(name, known.name), source=first)
        return found

    def place(self, id_: str) -> Place:
        """Return what an organisation is, for the functions held there."""
        organisation = self.by_id[id_]
        if organisation.kind in ("epci", "commune"):
            return "epci" if organisation.kind == "epci" else "commune"
        return "usagers" if _USERS.search(match_key(organisation.name)) else "autre"

    def slug(self, id_: str) -> str:
        """Return what made ids say of an organisation: its name, and its code where homonyms exist."""
        organisation = self.by_id[id_]
        return slug(organisation.name) if self._alone(id_) else slug(organisation.name, organisation.code or id_)

    def shown(self, id_: str) -> str:
        """Return the name of an organisation, with its code where homonyms exist."""
        organisation = self.by_id[id_]
        return organisation.name if self._alone(id_) else f"{organisation.name} ({organisation.code or id_})"

    def _alone(self, id_: str) -> bool:
        return len(self._by_key.get(match_key(self.by_id[id_].name), ())) < 2

    def titles(self, text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield each way to read a text as a title and an organisation: « DGS | de Gorges »."""
        if text.endswith(")") and "(" in text:
            title, _, where = text[:-1].rpartition("(")
            if found := self.find(where):
                yield title.strip(), found
        words = list(re.finditer(r"[^\W_]+", text))
        for before, word in pairwise(words):
            rest = text[word.start():]
            key = match_key(rest)
            if found := self._linked(key) or self._town_hall(key) or self._coded(rest):
                yield text[: before.end()], found

    def _coded(self, text: str) -> tuple[str, ...]:
        """Return what « de Seyssel (01407) » names."""
        if not (coded := _CODE.search(text)):
            return ()
        forms = _without_link(match_key(text[: coded.start()]))
        return tuple(id_ for id_ in self._by_code(coded[1].upper(), "") if match_key(self.by_id[id_].name) in forms)

    def names(self) -> list[str]:
        """Return every name, for proposals."""
        return ["EPCI", *self._epci_names, *(organisation.name for organisation in self.by_id.values())]


def _without_link(key: str) -> set[str]:
    """Return what a key may name once its "de" is gone: « du mans » is « le mans »."""
    forms, rest = {key}, key
    while (first := rest.partition(" "))[0] in _LINKS and first[2]:
        rest = first[2]
        forms |= {rest, _LINKS[first[0]] + rest}
    return forms


def _halls(name: str) -> set[str]:
    return {f"{hall} {link} {match_key(name)}" for hall in ("mairie", "commune") for link in ("de", "d", "")}


def _epci_names(territory: Territory) -> list[str]:
    """Return the names of the intercommunality: the user's, then the official ones."""
    known = communes.epci_by_siren().get(territory.siren) if not territory.fictitious else None
    names = (territory.name, *((known.name, known.long_name) if known else ()))
    return [name for name in dict.fromkeys(names) if name]


def _epci_keys(territory: Territory, names: Iterable[str]) -> set[str]:
    """Return the keys under which a workbook may name its intercommunality, initials included."""
    keys = {match_key(name) for name in names}
    keys |= {_TYPE.sub("", key) for key in keys}
    initials = {"".join(word[0] for word in words if small or word not in _SMALL_WORDS)
                for words in map(str.split, keys) for small in (True, False)}
    keys |= {sigle for sigle in initials if len(sigle) > 2} - OPERATORS
    kinds = {found[1] for key in keys if (found := _TYPE.match(key))}
    words = [*_EPCI_WORDS, *(word for kind in _KINDS if kinds & set(kind) for word in kind)]
    keys |= {f"{article}{word}" for word in words for article in ("", "l ", "la ")}
    return (keys | {match_key(territory.siren)}) - {""}
