from __future__ import annotations

import re
from typing import Any

import pytest

from codir_network.diagnostics import Finding, diagnose, sentence
from codir_network.graph import build_graph
from codir_network.text.findings import TEXTS
from tests.builders import Body, Seat, build

SIX = ["Alba", "Bree", "Coti", "Doma", "Esse", "Fira"]
BODIES: dict[str, Body] = {"GT eau": "non", "GT voirie": "non", "Co-dir": {"type": "Direction", "codir": True}}
SEATS: list[Seat] = [("DGS@Alba", "GT eau"), ("Maire@Alba", "GT voirie"), ("DGS@Alba", "Co-dir"),
                     ("Maire@Bree", "GT eau"), ("Maire@Coti", "GT voirie")]


def finding(
    seats: list[Seat], bodies: dict[str, Body] = BODIES, communes: list[str] = SIX, *, kind: str = "commune",
    **options: Any,
) -> Finding:
    """Return the first commune's finding, or the one of a kind."""
    found = diagnose(build_graph(build(communes, bodies, seats, **options)))
    if kind == "commune":
        return next(f for f in found if f.subjects == ("c:90001",))
    return next(f for f in found if f.code.startswith(kind))


def both(found: Finding, lang: str = "fr") -> tuple[str, str]:
    return sentence(found, lang), sentence(found, lang, level="par-fonction")


def test_without_a_known_seat_the_lists_are_named_and_the_commune_has_confirmed() -> None:
    assert set(both(finding([]))) == {
        "Alba : aucun siège connu, hors sièges d'office, dans les 2 listes complètes ; la commune l'a confirmé."}
    one = {"GT eau": "non", "GT voirie": {"siege_de_droit": "non", "liste_complete": "partielle"}}
    assert "dans la seule liste complète ;" in sentence(finding([], one))
    half = {"GT eau": {"siege_de_droit": "non", "liste_complete": "partielle"}}
    assert sentence(finding([], half)) == "Alba : aucun siège connu hors sièges d'office ; aucune liste n'est complète."


def test_one_thread_says_a_function_inside_and_a_relay_outside() -> None:
    seats: list[Seat] = [("DGS@Alba", "GT eau"), ("DGS@Alba", "GT voirie")]
    assert both(finding(seats)) == (
        "Alba siège dans 2 instances, par un même relais ; un second doublerait le lien.",
        "Alba siège dans 2 instances, par une même fonction (DGS) ; une seconde doublerait le lien.")
    assert both(finding(seats[:1])) == (
        "Alba a un siège connu, dans GT eau.", "Alba a un siège connu, dans GT eau (DGS).")
    assert set(both(finding([("siège@Alba", "GT eau")]))) == {"Alba a un siège connu, dans GT eau."}


def test_a_shared_function_is_said_inside_only() -> None:
    assert both(finding([("SGM@Alba+Bree", "GT eau")])) == (
        "Alba a un siège connu, dans GT eau.",
        "Alba a un siège connu, dans GT eau (SGM). Une fonction est partagée avec Bree.")


def test_each_other_level_has_its_words() -> None:
    assert sentence(finding([("DGS@Alba", "GT eau"), ("Maire@Alba", "GT eau"), *SEATS[2:]])) == (
        "Hors sièges d'office et Co-dir, Alba siège dans une instance : GT eau.")
    assert sentence(finding(SEATS[:3])) == (
        "Hors sièges d'office et Co-dir, Alba siège dans 2 instances ; on ne lui connaît pas de petit groupe avec "
        "d'autres communes (3 communes au plus).")
    assert sentence(finding([*SEATS[:2], *SEATS[3:]])) == (
        "Alba n'a pas de siège connu au Co-dir, ni de référent qui fasse le lien.")
    assert both(finding(SEATS)) == (
        "Hors sièges d'office et Co-dir, Alba est reliée : elle siège dans 2 instances.",
        "Hors sièges d'office et Co-dir, Alba est reliée par 2 fonctions dans 2 instances.")


def test_missing_data_says_what_is_known_at_least_and_never_that_there_is_nothing() -> None:
    unknown: Body = {"siege_de_droit": "non", "liste_complete": "inconnue"}
    lists = {"GT eau": unknown, "GT voirie": unknown, "GT sport": unknown}
    assert sentence(finding([], lists)) == (
        "Alba : donnée manquante ; les listes connues ne permettent pas de dire si elle siège.")
    assert sentence(finding([("DGS@Alba", "GT eau")], lists)) == (
        "Alba : donnée manquante ; elle siège dans 1 instance au moins, trop de listes restent à compléter "
        "pour en dire plus.")
    assert sentence(finding([], {"Conseil": "toutes"})) == (
        "Alba : donnée manquante ; aucune instance sans siège d'office n'est décrite.")


