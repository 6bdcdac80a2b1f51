"""Sentences of findings, and what each metric means.

An entry ``X.par_commune`` says X where no function may be said.
"""

TEXTS: dict[str, tuple[str, str]] = {
    "list.and": ("et", "and"),
    # communes: one level each
    "commune.sans_siege": (
        "{commune} : aucun siège connu, hors sièges d'office, dans {complete:=la seule liste complète|les {complete} listes complètes} ; la commune l'a confirmé.",
        "{commune}: no known seat, beyond automatic seats, in the {complete:=only complete list|{complete} complete lists}; the commune has confirmed it."),
    "commune.sans_siege.a_confirmer": (
        "{commune} : aucun siège connu, hors sièges d'office, dans {complete:=la seule liste complète|les {complete} listes complètes}.",
        "{commune}: no known seat, beyond automatic seats, in the {complete:=only complete list|{complete} complete lists}."),
    "commune.sans_siege.sans_liste": (
        "{commune} : aucun siège connu hors sièges d'office ; aucune liste n'est complète.",
        "{commune}: no known seat beyond automatic seats; no list is complete."),
    "commune.un_seul_fil": (
        "{commune} siège dans {bodies:instance|instances}, par une même fonction ({functions}) ; une seconde doublerait le lien.",
        "{commune} sits in {bodies:body|bodies}, through one function ({functions}); a second one would double the link."),
    "commune.un_seul_fil.par_commune": (
        "{commune} siège dans {bodies:instance|instances}, par un même relais ; un second doublerait le lien.",
        "{commune} sits in {bodies:body|bodies}, through one relay; a second one would double the link."),
    "commune.un_seul_fil.une": (
        "{commune} a un siège connu, dans {body} ({functions}).",
        "{commune} has one known seat, in {body} ({functions})."),
    "commune.un_seul_fil.une.par_commune": (
        "{commune} a un siège connu, dans {body}.",
        "{commune} has one known seat, in {body}."),
    "commune.une_seule_instance": (
        "Hors sièges d'office et Co-dir, {commune} siège dans une instance : {body}.",
        "Beyond automatic seats and the Co-dir, {commune} sits in one body: {body}."),
    "commune.sans_pairs": (
        "{commune} siège dans {bodies:instance|instances} ; on ne lui connaît pas de petit groupe avec d'autres communes ({small:commune|communes} au plus).",
        "{commune} sits in {bodies:body|bodies}; no small group with other communes is known for it ({small:commune|communes} at most)."),
    "commune.sans_traduction": (
        "{commune} n'a pas de siège connu au Co-dir, ni de référent qui fasse le lien.",
        "{commune} has no known seat in the Co-dir, nor an ambassador to make the link."),
    "commune.reliee": (
        "{commune} est reliée par {persons:fonction|fonctions} dans {bodies:instance|instances}.",
        "{commune} is linked through {persons:function|functions} in {bodies:body|bodies}."),
    "commune.reliee.par_commune": (
        "{commune} est reliée : elle siège dans {bodies:instance|instances}.",
        "{commune} is linked: it sits in {bodies:body|bodies}."),
    "commune.donnee_manquante": (
        "{commune} : donnée manquante ; les listes connues ne permettent pas de dire si elle siège.",
        "{commune}: missing data; the lists known so far do not tell whether it sits."),
    "commune.donnee_manquante.au_moins": (
        "{commune} : donnée manquante ; elle siège dans {bodies:instance|instances} au moins, trop de listes restent à compléter pour en dire plus.",
        "{commune}: missing data; it sits in at least {bodies:body|bodies}, too many lists are incomplete to say more."),
    "commune.donnee_manquante.sans_instance": (
        "{commune} : donnée manquante ; aucune instance sans siège d'office n'est décrite.",
        "{commune}: missing data; no body without automatic seats is described."),
    "commune.sans_siege.codir": (
        "{commune} : aucun siège connu, hors sièges d'office et Co-dir, dans {complete:=la seule liste complète|les {complete} listes complètes} ; la commune l'a confirmé.",
        "{commune}: no known seat, beyond automatic seats and the Co-dir, in the {complete:=only complete list|{complete} complete lists}; the commune has confirmed it."),
    "commune.sans_siege.a_confirmer.codir": (
        "{commune} : aucun siège connu, hors sièges d'office et Co-dir, dans {complete:=la seule liste complète|les {complete} listes complètes}.",
        "{commune}: no known seat, beyond automatic seats and the Co-dir, in the {complete:=only complete list|{complete} complete lists}."),
    "commune.sans_siege.sans_liste.codir": (
        "{commune} : aucun siège connu hors sièges d'office et Co-dir ; aucune liste n'est complète.",
        "{commune}: no known seat beyond automatic seats and the Co-dir; no list is complete."),
    "commune.donnee_manquante.au_moins.codir": (
        "{commune} : donnée manquante ; hors sièges d'office et Co-dir, elle siège dans {bodies:instance|instances} au moins, trop de listes restent à compléter pour en dire plus.",
        "{commune}: missing data; beyond automatic seats and the Co-dir, it sits in at least {bodies:body|bodies}, too many lists are incomplete to say more."),
    "commune.hors_codir": (
        "Hors sièges d'office et Co-dir, {said}",
        "Beyond automatic seats and the Co-dir, {said}"),
    "commune.en_relecture": ("{commune} : relecture en cours.", "{commune}: being reread."),
    "commune.relecture_en_cours": ("relecture en cours", "being reread"),
    "commune.a_confirmer": ("à confirmer", "to be confirmed"),
    "commune.partagee": (
        "{shared:=Une fonction est partagée|{shared} fonctions sont partagées} avec {shared_with}.",
        "{shared:=One function is|{shared} functions are} shared with {shared_with}."),
    "commune.non_juge.un_seul_fil": (
        "{unnamed:siège dont le titulaire n'est pas nommé|sièges dont le titulaire n'est pas nommé} : on ne sait pas par combien de fonctions elle est reliée.",
        "{unnamed:seat whose holder is not named|seats whose holders are not named}: through how many functions it is linked is not known."),
    "commune.non_juge.sans_pairs": (
        "Avec moins de {fewest} communes, les petits groupes ne sont pas regardés.",
        "With fewer than {fewest} communes, small groups are not looked at."),
    "commune.non_juge.sans_traduction": (
        "Aucun Co-dir n'est décrit : le lien avec lui n'est pas regardé.",
        "No Co-dir is described: the link with it is not looked at."),
    "commune.non_juge.sans_traduction.liste": (
        "La liste du Co-dir n'est pas complète : le lien avec lui n'est pas regardé.",
        "The list of the Co-dir is not complete: the link with it is not looked at."),
    # communes served by a same person: said inside, to the communes concerned
    "commune.partage": (
        "{communes} partagent le même secrétariat général de mairie : son réseau profite aux {count} communes, et un remplacement en concernerait {count}.",
        "{communes} share the same town clerk's office: its network serves the {count} communes, and a replacement would concern {count}."),
    "commune.partage.autre": (
        "{communes} partagent {persons:=une même fonction|des fonctions} ({functions}) : {persons:=son|leur} réseau profite aux {count} communes, et un remplacement en concernerait {count}.",
        "{communes} share {persons:=a function|functions} ({functions}): {persons:=its|their} network serves the {count} communes, and a replacement would concern {count}."),
    # families of bodies, two by two: counts
    "couches.comptes": (
        "{a} et {b} : {both:personne|personnes} dans les deux.",
        "{a} and {b}: {both:person|persons} in both."),
    "couches.comptes.aucune": (
        "{a} et {b} : aucune personne connue dans les deux.",
        "{a} and {b}: nobody known in both."),
    "couches.comptes.a_compter": (
        "{a} et {b} : {communes:commune|communes} dans les deux ; les personnes sont à compter, car des titulaires n'y sont pas nommés.",
        "{a} and {b}: {communes:commune|communes} in both; persons are to be counted, since some holders are not named there."),
    "couches.comptes.a_compter.aucune": (
        "{a} et {b} : aucune commune connue dans les deux ; les personnes sont à compter, car des titulaires n'y sont pas nommés.",
        "{a} and {b}: no commune known in both; persons are to be counted, since some holders are not named there."),
    "couches.incompletes": ("Listes à compléter : {incomplete}.", "Lists to complete: {incomplete}."),
    # links between bodies
    "liens.comptes": (
        "Hors sièges d'office, {linked:paire d'instances est reliée|paires d'instances sont reliées} : {double} par deux personnes ou plus ; {unique} {unique:=passe|passent} par un seul siège, ce qui est courant à cette taille.",
        "Beyond automatic seats, {linked:pair of bodies is linked|pairs of bodies are linked}: {double} by two persons or more; {unique} by a single seat, which is common at this size."),
    "liens.comptes.doubles": (
        "Hors sièges d'office, {linked:paire d'instances est reliée|paires d'instances sont reliées}{linked:=|, toutes} par deux personnes ou plus.",
        "Beyond automatic seats, {linked:pair of bodies is linked|pairs of bodies are linked}{linked:=|, all} by two persons or more."),
    "liens.comptes.aucun": (
        "Hors sièges d'office, aucune paire d'instances reliée n'est connue.",
        "Beyond automatic seats, no linked pair of bodies is known."),
    "liens.emboites": (
        "{nested:paire d'instances emboîtées est laissée|paires d'instances emboîtées sont laissées} à part.",
        "{nested:pair of nested bodies is|pairs of nested bodies are} left out."),
    # hubs: nobody is designated
    "hub.instance": (
        "{body} : des membres dans {reached} des {others:autre instance|autres instances}.",
        "{body}: members in {reached} of the {others:other body|other bodies}."),
    "hub.instance.codir": (
        "Le Co-dir a des membres dans {reached} des {others:autre instance|autres instances}.",
        "The Co-dir has members in {reached} of the {others:other body|other bodies}."),
    "hub.instance.aucune": (
        "{body} : aucun membre connu dans une autre instance.",
        "{body}: no member known in another body."),
    "hub.reste": (
        "Quel que soit le membre qui s'absente, il en resterait au moins {without_best}.",
        "Whichever member is away, at least {without_best} would remain."),
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
        "{unlisted:instance sans liste complète|instances sans liste complète}.", "{unlisted:body|bodies} without a complete list."),
    "croisement.qui.communes": ("DGS ou SGM de commune", "of communes"),
    "croisement.qui.epci": ("DGS de l'intercommunalité", "of the intercommunality"),
    "croisement.qui.deux": ("de commune et de l'intercommunalité", "of communes and of the intercommunality"),
    # what was looked at
    "couverture.listes": (
        "{complete:instance a|instances ont} une liste complète, sur {total}.", "{complete:body has|bodies have} a complete list, out of {total}."),
    "couverture.prudence": (
        "Quand une liste est partielle ou inconnue, ne voir personne ne veut pas dire qu'il n'y a personne.",
        "Where a list is partial or unknown, seeing nobody does not mean that there is nobody."),
}
