"""Findings as a table."""

from __future__ import annotations

import math

from codir_network.diagnostics import diagnose, findings_table
from tests.render import maps


def test_a_row_a_finding_in_their_order_with_its_sentence_and_where_to_check_it() -> None:
    found = diagnose(maps.graph(6, 12))
    table = findings_table(found, level="par-fonction")
    assert list(table.columns) == ["code", "sentence", "subjects", "coverage", "sources"]
    assert [code for code in table["code"] if code.startswith("commune.")] == [
        finding.code for finding in found if finding.code.startswith("commune.")]
    assert all(table["sentence"])
    links = table[table["code"] == "liens.comptes"].iloc[0]
    assert math.isnan(links["coverage"]) == (next(f for f in found if f.code == "liens.comptes").coverage is None)


def test_by_commune_what_would_name_a_function_has_no_row() -> None:
    found = diagnose(maps.graph(6, 12))
    table = findings_table(found)
    assert "commune.partage" not in set(table["code"])
    assert not any("DGS de" in words for words in table["sentence"])


def test_without_a_finding_the_table_is_empty_and_has_its_columns() -> None:
    table = findings_table([])
    assert len(table) == 0
    assert table["coverage"].dtype == float
