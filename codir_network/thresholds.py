"""Every number that a verdict rests on, in one place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Every number that a verdict rests on, with its default; printed in the report.

    Parameters
    ----------
    coverage
        Below it, a commune that is not known to be linked is « donnée manquante ».
    partial_list
        What a partial list counts for in coverage (complete 1, unknown 0).
    small, small_divisor
        A small body seats at most min(small, communes // small_divisor) communes.
    fewest_communes
        With fewer communes in the territory, peers are not looked at.
    """

    coverage: float = 0.5
    partial_list: float = 0.5
    small: int = 12
    small_divisor: int = 2
    fewest_communes: int = 6

    def small_body(self, communes: int) -> int:
        """Return how many communes a small body seats at most.

        Examples
        --------
        >>> Thresholds().small_body(24), Thresholds().small_body(9)
        (12, 4)
        """
        return min(self.small, communes // self.small_divisor)

    def roster(self, state: str) -> float:
        """Return what a list counts for in coverage."""
        return {"complète": 1.0, "partielle": self.partial_list}.get(state, 0.0)


DEFAULTS = Thresholds()
