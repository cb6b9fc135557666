package io.lyceum.users.application;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The application that was made or decided, or why it was not. */
record ApplicationPayload(@Nullable UUID applicationKey, boolean isReplay, List<ApplicationError> errors) {

    static ApplicationPayload of(UUID application, boolean isReplay) {
        return new ApplicationPayload(application, isReplay, List.of());
    }

    static ApplicationPayload refused(ApplicationFault fault) {
        return new ApplicationPayload(null, false, List.of(new ApplicationError(fault, fault.message(), fault.path())));
    }

    /** A refusal as the graph tells it. */
    record ApplicationError(ApplicationFault code, String message, List<String> path) {}
}
