"""The pages that communes reread: what they hold, what they never say, on paper and in Word."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import docx
import pytest

from codir_network.diagnostics import diagnose, portray, sentence
from codir_network.diagnostics.evidence import Profile
from codir_network.graph import build_graph
from codir_network.render.fiches import folder
from codir_network.render.fiches.content import Fiche, compose_fiches
from codir_network.render.fiches.page import page
from codir_network.schema import Tables, Territory
from tests.builders import build
from tests.render.agglomeration import agglomeration, names

BODIES = {
    "Conseil communautaire": {"type": "Assemblée délibérante"},
    "Conférence Nord": {"type": "Conférence territoriale des maires", "perimetre": "Nord"},
    "Conférence Sud": {"type": "Conférence territoriale des maires", "perimetre": "Sud"},
    "Conseil municipal de Bree": {"type": "Assemblée délibérante"},
    "Co-dir": {"type": "Direction et coordination administrative", "siege_de_droit": "non", "codir": True},
    "GT Eau": "non",
    "GT Mobilités": "non",
    "Réseau RH": {"type": "Réseau métier", "liste_complete": "partielle"},
    "CRTE": {"type": "Instance contractuelle", "liste_complete": "inconnue"},
}
SEATS = [
    ("Maire@Alba", "Conseil communautaire"), ("Adjoint au maire 1@Alba", "Conseil communautaire"),
    ("Adjoint au maire 2@Alba", "Conseil communautaire"), ("Maire@Bree", "Conseil communautaire"),
    ("Maire@Bree", "Conseil municipal de Bree"), ("Adjoint au maire 1@Bree", "Conseil municipal de Bree"),
    ("SGM@Alba+Corly", "Co-dir"), ("SGM@Alba+Corly", "GT Eau", "pilote"), ("siège@Alba", "GT Mobilités"),
    ("Adjoint au maire 2@Alba", "Réseau RH", "membre", "non"), ("DGS@Bree", "GT Eau"), ("DGS@Bree", "Réseau RH"),
    ("DGA@EPCI", "GT Eau"), ("institution@CAF", "CRTE"),
]
TERRITORY = Territory("Pays d'Essai", date=date(2026, 10, 1), fictitious=True, dpo_contact="dpo@essai.example")


def small(*, reread: bool = False, territory: Territory = TERRITORY) -> Tables:
    """Three communes; Alba is in the sector Nord; the n-th seat stands in row n + 1 of Appartenances."""
    made = build(["Alba", "Bree", "Corly"], BODIES, SEATS, reread=reread, territory=territory)
    actor = {label: node for node, label in zip(made.actors["id"], made.actors["libelle"], strict=True)}
    rows = {(actor[f"{who.partition('@')[0]} de {who.partition('@')[2].replace('+', ' et ')}"], body): n
            for n, (who, body, *_) in enumerate(SEATS, start=2)}
    label = dict(zip(made.bodies["id"], made.bodies["nom"], strict=True))
    order = list(BODIES)
    members = made.memberships.assign(source=[
        ("Appartenances", rows[row.acteur, label[row.instance]]) for row in made.memberships.itertuples()])
    return replace(
        made, memberships=members,
        bodies=made.bodies.assign(source=[("Instances", order.index(name) + 2) for name in made.bodies["nom"]]),
        communes=made.communes.assign(secteur=["Nord", "Sud", "Nord"]))


def fiches(tables: Tables, lang: str = "fr") -> dict[str, Fiche]:
    G = build_graph(tables)
    return {fiche.commune: fiche for fiche in compose_fiches(portray(G), lang=lang)}


def whole(tables: Tables, lang: str = "fr") -> str:
    """All the pages in one document."""
    G = build_graph(tables)
    return page(compose_fiches(portray(G), lang=lang), tables.territory, lang=lang)


def files(tables: Tables, lang: str = "fr") -> dict[str, bytes]:
    G = build_graph(tables)
    return folder(portray(G), lang=lang)


def words(text: str) -> str:
    """What a reader reads: no tag, no style, plain spaces and apostrophes."""
    text = re.sub(r"<style>.*?</style>|<title>.*?</title>", "", text, flags=re.DOTALL)
    text = re.sub(r"(<h2><b>\d)</b>", r"\1 ", text)
    text = re.sub(r"</?(?:b|sup|span class=\"nb\"|span class=\"mark\"|span class=\"by\")>|(?<=dir)</span>", "", text)
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", text))).replace("’", "'")


def typed(data: bytes) -> str:
    """What a Word page says, in its order, without the boxes."""
    found = docx.Document(io.BytesIO(data)).element.body.iter("{*}p")
    texts = ("".join(node.text or "" for node in part.iter("{*}t")) for part in found)
    return re.sub(r"\s+", " ", " ".join(texts).replace("☐", " ")).replace("’", "'")


def test_a_commune_finds_its_seats_with_function_role_and_row():
    alba = fiches(small())["Alba"]
    # SEATS lists from row 2: the SGM is on the 7th and 8th lines, hence rows 8 and 9
    assert [(line.body, line.through, line.role, line.mark) for line in alba.seats] == [
        ("Co-dir", "SGM, fonction partagée avec Corly", "membre", "A8"),
        ("GT Eau", "SGM, fonction partagée avec Corly", "pilote", "A9"),
        ("GT Mobilités", "par qui ? fonction à préciser", "membre", "A10"),
        ("Réseau RH", "Adjoint au maire 2", "membre, non occupé", "A11")]


def test_automatic_seats_are_one_line_a_body():
    alba = fiches(small())["Alba"]
    assert [(line.body, line.through, line.mark) for line in alba.automatic] == [
        ("Conseil communautaire", "Adjoint au maire (2), Maire", "A2-4")]


def asked_by(said: str) -> list[bool]:
    """Whether each line of « Ce qu'il manque » asks through whom: dots to write on, in the order of the page."""
    part = said.split("<h2><b>3</b>")[1].split("<h2>")[0]
    return ['class="dots"' in row for row in re.findall(r"<tr><th scope=\"row\">.*?</tr>", part)]


