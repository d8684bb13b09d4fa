"""Makker: reflection prompts, colleagues' answers and peer sparring, by chat."""

from importlib.metadata import version

__version__ = version("makker")
