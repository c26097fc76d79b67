package io.github.esconnectormock;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name of the fixture that a test, or each test of a class, begins with. Resets return to it, except with a whole server. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface ConnectorMockFixture {
  /** The name: {@code every-job}. */
  String value();
}
