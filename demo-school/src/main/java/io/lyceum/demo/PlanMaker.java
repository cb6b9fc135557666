package io.lyceum.demo;

import io.lyceum.demo.CoursePlan.Exam;
import io.lyceum.demo.CoursePlan.Step;
import io.lyceum.demo.CourseScript.LessonScript;
import io.lyceum.demo.CourseScript.ModuleScript;
import io.lyceum.demo.assessment.Assignment;
import io.lyceum.demo.catalogue.Course;
import io.lyceum.demo.catalogue.CourseModule;
import io.lyceum.demo.catalogue.Lesson;
import io.lyceum.demo.catalogue.LessonType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a course with its modules, lessons, quizzes and assignments. */
final class PlanMaker {

    private final CourseMaker courses;
    private final QuizMaker quizzes;
    private final AssignmentMaker assignments;

    PlanMaker(Days days) {
        courses = new CourseMaker(days);
        quizzes = new QuizMaker(days);
        assignments = new AssignmentMaker(days);
    }

    CoursePlan plan(CourseScript script) {
        Course course = courses.course(script);
        List<CourseModule> modules = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (ModuleScript module : script.modules()) {
            int position = modules.size() + 1;
            modules.add(new CourseModule(
                    DemoIds.of("module", script.slug() + ":" + position), course.id(), module.title(), module.description(), position,
                    course.createdAt(), course.updatedAt()));
            steps(script, course, modules.getLast(), module.lessons(), steps);
        }
        List<Exam> exams = new ArrayList<>();
        script.quizzes().forEach(quiz -> exams.add(quizzes.exam(script, course, null, quiz)));
        @Nullable Integer cohort = script.number("cohort");
        return new CoursePlan(
                script, course, cohort == null ? null : -cohort, List.copyOf(modules), List.copyOf(steps), List.copyOf(exams));
    }

    private void steps(CourseScript script, Course course, CourseModule module, List<LessonScript> lessons, List<Step> steps) {
        @Nullable UUID parent = null;
        int position = 0;
        int nestedPosition = 0;
        for (LessonScript lesson : lessons) {
            String key = script.slug() + ":" + module.position() + ":" + (lesson.nested() ? position + "." + (nestedPosition + 1) : position + 1);
            UUID id = DemoIds.of("lesson", key);
            int place = lesson.nested() ? ++nestedPosition : ++position;
            steps.add(step(script, course, module, lesson, new Place(id, lesson.nested() ? parent : null, place)));
            if (!lesson.nested()) {
                parent = id;
                nestedPosition = 0;
            }
        }
    }

    private Step step(CourseScript script, Course course, CourseModule module, LessonScript text, Place place) {
        boolean watched = text.type() == LessonType.VIDEO || text.type() == LessonType.LIVE_SESSION;
        Lesson lesson = new Lesson(
                place.id, course.id(), module.id(), place.parent, text.title(), text.summary(), text.type(), place.position, text.minutes(),
                text.preview(), !text.optional(), text.published(), watched ? 80 : null,
                text.type() == LessonType.ARTICLE ? Math.max(1, text.minutes() / 3) : null, course.createdAt(), course.updatedAt());
        @Nullable Exam exam = text.quiz() == null ? null : quizzes.exam(script, course, lesson, text.quiz());
        @Nullable Assignment assignment = text.assignment() == null ? null : assignments.assignment(script, course, lesson, text.assignment());
        return new Step(lesson, module, exam, assignment);
    }

    private record Place(UUID id, @Nullable UUID parent, int position) {}
}
