package io.lyceum.assessments.taking;

import io.lyceum.assessments.enrollment.EnrollmentLocks;
import io.lyceum.assessments.generated.types.StartQuizAttemptErrorCode;
import io.lyceum.assessments.taking.AttemptStartRepository.EarlierAttempt;
import io.lyceum.assessments.taking.Draw.DrawnQuestion;
import io.lyceum.starter.idempotency.Idempotent;
import io.lyceum.starter.idempotency.IdempotentMutation;
import io.lyceum.starter.viewer.Viewer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Starts attempts. Parallel starts of one learner take turns by the lock on their enrollment, so that they never exceed the limit; a unique
 * key on enrollment, quiz and number would refuse one that does.
 */
@Service
class AttemptStartService {

    private final IdempotentMutation mutation;
    private final AttemptStartRepository attempts;
    private final EnrollmentLocks enrollments;
    private final Clock clock;
    private final Draw draw = new Draw(new SecureRandom());

    AttemptStartService(
            IdempotentMutation mutation, AttemptStartRepository attempts, EnrollmentLocks enrollments, Clock clock) {
        this.mutation = mutation;
        this.attempts = attempts;
        this.enrollments = enrollments;
        this.clock = clock;
    }

    /** Starts an attempt, or goes on with one where the request says so. */
    Idempotent<AttemptStart> start(Viewer viewer, StartRequest request, String idempotencyKey) {
        UUID learner = viewer.requireId();
        // Before the transaction: what is read in it is to be what the lock on the enrollment waited for.
        Optional<OfferedQuiz> quiz = attempts.findQuiz(request.quizId(), viewer);
        return mutation.run(
                learner,
                "startQuizAttempt",
                idempotencyKey,
                request,
                AttemptStart.Started.class,
                () -> quiz.map(offered -> start(learner, offered, request.resume()))
                        .orElseGet(() -> new AttemptStart.Refused(StartQuizAttemptErrorCode.NOT_FOUND)));
    }

    private AttemptStart start(UUID learner, OfferedQuiz quiz, boolean resume) {
        Optional<UUID> enrollment = enrollments.lockOpen(learner, quiz.courseId(), clock.instant());
        if (enrollment.isEmpty()) {
            return new AttemptStart.Refused(StartQuizAttemptErrorCode.NOT_ENROLLED);
        }
        Instant now = clock.instant();
        List<EarlierAttempt> earlier = attempts.listEarlier(enrollment.get(), quiz.id());
        Optional<EarlierAttempt> running =
                earlier.stream().filter(attempt -> attempt.isRunning(now)).max(Comparator.comparing(EarlierAttempt::number));
        if (resume && running.isPresent()) {
            return new AttemptStart.Started(running.get().id());
        }
        return refusal(quiz, earlier.size(), now)
                .<AttemptStart>map(AttemptStart.Refused::new)
                .orElseGet(() -> insert(learner, enrollment.get(), quiz, earlier, now));
    }

    private static Optional<StartQuizAttemptErrorCode> refusal(OfferedQuiz quiz, int attempts, Instant now) {
        if (quiz.isOpenLater(now)) {
            return Optional.of(StartQuizAttemptErrorCode.NOT_OPEN_YET);
        }
        if (quiz.isOver(now)) {
            return Optional.of(StartQuizAttemptErrorCode.CLOSED);
        }
        return quiz.isUsedUp(attempts) ? Optional.of(StartQuizAttemptErrorCode.NO_ATTEMPTS_LEFT) : Optional.empty();
    }

    private AttemptStart insert(UUID learner, UUID enrollment, OfferedQuiz quiz, List<EarlierAttempt> earlier, Instant now) {
        List<DrawnQuestion> questions = draw.from(attempts.listPool(quiz.id()), quiz);
        if (questions.isEmpty()) {
            return new AttemptStart.Refused(StartQuizAttemptErrorCode.NO_QUESTIONS);
        }
        int number = earlier.stream().mapToInt(EarlierAttempt::number).max().orElse(0) + 1;
        NewAttempt attempt = new NewAttempt(quiz, enrollment, learner, number, now, questions);
        return new AttemptStart.Started(attempts.insert(attempt));
    }
}
