package io.lyceum.courses.announcement;

import java.time.Instant;
import java.util.UUID;

/**
 * A course as it is now.
 *
 * @param since when it became so
 */
record CourseVersion(UUID id, long version, Instant since, CourseState state) {}
