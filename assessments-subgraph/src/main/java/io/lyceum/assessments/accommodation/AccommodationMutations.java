package io.lyceum.assessments.accommodation;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.assessments.generated.types.GrantAccommodationInput;
import io.lyceum.assessments.quiz.Quiz;
import io.lyceum.assessments.quiz.QuizByIdLoader;
import io.lyceum.assessments.user.User;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.concurrent.CompletableFuture;

/** The mutation that grants accommodations, and the type {@code QuizAccommodation}. */
@DgsComponent
class AccommodationMutations {

    private final AccommodationService accommodations;
    private final QuizByIdLoader quizzes;

    AccommodationMutations(AccommodationService accommodations, QuizByIdLoader quizzes) {
        this.accommodations = accommodations;
        this.quizzes = quizzes;
    }

    @DgsMutation
    GrantAccommodationPayload grantAccommodation(
            DataFetchingEnvironment environment, @InputArgument GrantAccommodationInput input) {
        QuizAccommodation wanted = new QuizAccommodation(
                TypeId.parse("quiz", input.getQuizId()),
                TypeId.parse("user", input.getUserId()),
                input.getExtraMinutes(),
                input.getExtraAttempts(),
                input.getReason());
        return GrantAccommodationPayload.of(accommodations.grant(wanted, Viewer.of(environment)));
    }

    @DgsData(parentType = "QuizAccommodation")
    CompletableFuture<Quiz> quiz(DataFetchingEnvironment environment) {
        QuizAccommodation accommodation = environment.getSource();
        return quizzes.load(environment, accommodation.quizId(), Selection.of(environment));
    }

    @DgsData(parentType = "QuizAccommodation")
    User student(DataFetchingEnvironment environment) {
        QuizAccommodation accommodation = environment.getSource();
        return new User(accommodation.learnerId());
    }
}
