package io.github.esconnectormock;

/** The mock refuses a call to its control API, cannot be reached, or could not be started. The message says why. */
public class ConnectorMockException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;

  ConnectorMockException(String message, Throwable cause) {
    super(message, cause);
    status = 0;
  }

  ConnectorMockException(String message, int status) {
    super(message);
    this.status = status;
  }

  /** The HTTP status with which the call was refused; 0 if there was no response. */
  public int status() {
    return status;
  }
}
