"""From a workbook to the folder: what commands, notebooks and other doors all run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from codir_network.diagnostics import Portrait, portray
from codir_network.disclosure import INSIDE, Level
from codir_network.graph import build_graph
from codir_network.schema import Tables
from codir_network.workbook import read_workbook

Progress = Callable[[str], None]
"""Told each step before it begins: "read", "measure", "write"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report: what was read, what was measured, and its files by their path in the folder."""

    tables: Tables
    portrait: Portrait
    files: Mapping[str, bytes]


def _silent(_step: str) -> None:
    return


def portray_workbook(path: str | Path, *, progress: Progress = _silent) -> tuple[Tables, Portrait]:
    """Return the tables of a workbook and the portrait of its territory.

    Parameters
    ----------
    path
        A workbook, a folder of CSV files or an archive of them.
    progress
        Told each step before it begins.

    Raises
    ------
    WorkbookError
        With everything that is wrong with the workbook.

    Examples
    --------
    >>> from codir_network.samples import sample
    >>> tables, of = portray_workbook(sample())
    >>> len(tables.communes), of.territory.fictitious
    (24, True)
    """
    progress("read")
    tables = read_workbook(path)
    progress("measure")
    return tables, portray(build_graph(tables))


def make_report(
    path: str | Path, *, level: Level = INSIDE, lang: str = "fr", progress: Progress = _silent,
) -> Report:
    """Return the report of a workbook: the files of its folder, written nowhere yet.

    Parameters
    ----------
    path
        A workbook, a folder of CSV files or an archive of them.
    level
        What ``interne/`` may show: "par-commune", "par-fonction" or "nominatif".
    lang
        "fr" or "en".
    progress
        Told each step before it begins.

    Raises
    ------
    WorkbookError
        With everything that is wrong with the workbook.
    RenderError
        When the territory does not allow the level.
    """
    from codir_network.render import report  # what draws is loaded once the workbook is read

    tables, of = portray_workbook(path, progress=progress)
    progress("write")
    return Report(tables=tables, portrait=of, files=report.folder(tables, of, level=level, lang=lang))
