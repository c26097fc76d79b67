# Made by scripts/generate.mjs from schemas/control/ and schemas/fixture.schema.json. Do not edit.
"""What the control API takes and returns."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal, TypedDict, Union

if TYPE_CHECKING:
    from typing_extensions import NotRequired

__all__ = [
    "ChangedItem",
    "Changes",
    "ClockArguments",
    "ClockView",
    "ClosestRequest",
    "CutBody",
    "Diagnosis",
    "DiagnosisState",
    "DiagnosisUnknown",
    "Difference",
    "EntryMatch",
    "EntryMatchArguments",
    "EntryView",
    "FailedPart",
    "FaultAnswer",
    "FaultCall",
    "FaultCallView",
    "FaultDrip",
    "FaultItems",
    "FaultRule",
    "FaultRuleArguments",
    "FaultStep",
    "FaultView",
    "FixtureConfigurationField",
    "FixtureConfigurationFieldDependsOn",
    "FixtureConfigurationFieldOptions",
    "FixtureConfigurationFieldValidations",
    "FixtureConnector",
    "FixtureConnectorFeatures",
    "FixtureConnectorFeaturesSyncRules",
    "FixtureConnectorScheduling",
    "FixtureDeletion",
    "FixtureDocument",
    "FixtureFeature",
    "FixtureFiltering",
    "FixtureFilteringHalf",
    "FixtureFilteringHalfAdvancedSnippet",
    "FixtureFilteringHalfRules",
    "FixtureFilteringHalfValidation",
    "FixtureFilteringHalfValidationErrors",
    "FixtureIndex",
    "FixtureIndexAliases",
    "FixturePipeline",
    "FixturePipelineObject",
    "FixtureSchedule",
    "FixtureSecret",
    "FixtureState",
    "FixtureSyncJob",
    "FixtureSyncJobConnector",
    "JournalEventsArguments",
    "JournalSearchArguments",
    "LeakReport",
    "OperationCount",
    "PlayedScenario",
    "RecordedAnswer",
    "RecordedStep",
    "Recording",
    "RequestMatch",
    "RequestSummary",
    "ScenarioArguments",
    "ScenarioName",
    "SnapshotSummary",
    "StandInArguments",
    "StandInJob",
    "StateDiff",
    "TextMatch",
    "TextMatchObject",
    "Verification",
    "VerifyArguments",
    "WaitArguments",
    "Whoami",
    "WhoamiApiKey",
    "WhoamiIndices",
    "WhoamiIndicesFields",
    "WhoamiOperations",
    "WhoamiOperationsDenied",
]

#: Name of a scenario.
ScenarioName = Literal["bulk-item-rejections", "breaker-on-connector-index", "claim-too-large", "conflict-during-sync", "soft-deleted-connector", "idle-job"]


class ClockView(TypedDict):
    """The time on the mock's clock."""

    now: str
    """ISO 8601 in UTC."""
    frozen: bool
    """True if the clock is stopped."""
    rate: float
    """Speed relative to real time."""
    tick: float
    """Milliseconds that it advances with each request."""
    system: bool
    """True if it is the system time."""


class EntryView(TypedDict):
    """A request with its response, without secrets and credentials."""

    id: int
    """Its number."""
    at: str
    """When it was received, on the mock's clock."""
    sandbox: NotRequired[str]
    """The sandbox that it was sent to."""
    operation: str | None
    """Name of the operation in Elasticsearch's specification; null if no route matches."""
    method: str
    """HTTP method."""
    path: str
    """Decoded path."""
    params: dict[str, str]
    """Values of the route's placeholders."""
    query: dict[str, str]
    """Query parameters."""
    headers: dict[str, Any]
    """Headers."""
    body: NotRequired[Any]
    """Parsed body; a list of lines if it is newline-delimited."""
    body_cut: NotRequired[CutBody]
    """If the body is too large to be kept whole: [body] has its first part, as text or as the lines that are complete."""
    status: int
    """Status of the response; 0 if none was sent."""
    refused: NotRequired[bool]
    """True if the request was refused, completely or in part."""
    took_ms: float
    """Duration in real milliseconds."""
    answer: NotRequired[Any]
    """Parsed response."""
    answer_cut: NotRequired[CutBody]
    """The same for the response."""
    answer_headers: NotRequired[dict[str, str]]
    """Headers of the response; not in lists without bodies."""
    diagnosis: NotRequired[Diagnosis]
    """Why a request was refused. This accompanies the response and is never part of it."""
    outcome: NotRequired[Literal["connection_reset", "connection_closed", "hanging", "answer_damaged"]]
    """What happened to the response, if it was not sent normally."""
    faults: NotRequired[list[str]]
    """Ids of the fault rules that affected it."""


class CutBody(TypedDict):
    """A large body of which only the first part is kept."""

    size: int
    """Bytes of the whole body."""
    sha256: str
    """Hash of the whole body, in hexadecimal digits."""
    kept: int
    """Bytes of the part that is kept."""


class Diagnosis(TypedDict):
    """Why a request was refused. This accompanies the response and is never part of it."""

    summary: str
    """The reason and what to do about it, in a sentence or two."""
    refused_by: Literal["elasticsearch", "es-connector-mock", "fault"]
    """Who refuses it: Elasticsearch as well as this mock, only this mock, or a fault rule."""
    nearest_route: NotRequired[str]
    """The route that was probably meant."""
    allowed_methods: NotRequired[list[str]]
    """Methods that the path accepts."""
    unknown: NotRequired[DiagnosisUnknown]
    """A name that is not known."""
    state: NotRequired[DiagnosisState]
    """The status of the connector or job."""
    failures: NotRequired[list[FailedPart]]
    """Parts that failed although the response reports success; at most twenty."""


class DiagnosisUnknown(TypedDict):
    """A name that is not known."""

    name: str
    """The unknown name."""
    nearest: NotRequired[str]
    """The nearest known name."""
    known: list[str]
    """The known names."""


class DiagnosisState(TypedDict):
    """The status of the connector or job."""

    current: str
    """The current status."""
    accepts: list[str]
    """The statuses that it can change to."""


class FailedPart(TypedDict):
    """A part of a request that failed: an item, a shard, a search."""

    part: str
    """item 2 (index docs/7), shard 0 of docs, search 1"""
    type: str
    """Type of the error."""
    reason: str
    """Its reason."""


_FaultRuleKeys = TypedDict(
    "_FaultRuleKeys",
    {
        "not": "NotRequired[RequestMatch]",
        "for": "NotRequired[str | float]",
    },
)


