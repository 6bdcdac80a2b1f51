"""The sheet Territoire: whose workbook it is, at which date."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from codir_network import communes
from codir_network.errors import Issue
from codir_network.keys import match_key, nearest
from codir_network.schema import TERRITORY, TERRITORY_KEYS, Column, Territory
from codir_network.spellings import alike, loose, spellings
from codir_network.workbook.files.cells import Cell
from codir_network.workbook.reading.layout import Section
from codir_network.workbook.reading.notes import cell_of, note
from codir_network.workbook.reading.values import read_date, read_siren, read_yes

_TYPE = re.compile(r"^(cc|ca|cu|communaute de communes|communaute d agglomeration|communaute urbaine|metropole) ")


def territory_cells(section: Section | None, said: list[Issue]) -> dict[str, Cell]:
    """Return the cell of each answer of the sheet, by canonical key."""
    cells: dict[str, Cell] = {}
    known = spellings(TERRITORY_KEYS)
    rows = section.rows if section else ()
    exact = {known[form].name for row in rows if (form := loose(row.text("cle"))) in known}
    absent = {form: column for form, column in known.items() if column.name not in exact}
    for row in rows:
        cell = row.cells.get("valeur", Cell(""))
        column = known.get(loose(row.text("cle"))) or alike(row.text("cle"), absent)
        key = column.name if column else None
        if key and key not in exact:
            said.append(note("territoire.cle.proche", cell_of(row, "cle"), lu=key))
        if key is None:
            if row.text("cle"):
                said.append(note("territoire.cle.inconnue", cell_of(row, "cle"), nearest=_nearest(row.text("cle"))))
        elif key in cells and cells[key].text.strip() and cell.text.strip():
            same = match_key(cells[key].text) == match_key(cell.text)
            fault = "doublon" if same else "doublon_different"
            said.append(note(f"territoire.cle.{fault}", cell_of(row, "cle"), premiere=cells[key].address))
        elif key not in cells or cell.text.strip():
            cells[key] = cell
    return cells


def _nearest(text: str) -> tuple[str, ...]:
    return nearest(text, [column.name for column in TERRITORY_KEYS])


def read_territory(cells: Mapping[str, Cell], said: list[Issue], *, epoch_1904: bool = False) -> Territory:
    """Return the territory; its name is filled from its SIREN, or its SIREN from its name."""
    values: dict[str, Any] = {}
    for column in TERRITORY_KEYS:
        values[column.attribute], issue = _value(cells.get(column.name, Cell("")), column, epoch_1904)
        said += [issue] if issue else []
    if not values["fictitious"]:
        _fill(values, cells, said)
    if cells and not values["name"] and not values["siren"] and _blank(cells, "nom"):
        said.append(note("territoire.nom.vide", cells.get("nom")))
    if values["date"] is None and _blank(cells, "date"):
        said.append(note("territoire.date.vide", cells.get("date")))
    return Territory(**values)


def _blank(cells: Mapping[str, Cell], key: str) -> bool:
    return key not in cells or not cells[key].text.strip()


def _value(cell: Cell, column: Column, epoch_1904: bool) -> tuple[Any, Issue | None]:
    if column.kind == "date":
        return read_date(cell, TERRITORY, column, epoch_1904=epoch_1904)
    if column.kind == "yes":
        answer, issue = read_yes(cell, TERRITORY, column)
        return bool(answer), issue
    if column.kind == "code":
        return read_siren(cell, TERRITORY, column)
    return "" if cell.fault else " ".join(cell.text.split()), None


def _fill(values: dict[str, Any], cells: Mapping[str, Cell], said: list[Issue]) -> None:
    """Fill the name from the SIREN or the SIREN from the name; say what does not agree."""
    named = _by_name().get(match_key(values["name"]), ())
    known = communes.epci_by_siren().get(values["siren"])
    if values["siren"] and known is None:
        said.append(note("territoire.siren.inconnu", cells.get("siren"), nearest=named[:3]))
        values["siren"] = ""
    elif known and not values["name"]:
        values["name"] = known.name
        said.append(note("territoire.nom.complete", cells.get("nom"), lu=known.name))
    elif known and named and known.siren not in named:
        other = communes.epci_by_siren()[named[0]]
        said.append(note("territoire.siren.contradiction", cells.get("siren"), nom=other.name, siren_du_nom=other.siren,
                         nom_du_siren=known.name))
        values["siren"] = ""  # an error: what it says of each commune would only repeat it
    elif len(named) == 1 and _blank(cells, "siren"):
        values["siren"] = named[0]
        said.append(note("territoire.siren.complete", cells.get("siren"), lu=named[0]))


@cache
def _by_name() -> dict[str, tuple[str, ...]]:
    """Return the SIREN of the intercommunalities that bear a name, with or without their type."""
    found: dict[str, list[str]] = defaultdict(list)
    for siren, epci in sorted(communes.epci_by_siren().items()):
        full = {match_key(epci.name), match_key(epci.long_name)}
        for form in full | {_TYPE.sub("", name) for name in full}:
            found[form].append(siren)
    return {form: tuple(sirens) for form, sirens in found.items()}


def ask_siren(territory: Territory, cells: Mapping[str, Cell], codes: Iterable[str], said: list[Issue]) -> None:
    """Say that forgotten communes cannot be seen without a SIREN; propose that of the communes."""
    if territory.siren or territory.fictitious or not _blank(cells, "siren"):
        return
    found = {communes.by_code()[code].epci for code in codes if code in communes.by_code()} - {""}
    said.append(note("territoire.siren.vide", cells.get("siren"), nearest=tuple(found) if len(found) == 1 else ()))
