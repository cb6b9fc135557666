package io.lyceum.users.oulad;

import io.lyceum.oulad.InventedNames;
import io.lyceum.oulad.OuladAddresses;
import io.lyceum.oulad.OuladIds;
import io.lyceum.oulad.Presentation;
import io.lyceum.oulad.StudentRow;
import io.lyceum.users.generated.types.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person of the dataset.
 *
 * @param since day 0 of the first presentation that the person has to do with
 */
record Person(
        UUID id,
        String email,
        String displayName,
        Role role,
        Instant since,
        @Nullable String region,
        @Nullable String education,
        @Nullable String ageBand,
        @Nullable Boolean hasDisability) {

    /** Who leads a module, by its first presentation. */
    static Person instructor(Presentation first) {
        String module = first.module();
        return new Person(
                OuladIds.instructor(module),
                OuladAddresses.instructor(module),
                InventedNames.instructor(module),
                Role.INSTRUCTOR,
                first.at(0),
                null,
                null,
                null,
                null);
    }

    /** A learner, by the latest of their rows. */
    static Person learner(StudentRow latest, Presentation first) {
        int student = latest.student();
        return new Person(
                OuladIds.user(student),
                OuladAddresses.learner(student),
                InventedNames.learner(student),
                Role.STUDENT,
                first.at(0),
                latest.region(),
                latest.education(),
                latest.ageBand(),
                latest.hasDisability());
    }
}
