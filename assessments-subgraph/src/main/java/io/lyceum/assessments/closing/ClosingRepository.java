package io.lyceum.assessments.closing;

import static io.lyceum.assessments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import io.lyceum.assessments.generated.types.QuizType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Quizzes whose end was not told yet, or has moved since. */
@Repository
class ClosingRepository {

    private final DSLContext database;

    ClosingRepository(DSLContext database) {
        this.database = database;
    }

    /** The first such quiz, kept from whoever comes to its course until the transaction ends. */
    Optional<Window> lockNext(Instant now) {
        return database.select(QUIZZES.ID, QUIZZES.COURSE_ID, QUIZZES.AVAILABLE_UNTIL)
                .from(QUIZZES)
                .where(QUIZZES.PENDING_CLOSING_AT.le(now))
                .orderBy(QUIZZES.PENDING_CLOSING_AT)
                .limit(1)
                .forUpdate()
                .fetchOptional(mapping(Window::new));
    }

    /** The enrollments of everybody in a course. */
    List<UUID> listLearners(UUID course) {
        return database.select(ENROLLMENTS.ID)
                .from(ENROLLMENTS)
                .where(ENROLLMENTS.COURSE_ID.eq(course), ENROLLMENTS.IS_IN_COURSE.isTrue())
                .orderBy(ENROLLMENTS.ID)
                .fetch(ENROLLMENTS.ID);
    }

    /** Notes that everybody knows of a quiz's end, or of its being open again; false if the end has moved meanwhile. */
    boolean note(Window window, Instant now) {
        return database.update(QUIZZES)
                        .set(
                                QUIZZES.CLOSING_TOLD_FOR,
                                when(QUIZZES.AVAILABLE_UNTIL.le(val(now, QUIZZES.AVAILABLE_UNTIL.getDataType())), QUIZZES.AVAILABLE_UNTIL))
                        .where(QUIZZES.ID.eq(window.quizId()), QUIZZES.AVAILABLE_UNTIL.isNotDistinctFrom(window.until()))
                        .execute()
                == 1;
    }

    /** The graded quizzes of a course that close some day. None of them is told to have closed until the transaction ends. */
    List<UUID> lockClosing(UUID course) {
        return database.select(QUIZZES.ID)
                .from(QUIZZES)
                .where(
                        QUIZZES.COURSE_ID.eq(course),
                        QUIZZES.IS_PUBLISHED.isTrue(),
                        QUIZZES.TYPE.in(QuizType.GRADED, QuizType.FINAL_EXAM),
                        QUIZZES.AVAILABLE_UNTIL.isNotNull())
                .forShare()
                .fetch(QUIZZES.ID);
    }

    /**
     * A quiz and its end.
     *
     * @param until null where it has none any longer
     */
    record Window(UUID quizId, UUID courseId, @Nullable Instant until) {}
}
