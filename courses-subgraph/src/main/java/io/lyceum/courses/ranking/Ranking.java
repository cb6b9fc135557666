package io.lyceum.courses.ranking;

import static io.lyceum.courses.generated.tables.Tables.POPULAR_COURSES;
import static io.lyceum.courses.generated.tables.Tables.TRENDING_COURSES;
import static org.jooq.impl.DSL.name;

import java.util.Locale;

/** A list of courses that is filled anew at intervals; the name is its table's. */
enum Ranking {
    POPULAR_COURSES,
    TRENDING_COURSES;

    String table() {
        return name().toLowerCase(Locale.ROOT);
    }
}