class FaultRule(_FaultRuleKeys):
    """Which requests fail, when and how. All conditions on requests must hold; without any, the rule applies to every request."""

    id: NotRequired[str]
    """Name of the rule. Default: fault-1, fault-2, …."""
    description: NotRequired[str]
    """The purpose of the rule."""
    operation: NotRequired[str | list[str]]
    """Name of the operation in Elasticsearch's specification, or several: connector.update_status, connector.*, bulk. * matches any text. GET /_mock/operations lists the names."""
    method: NotRequired[str | list[str]]
    """HTTP method, or several."""
    path: NotRequired[str | list[str]]
    """Decoded path, or several: /_connector/*/_status. * matches any text."""
    params: NotRequired[dict[str, TextMatch]]
    """Values of the route's placeholders: {"connector_id": "c1"}."""
    query: NotRequired[dict[str, TextMatch]]
    """Query parameters: {"refresh": "true", "pipeline": {"$exists": false}}."""
    headers: NotRequired[dict[str, TextMatch]]
    """Headers: {"user-agent": "elastic-*"}."""
    body: NotRequired[Any]
    """JSON that the body must contain; objects may have additional keys. Operators take the place of values: {"status": {"$any_of": ["error", "connected"]}}, {"name": {"$like": "db-*"}}, {"error": {"$exists": false}}, {"size": {"$gte": 10, "$lt": 100}}, {"$not": …}; {"$equals": …} requires exactly this value."""
    line: NotRequired[Any]
    """JSON that some line of a newline-delimited body must contain, with the same operators."""
    text: NotRequired[str]
    """Text that the body must contain."""
    larger_than: NotRequired[str | float]
    """The body must be larger than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb."""
    smaller_than: NotRequired[str | float]
    """The body must be smaller than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb."""
    enabled: NotRequired[bool]
    """If false, the rule is switched off: it is kept, but affects and counts nothing. Default true."""
    nth: NotRequired[int]
    """Only the nth matching request."""
    every: NotRequired[int]
    """Only every nth matching request."""
    times: NotRequired[int]
    """The maximum number of times. A rule about items counts the requests in which it made an item fail."""
    probability: NotRequired[float]
    """The probability of each occurrence."""
    seed: NotRequired[str]
    """Seed for random choices. Default: the rule's id."""
    real_time: NotRequired[bool]
    """If true, [for] runs in real time, whatever the mock's clock does. Default false."""
    respond: NotRequired[FaultAnswer]
    """The response to send instead. It starts from the preset, if there is one; the other properties override parts of it."""
    preset: NotRequired[Literal["circuit_breaking_exception", "es_rejected_execution_exception", "request_too_large", "version_conflict_engine_exception", "unauthorized", "forbidden", "master_not_discovered_exception", "no_master_block", "bad_gateway", "service_unavailable", "gateway_timeout", "read_only_block", "document_parsing_exception", "index_not_found_exception", "resource_not_found_exception", "internal_error"]]
    """An error of Elasticsearch or of a proxy, with its original wording. GET /_mock/faults/presets explains them."""
    items: NotRequired[FaultItems]
    """Which items of a bulk request fail inside a 200, and how. These are not processed; the others are."""
    processed: NotRequired[bool]
    """If true, the request is processed first, and only its response is lost or replaced. Default false."""
    delay: NotRequired[str | float]
    """How long to delay the response, in real time. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h."""
    jitter: NotRequired[str | float]
    """The maximum random addition to the delay. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h."""
    drip: NotRequired[FaultDrip]
    """Sends the response in small pieces."""
    connection: NotRequired[Literal["reset", "close", "hang"]]
    """reset: the connection is reset. close: it is closed without a response. hang: no response is ever sent."""
    damage: NotRequired[Literal["empty", "truncate", "garbage", "html", "no_product_header"]]
    """empty: no body. truncate: the connection ends in the middle of the body. garbage: bytes that are not JSON. html: a proxy's HTML page. no_product_header: X-elastic-product is missing, so that official clients reject the server."""
    hold: NotRequired[bool]
    """If true, each request is held until POST /_mock/faults/{id}/release lets it go on; if it is also processed, its response is held. It goes on by itself when the rule is removed or switched off, at a reset, or after 10 minutes. Default false."""
    call_before: NotRequired[list[FaultCall]]
    """Calls that the server makes itself, one after the other, before it processes the request: the job is canceled, an index is deleted, the clock jumps."""
    call_after: NotRequired[list[FaultCall]]
    """The same after the request has been processed, and before its response is sent."""
    sequence: NotRequired[list[FaultStep]]
    """What happens to the first request that the rule applies to, to the second, and so on; the rule is used up after the last. With times, it starts again from the first. It replaces all other effects of the rule."""

#: What a text must be: a pattern in which * matches any text; a list of patterns, one of which must match; or operators, all of which must hold.
TextMatch = Union[str, list[str], "TextMatchObject"]


_TextMatchObjectKeys = TypedDict(
    "_TextMatchObjectKeys",
    {
        "$like": "NotRequired[str]",
        "$equals": "NotRequired[str]",
        "$exists": "NotRequired[bool]",
        "$any_of": "NotRequired[list[TextMatch]]",
        "$not": "NotRequired[TextMatch]",
        "$gt": "NotRequired[float | str]",
        "$gte": "NotRequired[float | str]",
        "$lt": "NotRequired[float | str]",
        "$lte": "NotRequired[float | str]",
    },
)

class TextMatchObject(_TextMatchObjectKeys):
    """What a text must be: a pattern in which * matches any text; a list of patterns, one of which must match; or operators, all of which must hold."""


_RequestMatchKeys = TypedDict(
    "_RequestMatchKeys",
    {
        "not": "NotRequired[RequestMatch]",
    },
)


class RequestMatch(_RequestMatchKeys):
    """Selects requests. All conditions must hold; {} selects every request."""

    operation: NotRequired[str | list[str]]
    """Name of the operation in Elasticsearch's specification, or several: connector.update_status, connector.*, bulk. * matches any text. GET /_mock/operations lists the names."""
    method: NotRequired[str | list[str]]
    """HTTP method, or several."""
    path: NotRequired[str | list[str]]
    """Decoded path, or several: /_connector/*/_status. * matches any text."""
    params: NotRequired[dict[str, TextMatch]]
    """Values of the route's placeholders: {"connector_id": "c1"}."""
    query: NotRequired[dict[str, TextMatch]]
    """Query parameters: {"refresh": "true", "pipeline": {"$exists": false}}."""
    headers: NotRequired[dict[str, TextMatch]]
    """Headers: {"user-agent": "elastic-*"}."""
    body: NotRequired[Any]
    """JSON that the body must contain; objects may have additional keys. Operators take the place of values: {"status": {"$any_of": ["error", "connected"]}}, {"name": {"$like": "db-*"}}, {"error": {"$exists": false}}, {"size": {"$gte": 10, "$lt": 100}}, {"$not": …}; {"$equals": …} requires exactly this value."""
    line: NotRequired[Any]
    """JSON that some line of a newline-delimited body must contain, with the same operators."""
    text: NotRequired[str]
    """Text that the body must contain."""
    larger_than: NotRequired[str | float]
    """The body must be larger than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb."""
    smaller_than: NotRequired[str | float]
    """The body must be smaller than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb."""


class FaultAnswer(TypedDict):
    """The response to send instead. It starts from the preset, if there is one; the other properties override parts of it."""

    preset: NotRequired[Literal["circuit_breaking_exception", "es_rejected_execution_exception", "request_too_large", "version_conflict_engine_exception", "unauthorized", "forbidden", "master_not_discovered_exception", "no_master_block", "bad_gateway", "service_unavailable", "gateway_timeout", "read_only_block", "document_parsing_exception", "index_not_found_exception", "resource_not_found_exception", "internal_error"]]
    """An error of Elasticsearch or of a proxy, with its original wording. GET /_mock/faults/presets explains them."""
    status: NotRequired[int]
    """HTTP status."""
    type: NotRequired[str]
    """Type of the error in Elasticsearch's envelope."""
    reason: NotRequired[str]
    """Reason of the error."""
    body: NotRequired[Any]
    """The whole body: a string is sent unchanged, anything else as JSON."""
    headers: NotRequired[dict[str, str]]
    """Headers to add."""


class FaultItems(TypedDict):
    """Which items of a bulk request fail inside a 200, and how. These are not processed; the others are."""

    error: NotRequired[FaultAnswer]
    """The response to send instead. It starts from the preset, if there is one; the other properties override parts of it."""
    preset: NotRequired[Literal["circuit_breaking_exception", "es_rejected_execution_exception", "request_too_large", "version_conflict_engine_exception", "unauthorized", "forbidden", "master_not_discovered_exception", "no_master_block", "bad_gateway", "service_unavailable", "gateway_timeout", "read_only_block", "document_parsing_exception", "index_not_found_exception", "resource_not_found_exception", "internal_error"]]
    """An error of Elasticsearch or of a proxy, with its original wording. GET /_mock/faults/presets explains them."""
    positions: NotRequired[list[int]]
    """Positions in the request, counted from 0."""
    every: NotRequired[int]
    """Every nth item, counted over all requests."""
    probability: NotRequired[float]
    """The probability that an item fails."""
    times: NotRequired[int]
    """The maximum number of items."""
    action: NotRequired[str | list[str]]
    """The action, or several: index, create, update, delete."""
    index: NotRequired[str | list[str]]
    """Name of the index, or several. * matches any text."""
    id: NotRequired[str | list[str]]
    """Id of the document, or several. * matches any text."""
    body: NotRequired[Any]
    """JSON that the item's second line must contain."""


class FaultDrip(TypedDict):
    """Sends the response in small pieces."""

    bytes: NotRequired[int]
    """Bytes per piece. Default 16."""
    every: NotRequired[str | float]
    """Time between pieces. Default 100ms. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h."""


class FaultCall(TypedDict):
    """A call that a rule makes: to Elasticsearch's API, as the user elastic, or to the control API. The journal does not record it, faults do not affect it, and its response is shown with the rule."""

    method: Literal["POST", "PUT", "DELETE"]
    """HTTP method."""
    path: str
    """Path and query string, such as /_connector/c, or /_mock/clock/advance?by=1h. {connector_id}, {index} and so on stand for the parameters of the request that the rule applies to, by their names in the operation's path."""
    body: NotRequired[Any]
    """The body: a string is sent unchanged, anything else as JSON. Strings such as "{connector_id}" stand for parameters, as in the path."""


