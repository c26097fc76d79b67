package io.github.esconnectormock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@ConnectorMockTest
class StatesTest {
  private static final String COUNT = "/_connector?filter_path=count";

  @Test
  void loadsAndExportsStates(ConnectorMock mock) {
    mock.load("google-drive");
    String state = mock.state();
    mock.reset();
    assertEquals("{\"count\":0}", Http.body(mock, "GET", COUNT));
    mock.loadState(state);
    assertEquals("{\"count\":1}", Http.body(mock, "GET", COUNT));
    mock.loadState(Map.of("connectors", List.of(Map.of("id", "a"), Map.of("id", "b"))));
    assertEquals("{\"count\":2}", Http.body(mock, "GET", COUNT));
    assertTrue(mock.stateWithSecrets().contains("\"b\""));
    mock.loadBaseline("every-status");
    Http.status(mock, "DELETE", "/_connector/self-managed-error");
    mock.reset();
    assertEquals("{\"count\":10}", Http.body(mock, "GET", COUNT));
  }

  @Test
  @ConnectorMockFixture("every-job")
  void savesComparesAndRestoresSnapshots(ConnectorMock mock) {
    var snapshots = mock.snapshots();
    snapshots.save("before");
    Http.send(mock, "PUT", "/_connector/with-jobs/_error", "{\"error\":\"no disk\"}");
    assertEquals("with-jobs", snapshots.diff("before").connectors().changed().get(0).id());
    snapshots.save("after");
    assertFalse(snapshots.diff("before", "after").same());
    String text = snapshots.exportText("before");
    assertFalse(snapshots.exportWithSecrets("before").isEmpty());
    snapshots.restore("before");
    assertTrue(snapshots.diff("before").same());
    snapshots.importText("copy", text);
    snapshots.delete("before");
    var names = snapshots.list().stream().map(SnapshotSummary::name).collect(Collectors.toList());
    assertEquals(List.of("after", "copy"), names);
    var refused = assertThrows(ConnectorMockException.class, () -> snapshots.restore("copi"));
    assertTrue(refused.getMessage().contains("Did you mean [copy]?"), refused.getMessage());
  }

  @Test
  void controlsTheClock(ConnectorMock mock) {
    var clock = mock.clock();
    var morning = Instant.parse("2025-03-03T09:00:00Z");
    clock.freeze(morning);
    clock.advance("1h30m");
    clock.advance(Duration.ofMillis(250));
    assertEquals(Instant.parse("2025-03-03T10:30:00.250Z"), clock.now());
    clock.set(new ClockSettings().now(morning).rate(0));
    clock.freeze();
    assertEquals(morning, clock.now());
    clock.reset();
    assertTrue(clock.now().isAfter(Instant.parse("2026-01-01T00:00:00Z")));
  }

  @Test
  void seedsIds(ConnectorMock mock) {
    mock.seed("one");
    String first = Http.body(mock, "POST", "/_connector?filter_path=id");
    mock.reset();
    mock.seed("one");
    assertEquals(first, Http.body(mock, "POST", "/_connector?filter_path=id"));
    mock.unseed();
    assertNotEquals(first, Http.body(mock, "POST", "/_connector?filter_path=id"));
  }

  @Test
  void reportsLeaks(ConnectorMock mock) {
    assertTrue(mock.leaks().clean());
    Http.status(mock, "PUT", "/_connector/forgotten");
    assertEquals(List.of("connector [forgotten] was added"), mock.leaks().summary());
  }

  @Test
  @ConnectorMockFixture("every-status")
  void theStandInAdvancesJobs(ConnectorMock mock) {
    mock.standIn(new StandInSettings().jobs(
        new StandInJob().claimAfter(Duration.ofSeconds(2)).finishAfter("1m").documents(3)));
    Http.send(mock, "POST", "/_connector/_sync_job", "{\"id\":\"self-managed-connected\"}");
    mock.clock().advance("10m");
    assertEquals("{\"results\":[{\"indexed_document_count\":3,\"status\":\"completed\"}]}",
        Http.body(mock, "GET", "/_connector/_sync_job?filter_path=results.status,results.indexed_document_count"));
    mock.stopStandIn();
  }

  @Test
  @ConnectorMockFixture("every-job")
  void playsScenarios(ConnectorMock mock) {
    assertEquals(1, mock.scenario("idle-job").changes().size());
    var chosen = mock.scenario("idle-job", new ScenarioInput().syncJobId("in-progress-full"));
    assertTrue(chosen.changes().get(0).contains("in-progress-full"), chosen.toString());
    var refused = assertThrows(ConnectorMockException.class, () -> mock.scenario("idle-jobb"));
    assertTrue(refused.getMessage().contains("Did you mean [idle-job]?"), refused.getMessage());
  }

  @Test
  void explainsWhatSomebodyMayDo(ConnectorMock mock) {
    assertEquals("elastic", mock.whoami("elastic").username());
    assertFalse(mock.whoami().text().isEmpty());
  }

  @Test
  void makesOtherCalls(ConnectorMock mock) {
    assertEquals(Map.of("seed", "x"), mock.call("PUT", "/ids", Map.of("seed", "x")));
    var refused = assertThrows(ConnectorMockException.class, () -> mock.call("PUT", "/clock", Map.of("frozn", true)));
    assertTrue(refused.getMessage().contains("Did you mean [frozen]?"), refused.getMessage());
  }
}
