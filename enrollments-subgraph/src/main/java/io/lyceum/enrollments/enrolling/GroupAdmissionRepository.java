package io.lyceum.enrollments.enrolling;

import static io.lyceum.enrollments.generated.tables.Tables.DISPLAY_NAMES;
import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.LESSON_PROGRESS;

import io.lyceum.enrollments.generated.tables.tables.records.EnrollmentsRecord;
import io.lyceum.enrollments.generated.types.LessonProgressStatus;
import io.lyceum.starter.id.UuidGenerator;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Enrollments of groups as they begin; each method is one statement. */
@Repository
class GroupAdmissionRepository {

    private final DSLContext database;

    GroupAdmissionRepository(DSLContext database) {
        this.database = database;
    }

    /** Those of some people who exist, as far as is known here. */
    Set<UUID> findKnown(Collection<UUID> people) {
        return database.select(DISPLAY_NAMES.USER_ID)
                .from(DISPLAY_NAMES)
                .where(DISPLAY_NAMES.USER_ID.in(people))
                .fetchSet(DISPLAY_NAMES.USER_ID);
    }

    /** Inserts the enrollments of those who have no live one in the course, after waiting for rivals. */
    void insert(List<EnrollmentsRecord> rows) {
        database.insertInto(
                        ENROLLMENTS,
                        ENROLLMENTS.ID,
                        ENROLLMENTS.USER_ID,
                        ENROLLMENTS.COURSE_ID,
                        ENROLLMENTS.STATUS,
                        ENROLLMENTS.TYPE,
                        ENROLLMENTS.TOTAL_LESSONS,
                        ENROLLMENTS.ENROLLED_AT,
                        ENROLLMENTS.EXPIRES_AT,
                        ENROLLMENTS.CREATED_AT,
                        ENROLLMENTS.UPDATED_AT)
                .valuesOfRows(rows.stream()
                        .map(row -> DSL.row(
                                row.getId(),
                                row.getUserId(),
                                row.getCourseId(),
                                row.getStatus(),
                                row.getType(),
                                row.getTotalLessons(),
                                row.getEnrolledAt(),
                                row.getExpiresAt(),
                                row.getCreatedAt(),
                                row.getUpdatedAt()))
                        .toList())
                // Leaves a live one as it is; unlike INSERT IGNORE it lets every other fault be seen.
                .onDuplicateKeyUpdate()
                .set(ENROLLMENTS.ID, ENROLLMENTS.ID)
                .execute();
    }

    Set<UUID> findInserted(Collection<UUID> ids) {
        return database.select(ENROLLMENTS.ID).from(ENROLLMENTS).where(ENROLLMENTS.ID.in(ids)).fetchSet(ENROLLMENTS.ID);
    }

    /** Takes back what was inserted in the same transaction. */
    void delete(Collection<UUID> ids) {
        database.deleteFrom(ENROLLMENTS).where(ENROLLMENTS.ID.in(ids)).execute();
    }

    /** Opens the first lesson of each enrollment. */
    void open(List<EnrollmentsRecord> enrollments, UUID lesson) {
        database.insertInto(
                        LESSON_PROGRESS,
                        LESSON_PROGRESS.ID,
                        LESSON_PROGRESS.ENROLLMENT_ID,
                        LESSON_PROGRESS.USER_ID,
                        LESSON_PROGRESS.LESSON_ID,
                        LESSON_PROGRESS.STATUS,
                        LESSON_PROGRESS.LAST_ACTIVITY_AT,
                        LESSON_PROGRESS.CREATED_AT,
                        LESSON_PROGRESS.UPDATED_AT)
                .valuesOfRows(enrollments.stream()
                        .map(row -> DSL.row(
                                UuidGenerator.next(),
                                row.getId(),
                                row.getUserId(),
                                lesson,
                                LessonProgressStatus.NOT_STARTED,
                                row.getEnrolledAt(),
                                row.getEnrolledAt(),
                                row.getEnrolledAt()))
                        .toList())
                .execute();
    }
}
