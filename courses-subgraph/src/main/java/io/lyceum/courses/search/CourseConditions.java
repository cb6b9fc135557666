package io.lyceum.courses.search;

import static io.lyceum.courses.generated.tables.Tables.CATEGORY_PATHS;
import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static io.lyceum.courses.generated.tables.Tables.COURSE_INSTRUCTORS;
import static io.lyceum.courses.generated.tables.Tables.COURSE_TAGS;
import static io.lyceum.courses.generated.tables.Tables.TAGS;
import static org.jooq.impl.DSL.select;

import io.lyceum.courses.course.CourseVisibility;
import io.lyceum.courses.generated.types.CourseFilter;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.viewer.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What a search asks for, as conditions on the table {@code courses}. */
final class CourseConditions {

    private CourseConditions() {}

    /** Everything that is asked for, of what the viewer may see. */
    static Condition all(CourseSearch search, Viewer viewer) {
        return of(search, viewer, null);
    }

    /** The same without what the filter says about the facet that is counted. */
    static Condition without(Facet facet, CourseSearch search, Viewer viewer) {
        return of(search, viewer, facet);
    }

    private static Condition of(CourseSearch search, Viewer viewer, @Nullable Facet left) {
        CourseFilter filter = search.filter();
        List<Condition> conditions = new ArrayList<>();
        conditions.add(CourseVisibility.isListed(search.statuses(), viewer));
        addIf(conditions, search.text(), Relevance::matches);
        addIf(conditions, filter.getOrganizationId(), id -> COURSES.ORGANIZATION_ID.eq(TypeId.parse("organization", id)));
        addIf(conditions, filter.getInstructorId(), id -> isTaughtBy(TypeId.parse("user", id)));
        if (left != Facet.CATEGORIES) {
            addIf(conditions, filter.getCategoryId(), id -> isFiledUnder(TypeId.parse("category", id)));
        }
        if (left != Facet.LEVELS) {
            addIf(conditions, filter.getLevel(), COURSES.LEVEL::in);
        }
        if (left != Facet.LANGUAGES) {
            addIf(conditions, filter.getLanguage(), COURSES.LANGUAGE::in);
        }
        if (left != Facet.PRICES) {
            addIf(conditions, filter.getIsFree(), COURSES.IS_FREE::eq);
            addIf(conditions, filter.getMinPrice(), COURSES.PRICE_ORDER::ge);
            addIf(conditions, filter.getMaxPrice(), COURSES.PRICE_ORDER::le);
        }
        if (left != Facet.RATINGS) {
            addIf(conditions, filter.getMinRating(), COURSES.RATING_ORDER::ge);
        }
        if (left != Facet.TAGS) {
            addIf(conditions, filter.getTags(), CourseConditions::carriesOneOf);
        }
        return DSL.and(conditions);
    }

    private static <T> void addIf(List<Condition> conditions, @Nullable T asked, Function<T, Condition> condition) {
        if (asked != null) {
            conditions.add(condition.apply(asked));
        }
    }

    private static Condition isFiledUnder(UUID category) {
        return COURSES.CATEGORY_ID.in(select(CATEGORY_PATHS.DESCENDANT_ID)
                .from(CATEGORY_PATHS)
                .where(CATEGORY_PATHS.ANCESTOR_ID.eq(category)));
    }

    private static Condition isTaughtBy(UUID person) {
        return COURSES.ID.in(select(COURSE_INSTRUCTORS.COURSE_ID)
                .from(COURSE_INSTRUCTORS)
                .where(COURSE_INSTRUCTORS.USER_ID.eq(person)));
    }

    private static Condition carriesOneOf(List<String> slugs) {
        return COURSES.ID.in(select(COURSE_TAGS.COURSE_ID)
                .from(TAGS)
                .join(COURSE_TAGS)
                .on(COURSE_TAGS.TAG_ID.eq(TAGS.ID))
                .where(TAGS.SLUG.in(slugs)));
    }
}
