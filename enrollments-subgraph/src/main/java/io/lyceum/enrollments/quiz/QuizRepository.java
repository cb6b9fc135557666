package io.lyceum.enrollments.quiz;

import static io.lyceum.enrollments.generated.tables.Tables.GRADED_QUIZZES;

import io.lyceum.enrollments.generated.tables.tables.records.GradedQuizzesRecord;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Which quizzes count. */
@Repository
class QuizRepository {

    private final DSLContext database;

    QuizRepository(DSLContext database) {
        this.database = database;
    }

    /** @return whether the quiz had to be passed until now; nothing is changed where it had not, or where a newer state is there already */
    boolean withdraw(UUID quiz, long version) {
        return database.update(GRADED_QUIZZES)
                        .set(GRADED_QUIZZES.IS_COUNTED, false)
                        .set(GRADED_QUIZZES.VERSION, Math.toIntExact(version))
                        .where(
                                GRADED_QUIZZES.QUIZ_ID.eq(quiz),
                                GRADED_QUIZZES.IS_COUNTED.isTrue(),
                                GRADED_QUIZZES.VERSION.lt(Math.toIntExact(version)))
                        .execute()
                == 1;
    }

    /**
     * Keeps a quiz's state, unless one that is as new, or newer, is there already.
     *
     * @param isCounted whether it has to be passed
     * @param isWeighted whether it is a part of the final grade
     */
    void save(UUID quiz, UUID course, boolean isCounted, boolean isWeighted, long version) {
        GradedQuizzesRecord row = new GradedQuizzesRecord();
        row.setQuizId(quiz);
        row.setCourseId(course);
        row.setIsCounted(isCounted);
        row.setIsWeighted(isWeighted);
        row.setVersion(Math.toIntExact(version));
        // A rival can insert the first state between the two: then the update decides.
        if (!update(row) && !insert(row)) {
            update(row);
        }
    }

    private boolean update(GradedQuizzesRecord row) {
        return database.update(GRADED_QUIZZES)
                        .set(row)
                        .where(GRADED_QUIZZES.QUIZ_ID.eq(row.getQuizId()), GRADED_QUIZZES.VERSION.lt(row.getVersion()))
                        .execute()
                == 1;
    }

    private boolean insert(GradedQuizzesRecord row) {
        return database.insertInto(GRADED_QUIZZES).set(row).onDuplicateKeyIgnore().execute() == 1;
    }
}
