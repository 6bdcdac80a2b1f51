"""Files with several faults each, and sound ones, in every format: all that is said of them, and nothing else."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from codir_network.errors import Issue, WorkbookError
from codir_network.workbook import read_workbook
from tests.workbook.faults import SOUND, TEN, Rows, places, spoiled
from tests.workbook.files import FORMATS, TOLD, fits
from tests.workbook.many_faults import MANY
from tests.workbook.single_faults import ONE
from tests.workbook.test_read_sound import CORE, GRID, LISTS, ODD
from tests.workbooks import draw

CYCLE = list(FORMATS)


def said(path: Path) -> tuple[Issue, ...]:
    """Everything that is said of a file, whether it is read or refused."""
    try:
        return read_workbook(path).issues
    except WorkbookError as error:
        return error.issues


@pytest.mark.parametrize("name", list(MANY))
def test_several_faults_are_all_said_and_nothing_else(name: str, tmp_path: Path) -> None:
    changes, expected = MANY[name]
    form = CYCLE[list(MANY).index(name) % len(CYCLE)] if name != "cells that compute, or fail to" else "xlsx"
    path = FORMATS[form](spoiled(*changes), tmp_path / "classeur")
    assert sorted(places(said(path))) == sorted([*TOLD.get(form, []), *expected]), form


@pytest.mark.parametrize("form", CYCLE)
def test_ten_faults_are_the_same_ten_in_every_format(form: str, tmp_path: Path) -> None:
    path = FORMATS[form](spoiled(*(change for change, _ in TEN)), tmp_path / "classeur")
    assert places(said(path)) == [*TOLD.get(form, []), *(place for _, place in TEN)]


@pytest.mark.parametrize("number", range(len(ONE)), ids=[places_[-1][0] for _, places_ in ONE])
def test_a_single_fault_is_the_same_through_a_file(number: int, tmp_path: Path) -> None:
    changes, expected = ONE[number]
    rows = spoiled(*changes)
    form = CYCLE[number % len(CYCLE)]
    form = form if fits(rows, form) else "xlsx"
    assert places(said(FORMATS[form](rows, tmp_path / "classeur"))) == [*TOLD.get(form, []), *expected], form


def drawn(seed: int) -> Rows:
    return draw(Random(seed)).rows  # noqa: S311  no secret


SOUND_FILES = [SOUND, *(odd() for odd in ODD), CORE | {"Grille": GRID}, CORE | {"Listes": LISTS},
               *(drawn(seed) for seed in range(2000, 2012))]


@pytest.mark.parametrize("number", range(len(SOUND_FILES)))
def test_a_sound_file_gets_no_warning_in_any_format(number: int, tmp_path: Path) -> None:
    rows = SOUND_FILES[number]
    for form in (CYCLE[number % len(CYCLE)], CYCLE[(number * 3 + 5) % len(CYCLE)]):
        if fits(rows, form):
            path = FORMATS[form](rows, tmp_path / f"classeur {CYCLE.index(form)}")
            assert [issue for issue in said(path) if issue.severity != "information"] == [], form


def test_the_tables_of_faults_are_as_wide_as_promised() -> None:
    rows = [expected for _, expected in (*ONE, *MANY.values())]
    assert len(rows) >= 90
    assert len({code for expected in rows for code, _, _ in expected}) >= 30
    assert {sheet for expected in rows for _, sheet, _ in expected} == set(SOUND)
    assert len([expected for _, expected in MANY.values() if len(expected) >= 3]) >= 10
    assert len(SOUND_FILES) >= 25
    assert len(CYCLE) >= 8
