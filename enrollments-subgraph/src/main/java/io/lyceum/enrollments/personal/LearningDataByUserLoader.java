package io.lyceum.enrollments.personal;

import static io.lyceum.enrollments.generated.tables.Tables.BULK_ENROLLMENT_ROWS;
import static io.lyceum.enrollments.generated.tables.Tables.CERTIFICATES;
import static io.lyceum.enrollments.generated.tables.Tables.COUPON_REDEMPTIONS;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_INSTRUCTORS;
import static io.lyceum.enrollments.generated.tables.Tables.DISPLAY_NAMES;
import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.INVOICES;
import static io.lyceum.enrollments.generated.tables.Tables.INVOICE_LINES;
import static io.lyceum.enrollments.generated.tables.Tables.LESSON_PROGRESS;
import static io.lyceum.enrollments.generated.tables.Tables.PAYMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.REFUNDS;
import static io.lyceum.enrollments.generated.tables.Tables.SUBSCRIPTIONS;
import static io.lyceum.starter.personal.PersonalDataSection.many;
import static io.lyceum.starter.personal.PersonalDataSection.one;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.personal.PersonalDataLoader;
import io.lyceum.starter.personal.PersonalDataSection;
import io.lyceum.starter.personal.PersonalDocuments;
import java.util.List;

/** All that this subgraph holds about people, in one statement for each kind of it. */
@DgsDataLoader
class LearningDataByUserLoader extends PersonalDataLoader {

    static final List<PersonalDataSection> SECTIONS = List.of(
            many("enrollments", ENROLLMENTS, ENROLLMENTS.USER_ID, "enrollment").refersTo("subscription_id", "plan_subscription"),
            many("lessonProgress", LESSON_PROGRESS, LESSON_PROGRESS.USER_ID, ""),
            many("certificates", CERTIFICATES, CERTIFICATES.USER_ID, "certificate").refersTo("replaced_by_id", "certificate"),
            many("payments", PAYMENTS, PAYMENTS.USER_ID, "payment").refersTo("subscription_id", "plan_subscription"),
            many("refunds", REFUNDS, PAYMENTS.USER_ID, "").foundIn(REFUNDS.join(PAYMENTS).on(PAYMENTS.ID.eq(REFUNDS.PAYMENT_ID))),
            many("invoices", INVOICES, INVOICES.USER_ID, "invoice"),
            many("invoiceLines", INVOICE_LINES, INVOICES.USER_ID, "")
                    .foundIn(INVOICE_LINES.join(INVOICES).on(INVOICES.ID.eq(INVOICE_LINES.INVOICE_ID))),
            many("couponRedemptions", COUPON_REDEMPTIONS, COUPON_REDEMPTIONS.USER_ID, ""),
            many("subscriptions", SUBSCRIPTIONS, SUBSCRIPTIONS.USER_ID, "plan_subscription"),
            many("bulkEnrollments", BULK_ENROLLMENT_ROWS, BULK_ENROLLMENT_ROWS.USER_ID, ""),
            many("taughtCourses", COURSE_INSTRUCTORS, COURSE_INSTRUCTORS.USER_ID, ""),
            one("displayName", DISPLAY_NAMES, DISPLAY_NAMES.USER_ID, ""));

    LearningDataByUserLoader(PersonalDocuments documents) {
        super(documents, SECTIONS);
    }
}
