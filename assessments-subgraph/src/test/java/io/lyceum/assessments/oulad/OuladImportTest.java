package io.lyceum.assessments.oulad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lyceum.assessments.AssessmentsTest;
import io.lyceum.assessments.School;
import io.lyceum.assessments.grade.FinalGrades;
import io.lyceum.bulk.RecordedReport;
import io.lyceum.bulk.TableContents;
import io.lyceum.oulad.EnrollmentKey;
import io.lyceum.oulad.ImportRun;
import io.lyceum.oulad.OuladFile;
import io.lyceum.oulad.OuladFolder;
import io.lyceum.oulad.OuladIds;
import io.lyceum.oulad.Presentation;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@AssessmentsTest
class OuladImportTest {

    private static final Map<String, Long> ALL = Map.of(
            "course_instructors", 3L, "quizzes", 4L, "assignments", 4L, "quiz_attempts", 4L, "submissions", 7L, "final_grades", 7L);
    private static final Presentation AAA = new Presentation("AAA", "2013J");
    private static final Presentation LATER = new Presentation("AAA", "2014J");
    private static final Presentation BBB = new Presentation("BBB", "2013B");

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private FinalGrades finalGrades;

    @TempDir
    private Path folder;

    private final RecordedReport report = new RecordedReport();

    @BeforeEach
    void nothing() {
        school.removeAll();
    }

    @Test
    void everyResultIsAnAttemptOrASubmission() throws SQLException {
        run(report);

        assertThat(report.counts()).isEqualTo(ALL);
        assertThat(report.rejected()).isEmpty();
        Answer totals = admin().ask("{ quizAttempts { totalCount } submissions { totalCount } }");
        assertThat(totals.at("/quizAttempts/totalCount").asInt()).isEqualTo(4);
        assertThat(totals.at("/submissions/totalCount").asInt()).isEqualTo(7);
    }

    @Test
    void workIsHandedInAndGraded() throws SQLException {
        run(report);

        Answer answer = admin().entities(
                "{ submissions { nodes { status isBanked submittedAt grade { score percentage } assignment { title weight maxScore dueAt } } } "
                        + "quizAttempts { nodes { attemptNumber status percentage isPassed submittedAt quiz { title type weight passingScore } } } }",
                "Enrollment",
                enrollment(AAA, 1));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0/submissions/nodes/1").toString())
                .isEqualTo(("{'status':'GRADED','isBanked':false,'submittedAt':'2013-10-19T00:00:00.000000Z',"
                                + "'grade':{'score':'80.00','percentage':'80.00'},'assignment':{'title':'TMA 1','weight':'20.00',"
                                + "'maxScore':'100.00','dueAt':'2013-10-20T00:00:00.000000Z'}}")
                        .replace('\'', '"'));
        assertThat(answer.at("/_entities/0/quizAttempts/nodes/0").toString())
                .isEqualTo(("{'attemptNumber':1,'status':'GRADED','percentage':'55.00','isPassed':true,"
                                + "'submittedAt':'2013-11-23T00:00:00.000000Z',"
                                + "'quiz':{'title':'CMA 2','type':'GRADED','weight':'30.00','passingScore':'40.00'}}")
                        .replace('\'', '"'));
    }

    @Test
    void workWithoutAScoreWaitsForItsGradeAndBankedWorkSaysSo() throws SQLException {
        run(report);

        Answer ungraded = admin().entities(
                "{ quizAttempts { nodes { status percentage isPassed quiz { type } } } }", "Enrollment", enrollment(BBB, 1));
        Answer banked = admin().entities("{ submissions { nodes { isBanked } } }", "Enrollment", enrollment(LATER, 3));

        assertThat(ungraded.at("/_entities/0/quizAttempts/nodes").toString())
                .isEqualTo(("[{'status':'GRADED','percentage':'80.00','isPassed':true,'quiz':{'type':'FINAL_EXAM'}},"
                                + "{'status':'SUBMITTED','percentage':null,'isPassed':null,'quiz':{'type':'GRADED'}}]")
                        .replace('\'', '"'));
        assertThat(banked.at("/_entities/0/submissions/nodes/0/isBanked").asBoolean()).isTrue();
    }

