"""Damage workbooks at random, by bytes, by parts and by cells: nothing but WorkbookError may come out.

Each case has its seed: ``--graine 1234 --n 1`` plays one again.
"""

from __future__ import annotations

import argparse
import datetime as dt
import faulthandler
import io
import sys
import tempfile
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from codir_network.errors import WorkbookError
from codir_network.samples import FICTITIOUS, sample
from codir_network.workbook import read_workbook, write_tables
from codir_network.workbook.files.cells import Cell, RawSheet, plain
from codir_network.workbook.read import read_raw
from tests.workbook.faults import SOUND, raw, read, write
from tests.workbooks import draw

SLOW = 10.0
"""Seconds of processor that no case may take: the budget of a hostile file."""

ODD = ("", " ", ";", ":", "-", "=1+1", "'", "\x00", "\u200b", "\ud800", "\u202e", "🌲", "x" * 32_000, "0", "-1",
       "1e308", "NaN", "inf", "TOTAL", "de", "d'", "()", "a:", "i:", "c:", "o:", "01043", "1043", "2A004", "31/12/9999",
       "00/00/00", "46000", "Présents :", "M.", "Mairie de", "DGS de", "oui", "CGT", "²", "№ 1", "_x0000_", "\t\n\r")
RAW: tuple[Any, ...] = (-0.0, 1e300, 10**30, -5, 3.5, True, False, dt.date(1, 1, 1),
                        dt.datetime(9999, 12, 31, 23, 59), dt.time(12, 30), None)
"""Without NaN nor infinity: a cell with one of them is an error value."""

ANCIENT = Path(__file__).parents[1] / "tests" / "data" / "formats" / "sound.xls"

Case = Callable[[Random, Path], object]


def bytes_of_a_file(chance: Random, folder: Path) -> object:
    """Change some bytes of a file, lose its end or a slice of it."""
    name, data = chance.choice(sorted(files(folder).items()))
    return _opened(_damaged(chance, data), folder / f"octets{Path(name).suffix}")


def part_of_an_archive(chance: Random, folder: Path) -> object:
    """Damage a part once it is unpacked, so that the archive itself is sound."""
    archives = {name: data for name, data in files(folder).items() if data[:2] == b"PK"}
    name, data = chance.choice(sorted(archives.items()))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    spoiled = chance.choice(sorted(parts))
    parts[spoiled] = _damaged(chance, parts[spoiled])
    if chance.random() < 0.05:
        del parts[spoiled]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    return _opened(buffer.getvalue(), folder / f"partie{Path(name).suffix}")


def cells_of_a_workbook(chance: Random, _: Path) -> object:
    """Put odd values in the cells of a sound workbook, headers included."""
    sheets = raw(SOUND if chance.random() < 0.3 else draw(chance).rows)
    return read_raw([_scribbled(chance, sheet) for sheet in sheets])


CASES: tuple[Case, ...] = (bytes_of_a_file, part_of_an_archive, part_of_an_archive, cells_of_a_workbook)

_FILES: dict[str, bytes] = {}


def files(folder: Path) -> Mapping[str, bytes]:
    """Sound workbooks to damage: a plain one, the styled template, a sample, an .ods, an .xls, CSV files."""
    if not _FILES:
        _FILES["simple.xlsx"] = write(SOUND, folder / "simple.xlsx").read_bytes()
        _FILES["modele.xlsx"] = write_tables(read(SOUND), folder / "modele.xlsx").read_bytes()
        _FILES["exemple.xlsx"] = sample(FICTITIOUS).read_bytes()
        _FILES["classeur.ods"] = write_tables(read(SOUND), folder / "classeur.ods").read_bytes()
        _FILES["ancien.xls"] = ANCIENT.read_bytes()
        _FILES["archive.zip"] = write_tables(read(SOUND), folder / "archive.zip").read_bytes()
    return _FILES


def _damaged(chance: Random, data: bytes) -> bytes:
    made = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 40))):
        at, long = chance.randrange(len(made) or 1), chance.choice((1, 1, 1, 8, 200))
        way = chance.randrange(5)
        if way == 0:
            made[at:at + long] = bytes(chance.randrange(256) for _ in range(long))
        elif way == 1:
            del made[at:at + long]
        elif way == 2:
            made[at:at] = made[at:at + long]
        elif way == 3:
            made[at:at] = chance.choice((b"<", b">", b'"', b"&", b"\0", b"1048576", b"XFD", b"&#0;", b"-1", b"]]>"))
        else:
            del made[at:len(made) if chance.random() < 0.2 else at + 1]
        if not made:
            break
    return bytes(made)


def _scribbled(chance: Random, sheet: RawSheet) -> RawSheet:
    rows, often = [], chance.choice((0.0, 0.003, 0.03))
    for number, cells in sheet.rows:
        line = [_odd(chance, cell) if chance.random() < often else cell for cell in cells]
        if chance.random() >= often:
            rows.append((number, tuple(line)))
    name = chance.choice(("Feuil1", "Communes", "Grille", "Listes", "Liens")) if chance.random() < 0.02 else sheet.name
    return RawSheet(name, tuple(rows), hidden=chance.random() < 0.1, epoch_1904=chance.random() < 0.1)


def _odd(chance: Random, cell: Cell) -> Cell:
    if chance.random() < 0.15:
        return Cell(cell.address, "#REF!", None, chance.choice(("error", "formula")))
    if chance.random() < 0.3:
        value = chance.choice(RAW)
        return Cell(cell.address, str(value), value)
    text = chance.choice(ODD) if chance.random() < 0.6 else "".join(chance.choices(cell.text + " ;()'0é\n", k=12))
    return Cell(cell.address, plain(text), plain(text))


def _opened(data: bytes, path: Path) -> object:
    path.write_bytes(data)
    return read_workbook(path)


def main() -> int:
    """Return 0 when nothing but WorkbookError came out, in time."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--graine", type=int, default=0, help="seed of the first case")
    parser.add_argument("--n", type=int, default=0, help="how many cases; 0: until the time is over")
    parser.add_argument("--minutes", type=float, default=10.0, help="how long")
    options = parser.parse_args()
    found: Counter[str] = Counter()
    bad = 0
    end = time.monotonic() + 60 * options.minutes
    with tempfile.TemporaryDirectory() as name:
        folder, seed = Path(name), options.graine
        while (seed - options.graine < options.n) if options.n else time.monotonic() < end:
            faulthandler.dump_traceback_later(12 * SLOW, exit=True)
            began = time.process_time()
            case = CASES[seed % len(CASES)]
            try:
                case(Random(seed), folder)
                found[f"{case.__name__}: read"] += 1
            except WorkbookError as error:
                found[f"{case.__name__}: refused"] += 1
                found["file issues"] += any(issue.code.startswith("fichier.") for issue in error.issues)
            except Exception:  # noqa: BLE001  what is looked for
                bad += 1
                print(f"seed {seed} ({case.__name__}):\n{traceback.format_exc()}", flush=True)
            if time.process_time() - began > SLOW:
                bad += 1
                print(f"seed {seed} ({case.__name__}): {time.process_time() - began:.1f} s", flush=True)
            seed += 1
    faulthandler.cancel_dump_traceback_later()
    print(f"{seed - options.graine} cases, {bad} bad; {dict(sorted(found.items()))}")
    return 1 if bad else 0


if __name__ == "__main__":
    raise SystemExit(main())
