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
    "figure.reading.around": (
        "autour d'une commune : les familles où elle siège, hors sièges d'office",
        "around a commune: the families where it sits, automatic seats apart",
    ),
    "figure.reading.meeting": (
        "deux communes qui se retrouvent en petit groupe",
        "two communes that meet in a small group",
    ),
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
    # families and who sits in several
    "figure.couches.title": ("Quels réseaux se croisent ?", "Which networks cross?"),
    "figure.couches.subtitle": (
        "Personnes qui siègent dans les deux familles d'instances, hors sièges d'office.",
        "Persons who sit in both families of bodies, automatic seats apart.",
    ),
    "figure.couches.headline": (
        "{n:personne|personnes} sur {m} {n:=siège|siègent} dans deux familles d'instances ou plus.",
        "{n:person|persons} of {m} {n:=sits|sit} in two families of bodies or more.",
    ),
    "figure.couches.nobody": (
        "Personne à compter hors sièges d'office : il n'y a encore rien à comparer.",
        "Nobody to count beyond automatic seats: there is nothing to compare yet.",
    ),
    "figure.couches.headline.note": ("Ce sont elles qui relient les réseaux.", "They are what links the networks."),
    "figure.couches.several": ("Plusieurs personnes", "Several persons"),
    "figure.couches.several.note": ("si l'une part, le lien reste", "if one leaves, the link stays"),
    "figure.couches.one": ("Une seule personne", "One person"),
    "figure.couches.one.note": ("un second siège doublerait le lien", "a second seat would double the link"),
    "figure.couches.none": ("Personne de connu", "Nobody known"),
    "figure.couches.none.note": ("et les deux familles ont leurs listes complètes", "and both families have complete lists"),
    "figure.couches.unknown": ("On ne peut pas conclure", "Nothing can be concluded"),
    "figure.couches.unknown.note": (
        "personne de connu, mais des listes sont incomplètes",
        "nobody known, but some lists are not complete",
    ),
    "figure.couches.to_count": ("À compter", "To be counted"),
    "figure.couches.to_count.note": (
        "des titulaires ne sont pas nommés : les personnes ne se comptent pas",
        "some holders are not named: persons cannot be counted",
    ),
    "figure.couches.counts": (
        "Ce sont des comptes, pas des jugements : des métiers différents peuvent n'avoir pas à se croiser.",
        "These are counts, not judgements: different trades may have no need to cross.",
    ),
    "figure.couches.out": (
        "Hors du compte, faute de personnes à compter hors sièges d'office : {names}.",
        "Left out, for want of persons to count beyond automatic seats: {names}.",
    ),
    "figure.analyst.title": ("Couches : personnes communes, comptes", "Families: persons in common, counts"),
    "figure.analyst.subtitle": (
        "{n:personne active|personnes actives}, dont {m} dans deux familles ou plus. Sièges d'office exclus.",
        "{n:active person|active persons}, {m} of them in two families or more. Automatic seats left out.",
    ),
    "figure.analyst.t": ("T", "T"),
    "figure.analyst.a": ("1re", "1st"),
    "figure.analyst.b": ("2de", "2nd"),
    "figure.analyst.share": ("part", "share"),
    "figure.analyst.unique": ("uniques", "single"),
    "figure.analyst.double": ("doublés", "doubled"),
    "figure.analyst.lists": ("listes", "lists"),
    "figure.analyst.complete": ("complètes", "complete"),
    "figure.analyst.partial": ("partielles", "partial"),
    "figure.analyst.foot": (
        "Barre : personnes de la plus petite des deux familles · symbole : T, dans les deux · 1re, 2de : personnes de chaque famille · part : T sur la plus petite · uniques, doublés : paires d'instances reliées par une personne, par deux ou plus. Aucun attendu n'est calculé ici : un compte seul ne dit pas si deux familles se croisent peu. Interne, pour l'analyste.",
        "Bar: persons of the smaller of the two families · symbol: T, in both · 1st, 2nd: persons of each family · share: T over the smaller · single, doubled: pairs of bodies linked by one person, by two or more. Nothing expected is computed here: a count alone does not say whether two families cross little. Internal, for the analyst.",
    ),
    "figure.multiple.title": ("Qui siège dans plusieurs familles ?", "Who sits in several families?"),
    "figure.multiple.subtitle": (
        "{n:personne siège|personnes siègent} dans deux familles d'instances ou plus, sur {m} ; chacune est comptée une fois, dans sa combinaison exacte.",
        "{n:person sits|persons sit} in two families of bodies or more, of {m}; each is counted once, in its exact combination.",
    ),
    "figure.multiple.rest": (
        "{n:autre combinaison|autres combinaisons}, {m:personne|personnes}.",
        "{n:other combination|other combinations}, {m:person|persons}.",
    ),
    "figure.multiple.foot": (
        "À gauche : personnes de chaque famille. Sièges d'office exclus ; aucun nom, aucune fonction. Siéger beaucoup n'est pas un mérite. Interne, pour l'analyste.",
        "On the left: persons of each family. Automatic seats left out; no name, no function. To sit in many places is no merit. Internal, for the analyst.",
    ),
    "figure.profile.title": ("Où siègent les communes", "Where communes sit"),
    "figure.profile.reread": ("relecture en cours", "being reread"),
    "figure.profile.seat": (
        "la commune siège dans cette famille, au-delà des sièges d'office",
        "the commune sits in this family, beyond automatic seats",
    ),
    "figure.profile.automatic": ("par un siège d'office seulement", "by an automatic seat only"),
    "figure.profile.foot": (
        "Ordre alphabétique ; un point dit un siège au moins, jamais combien : plus n'est pas mieux.",
        "Alphabetical order; a dot says one seat at least, never how many: more is not better.",
    ),
}
