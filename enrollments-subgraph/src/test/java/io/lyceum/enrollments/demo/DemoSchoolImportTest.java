package io.lyceum.enrollments.demo;

import static io.lyceum.enrollments.generated.tables.Tables.COURSE_COUNTERS;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_LESSONS;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_PREREQUISITES;
import static io.lyceum.enrollments.generated.tables.Tables.QUIZ_RESULTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.bulk.RecordedReport;
import io.lyceum.bulk.TableContents;
import io.lyceum.demo.DemoIds;
import io.lyceum.demo.DemoSchool;
import io.lyceum.demo.catalogue.Course;
import io.lyceum.demo.enrollment.Certificate;
import io.lyceum.demo.enrollment.CertificateStatus;
import io.lyceum.demo.enrollment.Enrollment;
import io.lyceum.demo.enrollment.EnrollmentStatus;
import io.lyceum.demo.money.Coupon;
import io.lyceum.demo.money.Invoice;
import io.lyceum.demo.money.Payment;
import io.lyceum.demo.money.Plan;
import io.lyceum.enrollments.School;
import io.lyceum.enrollments.counter.CourseCounters;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The demo school's learners, written once and then looked at: nothing runs out meanwhile. */
@SubgraphTest
@TestPropertySource(properties = {"lyceum.payments.schedules-enabled=false", "lyceum.access.expiry-interval=1d"})
@Import(School.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoSchoolImportTest {

    private static final UUID LEARNER = DemoIds.of("user", "learner");
    @Autowired
    private GraphClient graph;

    @Autowired
    private School emptySchool;

    @Autowired
    private CourseCounters counters;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private DSLContext database;

    private final DemoSchool school = DemoSchool.of(Instant.parse("2026-11-20T09:00:00Z"));
    private final RecordedReport report = new RecordedReport();

    @BeforeAll
    void write() throws SQLException {
        emptySchool.removeAll();
        new DemoSchoolImport(dataSource, report, counters, school).run();
    }

    @Test
    void everythingIsWritten() {
        assertThat(report.rejected()).isEmpty();
        assertThat(report.counts()).isEqualTo(Map.of(
                "plans", (long) school.plans().size(),
                "subscriptions", (long) school.subscriptions().size(),
                "coupons", (long) school.coupons().size(),
                "enrollments", (long) school.enrollments().size(),
                "lesson_progress", (long) school.lessonProgress().size(),
                "payments", (long) school.payments().size(),
                "refunds", (long) school.refunds().size(),
                "invoices", (long) school.invoices().size(),
                "certificates", (long) school.certificates().size()));
        assertThat(report.counts().values()).allSatisfy(count -> assertThat(count).isPositive());
        assertThat(List.of(
                        database.fetchCount(COURSE_LESSONS), database.fetchCount(COURSE_PREREQUISITES), database.fetchCount(QUIZ_RESULTS))).doesNotContain(0);
    }

    @Test
    void writingItTwiceChangesNothing() throws SQLException {
        String[] tables = {
            "enrollments", "lesson_progress", "certificates", "payments", "refunds", "invoice_lines", "coupons", "coupon_redemptions", "subscriptions",
            "course_snapshots", "course_lessons", "course_prerequisites", "course_counters", "quiz_results", "final_grades", "display_names"
        };
        Map<String, List<String>> once = TableContents.of(dataSource, tables);

        new DemoSchoolImport(dataSource, new RecordedReport(), counters, school).run();

        assertThat(TableContents.of(dataSource, tables)).isEqualTo(once);
    }

    @Test
    void theKeptCountsAreThoseOfTheEnrollments() {
        Map<UUID, Long> learning = school.enrollments().stream()
                .filter(enrollment -> Set.of(EnrollmentStatus.ACTIVE, EnrollmentStatus.COMPLETED).contains(enrollment.status()))
                .collect(Collectors.groupingBy(Enrollment::courseId, Collectors.counting()));

        Map<UUID, Integer> kept = database.fetch(COURSE_COUNTERS, COURSE_COUNTERS.ENROLLMENT_COUNT.gt(0))
                .intoMap(COURSE_COUNTERS.COURSE_ID, COURSE_COUNTERS.ENROLLMENT_COUNT);

        assertThat(kept.keySet()).isEqualTo(learning.keySet());
        assertThat(kept).allSatisfy((course, count) -> assertThat(count.longValue()).isEqualTo(learning.get(course)));
    }

    @Test
    void noCourseIsOversold() {
        List<Course> limited = school.courses().stream().filter(course -> course.capacity() != null).toList();

        assertThat(limited).isNotEmpty().allSatisfy(course -> assertThat(database.fetchOptional(COURSE_COUNTERS, COURSE_COUNTERS.COURSE_ID.eq(course.id()))
                        .map(counter -> counter.getSeatsTaken())
                        .orElse(0))
                .as(course.title())
                .isLessThanOrEqualTo(course.capacity()));
    }

    @Test
    void theDemoLearnerSeesTheirOwnAndNobodyElseDoes() {
        String query = "{ enrollments(first: 1) { totalCount } payments(first: 1) { totalCount } certificates(first: 1) { totalCount } }";
        long enrolled = school.enrollments().stream().filter(enrollment -> enrollment.userId().equals(LEARNER)).count();

        Answer own = graph.as(LEARNER).entities(query, "User", TypeId.encode("user", LEARNER));
        Answer foreign = graph.as(UUID.randomUUID()).entities(query, "User", TypeId.encode("user", LEARNER));

        assertThat(enrolled).isPositive();
        assertThat(own.at("/_entities/0/enrollments/totalCount").asLong()).isEqualTo(enrolled);
        assertThat(foreign.at("/_entities/0").toString())
                .isEqualTo("{\"enrollments\":{\"totalCount\":0},\"payments\":{\"totalCount\":0},\"certificates\":{\"totalCount\":0}}");
    }

    @Test
    void whatIsReadOfEnrollmentsIsWhatTheSchoolSays() {
        GraphClient admin = graph.as(UUID.randomUUID(), "enrollments:read");
        for (EnrollmentStatus status : EnrollmentStatus.values()) {
            Enrollment expected = school.enrollments().stream().filter(each -> each.status() == status).findFirst().orElseThrow();

            Answer answer = admin.entities(
                    "{ status type outcome progressPercentage completedLessons totalLessons timeSpentSeconds version course { id } student { id } }",
                    "Enrollment",
                    TypeId.encode("enrollment", expected.id()));

            assertThat(answer.errors()).isEmpty();
            assertThat(Expected.values(answer.at("/_entities/0"))).isEqualTo(Expected.enrollment(expected));
        }
    }

    @Test
    void whatIsReadOfAPurchaseIsWhatTheSchoolSays() {
        Payment expected = school.payments().stream().filter(payment -> payment.couponId() != null).findFirst().orElseThrow();
        Coupon coupon = school.coupons().stream().filter(each -> each.id().equals(expected.couponId())).findFirst().orElseThrow();
        Invoice invoice = school.invoices().stream().filter(each -> each.paymentId().equals(expected.id())).findFirst().orElseThrow();

        Answer answer = graph.as(UUID.randomUUID(), "payments:read", "coupons:read").entities(
                "{ status amount { amount } gateway couponCode coupon { code usedCount } "
                        + "invoice { number buyerName subtotal { amount } discount { amount } tax { amount } total { amount } lines { description } } }",
                "Payment",
                TypeId.encode("payment", expected.id()));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0").toString()).isEqualTo(Expected.purchase(expected, coupon, invoice));
    }

    @Test
    void plansAreOfferedInTheirOrder() {
        Answer answer = graph.ask("{ plans { slug features } }");

        assertThat(answer.at("/plans").valueStream().map(plan -> plan.path("slug").asString())).containsExactlyElementsOf(
                school.plans().stream().filter(Plan::active).sorted(Comparator.comparingInt(Plan::position)).map(Plan::slug).toList());
        assertThat(answer.at("/plans")).allSatisfy(plan -> assertThat(plan.path("features")).isNotEmpty());
    }

    @Test
    void anybodyVerifiesTheRevokedCertificate() {
        Certificate revoked = school.certificates().stream()
                .filter(certificate -> certificate.status() == CertificateStatus.REVOKED)
                .findFirst()
                .orElseThrow();

        Answer answer = graph.ask(
                "query ($code: String!) { certificateByCode(code: $code) { number status studentName revocation { reasonCode } } }",
                Map.of("code", revoked.verificationCode()));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/certificateByCode/number").asString()).isEqualTo(revoked.number());
        assertThat(answer.at("/certificateByCode/status").asString()).isEqualTo("REVOKED");
        assertThat(answer.at("/certificateByCode/studentName").asString()).isEqualTo(revoked.studentName());
        assertThat(answer.at("/certificateByCode/revocation/reasonCode").asString()).isEqualTo(revoked.revocation().reason().name());
    }
}
