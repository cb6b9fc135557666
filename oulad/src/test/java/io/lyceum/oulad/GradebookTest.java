package io.lyceum.oulad;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradebookTest {

    private static final Presentation AAA = new Presentation("AAA", "2013J");

    @TempDir
    private Path path;

    @Test
    void aGradeIsTheWeightedMeanWithMissingWorkAsZero() {
        Gradebook gradebook = gradebook("1,1,18,0,80", "2,1,60,0,55", "3,1,200,0,90", "1,2,18,0,80", "3,2,18,0,?", "2,4,18,0,100", "1,5,1,0,");

        // (20 × 80 + 30 × 55 + 50 × 90) / 100
        assertThat(gradebook.finalGrade(key(1))).isEqualByComparingTo("77.50");
        // (20 × 80 + 30 × 0) / 50: the third waits for its mark.
        assertThat(gradebook.finalGrade(key(2))).isEqualByComparingTo("32.00");
        assertThat(gradebook.finalGrade(key(3))).isEqualByComparingTo("0.00");
        assertThat(gradebook.finalGrade(key(4))).isEqualByComparingTo("30.00");
        assertThat(gradebook.finalGrade(key(5))).isEqualByComparingTo("0.00");
    }

    @Test
    void anExamWhoseResultsWereWithheldIsNeverDue() {
        Gradebook gradebook = gradebook("1,1,18,0,80", "2,1,60,0,55", "3,1,200,0,90");
        Gradebook withExam = gradebook("1,1,18,0,80", "4,2,268,0,50");

        assertThat(gradebook.dueAt(assessment(4))).isNull();
        assertThat(withExam.dueAt(assessment(4))).isEqualTo(Instant.parse("2014-06-26T00:00:00Z"));
        assertThat(withExam.finalGrade(key(1))).isEqualByComparingTo("13.33");
    }

    @Test
    void withoutWeightsThereIsNoGrade() {
        assertThat(gradebook("5,1,18,0,80").finalGrade(key(1))).isNull();
        assertThat(gradebook().finalGrade(key(1))).isNull();
    }

    @Test
    void theShareHandedInCountsWhatIsDue() {
        Gradebook gradebook = gradebook("1,1,18,0,80", "2,2,60,0,55", "3,2,200,0,?");

        assertThat(gradebook.shareHandedIn(key(1))).isEqualByComparingTo("33.33");
        assertThat(gradebook.shareHandedIn(key(2))).isEqualByComparingTo("66.67");
        assertThat(gradebook.shareHandedIn(key(3))).isEqualByComparingTo("0.00");
        assertThat(gradebook().shareHandedIn(key(1))).isEqualByComparingTo("0.00");
    }

    private Gradebook gradebook(String... results) {
        OuladFiles files = files(results);
        return new Gradebook(files, files.results());
    }

    private AssessmentRow assessment(int id) {
        return files().assessments().stream().filter(row -> row.id() == id).findFirst().orElseThrow();
    }

    private OuladFiles files(String... results) {
        OuladFolder folder = new OuladFolder(path)
                .with(OuladFile.COURSES, "AAA,2013J,268")
                .with(OuladFile.ASSESSMENTS, "AAA,2013J,1,TMA,19,20", "AAA,2013J,2,CMA,54,30", "AAA,2013J,3,TMA,210,50",
                        "AAA,2013J,4,Exam,?,100", "AAA,2013J,5,CMA,10,0")
                .with(OuladFile.RESULTS, results);
        for (int student = 1; student <= 5; student++) {
            folder.with(OuladFile.STUDENTS, "AAA,2013J,%d,M,?,?,?,?,0,60,N,Pass".formatted(student))
                    .with(OuladFile.REGISTRATIONS, "AAA,2013J,%d,0,?".formatted(student));
        }
        return new OuladFiles(folder.write(), EnumSet.allOf(OuladFile.class), (file, line, why) -> {
            throw new AssertionError(why);
        });
    }

    private static EnrollmentKey key(int student) {
        return new EnrollmentKey(AAA, student);
    }
}
