"""Checks on whole tables, wherever they come from."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from codir_network.graph import build_graph
from codir_network.metrics.isolation import isolation_profile
from codir_network.schema import Tables, Territory
from codir_network.validation import _first_slips, validate
from tests.builders import build

SIX = ("Alba", "Bree", "Coro", "Dune", "Elne", "Fort")


def codes(tables: Tables) -> list[str]:
    return [issue.code for issue in validate(tables)]


def test_the_first_name_one_slip_away_is_found_without_comparing_all() -> None:
    keys = ["martin", "roy", "marton", "martine", "martin", "rot", "durand", "durnad"]
    assert _first_slips(keys) == {2: 0, 3: 0, 4: 2, 7: 6}  # "martin" again: not itself, but "marton"


def test_names_that_share_no_letters_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("codir_network.validation.one_slip", lambda *_: pytest.fail("compared"))
    assert _first_slips([letter * 6 for letter in "abcdefghijklmnopqrstuvwxyz"] * 100) == {}


def everyone() -> list[tuple[str, str]]:
    return [(f"Agent@{name}", "GT") for name in SIX]


def dated(tables: Tables, actor: str, start: dt.date | None, end: dt.date | None) -> Tables:
    """The same tables, the seats of an actor in a period."""
    seats = tables.memberships.copy()
    for column, day in (("debut", start), ("fin", end)):
        seats[column] = [day if row == actor else old for row, old in zip(seats["acteur"], seats[column], strict=True)]
    return replace(tables, memberships=seats)


def named(tables: Tables, names: dict[str, tuple[str, str]]) -> Tables:
    """The same tables, first and last names given to some actors."""
    actors = tables.actors.copy()
    for column, i in (("prenom", 0), ("nom", 1)):
        actors[column] = [names.get(id_, ("", ""))[i] for id_ in actors["id"]]
    return replace(tables, actors=actors)


def test_nothing_is_said_of_a_complete_small_territory():
    assert codes(build(SIX, {"GT": "non"}, everyone())) == []


def test_communes_without_a_person_are_one_information_with_their_count():
    issues = validate(build(SIX, {"GT": "non"}, [("siège@Alba", "GT"), ("DGS@Bree", "GT")]))
    assert [(i.code, i.severity, i.details["n"]) for i in issues] == [("communes.nom.sans_acteur", "information", "5")]


class TestTwoHolders:
    tables = build(("Alba",), {"GT": "non", "Bureau": "non"}, [
        ("Maire@Alba", "GT"), ("Maire 2@Alba", "Bureau"), ("Agent@Alba", "GT"), ("Agent@Alba", "Bureau")])

    def test_undated_seats_are_said(self):
        assert codes(self.tables) == ["acteurs.fonction.deux_titulaires"]

    def test_mandates_that_follow_one_another_are_not(self):
        day = dt.date(2026, 3, 20)
        tables = dated(dated(self.tables, "a:maire-alba", None, day), "a:maire-2-alba", day, None)
        assert codes(tables) == []

    def test_mandates_that_overlap_by_one_day_are(self):
        tables = dated(dated(self.tables, "a:maire-alba", None, dt.date(2026, 3, 21)), "a:maire-2-alba",
                       dt.date(2026, 3, 20), None)
        assert codes(tables) == ["acteurs.fonction.deux_titulaires"]

    @pytest.mark.parametrize(("first", "second"), [
        ("Adjoint au maire@Alba", "Adjoint au maire 2@Alba"), ("DGS@Alba", "DGS@EPCI"), ("DGS@Alba", "SGM@Alba"),
        ("Maire@Alba", "Maire@Bree"),
    ])
    def test_functions_that_several_may_hold_are_not(self, first, second):
        assert "acteurs.fonction.deux_titulaires" not in codes(
            build(("Alba", "Bree"), {"GT": "non"}, [(first, "GT"), (second, "GT")]))

    def test_a_shared_secretary_and_another_one_are(self):
        issues = validate(build(("Alba", "Bree"), {"GT": "non"}, [("SGM@Alba+Bree", "GT"), ("SGM@Bree", "GT")]))
        assert [(i.code, i.details["organisation"]) for i in issues] == [("acteurs.fonction.deux_titulaires", "Bree")]


ELECTED = [("Bureau", {"type": "Exécutif"}), ("Conseil", {"type": "Assemblée délibérante"}),
           ("CLECT", {"type": "Commission obligatoire"}), ("Conférence des maires", {"type": "Conférence des maires"})]


@pytest.mark.parametrize(("name", "columns"), ELECTED)
def test_an_agent_who_is_a_member_among_elus_is_said(name, columns):
    columns = columns | {"liste_complete": "inconnue"}
    issues = validate(build(("Alba",), {name: columns}, [("DGS@Alba", name), ("Maire@Alba", name)]))
    assert [i.code for i in issues][-1] == "appartenances.role.agent_membre"
    assert (issues[-1].details["acteur"], issues[-1].details["instance"]) == ("DGS de Alba", name)


@pytest.mark.parametrize(("role", "said"), [("président", True), ("vice-président", True), ("animateur", False)])
def test_an_agent_who_presides_over_elus_is_said_and_one_who_leads_the_meeting_is_not(role, said):
    seats = [("DGS@Alba", "Bureau", role), ("Maire@Alba", "Bureau")]
    tables = build(("Alba",), {"Bureau": {"type": "Exécutif"}}, seats)
    assert ("appartenances.role.agent_membre" in codes(tables)) == said


@pytest.mark.parametrize(("actor", "role"), [
    ("DGS@Alba", "assiste"), ("DGS@Alba", "secrétariat"), ("Maire@Alba", "membre"), ("siège@Alba", "membre"),
    ("institution@CAF", "membre"),
])
def test_an_agent_who_attends_is_not(actor, role):
    tables = build(("Alba",), {"Bureau": {"type": "Exécutif"}}, [(actor, "Bureau", role), ("Maire 2@Alba", "Bureau")])
    assert "appartenances.role.agent_membre" not in codes(tables)


USERS = {"Conseil de développement": {"type": "Participation des usagers"},
         "Conseil communautaire": {"type": "Assemblée délibérante", "liste_complete": "inconnue"},
         "Conseil municipal d'Alba": {"type": "Assemblée délibérante", "liste_complete": "inconnue"}}


@pytest.mark.parametrize(("actor", "council", "role", "said"), [
    ("Conseiller communautaire@Alba", "", "", True),
    ("Vice-président@Alba", "", "", True),
    ("Maire@Alba", "Conseil communautaire", "membre", True),
    ("DGS@Alba", "Conseil communautaire", "assiste", False),
    ("Maire@Alba", "Conseil municipal d'Alba", "membre", False),
    ("Habitant@Alba", "", "", False),
])
def test_a_community_councillor_in_the_conseil_de_developpement_is_said(actor, council, role, said):
    seats = [(actor, "Conseil de développement"), ("Habitant 2@Alba", "Conseil de développement")]
    seats += [(actor, council, role)] if council else []
    found = codes(build(("Alba",), USERS, seats))
    assert ("appartenances.role.conseil_de_developpement" in found) == said


def test_a_commune_that_the_complete_council_does_not_show_is_missing_data():
    council = {"Conseil communautaire": {"type": "Assemblée délibérante"}}
    seats = [(f"Maire@{name}", "Conseil communautaire") for name in SIX[:4]] + [("siège@Elne", "Conseil communautaire")]
    issues = [i for i in validate(build(SIX, council, seats)) if i.code == "communes.nom.sans_siege_au_conseil"]
    assert [(i.value, i.severity) for i in issues] == [("Fort", "avertissement")]


def test_a_partial_list_of_the_council_accuses_nobody():
    council = {"Conseil communautaire": {"type": "Assemblée délibérante", "liste_complete": "partielle"}}
    found = codes(build(SIX, council, [("Maire@Alba", "Conseil communautaire")]))
    assert "communes.nom.sans_siege_au_conseil" not in found


@pytest.mark.parametrize(("roster", "members", "expected"), [
    ("complète", 0, ["instances.nom.moins_de_deux"]), ("complète", 1, ["instances.nom.moins_de_deux"]),
    ("complète", 2, []), ("partielle", 1, ["instances.liste_complete.partielles"]),
    ("inconnue", 0, ["instances.liste_complete.partielles"]),
])
def test_a_complete_list_of_fewer_than_two_members_is_said(roster, members, expected):
    seats = [*everyone(), ("Agent@Alba", "Réseau"), ("Agent@Bree", "Réseau")][:len(SIX) + members]
    assert codes(build(SIX, {"GT": "non", "Réseau": {"liste_complete": roster}}, seats)) == expected


def test_partial_and_unknown_lists_are_counted_once():
    bodies = {"GT": "non", "A1": {"liste_complete": "partielle"}, "A2": {"liste_complete": "inconnue"},
              "A3": {"liste_complete": "inconnue"}}
    issue = validate(build(SIX, bodies, everyone()))[0]
    # each commune: GT complete, A1 partial, A2 and A3 unknown: 1.5 of 4, less than half
    assert (issue.severity, issue.details) == ("information", {
        "partielles": "1", "inconnues": "2", "communes": "6", "noms": " (Alba, Bree, Coro…)"})


def doubtful(tables: Tables) -> tuple[str, str]:
    issue = next(issue for issue in validate(tables) if issue.code == "instances.liste_complete.partielles")
    return issue.details["communes"], issue.details["noms"]


def test_communes_that_incomplete_lists_leave_in_doubt_are_those_of_the_profile():
    bodies = {"GT": "non", "A1": {"liste_complete": "inconnue"}, "A2": {"liste_complete": "inconnue"},
              "Co-dir": {"liste_complete": "inconnue", "codir": True},
              "Conférence des maires": {"liste_complete": "inconnue", "siege_de_droit": "toutes"}}
    seats = [*everyone(), ("DGS@Alba", "A1"), ("siège@Bree", "A1"), ("SGM@Coro", "A1"), ("DGS@Dune", "A1", "invité")]
    tables = build(SIX, bodies, seats, territory=Territory("Essai", date=dt.date(2026, 10, 1), fictitious=True))
    tables = dated(tables, "a:sgm-coro", None, dt.date(2026, 9, 1))
    # Alba and Bree are known to sit in two of three; Coro's seat has ended, Dune's guest does not count
    profile = isolation_profile(build_graph(tables)).set_index("label")["coverage"]
    assert sorted(profile[profile < 0.5].index) == ["Coro", "Dune", "Elne", "Fort"]
    assert doubtful(tables) == ("4", " (Coro, Dune, Elne…)")
    assert doubtful(build(("Alba",), bodies, [("DGS@Alba", "A1"), ("DGS@Alba", "A2")])) == ("0", "")


@pytest.mark.parametrize(("number", "said"), [(12, False), (13, True)])
def test_a_person_in_more_than_twelve_bodies_is_an_information(number, said):
    bodies = {f"Réseau {i}": {"liste_complete": "inconnue"} for i in range(1, number + 1)}
    issues = validate(build(("Alba",), bodies, [("DGS@Alba", name) for name in bodies]))
    found = [i for i in issues if i.code == "acteurs.fonction.plus_de_douze"]
    assert [(i.severity, i.details["n"]) for i in found] == ([("information", "13")] if said else [])


class TestSamePersons:
    tables = build(("Alba", "Bree"), {"GT": "non"}, [
        ("Agent@Alba", "GT"), ("Agent 2@Alba", "GT"), ("Agent 3@Bree", "GT")])
    ids = ("a:agent-alba", "a:agent-2-alba", "a:agent-3-bree")

    @pytest.mark.parametrize(("first", "second", "third", "expected"), [
        (("Jeanne", "Dupont"), ("Luc", "Martin"), ("Zoé", "Petit"), 0),
        (("Jeanne", "Dupont"), ("JEANNE", "DUPONT"), ("Zoé", "Petit"), 1),
        (("Jeanne", "Dupont"), ("Dupont", "Jeanne"), ("Zoé", "Petit"), 1),
        (("Jeanne", "Dupont"), ("J.", "Dupont"), ("Zoé", "Petit"), 1),
        (("Jeanne", "Dupont"), ("Luc", "Martin"), ("Jeanne", "Dupont"), 1),
        (("Jeanne", "Dupont"), ("Luc", "Martin"), ("J.", "Dupont"), 0),   # another commune
        (("Jean", "Martin"), ("Jeanne", "Martin"), ("Julie", "Martin"), 0),  # a family, not one person
        (("", "Martin"), ("", "Martin"), ("", "Martin"), 0),
    ])
    def test_one_name_twice_is_said(self, first, second, third, expected):
        found = codes(named(self.tables, dict(zip(self.ids, (first, second, third), strict=True))))
        assert found.count("acteurs.nom.homonyme") == expected


@pytest.mark.parametrize(("first", "second", "said"), [
    ("Réseau finances", "Réseau des finances", True), ("Réseau finance", "Réseaux finances", True),
    ("Commission finances", "Comission finances", True), ("Pôle Loire", "Pôle Loir", False),
    ("GT A", "GT D", False), ("Conférence territoriale Nord", "Conférence territoriale Sud", False),
    ("Commission 1", "Commission 2", False), ("Bureau", "Bureau élargi", False),
])
def test_two_names_of_one_body_are_said(first, second, said):
    seats = [(f"Agent@{name}", body) for name in SIX for body in (first, second)]
    assert ("instances.nom.doublon_probable" in codes(build(SIX, {first: "non", second: "non"}, seats))) == said


def test_a_name_that_is_the_acronym_of_another_is_said():
    seats = [(f"Agent@{name}", body) for name in SIX for body in ("Comité de lecture", "CDL")]
    tables = build(SIX, {"Comité de lecture": {"sigle": "CdL"}, "CDL": "non"}, seats)
    assert codes(tables) == ["instances.nom.doublon_probable"]


def test_dates_that_run_backwards_are_an_error():
    tables = dated(build(SIX, {"GT": "non"}, everyone()), "a:agent-alba", dt.date(2026, 5, 1), dt.date(2026, 4, 1))
    issues = validate(tables)
    assert [(i.code, i.severity, i.value) for i in issues] == [
        ("appartenances.fin.avant_debut", "erreur", "01/04/2026")]
    same_day = dated(tables, "a:agent-alba", dt.date(2026, 5, 1), dt.date(2026, 5, 1))
    assert codes(same_day) == ["appartenances.fin.avant_debut"]  # a period is closed before its end


def test_an_issue_gives_the_row_of_its_source():
    tables = build(("Alba",), {"GT": "non"}, [("Maire@Alba", "GT"), ("Maire 2@Alba", "GT")])
    actors = tables.actors.assign(source=[("Acteurs", 7), ("Acteurs", 4)])  # a:maire-2-alba, a:maire-alba
    issue = validate(replace(tables, actors=actors))[0]
    assert (issue.sheet, issue.row, issue.details["premier"]) == ("Acteurs", 7, "4")
