package io.lyceum.assessments;

import io.lyceum.testing.SubgraphTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test of the whole subgraph with everything that fills its tables; the same for all, so that it is started once. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SubgraphTest
@TestPropertySource(properties = {"lyceum.due-work.enabled=false", "lyceum.attempts.jobs=false", "lyceum.closings.enabled=false"})
@Import({School.class, WorkSettings.class, QuestionBank.class, Examination.class, AnswerSheet.class, SentEvents.class})
public @interface AssessmentsTest {}
