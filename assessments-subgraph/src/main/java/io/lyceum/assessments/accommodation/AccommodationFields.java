package io.lyceum.assessments.accommodation;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.assessments.quiz.Quiz;
import io.lyceum.assessments.quiz.QuizByIdLoader;
import io.lyceum.assessments.user.User;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import java.util.concurrent.CompletableFuture;

/** The type {@code QuizAccommodation} and the way to it. */
@DgsComponent
class AccommodationFields {

    private final AccommodationsByQuizLoader accommodationsByQuiz;
    private final QuizByIdLoader quizzes;

    AccommodationFields(AccommodationsByQuizLoader accommodationsByQuiz, QuizByIdLoader quizzes) {
        this.accommodationsByQuiz = accommodationsByQuiz;
        this.quizzes = quizzes;
    }

    @DgsData(parentType = "Quiz")
    CompletableFuture<Connection<QuizAccommodation>> accommodations(DataFetchingEnvironment environment) {
        Quiz quiz = environment.getSource();
        return accommodationsByQuiz.load(environment, quiz.id(), PageRequest.of(environment));
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
