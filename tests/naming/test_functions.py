from __future__ import annotations

import pytest

from codir_network.naming.functions import recognise

KNOWN = [
    # text, function, what people say
    ("Maire", "Maire", "Maire"),
    ("Madame le maire", "Maire", "Maire"),
    ("1er adjoint", "Adjoint au maire", "Adjoint au maire 1"),
    ("Deuxième adjointe", "Adjoint au maire", "Adjoint au maire 2"),
    ("adjointe n° 3", "Adjoint au maire", "Adjoint au maire 3"),
    ("Adjoint au maire 02", "Adjoint au maire", "Adjoint au maire 2"),
    ("VP", "Vice-président", "Vice-président"),
    ("3e vice-présidente", "Vice-président", "Vice-président 3"),
    ("Directrice générale des services", "DGS", "DGS"),
    ("secrétaire de mairie", "SGM", "SGM"),
    ("Agent 2", "Agent", "Agent 2"),
    ("Town clerk", "SGM", "SGM"),
    ("CDL", "Agent de l'État", "Agent de l'État"),
    # titles, by their first words
    ("Directrice des finances", "Directeur ou chef de service", "Directrice des finances"),
    ("Responsable de l'enfance", "Directeur ou chef de service", "Responsable de l'enfance"),
    ("Directrice de cabinet du maire", None, "Directrice de cabinet du maire"),  # a function that is not completed
    ("DGA ressources", "DGA", "DGA ressources"),
    ("Directeur général adjoint des services", "DGA", "Directeur général adjoint des services"),
    ("Adjointe à l'urbanisme", "Adjoint au maire", "Adjointe à l'urbanisme"),
    ("Responsable de service commun informatique", "Responsable de service commun",
     "Responsable de service commun informatique"),
    ("Cheffe de projet PLUi", "Chargé de mission", "Cheffe de projet PLUi"),
    # unknown: neither guessed, nor taken by a first word that would promote them
    ("Maire honoraire", None, "Maire honoraire"),
    ("Directeur général délégué", None, "Directeur général délégué"),
    ("Garde champêtre", None, "Garde champêtre"),
    ("Secrétaire", None, "Secrétaire"),
]


@pytest.mark.parametrize(("text", "function", "words"), KNOWN)
def test_a_function_is_recognised_in_the_words_of_the_field(text, function, words):
    holding = recognise(text)
    assert (holding.term.value if holding.term else None, holding.words) == (function, words)


@pytest.mark.parametrize(("place", "function"), [
    ("epci", "Président de l'intercommunalité"), ("commune", None), ("usagers", "Représentant d'association"),
    ("autre", None),
])
def test_a_president_presides_over_what_he_belongs_to(place, function):
    term = recognise("Présidente", place).term
    assert (term.value if term else None) == function
