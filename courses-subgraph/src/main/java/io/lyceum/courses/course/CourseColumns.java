package io.lyceum.courses.course;

import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static org.jooq.impl.DSL.row;

import io.lyceum.courses.course.CourseRating.RatingCount;
import io.lyceum.starter.loader.Selection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/**
 * How a course is read from the table {@code courses}: only the columns that a query selects. A list of nulls for the others would weigh more
 * than what is read.
 */
public final class CourseColumns {

    private static final CourseColumn[] ALL = CourseColumn.values();

    private CourseColumns() {}

    /** What a query selects of a course. */
    public static SelectField<Course> of(Selection selection) {
        List<Field<?>> columns = new ArrayList<>();
        columns.add(COURSES.ID);
        int[] places = new int[ALL.length];
        for (CourseColumn column : ALL) {
            if (column.isIn(selection)) {
                places[column.ordinal()] = columns.size();
                columns.add(column.column());
            }
        }
        return row(columns).mapping(Course.class, values -> course(new Row(values, places)));
    }

    /**
     * What was read of a course.
     *
     * @param values the id, then what is selected
     * @param places where each column's value is; 0 where it is not selected
     */
    private record Row(Object[] values, int[] places) {

        UUID id() {
            return (UUID) values[0];
        }

        @SuppressWarnings("unchecked")
        <T> @Nullable T get(CourseColumn column) {
            int place = places[column.ordinal()];
            return place == 0 ? null : (T) values[place];
        }

        @Nullable Money price() {
            BigDecimal amount = get(CourseColumn.PRICE_AMOUNT);
            Currency currency = get(CourseColumn.PRICE_CURRENCY);
            return amount == null || currency == null ? null : new Money(amount, currency);
        }

        @Nullable CourseRating rating() {
            Integer count = get(CourseColumn.RATING_COUNT);
            return count == null ? null : new CourseRating(get(CourseColumn.RATING_AVERAGE), count, distribution());
        }

        private List<RatingCount> distribution() {
            return List.of(
                    ratings(5, CourseColumn.RATING_5_COUNT),
                    ratings(4, CourseColumn.RATING_4_COUNT),
                    ratings(3, CourseColumn.RATING_3_COUNT),
                    ratings(2, CourseColumn.RATING_2_COUNT),
                    ratings(1, CourseColumn.RATING_1_COUNT));
        }

        private RatingCount ratings(int rating, CourseColumn column) {
            Integer count = get(column);
            return new RatingCount(rating, count == null ? 0 : count);
        }
    }

    private static Course course(Row row) {
        return new Course(
                row.id(),
                row.get(CourseColumn.TITLE),
                row.get(CourseColumn.SUBTITLE),
                row.get(CourseColumn.SLUG),
                row.get(CourseColumn.SHORT_DESCRIPTION),
                row.get(CourseColumn.DESCRIPTION),
                row.get(CourseColumn.LEVEL),
                row.get(CourseColumn.LANGUAGE),
                row.get(CourseColumn.STATUS),
                row.get(CourseColumn.IS_FREE),
                row.price(),
                row.get(CourseColumn.PUBLISHED_AT),
                row.get(CourseColumn.CATEGORY_ID),
                row.get(CourseColumn.ORGANIZATION_ID),
                row.get(CourseColumn.OBJECTIVES),
                row.get(CourseColumn.REQUIREMENTS),
                row.get(CourseColumn.TARGET_AUDIENCE),
                row.get(CourseColumn.COVER_URL),
                row.get(CourseColumn.PREVIEW_VIDEO_URL),
                row.get(CourseColumn.TIMEZONE),
                row.get(CourseColumn.DURATION_MINUTES),
                row.get(CourseColumn.LESSON_COUNT),
                row.rating(),
                row.get(CourseColumn.CAPACITY),
                row.get(CourseColumn.ACCESS_DAYS),
                row.get(CourseColumn.HAS_CERTIFICATE),
                row.get(CourseColumn.PASS_MARK),
                row.get(CourseColumn.DISTINCTION_MARK),
                row.get(CourseColumn.CREATED_AT),
                row.get(CourseColumn.UPDATED_AT),
                row.get(CourseColumn.VERSION));
    }
}
