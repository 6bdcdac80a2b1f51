"""The words of a page beside its lines, as the catalogue has them: ``**…**`` is bold."""

from __future__ import annotations

from codir_network.render.fiches.content import Fiche
from codir_network.render.words import day
from codir_network.schema import Territory
from codir_network.text import say

_ALIKE = (
    "1", "2", "3", "4", "body", "place", "office", "through", "role", "exact", "remove", "correct", "automatic", "none",
    "yes", "no", "interest", "1.note", "2.note", "3.free", "4.agree", "4.nuance", "4.talk", "signed",
    "signed.on", "signed.by", "silence")


def common(territory: Territory, lang: str) -> dict[str, str]:
    """Return the words that all the pages of a territory share, by name.

    Parameters
    ----------
    territory
        Its name, its date, whom to answer and before which day.
    lang
        "fr" or "en".
    """
    dated = day(territory.date, lang) if territory.date else ""
    contact = territory.dpo_contact or say("fiche.data.contact", lang)
    return {name: say(f"fiche.{name}", lang) for name in _ALIKE} | {
        "kicker": say("fiche.kicker", lang, name=territory.name),
        "stamp": say("synthesis.fictitious", lang) if territory.fictitious else "",
        "state": say(f"fiche.state.{'dated' if dated else 'undated'}", lang, date=dated, back=_back(territory, lang)),
        "terms": " ".join(say(f"fiche.term.{term}", lang) for term in ("office", "codir", "ambassador")),
        "data": say("fiche.data", lang, name=territory.name, contact=contact),
        "level": say("privacy.level.par-fonction", lang),
    }


def _back(territory: Territory, lang: str) -> str:
    """Return by when a page is sent back, and to whom."""
    by = territory.answer_before
    when = say("fiche.back.before", lang, date=day(by, lang)) if by else say("fiche.back.ten", lang)
    who = say("fiche.back.to", lang, who=territory.owner) if territory.owner else say("fiche.back.directorate", lang)
    return say("fiche.back", lang, when=when, who=who)


def own(fiche: Fiche, lang: str) -> dict[str, str]:
    """Return the words that only the page of one commune has, by name."""
    asked = not all(line.automatic for line in fiche.missing)
    sheets = [say("fiche.marks.sheet", lang, letter=sheet[0], sheet=sheet) for sheet in fiche.sheets]
    return {
        "title": say("fiche.title", lang, name=fiche.commune),
        "3.note": say("fiche.3.note" if asked else "fiche.3.note.office", lang),
        "3.by": say("fiche.3.by", lang) if asked else "",
        "no_others": say("fiche.2.everywhere" if fiche.any_list else "fiche.2.no_list", lang),
        "said": say("fiche.4.sentence", lang, sentence=fiche.sentence),
        "on_map": say("fiche.4.map", lang, level=fiche.level, coverage=fiche.coverage).strip(),
        "marks": say("fiche.marks", lang, sheets=" ; ".join(sheets)) if sheets else "",
    }
