package io.lyceum.enrollments.bulk;

import static io.lyceum.enrollments.generated.tables.Tables.BULK_ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.BULK_ENROLLMENT_ROWS;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_SNAPSHOTS;
import static io.lyceum.enrollments.generated.tables.Tables.DISPLAY_NAMES;
import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.LESSON_PROGRESS;
import static io.lyceum.enrollments.generated.tables.Tables.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lyceum.enrollments.School;
import io.lyceum.enrollments.Shop;
import io.lyceum.enrollments.generated.types.EnrollmentType;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Enrolling many at once. */
@SubgraphTest
@Import({School.class, Shop.class})
class BulkEnrollmentTest {

    private static final String ENROLL = """
            mutation ($course: ID!, $learners: [ID!]!, $policy: BulkErrorPolicy!, $key: String!) {
              enrollInBulk(input: { courseId: $course, learnerIds: $learners, type: SCHOLARSHIP, errorPolicy: $policy, idempotencyKey: $key }) {
                isReplay bulkEnrollment { id status totalCount } errors { code path }
              }
            }
            """;

    private static final String POLL = """
            query ($id: ID!, $filter: BulkEnrollmentResultFilter) {
              bulkEnrollment(id: $id) {
                status totalCount processedCount enrolledCount finishedAt failureReason course { __typename }
                results(first: 100, filter: $filter) { totalCount nodes { status failure learner { id } enrollment { status type } } }
              }
            }
            """;

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private DSLContext database;

    private UUID course;
    private GraphClient teacher;

    @BeforeEach
    void nobodyIsEnrolled() {
        school.removeAll();
        course = school.course();
        teacher = graph.as(school.instructorOf(course));
    }

    @Test
    void fiveThousandAreEnrolledByOneJob() {
        String job = begin(people(5_000), "SKIP_FAILED", "a");

        Answer done = awaitEnd(job);

        assertThat(done.at("/bulkEnrollment/status").asString()).isEqualTo("COMPLETED");
        assertThat(done.at("/bulkEnrollment/enrolledCount").asInt()).isEqualTo(5_000);
        assertThat(done.at("/bulkEnrollment/results/totalCount").asInt()).isEqualTo(5_000);
        assertThat(done.at("/bulkEnrollment/results/nodes/99/enrollment/type").asString()).isEqualTo("SCHOLARSHIP");
        assertThat(school.seatsTaken(course)).isEqualTo(5_000);
        assertThat(database.fetchCount(ENROLLMENTS)).isEqualTo(5_000);
        assertThat(database.fetchCount(LESSON_PROGRESS)).isEqualTo(5_000);
        assertThat(database.fetchCount(OUTBOX)).isEqualTo(5_000);
    }

    @Test
    void whoCannotBeEnrolledIsSkippedAndTold() {
        List<UUID> people = people(3);
        school.enroll(people.get(1), course);
        UUID nobody = school.someone();

        Answer done = awaitEnd(begin(Stream.concat(people.stream(), Stream.of(nobody)).toList(), "SKIP_FAILED", "a"));

        assertThat(done.at("/bulkEnrollment/status").asString()).isEqualTo("COMPLETED");
        assertThat(done.at("/bulkEnrollment/enrolledCount").asInt()).isEqualTo(2);
        assertThat(done.at("/bulkEnrollment/results/nodes").valueStream().map(row -> row.path("failure").asString("-")).toList())
                .containsExactly("-", "ALREADY_ENROLLED", "-", "LEARNER_NOT_FOUND");
        assertThat(school.seatsTaken(course)).isEqualTo(3);
    }

    @Test
    void whereOneCannotBeEnrolledNobodyIs() {
        List<UUID> people = people(700);
        school.enroll(people.get(650), course);

        String job = begin(people, "REJECT_ALL", "a");
        Answer done = awaitEnd(job);

        assertThat(done.at("/bulkEnrollment/status").asString()).isEqualTo("REJECTED");
        assertThat(done.at("/bulkEnrollment/enrolledCount").asInt()).isZero();
        Answer failures = teacher.ask(POLL, Map.of("id", job, "filter", Map.of("status", List.of("FAILED"))));
        assertThat(failures.at("/bulkEnrollment/results/totalCount").asInt()).isEqualTo(1);
        assertThat(failures.at("/bulkEnrollment/results/nodes/0/learner/id").asString()).isEqualTo(TypeId.encode("user", people.get(650)));
        assertThat(database.fetchCount(ENROLLMENTS)).as("the one that was there").isEqualTo(1);
        assertThat(school.seatsTaken(course)).isEqualTo(1);
        assertThat(school.topics()).isEmpty();
    }

