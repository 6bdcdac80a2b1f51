"""One palette: no colour is written anywhere else in the package."""

from __future__ import annotations

import re
from pathlib import Path

import codir_network
from codir_network import palette

PACKAGE = Path(codir_network.__file__).parent
WRITTEN = re.compile(r"#(?:[0-9A-Fa-f]{8}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3,4})\b|rgba?\(\s*\d"
                     r"|[\"'](?:FF)?(?=[A-F]*\d)[0-9A-F]{6}[\"']")
"""As the web writes a colour (three, four, six or eight figures), or office files, in quotes and without its sign."""


def sources() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*") if path.suffix in {".py", ".js", ".css", ".j2", ".ts"})


def written(text: str) -> list[str]:
    return WRITTEN.findall(re.sub(r"&#\d+;|\(#[a-z]+\)", "", text))


def test_the_guard_knows_the_ways_to_write_a_colour() -> None:
    assert written('fill="#fff" color: #1c2430; Font(color="1C2430") "FFDBE9F4" rgb(28 36 48 / 18%)') == [
        "#fff", "#1c2430", '"1C2430"', '"FFDBE9F4"', "rgb(2"]
    assert written("#outils { } href='#dit' &#233; 'decades' 'ABCDEF'") == []


def test_no_colour_is_written_outside_the_palette() -> None:
    found = {str(path.relative_to(PACKAGE)): colours for path in sources() if path.name != "palette.py"
             and (colours := written(path.read_text("utf-8")))}
    assert found == {}


def test_every_colour_has_one_name_but_those_that_say_two_things() -> None:
    twice = {value for value in palette.EVERY.values() if list(palette.EVERY.values()).count(value) > 1}
    assert twice == {"#FFFFFF"}  # the white of cells, and that of the inner circle


def test_a_style_sheet_is_given_the_colours_that_it_calls_and_no_other() -> None:
    assert palette.custom_properties("a { color: var(--ink); width: var(--panel) }") == ":root { --ink: #1c2430; }"
