package io.github.esconnectormock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @ParameterizedTest
  @ValueSource(strings = {
      "{}", "[]", "[[],{}]", "null", "true", "\"\"", "{\"a\":[1,-2,3.5,12345678901,123456789012345678901234567890,false,null]}",
      "\"\\\"\\\\ü\\u0001\"", "{\"a\":{\"b\":{\"c\":\"/\"}}}", "0.1", "1E+10"})
  void readsWhatItWrites(String text) {
    assertEquals(text, Json.write(Json.parse(text)));
  }

  @Test
  void readsSpaceAndEscapes() {
    assertEquals("{\"a\":[1,\"\\u000a/A\"]}", Json.write(Json.parse(" { \"a\" : [ 1 , \"\\n\\/\\u0041\" ] } ")));
    assertEquals("[1,2]", Json.write(new int[] {1, 2}));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1", "[1,]", "{\"a\"}", "{\"a\":1,}", "tru", "\"a", "1 2", "-", "\"\\x\"", "\"\\u00\""})
  void refusesWhatIsNotJson(String text) {
    assertThrows(IllegalArgumentException.class, () -> Json.parse(text));
  }
}
