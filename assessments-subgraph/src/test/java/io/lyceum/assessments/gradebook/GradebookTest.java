package io.lyceum.assessments.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.assessments.AssessmentsTest;
import io.lyceum.assessments.Onlooker;
import io.lyceum.assessments.Place;
import io.lyceum.assessments.School;
import io.lyceum.assessments.WorkSettings;
import io.lyceum.assessments.generated.types.GradingPolicy;
import io.lyceum.assessments.generated.types.QuizType;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What learners came to: the rows, who sees them, and what they cost. */
@AssessmentsTest
class GradebookTest {

    private static final String GRADEBOOK = "{ gradebook(first: %d) { totalCount pageInfo { hasNextPage endCursor } nodes { student { id } finalGrade "
            + "entries { percentage gradedAt isExcused item { __typename ... on Quiz { id title weight } ... on Assignment { id title weight } } } } } }";

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private WorkSettings settings;

    private UUID course;

    @BeforeEach
    void oneCourse() {
        school.removeAll();
        course = school.course();
    }

    @Test
    void aRowHoldsWhatGradedWorkCameTo() {
        Place place = school.learn(course);
        UUID quiz = school.quiz(course, "30.00");
        UUID assignment = school.assignment(course, "20.00");
        school.quiz(course, "10.00");
        school.attempt(place, school.quiz(course, QuizType.PRACTICE, null, null, true), 1, "10.00");
        school.attempt(place, quiz, 1, "80.00");
        school.attempt(place, quiz, 2, "60.00");
        school.grade(school.submission(place, assignment), "50.00", true);
        school.finalGrade(place, "68.00");

        JsonNode row = rows(graph.as(place.learner())).get(0);

        assertThat(row.toString())
                .isEqualTo(("{'student':{'id':'%s'},'finalGrade':'68.00','entries':["
                                + "{'percentage':'80.00','gradedAt':null,'isExcused':false,'item':{'__typename':'Quiz','id':'%s','title':'Quiz','weight':'30.00'}},"
                                + "{'percentage':'50.00','gradedAt':'2026-02-01T09:00:00.000000Z','isExcused':false,"
                                + "'item':{'__typename':'Assignment','id':'%s','title':'Assignment','weight':'20.00'}}]}")
                        .formatted(TypeId.encode("user", place.learner()), TypeId.encode("quiz", quiz), TypeId.encode("assignment", assignment))
                        .replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource({"BEST, 90.00", "LAST, 75.00", "FIRST, 40.00", "AVERAGE, 68.33"})
    void anEntryFollowsThePolicyOfTheQuiz(GradingPolicy policy, String percentage) {
        Place place = school.learn(course);
        UUID quiz = school.quiz(course, "30.00");
        settings.gradeBy(quiz, policy);
        school.attempt(place, quiz, 1, "40.00");
        school.attempt(place, quiz, 2, "90.00");
        school.attempt(place, quiz, 3, "75.00");

        assertThat(rows(graph.as(place.learner())).at("/0/entries/0/percentage").asString()).isEqualTo(percentage);
    }

    @Test
    void excusedWorkSaysSo() {
        Place place = school.learn(course);
        UUID quiz = school.quiz(course, "30.00");
        UUID assignment = school.assignment(course, "20.00");
        school.attempt(place, quiz, 1, "80.00");
        settings.excuseFromQuiz(place, quiz);
        settings.excuseFromAssignment(place, assignment);

        JsonNode entries = rows(graph.as(place.learner())).at("/0/entries");

        assertThat(entries.valueStream().map(entry -> entry.path("percentage").toString() + entry.path("isExcused")))
                .containsExactly("\"80.00\"true", "nulltrue");
    }

    @ParameterizedTest
    @EnumSource
    void gradersSeeAllRowsALearnerTheirOwnAndAnybodyElseNone(Onlooker onlooker) {
        Place place = school.learn(course);
        school.learn(course);
        school.learn(course, "DROPPED");
        school.learn(course, "PENDING_PAYMENT");
        school.learn(course, "COMPLETED");

        Answer answer = onlooker.of(graph, school, place)
                .entities("{ gradebook { totalCount nodes { enrollment { id } } } }", "Course", TypeId.encode("course", course));

        assertThat(answer.errors()).isEmpty();
        List<String> enrollments = answer.at("/_entities/0/gradebook/nodes").valueStream()
                .map(row -> row.at("/enrollment/id").asString()).toList();
        assertThat(answer.at("/_entities/0/gradebook/totalCount").asInt()).isEqualTo(enrollments.size());
        if (onlooker.isStaff) {
            assertThat(enrollments).hasSize(3).startsWith(place.id());
        } else if (onlooker == Onlooker.LEARNER) {
            assertThat(enrollments).containsExactly(place.id());
        } else {
            assertThat(enrollments).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LEARNER", "INSTRUCTOR", "SCOPE"})
    void aGradeThatIsNotReleasedIsThereForGradersOnly(Onlooker onlooker) {
        Place place = school.learn(course);
        school.grade(school.submission(place, school.assignment(course, "20.00")), "50.00", false);

        JsonNode rows = rows(onlooker.of(graph, school, place));

        assertThat(rows.at("/0/entries").size()).isEqualTo(onlooker.isStaff ? 1 : 0);
    }

    @Test
    void pagesMeetWithoutGapsOldestEnrollmentFirst() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            expected.add(TypeId.encode("user", school.learn(course).learner()));
        }
        GraphClient instructor = graph.as(school.instructor(course));

        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            Answer answer = instructor.entities(
                    "{ gradebook(first: 10%s) { pageInfo { hasNextPage endCursor } nodes { student { id } } } }".formatted(after),
                    "Course",
                    TypeId.encode("course", course));
            JsonNode page = answer.at("/_entities/0/gradebook");
            page.path("nodes").forEach(row -> seen.add(row.at("/student/id").asString()));
            after = page.at("/pageInfo/hasNextPage").asBoolean() ? ", after: \"%s\"".formatted(page.at("/pageInfo/endCursor").asString()) : "";
        } while (!after.isEmpty());

        assertThat(seen).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void whatAGradebookCostsDoesNotDependOnItsRows(int count) {
        UUID quiz = school.quiz(course, "30.00");
        UUID assignment = school.assignment(course, "20.00");
        UUID instructor = school.instructor(course);
        for (int i = 0; i < count; i++) {
            Place place = school.learn(course);
            school.attempt(place, quiz, 1, "80.00");
            school.grade(school.submission(place, assignment), "50.00", true);
        }

        for (GraphClient grader : List.of(graph.as(instructor), graph.as(UUID.randomUUID(), "assessments:read"))) {
            Answer answer = grader.entities(GRADEBOOK.formatted(count), "Course", TypeId.encode("course", course));
            assertThat(answer.errors()).isEmpty();
            assertThat(answer.at("/_entities/0/gradebook/nodes").size()).isEqualTo(count);
            assertThat(answer.at("/_entities/0/gradebook/nodes/%d/entries".formatted(count - 1)).size()).isEqualTo(2);
            assertThat(answer.statements()).as(answer.sql().toString()).isLessThanOrEqualTo(7).isGreaterThanOrEqualTo(6);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void theGradebooksOfManyCoursesCostTheSame(int count) {
        UUID instructor = school.instructor(course);
        Place place = school.learn(course);
        List<String> courses = new ArrayList<>(List.of(TypeId.encode("course", course)));
        for (int i = 1; i < count; i++) {
            UUID other = school.course();
            school.learn(other);
            courses.add(TypeId.encode("course", other));
        }

        String rows = "{ gradebook { nodes { student { id } } } }";
        Answer asInstructor = graph.as(instructor).entities(rows, "Course", courses.toArray(String[]::new));
        Answer asLearner = graph.as(place.learner()).entities(rows, "Course", courses.toArray(String[]::new));

        assertThat(asInstructor.at("/_entities/0/gradebook/nodes").size()).isEqualTo(1);
        assertThat(asLearner.at("/_entities/0/gradebook/nodes").size()).isEqualTo(1);
        assertThat(asInstructor.statements()).isEqualTo(count == 1 ? 2 : 3);
        assertThat(asLearner.statements()).isEqualTo(2);
    }

    private JsonNode rows(GraphClient viewer) {
        Answer answer = viewer.entities(GRADEBOOK.formatted(20), "Course", TypeId.encode("course", course));
        assertThat(answer.errors()).isEmpty();
        return answer.at("/_entities/0/gradebook/nodes");
    }
}