def test_an_automatic_seat_is_never_asked_through_whom():
    tables = build(["Alba", "Bree", "Corly"], {
        "Conseil communautaire": {"type": "Assemblée délibérante"},
        "Conférence des maires": {"type": "Conférence des maires"},
        "CIL": {"type": "Conférence des maires", "liste_complete": "inconnue"},
        "CRTE": {"type": "Instance contractuelle", "liste_complete": "inconnue"}}, [
        ("Maire@Alba", "Conseil communautaire"), ("Maire@Corly", "Conseil communautaire"),
        ("siège@Alba", "Conférence des maires"), ("Maire@Bree", "Conférence des maires")])
    found = fiches(tables)
    assert {line.body: line.aside for line in found["Alba"].automatic} == {
        "Conseil communautaire": "Maire", "Conférence des maires": ""}
    # Bree's seat in the council is not known; the list of the CIL, where all mayors sit, neither
    assert {line.body: line.automatic for line in found["Bree"].missing} == {
        "Conseil communautaire": True, "CIL": True, "CRTE": False}
    made = files(tables)
    assert sorted(asked_by(made["bree-90002.html"].decode())) == [False, False, True]
    for kind, read in (("html", words), ("docx", typed)):
        data = made[f"alba-90001.{kind}"]
        assert "fonction à préciser" not in read(data.decode() if kind == "html" else data)


def test_nothing_asks_through_whom_where_only_automatic_seats_are_missing():
    tables = build(["Alba"], {"Conférence des maires": {"type": "Conférence des maires"}, "GT Eau": "non"}, [])
    made = files(tables)
    for said in (words(made["alba-90001.html"].decode()), typed(made["alba-90001.docx"])):
        assert "Votre commune y siège-t-elle ?" in said
        assert "siège d'office" in said.split("Ce qu'il manque")[1]
        assert "par qui" not in said.lower()


def test_complete_lists_without_the_commune_are_asked_and_others_in_part_three():
    found = fiches(small())
    # Bree sits in GT Eau and Réseau RH: of the complete lists without automatic seats, Co-dir and GT Mobilités are left
    assert [(line.body, line.mark) for line in found["Bree"].others] == [("Co-dir", "I6"), ("GT Mobilités", "I8")]
    # its sector is Sud, whose conférence has no seat of it known; CRTE's list is unknown
    assert [line.body for line in found["Bree"].missing] == ["Conférence Sud", "CRTE"]
    # Corly has no seat in the council: missing data; never Bree's own council
    assert [line.body for line in found["Corly"].missing] == [
        "Conseil communautaire", "Conférence Nord", "Réseau RH", "CRTE"]


