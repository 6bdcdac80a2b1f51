"""Sentences of the two-page synthesis, of LISEZMOI.txt and of disclosure.

In the synthesis ``**…**`` is printed in bold.
"""

TEXTS: dict[str, tuple[str, str]] = {
    # Disclosure
    "privacy.unknown": (
        "La diffusion « {level} » n'existe pas. Au choix : {levels}.",
        "There is no disclosure “{level}”. Choose one of: {levels}."),
    "privacy.nominative": (
        "Avec la diffusion « nominatif », les noms seraient écrits. Il faut d'abord que les personnes inscrites aient été prévenues et sachent à qui écrire : remplissez « contact_dpo » et « information_faite_le » dans la feuille Territoire, ou choisissez « par-fonction ».",
        "With the disclosure “nominatif”, names would be written. The people listed must first have been told, and know whom to write to: fill in “contact_dpo” and “information_faite_le” in the sheet Territoire, or choose “par-fonction”."),
    "privacy.level.par-commune": (
        "Diffusion **par commune** : aucune personne. Rien ici ne nomme ni ne note quelqu'un.",
        "Disclosure **by commune**: no person. Nothing here names or rates anybody."),
    "privacy.level.par-fonction": (
        "Diffusion **par fonction** : document interne. Une commune et une fonction désignent une personne.",
        "Disclosure **by function**: internal document. A commune and a function designate one person."),
    "privacy.level.nominatif": (
        "Diffusion **nominative** : réservé à l'équipe projet. À détruire à la prochaine mise à jour, dans les 24 mois au plus.",
        "Disclosure **by name**: for the project team only. To be destroyed at the next update, within 24 months at most."),

    # Words
    "words.and": ("{first} et {last}", "{first} and {last}"),
    "words.months": (
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "January February March April May June July August September October November December"),

    # Synthesis: head and foot
    "synthesis.title": ("Qui travaille avec qui ? Les liens du territoire · {name}",
                        "Who works with whom? The links of the territory · {name}"),
    "synthesis.kicker": ("Document de travail pour la conférence des maires", "Working paper for the conference of mayors"),
    "synthesis.question": ("Qui travaille avec qui ?", "Who works with whom?"),
    "synthesis.subtitle.dated": ("{name} : les liens du territoire, état au {date}",
                                 "{name}: the links of the territory, as of {date}"),
    "synthesis.subtitle.undated": ("{name} : les liens du territoire", "{name}: the links of the territory"),
    "synthesis.fictitious": ("Territoire fictif", "Fictitious territory"),
    "synthesis.words": (
        "**Instance :** tout lieu où plusieurs administrations se réunissent (commission, réseau métier, groupe de travail). **Siège d'office :** celui que chaque commune a automatiquement (conseil communautaire, conférence des maires, CLECT). Ce document regarde les autres sièges. Le **Co-dir**, réunion des directions générales (DGS) et des secrétaires généraux de mairie (SGM), est compté à part.",
        "**Body:** any place where several administrations meet (committee, professional network, working group). **Automatic seat:** one that goes to each commune (community council, conference of mayors, CLECT). This paper looks at the other seats. The **Co-dir**, where directors general (DGS) and town clerks (SGM) meet, is counted apart."),
    "synthesis.method": (
        "**Certitude.** Ce document compte ce qui est connu : la part des listes complètes (2) dit ce qu'il vaut. Rien n'est dit d'une commune avant qu'elle ait relu sa fiche. {small}**Compte comme siège** un titulaire, un animateur ou qui assiste sans voix ; un suppléant, s'il siège de fait ; un invité d'un jour, jamais. **Lien :** une personne siège dans les deux instances ; doublé dès la deuxième. **Sources.** « I13 » : classeur, feuille Instances, ligne 13 ; « C5 » : feuille Communes, ligne 5. Le détail est dans resultats.xlsx.",
        "**Certainty.** This paper counts what is known: the share of complete lists (2) says what it is worth. Nothing is said of a commune before it has reread its page. {small}**Counts as a seat** a member, a facilitator, or whoever attends without a vote; a substitute who in fact sits; an occasional guest, never. **Link:** one person sits in both bodies; doubled from the second on. **Sources.** “I13”: workbook, sheet Instances, row 13; “C5”: sheet Communes, row 5. Details are in resultats.xlsx."),

    "synthesis.small": ("**Petit groupe :** {n:commune|communes} au plus. ", "**Small group:** {n:commune|communes} at most. "),

    # 1
    "synthesis.1": ("L'essentiel", "The essentials"),
    "synthesis.1.strength": ("Une force", "A strength"),
    "synthesis.1.point": ("Un point à travailler", "A point to work on"),
    "synthesis.1.question": ("Une question", "A question"),
    "synthesis.strength.communes": (
        "{n:commune|communes} sur {m}, au moins, {n:=siège|siègent} dans deux instances ou plus hors sièges d'office.",
        "At least {n:commune|communes} of {m} {n:=sits|sit} in two bodies or more besides automatic seats."),
    "synthesis.strength.reread": (
        "Sur {m} communes qui ont relu leur fiche, {n} au moins {n:=siège|siègent} dans deux instances ou plus hors sièges d'office.",
        "Of {m} communes that have reread their page, at least {n} {n:=sits|sit} in two bodies or more besides automatic seats."),
    "synthesis.strength.doubled": ("{n} des {m} liens entre instances {n:=tient|tiennent} à deux sièges ou plus.",
                                   "{n} of the {m} links between bodies {n:=rests|rest} on two seats or more."),
    "synthesis.strength.lists": ("Les membres de {n:instance|instances} sur {m} sont connus en entier.",
                                 "All the members of {n:body|bodies} of {m} are known."),
    "synthesis.point.to_link": ("{n:commune|communes} à relier : aucun siège connu hors sièges d'office.",
                                "{n:commune|communes} to link: no known seat besides automatic ones."),
    "synthesis.point.to_link.codir": ("{n:commune|communes} à relier : aucun siège connu hors sièges d'office et Co-dir.",
                                      "{n:commune|communes} to link: no known seat besides automatic ones and the Co-dir."),
    "synthesis.point.level": ("{n:commune pourrait|communes pourraient} gagner un second lien.",
                              "{n:commune|communes} could gain a second link."),
    "synthesis.point.reread": ("{n:commune doit|communes doivent} encore relire {n:=sa|leur} fiche ; rien n'en est dit avant.",
                               "{n:commune has|communes have} still to reread {n:=its page|their pages}; nothing is said before."),
    "synthesis.point.missing": ("Les listes connues ne permettent pas encore de parler de {n:commune|communes}.",
                                "The known lists do not yet let us speak of {n:commune|communes}."),
    "synthesis.point.single": ("{n:lien|liens} entre instances {n:=passe|passent} par un seul siège.",
                               "{n:link|links} between bodies {n:=passes|pass} through one seat."),
    "synthesis.point.none": ("Rien de marquant dans ce qui est connu.", "Nothing stands out in what is known."),
    "synthesis.question.to_link": ("Où un premier siège serait-il utile à {n:=cette commune|ces communes} ?",
                                   "Where would a first seat serve {n:=this commune|these communes}?"),
    "synthesis.question.users": ("Par quelles communes la voix des usagers peut-elle arriver au Co-dir ?",
                                 "Through which communes can the voice of users reach the Co-dir?"),
    "synthesis.question.lists": ("Quelles listes compléter d'abord, pour que la carte parle de chaque commune ?",
                                 "Which lists should be completed first, so that the map speaks of each commune?"),
    "synthesis.question.links": ("Quels liens voulons-nous entretenir, et lesquels doubler d'abord ?",
                                 "Which links do we want to maintain, and which to double first?"),

    # 2
    "synthesis.2": ("Ce que nous avons regardé", "What we looked at"),
    "synthesis.2.bodies": (
        "**{complete:liste complète|listes complètes}** sur {bodies:instance|instances}{besides}",
        "**{complete:complete list|complete lists}** for {bodies:body|bodies}{besides}"),
    "synthesis.2.besides": (" ({n} sur {m} hors sièges d'office)", " ({n} of {m} besides automatic seats)"),
    "synthesis.2.partial": ("**{n:partielle|partielles}**", "**{n} partial**"),
    "synthesis.2.unknown": ("**{n:inconnue|inconnues}**", "**{n} unknown**"),
    "synthesis.2.reread": ("**{n:commune|communes}** sur {m} {n:=a relu sa fiche|ont relu leur fiche}",
                           "**{n:commune|communes}** of {m} {n:=has reread its page|have reread their page}"),
    "synthesis.2.note": ("Quand une liste est partielle ou inconnue, ne voir personne ne veut pas dire qu'il n'y a personne.",
                         "Where a list is partial or unknown, seeing nobody does not mean that nobody sits there."),
    "synthesis.2.all": ("Toutes les listes sont complètes.", "All lists are complete."),
    "synthesis.2.old": ("{n:liste date|listes datent} d'avant les élections de mars 2026 et {n:=reste|restent} à vérifier.",
                        "{n:list dates|lists date} from before the elections of March 2026 and {n:=remains|remain} to be checked."),
    "synthesis.unreadable": (
        "**Cette carte n'est pas encore lisible : aucune liste n'est complète.** Rien ne peut être dit des liens, ni des communes.",
        "**This map cannot be read yet: no list is complete.** Nothing can be said of the links, nor of the communes."),

    # 3
    "synthesis.3": ("Ce qui relie déjà", "What already links"),
    "synthesis.3.no_codir": ("Aucun Co-dir n'est décrit dans le classeur : ce qui le concerne n'est pas regardé.",
                             "No Co-dir is described in the workbook: what concerns it is not looked at."),
    "synthesis.3.pair": ("**{a} et {b} :** {t:personne siège|personnes siègent} dans les deux familles.",
                         "**{a} and {b}:** {t:person sits|people sit} in both families."),
    "synthesis.3.checks": ("Croisements connus : {n} sur {m}", "Known crossings: {n} of {m}"),
    "synthesis.3.checks_note": ("DGS : SGM compris", "directors: DGS or SGM"),
    "synthesis.3.communes": ("Instances où chaque commune siège, hors sièges d'office, par ordre alphabétique",
                             "Bodies where each commune sits besides automatic seats, in alphabetical order"),
    "synthesis.3.distribution": ("Communes, par nombre d'instances où elles siègent hors sièges d'office",
                                 "Communes, by number of bodies where they sit besides automatic seats"),
    "synthesis.3.dots_note": ("Au-delà de quatre (+), on ne compte plus : plus n'est pas mieux.{dotted}",
                              "Beyond four (+) we stop counting: more is not better.{dotted}"),
    "synthesis.3.dotted": (" Pointillé : relecture en cours ou donnée manquante.",
                           " Dotted: being reread, or missing data."),
    "synthesis.3.none": ("aucune connue", "none known"),
    "synthesis.3.count": ("{n:instance|instances}", "{n:body|bodies}"),
    "synthesis.3.more": ("quatre ou plus", "four or more"),
    "synthesis.3.waiting": ("relecture en cours ou donnée manquante", "being reread, or missing data"),
    "synthesis.3.alt": ("{name} : {said}", "{name}: {said}"),
    "synthesis.3.all_waiting": ("Où chaque commune siège sera dit quand elle aura relu sa fiche.",
                                "Where each commune sits will be told once it has reread its page."),
    "synthesis.3.no_outside": (
        "Aucune instance hors sièges d'office n'est décrite : le classeur ne dit pas encore où les communes se rencontrent.",
        "No body without automatic seats is described: the workbook does not say yet where communes meet."),

    # 4
    "synthesis.4": ("Les communes à relier", "The communes to link"),
    "synthesis.4.intro": ("« À relier » parle des sièges connus, non de l'engagement d'une commune.",
                          "“To link” is about known seats, not about what a commune gives."),
    "synthesis.4.automatic": ("Comme toutes, ces communes ont leurs sièges d'office ({bodies}).",
                              "Like all others, these communes have their automatic seats ({bodies})."),
    "synthesis.4.nobody": ("Aucune commune n'est à relier : toutes ont relu leur fiche, et toutes ont un siège connu hors sièges d'office.",
                           "No commune is to be linked: all have reread their page, and all have a known seat besides automatic ones."),
    "synthesis.4.counts": ("**Sans les nommer :** {levels}. Chacune le lit sur sa fiche.",
                           "**Without naming them:** {levels}. Each reads it on its page."),
    "synthesis.4.sans_siege": ("{n:commune|communes} sans siège connu hors sièges d'office",
                               "{n:commune|communes} without a known seat besides automatic ones"),
    "synthesis.4.sans_siege.codir": ("{n:commune|communes} sans siège connu hors sièges d'office et Co-dir",
                                     "{n:commune|communes} without a known seat besides automatic ones and the Co-dir"),
    "synthesis.4.hors_codir": ("hors sièges d'office et Co-dir, {said}", "besides automatic seats and the Co-dir, {said}"),
    "synthesis.4.un_seul_fil": ("{n:commune siège|communes siègent} par un même relais (un second doublerait le lien)",
                                "{n:commune sits|communes sit} through one relay (a second one would double the link)"),
    "synthesis.4.une_seule_instance": ("{n:siège|siègent} dans une seule instance", "{n:sits|sit} in one body only"),
    "synthesis.4.sans_pairs": ("{n:siège|siègent} sans petit groupe connu avec d'autres communes",
                               "{n:sits|sit} without a known small group with other communes"),
    "synthesis.4.sans_traduction": ("{n:n'a|n'ont} pas de siège connu au Co-dir, ni de référent qui fasse le lien",
                                    "{n:has|have} no known seat in the Co-dir, nor anyone who makes the link"),
    "synthesis.4.reread": ("**Relecture en cours :** {names}. Nous n'en disons rien avant.",
                           "**Being reread:** {names}. Nothing is said before."),
    "synthesis.4.missing": ("**Donnée manquante :** {names}. Les listes connues ne permettent pas de conclure.",
                            "**Missing data:** {names}. The known lists do not let us conclude."),
    "synthesis.4.all_reread": ("**Les communes citées ont relu leur fiche.**", "**The communes named have reread their page.**"),
    "synthesis.4.many": ("{n:commune|communes} sur {m}", "{n:commune|communes} of {m}"),
    "synthesis.4.map": ("Carte du territoire : les communes citées à gauche sont entourées.",
                        "Map of the territory: the communes named on the left are ringed."),

    # 5
    "synthesis.5": ("Les réseaux qui se croisent peu", "Networks that seldom meet"),
    "synthesis.5.share": ("{n} des {m} personnes qui siègent font déjà le lien entre deux familles d'instances ou plus.",
                          "{n} of the {m} people who sit already link two families of bodies or more."),
    "synthesis.5.zeros": ("**{n:paire|paires} de familles** sur {m} {n:=n'a|n'ont} personne de connu en commun.",
                          "**{n:pair|pairs} of families** of {m} {n:=has|have} nobody known in common."),
    "synthesis.5.ask": ("Est-ce le métier, ou l'habitude ? Un nombre bas peut venir des fonctions réunies : des élus d'un côté, des agents de l'autre.",
                        "Is it the profession, or habit? A low number can come from the functions gathered: élus on one side, officers on the other."),
    "synthesis.5.legend": ("Personnes qui siègent dans les deux familles, hors sièges d'office. Se lit comme le tableau des distances entre villes. **Des nombres connus, pas des constats.**",
                           "People who sit in both families, besides automatic seats. Read it like a table of distances between towns. **Known numbers, not findings.**"),
    "synthesis.5.nobody": ("Les sièges connus sont ceux de communes, sans fonction ni nom : on ne peut pas compter qui siège dans deux familles. Une fonction suffit (« DGS de telle commune »).",
                           "The known seats are those of communes, without a function or a name: who sits in two families cannot be counted. A function is enough (“DGS of such a commune”)."),
    "synthesis.5.few": ("Moins de deux familles d'instances sont décrites hors sièges d'office : rien à croiser.",
                        "Fewer than two families of bodies are described besides automatic seats: nothing to cross."),

    # 6
    "synthesis.6": ("La place des usagers", "The place of users"),
    "synthesis.6.bridge": ("**{n:commune fait|communes font} le pont :** {n:=elle siège|elles siègent} avec les usagers, et au Co-dir.",
                           "**{n:commune bridges|communes bridge}:** {n:=it sits|they sit} with users, and in the Co-dir."),
    "synthesis.6.received": ("Les usagers sont reçus par {n:commune|communes}.", "Users are met by {n:commune|communes}."),
    "synthesis.6.unbridged": ("Sans pont connu : {bodies}.", "Without a known bridge: {bodies}."),
    "synthesis.6.nobody": ("Aucun siège connu d'une commune dans une instance d'usagers.",
                           "No known seat of a commune in a users' body."),
    "synthesis.6.reread": ("Les communes qui relisent leur fiche ne figurent pas encore ici.",
                           "Communes that are rereading their page are not shown here yet."),
    "synthesis.6.none": ("Aucune instance d'usagers n'est décrite. Il en existe peut-être : conseil de développement, conseil citoyen, comité d'usagers, association de parents d'élèves.",
                         "No users' body is described. There may be some: development council, citizens' council, users' committee, parents' association."),
    "synthesis.6.alt": ("De gauche à droite : instances d'usagers, communes qui y siègent, Co-dir.",
                        "From left to right: users' bodies, communes that sit there, Co-dir."),

    # 7
    "synthesis.7": ("Ce qui tient à un seul lien", "What hangs on one link"),
    "synthesis.7.doubled": ("**{n} des {m} liens entre instances {n:=est doublé|sont doublés} :** {n:=il tient|ils tiennent} même si un siège change de titulaire.",
                            "**{n} of the {m} links between bodies {n:=is|are} doubled:** {n:=it holds|they hold} even if a seat changes hands."),
    "synthesis.7.single": ("{n:passe|passent} par un seul siège, ce qui est courant à cette taille.",
                           "{n:passes|pass} through one seat, which is common at this size."),
    "synthesis.7.none": ("Aucun lien n'est connu entre deux instances hors sièges d'office.",
                         "No link is known between two bodies besides automatic seats."),
    "synthesis.7.nobody": ("Sans fonction ni nom, un siège ne relie pas deux instances : rien à compter encore.",
                           "Without a function or a name, a seat links no two bodies: nothing to count yet."),
    "synthesis.7.bar_doubled": ("{n:doublé|doublés}", "{n} doubled"),
    "synthesis.7.bar_single": ("{n} par un seul siège", "{n} through one seat"),

    # 8 to 10
    "synthesis.8": ("Propositions à débattre", "Proposals to discuss"),
    "synthesis.8.intro": ("**À remplir ensemble, en conférence.** Chaque maire reste libre d'accepter, et choisit qui siège (élu ou agent).",
                          "**To be filled in together, in the conference.** Each mayor is free to accept, and chooses who sits (élu or officer)."),
    "synthesis.8.who": ("Pour qui", "For whom"),
    "synthesis.8.where": ("Où", "Where"),
    "synthesis.8.meetings": ("Réunions par an", "Meetings a year"),
    "synthesis.8.effect": ("Effet attendu", "Expected effect"),
    "synthesis.8.note": ("Trois lignes suffisent pour commencer : un siège de plus, c'est aussi des réunions de plus.",
                         "Three lines are enough to start with: one more seat is also more meetings."),
    "synthesis.8.lists": ("**Les listes à compléter d'abord :**", "**The lists to complete first:**"),
    "synthesis.8.no_body": ("**Aucune instance n'est décrite :** la feuille Instances est la première à remplir.",
                            "**No body is described:** the sheet Instances is the first one to fill in."),
    "synthesis.8.lists_note": ("Écrire « complète » dans la colonne liste_complete dès que tous les membres d'une instance sont connus.",
                               "Write “complète” in the column liste_complete as soon as all members of a body are known."),
    "synthesis.8.others": ("et {n:autre|autres}", "and {n:other|others}"),
    "synthesis.9": ("Ce que cette carte ne dit pas", "What this map does not say"),
    "synthesis.9.a": ("La qualité des relations, ni ce qui se règle au téléphone ou sur le marché. La compétence ou l'engagement de qui que ce soit.",
                      "The quality of relations, or what is settled by telephone or on the market square. The skill or commitment of anybody."),
    "synthesis.9.b": ("Un siège n'est pas une présence en réunion, et plus de sièges n'est pas mieux : une commune peut avoir de bonnes raisons de ne pas siéger.",
                      "A seat is not attendance, and more seats are not better: a commune may have good reasons not to sit."),
    "synthesis.10": ("La suite", "What next"),
    "synthesis.10.when_1": ("En conférence", "In the conference"),
    "synthesis.10.step_1": ("débat ; avis éventuel, transmis à tous les conseillers municipaux",
                            "debate; an opinion, if any, goes to all municipal councillors"),
    "synthesis.10.when_2": ("Dans le mois", "Within a month"),
    "synthesis.10.step_2": ("réponses des communes, jointes telles quelles", "answers of the communes, attached as they are"),
    "synthesis.10.when_3": ("Ensuite", "Then"),
    "synthesis.10.step_3": ("sièges ouverts, après accord des maires", "seats opened, once the mayors agree"),
    "synthesis.10.when_4": ("Dans un an", "In a year"),
    "synthesis.10.step_4": ("nouvelle carte, pour voir ce qui a changé", "a new map, to see what changed"),
    "synthesis.10.contact": ("Corriger, répondre, questionner : la direction générale de l'intercommunalité.",
                             "To correct, answer, ask: the intercommunality's general management."),
    "synthesis.10.dpo": (" Données personnelles : {contact}.", " Personal data: {contact}."),

    # LISEZMOI.txt
    "readme.files": ("Ce que contient ce dossier", "What this folder holds"),
    "readme.handed_out": (
        "a_diffuser/ : par commune, aucune personne. Pour la conférence des maires, le Co-dir et les conseils municipaux, une fois que chaque commune a relu sa fiche.",
        "a_diffuser/: by commune, no person. For the conference of mayors, the Co-dir and the municipal councils, once each commune has reread its page."),
    "readme.a_diffuser.carte.html": (
        "la carte des trois cercles, à ouvrir dans un navigateur ; aucune connexion n'est nécessaire",
        "the map of the three circles, to open in a browser; no connection is needed"),
    "readme.a_diffuser.synthese.html": (
        "deux pages A4 à lire et à imprimer depuis le navigateur (échelle 100 %, marges par défaut, sans en-tête ni pied de page)",
        "two A4 pages to read, and to print from the browser (scale 100%, default margins, without headers and footers)"),
    "readme.a_diffuser.resultats.xlsx": (
        "communes, instances, familles, liens, croisements et constats ; un glossaire définit chaque colonne",
        "communes, bodies, families, links, crossings and findings; a glossary defines each column"),
    "readme.inside.par-commune": (
        "interne/ : par commune aussi ; les niveaux des communes qui n'ont pas relu leur fiche n'y sont pas.",
        "interne/: by commune too; the levels of communes that have not reread their page are not there."),
    "readme.inside.par-fonction": (
        "interne/ : par fonction (« DGS de telle commune »). Une commune et une fonction désignent une personne : réservé à l'équipe projet et au Co-dir, à ne pas publier.",
        "interne/: by function (“DGS of such a commune”). A commune and a function designate one person: for the project team and the Co-dir, not to be published."),
    "readme.inside.nominatif": (
        "interne/ : avec les noms. Réservé à l'équipe projet ; à détruire à la prochaine mise à jour, dans les 24 mois au plus.",
        "interne/: with names. For the project team only; to be destroyed at the next update, within 24 months at most."),
    "readme.interne.carte.html": ("la même carte, pour le travail de l'équipe", "the same map, for the team's work"),
    "readme.interne.resultats.xlsx": (
        "les mêmes tableaux, avec les nombres exacts et les niveaux « à confirmer »",
        "the same tables, with exact numbers and levels “to be confirmed”"),
    "readme.interne.reseau.gexf": ("le réseau, pour Gephi", "the network, for Gephi"),
    "readme.interne.reseau.graphml": ("le réseau, pour d'autres logiciels d'analyse", "the network, for other software"),
    "readme.before": ("Avant de diffuser", "Before anything is handed out"),
    "readme.before.1": ("montrer la carte au président, puis à la direction générale ;", "show the map to the president, then to the general management;"),
    "readme.before.2": ("remettre sa fiche à chaque commune, et lui laisser dix jours pour la relire ;", "give each commune its page, and ten days to reread it;"),
    "readme.before.3": ("noter les relectures dans la feuille Communes (relue), puis refaire ce dossier ;", "write who has reread in the sheet Communes (relue), then make this folder again;"),
    "readme.before.4": ("informer le bureau, et inscrire le sujet à l'ordre du jour ;", "tell the bureau, and put the subject on the agenda;"),
    "readme.before.5": ("présenter en conférence des maires : un avis éventuel va à tous les conseillers municipaux.", "present it to the conference of mayors: an opinion, if any, goes to all municipal councillors."),
    "readme.warnings": (
        "La lecture du classeur a donné {n:avertissement|avertissements} : codir-network verifier les montre.",
        "Reading the workbook gave {n:warning|warnings}: codir-network verifier shows them."),
    "readme.looked_at": ("Ce qui est regardé", "What is looked at"),
    "readme.method": ("Méthode", "Method"),
    "readme.limits": ("Limites", "Limits"),
    "readme.limit.1": (
        "La carte montre des sièges connus, non la qualité des relations, ni ce qui se règle autrement.",
        "The map shows known seats, not the quality of relations, nor what is settled otherwise."),
    "readme.limit.2": (
        "Elle n'évalue personne et ne classe ni les communes ni les agents ; plus de sièges n'est pas mieux.",
        "It rates nobody and ranks neither communes nor officers; more seats are not better."),
    "readme.limit.3": (
        "Un nombre bas entre deux familles n'est pas un constat : les fonctions réunies peuvent l'expliquer.",
        "A low number between two families is not a finding: the functions gathered may explain it."),
    "readme.limit.4": (
        "La certitude des constats n'est pas calculée : la couverture des listes en tient lieu.",
        "The certainty of findings is not computed: the coverage of lists stands in its place."),
    "readme.data": ("Données personnelles", "Personal data"),
    "readme.data.text": (
        "Tout est calculé sur cet ordinateur, sans connexion. Toute personne inscrite dans le classeur peut demander l'accès, la rectification ou l'effacement de ce qui la concerne, ou s'y opposer ; elle peut saisir la CNIL (cnil.fr).",
        "Everything is computed on this computer, without a connection. Anybody listed in the workbook may ask for access, correction or deletion, or object; and may turn to the CNIL (cnil.fr)."),
    "readme.data.contact": ("Contact : {contact}.", "Contact: {contact}."),
    "readme.sources": ("Sources et licences", "Sources and licences"),
    "readme.source.1": ("Sièges et instances : le classeur de la collectivité.", "Seats and bodies: the workbook of the intercommunality."),
    "readme.source.2": (
        "Communes et intercommunalités 2026 : INSEE, DGCL, IGN ; Licence Ouverte 2.0.",
        "Communes and intercommunalities 2026: INSEE, DGCL, IGN; Licence Ouverte 2.0."),
    "readme.source.3": (
        "Carte : vis-network 9.1.2 (licences Apache 2.0 ou MIT) ; police Codir Sans, tirée de Source Sans Pro (SIL Open Font License 1.1).",
        "Map: vis-network 9.1.2 (Apache 2.0 or MIT licence); font Codir Sans, a subset of Source Sans Pro (SIL Open Font License 1.1)."),
    "readme.source.4": (
        "Fait avec codir_network (licence MIT). Vocabulaire : « L'idée d'un Co-dir de territoire » (CNFPT, ADGCF, SNDGCT, 2018).",
        "Made with codir_network (MIT licence). Vocabulary: “L'idée d'un Co-dir de territoire” (CNFPT, ADGCF, SNDGCT, 2018)."),
}
