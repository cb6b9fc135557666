package io.lyceum.assessments;

import static io.lyceum.assessments.generated.tables.Tables.ASSIGNMENTS;
import static io.lyceum.assessments.generated.tables.Tables.ATTEMPT_QUESTIONS;
import static io.lyceum.assessments.generated.tables.Tables.COURSE_INSTRUCTORS;
import static io.lyceum.assessments.generated.tables.Tables.COURSE_LESSONS;
import static io.lyceum.assessments.generated.tables.Tables.COURSE_VERSIONS;
import static io.lyceum.assessments.generated.tables.Tables.CRITERION_GRADES;
import static io.lyceum.assessments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.assessments.generated.tables.Tables.ERASED_PEOPLE;
import static io.lyceum.assessments.generated.tables.Tables.EXCUSED_ASSIGNMENTS;
import static io.lyceum.assessments.generated.tables.Tables.EXCUSED_QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.FINAL_GRADES;
import static io.lyceum.assessments.generated.tables.Tables.GRADES;
import static io.lyceum.assessments.generated.tables.Tables.IDEMPOTENCY_KEYS;
import static io.lyceum.assessments.generated.tables.Tables.INBOX;
import static io.lyceum.assessments.generated.tables.Tables.OUTBOX;
import static io.lyceum.assessments.generated.tables.Tables.QUESTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUESTION_OPTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUESTION_PROMPTS;
import static io.lyceum.assessments.generated.tables.Tables.QUESTION_TEXTS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ACCOMMODATIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_STANDINGS;
import static io.lyceum.assessments.generated.tables.Tables.REGRADES;
import static io.lyceum.assessments.generated.tables.Tables.RUBRIC_CRITERIA;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSIONS;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSION_FILES;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSION_LINKS;

import java.util.List;
import org.jooq.Table;

/** The subgraph's tables, in an order in which their rows can be removed. */
final class AllTables {

    static final List<Table<?>> CHILDREN_FIRST = List.of(
            OUTBOX, INBOX, IDEMPOTENCY_KEYS, COURSE_VERSIONS, COURSE_INSTRUCTORS, ENROLLMENTS, COURSE_LESSONS, FINAL_GRADES, EXCUSED_QUIZZES,
            EXCUSED_ASSIGNMENTS, CRITERION_GRADES, GRADES, ERASED_PEOPLE,
            SUBMISSION_LINKS, SUBMISSION_FILES, SUBMISSIONS, RUBRIC_CRITERIA, ASSIGNMENTS, ATTEMPT_QUESTIONS, QUIZ_ATTEMPTS,
            QUIZ_ACCOMMODATIONS, QUIZ_STANDINGS, REGRADES, QUESTION_TEXTS, QUESTION_PROMPTS, QUESTION_OPTIONS, QUESTIONS, QUIZZES);

    private AllTables() {}
}
