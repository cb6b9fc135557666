package io.lyceum.assessments.demo;

import io.lyceum.assessments.grade.FinalGrades;
import io.lyceum.bulk.ImportReport;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.bulk.LineProtocol;
import io.lyceum.demo.DemoIds;
import io.lyceum.demo.DemoSchool;
import io.lyceum.demo.catalogue.Course;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Writes the demo school's quizzes, assignments and results, as of the day that {@code lyceum.import.demo-school} names as an instant. What is
 * there already stays as it is, so that it can be repeated. Final grades are computed as they always are, whenever results came in.
 */
@Component
@ConditionalOnProperty("lyceum.import.demo-school")
class DemoSchoolImport implements ApplicationRunner {

    private static final List<String> TABLES = List.of(
            "enrollments", "quizzes", "questions", "quiz_attempts", "assignments", "submissions");

    private final DataSource dataSource;
    private final ImportReport report;
    private final FinalGrades finalGrades;
    private final DemoSchool school;

    @Autowired
    DemoSchoolImport(DataSource dataSource, FinalGrades finalGrades, @Value("${lyceum.import.demo-school}") String today) {
        this(dataSource, new LineProtocol(System.out), finalGrades, DemoSchool.of(Instant.parse(today)));
    }

    DemoSchoolImport(DataSource dataSource, ImportReport report, FinalGrades finalGrades, DemoSchool school) {
        this.dataSource = dataSource;
        this.report = report;
        this.finalGrades = finalGrades;
        this.school = school;
    }

    @Override
    public void run(ApplicationArguments arguments) throws SQLException {
        run();
    }

    void run() throws SQLException {
        try (ImportWriter writer = new ImportWriter(dataSource, report, ImportWriter.STEPS)) {
            boolean hadGrades = writer.countByVersion("final_grades", "enrollment_id", DemoIds.VERSION) > 0;
            long hadResults = results(writer);
            write(writer);
            // An import that ended between the results and their grades is completed by the next.
            if (!hadGrades || results(writer) > hadResults) {
                List<UUID> courses = school.courses().stream().map(Course::id).toList();
                finalGrades.computeImported(courses, school.today());
            }
            report.done(counts(writer));
        }
    }

    private void write(ImportWriter writer) throws SQLException {
        ProjectionTables projections = new ProjectionTables(writer);
        QuizTables quizzes = new QuizTables(writer, school);
        AttemptTables attempts = new AttemptTables(writer);
        AssignmentTables assignments = new AssignmentTables(writer);
        SubmissionTables submissions = new SubmissionTables(writer);
        writer.each(school.courses(), "courses", projections::add);
        writer.each(school.lessons(), "lessons", projections::add);
        writer.each(school.enrollments(), "enrollments", projections::add);
        writer.each(school.quizzes(), "quizzes", quizzes::add);
        writer.each(school.questions(), "questions", quizzes::add);
        writer.each(school.allowances(), "allowances", attempts::add);
        writer.each(school.quizAttempts(), "quiz attempts", attempts::add);
        writer.each(school.assignments(), "assignments", assignments::add);
        writer.each(school.submissions(), "submissions", submissions::add);
    }

    private static long results(ImportWriter writer) throws SQLException {
        return count(writer, "quiz_attempts") + count(writer, "submissions");
    }

    private static Map<String, Long> counts(ImportWriter writer) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String table : TABLES) {
            counts.put(table, count(writer, table));
        }
        return counts;
    }

    private static long count(ImportWriter writer, String table) throws SQLException {
        return writer.countByVersion(table, "id", DemoIds.VERSION);
    }
}
