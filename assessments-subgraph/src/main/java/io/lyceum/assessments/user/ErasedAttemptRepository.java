package io.lyceum.assessments.user;

import static io.lyceum.assessments.generated.tables.Tables.ATTEMPT_QUESTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Attempts of people who are erased. */
@Repository
class ErasedAttemptRepository {

    private final DSLContext database;

    ErasedAttemptRepository(DSLContext database) {
        this.database = database;
    }

    /** Leaves what the attempts came to, with the options that were chosen; nobody's, and without a word that was written. */
    void forget(UUID person) {
        removeUngraded(person);
        List<UUID> own = lock(QUIZ_ATTEMPTS.USER_ID.eq(person));
        database.update(ATTEMPT_QUESTIONS)
                .setNull(ATTEMPT_QUESTIONS.ANSWER_TEXT)
                .setNull(ATTEMPT_QUESTIONS.FEEDBACK)
                .where(ATTEMPT_QUESTIONS.ATTEMPT_ID.in(own))
                .execute();
        database.update(QUIZ_ATTEMPTS)
                .setNull(QUIZ_ATTEMPTS.USER_ID)
                .setNull(QUIZ_ATTEMPTS.ENROLLMENT_ID)
                .setNull(QUIZ_ATTEMPTS.FEEDBACK)
                .where(QUIZ_ATTEMPTS.ID.in(own))
                .execute();
        database.update(QUIZ_ATTEMPTS).setNull(QUIZ_ATTEMPTS.GRADED_BY).where(QUIZ_ATTEMPTS.GRADED_BY.eq(person)).execute();
    }

    private void removeUngraded(UUID person) {
        List<UUID> ungraded = lock(QUIZ_ATTEMPTS.USER_ID.eq(person).and(QUIZ_ATTEMPTS.PERCENTAGE.isNull()));
        database.deleteFrom(ATTEMPT_QUESTIONS).where(ATTEMPT_QUESTIONS.ATTEMPT_ID.in(ungraded)).execute();
        database.deleteFrom(QUIZ_ATTEMPTS).where(QUIZ_ATTEMPTS.ID.in(ungraded)).execute();
    }

    /** As a list, so that what hangs on them is found by its keys and nothing else is locked. */
    private List<UUID> lock(Condition condition) {
        return database.select(QUIZ_ATTEMPTS.ID).from(QUIZ_ATTEMPTS).where(condition).forUpdate().fetch(QUIZ_ATTEMPTS.ID);
    }
}
