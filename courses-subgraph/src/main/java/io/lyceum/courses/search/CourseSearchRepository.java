package io.lyceum.courses.search;

import static io.lyceum.courses.generated.tables.Tables.COURSES;

import io.lyceum.courses.course.Course;
import io.lyceum.courses.course.CourseColumns;
import io.lyceum.courses.generated.types.CourseOrder;
import io.lyceum.courses.generated.types.CourseOrderField;
import io.lyceum.courses.generated.types.OrderDirection;
import io.lyceum.starter.error.BadInputException;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.Ordering;
import io.lyceum.starter.page.PageQuery;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.page.Pager;
import io.lyceum.starter.viewer.Viewer;
import org.jooq.Field;
import org.jooq.SortOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The catalogue, as far as a viewer may see it. */
@Repository
class CourseSearchRepository {

    private static final Ordering NEWEST_FIRST = Ordering.by(COURSES.PUBLISHED_ORDER, SortOrder.DESC, COURSES.ID);

    private final Pager pager;

    CourseSearchRepository(Pager pager) {
        this.pager = pager;
    }

    /** @throws BadInputException if relevance is asked for and nothing searched for */
    Connection<Course> page(CourseSearch search, @Nullable CourseOrder order, PageRequest page, Viewer viewer) {
        return pager.page(new PageQuery<>(
                COURSES,
                COURSES.ID,
                CourseColumns.of(page.node()),
                CourseConditions.all(search, viewer),
                ordering(search.text(), order),
                search,
                page));
    }

    private static Ordering ordering(@Nullable SearchText text, @Nullable CourseOrder order) {
        if (order == null) {
            return text == null ? NEWEST_FIRST : Ordering.by(Relevance.score(text), SortOrder.DESC, COURSES.ID);
        }
        SortOrder direction = order.getDirection() == OrderDirection.DESC ? SortOrder.DESC : SortOrder.ASC;
        return Ordering.by(column(order.getField(), text), direction, COURSES.ID);
    }

    private static Field<?> column(CourseOrderField by, @Nullable SearchText text) {
        return switch (by) {
            case RELEVANCE -> {
                if (text == null) {
                    throw new BadInputException("The order `RELEVANCE` needs a `search`. Search for something, or choose another order.");
                }
                yield Relevance.score(text);
            }
            case PUBLISHED_AT -> COURSES.PUBLISHED_ORDER;
            case RATING -> COURSES.RATING_ORDER;
            case POPULARITY -> COURSES.POPULARITY;
            case TITLE -> COURSES.TITLE;
            case PRICE -> COURSES.PRICE_ORDER;
        };
    }
}
