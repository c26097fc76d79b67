// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

import java.time.Duration;
import java.time.Instant;

/** How the clock runs from now on. Omitted settings do not change. */
public final class ClockSettings extends JsonObject {
  /** The time to show. ISO 8601, or milliseconds since the epoch. */
  public ClockSettings now(String value) {
    set("now", value);
    return this;
  }

  /** The time to show. ISO 8601, or milliseconds since the epoch. */
  public ClockSettings now(Instant value) {
    set("now", value.toString());
    return this;
  }

  /** True stops the clock, false makes it run. */
  public ClockSettings frozen(boolean value) {
    set("frozen", value);
    return this;
  }

  /** Speed relative to real time; 0 stops the clock. */
  public ClockSettings rate(double value) {
    set("rate", value);
    return this;
  }

  /** How far it advances with each request. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h. */
  public ClockSettings tick(String value) {
    set("tick", value);
    return this;
  }

  /** How far it advances with each request. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h. */
  public ClockSettings tick(Duration value) {
    set("tick", milliseconds(value));
    return this;
  }
}
