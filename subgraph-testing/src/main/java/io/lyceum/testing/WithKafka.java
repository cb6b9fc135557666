package io.lyceum.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/**
 * Beside {@link SubgraphTest}: events are really sent and heard, over a Kafka that all tests of the JVM share. The application's topics and
 * consumer groups have a prefix of their own, so tests do not hear each other.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@TestPropertySource(properties = WithKafka.PROPERTY + "=true")
public @interface WithKafka {

    String PROPERTY = "lyceum.testing.kafka";
}
