package io.github.esconnectormock;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The time that a mock shows. All timestamps and expiry times follow it. */
public final class Clock {
  private final ControlCalls calls;

  Clock(ControlCalls calls) {
    this.calls = calls;
  }

  /** The time of the mock. */
  public Instant now() {
    return Instant.parse((String) calls.json("GET", "/clock", null).get("now"));
  }

  /** Changes the given settings: the time, the rate, the tick per request. */
  public void set(ClockSettings settings) {
    calls.text("PUT", "/clock", settings);
  }

  /** Stops the clock. */
  public void freeze() {
    set(new ClockSettings().frozen(true));
  }

  /** Stops the clock at another time. */
  public void freeze(Instant at) {
    set(new ClockSettings().now(at).frozen(true));
  }

  /** Moves the clock: {@code advance("5m")}. */
  public void advance(String by) {
    calls.text("POST", "/clock/advance", Map.of("by", by));
  }

  /** Moves the clock. */
  public void advance(Duration by) {
    advance(JsonObject.milliseconds(by));
  }

  /** Makes the clock run as it did at the start. */
  public void reset() {
    calls.text("DELETE", "/clock", null);
  }
}
