"""Sentences of findings, and what each metric means.

An entry ``X.par_commune`` says X where no function may be said.
"""

TEXTS: dict[str, tuple[str, str]] = {
    "list.and": ("et", "and"),
    # communes: one level each
    "commune.sans_siege": (
        "{commune} : aucun siège connu, hors sièges d'office, dans {n:=la seule liste complète|les {n} listes complètes} ; la commune l'a confirmé.",
        "{commune}: no known seat, beyond automatic seats, in the {n:=only complete list|{n} complete lists}; the commune has confirmed it."),
    "commune.sans_siege.a_confirmer": (
        "{commune} : aucun siège connu, hors sièges d'office, dans {n:=la seule liste complète|les {n} listes complètes}.",
        "{commune}: no known seat, beyond automatic seats, in the {n:=only complete list|{n} complete lists}."),
    "commune.sans_siege.sans_liste": (
        "{commune} : aucun siège connu hors sièges d'office ; aucune liste n'est complète.",
        "{commune}: no known seat beyond automatic seats; no list is complete."),
    "commune.un_seul_fil": (
        "{commune} siège dans {m:instance|instances}, par une même fonction ({fonctions}) ; une seconde doublerait le lien.",
        "{commune} sits in {m:body|bodies}, through one function ({fonctions}); a second one would double the link."),
    "commune.un_seul_fil.par_commune": (
        "{commune} siège dans {m:instance|instances}, par un même relais ; un second doublerait le lien.",
        "{commune} sits in {m:body|bodies}, through one relay; a second one would double the link."),
    "commune.un_seul_fil.une": (
        "{commune} a un siège connu, dans {instance} ({fonctions}).",
        "{commune} has one known seat, in {instance} ({fonctions})."),
    "commune.un_seul_fil.une.par_commune": (
        "{commune} a un siège connu, dans {instance}.",
        "{commune} has one known seat, in {instance}."),
    "commune.une_seule_instance": (
        "Hors sièges d'office et Co-dir, {commune} siège dans une instance : {instance}.",
        "Beyond automatic seats and the Co-dir, {commune} sits in one body: {instance}."),
    "commune.sans_pairs": (
        "{commune} siège dans {m:instance|instances} ; on ne lui connaît pas de petit groupe avec d'autres communes ({k:commune|communes} au plus).",
        "{commune} sits in {m:body|bodies}; no small group with other communes is known for it ({k:commune|communes} at most)."),
    "commune.sans_traduction": (
        "{commune} n'a pas de siège connu au Co-dir, ni de référent qui fasse le lien.",
        "{commune} has no known seat in the Co-dir, nor an ambassador to make the link."),
    "commune.reliee": (
        "{commune} est reliée par {p:fonction|fonctions} dans {m:instance|instances}.",
        "{commune} is linked through {p:function|functions} in {m:body|bodies}."),
    "commune.reliee.par_commune": (
        "{commune} est reliée : elle siège dans {m:instance|instances}.",
        "{commune} is linked: it sits in {m:body|bodies}."),
    "commune.donnee_manquante": (
        "{commune} : donnée manquante ; les listes connues ne permettent pas de dire si elle siège.",
        "{commune}: missing data; the lists known so far do not tell whether it sits."),
    "commune.donnee_manquante.au_moins": (
        "{commune} : donnée manquante ; elle siège dans {m:instance|instances} au moins, trop de listes restent à compléter pour en dire plus.",
        "{commune}: missing data; it sits in at least {m:body|bodies}, too many lists are incomplete to say more."),
    "commune.donnee_manquante.sans_instance": (
        "{commune} : donnée manquante ; aucune instance sans siège d'office n'est décrite.",
        "{commune}: missing data; no body without automatic seats is described."),
    "commune.en_relecture": ("{commune} : relecture en cours.", "{commune}: being reread."),
    "commune.relecture_en_cours": ("relecture en cours", "being reread"),
    "commune.a_confirmer": ("à confirmer", "to be confirmed"),
    "commune.partagee": (
        "{s:=Une fonction est partagée|{s} fonctions sont partagées} avec {avec}.",
        "{s:=One function is|{s} functions are} shared with {avec}."),
    "commune.non_juge.un_seul_fil": (
        "{u:siège dont le titulaire n'est pas nommé|sièges dont le titulaire n'est pas nommé} : on ne sait pas par combien de fonctions elle est reliée.",
        "{u:seat whose holder is not named|seats whose holders are not named}: through how many functions it is linked is not known."),
    "commune.non_juge.sans_pairs": (
        "Avec moins de {c} communes, les petits groupes ne sont pas regardés.",
        "With fewer than {c} communes, small groups are not looked at."),
    "commune.non_juge.sans_traduction": (
        "Aucun Co-dir n'est décrit : le lien avec lui n'est pas regardé.",
        "No Co-dir is described: the link with it is not looked at."),
    "commune.non_juge.sans_traduction.liste": (
        "La liste du Co-dir n'est pas complète : le lien avec lui n'est pas regardé.",
        "The list of the Co-dir is not complete: the link with it is not looked at."),
    # communes served by a same person: said inside, to the communes concerned
    "commune.partage": (
        "{communes} partagent le même secrétariat général de mairie : son réseau profite aux {n} communes, et un remplacement en concernerait {n}.",
        "{communes} share the same town clerk's office: its network serves the {n} communes, and a replacement would concern {n}."),
    "commune.partage.autre": (
        "{communes} partagent {p:=une même fonction|des fonctions} ({fonctions}) : {p:=son|leur} réseau profite aux {n} communes, et un remplacement en concernerait {n}.",
        "{communes} share {p:=a function|functions} ({fonctions}): {p:=its|their} network serves the {n} communes, and a replacement would concern {n}."),
    # families of bodies, two by two: counts
    "couches.comptes": (
        "{couche_a} et {couche_b} : {t:personne|personnes} dans les deux.",
        "{couche_a} and {couche_b}: {t:person|persons} in both."),
    "couches.comptes.aucune": (
        "{couche_a} et {couche_b} : aucune personne connue dans les deux.",
        "{couche_a} and {couche_b}: nobody known in both."),
    "couches.incompletes": ("Listes à compléter : {incompletes}.", "Lists to complete: {incompletes}."),
    # links between bodies
    "liens.comptes": (
        "Hors sièges d'office, {n:paire d'instances est reliée|paires d'instances sont reliées} : {d} par deux personnes ou plus ; {u} {u:=passe|passent} par un seul siège, ce qui est courant à cette taille.",
        "Beyond automatic seats, {n:pair of bodies is linked|pairs of bodies are linked}: {d} by two persons or more; {u} by a single seat, which is common at this size."),
    "liens.comptes.doubles": (
        "Hors sièges d'office, {n:paire d'instances est reliée|paires d'instances sont reliées}{n:=|, toutes} par deux personnes ou plus.",
        "Beyond automatic seats, {n:pair of bodies is linked|pairs of bodies are linked}{n:=|, all} by two persons or more."),
    "liens.comptes.aucun": (
        "Hors sièges d'office, aucune paire d'instances reliée n'est connue.",
        "Beyond automatic seats, no linked pair of bodies is known."),
    "liens.emboites": (
        "{e:paire d'instances emboîtées est laissée|paires d'instances emboîtées sont laissées} à part.",
        "{e:pair of nested bodies is|pairs of nested bodies are} left out."),
    # hubs: nobody is designated
    "hub.instance": (
        "{instance} : des membres dans {n} des {m:autre instance|autres instances}.",
        "{instance}: members in {n} of the {m:other body|other bodies}."),
    "hub.instance.codir": (
        "Le Co-dir a des membres dans {n} des {m:autre instance|autres instances}.",
        "The Co-dir has members in {n} of the {m:other body|other bodies}."),
    "hub.instance.aucune": (
        "{instance} : aucun membre connu dans une autre instance.",
        "{instance}: no member known in another body."),
    "hub.reste": (
        "Quel que soit le membre qui s'absente, il en resterait au moins {p}.",
        "Whichever member is away, at least {p} would remain."),
    "codir.non_decrit": (
        "Pas de Co-dir décrit : rien n'est dit de lui.",
        "No Co-dir is described: nothing is said of it."),
    # the vademecum's four crossings
    "croisement.conference.present": ("DGS présents à la conférence des maires.", "Directors present at the conference of mayors."),
    "croisement.conference.inconnu": (
        "DGS présents à la conférence des maires : aucun connu.", "Directors present at the conference of mayors: none known."),
    "croisement.conference.inconnu.non_decrit": (
        "DGS présents à la conférence des maires : aucune conférence n'est décrite.",
        "Directors present at the conference of mayors: no conference is described."),
    "croisement.groupe.present": ("DGS à l'animation d'un groupe de travail.", "Directors running a working group."),
    "croisement.groupe.inconnu": (
        "DGS à l'animation d'un groupe de travail : aucun connu.", "Directors running a working group: none known."),
    "croisement.groupe.inconnu.non_decrit": (
        "DGS à l'animation d'un groupe de travail : aucun groupe n'est décrit.",
        "Directors running a working group: no group is described."),
    "croisement.reseau.present": ("DGS à l'animation d'un réseau métier.", "Directors running a professional network."),
    "croisement.reseau.inconnu": (
        "DGS à l'animation d'un réseau métier : aucun connu.", "Directors running a professional network: none known."),
    "croisement.reseau.inconnu.non_decrit": (
        "DGS à l'animation d'un réseau métier : aucun réseau n'est décrit.",
        "Directors running a professional network: no network is described."),
    "croisement.codir.present": (
        "Animateurs de réseau métier présents au Co-dir.", "Facilitators of professional networks present in the Co-dir."),
    "croisement.codir.inconnu": (
        "Animateurs de réseau métier présents au Co-dir : aucun connu.",
        "Facilitators of professional networks present in the Co-dir: none known."),
    "croisement.codir.inconnu.non_decrit": (
        "Animateurs de réseau métier présents au Co-dir : aucun réseau n'est décrit.",
        "Facilitators of professional networks present in the Co-dir: no network is described."),
    "croisement.sans_liste": (
        "{s:instance sans liste complète|instances sans liste complète}.", "{s:body|bodies} without a complete list."),
    "croisement.qui.communes": ("DGS ou SGM de commune", "of communes"),
    "croisement.qui.epci": ("DGS de l'intercommunalité", "of the intercommunality"),
    "croisement.qui.deux": ("de commune et de l'intercommunalité", "of communes and of the intercommunality"),
    # what was looked at
    "couverture.listes": (
        "{c:instance a|instances ont} une liste complète, sur {n}.", "{c:body has|bodies have} a complete list, out of {n}."),
    "couverture.prudence": (
        "Quand une liste est partielle ou inconnue, ne voir personne ne veut pas dire qu'il n'y a personne.",
        "Where a list is partial or unknown, seeing nobody does not mean that there is nobody."),
    # metrics, in a sentence
    "metric.seats": ("Nombre de sièges comptés que tient l'acteur, ou que compte l'instance.",
                     "How many counted seats the actor holds, or the body has."),
    "metric.degree": ("Part des instances où siège la personne, ou part des personnes qui siègent dans l'instance.",
                      "Share of the bodies where the person sits, or of the persons who sit in the body."),
    "metric.betweenness": (
        "Part des plus courts chemins qui passent par là : ce qui circule y passe souvent. À lire par paliers, jamais comme un rang.",
        "Share of the shortest paths that pass there: what circulates often does. To be read in tiers, never as a rank."),
    "metric.fabric_share": (
        "Liens entre instances que porte la personne, chaque lien étant partagé entre celles qui le font ; le total est le nombre de paires reliées.",
        "Links between bodies that the person carries, each shared among those who make it; the total is the number of linked pairs."),
    "metric.exclusive_bridges": ("Paires d'instances que la personne est seule à relier.",
                                 "Pairs of bodies that the person alone ties."),
    "metric.qualities": ("Nombre de qualités (« à quel titre ? ») dites pour ses sièges.",
                         "Number of qualities (“in what name?”) told for the seats."),
    "metric.qualities_effective": (
        "Le même, pondéré : plus petit quand une qualité domine.", "The same, weighted: smaller when one quality prevails."),
    "metric.circles": ("Nombre de cercles où siège la personne.", "Number of circles where the person sits."),
    "metric.circles_effective": (
        "Le même, pondéré : plus petit quand un cercle domine.", "The same, weighted: smaller when one circle prevails."),
    "metric.layers": ("Nombre de familles d'instances où siège la personne.", "Number of layers where the person sits."),
    "metric.layers_effective": (
        "Le même, pondéré : plus petit quand une famille domine.", "The same, weighted: smaller when one layer prevails."),
    "metric.reached": ("Autres instances où siège au moins un membre de celle-ci.",
                       "Other bodies where at least one member of this one sits."),
    "metric.others": ("Toutes les autres instances, sièges d'office compris.",
                      "All other bodies, those with automatic seats included."),
    "metric.without_best": ("Autres instances encore touchées, quel que soit le membre qui s'absente.",
                            "Other bodies still reached, whichever member is away."),
    "metric.level": ("Place de la commune hors sièges d'office et Co-dir : un niveau, jamais une note.",
                     "Where the commune stands beyond automatic seats and the Co-dir: a level, never a score."),
    "metric.minimal": ("Pour une donnée manquante, le niveau que la commune a au moins.",
                       "Where data are missing, the level that the commune has at least."),
    "metric.coverage": (
        "Part connue des listes : 1 quand la liste est complète ou que la commune y siège, un demi quand elle est partielle, 0 quand elle est inconnue.",
        "How much of the lists is known: 1 when complete or when the commune sits there, a half when partial, 0 when unknown."),
    "metric.bodies": ("Instances sans siège d'office, Co-dir à part, où siège la commune.",
                      "Bodies without automatic seats, the Co-dir apart, where the commune sits."),
    "metric.persons": ("Personnes de la commune qui y siègent ; une personne partagée compte pour chacune.",
                       "Persons of the commune who sit there; a shared person counts for each."),
    "metric.unnamed": ("Sièges de la commune dont le titulaire n'est pas nommé.",
                       "Seats of the commune whose holder is not named."),
    "metric.peers": ("Communes rencontrées, par quelqu'un d'autre, dans de petites instances.",
                     "Communes met, through somebody else, in small bodies."),
    "metric.paths": ("Nombre de chemins vers le Co-dir qui ne passent par aucune personne en commun.",
                     "Number of ways to the Co-dir that have no person in common."),
}
