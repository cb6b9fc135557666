package io.lyceum.assessments.user;

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
import io.lyceum.bulk.TableContents;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.EventProbe;
import io.lyceum.testing.GraphClient;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Named;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Of a person who was erased there is nothing left here but what their work came to, and that is nobody's. */
@AssessmentsTest
class ErasureTest {

    /** Where it stays known: who was erased, and what was sent or taken in, which goes with its month. */
    private static final List<String> ELSEWHERE = List.of("erased_people", "outbox", "inbox");

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private QuestionBank bank;

    @Autowired
    private Examination examination;

    @Autowired
    private WorkSettings settings;

    @Autowired
    private EventProbe events;

    @Autowired
    private DSLContext database;

    @Autowired
    private DataSource dataSource;

    private UUID course;
    private Place place;
    private UUID instructor;
    private UUID quiz;
    private UUID attempt;
    private UUID assignment;
    private UUID submission;

    @BeforeEach
    void somebodyWhoHasDoneAllThereIsToDo() {
        school.removeAll();
        course = school.course();
        place = school.learn(course);
        instructor = school.instructor(course);
        quiz = bank.quiz(course, AnswersShown.AFTER_SUBMISSION, null);
        attempt = examination.graded(place, quiz, 1, QuizAttemptStatus.GRADED);
        assignment = school.assignment(course, "10.00");
        submission = school.submission(place, assignment);
        settings.handInParts(submission);
        school.grade(submission, "80.00", true);
        school.finalGrade(place, "65.00");
    }

