package io.lyceum.enrollments.coupon;

import static io.lyceum.enrollments.generated.tables.Tables.COUPONS;
import static io.lyceum.enrollments.generated.tables.Tables.COUPON_CATEGORIES;
import static io.lyceum.enrollments.generated.tables.Tables.COUPON_COURSES;

import io.lyceum.enrollments.generated.tables.tables.records.CouponsRecord;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Coupons as they are written. */
@Repository
class CouponWriteRepository {

    private final DSLContext database;

    CouponWriteRepository(DSLContext database) {
        this.database = database;
    }

    /** @return false if another coupon has the code */
    boolean insert(CouponsRecord row) {
        try {
            database.insertInto(COUPONS).set(row).execute();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    void insertScope(UUID coupon, List<UUID> courses, List<UUID> categories) {
        if (!courses.isEmpty()) {
            database.insertInto(COUPON_COURSES, COUPON_COURSES.COUPON_ID, COUPON_COURSES.COURSE_ID)
                    .valuesOfRows(courses.stream().map(course -> DSL.row(coupon, course)).toList())
                    .execute();
        }
        if (!categories.isEmpty()) {
            database.insertInto(COUPON_CATEGORIES, COUPON_CATEGORIES.COUPON_ID, COUPON_CATEGORIES.CATEGORY_ID)
                    .valuesOfRows(categories.stream().map(category -> DSL.row(coupon, category)).toList())
                    .execute();
        }
    }

    /** @return false if there is no such coupon; one that is switched off stays as it is */
    boolean deactivate(UUID coupon, Instant now) {
        int switchedOff = database.update(COUPONS)
                .set(COUPONS.IS_ACTIVE, false)
                .set(COUPONS.VERSION, COUPONS.VERSION.plus(1))
                .set(COUPONS.UPDATED_AT, now)
                .where(COUPONS.ID.eq(coupon), COUPONS.IS_ACTIVE.isTrue())
                .execute();
        return switchedOff == 1 || database.fetchExists(COUPONS, COUPONS.ID.eq(coupon));
    }
}
