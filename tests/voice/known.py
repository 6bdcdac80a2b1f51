"""What the documents do not do yet, by test: a line goes when its parameters pass, and strictness says so."""

from __future__ import annotations

TOLD = "« Et si… » tells today's level of communes whose level is only counted"

KNOWN: dict[str, tuple[str, tuple[str, ...]]] = {
    "test_a_level_that_is_not_named_is_told_by_no_document_handed_out": (TOLD, (
        "fictitious", "half_reread", "crosses_only", "without_codir", "own_families", "many_to_link")),
}
"""Why, and for which parameters, a test does not pass yet."""
