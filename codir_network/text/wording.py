"""The four sentences of an issue: its title, what was expected, what was done, what to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from codir_network.errors import Issue, WorkbookError
from codir_network.text import catalogue, say

LONGEST_CHOICE = 8  # words: a longer list is in the drop-down of the column, not in a sentence
TOLD = 3  # faults that an error tells in words
PARTS = ("titre", "attendu", "fait", "correction")
REQUIRED = ("titre", "attendu", "correction")
_OR = {"fr": "ou", "en": "or"}


def issue_text(issue: Issue, lang: str = "fr") -> dict[str, str]:
    """Return the sentences of an issue by part; ``fait`` is empty for an error.

    The catalogue is asked for ``<code>.<part>``, then for ``defaut.<fault>.<part>``, where the
    fault is the last word of the code. ``correction_proche`` takes the place of ``correction``
    when the issue proposes names.

    Parameters
    ----------
    issue
        Its ``value``, ``sheet``, ``cell``, ``row``, ``nearest`` (« a » ou « b ») and details fill
        the blanks; so do ``colonne``, the column that its code names, and ``choix``, the words
        that this column takes.
    lang
        "fr" or "en".

    Returns
    -------
    dict
        Keys of :data:`PARTS`.

    Raises
    ------
    KeyError
        When the catalogue has no sentence for the code: a fault of this package.

    Examples
    --------
    >>> from codir_network.errors import Issue
    >>> lost = Issue("communes.code_insee.zero_perdu", "information", "Communes", "A2", "1004",
    ...              details={"lu": "01004"})
    >>> issue_text(lost)["fait"]
    'lu 01004'
    """
    blanks = _blanks(issue, lang)
    texts = {part: _say(issue.code, part, lang, blanks) for part in PARTS}
    if issue.severity == "erreur":
        texts["fait"] = ""
    if issue.nearest:
        texts["correction"] = _say(issue.code, "correction_proche", lang, blanks) or texts["correction"]
    if missing := [part for part in REQUIRED if not texts[part]]:
        raise KeyError(f"{issue.code}: no {', '.join(missing)} in the catalogue")
    return texts


def reason(code: str, lang: str = "fr") -> str:
    """Return why what a code says matters, for the territory and its map.

    Raises
    ------
    KeyError
        When the catalogue has no reason for the code: a fault of this package.

    Examples
    --------
    >>> reason("communes.code_insee.oubliee")
    "une commune que l'on oublie d'écrire est peut-être celle qu'il faut relier"
    """
    if text := _say(code, "pourquoi", lang, {}):
        return text
    raise KeyError(f"{code}: no pourquoi in the catalogue")


def refused(issues: Sequence[Issue]) -> WorkbookError:
    """Return the error of a workbook that stops there, which tells its first faults in words.

    Examples
    --------
    >>> from codir_network.errors import Issue
    >>> print(refused([Issue("communes.code_insee.vide", "erreur", "Communes", "A8")]))
    1 erreur empêche de lire ce classeur :
    - feuille Communes, cellule A8 : Commune sans code ni nom ; tapez l'un des deux, ou supprimez la ligne
      [communes.code_insee.vide]
    """
    errors = [issue for issue in issues if issue.severity == "erreur"]
    lines = [say("refused.head", n=len(errors))]
    for issue in errors[:TOLD]:
        texts = issue_text(issue)
        lines.append(say("refused.fault", where=place(issue), title=texts["titre"], mend=texts["correction"],
                         named=issue.code))
    if len(errors) > TOLD:
        lines.append(say("refused.more", n=len(errors) - TOLD))
    return WorkbookError(issues, "\n".join(lines))


def place(issue: Issue, lang: str = "fr") -> str:
    """Return where an issue stands: the file, a sheet, a cell.

    Examples
    --------
    >>> from codir_network.errors import Issue
    >>> place(Issue("fichier.vide", "erreur"))
    'le fichier'
    """
    if not issue.sheet:
        return say("check.file", lang)
    if not issue.cell:
        return say("check.sheet", lang, sheet=issue.sheet)
    return say("check.cell", lang, sheet=issue.sheet, cell=issue.cell)


def entry(code: str) -> str:
    """Return the entry of the catalogue of issues that a code belongs to.

    A fault that any column may have makes one entry for all of them, ``defaut.<fault>``.

    Examples
    --------
    >>> entry("communes.nom.contradiction"), entry("instances.strate.hors_liste")
    ('communes.nom.contradiction', 'defaut.hors_liste')
    """
    from codir_network.text.issues import ERRORS, INFORMATION, WARNINGS

    own = code in ERRORS | WARNINGS | INFORMATION or f"{code}.correction" in catalogue()
    return code if own else f"defaut.{code.rpartition('.')[2]}"


def listed(words: Sequence[str], lang: str = "fr") -> str:
    """Return words as a sentence lists a choice of them.

    Examples
    --------
    >>> listed(["complète", "partielle", "inconnue"])
    'complète, partielle ou inconnue'
    """
    return f" {_OR[lang]} ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def _say(code: str, part: str, lang: str, blanks: Mapping[str, object]) -> str:
    for key in (f"{code}.{part}", f"defaut.{code.rpartition('.')[2]}.{part}"):
        if key in catalogue():
            return say(key, lang, **blanks)
    return ""


def _blanks(issue: Issue, lang: str) -> dict[str, object]:
    middle = issue.code.split(".")[1:-1]
    proposals = listed([f"« {name} »" if lang == "fr" else f"“{name}”" for name in issue.nearest], lang)
    blanks: dict[str, object] = {
        "value": issue.value, "sheet": issue.sheet, "cell": issue.cell, "row": str(issue.row),
        "nearest": proposals, "colonne": ".".join(middle), "choix": _choices(issue, lang)}
    for name, text in issue.details.items():
        blanks[name] = int(text) if text.isdecimal() and str(int(text)) == text else text
    return blanks


def _choices(issue: Issue, lang: str) -> str:
    """Return the words that the column of an issue takes, or where to find them."""
    from codir_network import schema  # it loads pandas, which `--help` does without

    sheet, *column = issue.code.split(".")[:-1]
    every = {known.key: schema.TERRITORY_KEYS if known is schema.TERRITORY else known.columns
             for known in schema.SHEETS}
    words = [term.label(lang) for c in every.get(sheet, ()) if [c.name] == column for term in c.terms]
    return listed(words, lang) if 0 < len(words) <= LONGEST_CHOICE else say("choix.long", lang)