    @Test
    void whereAllCanBeEnrolledAllAre() {
        Answer done = awaitEnd(begin(people(700), "REJECT_ALL", "a"));

        assertThat(done.at("/bulkEnrollment/status").asString()).isEqualTo("COMPLETED");
        assertThat(school.seatsTaken(course)).isEqualTo(700);
    }

    @Test
    void theFirstGetTheSeatsThatAreLeft() {
        database.update(COURSE_SNAPSHOTS).set(COURSE_SNAPSHOTS.CAPACITY, 2).execute();

        Answer done = awaitEnd(begin(people(5), "SKIP_FAILED", "a"));

        assertThat(done.at("/bulkEnrollment/results/nodes").valueStream().map(row -> row.path("failure").asString("-")).toList())
                .containsExactly("-", "-", "COURSE_FULL", "COURSE_FULL", "COURSE_FULL");
        assertThat(school.seatsTaken(course)).isEqualTo(2);
        assertThat(database.fetchCount(LESSON_PROGRESS)).isEqualTo(2);
    }

    @Test
    void aJobGoesOnWhereItWas() {
        List<UUID> people = people(600);
        String job = begin(people, "SKIP_FAILED", "a");
        awaitEnd(job);
        // As if the process had ended after the first step.
        UUID key = TypeId.parse("bulk_enrollment", job);
        database.deleteFrom(LESSON_PROGRESS).where(LESSON_PROGRESS.USER_ID.in(people.subList(500, 600))).execute();
        database.deleteFrom(ENROLLMENTS).where(ENROLLMENTS.USER_ID.in(people.subList(500, 600))).execute();
        database.execute("UPDATE course_counters SET enrollment_count = 500, seats_taken = 500");
        database.execute("UPDATE bulk_enrollment_rows SET status = 'PENDING' WHERE position >= 500");
        database.execute("UPDATE bulk_enrollments SET status = 'RUNNING', finished_at = NULL, processed_count = 500, enrolled_count = 500");

        Answer done = awaitEnd(job);

        assertThat(done.at("/bulkEnrollment/enrolledCount").asInt()).isEqualTo(600);
        assertThat(database.fetchCount(ENROLLMENTS, ENROLLMENTS.TYPE.eq(EnrollmentType.SCHOLARSHIP))).isEqualTo(600);
        assertThat(database.fetchCount(BULK_ENROLLMENT_ROWS, BULK_ENROLLMENT_ROWS.BULK_ENROLLMENT_ID.eq(key))).isEqualTo(600);
        assertThat(school.seatsTaken(course)).isEqualTo(600);
    }

    @Test
    void aJobThatCannotBeDoneIsGivenUpAndKeepsNobodyWaiting() {
        UUID broken = course;
        // Access would end in a year that MySQL does not know.
        database.update(COURSE_SNAPSHOTS).set(COURSE_SNAPSHOTS.ACCESS_DAYS, 2_000_000_000).execute();
        String first = begin(people(2), "SKIP_FAILED", "a");
        String together = begin(people(2), "REJECT_ALL", "b");
        GraphClient teacherOfBroken = teacher;
        course = school.course();
        teacher = graph.as(school.instructorOf(course));

        Answer others = awaitEnd(begin(people(2), "SKIP_FAILED", "a"));
        assertThat(others.at("/bulkEnrollment/status").asString()).isEqualTo("COMPLETED");

        teacher = teacherOfBroken;
        for (String job : List.of(first, together)) {
            Answer failed = awaitEnd(job);
            assertThat(failed.at("/bulkEnrollment/status").asString()).isEqualTo("FAILED");
            assertThat(failed.at("/bulkEnrollment/failureReason").asString()).contains("given up").doesNotContain("Exception", "SQL");
            assertThat(failed.at("/bulkEnrollment/enrolledCount").asInt()).isZero();
            assertThat(failed.at("/bulkEnrollment/results/nodes/0/status").asString()).isEqualTo("PENDING");
        }
        assertThat(school.seatsTaken(broken)).isZero();
        assertThat(database.fetchCount(ENROLLMENTS)).isEqualTo(2);
    }

