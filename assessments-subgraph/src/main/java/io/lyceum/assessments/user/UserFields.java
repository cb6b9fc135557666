package io.lyceum.assessments.user;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.assessments.attempt.QuizAttempt;
import io.lyceum.assessments.attempt.QuizAttemptByUserLoader;
import io.lyceum.assessments.grade.Grade;
import io.lyceum.assessments.gradebook.GradebookRow;
import io.lyceum.assessments.submission.Submission;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What this subgraph adds to {@code User}, and the ways to it. */
@DgsComponent
public class UserFields {

    private static final String PREFIX = "user";

    private final QuizAttemptByUserLoader attemptsByUser;

    UserFields(QuizAttemptByUserLoader attemptsByUser) {
        this.attemptsByUser = attemptsByUser;
    }

    @DgsEntityFetcher(name = "User")
    public User entity(Map<String, Object> representation) {
        return new User(TypeId.parse(PREFIX, (String) representation.get("id")));
    }

    @DgsData(parentType = "User")
    CompletableFuture<Connection<QuizAttempt>> quizAttempts(DataFetchingEnvironment environment) {
        User user = environment.getSource();
        return attemptsByUser.load(environment, user.id(), PageRequest.of(environment));
    }

    @DgsData(parentType = "QuizAttempt", field = "student")
    @Nullable User whoTook(DataFetchingEnvironment environment) {
        QuizAttempt attempt = environment.getSource();
        return user(attempt.studentId());
    }

    @DgsData(parentType = "QuizAttempt", field = "gradedBy")
    @Nullable User whoGradedAttempt(DataFetchingEnvironment environment) {
        QuizAttempt attempt = environment.getSource();
        return user(attempt.graderId());
    }

    @DgsData(parentType = "Submission", field = "student")
    @Nullable User whoHandedIn(DataFetchingEnvironment environment) {
        Submission submission = environment.getSource();
        return user(submission.studentId());
    }

    @DgsData(parentType = "Grade", field = "gradedBy")
    @Nullable User whoGraded(DataFetchingEnvironment environment) {
        Grade grade = environment.getSource();
        return user(grade.graderId());
    }

    @DgsData(parentType = "GradebookRow", field = "student")
    @Nullable User inGradebook(DataFetchingEnvironment environment) {
        GradebookRow row = environment.getSource();
        return user(row.studentId());
    }

    private static @Nullable User user(@Nullable UUID id) {
        return id == null ? null : new User(id);
    }
}
