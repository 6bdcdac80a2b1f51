"""Write the template of every intercommunality, and read each as ``verifier`` does.

Each must have the communes that the register of EPCI counts, be read without an error, and be told
that seats remain to be written. Prints what differs, then how many were right.
"""

from __future__ import annotations

import contextlib
import io
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from codir_network import cli
from codir_network.communes import Epci, epci_by_siren
from codir_network.text import say
from codir_network.workbook import read_workbook
from codir_network.workbook.template import write_template


def faults(epci: Epci, folder: Path) -> Iterator[str]:
    """Yield what is wrong with the template of an intercommunality."""
    path = write_template(folder / f"{epci.siren}.xlsx", siren=epci.siren)
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        code = cli.run(["verifier", str(path)])
    if code:
        yield f"verifier exits {code}:\n{said.getvalue()}"
        return
    told = " ".join(said.getvalue().split())
    if say("check.todo.seats") not in told:
        yield "does not say that seats remain to be written"
    if "▲" in told:
        yield f"warnings:\n{said.getvalue()}"
    tables = read_workbook(path)
    if len(tables.communes) != epci.communes:
        yield f"{len(tables.communes)} communes instead of {epci.communes}"
    if tables.territory.siren != epci.siren or len(tables.memberships):
        yield "another SIREN, or a seat that nobody wrote"
    path.unlink()


if __name__ == "__main__":
    begun, every, wrong = time.monotonic(), sorted(epci_by_siren().values(), key=lambda e: e.siren), 0
    with tempfile.TemporaryDirectory() as name:
        for epci in every:
            found = list(faults(epci, Path(name)))
            wrong += bool(found)
            for fault in found:
                print(f"{epci.siren} {epci.name}: {fault}", flush=True)
    print(f"{len(every) - wrong} of {len(every)} templates are right ({time.monotonic() - begun:.0f} s)")
    sys.exit(int(wrong > 0))
