"""Check the script of the page with TypeScript: every name is declared, used, and holds what it says.

``npm ci``, then ``python -m scripts.check_script``. The page runs its parts in one function; so are
they checked, joined as they run. Each complaint is told at its line of its part.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from codir_network.render.page.html import SCRIPTS
from codir_network.render.rows import ROWS
from codir_network.text import catalogue

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "codir_network" / "render" / "page"
TYPES = PAGE / "types.d.ts"
COMPILER = ROOT / "node_modules" / ".bin" / "tsc"
OPTIONS = (
    "--noEmit", "--allowJs", "--checkJs", "--target", "es2022", "--lib", "es2022,dom,dom.iterable", "--types", "",
    "--strict", "false", "--noImplicitAny", "--noUnusedLocals", "--noUnusedParameters", "--noImplicitReturns",
    "--noFallthroughCasesInSwitch", "--allowUnreachableCode", "false", "--pretty", "false",
)
WORDS = "page.js."
HEAD = ("(function () {", '"use strict";')


def joined(parts: Mapping[str, str]) -> tuple[str, Callable[[int], str]]:
    r"""Return parts of a script in one function, and what tells the part and line of one of its lines.

    Examples
    --------
    >>> text, where = joined({"one": "let a;", "two": "a = 1;\na += 1;"})
    >>> text.split("\n")
    ['(function () {', '"use strict";', 'let a;', 'a = 1;', 'a += 1;', '})();']
    >>> [where(line) for line in (3, 4, 5)]
    ['one.js:1', 'two.js:1', 'two.js:2']
    """
    lines = [(f"{name}.js:{number}", line) for name, part in parts.items()
             for number, line in enumerate(part.split("\n"), start=1)]
    return "\n".join([*HEAD, *(line for _, line in lines), "})();"]), lambda line: lines[line - 1 - len(HEAD)][0]


def parts() -> dict[str, str]:
    """Return the parts of the page's script by name, in the order in which they run."""
    return {name: (PAGE / f"{name}.js").read_text("utf-8") for name in SCRIPTS}


def words() -> str:
    """Return the words that the page may call, as a type: no other code exists."""
    codes = (code.removeprefix(WORDS) for code in sorted(catalogue()) if code.startswith(WORDS))
    return "interface Words { " + " ".join(f"{code}: string;" for code in codes) + " }\n"


def rows() -> str:
    """Return the rows that the page is sent, by kind, as a type: a field that is none of theirs is told."""
    made = []
    for kind, fields in ROWS.items():
        told = " ".join(f"{name.removeprefix('*')}: {of};" for name, of in fields.items())
        made.append(f"{kind}: {{ {told} }};")
    return f"interface Rows {{ {' '.join(made)} }}\n"


def complaints(script: Mapping[str, str]) -> list[str]:
    """Return what TypeScript says of the parts of a script, each at its own line."""
    text, where = joined(script)
    with TemporaryDirectory() as folder:
        whole, said = Path(folder) / "script.js", Path(folder) / "words.d.ts"
        whole.write_text(text, encoding="utf-8")
        said.write_text(words() + rows(), encoding="utf-8")
        run = subprocess.run([COMPILER, *OPTIONS, TYPES, said, whole], cwd=folder, capture_output=True, text=True)  # noqa: S603
    told = [re.sub(r"^script\.js\((\d+),(\d+)\)", lambda m: f"{where(int(m[1]))}:{m[2]}", line)
            for line in (run.stdout + run.stderr).splitlines()]
    return told or ([f"tsc: {run.returncode}"] if run.returncode else [])


if __name__ == "__main__":
    if not COMPILER.exists():
        sys.exit("TypeScript is absent: npm ci")
    found = complaints(parts())
    number = sum(not line.startswith(" ") for line in found)  # what follows one is set off
    print("\n".join([*found, f"script of the page: {len(SCRIPTS)} parts, {number} complaints"]))
    sys.exit(bool(found))