    @Test
    void aJobThatFailedOnceGoesOnWithWhatIsLeft() {
        database.update(COURSE_SNAPSHOTS).set(COURSE_SNAPSHOTS.ACCESS_DAYS, 2_000_000_000).execute();
        String job = begin(people(2), "SKIP_FAILED", "a");
        await().until(() -> database.fetchSingle(BULK_ENROLLMENTS).getFailedTries() > 0);

        database.update(COURSE_SNAPSHOTS).set(COURSE_SNAPSHOTS.ACCESS_DAYS, 90).execute();

        assertThat(awaitEnd(job).at("/bulkEnrollment/enrolledCount").asInt()).isEqualTo(2);
        assertThat(database.fetchSingle(BULK_ENROLLMENTS).getFailedTries()).isZero();
    }

    @Test
    void theSameKeyIsOneJob() {
        List<UUID> people = people(2);

        String first = begin(people, "SKIP_FAILED", "a");
        String second = begin(people, "SKIP_FAILED", "a");

        assertThat(second).isEqualTo(first);
        assertThat(database.fetchCount(BULK_ENROLLMENTS)).isEqualTo(1);
    }

    @Test
    void onlyTheCoursesInstructorsAndAdministratorsEnrollOthers() {
        List<UUID> people = people(1);

        Answer learner = ask(graph.as(school.someone()), people, "a");
        Answer otherTeacher = ask(graph.as(school.instructorOf(school.course())), people, "a");
        Answer administrator = ask(graph.as(school.someone(), "enrollments:write"), people, "a");

        assertThat(learner.at("/enrollInBulk/errors/0/code").asString()).isEqualTo("COURSE_NOT_FOUND");
        assertThat(otherTeacher.at("/enrollInBulk/errors/0/code").asString()).isEqualTo("COURSE_NOT_FOUND");
        assertThat(administrator.at("/enrollInBulk/errors")).isEmpty();
        String job = administrator.at("/enrollInBulk/bulkEnrollment/id").asString();
        assertThat(teacher.ask(POLL, Map.of("id", job)).at("/bulkEnrollment").isNull()).as("somebody else's job").isTrue();
    }

    @Test
    void nobodyAndTooManyAreRefused() {
        List<UUID> tooMany = Stream.generate(UuidGenerator::next).limit(5_001).toList();

        assertThat(ask(teacher, List.of(), "a").at("/enrollInBulk/errors/0/code").asString()).isEqualTo("LEARNER_COUNT_OUT_OF_RANGE");
        assertThat(ask(teacher, tooMany, "a").at("/enrollInBulk/errors/0/code").asString()).isEqualTo("LEARNER_COUNT_OUT_OF_RANGE");
    }

    @Test
    void pollingCostsThreeStatements() {
        String job = begin(people(20), "SKIP_FAILED", "a");
        awaitEnd(job);

        Answer answer = teacher.ask(
                "query ($id: ID!) { bulkEnrollment(id: $id) { status results(first: 20) { nodes { status enrollment { status } } } } }",
                Map.of("id", job));

        assertThat(answer.statements()).as("the job, its results, their enrollments").isEqualTo(3);
    }

    private String begin(List<UUID> people, String policy, String key) {
        Answer answer = teacher.ask(ENROLL, variables(people, policy, key));
        assertThat(answer.errors()).isEmpty();
        return answer.at("/enrollInBulk/bulkEnrollment/id").asString();
    }

    private Answer ask(GraphClient client, List<UUID> people, String key) {
        return client.ask(ENROLL, variables(people, "SKIP_FAILED", key));
    }

    private Map<String, Object> variables(List<UUID> people, String policy, String key) {
        List<String> learners = people.stream().map(person -> TypeId.encode("user", person)).toList();
        return Map.of("course", TypeId.encode("course", course), "learners", learners, "policy", policy, "key", key);
    }

    private Answer awaitEnd(String job) {
        return await().atMost(Duration.ofSeconds(60)).until(
                () -> teacher.ask(POLL, Map.of("id", job)),
                answer -> !answer.at("/bulkEnrollment/finishedAt").isNull());
    }

    private List<UUID> people(int count) {
        List<UUID> people = new ArrayList<>(Stream.generate(UuidGenerator::next).limit(count).toList());
        database.insertInto(DISPLAY_NAMES, DISPLAY_NAMES.USER_ID, DISPLAY_NAMES.DISPLAY_NAME)
                .valuesOfRows(people.stream().map(person -> DSL.row(person, "Somebody")).toList())
                .execute();
        return people;
    }
}
