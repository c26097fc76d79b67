// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

import java.util.Map;

/** How often an operation was received. */
public final class OperationCount extends JsonObject {
  OperationCount(Map<String, Object> fields) {
    super(fields);
  }

  /** Its name; null for requests that match no route. */
  public String operation() {
    return readText("operation");
  }

  /** The number of requests. */
  public int count() {
    return readInteger("count");
  }
}
