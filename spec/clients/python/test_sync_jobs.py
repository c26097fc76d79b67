import pytest
from elasticsearch import BadRequestError, NotFoundError


@pytest.fixture
def job(client):
    client.connector.put(connector_id="drive", index_name="search-drive", service_type="google_drive")
    return client.connector.sync_job_post(id="drive", job_type="full", trigger_method="on_demand")["id"]


def status(client, job):
    return client.connector.sync_job_get(connector_sync_job_id=job)["status"]


def test_runs_a_job(client, job, connector_mock):
    pending = client.connector.sync_job_list(status="pending", connector_id="drive")
    assert [found["id"] for found in pending["results"]] == [job]
    client.connector.sync_job_claim(connector_sync_job_id=job, worker_hostname="me")
    client.connector.sync_job_check_in(connector_sync_job_id=job)
    client.connector.sync_job_update_stats(
        connector_sync_job_id=job, deleted_document_count=1, indexed_document_count=2, indexed_document_volume=3
    )
    shown = client.connector.sync_job_get(connector_sync_job_id=job)
    assert (shown["status"], shown["worker_hostname"]) == ("in_progress", "me")
    assert (shown["deleted_document_count"], shown["indexed_document_count"]) == (1, 2)
    connector_mock.verify(
        in_order=[{"operation": "connector.sync_job_claim"}, {"operation": "connector.sync_job_update_stats"}]
    )


def test_fails_a_job(client, job):
    client.connector.sync_job_claim(connector_sync_job_id=job, worker_hostname="me")
    client.connector.sync_job_error(connector_sync_job_id=job, error="broken")
    assert status(client, job) == "error"


def test_cancels_and_deletes_a_job(client, job):
    client.connector.sync_job_cancel(connector_sync_job_id=job)
    assert status(client, job) == "canceled"
    with pytest.raises(BadRequestError):
        client.connector.sync_job_error(connector_sync_job_id=job, error="too late")
    client.connector.sync_job_delete(connector_sync_job_id=job)
    with pytest.raises(NotFoundError):
        client.connector.sync_job_get(connector_sync_job_id=job)


def test_needs_a_connector(client, job):
    with pytest.raises(NotFoundError):
        client.connector.sync_job_post(id="none", job_type="full")
    with pytest.raises(BadRequestError):
        client.connector.sync_job_post(id="drive", job_type="some")
