"""Calls a function for each request, in a thread."""

from __future__ import annotations

import sys
import threading
import traceback
from typing import TYPE_CHECKING, Callable

if TYPE_CHECKING:
    from .generated.synchronous.journal import Followed
    from .types import EntryView


def listen_in_thread(entries: Followed, listener: Callable[[EntryView], object]) -> Callable[[], None]:
    """:returns: a function that ends it, after which the listener is not called again"""

    def deliver() -> None:
        for entry in entries:
            call_listener(listener, entry)

    thread = threading.Thread(target=deliver, name="es-connector-mock listener", daemon=True)
    thread.start()

    def stop() -> None:
        entries.close()
        if thread is not threading.current_thread():
            thread.join()

    return stop


def call_listener(listener: Callable[[EntryView], object], entry: EntryView) -> None:
    """Calls a listener, and prints what it raises: nobody is there to catch it."""
    try:
        listener(entry)
    except Exception:
        print("A listener of the journal has failed:", file=sys.stderr)
        traceback.print_exc()
