package io.github.esconnectormock;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test of a class an Elasticsearch of its own: a {@link ConnectorMock} as a parameter. Tests can be parallel. A test
 * that fails shows which of its requests were refused, and why.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(ConnectorMockExtension.class)
public @interface ConnectorMockTest {
  /**
   * Makes tests fail whose requests are refused unexpectedly: with an error or a 501, though no fault rule caused it and the
   * test has not called {@link ConnectorMock#expectRefusal}. ES_CONNECTOR_MOCK_STRICT=1 does this for all tests.
   */
  boolean strict() default false;

  /**
   * Gives the tests the server itself instead of sandboxes, and resets it before each: for a service that keeps running across
   * tests, with the URL of {@link ConnectorMockServer#shared()}. Such tests must not be parallel.
   */
  boolean wholeServer() default false;
}
