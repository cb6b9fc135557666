package io.lyceum.courses.course;

import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static org.jooq.impl.DSL.row;

import io.lyceum.courses.course.CourseRating.RatingCount;
import io.lyceum.courses.generated.types.CourseLevel;
import io.lyceum.courses.generated.types.CourseStatus;
import io.lyceum.starter.loader.Selection;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** How a course is read from the table {@code courses}: only the columns that a query selects. */
public final class CourseColumns {

    private CourseColumns() {}

    /** What a query selects of a course. */
    public static SelectField<Course> of(Selection selection) {
        return row(COURSES.ID, texts(selection), facts(selection), terms(selection), rating(selection), times(selection))
                .mapping(CourseColumns::course);
    }

    private record Texts(
            String title,
            String subtitle,
            String slug,
            String shortDescription,
            String description,
            List<String> objectives,
            List<String> requirements,
            List<String> targetAudience,
            URI coverUrl,
            URI previewVideoUrl) {}

    private static SelectField<Texts> texts(Selection selection) {
        return row(
                        selection.pick("title", COURSES.TITLE),
                        selection.pick("subtitle", COURSES.SUBTITLE),
                        selection.pick("slug", COURSES.SLUG),
                        selection.pick("shortDescription", COURSES.SHORT_DESCRIPTION),
                        selection.pick("description", COURSES.DESCRIPTION),
                        selection.pick("objectives", Sentences.of(COURSES.OBJECTIVES)),
                        selection.pick("requirements", Sentences.of(COURSES.REQUIREMENTS)),
                        selection.pick("targetAudience", Sentences.of(COURSES.TARGET_AUDIENCE)),
                        selection.pick("coverUrl", COURSES.COVER_URL),
                        selection.pick("previewVideoUrl", COURSES.PREVIEW_VIDEO_URL))
                .mapping(Texts::new);
    }

    private record Facts(
            CourseLevel level,
            Locale language,
            CourseStatus status,
            Boolean isFree,
            @Nullable BigDecimal amount,
            @Nullable Currency currency,
            UUID categoryId,
            UUID organizationId,
            Integer durationMinutes,
            Integer lessonCount) {

        @Nullable Money price() {
            return amount == null || currency == null ? null : new Money(amount, currency);
        }
    }

    private static SelectField<Facts> facts(Selection selection) {
        return row(
                        selection.pick("level", COURSES.LEVEL),
                        selection.pick("language", COURSES.LANGUAGE),
                        selection.pick("status", COURSES.STATUS),
                        selection.pick("isFree", COURSES.IS_FREE),
                        selection.pick("price", COURSES.PRICE_AMOUNT),
                        selection.pick("price", COURSES.PRICE_CURRENCY),
                        selection.pick("category", COURSES.CATEGORY_ID),
                        selection.pick("organization", COURSES.ORGANIZATION_ID),
                        selection.pick("durationMinutes", COURSES.DURATION_MINUTES),
                        selection.pick("lessonCount", COURSES.LESSON_COUNT))
                .mapping(Facts::new);
    }

    private record Terms(
            Integer capacity,
            Integer accessDays,
            Boolean hasCertificate,
            BigDecimal passMark,
            BigDecimal distinctionMark,
            String timezone,
            Integer version) {}

    private static SelectField<Terms> terms(Selection selection) {
        return row(
                        selection.pick("capacity", COURSES.CAPACITY),
                        selection.pick("accessDays", COURSES.ACCESS_DAYS),
                        selection.pick("hasCertificate", COURSES.HAS_CERTIFICATE),
                        selection.pick("passMark", COURSES.PASS_MARK),
                        selection.pick("distinctionMark", COURSES.DISTINCTION_MARK),
                        selection.pick("timezone", COURSES.TIMEZONE),
                        selection.pick("version", COURSES.VERSION))
                .mapping(Terms::new);
    }

    private static SelectField<Optional<CourseRating>> rating(Selection selection) {
        return row(
                        selection.pick("rating", COURSES.RATING_AVERAGE),
                        selection.pick("rating", COURSES.RATING_COUNT),
                        selection.pick("rating", COURSES.RATING_5_COUNT),
                        selection.pick("rating", COURSES.RATING_4_COUNT),
                        selection.pick("rating", COURSES.RATING_3_COUNT),
                        selection.pick("rating", COURSES.RATING_2_COUNT),
                        selection.pick("rating", COURSES.RATING_1_COUNT))
                .mapping(CourseColumns::rating);
    }

    private static Optional<CourseRating> rating(
            @Nullable BigDecimal average, @Nullable Integer count, Integer five, Integer four, Integer three, Integer two, Integer one) {
        return Optional.ofNullable(count)
                .map(ratings -> new CourseRating(
                        average,
                        ratings,
                        List.of(
                                new RatingCount(5, five),
                                new RatingCount(4, four),
                                new RatingCount(3, three),
                                new RatingCount(2, two),
                                new RatingCount(1, one))));
    }

    private record Times(Instant publishedAt, Instant createdAt, Instant updatedAt) {}

    private static SelectField<Times> times(Selection selection) {
        return row(
                        selection.pick("publishedAt", COURSES.PUBLISHED_AT),
                        selection.pick("createdAt", COURSES.CREATED_AT),
                        selection.pick("updatedAt", COURSES.UPDATED_AT))
                .mapping(Times::new);
    }

    private static Course course(UUID id, Texts texts, Facts facts, Terms terms, Optional<CourseRating> rating, Times times) {
        return new Course(
                id,
                texts.title,
                texts.subtitle,
                texts.slug,
                texts.shortDescription,
                texts.description,
                facts.level,
                facts.language,
                facts.status,
                facts.isFree,
                facts.price(),
                times.publishedAt,
                facts.categoryId,
                facts.organizationId,
                texts.objectives,
                texts.requirements,
                texts.targetAudience,
                texts.coverUrl,
                texts.previewVideoUrl,
                terms.timezone,
                facts.durationMinutes,
                facts.lessonCount,
                rating.orElse(null),
                terms.capacity,
                terms.accessDays,
                terms.hasCertificate,
                terms.passMark,
                terms.distinctionMark,
                times.createdAt,
                times.updatedAt,
                terms.version);
    }
}
