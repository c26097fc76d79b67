package io.github.esconnectormock;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server that this process has started. It ends with the process, no matter how that ends. */
public final class ConnectorMockServer implements AutoCloseable {
  private final Process process;
  private final ConnectorMock mock;

  private ConnectorMockServer(Process process, ConnectorMock mock) {
    this.process = process;
    this.mock = mock;
  }

  /**
   * The server of this process: the one in ES_CONNECTOR_MOCK_URL, or one that is started by the first call. Tests with the extension
   * use it, too. Its URL does not change.
   */
  public static ConnectorMock shared() {
    return Shared.SERVER;
  }

  /**
   * Starts a server on a free port: {@code start("--fixture", "every-status")}.
   *
   * @throws ConnectorMockException that says why it has not started
   */
  public static ConnectorMockServer start(String... flags) {
    List<String> command = new ArrayList<>(Command.find());
    command.addAll(List.of("start", "--port", "0", "--until-stdin-ends"));
    command.addAll(List.of(flags));
    try {
      Process process = new ProcessBuilder(command).start();
      Complaints complaints = new Complaints(process.getErrorStream());
      String url = readyUrl(process, command, complaints);
      complaints.pass();
      return new ConnectorMockServer(process, ConnectorMock.connect(url));
    } catch (IOException failure) {
      throw new ConnectorMockException(String.join(" ", command) + ": " + failure.getMessage(), failure);
    }
  }

  /** The mock that it serves. */
  public ConnectorMock mock() {
    return mock;
  }

  /** Ends the server. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException alreadyEnded) {
      process.destroy();
    } catch (InterruptedException interruption) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** Reads the line that says where the server listens. */
  private static String readyUrl(Process process, List<String> command, Complaints complaints) throws IOException {
    InputStream stdout = process.getInputStream();
    String line = new BufferedReader(new InputStreamReader(stdout, StandardCharsets.UTF_8)).readLine();
    if (line == null) {
      String message = String.join(" ", command) + ": the server did not start\n" + complaints.text();
      throw new ConnectorMockException(message, 0);
    }
    try {
      return (String) ((Map<?, ?>) Json.parse(line)).get("url");
    } catch (RuntimeException notReady) {
      process.destroy();
      throw new ConnectorMockException("Instead of saying where it listens, the server printed " + line, notReady);
    }
  }

  /** Starts the server when it is first needed. */
  private static final class Shared {
    static final ConnectorMock SERVER = open();

    private static ConnectorMock open() {
      String url = System.getenv("ES_CONNECTOR_MOCK_URL");
      // The process ends when its standard input is closed. The object that holds it is kept by Kept.
      return url == null || url.isEmpty() ? Kept.SERVER.mock : ConnectorMock.connect(url);
    }
  }

  private static final class Kept {
    static final ConnectorMockServer SERVER = start();
  }
}
