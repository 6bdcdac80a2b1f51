"""The invented agglomération: its communes, and what is hidden in it.

Nothing here reads or writes a file. The bodies are in ``fictitious_bodies.py``.
"""

from __future__ import annotations

from dataclasses import dataclass

EPCI = "Agglomération du Val d'Orvaine (fictive)"
SEAT = "Pontorval"


@dataclass(frozen=True, slots=True)
class Place:
    """An invented commune: km east and north of the middle, and the level planted in it."""

    name: str
    sector: str
    population: int
    east: float
    north: float
    level: str = "reliee"
    reread: bool = True


COMMUNES: tuple[Place, ...] = (
    Place("Beaulion", "Nord", 287, -14.6, 8.7),
    Place("Bois-l'Abbesse", "Nord", 534, -10.2, 6.3),
    Place("Champgaillet", "Nord", 4867, -3.5, 11.8),
    Place("Fontenoux", "Nord", 762, 10.4, 10.9, "un_seul_fil"),
    Place("Grandvillebois", "Nord", 1618, -7.1, 2.6),
    Place("La Chapelle-d'Orvaine", "Nord", 1243, 16.9, 2.2, "sans_traduction"),
    Place("Le Plessis-Hardoin", "Nord", 2639, -7.6, 13.9),
    Place("Montréveil", "Nord", 3676, 8.2, 4.6),
    Place("Pontorval", "Nord", 15391, 0.8, 1.9),
    Place("Quincé-l'Orme", "Nord", 412, -11.9, 11.4, "un_seul_fil"),
    Place("Saint-Loup-d'Ambrac", "Nord", 463, 15.8, 7.7, "sans_siege"),
    Place("Tréfargues", "Nord", 1794, -17.3, 4.1),
    Place("Brévaux", "Sud", 1327, -9.3, -2.8, "sans_siege"),
    Place("Cérandes", "Sud", 4118, -8.8, -8.1),
    Place("Hautecourbe", "Sud", 871, 9.8, -12.3, reread=False),
    Place("L'Ermelaie", "Sud", 2057, 12.6, -3.7, "sans_pairs"),
    Place("Les Essarts-Rivaud", "Sud", 2954, -11.6, -12.2),
    Place("Marsolles", "Sud", 1476, -5.1, -13.8),
    Place("Neuvelle-en-Plaine", "Sud", 2312, -1.2, -8.4, "une_seule_instance", reread=False),
    Place("Ozay", "Sud", 453, -15.2, -5.6, "un_seul_fil"),
    Place("Rocquelune", "Sud", 304, -18.4, -1.3, "sans_siege"),
    Place("Saint-Aubrin-les-Trois-Moulins", "Sud", 5934, 5.9, -7.9),
    Place("Sainte-Aure-des-Bois", "Sud", 2181, 3.1, -14.6, "une_seule_instance"),
    Place("Vieille-Combe", "Sud", 327, 14.3, -9.1, "un_seul_fil"),
)

PRESIDENT = "Maire@Cérandes"
VICE_PRESIDENTS = (
    "Maire@Pontorval", "Maire@Saint-Aubrin-les-Trois-Moulins", "Maire@Champgaillet", "Maire@Montréveil",
    "Maire@Les Essarts-Rivaud", "Maire@Tréfargues", "Maire@Beaulion", "Adjoint au maire 1@Pontorval",
    "Adjoint au maire 2@Pontorval", "Adjoint au maire 1@Saint-Aubrin-les-Trois-Moulins",
)
"""The other members of the conseil communautaire are conseillers communautaires."""

# What is hidden, by name: the codes and subjects that findings should have.
SHARED_BY = ("Beaulion", "Bois-l'Abbesse", "Quincé-l'Orme")
HUBS = ("Co-dir de territoire (conférence des DGS)", "Conférence des maires")
LAYERS_WITH_SEATS_TO_GIVE = (
    "Gouvernance politique", "Direction administrative", "Réseaux métiers", "Projets", "Instances obligatoires",
    "Partenariats", "Usagers et société civile",
)
INTERSECTIONS: dict[str, tuple[str, ...]] = {
    "conference": ("Conférence des maires",),
    "groupe": ("Équipe projet plan intercommunal de sauvegarde", "GT Guichet et parcours de l'usager",
               "GT Mutualisation"),
    "reseau": ("Réseau finances",),
    "codir": (),
}
TO_COME: dict[str, object] = {
    "couches": [
        {"sujets": ["Direction administrative", "Usagers et société civile"],
         "formulation": "moins croisées que les fonctions ne l'expliquent", "personnes_dans_les_deux": 1},
        {"sujets": ["Gouvernance politique", "Réseaux métiers"],
         "formulation": "séparées par composition", "personnes_dans_les_deux": 0},
    ],
}
