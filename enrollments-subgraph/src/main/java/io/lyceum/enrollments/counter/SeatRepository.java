package io.lyceum.enrollments.counter;

import static io.lyceum.enrollments.generated.tables.Tables.COURSE_COUNTERS;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.values;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Row3;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The counts of courses, as they are changed. */
@Repository
class SeatRepository {

    private final DSLContext database;

    SeatRepository(DSLContext database) {
        this.database = database;
    }

    /** Takes seats if so many are free: in one statement, but for the first seat of a course and for a refusal. */
    boolean take(UUID course, @Nullable Integer capacity, SeatChange change) {
        if (takeCounted(course, capacity, change)) {
            return true;
        }
        insertIfMissing(course);
        return takeCounted(course, capacity, change);
    }

    private boolean takeCounted(UUID course, @Nullable Integer capacity, SeatChange change) {
        Condition isFree =
                capacity == null ? noCondition() : COURSE_COUNTERS.SEATS_TAKEN.plus(change.seats()).le(capacity);
        return database.update(COURSE_COUNTERS)
                .set(COURSE_COUNTERS.SEATS_TAKEN, COURSE_COUNTERS.SEATS_TAKEN.plus(change.seats()))
                .set(COURSE_COUNTERS.ENROLLMENT_COUNT, COURSE_COUNTERS.ENROLLMENT_COUNT.plus(change.enrolled()))
                .where(COURSE_COUNTERS.COURSE_ID.eq(course), isFree)
                .execute() == 1;
    }

    private void insertIfMissing(UUID course) {
        database.insertInto(COURSE_COUNTERS)
                .set(COURSE_COUNTERS.COURSE_ID, course)
                .set(COURSE_COUNTERS.ENROLLMENT_COUNT, 0)
                .set(COURSE_COUNTERS.SEATS_TAKEN, 0)
                .onDuplicateKeyIgnore()
                .execute();
    }

    /** Changes counts that are there, in one statement. */
    void change(Map<UUID, SeatChange> changes) {
        // In the order of the keys, so that two who change several courses wait for each other instead of for both.
        Row3<UUID, Integer, Integer>[] rows = rows(new TreeMap<>(changes));
        Table<?> given = values(rows).as("given", "course_id", "enrolled", "seats");
        Field<UUID> course = given.field("course_id", COURSE_COUNTERS.COURSE_ID.getDataType());
        database.update(COURSE_COUNTERS.join(given).on(COURSE_COUNTERS.COURSE_ID.eq(course)))
                .set(COURSE_COUNTERS.SEATS_TAKEN, COURSE_COUNTERS.SEATS_TAKEN.plus(given.field("seats", Integer.class)))
                .set(COURSE_COUNTERS.ENROLLMENT_COUNT, COURSE_COUNTERS.ENROLLMENT_COUNT.plus(given.field("enrolled", Integer.class)))
                .execute();
    }

    /** How many seats are taken; the row stays locked until the transaction ends. */
    int lockTaken(UUID course) {
        return database.select(COURSE_COUNTERS.SEATS_TAKEN)
                .from(COURSE_COUNTERS)
                .where(COURSE_COUNTERS.COURSE_ID.eq(course))
                .forUpdate()
                .fetchOptional(COURSE_COUNTERS.SEATS_TAKEN)
                .orElse(0);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Row3<UUID, Integer, Integer>[] rows(Map<UUID, SeatChange> changes) {
        return changes.entrySet().stream()
                .map(change -> row(
                        val(change.getKey(), COURSE_COUNTERS.COURSE_ID),
                        val(change.getValue().enrolled()),
                        val(change.getValue().seats())))
                .toArray(Row3[]::new);
    }
}
