package io.lyceum.oulad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OuladFilesTest {

    private static final Presentation AAA = new Presentation("AAA", "2013J");

    @TempDir
    private Path path;

    private OuladFolder folder;
    private final List<String> rejected = new ArrayList<>();

    @BeforeEach
    void oneCourse() {
        folder = new OuladFolder(path).with(OuladFile.COURSES, "\"AAA\",\"2013J\",\"268\"");
    }

    @Test
    void rowsBecomeRecords() throws IOException {
        folder.with(OuladFile.ASSESSMENTS, "AAA,2013J,1752,TMA,19,12.5", "AAA,2013J,1757,Exam,?,100")
                .with(OuladFile.STUDENTS, "AAA,2013J,11391,M,Scotland,HE Qualification,90-100%,55<=,0,240,N,Pass")
                .with(OuladFile.REGISTRATIONS, "AAA,2013J,11391,-159,")
                .with(OuladFile.RESULTS, "1752,11391,18,1,78")
                .with(OuladFile.PAGES, "546943,AAA,2013J,resource,?,?");
        OuladFiles files = files();

        AssessmentRow assessment = new AssessmentRow(AAA, 1752, AssessmentType.TMA, 19, new BigDecimal("12.5"));
        StudentRow student = new StudentRow(AAA, 11391, "Scotland", "HE Qualification", "55<=", false, FinalResult.PASS);
        assertThat(files.courses()).containsExactly(new CourseRow(AAA, 268));
        assertThat(files.assessments())
                .containsExactly(assessment, new AssessmentRow(AAA, 1757, AssessmentType.EXAM, null, new BigDecimal("100")));
        assertThat(files.students()).containsExactly(student);
        assertThat(files.registrations()).containsExactly(new RegistrationRow(student, -159, null));
        assertThat(files.results()).containsExactly(new ResultRow(assessment, 11391, 18, true, new BigDecimal("78")));
        assertThat(files.pages()).containsExactly(new PageRow(AAA, 546943, "resource"));
        assertThat(rejected).isEmpty();
    }

    @Test
    void aQuestionMarkAndAnEmptyFieldBothMeanMissing() throws IOException {
        folder.with(OuladFile.STUDENTS, "AAA,2013J,1,M,?,,?,\"\",0,60,?,Fail", "AAA,2013J,2,M,,,,,0,60,,Withdrawn")
                .with(OuladFile.REGISTRATIONS, "AAA,2013J,1,?,?", "AAA,2013J,2,,");

        assertThat(files().registrations())
                .extracting(RegistrationRow::registered, row -> row.student().region(), row -> row.student().hasDisability())
                .containsOnly(tuple(null, null, null))
                .hasSize(2);
        assertThat(rejected).isEmpty();
    }

    @Test
    void aMalformedRowIsReportedAndTheRestGoesOn() throws IOException {
        folder.with(OuladFile.COURSES, "BBB,2013X,268", "CCC,2014B", "DDD,2013B,long", "AAA,2013J,268", "", "EEE,2014B,241");

        assertThat(files().courses()).extracting(course -> course.presentation().name()).containsExactly("AAA-2013J", "EEE-2014B");
        assertThat(rejected)
                .containsExactly(
                        "courses.csv:3 \"2013X\" is not the code of a presentation, such as 2013J",
                        "courses.csv:4 has 2 fields instead of 3",
                        "courses.csv:5 module_presentation_length \"long\" is not a whole number",
                        "courses.csv:6 repeats AAA-2013J");
    }

    @Test
    void aQuoteThatIsNotClosedCostsItsOwnRowOnly() throws IOException {
        folder.with(OuladFile.PAGES, "1,AAA,2013J,url,?,?", "2,AAA,2013J,\"url,?,?", "3,AAA,2013J,url,?,?", "4,AAA,2013J,\"u\"rl,?,?",
                "5,AAA,2013J,\"url\",?,?");

        assertThat(files().pages()).extracting(PageRow::id).containsExactly(1, 3, 5);
        assertThat(rejected).hasSize(2);
        assertThat(rejected.get(0)).startsWith("vle.csv:3 ");
        assertThat(rejected.get(1)).startsWith("vle.csv:5 ");
    }

    @Test
    void aReferenceToARowThatIsNotThereIsReported() throws IOException {
        folder.with(OuladFile.ASSESSMENTS, "AAA,2013J,1752,TMA,19,10", "ZZZ,2013J,9,TMA,19,10")
                .with(OuladFile.STUDENTS, "AAA,2013J,1,M,Wales,?,?,?,0,60,N,Pass", "AAA,2014J,1,M,Wales,?,?,?,0,60,N,Pass")
                .with(OuladFile.REGISTRATIONS, "AAA,2013J,1,0,?", "AAA,2013J,2,0,?")
                .with(OuladFile.RESULTS, "1752,1,18,0,78", "9,1,18,0,78", "1752,2,18,0,78", "1752,1,19,0,79");

        assertThat(files().results()).hasSize(1);
        assertThat(rejected)
                .containsExactly(
                        "assessments.csv:3 refers to presentation ZZZ-2013J, which is unknown",
                        "studentInfo.csv:3 refers to presentation AAA-2014J, which is unknown",
                        "studentRegistration.csv:3 refers to student 2 in AAA-2013J, who is not in studentInfo.csv",
                        "studentAssessment.csv:3 refers to assessment 9, which is unknown",
                        "studentAssessment.csv:4 refers to student 2, who is not registered for AAA-2013J",
                        "studentAssessment.csv:5 repeats the result of student 1 in assessment 1752");
    }

    @Test
    void valuesOutsideTheirRangeAreReported() throws IOException {
        folder.with(OuladFile.ASSESSMENTS, "AAA,2013J,1,TMA,19,101", "AAA,2013J,2,XYZ,19,10", "AAA,2013J,?,TMA,19,10", "AAA,2013J,-4,TMA,19,10",
                        "AAA,2013J,5,TMA,99999,10", "AAA,2013J,6,TMA,1,NaN")
                .with(OuladFile.STUDENTS, "AAA,2013J,1,M,%s,?,?,?,0,60,N,Pass".formatted("x".repeat(101)), "AAA,2013J,2,M,?,?,?,?,0,60,X,Pass");
        OuladFiles files = files();

        assertThat(files.assessments()).isEmpty();
        assertThat(files.students()).isEmpty();
        assertThat(rejected)
                .containsExactly(
                        "assessments.csv:2 weight 101 is not a number from 0 to 100 with at most two decimals",
                        "assessments.csv:3 \"XYZ\" is none of TMA, CMA and Exam",
                        "assessments.csv:4 id_assessment is missing",
                        "assessments.csv:5 id_assessment -4 is negative",
                        "assessments.csv:6 date 99999 is further than 10000 days from the start",
                        "assessments.csv:7 weight \"NaN\" is not a number",
                        "studentInfo.csv:2 region is longer than 100 characters",
                        "studentInfo.csv:3 disability \"X\" is neither Y nor N");
    }

    @Test
    void aFileThatIsSomebodyElsesToReportIsReadInSilence() throws IOException {
        folder.with(OuladFile.COURSES, "BBB,2013X,268").with(OuladFile.PAGES, "1,BBB,2013B,url,?,?");

        new OuladFiles(folder.write(), EnumSet.of(OuladFile.PAGES), this::note).pages();

        assertThat(rejected).containsExactly("vle.csv:2 refers to presentation BBB-2013B, which is unknown");
    }

    @Test
    void aFolderWithoutTheFilesIsOneClearSentence() {
        OuladFiles files = new OuladFiles(path, EnumSet.allOf(OuladFile.class), this::note);

        assertThatThrownBy(files::courses)
                .isInstanceOf(OuladException.class)
                .hasMessage("There is no readable courses.csv in %s; name the folder that holds the files of OULAD.", path);
    }

    @Test
    void anotherFileIsOneClearSentence() throws IOException {
        Files.writeString(path.resolve("courses.csv"), "a,b,c\n");

        assertThatThrownBy(new OuladFiles(path, EnumSet.allOf(OuladFile.class), this::note)::courses)
                .isInstanceOf(OuladException.class)
                .hasMessageContaining("does not begin with the columns code_module,code_presentation,module_presentation_length");
    }

    @Test
    void daysCountFromThePresentationsStart() {
        assertThat(AAA.at(0)).isEqualTo(Instant.parse("2013-10-01T00:00:00Z"));
        assertThat(AAA.at(-159)).isEqualTo(Instant.parse("2013-04-25T00:00:00Z"));
        assertThat(new Presentation("BBB", "2014B").at(27)).isEqualTo(Instant.parse("2014-02-28T00:00:00Z"));
        assertThat(new CourseRow(AAA, 268).end()).isEqualTo(Instant.parse("2014-06-26T00:00:00Z"));
        assertThat(AAA.slug()).isEqualTo("aaa-2013j");
    }

    private OuladFiles files() throws IOException {
        return new OuladFiles(folder.write(), EnumSet.allOf(OuladFile.class), this::note);
    }

    private void note(String file, long line, String why) {
        rejected.add("%s:%d %s".formatted(file, line, why));
    }
}
