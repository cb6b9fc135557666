package io.lyceum.courses.oulad;

import io.lyceum.bulk.ImportWriter;
import io.lyceum.courses.counts.KeptCounts;
import io.lyceum.oulad.CourseRow;
import io.lyceum.oulad.ImportRun;
import io.lyceum.oulad.OuladFile;
import io.lyceum.oulad.OuladFiles;
import io.lyceum.oulad.OuladIds;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
 * Imports OULAD's presentations where {@code lyceum.import.oulad} names the folder. What is there already stays as it is, so that
 * the import can be repeated and resumed.
 */
@Component
@ConditionalOnProperty("lyceum.import.oulad")
class OuladImport implements ApplicationRunner {

    private final ImportRun run;
    private final KeptCounts keptCounts;

    @Autowired
    OuladImport(DataSource dataSource, @Value("${lyceum.import.oulad}") Path directory, KeptCounts keptCounts) {
        this(ImportRun.of(dataSource, directory), keptCounts);
    }

    OuladImport(ImportRun run, KeptCounts keptCounts) {
        this.run = run;
        this.keptCounts = keptCounts;
    }

    @Override
    public void run(ApplicationArguments arguments) throws SQLException {
        run();
    }

    void run() throws SQLException {
        OuladFiles files = run.files(EnumSet.of(OuladFile.COURSES, OuladFile.PAGES));
        try (ImportWriter writer = run.writer()) {
            CourseTables courses = new CourseTables(writer);
            LessonTables lessons = new LessonTables(writer);
            writer.each(List.copyOf(files.courses()), "courses", courses::add);
            writer.each(Outline.of(files.pages()), "modules", lessons::add);
            keptCounts.recount();
            run.report().done(counts(writer, files));
        }
    }

    private static Map<String, Long> counts(ImportWriter writer, OuladFiles files) throws SQLException {
        Set<UUID> courses = new LinkedHashSet<>();
        Set<UUID> categories = new LinkedHashSet<>();
        for (CourseRow course : files.courses()) {
            courses.add(OuladIds.course(course.presentation()));
            categories.add(OuladIds.category(course.presentation().module()));
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("categories", writer.countImported("categories", "id", "id", categories));
        counts.put("courses", writer.countImported("courses", "id", "id", courses));
        counts.put("course_instructors", writer.countImported("course_instructors", "user_id", "course_id", courses));
        counts.put("modules", writer.countImported("modules", "id", "course_id", courses));
        counts.put("lessons", writer.countImported("lessons", "id", "course_id", courses));
        return counts;
    }
}
