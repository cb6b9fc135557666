package io.lyceum.enrollments.oulad;

import io.lyceum.bulk.ImportWriter;
import io.lyceum.enrollments.counter.CourseCounters;
import io.lyceum.oulad.Gradebook;
import io.lyceum.oulad.ImportRun;
import io.lyceum.oulad.OuladFile;
import io.lyceum.oulad.OuladFiles;
import io.lyceum.oulad.OuladIds;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Imports OULAD's registrations where {@code lyceum.import.oulad} names the folder. What is there already stays as it is, so that
 * the import can be repeated and resumed.
 */
@Component
@ConditionalOnProperty("lyceum.import.oulad")
class OuladImport implements ApplicationRunner {

    private final ImportRun run;
    private final CourseCounters counters;

    @Autowired
    OuladImport(DataSource dataSource, @Value("${lyceum.import.oulad}") Path directory, CourseCounters counters) {
        this(ImportRun.of(dataSource, directory), counters);
    }

    OuladImport(ImportRun run, CourseCounters counters) {
        this.run = run;
        this.counters = counters;
    }

    @Override
    public void run(ApplicationArguments arguments) throws SQLException {
        run();
    }

    void run() throws SQLException {
        OuladFiles files = run.files(EnumSet.of(OuladFile.REGISTRATIONS));
        Gradebook gradebook = new Gradebook(files, files.results());
        try (ImportWriter writer = run.writer()) {
            CourseTables courses = new CourseTables(writer);
            EnrollmentTable enrollments = new EnrollmentTable(writer, files, gradebook);
            CertificateTable certificates = new CertificateTable(writer, files, gradebook);
            NameTable names = new NameTable(writer);
            writer.each(List.copyOf(files.courses()), "courses", courses::add);
            writer.each(List.copyOf(files.registrations()), "enrollments", registration -> {
                enrollments.add(registration);
                certificates.add(registration);
                names.add(registration);
            });
            counters.recount(Set.copyOf(ids(files)));
            run.report().done(counts(writer, files));
        }
    }

    private static List<UUID> ids(OuladFiles files) {
        return files.courses().stream().map(course -> OuladIds.course(course.presentation())).toList();
    }

    private static Map<String, Long> counts(ImportWriter writer, OuladFiles files) throws SQLException {
        List<UUID> courses = ids(files);
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("course_instructors", writer.countImported("course_instructors", "user_id", "course_id", courses));
        counts.put("enrollments", writer.countImported("enrollments", "id", "course_id", courses));
        counts.put("certificates", writer.countImported("certificates", "id", "course_id", courses));
        return counts;
    }
}
