"""The order of the rows counts for nothing, and no cell breaks the reader."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter
from pandas.testing import assert_frame_equal

from codir_network.errors import WorkbookError
from codir_network.graph import build_graph, to_tables
from codir_network.text.wording import issue_text
from tests.strategies import PROPERTY
from tests.workbook.faults import SOUND, Rows, issues_of, read, spoiled
from tests.workbook.test_read_sound import content

TWICE = spoiled(
    ("Communes", ["01043", "Beynost", "", "", "Plaine", ""]),  # the second row of Beynost, half blank
    ("Communes", ["44109", "Nantes"]),
    ("Acteurs", ["", "CAF", "Opérateur public"]), ("Acteurs", ["", "Caf", "Agent", "Roy", "Ali"]),
    ("Acteurs", ["", "Tramoyes ; Thil", "Secrétaire générale de mairie", "MARTIN", "Camille"]),
    ("Acteurs", ["", "Neyron", "Directrice des finances"]),
    ("Instances", ["Conseil de développement", "", "Participation des usagers", "non", "partielle"]),
    ("Instances", ["Réseau finances", "", "réseau métier", "non", "complète"]),
    ("Appartenances", ["Camille Martin", "Co-dir", "animateur", "non", "01/01/2025", "01/01/2027"]),
    ("Appartenances", ["Camille Martin", "Co-dir", "pilote", "ne sait pas", "01/05/2026"]),
    ("Appartenances", ["Ali Roy", "Conseil de développement", "invité ponctuel", "", "", "", "Camille Martin"]),
    ("Appartenances", ["Opérateur public (CAF)", "Conseil de développement"]),
    ("Appartenances", ["Directrice des finances de Neyron", "Réseau finances"]),
    ("Appartenances", ["Neyron", "Réseau finances"]), ("Appartenances", ["CAF", "Réseau finances"]),
    ("Grille", ["1er adjoint de Neyron", "A", "x"]), ("Grille", ["Adjoint au maire 1 de Neyron", "x", ""]),
    ("Liens", ["Miribel", "EPCI", "intégration", "un sens", "charte"]),
    ("Liens", ["Conférence des maires", "Co-dir", "coordination"]),
)


@st.composite
def shuffled(draw: st.DrawFn, rows: Rows) -> Rows:
    return {sheet: [lines[0], *draw(st.permutations(lines[1:]))] for sheet, lines in rows.items()}


@PROPERTY
@given(shuffled(TWICE))
def test_shuffled_rows_give_the_same_tables(rows):
    assert content(read(rows)) == content(read(TWICE))


@PROPERTY
@given(shuffled(TWICE))
def test_shuffled_rows_are_said_the_same_things(rows):
    assert sorted(issue.code for issue in read(rows).issues) == sorted(issue.code for issue in read(TWICE).issues)


def test_a_seat_written_twice_takes_what_is_widest():
    tables = read(TWICE)
    seat = tables.memberships.set_index(["acteur", "instance"]).loc[
        ("a:sgm-thil-tramoyes-martin-camille", "i:co-dir-de-territoire")]
    # three rows: 01/04/2026 open, 2025 to 2027, 01/05/2026 open
    assert seat["roles"] == ("animateur", "membre", "pilote")
    assert seat["siege_actif"] == "oui"
    assert (str(seat["debut"]), seat["fin"]) == ("2025-01-01", None)


def test_opposite_one_way_links_become_one_mutual_link():
    link = read(TWICE).relations.set_index(["de", "vers"]).loc[("c:01249", "o:epci")]
    assert (link["sens"], link["modalites"]) == ("", ("intégration", "service"))
    assert link["formalisations"] == ("charte", "convention")


ODD = ("(", ")", "()", ";", " ; ;", ":", "de", "de la", "d'", "l'", "a:", "i:", "c:", "o:", "2", "²", "№ 1", "1er", "–",
       "\u200b", "🌲", "東京", "x" * 300, "=1+1", "'", "Maire de", "de Thil", "DGS de (", "( Thil )", "01", "2A004",
       "0", "Présents :", "M.", "Mme", ", ", " - ", "i:co-dir-de-territoire", "Thil (01418) (01418)", "NA", "None", "#")


@st.composite
def scribbled(draw: st.DrawFn) -> Rows:
    """The sound workbook with three odd cells, headers of Grille and Listes included."""
    changes = []
    for _ in range(3):
        sheet = draw(st.sampled_from(sorted(SOUND)))
        first = 1 if sheet in ("Grille", "Listes") else 2
        row = draw(st.integers(first, max(first, len(SOUND[sheet]))))
        column = draw(st.integers(1, len(SOUND[sheet][0])))
        value = draw(st.one_of(st.sampled_from(ODD), st.text(" abé()-;:'0189", max_size=12), st.integers(0, 99999),
                               st.dates(), st.booleans()))
        changes.append((sheet, f"{get_column_letter(column)}{row}", value))
    return spoiled(*changes)


@settings(PROPERTY, max_examples=200)
@given(scribbled())
def test_whatever_a_cell_holds_is_read_or_said(rows):
    for issue in issues_of(rows):
        assert all(issue_text(issue, lang)["correction"] for lang in ("fr", "en"))


@settings(PROPERTY, max_examples=50)
@given(scribbled())
def test_tables_that_are_read_make_a_graph_and_come_back(rows):
    try:
        tables = read(rows)
    except WorkbookError:
        return
    again = to_tables(build_graph(replace(tables, territory=replace(tables.territory, date=None))))
    for name in ("communes", "organisations", "actors", "bodies", "memberships", "relations"):
        assert_frame_equal(getattr(again, name), getattr(tables, name), check_dtype=False)
