"""The referential of communes and EPCI that the package ships."""

from __future__ import annotations

from collections import Counter

import pytest

from codir_network.communes import (
    by_code,
    by_key,
    codes_of,
    communes_of,
    epci_by_siren,
    find_epci,
    named_epci,
    near_epci,
)

CLISSON = "200067635"


def test_the_referential_has_every_commune_and_epci_of_its_source() -> None:
    assert (len(by_code()), len(epci_by_siren())) == (34_969, 1_253)  # as SOURCE.md counts them
    assert sum(code.startswith("0") for code in by_code()) == 3_135  # those whose zero Excel takes away


def test_every_epci_has_the_number_of_communes_that_it_says() -> None:
    counted = Counter(commune.epci for commune in by_code().values())
    assert {siren: epci.communes for siren, epci in epci_by_siren().items()} == {
        siren: counted[siren] for siren in epci_by_siren()}
    assert not {commune.epci for commune in by_code().values() if commune.epci} - epci_by_siren().keys()


def test_clisson_sevre_et_maine_has_its_sixteen_communes_in_order_of_code() -> None:
    frame = communes_of(CLISSON)
    assert list(frame.columns) == ["code", "name", "population", "lon", "lat"]
    assert len(frame) == 16
    assert list(frame["code"]) == sorted(frame["code"]) == list(codes_of(CLISSON))
    assert {"Clisson", "Gorges", "Gétigné", "Saint-Fiacre-sur-Maine"} <= set(frame["name"])
    assert frame["population"].sum() == epci_by_siren()[CLISSON].population == 57_726


def test_codes_stay_text_in_corsica_and_under_ten() -> None:
    assert by_code()["2A004"].name == "Ajaccio"
    assert by_code()["01004"].name == "Ambérieu-en-Bugey"


def test_a_commune_without_coordinates_or_epci_is_kept_with_a_blank() -> None:
    assert by_code()["14581"].lon is None  # Aurseulles
    assert by_code()["22016"].epci == ""  # Île-de-Bréhat belongs to none


def test_homonyms_are_all_under_their_key() -> None:
    assert len(by_key()["sainte colombe"]) > 5
    assert all(by_code()[code].name == "Sainte-Colombe" for code in by_key()["sainte colombe"])
    assert by_key()["clisson"] == ("44043",)


@pytest.mark.parametrize("text", [
    CLISSON, f" {CLISSON} ", "clisson sevre", "CA Clisson Sèvre et Maine Agglo", "CLISSON  SÈVRE ET MAINE AGGLO",
    "clison sevre et maine agglo", "Communauté d'agglomération Clisson Sèvre et Maine Agglo",
])
def test_an_epci_is_found_by_siren_name_words_or_likeness(text: str) -> None:
    assert [epci.siren for epci in find_epci(text)] == [CLISSON]


@pytest.mark.parametrize("text", ["", "  ", "–", "123456789"])
def test_a_text_that_names_no_epci_finds_none(text: str) -> None:
    assert find_epci(text) == []


def test_an_exact_name_wins_over_the_names_that_hold_it() -> None:
    whole = find_epci("Nantes Métropole")
    assert [epci.siren for epci in whole] == ["244400404"]


def test_a_name_with_a_slip_names_nothing_and_its_nearest_are_proposed() -> None:
    assert named_epci("Maugess") == []
    assert [epci.siren for epci in near_epci("Maugess")] == ["200060010"]
    assert near_epci("xyzxyzxyz") == []


def test_the_tax_regime_of_an_epci_is_told_where_it_is_known() -> None:
    epci = epci_by_siren()
    assert [epci[siren].financing for siren in (CLISSON, "200000545", "994579670")] == ["FPU", "FA", ""]


def test_words_shared_by_several_epci_give_them_all_by_siren() -> None:
    found = [epci.siren for epci in find_epci("pays")]
    assert len(found) > 100
    assert found == sorted(found)


def test_an_unknown_siren_has_no_commune() -> None:
    assert codes_of("000000000") == ()
    assert communes_of("000000000").empty
