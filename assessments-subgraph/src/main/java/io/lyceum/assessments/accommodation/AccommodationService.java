package io.lyceum.assessments.accommodation;

import io.lyceum.assessments.accommodation.AccommodationRepository.LearnersQuiz;
import io.lyceum.assessments.accommodation.AccommodationRepository.VisibleQuiz;
import io.lyceum.assessments.generated.types.GrantAccommodationErrorCode;
import io.lyceum.assessments.standing.LearnerQuiz;
import io.lyceum.assessments.standing.QuizStandings;
import io.lyceum.starter.database.RepeatableTransaction;
import io.lyceum.starter.viewer.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Grants accommodations. */
@Service
class AccommodationService {

    private static final int MOST_MINUTES = 10_080;
    private static final int MOST_ATTEMPTS = 100;
    private static final int LONGEST_REASON = 500;

    private final AccommodationRepository accommodations;
    private final QuizStandings standings;
    private final RepeatableTransaction transaction;
    private final Clock clock;

    AccommodationService(
            AccommodationRepository accommodations, QuizStandings standings, RepeatableTransaction transaction, Clock clock) {
        this.accommodations = accommodations;
        this.standings = standings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Grants an accommodation in the place of the one before, in a transaction of its own. */
    Grant grant(QuizAccommodation wanted, Viewer granter) {
        Optional<Grant> fault = fault(wanted);
        if (fault.isPresent()) {
            return fault.get();
        }
        Optional<VisibleQuiz> quiz = accommodations.findQuiz(wanted.quizId(), granter);
        if (quiz.isEmpty()) {
            return new Grant.Refused(GrantAccommodationErrorCode.NOT_FOUND, "quizId");
        }
        if (!quiz.get().isGrader()) {
            return new Grant.Refused(GrantAccommodationErrorCode.NOT_A_GRADER, "quizId");
        }
        return transaction.run(() -> grantLocked(wanted, quiz.get(), granter));
    }

    private static Optional<Grant> fault(QuizAccommodation wanted) {
        if (wanted.extraMinutes() < 0 || wanted.extraMinutes() > MOST_MINUTES) {
            return Optional.of(new Grant.Refused(GrantAccommodationErrorCode.OUT_OF_RANGE, "extraMinutes"));
        }
        if (wanted.extraAttempts() < 0 || wanted.extraAttempts() > MOST_ATTEMPTS) {
            return Optional.of(new Grant.Refused(GrantAccommodationErrorCode.OUT_OF_RANGE, "extraAttempts"));
        }
        return wanted.reason() != null && wanted.reason().length() > LONGEST_REASON
                ? Optional.of(new Grant.Refused(GrantAccommodationErrorCode.INVALID_TEXT, "reason"))
                : Optional.empty();
    }

    private Grant grantLocked(QuizAccommodation wanted, VisibleQuiz quiz, Viewer granter) {
        Optional<LearnersQuiz> found = accommodations.lockEnrollment(wanted, quiz.courseId());
        if (found.isEmpty()) {
            return new Grant.Refused(GrantAccommodationErrorCode.NOT_ENROLLED, "userId");
        }
        Instant now = clock.instant();
        accommodations.upsert(wanted, granter.requireId(), now);
        accommodations.moveDeadlines(wanted, now);
        if (found.get().hasStanding()) {
            standings.move(List.of(new LearnerQuiz(found.get().enrollmentId(), wanted.quizId())), now);
        }
        return new Grant.Granted(wanted);
    }
}