    @Test
    void whatTheWorkCameToStaysWithoutAWordAndIsNobodys() {
        erase();

        Answer answer = graph.as(instructor).ask("""
                { quizAttempt(id: "%s") { status percentage feedback student { id } enrollment { id } questions { type feedback answer { text } } }
                  submission(id: "%s") { text links files { name } student { id } enrollment { id } grade { percentage feedback } } }"""
                .formatted(TypeId.encode("quiz_attempt", attempt), TypeId.encode("submission", submission)));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/submission").toString()).isEqualTo(
                "{'text':null,'links':[],'files':[],'student':null,'enrollment':null,'grade':{'percentage':'80.00','feedback':null}}".replace('\'', '"'));
        assertThat(answer.at("/quizAttempt").toString())
                .startsWith("{'status':'GRADED','percentage':'50.00','feedback':null,'student':null,'enrollment':null,".replace('\'', '"'))
                .doesNotContain("I think so.");
        assertThat(answer.at("/quizAttempt/questions").valueStream()).hasSize(9)
                .allSatisfy(question -> assertThat(question.path("feedback").isNull()).isTrue());
    }

    @Test
    void noColumnOfAnyTableNamesThePersonOrTheirEnrollment() {
        accommodate();
        excuse();
        examination.begin(place, quiz, 2);
        school.submission(place, assignment);
        assertThat(columnsWith(place.learner())).isNotEmpty();

        erase();

        assertThat(columnsWith(place.learner())).isEmpty();
        assertThat(columnsWith(place.enrollment())).isEmpty();
    }

    @Test
    void whatNobodyHasGradedGoesAsAWhole() {
        UUID running = examination.begin(place, quiz, 2);
        UUID waiting = school.submission(place, assignment);

        erase();

        Answer answer = graph.as(instructor).ask("{ quizAttempt(id: \"%s\") { id } submission(id: \"%s\") { id } }"
                .formatted(TypeId.encode("quiz_attempt", running), TypeId.encode("submission", waiting)));
        assertThat(answer.at("").toString()).isEqualTo("{\"quizAttempt\":null,\"submission\":null}");
    }

    @Test
    void noPathLeadsThere() {
        erase();

        Answer answer = graph.as(instructor).entities(
                "{ quizzes { nodes { attempts { nodes { student { id } enrollment { id } } } } } gradebook { nodes { student { id } enrollment { id } } } "
                        + "assignments { nodes { submissions { nodes { student { id } enrollment { id } } } } } }",
                "Course", TypeId.encode("course", course));
        Answer back = graph.as(instructor).entities(
                "{ quizAttempts { nodes { id } } submissions { nodes { id } } finalGrade }", "Enrollment", place.id());
        Answer person = graph.as(UUID.randomUUID(), "assessments:read").entities(
                "{ quizAttempts { totalCount } }", "User", TypeId.encode("user", place.learner()));

        assertThat(answer.text()).doesNotContain(place.id()).doesNotContain(TypeId.encode("user", place.learner()));
        assertThat(answer.at("/_entities/0/gradebook/nodes")).isEmpty();
        assertThat(answer.at("/_entities/0/quizzes/nodes/0/attempts/nodes")).hasSize(1);
        assertThat(answer.at("/_entities/0/assignments/nodes/0/submissions/nodes")).hasSize(1);
        assertThat(back.at("/_entities/0").toString())
                .isEqualTo("{'quizAttempts':{'nodes':[]},'submissions':{'nodes':[]},'finalGrade':null}".replace('\'', '"'));
        assertThat(person.at("/_entities/0/quizAttempts/totalCount").asInt()).isZero();
    }

    @Test
    void itIsGradedByNobodyAnyMore() {
        erase();

        Answer can = graph.as(instructor).ask("{ quizAttempt(id: \"%s\") { viewerCan { grade { allowed reason } } } }"
                .formatted(TypeId.encode("quiz_attempt", attempt)));
        Answer graded = graph.as(instructor).ask(
                "mutation ($input: GradeSubmissionInput!) { gradeSubmission(input: $input) { errors { code } } }",
                Map.of("input", Map.of("submissionId", TypeId.encode("submission", submission), "expectedVersion", 0, "score", "10.00")));

        assertThat(can.at("/quizAttempt/viewerCan/grade/allowed").asBoolean()).isFalse();
        assertThat(graded.at("/gradeSubmission/errors/0/code").asString()).isEqualTo("NOT_FOUND");
    }

    @Test
    void othersKeepWhatIsTheirs() {
        Place neighbour = school.learn(course);
        examination.graded(neighbour, quiz, 1, QuizAttemptStatus.GRADED);
        settings.handInParts(school.submission(neighbour, assignment));

        erase();

        assertThat(columnsWith(neighbour.learner())).isNotEmpty();
        Answer answer = graph.as(neighbour.learner()).entities(
                "{ quizAttempts { nodes { questions { answer { text } } } } submissions { nodes { text files { name } } } }", "Enrollment", neighbour.id());
        assertThat(answer.text()).contains("I think so.", "My work", "ada-lovelace.pdf");
    }

    @Test
    void itIsTheSameTwiceAndWhateverIsToldLater() throws SQLException {
        erase();
        Map<String, List<String>> once = contents();

        erase();
        events.deliver("enrollment.updated", "enrollment", place.enrollment(), 7, Map.of(
                "userId", TypeId.encode("user", place.learner()),
                "courseId", TypeId.encode("course", course),
                "status", "COMPLETED",
                "enrolledAt", School.START.toString()));

        assertThat(contents()).isEqualTo(once);
    }

    @Test
    void whoeverGradedIsForgottenAsWell() {
        graph.as(instructor).ask(
                "mutation ($input: GradeSubmissionInput!) { gradeSubmission(input: $input) { errors { code } } }",
                Map.of("input", Map.of("submissionId", TypeId.encode("submission", submission), "expectedVersion", 0, "score", "10.00")));

        events.deliver("user.erased", "user", instructor, 9, Map.of("id", TypeId.encode("user", instructor)));

        Answer answer = graph.as(place.learner()).ask("{ submission(id: \"%s\") { text grade { percentage gradedBy { id } } } }"
                .formatted(TypeId.encode("submission", submission)));
        assertThat(answer.at("/submission").toString()).isEqualTo("{\"text\":\"My work\",\"grade\":{\"percentage\":\"20.00\",\"gradedBy\":null}}");
    }

    private void erase() {
        events.deliver("user.erased", "user", place.learner(), 9, Map.of("id", TypeId.encode("user", place.learner())));
    }

    private void accommodate() {
        graph.as(instructor).ask(
                "mutation ($input: GrantAccommodationInput!) { grantAccommodation(input: $input) { errors { code } } }",
                Map.of("input", Map.of(
                        "quizId", TypeId.encode("quiz", quiz), "userId", TypeId.encode("user", place.learner()), "reason", "Dyslexia")));
    }

    private void excuse() {
        settings.excuseFromQuiz(place, quiz);
        settings.excuseFromAssignment(place, assignment);
    }

    /** Columns of keys in which a key is. */
    private List<String> columnsWith(UUID key) {
        return DefaultSchema.DEFAULT_SCHEMA.tableStream()
                .filter(table -> !ELSEWHERE.contains(table.getName()))
                .flatMap(table -> Stream.of(table.fields())
                        .filter(field -> field.getType() == UUID.class)
                        .filter(field -> database.fetchExists(table, sameKey(field, key)))
                        .map(field -> table.getName() + "." + field.getName()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Condition sameKey(Field<?> field, UUID key) {
        return ((Field<UUID>) field).eq(key);
    }

    private Map<String, List<String>> contents() throws SQLException {
        String[] tables = DefaultSchema.DEFAULT_SCHEMA.tableStream()
                .map(Named::getName)
                .filter(name -> !ELSEWHERE.contains(name))
                .toArray(String[]::new);
        return TableContents.of(dataSource, tables);
    }
}
