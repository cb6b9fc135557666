package io.lyceum.assessments.personal;

import static io.lyceum.assessments.generated.tables.Tables.COURSE_INSTRUCTORS;
import static io.lyceum.assessments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.assessments.generated.tables.Tables.FINAL_GRADES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ACCOMMODATIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_STANDINGS;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSIONS;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSION_FILES;
import static io.lyceum.starter.personal.PersonalDataSection.many;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.personal.PersonalDataLoader;
import io.lyceum.starter.personal.PersonalDataSection;
import io.lyceum.starter.personal.PersonalDocuments;
import java.util.List;

/** All that this subgraph holds about people, in one statement for each kind of it. */
@DgsDataLoader
class AssessmentDataByUserLoader extends PersonalDataLoader {

    static final List<PersonalDataSection> SECTIONS = List.of(
            many("quizAttempts", QUIZ_ATTEMPTS, QUIZ_ATTEMPTS.USER_ID, "quiz_attempt"),
            many("quizStandings", QUIZ_STANDINGS, QUIZ_STANDINGS.USER_ID, "").refersTo("attempt_id", "quiz_attempt"),
            many("accommodations", QUIZ_ACCOMMODATIONS, QUIZ_ACCOMMODATIONS.USER_ID, ""),
            many("submissions", SUBMISSIONS, SUBMISSIONS.USER_ID, "submission"),
            many("submissionFiles", SUBMISSION_FILES, SUBMISSION_FILES.UPLOADED_BY, ""),
            many("finalGrades", FINAL_GRADES, FINAL_GRADES.USER_ID, ""),
            many("enrollments", ENROLLMENTS, ENROLLMENTS.USER_ID, "enrollment"),
            many("taughtCourses", COURSE_INSTRUCTORS, COURSE_INSTRUCTORS.USER_ID, ""));

    AssessmentDataByUserLoader(PersonalDocuments documents) {
        super(documents, SECTIONS);
    }
}
