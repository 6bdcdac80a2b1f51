"""The pages that communes reread before anything is shown: what they hold, in HTML and in Word."""

from codir_network.render.fiches.folder import folder

__all__ = ["folder"]
