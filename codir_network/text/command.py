"""Sentences of the command line: help, answers to wrong calls, what was read and written."""

TEXTS: dict[str, tuple[str, str]] = {
    # Help.
    "help.usage": ("Usage : {usage}", "Usage: {usage}"),
    "help.usage.command": ("COMMANDE", "COMMAND"),
    "help.usage.options": ("[OPTIONS]", "[OPTIONS]"),
    "help.commands": ("Commandes", "Commands"),
    "help.arguments": ("À donner", "To give"),
    "help.options": ("Options", "Options"),
    "help.default": ("(par défaut : {value})", "(default: {value})"),
    "help.more": (
        "Le détail d'une commande : {program} COMMANDE --help",
        "More on a command: {program} COMMAND --help",
    ),
    "help.program": (
        "Qui travaille avec qui entre les communes et l'intercommunalité : du classeur à la carte.",
        "Who works with whom between the communes and the intercommunality: from the workbook to the map.",
    ),
    "help.demo": (
        "montre tout sur un territoire inventé : la carte, le rapport et leur classeur",
        "shows everything on an invented territory: the map, the report and their workbook",
    ),
    "help.modele": (
        "écrit un classeur à remplir, vierge ou prérempli pour votre intercommunalité",
        "writes a workbook to fill in, blank or with what is known of your intercommunality",
    ),
    "help.verifier": (
        "relit un classeur et dit, cellule par cellule, ce qui manque et comment le corriger",
        "rereads a workbook and says, cell by cell, what is missing and how to mend it",
    ),
    "help.fiches": (
        "écrit, pour chaque commune, la fiche que son maire relit : à imprimer, ou à remplir dans Word",
        "writes, for each commune, the page that its mayor rereads: to print, or to fill in with Word",
    ),
    "help.carte": (
        "dessine la carte, dans une page qui s'ouvre sans connexion ou sur une feuille A3 à imprimer",
        "draws the map, in a page that opens offline or on an A3 sheet to print",
    ),
    "help.mesures": (
        "écrit les mesures des instances, des communes et des familles d'instances",
        "writes the measures of bodies, communes and families of bodies",
    ),
    "help.rapport": (
        "écrit le dossier complet : ce qui peut être remis, et ce qui reste interne",
        "writes the whole folder: what may be handed out, and what stays internal",
    ),
    "option.classeur": ("le classeur du territoire (.xlsx, .ods, .xls), ou un dossier de .csv", "the workbook of the territory (.xlsx, .ods, .xls), or a folder of .csv"),
    "option.format": (
        "une page (html), ou une feuille A3 à imprimer (pdf, svg, png)",
        "a page (html), or an A3 sheet to print (pdf, svg, png)",
    ),
    "option.vue": (
        "la vue dessinée ; la page montre les autres aussi",
        "the view that is drawn; the page shows the others too",
    ),
    "option.siren": (
        "préremplit le classeur pour l'intercommunalité de ce numéro SIREN",
        "fills in what is known of the intercommunality of this SIREN number",
    ),
    "option.epci": (
        "la même chose, par son nom ou une partie de son nom",
        "the same, by its name or a part of its name",
    ),
    "option.depuis": (
        "reprend les lignes et les colonnes d'un classeur déjà rempli, qui reste tel quel",
        "takes over the rows and columns of a workbook already filled in, which stays as it is",
    ),
    "option.noyau": (
        "ne montre que les feuilles d'une première carte : Communes, Instances, Grille, Contrôle",
        "shows only the sheets of a first map: Communes, Instances, Grille, Contrôle",
    ),
    "option.sortie.fichier": ("le fichier à écrire", "the file to write"),
    "option.sortie.dossier": (
        "le dossier à écrire : nouveau, vide, ou déjà produit par cette commande",
        "the folder to write: new, empty, or made by this command before",
    ),
    "option.centre": (
        "au centre de la carte : le territoire, ou le Co-dir",
        "in the middle of the map: the territory, or the Co-dir",
    ),
    "option.diffusion": (
        "ce qui est montré : par-commune (communes et instances, sans personne), par-fonction (« DGS de X ») ou nominatif",
        "what is shown: par-commune (communes and bodies, no person), par-fonction (“DGS de X”) or nominatif (names)",
    ),
    "option.tout": (
        "montre aussi chaque information, une à une : ce qui a été compris, sans rien à faire",
        "shows each note too, one by one: what was understood, with nothing to do",
    ),
    "option.lang": ("langue : fr ou en", "language: fr or en"),
    "option.version": ("affiche la version", "shows the version"),
    "option.help": ("affiche cette aide", "shows this help"),
    "default.carte": ("carte.html, ou carte.FORMAT", "carte.html, or carte.FORMAT"),
    "default.format": ("d'après --sortie, sinon html", "from --sortie, else html"),
    "default.fiches": ("fiches_TERRITOIRE_DATE", "fiches_TERRITOIRE_DATE"),
    "default.modele": ("classeur vierge", "blank workbook"),
    "default.rapport": ("rapport_TERRITOIRE_DATE", "rapport_TERRITOIRE_DATE"),
    # Wrong calls. Each is followed by "usage.hint".
    "usage.hint": ("Pour voir ce qui est possible : {help}", "To see what is possible: {help}"),
    "usage.nearest": ("Vouliez-vous dire « {nearest} » ?", "Did you mean “{nearest}”?"),
    "usage.command": ("Commande inconnue : « {word} ».", "Unknown command: “{word}”."),
    "usage.option": ("Option inconnue : « {word} ».", "Unknown option: “{word}”."),
    "usage.option_value": (
        "L'option « {word} » attend une valeur.",
        "The option “{word}” takes one value.",
    ),
    "usage.missing": ("Il manque {word} : {what}.", "{word} is missing: {what}."),
    "usage.extra": (
        "Un mot de trop. Un chemin qui contient des espaces se met entre guillemets droits (\").",
        "One word too many. A path that contains spaces goes between straight quotes (\").",
    ),
    "usage.choice": (
        "« {word} » n'est pas une réponse possible pour {option} : {choices}.",
        "“{word}” is not a possible answer for {option}: {choices}.",
    ),
    "usage.suffix": (
        "Le fichier de {option} doit se terminer par {suffix} : « {word} ».",
        "The file of {option} must end with {suffix}: “{word}”.",
    ),
    "usage.is_folder": (
        "« {word} » est un dossier. Donnez un nom de fichier, par exemple « {example} ».",
        "“{word}” is a folder. Give the name of a file, for instance “{example}”.",
    ),
    "usage.same_file": (
        "« {word} » est le classeur lui-même : il n'est pas écrasé. Donnez un autre nom à --sortie.",
        "“{word}” is the workbook itself: it is not overwritten. Give another name to --sortie.",
    ),
    "usage.exists": (
        "« {word} » existe déjà et n'est pas écrasé : c'est peut-être votre classeur rempli. Donnez un autre nom à --sortie.",
        "“{word}” exists already and is not overwritten: it may be the workbook you filled in. Give another name to --sortie.",
    ),
    "usage.one_source": (
        "Choisissez entre --siren, --epci et --depuis : un seul à la fois.",
        "Choose between --siren, --epci and --depuis: one at a time.",
    ),
    "usage.epci.several": (
        "{n} intercommunalités répondent à « {word} ». Relancez avec --siren et le numéro de la vôtre :\n{choices}",
        "{n} intercommunalities answer to “{word}”. Run again with --siren and the number of yours:\n{choices}",
    ),
    "usage.epci.near": (
        "Aucune intercommunalité ne répond à « {word} ». Les plus proches, à choisir par --siren :\n{choices}",
        "No intercommunality answers to “{word}”. The nearest, to be chosen by --siren:\n{choices}",
    ),
    "usage.epci.none": (
        "Aucune intercommunalité ne répond à « {word} ». Écrivez son nom sans abréviation, ou son numéro SIREN (neuf chiffres).",
        "No intercommunality answers to “{word}”. Write its name in full, or its SIREN number (nine digits).",
    ),
    # What could not be written.
    "file.open": (
        "Le fichier « {path} » est ouvert dans un autre programme : fermez-le, puis relancez.",
        "The file “{path}” is open in another program: close it, then run again.",
    ),
    "write.format": (
        "Le classeur « {path} » n'est pas écrit : donnez-lui un nom en .xlsx ou .ods, ou en .zip pour des fichiers CSV.",
        "The workbook “{path}” is not written: give it a name in .xlsx or .ods, or in .zip for CSV files.",
    ),
    "file.denied": (
        "Impossible d'écrire « {path} » : le dossier refuse l'écriture, ou son nom n'est pas permis. Choisissez un autre endroit avec --sortie.",
        "Cannot write “{path}”: the folder refuses it, or its name is not allowed. Choose another place with --sortie.",
    ),
    "folder.changed": (
        "Le dossier « {path} » contient des fichiers modifiés ou ajoutés depuis, des réponses peut-être : il est laissé tel quel. Rangez-les ailleurs, ou donnez un autre dossier à --sortie.",
        "The folder “{path}” holds files changed or added since, answers perhaps: it is left as it is. Put them elsewhere, or give another folder to --sortie.",
    ),
    "folder.foreign": (
        "Le dossier « {path} » contient autre chose que ce que cette commande y écrit : il est laissé tel quel. Donnez un dossier nouveau ou vide à --sortie.",
        "The folder “{path}” holds something else than what this command writes: it is left as it is. Give a new or empty folder to --sortie.",
    ),
    "samples.missing": (
        "Les exemples ne sont pas installés avec le programme : réinstallez-le.",
        "The samples were not installed with the program: install it again.",
    ),
    # Issues.
    "check.erreur.head": ("{n:ERREUR|ERREURS}", "{n:ERROR|ERRORS}"),
    "check.erreur.note": (
        "{n:=elle arrête|elles arrêtent} l'analyse",
        "{n:=it stops|they stop} the analysis",
    ),
    "check.avertissement.head": ("{n:AVERTISSEMENT|AVERTISSEMENTS}", "{n:WARNING|WARNINGS}"),
    "check.avertissement.note": (
        "l'analyse continue ; voici ce qui a été fait",
        "the analysis goes on; here is what was done",
    ),
    "check.avertissement.stopped": (
        "à regarder aussi, une fois les erreurs corrigées",
        "to look at too, once the errors are mended",
    ),
    "check.information": (
        "{n:information|informations}, rien à faire (verifier --tout les montre) : {titles}",
        "{n:note|notes}, nothing to do (verifier --tout shows them): {titles}",
    ),
    "check.information.head": ("{n:INFORMATION|INFORMATIONS}", "{n:NOTE|NOTES}"),
    "check.information.note": (
        "rien à faire ; voici ce qui a été compris",
        "nothing to do; here is what was understood",
    ),
    "check.where": ("où", "where"),
    "check.value": ("valeur", "value"),
    "check.expected": ("attendu", "expected"),
    "check.done": ("fait", "done"),
    "check.mend": ("correction", "to mend"),
    "check.sheet": ("feuille {sheet}", "sheet {sheet}"),
    "check.cell": ("feuille {sheet}, cellule {cell}", "sheet {sheet}, cell {cell}"),
    "check.cells": (
        "feuille {sheet}, cellules {cells} … et {n:semblable|semblables}",
        "sheet {sheet}, cells {cells} … and {n} more",
    ),
    "check.each": ("{cell} « {value} » : {mend}", "{cell} “{value}”: {mend}"),
    "check.file": ("le fichier", "the file"),
    "check.quote": ("« {value} »", "“{value}”"),
    "check.todo": ("À faire maintenant", "To do now"),
    "check.then": ("puis", "then"),
    "check.todo.seats": (
        "dites qui siège : cochez la « Grille », ou remplissez « Listes » ou « Appartenances » (aucun siège n'y est encore)",
        "say who sits: tick the “Grille”, or fill in “Listes” or “Appartenances” (no seat stands there yet)",
    ),
    "check.todo.rosters": (
        "feuille Instances : complétez vos instances, et dites pour chacune si sa liste est complète",
        "sheet Instances: complete your bodies, and say of each whether its list is complete",
    ),
    "check.todo.mend": (
        "{n:erreur|erreurs} à corriger ; enregistrez, puis relancez. Rien n'a été écrit.",
        "{n:error|errors} to mend; save, then run again. Nothing was written.",
    ),
    "check.warned": (
        "{n:avertissement|avertissements} : le détail par {command}",
        "{n:warning|warnings}: more with {command}",
    ),
    # The workbook is ready.
    "ready.title": ("Classeur prêt", "Workbook ready"),
    "ready.none": ("aucune erreur", "no error"),
    "ready.left": ("Reste à régler : {what}.", "Still to settle: {what}."),
    "ready.left.avertissements": ("{n:avertissement|avertissements} à trancher", "{n:warning|warnings} to decide on"),
    "ready.left.listes": (
        "{n:instance|instances} dont la liste n'est pas complète",
        "{n:body whose list is|bodies whose list is} not complete",
    ),
    "ready.left.relectures": (
        "{n:commune n'a|communes n'ont} pas encore relu {n:=sa|leur} fiche",
        "{n:commune has|communes have} not reread {n:=its|their} page yet",
    ),
    "ready.left.nothing": ("Rien ne reste à régler.", "Nothing is left to settle."),
    "ready.undated": ("sans date", "without a date"),
    "ready.dated": ("état au {date}", "as of {date}"),
    "ready.head.read": ("lu", "read"),
    "ready.head.number": ("nombre", "number"),
    "ready.head.means": ("ce que cela permet", "what it allows"),
    "ready.communes": ("communes", "communes"),
    "ready.communes.reread": (
        "{n:fiche relue|fiches relues} par la commune, {rest:reste|restent} à relire",
        "{n:page|pages} reread by the commune, {rest} to go",
    ),
    "ready.communes.none_reread": ("aucune n'a encore relu sa fiche", "none has reread its page yet"),
    "ready.communes.added": (
        "dont {n:ajoutée|ajoutées} d'après la liste officielle ; {then}",
        "{n} of them added from the official list; {then}",
    ),
    "ready.instances": ("instances", "bodies"),
    "ready.instances.lists": (
        "{complete:liste complète|listes complètes}, {partial:partielle|partielles}, {unknown:inconnue|inconnues}",
        "{complete:complete list|complete lists}, {partial} partial, {unknown} unknown",
    ),
    "ready.acteurs": ("acteurs", "actors"),
    "ready.acteurs.kinds": (
        "{persons:personne|personnes}, {institutions:institution|institutions}, {unnamed:siège sans titulaire nommé|sièges sans titulaire nommé}",
        "{persons:person|persons}, {institutions:institution|institutions}, {unnamed:seat|seats} whose holder is not named",
    ),
    "ready.acteurs.nobody": (
        "aucun titulaire nommé : les liens entre instances ne se comptent pas",
        "no holder named: links between bodies cannot be counted",
    ),
    "ready.sieges": ("sièges", "seats"),
    "ready.codir": ("Co-dir décrit", "Co-dir described"),
    "ready.no_codir": ("pas de Co-dir décrit", "no Co-dir described"),
    "ready.avertissements": ("avertissements", "warnings"),
    "ready.avertissements.note": ("rien n'arrête l'analyse", "nothing stops the analysis"),
    # What was written, and what comes next.
    "done.modele.epci": (
        "Classeur prérempli pour {epci} ({n} communes) : {path}",
        "Workbook written for {epci} ({n} communes): {path}",
    ),
    "done.modele.depuis": (
        "Nouveau classeur écrit avec les lignes de {book}, resté tel quel : {path}",
        "New workbook written with the rows of {book}, which stays as it is: {path}",
    ),
    "done.modele": ("Classeur vierge écrit : {path}", "Blank workbook written: {path}"),
    "done.fiches": (
        "{n:fiche de relecture écrite|fiches de relecture écrites} : {path}",
        "{n:page|pages} to reread written: {path}",
    ),
    "done.carte": ("Carte écrite : {path}", "Map written: {path}"),
    "done.mesures": ("Mesures écrites : {path}", "Measures written: {path}"),
    "done.rapport": ("Dossier écrit : {path}", "Folder written: {path}"),
    "done.demo": (
        "Démonstration écrite, sur un territoire inventé : {path}",
        "Demonstration written, on an invented territory: {path}",
    ),
    "next.open": ("ouvrez {path}", "open {path}"),
    "next.fiches.send": (
        "remettez à chaque maire la fiche de sa commune, et elle seule (mode d'emploi : {path})",
        "hand to each mayor the page of that commune, and nothing else (how to: {path})",
    ),
    "next.fiches.back": (
        "au retour, corrigez {book} ligne par ligne ; feuille Communes : relue = oui, relue_le = la date",
        "when it comes back, correct {book} row by row; sheet Communes: relue = yes, relue_le = the date",
    ),
    "next.fill": (
        "remplissez {path} (lisez d'abord la feuille « Lisez-moi »)",
        "fill in {path} (read the sheet “Lisez-moi” first)",
    ),
    "progress.read": ("lecture du classeur…", "reading the workbook…"),
    "progress.measure": ("mesures et constats…", "measures and findings…"),
    "progress.write": ("mise en page…", "laying out…"),
}
