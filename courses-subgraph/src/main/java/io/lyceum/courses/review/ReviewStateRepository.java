package io.lyceum.courses.review;

import static io.lyceum.courses.generated.tables.Tables.REVIEWS;
import static org.jooq.impl.DSL.noCondition;

import io.lyceum.courses.generated.tables.tables.records.ReviewsRecord;
import io.lyceum.courses.generated.types.ReviewStatus;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reviews that others are told of: all that a moderator has seen. Whoever may see them is no question here. */
@Repository
class ReviewStateRepository {

    private final DSLContext database;

    ReviewStateRepository(DSLContext database) {
        this.database = database;
    }

    long count() {
        return database.fetchCount(REVIEWS, isTold());
    }

    /** The next ones in the order of their keys. */
    List<ReviewsRecord> list(@Nullable UUID after, int limit) {
        return database.selectFrom(REVIEWS)
                .where(isTold(), after == null ? noCondition() : REVIEWS.ID.gt(after))
                .orderBy(REVIEWS.ID)
                .limit(limit)
                .fetch();
    }

    private static Condition isTold() {
        return REVIEWS.STATUS.ne(ReviewStatus.PENDING);
    }
}
