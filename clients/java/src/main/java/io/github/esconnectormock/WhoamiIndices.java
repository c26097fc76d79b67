// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

import java.util.List;
import java.util.Map;

/** What one part of a role grants on indices. */
public final class WhoamiIndices extends JsonObject {
  WhoamiIndices(Map<String, Object> fields) {
    super(fields);
  }

  /**  */
  public String role() {
    return readText("role");
  }

  /**  */
  public List<String> names() {
    return readList("names");
  }

  /**  */
  public List<String> privileges() {
    return readList("privileges");
  }

  /** Whether it applies to indices of the system, too. */
  public boolean restrictedIndices() {
    return readBoolean("restricted_indices");
  }

  /** Only documents that match this query; left out for all documents. Null if it is left out. */
  public String query() {
    return readText("query");
  }

  /** Only these fields; left out for all fields. */
  public Map<String, Object> fields() {
    return readMap("fields");
  }
}
