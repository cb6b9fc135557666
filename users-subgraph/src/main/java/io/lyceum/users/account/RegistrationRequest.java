package io.lyceum.users.account;

import io.lyceum.users.generated.types.RegisterUserInput;

/** Who registers; the address is in lower case. */
record RegistrationRequest(String idempotencyKey, String email, String password, String displayName) {

    private static final int LONGEST_NAME = 200;

    static RegistrationRequest of(RegisterUserInput input) {
        return new RegistrationRequest(
                input.getIdempotencyKey(), input.getEmail(), input.getPassword(), input.getDisplayName().strip());
    }

    boolean isNamed() {
        return !displayName.isEmpty() && displayName.length() <= LONGEST_NAME;
    }

    /** What tells two requests apart. The password is not in it, because a quick hash of this is kept. */
    Told told() {
        return new Told(email, displayName);
    }

    @Override
    public String toString() {
        return "RegistrationRequest[…]";
    }

    /** The part of a request that is no secret. */
    record Told(String email, String displayName) {}
}
