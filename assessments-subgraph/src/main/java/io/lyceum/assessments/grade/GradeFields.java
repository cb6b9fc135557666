package io.lyceum.assessments.grade;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.assessments.submission.Submission;
import io.lyceum.starter.loader.Selection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The type {@code Grade} and the way to it. */
@DgsComponent
class GradeFields {

    private final GradeBySubmissionLoader gradesBySubmission;
    private final CriteriaBySubmissionLoader criteriaBySubmission;

    GradeFields(GradeBySubmissionLoader gradesBySubmission, CriteriaBySubmissionLoader criteriaBySubmission) {
        this.gradesBySubmission = gradesBySubmission;
        this.criteriaBySubmission = criteriaBySubmission;
    }

    @DgsData(parentType = "Submission")
    CompletableFuture<Grade> grade(DataFetchingEnvironment environment) {
        Submission submission = environment.getSource();
        return gradesBySubmission.load(environment, submission.id(), Selection.of(environment));
    }

    @DgsData(parentType = "Grade")
    CompletableFuture<List<CriterionGrade>> criteria(DataFetchingEnvironment environment) {
        Grade grade = environment.getSource();
        return criteriaBySubmission.load(environment, grade.submissionId(), CriteriaBySubmissionLoader.All.CRITERIA);
    }
}
