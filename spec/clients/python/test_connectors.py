import pytest
from elasticsearch import BadRequestError, NotFoundError


@pytest.fixture
def drive(client):
    client.connector.put(connector_id="drive", index_name="search-drive", service_type="google_drive", name="Drive")
    return "drive"


def reason(refusal):
    return refusal.value.body["error"]["reason"]


def test_creates_shows_lists_and_deletes(client, drive):
    made = client.connector.post(index_name="search-other", service_type="box", name="Other")
    assert made["result"] == "created"
    assert client.connector.get(connector_id=drive)["status"] == "created"
    listed = client.connector.list(service_type="box")
    assert [found["id"] for found in listed["results"]] == [made["id"]]
    assert client.connector.list(size=1)["count"] == 2
    assert client.connector.delete(connector_id=drive)["acknowledged"] is True
    with pytest.raises(NotFoundError) as refusal:
        client.connector.get(connector_id=drive)
    assert refusal.value.error == "resource_not_found_exception"


UPDATES = [
    ("update_name", {"name": "New", "description": "said"}, {"name": "New", "description": "said"}),
    ("update_service_type", {"service_type": "box"}, {"service_type": "box"}),
    ("update_index_name", {"index_name": "search-new"}, {"index_name": "search-new"}),
    ("update_error", {"error": "broken"}, {"error": "broken", "status": "error"}),
    (
        "update_api_key_id",
        {"api_key_id": "key", "api_key_secret_id": "s"},
        {"api_key_id": "key", "api_key_secret_id": "s"},
    ),
    ("last_sync", {"last_sync_status": "completed"}, {"last_sync_status": "completed"}),
    ("last_sync", {"last_indexed_document_count": 5}, {"last_indexed_document_count": 5}),
]


@pytest.mark.parametrize(("method", "arguments", "stored"), UPDATES)
def test_updates(client, drive, method, arguments, stored):
    assert getattr(client.connector, method)(connector_id=drive, **arguments)["result"] == "updated"
    shown = client.connector.get(connector_id=drive)
    assert {name: shown[name] for name in stored} == stored


def test_updates_objects(client, drive):
    pipeline = {"name": "p", "extract_binary_content": True, "reduce_whitespace": False, "run_ml_inference": False}
    client.connector.update_pipeline(connector_id=drive, pipeline=pipeline)
    scheduling = {"full": {"enabled": True, "interval": "0 0 0 * * ?"}}
    client.connector.update_scheduling(connector_id=drive, scheduling=scheduling)
    features = {"document_level_security": {"enabled": True}}
    client.connector.update_features(connector_id=drive, features=features)
    client.connector.update_configuration(
        connector_id=drive, configuration={"folder": {"label": "Folder", "type": "str", "value": "/"}}
    )
    client.connector.update_configuration(connector_id=drive, values={"folder": "/reports"})
    shown = client.connector.get(connector_id=drive)
    assert shown["pipeline"] == pipeline
    assert shown["scheduling"]["full"] == scheduling["full"]
    assert shown["features"]["document_level_security"] == {"enabled": True}
    assert shown["configuration"]["folder"]["value"] == "/reports"


def test_filtering_from_draft_to_active(client, drive):
    rule = {"id": "r", "field": "title", "rule": "contains", "value": "x", "policy": "include", "order": 0}
    default = {"id": "DEFAULT", "field": "_", "rule": "regex", "value": ".*", "policy": "include", "order": 1}
    client.connector.update_filtering(connector_id=drive, rules=[rule, default])
    client.connector.update_filtering_validation(connector_id=drive, validation={"state": "valid", "errors": []})
    client.connector.update_active_filtering(connector_id=drive)
    active = client.connector.get(connector_id=drive)["filtering"][0]["active"]
    assert [rule["id"] for rule in active["rules"]] == ["r", "DEFAULT"]


def test_becomes_managed_with_a_matching_index(client, drive):
    with pytest.raises(BadRequestError) as refusal:
        client.connector.update_native(connector_id=drive, is_native=True)
    assert "content-" in reason(refusal)
    client.connector.put(connector_id="managed", index_name="content-drive", service_type="google_drive")
    client.connector.update_native(connector_id="managed", is_native=True)
    assert client.connector.get(connector_id="managed")["is_native"] is True


def test_rejects_a_transition(client, drive):
    client.connector.update_status(connector_id=drive, status="needs_configuration")
    with pytest.raises(BadRequestError) as refusal:
        client.connector.update_status(connector_id=drive, status="created")
    assert "Invalid transition attempt from [needs_configuration] to [created]" in reason(refusal)


def test_rejects_an_invalid_schedule(client, drive):
    with pytest.raises(BadRequestError) as refusal:
        client.connector.update_scheduling(
            connector_id=drive, scheduling={"full": {"enabled": True, "interval": "never"}}
        )
    assert "never" in str(refusal.value.body)


@pytest.mark.parametrize(
    ("method", "arguments"),
    [
        ("check_in", {}),
        ("delete", {}),
        ("update_name", {"name": "x"}),
        ("update_status", {"status": "connected"}),
        ("update_error", {"error": "x"}),
    ],
)
def test_reports_a_missing_connector(client, method, arguments):
    client.connector.put(connector_id="other")
    with pytest.raises(NotFoundError) as refusal:
        getattr(client.connector, method)(connector_id="none", **arguments)
    assert "[none]" in reason(refusal)


def test_checks_in(client, drive):
    assert "last_seen" not in client.connector.get(connector_id=drive)
    client.connector.check_in(connector_id=drive)
    assert client.connector.get(connector_id=drive)["last_seen"]