class FaultStep(TypedDict):
    """What happens to one request of a sequence. An empty step leaves the request alone."""

    respond: NotRequired[FaultAnswer]
    """The response to send instead. It starts from the preset, if there is one; the other properties override parts of it."""
    preset: NotRequired[Literal["circuit_breaking_exception", "es_rejected_execution_exception", "request_too_large", "version_conflict_engine_exception", "unauthorized", "forbidden", "master_not_discovered_exception", "no_master_block", "bad_gateway", "service_unavailable", "gateway_timeout", "read_only_block", "document_parsing_exception", "index_not_found_exception", "resource_not_found_exception", "internal_error"]]
    """An error of Elasticsearch or of a proxy, with its original wording. GET /_mock/faults/presets explains them."""
    items: NotRequired[FaultItems]
    """Which items of a bulk request fail inside a 200, and how. These are not processed; the others are."""
    processed: NotRequired[bool]
    """If true, the request is processed first, and only its response is lost or replaced. Default false."""
    hold: NotRequired[bool]
    """If true, each request is held until POST /_mock/faults/{id}/release lets it go on; if it is also processed, its response is held. It goes on by itself when the rule is removed or switched off, at a reset, or after 10 minutes. Default false."""
    call_before: NotRequired[list[FaultCall]]
    """Calls that the server makes itself, one after the other, before it processes the request: the job is canceled, an index is deleted, the clock jumps."""
    call_after: NotRequired[list[FaultCall]]
    """The same after the request has been processed, and before its response is sent."""
    delay: NotRequired[str | float]
    """How long to delay the response, in real time. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h."""
    jitter: NotRequired[str | float]
    """The maximum random addition to the delay. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h."""
    drip: NotRequired[FaultDrip]
    """Sends the response in small pieces."""
    connection: NotRequired[Literal["reset", "close", "hang"]]
    """reset: the connection is reset. close: it is closed without a response. hang: no response is ever sent."""
    damage: NotRequired[Literal["empty", "truncate", "garbage", "html", "no_product_header"]]
    """empty: no body. truncate: the connection ends in the middle of the body. garbage: bytes that are not JSON. html: a proxy's HTML page. no_product_header: X-elastic-product is missing, so that official clients reject the server."""


_FaultViewKeys = TypedDict(
    "_FaultViewKeys",
    {
        "not": "NotRequired[RequestMatch]",
        "for": "NotRequired[str | float]",
    },
)


class FaultView(_FaultViewKeys):
    """A fault rule, with what it does and what it has done so far."""

    id: str
    """Name of the rule. Default: fault-1, fault-2, …."""
    description: NotRequired[str]
    """The purpose of the rule."""
    operation: NotRequired[str | list[str]]
    """Name of the operation in Elasticsearch's specification, or several: connector.update_status, connector.*, bulk. * matches any text. GET /_mock/operations lists the names."""
    method: NotRequired[str | list[str]]
    """HTTP method, or several."""
    path: NotRequired[str | list[str]]
    """Decoded path, or several: /_connector/*/_status. * matches any text."""
    params: NotRequired[dict[str, TextMatch]]
    """Values of the route's placeholders: {"connector_id": "c1"}."""
    query: NotRequired[dict[str, TextMatch]]
    """Query parameters: {"refresh": "true", "pipeline": {"$exists": false}}."""
    headers: NotRequired[dict[str, TextMatch]]
    """Headers: {"user-agent": "elastic-*"}."""
    body: NotRequired[Any]
    """JSON that the body must contain; objects may have additional keys. Operators take the place of values: {"status": {"$any_of": ["error", "connected"]}}, {"name": {"$like": "db-*"}}, {"error": {"$exists": false}}, {"size": {"$gte": 10, "$lt": 100}}, {"$not": …}; {"$equals": …} requires exactly this value."""
    line: NotRequired[Any]
    """JSON that some line of a newline-delimited body must contain, with the same operators."""
    text: NotRequired[str]
    """Text that the body must contain."""
    larger_than: NotRequired[str | float]
    """The body must be larger than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb."""
    smaller_than: NotRequired[str | float]
    """The body must be smaller than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb."""
    enabled: NotRequired[bool]
    """If false, the rule is switched off: it is kept, but affects and counts nothing. Default true."""
    nth: NotRequired[int]
    """Only the nth matching request."""
    every: NotRequired[int]
    """Only every nth matching request."""
    times: NotRequired[int]
    """The maximum number of times. A rule about items counts the requests in which it made an item fail."""
    probability: NotRequired[float]
    """The probability of each occurrence."""
    seed: NotRequired[str]
    """Seed for random choices. Default: the rule's id."""
    real_time: NotRequired[bool]
    """If true, [for] runs in real time, whatever the mock's clock does. Default false."""
    respond: NotRequired[FaultAnswer]
    """The response to send instead. It starts from the preset, if there is one; the other properties override parts of it."""
    preset: NotRequired[Literal["circuit_breaking_exception", "es_rejected_execution_exception", "request_too_large", "version_conflict_engine_exception", "unauthorized", "forbidden", "master_not_discovered_exception", "no_master_block", "bad_gateway", "service_unavailable", "gateway_timeout", "read_only_block", "document_parsing_exception", "index_not_found_exception", "resource_not_found_exception", "internal_error"]]
    """An error of Elasticsearch or of a proxy, with its original wording. GET /_mock/faults/presets explains them."""
    items: NotRequired[FaultItems]
    """Which items of a bulk request fail inside a 200, and how. These are not processed; the others are."""
    processed: NotRequired[bool]
    """If true, the request is processed first, and only its response is lost or replaced. Default false."""
    delay: NotRequired[str | float]
    """How long to delay the response, in real time. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h."""
    jitter: NotRequired[str | float]
    """The maximum random addition to the delay. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h."""
    drip: NotRequired[FaultDrip]
    """Sends the response in small pieces."""
    connection: NotRequired[Literal["reset", "close", "hang"]]
    """reset: the connection is reset. close: it is closed without a response. hang: no response is ever sent."""
    damage: NotRequired[Literal["empty", "truncate", "garbage", "html", "no_product_header"]]
    """empty: no body. truncate: the connection ends in the middle of the body. garbage: bytes that are not JSON. html: a proxy's HTML page. no_product_header: X-elastic-product is missing, so that official clients reject the server."""
    hold: NotRequired[bool]
    """If true, each request is held until POST /_mock/faults/{id}/release lets it go on; if it is also processed, its response is held. It goes on by itself when the rule is removed or switched off, at a reset, or after 10 minutes. Default false."""
    call_before: NotRequired[list[FaultCall]]
    """Calls that the server makes itself, one after the other, before it processes the request: the job is canceled, an index is deleted, the clock jumps."""
    call_after: NotRequired[list[FaultCall]]
    """The same after the request has been processed, and before its response is sent."""
    sequence: NotRequired[list[FaultStep]]
    """What happens to the first request that the rule applies to, to the second, and so on; the rule is used up after the last. With times, it starts again from the first. It replaces all other effects of the rule."""
    explanation: str
    """What the rule does, in words."""
    seen: int
    """Requests that matched."""
    hits: int
    """Requests that it affected: those in which an item failed, if it does nothing else."""
    item_hits: NotRequired[int]
    """Items that it made fail."""
    held: NotRequired[int]
    """Requests that are held at the moment; only for rules with [hold]."""
    calls: NotRequired[list[FaultCallView]]
    """The calls that it made most recently, latest last; only for rules with [call_before] or [call_after]."""
    active: bool
    """False if it has done everything it will do, or is switched off."""
    time_left: NotRequired[float]
    """Milliseconds until it is over, on the clock that it follows; only for rules with [for]."""


class FaultCallView(TypedDict):
    """A call that a rule has made."""

    call: str
    """Method and path."""
    status: NotRequired[int]
    """The status of its response."""
    reason: NotRequired[str]
    """Why it failed, or why it was not made."""


_FixtureStateKeys = TypedDict(
    "_FixtureStateKeys",
    {
        "$schema": "NotRequired[str]",
    },
)


class FixtureState(_FixtureStateKeys):
    """A named state of the whole mock: what POST /_mock/fixtures/{name} loads, what GET and PUT /_mock/state export and import."""

    description: NotRequired[str]
    """What the fixture is for. Listed by GET /_mock/fixtures."""
    connectors: NotRequired[list[FixtureConnector]]
    """Connectors. An empty list creates the connector index without any documents; if the key is omitted, there is no index until a connector is created."""
    sync_jobs: NotRequired[list[FixtureSyncJob]]
    """Sync jobs. An empty list creates the index."""
    secrets: NotRequired[list[FixtureSecret]]
    """Connector secrets. An empty list creates the index."""
    indices: NotRequired[dict[str, FixtureIndex]]
    """Indices by name."""
    cluster: NotRequired[dict[str, dict[str, Any]]]
    """Definitions of the cluster by kind and name, as the mock stores them: pipelines, templates, settings, … null removes a built-in one."""


