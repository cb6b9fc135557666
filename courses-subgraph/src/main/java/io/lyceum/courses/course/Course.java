package io.lyceum.courses.course;

import io.lyceum.courses.generated.types.CourseLevel;
import io.lyceum.courses.generated.types.CourseStatus;
import io.lyceum.starter.id.Identified;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course. What the query does not select is null.
 *
 * @param price null for a free course too
 * @param publishedAt when it was first published; null before
 * @param categoryId the subject it is filed under; null without one
 * @param organizationId who offers it; null where no organization does
 * @param capacity null without a limit too
 * @param accessDays null for ever too
 */
public record Course(
        UUID id,
        @Nullable String title,
        @Nullable String subtitle,
        @Nullable String slug,
        @Nullable String shortDescription,
        @Nullable String description,
        @Nullable CourseLevel level,
        @Nullable Locale language,
        @Nullable CourseStatus status,
        @Nullable Boolean isFree,
        @Nullable Money price,
        @Nullable Instant publishedAt,
        @Nullable UUID categoryId,
        @Nullable UUID organizationId,
        @Nullable List<String> objectives,
        @Nullable List<String> requirements,
        @Nullable List<String> targetAudience,
        @Nullable URI coverUrl,
        @Nullable URI previewVideoUrl,
        @Nullable String timezone,
        @Nullable Integer durationMinutes,
        @Nullable Integer lessonCount,
        @Nullable CourseRating rating,
        @Nullable Integer capacity,
        @Nullable Integer accessDays,
        @Nullable Boolean hasCertificate,
        @Nullable BigDecimal passMark,
        @Nullable BigDecimal distinctionMark,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Integer version)
        implements Identified {}
