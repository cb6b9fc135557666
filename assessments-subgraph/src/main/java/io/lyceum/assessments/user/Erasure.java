package io.lyceum.assessments.user;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Forgets a person. What they wrote goes: answers in words, submissions, files, and what was written to them about it. What it came to stays
 * for statistics, without the person and without their enrollment, by which they could be found; so it cannot be graded any more, and what no
 * grade was given for goes as a whole. Standings, final grades, accommodations, excuses and the copies of enrollments are about one person
 * alone, and go.
 */
@Component
class Erasure {

    private final ErasureRepository places;
    private final ErasedAttemptRepository attempts;
    private final ErasedSubmissionRepository submissions;

    Erasure(ErasureRepository places, ErasedAttemptRepository attempts, ErasedSubmissionRepository submissions) {
        this.places = places;
        this.attempts = attempts;
        this.submissions = submissions;
    }

    /**
     * Forgets a person for good, in the caller's transaction: enrollments that are told later are not taken in. Repeating is harmless. Files
     * are removed from the disk afterwards, by whoever removes those that nobody handed in.
     */
    void erase(UUID person, Instant erasedAt) {
        places.note(person, erasedAt);
        // As whoever writes a learner's work does: what they are writing now is there to be forgotten.
        List<UUID> enrollments = places.lockEnrollments(person);
        attempts.forget(person);
        submissions.forget(person);
        places.forget(person, enrollments);
    }
}
