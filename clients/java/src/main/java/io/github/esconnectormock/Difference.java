// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

import java.util.Map;

/** A place where two values differ; a missing value is omitted. */
public final class Difference extends JsonObject {
  Difference(Map<String, Object> fields) {
    super(fields);
  }

  /** scheduling.full.enabled, rules[2].value */
  public String path() {
    return readText("path");
  }

  /** The first value. Null if it is left out. */
  public Object before() {
    return readValue("before");
  }

  /** The second value. Null if it is left out. */
  public Object after() {
    return readValue("after");
  }
}
