package io.lyceum.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages of attempts and submissions, at the root and under enrollments, and what they cost. */
@AssessmentsTest
class PagesTest {

    private static final String WORK = """
            {
              quizAttempts(first: 5) { %s nodes { id attemptNumber status percentage startedAt quiz { title } } }
              submissions { %s nodes { id status submittedAt grade { score } assignment { title } } }
              finalGrade
            }""";

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    private UUID course;
    private UUID quiz;
    private UUID assignment;
    private GraphClient admin;

    @BeforeEach
    void oneCourse() {
        school.removeAll();
        course = school.course();
        quiz = school.quiz(course, "10.00");
        assignment = school.assignment(course, "10.00");
        admin = graph.as(UUID.randomUUID(), "assessments:read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quizAttempts", "submissions"})
    void pagesOfAllMeetWithoutGapsOrRepeatsNewestFirst(String list) {
        List<String> newestFirst = work(school.enroll(course), list, 25).reversed();
        String page = "query ($after: String) { %s(first: 10, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }"
                .formatted(list);

        List<String> seen = new ArrayList<>();
        Answer answer = admin.ask(page);
        seen.addAll(ids(answer, "/" + list));
        while (answer.at("/%s/pageInfo/hasNextPage".formatted(list)).asBoolean()) {
            answer = admin.ask(page, Map.of("after", answer.at("/%s/pageInfo/endCursor".formatted(list)).asString()));
            assertThat(answer.statements()).isEqualTo(1);
            seen.addAll(ids(answer, "/" + list));
        }

        assertThat(seen).isEqualTo(newestFirst);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quizAttempts", "submissions"})
    void theLastPageIsReadFromTheBack(String list) {
        List<String> newestFirst = work(school.enroll(course), list, 5).reversed();

        Answer answer = admin.ask("{ %s(last: 2) { nodes { id } pageInfo { hasPreviousPage hasNextPage } } }".formatted(list));

        assertThat(ids(answer, "/" + list)).isEqualTo(newestFirst.subList(3, 5));
        assertThat(answer.at("/%s/pageInfo".formatted(list)).toString()).isEqualTo("{\"hasPreviousPage\":true,\"hasNextPage\":false}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quizAttempts", "submissions"})
    void anEnrollmentsPagesHoldItsOwnWorkOnly(String list) {
        Place place = school.enroll(course);
        List<String> newestFirst = work(place, list, 7).reversed();
        work(school.enroll(course), list, 3);
        GraphClient learner = graph.as(place.learner());
        String page = "{ %s(first: 4%s) { totalCount nodes { id } edges { cursor } pageInfo { endCursor } } }";

        Answer first = learner.entities(page.formatted(list, ""), "Enrollment", place.id());
        String cursor = first.at("/_entities/0/%s/pageInfo/endCursor".formatted(list)).asString();
        Answer second = learner.entities(page.formatted(list, ", after: \"" + cursor + "\""), "Enrollment", place.id());

        assertThat(first.at("/_entities/0/%s/totalCount".formatted(list)).asInt()).isEqualTo(7);
        assertThat(first.at("/_entities/0/%s/edges/3/cursor".formatted(list)).asString()).isEqualTo(cursor);
        assertThat(ids(first, "/_entities/0/" + list)).isEqualTo(newestFirst.subList(0, 4));
        assertThat(ids(second, "/_entities/0/" + list)).isEqualTo(newestFirst.subList(4, 7));
    }

    @ParameterizedTest
    @CsvSource({
        "first: 0", "first: 101", "last: 101", "'first: 1, last: 1'", "after: \"\"", "after: \"nothing\"", "'first: 5, before: \"x\"'"
    })
    void aPageThatCannotBeIsRefusedWithoutAStatement(String arguments) {
        Place place = school.enroll(course);
        String list = "{ quizAttempts(%1$s) { totalCount nodes { id } } submissions(%1$s) { totalCount } }".formatted(arguments);

        Answer root = admin.ask(list);
        Answer nested = admin.entities(list, "Enrollment", place.id());

        assertThat(root.errorCodes()).containsExactly("BAD_USER_INPUT", "BAD_USER_INPUT");
        assertThat(nested.errorCodes()).containsExactly("BAD_USER_INPUT", "BAD_USER_INPUT");
        assertThat(root.statements() + nested.statements()).isZero();
    }

    @Test
    void aCursorIsGoodForItsOwnListOnly() {
        Place place = school.enroll(course);
        work(place, "quizAttempts", 2);
        work(place, "submissions", 2);
        String cursor = admin.ask("{ quizAttempts(first: 1) { pageInfo { endCursor } } }").at("/quizAttempts/pageInfo/endCursor").asString();

        Answer otherList = admin.ask("{ submissions(after: \"%s\") { nodes { id } } }".formatted(cursor));
        Answer otherLevel = admin.entities("{ quizAttempts(after: \"%s\") { nodes { id } } }".formatted(cursor), "Enrollment", place.id());
        String changed = (cursor.charAt(0) == 'A' ? "B" : "A") + cursor.substring(1);
        Answer tampered = admin.ask("{ quizAttempts(after: \"%s\") { totalCount nodes { id } } }".formatted(changed));

        assertThat(List.of(otherList, otherLevel, tampered)).allSatisfy(answer -> {
            assertThat(answer.errorCodes()).containsExactly("BAD_USER_INPUT");
            assertThat(answer.statements()).isZero();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Quiz,quiz", "QuizAttempt,quiz_attempt", "Assignment,assignment", "Submission,submission", "Enrollment,enrollment"
    })
    void anIdThatIsNoneIsRefusedWithoutAStatement(String type, String prefix) {
        List<String> malformed = List.of(
                "", prefix, prefix + "_", "user_01h455vb4pex5vsknk084sn02q", prefix + "_81h455vb4pex5vsknk084sn02q",
                prefix + "_01h455vb4pex5vsknk084sn02u");

        assertThat(malformed).allSatisfy(id -> {
            Answer answer = admin.entities("{ id }", type, id);
            assertThat(answer.errorCodes()).containsExactly("BAD_USER_INPUT");
            assertThat(answer.statements()).isZero();
        });
    }

    @ParameterizedTest
    @CsvSource({"Quiz,quiz", "QuizAttempt,quiz_attempt", "Assignment,assignment", "Submission,submission"})
    void anIdThatNothingHasIsNull(String type, String prefix) {
        Answer answer = admin.entities("{ id }", type, TypeId.encode(prefix, UUID.randomUUID()));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void theWorkOfEnrollmentsCostsTheSameStatementsHoweverMany(int count) {
        String[] enrollments = busyEnrollments(count);

        Answer pages = admin.entities(WORK.formatted("", ""), "Enrollment", enrollments);
        Answer totals = admin.entities(WORK.formatted("totalCount", "totalCount"), "Enrollment", enrollments);

        assertThat(pages.errors()).isEmpty();
        assertThat(pages.at("/_entities").size()).isEqualTo(count);
        assertThat(pages.at("/_entities/%d/quizAttempts/nodes/1/quiz/title".formatted(count - 1)).asString()).isEqualTo("Quiz");
        assertThat(pages.at("/_entities/%d/submissions/nodes/0/grade/score".formatted(count - 1)).asString()).isEqualTo("40.00");
        assertThat(pages.at("/_entities/%d/finalGrade".formatted(count - 1)).asString()).isEqualTo("68.00");
        assertThat(pages.statements()).as(pages.sql().toString()).isEqualTo(6);
        assertThat(totals.at("/_entities/%d/quizAttempts/totalCount".formatted(count - 1)).asInt()).isEqualTo(2);
        assertThat(totals.statements()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void entitiesOfEachTypeCostOneStatementHoweverMany(int count) {
        Place place = school.enroll(course);
        String[] attempts = work(place, "quizAttempts", count).toArray(String[]::new);
        String[] submissions = work(place, "submissions", count).toArray(String[]::new);
        String[] quizzes = IntStream.range(0, count)
                .mapToObj(i -> TypeId.encode("quiz", school.quiz(course, "1.00"))).toArray(String[]::new);
        String[] assignments = IntStream.range(0, count)
                .mapToObj(i -> TypeId.encode("assignment", school.assignment(course, "1.00"))).toArray(String[]::new);

        assertThat(admin.entities("{ id startedAt enrollment { id } }", "QuizAttempt", attempts).statements()).isEqualTo(1);
        assertThat(admin.entities("{ id submittedAt enrollment { id } }", "Submission", submissions).statements()).isEqualTo(1);
        assertThat(admin.entities("{ id title course { id } }", "Quiz", quizzes).statements()).isEqualTo(1);
        assertThat(admin.entities("{ id title course { id } }", "Assignment", assignments).statements()).isEqualTo(1);
    }

    @Test
    void anEnrollmentItselfCostsNothing() {
        Answer answer = admin.entities("{ id }", "Enrollment", school.enroll(course).id());

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.statements()).isZero();
    }

    private String[] busyEnrollments(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    Place place = school.enroll(course);
                    school.attempt(place, quiz, 1, "50.00");
                    school.attempt(place, quiz, 2, "90.00");
                    school.grade(school.submission(place, assignment), "80.00", true);
                    school.finalGrade(place, "68.00");
                    return place.id();
                })
                .toArray(String[]::new);
    }

    /** Adds attempts or submissions; their ids, oldest first. */
    private List<String> work(Place place, String list, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> list.equals("quizAttempts")
                        ? TypeId.encode("quiz_attempt", school.attempt(place, quiz, i, "80.00"))
                        : TypeId.encode("submission", school.submission(place, assignment)))
                .toList();
    }

    private static List<String> ids(Answer answer, String connection) {
        return answer.at(connection + "/nodes").valueStream().map(node -> node.path("id").asString()).toList();
    }
}
