"""What the comment on each header of the template says: what to write, what it is for, an example."""

TEXTS: dict[str, tuple[str, str]] = {
    "column.territoire.cle": (
        "Ne changez rien ici : chaque ligne dit ce que « valeur » attend. Passez la souris sur un mot pour le lire. Exemple : date.",
        "Change nothing here: each row says what “valeur” waits for. Rest the mouse on a word to read it. Example: date.",
    ),
    "column.territoire.valeur": (
        "Votre réponse, sur la même ligne. Elle figure en tête des documents. Exemple : 01/10/2026 en face de « date ».",
        "Your answer, on the same row. It heads the documents. Example: 01/10/2026 opposite “date”.",
    ),
    "key.nom": (
        "Le nom de l'intercommunalité : il figure sur la carte et sur chaque document. Exemple : CC des Trois-Vallons.",
        "The name of the intercommunality: it stands on the map and on each document. Example: CC des Trois-Vallons.",
    ),
    "key.siren": (
        "Le numéro SIREN de l'intercommunalité, neuf chiffres : il permet de voir si une commune est oubliée. Exemple : 200067635.",
        "The SIREN of the intercommunality, nine digits: it shows whether a commune is forgotten. Example: 200067635.",
    ),
    "key.date": (
        "Le jour que le classeur décrit : un siège terminé avant ce jour ne compte plus. Exemple : 01/10/2026.",
        "The day that the workbook describes: a seat that ended before it no longer counts. Example: 01/10/2026.",
    ),
    "key.mandature": (
        "La mandature décrite, pour mémoire. Exemple : 2026-2032.",
        "The term described, for the record. Example: 2026-2032.",
    ),
    "key.responsable": (
        "La personne ou le service qui tient ce classeur, et son adresse : la feuille « Message » et les fiches des communes disent de lui répondre. Exemple : direction générale, carte@exemple.fr.",
        "The person or the department that keeps this workbook, with an address: the sheet “Message” and the communes' pages say to answer there. Example: direction générale, carte@exemple.fr.",
    ),
    "key.contact_dpo": (
        "L'adresse du ou de la délégué(e) à la protection des données : sans elle, aucun document avec des noms. Exemple : dpo@exemple.fr.",
        "The address of the data protection officer: without it, no document with names. Example: dpo@exemple.fr.",
    ),
    "key.information_faite_le": (
        "Le jour où les personnes inscrites ont été prévenues (feuille « Message ») : sans lui, aucun document avec des noms. Exemple : 15/09/2026.",
        "The day the people listed were told (sheet “Message”): without it, no document with names. Example: 15/09/2026.",
    ),
    "key.reponse_avant": (
        "Le jour avant lequel les communes renvoient leur fiche de relecture ; vide, la fiche dit dix jours. Exemple : 16/10/2026.",
        "The day before which communes send back their page to reread; when blank, the page says ten days. Example: 16/10/2026.",
    ),
    "key.fictif": (
        "Écrivez oui pour un territoire inventé, en formation par exemple : les codes des communes ne sont alors pas vérifiés. Laissez vide sinon.",
        "Write yes for an invented territory, in a training course for instance: codes of communes are then not checked. Leave blank otherwise.",
    ),
    "key.version_modele": (
        "Ne changez pas ce numéro : il dit de quel modèle vient ce classeur. Exemple : 1.",
        "Do not change this number: it says which template this workbook comes from. Example: 1.",
    ),
    "column.communes.code_insee": (
        "Le code officiel de la commune, cinq caractères, zéro du début compris : il distingue les communes de même nom. Exemple : 01004 ou 2A041.",
        "The official code of the commune, five signs, with its leading zero: it tells apart communes of one name. Example: 01004 or 2A041.",
    ),
    "column.communes.nom": (
        "Le nom de la commune, à reprendre tel quel dans les autres feuilles. Exemple : Gorges.",
        "The name of the commune, to be written alike in the other sheets. Example: Gorges.",
    ),
    "column.communes.population": (
        "Le nombre d'habitants : les résultats peuvent se lire par taille de commune. Exemple : 1250.",
        "The number of inhabitants: results can be read by size of commune. Example: 1250.",
    ),
    "column.communes.siege": (
        "Écrivez oui pour la commune où siège l'intercommunalité, et pour elle seule. Vide, la plus peuplée est proposée.",
        "Write yes for the commune where the intercommunality has its seat, and for it alone. Blank, the most populous is proposed.",
    ),
    "column.communes.secteur": (
        "Le secteur ou le pôle de la commune, s'il y en a : certaines instances réunissent un secteur. Exemple : Nord.",
        "The sector or pole of the commune, if there are any: some bodies gather a sector. Example: Nord.",
    ),
    "column.communes.commune_nouvelle": (
        "Pour une commune déléguée seulement : le code de la commune nouvelle dont elle fait partie. Exemple : 49023.",
        "For a commune déléguée only: the code of the commune nouvelle that it is part of. Example: 49023.",
    ),
    "column.communes.relue": (
        "Écrivez oui quand la commune a relu sa fiche : avant, rien n'est dit d'elle dans ce qui est remis.",
        "Write yes once the commune has reread its page: until then nothing is said of it in what is handed out.",
    ),
    "column.communes.relue_le": (
        "Le jour où la commune a renvoyé sa fiche : il garde la trace de la relecture. Exemple : 20/09/2026.",
        "The day the commune sent its page back: it keeps track of the rereading. Example: 20/09/2026.",
    ),
    "column.communes.lon": (
        "La longitude, en degrés : elle place la commune sur la carte. Remplie d'avance si l'intercommunalité est connue. Exemple : -1,27.",
        "The longitude, in degrees: it places the commune on the map. Filled in when the intercommunality is known. Example: -1.27.",
    ),
    "column.communes.lat": (
        "La latitude, en degrés : elle place la commune sur la carte. Remplie d'avance si l'intercommunalité est connue. Exemple : 47,09.",
        "The latitude, in degrees: it places the commune on the map. Filled in when the intercommunality is known. Example: 47.09.",
    ),
    "column.acteurs.id": (
        "Laissez vide : il se fabrique seul. Il ne sert qu'à distinguer deux personnes que tout le reste confond. Exemple : A12.",
        "Leave blank: it is made. It only serves to tell two people apart whom all else makes one. Example: A12.",
    ),
    "column.acteurs.organisation": (
        "Sa commune, l'intercommunalité ou un autre organisme : c'est elle qui est présente par son siège. Pour un poste partagé, séparez par un point-virgule. Exemple : Gorges ; Monnières.",
        "Their commune, the intercommunality or another organisation: it is present through their seat. For a shared post, part by a semicolon. Example: Gorges; Monnières.",
    ),
    "column.acteurs.fonction": (
        "La fonction suffit, sans nom ; un rang distingue deux personnes. Avec l'organisation, elle dit comment appeler l'acteur ailleurs (« DGS de Gorges »). Exemple : DGS, SGM, Adjoint au maire 2.",
        "The function is enough, without a name; a rank tells two people apart. With the organisation it says what to call the actor elsewhere (“DGS de Gorges”). Example: DGS, SGM, Adjoint au maire 2.",
    ),
    "column.acteurs.nom": (
        "Le nom de famille, seulement s'il est utile : la fonction suffit. Lisez d'abord « Données personnelles » dans la feuille « Lisez-moi ». Exemple : Durand.",
        "The last name, only if it helps: the function is enough. First read “Données personnelles” in the sheet “Lisez-moi”. Example: Durand.",
    ),
    "column.acteurs.prenom": (
        "Le prénom, si vous avez écrit le nom. Exemple : Anne.",
        "The first name, if you wrote the last one. Example: Anne.",
    ),
    "column.acteurs.cercle": (
        "Vide, il se déduit de la première organisation. Remplissez pour corriger : il place l'acteur sur la carte. Exemple : usagers.",
        "Blank, it follows from the first organisation. Fill in to correct it: it places the actor on the map. Example: users.",
    ),
    "column.instances.id": (
        "Laissez vide : il se fabrique seul. Il ne sert qu'à distinguer deux instances de même nom. Exemple : I7.",
        "Leave blank: it is made. It only serves to tell apart two bodies of one name. Example: I7.",
    ),
    "column.instances.nom": (
        "Le nom de l'instance, à reprendre tel quel dans les autres feuilles. Exemple : Réseau finances.",
        "The name of the body, to be written alike in the other sheets. Example: Réseau finances.",
    ),
    "column.instances.sigle": (
        "Un nom court, plus lisible sur la carte ; les autres feuilles peuvent l'employer. Exemple : CLECT.",
        "A short name, easier to read on the map; the other sheets may use it. Example: CLECT.",
    ),
    "column.instances.type": (
        "Ce qu'est l'instance, à choisir dans la liste : son cercle et sa famille s'en déduisent. Exemple : Réseau métier.",
        "What the body is, to be chosen in the list: its circle and its family follow. Example: Professional network.",
    ),
    "column.instances.siege_de_droit": (
        "Chaque commune y a-t-elle un siège d'office ? Ces sièges sont comptés à part, car chacune les reçoit. Exemple : toutes pour le conseil, non pour un groupe de travail.",
        "Does each commune have a seat there automatically? These seats are counted apart, as each one receives them. Example: all for the council, no for a working group.",
    ),
    "column.instances.liste_complete": (
        "Connaissez-vous tous les membres ? Une liste inconnue n'est jamais lue comme une absence. Exemple : partielle.",
        "Do you know all its members? An unknown list is never read as an absence. Example: partial.",
    ),
    "column.instances.cercle": (
        "Vide, il se déduit du type. Remplissez pour corriger : il place l'instance sur la carte. Exemple : institutionnel.",
        "Blank, it follows from the type. Fill in to correct it: it places the body on the map. Example: institutional.",
    ),
    "column.instances.couche": (
        "La famille de l'instance : sa couleur sur la carte. Vide, elle se déduit du type. Exemple : Projets.",
        "The family of the body: its colour on the map. Blank, it follows from the type. Example: Projects.",
    ),
    "column.instances.codir": (
        "Écrivez oui pour le Co-dir de territoire, et pour lui seul : la carte montre qui s'y relie.",
        "Write yes for the Co-dir de territoire, and for it alone: the map shows who links to it.",
    ),
    "column.instances.animateur": (
        "Qui conduit les réunions : un acteur qui a sa ligne dans « Acteurs ». Son siège compte sans l'écrire ailleurs. Exemple : DGS de Gorges.",
        "Who runs the meetings: an actor with a row in “Acteurs”. Their seat counts without being written elsewhere. Example: DGS de Gorges.",
    ),
    "column.instances.fondement": (
        "Ce qui a créé l'instance, pour information. Exemple : délibération.",
        "What created the body, for information. Example: deliberation.",
    ),
    "column.instances.perimetre": (
        "Le secteur que l'instance réunit, écrit comme dans « Communes » : il dit quelles communes y siègent d'office. Exemple : Nord.",
        "The sector that the body gathers, as written in “Communes”: it says which communes sit there automatically. Example: Nord.",
    ),
    "column.instances.strate": (
        "À quel niveau l'instance travaille, pour information. Exemple : stratégique pour une conférence des DGS.",
        "At which level the body works, for information. Example: strategic for a conference of DGS.",
    ),
    "column.instances.finalites": (
        "À quoi sert l'instance, pour information. Exemple : relationnelle, quand on y trouve ses pairs.",
        "What the body is for, for information. Example: relational, when one finds peers there.",
    ),
    "column.instances.frequence_an": (
        "Le nombre de réunions par an : il dit ce que demande un siège. Exemple : 4.",
        "The number of meetings a year: it says what a seat asks for. Example: 4.",
    ),
    "column.instances.source_liste": (
        "D'où vient la liste des membres : on saura où la redemander. Exemple : délibération du 12/05/2026.",
        "Where the list of members comes from: one will know where to ask again. Example: délibération du 12/05/2026.",
    ),
    "column.instances.date_liste": (
        "Le jour où la liste a été établie : plus ancienne que le renouvellement de mars 2026, elle est à confirmer. Exemple : 12/05/2026.",
        "The day the list was made: older than the renewal of March 2026, it is to be confirmed. Example: 12/05/2026.",
    ),
    "column.instances.debut": (
        "Le premier jour de l'instance ; avant, ses sièges ne comptent pas. Vide : depuis toujours. Exemple : 01/09/2026, ou 2026.",
        "The first day of the body; before it, its seats do not count. Blank: since ever. Example: 01/09/2026, or 2026.",
    ),
    "column.instances.fin": (
        "Le jour où l'instance s'arrête ; ensuite, ses sièges ne comptent plus. Vide : elle continue. Exemple : 31/12/2026.",
        "The day the body stops; after it, its seats no longer count. Blank: it goes on. Example: 31/12/2026.",
    ),
    "column.instances.issue_de": (
        "L'instance dont celle-ci est issue : leurs membres communs ne font pas un lien de plus. Exemple : Conseil communautaire, pour le bureau.",
        "The body that this one comes from: the members they share make no further link. Example: Conseil communautaire, for the bureau.",
    ),
    "column.instances.stade": (
        "Où en est l'instance, avec vos mots, pour information. Exemple : en création.",
        "How far the body has come, in your words, for information. Example: en création.",
    ),
    "column.appartenances.acteur": (
        "Qui siège, à choisir dans la liste : un acteur qui a sa ligne dans « Acteurs ». Vous ne savez pas qui ? Écrivez le nom de la commune. Exemple : DGS de Gorges.",
        "Who sits, to be chosen in the list: an actor with a row in “Acteurs”. You do not know who? Write the name of the commune. Example: DGS de Gorges.",
    ),
    "column.appartenances.instance": (
        "L'instance où il siège : son nom ou son sigle dans la feuille « Instances ». Exemple : Co-dir.",
        "The body where they sit: its name or its acronym in the sheet “Instances”. Example: Co-dir.",
    ),
    "column.appartenances.role": (
        "Son rôle ; vide, membre. Un suppléant ne compte que si son siège est actif, un invité ponctuel jamais. Exemple : animateur.",
        "Their role; blank, a member. A substitute counts only when the seat is active, an occasional guest never. Example: facilitator.",
    ),
    "column.appartenances.qualite": (
        "À quel titre il siège, pour information. Exemple : pair.",
        "In what capacity they sit, for information. Example: peer.",
    ),
    "column.appartenances.siege_actif": (
        "Ce siège a-t-il été occupé au moins une fois en douze mois ? Si non, il est montré en pointillé et n'est pas compté. Exemple : oui.",
        "Was this seat filled at least once in twelve months? If not, it is shown dotted and is not counted. Example: yes.",
    ),
    "column.appartenances.suppleant_de": (
        "Pour un suppléant : qui il remplace, écrit comme dans « acteur ». Exemple : Maire de Gorges.",
        "For a substitute: whom they replace, written as in “acteur”. Example: Maire de Gorges.",
    ),
    "column.appartenances.legitimite": (
        "D'où vient sa place : des élus, d'un projet, de son rôle, de ses pairs ; pour information. Exemple : projet.",
        "Where their place comes from: élus, a project, their role, their peers; for information. Example: project.",
    ),
    "column.appartenances.debut": (
        "Le premier jour de ce siège ; avant, il ne compte pas. Vide : depuis toujours. Exemple : 04/04/2026, ou 2026.",
        "The first day of this seat; before it, it does not count. Blank: since ever. Example: 04/04/2026, or 2026.",
    ),
    "column.appartenances.fin": (
        "Le jour où ce siège prend fin ; ensuite, il ne compte plus. Vide : il continue. Exemple : 30/06/2026.",
        "The day this seat ends; after it, it no longer counts. Blank: it goes on. Example: 30/06/2026.",
    ),
    "column.appartenances.source": (
        "D'où vient cette ligne : on saura répondre si elle est contestée. Exemple : compte rendu du 12/05/2026.",
        "Where this row comes from: one will know what to answer if it is disputed. Example: compte rendu du 12/05/2026.",
    ),
    "column.liens.de": (
        "D'où part le lien, quand aucune instance ne le montre : une organisation ou une instance ; ou un acteur. Exemple : Gorges.",
        "Where the link starts, when no body shows it: an organisation or a body; or an actor. Example: Gorges.",
    ),
    "column.liens.vers": (
        "Où il va : une organisation ou une instance ; un acteur si « de » en est un. Exemple : Clisson.",
        "Where it goes: an organisation or a body; an actor if “de” is one. Example: Clisson.",
    ),
    "column.liens.modalite": (
        "Jusqu'où va le lien, du plus léger au plus fort. Exemple : coordination, quand chacun ajuste ce qu'il fait.",
        "How far the link goes, from the lightest to the strongest. Example: coordination, when each adjusts what it does.",
    ),
    "column.liens.sens": (
        "Écrivez « un sens » quand l'un rend et l'autre reçoit. Vide : le lien va dans les deux sens.",
        "Write “one way” when one gives and the other receives. Blank: the link goes both ways.",
    ),
    "column.liens.formalisation": (
        "Ce qui fonde le lien, pour information. Exemple : convention.",
        "What the link rests on, for information. Example: agreement.",
    ),
    "column.recit.titre": (
        "Le titre de l'étape, en quelques mots. Laissez la feuille vide pour raconter les dix étapes habituelles. Exemple : Troisième cercle : les usagers.",
        "The title of the step, in a few words. Leave the sheet blank to tell the ten usual steps. Example: Third circle: users.",
    ),
    "column.recit.legende": (
        "La phrase que l'on dit devant la carte. Nommez une fonction, jamais une personne. Exemple : Par quelles communes arrivent-ils ?",
        "The sentence said before the map. Name a function, never a person. Example: Through which communes do they come?",
    ),
    "column.recit.montre": (
        "Ce que la carte montre alors, séparé par ; : une vue (cercles, instances), un cercle, une famille, une instance, une commune, ou « communes à relier ». Exemple : instances ; Projets.",
        "What the map then shows, separated by semicolons: a view (circles, bodies), a circle, a family, a body, a commune, or “communes to link”. Example: bodies; Projects.",
    ),
    "column.recit.devinez": (
        "La question posée à la salle avant de révéler la légende. Vide : la légende vient tout de suite. Exemple : Combien de communes ?",
        "The question put to the room before the caption is revealed. Blank: the caption comes at once. Example: How many communes?",
    ),
    "column.alias.variante": (
        "Le nom tel qu'il est écrit ailleurs dans le classeur, et qui en désigne un autre. Exemple : Mme Dupond, ou Réseau SG.",
        "The name as it is written elsewhere in the workbook, and that stands for another. Example: Mme Dupond, or Réseau SG.",
    ),
    "column.alias.canonique": (
        "Le nom à lire à sa place : un acteur, une commune, une organisation ou une instance. Ainsi rien n'est compté deux fois. Exemple : Jeanne Dupont.",
        "The name to read in its place: an actor, a commune, an organisation or a body. So nothing is counted twice. Example: Jeanne Dupont.",
    ),
}
