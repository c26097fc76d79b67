package io.github.esconnectormock;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A JSON object of the control API. What tests write has methods that set fields; what they read has methods that return them. */
public abstract class JsonObject {
  private final Map<String, Object> fields;

  JsonObject() {
    this(new LinkedHashMap<>());
  }

  JsonObject(Map<String, Object> fields) {
    this.fields = fields;
  }

  /** All fields, by the names that they have in JSON: also those that this version of the client does not know. */
  public final Map<String, Object> toMap() {
    return Collections.unmodifiableMap(fields);
  }

  /** The object as JSON. */
  @Override
  public final String toString() {
    return Json.write(fields);
  }

  /** Sets a field, for the methods that set fields. */
  final void set(String name, Object value) {
    fields.put(name, value);
  }

  static Object oneOrAll(Object[] values) {
    return values.length == 1 ? values[0] : Arrays.asList(values);
  }

  static String milliseconds(Duration duration) {
    return new BigDecimal(duration.toNanos()).movePointLeft(6).stripTrailingZeros().toPlainString() + "ms";
  }

  final Object readValue(String name) {
    return fields.get(name);
  }

  final String readText(String name) {
    return (String) fields.get(name);
  }

  final boolean readBoolean(String name) {
    return Boolean.TRUE.equals(fields.get(name));
  }

  final Integer readInteger(String name) {
    Number number = (Number) fields.get(name);
    return number == null ? null : number.intValue();
  }

  final Double readNumber(String name) {
    Number number = (Number) fields.get(name);
    return number == null ? null : number.doubleValue();
  }

  /** An empty list if the field is left out. */
  @SuppressWarnings("unchecked") // The schema says what is in it.
  final <Item> List<Item> readList(String name) {
    return (List<Item>) fields.getOrDefault(name, List.of());
  }

  final <Item> List<Item> readList(String name, Function<Map<String, Object>, Item> read) {
    return listOf(fields.get(name), read);
  }

  /** An empty map if the field is left out. */
  @SuppressWarnings("unchecked") // The schema says what is in it.
  final <Item> Map<String, Item> readMap(String name) {
    return (Map<String, Item>) fields.getOrDefault(name, Map.of());
  }

  final <Item> Map<String, Item> readMap(String name, Function<Map<String, Object>, Item> read) {
    Map<String, Item> items = new LinkedHashMap<>();
    Map<String, Map<String, Object>> found = readMap(name);
    found.forEach((key, item) -> items.put(key, read.apply(item)));
    return items;
  }

  @SuppressWarnings("unchecked") // The schema says what it is.
  final <Item> Item readObject(String name, Function<Map<String, Object>, Item> read) {
    Map<String, Object> found = (Map<String, Object>) fields.get(name);
    return found == null ? null : read.apply(found);
  }

  @SuppressWarnings("unchecked") // The schema says what is in it.
  static <Item> List<Item> listOf(Object found, Function<Map<String, Object>, Item> read) {
    List<Item> items = new ArrayList<>();
    for (Object item : found == null ? List.of() : (List<Object>) found) {
      items.add(read.apply((Map<String, Object>) item));
    }
    return items;
  }
}
