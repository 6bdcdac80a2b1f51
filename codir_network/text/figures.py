"""Sentences of the printed figures."""

TEXTS: dict[str, tuple[str, str]] = {
    "figure.size": ("{n:commune|communes}, {m:instance|instances}", "{n:commune|communes}, {m:body|bodies}"),
    "figure.sources": (
        "Police : Codir Sans, tirée de Source Sans Pro (OFL 1.1). Communes : INSEE, IGN, DGCL (Licence Ouverte 2.0).",
        "Font: Codir Sans, from Source Sans Pro (OFL 1.1). Communes: INSEE, IGN, DGCL (Licence Ouverte 2.0).",
    ),
    "figure.rest": ("et {n:autre|autres}", "and {n:other|others}"),
    "figure.reading": ("Lire la carte", "Reading the map"),
    "figure.reading.roots": (
        "une commune ; une racine par famille où elle siège, hors sièges d'office",
        "a commune; a root for each family where it sits, automatic seats apart",
    ),
    "figure.reading.thread": ("un siège de la commune dans l'instance", "a seat of the commune in the body"),
    "figure.reading.hollow": ("symbole évidé : siège d'office", "hollow symbol: automatic seat"),
    "figure.reading.single.both": (
        "un membre commun avec la conférence des maires (bleu) ou le Co-dir (noir)",
        "one member in common with the conference of mayors (blue) or the Co-dir (black)",
    ),
    "figure.reading.single.one": ("un membre commun avec l'instance du centre", "one member in common with the body in the middle"),
    "figure.reading.double": ("deux membres communs ou plus : lien doublé", "two members in common or more: doubled link"),
    "figure.reading.grey": (
        "entre deux autres instances : lien doublé (soutenu), lien unique (clair)",
        "between two other bodies: doubled link (darker), single link (lighter)",
    ),
    "figure.reading.automatic": ("filigrane : dû aux sièges d'office", "faint: from automatic seats"),
    "figure.reading.apart": (
        "sans membre commun connu avec le Co-dir",
        "no known member in common with the Co-dir",
    ),
    "figure.reading.hatched": (
        "part de l'anneau qui tient au siège le plus relié",
        "part of the ring that hangs on the best-linked seat",
    ),
    "figure.links": (
        "{n:lien unique|liens uniques} sur {m}",
        "{n:single link|single links} of {m}",
    ),
    "figure.links.single": ("{n} par un seul siège", "{n} through one seat"),
    "figure.links.double": ("{n:doublé|doublés}", "{n} doubled"),
}
