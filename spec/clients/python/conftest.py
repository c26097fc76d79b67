"""The official client in its two forms, each with a mock in its initial state."""

import asyncio
import contextlib
import inspect
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from elasticsearch import AsyncElasticsearch, Elasticsearch, helpers
from es_connector_mock import AsyncConnectorMock


class Blocking:
    """Makes calls of an asynchronous client wait for the response, so that each test is written only once."""

    def __init__(self, target, loop):
        self._target = target
        self._loop = loop

    def __getattr__(self, name):
        found = getattr(self._target, name)
        if isinstance(found, str):
            return found
        if not callable(found):
            return Blocking(found, self._loop)

        def call(*args, **kwargs):
            result = found(*args, **kwargs)
            return (
                self._loop.run_until_complete(result) if inspect.isawaitable(result) else Blocking(result, self._loop)
            )

        return call


class SyncHelpers:
    def __init__(self, client):
        self._client = client

    def bulk(self, actions, **options):
        return helpers.bulk(self._client, actions, **options)

    def streaming_bulk(self, actions, **options):
        return list(helpers.streaming_bulk(self._client, actions, **options))

    def scan(self, **options):
        return list(helpers.scan(self._client, **options))

    def reindex(self, source, target):
        return helpers.reindex(self._client, source, target)


class AsyncHelpers:
    def __init__(self, client, loop):
        self._client = client
        self._loop = loop

    def bulk(self, actions, **options):
        return self._loop.run_until_complete(helpers.async_bulk(self._client, actions, **options))

    def streaming_bulk(self, actions, **options):
        return self._collect(helpers.async_streaming_bulk(self._client, actions, **options))

    def scan(self, **options):
        return self._collect(helpers.async_scan(self._client, **options))

    def reindex(self, source, target):
        return self._loop.run_until_complete(helpers.async_reindex(self._client, source, target))

    def _collect(self, generator):
        async def collect():
            return [item async for item in generator]

        return self._loop.run_until_complete(collect())


@pytest.fixture(params=["sync", "async"])
def official(request, connector_mock):
    """The client and its helpers."""
    if request.param == "sync":
        with Elasticsearch(connector_mock.url) as client:
            yield client, SyncHelpers(client)
        return
    loop = asyncio.new_event_loop()
    client = AsyncElasticsearch(connector_mock.url)
    yield Blocking(client, loop), AsyncHelpers(client, loop)
    loop.run_until_complete(client.close())
    loop.close()


@pytest.fixture
def client(official):
    return official[0]


@pytest.fixture
def helper(official):
    return official[1]


@pytest.fixture(params=["sync", "async"])
def mock(request, connector_mock):
    """The mock in its two forms."""
    if request.param == "sync":
        yield connector_mock
        return
    loop = asyncio.new_event_loop()
    yield Blocking(AsyncConnectorMock(connector_mock.url), loop)
    loop.close()


@pytest.fixture
def send(connector_mock):
    """Sends a request to Elasticsearch's API."""

    def send(method, path):
        with contextlib.suppress(HTTPError):
            urlopen(Request(connector_mock.url + path, method=method)).close()

    return send
