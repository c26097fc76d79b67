package io.github.esconnectormock;

import static io.github.esconnectormock.ControlCalls.part;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A mock that is reached over HTTP: a whole server, or one of its sandboxes. */
public final class ConnectorMock {
  /** More than a journal holds. */
  private static final int ALL = 1_000_000_000;

  private final ControlCalls calls;

  ConnectorMock(ControlCalls calls) {
    this.calls = calls;
  }

  /** The mock at a URL: {@code connect("http://localhost:9200")}. What it demands is read from the environment. */
  public static ConnectorMock connect(String url) {
    return connect(url, Access.fromEnvironment());
  }

  /** The same for a server that demands a token, or speaks TLS. */
  public static ConnectorMock connect(String url, Access access) {
    return new ConnectorMock(new ControlCalls(url, access));
  }

  /** The URL to give to an Elasticsearch client. */
  public String url() {
    return calls.url();
  }

  /** Deliberate failures. */
  public Faults faults() {
    return new Faults(calls);
  }

  /** The time that the mock shows. */
  public Clock clock() {
    return new Clock(calls);
  }

  /** Named states. */
  public Snapshots snapshots() {
    return new Snapshots(calls);
  }

  /** The sandbox of that name, which its first request creates in the initial state. */
  public ConnectorMock sandbox(String name) {
    return new ConnectorMock(calls.at(url() + "/_mock/sandbox/" + part(name)));
  }

  /** The names of the sandboxes. */
  @SuppressWarnings("unchecked") // The schema says what is in it.
  public List<String> sandboxes() {
    return (List<String>) calls.json("GET", "/sandboxes", null).get("sandboxes");
  }

  /** Removes a sandbox with everything in it. */
  public void dropSandbox(String name) {
    calls.text("DELETE", "/sandboxes/" + part(name), null);
  }

  /** Restores the initial state: stored data, clock, ids, journal, faults and stand-in. */
  public void reset() {
    calls.text("POST", "/reset", null);
  }

  /** Replaces the stored state with a fixture. */
  public void load(String fixture) {
    calls.text("POST", "/fixtures/" + part(fixture), null);
  }

  /** Replaces the stored state with a fixture, and makes it the state that later resets return to. */
  public void loadBaseline(String fixture) {
    calls.text("POST", "/fixtures/" + part(fixture) + "?baseline=true", null);
  }

  /** Replaces the stored state with one in JSON: what {@link #state()} returned, or the text of a fixture file. */
  public void loadState(String json) {
    calls.textWith("PUT", "/state", json);
  }

  /** Replaces the stored state: {@code loadState(Map.of("connectors", List.of(Map.of("id", "drive"))))}. */
  public void loadState(Map<String, ?> state) {
    calls.text("PUT", "/state", state);
  }

  /** The whole state as a fixture in JSON, with placeholders in place of secrets. */
  public String state() {
    return calls.text("GET", "/state", null);
  }

  /** The whole state with secrets. */
  public String stateWithSecrets() {
    return calls.text("GET", "/state?with_secrets=true", null);
  }

  /** Makes ids and random numbers follow a seed from now on. */
  public void seed(String seed) {
    calls.text("PUT", "/ids", Map.of("seed", seed));
  }

  /** Makes ids and random numbers random again. */
  public void unseed() {
    calls.textWith("PUT", "/ids", "{\"seed\":null}");
  }

  /** The changes since the last reset: what a test has left behind. */
  public LeakReport leaks() {
    return new LeakReport(calls.json("GET", "/leaks", null));
  }

  /** Advances jobs automatically, as a connector service would. */
  public void standIn(StandInSettings settings) {
    calls.text("PUT", "/stand-in", settings);
  }

  /** Ends what {@link #standIn} has started. */
  public void stopStandIn() {
    calls.text("DELETE", "/stand-in", null);
  }

  /** Plays an incident: {@code scenario("idle-job")}. */
  public PlayedScenario scenario(String name) {
    return scenario(name, new ScenarioInput());
  }

  /** Plays an incident that happens to a certain connector or job. */
  public PlayedScenario scenario(String name, ScenarioInput input) {
    return new PlayedScenario(calls.json("POST", "/scenarios/" + part(name), input));
  }

  /** Explains what requests without credentials may do. */
  public Whoami whoami() {
    return new Whoami(calls.json("GET", "/whoami", null));
  }

