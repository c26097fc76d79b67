// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

import java.util.Map;

/** A part of a request that failed: an item, a shard, a search. */
public final class FailedPart extends JsonObject {
  FailedPart(Map<String, Object> fields) {
    super(fields);
  }

  /** item 2 (index docs/7), shard 0 of docs, search 1 */
  public String part() {
    return readText("part");
  }

  /** Type of the error. */
  public String type() {
    return readText("type");
  }

  /** Its reason. */
  public String reason() {
    return readText("reason");
  }
}