@pytest.mark.parametrize("seats", [[], SEATS, SEATS[:1], SEATS[:3]])
def test_a_commune_that_has_not_reread_is_like_all_the_others_outside(seats: list[Seat]) -> None:
    outside, inside = both(finding(seats, reread=False))
    assert outside == "Alba : relecture en cours."
    assert "(à confirmer)." in inside
    assert "confirmé" not in inside


def test_a_rule_left_out_is_said_when_it_could_have_been_the_level() -> None:
    unnamed: list[Seat] = [("siège 1@Alba", "GT eau"), ("siège 2@Alba", "GT voirie"), *SEATS[2:]]
    assert sentence(finding(unnamed)) == (
        "Hors sièges d'office et Co-dir, Alba est reliée : elle siège dans 2 instances. 2 sièges dont le titulaire "
        "n'est pas nommé : on ne sait pas par combien de fonctions elle est reliée.")
    assert "Avec moins de 6 communes" in sentence(finding(SEATS, communes=SIX[:5]))
    no_codir = {name: BODIES[name] for name in ("GT eau", "GT voirie")}
    seats = [seat for seat in SEATS if seat[1] != "Co-dir"]
    assert sentence(finding(seats, no_codir)).endswith(
        "Aucun Co-dir n'est décrit : le lien avec lui n'est pas regardé.")
    partial = {**BODIES, "Co-dir": {"type": "Direction", "codir": True, "liste_complete": "partielle"}}
    assert sentence(finding(seats, partial)).endswith(
        "La liste du Co-dir n'est pas complète : le lien avec lui n'est pas regardé.")
    # Alba takes an earlier level: nothing is said of a later rule
    assert sentence(finding([], no_codir)).endswith("la commune l'a confirmé.")


def test_communes_that_share_a_secretary_are_told_inside() -> None:
    found = finding([("SGM@Alba+Bree+Coti", "GT eau")], kind="commune.partage")
    assert sentence(found) == ""
    assert sentence(found, level="par-fonction") == (
        "Alba, Bree et Coti partagent le même secrétariat général de mairie : son réseau profite aux 3 communes, "
        "et un remplacement en concernerait 3.")
    waiting = finding([("SGM@Alba+Bree+Coti", "GT eau")], kind="commune.partage", reread=False)
    assert sentence(waiting) == ""
    assert sentence(waiting, level="par-fonction").endswith("en concernerait 3 (à confirmer).")
    other = finding([("Agent@Alba+Bree", "GT eau")], kind="commune.partage")
    assert sentence(other, level="par-fonction").startswith("Alba et Bree partagent une même fonction (Agent) :")
    assert sentence(other, "en", level="par-fonction").startswith("Alba and Bree share a function (Officer):")


def test_layers_are_counts_without_a_verdict() -> None:
    bodies: dict[str, Body] = {"GT eau": "non", "Réseau RH": {"type": "Réseau métier", "liste_complete": "inconnue"}}
    none = finding([], bodies, kind="couches")
    assert sentence(none) == (
        "Réseaux métiers et Projets : aucune personne connue dans les deux. Listes à compléter : Réseaux métiers.")
    one = finding([("DGS@Alba", "GT eau"), ("DGS@Alba", "Réseau RH")], bodies, kind="couches")
    assert sentence(one).startswith("Réseaux métiers et Projets : 1 personne dans les deux.")
    assert sentence(one, "en") == (
        "Professional networks and Projects: 1 person in both. Lists to complete: Professional networks.")


