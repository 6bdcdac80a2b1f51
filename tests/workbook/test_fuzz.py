"""The fuzz target, played for a few seeds, and for those that once broke the reader."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from codir_network.errors import WorkbookError
from codir_network.workbook import read_workbook, write_tables
from scripts.fuzz_reader import CASES
from tests.workbook.faults import SOUND, read


def test_damaged_workbooks_are_read_or_refused(tmp_path: Path) -> None:
    for seed in range(60):
        with suppress(WorkbookError):  # anything else that comes out fails the test
            CASES[seed % len(CASES)](Random(seed), tmp_path)  # noqa: S311  no secret


def test_an_archive_that_lost_a_byte_is_refused(tmp_path: Path) -> None:
    """The directory of such an archive points before its start: zipfile raises ValueError."""
    path = write_tables(read(SOUND), tmp_path / "archive.zip")
    data = path.read_bytes()
    path.write_bytes(data[:40] + data[41:])
    with pytest.raises(WorkbookError) as caught:
        read_workbook(path)
    assert [issue.code for issue in caught.value.issues] == ["fichier.illisible"]
