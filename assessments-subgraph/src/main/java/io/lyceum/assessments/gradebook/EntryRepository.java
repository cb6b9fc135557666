package io.lyceum.assessments.gradebook;

import static io.lyceum.assessments.generated.tables.Tables.ASSIGNMENTS;
import static io.lyceum.assessments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.assessments.generated.tables.Tables.EXCUSED_ASSIGNMENTS;
import static io.lyceum.assessments.generated.tables.Tables.EXCUSED_QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.GRADES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSIONS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import io.lyceum.assessments.access.CourseAccess;
import io.lyceum.assessments.generated.types.QuizAttemptStatus;
import io.lyceum.assessments.generated.types.QuizType;
import io.lyceum.assessments.grade.CountedAttempts;
import io.lyceum.starter.viewer.Viewer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record7;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What pieces of work came to, as far as a viewer may know: a learner what is released, a grader what does not tell a hidden learner. */
@Repository
class EntryRepository {

    private static final Comparator<GradebookEntry> IN_ORDER = Comparator.comparing(GradebookEntry::isQuiz)
            .reversed()
            .thenComparing(GradebookEntry::position)
            .thenComparing(GradebookEntry::itemId);

    private final DSLContext database;

    EntryRepository(DSLContext database) {
        this.database = database;
    }

    /** Quizzes first, each in the course's order. */
    Map<UUID, List<GradebookEntry>> listByEnrollments(Set<UUID> enrollments, Viewer viewer) {
        Condition isSeen =
                ENROLLMENTS.ID.in(enrollments).and(CourseAccess.seesWork(viewer, ENROLLMENTS.USER_ID, ENROLLMENTS.COURSE_ID));
        Map<UUID, List<GradebookEntry>> found = HashMap.newHashMap(enrollments.size());
        database.fetch(quizzes(isSeen).unionAll(assignments(isSeen, viewer)))
                .forEach(row -> found.computeIfAbsent(row.value1(), enrollment -> new ArrayList<>())
                        .add(new GradebookEntry(row.value2(), row.value3(), row.value4(), rounded(row.value5()), row.value6(), row.value7() > 0)));
        found.values().forEach(entries -> entries.sort(IN_ORDER));
        return found;
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal percentage) {
        return percentage == null ? null : percentage.setScale(2, RoundingMode.HALF_UP);
    }

    private static Select<Record7<UUID, UUID, Boolean, Integer, BigDecimal, Instant, Integer>> quizzes(Condition isSeen) {
        return select(
                        ENROLLMENTS.ID,
                        QUIZZES.ID,
                        inline(true),
                        QUIZZES.POSITION,
                        CountedAttempts.percentage(),
                        max(QUIZ_ATTEMPTS.GRADED_AT),
                        count(EXCUSED_QUIZZES.QUIZ_ID))
                .from(ENROLLMENTS)
                .straightJoin(QUIZZES)
                .on(
                        QUIZZES.COURSE_ID.eq(ENROLLMENTS.COURSE_ID),
                        QUIZZES.IS_PUBLISHED.isTrue(),
                        QUIZZES.TYPE.in(QuizType.GRADED, QuizType.FINAL_EXAM))
                .leftJoin(QUIZ_ATTEMPTS)
                .on(
                        QUIZ_ATTEMPTS.ENROLLMENT_ID.eq(ENROLLMENTS.ID),
                        QUIZ_ATTEMPTS.QUIZ_ID.eq(QUIZZES.ID),
                        QUIZ_ATTEMPTS.STATUS.in(QuizAttemptStatus.GRADED, QuizAttemptStatus.EXPIRED),
                        QUIZ_ATTEMPTS.PERCENTAGE.isNotNull())
                .leftJoin(EXCUSED_QUIZZES)
                .on(EXCUSED_QUIZZES.ENROLLMENT_ID.eq(ENROLLMENTS.ID), EXCUSED_QUIZZES.QUIZ_ID.eq(QUIZZES.ID))
                .where(isSeen)
                .groupBy(ENROLLMENTS.ID, QUIZZES.ID)
                .having(count(QUIZ_ATTEMPTS.ID).gt(0).or(count(EXCUSED_QUIZZES.QUIZ_ID).gt(0)));
    }

    private static Select<Record7<UUID, UUID, Boolean, Integer, BigDecimal, Instant, Integer>> assignments(
            Condition isSeen, Viewer viewer) {
        Condition isKnown = GRADES.RELEASED_AT.isNotNull()
                .or(ASSIGNMENTS.IS_ANONYMOUS.isFalse().and(CourseAccess.isStaff(viewer, ENROLLMENTS.COURSE_ID)));
        return select(
                        ENROLLMENTS.ID,
                        ASSIGNMENTS.ID,
                        inline(false),
                        ASSIGNMENTS.POSITION,
                        max(GRADES.PERCENTAGE),
                        max(GRADES.GRADED_AT),
                        count(EXCUSED_ASSIGNMENTS.ASSIGNMENT_ID))
                .from(ENROLLMENTS)
                .straightJoin(ASSIGNMENTS)
                .on(ASSIGNMENTS.COURSE_ID.eq(ENROLLMENTS.COURSE_ID), ASSIGNMENTS.IS_PUBLISHED.isTrue())
                .leftJoin(SUBMISSIONS)
                .on(SUBMISSIONS.ENROLLMENT_ID.eq(ENROLLMENTS.ID), SUBMISSIONS.ASSIGNMENT_ID.eq(ASSIGNMENTS.ID))
                .leftJoin(GRADES)
                .on(GRADES.SUBMISSION_ID.eq(SUBMISSIONS.ID), isKnown)
                .leftJoin(EXCUSED_ASSIGNMENTS)
                .on(
                        EXCUSED_ASSIGNMENTS.ENROLLMENT_ID.eq(ENROLLMENTS.ID),
                        EXCUSED_ASSIGNMENTS.ASSIGNMENT_ID.eq(ASSIGNMENTS.ID))
                .where(isSeen)
                .groupBy(ENROLLMENTS.ID, ASSIGNMENTS.ID)
                .having(count(GRADES.SUBMISSION_ID).gt(0).or(count(EXCUSED_ASSIGNMENTS.ASSIGNMENT_ID).gt(0)));
    }
}
