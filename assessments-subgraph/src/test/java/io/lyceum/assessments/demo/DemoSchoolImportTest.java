package io.lyceum.assessments.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.assessments.AssessmentsTest;
import io.lyceum.assessments.School;
import io.lyceum.assessments.grade.FinalGrades;
import io.lyceum.bulk.RecordedReport;
import io.lyceum.bulk.TableContents;
import io.lyceum.demo.DemoIds;
import io.lyceum.demo.DemoSchool;
import io.lyceum.demo.assessment.AttemptQuestion;
import io.lyceum.demo.assessment.AttemptStatus;
import io.lyceum.demo.assessment.Question;
import io.lyceum.demo.assessment.QuestionType;
import io.lyceum.demo.assessment.QuizAttempt;
import io.lyceum.demo.catalogue.Course;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** The demo school as this subgraph holds and shows it. */
@AssessmentsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoSchoolImportTest {

    private static final DemoSchool DEMO = DemoSchool.of(Instant.parse("2026-11-20T00:00:00Z"));

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private FinalGrades grading;

    @Autowired
    private DataSource dataSource;

    private final RecordedReport report = new RecordedReport();

    @BeforeAll
    void load() throws SQLException {
        school.removeAll();
        run(report);
    }

    @AfterAll
    void remove() {
        school.removeAll();
    }

    @Test
    void everythingIsThere() {
        assertThat(report.counts()).isEqualTo(Map.of(
                "enrollments", (long) DEMO.enrollments().size(),
                "quizzes", (long) DEMO.quizzes().size(),
                "questions", (long) DEMO.questions().size(),
                "quiz_attempts", (long) DEMO.quizAttempts().size(),
                "assignments", (long) DEMO.assignments().size(),
                "submissions", (long) DEMO.submissions().size()));
        Answer totals = admin().ask("{ quizAttempts { totalCount } submissions { totalCount } }");
        assertThat(totals.at("/quizAttempts/totalCount").asInt()).isEqualTo(DEMO.quizAttempts().size());
        assertThat(totals.at("/submissions/totalCount").asInt()).isEqualTo(DEMO.submissions().size());
    }

    @Test
    void loadingAgainChangesNothing() throws SQLException {
        Map<String, List<String>> once = contents();

        run(new RecordedReport());

        assertThat(contents()).isEqualTo(once);
    }

    @Test
    void gradesThatAnInterruptedImportDidNotReachAreComputedByTheNext() throws SQLException {
        Map<String, List<String>> complete = contents();
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("DELETE FROM final_grades")).isPositive();
        }

        run(new RecordedReport());

        assertThat(contents()).isEqualTo(complete);
    }

    @Test
    void theCountsThatAreKeptAreRight() {
        Map<UUID, Long> pools = DEMO.questions().stream().collect(Collectors.groupingBy(Question::quizId, Collectors.counting()));
        String[] quizzes = DEMO.quizzes().stream().limit(100).map(quiz -> TypeId.encode("quiz", quiz.id())).toArray(String[]::new);

        Answer answer = admin().entities("{ questionCount questions { id } }", "Quiz", quizzes);

        assertThat(answer.errors()).isEmpty();
        for (int i = 0; i < quizzes.length; i++) {
            long count = pools.getOrDefault(DEMO.quizzes().get(i).id(), 0L);
            assertThat(answer.at("/_entities/%d/questionCount".formatted(i)).asLong()).isEqualTo(count);
            assertThat(answer.at("/_entities/%d/questions".formatted(i)).size()).isEqualTo((int) count);
        }
    }

    @Test
    void everyTypeOfQuestionHasTheKeyThatItNeeds() {
        Set<String> types = new HashSet<>();
        String[] questions = DEMO.questions().stream()
                .filter(question -> types.add(question.type().name()))
                .map(question -> TypeId.encode("question", question.id()))
                .toArray(String[]::new);

        Answer answer = admin().entities(
                "{ type options { id } prompts { id } key { optionIds texts number pairs { leftId rightId } } }", "Question", questions);

        assertThat(types).hasSize(QuestionType.values().length);
        answer.at("/_entities").forEach(question -> {
            int options = question.path("options").size();
            int right = question.at("/key/optionIds").size();
            switch (QuestionType.valueOf(question.path("type").asString())) {
                case MULTIPLE_CHOICE, TRUE_FALSE -> assertThat(right).isEqualTo(1).isLessThan(options);
                case MULTIPLE_SELECT -> assertThat(right).isBetween(1, options);
                case ORDERING -> assertThat(right).isEqualTo(options).isPositive();
                case MATCHING -> assertThat(question.at("/key/pairs").size()).isEqualTo(question.path("prompts").size()).isPositive();
                case SHORT_ANSWER, FILL_IN_THE_BLANK -> assertThat(question.at("/key/texts").size()).isPositive();
                case NUMERIC -> assertThat(question.at("/key/number").isNull()).isFalse();
                case ESSAY -> assertThat(options).isZero();
            }
        });
    }

    @Test
    void anAttemptHasItsQuestionsAnswersAndResult() {
        QuizAttempt attempt = DEMO.quizAttempts().stream()
                .filter(one -> one.status() == AttemptStatus.GRADED && one.questions().size() > 3)
                .findFirst().orElseThrow();
        long answered = attempt.questions().stream().map(AttemptQuestion::answer).filter(answer -> answer != null).count();

        Answer answer = admin().entities(
                "{ attemptNumber answeredCount percentage student { id } questions { id text options { text } answer { savedAt } key { texts } } }",
                "QuizAttempt",
                TypeId.encode("quiz_attempt", attempt.id()));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0/answeredCount").asLong()).isEqualTo(answered);
        assertThat(answer.at("/_entities/0/percentage").asString()).isEqualTo(attempt.percentage().toPlainString());
        assertThat(answer.at("/_entities/0/questions").valueStream().map(question -> question.path("id").asString()))
                .containsExactlyElementsOf(attempt.questions().stream().map(one -> TypeId.encode("attempt_question", one.id())).toList());
        assertThat(answer.at("/_entities/0/questions").valueStream().filter(question -> !question.path("answer").isNull())).hasSize((int) answered);
    }

    @Test
    void finalGradesAreThoseThatTheSubgraphComputes() throws SQLException {
        Map<String, String> loaded = finalGrades();

        grading.recomputeCourses(DEMO.courses().stream().map(Course::id).toList(), DEMO.today());

        assertThat(finalGrades()).isEqualTo(loaded);
        assertThat(loaded).hasSizeGreaterThan(DEMO.finalGrades().size() / 2);
        assertThat(loaded.values()).contains("0.00", "100.00");
    }

    @Test
    void theDemoInstructorGradesAndTheDemoLearnerIsGraded() {
        UUID learner = DemoIds.of("user", "learner");
        UUID instructor = DemoIds.of("user", "instructor");
        String[] courses = DEMO.courses().stream()
                .filter(course -> course.instructors().stream().anyMatch(one -> one.userId().equals(instructor)))
                .map(course -> TypeId.encode("course", course.id()))
                .toArray(String[]::new);

        Answer own = graph.as(learner).entities("{ quizAttempts { totalCount nodes { quiz { title } } } }", "User", TypeId.encode("user", learner));
        Answer taught = graph.as(instructor).entities("{ gradebook { totalCount nodes { finalGrade entries { percentage } } } }", "Course", courses);

        assertThat(own.at("/_entities/0/quizAttempts/totalCount").asInt()).isPositive();
        assertThat(courses).isNotEmpty();
        assertThat(taught.at("/_entities").valueStream().mapToInt(course -> course.at("/gradebook/totalCount").asInt()).sum()).isPositive();
    }

    private void run(RecordedReport to) throws SQLException {
        new DemoSchoolImport(dataSource, to, grading, DEMO).run();
    }

    private Map<String, String> finalGrades() throws SQLException {
        Map<String, String> grades = new TreeMap<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT HEX(enrollment_id), percentage FROM final_grades")) {
            while (found.next()) {
                grades.put(found.getString(1), found.getString(2));
            }
        }
        return grades;
    }

    private Map<String, List<String>> contents() throws SQLException {
        return TableContents.of(
                dataSource, "course_instructors", "course_lessons", "enrollments", "quizzes", "questions", "question_options",
                "question_prompts", "question_texts", "quiz_accommodations", "quiz_attempts", "attempt_questions", "assignments",
                "rubric_criteria", "submissions", "submission_links", "submission_files", "grades", "criterion_grades", "final_grades");
    }

    private GraphClient admin() {
        return graph.as(UUID.randomUUID(), "assessments:read");
    }
}