def test_the_very_sentence_of_the_handed_out_documents_is_printed_as_if_reread():
    before, after = small(reread=False), build_graph(small(reread=True))
    printed_later = {finding.evidence.commune: sentence(finding, level="par-commune")
                     for finding in diagnose(after) if isinstance(finding.evidence, Profile)}
    assert {name: fiche.sentence for name, fiche in fiches(before).items()} == printed_later
    assert "relecture" not in fiches(before)["Alba"].sentence


def test_the_page_says_what_silence_means_whom_to_answer_and_its_level():
    made = {name: words(data.decode()) for name, data in files(small()).items() if name.endswith(".html")}
    said = made["alba-90001.html"]
    for text in ("Alba : vos sièges, tels que nous les connaissons C2", "État au 1er octobre 2026",
                 "À renvoyer corrigée dans les dix jours à la direction générale.", "exact à retirer à corriger",
                 "d'accord à nuancer parlons-en avant", "opposition : dpo@essai.example",
                 "Sans réponse de votre part, rien ne sera dit de votre commune.",
                 "A, feuille Appartenances ; C, feuille Communes ; I, feuille Instances",
                 "Diffusion par fonction", "Territoire fictif"):
        assert text in said
    assert "oui intérêt" in made["bree-90002.html"]
    assert all(f"{name} : vos sièges" in made["toutes.html"] for name in ("Alba", "Bree", "Corly"))


@pytest.mark.parametrize(("lang", "expected"), [
    ("fr", "À renvoyer corrigée avant le 16 octobre 2026 à : Direction générale, carte@essai.example"),
    ("en", "Send it back corrected before 16 October 2026 to: Direction générale, carte@essai.example")])
def test_the_page_says_whom_to_answer_and_before_which_day_as_territoire_does(lang, expected):
    made = files(small(territory=replace(TERRITORY, owner="Direction générale, carte@essai.example",
                                         answer_before=date(2026, 10, 16))), lang)
    assert expected in words(made["alba-90001.html"].decode())
    assert expected in typed(made["alba-90001.docx"])


@pytest.mark.parametrize("name", ["alba-90001.html", "alba-90001.docx"])
def test_words_of_the_field_are_defined_and_a_percentage_says_of_what(name):
    data = files(small())[name]
    said = typed(data) if name.endswith("docx") else words(data.decode())
    for text in ("Siège d'office : ", "Co-dir : réunion des directions", "Référent (ou ambassadeur) : "):
        assert said.count(text) == 1
    # outside automatic seats and the Co-dir: GT Eau and GT Mobilités complete; Réseau RH partial (a half), its
    # vacant seat is no presence; CRTE unknown: (1 + 1 + 0.5 + 0) / 4 is 62.5 %, rounded to the even
    assert said.count("%") == 1
    assert "Pour 62 % des instances, hors sièges d'office et Co-dir, nous savons si votre commune y siège" in said


def test_without_a_contact_the_general_directorate_answers():
    said = words(files(small(territory=Territory("Essai")))["alba-90001.html"].decode())
    assert "opposition : la direction générale." in said
    assert "Territoire fictif" not in said
    assert "État au" not in said


@pytest.mark.parametrize("name", ["bree-90002.html", "bree-90002.docx"])
def test_nobody_of_another_commune_is_on_a_page(name):
    data = files(small())[name]
    said = typed(data) if name.endswith("docx") else words(data.decode())
    defined = said.replace("secrétaires généraux de mairie (SGM)", "").replace("DGS ou SGM", "")
    assert "SGM" not in defined  # Alba's and Corly's
    assert "DGA" not in said  # the EPCI's
    assert "CAF" not in said
    assert not {"Alba", "Corly"} & set(re.findall(r"\w+", said))


def test_no_name_is_written_whatever_the_workbook_allows():
    tables = small(territory=replace(TERRITORY, informed_on=date(2026, 9, 1)))
    actors = tables.actors.assign(nom="Quenouille", prenom="Zoé", libelle="Zoé Quenouille")
    for name, data in files(replace(tables, actors=actors)).items():
        said = "".join(zipfile.ZipFile(io.BytesIO(data)).read(part).decode() for part in
                       ("word/document.xml", "docProps/core.xml")) if name.endswith("docx") else data.decode()
        assert "uenouille" not in said
        assert "Zoé" not in said


