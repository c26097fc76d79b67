package io.github.esconnectormock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** Requests to the Elasticsearch of a test. */
final class Http {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Http() {}

  static int status(ConnectorMock mock, String method, String path) {
    return send(mock, method, path, "").statusCode();
  }

  static String body(ConnectorMock mock, String method, String path) {
    return send(mock, method, path, "").body();
  }

  static HttpResponse<String> send(ConnectorMock mock, String method, String path, String body) {
    try {
      return CLIENT.send(request(mock, method, path, body), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interruption) {
      throw new IllegalStateException(interruption);
    }
  }

  static CompletableFuture<Integer> later(ConnectorMock mock, String method, String path) {
    return CLIENT.sendAsync(request(mock, method, path, ""), BodyHandlers.ofString()).thenApply(HttpResponse::statusCode);
  }

  private static HttpRequest request(ConnectorMock mock, String method, String path, String body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(mock.url() + path));
    if (!body.isEmpty()) {
      request.header("content-type", "application/json");
    }
    return request.method(method, BodyPublishers.ofString(body)).build();
  }
}
