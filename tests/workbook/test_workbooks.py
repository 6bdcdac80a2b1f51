"""Whole workbooks drawn at random: what is written down is what is read, in any order, under any id."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from codir_network import metrics
from codir_network.graph import build_graph
from codir_network.schema import Tables
from tests.strategies import PROPERTY
from tests.workbook.faults import Rows, read
from tests.workbook.test_read_sound import content
from tests.workbooks import Workbook, seats_of, workbooks

FEW = settings(PROPERTY, max_examples=10)


@settings(PROPERTY, max_examples=25)
@given(workbooks())
def test_a_sound_workbook_says_who_sits_and_gets_no_warning(book: Workbook) -> None:
    tables = read(book.rows)
    assert [issue for issue in tables.issues if issue.severity != "information"] == []
    assert seats_of(tables) == book.seats
    assert set(tables.bodies["nom"]) == set(book.bodies)


@st.composite
def permuted(draw: st.DrawFn, rows: Rows) -> Rows:
    """The same workbook with its sheets, its rows, its columns in another order."""
    made = {}
    for sheet in draw(st.permutations(sorted(rows))):
        head, *lines = rows[sheet]
        fixed = 1 if sheet == "Grille" else 0  # the first column of a grid names its rows
        order = [*range(fixed), *draw(st.permutations(range(fixed, len(head))))]
        made[sheet] = [[line[i] for i in order] for line in [head, *draw(st.permutations(lines))]]
    return made


@FEW
@given(st.data())
def test_the_order_of_sheets_rows_and_columns_changes_nothing(data: st.DataObject) -> None:
    book = data.draw(workbooks())
    assert content(read(data.draw(permuted(book.rows)))) == content(read(book.rows))


def renamed(rows: Rows, names: dict[str, str]) -> Rows:
    """The same workbook with other ids, wherever a cell names one."""
    def change(cell: Any) -> Any:
        return re.sub(r"\b[AIXR]\d+\b", lambda id_: names[id_[0]], cell) if isinstance(cell, str) else cell

    return {sheet: [[change(cell) for cell in line] for line in lines] for sheet, lines in rows.items()}


def typed_ids(rows: Rows) -> dict[str, str]:
    """Another id for each one that the sheets type, in the opposite order."""
    ids = [(sheet, line[0]) for sheet in ("Acteurs", "Instances") for line in rows[sheet][1:]]
    return {id_: f"Z{len(ids) - i}" for i, (_, id_) in enumerate(ids)}


def measured(tables: Tables, names: dict[str, str]) -> pd.DataFrame:
    """Every metric by node, under the names that ids are given."""
    found = metrics.table(build_graph(tables))
    unnamed = {row["id"]: f"{row['libelle']} {seat}" for row in tables.actors.to_dict("records")
               if row["genre"] == "siège" for seat in tables.memberships.query("acteur == @row['id']")["instance"]}
    named: Any = {f"{prefix}{old}": f"{prefix}{new}" for old, new in names.items() for prefix in ("a:", "i:")}
    label = {id_: f"{text[: text.rindex(' ') + 1]}{named.get(text[text.rindex(' ') + 1:], text[text.rindex(' ') + 1:])}"
             for id_, text in unnamed.items()}
    return found.rename(index=lambda id_: label.get(id_, named.get(id_, id_))).sort_index()


@FEW
@given(workbooks().filter(lambda book: book.rows["Acteurs"][1][0]))
def test_other_ids_change_no_metric(book: Workbook) -> None:
    names = typed_ids(book.rows)
    before, after = read(book.rows), read(renamed(book.rows, names))
    assert_frame_equal(measured(before, names), measured(after, {}), rtol=1e-12, atol=1e-12)
