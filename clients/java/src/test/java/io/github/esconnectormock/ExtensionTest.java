package io.github.esconnectormock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** What becomes of tests that use the extension. */
class ExtensionTest {
  private static EngineExecutionResults run(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter")
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
        .selectors(selectClass(tests))
        .execute();
  }

  /** What reports show of a failed test. */
  private static String failure(EngineExecutionResults results, String test) {
    return results.testEvents().failed().stream()
        .filter(event -> event.getTestDescriptor().getDisplayName().startsWith(test))
        .map(ExtensionTest::stackTrace)
        .collect(Collectors.joining());
  }

  private static String stackTrace(Event event) {
    var text = new StringWriter();
    event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class).getThrowable().orElseThrow()
        .printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @Test
  void parallelTestsHaveSandboxesThatAreRemoved() {
    Parallel.URLS.clear();
    var results = run(Parallel.class);
    assertEquals(20, results.testEvents().succeeded().count(), () -> failure(results, ""));
    assertEquals(20, Parallel.URLS.size());
    var left = ConnectorMockServer.shared().sandboxes();
    assertTrue(left.stream().noneMatch(name -> name.startsWith("Parallel.")), left.toString());
  }

  @ConnectorMockTest
  static class Parallel {
    static final Set<String> URLS = ConcurrentHashMap.newKeySet();

    @RepeatedTest(20)
    void hasAnElasticsearchOfItsOwn(ConnectorMock mock) {
      URLS.add(mock.url());
      Http.status(mock, "PUT", "/_connector/mine");
      assertEquals("{\"count\":1}", Http.body(mock, "GET", "/_connector?filter_path=count"));
    }
  }

  @Test
  void failedTestsShowTheRefusedRequests() {
    var results = run(Failing.class);
    String shown = failure(results, "fails");
    assertTrue(shown.contains("no connectors"), shown);
    assertTrue(shown.contains("Refused requests:\nPUT /_connector/a/_nam returned 4"), shown);
    assertTrue(shown.contains("Did you mean [PUT /_connector/{connector_id}/_name]?"), shown);
    assertEquals(1, results.testEvents().succeeded().count());
  }

  @ConnectorMockTest
  static class Failing {
    @Test
    void fails(ConnectorMock mock) {
      Http.send(mock, "PUT", "/_connector/a/_nam", "{}");
      throw new AssertionError("no connectors");
    }

    @Test
    void isNotStrict(ConnectorMock mock) {
      Http.status(mock, "GET", "/_connector/nobody");
    }
  }

  @Test
  void strictTestsFailIfRequestsWereRefused() {
    var results = run(Strict.class);
    String shown = failure(results, "ignores");
    assertTrue(shown.contains("Requests were refused unexpectedly:\nGET /_connector/nobody returned 404"), shown);
    assertTrue(shown.contains("expectRefusal"), shown);
    assertEquals(1, results.testEvents().succeeded().count());
    assertTrue(ConnectorMockExtension.isStrict("Yes"));
    assertFalse(ConnectorMockExtension.isStrict("off"));
    assertFalse(ConnectorMockExtension.isStrict((String) null));
    assertThrows(ConnectorMockException.class, () -> ConnectorMockExtension.isStrict("perhaps"));
  }

  @ConnectorMockTest(strict = true)
  static class Strict {
    @Test
    void ignores(ConnectorMock mock) {
      Http.status(mock, "GET", "/_connector/nobody");
    }

    @Test
    void announces(ConnectorMock mock) {
      Http.status(mock, "GET", "/_connector/nobody");
      mock.expectRefusal(new Match().operation("connector.get").status(404));
    }
  }

  @Test
  void fixturesAreThoseOfTheMethodOrTheClassAroundIt() {
    var results = run(Fixtures.class);
    assertEquals(3, results.testEvents().succeeded().count(), () -> failure(results, ""));
    String shown = failure(results, "misspelt");
    assertTrue(shown.contains("Did you mean [every-status]?"), shown);
  }

  @ConnectorMockTest
  @ConnectorMockFixture("every-status")
  static class Fixtures {
    @Test
    void ofTheClass(ConnectorMock mock) {
      assertEquals("{\"count\":10}", Http.body(mock, "GET", "/_connector?filter_path=count"));
      assertTrue(mock.leaks().clean());
    }

    @Test
    @ConnectorMockFixture("every-job")
    void ofTheMethod(ConnectorMock mock) {
      assertEquals("{\"count\":1}", Http.body(mock, "GET", "/_connector?filter_path=count"));
    }

    @Test
    @ConnectorMockFixture("every-statos")
    void misspelt(ConnectorMock mock) {}

    @Nested
    class Inner {
      @Test
      void ofTheClassAround(ConnectorMock mock) {
        assertEquals("{\"count\":10}", Http.body(mock, "GET", "/_connector?filter_path=count"));
      }
    }
  }

  @Test
  void classesHaveNoMockOfTheirOwn() {
    var failed = run(BeforeAllTests.class).containerEvents().failed().stream().map(ExtensionTest::stackTrace)
        .collect(Collectors.joining());
    assertTrue(failed.contains("wholeServer = true"), failed);
  }

  @ConnectorMockTest
  static class BeforeAllTests {
    @BeforeAll
    static void begin(ConnectorMock mock) {}

    @Test
    void test() {}
  }

  @Test
  void aWholeServerIsResetBeforeEachTest() {
    var results = run(Whole.class);
    assertEquals(2, results.testEvents().succeeded().count(), () -> failure(results, ""));
  }

  @ConnectorMockTest(wholeServer = true)
  @org.junit.jupiter.api.parallel.Execution(org.junit.jupiter.api.parallel.ExecutionMode.SAME_THREAD)
  static class Whole {
    @BeforeAll
    static void begin(ConnectorMock mock) {
      assertEquals(ConnectorMockServer.shared().url(), mock.url());
    }

    @RepeatedTest(2)
    void leavesSomethingBehind(ConnectorMock mock) {
      assertEquals(ConnectorMockServer.shared().url(), mock.url());
      assertEquals("{\"count\":0}", Http.body(mock, "GET", "/_connector?filter_path=count"));
      Http.status(mock, "PUT", "/_connector/left-behind");
    }
  }
}
