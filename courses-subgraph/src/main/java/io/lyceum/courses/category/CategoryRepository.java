package io.lyceum.courses.category;

import static io.lyceum.courses.generated.tables.Tables.CATEGORIES;
import static io.lyceum.courses.generated.tables.Tables.CATEGORY_PATHS;
import static org.jooq.impl.DSL.row;

import io.lyceum.starter.loader.Selection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

/** Subjects. They are everybody's. */
@Repository
class CategoryRepository {

    private final DSLContext database;

    CategoryRepository(DSLContext database) {
        this.database = database;
    }

    Map<UUID, Category> findByIds(Set<UUID> ids, Selection selection) {
        return find(CATEGORIES.ID, ids, selection);
    }

    Map<String, Category> findBySlugs(Set<String> slugs, Selection selection) {
        return find(CATEGORIES.SLUG, slugs, selection);
    }

    /** The subjects at the top, in order. */
    List<Category> listTop(Selection selection) {
        return database.select(category(selection))
                .from(CATEGORIES)
                .where(CATEGORIES.PARENT_ID.isNull())
                .orderBy(CATEGORIES.POSITION, CATEGORIES.NAME, CATEGORIES.ID)
                .fetch(row -> row.value1());
    }

    /** What belongs to each subject directly, in order. */
    Map<UUID, List<Category>> listByParents(Set<UUID> parents, Selection selection) {
        Map<UUID, List<Category>> found = HashMap.newHashMap(parents.size());
        database.select(CATEGORIES.PARENT_ID, category(selection))
                .from(CATEGORIES)
                .where(CATEGORIES.PARENT_ID.in(parents))
                .orderBy(CATEGORIES.PARENT_ID, CATEGORIES.POSITION, CATEGORIES.NAME, CATEGORIES.ID)
                .forEach(row -> add(found, row.value1(), row.value2()));
        return found;
    }

    /** What each subject belongs to, from the top down, without itself. */
    Map<UUID, List<Category>> listAncestors(Set<UUID> descendants, Selection selection) {
        Map<UUID, List<Category>> found = HashMap.newHashMap(descendants.size());
        database.select(CATEGORY_PATHS.DESCENDANT_ID, category(selection))
                .from(CATEGORY_PATHS)
                .join(CATEGORIES)
                .on(CATEGORIES.ID.eq(CATEGORY_PATHS.ANCESTOR_ID))
                .where(CATEGORY_PATHS.DESCENDANT_ID.in(descendants), CATEGORY_PATHS.DEPTH.gt(0))
                .orderBy(CATEGORY_PATHS.DESCENDANT_ID, CATEGORY_PATHS.DEPTH.desc())
                .forEach(row -> add(found, row.value1(), row.value2()));
        return found;
    }

    private <K> Map<K, Category> find(Field<K> key, Set<K> keys, Selection selection) {
        return database.select(key, category(selection))
                .from(CATEGORIES)
                .where(key.in(keys))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    private static void add(Map<UUID, List<Category>> found, UUID owner, Category category) {
        found.computeIfAbsent(owner, key -> new ArrayList<>()).add(category);
    }

    private static SelectField<Category> category(Selection selection) {
        return row(
                        CATEGORIES.ID,
                        selection.pick("name", CATEGORIES.NAME),
                        selection.pick("slug", CATEGORIES.SLUG),
                        selection.pick("description", CATEGORIES.DESCRIPTION),
                        selection.pick("parent", CATEGORIES.PARENT_ID),
                        selection.pick("position", CATEGORIES.POSITION),
                        selection.pick("courseCount", CATEGORIES.COURSE_COUNT))
                .mapping(Category::new);
    }
}
