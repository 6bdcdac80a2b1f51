"""Read the three circles of a Co-dir de territoire from a workbook, measure and map them.

The names below load on first use: asking the command line for help opens no library of tables.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from codir_network import metrics
    from codir_network.diagnostics import diagnose, portray
    from codir_network.graph import build_graph, check_graph, to_tables
    from codir_network.render.display import compose_scene, show
    from codir_network.workbook import read_workbook

    __version__: str

__all__ = [
    "__version__", "build_graph", "check_graph", "compose_scene", "diagnose", "metrics", "portray", "read_workbook",
    "show", "to_tables",
]

_HOMES = {
    "build_graph": "codir_network.graph",
    "check_graph": "codir_network.graph",
    "compose_scene": "codir_network.render.display",
    "diagnose": "codir_network.diagnostics",
    "portray": "codir_network.diagnostics",
    "read_workbook": "codir_network.workbook",
    "show": "codir_network.render.display",
    "to_tables": "codir_network.graph",
}


def __getattr__(name: str) -> object:
    if name == "__version__":
        return _version()
    if name == "metrics":
        return import_module("codir_network.metrics")
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("codir-network")
    except PackageNotFoundError:  # run from a source tree that was never installed
        return "0+source"
