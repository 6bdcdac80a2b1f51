"""The only door in: a workbook becomes tables, or everything that is wrong with it is said."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from codir_network.workbook.annotated import annotate
    from codir_network.workbook.read import read_workbook
    from codir_network.workbook.write import write_tables

__all__ = ["annotate", "read_workbook", "write_tables"]

_HOMES = {"annotate": "annotated", "read_workbook": "read", "write_tables": "write"}


def __getattr__(name: str) -> object:
    if name in _HOMES:  # the libraries that write are not loaded to read
        return getattr(import_module(f"codir_network.workbook.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
