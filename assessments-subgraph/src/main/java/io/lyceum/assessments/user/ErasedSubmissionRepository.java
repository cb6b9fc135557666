package io.lyceum.assessments.user;

import static io.lyceum.assessments.generated.tables.Tables.CRITERION_GRADES;
import static io.lyceum.assessments.generated.tables.Tables.GRADES;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSIONS;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSION_FILES;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSION_LINKS;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Submissions and files of people who are erased. */
@Repository
class ErasedSubmissionRepository {

    private final DSLContext database;

    ErasedSubmissionRepository(DSLContext database) {
        this.database = database;
    }

    /** Leaves what the submissions were worth; nobody's, and with nothing in them. */
    void forget(UUID person) {
        // As a list, so that what hangs on them is found by its keys and nothing else is locked.
        List<UUID> own = database.select(SUBMISSIONS.ID)
                .from(SUBMISSIONS)
                .where(SUBMISSIONS.USER_ID.eq(person))
                .forUpdate()
                .fetch(SUBMISSIONS.ID);
        forgetFiles(person, own);
        database.deleteFrom(SUBMISSION_LINKS).where(SUBMISSION_LINKS.SUBMISSION_ID.in(own)).execute();
        database.update(CRITERION_GRADES).setNull(CRITERION_GRADES.COMMENT).where(CRITERION_GRADES.SUBMISSION_ID.in(own)).execute();
        database.update(GRADES).setNull(GRADES.FEEDBACK).where(GRADES.SUBMISSION_ID.in(own)).execute();
        database.deleteFrom(SUBMISSIONS)
                .where(
                        SUBMISSIONS.ID.in(own),
                        notExists(selectOne().from(GRADES).where(GRADES.SUBMISSION_ID.eq(SUBMISSIONS.ID))))
                .execute();
        database.update(SUBMISSIONS)
                .setNull(SUBMISSIONS.USER_ID)
                .setNull(SUBMISSIONS.ENROLLMENT_ID)
                .setNull(SUBMISSIONS.TEXT)
                .where(SUBMISSIONS.ID.in(own))
                .execute();
        database.update(GRADES).setNull(GRADES.GRADED_BY).where(GRADES.GRADED_BY.eq(person)).execute();
    }

    /** Files that lie here become nobody's, until they are removed with those that nobody handed in. */
    private void forgetFiles(UUID person, List<UUID> own) {
        database.deleteFrom(SUBMISSION_FILES)
                .where(SUBMISSION_FILES.SUBMISSION_ID.in(own), SUBMISSION_FILES.UPLOADED_AT.isNull())
                .execute();
        database.update(SUBMISSION_FILES)
                .setNull(SUBMISSION_FILES.NAME)
                .setNull(SUBMISSION_FILES.UPLOADED_BY)
                .setNull(SUBMISSION_FILES.SUBMISSION_ID)
                .setNull(SUBMISSION_FILES.POSITION)
                .where(SUBMISSION_FILES.SUBMISSION_ID.in(own))
                .execute();
        database.update(SUBMISSION_FILES)
                .setNull(SUBMISSION_FILES.NAME)
                .setNull(SUBMISSION_FILES.UPLOADED_BY)
                .where(SUBMISSION_FILES.UPLOADED_BY.eq(person))
                .execute();
    }
}
