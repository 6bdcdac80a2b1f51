"""The two pages: what they say, what they never say, and that they hold on two sheets of A4."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from codir_network.diagnostics import portray
from codir_network.graph import build_graph
from codir_network.render import synthesis
from codir_network.schema import Tables, Territory
from tests.builders import build
from tests.render.agglomeration import agglomeration, names
from tests.territories import territory

FORBIDDEN = ("isolé", "absente", "défaillan", "n° 1", "anonym", "maillon", "périphéri", "il faut")


def page(tables: Tables, lang: str = "fr") -> str:
    G = build_graph(tables)
    return synthesis.page(portray(G), lang=lang)


def words(tables: Tables, lang: str = "fr") -> str:
    """What a reader reads: no tag, no style, plain spaces and apostrophes."""
    text = re.sub(r"<style>.*?</style>|<title>.*?</title>", "", page(tables, lang), flags=re.DOTALL)
    text = re.sub(r"(<h2><b>\d+)</b>", r"\1 ", text)
    plain = html.unescape(re.sub(r"<[^>]+>", " ", re.sub(r"</?(?:b|span class=\"nb\")>|(?<=dir)</span>", "", text)))
    return re.sub(r"\s+", " ", plain).replace("’", "'")


def section(tables: Tables, number: int) -> str:
    text = words(tables)
    start = text.index(f" {number} {HEADINGS[number - 1]}")
    return text[start : text.index(f" {number + 1} {HEADINGS[number]}", start) if number < 10 else None]


HEADINGS = ("L'essentiel", "Ce que nous avons regardé", "Ce qui relie déjà", "Les communes à relier",
            "Les réseaux qui se croisent peu", "La place des usagers", "Ce qui tient à un seul lien",
            "Propositions à débattre", "Ce que cette carte ne dit pas", "La suite")


def test_the_ten_headings_come_in_order():
    text = words(agglomeration(16))
    places = [text.index(f" {number} {heading}") for number, heading in enumerate(HEADINGS, start=1)]
    assert places == sorted(places)


def test_the_page_is_alone_and_runs_nothing():
    made = page(agglomeration(16))
    assert made.startswith("<!doctype html>\n<html lang=\"fr\">")
    assert "default-src 'none'; style-src 'unsafe-inline'" in made
    assert not re.search(r"<script|<link|<img|\bon\w+=|https?://|@import|url\(", made)


def test_three_communes_without_a_seat_are_named_with_their_sentence():
    said = section(agglomeration(24, to_link=3, one_thread=4), 4)
    # FREE lists: 13 bodies without automatic seats, the Co-dir apart leaves 12, 10 of them complete
    sentence = "aucun siège connu, hors sièges d'office, dans les 10 listes complètes ; la commune l'a confirmé."
    assert [name for name in names(24) if f"{name} : {sentence}" in said] == names(3)
    # the next level has four: 3 + 4 is more than five, so that it is only counted
    assert "Sans les nommer : 4 communes siègent par un même relais" in said


def test_levels_that_fit_are_named_whole_in_alphabetical_order():
    cited = re.findall(r"<li>[^<]*<b>(.*?)</b>", page(agglomeration(24, to_link=3, one_thread=2)))
    assert sorted(cited) == sorted(names(5))  # three without a seat and two by one relay: five
    assert cited == sorted(cited)


def test_six_communes_of_a_level_are_a_count_without_names():
    said = section(agglomeration(24, to_link=6, one_thread=2), 4)
    assert "6 communes sans siège connu hors sièges d'office" in said
    assert not any(name in said for name in names(24))


def test_communes_that_have_not_reread_are_alike_whatever_their_level():
    tables = agglomeration(24, to_link=3, one_thread=2)
    lonely, linked = names(24)[0], names(24)[20]
    communes = tables.communes.assign(relue=~tables.communes["nom"].isin([lonely, linked]))
    made = page(replace(tables, communes=communes))
    dots = {name: re.search(rf'<li class="dotted"><span>{name}</span>(.*?)</li>', made).group(1).replace(name, "")
            for name in (lonely, linked)}
    assert dots[lonely] == dots[linked]
    said = section(replace(tables, communes=communes), 4)
    assert f"Relecture en cours : {lonely} et {linked}. Nous n'en disons rien avant." in said
    assert f"{lonely} :" not in said


def test_nothing_but_the_box_is_said_when_nobody_has_reread():
    tables = agglomeration(16, to_link=3, reread=False)
    text = words(tables)
    assert "Relecture en cours : 16 communes sur 16." in text
    assert not any(name in text for name in names(16))


def test_dots_stop_at_four_and_are_said_in_words():
    tables = build(["Alba", "Bree", "Corly"], {f"GT {i}": "non" for i in range(6)},
                   [("DGS@Alba", f"GT {i}") for i in range(6)] + [("DGS@Bree", "GT 0")])
    made = page(tables).replace("\u00a0", " ")
    assert 'aria-label="Alba : quatre ou plus"' in made
    assert 'aria-label="Bree : 1 instance"' in made
    assert 'aria-label="Corly : aucune connue"' in made
    alba = re.search(r"<span>Alba</span>(.*?)</li>", made).group(1)
    assert alba.count("<circle") == 4
    assert ">+</text>" in alba


def test_many_communes_give_a_distribution_without_names():
    text = section(agglomeration(40, to_link=7, one_thread=0), 3)
    assert "Communes, par nombre d'instances où elles siègent" in text
    assert "aucune connue 7" in text
    assert not any(name in text for name in names(40))


def test_families_are_counted_without_a_verdict():
    tables = build(["Alba", "Bree"], {"GT Eau": "non", "Réseau RH": {"type": "Réseau métier", "siege_de_droit": "non"},
                                      "CRTE": {"type": "Instance contractuelle", "siege_de_droit": "non"}},
                   [("DGS@Alba", "GT Eau"), ("DGS@Alba", "Réseau RH"), ("SGM@Bree", "Réseau RH"),
                    ("Maire@Bree", "CRTE")])
    said = section(tables, 5)
    # the DGS of Alba is alone in two families, among three persons
    assert "1 des 3 personnes qui siègent" in said
    assert "Réseaux métiers et Partenariats : aucune personne connue dans les deux." in said
    assert "à fonctions égales" not in said


def test_links_are_counted_doubled_and_single():
    tables = build(["Alba"], {"GT A": "non", "GT B": "non", "GT C": "non"},
                   [("DGS@Alba", "GT A"), ("DGS@Alba", "GT B"), ("Maire@Alba", "GT A"), ("Maire@Alba", "GT B"),
                    ("Maire@Alba", "GT C")])
    # A–B by two persons; A–C and B–C by the mayor alone
    assert "1 des 3 liens entre instances est doublé : il tient" in section(tables, 7)
    assert "2 passent par un seul siège" in section(tables, 7)


def test_the_proposals_are_a_blank_form_of_three_lines():
    made = page(agglomeration(16))
    assert made.count('<span class="pill">') == 3
    assert "À remplir ensemble" in made
    assert "choisit qui siège" in section(agglomeration(16), 8)


def test_without_a_co_dir_the_page_says_so_and_keeps_three_crossings():
    tables = agglomeration(16)
    text = words(replace(tables, bodies=tables.bodies.assign(codir=False)))
    assert "Aucun Co-dir n'est décrit" in text
    assert re.search(r"Croisements connus : \d sur 3", text)
    assert "Les usagers sont reçus par" in text


def test_without_a_users_body_the_page_proposes_where_to_look():
    tables = agglomeration(16)
    text = section(replace(tables, bodies=tables.bodies.assign(cercle="interne")), 6)
    assert "Aucune instance d'usagers n'est décrite. Il en existe peut-être" in text


def test_without_any_complete_list_one_page_names_the_lists_to_complete():
    tables = agglomeration(16)
    made = page(replace(tables, bodies=tables.bodies.assign(liste_complete="inconnue")))
    assert made.count('class="sheet') == 1
    assert "Cette carte n’est pas encore lisible" in made
    assert "Co-dir</span> de territoire</li>" in made
    assert "et 7 autres" in made  # fifteen bodies, eight named
    assert "asked" not in made


def test_a_territory_without_a_body_still_has_its_page():
    assert page(build(["Alba", "Bree"], {}, [])).count('class="sheet') == 1


def test_without_outside_body_nothing_is_said_of_communes():
    tables = build(["Alba", "Bree", "Corly"], {"Conseil": "toutes"}, [("Maire@Alba", "Conseil")])
    text = words(tables)
    assert "Aucune instance hors sièges d'office n'est décrite" in text
    assert "Alba, Bree et Corly. Les listes connues ne permettent pas de conclure." in text


def test_nobody_to_link_is_said_only_where_it_is_true():
    told = "Aucune commune n'est à relier"
    assert told in words(agglomeration(16, to_link=0))
    assert told not in words(agglomeration(16, to_link=1))
    assert told not in words(agglomeration(16, to_link=0, reread=False))


def test_the_stamp_is_printed_on_both_sheets_of_an_invented_territory_only():
    assert page(agglomeration(16)).count("Territoire fictif") == 2
    assert "Territoire fictif" not in page(replace(agglomeration(16), territory=Territory("Vraie agglomération")))


def test_text_of_the_workbook_never_runs_as_html():
    tables = build(["<b>Alba</b>"], {"<script>alert(1)</script>": "non", "GT": {"siege_de_droit": "non"}}, [],
                   territory=Territory("<img src=x>", dpo_contact="<i>dpo</i>"))
    made = page(tables)
    assert not re.search(r"<script|<img|<i>dpo|<b>Alba", made)


@pytest.mark.parametrize("number", range(0, 100, 9))
def test_no_territory_makes_the_page_fail_or_offend(number):
    text = words(territory(number).tables, "en" if number % 2 else "fr").casefold()
    assert not [word for word in FORBIDDEN if word in text]
    assert "{" not in text


@pytest.mark.parametrize("number", range(0, 100, 20))
def test_no_person_stands_in_the_page(number):
    G = build_graph(territory(number).tables)
    text = synthesis.page(portray(G))
    people = [data for _, data in G.nodes(data=True) if data["kind"] == "actor" and data["subkind"] == "personne"]
    assert not [data["label"] for data in people if data["label"] in text]


def test_rows_in_another_order_give_the_same_page():
    tables = agglomeration(16)
    shuffled = replace(tables, **{name: getattr(tables, name).iloc[::-1].reset_index(drop=True) for name in
                                  ("communes", "organisations", "actors", "bodies", "memberships", "relations")})
    assert page(shuffled) == page(tables)


PRINTED = """() => [...document.querySelectorAll('.sheet')].map(sheet => {
  const foot = sheet.querySelector('.foot'), last = foot.previousElementSibling;
  return {over: sheet.scrollHeight - sheet.clientHeight, wide: sheet.scrollWidth - sheet.clientWidth,
          gap: foot.getBoundingClientRect().top - last.getBoundingClientRect().bottom};
})"""


@pytest.fixture(scope="module", name="browser_page")
def chromium() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        opened = browser.new_page(viewport={"width": 794, "height": 1123})
        opened.emulate_media(media="print")
        yield opened
        browser.close()


@pytest.mark.browser
@pytest.mark.parametrize(("n", "to_link", "one_thread", "reread", "lang"), [
    (2, 0, 1, True, "fr"), (6, 1, 1, True, "en"), (16, 5, 0, True, "fr"), (24, 3, 4, True, "fr"),
    (24, 5, 4, True, "en"), (36, 5, 5, True, "fr"), (60, 9, 20, True, "fr"), (158, 5, 9, True, "fr"),
    (24, 3, 2, False, "en")])
def test_the_page_prints_on_exactly_two_sheets_that_hold_it(browser_page, n, to_link, one_thread, reread, lang):
    browser_page.set_content(page(agglomeration(n, to_link=to_link, one_thread=one_thread, reread=reread), lang))
    for sheet in browser_page.evaluate(PRINTED):
        assert sheet["over"] <= 0
        assert sheet["wide"] <= 0
        assert sheet["gap"] >= 4  # pixels between the last section and the foot
    assert _pages(browser_page) == 2


@pytest.mark.browser
def test_a_map_that_cannot_be_read_yet_prints_on_one_sheet(browser_page):
    tables = agglomeration(60)
    browser_page.set_content(page(replace(tables, bodies=tables.bodies.assign(liste_complete="inconnue"))))
    assert _pages(browser_page) == 1


@pytest.mark.browser
@pytest.mark.parametrize("number", range(3, 100, 32))
def test_any_territory_prints_on_two_sheets(browser_page, number):
    made = page(territory(number).tables)
    browser_page.set_content(made)
    assert all(sheet["over"] <= 0 and sheet["gap"] >= 0 for sheet in browser_page.evaluate(PRINTED))
    assert _pages(browser_page) == made.count('class="sheet')


def _pages(opened: Any) -> int:
    printed = opened.pdf(prefer_css_page_size=True, print_background=True)
    return len(re.findall(rb"/Type\s*/Page\b", printed))


def test_seats_without_function_or_name_are_no_count_of_nobody():
    # a Grille of crosses: « 0 des 0 personnes » and a staircase of noughts would read as a finding
    crosses = build(["Alba", "Bree", "Cors"], {"Réseau finances": {"type": "Réseau métier"}, "GT Eau": "non"},
                    [(f"siège@{name}", body) for name in ("Alba", "Bree") for body in ("Réseau finances", "GT Eau")])
    assert "on ne peut pas compter qui siège dans deux familles" in section(crosses, 5)
    assert "0" not in section(crosses, 5)
    assert "un siège ne relie pas deux instances" in section(crosses, 7)
