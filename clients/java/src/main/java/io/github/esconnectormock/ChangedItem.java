// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

import java.util.List;
import java.util.Map;

/** An item that has changed. */
public final class ChangedItem extends JsonObject {
  ChangedItem(Map<String, Object> fields) {
    super(fields);
  }

  /** Its id or name. */
  public String id() {
    return readText("id");
  }

  /** The fields that differ. */
  public List<Difference> fields() {
    return readList("fields", Difference::new);
  }
}
