"""Print which package imports which, as the table of ``docs/structure.md``; grimp comes with import-linter.

``python -m scripts.draw_structure`` reads the imports of the package as they stand.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import grimp

ROOT = Path(__file__).parents[1] / "codir_network"


def package_of(module: str) -> str:
    """Return the package of a module: a folder, or a folder of ``workbook`` or ``render``, or a lone module."""
    parts = module.split(".")[1:]
    deep = parts[:2] if len(parts) > 1 and (ROOT.joinpath(*parts[:2])).is_dir() else parts[:1]
    return "/".join(deep) or "(root)"


def main() -> None:
    """Print a line a package, then sizes."""
    graph = grimp.build_graph("codir_network", cache_dir=None)
    imports: dict[str, set[str]] = defaultdict(set)
    for module in graph.modules:
        here = package_of(module)
        imports[here] |= {package_of(other) for other in graph.find_modules_directly_imported_by(module)} - {here}
    print("| package | imports |")
    print("|---|---|")
    for package in sorted(imports):
        print(f"| {package} | {', '.join(sorted(imports[package]))} |")
    sizes = sorted(len(path.read_text("utf-8").splitlines()) for path in ROOT.rglob("*.py"))
    print(f"\n{len(sizes)} modules, the largest of {sizes[-1]} lines, the median one of {sizes[len(sizes) // 2]}.")


if __name__ == "__main__":
    main()
