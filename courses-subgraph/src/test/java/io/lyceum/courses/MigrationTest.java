package io.lyceum.courses;

import io.lyceum.testing.Migrations;
import org.junit.jupiter.api.Test;

class MigrationTest {

    @Test
    void migrationsRunFromEmptyAndRepeatWithoutEffect() {
        Migrations.check(
                "categories",
                "category_paths",
                "tags",
                "courses",
                "course_tags",
                "course_instructors",
                "course_prerequisites",
                "former_slugs",
                "modules",
                "lessons",
                "content_items",
                "content_versions",
                "uploaded_files",
                "reviews",
                "review_votes",
                "enrollments",
                "popular_courses",
                "trending_courses");
    }
}