class FixtureConnector(TypedDict):
    """A connector document. Omitted fields get the API's defaults, as if the connector had just been created."""

    id: str
    """The connector's id."""
    _version: NotRequired[int]
    """The document's _version. Default 1."""
    _seq_no: NotRequired[int]
    """The document's _seq_no, which is its position in the natural order of the index. Default: its position in this list."""
    api_key_id: NotRequired[str | None]
    """Id of the API key that the connector's service uses."""
    api_key_secret_id: NotRequired[str | None]
    """Id of the secret that holds the API key of an Elastic-managed connector."""
    configuration: NotRequired[dict[str, FixtureConfigurationField]]
    """Configuration fields by name."""
    custom_scheduling: NotRequired[dict[str, Any]]
    """Custom schedules by name."""
    description: NotRequired[str | None]
    """Description shown to users."""
    filtering: NotRequired[list[FixtureFiltering]]
    """Sync rules, both active and draft. Has a single entry."""
    index_name: NotRequired[str | None]
    """The index that the connector writes to. For Elastic-managed connectors, it starts with content-."""
    is_native: NotRequired[bool]
    """True for an Elastic-managed connector. Default false."""
    language: NotRequired[str | None]
    """Language analyzer of the index."""
    name: NotRequired[str | None]
    """Name shown to users."""
    scheduling: NotRequired[FixtureConnectorScheduling]
    """The schedules of the kinds of sync."""
    service_type: NotRequired[str | None]
    """The kind of data source: google_drive, postgresql, …"""
    status: NotRequired[Literal["created", "needs_configuration", "configured", "connected", "error"]]
    """Default created, or needs_configuration for an Elastic-managed connector."""
    sync_now: NotRequired[bool]
    """Default false; kept for old services."""
    deleted: NotRequired[bool]
    """True for a soft-deleted connector."""
    error: NotRequired[str | None]
    """The connector's error."""
    features: NotRequired[FixtureConnectorFeatures | None]
    """Features of the connector."""
    pipeline: NotRequired[FixturePipeline]
    """How documents of the connector are ingested."""
    last_seen: NotRequired[str | None]
    """When the service last checked in. ISO 8601 in UTC."""
    last_synced: NotRequired[str | None]
    """When documents were last synced. ISO 8601 in UTC."""
    last_sync_status: NotRequired[Literal["pending", "in_progress", "canceling", "canceled", "suspended", "completed", "error", None]]
    """Status of the last content sync."""
    last_sync_error: NotRequired[str | None]
    """Error of the last content sync."""
    last_sync_scheduled_at: NotRequired[str | None]
    """When the last full sync was due. ISO 8601 in UTC."""
    last_incremental_sync_scheduled_at: NotRequired[str | None]
    """When the last incremental sync was due. ISO 8601 in UTC."""
    last_access_control_sync_status: NotRequired[Literal["pending", "in_progress", "canceling", "canceled", "suspended", "completed", "error", None]]
    """Status of the last access control sync."""
    last_access_control_sync_error: NotRequired[str | None]
    """Error of the last access control sync."""
    last_access_control_sync_scheduled_at: NotRequired[str | None]
    """When the last access control sync was due. ISO 8601 in UTC."""
    last_indexed_document_count: NotRequired[int | None]
    """Documents that the last sync indexed."""
    last_deleted_document_count: NotRequired[int | None]
    """Documents that the last sync deleted."""
    sync_cursor: NotRequired[Any]
    """Where the next incremental sync starts. The format is up to the service."""


class FixtureConfigurationField(TypedDict):
    """One field of a connector's configuration, with its value."""

    category: NotRequired[str]
    """Group in the form."""
    default_value: NotRequired[Any]
    """The value used if none is set."""
    depends_on: NotRequired[list[FixtureConfigurationFieldDependsOn]]
    """When the field is shown."""
    display: NotRequired[Literal["text", "textbox", "textarea", "numeric", "toggle", "dropdown"]]
    """How the form shows it."""
    label: NotRequired[str | None]
    """Label in the form."""
    options: NotRequired[list[FixtureConfigurationFieldOptions]]
    """Options of a dropdown."""
    order: NotRequired[int]
    """Position in the form."""
    placeholder: NotRequired[str | None]
    """Text shown in the empty field."""
    required: NotRequired[bool]
    """Default false."""
    sensitive: NotRequired[bool]
    """Default false."""
    tooltip: NotRequired[str | None]
    """Help text."""
    type: NotRequired[Literal["str", "int", "list", "bool", None]]
    """Type of the value."""
    ui_restrictions: NotRequired[list[str]]
    """Where the field is hidden."""
    validations: NotRequired[list[FixtureConfigurationFieldValidations]]
    """Checks applied to the value."""
    value: NotRequired[Any]
    """The value."""


class FixtureConfigurationFieldDependsOn(TypedDict):
    """A condition."""

    field: str
    """Another field."""
    value: Any
    """The value it must have."""


class FixtureConfigurationFieldOptions(TypedDict):
    """An option."""

    label: str
    """Label of the option."""
    value: Any
    """Value of the option."""


class FixtureConfigurationFieldValidations(TypedDict):
    """A check."""

    constraint: NotRequired[Any]
    """What the value is compared with."""
    type: NotRequired[Literal["less_than", "greater_than", "list_type", "included_in", "regex", "unset"]]
    """Kind of the check."""


class FixtureFiltering(TypedDict):
    """The active sync rules and the draft."""

    active: NotRequired[FixtureFilteringHalf]
    """Rules, snippet and the result of their validation."""
    domain: NotRequired[str]
    """DEFAULT."""
    draft: NotRequired[FixtureFilteringHalf]
    """Rules, snippet and the result of their validation."""


class FixtureFilteringHalf(TypedDict):
    """Rules, snippet and the result of their validation."""

    advanced_snippet: NotRequired[FixtureFilteringHalfAdvancedSnippet]
    """Advanced sync rules."""
    rules: NotRequired[list[FixtureFilteringHalfRules]]
    """Basic sync rules."""
    validation: NotRequired[FixtureFilteringHalfValidation]
    """The result of the service's validation."""


class FixtureFilteringHalfAdvancedSnippet(TypedDict):
    """Advanced sync rules."""

    created_at: NotRequired[str | None]
    """When it was created. ISO 8601 in UTC."""
    updated_at: NotRequired[str | None]
    """When it was changed. ISO 8601 in UTC."""
    value: NotRequired[Any]
    """The snippet."""


class FixtureFilteringHalfRules(TypedDict):
    """A rule."""

    created_at: NotRequired[str | None]
    """When it was created. ISO 8601 in UTC."""
    field: NotRequired[str]
    """Field that the rule applies to."""
    id: NotRequired[str]
    """The rule's id."""
    order: NotRequired[int]
    """Position among the rules."""
    policy: NotRequired[Literal["include", "exclude"]]
    """What happens to matching documents."""
    rule: NotRequired[Literal["contains", "ends_with", "equals", "regex", "starts_with", ">", "<"]]
    """How the value is compared."""
    updated_at: NotRequired[str | None]
    """When it was changed. ISO 8601 in UTC."""
    value: NotRequired[str]
    """What the field is compared with."""


class FixtureFilteringHalfValidation(TypedDict):
    """The result of the service's validation."""

    errors: NotRequired[list[FixtureFilteringHalfValidationErrors]]
    """Findings."""
    state: NotRequired[Literal["edited", "invalid", "valid"]]
    """The result."""


class FixtureFilteringHalfValidationErrors(TypedDict):
    """A finding."""

    ids: NotRequired[list[str]]
    """The rules concerned."""
    messages: NotRequired[list[str]]
    """What is wrong."""


class FixtureConnectorScheduling(TypedDict):
    """The schedules of the kinds of sync."""

    access_control: NotRequired[FixtureSchedule]
    """Whether and when a kind of sync is due."""
    full: NotRequired[FixtureSchedule]
    """Whether and when a kind of sync is due."""
    incremental: NotRequired[FixtureSchedule]
    """Whether and when a kind of sync is due."""


class FixtureSchedule(TypedDict):
    """Whether and when a kind of sync is due."""

    enabled: NotRequired[bool]
    """Default false."""
    interval: NotRequired[str]
    """A Quartz cron expression. Default 0 0 0 * * ?."""


