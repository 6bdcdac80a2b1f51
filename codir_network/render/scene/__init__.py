"""What a map shows, as plain data: composed at a level of disclosure, then only placed and drawn."""

from codir_network.render.scene.composed import CENTERS, MOST_MARKS, VIEWS, Center, Scene, View, compose_scene

__all__ = ["CENTERS", "MOST_MARKS", "VIEWS", "Center", "Scene", "View", "compose_scene"]
