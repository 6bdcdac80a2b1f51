"""Write the page that lists every metric: ``python -m scripts.make_metric_catalogue`` writes ``docs/mesures.md``.

All of it is read in ``metrics.catalogue`` and ``text.metrics``.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from codir_network.metrics import catalogue
from codir_network.metrics.catalogue import Metric, Mode
from codir_network.output import write_file
from codir_network.text import say

PAGE = Path(__file__).parents[1] / "docs" / "mesures.md"

HEAD = """# Ce qui est mesuré

<!-- Page écrite par scripts/make_metric_catalogue.py : changez le catalogue ou les textes, puis relancez-le. -->

`codir_network.metrics.table(G)` donne une ligne par nœud et une colonne par mesure, vide là où elle n'a pas de sens.
Les mesures « à diffuser » sont dans `resultats.xlsx` à tous les niveaux de diffusion, les « internes » à partir de
« par fonction » ; les autres sont pour l'analyste, et ce qui est mesuré d'une personne n'est dans aucun document.

Toutes prennent le graphe d'un territoire, ou tout graphe biparti de networkx (attribut `bipartite` : 0 acteur,
1 instance), avec des identifiants de toute sorte. Par défaut, un nœud sans siège n'entre dans aucun
dénominateur ; `table(G, isolates="count")` l'y compte, comme Borgatti et Everett. Un graphe que l'on ne peut pas
mesurer (orienté, sans `bipartite`, un lien entre deux acteurs…) est refusé par `GraphError`, avec toutes les raisons.

Le graphe passe par les outils de networkx : `to_pandas_edgelist`, `node_link_data`, pickle, `relabel_nodes`,
`convert_node_labels_to_integers`. Chaque nœud garde dans `ref` son identifiant du classeur, par lequel les autres le
désignent (`parent`, `substitute_of`, `from_`) ; `nx.relabel_nodes(H, dict(H.nodes(data="ref")))` le lui rend.
`sheet_row` dit où le lire dans le classeur : feuille, ligne.
"""
COLUMNS = ("colonne", "nom", "ce qu'elle dit", "unité", "bornes", "où", "source", "fonction")


def line(metric: Metric) -> str:
    """Return the row of a metric."""
    shown = say(f"metric.shown.{metric.shown or ''}")
    return " | ".join(("| `" + metric.column + "`", metric.label(), metric.meaning(), metric.unit_label(),
                       metric.range, shown, metric.reference, f"`{metric.name}` |"))


def page() -> str:
    """Return the page, kind by kind."""
    return "\n".join((HEAD, *(text for kind in get_args(Mode) for text in _of(kind))))


def _of(kind: Mode) -> Iterator[str]:
    yield from (f"## {say(f'metric.of.{kind}')}", "", f"| {' | '.join(COLUMNS)} |", f"|{'---|' * len(COLUMNS)}")
    yield from (line(metric) for metric in catalogue.METRICS if kind in metric.of)
    yield ""


def main() -> None:
    """Write the page."""
    write_file(PAGE, page())
    print(f"{PAGE}: {len(catalogue.METRICS)} mesures")


if __name__ == "__main__":
    main()
