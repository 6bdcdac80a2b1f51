"""Findings as a table, a row each: what a notebook shows, sorts and filters."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from codir_network.diagnostics.finding import Finding
from codir_network.diagnostics.sentences import sentence
from codir_network.disclosure import Level


def findings_table(findings: Iterable[Finding], *, lang: str = "fr", level: Level = "par-commune") -> pd.DataFrame:
    """Return findings as a table, in their order.

    Parameters
    ----------
    findings
        What :func:`codir_network.diagnostics.diagnose` says.
    lang
        "fr" or "en".
    level
        As for :func:`codir_network.diagnostics.sentence`: "par-commune" is the only one fit to
        hand out; a finding that says nothing there has no row.

    Returns
    -------
    pandas.DataFrame
        ``code``; ``sentence``; ``subjects``, the ids or families that it is about; ``coverage``
        (NaN where lists play no part); ``sources``, the (sheet, row) pairs to check it in.

    Examples
    --------
    >>> findings_table([Finding(code="codir.non_decrit")])[["code", "sentence"]].to_dict("records")
    [{'code': 'codir.non_decrit', 'sentence': "Pas de Co-dir décrit : rien n'est dit de lui."}]
    """
    said = [(finding, words) for finding in findings if (words := sentence(finding, lang, level=level))]
    return pd.DataFrame({
        "code": pd.Series([finding.code for finding, _ in said], dtype=object),
        "sentence": pd.Series([words for _, words in said], dtype=object),
        "subjects": pd.Series([finding.subjects for finding, _ in said], dtype=object),
        "coverage": pd.Series([finding.coverage for finding, _ in said], dtype=float),
        "sources": pd.Series([finding.sources for finding, _ in said], dtype=object),
    })
