package io.lyceum.enrollments.bulk;

import static io.lyceum.enrollments.generated.tables.Tables.BULK_ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.BULK_ENROLLMENT_ROWS;
import static org.jooq.Records.mapping;

import io.lyceum.enrollments.enrolling.Candidate;
import io.lyceum.enrollments.generated.tables.tables.records.BulkEnrollmentsRecord;
import io.lyceum.enrollments.generated.types.BulkEnrollmentFailure;
import io.lyceum.enrollments.generated.types.BulkEnrollmentRowStatus;
import io.lyceum.enrollments.generated.types.BulkEnrollmentStatus;
import io.lyceum.enrollments.generated.types.EnrollInBulkInput;
import io.lyceum.starter.id.UuidGenerator;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Row5;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Jobs as they are worked on. */
@Repository
class BulkJobRepository {

    private static final int ROWS_PER_STATEMENT = 1_000;

    private final DSLContext database;

    BulkJobRepository(DSLContext database) {
        this.database = database;
    }

    UUID insert(UUID course, UUID requester, EnrollInBulkInput input, List<UUID> learners, Instant now) {
        UUID id = UuidGenerator.next();
        database.insertInto(BULK_ENROLLMENTS)
                .set(BULK_ENROLLMENTS.ID, id)
                .set(BULK_ENROLLMENTS.COURSE_ID, course)
                .set(BULK_ENROLLMENTS.REQUESTED_BY, requester)
                .set(BULK_ENROLLMENTS.TYPE, input.getType())
                .set(BULK_ENROLLMENTS.ERROR_POLICY, input.getErrorPolicy())
                .set(BULK_ENROLLMENTS.STATUS, BulkEnrollmentStatus.RUNNING)
                .set(BULK_ENROLLMENTS.TOTAL_COUNT, learners.size())
                .set(BULK_ENROLLMENTS.CREATED_AT, now)
                .execute();
        for (int from = 0; from < learners.size(); from += ROWS_PER_STATEMENT) {
            insertRows(id, learners, from, Math.min(from + ROWS_PER_STATEMENT, learners.size()));
        }
        return id;
    }

    private void insertRows(UUID job, List<UUID> learners, int from, int to) {
        List<Row5<UUID, Integer, UUID, UUID, BulkEnrollmentRowStatus>> rows = IntStream.range(from, to)
                .mapToObj(i -> DSL.row(job, i, learners.get(i), UuidGenerator.next(), BulkEnrollmentRowStatus.PENDING))
                .toList();
        database.insertInto(
                        BULK_ENROLLMENT_ROWS,
                        BULK_ENROLLMENT_ROWS.BULK_ENROLLMENT_ID,
                        BULK_ENROLLMENT_ROWS.POSITION,
                        BULK_ENROLLMENT_ROWS.USER_ID,
                        BULK_ENROLLMENT_ROWS.ENROLLMENT_ID,
                        BULK_ENROLLMENT_ROWS.STATUS)
                .valuesOfRows(rows)
                .execute();
    }

    /** The oldest job that is not done, whose turn it is, and that nobody else is at work on, locked until the transaction ends. */
    Optional<BulkEnrollmentsRecord> lockNext(Instant now) {
        return database.selectFrom(BULK_ENROLLMENTS)
                .where(
                        BULK_ENROLLMENTS.STATUS.eq(BulkEnrollmentStatus.RUNNING),
                        BULK_ENROLLMENTS.RETRY_AT.isNull().or(BULK_ENROLLMENTS.RETRY_AT.le(now)))
                .orderBy(BULK_ENROLLMENTS.CREATED_AT)
                .limit(1)
                .forUpdate().skipLocked()
                .fetchOptional();
    }

    /** A job that is not done, locked until the transaction ends. */
    Optional<BulkEnrollmentsRecord> lockRunning(UUID job) {
        return database.selectFrom(BULK_ENROLLMENTS)
                .where(BULK_ENROLLMENTS.ID.eq(job), BULK_ENROLLMENTS.STATUS.eq(BulkEnrollmentStatus.RUNNING))
                .forUpdate()
                .fetchOptional();
    }

    /** The rows of a job from a position on, in order. */
    List<Candidate> list(UUID job, int from, int limit) {
        return database.select(BULK_ENROLLMENT_ROWS.ENROLLMENT_ID, BULK_ENROLLMENT_ROWS.USER_ID)
                .from(BULK_ENROLLMENT_ROWS)
                .where(BULK_ENROLLMENT_ROWS.BULK_ENROLLMENT_ID.eq(job), BULK_ENROLLMENT_ROWS.POSITION.ge(from))
                .orderBy(BULK_ENROLLMENT_ROWS.POSITION)
                .limit(limit)
                .fetch(mapping(Candidate::new));
    }

    /** Notes of rows from one position up to another how they stand; those that failed are noted afterwards. */
    void mark(UUID job, int from, int to, BulkEnrollmentRowStatus status) {
        database.update(BULK_ENROLLMENT_ROWS)
                .set(BULK_ENROLLMENT_ROWS.STATUS, status)
                .where(
                        BULK_ENROLLMENT_ROWS.BULK_ENROLLMENT_ID.eq(job),
                        BULK_ENROLLMENT_ROWS.POSITION.ge(from),
                        BULK_ENROLLMENT_ROWS.POSITION.lt(to))
                .execute();
    }

    /** Notes why some rows of a job failed, from one position up to another. */
    void fail(UUID job, int from, int to, Collection<UUID> enrollments, BulkEnrollmentFailure failure) {
        database.update(BULK_ENROLLMENT_ROWS)
                .set(BULK_ENROLLMENT_ROWS.STATUS, BulkEnrollmentRowStatus.FAILED)
                .set(BULK_ENROLLMENT_ROWS.FAILURE, failure)
                .where(
                        BULK_ENROLLMENT_ROWS.BULK_ENROLLMENT_ID.eq(job),
                        BULK_ENROLLMENT_ROWS.POSITION.ge(from),
                        BULK_ENROLLMENT_ROWS.POSITION.lt(to),
                        BULK_ENROLLMENT_ROWS.ENROLLMENT_ID.in(enrollments))
                .execute();
    }

    /** Writes what was changed in a locked job. */
    void update(BulkEnrollmentsRecord job) {
        database.update(BULK_ENROLLMENTS).set(job).where(BULK_ENROLLMENTS.ID.eq(job.getId())).execute();
    }
}
