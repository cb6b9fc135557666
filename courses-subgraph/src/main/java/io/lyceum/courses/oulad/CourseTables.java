package io.lyceum.courses.oulad;

import io.lyceum.bulk.BatchInsert;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.courses.generated.types.CourseInstructorRole;
import io.lyceum.courses.generated.types.CourseLevel;
import io.lyceum.courses.generated.types.CourseStatus;
import io.lyceum.oulad.CourseRow;
import io.lyceum.oulad.OuladIds;
import io.lyceum.oulad.Presentation;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** What a presentation becomes: a published course under its module's category, with one lead instructor. */
final class CourseTables {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    /** The Open University passes work from 40 on. */
    private static final int PASS_MARK = 40;

    private static final int DISTINCTION_MARK = 85;

    private static final String SHORT_DESCRIPTION =
            "Presentation %s, %d days from %s, imported from the Open University Learning Analytics Dataset.";
    private static final String DESCRIPTION =
            """
            Module %s of the Open University, as presented for %d days from %s on.

            The dataset names neither the module's subject nor the people: pages, registrations, results and dates are real, names are invented.

            Source: J. Kuzilek, M. Hlosta, Z. Zdrahal, Open University Learning Analytics dataset, Scientific Data 4:170171 (2017), CC BY 4.0.
            """;

    private final BatchInsert categories;
    private final BatchInsert courses;
    private final BatchInsert instructors;

    CourseTables(ImportWriter writer) {
        categories = writer.into("categories", "id", "name", "slug", "created_at", "updated_at");
        courses = writer.into(
                "courses",
                "id",
                "slug",
                "title",
                "short_description",
                "description",
                "category_id",
                "level",
                "language",
                "status",
                "is_free",
                "has_certificate",
                "pass_mark",
                "distinction_mark",
                "published_at",
                "created_at",
                "updated_at");
        instructors = writer.into("course_instructors", "course_id", "user_id", "role");
    }

    void add(CourseRow course) {
        Presentation presentation = course.presentation();
        String module = presentation.module();
        String day = DAY.format(presentation.start());
        Instant start = presentation.at(0);
        UUID id = OuladIds.course(presentation);
        categories.add(OuladIds.category(module), module, module.toLowerCase(Locale.ROOT), start, start);
        courses.add(
                id,
                presentation.slug(),
                presentation.title(),
                SHORT_DESCRIPTION.formatted(presentation.name(), course.length(), day),
                DESCRIPTION.formatted(module, course.length(), day),
                OuladIds.category(module),
                CourseLevel.INTERMEDIATE,
                "en",
                CourseStatus.PUBLISHED,
                true,
                true,
                PASS_MARK,
                DISTINCTION_MARK,
                start,
                start,
                start);
        instructors.add(id, OuladIds.instructor(module), CourseInstructorRole.LEAD);
    }
}
