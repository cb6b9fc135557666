package io.lyceum.assessments.user;

import static io.lyceum.assessments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.assessments.generated.tables.Tables.ERASED_PEOPLE;
import static io.lyceum.assessments.generated.tables.Tables.EXCUSED_ASSIGNMENTS;
import static io.lyceum.assessments.generated.tables.Tables.EXCUSED_QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.FINAL_GRADES;
import static io.lyceum.assessments.generated.tables.Tables.IDEMPOTENCY_KEYS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ACCOMMODATIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_STANDINGS;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** People who were erased, and their places in courses. */
@Repository
class ErasureRepository {

    private final DSLContext database;

    ErasureRepository(DSLContext database) {
        this.database = database;
    }

    void note(UUID person, Instant erasedAt) {
        database.insertInto(ERASED_PEOPLE)
                .set(ERASED_PEOPLE.ID, person)
                .set(ERASED_PEOPLE.ERASED_AT, erasedAt)
                .onDuplicateKeyIgnore()
                .execute();
    }

    /** In the order of their keys, so that two who lock several never wait for each other in a circle. */
    List<UUID> lockEnrollments(UUID person) {
        return database.select(ENROLLMENTS.ID)
                .from(ENROLLMENTS)
                .where(ENROLLMENTS.USER_ID.eq(person))
                .orderBy(ENROLLMENTS.ID)
                .forUpdate()
                .fetch(ENROLLMENTS.ID);
    }

    /**
     * Removes what is about the person alone: where they learn, how they stand there, and what they were granted.
     *
     * @param own the person's enrollments
     */
    void forget(UUID person, List<UUID> own) {
        database.deleteFrom(QUIZ_STANDINGS).where(QUIZ_STANDINGS.ENROLLMENT_ID.in(own)).execute();
        database.deleteFrom(EXCUSED_QUIZZES).where(EXCUSED_QUIZZES.ENROLLMENT_ID.in(own)).execute();
        database.deleteFrom(EXCUSED_ASSIGNMENTS).where(EXCUSED_ASSIGNMENTS.ENROLLMENT_ID.in(own)).execute();
        database.deleteFrom(QUIZ_ACCOMMODATIONS).where(QUIZ_ACCOMMODATIONS.USER_ID.eq(person)).execute();
        database.deleteFrom(FINAL_GRADES).where(FINAL_GRADES.USER_ID.eq(person)).execute();
        database.deleteFrom(ENROLLMENTS).where(ENROLLMENTS.USER_ID.eq(person)).execute();
        database.deleteFrom(IDEMPOTENCY_KEYS).where(IDEMPOTENCY_KEYS.USER_ID.eq(person)).execute();
    }
}
