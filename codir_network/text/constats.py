"""Sentences of the copy of a workbook that bears its issues, and of the options that make it."""

TEXTS: dict[str, tuple[str, str]] = {
    "refused.head": (
        "{n:erreur empêche|erreurs empêchent} de lire ce classeur :",
        "{n:error stops|errors stop} the reading of this workbook:",
    ),
    "refused.fault": ("- {where} : {title} ; {mend}\n  [{named}]", "- {where}: {title}; {mend}\n  [{named}]"),
    "refused.more": ("et {n:autre|autres} : codir-network verifier les dit toutes", "and {n:other|others}: codir-network verifier tells them all"),
    "severity.erreur": ("erreur", "error"),
    "severity.avertissement": ("avertissement", "warning"),
    "severity.information": ("information", "note"),
    "check.why": ("pourquoi", "why"),
    "check.example": ("exemple", "example"),
    "check.severities": ("{first} ou {second}, selon la colonne", "{first} or {second}, depending on the column"),
    "check.todo.mend_copy": (
        "{n:erreur|erreurs} à corriger dans {book} ; enregistrez, puis relancez.",
        "{n:error|errors} to mend in {book}; save, then run again.",
    ),
    "check.todo.copy": (
        "{command} : une copie du classeur où tout est surligné",
        "{command}: a copy of the workbook where all is highlighted",
    ),
    "constats.title": ("Constats sur {name}", "Issues of {name}"),
    "constats.counts": (
        "{errors:erreur|erreurs}, {warnings:avertissement|avertissements}, {notes:information|informations}",
        "{errors:error|errors}, {warnings:warning|warnings}, {notes:note|notes}",
    ),
    "constats.how": (
        "Chaque place ci-dessous mène à sa cellule, colorée et commentée. Corrigez dans votre classeur : cette copie n'est faite que pour lire.",
        "Each place below leads to its cell, coloured and commented. Mend your own workbook: this copy is made for reading only.",
    ),
    "constats.alone": (
        "Le classeur lui-même n'a pas pu être copié ici : ses places sont données par feuille et cellule. Corrigez dans votre classeur.",
        "The workbook itself could not be copied here: places are given by sheet and cell. Mend your own workbook.",
    ),
    "constats.none": ("Rien à signaler : ce classeur est lu sans réserve.", "Nothing to say: this workbook is read without reservation."),
    "constats.more": (
        "{n:autre constat n'est pas listé|autres constats ne sont pas listés} : corrigez d'abord ceux-ci, puis relancez.",
        "{n:other issue is|other issues are} not listed: mend these first, then run again.",
    ),
    "constats.column.number": ("n°", "no."),
    "constats.column.severity": ("gravité", "severity"),
    "constats.column.place": ("place", "place"),
    "constats.column.title": ("constat", "issue"),
    "constats.column.code": ("code", "code"),
    "constats.comment.line": ("{label} : {text}", "{label}: {text}"),
    "constats.comment.more": (
        "… et {n:autre constat|autres constats} sur cette cellule : voyez la feuille {sheet}.",
        "… and {n:other issue|other issues} on this cell: see the sheet {sheet}.",
    ),
    "option.sortie.copie": (
        "écrit aussi une copie du classeur (.xlsx) où chaque constat est coloré, commenté et listé",
        "also writes a copy of the workbook (.xlsx) where each issue is coloured, commented and listed",
    ),
    "default.none": ("aucune copie", "no copy"),
    "option.json": (
        "écrit les constats en JSON, pour un autre programme, à la place du texte",
        "writes the issues as JSON, for another program, in place of the text",
    ),
    "done.verifier": ("Copie annotée écrite : {path}", "Annotated copy written: {path}"),
}
