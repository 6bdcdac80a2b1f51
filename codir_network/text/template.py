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
    "template.readme.step1": (
        "1. Vérifiez les communes.| Feuille « Communes » : une ligne par commune, son code et son nom. Ne supprimez aucune commune, même si vous n'avez rien à écrire pour elle : c'est souvent la plus importante.",
        "1. Check the communes.| Sheet « Communes »: one row a commune, its code and its name. Leave no commune out, even if you have nothing to write for it: it is often the most important one.",
    ),
    "template.readme.step2": (
        "2. Listez les instances.| Feuille « Instances » : une ligne par lieu où l'on se réunit (conférence des maires, Co-dir, réseau métier, groupe de travail, comité d'usagers…). Une seule question demande réflexion : chaque commune y a-t-elle un siège d'office ? Douze instances suffisent pour commencer.",
        "2. List the bodies.| Sheet « Instances »: one row for each place where people meet (conference of mayors, Co-dir, professional network, working group, users' committee…). One question takes some thought: does each commune have a seat there automatically? Twelve bodies are enough to begin.",
    ),
    "template.readme.step3": (
        "3. Dites qui y siège.| Au choix : cochez la « Grille » (commune × instance) ; ou collez vos listes de membres dans « Listes » ; ou remplissez « Appartenances ». Une fonction suffit (« DGS de Gorges ») : le nom est facultatif. Si vous ne savez pas qui siège, écrivez le nom de la commune.",
        "3. Say who sits there.| As you like: tick the « Grille » (commune × body); or paste your lists of members in « Listes »; or fill in « Appartenances ». A function is enough (« DGS de Gorges »): the name is optional. If you do not know who sits, write the name of the commune.",
    ),
    "template.readme.step4": (
        "4. Dites ce que vous savez et ce que vous ignorez.| Pour chaque instance, indiquez si la liste est complète, partielle ou inconnue. Une liste inconnue n'est jamais lue comme une absence.",
        "4. Say what you know and what you do not.| For each body, say whether the list is complete, partial or unknown. An unknown list is never read as an absence.",
    ),
    "template.readme.step5": (
        "5. Contrôlez, faites relire, puis lancez.| La commande « codir-network verifier » montre ce qui manque. Faites relire à chaque commune ses sièges. Ensuite seulement, produisez le rapport. Les cellules bleues sont obligatoires, les blanches facultatives ; vos propres colonnes sont conservées.",
        "5. Check, have it reread, then run.| The command « codir-network verifier » shows what is missing. Have each commune reread its seats. Only then make the report. Blue cells are required, white ones optional; your own columns are kept.",
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
        "Prévenez les personnes| au plus tard dans le mois, et avant toute présentation.",
        "Inform the people listed| within a month, and before anything is shown.",
    ),
    "template.readme.never": (
        "N'écrivez jamais ici| : une appartenance syndicale (y compris syndicat professionnel et représentants du personnel), un parti ou une étiquette politique, une croyance, la santé, une appréciation (« peu disponible »), une adresse ou un téléphone personnels, un enfant.",
        "Never write here|: union membership (professional unions and staff representatives included), a party or a political label, a belief, health, a judgement (« not very available »), a private address or telephone, a child.",
    ),
    "template.readme.keep": (
        "|Ne déposez pas ce fichier sur un espace ouvert. Tout document remis peut être communiqué sur demande : n'y écrivez que ce que vous diriez devant la personne.",
        "|Do not leave this file in an open place. Any document handed out can be asked for: write only what you would say before the person.",
    ),
    "template.blank.territoire": ("[nom de l'intercommunalité]", "[name of the intercommunality]"),
    "template.blank.date": ("[date]", "[date]"),
    "template.blank.president": ("[président ou présidente]", "[president]"),
    "template.blank.contact_dpo": ("[contact à compléter]", "[contact to fill in]"),
    # Comments on the headers.
    "template.required": ("Obligatoire", "Required"),
    "template.optional": ("Facultatif", "Optional"),
    "template.words": ("Au choix : {words}", "One of: {words}"),
    "template.many": ("Plusieurs réponses possibles, séparées par ;", "Several answers allowed, separated by ;"),
    "template.grid.first": ("commune", "commune"),
    "template.grid.comment": (
        "Une ligne par commune, une colonne par instance (son nom en tête). Écrivez x quand la commune y siège, ou un rôle : P, VP, A, S, Sup. Laissez vide sinon.",
        "One row a commune, one column a body (its name on top). Write x when the commune sits there, or a role: P, VP, A, S, Sup. Leave blank otherwise.",
    ),
    "template.lists.comment": (
        "Une colonne par instance : son nom en tête, puis ses membres dessous, un par cellule, comme dans vos listes (« DGS de Gorges », « Mairie de Gorges » ou un nom).",
        "One column a body: its name on top, then its members below, one a cell, as in your lists (« DGS de Gorges », « Mairie de Gorges » or a name).",
    ),
    "template.meaning": ("sens", "meaning"),
    "template.actors": ("acteurs (calculé)", "actors (computed)"),
    "template.not_listed": (
        "Choisissez un mot de la liste : {words}.",
        "Choose a word of the list: {words}.",
    ),
}
