package io.lyceum.assessments.gradebook;

import io.lyceum.starter.error.BadInputException;
import io.lyceum.starter.id.TypeId;
import java.util.UUID;

/** A quiz or an assignment, by its key. */
record WorkKey(UUID id, boolean isQuiz) {

    /** @throws BadInputException if it is the id of neither */
    static WorkKey parse(String globalId) {
        TypeId id = TypeId.parse(globalId);
        return switch (id.prefix()) {
            case "quiz" -> new WorkKey(id.uuid(), true);
            case "assignment" -> new WorkKey(id.uuid(), false);
            default -> throw new BadInputException(
                    "`%s` is the id of a %s; a quiz or an assignment is wanted here.".formatted(globalId, id.prefix()));
        };
    }
}
