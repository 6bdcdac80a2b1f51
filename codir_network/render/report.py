"""The folder that a DGS gets: what may be handed out, what stays inside, and a LISEZMOI.txt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import networkx as nx

from codir_network.privacy import Level, check_level
from codir_network.render import interchange, results, synthesis
from codir_network.render.handout import hand_out
from codir_network.render.page import html
from codir_network.render.readme_txt import readme
from codir_network.render.scene import compose_scene

if TYPE_CHECKING:
    from codir_network.diagnostics import Finding
    from codir_network.schema import Tables


def folder(tables: Tables, G: nx.Graph, findings: Sequence[Finding], *, level: Level = "par-fonction",
           lang: str = "fr") -> dict[str, bytes]:
    """Return the files of the report, by their path in the folder.

    ``a_diffuser/`` is by commune whatever the level: people are taken out before anything is
    drawn. ``interne/`` follows the level.

    Parameters
    ----------
    tables
        What was read; LISEZMOI.txt says how many warnings it gave.
    G
        Its graph.
    findings
        What :func:`codir_network.diagnostics.diagnose` says of it.
    level
        "par-commune", "par-fonction" or "nominatif".
    lang
        "fr" or "en"; names of files stay French.

    Raises
    ------
    RenderError
        When the territory does not allow the level: then there is nothing to write.
    """
    check_level(G, level)
    outside = compose_scene(G, findings, level="par-commune", lang=lang)
    inside = compose_scene(G, findings, level=level, lang=lang)
    warnings = sum(issue.severity == "avertissement" for issue in tables.issues)
    return {
        "LISEZMOI.txt": readme(hand_out(G, findings), level=level, warnings=warnings, lang=lang).encode(),
        "a_diffuser/carte.html": html.page(outside).encode(),
        "a_diffuser/synthese.html": synthesis.page(G, findings, lang=lang).encode(),
        "a_diffuser/resultats.xlsx": results.workbook(G, findings, level="par-commune", lang=lang),
        "interne/carte.html": html.page(inside).encode(),
        "interne/resultats.xlsx": results.workbook(G, findings, level=level, lang=lang),
        "interne/reseau.gexf": interchange.gexf(G, level=level),
        "interne/reseau.graphml": interchange.graphml(G, level=level),
    }