  /**
   * Explains what somebody may do, and why their requests are refused.
   *
   * @param as the name of a user, the id of an API key, or an Authorization header
   */
  public Whoami whoami(String as) {
    return new Whoami(calls.json("GET", "/whoami?as=" + part(as), null));
  }

  /** The requests that were received, with their responses, oldest first. */
  public List<Entry> requests() {
    return requests(new Match());
  }

  /** The requests that were received and match. */
  public List<Entry> requests(Match match) {
    return entriesIn(calls.json("POST", "/journal/search", with(match, Map.of("limit", ALL))));
  }

  /**
   * The requests that were refused, completely or in part, one per line, with the reason for each: the first thing to look at
   * when a test has failed.
   */
  public List<String> refusals() {
    return requests(new Match().refused(true)).stream().map(ConnectorMock::line).collect(Collectors.toList());
  }

  /**
   * Verifies that requests were received: at least once, if nothing is expected.
   *
   * @throws AssertionError that shows the requests that come closest, and how they differ
   */
  public Verification verify(Match match, Expected... expected) {
    Map<String, Object> wanted = new HashMap<>();
    for (Expected one : expected) {
      wanted.put(one.word, one.value);
    }
    return new Verification(calls.json("POST", "/journal/verify", with(match, wanted)));
  }

  /** Verifies that requests were received in this order. Others may come in between. */
  public Verification verifyInOrder(Match... matches) {
    return new Verification(calls.json("POST", "/journal/verify", Map.of("in_order", Arrays.asList(matches))));
  }

  /** Waits up to five seconds until a request has been received, also if it was before. */
  public List<Entry> waitFor(Match match) {
    return waitFor(match, 1);
  }

  /** Waits up to five seconds until a number of requests have been received, including earlier ones. */
  public List<Entry> waitFor(Match match, int count) {
    return waitFor(match, count, Duration.ofSeconds(5));
  }

  /**
   * Waits until a number of requests have been received, including earlier ones, and returns them.
   *
   * @throws AssertionError that shows the requests that come closest if they do not arrive in time
   */
  public List<Entry> waitFor(Match match, int count, Duration timeout) {
    Map<String, Object> waiting = Map.of("count", count, "timeout", JsonObject.milliseconds(timeout));
    return entriesIn(calls.json("POST", "/journal/wait", with(match, waiting)));
  }

  /** Announces that requests will be refused, or have been, so that they do not fail a strict test. */
  public void expectRefusal(Match match) {
    calls.text("POST", "/journal/expected", match);
  }

  /** A line for each refused request that no fault rule caused and no test has announced. */
  @SuppressWarnings("unchecked") // The schema says what is in it.
  public List<String> unexpectedRefusals() {
    return (List<String>) calls.json("GET", "/journal/unexpected", null).get("refusals");
  }

  /** Calls a listener for each new request, one after the other, from another thread, until it is closed. */
  public Listening listen(Consumer<Entry> listener) {
    return new Listening(calls.events(), listener);
  }

  /** Forgets the requests received. */
  public void clearJournal() {
    calls.text("DELETE", "/journal", null);
  }

  /** The requests that match, without secrets, as steps that can be played again. */
  public Recording recording(Match match) {
    return new Recording(calls.json("POST", "/recording", match));
  }

  /**
   * Makes any call to the control API: {@code call("PUT", "/ids", Map.of("seed", "one"))}.
   *
   * @param path below {@code /_mock}
   * @param body a map, a {@link JsonObject} or null
   * @return the parsed response
   * @throws ConnectorMockException with the mock's message if the call is refused
   */
  public Map<String, Object> call(String method, String path, Object body) {
    return calls.json(method, path, body);
  }

  @Override
  public String toString() {
    return "ConnectorMock at " + url();
  }

  private static Map<String, Object> with(Match match, Map<String, Object> others) {
    Map<String, Object> fields = new LinkedHashMap<>(match.toMap());
    fields.putAll(others);
    return fields;
  }

  private static List<Entry> entriesIn(Map<String, Object> answer) {
    return JsonObject.listOf(answer.get("entries"), Entry::new);
  }

  private static String line(Entry entry) {
    String reason = entry.diagnosis() == null ? "" : ": " + entry.diagnosis().summary();
    return entry.method() + " " + entry.path() + " returned " + entry.status() + reason;
  }
}
