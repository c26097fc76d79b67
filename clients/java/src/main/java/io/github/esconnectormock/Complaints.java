package io.github.esconnectormock;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Keeps what a server writes to its standard error, until it has started and that is passed on. */
final class Complaints {
  private static final int MOST = 64 * 1024;

  private final StringBuilder kept = new StringBuilder();
  private final Thread reader;
  private boolean isPassed;

  Complaints(InputStream stderr) {
    reader = new Thread(() -> read(stderr), "es-connector-mock errors");
    reader.setDaemon(true);
    reader.start();
  }

  /** All of it, when the server has ended. */
  String text() {
    try {
      reader.join();
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      return kept.toString();
    }
  }

  /** Passes on what has been written and what will be: warnings, and the requests if {@code --log} is set. */
  synchronized void pass() {
    isPassed = true;
    kept.toString().lines().forEach(Complaints::print);
  }

  private void read(InputStream stderr) {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(stderr, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        add(line);
      }
    } catch (IOException ended) {
      // The server has ended.
    }
  }

  private synchronized void add(String line) {
    if (isPassed) {
      print(line);
    } else if (kept.length() < MOST) {
      kept.append(line).append('\n');
    }
  }

  /** Leaves out the line for people who have started a server by hand. */
  private static void print(String line) {
    if (!line.startsWith("Ready. ")) {
      System.err.println(line);
    }
  }
}
