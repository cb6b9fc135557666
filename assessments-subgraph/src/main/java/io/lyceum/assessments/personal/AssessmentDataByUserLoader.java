package io.lyceum.assessments.personal;

import static io.lyceum.assessments.generated.tables.Tables.ATTEMPT_QUESTIONS;
import static io.lyceum.assessments.generated.tables.Tables.COURSE_INSTRUCTORS;
import static io.lyceum.assessments.generated.tables.Tables.CRITERION_GRADES;
import static io.lyceum.assessments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.assessments.generated.tables.Tables.EXCUSED_ASSIGNMENTS;
import static io.lyceum.assessments.generated.tables.Tables.EXCUSED_QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.FINAL_GRADES;
import static io.lyceum.assessments.generated.tables.Tables.GRADES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ACCOMMODATIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_STANDINGS;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSIONS;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSION_FILES;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSION_LINKS;
import static io.lyceum.starter.personal.PersonalDataSection.many;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.personal.PersonalDataLoader;
import io.lyceum.starter.personal.PersonalDataSection;
import io.lyceum.starter.personal.PersonalDocuments;
import java.util.List;
import org.jooq.Table;

/**
 * All that this subgraph holds about people, in one statement for each kind of it. But for what tells a key, which the attempt shows once the
 * quiz does, and grades that are not released.
 */
@DgsDataLoader
class AssessmentDataByUserLoader extends PersonalDataLoader {

    private static final Table<?> GRADED_SUBMISSIONS = SUBMISSIONS.straightJoin(GRADES).on(GRADES.SUBMISSION_ID.eq(SUBMISSIONS.ID));

    static final List<PersonalDataSection> SECTIONS = List.of(
            many("quizAttempts", QUIZ_ATTEMPTS, QUIZ_ATTEMPTS.USER_ID, "quiz_attempt"),
            many("answers", ATTEMPT_QUESTIONS, QUIZ_ATTEMPTS.USER_ID, "attempt_question")
                    .foundIn(QUIZ_ATTEMPTS.straightJoin(ATTEMPT_QUESTIONS).on(ATTEMPT_QUESTIONS.ATTEMPT_ID.eq(QUIZ_ATTEMPTS.ID)))
                    .refersTo("attempt_id", "quiz_attempt")
                    .without("is_correct", "earned_points", "feedback"),
            many("quizStandings", QUIZ_STANDINGS, QUIZ_STANDINGS.USER_ID, "").refersTo("attempt_id", "quiz_attempt"),
            many("accommodations", QUIZ_ACCOMMODATIONS, QUIZ_ACCOMMODATIONS.USER_ID, ""),
            many("excusedQuizzes", EXCUSED_QUIZZES, ENROLLMENTS.USER_ID, "")
                    .foundIn(ENROLLMENTS.straightJoin(EXCUSED_QUIZZES).on(EXCUSED_QUIZZES.ENROLLMENT_ID.eq(ENROLLMENTS.ID))),
            many("excusedAssignments", EXCUSED_ASSIGNMENTS, ENROLLMENTS.USER_ID, "")
                    .foundIn(ENROLLMENTS.straightJoin(EXCUSED_ASSIGNMENTS).on(EXCUSED_ASSIGNMENTS.ENROLLMENT_ID.eq(ENROLLMENTS.ID))),
            many("submissions", SUBMISSIONS, SUBMISSIONS.USER_ID, "submission"),
            many("submissionLinks", SUBMISSION_LINKS, SUBMISSIONS.USER_ID, "")
                    .foundIn(SUBMISSIONS.straightJoin(SUBMISSION_LINKS).on(SUBMISSION_LINKS.SUBMISSION_ID.eq(SUBMISSIONS.ID))),
            many("grades", GRADES, SUBMISSIONS.USER_ID, "").foundIn(GRADED_SUBMISSIONS).where(GRADES.RELEASED_AT.isNotNull()),
            many("criterionGrades", CRITERION_GRADES, SUBMISSIONS.USER_ID, "")
                    .foundIn(GRADED_SUBMISSIONS.straightJoin(CRITERION_GRADES).on(CRITERION_GRADES.SUBMISSION_ID.eq(GRADES.SUBMISSION_ID)))
                    .where(GRADES.RELEASED_AT.isNotNull())
                    .refersTo("criterion_id", "rubric_criterion"),
            many("submissionFiles", SUBMISSION_FILES, SUBMISSION_FILES.UPLOADED_BY, ""),
            many("finalGrades", FINAL_GRADES, FINAL_GRADES.USER_ID, ""),
            many("enrollments", ENROLLMENTS, ENROLLMENTS.USER_ID, "enrollment"),
            many("taughtCourses", COURSE_INSTRUCTORS, COURSE_INSTRUCTORS.USER_ID, ""));

    AssessmentDataByUserLoader(PersonalDocuments documents) {
        super(documents, SECTIONS);
    }
}
