package io.lyceum.courses.category;

import static io.lyceum.courses.generated.tables.Tables.CATEGORIES;

import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Subjects. They are everybody's. */
@Repository
class CategoryRepository {

    private final DSLContext database;

    CategoryRepository(DSLContext database) {
        this.database = database;
    }

    Map<UUID, Category> findByIds(Set<UUID> ids, Selection selection, Viewer viewer) {
        return database.select(
                        CATEGORIES.ID,
                        selection.pick("name", CATEGORIES.NAME),
                        selection.pick("slug", CATEGORIES.SLUG),
                        selection.pick("parent", CATEGORIES.PARENT_ID))
                .from(CATEGORIES)
                .where(CATEGORIES.ID.in(ids))
                .fetchMap(
                        row -> row.value1(),
                        row -> new Category(row.value1(), row.value2(), row.value3(), row.value4()));
    }
}
