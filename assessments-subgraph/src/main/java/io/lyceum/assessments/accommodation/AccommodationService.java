package io.lyceum.assessments.accommodation;

import io.lyceum.assessments.accommodation.AccommodationRepository.VisibleQuiz;
import io.lyceum.assessments.enrollment.EnrollmentLocks;
import io.lyceum.assessments.generated.types.GrantAccommodationErrorCode;
import io.lyceum.assessments.standing.LearnerQuiz;
import io.lyceum.assessments.standing.QuizStandings;
import io.lyceum.starter.database.RepeatableTransaction;
import io.lyceum.starter.viewer.Viewer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Grants accommodations. */
@Service
class AccommodationService {

    private static final int MOST_MINUTES = 10_080;
    private static final int MOST_ATTEMPTS = 100;
    private static final int LONGEST_REASON = 500;

    private final AccommodationRepository accommodations;
    private final EnrollmentLocks enrollments;
    private final QuizStandings standings;
    private final RepeatableTransaction transaction;
    private final Clock clock;

    AccommodationService(
            AccommodationRepository accommodations,
            EnrollmentLocks enrollments,
            QuizStandings standings,
            RepeatableTransaction transaction,
            Clock clock) {
        this.accommodations = accommodations;
        this.enrollments = enrollments;
        this.standings = standings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Grants an accommodation on top of the one before, in a transaction of its own. */
    Grant grant(GrantRequest wanted, Viewer granter) {
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

    private static Optional<Grant> fault(GrantRequest wanted) {
        if (!isUpTo(MOST_MINUTES, wanted.extraMinutes())) {
            return Optional.of(new Grant.Refused(GrantAccommodationErrorCode.OUT_OF_RANGE, "extraMinutes"));
        }
        if (!isUpTo(MOST_ATTEMPTS, wanted.extraAttempts())) {
            return Optional.of(new Grant.Refused(GrantAccommodationErrorCode.OUT_OF_RANGE, "extraAttempts"));
        }
        return wanted.reason() != null && wanted.reason().length() > LONGEST_REASON
                ? Optional.of(new Grant.Refused(GrantAccommodationErrorCode.INVALID_TEXT, "reason"))
                : Optional.empty();
    }

    private static boolean isUpTo(int most, @Nullable Integer number) {
        return number == null || number >= 0 && number <= most;
    }

    private Grant grantLocked(GrantRequest wanted, VisibleQuiz quiz, Viewer granter) {
        // No attempt starts meanwhile with another deadline.
        Optional<UUID> enrollment = enrollments.lock(wanted.learnerId(), quiz.courseId());
        if (enrollment.isEmpty()) {
            return new Grant.Refused(GrantAccommodationErrorCode.NOT_ENROLLED, "userId");
        }
        QuizAccommodation before = accommodations.find(wanted.quizId(), wanted.learnerId())
                .orElseGet(() -> QuizAccommodation.none(wanted.quizId(), wanted.learnerId()));
        if (wanted.expectedVersion() != null && wanted.expectedVersion() != before.version()) {
            return new Grant.Refused(GrantAccommodationErrorCode.VERSION_CONFLICT, "expectedVersion");
        }
        QuizAccommodation after = wanted.onTopOf(before, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (before.version() > 0 && after.isAs(before)) {
            return new Grant.Granted(before);
        }
        write(after, enrollment.get(), granter);
        return new Grant.Granted(after);
    }

    private void write(QuizAccommodation granted, UUID enrollment, Viewer granter) {
        accommodations.upsert(granted, granter.requireId());
        accommodations.moveDeadlines(granted, granted.grantedAt());
        if (accommodations.hasStanding(enrollment, granted.quizId())) {
            standings.move(List.of(new LearnerQuiz(enrollment, granted.quizId())), granted.grantedAt());
        }
    }
}
