package io.lyceum.assessments.personal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.assessments.AssessmentsTest;
import io.lyceum.assessments.Examination;
import io.lyceum.assessments.Place;
import io.lyceum.assessments.QuestionBank;
import io.lyceum.assessments.School;
import io.lyceum.assessments.WorkSettings;
import io.lyceum.assessments.generated.tables.DefaultSchema;
import io.lyceum.assessments.generated.types.AnswersShown;
import io.lyceum.assessments.generated.types.QuizAttemptStatus;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.personal.PersonalDataSection;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A person is told all that this subgraph holds about them; nobody else is. */
@AssessmentsTest
class AssessmentDataTest {

    private static final String QUESTION = "{ assessmentData }";

    /** What makes a table one about people. */
    private static final List<String> KEYS_OF_WORK = List.of("user_id", "enrollment_id", "attempt_id", "submission_id");

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private WorkSettings settings;

    @Autowired
    private QuestionBank bank;

    @Autowired
    private Examination examination;

    private final UUID ada = UUID.randomUUID();

    @Test
    void aPersonIsToldEachKindOfIt() {
        Answer answer = graph.as(ada).entities(QUESTION, "User", TypeId.encode("user", ada));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0/assessmentData").propertyNames()).containsExactlyElementsOf(
                AssessmentDataByUserLoader.SECTIONS.stream().filter(section -> !section.isOne()).map(PersonalDataSection::name).toList());
    }

    @Test
    void whatAPersonDidIsToldWithItsPartsButForWhatTellsAKey() {
        Place place = school.learn(school.course());
        examination.graded(place, bank.quiz(place.course(), AnswersShown.NEVER, null), 1, QuizAttemptStatus.GRADED);
        UUID assignment = school.assignment(place.course(), "10.00");
        UUID submission = school.submission(place, assignment);
        settings.handInParts(submission);
        school.grade(submission, "80.00", true);
        settings.criterion(assignment, 1, submission);
        settings.excuseFromQuiz(place, school.quiz(place.course(), "10.00"));
        settings.excuseFromAssignment(place, school.assignment(place.course(), "10.00"));

        Answer answer = graph.as(place.learner()).entities(QUESTION, "User", TypeId.encode("user", place.learner()));

        JsonNode data = answer.at("/_entities/0/assessmentData");
        assertThat(data.at("/answers").size()).isEqualTo(9);
        assertThat(data.at("/answers").valueStream()).anyMatch(given -> given.path("answerText").asString("").equals("I think so."));
        assertThat(data.at("/answers").valueStream()).allSatisfy(given -> {
            assertThat(given.path("attemptId").asString()).startsWith("quiz_attempt_");
            assertThat(given.has("isCorrect") || given.has("earnedPoints") || given.has("feedback")).isFalse();
        });
        assertThat(data.at("/submissionLinks/0/linkUrl").asString()).isEqualTo("https://example.test/work");
        assertThat(data.at("/grades/0/score").decimalValue()).isEqualByComparingTo("40.00");
        assertThat(data.at("/criterionGrades/0/comment").asString()).isEqualTo("Well done");
        assertThat(data.at("/excusedQuizzes").size()).isEqualTo(1);
        assertThat(data.at("/excusedAssignments/0/enrollmentId").asString()).isEqualTo(place.id());
        assertThat(data.toString()).doesNotContain(QuestionBank.SECRET);
    }

    @Test
    void aGradeIsToldOnceItIsReleased() {
        Place place = school.learn(school.course());
        UUID assignment = school.assignment(place.course(), "10.00");
        UUID submission = school.submission(place, assignment);
        school.grade(submission, "80.00", false);
        settings.criterion(assignment, 1, submission);

        Answer answer = graph.as(place.learner()).entities(QUESTION, "User", TypeId.encode("user", place.learner()));

        assertThat(answer.at("/_entities/0/assessmentData/submissions").size()).isEqualTo(1);
        assertThat(answer.at("/_entities/0/assessmentData/grades").size()).isZero();
        assertThat(answer.at("/_entities/0/assessmentData/criterionGrades").size()).isZero();
    }

    @Test
    void itIsThePersonsAndTheScopesAlone() {
        String id = TypeId.encode("user", ada);

        Answer nobody = graph.entities(QUESTION, "User", id);
        Answer somebody = graph.as(UUID.randomUUID(), "users:read").entities(QUESTION, "User", id);
        Answer administrator = graph.as(UUID.randomUUID(), "users:write").entities(QUESTION, "User", id);

        assertThat(nobody.at("/_entities/0/assessmentData").isNull()).isTrue();
        assertThat(somebody.at("/_entities/0/assessmentData").isNull()).isTrue();
        assertThat(nobody.statements() + somebody.statements()).isZero();
        assertThat(administrator.at("/_entities/0/assessmentData").isObject()).isTrue();
    }

    @Test
    void noTableThatIsAboutPeopleIsForgotten() {
        Set<String> told = AssessmentDataByUserLoader.SECTIONS.stream().map(section -> section.table().getName()).collect(Collectors.toSet());
        Set<String> aboutPeople = DefaultSchema.DEFAULT_SCHEMA.tableStream()
                .filter(table -> KEYS_OF_WORK.stream().anyMatch(key -> table.field(key) != null))
                .map(Named::getName)
                .collect(Collectors.toSet());

        // Keys of requests are kept for a day, and hold what the person asked for and was answered.
        aboutPeople.remove("idempotency_keys");
        assertThat(told).containsAll(aboutPeople);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void howeverManyPeopleItIsAsManyStatements(int count) {
        String[] ids = IntStream.range(0, count).mapToObj(i -> TypeId.encode("user", UUID.randomUUID())).toArray(String[]::new);

        Answer answer = graph.as(ada, "users:write").entities(QUESTION, "User", ids);

        assertThat(answer.at("/_entities")).hasSize(count);
        assertThat(answer.statements()).isEqualTo(AssessmentDataByUserLoader.SECTIONS.size());
    }
}
