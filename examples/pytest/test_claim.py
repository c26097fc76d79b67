"""The mock is reset before each test, so that no test sees what another one left behind."""

import pytest
from elasticsearch import Elasticsearch
from service import claim_next_job


@pytest.fixture
def client(connector_mock):
    with Elasticsearch(connector_mock.url) as client:
        yield client


@pytest.fixture
def drive(client):
    client.connector.put(connector_id="drive", index_name="search-drive", service_type="google_drive")
    return "drive"


def test_finds_nothing_where_nothing_was_ordered(client, drive):
    assert claim_next_job(client, "me") is None


def test_claims_what_was_ordered(client, drive, connector_mock):
    order = client.connector.sync_job_post(id=drive, job_type="full")
    assert claim_next_job(client, "me") == order["id"]
    assert client.connector.sync_job_get(connector_sync_job_id=order["id"])["status"] == "in_progress"
    connector_mock.verify(operation="connector.sync_job_claim", exactly=1)


@pytest.mark.connector_mock("every-job")
def test_starts_from_a_fixture(client):
    assert claim_next_job(client, "me") is not None
