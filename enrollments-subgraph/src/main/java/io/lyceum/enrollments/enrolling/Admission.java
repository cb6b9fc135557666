package io.lyceum.enrollments.enrolling;

/** Whether somebody is let into a course. */
enum Admission {
    /** With a seat. */
    ADMITTED,
    /** A live enrollment is there already. */
    ALREADY_ENROLLED,
    /** No seat is free. */
    COURSE_FULL
}
