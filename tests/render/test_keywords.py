"""What documents are made of is built by keyword: two fields of a kind cannot be swapped unseen."""

from __future__ import annotations

import inspect
import pkgutil
from dataclasses import fields, is_dataclass
from importlib import import_module

import pytest

from codir_network import render

FOLDERS = ("", "fiches", "office", "page", "results", "scene", "static", "synthesis")


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_field_of_a_documents_dataclasses_is_named_where_it_is_built(folder):
    package = import_module(f"{render.__name__}.{folder}".rstrip("."))
    modules = [import_module(f"{package.__name__}.{found.name}") for found in pkgutil.iter_modules(package.__path__)]
    own = {kind for module in modules for _, kind in inspect.getmembers(module, is_dataclass)
           if kind.__module__ == module.__name__}
    assert modules
    assert not sorted(f"{kind.__name__}.{field.name}" for kind in own for field in fields(kind) if not field.kw_only)
