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

    /**
     * @param isCounted whether it has to be passed
     * @param isWeighted whether it is a part of the final grade
     * @return false if a state that is as new, or newer, is there already
     */
    boolean save(UUID quiz, UUID course, boolean isCounted, boolean isWeighted, long version) {
        GradedQuizzesRecord row = new GradedQuizzesRecord();
        row.setQuizId(quiz);
        row.setCourseId(course);
        row.setIsCounted(isCounted);
        row.setIsWeighted(isWeighted);
        row.setVersion(Math.toIntExact(version));
        // A rival can insert the first state between the two: then the update decides.
        return update(row) || insert(row) || update(row);
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
