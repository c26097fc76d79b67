package example;

import static io.github.esconnectormock.Expected.exactly;
import static org.junit.jupiter.api.Assertions.assertFalse;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.github.esconnectormock.ConnectorMock;
import io.github.esconnectormock.ConnectorMockFixture;
import io.github.esconnectormock.ConnectorMockTest;
import io.github.esconnectormock.FaultRule;
import io.github.esconnectormock.Match;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ConnectorMockTest(strict = true)
@ConnectorMockFixture("every-status")
class ServiceTest {
  @Test
  void requestsAFullSync(ConnectorMock mock) throws Exception {
    try (var client = ElasticsearchClient.of(connection -> connection.host(mock.url()))) {
      String job = new Service(client).requestSync("self-managed-connected");

      assertFalse(job.isBlank());
      mock.verify(
          new Match().operation("connector.sync_job_post").body(Map.of("job_type", "full")), exactly(1));
    }
  }

  @Test
  void triesAgainIfTheClusterIsBusy(ConnectorMock mock) throws Exception {
    mock.faults().add(
        new FaultRule().operation("connector.sync_job_post").preset("circuit_breaking_exception").times(1));
    try (var client = ElasticsearchClient.of(connection -> connection.host(mock.url()))) {
      new Service(client).requestSync("self-managed-connected");

      mock.verify(new Match().operation("connector.sync_job_post"), exactly(2));
    }
  }
}
