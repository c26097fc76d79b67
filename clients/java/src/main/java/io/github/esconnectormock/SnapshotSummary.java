// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

import java.util.Map;

/** A snapshot. */
public final class SnapshotSummary extends JsonObject {
  SnapshotSummary(Map<String, Object> fields) {
    super(fields);
  }

  /** Its name. */
  public String name() {
    return readText("name");
  }

  /** When it was saved, on the mock's clock. */
  public String takenAt() {
    return readText("taken_at");
  }

  /** Number of indices. */
  public int indices() {
    return readInteger("indices");
  }

  /** Number of documents. */
  public int documents() {
    return readInteger("documents");
  }
}
