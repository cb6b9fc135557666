package io.lyceum.assessments.quiz;

import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static org.jooq.impl.DSL.row;

import io.lyceum.assessments.access.CourseAccess;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

/** Quizzes, as far as a viewer may see them: a draft is not found, but for those who teach its course. */
@Repository
class QuizRepository {

    private final DSLContext database;

    QuizRepository(DSLContext database) {
        this.database = database;
    }

    Map<UUID, Quiz> findByIds(Set<UUID> ids, Selection selection, Viewer viewer) {
        return database.select(QUIZZES.ID, quiz(selection))
                .from(QUIZZES)
                .where(QUIZZES.ID.in(ids), QUIZZES.IS_PUBLISHED.isTrue().or(CourseAccess.isStaff(viewer, QUIZZES.COURSE_ID)))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    private static SelectField<Quiz> quiz(Selection selection) {
        return row(
                        QUIZZES.ID,
                        selection.pick("title", QUIZZES.TITLE),
                        selection.pick("type", QUIZZES.TYPE),
                        selection.pick("weight", QUIZZES.WEIGHT),
                        selection.pick("passingScore", QUIZZES.PASSING_SCORE),
                        selection.pick("attemptLimit", QUIZZES.ATTEMPT_LIMIT),
                        selection.pick("timeLimitMinutes", QUIZZES.TIME_LIMIT_MINUTES),
                        selection.pick("course", QUIZZES.COURSE_ID))
                .mapping(Quiz::new);
    }
}
