package io.github.esconnectormock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ConnectorMockTest
class FaultsTest {
  private static List<Integer> statuses(ConnectorMock mock, int times) {
    return IntStream.range(0, times).mapToObj(n -> Http.status(mock, "GET", "/_connector")).collect(Collectors.toList());
  }

  @Test
  void makesRequestsFail(ConnectorMock mock) {
    var rule = mock.faults().add(
        new FaultRule().id("busy").operation("connector.list").preset("circuit_breaking_exception").times(2));
    assertTrue(rule.explanation().contains("429"), rule.explanation());
    assertEquals(List.of(429, 429, 200), statuses(mock, 3));
    assertEquals(2, mock.faults().get("busy").hits());
    var misspelt = new FaultRule().operation("connector.lst").preset("forbidden");
    var refused = assertThrows(ConnectorMockException.class, () -> mock.faults().add(misspelt));
    assertTrue(refused.getMessage().contains("Did you mean [connector.list]?"), refused.getMessage());
    assertEquals(400, refused.status());
  }

  @Test
  void listsSwitchesAndRemovesRules(ConnectorMock mock) {
    mock.faults().replace(
        new FaultRule().id("a").operation("connector.list").preset("forbidden"),
        new FaultRule().id("b").operation("connector.list").preset("unauthorized"));
    assertEquals(List.of(403), statuses(mock, 1));
    mock.faults().switchTo("a", false);
    assertEquals(List.of(401), statuses(mock, 1));
    mock.faults().remove("b");
    assertEquals(1, mock.faults().list().size());
    mock.faults().clear();
    assertEquals(List.of(), mock.faults().replace());
    assertEquals(List.of(200), statuses(mock, 1));
  }

  @Test
  void answersInSequence(ConnectorMock mock) {
    mock.faults().add(new FaultRule().operation("connector.list").sequence(
        new FaultStep().preset("circuit_breaking_exception"),
        new FaultStep().respond(new FaultAnswer().status(503).reason("away")),
        new FaultStep()));
    assertEquals(List.of(429, 503, 200, 200), statuses(mock, 4));
  }

  @Test
  @ConnectorMockFixture("every-status")
  void changesTheStateAtARequest(ConnectorMock mock) {
    mock.faults().add(new FaultRule().id("gone").operation("connector.check_in").callAfter(
        new FaultCall().method("DELETE").path("/_connector/{connector_id}")));
    Http.status(mock, "PUT", "/_connector/self-managed-connected/_check_in");
    assertEquals(404, Http.status(mock, "GET", "/_connector/self-managed-connected"));
    assertEquals("DELETE /_connector/self-managed-connected", mock.faults().get("gone").calls().get(0).call());
  }

  @Test
  void holdsRequestsUntilTheTestReleasesThem(ConnectorMock mock) throws Exception {
    mock.faults().add(new FaultRule().id("pause").operation("connector.list").hold(true));
    var first = Http.later(mock, "GET", "/_connector");
    assertEquals(1, mock.faults().waitForHeld("pause").held());
    var second = Http.later(mock, "GET", "/_connector");
    assertEquals(2, mock.faults().waitForHeld("pause", 2, Duration.ofSeconds(30)).held());
    assertThrows(AssertionError.class, () -> mock.faults().waitForHeld("pause", 3, Duration.ofMillis(1)));
    assertEquals(1, mock.faults().release("pause", 1));
    assertEquals(200, first.get());
    assertEquals(1, mock.faults().release("pause"));
    assertEquals(200, second.get());
  }
}
