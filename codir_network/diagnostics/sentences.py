"""The sentence of a finding, at a level of disclosure: which entries of the catalogue say it."""

from __future__ import annotations

from typing import Any

from codir_network.diagnostics.communes import before, rule_code
from codir_network.diagnostics.finding import Fact, Finding
from codir_network.text import say
from codir_network.vocabulary import FUNCTIONS, LAYERS, find


def sentence(finding: Finding, lang: str = "fr", *, level: str = "par-commune") -> str:
    """Return the sentence of a finding.

    Parameters
    ----------
    finding
        What :func:`codir_network.diagnostics.diagnose` found.
    lang
        "fr" or "en".
    level
        "par-commune", the only one fit to hand out: no function, nothing that hangs on one
        member, and « relecture en cours » for each commune that has not reread its page;
        "par-fonction" and "nominatif", inside: functions, and « à confirmer ».

    Returns
    -------
    str
        Empty when nothing is said at that level (a person shared by communes, handed out).

    Examples
    --------
    >>> sentence(Finding("couches.comptes", ("Projets", "Partenariats"),
    ...     {"couche_a": "Projets", "couche_b": "Partenariats", "t": 3, "incompletes": ()}))
    'Projets et Partenariats : 3 personnes dans les deux.'
    """
    inside = level in {"par-fonction", "nominatif"}
    words = {name: _worded(value, lang) for name, value in finding.evidence.items()}
    if finding.code == "commune.partage":
        return _confirmed(finding, say(_shared(finding), lang, **words), lang) if inside else ""
    if finding.code.startswith("commune."):
        return _commune(finding, words, lang, inside)
    said = " ".join(say(code, lang, **words) for code in _codes(finding, inside))
    employers = _employers(finding)
    if inside and employers:
        return f"{said.removesuffix('.')} ({say(employers, lang)})."
    return said


def _commune(finding: Finding, words: dict[str, Any], lang: str, inside: bool) -> str:
    known, missing = finding.evidence, finding.code == "commune.donnee_manquante"
    if not inside and not known["reread"]:
        return say("commune.en_relecture", lang, **words)
    said = say(_commune_code(finding, inside), lang, **words)
    if missing:
        return said
    said = _confirmed(finding, said, lang)
    level = _tuple(known["niveaux"])[0]
    codes = [rule_code(rule, bool(known["codir"])) for rule in _tuple(known["non_juges"]) if before(rule, level)]
    if inside and known["s"]:
        codes.append("commune.partagee")
    return " ".join([said, *(say(code, lang, **words) for code in codes)])


def _confirmed(finding: Finding, said: str, lang: str) -> str:
    """Return a sentence, « à confirmer » as long as a commune that it is about has not reread its page."""
    if finding.evidence["reread"]:
        return said
    return f"{said.removesuffix('.')} ({say('commune.a_confirmer', lang)})."


def _commune_code(finding: Finding, inside: bool) -> str:
    code, known = finding.code, finding.evidence
    if code == "commune.sans_siege":
        return f"{code}.sans_liste" if not known["n"] else code if known["reread"] else f"{code}.a_confirmer"
    if code == "commune.un_seul_fil":
        return code + (".une" if known["m"] == 1 else "") + ("" if inside and known["fonctions"] else ".par_commune")
    if code == "commune.reliee":
        return code if inside and not known["u"] else f"{code}.par_commune"
    if code == "commune.donnee_manquante":
        return f"{code}.sans_instance" if not known["o"] else f"{code}.au_moins" if known["m"] else code
    return code


def _shared(finding: Finding) -> str:
    return "commune.partage" if finding.evidence["fonctions"] == ("SGM",) else "commune.partage.autre"


def _codes(finding: Finding, inside: bool) -> list[str]:
    """Return the entries that say a finding on bodies or layers."""
    code, known = finding.code, finding.evidence
    if code == "couches.comptes":
        return [code if known["t"] else f"{code}.aucune", *(["couches.incompletes"] if known["incompletes"] else [])]
    if code == "liens.comptes":
        state = "" if known["u"] else ".doubles" if known["n"] else ".aucun"
        return [code + state, *(["liens.emboites"] if known["e"] else [])]
    if code == "hub.instance":
        if not known["n"]:
            return [f"{code}.aucune"]
        return [f"{code}.codir" if known["codir"] else code, *(["hub.reste"] if inside and known["p"] else [])]
    if code == "couverture.listes":
        return [code, *(["couverture.prudence"] if known["c"] != known["n"] else [])]
    if code.endswith(".inconnu"):
        return [code if known["m"] else f"{code}.non_decrit", *(["croisement.sans_liste"] if known["s"] else [])]
    return [code]


def _employers(finding: Finding) -> str:
    """Return the entry that says which DGS fulfil a crossing, or an empty string."""
    communes, epci = finding.evidence.get("communes"), finding.evidence.get("epci")
    if finding.code == "croisement.codir.present" or not (communes or epci):
        return ""
    return f"croisement.qui.{'deux' if communes and epci else 'communes' if communes else 'epci'}"


def _worded(value: Fact, lang: str) -> object:
    """Return a fact as a sentence takes it: words in the language, several as a list."""
    if isinstance(value, str):
        return _word(value, lang)
    if not isinstance(value, tuple):
        return "" if value is None else value
    first, last = [_word(word, lang) for word in value[:-1]], _word(value[-1], lang) if value else ""
    return f"{', '.join(first)} {say('list.and', lang)} {last}" if first else last


def _word(word: str, lang: str) -> str:
    term = find((*LAYERS, *FUNCTIONS), word) if lang != "fr" and word else None
    return term.label(lang) if term else word


def _tuple(value: Fact) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()
