package io.lyceum.assessments.quiz;

import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static org.jooq.impl.DSL.noCondition;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Quizzes as the other subgraphs are told of them. */
@Repository
class QuizStateRepository {

    private final DSLContext database;

    QuizStateRepository(DSLContext database) {
        this.database = database;
    }

    List<QuizUpdated.Row> listByIds(Collection<UUID> ids) {
        return list(QUIZZES.ID.in(ids), ids.size());
    }

    /**
     * In the order of their keys.
     *
     * @param after the key of the last one before; null for the first
     */
    List<QuizUpdated.Row> list(@Nullable UUID after, int limit) {
        return list(after == null ? noCondition() : QUIZZES.ID.gt(after), limit);
    }

    long count() {
        return database.fetchCount(QUIZZES);
    }

    private List<QuizUpdated.Row> list(Condition condition, int limit) {
        return database.select(
                        QUIZZES.ID, QUIZZES.COURSE_ID, QUIZZES.LESSON_ID, QUIZZES.TYPE, QUIZZES.IS_PUBLISHED, QUIZZES.WEIGHT,
                        QUIZZES.VERSION, QUIZZES.UPDATED_AT)
                .from(QUIZZES)
                .where(condition)
                .orderBy(QUIZZES.ID)
                .limit(limit)
                .fetch(Records.mapping(QuizUpdated.Row::new));
    }
}
