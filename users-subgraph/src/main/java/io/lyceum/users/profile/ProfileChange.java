package io.lyceum.users.profile;

import io.lyceum.users.generated.types.UpdateProfileErrorCode;
import java.util.List;

/** How the wish to change a profile ended. */
sealed interface ProfileChange {

    /** It is as wanted. */
    record Changed() implements ProfileChange {}

    /** It is as it was. */
    record Refused(List<Fault> faults) implements ProfileChange {

        static Refused because(UpdateProfileErrorCode code, String field) {
            return new Refused(List.of(new Fault(code, field)));
        }
    }

    /**
     * What is wrong with an input.
     *
     * @param field the input's
     */
    record Fault(UpdateProfileErrorCode code, String field) {}
}
