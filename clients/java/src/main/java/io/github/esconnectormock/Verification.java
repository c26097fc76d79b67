// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

import java.util.List;
import java.util.Map;

/** The result of a verification. */
public final class Verification extends JsonObject {
  Verification(Map<String, Object> fields) {
    super(fields);
  }

  /** Whether the expected requests were received. */
  public boolean passed() {
    return readBoolean("passed");
  }

  /** Number of matching requests; for a sequence, the number of steps found. */
  public int count() {
    return readInteger("count");
  }

  /** What was wanted and what was received, in words. */
  public String reason() {
    return readText("reason");
  }

  /** If more requests match than expected: the first twenty of them. */
  public List<RequestSummary> matched() {
    return readList("matched", RequestSummary::new);
  }

  /** If fewer match: the requests that almost match. Requests that have nothing in common with it are left out. */
  public List<ClosestRequest> closest() {
    return readList("closest", ClosestRequest::new);
  }

  /** If fewer match: all operations that were received. */
  public List<OperationCount> received() {
    return readList("received", OperationCount::new);
  }

  /** The whole result as text. Null if it is left out. */
  public String explanation() {
    return readText("explanation");
  }
}
