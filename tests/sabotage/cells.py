"""Words that a column does not take, and names with a letter wrong."""

from __future__ import annotations

from typing import Any

from codir_network.errors import Severity
from tests.sabotage.bench import WAYS, Bench, Found, way


def _words(sheet: str, column: str, floor: Severity, *words: Any) -> None:
    """Add the way that writes one of some words in a column."""

    def write(bench: Bench) -> Found:
        row = bench.pick(sheet, column)
        return bench.put(sheet, row, column, bench.chance.choice(words), floor) if row else None

    WAYS[f"{sheet}.{column}: {' / '.join(map(str, words))}"] = write


for _sheet, _column, _floor, *_some in (
    ("Communes", "population", "avertissement", "beaucoup", "1.250", "-12"),
    ("Communes", "relue", "avertissement", "peut-être", "mercredi"),
    ("Communes", "siege", "avertissement", "préfecture"),
    ("Communes", "relue_le", "avertissement", "31/02/2026", "bientôt", "2026-13-01"),
    ("Acteurs", "fonction", "avertissement", "Grand vizir", "Baron"),
    ("Acteurs", "fonction", "erreur", "Délégué syndical", "Secrétaire de la section CFDT"),
    ("Acteurs", "organisation", "erreur", "CGT", "Section CFDT des territoriaux", "SNDGCT", "Les Républicains"),
    ("Acteurs", "cercle", "avertissement", "carré"),
    ("Instances", "type", "avertissement", "Club", "Zinzin", ""),
    ("Instances", "siege_de_droit", "erreur", "parfois", "oui"),
    ("Instances", "siege_de_droit", "avertissement", ""),
    ("Instances", "liste_complete", "erreur", "presque"),
    ("Instances", "liste_complete", "avertissement", ""),
    ("Instances", "codir", "erreur", "peut-être"),
    ("Instances", "animateur", "erreur", "Zorro", "Jeanne Zola (Nulle part)"),
    ("Instances", "issue_de", "erreur", "Comité fantôme"),
    ("Instances", "frequence_an", "avertissement", "souvent"),
    ("Instances", "date_liste", "avertissement", "hier", "31/04/2026"),
    ("Instances", "debut", "avertissement", "un jour", "00/00/0000"),
    ("Instances", "nom", "erreur", ""),
    ("Appartenances", "role", "erreur", "chef", "roi"),
    ("Appartenances", "qualite", "avertissement", "poète"),
    ("Appartenances", "siege_actif", "erreur", "parfois"),
    ("Appartenances", "debut", "avertissement", "printemps", "29/02/2026"),
    ("Appartenances", "acteur", "erreur", "", "Zorro", "CGT"),
    ("Appartenances", "instance", "erreur", "", "Comité fantôme"),
    ("Appartenances", "suppleant_de", "erreur", "Zorro"),
    ("Liens", "modalite", "avertissement", "amitié"),
    ("Liens", "sens", "avertissement", "oblique"),
    ("Liens", "formalisation", "avertissement", "serment"),
    ("Liens", "de", "erreur", "", "Atlantide"),
    ("Liens", "vers", "erreur", "", "Atlantide"),
):
    _words(_sheet, _column, _floor, *_some)  # type: ignore[arg-type]


def _typos(sheet: str, column: str, floor: Severity) -> None:
    """Add the way that misspells a name in a column."""

    def write(bench: Bench) -> Found:
        row = bench.pick(sheet, column, filled=True)
        made = bench.typo(str(bench.value(sheet, row, column))) if row else None
        return bench.put(sheet, row, column, made, floor) if row and made else None

    WAYS[f"{sheet}.{column}: misspelt"] = write


for _sheet, _column in (("Appartenances", "acteur"), ("Appartenances", "instance"), ("Instances", "animateur"),
                        ("Instances", "issue_de"), ("Liens", "de"), ("Liens", "vers")):
    _typos(_sheet, _column, "erreur")


@way
def organisation_misspelt(bench: Bench) -> Found:
    towns = {name for _, name in bench.book.communes}
    rows = [row for row in bench.lines("Acteurs") if bench.value("Acteurs", row, "organisation") in towns]
    row = bench.chance.choice(rows)
    made = bench.typo(bench.value("Acteurs", row, "organisation"))
    return bench.put("Acteurs", row, "organisation", made, "avertissement") if made else None
