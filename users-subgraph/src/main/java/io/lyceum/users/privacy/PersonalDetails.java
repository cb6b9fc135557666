package io.lyceum.users.privacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a person is reached, and when they were born. What they did not tell is null.
 *
 * @param phone {@code +} and digits
 */
record PersonalDetails(@Nullable String phone, @Nullable LocalDate dateOfBirth, @Nullable String address) {

    @Override
    public String toString() {
        return "PersonalDetails[…]";
    }
}
