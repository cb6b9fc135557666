package io.lyceum.enrollments.counter;

import static io.lyceum.enrollments.generated.tables.Tables.COURSE_COUNTERS;
import static org.jooq.impl.DSL.choose;
import static org.jooq.impl.DSL.noCondition;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
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
        database.update(COURSE_COUNTERS)
                .set(COURSE_COUNTERS.SEATS_TAKEN, COURSE_COUNTERS.SEATS_TAKEN.plus(ofCourse(changes, SeatChange::seats)))
                .set(COURSE_COUNTERS.ENROLLMENT_COUNT, COURSE_COUNTERS.ENROLLMENT_COUNT.plus(ofCourse(changes, SeatChange::enrolled)))
                .where(COURSE_COUNTERS.COURSE_ID.in(changes.keySet()))
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

    private static Field<Integer> ofCourse(Map<UUID, SeatChange> changes, Function<SeatChange, Integer> part) {
        Map<UUID, Integer> parts = HashMap.newHashMap(changes.size());
        changes.forEach((course, change) -> parts.put(course, part.apply(change)));
        return choose(COURSE_COUNTERS.COURSE_ID).mapValues(parts);
    }
}
