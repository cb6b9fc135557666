package io.lyceum.courses.search;

import static io.lyceum.courses.generated.tables.Tables.COURSES;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import org.jooq.Condition;
import org.jooq.Field;

/** How well a course matches a text, by the indexes of bigrams. */
final class Relevance {

    private Relevance() {}

    /** Whether all words occur. */
    static Condition matches(SearchText text) {
        return condition(
                "match ({0}, {1}, {2}) against ({3} in boolean mode)",
                COURSES.TITLE, COURSES.SUBTITLE, COURSES.SHORT_DESCRIPTION, val(text.all()));
    }

    /**
     * The score in thousandths, larger for a better match: an occurrence in the title weighs four times as much as one elsewhere. A whole
     * number, because a cursor has to find its place again.
     */
    static Field<Integer> score(SearchText text) {
        return field(
                "cast(round(1000 * (3 * (match ({0}) against ({3} in boolean mode)) "
                        + "+ (match ({0}, {1}, {2}) against ({4} in boolean mode)))) as signed)",
                Integer.class,
                COURSES.TITLE,
                COURSES.SUBTITLE,
                COURSES.SHORT_DESCRIPTION,
                val(text.any()),
                val(text.all()));
    }
}
