// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

import java.util.List;
import java.util.Map;

/** An incident that was played. */
public final class PlayedScenario extends JsonObject {
  PlayedScenario(Map<String, Object> fields) {
    super(fields);
  }

  /** Its name. */
  public String name() {
    return readText("name");
  }

  /** What happens. */
  public String description() {
    return readText("description");
  }

  /** The fault rules that it added. */
  public List<FaultView> faults() {
    return readList("faults", FaultView::new);
  }

  /** What it changed, in words. */
  public List<String> changes() {
    return readList("changes");
  }
}
