package io.lyceum.assessments.authoring;

import io.lyceum.assessments.generated.types.CreateQuizErrorCode;
import io.lyceum.assessments.quiz.QuizUpdates;
import io.lyceum.starter.idempotency.Idempotent;
import io.lyceum.starter.idempotency.IdempotentMutation;
import io.lyceum.starter.viewer.Viewer;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Writes quizzes. */
@Service
class QuizCreationService {

    private final IdempotentMutation mutation;
    private final AuthoringRepository quizzes;
    private final QuizUpdates updates;
    private final Clock clock;

    QuizCreationService(IdempotentMutation mutation, AuthoringRepository quizzes, QuizUpdates updates, Clock clock) {
        this.mutation = mutation;
        this.quizzes = quizzes;
        this.updates = updates;
        this.clock = clock;
    }

    /** Writes a quiz as a draft without questions. */
    Idempotent<QuizCreation> create(QuizDraft draft, Viewer author, String idempotencyKey) {
        try {
            return mutation.run(
                    author.requireId(), "createQuiz", idempotencyKey, draft, QuizCreation.Created.class, () -> create(draft, author));
        } catch (DuplicateKeyException taken) {
            // Of all that is unique only the lesson comes from the caller.
            return new Idempotent.Answered<>(new QuizCreation.Refused(CreateQuizErrorCode.LESSON_TAKEN, "lessonId"), false);
        }
    }

    private QuizCreation create(QuizDraft draft, Viewer author) {
        Optional<QuizCreation.Refused> fault = QuizRules.fault(draft);
        if (fault.isPresent()) {
            return fault.get();
        }
        if (!quizzes.isTaughtBy(draft.courseId(), author)) {
            return new QuizCreation.Refused(CreateQuizErrorCode.COURSE_NOT_FOUND, "courseId");
        }
        if (draft.lessonId() != null && !quizzes.hasLesson(draft.courseId(), draft.lessonId())) {
            return new QuizCreation.Refused(CreateQuizErrorCode.LESSON_NOT_FOUND, "lessonId");
        }
        UUID quiz = quizzes.insert(draft, clock.instant());
        updates.tell(quiz);
        return new QuizCreation.Created(quiz);
    }
}
