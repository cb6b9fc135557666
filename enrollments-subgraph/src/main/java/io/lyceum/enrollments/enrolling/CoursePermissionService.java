package io.lyceum.enrollments.enrolling;

import io.lyceum.enrollments.enrolling.CoursePermissionRepository.Facts;
import io.lyceum.starter.access.Permission;
import io.lyceum.starter.viewer.Viewer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Tells what somebody may do with courses' enrollments, by the rules by which it is decided when they do it. */
@Service
class CoursePermissionService {

    private static final String READ_SCOPE = "enrollments:read";

    private final CoursePermissionRepository courses;

    CoursePermissionService(CoursePermissionRepository courses) {
        this.courses = courses;
    }

    /** For each course, also for those that are not known here. The viewer is signed in. */
    Map<UUID, CoursePermissions> find(Set<UUID> wanted, Viewer viewer) {
        Map<UUID, CoursePermissions> permissions = new HashMap<>();
        wanted.forEach(course -> permissions.put(course, CoursePermissions.ofClosedCourse(viewer.has(READ_SCOPE))));
        courses.list(wanted, viewer.requireId()).forEach(facts -> permissions.put(facts.course(), permissions(facts, viewer)));
        return permissions;
    }

    private static CoursePermissions permissions(Facts facts, Viewer viewer) {
        boolean maySee = facts.isInstructor() || viewer.has(READ_SCOPE);
        boolean mayEnrollOthers = facts.isInstructor() || viewer.has(CourseOfferRepository.WRITE_SCOPE);
        return facts.isOpen()
                ? CoursePermissions.ofOpenCourse(enroll(facts), mayEnrollOthers, maySee)
                : CoursePermissions.ofClosedCourse(maySee);
    }

    private static Permission enroll(Facts facts) {
        if (facts.isEnrolled()) {
            return Permission.refused("You are enrolled already.");
        }
        if (facts.isFull()) {
            return Permission.refused("All seats are taken.");
        }
        return facts.isPrepared() ? Permission.ALLOWED : Permission.refused("Complete the courses that come before it first.");
    }
}
