package io.lyceum.assessments.enrollment;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.assessments.attempt.QuizAttempt;
import io.lyceum.assessments.attempt.QuizAttemptByEnrollmentLoader;
import io.lyceum.assessments.grade.FinalGradeByEnrollmentLoader;
import io.lyceum.assessments.gradebook.ExcuseLearnerPayload;
import io.lyceum.assessments.gradebook.GradebookRow;
import io.lyceum.assessments.submission.Submission;
import io.lyceum.assessments.submission.SubmissionByEnrollmentLoader;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What this subgraph adds to {@code Enrollment}, and the ways to it. */
@DgsComponent
public class EnrollmentFields {

    private static final String PREFIX = "enrollment";

    private final QuizAttemptByEnrollmentLoader attemptsByEnrollment;
    private final SubmissionByEnrollmentLoader submissionsByEnrollment;
    private final FinalGradeByEnrollmentLoader finalGradesByEnrollment;

    EnrollmentFields(
            QuizAttemptByEnrollmentLoader attemptsByEnrollment,
            SubmissionByEnrollmentLoader submissionsByEnrollment,
            FinalGradeByEnrollmentLoader finalGradesByEnrollment) {
        this.attemptsByEnrollment = attemptsByEnrollment;
        this.submissionsByEnrollment = submissionsByEnrollment;
        this.finalGradesByEnrollment = finalGradesByEnrollment;
    }

    @DgsEntityFetcher(name = "Enrollment")
    public Enrollment entity(Map<String, Object> representation) {
        return new Enrollment(TypeId.parse(PREFIX, (String) representation.get("id")));
    }

    @DgsData(parentType = "Enrollment")
    CompletableFuture<Connection<QuizAttempt>> quizAttempts(DataFetchingEnvironment environment) {
        return attemptsByEnrollment.load(environment, keyOf(environment), PageRequest.of(environment));
    }

    @DgsData(parentType = "Enrollment")
    CompletableFuture<Connection<Submission>> submissions(DataFetchingEnvironment environment) {
        return submissionsByEnrollment.load(environment, keyOf(environment), PageRequest.of(environment));
    }

    @DgsData(parentType = "Enrollment")
    CompletableFuture<BigDecimal> finalGrade(DataFetchingEnvironment environment) {
        return finalGradesByEnrollment.load(environment, keyOf(environment), FinalGradeByEnrollmentLoader.All.PERCENTAGES);
    }

    @DgsData(parentType = "QuizAttempt", field = "enrollment")
    @Nullable Enrollment ofQuizAttempt(DataFetchingEnvironment environment) {
        QuizAttempt attempt = environment.getSource();
        return enrollment(attempt.enrollmentId());
    }

    @DgsData(parentType = "Submission", field = "enrollment")
    @Nullable Enrollment ofSubmission(DataFetchingEnvironment environment) {
        Submission submission = environment.getSource();
        return enrollment(submission.enrollmentId());
    }

    @DgsData(parentType = "GradebookRow", field = "enrollment")
    Enrollment ofGradebookRow(DataFetchingEnvironment environment) {
        GradebookRow row = environment.getSource();
        return new Enrollment(row.enrollmentId());
    }

    @DgsData(parentType = "ExcuseLearnerPayload", field = "enrollment")
    @Nullable Enrollment ofExcuse(DataFetchingEnvironment environment) {
        ExcuseLearnerPayload payload = environment.getSource();
        return enrollment(payload.enrollmentId());
    }

    private static @Nullable Enrollment enrollment(@Nullable UUID id) {
        return id == null ? null : new Enrollment(id);
    }

    private static UUID keyOf(DataFetchingEnvironment environment) {
        Enrollment enrollment = environment.getSource();
        return enrollment.id();
    }
}
