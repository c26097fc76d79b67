// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

import java.util.List;
import java.util.Map;

/** Why a request was refused. This accompanies the response and is never part of it. */
public final class Diagnosis extends JsonObject {
  Diagnosis(Map<String, Object> fields) {
    super(fields);
  }

  /** The reason and what to do about it, in a sentence or two. */
  public String summary() {
    return readText("summary");
  }

  /** Who refuses it: Elasticsearch as well as this mock, only this mock, or a fault rule. */
  public String refusedBy() {
    return readText("refused_by");
  }

  /** The route that was probably meant. Null if it is left out. */
  public String nearestRoute() {
    return readText("nearest_route");
  }

  /** Methods that the path accepts. */
  public List<String> allowedMethods() {
    return readList("allowed_methods");
  }

  /** A name that is not known. */
  public Map<String, Object> unknown() {
    return readMap("unknown");
  }

  /** The status of the connector or job. */
  public Map<String, Object> state() {
    return readMap("state");
  }

  /** Parts that failed although the response reports success; at most twenty. */
  public List<FailedPart> failures() {
    return readList("failures", FailedPart::new);
  }
}
