"""Sentences of the story: the ten steps of the vademecum, told of a territory."""

TEXTS: dict[str, tuple[str, str]] = {
    "story.1.title": ("Un point, des liens", "A point, and links"),
    "story.1.caption": (
        "Le Co-dir réunit des dirigeants d'administrations différentes. Seul, il n'existerait pas.",
        "The Co-dir gathers directors of different administrations. Alone, it would not exist.",
    ),
    "story.2.title": ("Premier cercle : l'interne", "First circle: inside"),
    "story.2.caption": (
        "Élus, conférence des maires, cadres, agents. Cherchez votre place.",
        "Élus, conference of mayors, managers, officers. Look for your place.",
    ),
    "story.3.title": ("Deuxième cercle : les institutions", "Second circle: institutions"),
    "story.3.caption": (
        "Département, Région, autres intercos, services de l'État. Qui parle à qui, et par quelle porte ?",
        "Département, Region, other intercommunalities, services of the State. Who speaks to whom, and through which door?",
    ),
    "story.4.title": ("Troisième cercle : les usagers", "Third circle: users"),
    "story.4.caption": (
        "Ils sont la raison d'être des deux autres. Par quelles communes arrivent-ils ?",
        "They are what the two others are for. Through which communes do they come?",
    ),
    "story.5.title": ("Réseau parmi les réseaux", "A network among networks"),
    "story.5.caption": (
        "On retire les personnes : il reste les instances, reliées par ceux qui siègent dans plusieurs.",
        "Take people away: bodies remain, linked by those who sit in several.",
    ),
    "story.6.sgm.title": ("Tous polyphoniques", "Many voices"),
    "story.6.sgm.caption": (
        "Suivez une secrétaire générale de mairie : {n:commune|communes}, {bodies}. À quel titre parle-t-elle ?",
        "Follow a town clerk: {n:commune|communes}, {bodies}. In what capacity does she speak?",
    ),
    "story.6.dgs.title": ("Tous polyphoniques", "Many voices"),
    "story.6.dgs.caption": (
        "Suivez une directrice générale des services : {n:commune|communes}, {bodies}. À quel titre parle-t-elle ?",
        "Follow a director general: {n:commune|communes}, {bodies}. In what capacity does she speak?",
    ),
    "story.6.commune.title": ("Tous polyphoniques", "Many voices"),
    "story.6.commune.caption": (
        "Suivez {commune} : elle siège dans {n:famille|familles} d'instances. À quel titre y parle-t-on ?",
        "Follow {commune}: it sits in {n:family|families} of bodies. In what capacity does one speak there?",
    ),
    "story.7.title": ("Un lien, deux liens", "One link, two links"),
    "story.7.caption": (
        "Un seul siège commun : le lien part avec la personne. Deux : il reste.",
        "One shared seat: the link leaves with the person. Two: it stays.",
    ),
    "story.7.question": (
        "Une personne qui siège dans deux instances s'en va : que devient leur lien ?",
        "A person who sits in two bodies leaves: what becomes of their link?",
    ),
    "story.8.title": ("Des couches parallèles", "Parallel families"),
    "story.8.caption": (
        "{a} et {b} : personne n'est connu dans les deux. Est-ce leur métier, ou l'habitude ?",
        "{a} and {b}: nobody is known in both. Is it their trade, or habit?",
    ),
    "story.8.question": (
        "Combien de personnes siègent à la fois dans « {a} » et dans « {b} » ?",
        "How many people sit both in “{a}” and in “{b}”?",
    ),
    "story.9.title": ("Des communes à relier", "Communes to link"),
    "story.9.caption": (
        "{n:commune n'a|communes n'ont} aucun siège connu hors sièges d'office. {n:=Que sait-elle|Que savent-elles} que personne ici ne sait ?",
        "{n:commune has|communes have} no known seat outside automatic ones. What {n:=does it|do they} know that nobody here knows?",
    ),
    "story.9.question": (
        "Combien de communes n'ont aucun siège connu, hors sièges d'office ?",
        "How many communes have no known seat, outside automatic ones?",
    ),
    "story.9.codir.title": ("Des communes à relier", "Communes to link"),
    "story.9.codir.caption": (
        "{n:commune n'a|communes n'ont} aucun siège connu hors sièges d'office et Co-dir. {n:=Que sait-elle|Que savent-elles} que personne ici ne sait ?",
        "{n:commune has|communes have} no known seat outside automatic ones and the Co-dir. What {n:=does it|do they} know that nobody here knows?",
    ),
    "story.9.codir.question": (
        "Combien de communes n'ont aucun siège connu, hors sièges d'office et Co-dir ?",
        "How many communes have no known seat, outside automatic ones and the Co-dir?",
    ),
    "story.9.reread.title": ("Des communes à relier", "Communes to link"),
    "story.9.reread.caption": (
        "Certaines communes relisent encore leur fiche. Que savent-elles que personne ici ne sait ?",
        "Some communes are still rereading their page. What do they know that nobody here knows?",
    ),
    "story.9.none.title": ("Des communes reliées", "Linked communes"),
    "story.9.none.caption": (
        "Chaque commune a un siège connu au-delà des sièges d'office. Que savent-elles que personne ici ne sait ?",
        "Each commune has a known seat beyond automatic ones. What do they know that nobody here knows?",
    ),
    "story.10.title": ("Le hub, et ses passeurs", "The hub, and those who pass things on"),
    "story.10.caption": (
        "Quatre croisements suffisent à relier les couches ; {n:est connu|sont connus} ici. Où ouvrir un siège demain ?",
        "Four crossings are enough to link the families; {n} {n:=is|are} known here. Where to open a seat tomorrow?",
    ),
    # on the page
    "page.story.button": ("Raconter en {n:étape|étapes}", "Tell it in {n:step|steps}"),
    "page.story.label": ("Récit", "Story"),
    "page.js.story_step": ("Étape {i} sur {n}", "Step {i} of {n}"),
    "page.js.story_back": ("Précédent", "Previous"),
    "page.js.story_next": ("Suivant", "Next"),
    "page.js.story_reveal": ("Révéler", "Reveal"),
    "page.js.story_guess": ("Devinez", "Guess"),
    "page.js.story_end": ("Fermer le récit", "Close the story"),
}
