package io.lyceum.enrollments.certificate;

import static io.lyceum.enrollments.generated.tables.Tables.COURSE_INSTRUCTORS;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_SNAPSHOTS;
import static io.lyceum.enrollments.generated.tables.Tables.DISPLAY_NAMES;
import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.FINAL_GRADES;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import io.lyceum.enrollments.generated.tables.tables.DisplayNames;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** What the projections hold for certificates. */
@Repository
class EarnedCertificateRepository {

    private static final DisplayNames LEAD_NAMES = DISPLAY_NAMES.as("lead_names");

    private final DSLContext database;

    EarnedCertificateRepository(DSLContext database) {
        this.database = database;
    }

    /** For completed enrollments; none for one whose learner's name or course is not known. */
    List<EarnedCertificate> find(Collection<UUID> enrollments) {
        Field<String> instructorName = field(select(LEAD_NAMES.DISPLAY_NAME)
                .from(COURSE_INSTRUCTORS)
                .join(LEAD_NAMES)
                .on(LEAD_NAMES.USER_ID.eq(COURSE_INSTRUCTORS.USER_ID))
                .where(COURSE_INSTRUCTORS.COURSE_ID.eq(ENROLLMENTS.COURSE_ID), COURSE_INSTRUCTORS.IS_LEAD.isTrue())
                .orderBy(COURSE_INSTRUCTORS.USER_ID)
                .limit(1));
        return database.select(
                        ENROLLMENTS.ID,
                        ENROLLMENTS.USER_ID,
                        ENROLLMENTS.COURSE_ID,
                        DISPLAY_NAMES.DISPLAY_NAME,
                        COURSE_SNAPSHOTS.TITLE,
                        instructorName,
                        FINAL_GRADES.PERCENTAGE,
                        ENROLLMENTS.COMPLETED_AT)
                .from(ENROLLMENTS)
                .join(COURSE_SNAPSHOTS)
                .on(COURSE_SNAPSHOTS.COURSE_ID.eq(ENROLLMENTS.COURSE_ID))
                .join(DISPLAY_NAMES)
                .on(DISPLAY_NAMES.USER_ID.eq(ENROLLMENTS.USER_ID))
                .leftJoin(FINAL_GRADES)
                .on(FINAL_GRADES.ENROLLMENT_ID.eq(ENROLLMENTS.ID))
                .where(ENROLLMENTS.ID.in(enrollments), ENROLLMENTS.COMPLETED_AT.isNotNull())
                .fetch(Records.mapping(EarnedCertificate::new));
    }
}
