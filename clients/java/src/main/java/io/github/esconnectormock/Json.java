package io.github.esconnectormock;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes JSON, so that this artifact does not decide which JSON library, in which version, a project has. */
final class Json {
  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /**
   * Reads a text. Objects become maps, arrays lists, and numbers Integer, Long, BigInteger or BigDecimal.
   *
   * @throws IllegalArgumentException if it is not JSON
   */
  static Object parse(String text) {
    Json reader = new Json(text);
    Object value = reader.value();
    reader.skipSpace();
    if (reader.at < text.length()) {
      throw reader.wrong();
    }
    return value;
  }

  /**
   * Writes maps, iterables, arrays, texts, numbers, booleans and {@link JsonObject}s. Other objects are written as the text that
   * they are as a string.
   */
  static String write(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(Object value, StringBuilder out) {
    if (value == null || value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof JsonObject) {
      write(((JsonObject) value).toMap(), out);
    } else if (value instanceof Map) {
      writeMap((Map<?, ?>) value, out);
    } else if (value instanceof Iterable) {
      writeList((Iterable<?>) value, out);
    } else if (value.getClass().isArray()) {
      List<Object> items = new ArrayList<>();
      for (int index = 0; index < Array.getLength(value); index++) {
        items.add(Array.get(value, index));
      }
      writeList(items, out);
    } else {
      writeText(value.toString(), out);
    }
  }

  private static void writeMap(Map<?, ?> map, StringBuilder out) {
    String separator = "{";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(separator);
      writeText(String.valueOf(entry.getKey()), out);
      out.append(':');
      write(entry.getValue(), out);
      separator = ",";
    }
    out.append(map.isEmpty() ? "{}" : "}");
  }

  private static void writeList(Iterable<?> items, StringBuilder out) {
    String separator = "";
    out.append('[');
    for (Object item : items) {
      out.append(separator);
      write(item, out);
      separator = ",";
    }
    out.append(']');
  }

  private static void writeText(String value, StringBuilder out) {
    out.append('"');
    for (char letter : value.toCharArray()) {
      if (letter == '"' || letter == '\\') {
        out.append('\\').append(letter);
      } else if (letter < ' ') {
        out.append(String.format("\\u%04x", (int) letter));
      } else {
        out.append(letter);
      }
    }
    out.append('"');
  }

  private Object value() {
    skipSpace();
    switch (peek()) {
      case '{':
        return object();
      case '[':
        return list();
      case '"':
        return string();
      case 't':
        return word("true", true);
      case 'f':
        return word("false", false);
      case 'n':
        return word("null", null);
      default:
        return number();
    }
  }

  private Map<String, Object> object() {
    Map<String, Object> fields = new LinkedHashMap<>();
    at++;
    skipSpace();
    if (skip('}')) {
      return fields;
    }
    do {
      skipSpace();
      String name = string();
      skipSpace();
      expect(':');
      fields.put(name, value());
      skipSpace();
    } while (skip(','));
    expect('}');
    return fields;
  }

  private List<Object> list() {
    List<Object> items = new ArrayList<>();
    at++;
    skipSpace();
    if (skip(']')) {
      return items;
    }
    do {
      items.add(value());
      skipSpace();
    } while (skip(','));
    expect(']');
    return items;
  }

  private String string() {
    expect('"');
    StringBuilder read = new StringBuilder();
    while (peek() != '"') {
      char letter = text.charAt(at++);
      read.append(letter == '\\' ? escaped() : letter);
    }
    at++;
    return read.toString();
  }

  private char escaped() {
    char letter = peek();
    at++;
    int known = "\"\\/bfnrt".indexOf(letter);
    if (known >= 0) {
      return "\"\\/\b\f\n\r\t".charAt(known);
    }
    if (letter != 'u' || at + 4 > text.length()) {
      throw wrong();
    }
    at += 4;
    return (char) Integer.parseInt(text.substring(at - 4, at), 16);
  }

  private Object word(String word, Object value) {
    if (!text.startsWith(word, at)) {
      throw wrong();
    }
    at += word.length();
    return value;
  }

  private Number number() {
    int start = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String digits = text.substring(start, at);
    try {
      BigDecimal exact = new BigDecimal(digits);
      if (digits.matches(".*[.eE].*")) {
        return exact;
      }
      BigInteger whole = exact.toBigIntegerExact();
      if (whole.bitLength() < 32) {
        return whole.intValue();
      }
      return whole.bitLength() < 64 ? (Number) whole.longValue() : whole;
    } catch (NumberFormatException noNumber) {
      at = start;
      throw wrong();
    }
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean skip(char wanted) {
    if (at >= text.length() || text.charAt(at) != wanted) {
      return false;
    }
    at++;
    return true;
  }

  private void expect(char wanted) {
    if (!skip(wanted)) {
      throw wrong();
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw wrong();
    }
    return text.charAt(at);
  }

  private IllegalArgumentException wrong() {
    return new IllegalArgumentException("This is not JSON, at character " + (at + 1) + ": " + text);
  }
}
