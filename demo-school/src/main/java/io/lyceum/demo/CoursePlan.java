package io.lyceum.demo;

import io.lyceum.demo.assessment.Assignment;
import io.lyceum.demo.assessment.Question;
import io.lyceum.demo.assessment.Quiz;
import io.lyceum.demo.catalogue.Course;
import io.lyceum.demo.catalogue.CourseModule;
import io.lyceum.demo.catalogue.Lesson;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A course with all that a learner meets in it.
 *
 * @param cohortStart how many days ago everybody began together; null where one may begin at any time
 * @param exams quizzes of the course as a whole
 */
record CoursePlan(
        CourseScript script, Course course, @Nullable Integer cohortStart, List<CourseModule> modules, List<Step> steps, List<Exam> exams) {

    /** A lesson and what it asks for. */
    record Step(Lesson lesson, CourseModule module, @Nullable Exam exam, @Nullable Assignment assignment) {}

    /** A quiz with its pool of questions. */
    record Exam(Quiz quiz, List<Question> questions) {}

    int appeal() {
        return script.appeal();
    }

    UUID lead() {
        return course.instructors().getFirst().userId();
    }

    /** What learners see, in order; nothing where the course is not published. */
    List<Step> openSteps() {
        return steps.stream().filter(step -> step.lesson().published()).toList();
    }

    /** The published quizzes of the course as a whole. */
    List<Exam> openExams() {
        return exams.stream().filter(exam -> exam.quiz().published()).toList();
    }

    int mandatoryLessons() {
        return (int) openSteps().stream().filter(step -> step.lesson().mandatory()).count();
    }

    Stream<Exam> allExams() {
        return Stream.concat(steps.stream().map(Step::exam).filter(Objects::nonNull), exams.stream());
    }

    Stream<Assignment> assignments() {
        return steps.stream().map(Step::assignment).filter(Objects::nonNull);
    }
}
