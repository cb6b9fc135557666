package io.lyceum.courses.demo;

import io.lyceum.bulk.ImportReport;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.bulk.LineProtocol;
import io.lyceum.courses.counts.KeptCounts;
import io.lyceum.courses.ranking.Rankings;
import io.lyceum.demo.DemoIds;
import io.lyceum.demo.DemoSchool;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Writes the catalogue of the demo school where {@code lyceum.import.demo-school} says on which day it is. What is there already stays as it
 * is, so that the import can be repeated and resumed.
 */
@Component
@ConditionalOnProperty("lyceum.import.demo-school")
class DemoSchoolImport implements ApplicationRunner {

    /** Each with a column of ids. */
    private static final Map<String, String> TABLES = tables();

    private final DataSource dataSource;
    private final Instant today;
    private final KeptCounts counts;
    private final Rankings rankings;
    private final ImportReport report;

    @Autowired
    DemoSchoolImport(
            DataSource dataSource, @Value("${lyceum.import.demo-school}") String today, KeptCounts counts, Rankings rankings) {
        this(dataSource, Instant.parse(today), counts, rankings, new LineProtocol(System.out));
    }

    DemoSchoolImport(DataSource dataSource, Instant today, KeptCounts counts, Rankings rankings, ImportReport report) {
        this.dataSource = dataSource;
        this.today = today;
        this.counts = counts;
        this.rankings = rankings;
        this.report = report;
    }

    @Override
    public void run(ApplicationArguments arguments) throws SQLException {
        run();
    }

    void run() throws SQLException {
        DemoSchool school = DemoSchool.of(today);
        try (ImportWriter writer = new ImportWriter(dataSource, report, ImportWriter.STEPS)) {
            writeCatalogue(writer, school);
            writeContent(writer, school);
            writeLearners(writer, school);
            counts.recount();
            rankings.refreshPopular();
            rankings.refreshTrending();
            report.done(writer.countByVersion(TABLES, DemoIds.VERSION));
        }
    }

    private static void writeCatalogue(ImportWriter writer, DemoSchool school) throws SQLException {
        SubjectTables subjects = new SubjectTables(writer);
        CourseTables courses = new CourseTables(writer);
        PrerequisiteTable prerequisites = new PrerequisiteTable(writer);
        LessonTables lessons = new LessonTables(writer);
        writer.each(school.categories(), "categories", subjects::add);
        writer.each(school.tags(), "tags", subjects::add);
        writer.each(school.courses(), "courses", courses::add);
        writer.each(school.courses(), "prerequisites", prerequisites::add);
        writer.each(school.modules(), "modules", lessons::add);
        writer.each(school.lessons(), "lessons", lessons::add);
    }

    private static void writeContent(ImportWriter writer, DemoSchool school) throws SQLException {
        ContentTables contents = new ContentTables(writer, school);
        writer.each(school.files(), "files", contents::add);
        writer.each(school.contentItems(), "content items", contents::add);
        writer.each(school.contentVersions(), "content versions", contents::add);
    }

    private static void writeLearners(ImportWriter writer, DemoSchool school) throws SQLException {
        LearnerTables learners = new LearnerTables(writer);
        writer.each(school.reviews(), "reviews", learners::add);
        writer.each(school.helpfulVotes(), "votes", learners::add);
        writer.each(school.enrollments(), "enrollments", learners::add);
    }

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        List.of("categories", "tags", "courses").forEach(table -> tables.put(table, "id"));
        List.of("course_instructors", "course_tags", "course_prerequisites").forEach(table -> tables.put(table, "course_id"));
        List.of("modules", "lessons", "uploaded_files", "content_items").forEach(table -> tables.put(table, "id"));
        tables.put("content_versions", "content_item_id");
        tables.put("reviews", "id");
        tables.put("review_votes", "review_id");
        tables.put("enrollments", "id");
        return tables;
    }
}
