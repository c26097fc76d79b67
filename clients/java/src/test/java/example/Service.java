package example;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.connector.SyncJobType;
import java.io.IOException;

/** The code under test: it requests syncs. */
final class Service {
  private final ElasticsearchClient client;

  Service(ElasticsearchClient client) {
    this.client = client;
  }

  /** Requests a full sync, and returns the id of its job. If the cluster is busy, it tries again once. */
  String requestSync(String connector) throws IOException {
    try {
      return post(connector);
    } catch (ElasticsearchException refused) {
      if (refused.status() != 429) {
        throw refused;
      }
      return post(connector);
    }
  }

  private String post(String connector) throws IOException {
    return client.connector().syncJobPost(job -> job.id(connector).jobType(SyncJobType.Full)).id();
  }
}
