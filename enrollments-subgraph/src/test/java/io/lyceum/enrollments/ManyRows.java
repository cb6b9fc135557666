package io.lyceum.enrollments;

import java.util.UUID;
import org.jooq.DSLContext;

/** Many rows in every table, made inside MySQL: row {@code n} of each belongs to row {@code n} of the others. */
final class ManyRows {

    /** Teaches every second course. */
    static final UUID INSTRUCTOR = key('a', 1);

    /** Rows from 0, one column {@code n}. */
    private static final String NUMBERS = "(WITH RECURSIVE numbers AS (SELECT 0 AS n UNION ALL SELECT n + 1 FROM numbers WHERE n < %d) SELECT n FROM numbers) AS numbers";

    private ManyRows() {}

    static void write(DSLContext database, int count, int courses) {
        database.execute("SET SESSION cte_max_recursion_depth = 1000000");
        String rows = NUMBERS.formatted(count - 1);
        insert(database, rows, "plans (id, slug, name, price_amount, price_currency, billing_interval, features, position, is_offered, created_at, updated_at)",
                "{e}, CONCAT('plan-', n), 'Plan', 9, 'EUR', 'MONTH', '[]', n, n < 3, {t}, {t}");
        insert(database, rows, "subscriptions (id, user_id, plan_id, status, started_at, current_period_start, current_period_end, created_at, updated_at)",
                "{e}, {u}, {e}, ELT(1 + n % 3, 'ACTIVE', 'PAST_DUE', 'EXPIRED'), {t}, {t}, {t} + INTERVAL 30 DAY, {t}, {t}");
        insert(database, rows, "enrollments (id, user_id, course_id, status, type, progress_percentage, subscription_id, enrolled_at, created_at, updated_at)",
                "{e}, {u}, {c}, ELT(1 + n % 3, 'ACTIVE', 'COMPLETED', 'DROPPED'), 'PAID', n % 100, {e}, {t}, {t}, {t}");
        insert(database, rows, "lesson_progress (id, enrollment_id, user_id, lesson_id, status, percentage, created_at, updated_at)",
                "{e}, {e}, {u}, {l}, 'IN_PROGRESS', 40, {t}, {t}");
        insert(database, rows, "certificates (id, enrollment_id, user_id, course_id, number, verification_code, status, student_name, course_title, "
                        + "completed_at, issued_at, revoked_at, revocation_reason, created_at)",
                "{e}, {e}, {u}, {c}, n, CONCAT('code-', n), IF(n % 9, 'VALID', 'REVOKED'), 'Ada', 'Engines', {t}, {t}, "
                        + "IF(n % 9, NULL, {t}), IF(n % 9, NULL, 'OTHER'), {t}");
        insert(database, rows, "coupons (id, code, kind, percentage, scope, is_active, valid_from, created_at, updated_at)",
                "{k}, CONCAT('CODE-', n), 'PERCENTAGE', 10, 'COURSES', n % 4 <> 0, {t}, {t}, {t}");
        insert(database, rows, "coupon_courses (coupon_id, course_id)", "{k}, {c}");
        insert(database, rows, "payments (id, user_id, enrollment_id, coupon_id, status, amount, currency, gateway, paid_at, created_at, updated_at)",
                "{e}, {u}, {e}, {k}, IF(n % 7, 'SUCCEEDED', 'FAILED'), 9, 'EUR', 'MANUAL', {t}, {t}, {t}");
        insert(database, rows, "coupon_redemptions (id, coupon_id, user_id, payment_id, redeemed_at)", "{e}, {k}, {u}, {e}, {t}");
        insert(database, NUMBERS.formatted(0), "bulk_enrollments (id, course_id, requested_by, type, error_policy, status, total_count, "
                        + "processed_count, enrolled_count, created_at, finished_at)",
                "{e}, {c}, {u}, 'GIFTED', 'SKIP_FAILED', 'COMPLETED', %1$d, %1$d, %1$d, {t}, {t}".formatted(count));
        insert(database, rows, "bulk_enrollment_rows (bulk_enrollment_id, position, user_id, enrollment_id, status)",
                "UNHEX(LPAD('0', 32, 'e')), n, {u}, {e}, 'ENROLLED'");
        insert(database, rows, "refunds (id, payment_id, amount, currency, status, requested_at, refunded_at, updated_at)",
                "{e}, {e}, 1, 'EUR', 'SUCCEEDED', {t}, {t}, {t}");
        insert(database, rows, "invoices (id, payment_id, user_id, number, buyer_name, currency, subtotal, discount, tax, total, issued_at)",
                "{e}, {e}, {u}, n, 'Ada', 'EUR', 9, 0, 0, 9, {t}");
        insert(database, rows, "invoice_lines (invoice_id, position, description, quantity, unit_price, total)", "{e}, 1, 'Engines', 1, 9, 9");
        insert(database, rows, "course_snapshots (course_id, title, status, capacity)", "{l}, 'Engines', 'PUBLISHED', 500");
        insert(database, rows, "course_counters (course_id, enrollment_count, seats_taken)", "{l}, 7, 7");
        insert(database, NUMBERS.formatted(courses - 1), "course_instructors (course_id, user_id)", "{c}, IF(n % 2, {u}, UNHEX(LPAD('1', 32, 'a')))");
        database.fetch("ANALYZE TABLE enrollments, lesson_progress, certificates, payments, refunds, invoices, invoice_lines, subscriptions, coupons, "
                + "coupon_redemptions, bulk_enrollment_rows");
    }

    static UUID course(int n) {
        return key('c', n % 20);
    }

    static UUID learner(int n) {
        return key('b', n);
    }

    static UUID enrollment(int n) {
        return key('e', n);
    }

    static UUID lesson(int n) {
        return key('d', n);
    }

    /** Such as {@code cccccccc-…-ccc17}: the same as {@code LPAD} makes. */
    private static UUID key(char kind, int n) {
        String digits = String.valueOf(n);
        String hex = String.valueOf(kind).repeat(32 - digits.length()) + digits;
        return UUID.fromString(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
    }

    private static void insert(DSLContext database, String rows, String table, String values) {
        String select = values.replace("{t}", "TIMESTAMP('2026-02-01') + INTERVAL n SECOND")
                .replace("{u}", id('b', "n"))
                .replace("{c}", id('c', "n % 20"))
                .replace("{e}", id('e', "n"))
                .replace("{l}", id('d', "n"))
                .replace("{k}", id('f', "n"));
        database.execute("INSERT INTO %s SELECT %s FROM %s".formatted(table, select, rows));
    }

    private static String id(char kind, String number) {
        return "UNHEX(LPAD(%s, 32, '%s'))".formatted(number, kind);
    }
}
