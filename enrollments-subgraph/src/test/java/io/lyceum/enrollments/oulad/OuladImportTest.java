package io.lyceum.enrollments.oulad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lyceum.bulk.RecordedReport;
import io.lyceum.bulk.TableContents;
import io.lyceum.enrollments.School;
import io.lyceum.enrollments.counter.CourseCounters;
import io.lyceum.oulad.EnrollmentKey;
import io.lyceum.oulad.ImportRun;
import io.lyceum.oulad.InventedNames;
import io.lyceum.oulad.OuladFile;
import io.lyceum.oulad.OuladFolder;
import io.lyceum.oulad.OuladIds;
import io.lyceum.oulad.Presentation;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SubgraphTest
@Import(School.class)
class OuladImportTest {

    private static final Map<String, Long> ALL = Map.of("course_instructors", 3L, "enrollments", 7L, "certificates", 4L);
    private static final Presentation AAA = new Presentation("AAA", "2013J");
    private static final Presentation BBB = new Presentation("BBB", "2013B");

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private CourseCounters counters;

    @TempDir
    private Path folder;

    private final RecordedReport report = new RecordedReport();

    @BeforeEach
    void nobody() {
        school.removeAll();
    }

    @Test
    void everyRegistrationIsAnEnrollment() throws SQLException {
        run(report);

        assertThat(report.counts()).isEqualTo(ALL);
        assertThat(report.rejected()).isEmpty();
        Answer totals = admin().ask("{ enrollments { totalCount } certificates { totalCount } }");
        assertThat(totals.at("/enrollments/totalCount").asInt()).isEqualTo(7);
        assertThat(totals.at("/certificates/totalCount").asInt()).isEqualTo(4);
        assertThat(enrolled(AAA)).isEqualTo(4);
    }

    @Test
    void whoeverPassedHasCompletedTheCourse() throws SQLException {
        run(report);

        assertThat(enrollment(AAA, 1))
                .isEqualTo("COMPLETED FREE PASSED 100.00 2013-04-25T00:00:00.000000Z 2014-06-26T00:00:00.000000Z");
        assertThat(enrollment(AAA, 2))
                .isEqualTo("COMPLETED FREE DISTINCTION 100.00 2013-10-01T00:00:00.000000Z 2014-06-26T00:00:00.000000Z");
    }

    @Test
    void whoeverFailedOrLeftGotAsFarAsTheyHandedIn() throws SQLException {
        run(report);

        assertThat(enrollment(AAA, 3))
                .isEqualTo("COMPLETED FREE FAILED 33.33 2013-09-11T00:00:00.000000Z 2014-06-26T00:00:00.000000Z");
        assertThat(enrollment(AAA, 4)).isEqualTo("DROPPED FREE null 0.00 2013-09-21T00:00:00.000000Z null");
        assertThat(enrollment(BBB, 5)).isEqualTo("DROPPED FREE null 0.00 2013-02-04T00:00:00.000000Z null");
    }

    @Test
    void aCertificateFreezesNamesDateAndGrade() throws SQLException {
        run(report);

        Answer answer = admin().entities(
                "{ certificate { number verificationCode status studentName courseTitle instructorName grade completedAt issuedAt } }",
                "Enrollment",
                enrollmentId(AAA, 1));

        assertThat(answer.errors()).isEmpty();
        var certificate = answer.at("/_entities/0/certificate");
        assertThat(certificate.path("number").asString()).matches("OULAD-AAA-2013J-[0-9A-F]{10}");
        assertThat(certificate.path("verificationCode").asString()).matches("[0-9a-f]{32}");
        assertThat(certificate.path("status").asString()).isEqualTo("VALID");
        assertThat(certificate.path("studentName").asString()).isEqualTo(InventedNames.learner(1));
        assertThat(certificate.path("courseTitle").asString()).isEqualTo("AAA 2013J");
        assertThat(certificate.path("instructorName").asString()).isEqualTo(InventedNames.instructor("AAA"));
        assertThat(certificate.path("grade").asString()).isEqualTo("77.50");
        assertThat(certificate.path("issuedAt").asString()).isEqualTo("2014-06-26T00:00:00.000000Z");
    }

    @Test
    void theLeadInstructorSeesTheCourse() throws SQLException {
        run(report);

        Answer answer = graph.as(OuladIds.instructor("BBB"))
                .entities("{ enrollments { totalCount } }", "Course", TypeId.encode("course", OuladIds.course(BBB)));

        assertThat(answer.at("/_entities/0/enrollments/totalCount").asInt()).isEqualTo(2);
    }

    @Test
    void importingTwiceChangesNothingNotEvenACode() throws SQLException {
        run(report);
        Map<String, List<String>> once = contents();

        run(new RecordedReport());

        assertThat(contents()).isEqualTo(once);
        assertThat(once.get("certificates")).hasSize(4);
    }

    @Test
    void anAbortedImportIsCompletedByTheNext() throws SQLException {
        assertThatThrownBy(() -> run(RecordedReport.abortingAfter(3))).isInstanceOf(RecordedReport.AbortedException.class);
        assertThat(contents().get("enrollments")).hasSize(4);

        run(report);

        assertThat(report.counts()).isEqualTo(ALL);
    }

    @Test
    void aMalformedRowIsReportedAndTheRestIsImported() throws SQLException {
        OuladFolder.small(folder)
                .with(OuladFile.STUDENTS, "AAA,2013J,6,M,?,?,?,?,0,60,N,Maybe", "AAA,2013J,7,M,?,?,?,?,0,60,N,Fail")
                .with(OuladFile.REGISTRATIONS, "AAA,2013J,6,0,?", "AAA,2013J,7,soon,?", "AAA,2013J,7,0,?")
                .write();

        new OuladImport(new ImportRun(dataSource, folder, report, 100), counters).run();

        assertThat(report.rejected())
                .containsExactly(
                        "studentRegistration.csv:9 refers to student 6 in AAA-2013J, who is not in studentInfo.csv",
                        "studentRegistration.csv:10 date_registration \"soon\" is not a whole number");
        assertThat(report.counts()).containsEntry("enrollments", 8L);
    }

    private void run(RecordedReport to) throws SQLException {
        new OuladImport(new ImportRun(dataSource, OuladFolder.small(folder).write(), to, 2), counters).run();
    }

    private Map<String, List<String>> contents() throws SQLException {
        return TableContents.of(
                dataSource, "course_instructors", "enrollments", "certificates", "course_snapshots", "course_counters", "display_names");
    }

    private GraphClient admin() {
        return graph.as(UUID.randomUUID(), "enrollments:read", "certificates:read");
    }

    private int enrolled(Presentation presentation) {
        return admin()
                .entities("{ enrollments { totalCount } }", "Course", TypeId.encode("course", OuladIds.course(presentation)))
                .at("/_entities/0/enrollments/totalCount")
                .asInt();
    }

    private String enrollment(Presentation presentation, int student) {
        Answer answer = admin().entities(
                "{ status type outcome progressPercentage enrolledAt completedAt }", "Enrollment", enrollmentId(presentation, student));
        assertThat(answer.errors()).isEmpty();
        return String.join(
                " ",
                StreamSupport.stream(answer.at("/_entities/0").spliterator(), false)
                        .map(value -> value.isNull() ? "null" : value.asString())
                        .toList());
    }

    private static String enrollmentId(Presentation presentation, int student) {
        return TypeId.encode("enrollment", OuladIds.enrollment(new EnrollmentKey(presentation, student)));
    }
}
