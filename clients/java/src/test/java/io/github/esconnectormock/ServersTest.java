package io.github.esconnectormock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersTest {
  @Test
  void startsServersWithFlagsAndEndsThem() {
    ConnectorMock mock;
    try (var server = ConnectorMockServer.start("--fixture", "every-status", "--token", "sesame")) {
      mock = server.mock();
      assertEquals("{\"count\":10}", Http.body(mock, "GET", "/_connector?filter_path=count"));
      assertEquals(401, assertThrows(ConnectorMockException.class, mock::reset).status());
      var allowed = ConnectorMock.connect(mock.url() + "/", Access.fromEnvironment().withToken("sesame"));
      allowed.reset();
      var named = allowed.sandbox("worker 1");
      assertTrue(assertThrows(ConnectorMockException.class, named::reset).getMessage().contains("not a valid sandbox name"));
      allowed.sandbox("worker-1").reset();
      assertEquals(List.of("worker-1"), allowed.sandboxes());
      allowed.dropSandbox("worker-1");
      assertEquals(List.of(), allowed.sandboxes());
    }
    assertThrows(UncheckedIOException.class, () -> Http.status(mock, "GET", "/"));
    var away = assertThrows(ConnectorMockException.class, mock::reset);
    assertTrue(away.getMessage().contains("POST " + mock.url() + "/_mock/reset"), away.getMessage());
  }

  @Test
  void saysWhyAServerDoesNotStart() {
    var failure = assertThrows(ConnectorMockException.class, () -> ConnectorMockServer.start("--fixtur", "every-status"));
    assertTrue(failure.getMessage().contains("did not start"), failure.getMessage());
    assertTrue(failure.getMessage().contains("--fixture"), failure.getMessage());
  }

  @Test
  void refusesAnAuthorityThatCannotBeRead() {
    var access = Access.fromEnvironment().withCa(Path.of("/no/such/file"));
    var failure = assertThrows(ConnectorMockException.class, () -> ConnectorMock.connect("https://localhost:1", access));
    assertTrue(failure.getMessage().contains("/no/such/file"), failure.getMessage());
  }

  @Test
  void findsTheCommand(@TempDir Path folder) throws Exception {
    assertEquals(List.of("/a b/node", "cli.js", "--x=1 2"), Command.find("'/a b/node' cli.js --x=\"1 2\"", "", folder));
    Path below = Files.createDirectories(folder.resolve("one/two"));
    var failure = assertThrows(ConnectorMockException.class, () -> Command.find(null, "", below));
    assertTrue(failure.getMessage().contains("npm install --save-dev es-connector-mock"), failure.getMessage());
    Path bin = Files.createDirectories(folder.resolve("node_modules/.bin"));
    Path file = Files.writeString(bin.resolve("es-connector-mock"), "");
    assertTrue(file.toFile().setExecutable(true));
    assertEquals(List.of(file.toString()), Command.find("", "", below));
    assertEquals(List.of(file.toString()), Command.find(null, bin.toString(), Path.of("/")));
  }
}
