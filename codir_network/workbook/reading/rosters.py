"""What seats tell of the lists that they come from: lists of former élus, lists that the law protects."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Mapping

from codir_network.errors import Issue
from codir_network.workbook.reading.bodies_sheet import RENEWAL, Bodies
from codir_network.workbook.reading.names import Names
from codir_network.workbook.reading.notes import cell_of, note
from codir_network.workbook.reading.protected import protected
from codir_network.workbook.reading.seats import Seat

_POLITICAL = {"Assemblée délibérante", "Exécutif", "Conférence des maires", "Conférence territoriale des maires"}


def check_protected(bodies: Bodies, seats: Mapping[tuple[str, str], Seat], said: list[Issue]) -> None:
    """Refuse seats of any kind in a body whose members the law protects; the body alone may stay."""
    sitting = Counter(seat.body for seat in seats.values())
    for id_, body in bodies.records.items():
        row = bodies.rows[id_]
        public = body["type"] == "Syndicat ou pôle"
        reason = protected(body["nom"], public=public) or protected(body["sigle"], public=public)
        if reason and sitting[id_]:
            said.append(note("instances.nom.article_9", cell_of(row, "nom"), motif=reason, n=str(sitting[id_])))


def date_rosters(bodies: Bodies, seats: Mapping[tuple[str, str], Seat], names: Names, day: dt.date | None,
                 said: list[Issue]) -> None:
    """Count as partial the lists from before the renewal, where élus sit; each is said."""
    if day and day < RENEWAL:
        return
    elected: dict[str, bool] = defaultdict(bool)
    for seat in seats.values():
        holdings = names.actors[seat.holder].holdings
        elected[seat.body] |= any(h.term is not None and h.term.stratum == "élus" for h in holdings)
    for id_, body in bodies.records.items():
        row = bodies.rows[id_]
        old = body["date_liste"] and body["date_liste"] < RENEWAL and body["liste_complete"] != "inconnue"
        if old and (elected[id_] or body["type"] in _POLITICAL):
            body["liste_complete"] = "partielle"
            cell = cell_of(row, "date_liste")
            typed = cell.text.strip() if isinstance(cell.raw, str) else f"{body['date_liste']:%d/%m/%Y}"
            said.append(note("instances.date_liste.ancienne", cell, value=typed, instance=body["nom"]))
