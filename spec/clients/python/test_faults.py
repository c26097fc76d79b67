"""How the official client handles each fault: it retries what it would retry with a cluster, and reports the rest."""

from concurrent.futures import ThreadPoolExecutor
from urllib.request import Request, urlopen

import pytest
from elastic_transport import ConnectionError, ConnectionTimeout, SerializationError
from elasticsearch import (
    ApiError,
    AuthenticationException,
    AuthorizationException,
    BadRequestError,
    ConflictError,
    NotFoundError,
    UnsupportedProductError,
)

ATTEMPTS = 4  # One attempt and three retries, the client's default.

RETRIED = [
    {"preset": "circuit_breaking_exception"},
    {"preset": "es_rejected_execution_exception"},
    {"preset": "read_only_block"},
    {"preset": "master_not_discovered_exception"},
    {"preset": "no_master_block"},
    {"preset": "bad_gateway"},
    {"preset": "service_unavailable"},
    {"preset": "gateway_timeout"},
    {"connection": "reset"},
    {"connection": "close"},
]


@pytest.mark.parametrize("effect", RETRIED, ids=lambda effect: "-".join(effect.values()))
def test_retries(client, connector_mock, effect):
    # A write of a document, because some errors are those of writes alone.
    connector_mock.fault(operation="index", times=2, **effect)
    assert client.index(index="docs", id="1", document={"a": 1})["result"] == "created"
    connector_mock.verify(operation="index", exactly=3)


@pytest.mark.parametrize(
    ("effect", "error", "status"),
    [
        ({"preset": "circuit_breaking_exception"}, ApiError, 429),
        ({"preset": "service_unavailable"}, ApiError, 503),
        ({"connection": "reset"}, ConnectionError, None),
    ],
)
def test_gives_up(client, connector_mock, effect, error, status):
    connector_mock.fault(operation="connector.list", **effect)
    with pytest.raises(error) as failure:
        client.connector.list()
    assert getattr(failure.value, "status_code", None) == status
    # aiohttp itself retries a GET if a kept-alive connection was reset.
    connector_mock.verify(operation="connector.list", at_least=ATTEMPTS, at_most=2 * ATTEMPTS)


@pytest.mark.parametrize(
    ("preset", "error", "status"),
    [
        ("request_too_large", ApiError, 413),
        ("version_conflict_engine_exception", ConflictError, 409),
        ("unauthorized", AuthenticationException, 401),
        ("forbidden", AuthorizationException, 403),
        ("document_parsing_exception", BadRequestError, 400),
        ("index_not_found_exception", NotFoundError, 404),
        ("internal_error", ApiError, 500),
    ],
)
def test_reports_at_once(client, connector_mock, preset, error, status):
    connector_mock.fault(operation="index", preset=preset)
    with pytest.raises(error) as failure:
        client.index(index="docs", id="1", document={"a": 1})
    assert failure.value.status_code == status
    connector_mock.verify(operation="index", exactly=1)


@pytest.mark.parametrize("damage", ["truncate", "garbage"])
def test_notices_a_response_that_is_not_json(client, connector_mock, damage):
    connector_mock.fault(operation="connector.list", damage=damage)
    with pytest.raises((SerializationError, ConnectionError)):
        client.connector.list()


def test_notices_that_it_is_not_elasticsearch(client, connector_mock):
    connector_mock.fault(operation="connector.list", damage="no_product_header")
    with pytest.raises(UnsupportedProductError):
        client.connector.list()


def test_does_not_wait_forever(client, connector_mock):
    connector_mock.fault(operation="connector.list", connection="hang")
    with pytest.raises(ConnectionTimeout):
        client.options(request_timeout=0.2).connector.list()


def test_waits_for_a_slow_response(client, connector_mock):
    connector_mock.fault(operation="connector.list", delay="200ms", times=1)
    assert client.options(request_timeout=5).connector.list()["count"] == 0


def test_bulk_helper_resends_only_the_rejected_items(client, helper, connector_mock):
    connector_mock.fault(operation="bulk", items={"every": 3, "times": 4, "preset": "es_rejected_execution_exception"})
    documents = ({"_index": "pages", "_id": str(at), "number": at} for at in range(12))
    results = helper.streaming_bulk(documents, max_retries=3, initial_backoff=0.01, raise_on_error=False)
    assert [ok for ok, _ in results] == [True] * 12
    assert client.count(index="pages")["count"] == 12
    connector_mock.verify(operation="bulk", at_least=2)


def test_bulk_helper_resends_a_rejected_request(client, helper, connector_mock):
    connector_mock.fault(operation="bulk", preset="circuit_breaking_exception", times=1)
    documents = [{"_index": "pages", "_id": str(at)} for at in range(3)]
    assert helper.bulk(documents) == (3, [])
    connector_mock.verify(operation="bulk", exactly=2)


def test_a_request_is_held_until_it_is_released(connector_mock):
    connector_mock.fault(id="pause", operation="indices.create", hold=True)
    with ThreadPoolExecutor() as threads:
        sent = threads.submit(urlopen, Request(f"{connector_mock.url}/held", method="PUT"))
        assert connector_mock.wait_for_held("pause")["held"] == 1
        assert "held" not in connector_mock.state().get("indices", {})
        assert connector_mock.release("pause") == 1
        assert sent.result().status == 200
    assert "held" in connector_mock.state()["indices"]


def test_refusals_are_unexpected_until_they_are_announced(connector_mock, client):
    with pytest.raises(NotFoundError):
        client.connector.get(connector_id="nobody")
    assert [line.split(": ")[0] for line in connector_mock.unexpected_refusals()] == [
        "GET /_connector/nobody returned 404"
    ]
    connector_mock.expect_refusal(operation="connector.get", status=404)
    assert connector_mock.unexpected_refusals() == []
