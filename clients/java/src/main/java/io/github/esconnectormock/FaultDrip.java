// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

import java.time.Duration;

/** Sends the response in small pieces. */
public final class FaultDrip extends JsonObject {
  /** Bytes per piece. Default 16. */
  public FaultDrip bytes(int value) {
    set("bytes", value);
    return this;
  }

  /** Time between pieces. Default 100ms. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h. */
  public FaultDrip every(String value) {
    set("every", value);
    return this;
  }

  /** Time between pieces. Default 100ms. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h. */
  public FaultDrip every(Duration value) {
    set("every", milliseconds(value));
    return this;
  }
}
