"""From what may be shown of a territory to what the synthesis says of it."""

from __future__ import annotations

from codir_network.diagnostics.disclosed import Disclosed
from codir_network.render.synthesis import first_sheet, second_sheet
from codir_network.render.synthesis.content import Frame, Synthesis, Unreadable
from codir_network.render.words import day
from codir_network.text import say


def compose_synthesis(seen: Disclosed) -> Synthesis | Unreadable:
    """Return the content of the synthesis, in the language of what is seen.

    As long as no list is complete, it says only what is to be completed first.

    Parameters
    ----------
    seen
        What may be shown; the synthesis is made to be handed out, by commune.
    """
    lang = seen.lang
    if not seen.lists.complete:
        return Unreadable(
            lang=lang, frame=_frame(seen), heading=say("synthesis.1", lang), said=say("synthesis.unreadable", lang),
            looked_at=first_sheet.looked_at(seen), to_complete=second_sheet.to_complete(seen),
            not_said=second_sheet.not_said(seen))
    return Synthesis(
        lang=lang, frame=_frame(seen),
        essentials=first_sheet.essentials(seen), looked_at=first_sheet.looked_at(seen), ties=first_sheet.ties(seen),
        to_link=first_sheet.to_link(seen), seldom=second_sheet.seldom(seen), users=second_sheet.users(seen),
        single=second_sheet.single(seen), proposals=second_sheet.proposals(seen),
        not_said=second_sheet.not_said(seen), next=second_sheet.next_steps(seen))


def _frame(seen: Disclosed) -> Frame:
    territory, lang = seen.territory, seen.lang
    dated = day(territory.date, lang) if territory.date else ""
    n, thresholds = len(seen.communes), seen.thresholds
    small = say("synthesis.small", lang, n=thresholds.small_body(n)) if n >= thresholds.fewest_communes else ""
    return Frame(
        title=say("synthesis.title", lang, name=territory.name), kicker=say("synthesis.kicker", lang),
        stamp=say("synthesis.fictitious", lang) if territory.fictitious else "",
        question=say("synthesis.question", lang),
        subtitle=say(f"synthesis.subtitle.{'dated' if dated else 'undated'}", lang, name=territory.name, date=dated),
        words=say("synthesis.words", lang), method=say("synthesis.method", lang, small=small),
        level=say(f"privacy.level.{seen.level}", lang),
        running=", ".join(part for part in (territory.name, dated) if part))
