"""The order of the rows of a workbook counts for nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import PROPERTY
from tests.workbook.faults import Rows, read, spoiled
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
