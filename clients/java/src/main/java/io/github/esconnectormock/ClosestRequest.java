// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

import java.util.List;
import java.util.Map;

/** A request that almost matches. */
public final class ClosestRequest extends JsonObject {
  ClosestRequest(Map<String, Object> fields) {
    super(fields);
  }

  /** A summary of a request. */
  public RequestSummary request() {
    return readObject("request", RequestSummary::new);
  }

  /** The differences, in words. */
  public List<String> differences() {
    return readList("differences");
  }
}