class FixtureConnectorFeatures(TypedDict):
    """Features of the connector."""

    document_level_security: NotRequired[FixtureFeature]
    """Whether the connector has the feature."""
    incremental_sync: NotRequired[FixtureFeature]
    """Whether the connector has the feature."""
    native_connector_api_keys: NotRequired[FixtureFeature]
    """Whether the connector has the feature."""
    sync_rules: NotRequired[FixtureConnectorFeaturesSyncRules]
    """Which sync rules it supports."""


class FixtureFeature(TypedDict):
    """Whether the connector has the feature."""

    enabled: bool
    """Whether it is enabled."""


class FixtureConnectorFeaturesSyncRules(TypedDict):
    """Which sync rules it supports."""

    advanced: NotRequired[FixtureFeature]
    """Whether the connector has the feature."""
    basic: NotRequired[FixtureFeature]
    """Whether the connector has the feature."""

#: How documents of the connector are ingested.
FixturePipeline = Union["FixturePipelineObject", None]


class FixturePipelineObject(TypedDict):
    """How documents of the connector are ingested."""

    extract_binary_content: NotRequired[bool]
    """Extract text from files."""
    name: NotRequired[str]
    """The pipeline's name."""
    reduce_whitespace: NotRequired[bool]
    """Trim text."""
    run_ml_inference: NotRequired[bool]
    """Run inference."""


class FixtureSyncJob(TypedDict):
    """A sync job document. Omitted fields get the API's defaults."""

    id: str
    """The job's id."""
    _version: NotRequired[int]
    """The document's _version. Default 1."""
    _seq_no: NotRequired[int]
    """The document's _seq_no, which is its position in the natural order of the index. Default: its position in this list."""
    connector: FixtureSyncJobConnector
    """The job's copy of its connector. If only the id is given, the rest is copied from the connector, as for a new job."""
    job_type: NotRequired[Literal["full", "incremental", "access_control"]]
    """Default full."""
    trigger_method: NotRequired[Literal["on_demand", "scheduled"]]
    """Default on_demand."""
    status: NotRequired[Literal["pending", "in_progress", "canceling", "canceled", "suspended", "completed", "error"]]
    """Default pending."""
    created_at: NotRequired[str | None]
    """Default: now. ISO 8601 in UTC."""
    last_seen: NotRequired[str | None]
    """Default: now. ISO 8601 in UTC."""
    started_at: NotRequired[str | None]
    """When a worker claimed it. ISO 8601 in UTC."""
    completed_at: NotRequired[str | None]
    """When it ended. ISO 8601 in UTC."""
    cancelation_requested_at: NotRequired[str | None]
    """When it was asked to stop. ISO 8601 in UTC."""
    canceled_at: NotRequired[str | None]
    """When it stopped. ISO 8601 in UTC."""
    error: NotRequired[str | None]
    """Why it failed."""
    worker_hostname: NotRequired[str | None]
    """The worker that runs it."""
    metadata: NotRequired[dict[str, Any]]
    """Data of the service, in any format."""
    indexed_document_count: NotRequired[int]
    """Documents indexed."""
    indexed_document_volume: NotRequired[int]
    """Mebibytes indexed."""
    deleted_document_count: NotRequired[int]
    """Documents deleted."""
    total_document_count: NotRequired[int]
    """Documents in the index afterwards."""


class FixtureSyncJobConnector(TypedDict):
    """The job's copy of its connector. If only the id is given, the rest is copied from the connector, as for a new job."""

    id: str
    """The connector's id."""
    filtering: NotRequired[dict[str, Any]]
    """The sync rules that were active when the job was created."""
    index_name: NotRequired[str | None]
    """The index to write to."""
    language: NotRequired[str | None]
    """Language analyzer."""
    pipeline: NotRequired[FixturePipeline]
    """How documents of the connector are ingested."""
    service_type: NotRequired[str | None]
    """The kind of data source."""
    configuration: NotRequired[dict[str, Any]]
    """The configuration when the job was created."""
    sync_cursor: NotRequired[Any]
    """Where an incremental sync starts."""


class FixtureSecret(TypedDict):
    """The response of GET /_connector/_secret/{id}."""

    id: str
    """The secret's id."""
    value: str
    """The secret in clear text."""
    _version: NotRequired[int]
    """The document's _version. Default 1."""
    _seq_no: NotRequired[int]
    """The document's _seq_no, which is its position in the natural order of the index. Default: its position in this list."""


class FixtureIndex(TypedDict):
    """An index with its documents. Omitted parts come from the templates that match the name; a part that is given replaces the whole part."""

    uuid: NotRequired[str]
    """Default: a new one."""
    created_at: NotRequired[str]
    """ISO 8601 in UTC. Default: now."""
    closed: NotRequired[bool]
    """Default false."""
    settings: NotRequired[dict[str, str | float | bool | list[Any]]]
    """Settings by their flat name without the index. prefix: number_of_replicas, refresh_interval, …"""
    mappings: NotRequired[dict[str, Any]]
    """The mapping as shown by GET /{index}/_mapping."""
    aliases: NotRequired[dict[str, FixtureIndexAliases]]
    """Aliases by name."""
    documents: NotRequired[list[FixtureDocument]]
    """The documents."""
    deleted: NotRequired[list[FixtureDeletion]]
    """Deleted documents: a document recreated under one of these ids continues its version count."""


class FixtureIndexAliases(TypedDict):
    """The definition of the alias."""

    filter: NotRequired[dict[str, Any]]
    """A query that the alias adds to each search."""
    index_routing: NotRequired[str]
    """Routing of writes through the alias."""
    search_routing: NotRequired[str]
    """Routing of searches through the alias."""
    is_write_index: NotRequired[bool]
    """Writes to the alias go here."""
    is_hidden: NotRequired[bool]
    """Wildcards do not match it."""


class FixtureDocument(TypedDict):
    """A document of an index."""

    id: str
    """The document's id."""
    routing: NotRequired[str]
    """The routing it was indexed with."""
    version: NotRequired[int]
    """The document's _version. Default 1."""
    seq_no: NotRequired[int]
    """The document's _seq_no, which is its position in the natural order of the index. Default: its position in this list."""
    source: dict[str, Any]
    """The document's _source."""


class FixtureDeletion(TypedDict):
    """What an index remembers about a deleted document."""

    id: str
    """The id it had."""
    version: int
    """The document's _version. Default 1."""
    seq_no: int
    """The document's _seq_no, which is its position in the natural order of the index. Default: its position in this list."""


class LeakReport(TypedDict):
    """The differences from the state that a reset would restore."""

    clean: bool
    """True if a reset would change nothing."""
    same: bool
    """True if there are no differences."""
    summary: list[str]
    """Each difference in words."""
    connectors: NotRequired[Changes]
    """Changes to named items. Each list has at most a hundred entries."""
    sync_jobs: NotRequired[Changes]
    """Changes to named items. Each list has at most a hundred entries."""
    secrets: NotRequired[Changes]
    """Changes to named items. Each list has at most a hundred entries."""
    indices: NotRequired[Changes]
    """Indices that were added, were removed, or have different settings, mappings or aliases."""
    documents: NotRequired[dict[str, Changes]]
    """Documents by index."""
    cluster: NotRequired[dict[str, Changes]]
    """Definitions of the cluster by kind."""


class Changes(TypedDict):
    """Changes to named items. Each list has at most a hundred entries."""

    added: list[str]
    """Added items."""
    removed: list[str]
    """Removed items."""
    changed: list[ChangedItem]
    """Changed items."""
    more: NotRequired[int]
    """How many more changes there are than the lists show."""


class ChangedItem(TypedDict):
    """An item that has changed."""

    id: str
    """Its id or name."""
    fields: list[Difference]
    """The fields that differ."""


class Difference(TypedDict):
    """A place where two values differ; a missing value is omitted."""

    path: str
    """scheduling.full.enabled, rules[2].value"""
    before: NotRequired[Any]
    """The first value."""
    after: NotRequired[Any]
    """The second value."""


class PlayedScenario(TypedDict):
    """An incident that was played."""

    name: str
    """Its name."""
    description: str
    """What happens."""
    faults: list[FaultView]
    """The fault rules that it added."""
    changes: list[str]
    """What it changed, in words."""


class Recording(TypedDict):
    """Requests with their responses, without secrets, as steps that can be played again."""

    elasticsearch: str
    """The version that responded."""
    lost: NotRequired[int]
    """How many earlier requests the journal no longer had."""
    steps: list[RecordedStep]
    """Oldest first."""


