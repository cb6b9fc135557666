package io.lyceum.demo.catalogue;

import io.lyceum.demo.money.Money;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course.
 *
 * @param price null for a free course
 * @param language a BCP 47 tag
 * @param publishedAt given exactly where the course is or was public
 * @param instructors lead first
 */
public record Course(
        UUID id,
        String slug,
        String title,
        @Nullable String subtitle,
        String shortDescription,
        String description,
        UUID categoryId,
        @Nullable UUID organizationId,
        CourseLevel level,
        String language,
        CourseStatus status,
        @Nullable Money price,
        @Nullable Integer capacity,
        @Nullable Integer accessDays,
        boolean hasCertificate,
        BigDecimal passMark,
        BigDecimal distinctionMark,
        String timezone,
        @Nullable URI coverUrl,
        @Nullable URI previewVideoUrl,
        List<String> objectives,
        List<String> requirements,
        List<String> targetAudience,
        List<UUID> tagIds,
        List<UUID> prerequisiteIds,
        List<CourseInstructor> instructors,
        @Nullable Instant publishedAt,
        int version,
        Instant createdAt,
        Instant updatedAt) {}
