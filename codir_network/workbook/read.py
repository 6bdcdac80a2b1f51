"""A workbook read whole: sections in, tables out, everything found said at once."""

from __future__ import annotations

import gc
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from codir_network import schema
from codir_network.errors import Issue
from codir_network.naming.places import EPCI, Places
from codir_network.schema import Tables, Territory, frame
from codir_network.text.wording import refused
from codir_network.validation import validate
from codir_network.workbook.files.cells import RawSheet
from codir_network.workbook.files.formats import read_sheets
from codir_network.workbook.files.limits import LIMITS, Limits, grouped
from codir_network.workbook.reading.actors_sheet import read_actors
from codir_network.workbook.reading.aliases_sheet import read_aliases, say_unused, settle
from codir_network.workbook.reading.bodies_sheet import check_codir, read_bodies, settle_parents
from codir_network.workbook.reading.communes_sheet import Communes, read_communes
from codir_network.workbook.reading.consequences import causes_alone, one_a_cell
from codir_network.workbook.reading.grid import read_grid
from codir_network.workbook.reading.layout import Section, sections
from codir_network.workbook.reading.lists import read_lists
from codir_network.workbook.reading.names import Names
from codir_network.workbook.reading.notes import cell_of, note
from codir_network.workbook.reading.relations_sheet import read_relations
from codir_network.workbook.reading.rosters import check_protected, date_rosters
from codir_network.workbook.reading.said import EnoughError, Said
from codir_network.workbook.reading.seats import (
    Seat,
    drop_ended,
    drop_unnamed,
    facilitators,
    read_memberships,
    unite,
)
from codir_network.workbook.reading.story_sheet import read_story
from codir_network.workbook.reading.territory_sheet import ask_siren, read_territory, territory_cells

_KEYS = {"Communes": ("nom",), "Acteurs": ("fonction", "organisation"), "Instances": ("nom",),
         "Appartenances": ("acteur",)}
"""Where an issue stands when the sheet lacks the column that it is about."""

_PREMATURE = frozenset({
    "acteurs.fonction.sans_siege", "communes.nom.sans_acteur", "communes.nom.sans_siege_au_conseil",
    "instances.nom.moins_de_deux", "instances.nom.sieges_de_droit_seuls",
})
"""What seems to be missing is said once every cell is understood, lest one fault be said twice."""

_NAMING = tuple(sheet.name for sheet in (schema.COMMUNES, schema.ACTORS, schema.BODIES))
_LINKING = tuple(sheet.name for sheet in (schema.MEMBERSHIPS, schema.GRID, schema.ROSTER_LISTS, schema.RELATIONS))

_ORDER = {sheet.name: rank for rank, sheet in enumerate(schema.SHEETS, start=1)}


def read_workbook(path: str | Path, *, limits: Limits = LIMITS) -> Tables:
    """Return the tables of a workbook: a territory read, checked and in canonical words.

    Parameters
    ----------
    path
        A workbook (.xlsx, .xlsm, .ods, .xls), or a folder or .zip of .csv files, one a sheet.
    limits
        How large a file may be.

    Returns
    -------
    Tables
        Warnings and information are in its ``issues``, in the order of the workbook.

    Raises
    ------
    WorkbookError
        When something in the workbook has no honest reading; its ``issues`` say everything that
        was found, warnings included.

    Examples
    --------
    >>> from codir_network.errors import WorkbookError
    >>> try:
    ...     read_workbook("nulle part.xlsx")
    ... except WorkbookError as error:
    ...     print([issue.code for issue in error.issues])
    ['fichier.introuvable']
    """
    collecting = gc.isenabled()
    gc.disable()  # a hundred thousand cells, none of them in a cycle: a third of the time is saved
    try:
        return read_raw(*read_sheets(path, limits), limits=limits, name=Path(path).name)
    finally:
        if collecting:
            gc.enable()


def read_raw(raw: Sequence[RawSheet], said: Sequence[Issue] = (), *, limits: Limits = LIMITS,
             name: str = "") -> Tables:
    """Return the tables of sheets as they stand in a spreadsheet, whatever its format.

    Parameters
    ----------
    raw
        The sheets.
    said
        What is said of the file already.

    Raises
    ------
    WorkbookError
        As :func:`read_workbook`.
    """
    try:
        found, issues = sections(raw, limits)
        _check_lines(found, limits, name)
        tables, more = understand(found, limits)
    except EnoughError as enough:
        last = Issue("fichier.trop_de_constats", "erreur", value=name, details={"limite": grouped(limits.faults)})
        located = [issue for issue in enough.issues if not issue.cell.isdigit()]
        raise refused(in_order(_ripe([last, *said, *located]))) from enough
    issues = in_order([*said, *_ripe(one_a_cell([*issues, *causes_alone(issues, more)]))])
    _stop(issues)
    return replace(tables, issues=tuple(issues))


def _check_lines(found: Mapping[str, Section], limits: Limits, name: str) -> None:
    """Refuse a workbook that says more than a territory can, before each line is understood."""
    for sheets, most in ((_NAMING, limits.names), (_LINKING, limits.seats)):
        lines = sum(len(section.rows) if section.sheet.columns else
                    sum(bool(cell.text) for row in section.rows for cell in row.cells.values())
                    for sheet, section in found.items() if sheet in sheets)
        if lines > most:
            raise refused([Issue("fichier.trop_de_lignes", "erreur", value=name, details={
                "limite": grouped(most), "mesure": grouped(lines), "feuilles": ", ".join(sheets)})])


