// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

import java.util.List;
import java.util.Map;

/** Requests with their responses, without secrets, as steps that can be played again. */
public final class Recording extends JsonObject {
  Recording(Map<String, Object> fields) {
    super(fields);
  }

  /** The version that responded. */
  public String elasticsearch() {
    return readText("elasticsearch");
  }

  /** How many earlier requests the journal no longer had. Null if it is left out. */
  public Integer lost() {
    return readInteger("lost");
  }

  /** Oldest first. */
  public List<RecordedStep> steps() {
    return readList("steps", RecordedStep::new);
  }
}
