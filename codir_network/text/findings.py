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
}
