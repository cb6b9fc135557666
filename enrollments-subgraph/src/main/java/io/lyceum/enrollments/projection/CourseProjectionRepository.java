package io.lyceum.enrollments.projection;

import static io.lyceum.enrollments.generated.tables.Tables.COURSE_SNAPSHOTS;

import io.lyceum.enrollments.generated.tables.tables.records.CourseSnapshotsRecord;
import java.util.Currency;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Courses as they are kept. */
@Repository
class CourseProjectionRepository {

    private final DSLContext database;

    CourseProjectionRepository(DSLContext database) {
        this.database = database;
    }

    /**
     * Keeps a state if it is newer than the one that is there; the course's row stays locked until the transaction ends, whoever wins.
     *
     * @return whether it was newer
     */
    boolean replace(UUID course, CourseState state, long version) {
        CourseSnapshotsRecord row = row(course, state, version);
        // A rival can insert the first state between the two: then the update decides.
        return update(row) || insert(row) || update(row);
    }

    private boolean update(CourseSnapshotsRecord row) {
        return database.update(COURSE_SNAPSHOTS)
                .set(row)
                .where(COURSE_SNAPSHOTS.COURSE_ID.eq(row.getCourseId()), COURSE_SNAPSHOTS.VERSION.lt(row.getVersion()))
                .execute() == 1;
    }

    private boolean insert(CourseSnapshotsRecord row) {
        return database.insertInto(COURSE_SNAPSHOTS).set(row).onDuplicateKeyIgnore().execute() == 1;
    }

    private static CourseSnapshotsRecord row(UUID course, CourseState state, long version) {
        CourseSnapshotsRecord row = new CourseSnapshotsRecord();
        row.setCourseId(course);
        row.setTitle(state.title());
        row.setStatus(state.status());
        row.setCapacity(state.capacity());
        row.setPriceAmount(state.price() == null ? null : state.price().amount());
        row.setPriceCurrency(state.price() == null ? null : Currency.getInstance(state.price().currency()));
        row.setAccessDays(state.accessDays());
        row.setHasCertificate(state.hasCertificate());
        row.setPassMark(state.passMark());
        row.setDistinctionMark(state.distinctionMark());
        row.setVersion(Math.toIntExact(version));
        return row;
    }
}
