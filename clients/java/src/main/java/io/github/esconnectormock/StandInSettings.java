// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

import java.time.Duration;

/** What the stand-in for the connector service does, on the mock's clock. */
public final class StandInSettings extends JsonObject {
  /** How often connectors check in. Default 30s; 0 for never. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h. */
  public StandInSettings checkInEvery(String value) {
    set("check_in_every", value);
    return this;
  }

  /** How often connectors check in. Default 30s; 0 for never. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h. */
  public StandInSettings checkInEvery(Duration value) {
    set("check_in_every", milliseconds(value));
    return this;
  }

  /** If true, configured connectors become connected when they check in. Default true. */
  public StandInSettings connect(boolean value) {
    set("connect", value);
    return this;
  }

  /** If true, jobs are created according to the connectors' schedules. Default false. */
  public StandInSettings followSchedules(boolean value) {
    set("follow_schedules", value);
    return this;
  }

  /** What happens to sync jobs. Default: one rule for all of them, with default settings. */
  public StandInSettings jobs(StandInJob... values) {
    set("jobs", values);
    return this;
  }
}
