"""What the referential knows of an intercommunality before anybody types: communes, statutory bodies.

No seat is ever prefilled; a function that no seat uses is left aside by the reader.
"""

from __future__ import annotations

from codir_network import communes as referential
from codir_network.communes import Commune, Epci
from codir_network.text import say
from codir_network.workbook.writing.content import Content

CONSEIL_DE_DEVELOPPEMENT = 50_000
"""Inhabitants above which a conseil de développement is compulsory (CGCT, L. 5211-10-1)."""
DGS_FROM = 3_500
"""Inhabitants from which a commune has a DGS rather than a secrétaire général de mairie (CGCT, L. 2122-19-1)."""
DGS_POSSIBLE_FROM = 2_000
"""Inhabitants from which the post of DGS exists (décret 87-1101)."""

_SHARED_TAX = "FPU"  # fiscalité professionnelle unique: a CLECT then shares out the charges
_COUNCIL = {"ME": ("Conseil métropolitain", "Bureau métropolitain")}

Row = dict[str, object]


def content_for(siren: str, lang: str = "fr") -> Content:
    """Return what a template says of an intercommunality: everything but who sits.

    Raises
    ------
    KeyError
        For a SIREN that the referential does not have.

    Examples
    --------
    >>> content = content_for("200067635")
    >>> len(content.rows["Communes"]), content.rows["Communes"][0]["nom"]
    (16, 'Aigrefeuille-sur-Maine')
    >>> [row["nom"] for row in content.rows["Instances"]][1:3]
    ['Bureau communautaire', 'Conférence des maires']
    """
    epci = referential.epci_by_siren()[siren]
    communes = [referential.by_code()[code] for code in referential.codes_of(siren)]
    labels = _labels(communes)
    bodies = _bodies(epci)
    actors, notes = _actors(epci, communes, labels, lang)
    mayors = next(at for at, body in enumerate(bodies) if body["type"] == "Conférence des maires")
    return Content(
        {
            "Territoire": [{"cle": "nom", "valeur": epci.name}, {"cle": "siren", "valeur": siren}],
            "Communes": [{"code_insee": c.code, "nom": c.name, "population": c.population, "lon": c.lon, "lat": c.lat}
                         for c in communes],
            "Acteurs": actors, "Instances": bodies,
        },
        grid=[[say("template.grid.first", lang), *(str(body["nom"]) for body in bodies)],
              *([labels[c.code]] for c in communes)],
        notes={("Instances", mayors, "nom"): say("template.note.mayors", lang)} | notes,
        lang=lang, fresh=True,
    )


def _labels(communes: list[Commune]) -> dict[str, str]:
    """Return what a cell calls each commune: its name, with its code where two bear one name."""
    inside = {c.code for c in communes}
    return {c.code: f"{c.name} ({c.code})" if _homonyms(c) & inside else c.name for c in communes}


def _homonyms(commune: Commune) -> set[str]:
    return set(referential.codes_named(commune.name)) - {commune.code}


def _bodies(epci: Epci) -> list[Row]:
    council, bureau = _COUNCIL.get(epci.type, ("Conseil communautaire", "Bureau communautaire"))
    wanted = [
        (council, "", "Assemblée délibérante", "toutes"),
        (bureau, "", "Exécutif", "non"),
        ("Conférence des maires", "", "Conférence des maires", "toutes"),
    ]
    if epci.financing == _SHARED_TAX:
        wanted.append(("Commission locale d'évaluation des charges transférées", "CLECT", "Commission obligatoire",
                       "toutes"))
    if (epci.population or 0) > CONSEIL_DE_DEVELOPPEMENT:
        wanted.append(("Conseil de développement", "", "Participation des usagers", "non"))
    by_law: list[Row] = [
        {"nom": name, "sigle": sigle, "type": type_, "siege_de_droit": automatic, "liste_complete": "inconnue",
         "fondement": "loi"} for name, sigle, type_, automatic in wanted]
    return [*by_law, {"nom": "Co-dir de territoire", "sigle": "Co-dir", "codir": True, "siege_de_droit": "non",
                      "type": "Direction et coordination administrative", "liste_complete": "inconnue"}]


def _actors(epci: Epci, communes: list[Commune], labels: dict[str, str], lang: str,
            ) -> tuple[list[Row], dict[tuple[str, int, str], str]]:
    """Return the functions that nearly every territory has, and where to ask which one it is."""
    rows: list[Row] = [{"organisation": epci.name, "fonction": "Président de l'intercommunalité"},
                       {"organisation": epci.name, "fonction": "DGS"}]
    notes = {}
    for commune in communes:
        where = labels[commune.code]
        rows.append({"organisation": where, "fonction": "Maire"})
        population = commune.population
        if population is None or DGS_POSSIBLE_FROM <= population < DGS_FROM:
            notes["Acteurs", len(rows), "fonction"] = say("template.note.sgm_or_dgs", lang)
        rows.append({"organisation": where, "fonction": "DGS" if (population or 0) >= DGS_FROM else "SGM"})
    return rows, notes
