"""What the documents do not do yet, by test: a line goes when its parameters pass, and strictness says so."""

from __future__ import annotations

KNOWN: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {}
"""Why, and for which parameters, a test does not pass yet: by test, then reason."""
