import pytest
from elasticsearch import BadRequestError, ConflictError, NotFoundError
from elasticsearch.helpers import BulkIndexError


def actions(count, index="pages"):
    return ({"_index": index, "_id": str(at), "_source": {"number": at, "even": at % 2 == 0}} for at in range(count))


def test_recognizes_a_cluster(client):
    assert client.ping() is True
    assert int(client.info()["version"]["number"].split(".")[0]) >= 9
    assert client.cluster.health()["status"] in ("green", "yellow")


def test_writes_reads_and_deletes_a_document(client):
    assert client.index(index="pages", id="1", document={"title": "one"})["result"] == "created"
    assert client.update(index="pages", id="1", doc={"text": "more"})["result"] == "updated"
    found = client.get(index="pages", id="1")
    assert (found["_version"], found["_source"]) == (2, {"title": "one", "text": "more"})
    assert client.exists(index="pages", id="1").meta.status == 200
    with pytest.raises(ConflictError):
        client.create(index="pages", id="1", document={})
    with pytest.raises(ConflictError):
        client.index(index="pages", id="1", document={}, if_seq_no=0, if_primary_term=1)
    assert client.delete(index="pages", id="1")["result"] == "deleted"
    with pytest.raises(NotFoundError) as refusal:
        client.get(index="pages", id="1")
    assert refusal.value.body["found"] is False


def test_reads_many(client, helper):
    helper.bulk(actions(3))
    docs = client.mget(index="pages", ids=["0", "2", "none"])["docs"]
    assert [doc["found"] for doc in docs] == [True, True, False]


def test_bulk_helper_in_many_requests(client, helper, connector_mock):
    assert helper.bulk(actions(1200), chunk_size=500, refresh=True) == (1200, [])
    assert client.count(index="pages")["count"] == 1200
    connector_mock.verify(operation="bulk", exactly=3)


def test_bulk_helper_reports_failed_items(client, helper):
    client.create(index="pages", id="1", document={"number": 1})
    again = [{"_op_type": "create", "_index": "pages", "_id": str(at), "number": at} for at in range(3)]
    done, errors = helper.bulk(again, raise_on_error=False)
    assert done == 2
    assert [error["create"]["status"] for error in errors] == [409]
    assert errors[0]["create"]["error"]["type"] == "version_conflict_engine_exception"
    with pytest.raises(BulkIndexError):
        helper.bulk(again)


def test_bulk_helper_updates_and_deletes(client, helper):
    helper.bulk(actions(3))
    helper.bulk(
        [
            {"_op_type": "update", "_index": "pages", "_id": "0", "doc": {"seen": True}},
            {"_op_type": "update", "_index": "pages", "_id": "9", "doc": {"number": 9}, "doc_as_upsert": True},
            {"_op_type": "delete", "_index": "pages", "_id": "1"},
        ],
        refresh="wait_for",
    )
    left = {hit["_id"]: hit["_source"] for hit in client.search(index="pages")["hits"]["hits"]}
    assert sorted(left) == ["0", "2", "9"]
    assert left["0"]["seen"] is True


def test_streaming_bulk_helper(helper):
    results = helper.streaming_bulk(actions(5))
    assert [(ok, item["index"]["result"]) for ok, item in results] == [(True, "created")] * 5


def test_scan_helper_reads_all_in_pages(client, helper, connector_mock):
    helper.bulk(actions(250), refresh=True)
    seen = helper.scan(index="pages", query={"query": {"term": {"even": True}}}, size=50)
    assert sorted(int(hit["_id"]) for hit in seen) == list(range(0, 250, 2))
    connector_mock.verify(operation="scroll", at_least=2)
    connector_mock.verify(operation="clear_scroll", exactly=1)


def test_reindex_helper(client, helper):
    helper.bulk(actions(20), refresh=True)
    helper.reindex("pages", "copies")
    client.indices.refresh(index="copies")
    assert client.count(index="copies")["count"] == 20


def test_searches_sorts_and_pages(client, helper):
    helper.bulk(actions(30), refresh=True)
    page = client.search(index="pages", query={"range": {"number": {"gte": 10}}}, sort=[{"number": "desc"}], size=2)
    assert page["hits"]["total"] == {"value": 20, "relation": "eq"}
    assert [hit["_source"]["number"] for hit in page["hits"]["hits"]] == [29, 28]
    after = page["hits"]["hits"][-1]["sort"]
    following = client.search(index="pages", sort=[{"number": "desc"}], size=1, search_after=after)
    assert following["hits"]["hits"][0]["_source"]["number"] == 27


def test_point_in_time_does_not_see_later_writes(client, helper):
    helper.bulk(actions(3), refresh=True)
    pit = client.open_point_in_time(index="pages", keep_alive="1m")["id"]
    client.index(index="pages", id="later", document={"number": 99}, refresh=True)
    assert client.search(pit={"id": pit})["hits"]["total"]["value"] == 3
    assert client.close_point_in_time(id=pit)["succeeded"] is True


def test_by_query(client, helper):
    helper.bulk(actions(10), refresh=True)
    even = {"term": {"even": True}}
    script = {"source": "ctx._source.number = params.number", "lang": "painless", "params": {"number": 100}}
    assert client.update_by_query(index="pages", query=even, script=script, refresh=True)["updated"] == 5
    assert client.count(index="pages", query={"term": {"number": 100}})["count"] == 5
    assert client.delete_by_query(index="pages", query=even, refresh=True)["deleted"] == 5
    assert client.count(index="pages")["count"] == 5


def test_creates_and_shows_indices(client):
    client.indices.create(index="pages", mappings={"properties": {"number": {"type": "long"}}})
    assert client.indices.exists(index="pages").meta.status == 200
    shown = client.indices.get_mapping(index="pages")["pages"]["mappings"]
    assert shown == {"properties": {"number": {"type": "long"}}}
    with pytest.raises(BadRequestError) as refusal:
        client.indices.create(index="pages")
    assert refusal.value.error == "resource_already_exists_exception"
    client.indices.delete(index="pages")
    with pytest.raises(NotFoundError) as refusal:
        client.search(index="pages")
    assert refusal.value.error == "index_not_found_exception"


def test_creates_api_keys(client):
    made = client.security.create_api_key(name="drive-connector")
    assert client.security.get_api_key(id=made["id"])["api_keys"][0]["name"] == "drive-connector"
