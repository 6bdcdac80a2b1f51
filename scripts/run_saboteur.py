"""Spoil sound workbooks by thousands, and print how often the reader finds the very cell."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.saboteur import WAYS, many, verdict


def main() -> int:
    """Return 0 when the target holds: 99 % located at the cell, nothing silent."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--n", type=int, default=5000, help="how many spoilings")
    parser.add_argument("--premier", type=int, default=0, help="seed of the first workbook")
    parser.add_argument("--montrer", type=int, default=20, help="how many failures to print")
    options = parser.parse_args()
    found: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for spoiling, before in many(options.n, first=options.premier):
        said, fresh = verdict(spoiling, before)
        found[said] += 1
        if said != "located":
            missed[f"{spoiling.way}: {said}"] += 1
            if sum(missed.values()) <= options.montrer:
                places = [(i.code, i.sheet, i.cell, i.value) for i in fresh][:4]
                print(f"{said}: {spoiling.way} at {spoiling.sheet} {spoiling.cell} ({spoiling.floor}); said: {places}")
    rate = found["located"] / options.n
    print(f"{len(WAYS)} ways, {options.n} spoilings: located {rate:.2%}, elsewhere {found['elsewhere']}, "
          f"silent {found['silent']}")
    for name, count in missed.most_common():
        print(f"  {count:4d}  {name}")
    return 0 if rate >= 0.99 and not found["silent"] else 1


if __name__ == "__main__":
    raise SystemExit(main())
