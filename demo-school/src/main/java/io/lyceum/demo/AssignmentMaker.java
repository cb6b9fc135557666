package io.lyceum.demo;

import io.lyceum.demo.CourseScript.AssignmentScript;
import io.lyceum.demo.CourseScript.CriterionScript;
import io.lyceum.demo.CourseScript.Settings;
import io.lyceum.demo.assessment.Assignment;
import io.lyceum.demo.assessment.LatePolicy;
import io.lyceum.demo.assessment.LatePolicyKind;
import io.lyceum.demo.assessment.RubricCriterion;
import io.lyceum.demo.assessment.SubmissionType;
import io.lyceum.demo.catalogue.Course;
import io.lyceum.demo.catalogue.Lesson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes assignments with their rubrics. */
final class AssignmentMaker {

    private final Days days;

    AssignmentMaker(Days days) {
        this.days = days;
    }

    Assignment assignment(CourseScript script, Course course, Lesson lesson, AssignmentScript text) {
        Settings settings = text.settings();
        UUID id = DemoIds.of("assignment", script.slug() + ":" + lesson.title());
        @Nullable Integer due = settings.number("due");
        @Nullable Instant dueAt = due == null ? null : days.endOfDay(due, course.timezone());
        @Nullable Integer cohort = script.number("cohort");
        @Nullable Integer weight = settings.number("weight");
        return new Assignment(
                id, course.id(), lesson.id(), lesson.title(), text.instructions(),
                Stream.of(settings.text("types", "TEXT").split(",")).map(SubmissionType::valueOf).toList(),
                cohort == null ? null : days.ago(-cohort), dueAt, new BigDecimal(settings.text("max", "100") + ".00"),
                weight == null ? null : new BigDecimal(weight + ".00"), latePolicy(settings.text("late", "accepted")), settings.has("resubmit"),
                settings.has("anonymous"), true, rubric(id, text.criteria()), Dice.of("assignment", id).between(1, 4), course.createdAt(),
                course.updatedAt());
    }

    private static LatePolicy latePolicy(String text) {
        return switch (text) {
            case "none" -> new LatePolicy(LatePolicyKind.NOT_ACCEPTED, null, null);
            case "accepted" -> new LatePolicy(LatePolicyKind.ACCEPTED, null, null);
            default -> {
                String[] parts = text.split("x");
                yield new LatePolicy(LatePolicyKind.PENALTY_PER_DAY, new BigDecimal(parts[0] + ".00"), Integer.valueOf(parts[1]));
            }
        };
    }

    private static List<RubricCriterion> rubric(UUID assignment, List<CriterionScript> criteria) {
        List<RubricCriterion> all = new ArrayList<>();
        for (CriterionScript criterion : criteria) {
            all.add(new RubricCriterion(
                    DemoIds.of("rubric-criterion", assignment + ":" + criterion.title()), criterion.title(), criterion.description(),
                    new BigDecimal(criterion.points() + ".00"), all.size() + 1));
        }
        return List.copyOf(all);
    }
}