class RecordedStep(TypedDict):
    """A request of a recording with its response. In the response, ${time}, ${number} and ${text} stand for values that change from run to run."""

    do: str
    """Method and target: PUT /_connector/a?pretty. ${name} stands for a value that an earlier step saved, ${now} for the time of the request."""
    pause: NotRequired[str]
    """How long the client waited before it, if that was a second or more: 2s."""
    headers: NotRequired[dict[str, str]]
    """Headers on which the response depends, without credentials."""
    body: NotRequired[Any]
    """JSON; a string is sent unchanged."""
    save: NotRequired[dict[str, str]]
    """Ids that the server made up: the path in the response, and the name by which later steps refer to the value."""
    skip: NotRequired[str]
    """Why the step cannot be played: the journal kept only a part of it, it may contain secrets, or a fault rule responded."""
    answer: RecordedAnswer
    """The response."""


class RecordedAnswer(TypedDict):
    """The response of a recorded step."""

    status: int
    """Its status."""
    headers: NotRequired[dict[str, str]]
    """Headers that matter, if they are not the usual ones."""
    body: NotRequired[Any]
    """JSON, or text that is not JSON."""


class SnapshotSummary(TypedDict):
    """A snapshot."""

    name: str
    """Its name."""
    taken_at: str
    """When it was saved, on the mock's clock."""
    indices: int
    """Number of indices."""
    documents: int
    """Number of documents."""


class StateDiff(TypedDict):
    """The differences between two states. Parts without differences are omitted."""

    same: bool
    """True if there are no differences."""
    summary: list[str]
    """Each difference in words."""
    connectors: NotRequired[Changes]
    """Changes to named items. Each list has at most a hundred entries."""
    sync_jobs: NotRequired[Changes]
    """Changes to named items. Each list has at most a hundred entries."""
    secrets: NotRequired[Changes]
    """Changes to named items. Each list has at most a hundred entries."""
    indices: NotRequired[Changes]
    """Indices that were added, were removed, or have different settings, mappings or aliases."""
    documents: NotRequired[dict[str, Changes]]
    """Documents by index."""
    cluster: NotRequired[dict[str, Changes]]
    """Definitions of the cluster by kind."""


class Verification(TypedDict):
    """The result of a verification."""

    passed: bool
    """Whether the expected requests were received."""
    count: int
    """Number of matching requests; for a sequence, the number of steps found."""
    reason: str
    """What was wanted and what was received, in words."""
    matched: NotRequired[list[RequestSummary]]
    """If more requests match than expected: the first twenty of them."""
    closest: NotRequired[list[ClosestRequest]]
    """If fewer match: the requests that almost match. Requests that have nothing in common with it are left out."""
    received: NotRequired[list[OperationCount]]
    """If fewer match: all operations that were received."""
    explanation: NotRequired[str]
    """The whole result as text."""


class RequestSummary(TypedDict):
    """A summary of a request."""

    id: int
    """Its number."""
    operation: str | None
    """Its operation."""
    method: str
    """Its method."""
    path: str
    """Its path."""
    status: int
    """Status of its response."""


class ClosestRequest(TypedDict):
    """A request that almost matches."""

    request: RequestSummary
    """A summary of a request."""
    differences: list[str]
    """The differences, in words."""


class OperationCount(TypedDict):
    """How often an operation was received."""

    operation: str | None
    """Its name; null for requests that match no route."""
    count: int
    """The number of requests."""


class Whoami(TypedDict):
    """What somebody may do."""

    username: str
    """The user; for an API key, its owner."""
    roles: list[str]
    """The names of the user's roles. API keys have role descriptors instead."""
    missing_roles: list[str]
    """Those of the roles that do not exist."""
    api_key: NotRequired[WhoamiApiKey]
    """The API key; left out for users."""
    refused: NotRequired[str]
    """Why requests with these credentials are refused; left out if they are accepted."""
    checked: bool
    """Whether the server checks credentials and privileges at all (auth)."""
    cluster: list[str]
    """Privileges on the cluster, without those that another one of them implies."""
    indices: list[WhoamiIndices]
    """What the roles, or the key's own role descriptors, grant on indices."""
    limited_by: NotRequired[list[WhoamiIndices]]
    """What limits a key: what the roles of its owner granted when the key was created."""
    operations: WhoamiOperations
    text: list[str]
    """The same in words."""


class WhoamiApiKey(TypedDict):
    """The API key; left out for users."""

    id: str
    name: str
    expiration: NotRequired[int]
    """In milliseconds since the epoch; left out if it does not expire."""


class WhoamiIndices(TypedDict):
    """What one part of a role grants on indices."""

    role: str
    names: list[str]
    privileges: list[str]
    restricted_indices: bool
    """Whether it applies to indices of the system, too."""
    query: NotRequired[str]
    """Only documents that match this query; left out for all documents."""
    fields: NotRequired[WhoamiIndicesFields]
    """Only these fields; left out for all fields."""


_WhoamiIndicesFieldsKeys = TypedDict(
    "_WhoamiIndicesFieldsKeys",
    {
        "except": "list[str]",
    },
)


class WhoamiIndicesFields(_WhoamiIndicesFieldsKeys):
    """Only these fields; left out for all fields."""

    grant: list[str]


class WhoamiOperations(TypedDict):
    """"""

    allowed: list[str]
    """Operations that may be used; those on indices, on some index at least."""
    denied: list[WhoamiOperationsDenied]


class WhoamiOperationsDenied(TypedDict):
    """"""

    operation: str
    action: str
    """The action that Elasticsearch checks."""
    granted_by: list[str]
    """The privileges that grant it, the smallest one first."""


_EntryMatchKeys = TypedDict(
    "_EntryMatchKeys",
    {
        "not": "NotRequired[EntryMatch]",
    },
)


class EntryMatch(_EntryMatchKeys):
    """Selects requests of the journal. All conditions must hold; {} selects every request."""

    operation: NotRequired[str | list[str]]
    """Name of the operation in Elasticsearch's specification, or several: connector.update_status, connector.*, bulk. * matches any text. GET /_mock/operations lists the names."""
    method: NotRequired[str | list[str]]
    """HTTP method, or several."""
    path: NotRequired[str | list[str]]
    """Decoded path, or several: /_connector/*/_status. * matches any text."""
    params: NotRequired[dict[str, TextMatch]]
    """Values of the route's placeholders: {"connector_id": "c1"}."""
    query: NotRequired[dict[str, TextMatch]]
    """Query parameters: {"refresh": "true", "pipeline": {"$exists": false}}."""
    headers: NotRequired[dict[str, TextMatch]]
    """Headers: {"user-agent": "elastic-*"}."""
    body: NotRequired[Any]
    """JSON that the body must contain; objects may have additional keys. Operators take the place of values: {"status": {"$any_of": ["error", "connected"]}}, {"name": {"$like": "db-*"}}, {"error": {"$exists": false}}, {"size": {"$gte": 10, "$lt": 100}}, {"$not": …}; {"$equals": …} requires exactly this value."""
    line: NotRequired[Any]
    """JSON that some line of a newline-delimited body must contain, with the same operators."""
    text: NotRequired[str]
    """Text that the body must contain."""
    larger_than: NotRequired[str | float]
    """The body must be larger than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb."""
    smaller_than: NotRequired[str | float]
    """The body must be smaller than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb."""
    status: NotRequired[int | str | list[int | str]]
    """Status of the response, or several: 404, 4xx."""
    answer: NotRequired[Any]
    """JSON that the response must contain, with the operators of the body: {"errors": true}, {"error": {"type": "version_conflict_engine_exception"}}."""
    refused: NotRequired[bool]
    """If true, only requests that were refused, completely or in part: errors, failed items of a bulk request, failed shards, failed searches of an msearch."""
    since: NotRequired[str | float]
    """Only requests from this time on, by the mock's clock. ISO 8601, or milliseconds since the epoch."""
    until: NotRequired[str | float]
    """Only requests up to this time. ISO 8601, or milliseconds since the epoch."""
    after: NotRequired[int]
    """Only requests after the one with this id."""


class StandInJob(TypedDict):
    """What happens to sync jobs. The first rule that matches a job applies."""

    connector_id: NotRequired[str | list[str]]
    """Jobs of these connectors. * matches any text."""
    service_type: NotRequired[str | list[str]]
    """Jobs of these service types. * matches any text."""
    job_type: NotRequired[str | list[str]]
    """full, incremental, access_control, or several."""
    claim_after: NotRequired[str | float]
    """How long before a job is claimed. Default 1s. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h."""
    claim_after_reads: NotRequired[int]
    """The number of reads before a job is claimed, instead of a time."""
    check_in_every: NotRequired[str | float]
    """How often a running job checks in. Default 10s. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h."""
    documents: NotRequired[int]
    """How many documents the job indexes. Default 0."""
    document: NotRequired[dict[str, Any]]
    """Fields of each document in addition to its id, title and _timestamp."""
    finish_after: NotRequired[str | float]
    """How long a job runs. Default 5s. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h."""
    finish_after_reads: NotRequired[int]
    """The number of reads before a running job ends, instead of a time."""
    outcome: NotRequired[Literal["completed", "error", "stall", "pending"]]
    """completed: it succeeds. error: it fails. stall: it is claimed but never checks in again. pending: it is never claimed. Default completed."""
    error: NotRequired[str]
    """Why it fails."""
    worker_hostname: NotRequired[str]
    """The worker that runs it. Default stand-in."""


