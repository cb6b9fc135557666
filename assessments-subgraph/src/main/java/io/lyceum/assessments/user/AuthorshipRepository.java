package io.lyceum.assessments.user;

import static io.lyceum.assessments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.assessments.generated.tables.Tables.EXCUSED_ASSIGNMENTS;
import static io.lyceum.assessments.generated.tables.Tables.EXCUSED_QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ACCOMMODATIONS;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSIONS;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSION_FILES;
import static org.jooq.impl.DSL.select;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/** Whose work there is, and what was written down about people. */
@Repository
class AuthorshipRepository {

    private final DSLContext database;

    AuthorshipRepository(DSLContext database) {
        this.database = database;
    }

    /**
     * Parts a person from what they handed in, in the caller's transaction: the work and its grade stay, names of files and the reasons for
     * what they were granted do not. Their attempts, and what their enrollments came to, refer to a person who has no name any longer.
     */
    void forget(UUID user) {
        database.update(SUBMISSION_FILES)
                .setNull(SUBMISSION_FILES.NAME)
                .setNull(SUBMISSION_FILES.UPLOADED_BY)
                .where(SUBMISSION_FILES.SUBMISSION_ID.in(select(SUBMISSIONS.ID).from(SUBMISSIONS).where(SUBMISSIONS.USER_ID.eq(user))))
                .execute();
        database.update(SUBMISSION_FILES)
                .setNull(SUBMISSION_FILES.NAME)
                .setNull(SUBMISSION_FILES.UPLOADED_BY)
                .where(SUBMISSION_FILES.UPLOADED_BY.eq(user))
                .execute();
        database.update(SUBMISSIONS).setNull(SUBMISSIONS.USER_ID).where(SUBMISSIONS.USER_ID.eq(user)).execute();
        forgetReasons(user);
    }

    private void forgetReasons(UUID user) {
        Select<Record1<UUID>> enrollments = select(ENROLLMENTS.ID).from(ENROLLMENTS).where(ENROLLMENTS.USER_ID.eq(user));
        database.update(EXCUSED_ASSIGNMENTS)
                .setNull(EXCUSED_ASSIGNMENTS.REASON)
                .where(EXCUSED_ASSIGNMENTS.ENROLLMENT_ID.in(enrollments))
                .execute();
        database.update(EXCUSED_QUIZZES)
                .setNull(EXCUSED_QUIZZES.REASON)
                .where(EXCUSED_QUIZZES.ENROLLMENT_ID.in(enrollments))
                .execute();
        database.update(QUIZ_ACCOMMODATIONS)
                .setNull(QUIZ_ACCOMMODATIONS.REASON)
                .where(QUIZ_ACCOMMODATIONS.USER_ID.eq(user))
                .execute();
    }
}
