package io.github.esconnectormock;

import static io.github.esconnectormock.Expected.atLeast;
import static io.github.esconnectormock.Expected.atMost;
import static io.github.esconnectormock.Expected.exactly;
import static io.github.esconnectormock.Expected.never;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@ConnectorMockTest
@ConnectorMockFixture("every-status")
class JournalTest {
  private static final String CONNECTOR = "/_connector/self-managed-connected";
  private static final Match CHECK_IN = new Match().operation("connector.check_in");

  private static void checkIn(ConnectorMock mock, int times) {
    for (int n = 0; n < times; n++) {
      Http.status(mock, "PUT", CONNECTOR + "/_check_in");
    }
  }

  private static <Failure extends Throwable> Failure fails(Class<Failure> kind, String says, Executable body) {
    Failure failure = assertThrows(kind, body);
    assertTrue(failure.getMessage().contains(says), failure.getMessage());
    return failure;
  }

  @Test
  void verifiesWhatWasReceived(ConnectorMock mock) {
    checkIn(mock, 2);
    assertEquals(2, mock.verify(CHECK_IN).count());
    mock.verify(CHECK_IN, exactly(2));
    mock.verify(CHECK_IN, atLeast(1), atMost(2));
    mock.verify(new Match().operation("bulk"), never());
    mock.verify(new Match().operation("bulk", "connector.*").status(200, "4xx").params(Map.of("connector_id", "self-*")));
    mock.verifyInOrder(CHECK_IN, CHECK_IN);
  }

  @Test
  void aFailedVerificationShowsWhatCameInsteadAtTheLineOfTheTest(ConnectorMock mock) {
    checkIn(mock, 2);
    var failure = fails(AssertionError.class, "connector.check_in: wanted exactly 3 times, received 2 times",
        () -> mock.verify(CHECK_IN, exactly(3)));
    assertEquals(JournalTest.class.getName(), failure.getStackTrace()[0].getClassName());
    fails(AssertionError.class, "wanted never", () -> mock.verify(CHECK_IN, exactly(0)));
    fails(AssertionError.class, "bulk", () -> mock.verifyInOrder(CHECK_IN, new Match().operation("bulk")));
  }

  @Test
  void aMisspeltNameFailsATest(ConnectorMock mock) {
    var misspelt = new Match().operation("connector.chek_in");
    String hint = "unknown operation [connector.chek_in]. Did you mean [connector.check_in]?";
    fails(ConnectorMockException.class, hint, () -> mock.verify(misspelt, never()));
    fails(ConnectorMockException.class, hint, () -> mock.waitFor(misspelt));
    fails(ConnectorMockException.class, hint, () -> mock.requests(misspelt));
    fails(ConnectorMockException.class, hint, () -> mock.expectRefusal(misspelt));
  }

  @Test
  void waitsForRequests(ConnectorMock mock) throws Exception {
    checkIn(mock, 1);
    assertEquals(1, mock.waitFor(CHECK_IN).size());
    var second = Http.later(mock, "PUT", CONNECTOR + "/_check_in");
    assertEquals(2, mock.waitFor(CHECK_IN, 2).size());
    assertEquals(200, second.get());
    fails(AssertionError.class, "received 2 times", () -> mock.waitFor(CHECK_IN, 3, Duration.ofMillis(1)));
  }

  @Test
  void listsRequestsAndRefusals(ConnectorMock mock) {
    Http.send(mock, "PUT", CONNECTOR + "/_name", "{\"name\":\"Ü\"}");
    Http.status(mock, "GET", "/_connector/nobody");
    var entries = mock.requests();
    assertEquals(2, entries.size());
    assertEquals(Map.of("name", "Ü"), entries.get(0).body());
    assertEquals(Map.of("result", "updated"), entries.get(0).answer());
    assertNull(entries.get(0).diagnosis());
    assertEquals("elasticsearch", entries.get(1).diagnosis().refusedBy());
    assertTrue(mock.refusals().get(0).startsWith("GET /_connector/nobody returned 404: "), mock.refusals().get(0));
    assertEquals(1, mock.unexpectedRefusals().size());
    mock.expectRefusal(new Match().operation("connector.get").status(404));
    assertEquals(0, mock.unexpectedRefusals().size());
    var recording = mock.recording(new Match().operation("connector.update_name"));
    assertEquals("PUT " + CONNECTOR + "/_name", recording.steps().get(0).request());
    mock.clearJournal();
    assertEquals(0, mock.requests().size());
  }

  @Test
  void listens(ConnectorMock mock) throws Exception {
    var heard = new LinkedBlockingQueue<Entry>();
    try (var listening = mock.listen(heard::add)) {
      checkIn(mock, 1);
      assertEquals("connector.check_in", heard.poll(30, TimeUnit.SECONDS).operation());
    }
    checkIn(mock, 1);
    assertTrue(heard.isEmpty());
  }
}
