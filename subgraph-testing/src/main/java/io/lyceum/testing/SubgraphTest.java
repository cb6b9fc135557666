package io.lyceum.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Starts the subgraph on a free port over an empty, migrated schema. Inject {@link GraphClient} to speak to it, {@link EventProbe} to see what
 * it tells others. Its events stay in the outbox, unless the test is also {@link WithKafka}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestSurroundings.class)
@Import({GraphClient.class, StatementRecorder.class, EventProbe.class})
public @interface SubgraphTest {}
