package io.lyceum.users.session;

import io.lyceum.users.generated.types.SignOutEverywhereErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many sessions were ended, or why none was. */
record SignOutEverywherePayload(@Nullable Integer endedCount, List<SignOutEverywhereError> errors) {

    static SignOutEverywherePayload ended(int count) {
        return new SignOutEverywherePayload(count, List.of());
    }

    static SignOutEverywherePayload withoutSession() {
        SignOutEverywhereError error = new SignOutEverywhereError(
                SignOutEverywhereErrorCode.NO_SESSION,
                "The access token belongs to no session, so none can be kept. Leave out keepCurrent to end all.",
                List.of("input", "keepCurrent"));
        return new SignOutEverywherePayload(null, List.of(error));
    }

    /** A refusal as the graph tells it. */
    record SignOutEverywhereError(SignOutEverywhereErrorCode code, String message, List<String> path) {}
}
