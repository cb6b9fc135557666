package io.lyceum.assessments.grade;

import static io.lyceum.assessments.generated.tables.Tables.GRADES;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSIONS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Graded submissions, as events tell them. */
@Repository
class GradedSubmissionRepository {

    private final DSLContext database;

    GradedSubmissionRepository(DSLContext database) {
        this.database = database;
    }

    List<GradedSubmission> list(Collection<UUID> submissions) {
        return list(GRADES.SUBMISSION_ID.in(submissions), submissions.size());
    }

    /** In ascending order of their keys. */
    List<GradedSubmission> page(@Nullable UUID after, int limit) {
        return list(after == null ? noCondition() : GRADES.SUBMISSION_ID.gt(after), limit);
    }

    long count() {
        return database.fetchCount(GRADES);
    }

    private List<GradedSubmission> list(Condition condition, int limit) {
        return database.select(
                        SUBMISSIONS.ID,
                        SUBMISSIONS.ASSIGNMENT_ID,
                        SUBMISSIONS.ENROLLMENT_ID,
                        SUBMISSIONS.USER_ID,
                        SUBMISSIONS.COURSE_ID,
                        GRADES.PERCENTAGE,
                        field(GRADES.RELEASED_AT.isNotNull()),
                        GRADES.GRADED_AT,
                        SUBMISSIONS.VERSION,
                        SUBMISSIONS.UPDATED_AT)
                .from(GRADES)
                .straightJoin(SUBMISSIONS).on(SUBMISSIONS.ID.eq(GRADES.SUBMISSION_ID))
                .where(condition)
                .orderBy(GRADES.SUBMISSION_ID)
                .limit(limit)
                .fetch(mapping(GradedSubmission::new));
    }
}
