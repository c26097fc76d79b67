package io.github.esconnectormock;

/** How often requests are expected. */
public final class Expected {
  final String word;
  final Object value;

  private Expected(String word, Object value) {
    this.word = word;
    this.value = value;
  }

  /** Exactly this number of requests. */
  public static Expected exactly(int count) {
    return new Expected("exactly", count);
  }

  /** This number of requests, or more. */
  public static Expected atLeast(int count) {
    return new Expected("at_least", count);
  }

  /** This number of requests, or fewer. */
  public static Expected atMost(int count) {
    return new Expected("at_most", count);
  }

  /** No requests. */
  public static Expected never() {
    return new Expected("never", true);
  }
}
