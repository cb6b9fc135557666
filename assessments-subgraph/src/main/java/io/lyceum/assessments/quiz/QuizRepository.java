package io.lyceum.assessments.quiz;

import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.when;

import io.lyceum.assessments.access.CourseAccess;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.Ordering;
import io.lyceum.starter.page.PageQuery;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.page.Pager;
import io.lyceum.starter.viewer.Viewer;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.SortOrder;
import org.springframework.stereotype.Repository;

/** Quizzes, as far as a viewer may see them: a draft is not found, but for those who teach its course, nor is one of a course that is not found. */
@Repository
class QuizRepository {

    private static final Ordering IN_ORDER = Ordering.by(QUIZZES.POSITION, SortOrder.ASC, QUIZZES.ID);

    private final DSLContext database;
    private final Pager pager;
    private final Clock clock;

    QuizRepository(DSLContext database, Pager pager, Clock clock) {
        this.database = database;
        this.pager = pager;
        this.clock = clock;
    }

    Map<UUID, Quiz> findByIds(Set<UUID> ids, Selection selection, Viewer viewer) {
        return find(QUIZZES.ID, ids, selection, viewer);
    }

    Map<UUID, Quiz> findByLessons(Set<UUID> lessons, Selection selection, Viewer viewer) {
        return find(QUIZZES.LESSON_ID, lessons, selection, viewer);
    }

    Map<UUID, Connection<Quiz>> listByCourses(Set<UUID> courses, PageRequest page, Viewer viewer) {
        SelectField<Quiz> row = quiz(page.node(), viewer);
        return pager.pages(
                courses, QUIZZES.COURSE_ID, new PageQuery<>(QUIZZES, QUIZZES.ID, row, isSeenBy(viewer), IN_ORDER, "course", page));
    }

    private Map<UUID, Quiz> find(Field<UUID> key, Set<UUID> keys, Selection selection, Viewer viewer) {
        return database.select(key, quiz(selection, viewer))
                .from(QUIZZES)
                .where(key.in(keys), isSeenBy(viewer))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    private static Condition isSeenBy(Viewer viewer) {
        return CourseAccess.readsTask(viewer, QUIZZES.IS_PUBLISHED, QUIZZES.COURSE_ID);
    }

    private SelectField<Quiz> quiz(Selection selection, Viewer viewer) {
        Condition takesPart = CourseAccess.takesPart(viewer, QUIZZES.COURSE_ID, clock.instant());
        return row(
                        QUIZZES.ID,
                        selection.pick("title", QUIZZES.TITLE),
                        selection.pick("description", QUIZZES.DESCRIPTION),
                        selection.pick("instructions", when(takesPart, QUIZZES.INSTRUCTIONS)),
                        selection.pick("type", QUIZZES.TYPE),
                        selection.pick("weight", QUIZZES.WEIGHT),
                        selection.pick("passingScore", QUIZZES.PASSING_SCORE),
                        selection.pick("attemptLimit", QUIZZES.ATTEMPT_LIMIT),
                        selection.pick("timeLimitMinutes", QUIZZES.TIME_LIMIT_MINUTES),
                        selection.pick("questionCount", QUIZZES.QUESTION_COUNT),
                        selection.pick("questionsPerAttempt", QUIZZES.QUESTIONS_PER_ATTEMPT),
                        selection.pick("availableFrom", QUIZZES.AVAILABLE_FROM),
                        selection.pick("availableUntil", QUIZZES.AVAILABLE_UNTIL),
                        selection.pick("dueAt", QUIZZES.DUE_AT),
                        selection.pick("answersShown", QUIZZES.ANSWERS_SHOWN),
                        selection.pick("gradingPolicy", QUIZZES.GRADING_POLICY),
                        selection.pick("shufflesQuestions", QUIZZES.HAS_SHUFFLED_QUESTIONS),
                        selection.pick("shufflesOptions", QUIZZES.HAS_SHUFFLED_OPTIONS),
                        selection.pick("isPublished", QUIZZES.IS_PUBLISHED),
                        selection.pick("course", QUIZZES.COURSE_ID),
                        selection.pick("lesson", QUIZZES.LESSON_ID),
                        selection.pick("version", QUIZZES.VERSION))
                .mapping(Quiz::new);
    }
}
