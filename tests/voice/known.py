"""What the documents do not do yet, by test: a line goes when its parameters pass, and strictness says so."""

from __future__ import annotations

PAIRS = "a family with seats whose holder is not known is given counts of persons, or 0"
LINKS = "links of Le territoire are reckoned on the scene, without who sits through whom, and on what is left of it"
NAMED = "the panel names levels one by one, the synthesis while five communes are named"
TOLD = "cards, Et si… and results tell the level of communes that the synthesis only counts"
DOTS = "the table of dots tells what is not named"
ASIDE = "un seul fil and aucun siège do not say that a seat in the Co-dir is left aside"
CHIPS = "chips and halos name communes of a level that is not named"
BOTH = "communes in both families are not told"

KNOWN: dict[str, tuple[str, tuple[str, ...]]] = {
    "test_two_communes_are_linked_when_they_meet_in_a_small_body_of_the_full_territory": (LINKS, (
        "a_diffuser-fictitious", "a_diffuser-half_reread", "a_diffuser-without_codir", "a_diffuser-own_families",
        "a_diffuser-many_to_link", "interne-fictitious", "interne-half_reread", "interne-without_codir",
        "interne-own_families", "interne-many_to_link")),
    "test_halos_are_those_of_the_communes_without_a_known_seat": (CHIPS, ("a_diffuser-many_to_link",)),
    "test_every_number_of_every_document_is_that_of_the_rows": (PAIRS, (
        "fictitious-families", "half_reread-families", "crosses_only-families", "without_codir-families",
        "many_to_link-families")),
    "test_map_and_synthesis_name_the_same_communes_whole_levels_in_order": (NAMED, (
        "fictitious", "half_reread", "crosses_only", "without_codir", "own_families", "many_to_link")),
    "test_a_level_that_is_not_named_is_told_by_no_document_handed_out": (TOLD, (
        "fictitious", "half_reread", "crosses_only", "without_codir", "own_families", "many_to_link")),
    "test_no_empty_dot_stands_beside_a_commune_whose_level_is_not_named": (DOTS, (
        "fictitious", "without_codir", "own_families", "many_to_link")),
    "test_a_pair_of_families_that_cannot_be_counted_tells_the_communes_in_both": (BOTH, (
        "fictitious", "half_reread", "crosses_only", "without_codir", "many_to_link")),
    "test_a_level_beside_a_seat_in_the_codir_says_that_this_seat_is_left_aside": (ASIDE, (
        "fictitious", "half_reread", "crosses_only", "own_families", "many_to_link")),
}
"""Why, and for which parameters, a test does not pass yet."""
