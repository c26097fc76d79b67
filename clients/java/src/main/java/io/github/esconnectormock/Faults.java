package io.github.esconnectormock;

import static io.github.esconnectormock.ControlCalls.part;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Deliberate failures:
 * {@code mock.faults().add(new FaultRule().operation("bulk").preset("circuit_breaking_exception").times(2))}.
 */
public final class Faults {
  private final ControlCalls calls;

  Faults(ControlCalls calls) {
    this.calls = calls;
  }

  /** Adds a rule, replacing any with the same id. Returns it with its id, and what it does in words. */
  public FaultView add(FaultRule rule) {
    return new FaultView(calls.json("POST", "/faults", rule));
  }

  /** Replaces all rules. */
  public List<FaultView> replace(FaultRule... rules) {
    return listOf(calls.json("PUT", "/faults", Map.of("faults", Arrays.asList(rules))));
  }

  /** The rules, with what they do in words and their counts so far. */
  public List<FaultView> list() {
    return listOf(calls.json("GET", "/faults", null));
  }

  /** One rule, with what it has done so far. */
  public FaultView get(String id) {
    return new FaultView(calls.json("GET", at(id), null));
  }

  /** Switches a rule on or off; its counts are kept. */
  public FaultView switchTo(String id, boolean enabled) {
    return new FaultView(calls.json("PUT", at(id), Map.of("enabled", enabled)));
  }

  /** Removes a rule. */
  public void remove(String id) {
    calls.text("DELETE", at(id), null);
  }

  /** Removes all rules. */
  public void clear() {
    calls.text("DELETE", "/faults", null);
  }

  /** Waits up to five seconds until a rule with {@code hold} holds a request. */
  public FaultView waitForHeld(String id) {
    return waitForHeld(id, 1, Duration.ofSeconds(5));
  }

  /**
   * Waits until a rule with {@code hold} holds requests.
   *
   * @param count how many at the same time
   * @throws AssertionError if they are not held in time
   */
  public FaultView waitForHeld(String id, int count, Duration timeout) {
    Map<String, Object> wanted = Map.of("count", count, "timeout", JsonObject.milliseconds(timeout));
    return new FaultView(calls.json("POST", at(id) + "/held", wanted));
  }

  /** Lets all requests that a rule holds go on. Returns how many there were. */
  public int release(String id) {
    return released(id, Map.of());
  }

  /** Lets the requests go on that a rule has held for longest. Returns how many there were. */
  public int release(String id, int count) {
    return released(id, Map.of("count", count));
  }

  private int released(String id, Map<String, Object> given) {
    return (Integer) calls.json("POST", at(id) + "/release", given).get("released");
  }

  private static List<FaultView> listOf(Map<String, Object> answer) {
    return JsonObject.listOf(answer.get("faults"), FaultView::new);
  }

  private static String at(String id) {
    return "/faults/" + part(id);
  }
}
