package io.lyceum.courses.search;

import io.lyceum.courses.generated.types.CourseLevel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What matching courses are like. What the query does not select is null. */
record CourseFacets(
        @Nullable List<CategoryFacet> categories,
        @Nullable List<LevelFacet> levels,
        @Nullable List<LanguageFacet> languages,
        @Nullable List<PriceFacet> prices,
        @Nullable List<RatingFacet> ratings,
        @Nullable List<TagFacet> tags) {

    /** How many are filed under a subject or below it. */
    record CategoryFacet(UUID categoryId, int count) {}

    /** How many there are of a level. */
    record LevelFacet(CourseLevel level, int count) {}

    /** How many are taught in a language. */
    record LanguageFacet(Locale language, int count) {}

    /** How many are free, or paid. */
    record PriceFacet(boolean isFree, int count) {}

    /** How many are rated at least so well. */
    record RatingFacet(BigDecimal minRating, int count) {}

    /** How many carry a tag. */
    record TagFacet(UUID tagId, int count) {}
}
