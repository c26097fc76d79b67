// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

import java.util.Map;

/** A call that a rule has made. */
public final class FaultCallView extends JsonObject {
  FaultCallView(Map<String, Object> fields) {
    super(fields);
  }

  /** Method and path. */
  public String call() {
    return readText("call");
  }

  /** The status of its response. Null if it is left out. */
  public Integer status() {
    return readInteger("status");
  }

  /** Why it failed, or why it was not made. Null if it is left out. */
  public String reason() {
    return readText("reason");
  }
}