class ClockArguments(TypedDict, total=False):
    """How the clock runs from now on. Omitted settings do not change."""

    now: str | float | datetime
    """The time to show. ISO 8601, or milliseconds since the epoch."""
    frozen: bool
    """True stops the clock, false makes it run."""
    rate: float
    """Speed relative to real time; 0 stops the clock."""
    tick: str | float | timedelta
    """How far it advances with each request. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h."""


class EntryMatchArguments(TypedDict, total=False):
    """Selects requests of the journal. All conditions must hold; {} selects every request."""

    operation: str | list[str]
    """Name of the operation in Elasticsearch's specification, or several: connector.update_status, connector.*, bulk. * matches any text. GET /_mock/operations lists the names."""
    method: str | list[str]
    """HTTP method, or several."""
    path: str | list[str]
    """Decoded path, or several: /_connector/*/_status. * matches any text."""
    params: dict[str, TextMatch]
    """Values of the route's placeholders: {"connector_id": "c1"}."""
    query: dict[str, TextMatch]
    """Query parameters: {"refresh": "true", "pipeline": {"$exists": false}}."""
    headers: dict[str, TextMatch]
    """Headers: {"user-agent": "elastic-*"}."""
    body: Any
    """JSON that the body must contain; objects may have additional keys. Operators take the place of values: {"status": {"$any_of": ["error", "connected"]}}, {"name": {"$like": "db-*"}}, {"error": {"$exists": false}}, {"size": {"$gte": 10, "$lt": 100}}, {"$not": …}; {"$equals": …} requires exactly this value."""
    line: Any
    """JSON that some line of a newline-delimited body must contain, with the same operators."""
    text: str
    """Text that the body must contain."""
    larger_than: str | float
    """The body must be larger than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb."""
    smaller_than: str | float
    """The body must be smaller than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb."""
    status: int | str | list[int | str]
    """Status of the response, or several: 404, 4xx."""
    answer: Any
    """JSON that the response must contain, with the operators of the body: {"errors": true}, {"error": {"type": "version_conflict_engine_exception"}}."""
    refused: bool
    """If true, only requests that were refused, completely or in part: errors, failed items of a bulk request, failed shards, failed searches of an msearch."""
    since: str | float | datetime
    """Only requests from this time on, by the mock's clock. ISO 8601, or milliseconds since the epoch."""
    until: str | float | datetime
    """Only requests up to this time. ISO 8601, or milliseconds since the epoch."""
    after: int
    """Only requests after the one with this id."""
    not_: EntryMatch
    """Excludes the requests that this selects."""


class FaultRuleArguments(TypedDict, total=False):
    """Which requests fail, when and how. All conditions on requests must hold; without any, the rule applies to every request."""

    id: str
    """Name of the rule. Default: fault-1, fault-2, …."""
    description: str
    """The purpose of the rule."""
    operation: str | list[str]
    """Name of the operation in Elasticsearch's specification, or several: connector.update_status, connector.*, bulk. * matches any text. GET /_mock/operations lists the names."""
    method: str | list[str]
    """HTTP method, or several."""
    path: str | list[str]
    """Decoded path, or several: /_connector/*/_status. * matches any text."""
    params: dict[str, TextMatch]
    """Values of the route's placeholders: {"connector_id": "c1"}."""
    query: dict[str, TextMatch]
    """Query parameters: {"refresh": "true", "pipeline": {"$exists": false}}."""
    headers: dict[str, TextMatch]
    """Headers: {"user-agent": "elastic-*"}."""
    body: Any
    """JSON that the body must contain; objects may have additional keys. Operators take the place of values: {"status": {"$any_of": ["error", "connected"]}}, {"name": {"$like": "db-*"}}, {"error": {"$exists": false}}, {"size": {"$gte": 10, "$lt": 100}}, {"$not": …}; {"$equals": …} requires exactly this value."""
    line: Any
    """JSON that some line of a newline-delimited body must contain, with the same operators."""
    text: str
    """Text that the body must contain."""
    larger_than: str | float
    """The body must be larger than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb."""
    smaller_than: str | float
    """The body must be smaller than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb."""
    not_: RequestMatch
    """Excludes the requests that this selects."""
    enabled: bool
    """If false, the rule is switched off: it is kept, but affects and counts nothing. Default true."""
    nth: int
    """Only the nth matching request."""
    every: int
    """Only every nth matching request."""
    times: int
    """The maximum number of times. A rule about items counts the requests in which it made an item fail."""
    probability: float
    """The probability of each occurrence."""
    seed: str
    """Seed for random choices. Default: the rule's id."""
    for_: str | float | timedelta
    """How long the rule is active, on the mock's clock unless real_time is true. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h."""
    real_time: bool
    """If true, [for] runs in real time, whatever the mock's clock does. Default false."""
    respond: FaultAnswer
    """The response to send instead. It starts from the preset, if there is one; the other properties override parts of it."""
    preset: Literal["circuit_breaking_exception", "es_rejected_execution_exception", "request_too_large", "version_conflict_engine_exception", "unauthorized", "forbidden", "master_not_discovered_exception", "no_master_block", "bad_gateway", "service_unavailable", "gateway_timeout", "read_only_block", "document_parsing_exception", "index_not_found_exception", "resource_not_found_exception", "internal_error"]
    """An error of Elasticsearch or of a proxy, with its original wording. GET /_mock/faults/presets explains them."""
    items: FaultItems
    """Which items of a bulk request fail inside a 200, and how. These are not processed; the others are."""
    processed: bool
    """If true, the request is processed first, and only its response is lost or replaced. Default false."""
    delay: str | float | timedelta
    """How long to delay the response, in real time. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h."""
    jitter: str | float | timedelta
    """The maximum random addition to the delay. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h."""
    drip: FaultDrip
    """Sends the response in small pieces."""
    connection: Literal["reset", "close", "hang"]
    """reset: the connection is reset. close: it is closed without a response. hang: no response is ever sent."""
    damage: Literal["empty", "truncate", "garbage", "html", "no_product_header"]
    """empty: no body. truncate: the connection ends in the middle of the body. garbage: bytes that are not JSON. html: a proxy's HTML page. no_product_header: X-elastic-product is missing, so that official clients reject the server."""
    hold: bool
    """If true, each request is held until POST /_mock/faults/{id}/release lets it go on; if it is also processed, its response is held. It goes on by itself when the rule is removed or switched off, at a reset, or after 10 minutes. Default false."""
    call_before: list[FaultCall]
    """Calls that the server makes itself, one after the other, before it processes the request: the job is canceled, an index is deleted, the clock jumps."""
    call_after: list[FaultCall]
    """The same after the request has been processed, and before its response is sent."""
    sequence: list[FaultStep]
    """What happens to the first request that the rule applies to, to the second, and so on; the rule is used up after the last. With times, it starts again from the first. It replaces all other effects of the rule."""


class JournalEventsArguments(TypedDict, total=False):
    """Which requests to stream."""

    operation: str | list[str]
    """Name of the operation in Elasticsearch's specification, or several: connector.update_status, connector.*, bulk. * matches any text. GET /_mock/operations lists the names."""
    method: str | list[str]
    """HTTP method, or several."""
    path: str | list[str]
    """Decoded path, or several: /_connector/*/_status. * matches any text."""
    params: dict[str, TextMatch]
    """Values of the route's placeholders: {"connector_id": "c1"}."""
    query: dict[str, TextMatch]
    """Query parameters: {"refresh": "true", "pipeline": {"$exists": false}}."""
    headers: dict[str, TextMatch]
    """Headers: {"user-agent": "elastic-*"}."""
    body: Any
    """JSON that the body must contain; objects may have additional keys. Operators take the place of values: {"status": {"$any_of": ["error", "connected"]}}, {"name": {"$like": "db-*"}}, {"error": {"$exists": false}}, {"size": {"$gte": 10, "$lt": 100}}, {"$not": …}; {"$equals": …} requires exactly this value."""
    line: Any
    """JSON that some line of a newline-delimited body must contain, with the same operators."""
    text: str
    """Text that the body must contain."""
    larger_than: str | float
    """The body must be larger than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb."""
    smaller_than: str | float
    """The body must be smaller than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb."""
    status: int | str | list[int | str]
    """Status of the response, or several: 404, 4xx."""
    answer: Any
    """JSON that the response must contain, with the operators of the body: {"errors": true}, {"error": {"type": "version_conflict_engine_exception"}}."""
    refused: bool
    """If true, only requests that were refused, completely or in part: errors, failed items of a bulk request, failed shards, failed searches of an msearch."""
    since: str | float | datetime
    """Only requests from this time on, by the mock's clock. ISO 8601, or milliseconds since the epoch."""
    until: str | float | datetime
    """Only requests up to this time. ISO 8601, or milliseconds since the epoch."""
    after: int
    """Only requests after the one with this id."""
    not_: EntryMatch
    """Excludes the requests that this selects."""
    brief: bool
    """If true, requests and responses are shown without their bodies."""


