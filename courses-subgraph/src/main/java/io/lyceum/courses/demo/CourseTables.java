package io.lyceum.courses.demo;

import io.lyceum.bulk.BatchInsert;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.demo.catalogue.Course;
import io.lyceum.demo.money.Money;
import java.net.URI;
import org.jooq.JSON;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The courses of the demo school, with what belongs to each. */
final class CourseTables {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final BatchInsert courses;
    private final BatchInsert instructors;
    private final BatchInsert tags;

    CourseTables(ImportWriter writer) {
        courses = writer.into(
                "courses",
                "id",
                "slug",
                "title",
                "subtitle",
                "short_description",
                "description",
                "category_id",
                "organization_id",
                "level",
                "language",
                "status",
                "is_free",
                "price_amount",
                "price_currency",
                "capacity",
                "access_days",
                "has_certificate",
                "pass_mark",
                "distinction_mark",
                "timezone",
                "cover_url",
                "preview_video_url",
                "objectives",
                "requirements",
                "target_audience",
                "published_at",
                "version",
                "created_at",
                "updated_at");
        instructors = writer.into("course_instructors", "course_id", "user_id", "role", "position");
        tags = writer.into("course_tags", "course_id", "tag_id");
    }

    void add(Course course) {
        Money price = course.price();
        courses.add(
                course.id(),
                course.slug(),
                course.title(),
                course.subtitle(),
                course.shortDescription(),
                course.description(),
                course.categoryId(),
                course.organizationId(),
                course.level(),
                course.language(),
                course.status(),
                price == null,
                price == null ? null : price.amount(),
                price == null ? null : price.currency(),
                course.capacity(),
                course.accessDays(),
                course.hasCertificate(),
                course.passMark(),
                course.distinctionMark(),
                course.timezone(),
                text(course.coverUrl()),
                text(course.previewVideoUrl()),
                JSON.writeValueAsString(course.objectives()),
                JSON.writeValueAsString(course.requirements()),
                JSON.writeValueAsString(course.targetAudience()),
                course.publishedAt(),
                course.version(),
                course.createdAt(),
                course.updatedAt());
        course.instructors().forEach(instructor ->
                instructors.add(course.id(), instructor.userId(), instructor.role(), instructor.position()));
        course.tagIds().forEach(tag -> tags.add(course.id(), tag));
    }

    static @Nullable String text(@Nullable URI address) {
        return address == null ? null : address.toString();
    }
}
