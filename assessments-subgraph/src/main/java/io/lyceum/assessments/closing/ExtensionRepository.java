package io.lyceum.assessments.closing;

import static io.lyceum.assessments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ACCOMMODATIONS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import io.lyceum.assessments.generated.types.QuizType;
import io.lyceum.assessments.standing.LearnerQuiz;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Learners for whom a quiz closes at another time than for the others. */
@Repository
class ExtensionRepository {

    // {0}: which; {1}: by when an end is past, and needs no more attention.
    private static final String SCHEDULE = """
            UPDATE quiz_accommodations
            STRAIGHT_JOIN quizzes ON quizzes.id = quiz_accommodations.quiz_id
            SET quiz_accommodations.closes_at = IF(
              quizzes.available_until + INTERVAL quiz_accommodations.extra_minutes MINUTE > {1},
              quizzes.available_until + INTERVAL quiz_accommodations.extra_minutes MINUTE,
              NULL)
            WHERE {0}
            """;

    private final DSLContext database;

    ExtensionRepository(DSLContext database) {
        this.database = database;
    }

    /** Those whose own end has come, and was not told yet; the first to end first. */
    List<Extension> listEnded(Instant now, int limit) {
        return database.select(QUIZ_ACCOMMODATIONS.QUIZ_ID, QUIZ_ACCOMMODATIONS.USER_ID)
                .from(QUIZ_ACCOMMODATIONS)
                .where(QUIZ_ACCOMMODATIONS.CLOSES_AT.le(now))
                .orderBy(QUIZ_ACCOMMODATIONS.CLOSES_AT)
                .limit(limit)
                .fetch(mapping(Extension::new));
    }

    /** Where those learn whose end it is; not where the quiz does not count. */
    List<LearnerQuiz> listLearners(List<Extension> extensions) {
        return database.select(ENROLLMENTS.ID, QUIZZES.ID)
                .from(QUIZ_ACCOMMODATIONS)
                .join(QUIZZES).on(QUIZZES.ID.eq(QUIZ_ACCOMMODATIONS.QUIZ_ID))
                .join(ENROLLMENTS)
                .on(
                        ENROLLMENTS.USER_ID.eq(QUIZ_ACCOMMODATIONS.USER_ID),
                        ENROLLMENTS.COURSE_ID.eq(QUIZZES.COURSE_ID),
                        ENROLLMENTS.IS_IN_COURSE.isTrue())
                .where(isOneOf(extensions), QUIZZES.IS_PUBLISHED.isTrue(), QUIZZES.TYPE.in(QuizType.GRADED, QuizType.FINAL_EXAM))
                .fetch(mapping(LearnerQuiz::new));
    }

    /** Looks at the ends of some learners again when they come, as they are by now. */
    int schedule(List<Extension> extensions, Instant now) {
        return schedule(isOneOf(extensions), now);
    }

    /** The same for all of a quiz. */
    int scheduleOf(UUID quiz, Instant now) {
        return schedule(QUIZ_ACCOMMODATIONS.QUIZ_ID.eq(quiz), now);
    }

    private int schedule(Condition isWanted, Instant now) {
        return database.execute(SCHEDULE, isWanted, val(now, QUIZ_ACCOMMODATIONS.CLOSES_AT));
    }

    private static Condition isOneOf(List<Extension> extensions) {
        return row(QUIZ_ACCOMMODATIONS.QUIZ_ID, QUIZ_ACCOMMODATIONS.USER_ID)
                .in(extensions.stream()
                        .map(one -> row(val(one.quizId(), QUIZ_ACCOMMODATIONS.QUIZ_ID), val(one.learnerId(), QUIZ_ACCOMMODATIONS.USER_ID)))
                        .toList());
    }

    /** A learner's own end of a quiz. */
    record Extension(UUID quizId, UUID learnerId) {}
}
