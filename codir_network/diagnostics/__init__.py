"""Findings: what the metrics say of a network, read against thresholds that the reader can see."""

from __future__ import annotations

import networkx as nx

from codir_network.diagnostics.bodies import parallel_layers
from codir_network.diagnostics.communes import isolated_communes
from codir_network.diagnostics.finding import Finding
from codir_network.diagnostics.portrait import Portrait, portray
from codir_network.diagnostics.sentences import sentence
from codir_network.diagnostics.table import findings_table
from codir_network.thresholds import DEFAULTS, Thresholds

__all__ = ["Finding", "Portrait", "Thresholds", "diagnose", "findings_table", "isolated_communes", "parallel_layers",
           "portray", "sentence"]


def diagnose(G: nx.Graph, *, thresholds: Thresholds = DEFAULTS) -> list[Finding]:
    """Return all that can be said of a territory, in a fixed order.

    Parameters
    ----------
    G
        The graph of a territory, as :func:`codir_network.build_graph` makes it.
    thresholds
        The numbers of the rules.

    Returns
    -------
    list of Finding
        In the order of the table of findings (:mod:`codir_network.findings`): coverage of lists;
        crossings, present or not known; hubs; counts of links; counts of each pair of layers;
        persons shared by communes; the level of each commune, in alphabetical order.

    See Also
    --------
    sentence : words a finding.
    portray : the measures that they rest on, with the findings.
    """
    return list(portray(G, thresholds=thresholds).findings)
