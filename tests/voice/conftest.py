"""The documents of each territory, written once a session through the command line."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from codir_network.cli import run
from tests.voice.folders import Written
from tests.voice.oracle import oracle_of
from tests.voice.territories import WITH_SHEETS, write_workbook


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Written]:
    @cache
    def write(territory: str) -> Written:
        folder = tmp_path_factory.mktemp(territory)
        book = write_workbook(territory, folder / "classeur.xlsx")
        for command in ("rapport", "fiches") if territory in WITH_SHEETS else ("rapport",):
            assert run([command, str(book), "--sortie", str(folder / command)]) == 0
        return Written(oracle_of(book), folder / "rapport", folder / "fiches")

    return write
