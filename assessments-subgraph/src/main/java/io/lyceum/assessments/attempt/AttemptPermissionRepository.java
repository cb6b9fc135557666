package io.lyceum.assessments.attempt;

import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import io.lyceum.assessments.access.AnswerKeyAccess;
import io.lyceum.assessments.access.CourseAccess;
import io.lyceum.starter.viewer.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** What a viewer may do with the attempts that they see. */
@Repository
class AttemptPermissionRepository {

    private final DSLContext database;
    private final Clock clock;

    AttemptPermissionRepository(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Map<UUID, QuizAttemptPermissions> findByAttempts(Set<UUID> attempts, Viewer viewer) {
        Instant now = clock.instant();
        return database.select(
                        QUIZ_ATTEMPTS.ID,
                        QUIZ_ATTEMPTS.STATUS,
                        isTrue(CourseAccess.isOwn(viewer, QUIZ_ATTEMPTS.USER_ID)),
                        isTrue(CourseAccess.grades(viewer, QUIZ_ATTEMPTS.COURSE_ID)),
                        isTrue(QUIZ_ATTEMPTS.DEADLINE_AT.le(val(now, QUIZ_ATTEMPTS.DEADLINE_AT))),
                        isTrue(AnswerKeyAccess.isAnyShown(viewer, now)),
                        field(QUIZ_ATTEMPTS.USER_ID.isNull()))
                .from(QUIZ_ATTEMPTS)
                .straightJoin(QUIZZES).on(QUIZZES.ID.eq(QUIZ_ATTEMPTS.QUIZ_ID))
                .where(QUIZ_ATTEMPTS.ID.in(attempts), CourseAccess.seesWork(viewer, QUIZ_ATTEMPTS.USER_ID, QUIZ_ATTEMPTS.COURSE_ID))
                .fetchMap(
                        found -> found.value1(),
                        found -> QuizAttemptPermissions.of(
                                found.value2(), found.value3(), found.value4(), found.value5(), found.value6(), found.value7()));
    }

    /** False where the condition is unknown. */
    private static Field<Boolean> isTrue(Condition condition) {
        return coalesce(field(condition), false);
    }
}
