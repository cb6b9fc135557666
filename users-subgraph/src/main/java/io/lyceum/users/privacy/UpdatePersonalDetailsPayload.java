package io.lyceum.users.privacy;

import io.lyceum.users.generated.types.UpdatePersonalDetailsErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person with their details, or why they were not set. */
record UpdatePersonalDetailsPayload(@Nullable UUID userId, List<UpdatePersonalDetailsError> errors) implements PersonPayload {

    static UpdatePersonalDetailsPayload set(UUID user) {
        return new UpdatePersonalDetailsPayload(user, List.of());
    }

    static UpdatePersonalDetailsPayload refused(UpdatePersonalDetailsErrorCode code) {
        return new UpdatePersonalDetailsPayload(null, List.of(UpdatePersonalDetailsError.of(code)));
    }

    /** A refusal as the graph tells it. */
    record UpdatePersonalDetailsError(UpdatePersonalDetailsErrorCode code, String message, List<String> path) {

        static UpdatePersonalDetailsError of(UpdatePersonalDetailsErrorCode code) {
            return switch (code) {
                case INVALID_PHONE -> at(code, "A telephone number is a + with 7 to 15 digits, such as +4722859000.", "phone");
                case INVALID_DATE_OF_BIRTH -> at(code, "The day of birth lies between 1900 and today.", "dateOfBirth");
                case INVALID_ADDRESS -> at(code, "An address has at most 500 characters.", "address");
                case VERSION_CONFLICT -> at(code, "Somebody has edited the profile meanwhile: look again.", "expectedVersion");
            };
        }

        private static UpdatePersonalDetailsError at(UpdatePersonalDetailsErrorCode code, String message, String field) {
            return new UpdatePersonalDetailsError(code, message, List.of("input", field));
        }
    }
}
