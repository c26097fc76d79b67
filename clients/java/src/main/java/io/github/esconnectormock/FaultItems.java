// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

/** Which items of a bulk request fail inside a 200, and how. These are not processed; the others are. */
public final class FaultItems extends JsonObject {
  /** The response to send instead. It starts from the preset, if there is one; the other properties override parts of it. */
  public FaultItems error(FaultAnswer value) {
    set("error", value);
    return this;
  }

  /** An error of Elasticsearch or of a proxy, with its original wording. GET /_mock/faults/presets explains them. */
  public FaultItems preset(String value) {
    set("preset", value);
    return this;
  }

  /** Positions in the request, counted from 0. */
  public FaultItems positions(Integer... values) {
    set("positions", values);
    return this;
  }

  /** Every nth item, counted over all requests. */
  public FaultItems every(int value) {
    set("every", value);
    return this;
  }

  /** The probability that an item fails. */
  public FaultItems probability(double value) {
    set("probability", value);
    return this;
  }

  /** The maximum number of items. */
  public FaultItems times(int value) {
    set("times", value);
    return this;
  }

  /** The action, or several: index, create, update, delete. */
  public FaultItems action(String... values) {
    set("action", oneOrAll(values));
    return this;
  }

  /** Name of the index, or several. * matches any text. */
  public FaultItems index(String... values) {
    set("index", oneOrAll(values));
    return this;
  }

  /** Id of the document, or several. * matches any text. */
  public FaultItems id(String... values) {
    set("id", oneOrAll(values));
    return this;
  }

  /** JSON that the item's second line must contain. */
  public FaultItems body(Object value) {
    set("body", value);
    return this;
  }
}
