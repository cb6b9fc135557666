package io.lyceum.assessments.question;

import static io.lyceum.assessments.generated.tables.Tables.QUESTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static org.jooq.impl.DSL.row;

import io.lyceum.assessments.access.CourseAccess;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

/** The questions of pools. For whoever does not grade the course there are none. */
@Repository
class QuestionRepository {

    private final DSLContext database;

    QuestionRepository(DSLContext database) {
        this.database = database;
    }

    Map<UUID, Question> findByIds(Set<UUID> ids, Selection selection, Viewer viewer) {
        return database.select(QUESTIONS.ID, question(selection))
                .from(QUESTIONS)
                .straightJoin(QUIZZES).on(QUIZZES.ID.eq(QUESTIONS.QUIZ_ID))
                .where(QUESTIONS.ID.in(ids), CourseAccess.isStaff(viewer, QUIZZES.COURSE_ID))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    /**
     * The questions that can be drawn, in the order of their authors.
     *
     * @return a list, which may be empty, for each quiz that the viewer grades, and none for any other
     */
    Map<UUID, List<Question>> listByQuizzes(Set<UUID> quizzes, Selection selection, Viewer viewer) {
        Map<UUID, List<Question>> pools = HashMap.newHashMap(quizzes.size());
        database.select(QUIZZES.ID)
                .from(QUIZZES)
                .where(QUIZZES.ID.in(quizzes), CourseAccess.isStaff(viewer, QUIZZES.COURSE_ID))
                .forEach(quiz -> pools.put(quiz.value1(), new ArrayList<>()));
        if (pools.isEmpty()) {
            return pools;
        }
        database.select(QUESTIONS.QUIZ_ID, question(selection))
                .from(QUESTIONS)
                .where(QUESTIONS.QUIZ_ID.in(pools.keySet()), QUESTIONS.RETIRED_AT.isNull())
                .orderBy(QUESTIONS.POSITION, QUESTIONS.ID)
                .forEach(found -> pools.get(found.value1()).add(found.value2()));
        return pools;
    }

    private static SelectField<Question> question(Selection selection) {
        return row(
                        QUESTIONS.ID,
                        selection.pick("text", QUESTIONS.TEXT),
                        selection.pick("type", QUESTIONS.TYPE),
                        selection.pick("position", QUESTIONS.POSITION),
                        selection.pick("points", QUESTIONS.POINTS),
                        selection.pick("hasPartialCredit", QUESTIONS.HAS_PARTIAL_CREDIT),
                        selection.pick("imageUrl", QUESTIONS.IMAGE_URL),
                        selection.pick("videoUrl", QUESTIONS.VIDEO_URL),
                        selection.pick("explanation", QUESTIONS.EXPLANATION),
                        selection.pick("retiredAt", QUESTIONS.RETIRED_AT),
                        selection.pick("quiz", QUESTIONS.QUIZ_ID),
                        selection.pick("version", QUESTIONS.VERSION))
                .mapping(Question::new);
    }
}
