package io.lyceum.enrollments.enrolling;

import io.lyceum.starter.access.Permission;

/** What somebody may do with a course's enrollments. */
record CoursePermissions(Permission enroll, Permission enrollOthers, Permission seeRoster) {

    private static final Permission SIGN_IN_FIRST = Permission.refused("Sign in first.");
    private static final Permission NOT_OPEN = Permission.refused("The course takes nobody now.");
    private static final Permission NOT_INSTRUCTOR = Permission.refused("Only instructors of the course may.");

    /** What somebody may do who is not signed in. */
    static final CoursePermissions OF_NOBODY = new CoursePermissions(SIGN_IN_FIRST, SIGN_IN_FIRST, SIGN_IN_FIRST);

    /** What somebody may do with a course that takes nobody. */
    static CoursePermissions ofClosedCourse(boolean maySee) {
        return new CoursePermissions(NOT_OPEN, NOT_OPEN, maySee ? Permission.ALLOWED : NOT_INSTRUCTOR);
    }

    /** What somebody may do with a course that takes learners. */
    static CoursePermissions ofOpenCourse(Permission enroll, boolean mayEnrollOthers, boolean maySee) {
        return new CoursePermissions(
                enroll, mayEnrollOthers ? Permission.ALLOWED : NOT_INSTRUCTOR, maySee ? Permission.ALLOWED : NOT_INSTRUCTOR);
    }
}
