package io.lyceum.enrollments.counter;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes seats of courses and gives them back, in the caller's transaction. A course's count is what rivals wait for each other at, so it is the
 * last that a transaction locks: after enrollments, payments and coupons.
 */
@Service
public class CourseSeats {

    private final SeatRepository seats;

    CourseSeats(SeatRepository seats) {
        this.seats = seats;
    }

    /**
     * Takes a seat for somebody who learns from now on.
     *
     * @param capacity null without a limit
     * @return false if none is free; nothing is changed then
     */
    public boolean take(UUID course, @Nullable Integer capacity) {
        return seats.take(course, capacity, new SeatChange(1, 1));
    }

    /**
     * Takes seats for several who learn from now on.
     *
     * @param capacity null without a limit
     * @return false if fewer are free; nothing is changed then
     */
    public boolean take(UUID course, @Nullable Integer capacity, int count) {
        return seats.take(course, capacity, new SeatChange(count, count));
    }

    /**
     * Takes a seat for somebody who has yet to pay.
     *
     * @param capacity null without a limit
     * @return false if none is free; nothing is changed then
     */
    public boolean hold(UUID course, @Nullable Integer capacity) {
        return seats.take(course, capacity, new SeatChange(0, 1));
    }

    /** Whoever had a seat held learns from now on. */
    public void occupy(UUID course) {
        seats.change(Map.of(course, new SeatChange(1, 0)));
    }

    /** Gives the seat of somebody back who no longer learns. */
    public void release(UUID course) {
        seats.change(Map.of(course, new SeatChange(-1, -1)));
    }

    /** Changes the counts of several courses by what is said of each, in one statement. */
    public void change(Map<UUID, SeatChange> changes) {
        if (!changes.isEmpty()) {
            seats.change(changes);
        }
    }

    /** How many seats are free; the course's count stays locked until the transaction ends. */
    public int free(UUID course, int capacity) {
        return Math.max(0, capacity - seats.lockTaken(course));
    }
}
