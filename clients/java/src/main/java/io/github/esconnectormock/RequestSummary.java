// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

import java.util.Map;

/** A summary of a request. */
public final class RequestSummary extends JsonObject {
  RequestSummary(Map<String, Object> fields) {
    super(fields);
  }

  /** Its number. */
  public int id() {
    return readInteger("id");
  }

  /** Its operation. */
  public String operation() {
    return readText("operation");
  }

  /** Its method. */
  public String method() {
    return readText("method");
  }

  /** Its path. */
  public String path() {
    return readText("path");
  }

  /** Status of its response. */
  public int status() {
    return readInteger("status");
  }
}
