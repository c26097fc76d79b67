// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

import java.util.Map;

/** The response to send instead. It starts from the preset, if there is one; the other properties override parts of it. */
public final class FaultAnswer extends JsonObject {
  /** An error of Elasticsearch or of a proxy, with its original wording. GET /_mock/faults/presets explains them. */
  public FaultAnswer preset(String value) {
    set("preset", value);
    return this;
  }

  /** HTTP status. */
  public FaultAnswer status(int value) {
    set("status", value);
    return this;
  }

  /** Type of the error in Elasticsearch's envelope. */
  public FaultAnswer type(String value) {
    set("type", value);
    return this;
  }

  /** Reason of the error. */
  public FaultAnswer reason(String value) {
    set("reason", value);
    return this;
  }

  /** The whole body: a string is sent unchanged, anything else as JSON. */
  public FaultAnswer body(Object value) {
    set("body", value);
    return this;
  }

  /** Headers to add. */
  public FaultAnswer headers(Map<String, ?> value) {
    set("headers", value);
    return this;
  }
}
