package io.lyceum.courses.review;

import static io.lyceum.courses.generated.tables.Tables.REVIEWS;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who wrote the reviews. */
@Repository
class ReviewAuthorRepository {

    private final DSLContext database;

    ReviewAuthorRepository(DSLContext database) {
        this.database = database;
    }

    /** Takes a person's name off everything they wrote; to repeat it changes nothing. */
    void forget(UUID author, Instant now) {
        database.update(REVIEWS)
                .setNull(REVIEWS.USER_ID)
                .set(REVIEWS.VERSION, REVIEWS.VERSION.plus(1))
                .set(REVIEWS.UPDATED_AT, now)
                .where(REVIEWS.USER_ID.eq(author))
                .execute();
    }
}
