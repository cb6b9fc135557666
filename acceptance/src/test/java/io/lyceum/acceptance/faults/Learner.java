package io.lyceum.acceptance.faults;

import io.lyceum.acceptance.learning.Exam;
import io.lyceum.demo.DemoSchool;
import io.lyceum.demo.catalogue.Course;
import io.lyceum.demo.catalogue.CourseStatus;
import io.lyceum.demo.catalogue.Lesson;
import io.lyceum.demo.person.Person;
import io.lyceum.starter.id.TypeId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;

/** A learner at work: enrolls in whatever is free, learns, takes the quizzes, by the operations that clients depend on. */
final class Learner implements Runnable {

    private static final DemoSchool SCHOOL = FaultyGraph.SCHOOL;
    private static final int LESSONS = 4;

    private final Person person;
    private final Ledger ledger;
    private final AtomicBoolean isOver;
    private final Set<String> passed = new HashSet<>();
    private final PatientClient client;
    private int seconds;

    Learner(Person person, Ledger ledger, AtomicBoolean isOver) {
        this.person = person;
        this.ledger = ledger;
        this.isOver = isOver;
        this.client = new PatientClient(person);
    }

    /** Goes through all courses again and again: what is done stays done, and reports and attempts never end. */
    @Override
    public void run() {
        while (!isOver.get()) {
            coursesToTake().forEach(course -> {
                if (!isOver.get()) {
                    enroll(course).ifPresent(enrollment -> learn(course, enrollment));
                }
            });
        }
    }

    /** Those first that can be completed. */
    private List<Course> coursesToTake() {
        return SCHOOL.courses().stream()
                .sorted(Comparator.comparing(Learner::hasExamsBeyondUs))
                .filter(course -> course.status() == CourseStatus.PUBLISHED && course.price() == null && course.capacity() == null)
                .filter(course -> SCHOOL.enrollments().stream().noneMatch(each -> each.courseId().equals(course.id()) && each.userId().equals(person.id())))
                .toList();
    }

    private Optional<String> enroll(Course course) {
        // One key for the course and the person: to enroll once more is the same request.
        String key = "enroll " + person.id() + " " + course.id();
        if (ledger.enrollments.containsKey(key)) {
            return Optional.of(ledger.enrollments.get(key));
        }
        JsonNode payload = client.ask("enroll", Map.of("courseId", TypeId.encode("course", course.id()), "key", key)).at("/enrollInCourse");
        return acknowledged(payload, "/enrollment/id").map(id -> {
            ledger.enrollments.put(key, id);
            return id;
        });
    }

    private void learn(Course course, String enrollment) {
        List<Lesson> lessons = SCHOOL.lessons().stream().filter(each -> each.courseId().equals(course.id()) && each.published()).limit(LESSONS).toList();
        for (Lesson lesson : lessons) {
            for (int percentage : new int[] {50, 100}) {
                if (isOver.get()) {
                    return;
                }
                report(enrollment, TypeId.encode("lesson", lesson.id()), percentage);
            }
        }
        takeQuizzes(course.id());
        finish(course, enrollment);
    }

    /** Completes a course whose graded quizzes are all passed. Other courses go on for ever. */
    private void finish(Course course, String enrollment) {
        if (isOver.get() || !Exam.of(SCHOOL, course.id()).stream().filter(Exam::isGraded).map(Exam::id).allMatch(passed::contains)) {
            return;
        }
        List<Map<String, String>> reports = SCHOOL.lessons().stream()
                .filter(lesson -> lesson.courseId().equals(course.id()) && lesson.published())
                .map(lesson -> Map.of("lessonId", TypeId.encode("lesson", lesson.id()), "percentage", "100"))
                .toList();
        JsonNode payload = client.ask("progress", Map.of("enrollmentId", enrollment, "reports", reports)).at("/reportLessonProgress");
        acknowledged(payload, "/enrollment/id").ifPresent(ledger.finished::add);
    }

    private static boolean hasExamsBeyondUs(Course course) {
        return Exam.of(SCHOOL, course.id()).stream().anyMatch(exam -> exam.isGraded() && !exam.hasKeys());
    }

    private void report(String enrollment, String lesson, int percentage) {
        JsonNode payload = client.ask("progress", Map.of("enrollmentId", enrollment,
                "reports", List.of(Map.of("lessonId", lesson, "percentage", Integer.toString(percentage), "positionSeconds", ++seconds)))).at("/reportLessonProgress");
        acknowledged(payload, "/enrollment/id").ifPresent(id -> ledger.progress.merge(id + " " + lesson, percentage, Math::max));
    }

    private void takeQuizzes(UUID course) {
        Exam.of(SCHOOL, course).forEach(exam -> {
            if (!isOver.get() && !passed.contains(exam.id())) {
                take(exam);
            }
        });
    }

    private void take(Exam exam) {
        String key = "start " + UUID.randomUUID();
        JsonNode started = client.ask("start-attempt", Map.of("quizId", exam.id(), "key", key)).at("/startQuizAttempt");
        acknowledged(started, "/attempt/id").ifPresent(attempt -> {
            ledger.attempts.put(key, attempt);
            if (exam.hasKeys()) {
                started.at("/attempt/questions").forEach(question -> answer(attempt, question.path("id").asString(), exam.rightAnswer(question)));
            }
            JsonNode submitted = client.ask("submit-attempt", Map.of("attemptId", attempt, "key", "submit " + attempt)).at("/submitQuizAttempt");
            acknowledged(submitted, "/attempt/id").ifPresent(ledger.submitted::add);
            if (submitted.at("/attempt/isPassed").asBoolean()) {
                passed.add(exam.id());
            }
        });
    }

    private void answer(String attempt, String question, Map<String, Object> answer) {
        JsonNode payload = client.ask("save-answer", Map.of("attemptId", attempt, "questionId", question, "answer", answer)).at("/saveQuizAnswer");
        acknowledged(payload, "/attempt/id");
    }

    private Optional<String> acknowledged(JsonNode payload, String id) {
        if (!payload.path("errors").isEmpty()) {
            return Optional.empty();
        }
        ledger.count();
        return Optional.of(payload.at(id).asString());
    }
}