    @Test
    void finalGradesAreThoseThatTheSubgraphWouldCompute() throws SQLException {
        run(report);
        Map<String, String> imported = grades();

        finalGrades.recomputeCourses(
                List.of(OuladIds.course(AAA), OuladIds.course(LATER), OuladIds.course(BBB)), Clock.systemUTC().instant());

        assertThat(imported)
                .hasSize(7)
                .containsEntry(enrollment(AAA, 1), "77.50")
                .containsEntry(enrollment(AAA, 2), "99.00")
                .containsEntry(enrollment(AAA, 3), "8.00")
                .containsEntry(enrollment(AAA, 4), "0.00")
                .containsEntry(enrollment(LATER, 3), "66.00")
                .containsEntry(enrollment(BBB, 1), "77.14")
                .containsEntry(enrollment(BBB, 5), "0.00");
        assertThat(grades()).isEqualTo(imported);
    }

    @Test
    void everybodyWhoStayedIsInTheGradebook() throws SQLException {
        run(report);

        Answer answer = admin().entities(
                "{ gradebook { totalCount nodes { enrollment { id } finalGrade entries { percentage item { ... on Quiz { title } "
                        + "... on Assignment { title } } } } } }",
                "Course",
                TypeId.encode("course", OuladIds.course(AAA)));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0/gradebook/nodes").valueStream().map(row -> row.path("enrollment").path("id").asString()))
                .contains(enrollment(AAA, 1), enrollment(AAA, 2));
        assertThat(answer.at("/_entities/0/gradebook/nodes/0/entries").isEmpty()).isFalse();
        assertThat(contents().get("course_lessons")).isNotEmpty();
    }

    @Test
    void importingTwiceChangesNothing() throws SQLException {
        run(report);
        Map<String, List<String>> once = contents();

        run(new RecordedReport());

        assertThat(contents()).isEqualTo(once);
    }

    @Test
    void anAbortedImportIsCompletedByTheNext() throws SQLException {
        run(new RecordedReport());
        Map<String, List<String>> whole = contents();
        school.removeAll();

        for (int transactions : new int[] {1, 4, 7, 12}) {
            assertThatThrownBy(() -> run(RecordedReport.abortingAfter(transactions)))
                    .isInstanceOf(RecordedReport.AbortedException.class);
        }
        assertThat(contents()).isNotEqualTo(whole);
        run(report);

        assertThat(report.counts()).isEqualTo(ALL);
        assertThat(contents()).isEqualTo(whole);
    }

    @Test
    void aMalformedRowIsReportedAndTheRestIsImported() throws SQLException {
        OuladFolder.small(folder)
                .with(OuladFile.ASSESSMENTS, "AAA,2013J,9,TMA,19,heavy")
                .with(OuladFile.RESULTS, "9,1,18,0,80", "2,3,50,0,eighty", "3,3,50,0,50")
                .write();

        importFrom(folder, report);

        assertThat(report.rejected())
                .containsExactly(
                        "assessments.csv:10 weight \"heavy\" is not a number",
                        "studentAssessment.csv:13 refers to assessment 9, which is unknown",
                        "studentAssessment.csv:14 score \"eighty\" is not a number");
        assertThat(report.counts()).containsEntry("submissions", 8L).containsEntry("quiz_attempts", 4L);
        assertThat(grades()).containsEntry(enrollment(AAA, 3), "33.00");
    }

    @Test
    void aResultThatALaterImportBringsCounts() throws SQLException {
        run(new RecordedReport());

        OuladFolder.small(folder).with(OuladFile.RESULTS, "3,3,50,0,50").write();
        importFrom(folder, report);

        assertThat(report.counts()).containsEntry("submissions", 8L);
        assertThat(grades()).hasSize(7).containsEntry(enrollment(AAA, 3), "33.00").containsEntry(enrollment(AAA, 1), "77.50");
    }

    private void run(RecordedReport to) throws SQLException {
        importFrom(OuladFolder.small(folder).write(), to);
    }

    private void importFrom(Path files, RecordedReport to) throws SQLException {
        new OuladImport(new ImportRun(dataSource, files, to, 2), finalGrades, Clock.systemUTC()).run();
    }

    private Map<String, List<String>> contents() throws SQLException {
        return TableContents.of(
                dataSource, "course_instructors", "course_lessons", "enrollments", "quizzes", "assignments", "quiz_attempts", "submissions", "grades", "final_grades");
    }

    private Map<String, String> grades() throws SQLException {
        Map<String, String> grades = new TreeMap<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT BIN_TO_UUID(enrollment_id), percentage FROM final_grades")) {
            while (found.next()) {
                grades.put(TypeId.encode("enrollment", UUID.fromString(found.getString(1))), found.getString(2));
            }
        }
        return grades;
    }

    private GraphClient admin() {
        return graph.as(UUID.randomUUID(), "assessments:read");
    }

    private static String enrollment(Presentation presentation, int student) {
        return TypeId.encode("enrollment", OuladIds.enrollment(new EnrollmentKey(presentation, student)));
    }
}
