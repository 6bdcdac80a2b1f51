"""The sheet Communes, against the referential: which communes, whose codes, which were forgotten."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from codir_network import communes as referential
from codir_network.errors import Issue
from codir_network.keys import match_key, slug
from codir_network.naming.places import Organisation
from codir_network.schema import COMMUNES, TABLE_COLUMNS, Territory
from codir_network.vocabulary import YES_NO, find
from codir_network.workbook.files.cells import Cell
from codir_network.workbook.reading.layout import Row, Section
from codir_network.workbook.reading.notes import Proposals, cell_of, note, told
from codir_network.workbook.reading.typed import reader
from codir_network.workbook.reading.values import read_code

_ARTICLE = re.compile(r"^(le|la|les|l) ")
_BLANK: dict[str, Any] = dict.fromkeys(TABLE_COLUMNS["communes"], "") | {
    "population": math.nan, "lon": math.nan, "lat": math.nan, "siege": False, "relue": False, "relue_le": None,
}


_Identity = tuple[str, str, tuple[str, ...], list[Issue]]
"""A code, a name, the codes that a faulty row may have meant, what to say of it."""


@dataclass(frozen=True, slots=True)
class Communes:
    """The communes of the territory as rows of their table, and what else the sheet told.

    ``outside`` are those of another intercommunality; ``spellings`` other names of an id: as
    typed, or as a faulty row may have meant, so that one fault is not said twice.
    """

    rows: tuple[dict[str, Any], ...]
    outside: tuple[Organisation, ...]
    spellings: tuple[tuple[str, str], ...]

    @property
    def organisations(self) -> list[Organisation]:
        """Every commune that the sheet names, as an organisation."""
        inside = [Organisation(row["id"], row["nom"], "commune", row["code_insee"]) for row in self.rows]
        return [*inside, *self.outside]


def read_communes(
    section: Section | None, territory: Territory, fictitious: Cell | None, said: list[Issue]
) -> Communes:
    """Return the communes; those that the workbook forgot are added, and said.

    ``fictitious`` is the cell that calls the territory invented.
    """
    reading = _Reading(territory, said, invented=_perhaps_invented(section, fictitious))
    rows: dict[str, dict[str, Any]] = {}
    typed = reader(section, said, apart=("code_insee", "commune_nouvelle")) if section else None
    for row in section.rows if section else ():
        record = reading.record(row, typed(row) if typed else {})
        if record is None:
            continue
        if (known := rows.get(record["id"])) is not None:
            rows[record["id"]] = _merged(known, record, row, said)
        else:
            rows[record["id"]] = record
    outside = [rows.pop(id_) for id_ in sorted(reading.outside & rows.keys())]
    if territory.fictitious:
        _refuse_real(rows, fictitious, said)
    for code in reading.forgotten(rows):
        rows[f"c:{code}"] = _from_referential(code)
        said.append(note("communes.code_insee.oubliee", None, value=referential.by_code()[code].name, insee=code))
    if not rows and not outside and not any(issue.severity == "erreur" for issue in said):
        said.append(note("communes.nom.aucune", None))
    _ask_seat(section, rows, said)
    return Communes(tuple(rows[id_] for id_ in sorted(rows)), tuple(_organisation(row) for row in outside),
                    tuple(reading.spellings(rows)))


class _Reading:
    """What reading one row needs to know of the territory and of the rows before."""

    def __init__(self, territory: Territory, said: list[Issue], *, invented: bool = False) -> None:
        self.real = not territory.fictitious and not invented
        self.siren = territory.siren if self.real else ""
        self.said = said
        self.outside: set[str] = set()
        self._typed: dict[str, str] = {}
        self._meant: dict[str, tuple[str, ...]] = {}  # codes that a faulty row may have meant, by id
        codes = referential.codes_of(self.siren) if self.siren else ()
        self._here = frozenset(codes)
        self._near = Proposals(referential.by_code()[code].name for code in codes)
        self._anywhere: Proposals | None = None

    def record(self, row: Row, values: dict[str, Any]) -> dict[str, Any] | None:
        code, issue = self._code(row, "code_insee")
        parent, parent_issue = self._code(row, "commune_nouvelle")
        self.said += [said for said in (issue, parent_issue) if said]
        typed = values["nom"]
        if not code and not typed:
            if issue is None:
                self.said.append(note("communes.code_insee.vide", cell_of(row, "code_insee", "nom")))
            return None
        as_typed: _Identity = (code, typed or code, (), [])
        code, name, meant, found = self._identify(row, code, typed, parent) if self.real else as_typed
        self.said += [] if issue and issue.severity == "erreur" else found  # a bad code is said once
        id_ = f"c:{code or slug(name)}"
        self._meant |= {id_: meant} if meant else {}
        self._typed |= {id_: typed} if typed else {}
        self.said += _reread(row, values)
        known = code in referential.by_code() and not any(fault.severity == "erreur" for fault in found)
        if self._here and known and code not in self._here:
            self.outside.add(id_)
            self.said.append(_elsewhere(row, code, name))
        return _filled(_BLANK | values | {"id": id_, "code_insee": code, "nom": name,
                                          "commune_nouvelle": self._parent(row, parent),
                                          "source": (COMMUNES.name, row.number)}, real=self.real)

    def _parent(self, row: Row, code: str) -> str:
        """Return the code of a commune nouvelle; empty, with a warning, when it is no commune of the territory."""
        if code and self.real and code not in (self._here or referential.by_code()):
            self.said.append(note("communes.commune_nouvelle.inconnue", cell_of(row, "commune_nouvelle")))
            return ""
        return code

    def _code(self, row: Row, column: str) -> tuple[str, Issue | None]:
        cell = row.cells.get(column, Cell(""))
        return read_code(cell, COMMUNES, COMMUNES.column(column),
                         referential.by_code().__contains__ if self.real else lambda _: True)

    def _identify(self, row: Row, code: str, name: str, parent: str) -> _Identity:
        if not code:
            return self._by_name(row, name)
        official = referential.by_code().get(code)
        if official is None and parent in referential.by_code() and name:
            return code, name, (), []  # a commune déléguée keeps a code that the referential no longer has
        if official is None:
            named = referential.by_key().get(match_key(name), ())
            here = tuple(code for code in named if code in self._here)
            fault = note("communes.code_insee.inconnu", cell_of(row, "code_insee"), nearest=(here or named)[:3])
            return code, name or code, named, [fault]
        if not name:
            cell = cell_of(row, "nom", "code_insee")
            return code, official.name, (), [note("communes.nom.complete", cell, lu=official.name)]
        if _bare(name) == _bare(official.name):
            return code, official.name, (), []
        named = referential.by_key().get(match_key(name), ())
        if not named:
            fault = note("communes.nom.autre_graphie", cell_of(row, "nom"), insee=code, lu=official.name)
        else:
            fault = note("communes.nom.contradiction", cell_of(row, "nom"), insee=code, nom_du_code=official.name,
                         code_du_nom=" / ".join(named[:3]))
        return code, official.name, named, [fault]

    def _by_name(self, row: Row, name: str) -> _Identity:
        codes = referential.by_key().get(match_key(name), ())
        here = [code for code in codes if code in self._here]
        blank = cell_of(row, "code_insee", "nom")
        if len(codes) == 1 or len(here) == 1:
            code = here[0] if here else codes[0]
            filled = note("communes.code_insee.complete", blank, lu=code)
            return code, referential.by_code()[code].name, (), [filled]
        if codes:
            either = " / ".join((here or list(codes))[:6])
            return "", name, codes, [note("communes.code_insee.homonymes", blank, value=name, codes=either)]
        near = self._near(name) or self._everywhere(name)
        meant = tuple(code for proposal in near for code in referential.by_key()[match_key(proposal)])
        return "", name, meant, [note("communes.nom.inconnu", cell_of(row, "nom"), nearest=near)]

    def _everywhere(self, name: str) -> tuple[str, ...]:
        if self._anywhere is None:
            self._anywhere = Proposals(commune.name for commune in referential.by_code().values())
        return self._anywhere(name)

    def forgotten(self, rows: Mapping[str, dict[str, Any]]) -> list[str]:
        """Return the codes of the intercommunality that no row names, nor may have meant."""
        told = {row["code_insee"] for row in rows.values()} | {row["commune_nouvelle"] for row in rows.values()}
        return sorted(self._here - told - {code for codes in self._meant.values() for code in codes})

    def spellings(self, rows: Mapping[str, dict[str, Any]]) -> Iterator[tuple[str, str]]:
        """Yield the other names of each commune."""
        told = {match_key(row["nom"]) for row in rows.values()}
        for id_, typed in sorted(self._typed.items()):
            if id_ not in rows:
                continue
            meant = self._meant.get(id_, ())
            names = [typed, *meant, *(referential.by_code()[code].name for code in meant)]
            yield from ((id_, name) for name in names if match_key(name) not in told)


def _perhaps_invented(section: Section | None, fictitious: Cell | None) -> bool:
    """Return whether « fictif » has an answer that is neither oui nor non, where no code exists."""
    if section is None or fictitious is None or fictitious.fault or not fictitious.text.strip() \
            or find(YES_NO, fictitious.text):
        return False
    return not any(row.text("code_insee").rjust(5, "0") in referential.by_code() for row in section.rows)


def _reread(row: Row, values: Mapping[str, Any]) -> Iterator[Issue]:
    """Yield what is to be said of a date of rereading beside an answer that is not oui."""
    if not values["relue_le"] or values["relue"]:
        return
    answer, day = cell_of(row, "relue", "relue_le"), f"{values['relue_le']:%d/%m/%Y}"
    if not told(row, "relue") and not answer.fault:
        yield note("communes.relue.vide", answer, jour=day)
    elif find(YES_NO, told(row, "relue")):
        yield note("communes.relue_le.contradiction", cell_of(row, "relue_le"), jour=day)


def _elsewhere(row: Row, code: str, name: str) -> Issue:
    epci = referential.epci_by_siren().get(referential.by_code()[code].epci)
    return note("communes.code_insee.hors_epci", cell_of(row, "code_insee", "nom"), value=name, insee=code,
                autre=epci.name if epci else "–")


def _bare(name: str) -> str:
    return _ARTICLE.sub("", match_key(name))


def _filled(record: dict[str, Any], *, real: bool) -> dict[str, Any]:
    """Return a record with the population and the place that the referential knows."""
    official = referential.by_code().get(record["code_insee"]) if real else None
    known = {"population": official.population, "lon": official.lon, "lat": official.lat} if official else {}
    blank = {name: float(value) for name, value in known.items() if value is not None and math.isnan(record[name])}
    return record | blank


def _from_referential(code: str) -> dict[str, Any]:
    name = referential.by_code()[code].name
    return _filled(_BLANK | {"id": f"c:{code}", "code_insee": code, "nom": name, "source": None}, real=True)


def _organisation(row: dict[str, Any]) -> Organisation:
    return Organisation(f"o:{slug(row['nom'])}", row["nom"], "autre", row["code_insee"], row["source"])


def _merged(known: dict[str, Any], record: dict[str, Any], row: Row, said: list[Issue]) -> dict[str, Any]:
    """Return one record for two rows of a commune; what one row leaves blank the other tells."""
    added, before = ({name: value for name, value in some.items() if value == value and value != _BLANK[name]}
                    for some in (record, known))
    added.pop("source")
    other = [name for name, value in added.items() if before.get(name, value) != value]
    fault = "doublon_different" if other else "doublon"
    said.append(note(f"communes.code_insee.{fault}", cell_of(row, "code_insee", "nom"), value=known["nom"],
                     ligne=str(known["source"][1]), colonnes=", ".join(other)))
    return known | added


def _refuse_real(rows: Mapping[str, dict[str, Any]], fictitious: Cell | None, said: list[Issue]) -> None:
    """Refuse to call a territory invented when its communes are real."""
    real = [row["nom"] for _, row in sorted(rows.items())
            if (official := referential.by_code().get(row["code_insee"]))
            and match_key(official.name) == match_key(row["nom"])]
    if real:
        said.append(note("territoire.fictif.communes_reelles", fictitious, commune=real[0], n=str(len(real))))


def _ask_seat(section: Section | None, rows: dict[str, dict[str, Any]], said: list[Issue]) -> None:
    """Propose the most populous commune as the seat, where none is marked; refuse to choose among two."""
    marked = [row for row in rows.values() if row["siege"]]
    if len(marked) > 1:
        later = {row["source"][1] for row in marked} - {marked[0]["source"][1]}
        said += [note("communes.siege.plusieurs", cell_of(row, "siege"), premiere=marked[0]["nom"])
                 for row in (section.rows if section else ()) if row.number in later]
    known = sorted((row for row in rows.values() if row["population"] == row["population"]),
                   key=lambda row: (-row["population"], row["id"]))
    if not marked and known:
        said.append(note("communes.siege.propose", None, value=known[0]["nom"]))
