package io.lyceum.enrollments.demo;

import io.lyceum.bulk.ImportReport;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.bulk.LineProtocol;
import io.lyceum.demo.DemoIds;
import io.lyceum.demo.DemoSchool;
import io.lyceum.demo.catalogue.Course;
import io.lyceum.enrollments.counter.CourseCounters;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Writes the demo school's learners, as of the day that {@code lyceum.import.demo-school} names as an instant. What is there already stays as
 * it is, so that it can be repeated and resumed; the kept counts are set right each time.
 */
@Component
@ConditionalOnProperty("lyceum.import.demo-school")
class DemoSchoolImport implements ApplicationRunner {

    private static final List<String> TABLES = List.of(
            "plans", "subscriptions", "coupons", "enrollments", "lesson_progress", "payments", "refunds", "invoices", "certificates");

    private final DataSource dataSource;
    private final ImportReport report;
    private final CourseCounters counters;
    private final DemoSchool school;

    @Autowired
    DemoSchoolImport(DataSource dataSource, CourseCounters counters, @Value("${lyceum.import.demo-school}") String today) {
        this(dataSource, new LineProtocol(System.out), counters, DemoSchool.of(Instant.parse(today)));
    }

    DemoSchoolImport(DataSource dataSource, ImportReport report, CourseCounters counters, DemoSchool school) {
        this.dataSource = dataSource;
        this.report = report;
        this.counters = counters;
        this.school = school;
    }

    @Override
    public void run(ApplicationArguments arguments) throws SQLException {
        run();
    }

    void run() throws SQLException {
        try (ImportWriter writer = new ImportWriter(dataSource, report, ImportWriter.STEPS)) {
            writeProjections(writer);
            writeLearning(writer);
            writeMoney(writer);
            counters.recount(school.courses().stream().map(Course::id).collect(Collectors.toUnmodifiableSet()));
            report.done(counts(writer));
        }
    }

    private void writeProjections(ImportWriter writer) throws SQLException {
        CourseTables courses = new CourseTables(writer, school.categories());
        QuizTables quizzes = new QuizTables(writer, school);
        writer.each(school.people(), "people", courses::add);
        writer.each(school.courses(), "courses", courses::add);
        writer.each(school.lessons(), "lessons", courses::add);
        writer.each(school.quizzes(), "quizzes", quizzes::add);
        writer.each(school.enrollments(), "quiz results", quizzes::add);
        writer.each(school.finalGrades(), "final grades", quizzes::add);
    }

    private void writeLearning(ImportWriter writer) throws SQLException {
        SubscriptionTables subscriptions = new SubscriptionTables(writer);
        LearningTables learning = new LearningTables(writer);
        writer.each(school.plans(), "plans", subscriptions::add);
        writer.each(school.subscriptions(), "subscriptions", subscriptions::add);
        writer.each(school.enrollments(), "enrollments", learning::add);
        writer.each(school.lessonProgress(), "lesson progress", learning::add);
        writer.each(school.certificates(), "certificates", learning::add);
    }

    private void writeMoney(ImportWriter writer) throws SQLException {
        CouponTables coupons = new CouponTables(writer);
        PaymentTables payments = new PaymentTables(writer, school.coupons());
        writer.each(school.coupons(), "coupons", coupons::add);
        writer.each(school.payments(), "payments", payments::add);
        writer.each(school.refunds(), "refunds", payments::add);
        writer.each(school.invoices(), "invoices", payments::add);
        writer.each(school.couponRedemptions(), "redemptions", payments::add);
    }

    private static Map<String, Long> counts(ImportWriter writer) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String table : TABLES) {
            counts.put(table, writer.countByVersion(table, "id", DemoIds.VERSION));
        }
        return counts;
    }
}
