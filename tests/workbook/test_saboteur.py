"""Whatever is spoiled in a sound workbook is found, at the very cell."""

from __future__ import annotations

from tests.saboteur import WAYS, many, verdict

SPOILINGS = 150


def test_spoilings_are_found_at_their_cell() -> None:
    missed = []
    for spoiling, before in many(SPOILINGS):
        said, fresh = verdict(spoiling, before)
        if said != "located":
            missed.append((said, spoiling.way, spoiling.sheet, spoiling.cell, [issue.code for issue in fresh]))
    assert [miss for miss in missed if miss[0] == "silent"] == []
    assert len(missed) <= SPOILINGS // 100  # the target: 99 % at the exact cell


def test_the_saboteur_knows_many_ways_over_all_sheets() -> None:
    assert len(WAYS) >= 80
    reached = {spoiling.sheet for spoiling, _ in many(SPOILINGS)}
    assert reached == {"Territoire", "Communes", "Acteurs", "Instances", "Appartenances", "Grille", "Listes", "Liens",
                       "Alias"}
