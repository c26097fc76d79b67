package io.github.esconnectormock;

import static io.github.esconnectormock.ControlCalls.part;

import java.util.List;

/** Named states. Saving and restoring takes no longer with much data than with little. */
public final class Snapshots {
  private final ControlCalls calls;

  Snapshots(ControlCalls calls) {
    this.calls = calls;
  }

  /** Saves the current state under a name. Resets leave snapshots alone. */
  public void save(String name) {
    calls.text("PUT", at(name), null);
  }

  /** Restores a state. */
  public void restore(String name) {
    calls.text("POST", at(name) + "/restore", null);
  }

  /** Forgets a snapshot. */
  public void delete(String name) {
    calls.text("DELETE", at(name), null);
  }

  /** The snapshots, in the order in which they were first saved. */
  public List<SnapshotSummary> list() {
    return JsonObject.listOf(calls.json("GET", "/snapshots", null).get("snapshots"), SnapshotSummary::new);
  }

  /** What has changed since a snapshot. */
  public StateDiff diff(String name) {
    return new StateDiff(calls.json("GET", at(name) + "/diff", null));
  }

  /** What is different in another snapshot. */
  public StateDiff diff(String name, String other) {
    return new StateDiff(calls.json("GET", at(name) + "/diff?with=" + part(other), null));
  }

  /** A snapshot as text, laid out for readable diffs in git, with placeholders in place of secrets. */
  public String exportText(String name) {
    return calls.text("GET", at(name) + "/state", null);
  }

  /** A snapshot as text, with secrets. */
  public String exportWithSecrets(String name) {
    return calls.text("GET", at(name) + "/state?with_secrets=true", null);
  }

  /** Stores an exported text as a snapshot, without restoring it. */
  public void importText(String name, String text) {
    calls.textWith("PUT", at(name) + "/state", text);
  }

  private static String at(String name) {
    return "/snapshots/" + part(name);
  }
}
