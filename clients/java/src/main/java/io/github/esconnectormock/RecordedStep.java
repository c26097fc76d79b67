// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

import java.util.Map;

/** A request of a recording with its response. In the response, ${time}, ${number} and ${text} stand for values that change from run to run. */
public final class RecordedStep extends JsonObject {
  RecordedStep(Map<String, Object> fields) {
    super(fields);
  }

  /** Method and target: PUT /_connector/a?pretty. ${name} stands for a value that an earlier step saved, ${now} for the time of the request. */
  public String request() {
    return readText("do");
  }

  /** How long the client waited before it, if that was a second or more: 2s. Null if it is left out. */
  public String pause() {
    return readText("pause");
  }

  /** Headers on which the response depends, without credentials. */
  public Map<String, String> headers() {
    return readMap("headers");
  }

  /** JSON; a string is sent unchanged. Null if it is left out. */
  public Object body() {
    return readValue("body");
  }

  /** Ids that the server made up: the path in the response, and the name by which later steps refer to the value. */
  public Map<String, String> save() {
    return readMap("save");
  }

  /** Why the step cannot be played: the journal kept only a part of it, it may contain secrets, or a fault rule responded. Null if it is left out. */
  public String skip() {
    return readText("skip");
  }

  /** The response. */
  public RecordedAnswer answer() {
    return readObject("answer", RecordedAnswer::new);
  }
}
