"""The sentence of a finding, at a level of disclosure: which entries of the catalogue say it."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from codir_network.diagnostics import evidence as known
from codir_network.diagnostics.communes import before, rule_code
from codir_network.diagnostics.finding import Finding
from codir_network.disclosure import Level, handed_out
from codir_network.findings import may_say
from codir_network.levels import LACKING, LINKED, NO_PEERS, NO_SEAT, NO_TRANSLATION, ONE_BODY, ONE_THREAD, UNKNOWN
from codir_network.text import catalogue, say
from codir_network.vocabulary import FUNCTIONS, LAYERS, find


def sentence(finding: Finding, lang: str = "fr", *, level: Level = "par-commune") -> str:
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
        Empty when the table of findings says nothing at that level; the code itself for a finding
        of your own that the catalogue has no words for, inside.

    Examples
    --------
    >>> sentence(Finding(code="couches.comptes", subjects=("Projets", "Partenariats"), evidence=known.Layers(
    ...     a="Projets", b="Partenariats", persons_a=9, persons_b=8, both=3, communes=5, unique=1, double=1,
    ...     incomplete=(), unnamed=())))
    'Projets et Partenariats : 3 personnes dans les deux.'
    """
    if not may_say(finding.code, level):
        return ""
    inside = not handed_out(level)
    words = {each.name: _worded(getattr(finding.evidence, each.name), lang) for each in fields(finding.evidence)}
    if isinstance(finding.evidence, known.Profile):
        return _commune(finding, finding.evidence, words, lang, inside)
    codes = [code for code in _codes(finding, inside) if code in catalogue()]
    said = " ".join(say(code, lang, **words) for code in codes) or finding.code
    if isinstance(finding.evidence, known.Shared):
        return said if finding.evidence.reread else _to_confirm(said, lang)
    employers = _employers(finding)
    if inside and employers:
        return f"{said.removesuffix('.')} ({say(employers, lang)})."
    return said


def level_words(code: str, lang: str = "fr", *, beside_codir: bool = False) -> str:
    """Return a level of communes as cards and fiches title it; beside a seat in the Co-dir, what it leaves apart.

    Examples
    --------
    >>> level_words("un_seul_fil", beside_codir=True)
    "Reliée par une seule fonction, hors sièges d'office et Co-dir"
    """
    said = say(f"page.level.{code}", lang)
    apart = beside_codir and code in LACKING
    return say("page.level.beside_codir", lang, level=said) if apart else said


def _commune(finding: Finding, evidence: known.Profile, words: dict[str, Any], lang: str, inside: bool) -> str:
    if not inside and not evidence.reread:
        return say("commune.en_relecture", lang, **words)
    level = finding.code.removeprefix("commune.")
    said = _beside_codir(_commune_code(level, evidence, inside), level, evidence, words, lang)
    if level == UNKNOWN:
        return said
    if not evidence.reread:
        said = _to_confirm(said, lang)
    codes = [rule_code(rule, evidence.codir) for rule in evidence.left_out if before(rule, evidence.levels[0])]
    if inside and evidence.shared:
        codes.append("commune.partagee")
    return " ".join([said, *(say(code, lang, **words) for code in codes)])


def _beside_codir(code: str, level: str, evidence: known.Profile, words: dict[str, Any], lang: str) -> str:
    """Return the sentence of a level; where the commune sits in the Co-dir, it says that this seat is apart."""
    if not evidence.seat_in_codir:
        return say(code, lang, **words)
    if f"{code}.codir" in catalogue():
        return say(f"{code}.codir", lang, **words)
    said = say(code, lang, **words)
    return say("commune.hors_codir", lang, said=said) if level in {ONE_THREAD, NO_PEERS, LINKED} else said


def _to_confirm(said: str, lang: str) -> str:
    """Return a sentence, « à confirmer » as long as a commune that it is about has not reread its page."""
    return f"{said.removesuffix('.')} ({say('commune.a_confirmer', lang)})."


def _commune_code(level: str, evidence: known.Profile, inside: bool) -> str:
    code, ours = f"commune.{level}", evidence
    by_level = {
        NO_SEAT: ".sans_liste" if not ours.complete else "" if ours.reread else ".a_confirmer",
        ONE_THREAD: (".une" if ours.bodies == 1 else "") + ("" if inside and ours.functions else ".par_commune"),
        ONE_BODY: "", NO_PEERS: "", NO_TRANSLATION: "",
        LINKED: "" if inside and not ours.unnamed else ".par_commune",
        UNKNOWN: ".sans_instance" if not ours.outside else ".au_moins" if ours.bodies else "",
    }
    return code + by_level[level]


def _codes(finding: Finding, inside: bool) -> list[str]:
    """Return the entries that say a finding on bodies, layers, or communes that share somebody."""
    code = finding.code
    match finding.evidence:
        case known.Shared(functions=functions):
            return [code if functions == ("SGM",) else f"{code}.autre"]
        case known.Layers(both=None, communes=communes, incomplete=incomplete):
            counted = f"{code}.a_compter" if communes else f"{code}.a_compter.aucune"
            return [counted, *(["couches.incompletes"] if incomplete else [])]
        case known.Layers(both=both, incomplete=incomplete):
            return [code if both else f"{code}.aucune", *(["couches.incompletes"] if incomplete else [])]
        case known.Links(linked=linked, unique=unique, nested=nested):
            state = "" if unique else ".doubles" if linked else ".aucun"
            return [code + state, *(["liens.emboites"] if nested else [])]
        case known.Hub(reached=0):
            return [f"{code}.aucune"]
        case known.Hub(codir=codir, without_best=rest):
            return [f"{code}.codir" if codir else code, *(["hub.reste"] if inside and rest else [])]
        case known.Lists(complete=complete, total=total):
            return [code, *(["couverture.prudence"] if complete != total else [])]
        case known.Crossing(described=described, unlisted=unlisted) if code.endswith(".inconnu"):
            return [code if described else f"{code}.non_decrit", *(["croisement.sans_liste"] if unlisted else [])]
        case _:
            return [code]


def _employers(finding: Finding) -> str:
    """Return the entry that says which DGS fulfil a crossing, or an empty string."""
    match finding.evidence:
        case known.Crossing(communes=communes, epci=epci) if (communes or epci) and (
                finding.code != "croisement.codir.present"):
            return f"croisement.qui.{'deux' if communes and epci else 'communes' if communes else 'epci'}"
        case _:
            return ""


def _worded(value: object, lang: str) -> object:
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
