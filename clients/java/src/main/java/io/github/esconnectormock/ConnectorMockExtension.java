package io.github.esconnectormock;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** What {@link ConnectorMockTest} adds to tests. Use the annotation. */
public final class ConnectorMockExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(ConnectorMockExtension.class);
  /** How much of a test's name its sandbox has: names have at most a hundred characters. */
  private static final int MOST_OF_NAME = 60;

  private static final AtomicLong SANDBOXES = new AtomicLong();

  @Override
  public void beforeEach(ExtensionContext context) {
    isStrict(context);
    ConnectorMock server = ConnectorMockServer.shared();
    boolean isWhole = isWhole(context);
    ConnectorMock mock = isWhole ? server : server.sandbox(sandboxName(context));
    context.getStore(NAMESPACE).put(ConnectorMock.class, mock);
    mock.reset();
    annotation(context, ConnectorMockFixture.class).map(ConnectorMockFixture::value).ifPresent(
        isWhole ? mock::load : mock::loadBaseline);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    ConnectorMock mock = context.getStore(NAMESPACE).get(ConnectorMock.class, ConnectorMock.class);
    if (mock == null) {
      return;
    }
    try {
      Optional<Throwable> failure = context.getExecutionException();
      if (failure.isPresent()) {
        addRefusals(failure.get(), mock);
      } else if (isStrict(context)) {
        checkStrictly(mock);
      }
    } finally {
      leave(mock);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == ConnectorMock.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    ConnectorMock mock = context.getStore(NAMESPACE).get(ConnectorMock.class, ConnectorMock.class);
    if (mock != null) {
      return mock;
    }
    if (isWhole(context)) {
      return ConnectorMockServer.shared();
    }
    throw new ParameterResolutionException(
        "Each test has a ConnectorMock of its own, which is a parameter of test methods, @BeforeEach and @AfterEach. "
            + "Constructors and @BeforeAll get one only with @ConnectorMockTest(wholeServer = true).");
  }

  private static void addRefusals(Throwable failure, ConnectorMock mock) {
    try {
      List<String> refusals = mock.refusals();
      if (!refusals.isEmpty()) {
        failure.addSuppressed(new RefusedRequests(refusals));
      }
    } catch (RuntimeException unreachable) {
      // The failure of the test matters more.
    }
  }

  private static void checkStrictly(ConnectorMock mock) {
    List<String> refusals = mock.unexpectedRefusals();
    if (!refusals.isEmpty()) {
      throw new AssertionError("Requests were refused unexpectedly:\n" + String.join("\n", refusals)
          + "\nAnnounce those that are meant to be: mock.expectRefusal(…).");
    }
  }

  /** Lets requests go on that are held, and removes a sandbox. Nothing depends on whether it succeeds. */
  private static void leave(ConnectorMock mock) {
    try {
      mock.faults().clear();
      ConnectorMock server = ConnectorMockServer.shared();
      if (!mock.url().equals(server.url())) {
        server.dropSandbox(mock.url().substring(mock.url().lastIndexOf('/') + 1));
      }
    } catch (RuntimeException unreachable) {
      // The tests have had what they need.
    }
  }

  /** A name that is unique even if several processes use one server. */
  private static String sandboxName(ExtensionContext context) {
    String test = context.getRequiredTestClass().getSimpleName() + "." + context.getRequiredTestMethod().getName();
    String name = test.replaceAll("[^A-Za-z0-9._-]+", "-");
    String start = name.substring(0, Math.min(name.length(), MOST_OF_NAME));
    return start + "-" + ProcessHandle.current().pid() + "-" + SANDBOXES.incrementAndGet();
  }

  private static boolean isWhole(ExtensionContext context) {
    return annotation(context, ConnectorMockTest.class).map(ConnectorMockTest::wholeServer).orElse(false);
  }

  private static boolean isStrict(ExtensionContext context) {
    boolean isDemanded = annotation(context, ConnectorMockTest.class).map(ConnectorMockTest::strict).orElse(false);
    return isStrict(System.getenv("ES_CONNECTOR_MOCK_STRICT")) || isDemanded;
  }

  static boolean isStrict(String variable) {
    String word = variable == null ? "" : variable.toLowerCase(Locale.ROOT);
    if (List.of("true", "1", "yes", "on").contains(word)) {
      return true;
    }
    if (List.of("", "false", "0", "no", "off").contains(word)) {
      return false;
    }
    throw new ConnectorMockException(
        "ES_CONNECTOR_MOCK_STRICT must be one of true, 1, yes, on, false, 0, no, off, not " + variable + ".", 0);
  }

  /** The annotation of the test method, or of its class or one around that. */
  private static <Kind extends Annotation> Optional<Kind> annotation(ExtensionContext context, Class<Kind> kind) {
    Kind found = context.getTestMethod().map(method -> method.getAnnotation(kind)).orElse(null);
    for (Class<?> place = context.getRequiredTestClass(); found == null && place != null; place = place.getEnclosingClass()) {
      found = place.getAnnotation(kind);
    }
    return Optional.ofNullable(found);
  }
}
