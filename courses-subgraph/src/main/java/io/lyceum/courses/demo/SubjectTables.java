package io.lyceum.courses.demo;

import io.lyceum.bulk.BatchInsert;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.demo.catalogue.Category;
import io.lyceum.demo.catalogue.Tag;

/** The subjects and tags of the demo school. */
final class SubjectTables {

    private final BatchInsert categories;
    private final BatchInsert tags;

    SubjectTables(ImportWriter writer) {
        categories = writer.into(
                "categories", "id", "parent_id", "name", "slug", "description", "position", "created_at", "updated_at");
        tags = writer.into("tags", "id", "name", "slug", "color", "created_at");
    }

    void add(Category category) {
        categories.add(
                category.id(),
                category.parentId(),
                category.name(),
                category.slug(),
                category.description(),
                category.position(),
                category.createdAt(),
                category.createdAt());
    }

    void add(Tag tag) {
        tags.add(tag.id(), tag.name(), tag.slug(), tag.color(), tag.createdAt());
    }
}
