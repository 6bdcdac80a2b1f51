"""Numbers by node as pandas holds them, whatever the ids: tuples make no levels, nothing is aligned."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from codir_network.graph import in_order


def index_of(nodes: Iterable[Hashable], name: str = "node") -> pd.Index:
    """Return an index of node ids as they come.

    Examples
    --------
    >>> index_of([("a", 1), ("b", 2)]).nlevels
    1
    """
    return pd.Index(objects(nodes), name=name, dtype=object, tupleize_cols=False)


def objects(values: Iterable[Any]) -> np.ndarray:
    """Return values as they are, one a place: numpy would take tuples of one length for rows.

    Examples
    --------
    >>> objects([("a", 1), ("b", 2)]).shape
    (2,)
    """
    listed = list(values)
    made = np.empty(len(listed), dtype=object)
    for place, value in enumerate(listed):
        made[place] = value
    return made


def series(name: str, values: Mapping[Hashable, Any], dtype: type = float) -> pd.Series:
    """Return one number a node, in the order of ids."""
    nodes = in_order(values)
    return pd.Series(np.array([values[node] for node in nodes], dtype=dtype), index=index_of(nodes), name=name)


def frame(rows: Sequence[Sequence[Any]], columns: Mapping[str, type], index: pd.Index | None = None) -> pd.DataFrame:
    """Return rows as a frame whose columns hold what is said of them."""
    index = pd.RangeIndex(len(rows)) if index is None else index
    return pd.DataFrame({name: column([row[k] for row in rows], index, kind)
                         for k, (name, kind) in enumerate(columns.items())}, index=index)


def column(values: Sequence[Any], index: pd.Index, dtype: Any) -> pd.Series:
    """Return values as a column of that index, in its order."""
    held = objects(values) if dtype is object else np.array(values, dtype=dtype)
    return pd.Series(held, index=index, dtype=dtype)


def spread(values: pd.Series, index: pd.Index) -> pd.Series:
    """Return the value of each node, NaN where it has none; whole numbers stay whole where all have one."""
    known = dict(zip(values.index, values, strict=True))
    found = [known.get(node, np.nan) for node in index]
    if values.dtype == object:
        return column(found, index, object)
    return column(found, index, values.dtype if len(known) == len(found) else float)
