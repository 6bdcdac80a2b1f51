"""Sentences of the pages that communes reread, and of what goes with them.

``**…**`` is printed in bold.
"""

TEXTS: dict[str, tuple[str, str]] = {
    # head
    "fiche.kicker": ("{name} · fiche de relecture remise au maire, pour sa seule commune",
                     "{name} · page to reread, handed to the mayor, for this commune only"),
    "fiche.title": ("{name} : vos sièges, tels que nous les connaissons", "{name}: your seats, as we know them"),
    "fiche.title.all": ("{name} : fiches de relecture des communes", "{name}: pages that the communes reread"),
    "fiche.state.dated": ("État au {date}. {back}", "As of {date}. {back}"),
    "fiche.state.undated": ("{back}", "{back}"),
    "fiche.back": (
        "À renvoyer corrigée **{when}** {who}",
        "Send it back corrected **{when}** {who}"),
    "fiche.back.before": ("avant le {date}", "before {date}"),
    "fiche.back.ten": ("dans les dix jours", "within ten days"),
    "fiche.back.to": ("à : {who}", "to: {who}"),
    "fiche.back.directorate": ("à la direction générale.", "to the general directorate."),
    "fiche.term.office": (
        "**Siège d'office :** toute commune concernée l'a d'avance (conférence des maires…).",
        "**Automatic seat:** each commune concerned has it beforehand (conference of mayors…)."),
    "fiche.term.codir": (
        "**Co-dir :** réunion des directions générales (DGS) et des secrétaires généraux de mairie (SGM).",
        "**Co-dir:** where directors general (DGS) and town clerks (SGM) meet."),
    "fiche.term.ambassador": (
        "**Référent** (ou ambassadeur) : fait le lien entre une instance et sa commune.",
        "**Ambassador:** makes the link between a body and a commune."),

    # 1
    "fiche.1": ("Ce que nous connaissons", "What we know"),
    "fiche.body": ("Instance", "Body"),
    "fiche.place": ("(ligne du classeur)", "(row of the workbook)"),
    "fiche.through": ("Par qui (fonction)", "Through whom (function)"),
    "fiche.role": ("Rôle", "Role"),
    "fiche.exact": ("exact", "right"),
    "fiche.remove": ("à retirer", "remove"),
    "fiche.correct": ("à corriger", "correct"),
    "fiche.automatic": ("Sièges d'office", "Automatic seats"),
    "fiche.office": ("siège d'office", "automatic seat"),
    "fiche.1.note": ("« À corriger » : écrivez la correction en 3, avec son repère.",
                     "“Correct”: write the correction in 3, with its mark."),
    "fiche.none": (
        "Hors sièges d'office, nous ne connaissons pas encore de siège de votre commune. Dites-nous ceux qui existent, en 2 et en 3.",
        "Beyond automatic seats, we do not know of a seat of your commune yet. Tell us those that exist, in 2 and 3."),
    "fiche.shared": ("{function}, fonction partagée avec {communes}", "{function}, a function shared with {communes}"),
    "fiche.unnamed": ("par qui ? fonction à préciser", "through whom? function to be told"),
    "fiche.commune": ("la commune elle-même", "the commune itself"),
    "fiche.vacant": ("{role}, non occupé", "{role}, not filled"),
    "fiche.many": ("{function} ({n})", "{function} ({n})"),

    # 2
    "fiche.2": ("Où nous ne connaissons pas de siège de votre commune", "Where we know of no seat of your commune"),
    "fiche.2.note": (
        "Nous avons pu nous tromper. « Oui » : nous y siégeons. « Intérêt » : cela nous intéresserait ; cela n'engage personne.",
        "We may be wrong. “Yes”: we sit there. “Interest”: we would like to; this commits nobody."),
    "fiche.2.everywhere": ("Votre commune a un siège connu dans chaque instance dont la liste est complète.",
                           "Your commune has a known seat in each body whose list is complete."),
    "fiche.2.no_list": ("Aucune liste n'est complète : nous ne pouvons encore rien dire ici.",
                        "No list is complete: we cannot say anything here yet."),
    "fiche.yes": ("oui", "yes"),
    "fiche.no": ("non", "no"),
    "fiche.interest": ("intérêt", "interest"),

    # 3
    "fiche.3": ("Ce qu'il manque", "What is missing"),
    "fiche.3.note": ("De ces instances, nous ne connaissons pas tous les membres. Votre commune y siège-t-elle, et par qui ?",
                     "We do not know all the members of these bodies. Does your commune sit there, and through whom?"),
    "fiche.3.note.office": ("De ces instances, nous ne connaissons pas tous les membres. Votre commune y siège-t-elle ?",
                            "We do not know all the members of these bodies. Does your commune sit there?"),
    "fiche.3.by": ("par qui", "through whom"),
    "fiche.3.free": (
        "Ailleurs aussi ? Syndicat intercommunal, réseau des secrétaires de mairie du centre de gestion, entente avec une commune voisine, comité d'usagers, groupe qui se réunit sans titre…",
        "Elsewhere too? Joint authority, network of town clerks, agreement with a neighbouring commune, users' committee, a group that meets without a title…"),

    # 4
    "fiche.4": ("Ce qui serait écrit de votre commune, si rien ne change",
                "What would be written of your commune, if nothing changes"),
    "fiche.4.sentence": ("« {sentence} »", "“{sentence}”"),
    "fiche.4.map": ("Sur la carte : « {level} ». {coverage}", "On the map: “{level}”. {coverage}"),
    "fiche.4.coverage": (
        "Pour {share} % des instances, hors sièges d'office et Co-dir, nous savons si votre commune y siège ou non (une liste partielle compte pour moitié).",
        "For {share}% of the bodies, beyond automatic seats and the Co-dir, we know whether your commune sits there or not (a partial list counts for half)."),
    "fiche.4.agree": ("d'accord", "we agree"),
    "fiche.4.nuance": ("à nuancer", "to be qualified"),
    "fiche.4.talk": ("parlons-en avant", "let us talk first"),
    "fiche.signed": ("Relu pour la commune par (fonction)", "Reread for the commune by (function)"),
    "fiche.signed.on": ("Le", "On"),
    "fiche.signed.by": ("Signature", "Signature"),
    "fiche.silence": (
        "**Sans réponse de votre part, rien ne sera dit de votre commune.** La carte indiquera « relecture en cours ». Merci de prévenir les élus et agents concernés que leur fonction figure sur cette fiche.",
        "**Without an answer from you, nothing will be said of your commune.** The map will show “being reread”. Please tell the élus and officers concerned that their function stands on this page."),

    # foot
    "fiche.data": (
        "**Données personnelles.** Écrivez des fonctions, jamais un nom, une appartenance syndicale ou politique, la santé, une appréciation. Conservation : 24 mois au plus. Responsable : {name} (mission d'intérêt public). Accès, rectification, effacement, opposition : {contact}. Réclamation : cnil.fr.",
        "**Personal data.** Write functions, never a name, a union or political membership, health, a judgement. Kept 24 months at most. Controller: {name} (task in the public interest). Access, rectification, erasure, objection: {contact}. Complaints: cnil.fr."),
    "fiche.data.contact": ("la direction générale", "the general directorate"),
    "fiche.marks": ("**Repères gris**, pour qui tient le classeur : {sheets}, puis la ligne.",
                    "**Grey marks**, for whoever keeps the workbook: {sheets}, then the row."),
    "fiche.marks.sheet": ("{letter}, feuille {sheet}", "{letter}, sheet {sheet}"),

    # LISEZMOI.txt of the folder
    "fiche.readme.title": ("Fiches de relecture des communes · {name}", "Pages that the communes reread · {name}"),
    "fiche.readme.files": ("Ce que contient ce dossier", "What this folder holds"),
    "fiche.readme.pages": ("pour chaque commune, sa fiche à imprimer (.html, une page A4) et la même à remplir à l'écran (.docx)",
                           "for each commune, its page to print (.html, one A4 page) and the same to fill in on screen (.docx)"),
    "fiche.readme.each": ("commune-code", "commune-code"),
    "fiche.readme.all": ("toutes les fiches à la suite, pour les imprimer d'un coup", "all the pages, to print them at once"),
    "fiche.readme.hand": ("Remettre", "Handing out"),
    "fiche.readme.hand.1": (
        "Chaque fiche va au maire de la commune, et à lui seul, avant que quoi que ce soit soit montré. toutes.html ne se transmet pas.",
        "Each page goes to the mayor of the commune, and nobody else, before anything is shown. toutes.html is not passed on."),
    "fiche.readme.hand.2": (
        "À qui répondre et avant quel jour : c'est ce que dit la feuille Territoire, lignes responsable (un nom ou un service, et son adresse) et reponse_avant. Sans date, la fiche dit dix jours. La version Word se modifie.",
        "Whom to answer, and before which day: what the sheet Territoire says, rows responsable (a name or a department, and an address) and reponse_avant. Without a date, the page says ten days. The Word version can be changed."),
    "fiche.readme.back": ("Au retour", "When a page comes back"),
    "fiche.readme.back.1": (
        "Chaque ligne porte son repère : « A212 », feuille Appartenances, ligne 212. Corrigez cette ligne, ou supprimez-la. Dans la Grille (« G ») et les Listes (« L »), ne changez que la cellule de l'instance.",
        "Each line bears its mark: “A212”, sheet Appartenances, row 212. Correct this row, or delete it. In the Grille (“G”) and the Listes (“L”), change the cell of the body only."),
    "fiche.readme.back.2": (
        "Ajoutez un siège oublié dans la feuille Appartenances, une ligne par siège (une fonction, une instance), ou cochez-le dans la Grille.",
        "Add a forgotten seat in the sheet Appartenances, one row a seat (a function, a body), or tick it in the Grille."),
    "fiche.readme.back.3": (
        "Feuille Communes, à la ligne que porte la fiche (« C12 ») : relue = oui, et relue_le = la date de la réponse.",
        "Sheet Communes, at the row that the page bears (“C12”): relue = yes, and relue_le = the date of the answer."),
    "fiche.readme.back.4": (
        "« Parlons-en avant » : laissez relue vide jusqu'à l'échange. La commune reste « relecture en cours ».",
        "“Let us talk first”: leave relue blank until you have talked. The commune stays “being reread”."),
    "fiche.readme.back.5": ("Relancez « verifier », puis « rapport ».", "Run “verifier” again, then “rapport”."),
    "fiche.readme.keep": (
        "Ce dossier dit des fonctions, donc des personnes : il reste interne, et se détruit une fois les réponses reportées.",
        "This folder tells functions, hence persons: it stays internal, and is destroyed once the answers are typed in."),
}
