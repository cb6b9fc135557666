package io.lyceum.assessments.accommodation;

import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ACCOMMODATIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_STANDINGS;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.lyceum.assessments.access.CourseAccess;
import io.lyceum.starter.viewer.Viewer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Accommodations, and the deadlines that they move. */
@Repository
class AccommodationRepository {

    // The earlier of the time that an attempt may take and the quiz's end, each with the extra minutes; null where there is neither. An
    // attempt that has more time keeps it: greater than null is nothing.
    private static final String MOVE_DEADLINES = """
            UPDATE quiz_attempts
            STRAIGHT_JOIN quizzes ON quizzes.id = quiz_attempts.quiz_id
            SET quiz_attempts.deadline_at = GREATEST(quiz_attempts.deadline_at, LEAST(
                  COALESCE(quiz_attempts.started_at + INTERVAL quizzes.time_limit_minutes + {2} MINUTE, quizzes.available_until + INTERVAL {2} MINUTE),
                  COALESCE(quizzes.available_until + INTERVAL {2} MINUTE, quiz_attempts.started_at + INTERVAL quizzes.time_limit_minutes + {2} MINUTE))),
                quiz_attempts.updated_at = {3}
            WHERE quiz_attempts.quiz_id = {0} AND quiz_attempts.user_id = {1} AND quiz_attempts.status = 'IN_PROGRESS'
            """;

    private final DSLContext database;

    AccommodationRepository(DSLContext database) {
        this.database = database;
    }

    Optional<VisibleQuiz> findQuiz(UUID quiz, Viewer viewer) {
        return database.select(QUIZZES.COURSE_ID, field(CourseAccess.grades(viewer, QUIZZES.COURSE_ID)))
                .from(QUIZZES)
                .where(QUIZZES.ID.eq(quiz), CourseAccess.seesTask(viewer, QUIZZES.IS_PUBLISHED, QUIZZES.COURSE_ID))
                .fetchOptional(Records.mapping(VisibleQuiz::new));
    }

    /** What is granted by now, where anything is. */
    Optional<QuizAccommodation> find(UUID quiz, UUID learner) {
        return database.select(AccommodationColumns.ACCOMMODATION)
                .from(QUIZ_ACCOMMODATIONS)
                .where(QUIZ_ACCOMMODATIONS.QUIZ_ID.eq(quiz), QUIZ_ACCOMMODATIONS.USER_ID.eq(learner))
                .fetchOptional(found -> found.value1());
    }

    /** Whether the learner has begun with the quiz or missed it, so that they have a standing in it. */
    boolean hasStanding(UUID enrollment, UUID quiz) {
        return database.fetchExists(QUIZ_ATTEMPTS, QUIZ_ATTEMPTS.ENROLLMENT_ID.eq(enrollment), QUIZ_ATTEMPTS.QUIZ_ID.eq(quiz))
                || database.fetchExists(QUIZ_STANDINGS, QUIZ_STANDINGS.ENROLLMENT_ID.eq(enrollment), QUIZ_STANDINGS.QUIZ_ID.eq(quiz));
    }

    /** Keeps what is granted, and when the quiz closes for the learner by that, past or to come: it is looked at then. */
    void upsert(QuizAccommodation wanted, UUID grantedBy) {
        Field<Instant> closesAt = closesAt(wanted);
        database.insertInto(QUIZ_ACCOMMODATIONS)
                .set(QUIZ_ACCOMMODATIONS.QUIZ_ID, wanted.quizId())
                .set(QUIZ_ACCOMMODATIONS.USER_ID, wanted.learnerId())
                .set(QUIZ_ACCOMMODATIONS.EXTRA_MINUTES, wanted.extraMinutes())
                .set(QUIZ_ACCOMMODATIONS.EXTRA_ATTEMPTS, wanted.extraAttempts())
                .set(QUIZ_ACCOMMODATIONS.REASON, wanted.reason())
                .set(QUIZ_ACCOMMODATIONS.GRANTED_BY, grantedBy)
                .set(QUIZ_ACCOMMODATIONS.GRANTED_AT, wanted.grantedAt())
                .set(QUIZ_ACCOMMODATIONS.VERSION, wanted.version())
                .set(QUIZ_ACCOMMODATIONS.CLOSES_AT, closesAt)
                .onDuplicateKeyUpdate()
                .set(QUIZ_ACCOMMODATIONS.EXTRA_MINUTES, wanted.extraMinutes())
                .set(QUIZ_ACCOMMODATIONS.EXTRA_ATTEMPTS, wanted.extraAttempts())
                .set(QUIZ_ACCOMMODATIONS.REASON, wanted.reason())
                .set(QUIZ_ACCOMMODATIONS.GRANTED_BY, grantedBy)
                .set(QUIZ_ACCOMMODATIONS.GRANTED_AT, wanted.grantedAt())
                .set(QUIZ_ACCOMMODATIONS.VERSION, wanted.version())
                .set(QUIZ_ACCOMMODATIONS.CLOSES_AT, closesAt)
                .execute();
    }

    /** Of the learner's running attempts, to a later time where there is one. */
    void moveDeadlines(QuizAccommodation wanted, Instant now) {
        database.execute(
                MOVE_DEADLINES,
                val(wanted.quizId(), QUIZ_ATTEMPTS.QUIZ_ID),
                val(wanted.learnerId(), QUIZ_ATTEMPTS.USER_ID),
                val(wanted.extraMinutes()),
                val(now, QUIZ_ATTEMPTS.UPDATED_AT));
    }

    private static Field<Instant> closesAt(QuizAccommodation wanted) {
        Field<Instant> end = field(
                "{0} + INTERVAL {1} MINUTE", QUIZ_ACCOMMODATIONS.CLOSES_AT.getDataType(), QUIZZES.AVAILABLE_UNTIL, val(wanted.extraMinutes()));
        return field(select(end).from(QUIZZES).where(QUIZZES.ID.eq(wanted.quizId())));
    }

    /** A quiz that somebody sees. */
    record VisibleQuiz(UUID courseId, boolean isGrader) {}
}
