// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

import java.util.Map;

/** The response of a recorded step. */
public final class RecordedAnswer extends JsonObject {
  RecordedAnswer(Map<String, Object> fields) {
    super(fields);
  }

  /** Its status. */
  public int status() {
    return readInteger("status");
  }

  /** Headers that matter, if they are not the usual ones. */
  public Map<String, String> headers() {
    return readMap("headers");
  }

  /** JSON, or text that is not JSON. Null if it is left out. */
  public Object body() {
    return readValue("body");
  }
}
