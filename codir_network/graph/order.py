"""One order for node ids of any kind: the same whatever the hash seed and the order of the rows."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from numbers import Real
from typing import Any, TypeVar

Node = Any
"""A node id: text in a graph of ours, anything hashable in a graph that is measured."""

_Node = TypeVar("_Node", bound=Hashable)

Order = tuple[str, float, str, tuple["Order", ...]]
"""What an id is sorted by: its kind, then its number, text or parts."""


def order(node: Hashable) -> Order:
    """Return what a node id of any kind is sorted by.

    Ids of different kinds cannot be compared in Python, and sets are compared by what they hold,
    which is no order. Numbers come first, by value; then other kinds by name: texts by their
    letters, tuples part by part, frozensets by their sorted parts, anything else as it is printed.

    Parameters
    ----------
    node
        A node id: anything hashable. Ids of a class of one's own that prints only its address
        all rank alike, and keep the order of the graph.

    Examples
    --------
    >>> sorted(["i:eau", 10, 9, ("b", 1), frozenset({2}), ("a", 2)], key=order)
    [9, 10, frozenset({2}), 'i:eau', ('a', 2), ('b', 1)]
    """
    if isinstance(node, str):
        return ("str", 0, node, ())
    if isinstance(node, Real):
        return ("", 0, repr(node), ()) if node != node else ("", node, "", ())
    if isinstance(node, tuple):
        return ("tuple", 0, "", tuple(order(part) for part in node))
    if isinstance(node, frozenset):
        return ("frozenset", 0, "", tuple(sorted(order(part) for part in node)))
    kind = type(node)
    return (kind.__qualname__, 0, "" if kind.__repr__ is object.__repr__ else repr(node), ())


def in_order(nodes: Iterable[_Node]) -> list[_Node]:
    """Return node ids in their one order.

    Examples
    --------
    >>> in_order({"b", "a", 2})
    [2, 'a', 'b']
    """
    return sorted(nodes, key=order)