def test_links_are_counted_and_nested_ones_said() -> None:
    bodies: dict[str, Body] = {**BODIES, "GT crues": {"siege_de_droit": "non", "issue_de": "i:gt-eau"}}
    seats: list[Seat] = [*SEATS, ("Maire@Bree", "GT crues"), ("DGA@Alba", "GT eau"), ("DGA@Alba", "Co-dir")]
    # eau–Co-dir by the DGS and the DGA; eau–crues by the mayor of Bree, nested
    assert sentence(finding(seats, bodies, kind="liens")) == (
        "Hors sièges d'office, 1 paire d'instances est reliée par deux personnes ou plus. 1 paire d'instances "
        "emboîtées est laissée à part.")
    # voirie–eau and voirie–Co-dir too, by the DGS alone
    assert sentence(finding([*seats, ("DGS@Alba", "GT voirie")], bodies, kind="liens")).startswith(
        "Hors sièges d'office, 3 paires d'instances sont reliées : 1 par deux personnes ou plus ; 2 passent par un "
        "seul siège, ce qui est courant à cette taille.")
    assert sentence(finding([], kind="liens")) == "Hors sièges d'office, aucune paire d'instances reliée n'est connue."


def test_a_hub_designates_nobody_and_hides_what_hangs_on_one_member_outside() -> None:
    outside, inside = both(finding([*SEATS, ("DGS@Alba", "GT voirie"), ("Maire@Bree", "Co-dir")], kind="hub"))
    assert outside == "Le Co-dir a des membres dans 2 des 2 autres instances."
    assert inside == f"{outside} Quel que soit le membre qui s'absente, il en resterait au moins 1."
    # without its only member, nothing would remain: that is not said
    assert both(finding(SEATS, kind="hub"))[1] == "Le Co-dir a des membres dans 1 des 2 autres instances."
    assert sentence(finding([], kind="hub")) == "Co-dir : aucun membre connu dans une autre instance."


def test_crossings_are_a_checklist_without_counts() -> None:
    bodies: dict[str, Body] = {**BODIES, "Maires": {"type": "Conférence des maires", "liste_complete": "partielle"}}
    kind = "croisement.conference"
    assert both(finding([("DGS@Alba", "Maires", "assiste")], bodies, kind=kind)) == (
        "DGS présents à la conférence des maires.",
        "DGS présents à la conférence des maires (DGS ou SGM de commune).")
    assert set(both(finding([], bodies, kind=kind))) == {
        "DGS présents à la conférence des maires : aucun connu. 1 instance sans liste complète."}
    assert sentence(finding([], kind=kind)) == (
        "DGS présents à la conférence des maires : aucune conférence n'est décrite.")
    animator: list[Seat] = [("DGS@Alba", "RH", "animateur"), ("DGS@Alba", "Co-dir")]
    codir = finding(animator, {**BODIES, "RH": {"type": "Réseau métier"}}, kind="croisement.codir")
    assert set(both(codir)) == {"Animateurs de réseau métier présents au Co-dir."}


def test_coverage_asks_for_prudence_when_a_list_is_not_complete() -> None:
    assert sentence(finding([], kind="couverture")) == "3 instances ont une liste complète, sur 3."
    partial = {**BODIES, "GT eau": {"siege_de_droit": "non", "liste_complete": "partielle"}}
    assert sentence(finding([], partial, kind="couverture")) == (
        "2 instances ont une liste complète, sur 3. Quand une liste est partielle ou inconnue, ne voir personne ne "
        "veut pas dire qu'il n'y a personne.")


def test_without_codir_it_is_said() -> None:
    assert sentence(finding([], {"GT eau": "non"}, kind="codir.")) == "Pas de Co-dir décrit : rien n'est dit de lui."


def test_an_unknown_level_of_disclosure_says_no_function() -> None:
    assert "DGS" not in sentence(finding(SEATS[:1]), level="ailleurs")


def test_a_name_in_a_label_never_enters_a_finding() -> None:
    G = build_graph(build(["Alba", "Bree"], BODIES, [("SGM@Alba+Bree", "GT eau"), ("DGS@Alba", "Co-dir")]))
    for node in ("a:sgm-alba-bree", "a:dgs-alba"):
        G.nodes[node].update(label="Ana Martin", last_name="Martin", first_name="Ana")
    assert "Martin" not in repr(diagnose(G))


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_words_are_kind_and_well_set_in_both_languages(code: str) -> None:
    french, english = TEXTS[code]
    assert not re.search(r"isol[ée]|(?<!s')absente|défaillan|n° ?1|anonym|maillon|rupture|choix|fragile", french,
                         re.IGNORECASE)
    assert not re.search(r"isolated|absent\b|failing|anonym|weak", english, re.IGNORECASE)
    assert not re.search(r"[^\s{=|\w][:;?!]|\w[;?!]", french), "a space before a French double sign"
    assert " :" not in english
    assert set(re.findall(r"{(\w+)", french)) == set(re.findall(r"{(\w+)", english)), "the same blanks"
