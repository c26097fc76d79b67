// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

import java.util.List;
import java.util.Map;

/** The differences from the state that a reset would restore. */
public final class LeakReport extends JsonObject {
  LeakReport(Map<String, Object> fields) {
    super(fields);
  }

  /** True if a reset would change nothing. */
  public boolean clean() {
    return readBoolean("clean");
  }

  /** True if there are no differences. */
  public boolean same() {
    return readBoolean("same");
  }

  /** Each difference in words. */
  public List<String> summary() {
    return readList("summary");
  }

  /** Changes to named items. Each list has at most a hundred entries. Null if it is left out. */
  public Changes connectors() {
    return readObject("connectors", Changes::new);
  }

  /** Changes to named items. Each list has at most a hundred entries. Null if it is left out. */
  public Changes syncJobs() {
    return readObject("sync_jobs", Changes::new);
  }

  /** Changes to named items. Each list has at most a hundred entries. Null if it is left out. */
  public Changes secrets() {
    return readObject("secrets", Changes::new);
  }

  /** Indices that were added, were removed, or have different settings, mappings or aliases. Null if it is left out. */
  public Changes indices() {
    return readObject("indices", Changes::new);
  }

  /** Documents by index. */
  public Map<String, Changes> documents() {
    return readMap("documents", Changes::new);
  }

  /** Definitions of the cluster by kind. */
  public Map<String, Changes> cluster() {
    return readMap("cluster", Changes::new);
  }
}
