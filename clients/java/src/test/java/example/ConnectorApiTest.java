package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.connector.ConnectorFieldType;
import co.elastic.clients.elasticsearch.connector.ConnectorStatus;
import co.elastic.clients.elasticsearch.connector.DisplayType;
import co.elastic.clients.elasticsearch.connector.SyncJobType;
import co.elastic.clients.elasticsearch.connector.SyncStatus;
import co.elastic.clients.json.JsonData;
import co.elastic.clients.transport.TransportException;
import io.github.esconnectormock.ConnectorMock;
import io.github.esconnectormock.ConnectorMockTest;
import io.github.esconnectormock.Match;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The official client decodes each response into its own types, and so says whether they are what it expects. */
@ConnectorMockTest(strict = true)
class ConnectorApiTest {
  private ElasticsearchClient client;

  @BeforeEach
  void connect(ConnectorMock mock) {
    client = ElasticsearchClient.of(connection -> connection.host(mock.url()));
  }

  @AfterEach
  void disconnect() throws Exception {
    client.close();
  }

  @Test
  void theLifeOfAConnector() throws Exception {
    var connectors = client.connector();
    var put = connectors.put(
        p -> p.connectorId("drive").name("Drive").indexName("search-drive").serviceType("google_drive"));
    assertEquals("created", put.result().jsonValue());
    connectors.updateConfiguration(u -> u.connectorId("drive").configuration(
        "folder", c -> c.label("Folder").type(ConnectorFieldType.Str).display(DisplayType.Textbox).required(false)
            .sensitive(false).defaultValue("").dependsOn(List.of()).options(List.of()).value(JsonData.of("/reports"))));
    connectors.updateStatus(u -> u.connectorId("drive").status(ConnectorStatus.Connected));
    connectors.updateName(u -> u.connectorId("drive").name("Reports"));
    connectors.updateScheduling(u -> u.connectorId("drive").scheduling(
        s -> s.full(f -> f.enabled(true).interval("0 0 0 * * ?"))));
    connectors.checkIn(c -> c.connectorId("drive"));

    var drive = connectors.get(g -> g.connectorId("drive"));
    assertEquals(ConnectorStatus.Connected, drive.status());
    assertEquals("Reports", drive.name());
    assertEquals("0 0 0 * * ?", drive.scheduling().full().interval());
    assertEquals(1, connectors.list(l -> l.serviceType("google_drive")).count());
    assertEquals(true, connectors.delete(d -> d.connectorId("drive").deleteSyncJobs(false)).acknowledged());
  }

  @Test
  void theLifeOfASyncJob() throws Exception {
    var connectors = client.connector();
    connectors.put(p -> p.connectorId("drive").indexName("search-drive").serviceType("google_drive"));
    String job = connectors.syncJobPost(p -> p.id("drive").jobType(SyncJobType.Full)).id();
    // Elasticsearch answers {"result":"updated"}, where this version of the client expects an empty object.
    assertThrows(TransportException.class, () -> connectors.syncJobClaim(c -> c.connectorSyncJobId(job).workerHostname("me")));
    assertThrows(TransportException.class, () -> connectors.syncJobCheckIn(c -> c.connectorSyncJobId(job)));
    assertThrows(TransportException.class, () -> connectors.syncJobUpdateStats(
        u -> u.connectorSyncJobId(job).indexedDocumentCount(3).indexedDocumentVolume(30).deletedDocumentCount(1)));
    var claimed = connectors.syncJobGet(g -> g.connectorSyncJobId(job));
    assertEquals(SyncStatus.InProgress, claimed.status());
    assertEquals("me", claimed.workerHostname());
    assertEquals(3, claimed.indexedDocumentCount());
    assertThrows(TransportException.class, () -> connectors.syncJobError(e -> e.connectorSyncJobId(job).error("no disk")));
    var failed = connectors.syncJobList(l -> l.status(SyncStatus.Error)).results();
    assertEquals("no disk", failed.get(0).error());
  }

  @Test
  void errorsAreThoseOfElasticsearch(ConnectorMock mock) {
    mock.expectRefusal(new Match().operation("connector.get").status(404));
    var refused = assertThrows(
        ElasticsearchException.class, () -> client.connector().get(g -> g.connectorId("nobody")));
    assertEquals(404, refused.status());
    assertEquals("resource_not_found_exception", refused.error().type());
  }
}
