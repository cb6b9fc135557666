package io.lyceum.assessments.quiz;

import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Quizzes, as others are told of them. */
@Repository
class QuizStateRepository {

    private final DSLContext database;

    QuizStateRepository(DSLContext database) {
        this.database = database;
    }

    Optional<QuizState> find(UUID quiz) {
        return list(QUIZZES.ID.eq(quiz), 1).stream().findFirst();
    }

    /** In ascending order of their keys. */
    List<QuizState> page(@Nullable UUID after, int limit) {
        return list(after == null ? noCondition() : QUIZZES.ID.gt(after), limit);
    }

    long count() {
        return database.fetchCount(QUIZZES);
    }

    private List<QuizState> list(Condition condition, int limit) {
        return database.select(
                        QUIZZES.ID,
                        QUIZZES.COURSE_ID,
                        QUIZZES.LESSON_ID,
                        QUIZZES.TYPE,
                        QUIZZES.IS_PUBLISHED,
                        QUIZZES.WEIGHT,
                        QUIZZES.VERSION,
                        QUIZZES.UPDATED_AT)
                .from(QUIZZES)
                .where(condition)
                .orderBy(QUIZZES.ID)
                .limit(limit)
                .fetch(mapping(QuizState::new));
    }
}
