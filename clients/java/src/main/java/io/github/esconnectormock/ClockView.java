// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

import java.util.Map;

/** The time on the mock's clock. */
public final class ClockView extends JsonObject {
  ClockView(Map<String, Object> fields) {
    super(fields);
  }

  /** ISO 8601 in UTC. */
  public String now() {
    return readText("now");
  }

  /** True if the clock is stopped. */
  public boolean frozen() {
    return readBoolean("frozen");
  }

  /** Speed relative to real time. */
  public double rate() {
    return readNumber("rate");
  }

  /** Milliseconds that it advances with each request. */
  public double tick() {
    return readNumber("tick");
  }

  /** True if it is the system time. */
  public boolean system() {
    return readBoolean("system");
  }
}
