package io.lyceum.courses.course;

import static io.lyceum.courses.generated.tables.Tables.COURSES;

import io.lyceum.starter.loader.Selection;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jooq.Field;

/** The columns behind the fields of the type {@code Course}. */
enum CourseColumn {
    TITLE("title", COURSES.TITLE),
    SUBTITLE("subtitle", COURSES.SUBTITLE),
    SLUG("slug", COURSES.SLUG),
    SHORT_DESCRIPTION("shortDescription", COURSES.SHORT_DESCRIPTION),
    DESCRIPTION("description", COURSES.DESCRIPTION),
    LEVEL("level", COURSES.LEVEL),
    LANGUAGE("language", COURSES.LANGUAGE),
    STATUS("status", COURSES.STATUS),
    IS_FREE("isFree", COURSES.IS_FREE),
    PRICE_AMOUNT("price", COURSES.PRICE_AMOUNT),
    PRICE_CURRENCY("price", COURSES.PRICE_CURRENCY),
    PUBLISHED_AT("publishedAt", COURSES.PUBLISHED_AT),
    CATEGORY_ID("category", COURSES.CATEGORY_ID),
    ORGANIZATION_ID("organization", COURSES.ORGANIZATION_ID),
    OBJECTIVES("objectives", Sentences.of(COURSES.OBJECTIVES)),
    REQUIREMENTS("requirements", Sentences.of(COURSES.REQUIREMENTS)),
    TARGET_AUDIENCE("targetAudience", Sentences.of(COURSES.TARGET_AUDIENCE)),
    COVER_URL("coverUrl", COURSES.COVER_URL),
    PREVIEW_VIDEO_URL("previewVideoUrl", COURSES.PREVIEW_VIDEO_URL),
    TIMEZONE("timezone", COURSES.TIMEZONE),
    DURATION_MINUTES("durationMinutes", COURSES.DURATION_MINUTES),
    LESSON_COUNT("lessonCount", COURSES.LESSON_COUNT),
    RATING_AVERAGE("rating", COURSES.RATING_AVERAGE),
    RATING_COUNT("rating", COURSES.RATING_COUNT),
    RATING_5_COUNT("rating", COURSES.RATING_5_COUNT),
    RATING_4_COUNT("rating", COURSES.RATING_4_COUNT),
    RATING_3_COUNT("rating", COURSES.RATING_3_COUNT),
    RATING_2_COUNT("rating", COURSES.RATING_2_COUNT),
    RATING_1_COUNT("rating", COURSES.RATING_1_COUNT),
    CAPACITY("capacity", COURSES.CAPACITY),
    ACCESS_DAYS("accessDays", COURSES.ACCESS_DAYS),
    HAS_CERTIFICATE("hasCertificate", COURSES.HAS_CERTIFICATE),
    PASS_MARK("passMark", COURSES.PASS_MARK),
    DISTINCTION_MARK("distinctionMark", COURSES.DISTINCTION_MARK),
    CREATED_AT("createdAt", COURSES.CREATED_AT),
    UPDATED_AT("updatedAt", COURSES.UPDATED_AT),
    VERSION("version", COURSES.VERSION);

    /** All fields of the type that are columns. */
    static final Selection WHOLE =
            new Selection(Arrays.stream(values()).map(column -> column.selected).collect(Collectors.toUnmodifiableSet()));

    private final String selected;
    private final Field<?> column;

    CourseColumn(String selected, Field<?> column) {
        this.selected = selected;
        this.column = column;
    }

    boolean isIn(Selection selection) {
        return selection.has(selected);
    }

    Field<?> column() {
        return column;
    }
}
