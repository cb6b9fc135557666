package io.lyceum.users.profile;

import io.lyceum.users.generated.types.UpdateProfileErrorCode;
import io.lyceum.users.profile.ProfileChange.Fault;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The changed profile, or why nothing was changed. */
record UpdateProfilePayload(@Nullable UUID userKey, List<UpdateProfileError> errors) {

    static UpdateProfilePayload of(UUID user, ProfileChange change) {
        return switch (change) {
            case ProfileChange.Changed _ -> new UpdateProfilePayload(user, List.of());
            case ProfileChange.Refused refused -> new UpdateProfilePayload(
                    null, refused.faults().stream().map(UpdateProfileError::of).toList());
        };
    }

    /** A refusal as the graph tells it. */
    record UpdateProfileError(UpdateProfileErrorCode code, String message, List<String> path) {

        static UpdateProfileError of(Fault fault) {
            String message =
                    switch (fault.code()) {
                        case VERSION_CONFLICT -> "The profile was edited since you saw it: look at it again.";
                        case REQUIRED -> "This cannot be empty.";
                        case TOO_LONG -> "The text is too long.";
                        case INVALID_URL -> "An address of the web is wanted, in at most 500 characters.";
                        case INVALID_TIMEZONE -> "There is no such time zone; one is called `Europe/Athens`.";
                        case INVALID_COUNTRY -> "There is no such country; one is written `NO`.";
                        case INVALID_AGE_BAND -> "An age band is written `35-55` or `55<=`.";
                    };
            return new UpdateProfileError(fault.code(), message, List.of("input", fault.field()));
        }
    }
}
