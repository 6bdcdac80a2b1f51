"""Rows that the page is sent: Python writes and the page reads them by the same table, and by no place of their own."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from codir_network.diagnostics import portray
from codir_network.render.page import html
from codir_network.render.rows import ROWS, names, pack, unpack
from codir_network.render.scene import compose_scene
from tests.render import maps
from tests.render.opened import Opened, needs_chromium


def values(kind: str) -> dict[str, Any]:
    """Return a value of its own for each field of a kind."""
    return {field.strip("*?"): [i, i + 1] if field[0] == "*" else f"{kind} {field}"
            for i, field in enumerate(ROWS[kind])}


def page() -> str:
    return html.page(compose_scene(portray(maps.graph(6, 12)), level="par-fonction"))


@pytest.mark.parametrize("kind", ROWS)
def test_what_is_packed_is_unpacked_under_the_same_names(kind: str) -> None:
    assert unpack(kind, pack(kind, **values(kind))) == values(kind)


def test_a_row_with_a_hole_or_a_field_of_another_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="without 'y'"):
        pack("opened", rank=1, x=2, width=3, size=4)
    with pytest.raises(ValueError, match="without 'side'"):
        pack("mark", rank=1, x=2, y=3, size=4)
    with pytest.raises(ValueError, match="has no hangs"):
        pack("spoke", pole=1, body=2, shared=1, x=0, y=0, hangs=1)


def read_in(opened: Opened) -> dict[str, Any]:
    """Return what the page makes of a row of each kind."""
    rows = {kind: pack(kind, **values(kind)) for kind in ROWS}
    made: dict[str, Any] = opened.page.evaluate(
        "(rows) => Object.fromEntries(Object.entries(rows).map(([k, r]) => [k, window.codirMap.unpack(k, r)]))", rows)
    return made


@pytest.fixture
def chromium_page(chromium: Any, tmp_path: Path) -> Callable[[str], Opened]:
    def opened(text: str) -> Opened:
        return Opened(chromium, tmp_path / "carte.html", text)
    return opened


class TestThePage:
    """The other side, in a browser."""

    pytestmark = needs_chromium

    def test_it_reads_each_field_under_the_name_that_python_wrote_it_under(self, chromium_page: Any) -> None:
        opened = chromium_page(page())
        assert read_in(opened) == {kind: values(kind) for kind in ROWS}
        opened.close()

    def test_a_field_moved_on_one_side_only_is_seen(self, chromium_page: Any) -> None:
        text = page()
        told = json.dumps(names("mark"), separators=(",", ":"))
        moved = json.dumps(["rank", "y", "x", *names("mark")[3:]], separators=(",", ":"))
        assert text.count(told) == 1
        right, wrong = chromium_page(text), chromium_page(text.replace(told, moved))
        drawn = [{mark["id"]: (mark["x"], mark["y"]) for mark in opened.page.evaluate("window.codirMap.drawn()")}
                 for opened in (right, wrong)]
        assert drawn[1] == {key: (y, x) for key, (x, y) in drawn[0].items()} != drawn[0]
        assert read_in(wrong)["mark"] != values("mark")
        right.page.close()
        wrong.page.close()
