package io.lyceum.demo;

import io.lyceum.demo.catalogue.Course;
import io.lyceum.demo.catalogue.CourseInstructor;
import io.lyceum.demo.catalogue.CourseInstructorRole;
import io.lyceum.demo.catalogue.CourseLevel;
import io.lyceum.demo.catalogue.CourseStatus;
import io.lyceum.demo.money.Money;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a course out of its script, without what it consists of. */
final class CourseMaker {

    private static final Map<String, CourseInstructorRole> ROLES = Map.of(
            "lead", CourseInstructorRole.LEAD, "with", CourseInstructorRole.CO_INSTRUCTOR, "assist", CourseInstructorRole.ASSISTANT);

    private final Days days;

    CourseMaker(Days days) {
        this.days = days;
    }

    static UUID id(String slug) {
        return DemoIds.of("course", slug);
    }

    Course course(CourseScript script) {
        Dice dice = Dice.of("course", script.slug());
        CourseStatus status = CourseStatus.valueOf(script.get("status", "PUBLISHED"));
        boolean wasPublic = status == CourseStatus.PUBLISHED || status == CourseStatus.ARCHIVED;
        Instant created = created(script, status, dice);
        @Nullable Instant published = wasPublic ? created.plus(Duration.ofDays(dice.between(20, 45))) : null;
        Instant updated = Days.later(published == null ? created : published, days.between(dice, wasPublic ? 90 : 6, 1));
        @Nullable String organization = script.find("organization");
        String media = "https://media.lyceum.test/courses/" + script.slug();
        return new Course(
                id(script.slug()), script.slug(), script.title(), script.find("subtitle"), script.get("about", ""),
                String.join("\n\n", script.all("text")), CatalogueMaker.category(script.get("category", "")),
                organization == null ? null : OrganizationMaker.id(organization), CourseLevel.valueOf(script.get("level", "BEGINNER")),
                script.language(), status, price(script), script.number("capacity"), script.number("access"),
                !script.get("certificate", "yes").equals("no"),
                new BigDecimal(script.get("pass", "50") + ".00"), new BigDecimal("85.00"), script.get("timezone", "UTC"),
                URI.create(media + "/cover.webp"), wasPublic && dice.chance(0.7) ? URI.create(media + "/preview.mp4") : null,
                script.all("learn"), script.all("need"), script.all("for"),
                CatalogueMaker.tagSlugs(script).stream().map(CatalogueMaker::tag).toList(), prerequisites(script), instructors(script),
                published, dice.between(1, 12), created, updated);
    }

    private Instant created(CourseScript script, CourseStatus status, Dice dice) {
        if (script.number("cohort") != null) {
            return days.between(dice, 200, 170);
        }
        return switch (status) {
            case PUBLISHED -> days.between(dice, script.appeal() > 60 ? 820 : 640, script.appeal() > 60 ? 600 : 150);
            case ARCHIVED -> days.between(dice, Days.HISTORY - 40, Days.HISTORY - 80);
            case REVIEW, DRAFT -> days.between(dice, 60, 12);
        };
    }

    private static @Nullable Money price(CourseScript script) {
        @Nullable String price = script.find("price");
        if (price == null) {
            return null;
        }
        String[] parts = price.split(" ");
        return new Money(new BigDecimal(parts[0]), parts[1]);
    }

    private static List<UUID> prerequisites(CourseScript script) {
        @Nullable String after = script.find("after");
        return after == null ? List.of() : List.of(after.split(", ")).stream().map(CourseMaker::id).toList();
    }

    private static List<CourseInstructor> instructors(CourseScript script) {
        List<CourseInstructor> all = new ArrayList<>();
        for (String word : List.of("lead", "with", "assist")) {
            for (String key : script.all(word)) {
                all.add(new CourseInstructor(People.instructor(key), ROLES.get(word), all.size() + 1));
            }
        }
        return List.copyOf(all);
    }
}
