package io.lyceum.assessments;

import io.lyceum.starter.id.TypeId;
import java.util.UUID;

/** A learner's place in a course. */
public record Place(UUID enrollment, UUID learner, UUID course) {

    /** The enrollment's global id. */
    public String id() {
        return TypeId.encode("enrollment", enrollment);
    }
}
