"""One voice: every number and every named commune of all documents of one folder, against the rows.

What is expected comes from :mod:`tests.voice.oracle`, which reads the workbook alone.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.voice.documents import Results, Synthesis
from tests.voice.folders import KINDS, Written
from tests.voice.oracle import LACKING
from tests.voice.territories import TERRITORIES

Write = Callable[[str], Written]

SAYS = {
    "lists": ("carte.html", "synthese.html", "resultats.xlsx (Lisez-moi)", "resultats.xlsx (Constats)", "LISEZMOI.txt"),
    "levels": ("carte.html (panel)", "carte.html (card)", "synthese.html", "resultats.xlsx (Communes)", "fiches/"),
    "seats": ("carte.html (card)", "synthese.html (dots)", "resultats.xlsx (Communes)", "fiches/"),
    "families": ("carte.html (half-matrix)", "synthese.html", "synthese.html (staircase)",
                 "resultats.xlsx (Familles)", "resultats.xlsx (Constats)"),
    "links": ("carte.html", "carte.html (rings)", "synthese.html", "resultats.xlsx (Instances)",
              "resultats.xlsx (Constats)"),
    "crossings": ("carte.html (step 10)", "synthese.html", "resultats.xlsx (Croisements)",
                  "resultats.xlsx (Constats)"),
}
"""Where each kind of fact is found in the sample's documents: a comparison of nothing proves nothing."""


@pytest.mark.parametrize("kind", KINDS)
def test_the_facts_compared_are_found_in_every_document_that_says_them(written: Write, kind: str) -> None:
    facts = [*written("fictitious").handed_out, *written("fictitious").inside]
    places = {fact.place for fact in facts if fact.name[0] in KINDS[kind]}
    assert [wanted for wanted in SAYS[kind] if not any(
        place.endswith(wanted) or place.startswith(wanted) for place in places)] == []


def test_the_table_of_dots_is_read_with_its_empty_dots(written: Write) -> None:
    # three communes of the sample are named for having no known seat: four empty dots each
    assert [(full, empty) for _, full, empty in _synthesis(written("fictitious")).dots() if empty] == [(0, 4)] * 3


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("territory", TERRITORIES)
def test_every_number_of_every_document_is_that_of_the_rows(written: Write, territory: str, kind: str) -> None:
    faults = written(territory).faults(kind)
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("territory", TERRITORIES)
def test_map_and_synthesis_name_the_same_communes_whole_levels_in_order(written: Write, territory: str) -> None:
    of = written(territory)
    page, oracle = of.page("a_diffuser"), of.oracle
    panel = dict.fromkeys(page.chips, "sans_siege") | {
        commune: level for level, named, _ in page.lines for commune in named if level in LACKING}
    synthesis = {commune for commune, _ in _synthesis(of).named()}
    assert panel == oracle.named, "carte.html (panel)"
    assert synthesis == set(oracle.named), "synthese.html"


@pytest.mark.parametrize("territory", TERRITORIES)
def test_a_level_that_is_not_named_is_told_by_no_document_handed_out(written: Write, territory: str) -> None:
    told = written(territory).told_anyway()
    assert not told, "\n".join(told)


@pytest.mark.parametrize("territory", TERRITORIES)
def test_a_level_that_is_not_named_is_a_count_in_map_and_synthesis(written: Write, territory: str) -> None:
    of = written(territory)
    counts = {level: {fact.value for fact in of.handed_out if fact.name == ("count", level)
                      and document in fact.place} for level in of.oracle.counted
              for document in ("carte.html (panel)", "synthese.html")}
    assert counts == {level: {n} for level, n in of.oracle.counted.items()}


@pytest.mark.parametrize("territory", TERRITORIES)
def test_no_empty_dot_stands_beside_a_commune_whose_level_is_not_named(written: Write, territory: str) -> None:
    of = written(territory)
    empty = {commune for commune, _, empty in _synthesis(of).dots() if empty}
    assert sorted(c for c in empty if of.oracle.levels[c] in LACKING and c not in of.oracle.named) == []


@pytest.mark.parametrize("territory", TERRITORIES)
def test_nothing_is_said_in_what_is_handed_out_of_a_commune_that_rereads_its_page(
    written: Write, territory: str
) -> None:
    of = written(territory)
    waiting = set(of.oracle.communes) - of.oracle.reread
    said = [f"{fact.place}: {fact}" for fact in of.handed_out if len(fact.name) > 1 and fact.name[1] in waiting]
    said += [f"synthese.html: {commune}: {full} full dots, {empty} empty"
             for commune, full, empty in _synthesis(of).dots() if commune in waiting and full + empty]
    page = of.page("a_diffuser")
    said += [f"carte.html (Et si…): {commune}" for commune in sorted(waiting & page.tried)]
    assert not said, "\n".join(said)


@pytest.mark.parametrize("name", ["to count", "communes in both"])
@pytest.mark.parametrize("territory", TERRITORIES)
def test_a_pair_of_families_that_cannot_be_counted_is_said_so_in_every_document(
    written: Write, territory: str, name: str
) -> None:
    of = written(territory)
    uncounted = {pair for pair, n in of.oracle.pairs.items() if n is None}
    for document in ("carte.html (half-matrix)", "resultats.xlsx (Familles)", "resultats.xlsx (Constats)"):
        for folder, facts in (("a_diffuser", of.handed_out), ("interne", of.inside)):
            said = {frozenset(fact.name[1:]) for fact in facts
                    if fact.name[0] == name and fact.place == f"{folder}/{document}"}
            assert uncounted <= said, f"{folder}/{document}"


@pytest.mark.parametrize("territory", TERRITORIES)
@pytest.mark.parametrize("audience", ["a_diffuser", "interne"])
def test_the_links_between_bodies_in_the_results_are_those_of_the_rows(
    written: Write, territory: str, audience: str
) -> None:
    of = written(territory)
    results = Results(of.report / audience / "resultats.xlsx", of.page("a_diffuser"), [])
    assert results.ties == {pair: min(n, 2) for pair, n in of.oracle.ties.items()}
    assert results.counted() == of.oracle.links


@pytest.mark.parametrize("territory", TERRITORIES)
def test_a_level_beside_a_seat_in_the_codir_says_that_this_seat_is_left_aside(written: Write, territory: str) -> None:
    of = written(territory)
    meant = {c for c in of.oracle.communes if of.oracle.codir in of.oracle.sits[c]
             and of.oracle.levels[c] in ("sans_siege", "un_seul_fil", "une_seule_instance")}
    said = [(place, commune, words) for place, commune, words in of.sentences() if commune in meant]
    assert [f"{place}: {words}" for place, commune, words in said
            if "hors sièges d'office et co-dir" not in words.lower()] == []


def _synthesis(of: Written) -> Synthesis:
    page = of.page("a_diffuser")
    return Synthesis(of.report / "a_diffuser" / "synthese.html", page.communes, page.families)
