package io.lyceum.courses.search;

import static io.lyceum.courses.generated.tables.Tables.CATEGORIES;
import static io.lyceum.courses.generated.tables.Tables.TAGS;

/** What matching courses are counted by. */
enum Facet {
    CATEGORIES,
    LEVELS,
    LANGUAGES,
    PRICES,
    RATINGS,
    TAGS
}
