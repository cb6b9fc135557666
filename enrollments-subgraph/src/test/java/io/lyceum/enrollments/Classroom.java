package io.lyceum.enrollments;

import static io.lyceum.enrollments.generated.tables.Tables.AWAITED_COMPLETIONS;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_LESSONS;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_SNAPSHOTS;
import static io.lyceum.enrollments.generated.tables.Tables.DISPLAY_NAMES;
import static io.lyceum.enrollments.generated.tables.Tables.FINAL_GRADES;
import static io.lyceum.enrollments.generated.tables.Tables.GRADED_QUIZZES;
import static io.lyceum.enrollments.generated.tables.Tables.QUIZ_RESULTS;

import io.lyceum.starter.event.EventConsumer;
import io.lyceum.starter.event.ReceivedEvent;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.id.UuidGenerator;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Courses with lessons and quizzes, and what other subgraphs tell of them, for tests. */
public class Classroom {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext database;
    private final TransactionOperations transactions;
    private final List<EventConsumer> consumers;

    Classroom(DSLContext database, TransactionOperations transactions, List<EventConsumer> consumers) {
        this.database = database;
        this.transactions = transactions;
        this.consumers = consumers;
    }

    public void removeAll() {
        database.deleteFrom(DSL.table("outbox")).execute();
        Stream.of(AWAITED_COMPLETIONS, QUIZ_RESULTS, FINAL_GRADES, GRADED_QUIZZES, COURSE_LESSONS)
                .forEach(table -> database.deleteFrom(table).execute());
    }

    /** A course of the title "Engines" with mandatory lessons, marks of 50 and 85, and certificates. */
    public List<UUID> course(UUID course, int lessons) {
        database.insertInto(COURSE_SNAPSHOTS)
                .set(COURSE_SNAPSHOTS.COURSE_ID, course)
                .set(COURSE_SNAPSHOTS.TITLE, "Engines")
                .set(COURSE_SNAPSHOTS.STATUS, "PUBLISHED")
                .execute();
        return IntStream.range(0, lessons).mapToObj(i -> lesson(course, true)).toList();
    }

    /** A published lesson of a course. */
    public UUID lesson(UUID course, boolean isMandatory) {
        UUID lesson = UuidGenerator.next();
        database.insertInto(COURSE_LESSONS)
                .set(COURSE_LESSONS.LESSON_ID, lesson)
                .set(COURSE_LESSONS.COURSE_ID, course)
                .set(COURSE_LESSONS.IS_MANDATORY, isMandatory)
                .execute();
        return lesson;
    }

    public void withoutCertificates(UUID course) {
        database.update(COURSE_SNAPSHOTS).set(COURSE_SNAPSHOTS.HAS_CERTIFICATE, false).where(COURSE_SNAPSHOTS.COURSE_ID.eq(course)).execute();
    }

    /** A published quiz that counts. */
    public UUID quiz(UUID course) {
        UUID quiz = UuidGenerator.next();
        tell(quizUpdated(quiz, course, "GRADED", true, 1));
        return quiz;
    }

    /** A published quiz that has to be passed and is no part of the final grade. */
    public UUID unweightedQuiz(UUID course) {
        UUID quiz = UuidGenerator.next();
        tell(quizUpdated(quiz, course, "GRADED", true, null, 1));
        return quiz;
    }

    public void name(UUID person, String name) {
        database.insertInto(DISPLAY_NAMES)
                .set(DISPLAY_NAMES.USER_ID, person)
                .set(DISPLAY_NAMES.DISPLAY_NAME, name)
                .execute();
    }

    /** What assessments tells when a quiz changes. */
    public static ReceivedEvent quizUpdated(UUID quiz, UUID course, String type, boolean isPublished, long version) {
        return quizUpdated(quiz, course, type, isPublished, "100", version);
    }

    private static ReceivedEvent quizUpdated(
            UUID quiz, UUID course, String type, boolean isPublished, @Nullable String weight, long version) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", TypeId.encode("quiz", quiz));
        data.put("courseId", TypeId.encode("course", course));
        data.put("lessonId", null);
        data.put("type", type);
        data.put("isPublished", isPublished);
        data.put("weight", weight);
        return event("quiz.updated", quiz, version, School.OPENING, data);
    }

    /** What assessments tells when a learner's standing in a quiz changes. */
    public static ReceivedEvent quizGraded(
            UUID quiz, UUID enrollment, String percentage, boolean isPassed, boolean isOutOfAttempts, long version, Instant at) {
        UUID attempt = UuidGenerator.next();
        Map<String, Object> data = standing(quiz, enrollment, percentage, isPassed, isOutOfAttempts);
        data.put("id", TypeId.encode("quiz_attempt", attempt));
        return event("quiz.graded", attempt, version, at, data);
    }

    /** What assessments tells when a learner is excused from a quiz, or no longer. */
    public static ReceivedEvent excused(
            UUID quiz, UUID enrollment, @Nullable String percentage, boolean isExcused, boolean isOutOfAttempts, long version, Instant at) {
        Map<String, Object> data = standing(quiz, enrollment, percentage, false, isOutOfAttempts);
        data.put("id", null);
        data.put("isExcused", isExcused);
        return event("quiz.graded", enrollment, version, at, data);
    }

    private static Map<String, Object> standing(
            UUID quiz, UUID enrollment, @Nullable String percentage, boolean isPassed, boolean isOutOfAttempts) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("quizId", TypeId.encode("quiz", quiz));
        data.put("enrollmentId", TypeId.encode("enrollment", enrollment));
        data.put("percentage", percentage);
        data.put("isPassed", isPassed);
        data.put("isOutOfAttempts", isOutOfAttempts);
        return data;
    }

    /** What assessments tells when a final grade changes. */
    public static ReceivedEvent gradeUpdated(UUID enrollment, String percentage, long version, Instant at) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("enrollmentId", TypeId.encode("enrollment", enrollment));
        data.put("percentage", percentage);
        return event("grade.updated", enrollment, version, at, data);
    }

    private static ReceivedEvent event(String topic, UUID aggregate, long version, Instant at, Map<String, Object> data) {
        return new ReceivedEvent(UuidGenerator.next(), topic, aggregate, version, at, JSON.valueToTree(data));
    }

    /** Feeds whoever hears an event, in a transaction each, as if Kafka had brought it. */
    public void tell(ReceivedEvent event) {
        consumers.stream()
                .filter(consumer -> consumer.topics().contains(event.topic()))
                .forEach(consumer -> transactions.executeWithoutResult(transaction -> consumer.on(event)));
    }

    /** The topics of the events that wait to be sent, oldest first. */
    public List<String> told() {
        return database.fetchValues("SELECT topic FROM outbox ORDER BY occurred_at, event_id").stream()
                .map(String::valueOf)
                .toList();
    }
}