class JournalSearchArguments(TypedDict, total=False):
    """Which requests to list."""

    operation: str | list[str]
    """Name of the operation in Elasticsearch's specification, or several: connector.update_status, connector.*, bulk. * matches any text. GET /_mock/operations lists the names."""
    method: str | list[str]
    """HTTP method, or several."""
    path: str | list[str]
    """Decoded path, or several: /_connector/*/_status. * matches any text."""
    params: dict[str, TextMatch]
    """Values of the route's placeholders: {"connector_id": "c1"}."""
    query: dict[str, TextMatch]
    """Query parameters: {"refresh": "true", "pipeline": {"$exists": false}}."""
    headers: dict[str, TextMatch]
    """Headers: {"user-agent": "elastic-*"}."""
    body: Any
    """JSON that the body must contain; objects may have additional keys. Operators take the place of values: {"status": {"$any_of": ["error", "connected"]}}, {"name": {"$like": "db-*"}}, {"error": {"$exists": false}}, {"size": {"$gte": 10, "$lt": 100}}, {"$not": …}; {"$equals": …} requires exactly this value."""
    line: Any
    """JSON that some line of a newline-delimited body must contain, with the same operators."""
    text: str
    """Text that the body must contain."""
    larger_than: str | float
    """The body must be larger than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb."""
    smaller_than: str | float
    """The body must be smaller than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb."""
    status: int | str | list[int | str]
    """Status of the response, or several: 404, 4xx."""
    answer: Any
    """JSON that the response must contain, with the operators of the body: {"errors": true}, {"error": {"type": "version_conflict_engine_exception"}}."""
    refused: bool
    """If true, only requests that were refused, completely or in part: errors, failed items of a bulk request, failed shards, failed searches of an msearch."""
    since: str | float | datetime
    """Only requests from this time on, by the mock's clock. ISO 8601, or milliseconds since the epoch."""
    until: str | float | datetime
    """Only requests up to this time. ISO 8601, or milliseconds since the epoch."""
    after: int
    """Only requests after the one with this id."""
    not_: EntryMatch
    """Excludes the requests that this selects."""
    limit: int
    """How many of the latest to show. Default 100."""
    brief: bool
    """If true, requests and responses are shown without their bodies."""


class ScenarioArguments(TypedDict, total=False):
    """What a scenario applies to."""

    connector_id: str
    """The connector. Default: the first one that it can happen to."""
    sync_job_id: str
    """The sync job. Default: the first one that it can happen to."""
    times: int
    """How often it happens. Each scenario has its own default."""
    every: int
    """Which items of bulk requests it happens to: 3 means every third item, the default. Only for bulk-item-rejections."""


class StandInArguments(TypedDict, total=False):
    """What the stand-in for the connector service does, on the mock's clock."""

    check_in_every: str | float | timedelta
    """How often connectors check in. Default 30s; 0 for never. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h."""
    connect: bool
    """If true, configured connectors become connected when they check in. Default true."""
    follow_schedules: bool
    """If true, jobs are created according to the connectors' schedules. Default false."""
    jobs: list[StandInJob]
    """What happens to sync jobs. Default: one rule for all of them, with default settings."""


class VerifyArguments(TypedDict, total=False):
    """Which requests are expected, and how often; at least once by default."""

    operation: str | list[str]
    """Name of the operation in Elasticsearch's specification, or several: connector.update_status, connector.*, bulk. * matches any text. GET /_mock/operations lists the names."""
    method: str | list[str]
    """HTTP method, or several."""
    path: str | list[str]
    """Decoded path, or several: /_connector/*/_status. * matches any text."""
    params: dict[str, TextMatch]
    """Values of the route's placeholders: {"connector_id": "c1"}."""
    query: dict[str, TextMatch]
    """Query parameters: {"refresh": "true", "pipeline": {"$exists": false}}."""
    headers: dict[str, TextMatch]
    """Headers: {"user-agent": "elastic-*"}."""
    body: Any
    """JSON that the body must contain; objects may have additional keys. Operators take the place of values: {"status": {"$any_of": ["error", "connected"]}}, {"name": {"$like": "db-*"}}, {"error": {"$exists": false}}, {"size": {"$gte": 10, "$lt": 100}}, {"$not": …}; {"$equals": …} requires exactly this value."""
    line: Any
    """JSON that some line of a newline-delimited body must contain, with the same operators."""
    text: str
    """Text that the body must contain."""
    larger_than: str | float
    """The body must be larger than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb."""
    smaller_than: str | float
    """The body must be smaller than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb."""
    status: int | str | list[int | str]
    """Status of the response, or several: 404, 4xx."""
    answer: Any
    """JSON that the response must contain, with the operators of the body: {"errors": true}, {"error": {"type": "version_conflict_engine_exception"}}."""
    refused: bool
    """If true, only requests that were refused, completely or in part: errors, failed items of a bulk request, failed shards, failed searches of an msearch."""
    since: str | float | datetime
    """Only requests from this time on, by the mock's clock. ISO 8601, or milliseconds since the epoch."""
    until: str | float | datetime
    """Only requests up to this time. ISO 8601, or milliseconds since the epoch."""
    after: int
    """Only requests after the one with this id."""
    not_: EntryMatch
    """Excludes the requests that this selects."""
    exactly: int
    """Exactly this often."""
    at_least: int
    """At least this often."""
    at_most: int
    """At most this often."""
    never: bool
    """Never."""
    in_order: list[EntryMatch]
    """Requests expected in this order; other requests may come in between. Cannot be combined with anything else."""


class WaitArguments(TypedDict, total=False):
    """Which requests to wait for."""

    operation: str | list[str]
    """Name of the operation in Elasticsearch's specification, or several: connector.update_status, connector.*, bulk. * matches any text. GET /_mock/operations lists the names."""
    method: str | list[str]
    """HTTP method, or several."""
    path: str | list[str]
    """Decoded path, or several: /_connector/*/_status. * matches any text."""
    params: dict[str, TextMatch]
    """Values of the route's placeholders: {"connector_id": "c1"}."""
    query: dict[str, TextMatch]
    """Query parameters: {"refresh": "true", "pipeline": {"$exists": false}}."""
    headers: dict[str, TextMatch]
    """Headers: {"user-agent": "elastic-*"}."""
    body: Any
    """JSON that the body must contain; objects may have additional keys. Operators take the place of values: {"status": {"$any_of": ["error", "connected"]}}, {"name": {"$like": "db-*"}}, {"error": {"$exists": false}}, {"size": {"$gte": 10, "$lt": 100}}, {"$not": …}; {"$equals": …} requires exactly this value."""
    line: Any
    """JSON that some line of a newline-delimited body must contain, with the same operators."""
    text: str
    """Text that the body must contain."""
    larger_than: str | float
    """The body must be larger than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb."""
    smaller_than: str | float
    """The body must be smaller than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb."""
    status: int | str | list[int | str]
    """Status of the response, or several: 404, 4xx."""
    answer: Any
    """JSON that the response must contain, with the operators of the body: {"errors": true}, {"error": {"type": "version_conflict_engine_exception"}}."""
    refused: bool
    """If true, only requests that were refused, completely or in part: errors, failed items of a bulk request, failed shards, failed searches of an msearch."""
    since: str | float | datetime
    """Only requests from this time on, by the mock's clock. ISO 8601, or milliseconds since the epoch."""
    until: str | float | datetime
    """Only requests up to this time. ISO 8601, or milliseconds since the epoch."""
    after: int
    """Only requests after the one with this id."""
    not_: EntryMatch
    """Excludes the requests that this selects."""
    count: int
    """How many requests, including earlier ones. Default 1."""
    timeout: str | float | timedelta
    """How long, in real time. Default 5s. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h."""
