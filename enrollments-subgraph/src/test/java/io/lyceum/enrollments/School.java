package io.lyceum.enrollments;

import static io.lyceum.enrollments.generated.tables.Tables.BULK_ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.BULK_ENROLLMENT_ROWS;
import static io.lyceum.enrollments.generated.tables.Tables.CERTIFICATES;
import static io.lyceum.enrollments.generated.tables.Tables.COUPONS;
import static io.lyceum.enrollments.generated.tables.Tables.COUPON_CATEGORIES;
import static io.lyceum.enrollments.generated.tables.Tables.COUPON_COURSES;
import static io.lyceum.enrollments.generated.tables.Tables.COUPON_REDEMPTIONS;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_CATEGORIES;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_COUNTERS;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_INSTRUCTORS;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_LESSONS;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_PREREQUISITES;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_RECOUNTS;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_SNAPSHOTS;
import static io.lyceum.enrollments.generated.tables.Tables.DISPLAY_NAMES;
import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.IDEMPOTENCY_KEYS;
import static io.lyceum.enrollments.generated.tables.Tables.INBOX;
import static io.lyceum.enrollments.generated.tables.Tables.INVOICES;
import static io.lyceum.enrollments.generated.tables.Tables.INVOICE_LINES;
import static io.lyceum.enrollments.generated.tables.Tables.INVOICE_SEQUENCES;
import static io.lyceum.enrollments.generated.tables.Tables.LESSON_PROGRESS;
import static io.lyceum.enrollments.generated.tables.Tables.OUTBOX;
import static io.lyceum.enrollments.generated.tables.Tables.PAYMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.PLANS;
import static io.lyceum.enrollments.generated.tables.Tables.REFUNDS;
import static io.lyceum.enrollments.generated.tables.Tables.SUBSCRIPTIONS;
import static io.lyceum.enrollments.generated.tables.Tables.WEBHOOK_EVENTS;

import io.lyceum.enrollments.counter.CourseCounters;
import io.lyceum.enrollments.generated.types.CertificateRevocationReason;
import io.lyceum.enrollments.generated.types.CertificateStatus;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.enrollments.generated.types.EnrollmentType;
import io.lyceum.enrollments.generated.types.LessonProgressStatus;
import io.lyceum.starter.id.UuidGenerator;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** Learners, their certificates and their instructors, for tests. Whatever is added is one second newer than what was added before. */
public class School {

    /** Before anything here began. */
    public static final Instant OPENING = Instant.parse("2026-02-01T09:00:00Z");

    private final DSLContext database;
    private final CourseCounters counters;
    private final AtomicInteger seconds = new AtomicInteger();

    School(DSLContext database, CourseCounters counters) {
        this.database = database;
        this.counters = counters;
    }

    public void removeAll() {
        database.update(CERTIFICATES).setNull(CERTIFICATES.REPLACED_BY_ID).execute();
        Stream.of(
                        BULK_ENROLLMENT_ROWS, BULK_ENROLLMENTS, OUTBOX, INBOX, IDEMPOTENCY_KEYS, WEBHOOK_EVENTS, INVOICE_SEQUENCES,
                        COUPON_REDEMPTIONS, REFUNDS, INVOICE_LINES, INVOICES, PAYMENTS, COUPON_COURSES, COUPON_CATEGORIES, COUPONS,
                        CERTIFICATES, LESSON_PROGRESS, ENROLLMENTS, SUBSCRIPTIONS, PLANS,
                        COURSE_RECOUNTS, COURSE_LESSONS, COURSE_CATEGORIES, COURSE_PREREQUISITES, COURSE_INSTRUCTORS, COURSE_SNAPSHOTS, COURSE_COUNTERS,
                        DISPLAY_NAMES)
                .forEach(table -> database.deleteFrom(table).execute());
    }

    /** A key that nothing here has yet. */
    public UUID someone() {
        return UuidGenerator.next();
    }

    /** A published course with two lessons, of which the first is mandatory. Free, without a limit. */
    public UUID course() {
        return course(null, null);
    }

    /**
     * A published course with two lessons, of which the first is mandatory.
     *
     * @param capacity null without a limit
     * @param price in EUR; null for a free course
     */
    public UUID course(Integer capacity, String price) {
        UUID id = UuidGenerator.next();
        database.insertInto(COURSE_SNAPSHOTS)
                .set(COURSE_SNAPSHOTS.COURSE_ID, id)
                .set(COURSE_SNAPSHOTS.TITLE, "Engines")
                .set(COURSE_SNAPSHOTS.STATUS, "PUBLISHED")
                .set(COURSE_SNAPSHOTS.CAPACITY, capacity)
                .set(COURSE_SNAPSHOTS.PRICE_AMOUNT, price == null ? null : new BigDecimal(price))
                .set(COURSE_SNAPSHOTS.PRICE_CURRENCY, price == null ? null : Currency.getInstance("EUR"))
                .set(COURSE_SNAPSHOTS.ACCESS_DAYS, 90)
                .execute();
        database.insertInto(
                        COURSE_LESSONS, COURSE_LESSONS.LESSON_ID, COURSE_LESSONS.COURSE_ID, COURSE_LESSONS.POSITION, COURSE_LESSONS.IS_MANDATORY)
                .values(UuidGenerator.next(), id, 1, false)
                .values(UuidGenerator.next(), id, 0, true)
                .execute();
        return id;
    }