def test_the_page_is_alone_runs_nothing_and_keeps_what_it_is_given_as_text():
    tables = small()
    hostile = "<img src=x onerror=run()>\x01 & {{ 7*7 }} **gras**"
    bodies = tables.bodies.replace({"nom": {"GT Eau": hostile}})
    made = files(replace(tables, bodies=bodies))
    text = made["alba-90001.html"].decode()
    assert "default-src 'none'; style-src 'unsafe-inline'" in text
    tags = re.findall(r"<[^>]*>", text)
    assert {tag.strip("</>").split()[0] for tag in tags} <= {
        "!doctype", "html", "head", "meta", "title", "style", "body", "main", "article", "div", "span", "h1", "h2", "p",
        "b", "sup", "small", "table", "colgroup", "col", "thead", "tbody", "tr", "th", "td", "ul", "li"}
    assert not re.search(r"\son\w+=|\ssrc=|\shref=|https?://|@import|url\(", "".join(tags))
    assert "{{ 7*7 }}" in text
    assert "<img src=x onerror=run()>" in typed(made["alba-90001.docx"])


def test_word_opens_it_and_it_holds_the_words_of_the_page():
    # in the second territory one commune has an automatic seat only, the other 12 more, in two columns
    for tables in (small(), wide_territory(12)):
        made = files(tables)
        pages = [name.removesuffix(".docx") for name in made if name.endswith(".docx")]
        for name in pages:
            said = set(words(made[f"{name}.html"].decode()).split())
            assert said == set(typed(made[f"{name}.docx"]).split())


def test_each_box_of_the_word_page_can_be_ticked_and_has_its_own_number():
    document = zipfile.ZipFile(io.BytesIO(files(small())["alba-90001.docx"])).read("word/document.xml").decode()
    numbers = re.findall(r'<w:sdtPr><w:id w:val="(\d+)"/><w14:checkbox', document)
    # 4 seats with two boxes, 1 body with automatic seats with two, no other body to propose,
    # Conférence Nord and CRTE with two, three answers: 8 + 2 + 4 + 3
    assert len(numbers) == len(set(numbers)) == 17


def test_a_page_with_room_has_more_lines_to_write_on_and_a_full_one_keeps_two():
    def lines(tables: Tables) -> list[int]:
        free = re.findall(r"titre….*?<h2>", whole(tables), flags=re.DOTALL)
        return [part.count('class="line"') for part in free]

    assert lines(small()) == [7, 7, 7]  # two, and five more at most
    assert lines(wide_territory(30))[1] == 2  # 30 seats: more than a sheet


def test_a_commune_without_a_seat_is_told_so_kindly():
    tables = build(["Alba", "Bree"], {"Conseil communautaire": {"type": "Assemblée délibérante"}, "GT Eau": "non"},
                   [("Maire@Alba", "Conseil communautaire"), ("Maire@Bree", "Conseil communautaire"),
                    ("Maire@Bree", "GT Eau")])
    said = words(files(tables)["alba-90001.html"].decode())
    assert "nous ne connaissons pas encore de siège de votre commune" in said
    assert "aucun siège connu, hors sièges d'office, dans la seule liste complète" in said


@pytest.mark.parametrize(("roster", "said"), [
    ("complète", "Votre commune a un siège connu dans chaque instance dont la liste est complète."),
    ("inconnue", "Aucune liste n'est complète : nous ne pouvons encore rien dire ici.")])
def test_a_second_part_without_a_body_says_why(roster, said):
    tables = build(["Alba"], {"GT Eau": {"siege_de_droit": "non", "liste_complete": roster}}, [("DGS@Alba", "GT Eau")])
    made = files(tables)
    assert said in words(made["alba-90001.html"].decode())
    assert said in typed(made["alba-90001.docx"])


def test_files_are_named_by_commune_then_code_in_safe_letters():
    tables = build(["L'Épine/Nord: «Sud»", "Con", "Œuilly-" + "très-" * 20 + "long"], {"GT": "non"}, [])
    names_ = sorted(name for name in files(tables) if name.endswith(".html"))
    assert names_ == ["con-90002.html", "l-epine-nord-sud-90001.html",
                      "oeuilly-tres-tres-tres-tres-tres-tres-tr-90003.html", "toutes.html"]


def test_communes_without_a_code_that_bear_the_same_name_keep_a_file_each():
    tables = build(["Alba", "Alba "], {"GT": "non"}, [])
    made = files(replace(tables, communes=tables.communes.assign(code_insee="")))
    assert sorted(name for name in made if name.endswith(".docx")) == ["alba-commune-2.docx", "alba-commune.docx"]


