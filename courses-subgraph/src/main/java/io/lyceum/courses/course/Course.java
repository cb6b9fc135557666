package io.lyceum.courses.course;

import io.lyceum.courses.generated.types.CourseLevel;
import io.lyceum.courses.generated.types.CourseStatus;
import io.lyceum.starter.id.Identified;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course. What the query does not select is null.
 *
 * @param price null for a free course too
 * @param publishedAt when it was first published; null before
 * @param categoryId the subject it is filed under; null without one
 */
public record Course(
        UUID id,
        @Nullable String title,
        @Nullable String slug,
        @Nullable String shortDescription,
        @Nullable String description,
        @Nullable CourseLevel level,
        @Nullable Locale language,
        @Nullable CourseStatus status,
        @Nullable Boolean isFree,
        @Nullable Money price,
        @Nullable Instant publishedAt,
        @Nullable UUID categoryId)
        implements Identified {}
