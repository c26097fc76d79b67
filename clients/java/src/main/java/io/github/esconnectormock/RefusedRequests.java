package io.github.esconnectormock;

import java.util.List;

/** What the failure of a test shows in addition: the requests that were refused. */
final class RefusedRequests extends Exception {
  private static final long serialVersionUID = 1L;

  RefusedRequests(List<String> refusals) {
    super("Refused requests:\n" + String.join("\n", refusals), null, false, false);
  }
}
