// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

import java.util.List;
import java.util.Map;

/** Changes to named items. Each list has at most a hundred entries. */
public final class Changes extends JsonObject {
  Changes(Map<String, Object> fields) {
    super(fields);
  }

  /** Added items. */
  public List<String> added() {
    return readList("added");
  }

  /** Removed items. */
  public List<String> removed() {
    return readList("removed");
  }

  /** Changed items. */
  public List<ChangedItem> changed() {
    return readList("changed", ChangedItem::new);
  }

  /** How many more changes there are than the lists show. Null if it is left out. */
  public Integer more() {
    return readInteger("more");
  }
}
