"""The folder that a DGS gets: what may be handed out, what stays inside, and a LISEZMOI.txt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from codir_network.diagnostics import Portrait
from codir_network.disclosure import PUBLIC, Level
from codir_network.privacy import check_level
from codir_network.render import interchange, results, synthesis
from codir_network.render.page import html
from codir_network.render.readme_txt import readme
from codir_network.render.scene import compose_scene

if TYPE_CHECKING:
    from codir_network.schema import Tables


def folder(tables: Tables, of: Portrait, *, level: Level = "par-fonction", lang: str = "fr") -> dict[str, bytes]:
    """Return the files of the report, by their path in the folder.

    ``a_diffuser/`` is by commune whatever the level: people are taken out before anything is
    drawn. ``interne/`` follows the level.

    Parameters
    ----------
    tables
        What was read; LISEZMOI.txt says how many warnings it gave.
    of
        What :func:`codir_network.portray` measured of its graph.
    level
        "par-commune", "par-fonction" or "nominatif".
    lang
        "fr" or "en"; names of files stay French.

    Raises
    ------
    RenderError
        When the territory does not allow the level: then there is nothing to write.
    """
    check_level(of.G, level)
    warnings = sum(issue.severity == "avertissement" for issue in tables.issues)
    return {
        "LISEZMOI.txt": readme(of.disclosed(PUBLIC, lang), level=level, warnings=warnings).encode(),
        "a_diffuser/carte.html": html.page(compose_scene(of, level=PUBLIC, lang=lang)).encode(),
        "a_diffuser/synthese.html": synthesis.page(of, lang=lang).encode(),
        "a_diffuser/resultats.xlsx": results.workbook(of, level=PUBLIC, lang=lang),
        "interne/carte.html": html.page(compose_scene(of, level=level, lang=lang)).encode(),
        "interne/resultats.xlsx": results.workbook(of, level=level, lang=lang),
        "interne/reseau.gexf": interchange.gexf(of, level=level),
        "interne/reseau.graphml": interchange.graphml(of, level=level),
    }
