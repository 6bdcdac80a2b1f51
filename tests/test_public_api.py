"""The names at the root of the package: few, and loaded on first use."""

from __future__ import annotations

import subprocess
import sys
from importlib import metadata

import pytest

import codir_network

NAMES = {"__version__", "build_graph", "check_graph", "compose_scene", "diagnose", "metrics", "portray",
         "read_workbook", "show", "to_tables"}


def test_the_public_names_are_these_and_no_other() -> None:
    assert set(codir_network.__all__) == NAMES


@pytest.mark.parametrize("name", sorted(NAMES))
def test_each_public_name_is_there(name: str) -> None:
    assert getattr(codir_network, name) is not None
    assert name in dir(codir_network)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'disclosed'"):
        codir_network.disclosed  # noqa: B018


def test_a_source_tree_without_an_installed_package_has_a_version_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", absent)
    assert codir_network.__version__ == "0+source"


def test_importing_the_package_loads_no_library() -> None:
    code = "import sys, codir_network; print(sorted({'pandas', 'networkx', 'matplotlib'} & set(sys.modules)))"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"
