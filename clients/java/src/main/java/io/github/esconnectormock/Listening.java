package io.github.esconnectormock;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;

/** What {@link ConnectorMock#listen} has begun. Closing it ends it: the listener is not called any more. */
public final class Listening implements AutoCloseable {
  private static final String EVENT = "event: ";
  private static final String DATA = "data: ";

  private final InputStream events;
  private final Thread reader;

  Listening(InputStream events, Consumer<Entry> listener) {
    this.events = events;
    reader = new Thread(() -> read(listener), "es-connector-mock journal");
    reader.setDaemon(true);
    reader.start();
  }

  @Override
  public void close() {
    try {
      events.close();
      if (Thread.currentThread() != reader) {
        reader.join();
      }
    } catch (IOException alreadyEnded) {
      // There is nothing left to end.
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
    }
  }

  @SuppressWarnings("unchecked") // Each event of this kind is an entry of the journal.
  private void read(Consumer<Entry> listener) {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8))) {
      boolean isRequest = false;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(EVENT)) {
          isRequest = line.equals(EVENT + "request");
        } else if (isRequest && line.startsWith(DATA)) {
          listener.accept(new Entry((Map<String, Object>) Json.parse(line.substring(DATA.length()))));
        }
      }
    } catch (IOException ended) {
      // It was closed, or the server has stopped.
    }
  }
}
