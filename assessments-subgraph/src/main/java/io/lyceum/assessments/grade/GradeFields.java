package io.lyceum.assessments.grade;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.assessments.submission.Submission;
import io.lyceum.starter.loader.Selection;
import java.util.concurrent.CompletableFuture;

/** The type {@code Grade} and the way to it. */
@DgsComponent
class GradeFields {

    private final GradeBySubmissionLoader gradesBySubmission;

    GradeFields(GradeBySubmissionLoader gradesBySubmission) {
        this.gradesBySubmission = gradesBySubmission;
    }

    @DgsData(parentType = "Submission")
    CompletableFuture<Grade> grade(DataFetchingEnvironment environment) {
        Submission submission = environment.getSource();
        return gradesBySubmission.load(environment, submission.id(), Selection.of(environment));
    }
}
