package io.github.esconnectormock;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** Makes calls to the control API of one mock. */
final class ControlCalls {
  /** The statuses that say that an expectation is not met. */
  private static final Set<Integer> UNFULFILLED = Set.of(408, 422);
  /** The classes that a failed expectation does not show at the top of its stack. */
  private static final Set<String> OWN = Set.of(
      ControlCalls.class.getName(), ConnectorMock.class.getName(), Faults.class.getName());

  private final String url;
  private final String token;
  private final HttpClient client;

  ControlCalls(String url, Access access) {
    this(url.replaceAll("/+$", ""), access.token(), access.client());
  }

  private ControlCalls(String url, String token, HttpClient client) {
    this.url = url;
    this.token = token;
    this.client = client;
  }

  String url() {
    return url;
  }

  /** Calls to the mock at another URL of the same server. */
  ControlCalls at(String other) {
    return new ControlCalls(other, token, client);
  }

  /** A part of a path. */
  static String part(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * Makes a call.
   *
   * @param path below {@code /_mock}
   * @param body sent as JSON; null for none
   * @return the response as text
   * @throws ConnectorMockException with the mock's message if the call is refused
   */
  String text(String method, String path, Object body) {
    return exchange(method, path, body == null ? null : Json.write(body));
  }

  /** The same with a body that is sent as it is. */
  String textWith(String method, String path, String body) {
    return exchange(method, path, body);
  }

  /** The same, with the response as a map. */
  @SuppressWarnings("unchecked") // All responses of the control API are objects.
  Map<String, Object> json(String method, String path, Object body) {
    return (Map<String, Object>) Json.parse(text(method, path, body));
  }

  /** Follows the events of the journal. The stream is open until it is closed. */
  InputStream events() {
    HttpResponse<InputStream> answer = send("GET", "/journal/events", null, BodyHandlers.ofInputStream());
    if (answer.statusCode() != 200) {
      throw new ConnectorMockException("GET /_mock/journal/events returned " + answer.statusCode(), answer.statusCode());
    }
    return answer.body();
  }

  private String exchange(String method, String path, String body) {
    HttpResponse<String> answer = send(method, path, body, BodyHandlers.ofString());
    int status = answer.statusCode();
    if (status < 400) {
      return answer.body();
    }
    String message = method + " /_mock" + path + " returned " + status + ": " + reasonOf(answer.body());
    if (UNFULFILLED.contains(status)) {
      throw fromTheTest(new AssertionError(message));
    }
    throw new ConnectorMockException(message, status);
  }

  private <Body> HttpResponse<Body> send(String method, String path, String body, BodyHandler<Body> handler) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "/_mock" + path));
    request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.header("content-type", "application/json");
    }
    if (token != null && !token.isEmpty()) {
      request.header("x-mock-token", token);
    }
    try {
      return client.send(request.build(), handler);
    } catch (IOException failure) {
      throw new ConnectorMockException(method + " " + url + "/_mock" + path + ": " + failure, failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new ConnectorMockException(method + " /_mock" + path + " was interrupted", interruption);
    }
  }

  /** Makes the stack of an error begin in the test. */
  private static AssertionError fromTheTest(AssertionError error) {
    StackTraceElement[] frames = error.getStackTrace();
    int first = 0;
    while (first < frames.length && OWN.contains(frames[first].getClassName())) {
      first++;
    }
    error.setStackTrace(Arrays.copyOfRange(frames, first, frames.length));
    return error;
  }

  private static String reasonOf(String text) {
    try {
      Map<?, ?> answer = (Map<?, ?>) Json.parse(text);
      Object explanation = answer.get("explanation");
      if (explanation != null) {
        return explanation.toString();
      }
      return ((Map<?, ?>) answer.get("error")).get("reason").toString();
    } catch (RuntimeException noReason) {
      return text;
    }
  }
}
