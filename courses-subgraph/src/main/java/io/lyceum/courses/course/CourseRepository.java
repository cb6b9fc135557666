package io.lyceum.courses.course;

import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static org.jooq.impl.DSL.row;

import io.lyceum.courses.generated.types.CourseFilter;
import io.lyceum.courses.generated.types.CourseLevel;
import io.lyceum.courses.generated.types.CourseOrder;
import io.lyceum.courses.generated.types.CourseOrderField;
import io.lyceum.courses.generated.types.CourseStatus;
import io.lyceum.courses.generated.types.OrderDirection;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.Ordering;
import io.lyceum.starter.page.PageQuery;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.page.Pager;
import io.lyceum.starter.viewer.Viewer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.SortOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Courses, as far as a viewer may see them: a hidden one is not found. */
@Repository
class CourseRepository {

    private static final List<CourseStatus> CATALOGUE = List.of(CourseStatus.PUBLISHED);

    private static final CourseOrder NEWEST_FIRST = CourseOrder.newBuilder()
            .field(CourseOrderField.PUBLISHED_AT)
            .direction(OrderDirection.DESC)
            .build();

    private final DSLContext database;
    private final Pager pager;

    CourseRepository(DSLContext database, Pager pager) {
        this.database = database;
        this.pager = pager;
    }

    Map<UUID, Course> findByIds(Set<UUID> ids, Selection selection, Viewer viewer) {
        return find(COURSES.ID, ids, selection, viewer);
    }

    Map<String, Course> findBySlugs(Set<String> slugs, Selection selection, Viewer viewer) {
        return find(COURSES.SLUG, slugs, selection, viewer);
    }

    Connection<Course> list(@Nullable CourseFilter filter, @Nullable CourseOrder order, PageRequest page, Viewer viewer) {
        List<CourseStatus> statuses = filter == null || filter.getStatus() == null ? CATALOGUE : filter.getStatus();
        return pager.page(new PageQuery<>(
                COURSES,
                COURSES.ID,
                course(page.node()),
                CourseVisibility.isListed(statuses, viewer),
                ordering(order == null ? NEWEST_FIRST : order),
                statuses,
                page));
    }

    private <K> Map<K, Course> find(Field<K> key, Set<K> keys, Selection selection, Viewer viewer) {
        return database.select(key, course(selection))
                .from(COURSES)
                .where(key.in(keys), CourseVisibility.isVisible(viewer))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    private static SelectField<Course> course(Selection selection) {
        return row(
                        COURSES.ID,
                        selection.pick("title", COURSES.TITLE),
                        selection.pick("slug", COURSES.SLUG),
                        selection.pick("shortDescription", COURSES.SHORT_DESCRIPTION),
                        selection.pick("description", COURSES.DESCRIPTION),
                        selection.pick("level", COURSES.LEVEL),
                        selection.pick("language", COURSES.LANGUAGE),
                        selection.pick("status", COURSES.STATUS),
                        selection.pick("isFree", COURSES.IS_FREE),
                        selection.pick("price", COURSES.PRICE_AMOUNT),
                        selection.pick("price", COURSES.PRICE_CURRENCY),
                        selection.pick("publishedAt", COURSES.PUBLISHED_AT),
                        selection.pick("category", COURSES.CATEGORY_ID))
                .mapping(CourseRepository::course);
    }

    private static Course course(
            UUID id,
            String title,
            String slug,
            String shortDescription,
            String description,
            CourseLevel level,
            Locale language,
            CourseStatus status,
            Boolean isFree,
            @Nullable BigDecimal amount,
            @Nullable Currency currency,
            Instant publishedAt,
            UUID categoryId) {
        Money price = amount == null || currency == null ? null : new Money(amount, currency);
        return new Course(
                id, title, slug, shortDescription, description, level, language, status, isFree, price, publishedAt, categoryId);
    }

    private static Ordering ordering(CourseOrder order) {
        SortOrder direction = order.getDirection() == OrderDirection.DESC ? SortOrder.DESC : SortOrder.ASC;
        Field<?> field =
                switch (order.getField()) {
                    case PUBLISHED_AT -> COURSES.PUBLISHED_ORDER;
                    case TITLE -> COURSES.TITLE;
                };
        return Ordering.by(field, direction, COURSES.ID);
    }
}
