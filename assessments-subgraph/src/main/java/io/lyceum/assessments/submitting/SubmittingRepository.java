package io.lyceum.assessments.submitting;

import static io.lyceum.assessments.generated.tables.Tables.ASSIGNMENTS;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSIONS;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSION_FILES;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSION_LINKS;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.list;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import io.lyceum.assessments.access.CourseAccess;
import io.lyceum.assessments.generated.types.SubmissionStatus;
import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.starter.viewer.Viewer;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** What handing in reads and writes. What it reads in its transaction is read under lock, as it is now, not as it was when that began. */
@Repository
class SubmittingRepository {

    private final DSLContext database;

    SubmittingRepository(DSLContext database) {
        this.database = database;
    }

    /** Whether there is such an assignment for a viewer. */
    boolean isThere(UUID assignment, Viewer viewer) {
        return database.fetchExists(
                ASSIGNMENTS,
                ASSIGNMENTS.ID.eq(assignment),
                CourseAccess.readsTask(viewer, ASSIGNMENTS.IS_PUBLISHED, ASSIGNMENTS.COURSE_ID));
    }

    Optional<AssignmentTerms> findTerms(UUID assignment) {
        return database.select(TermsColumns.TERMS)
                .from(ASSIGNMENTS)
                .where(ASSIGNMENTS.ID.eq(assignment))
                .forShare()
                .fetchOptional(found -> found.value1());
    }

    /** The number of the last try; zero where there was none. */
    int lastAttemptNumber(UUID enrollment, UUID assignment) {
        return database.select(SUBMISSIONS.ATTEMPT_NUMBER)
                .from(SUBMISSIONS)
                .where(SUBMISSIONS.ENROLLMENT_ID.eq(enrollment), SUBMISSIONS.ASSIGNMENT_ID.eq(assignment))
                .orderBy(SUBMISSIONS.ATTEMPT_NUMBER.desc())
                .limit(1)
                .forUpdate()
                .fetchOptional(SUBMISSIONS.ATTEMPT_NUMBER)
                .orElse(0);
    }

    /** Writes a submission with its links. */
    UUID insert(NewSubmission submission, HandIn work) {
        UUID id = UuidGenerator.next();
        database.insertInto(SUBMISSIONS)
                .set(SUBMISSIONS.ID, id)
                .set(SUBMISSIONS.ASSIGNMENT_ID, work.assignment())
                .set(SUBMISSIONS.ENROLLMENT_ID, submission.enrollment())
                .set(SUBMISSIONS.USER_ID, submission.learner())
                .set(SUBMISSIONS.COURSE_ID, submission.course())
                .set(SUBMISSIONS.ATTEMPT_NUMBER, submission.attemptNumber())
                .set(SUBMISSIONS.STATUS, SubmissionStatus.SUBMITTED)
                .set(SUBMISSIONS.IS_LATE, submission.isLate())
                .set(SUBMISSIONS.TEXT, work.hasText() ? work.text() : null)
                .set(SUBMISSIONS.SUBMITTED_AT, submission.submittedAt())
                .set(SUBMISSIONS.CREATED_AT, submission.submittedAt())
                .set(SUBMISSIONS.UPDATED_AT, submission.submittedAt())
                .execute();
        insertLinks(id, work.links());
        return id;
    }

    /**
     * Hands in files that the learner uploaded, in order.
     *
     * @return whether all of them were there, and handed in with nothing else; else some are written, and the transaction is to be rolled back
     */
    boolean attachFiles(UUID submission, UUID learner, List<UUID> files) {
        if (files.isEmpty()) {
            return true;
        }
        List<? extends Field<UUID>> ids = files.stream().map(file -> val(file, SUBMISSION_FILES.ID.getDataType())).toList();
        int attached = database.update(SUBMISSION_FILES)
                .set(SUBMISSION_FILES.SUBMISSION_ID, submission)
                .set(SUBMISSION_FILES.POSITION, field("FIELD({0}, {1})", SQLDataType.INTEGER, SUBMISSION_FILES.ID, list(ids)))
                .where(
                        SUBMISSION_FILES.ID.in(files),
                        SUBMISSION_FILES.UPLOADED_BY.eq(learner),
                        SUBMISSION_FILES.SUBMISSION_ID.isNull())
                .execute();
        return attached == files.size();
    }

    private void insertLinks(UUID submission, List<URI> links) {
        if (links.isEmpty()) {
            return;
        }
        database.insertInto(SUBMISSION_LINKS, SUBMISSION_LINKS.SUBMISSION_ID, SUBMISSION_LINKS.POSITION, SUBMISSION_LINKS.LINK_URL)
                .valuesOfRows(IntStream.range(0, links.size())
                        .mapToObj(i -> row(submission, i + 1, links.get(i)))
                        .toList())
                .execute();
    }
}
