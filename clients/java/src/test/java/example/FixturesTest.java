package example;

import static org.junit.jupiter.api.Assertions.assertFalse;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.github.esconnectormock.ConnectorMock;
import io.github.esconnectormock.ConnectorMockTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ConnectorMockTest
class FixturesTest {
  @ParameterizedTest
  @ValueSource(strings = {"every-status", "every-job", "google-drive"})
  void theOfficialClientReadsAllConnectorsAndJobs(String fixture, ConnectorMock mock) throws Exception {
    mock.load(fixture);
    try (var client = ElasticsearchClient.of(connection -> connection.host(mock.url()))) {
      assertFalse(client.connector().list(list -> list.size(100)).results().isEmpty());
      client.connector().syncJobList(list -> list.size(100));
    }
  }
}
