"""What the documents do not do yet, by test: a line goes when its parameters pass, and strictness says so."""

from __future__ import annotations

TOLD = "« Et si… » tells today's level of communes whose level is only counted"
SITTING = "« communes qui y siègent » counts, in the results, the reread; on the map, each one whose thread is drawn"
PERSONS = "« personnes en A » is a number, 0 too, for a family where persons cannot be counted"
NONE = "step 9 says that each commune has a known seat where those that have none are not named"

KNOWN: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "test_a_level_that_is_not_named_is_told_by_no_document_handed_out": ((TOLD, (
        "fictitious", "half_reread", "crosses_only", "without_codir", "own_families", "many_to_link")),),
    "test_every_number_of_every_document_is_that_of_the_rows": (
        (SITTING, ("fictitious-seats", "half_reread-seats")),
        (PERSONS, ("fictitious-families", "half_reread-families", "crosses_only-families", "without_codir-families",
                   "many_to_link-families")),
        (NONE, ("many_to_link-levels",))),
}
"""Why, and for which parameters, a test does not pass yet."""
