// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

/** What a scenario applies to. */
public final class ScenarioInput extends JsonObject {
  /** The connector. Default: the first one that it can happen to. */
  public ScenarioInput connectorId(String value) {
    set("connector_id", value);
    return this;
  }

  /** The sync job. Default: the first one that it can happen to. */
  public ScenarioInput syncJobId(String value) {
    set("sync_job_id", value);
    return this;
  }

  /** How often it happens. Each scenario has its own default. */
  public ScenarioInput times(int value) {
    set("times", value);
    return this;
  }

  /** Which items of bulk requests it happens to: 3 means every third item, the default. Only for bulk-item-rejections. */
  public ScenarioInput every(int value) {
    set("every", value);
    return this;
  }
}