def test_the_folder_says_how_answers_are_typed_back():
    said = " ".join(files(small())["LISEZMOI.txt"].decode().split()).replace("’", "'")
    assert "relue = oui, et relue_le = la date de la réponse" in said.replace("\u00a0", " ")
    assert "feuille Appartenances, ligne 212" in said
    assert "à lui seul" in said


def test_rows_in_another_order_give_the_same_bytes():
    tables = agglomeration(6)
    shuffled = replace(tables, **{name: getattr(tables, name).iloc[::-1].reset_index(drop=True) for name in
                                  ("communes", "organisations", "actors", "bodies", "memberships", "relations")})
    assert files(shuffled) == files(tables)


@pytest.mark.parametrize("n", [1, 2])
def test_a_tiny_territory_has_its_pages(n):
    made = files(agglomeration(n, to_link=0, one_thread=0))
    assert len([name for name in made if name.endswith(".docx")]) == n


def test_pages_speak_english_under_french_file_names():
    made = files(small(), "en")
    said = words(made["alba-90001.html"].decode())
    assert "Without an answer from you, nothing will be said of your commune." in said
    assert "Town clerk, a function shared with Corly" in typed(made["alba-90001.docx"])


MEASURED = """() => [...document.querySelectorAll('.sheet')].map(sheet => ({
  high: sheet.getBoundingClientRect().height / parseFloat(getComputedStyle(document.documentElement).fontSize),
  wide: sheet.scrollWidth - sheet.clientWidth,
}))"""
ROOM = 280.5 / (9.2 * 25.4 / 72)  # rem of a sheet: 297 mm less its margins, at 9.2 pt


@pytest.fixture(scope="module", name="browser")
def chromium() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


def printed_pages(browser: Any, text: str) -> tuple[list[dict[str, float]], int]:
    """The height of each sheet in print, and the number of pages of the PDF."""
    opened = browser.new_page(viewport={"width": 695, "height": 1060})  # 210 mm less two margins of 13
    opened.set_content(text)
    opened.emulate_media(media="print")
    sheets = opened.evaluate(MEASURED)
    count = len(re.findall(rb"/Type\s*/Page\b", opened.pdf(prefer_css_page_size=True)))
    opened.close()
    return sheets, count


def wide_territory(seats: int) -> Tables:
    """Two communes and 36 bodies with long names; the first commune sits in ``seats`` of them."""
    bodies: dict[str, Any] = {
        f"Comité de pilotage de la convention territoriale n {i}": {
            "type": "Groupe de travail", "siege_de_droit": "non",
            "liste_complete": "inconnue" if i > 33 else "complète"} for i in range(36)}
    bodies["Conseil communautaire"] = {"type": "Assemblée délibérante"}
    long = "Saint-Barthélemy-lès-Grandes-Bruyères-d'Orval"  # 45 letters
    return build([long, "Bree"], bodies, [
        (f"Adjoint au maire {i % 7 + 1}@{long}", name) for i, name in enumerate(list(bodies)[:seats])] + [
        (f"Maire@{long}", "Conseil communautaire"), ("Maire@Bree", "Conseil communautaire")])


@pytest.mark.browser
@pytest.mark.parametrize(("tables", "lang"), [
    (agglomeration(24), "fr"), (agglomeration(2, to_link=1, one_thread=0), "en"), (wide_territory(12), "fr"),
    (wide_territory(3), "fr")], ids=["24 communes", "2 communes", "12 seats of 36", "3 seats of 36"])
def test_each_commune_holds_on_one_sheet(browser, tables, lang):
    sheets, count = printed_pages(browser, whole(tables, lang))
    assert count == len(sheets) == len(tables.communes)
    assert max(sheet["high"] for sheet in sheets) <= ROOM + 0.05
    assert max(sheet["wide"] for sheet in sheets) <= 0


@pytest.mark.browser
def test_thirty_seats_take_a_second_sheet_at_most(browser):
    sheets, count = printed_pages(browser, whole(wide_territory(30)))
    assert len(sheets) == 2
    assert count <= 3


def test_names_of_communes_are_in_alphabetical_order_in_the_whole_document():
    found = re.findall(r"<h1>(.*?)\u00a0:", whole(agglomeration(16)))
    assert len(found) == 16
    assert sorted(name.replace("’", "'") for name in found) == sorted(names(16))
