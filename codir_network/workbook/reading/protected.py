"""What article 9 of the GDPR keeps out: trade unions, staff representation, parties.

Public groupings are no unions: a « syndicat mixte », « intercommunal », « des eaux »...
"""

from __future__ import annotations

import re
from typing import Literal

from codir_network.keys import match_key

Reason = Literal["", "syndicat", "personnel", "parti"]

_UNIONS = re.compile(r"\b(cgt|cfdt|unsa|fsu|cftc|cfe cgc|sndgct|force ouvriere|(union|syndicat) (syndicale )?solidaires"
    r"|syndicat national des directeurs generaux)\b")
_UNIONS_IN_CAPITALS = re.compile(  # "Sud" is a direction too, unless it says what it is the union of
    r"\bFO\b|^SUD$|\bSUD[ -](CT|Collectivités|Santé|Éducation|Territoriaux|Rail|PTT)\b|\b[Ss](ection|yndicat) SUD\b")
_UNION_WORDS = re.compile(
    r"\b(organisations?|sections?|delegu[a-z]+|representant[a-z]*|permanent[a-z]*|union|chambre|confederation|federation"
    r"|responsable|secretaire|local|droit) syndica(l|le|les|ux)\b|\bintersyndicale\b|\bsyndicats? professionnels?\b")
_STAFF = re.compile(
    r"\b(cst|f3sct|chsct|comites? techniques? paritaires?|cap categories? [abc]"
    r"|comite social territorial|comite social d administration"
    r"|commissions? (administrative|consultative)s? paritaires?|commission paritaire|representants? d[ue]s? personnels?"
    r"|delegu[a-z]+ du personnel|formation specialisee en (matiere de )?sante)\b")
_PARTIES = re.compile(
    r"\bpartis? (?!pris\b|prenant)[a-z]|\bparti$|\b(les republicains|rassemblement national|la france insoumise"
    r"|lfi|eelv|europe ecologie|lutte ouvriere|reconquete|(federation|section) (socialiste|communiste))\b")
_PARTIES_IN_CAPITALS = re.compile(r"\b(PCF|LREM|NPA|MoDem)\b")  # « modem » is a device too
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}")
_SYNDICAT = re.compile(r"\bsyndicats?\b(?! (d )?initiatives?\b)")
_PUBLIC = re.compile(
    r"\bsyndicats? ((inter)?departementa[a-z]+ |regiona[a-z]+ |local |du bassin |public )?"
    r"(d |de la |de l |des |de |du )?"
    r"(mixte|intercommuna[a-z]*|communes?|eaux?|energies?|electrification|electricite|assainissement|rivieres?|bassin"
    r"|scolaire|transports?|mobilites?|traitement|ordures|dechets|collecte|valorisation|amenagement|distribution"
    r"|production|adduction|voirie|vocation|cooperation|numerique|initiative|pays|scot|marais|cours)")


def protected(name: str, *, public: bool = False) -> Reason:
    """Return why persons under a name reveal what the law protects, or an empty string.

    ``public`` says that the workbook calls it a public grouping (« Syndicat ou pôle »); the
    known unions stay what they are.

    Examples
    --------
    >>> protected("Section départementale du SNDGCT"), protected("CST"), protected("Conférence territoriale Sud")
    ('syndicat', 'personnel', '')
    """
    name = _DOTTED.sub(lambda found: found[0].replace(".", ""), name)
    key = match_key(name)
    if _UNIONS.search(key) or _UNIONS_IN_CAPITALS.search(name):
        return "syndicat"
    if _STAFF.search(key):
        return "personnel"
    if _PARTIES.search(key) or _PARTIES_IN_CAPITALS.search(name):
        return "parti"
    return "syndicat" if _UNION_WORDS.search(key) and not public else ""


def doubtful(name: str) -> bool:
    """Return whether « Syndicat X » may be a union as well as a public grouping.

    Examples
    --------
    >>> doubtful("Syndicat des territoriaux"), doubtful("Syndicat mixte des eaux"), doubtful("Syndicat d'initiative")
    (True, False, False)
    """
    key = match_key(name)
    return bool(_SYNDICAT.search(key)) and not _PUBLIC.search(key)
