package io.lyceum.assessments.question;

import static io.lyceum.assessments.generated.tables.Tables.ATTEMPT_QUESTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUESTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUESTION_OPTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUESTION_PROMPTS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;
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
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

/** What can be chosen, ordered or matched: in a pool for graders, in an attempt for whoever sees the attempt. */
@Repository
class OptionRepository {

    private final DSLContext database;

    OptionRepository(DSLContext database) {
        this.database = database;
    }

    /** In the author's order, which is the key of what is to be ordered. */
    Map<UUID, List<QuestionOption>> listOptions(Set<UUID> questions, Selection selection, Viewer viewer) {
        return lists(database.select(QUESTION_OPTIONS.QUESTION_ID, option(selection))
                .from(QUESTION_OPTIONS)
                .straightJoin(QUESTIONS).on(QUESTIONS.ID.eq(QUESTION_OPTIONS.QUESTION_ID))
                .straightJoin(QUIZZES).on(QUIZZES.ID.eq(QUESTIONS.QUIZ_ID))
                .where(QUESTION_OPTIONS.QUESTION_ID.in(questions), CourseAccess.isStaff(viewer, QUIZZES.COURSE_ID))
                .orderBy(QUESTION_OPTIONS.QUESTION_ID, QUESTION_OPTIONS.POSITION));
    }

    Map<UUID, List<QuestionPrompt>> listPrompts(Set<UUID> questions, Selection selection, Viewer viewer) {
        return lists(database.select(QUESTION_PROMPTS.QUESTION_ID, prompt(selection))
                .from(QUESTION_PROMPTS)
                .straightJoin(QUESTIONS).on(QUESTIONS.ID.eq(QUESTION_PROMPTS.QUESTION_ID))
                .straightJoin(QUIZZES).on(QUIZZES.ID.eq(QUESTIONS.QUIZ_ID))
                .where(QUESTION_PROMPTS.QUESTION_ID.in(questions), CourseAccess.isStaff(viewer, QUIZZES.COURSE_ID))
                .orderBy(QUESTION_PROMPTS.QUESTION_ID, QUESTION_PROMPTS.POSITION));
    }

    /** In no order that means anything: the attempt has its own. */
    Map<UUID, List<QuestionOption>> listDrawnOptions(Set<UUID> drawn, Selection selection, Viewer viewer) {
        return lists(database.select(ATTEMPT_QUESTIONS.ID, option(selection))
                .from(ATTEMPT_QUESTIONS)
                .straightJoin(QUIZ_ATTEMPTS).on(QUIZ_ATTEMPTS.ID.eq(ATTEMPT_QUESTIONS.ATTEMPT_ID))
                .straightJoin(QUESTION_OPTIONS).on(QUESTION_OPTIONS.QUESTION_ID.eq(ATTEMPT_QUESTIONS.QUESTION_ID))
                .where(
                        ATTEMPT_QUESTIONS.ID.in(drawn),
                        CourseAccess.seesWork(viewer, QUIZ_ATTEMPTS.USER_ID, QUIZ_ATTEMPTS.COURSE_ID)));
    }

    Map<UUID, List<QuestionPrompt>> listDrawnPrompts(Set<UUID> drawn, Selection selection, Viewer viewer) {
        return lists(database.select(ATTEMPT_QUESTIONS.ID, prompt(selection))
                .from(ATTEMPT_QUESTIONS)
                .straightJoin(QUIZ_ATTEMPTS).on(QUIZ_ATTEMPTS.ID.eq(ATTEMPT_QUESTIONS.ATTEMPT_ID))
                .straightJoin(QUESTION_PROMPTS).on(QUESTION_PROMPTS.QUESTION_ID.eq(ATTEMPT_QUESTIONS.QUESTION_ID))
                .where(
                        ATTEMPT_QUESTIONS.ID.in(drawn),
                        CourseAccess.seesWork(viewer, QUIZ_ATTEMPTS.USER_ID, QUIZ_ATTEMPTS.COURSE_ID))
                .orderBy(ATTEMPT_QUESTIONS.ID, QUESTION_PROMPTS.POSITION));
    }

    private static SelectField<QuestionOption> option(Selection selection) {
        return row(QUESTION_OPTIONS.ID, selection.pick("text", QUESTION_OPTIONS.TEXT)).mapping(QuestionOption::new);
    }

    private static SelectField<QuestionPrompt> prompt(Selection selection) {
        return row(QUESTION_PROMPTS.ID, selection.pick("text", QUESTION_PROMPTS.TEXT)).mapping(QuestionPrompt::new);
    }

    private static <T> Map<UUID, List<T>> lists(Select<Record2<UUID, T>> rows) {
        Map<UUID, List<T>> found = new HashMap<>();
        rows.forEach(row -> found.computeIfAbsent(row.value1(), key -> new ArrayList<>()).add(row.value2()));
        return found;
    }
}
