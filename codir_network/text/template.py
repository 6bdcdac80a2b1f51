"""Sentences of the blank workbook: its first sheet, and the comments on its headers."""

TEXTS: dict[str, tuple[str, str]] = {
    # The first sheet. A paragraph is a bold lead and its text, parted by "|".
    "template.readme.title": (
        "Carte des relations de {territoire} — état au {date}|",
        "Map of the relations of {territoire}, as of {date}|",
    ),
    "template.readme.purpose": (
        "|Ce classeur sert à voir qui travaille avec qui entre les communes, l'intercommunalité, leurs partenaires et les usagers. Il décrit des sièges et des liens. Il n'évalue personne et ne classe ni les communes ni les agents.",
        "|This workbook helps to see who works with whom between the communes, the intercommunality, their partners and the users. It describes seats and links. It assesses nobody and ranks neither communes nor officers.",
    ),
    "template.readme.time": (
        "|Comptez une heure pour une première carte, une demi-journée pour une carte à montrer, deux à trois semaines pour laisser chaque commune relire sa page.",
        "|Count one hour for a first map, half a day for a map to show, two to three weeks for each commune to reread its page.",
    ),
    "template.readme.core": (
        "|Ce classeur ne montre que cinq feuilles. Les autres (« Listes », « Appartenances », « Message »…) attendent : clic droit sur un onglet, en bas, puis « Afficher ».",
        "|This workbook shows five sheets only. The others (“Listes”, “Appartenances”, “Message”…) are waiting: right-click on a tab, below, then “Show”.",
    ),
    "template.readme.folded": (
        "|Un « + » au-dessus d'une feuille ouvre des colonnes pour plus tard : dates, secteurs, sources. Passez la souris sur un titre de colonne : il dit quoi écrire, avec un exemple.",
        "|A “+” above a sheet opens columns for later: dates, sectors, sources. Rest the mouse on the title of a column: it says what to write, with an example.",
    ),
    "template.readme.step1": (
        "1. Vérifiez les communes.| Feuille « Communes » : une ligne par commune, son code et son nom. Ne supprimez aucune commune, même si vous n'avez rien à écrire pour elle : c'est souvent la plus importante.",
        "1. Check the communes.| Sheet “Communes”: one row a commune, its code and its name. Leave no commune out, even if you have nothing to write for it: it is often the most important one.",
    ),
    "template.readme.step1.prefilled": (
        "1. Vérifiez les communes.| Feuille « Communes » : tout est prérempli. Corrigez un nom si besoin. Ne supprimez aucune commune, même si vous n'avez rien à écrire pour elle : c'est souvent la plus importante.",
        "1. Check the communes.| Sheet “Communes”: everything is filled in. Correct a name if need be. Leave no commune out, even if you have nothing to write for it: it is often the most important one.",
    ),
    "template.readme.step2": (
        "2. Listez les instances.| Feuille « Instances » : une ligne par lieu où l'on se réunit (conférence des maires, Co-dir, réseau métier, groupe de travail, comité d'usagers…). Une seule question demande réflexion : chaque commune y a-t-elle un siège d'office ? Douze instances suffisent pour commencer.",
        "2. List the bodies.| Sheet “Instances”: one row for each place where people meet (conference of mayors, Co-dir, professional network, working group, users' committee…). One question takes some thought: does each commune have a seat there automatically? Twelve bodies are enough to begin.",
    ),
    "template.readme.step3": (
        "3. Dites qui y siège.| Au choix : cochez la « Grille » (commune × instance) ; ou collez vos listes de membres dans « Listes » ; ou remplissez « Appartenances ». Une fonction suffit (« DGS de Gorges ») : le nom est facultatif. Si vous ne savez pas qui siège, écrivez le nom de la commune. Dans « Appartenances » seulement, une fonction doit d'abord avoir sa ligne dans « Acteurs » : choisissez-la dans la liste.",
        "3. Say who sits there.| As you like: tick the “Grille” (commune × body); or paste your lists of members in “Listes”; or fill in “Appartenances”. A function is enough (“DGS de Gorges”): the name is optional. If you do not know who sits, write the name of the commune. In “Appartenances” only, a function must first have its row in “Acteurs”: choose it in the list.",
    ),
    "template.readme.step4": (
        "4. Dites ce que vous savez et ce que vous ignorez.| Pour chaque instance, indiquez si la liste est complète, partielle ou inconnue. Une liste inconnue n'est jamais lue comme une absence.",
        "4. Say what you know and what you do not.| For each body, say whether the list is complete, partial or unknown. An unknown list is never read as an absence.",
    ),
    "template.readme.step5": (
        "5. Contrôlez, faites relire, puis lancez.| La feuille « Contrôle » montre ce qui manque. Envoyez à chaque commune sa fiche de relecture. Ensuite seulement, produisez le rapport. Les cellules bleues sont obligatoires, les blanches facultatives ; vos propres colonnes sont conservées.",
        "5. Check, have it reread, then run.| The sheet “Contrôle” shows what is missing. Send each commune its page to reread. Only then make the report. Blue cells are required, white ones optional; your own columns are kept.",
    ),
    "template.readme.data_title": (
        "Données personnelles : à lire avant de saisir un nom|",
        "Personal data: to read before typing a name|",
    ),
    "template.readme.data": (
        "|Responsable du traitement : {intercommunalite}, représentée par {president}. Délégué(e) à la protection des données : {contact_dpo}. Finalité : décrire et améliorer la coopération entre les communes et l'intercommunalité. Base légale : mission d'intérêt public (article 6.1.e du RGPD). Données : fonction, organisme, instances, rôle ; nom si vous l'ajoutez. Sources : listes et délibérations de l'intercommunalité et des communes. Destinataires : l'équipe projet pour le classeur ; la conférence des maires et le Co-dir pour les documents sans noms d'agents. Conservation : le classeur nominatif jusqu'à la prochaine mise à jour et au plus 24 mois ; les documents sans noms selon les règles d'archivage de la collectivité. Droits : toute personne inscrite peut demander l'accès, la rectification, l'effacement, la limitation, ou s'opposer pour des raisons tenant à sa situation, auprès de {contact_dpo} ; elle peut saisir la CNIL (cnil.fr). Aucune décision n'est prise automatiquement.",
        "|Controller: {intercommunalite}, represented by {president}. Data protection officer: {contact_dpo}. Purpose: to describe and improve the cooperation between the communes and the intercommunality. Legal basis: task in the public interest (article 6.1.e of the GDPR). Data: function, organisation, bodies, role; name if you add it. Sources: lists and deliberations of the intercommunality and of the communes. Recipients: the project team for the workbook; the conference of mayors and the Co-dir for the documents without officers' names. Retention: the workbook with names until the next update and 24 months at most; the documents without names by the archiving rules of the authority. Rights: any person listed may ask for access, rectification, erasure, restriction, or object on grounds of their situation, from {contact_dpo}; they may turn to the CNIL (cnil.fr). No decision is taken automatically.",
    ),
    "template.readme.inform": (
        "Prévenez les personnes| (modèle de message : feuille « Message ») au plus tard dans le mois, et avant toute présentation.",
        "Inform the people listed| (model of a message: sheet “Message”) within a month, and before anything is shown.",
    ),
    "template.readme.never": (
        "N'écrivez jamais ici| : une appartenance syndicale (y compris syndicat professionnel et représentants du personnel), un parti ou une étiquette politique, une croyance, la santé, une appréciation (« peu disponible »), une adresse ou un téléphone personnels, un enfant.",
        "Never write here|: union membership (professional unions and staff representatives included), a party or a political label, a belief, health, a judgement (“not very available”), a private address or telephone, a child.",
    ),
    "template.readme.keep": (
        "|Ne déposez pas ce fichier sur un espace ouvert. Tout document remis peut être communiqué sur demande : n'y écrivez que ce que vous diriez devant la personne.",
        "|Do not leave this file in an open place. Any document handed out can be asked for: write only what you would say before the person.",
    ),
    "template.blank.territoire": ("[nom de l'intercommunalité]", "[name of the intercommunality]"),
    "template.blank.date": ("[date]", "[date]"),
    "template.blank.president": ("[président ou présidente]", "[president]"),
    "template.blank.contact_dpo": ("[contact à compléter]", "[contact to fill in]"),
    "template.blank.responsable": ("[nom ou service]", "[name or department]"),
    # The message to the people listed: what article 14 of the GDPR asks to tell them.
    "template.message.title": (
        "Message d'information aux personnes inscrites|",
        "Message of information to the people listed|",
    ),
    "template.message.how": (
        "|À envoyer à chaque personne inscrite, élus et partenaires extérieurs compris, au plus tard un mois après l'avoir inscrite et avant toute présentation. Complétez ce qui est entre crochets, faites relire par le ou la délégué(e) à la protection des données, puis notez la date d'envoi dans la feuille « Territoire », à la ligne « information_faite_le ».",
        "|To be sent to each person listed, élus and outside partners included, within a month of listing them and before anything is shown. Complete what stands between brackets, have it reread by the data protection officer, then write the day it was sent in the sheet “Territoire”, row “information_faite_le”.",
    ),
    "template.message.subject": (
        "Objet :| une carte des instances de {territoire}, où votre fonction est inscrite",
        "Subject:| a map of the bodies of {territoire}, where your function is listed",
    ),
    "template.message.hello": ("|Madame, Monsieur,", "|Dear Madam or Sir,"),
    "template.message.why": (
        "Pourquoi ce message.| {intercommunalite} dresse une carte de ses instances : conférence des maires, Co-dir, réseaux métiers, groupes de travail, comités d'usagers. Elle sert à voir où les communes et l'intercommunalité travaillent ensemble, et où un siège de plus aiderait. Elle n'évalue personne et ne classe ni les communes ni les agents.",
        "Why this message.| {intercommunalite} is drawing a map of its bodies: conference of mayors, Co-dir, professional networks, working groups, users' committees. It serves to see where the communes and the intercommunality work together, and where one more seat would help. It assesses nobody and ranks neither communes nor officers.",
    ),
    "template.message.what": (
        "Ce qui est inscrit.| Votre fonction, votre organisme, les instances où vous siégez, votre rôle et, s'il y a lieu, les dates ; votre nom seulement si l'équipe projet l'a ajouté. Ni adresse, ni téléphone, ni appartenance syndicale ou politique, ni appréciation.",
        "What is listed.| Your function, your organisation, the bodies where you sit, your role and, where it applies, the dates; your name only if the project team added it. No address, no telephone, no union or party membership, no judgement.",
    ),
    "template.message.whence": (
        "D'où cela vient.| Des listes de membres et des délibérations de l'intercommunalité, des communes et de leurs partenaires.",
        "Where it comes from.| From lists of members and deliberations of the intercommunality, of the communes and of their partners.",
    ),
    "template.message.basis": (
        "À quel titre.| Le responsable du traitement est {intercommunalite}, représentée par {president}. La base légale est la mission d'intérêt public (article 6.1.e du RGPD) : organiser la coopération entre l'intercommunalité et ses communes. Aucune décision n'est prise automatiquement.",
        "On what ground.| The controller is {intercommunalite}, represented by {president}. The legal basis is the task in the public interest (article 6.1.e of the GDPR): to organise the cooperation between the intercommunality and its communes. No decision is taken automatically.",
    ),
    "template.message.who": (
        "Qui le voit.| Le classeur : l'équipe projet ({responsable}). Les documents présentés à la conférence des maires et au Co-dir montrent des communes et des instances, sans nom d'agent. Rien n'est transmis hors de l'Union européenne ni à un prestataire : le traitement se fait sur un poste de la collectivité.",
        "Who sees it.| The workbook: the project team ({responsable}). The documents shown to the conference of mayors and to the Co-dir show communes and bodies, without officers' names. Nothing is sent outside the European Union nor to a provider: the work is done on a computer of the authority.",
    ),
    "template.message.long": (
        "Combien de temps.| Le classeur nominatif est gardé jusqu'à la prochaine mise à jour et 24 mois au plus ; les documents sans noms, selon les règles d'archivage de la collectivité.",
        "How long.| The workbook with names is kept until the next update and 24 months at most; the documents without names, by the archiving rules of the authority.",
    ),
    "template.message.rights": (
        "Vos droits.| Vous pouvez demander à voir ce qui est inscrit sur vous, le faire rectifier, effacer ou limiter, et vous y opposer pour des raisons tenant à votre situation, en écrivant à {contact_dpo}. Vous pouvez aussi saisir la CNIL (cnil.fr ; 3 place de Fontenoy, TSA 80715, 75334 Paris cedex 07).",
        "Your rights.| You may ask to see what is listed about you, have it corrected, erased or restricted, and object to it on grounds of your situation, by writing to {contact_dpo}. You may also turn to the CNIL (cnil.fr; 3 place de Fontenoy, TSA 80715, 75334 Paris cedex 07).",
    ),
    "template.message.contact": (
        "Une erreur, une question ?| Répondez à ce message : votre correction sera portée avant que la carte soit montrée.",
        "A mistake, a question?| Answer this message: your correction will be made before the map is shown.",
    ),
    "template.message.end": (
        "|Délégué(e) à la protection des données : {contact_dpo}. Pour {intercommunalite} : {responsable}.",
        "|Data protection officer: {contact_dpo}. For {intercommunalite}: {responsable}.",
    ),
    # Comments on prefilled rows.
    "template.note.mayors": (
        "Supprimez cette ligne si le bureau réunit déjà tous les maires : la loi n'impose alors pas de conférence des maires.",
        "Delete this row if the bureau already gathers all mayors: the law then asks for no conference of mayors.",
    ),
    "template.note.sgm_or_dgs": (
        "SGM ou DGS ? À cette taille, une commune peut avoir l'un ou l'autre : choisissez.",
        "SGM or DGS? At this size a commune may have either: choose.",
    ),
    # The sheet Contrôle.
    "template.check.title": ("Contrôle : ce que contient ce classeur, ce qu'il attend encore",
                             "Control: what this workbook holds, what it still needs"),
    "template.check.note": (
        "Les nombres suivent votre saisie. La commande « codir-network verifier » en dit plus, cellule par cellule.",
        "The numbers follow what you type. The command “codir-network verifier” says more, cell by cell.",
    ),
    "template.check.colour.missing": ("cellule à remplir", "cell to fill in"),
    "template.check.colour.unknown": ("nom introuvable ailleurs", "name not found elsewhere"),
    "template.check.colour.double": ("écrit deux fois", "written twice"),
    "template.check.holds": ("Ce que contient le classeur", "What the workbook holds"),
    "template.check.asks": ("Ce qu'il attend encore", "What it still needs"),
    "template.check.number": ("nombre", "number"),
    "template.check.todo": ("à faire", "to do"),
    "template.check.communes": ("communes", "communes"),
    "template.check.instances": ("instances", "bodies"),
    "template.check.acteurs": ("acteurs inscrits dans Acteurs", "actors listed in Acteurs"),
    "template.check.sieges_grille": ("sièges cochés dans Grille", "seats ticked in Grille"),
    "template.check.sieges_listes": ("membres collés dans Listes", "members pasted in Listes"),
    "template.check.sieges_appartenances": ("sièges écrits dans Appartenances", "seats written in Appartenances"),
    "template.check.listes_completes": ("instances dont la liste est complète", "bodies whose list is complete"),
    "template.check.listes_partielles": ("instances dont la liste est partielle", "bodies whose list is partial"),
    "template.check.listes_inconnues": (
        "instances dont la liste est inconnue, ou non renseignée",
        "bodies whose list is unknown, or not told",
    ),
    "template.check.listes_inconnues.todo": (
        "Instances, liste_complete : dites si vous connaissez tous les membres",
        "Instances, liste_complete: say whether you know all members",
    ),
    "template.check.communes_sans_code": ("communes sans code", "communes without a code"),
    "template.check.communes_sans_code.todo": (
        "Communes, code_insee : écrivez les cinq caractères du code",
        "Communes, code_insee: write the five signs of the code",
    ),
    "template.check.communes_sans_siege": (
        "communes sans croix dans Grille ni ligne dans Appartenances",
        "communes without a tick in Grille nor a row in Appartenances",
    ),
    "template.check.communes_sans_siege.todo": (
        "voyez à droite lesquelles ; laissez vide si aucun siège n'est connu",
        "see on the right which ones; leave blank if no seat is known",
    ),
    "template.check.instances_sans_type": ("instances sans type", "bodies without a type"),
    "template.check.instances_sans_type.todo": (
        "Instances, type : choisissez un mot de la liste", "Instances, type: choose a word of the list",
    ),
    "template.check.instances_sans_siege_de_droit": (
        "instances où l'on ne sait pas si chaque commune a un siège d'office",
        "bodies where it is not told whether each commune sits automatically",
    ),
    "template.check.instances_sans_siege_de_droit.todo": (
        "Instances, siege_de_droit : toutes, secteur, adhérentes ou non",
        "Instances, siege_de_droit: all, sector, members or no",
    ),
    "template.check.instances_sans_liste": ("instances sans état de leur liste", "bodies without a state of their list"),
    "template.check.instances_sans_liste.todo": (
        "Instances, liste_complete : complète, partielle ou inconnue",
        "Instances, liste_complete: complete, partial or unknown",
    ),
    "template.check.acteurs_inconnus": (
        "acteurs d'Appartenances introuvables ailleurs dans le classeur",
        "actors of Appartenances not found elsewhere in the workbook",
    ),
    "template.check.acteurs_inconnus.todo": (
        "Appartenances, acteur : corrigez le nom, ou ajoutez une ligne dans Acteurs",
        "Appartenances, acteur: mend the name, or add a row in Acteurs",
    ),
    "template.check.instances_inconnues": (
        "instances d'Appartenances introuvables dans Instances", "bodies of Appartenances not found in Instances",
    ),
    "template.check.instances_inconnues.todo": (
        "Appartenances, instance : reprenez le nom de la feuille Instances",
        "Appartenances, instance: take the name from the sheet Instances",
    ),
    "template.check.entetes_inconnus": (
        "instances de Grille et de Listes introuvables dans Instances",
        "bodies of Grille and Listes not found in Instances",
    ),
    "template.check.entetes_inconnus.todo": (
        "Grille et Listes : reprenez le nom de la feuille Instances",
        "Grille and Listes: take the name from the sheet Instances",
    ),
    "template.check.lignes_inconnues": (
        "titres de Grille qui ne sont ni une commune ni une ligne d'Acteurs",
        "titles of Grille that are neither a commune nor a row of Acteurs",
    ),
    "template.check.lignes_inconnues.todo": (
        "Grille : vérifiez le nom ; « DGS de Gorges » est compris, même sans ligne dans Acteurs",
        "Grille: check the name; “DGS de Gorges” is understood, even without a row in Acteurs",
    ),
    "template.check.communes_en_double": ("communes écrites deux fois", "communes written twice"),
    "template.check.communes_en_double.todo": (
        "Communes, code_insee : gardez une ligne par commune", "Communes, code_insee: keep one row a commune",
    ),
    "template.check.instances_en_double": ("instances écrites deux fois", "bodies written twice"),
    "template.check.instances_en_double.todo": (
        "Instances, nom : gardez une ligne par instance", "Instances, nom: keep one row a body",
    ),
    "template.check.sieges_en_double": (
        "sièges écrits deux fois dans Appartenances", "seats written twice in Appartenances",
    ),
    "template.check.sieges_en_double.todo": (
        "Appartenances : gardez une ligne par acteur et instance", "Appartenances: keep one row an actor and a body",
    ),
    "template.check.commune": ("commune", "commune"),
    "template.check.communes.comment": (
        "Les sièges de la commune, et ceux des acteurs qui s'y rattachent, dans chacune des deux feuilles. Ceux de Listes ne sont pas comptés ici.",
        "The seats of the commune, and those of the actors attached to it, in each of the two sheets. Those of Listes are not counted here.",
    ),
    "template.check.grille": ("Grille", "Grille"),
    "template.check.appartenances": ("Appartenances", "Appartenances"),
    "template.check.etat": ("état", "state"),
    "template.check.to_fill": ("à compléter", "to fill in"),
    # Comments on the headers.
    "template.required": ("Obligatoire.", "Required."),
    "template.optional": ("Facultatif.", "Optional."),
    "template.words": ("Au choix : {words}.", "One of: {words}."),
    "template.many": (
        "Plusieurs réponses possibles, séparées par un point-virgule.", "Several answers allowed, parted by a semicolon.",
    ),
    "template.grid.first": ("commune", "commune"),
    "template.grid.comment": (
        "Une ligne par commune, une colonne par instance (son nom en tête). Écrivez x quand la commune y siège, ou un rôle : P (président), VP, A (animateur), S (secrétariat), Sup (suppléant). Laissez vide sinon. Un acteur se met aussi en ligne (« DGS de Gorges »), même sans ligne dans « Acteurs ». L'inverse, instances en lignes, se lit aussi.",
        "One row a commune, one column a body (its name on top). Write x when the commune sits there, or a role: P (chair), VP, A (facilitator), S (secretary), Sup (substitute). Leave blank otherwise. An actor may stand in a row too (“DGS de Gorges”), even without a row in “Acteurs”. Bodies in rows are read as well.",
    ),
    "template.lists.comment": (
        "Une colonne par instance : son nom en tête, puis ses membres dessous, un par cellule, comme dans vos listes. Exemples : « DGS de Gorges », même sans ligne dans « Acteurs » ; « Mairie de Gorges » ; un nom, s'il a sa ligne dans « Acteurs ».",
        "One column a body: its name on top, then its members below, one a cell, as in your lists. Examples: “DGS de Gorges”, even without a row in “Acteurs”; “Mairie de Gorges”; a name, if it has its row in “Acteurs”.",
    ),
    "template.lists.guide": (
        "Mode d'emploi : une colonne par instance. En haut, le nom de l'instance ; dessous, ses membres, un par cellule. Commencez en colonne B : ce mode d'emploi et cet exemple ne sont pas lus.",
        "How to: one column for each body. On top, the name of the body; below, its members, one in each cell. Begin in column B: these words and this example are not read.",
    ),
    "template.lists.example": ("Exemple : {text}", "Example: {text}"),
    "template.footer": ("&A, page &P sur &N", "&A, page &P of &N"),
    "template.meaning": ("sens", "meaning"),
    "template.made.noms_acteurs": ("acteurs (calculé)", "actors (computed)"),
    "template.made.fonctions_acteurs": ("fonctions (calculé)", "functions (computed)"),
    "template.made.autres_fonctions": ("autres noms (calculé)", "other names (computed)"),
    "template.made.noms_inverses": ("NOM Prénom (calculé)", "SURNAME First name (computed)"),
    "template.made.grille_retournee": ("instances en lignes dans Grille (calculé)", "bodies in rows in Grille (computed)"),
    "template.made.cases_sans_siege": ("cases sans siège", "cells without a seat"),
    "template.made.lignes_grille": ("communes ou acteurs de Grille (calculé)", "communes or actors of Grille (computed)"),
    "template.made.croix_grille": ("sièges cochés (calculé)", "seats ticked (computed)"),
    "template.made.organisations_grille": (
        "organisations qui siègent par Grille (calculé)", "organisations that sit by Grille (computed)",
    ),
    "template.made.organisations_assises": (
        "organisations des lignes d'Appartenances (calculé)", "organisations of the rows of Appartenances (computed)",
    ),
    "template.not_listed": (
        "Choisissez un mot de la liste : {words}.",
        "Choose a word of the list: {words}.",
    ),
}