def _stop(issues: list[Issue]) -> None:
    if any(issue.severity == "erreur" for issue in issues):
        raise refused(issues)


def _ripe(issues: list[Issue]) -> list[Issue]:
    """Return issues without those that only a workbook without errors can be told."""
    if any(issue.severity == "erreur" for issue in issues):
        return [issue for issue in issues if issue.code not in _PREMATURE and not issue.code.endswith(".autre_nom")]
    return issues


def in_order(issues: list[Issue]) -> list[Issue]:
    """Return issues in the order of the workbook: sheet, row, column."""
    return sorted(issues, key=lambda i: (_ORDER.get(i.sheet, 0), i.row, len(i.column), i.column, i.code, i.value))


def understand(found: Mapping[str, Section], limits: Limits = LIMITS) -> tuple[Tables, list[Issue]]:
    """Return the tables that sections make, without issues, and everything to say of them.

    With an error among the issues the tables are not fit for use.
    """
    said: list[Issue] = Said(limits.faults)
    territory, communes = _read_places(found, said)
    aliases = read_aliases(found.get("Alias"), said)
    places = Places(territory, communes.organisations, communes.spellings,
                    {alias.variant: alias.canonical for alias in aliases})
    actors = read_actors(found.get("Acteurs"), places, said)
    sectors = {row["secteur"] for row in communes.rows} - {""}
    bodies = read_bodies(found.get("Instances"), sectors, said)
    names = Names(places, actors, bodies.records)
    spellings = settle(aliases, names, bodies, said)
    say_unused(spellings, found, said)
    check_codir(bodies, said)
    settle_parents(bodies, names, said)
    seats = unite([
        *read_memberships(found.get("Appartenances"), names, said),
        *read_grid(found.get("Grille"), names, said),
        *read_lists(found.get("Listes"), names, said),
        *facilitators(bodies.rows, names, said),
    ], said)
    check_protected(bodies, seats, said)
    drop_ended(seats, bodies.records, said)
    drop_unnamed(seats, names, territory.date, said)
    date_rosters(bodies, seats, names, territory.date, said)
    relations = read_relations(found.get("Liens"), names, said)
    story = read_story(found.get("Récit"), names, said)
    said += [note(f"{column}.autre_nom", None, value=min(texts), lu=texts[min(texts)], n=str(len(texts)))
             for column, texts in names.aliases.items()]
    tables = _tables(territory, communes, names, bodies.records, seats, relations, said)
    said += validate(tables)
    tables = replace(tables, story=story)
    return tables, _placed(said, found, seats)


def _read_places(found: Mapping[str, Section], said: list[Issue]) -> tuple[Territory, Communes]:
    section = found.get("Territoire")
    cells = territory_cells(section, said)
    territory = read_territory(cells, said, epoch_1904=bool(section and section.epoch_1904))
    communes = read_communes(found.get("Communes"), territory, cells.get("fictif"), said)
    ask_siren(territory, cells, [row["code_insee"] for row in communes.rows], said)
    return territory, communes


def _tables(territory: Territory, communes: Communes, names: Names, bodies: Mapping[str, dict[str, Any]],
            seats: Mapping[tuple[str, str], Seat], relations: list[dict[str, Any]], said: list[Issue]) -> Tables:
    """Return the tables of what is used; a function that sits nowhere was only prefilled."""
    linked = {link[end] for link in relations for end in ("de", "vers")}
    sitting = {seat.holder for seat in seats.values()} | linked
    sitting |= {seat.substitute_of for seat in seats.values()}
    kept = {id_: actor for id_, actor in names.actors.items()
            if id_ in sitting or (actor.nom and actor.genre != "siège")}
    if unused := [actor for id_, actor in names.actors.items() if id_ not in kept and actor.genre != "siège"]:
        said.append(note("acteurs.fonction.sans_siege", None, value=min(actor.libelle for actor in unused),
                         n=str(len(unused))))
    used = {id_ for actor in kept.values() for id_ in actor.organisations} | linked | {EPCI}
    used |= {organisation.id for organisation in communes.outside}
    organisations = [{"id": o.id, "nom": o.name, "genre": o.kind, "source": o.source}
                     for id_, o in names.places.by_id.items() if id_ in used and o.kind != "commune"]
    records = [seat.record() | {"suppleant_de": seat.substitute_of if seat.substitute_of in kept else ""}
               for seat in seats.values()]
    return Tables(territory, frame("communes", list(communes.rows)), frame("organisations", organisations),
                  frame("actors", [actor.record() for actor in kept.values()]),
                  frame("bodies", list(bodies.values())), frame("memberships", records), frame("relations", relations))


def _placed(said: list[Issue], found: Mapping[str, Section], seats: Mapping[tuple[str, str], Seat]) -> list[Issue]:
    """Return issues with the address of their cell, where validation knew the row alone."""
    rows = {(sheet, row.number): row for sheet, section in found.items() for row in section.rows}
    placed = []
    for issue in said:
        seat = seats.get((issue.details.get("acteur_id", ""), issue.details.get("instance_id", "")))
        row = rows.get((issue.sheet, issue.row))
        if not issue.cell.isdigit():
            placed.append(issue)
        elif seat and seat.column != "acteur":
            placed.append(replace(issue, cell=seat.cell, value=issue.value or seat.text))
        elif row:
            cell = cell_of(row, issue.code.split(".")[1], *_KEYS.get(issue.sheet, ()))
            placed.append(replace(issue, cell=cell.address, value=issue.value or cell.text.strip()))
    return placed
