package io.lyceum.assessments.upload;

import static io.lyceum.assessments.generated.tables.Tables.SUBMISSIONS;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSION_FILES;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.when;

import io.lyceum.assessments.access.AnonymousGrading;
import io.lyceum.assessments.access.CourseAccess;
import io.lyceum.starter.viewer.Viewer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Uploaded files, as far as a viewer may see them: what is handed in as its submission, what is not yet by whoever uploaded it. */
@Repository
class UploadRepository {

    private final DSLContext database;

    UploadRepository(DSLContext database) {
        this.database = database;
    }

    void insert(UploadedFile file, UUID uploader, Instant now) {
        database.insertInto(SUBMISSION_FILES)
                .set(SUBMISSION_FILES.ID, file.id())
                .set(SUBMISSION_FILES.NAME, file.name())
                .set(SUBMISSION_FILES.CONTENT_TYPE, file.contentType())
                .set(SUBMISSION_FILES.SIZE_BYTES, file.sizeBytes())
                .set(SUBMISSION_FILES.UPLOADED_BY, uploader)
                .set(SUBMISSION_FILES.UPLOADED_AT, now)
                .execute();
    }

    Optional<UploadedFile> find(UUID file, Viewer viewer) {
        Condition isOwnUpload = SUBMISSIONS.ID.isNull().and(CourseAccess.isOwn(viewer, SUBMISSION_FILES.UPLOADED_BY));
        Condition isSeen = SUBMISSIONS.ID.isNotNull().and(CourseAccess.seesWork(viewer, SUBMISSIONS.USER_ID, SUBMISSIONS.COURSE_ID));
        return database.select(
                        SUBMISSION_FILES.ID,
                        when(isOwnUpload.or(AnonymousGrading.tellsLearner(viewer)), SUBMISSION_FILES.NAME),
                        SUBMISSION_FILES.CONTENT_TYPE,
                        SUBMISSION_FILES.SIZE_BYTES)
                .from(SUBMISSION_FILES)
                .leftJoin(SUBMISSIONS).on(SUBMISSIONS.ID.eq(SUBMISSION_FILES.SUBMISSION_ID))
                .where(SUBMISSION_FILES.ID.eq(file), SUBMISSION_FILES.UPLOADED_AT.isNotNull(), isOwnUpload.or(isSeen))
                .fetchOptional(mapping(UploadedFile::new));
    }

    /**
     * Files that were uploaded before a time and not handed in, or are nobody's any more because the person was erased; kept from others until
     * the transaction ends. What somebody is handing in is passed over.
     */
    List<UUID> lockForgotten(Instant before, int limit) {
        return database.select(SUBMISSION_FILES.ID)
                .from(SUBMISSION_FILES)
                .where(
                        SUBMISSION_FILES.SUBMISSION_ID.isNull(),
                        SUBMISSION_FILES.UPLOADED_AT.lt(before).or(SUBMISSION_FILES.UPLOADED_BY.isNull()))
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(SUBMISSION_FILES.ID);
    }

    void remove(Collection<UUID> files) {
        database.deleteFrom(SUBMISSION_FILES).where(SUBMISSION_FILES.ID.in(files)).execute();
    }
}
