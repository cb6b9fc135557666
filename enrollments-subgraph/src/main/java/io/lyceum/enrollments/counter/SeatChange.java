package io.lyceum.enrollments.counter;

/**
 * By how much the counts of a course change.
 *
 * @param enrolled of those who learn or have completed it
 * @param seats of the seats that are taken
 */
public record SeatChange(int enrolled, int seats) {

    public SeatChange plus(SeatChange other) {
        return new SeatChange(enrolled + other.enrolled, seats + other.seats);
    }
}
