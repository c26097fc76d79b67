"""What tests report of requests that were refused."""

from __future__ import annotations

import os

from .errors import RefusedError
from .generated.synchronous.mock import ConnectorMock

VARIABLE = "ES_CONNECTOR_MOCK_STRICT"


def switched(text: str) -> bool | None:
    """What the value of a switch means; None if it means nothing."""
    word = text.lower()
    return True if word in ("true", "1", "yes", "on") else False if word in ("false", "0", "no", "off") else None


def strict_in_environment() -> bool | None:
    """None if the variable is not set. :raises ValueError: if it is neither on nor off."""
    text = os.environ.get(VARIABLE, "")
    if text == "":
        return None
    on = switched(text)
    if on is None:
        raise ValueError(f"{VARIABLE} must be one of true, 1, yes, on, false, 0, no and off, not {text}.")
    return on


def complaint(mock: ConnectorMock) -> str | None:
    """Why a test that has passed fails in strict mode; None if nothing was refused unexpectedly."""
    unexpected = mock.unexpected_refusals()
    if not unexpected:
        return None
    return "\n".join(
        [
            "Requests were refused unexpectedly (es_connector_mock_strict):",
            *unexpected,
            "Announce those that are meant to be: connector_mock.expect_refusal(…).",
        ]
    )


def refusals_of(mock: ConnectorMock) -> list[str]:
    """The requests of a failed test that were refused. None if the server is gone: that is not what the test failed for."""
    try:
        return mock.refusals()
    except (OSError, RefusedError):
        return []
