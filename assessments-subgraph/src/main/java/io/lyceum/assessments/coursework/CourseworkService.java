package io.lyceum.assessments.coursework;

import io.lyceum.assessments.coursework.CourseworkRepository.Draft;
import io.lyceum.assessments.generated.types.CreateAssignmentErrorCode;
import io.lyceum.assessments.generated.types.PublishAssignmentErrorCode;
import io.lyceum.assessments.grade.FinalGrades;
import io.lyceum.starter.database.RepeatableTransaction;
import io.lyceum.starter.idempotency.Idempotent;
import io.lyceum.starter.idempotency.IdempotentMutation;
import io.lyceum.starter.viewer.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Writes and shows assignments. */
@Service
class CourseworkService {

    private final CourseworkRepository coursework;
    private final FinalGrades finalGrades;
    private final IdempotentMutation idempotent;
    private final RepeatableTransaction transaction;
    private final Clock clock;

    CourseworkService(
            CourseworkRepository coursework,
            FinalGrades finalGrades,
            IdempotentMutation idempotent,
            RepeatableTransaction transaction,
            Clock clock) {
        this.coursework = coursework;
        this.finalGrades = finalGrades;
        this.idempotent = idempotent;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Writes an assignment, in a transaction of its own. */
    Idempotent<CreateResult> create(NewAssignment assignment, String idempotencyKey, Viewer author) {
        return idempotent.run(
                author.requireId(),
                "createAssignment",
                idempotencyKey,
                assignment,
                CreateResult.Created.class,
                () -> write(assignment, author));
    }

    /**
     * Shows an assignment to learners, in a transaction of its own.
     *
     * @return why it is not shown; empty where it is
     */
    Optional<PublishAssignmentErrorCode> publish(UUID assignment, int expectedVersion, Viewer author) {
        return transaction.run(() -> {
            Optional<Draft> found = coursework.lock(assignment, author);
            if (found.isEmpty()) {
                return Optional.of(PublishAssignmentErrorCode.NOT_FOUND);
            }
            Draft draft = found.get();
            if (!draft.isAuthor()) {
                return Optional.of(PublishAssignmentErrorCode.NOT_A_GRADER);
            }
            if (draft.isPublished()) {
                return Optional.empty();
            }
            if (draft.version() != expectedVersion) {
                return Optional.of(PublishAssignmentErrorCode.VERSION_CONFLICT);
            }
            Instant now = now();
            coursework.publish(assignment, now);
            finalGrades.recomputeCourses(List.of(draft.courseId()), now);
            return Optional.empty();
        });
    }

    private CreateResult write(NewAssignment assignment, Viewer author) {
        if (!coursework.lockCourse(assignment.course(), author)) {
            return CreateResult.Refused.at(CreateAssignmentErrorCode.COURSE_NOT_FOUND, "courseId");
        }
        if (assignment.lesson() != null && !coursework.hasLesson(assignment.course(), assignment.lesson())) {
            return CreateResult.Refused.at(CreateAssignmentErrorCode.LESSON_NOT_FOUND, "lessonId");
        }
        return CourseworkRules.fault(assignment)
                .<CreateResult>map(fault -> fault)
                .orElseGet(() -> new CreateResult.Created(coursework.insert(assignment, now())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