    /** Lets courses come before another, in order. */
    public void require(UUID course, UUID... prerequisites) {
        for (int i = 0; i < prerequisites.length; i++) {
            database.insertInto(COURSE_PREREQUISITES)
                    .set(COURSE_PREREQUISITES.COURSE_ID, course)
                    .set(COURSE_PREREQUISITES.PREREQUISITE_ID, prerequisites[i])
                    .set(COURSE_PREREQUISITES.POSITION, i)
                    .execute();
        }
    }

    /** A new person whose name has arrived. */
    public UUID person(String name) {
        UUID id = UuidGenerator.next();
        database.insertInto(DISPLAY_NAMES, DISPLAY_NAMES.USER_ID, DISPLAY_NAMES.DISPLAY_NAME).values(id, name).execute();
        return id;
    }

    /** The topics of the events that wait to be sent, in order. */
    public List<String> topics() {
        return database.select(OUTBOX.TOPIC).from(OUTBOX).orderBy(OUTBOX.OCCURRED_AT, OUTBOX.EVENT_ID).fetch(OUTBOX.TOPIC);
    }

    /** How many seats of a course are taken. */
    public int seatsTaken(UUID course) {
        return database.fetchOptional(COURSE_COUNTERS, COURSE_COUNTERS.COURSE_ID.eq(course)).map(row -> row.getSeatsTaken()).orElse(0);
    }

    /** A new person who teaches the course. */
    public UUID instructorOf(UUID course) {
        UUID person = UuidGenerator.next();
        database.insertInto(COURSE_INSTRUCTORS)
                .set(COURSE_INSTRUCTORS.COURSE_ID, course)
                .set(COURSE_INSTRUCTORS.USER_ID, person)
                .execute();
        return person;
    }

    public UUID enroll(UUID learner, UUID course) {
        return enroll(learner, course, EnrollmentStatus.ACTIVE, "0");
    }

    public UUID enroll(UUID learner, UUID course, EnrollmentStatus status, String progress) {
        UUID id = UuidGenerator.next();
        Instant now = later();
        database.insertInto(ENROLLMENTS)
                .set(ENROLLMENTS.ID, id)
                .set(ENROLLMENTS.USER_ID, learner)
                .set(ENROLLMENTS.COURSE_ID, course)
                .set(ENROLLMENTS.STATUS, status)
                .set(ENROLLMENTS.TYPE, EnrollmentType.FREE)
                .set(ENROLLMENTS.PROGRESS_PERCENTAGE, new BigDecimal(progress))
                .set(ENROLLMENTS.ENROLLED_AT, now)
                .set(ENROLLMENTS.CREATED_AT, now)
                .set(ENROLLMENTS.UPDATED_AT, now)
                .execute();
        counters.recount(Set.of(course));
        return id;
    }

    /** How far an enrollment's learner is in a lesson. */
    public void progress(UUID enrollment, UUID learner, UUID lesson, String percentage) {
        Instant now = later();
        database.insertInto(LESSON_PROGRESS)
                .set(LESSON_PROGRESS.ID, UuidGenerator.next())
                .set(LESSON_PROGRESS.ENROLLMENT_ID, enrollment)
                .set(LESSON_PROGRESS.USER_ID, learner)
                .set(LESSON_PROGRESS.LESSON_ID, lesson)
                .set(LESSON_PROGRESS.STATUS, LessonProgressStatus.IN_PROGRESS)
                .set(LESSON_PROGRESS.PERCENTAGE, new BigDecimal(percentage))
                .set(LESSON_PROGRESS.LAST_POSITION_SECONDS, 90)
                .set(LESSON_PROGRESS.CREATED_AT, now)
                .set(LESSON_PROGRESS.UPDATED_AT, now)
                .execute();
    }

    /** A certificate of an enrollment; its number is made of its key. */
    public UUID certify(UUID enrollment, CertificateStatus status) {
        UUID id = UuidGenerator.next();
        Instant now = later();
        var learning = database.fetchSingle(ENROLLMENTS, ENROLLMENTS.ID.eq(enrollment));
        database.insertInto(CERTIFICATES)
                .set(CERTIFICATES.ID, id)
                .set(CERTIFICATES.ENROLLMENT_ID, enrollment)
                .set(CERTIFICATES.USER_ID, learning.getUserId())
                .set(CERTIFICATES.COURSE_ID, learning.getCourseId())
                .set(CERTIFICATES.NUMBER, numberOf(id))
                .set(CERTIFICATES.VERIFICATION_CODE, codeOf(id))
                .set(CERTIFICATES.STATUS, status)
                .set(CERTIFICATES.STUDENT_NAME, "Ada")
                .set(CERTIFICATES.COURSE_TITLE, "Engines")
                .set(CERTIFICATES.GRADE, new BigDecimal("87.50"))
                .set(CERTIFICATES.COMPLETED_AT, now)
                .set(CERTIFICATES.ISSUED_AT, now)
                .set(CERTIFICATES.REVOKED_AT, status == CertificateStatus.REVOKED ? now : null)
                .set(
                        CERTIFICATES.REVOCATION_REASON,
                        status == CertificateStatus.REVOKED ? CertificateRevocationReason.ISSUED_IN_ERROR : null)
                .set(CERTIFICATES.CREATED_AT, now)
                .execute();
        return id;
    }

    /** The code by which anybody can verify a certificate. */
    public static String codeOf(UUID certificate) {
        return "code-" + certificate;
    }

    public static String numberOf(UUID certificate) {
        return certificate.toString().replace("-", "");
    }

    /** A time after everything that is here yet. */
    public Instant later() {
        return OPENING.plusSeconds(seconds.incrementAndGet());
    }
}
