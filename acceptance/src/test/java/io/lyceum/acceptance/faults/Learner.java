package io.lyceum.acceptance.faults;

import static org.awaitility.Awaitility.await;

import io.lyceum.acceptance.RouterAnswer;
import io.lyceum.acceptance.RouterClient;
import io.lyceum.demo.DemoSchool;
import io.lyceum.demo.catalogue.Course;
import io.lyceum.demo.catalogue.CourseStatus;
import io.lyceum.demo.catalogue.Lesson;
import io.lyceum.demo.person.Person;
import io.lyceum.starter.id.TypeId;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A learner at work: enrolls in whatever is free, learns, takes the quizzes, by the operations that clients depend on. What is not answered is asked
 * again, word for word, until it is: that is how a client finds out whether something has been done.
 */
final class Learner implements Runnable {

    private static final DemoSchool SCHOOL = FaultyGraph.SCHOOL;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int LESSONS = 4;

    private final Person person;
    private final Ledger ledger;
    private final AtomicBoolean isOver;
    private RouterClient client;
    private int seconds;

    Learner(Person person, Ledger ledger, AtomicBoolean isOver) {
        this.person = person;
        this.ledger = ledger;
        this.isOver = isOver;
        this.client = FaultyGraph.signIn(person);
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

    private List<Course> coursesToTake() {
        return SCHOOL.courses().stream()
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
        JsonNode payload = ask("enroll", Map.of("courseId", TypeId.encode("course", course.id()), "key", key)).at("/enrollInCourse");
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
        finish(course.id(), enrollment);
    }

    /** Completes what asks for lessons alone. Other courses go on for ever, so that there is always something to do. */
    private void finish(UUID course, String enrollment) {
        if (isOver.get() || SCHOOL.quizzes().stream().anyMatch(quiz -> quiz.courseId().equals(course) && quiz.published())
                || SCHOOL.assignments().stream().anyMatch(assignment -> assignment.courseId().equals(course) && assignment.published())) {
            return;
        }
        List<Map<String, String>> reports = SCHOOL.lessons().stream()
                .filter(lesson -> lesson.courseId().equals(course) && lesson.published())
                .map(lesson -> Map.of("lessonId", TypeId.encode("lesson", lesson.id()), "percentage", "100"))
                .toList();
        JsonNode payload = ask("progress", Map.of("enrollmentId", enrollment, "reports", reports)).at("/reportLessonProgress");
        acknowledged(payload, "/enrollment/id").ifPresent(ledger.finished::add);
    }

    private void report(String enrollment, String lesson, int percentage) {
        JsonNode payload = ask("progress", Map.of("enrollmentId", enrollment,
                "reports", List.of(Map.of("lessonId", lesson, "percentage", Integer.toString(percentage), "positionSeconds", ++seconds)))).at("/reportLessonProgress");
        acknowledged(payload, "/enrollment/id").ifPresent(id -> ledger.progress.merge(id + " " + lesson, percentage, Math::max));
    }

    private void takeQuizzes(UUID course) {
        SCHOOL.quizzes().stream().filter(quiz -> quiz.courseId().equals(course) && quiz.published()).limit(2).forEach(quiz -> {
            if (!isOver.get()) {
                take(TypeId.encode("quiz", quiz.id()));
            }
        });
    }

    private void take(String quiz) {
        String key = "start " + UUID.randomUUID();
        JsonNode started = ask("start-attempt", Map.of("quizId", quiz, "key", key)).at("/startQuizAttempt");
        acknowledged(started, "/attempt/id").ifPresent(attempt -> {
            ledger.attempts.put(key, attempt);
            started.at("/attempt/questions").valueStream().limit(3).forEach(question -> answer(attempt, question));
            JsonNode submitted = ask("submit-attempt", Map.of("attemptId", attempt, "key", "submit " + attempt)).at("/submitQuizAttempt");
            acknowledged(submitted, "/attempt/id").ifPresent(ledger.submitted::add);
        });
    }

    private void answer(String attempt, JsonNode question) {
        JsonNode options = question.path("options");
        Map<String, Object> answer = options.isEmpty() ? Map.of("text", "an answer") : Map.of("optionIds", List.of(options.path(0).path("id").asString()));
        JsonNode payload = ask("save-answer", Map.of("attemptId", attempt, "questionId", question.path("id").asString(), "answer", answer)).at("/saveQuizAnswer");
        acknowledged(payload, "/attempt/id");
    }

    private Optional<String> acknowledged(JsonNode payload, String id) {
        if (!payload.path("errors").isEmpty()) {
            return Optional.empty();
        }
        ledger.count();
        return Optional.of(payload.at(id).asString());
    }

    /** Asks until there is an answer that is not a failure of the platform. */
    private RouterAnswer ask(String operation, Map<String, ?> variables) {
        String document = RouterClient.operation(operation);
        AtomicReference<@Nullable RouterAnswer> answered = new AtomicReference<>();
        await().pollInSameThread().pollInterval(Duration.ofMillis(100)).pollDelay(Duration.ZERO).atMost(PATIENCE).until(() -> {
            answered.set(tried(document, new HashMap<>(variables)));
            return answered.get() != null;
        });
        RouterAnswer answer = answered.get();
        if (answer == null) {
            throw new IllegalStateException("no answer");
        }
        return answer;
    }

    private @Nullable RouterAnswer tried(String document, Map<String, ?> variables) {
        try {
            RouterAnswer answer = client.ask(document, variables);
            if (answer.errorCodes().contains("UNAUTHENTICATED")) {
                client = FaultyGraph.signIn(person);
                return null;
            }
            // What is wrong with a request itself is the same every time; everything else passes.
            if (answer.errorCodes().contains("BAD_USER_INPUT")) {
                throw new IllegalStateException(answer.text());
            }
            return answer.errors().isEmpty() ? answer : null;
        } catch (UncheckedIOException cutOff) {
            return null;
        }
    }
}
