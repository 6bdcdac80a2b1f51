"""What is said of a workbook while it is read, up to a limit: a file made of faults stays quick."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from codir_network.errors import Issue


class EnoughError(Exception):
    """More is wrong than anybody would read: what was said so far."""

    def __init__(self, issues: Iterable[Issue]) -> None:
        self.issues = tuple(issues)
        super().__init__(len(self.issues))


class Said(list[Issue]):
    """Issues in the order in which they are found; past so many errors and warnings, the reading stops."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._left = most

    def append(self, issue: Issue) -> None:
        """Take one issue more.

        Raises
        ------
        EnoughError
            Past the limit.
        """
        super().append(issue)
        if issue.severity != "information":
            self._left -= 1
            if self._left < 0:
                raise EnoughError(self)

    def extend(self, issues: Iterable[Issue]) -> None:
        """Take more issues, as :meth:`append` does."""
        for issue in issues:
            self.append(issue)

    def __iadd__(self, issues: Iterable[Issue]) -> Self:  # type: ignore[misc,override]
        self.extend(issues)
        return self
