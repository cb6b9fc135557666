package io.lyceum.assessments.authoring;

import io.lyceum.assessments.authoring.AuthoringRepository.WrittenQuiz;
import io.lyceum.assessments.generated.types.PublishQuizErrorCode;
import io.lyceum.assessments.grade.FinalGrades;
import io.lyceum.assessments.quiz.QuizUpdates;
import io.lyceum.starter.database.RepeatableTransaction;
import io.lyceum.starter.viewer.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Publishes quizzes. */
@Service
class PublicationService {

    private final AuthoringRepository quizzes;
    private final QuizUpdates updates;
    private final FinalGrades finalGrades;
    private final RepeatableTransaction transaction;
    private final Clock clock;

    PublicationService(
            AuthoringRepository quizzes,
            QuizUpdates updates,
            FinalGrades finalGrades,
            RepeatableTransaction transaction,
            Clock clock) {
        this.quizzes = quizzes;
        this.updates = updates;
        this.finalGrades = finalGrades;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Publishes a quiz, in a transaction of its own; one that is published stays as it is. */
    Publication publish(UUID quiz, int expectedVersion, Viewer author) {
        return transaction.run(() -> {
            Optional<WrittenQuiz> found = quizzes.lock(quiz, author);
            Optional<Publication> refusal = refusal(found, expectedVersion);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            if (!found.orElseThrow().isPublished()) {
                publish(found.orElseThrow());
            }
            return new Publication.Published();
        });
    }

    private static Optional<Publication> refusal(Optional<WrittenQuiz> found, int expectedVersion) {
        if (found.isEmpty()) {
            return Optional.of(new Publication.Refused(PublishQuizErrorCode.NOT_FOUND, "quizId"));
        }
        WrittenQuiz quiz = found.get();
        if (!quiz.isGrader()) {
            return Optional.of(new Publication.Refused(PublishQuizErrorCode.NOT_A_GRADER, "quizId"));
        }
        if (quiz.isPublished()) {
            return Optional.empty();
        }
        if (quiz.version() != expectedVersion) {
            return Optional.of(new Publication.Refused(PublishQuizErrorCode.VERSION_CONFLICT, "expectedVersion"));
        }
        return quiz.questionCount() == 0
                ? Optional.of(new Publication.Refused(PublishQuizErrorCode.NO_QUESTIONS, "quizId"))
                : Optional.empty();
    }

    private void publish(WrittenQuiz quiz) {
        Instant now = clock.instant();
        quizzes.publish(quiz.id(), now);
        updates.tell(quiz.id());
        finalGrades.recomputeCourses(List.of(quiz.courseId()), now);
    }
}
