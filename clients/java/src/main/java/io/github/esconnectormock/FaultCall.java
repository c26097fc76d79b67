// Made by scripts/generate.mjs from schemas/control. Do not edit.
package io.github.esconnectormock;

/** A call that a rule makes: to Elasticsearch's API, as the user elastic, or to the control API. The journal does not record it, faults do not affect it, and its response is shown with the rule. */
public final class FaultCall extends JsonObject {
  /** HTTP method. */
  public FaultCall method(String value) {
    set("method", value);
    return this;
  }

  /** Path and query string, such as /_connector/c, or /_mock/clock/advance?by=1h. {connector_id}, {index} and so on stand for the parameters of the request that the rule applies to, by their names in the operation's path. */
  public FaultCall path(String value) {
    set("path", value);
    return this;
  }

  /** The body: a string is sent unchanged, anything else as JSON. Strings such as "{connector_id}" stand for parameters, as in the path. */
  public FaultCall body(Object value) {
    set("body", value);
    return this;
  }
}
