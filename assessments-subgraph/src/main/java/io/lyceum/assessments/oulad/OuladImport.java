package io.lyceum.assessments.oulad;

import io.lyceum.assessments.grade.FinalGrades;
import io.lyceum.bulk.BatchInsert;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.oulad.EnrollmentKey;
import io.lyceum.oulad.Gradebook;
import io.lyceum.oulad.ImportRun;
import io.lyceum.oulad.OuladFile;
import io.lyceum.oulad.OuladFiles;
import io.lyceum.oulad.OuladIds;
import io.lyceum.oulad.ResultRow;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumSet;
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
 * Imports OULAD's assessments and results where {@code lyceum.import.oulad} names the folder. What is there already stays as it is, so
 * that the import can be repeated and resumed. Final grades are computed from the files at first, and anew when a later import brings
 * results.
 */
@Component
@ConditionalOnProperty("lyceum.import.oulad")
class OuladImport implements ApplicationRunner {

    private final ImportRun run;
    private final FinalGrades finalGrades;
    private final Clock clock;

    @Autowired
    OuladImport(DataSource dataSource, @Value("${lyceum.import.oulad}") Path directory, FinalGrades finalGrades, Clock clock) {
        this(ImportRun.of(dataSource, directory), finalGrades, clock);
    }

    OuladImport(ImportRun run, FinalGrades finalGrades, Clock clock) {
        this.run = run;
        this.finalGrades = finalGrades;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws SQLException {
        run();
    }

    void run() throws SQLException {
        OuladFiles files = run.files(EnumSet.of(OuladFile.ASSESSMENTS, OuladFile.RESULTS));
        List<ResultRow> results = files.results();
        Gradebook gradebook = new Gradebook(files, results);
        List<UUID> courses = files.courses().stream().map(course -> OuladIds.course(course.presentation())).toList();
        try (ImportWriter writer = run.writer()) {
            boolean hadGrades = writer.countImported("final_grades", "enrollment_id", "course_id", courses) > 0;
            long hadResults = results(writer, courses);
            write(writer, files, gradebook, results);
            if (hadGrades && results(writer, courses) > hadResults) {
                finalGrades.computeImported(courses, clock.instant());
            }
            run.report().done(counts(writer, courses));
        }
    }

    private static void write(ImportWriter writer, OuladFiles files, Gradebook gradebook, List<ResultRow> results) throws SQLException {
        ProjectionTables projections = new ProjectionTables(writer);
        WorkTables work = new WorkTables(writer, gradebook);
        ResultTables handedIn = new ResultTables(writer);
        BatchInsert grades = writer.into("final_grades", "enrollment_id", "user_id", "course_id", "percentage", "updated_at");
        writer.each(List.copyOf(files.courses()), "courses", projections::add);
        writer.each(files.pages(), "lessons", projections::add);
        writer.each(List.copyOf(files.registrations()), "enrollments", projections::add);
        writer.each(List.copyOf(files.assessments()), "assessments", work::add);
        writer.each(results, "results", handedIn::add);
        writer.each(List.copyOf(files.registrations()), "final grades", registration -> {
            EnrollmentKey key = registration.key();
            BigDecimal grade = gradebook.finalGrade(key);
            if (grade != null) {
                grades.add(
                        OuladIds.enrollment(key),
                        OuladIds.user(key.student()),
                        OuladIds.course(key.presentation()),
                        grade,
                        files.course(key.presentation()).end());
            }
        });
    }

    private static long results(ImportWriter writer, List<UUID> courses) throws SQLException {
        return writer.countImported("quiz_attempts", "id", "course_id", courses)
                + writer.countImported("submissions", "id", "course_id", courses);
    }

    private static Map<String, Long> counts(ImportWriter writer, List<UUID> courses) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("course_instructors", writer.countImported("course_instructors", "user_id", "course_id", courses));
        counts.put("quizzes", writer.countImported("quizzes", "id", "course_id", courses));
        counts.put("assignments", writer.countImported("assignments", "id", "course_id", courses));
        counts.put("quiz_attempts", writer.countImported("quiz_attempts", "id", "course_id", courses));
        counts.put("submissions", writer.countImported("submissions", "id", "course_id", courses));
        counts.put("final_grades", writer.countImported("final_grades", "enrollment_id", "course_id", courses));
        return counts;
    }
}
