package io.lyceum.courses.search;

import static io.lyceum.courses.generated.tables.Tables.CATEGORY_PATHS;
import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static io.lyceum.courses.generated.tables.Tables.COURSE_TAGS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import io.lyceum.courses.search.CourseFacets.CategoryFacet;
import io.lyceum.courses.search.CourseFacets.LanguageFacet;
import io.lyceum.courses.search.CourseFacets.LevelFacet;
import io.lyceum.courses.search.CourseFacets.PriceFacet;
import io.lyceum.courses.search.CourseFacets.RatingFacet;
import io.lyceum.courses.search.CourseFacets.TagFacet;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** Counts what matching courses are like: a statement for each facet that is wanted. */
@Repository
class CourseFacetRepository {

    private static final int MOST_CATEGORIES = 50;
    private static final int MOST_TAGS = 20;
    private static final List<BigDecimal> RATINGS = List.of(new BigDecimal("4.5"), new BigDecimal("4.0"), new BigDecimal("3.0"));

    private final DSLContext database;

    CourseFacetRepository(DSLContext database) {
        this.database = database;
    }

    CourseFacets facets(CourseSearch search, Selection wanted, Viewer viewer) {
        Function<Facet, Condition> which = facet -> CourseConditions.without(facet, search, viewer);
        return new CourseFacets(
                wanted.has("categories") ? categories(which.apply(Facet.CATEGORIES)) : null,
                wanted.has("levels") ? levels(which.apply(Facet.LEVELS)) : null,
                wanted.has("languages") ? languages(which.apply(Facet.LANGUAGES)) : null,
                wanted.has("prices") ? prices(which.apply(Facet.PRICES)) : null,
                wanted.has("ratings") ? ratings(which.apply(Facet.RATINGS)) : null,
                wanted.has("tags") ? tags(which.apply(Facet.TAGS)) : null);
    }

    /** Counted by subject first: what a path leads to is then a handful of sums. */
    private List<CategoryFacet> categories(Condition which) {
        Table<?> filed = select(COURSES.CATEGORY_ID, count().as("courses"))
                .from(COURSES)
                .where(which, COURSES.CATEGORY_ID.isNotNull())
                .groupBy(COURSES.CATEGORY_ID)
                .asTable("filed");
        Field<UUID> category = filed.field(COURSES.CATEGORY_ID);
        Field<Integer> total = sum(filed.field("courses", Integer.class)).cast(Integer.class);
        return database.select(CATEGORY_PATHS.ANCESTOR_ID, total)
                .from(filed)
                .join(CATEGORY_PATHS)
                .on(CATEGORY_PATHS.DESCENDANT_ID.eq(category))
                .groupBy(CATEGORY_PATHS.ANCESTOR_ID)
                .orderBy(total.desc(), CATEGORY_PATHS.ANCESTOR_ID)
                .limit(MOST_CATEGORIES)
                .fetch(row -> new CategoryFacet(row.value1(), row.value2()));
    }

    private List<LevelFacet> levels(Condition which) {
        return database.select(COURSES.LEVEL, count())
                .from(COURSES)
                .where(which)
                .groupBy(COURSES.LEVEL)
                .fetch(row -> new LevelFacet(row.value1(), row.value2()))
                .stream()
                .sorted(Comparator.comparing(LevelFacet::level))
                .toList();
    }

    private List<LanguageFacet> languages(Condition which) {
        return database.select(COURSES.LANGUAGE, count())
                .from(COURSES)
                .where(which)
                .groupBy(COURSES.LANGUAGE)
                .orderBy(count().desc(), COURSES.LANGUAGE)
                .fetch(row -> new LanguageFacet(row.value1(), row.value2()));
    }

    private List<PriceFacet> prices(Condition which) {
        return database.select(COURSES.IS_FREE, count())
                .from(COURSES)
                .where(which)
                .groupBy(COURSES.IS_FREE)
                .orderBy(COURSES.IS_FREE.desc())
                .fetch(row -> new PriceFacet(row.value1(), row.value2()));
    }

    private List<RatingFacet> ratings(Condition which) {
        List<Field<Integer>> counts = RATINGS.stream()
                .<Field<Integer>>map(least -> count(when(COURSES.RATING_ORDER.ge(least), 1)))
                .toList();
        Record row = database.select(counts).from(COURSES).where(which).fetchSingle();
        return IntStream.range(0, RATINGS.size())
                .mapToObj(place -> new RatingFacet(RATINGS.get(place), row.get(counts.get(place))))
                .toList();
    }

    private List<TagFacet> tags(Condition which) {
        return database.select(COURSE_TAGS.TAG_ID, count())
                .from(COURSES)
                .join(COURSE_TAGS)
                .on(COURSE_TAGS.COURSE_ID.eq(COURSES.ID))
                .where(which)
                .groupBy(COURSE_TAGS.TAG_ID)
                .orderBy(count().desc(), COURSE_TAGS.TAG_ID)
                .limit(MOST_TAGS)
                .fetch(row -> new TagFacet(row.value1(), row.value2()));
    }
}
