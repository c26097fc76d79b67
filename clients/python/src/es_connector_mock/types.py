"""
The types of what methods take and return: ``EntryView`` for a request of the journal, ``FaultView`` for a fault rule,
``FixtureState`` for a state. Those called ``…Arguments`` are the keyword arguments of methods.
"""

from .generated.types import *  # noqa: F403
from .generated.types import __all__ as __all__
