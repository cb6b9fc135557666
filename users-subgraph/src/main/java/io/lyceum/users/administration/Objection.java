package io.lyceum.users.administration;

/** Why an administrator does not get their way. Each mutation's codes have these names. */
public enum Objection {
    NOT_FOUND("There is no such person.", "userId"),
    VERSION_CONFLICT("Somebody else has changed the account meanwhile: look again.", "expectedVersion"),
    INVALID_REASON("A reason has 1 to 500 characters.", "reason"),
    NOT_ALLOWED("You may not do this to this person: ask somebody with the role SUPER_ADMIN.", "userId"),
    LAST_SUPER_ADMIN("Nobody else in use has the role SUPER_ADMIN: give it to somebody first.", "userId"),
    NOT_ACTIVE("The account is not in use.", "userId"),
    NOT_SUSPENDED("The account is not suspended.", "userId"),
    NOT_DELETED("The account is not deleted.", "userId");

    private final String message;
    private final String field;

    Objection(String message, String field) {
        this.message = message;
        this.field = field;
    }

    /** The objection, for a person. */
    public String message() {
        return message;
    }

    /** The input field at fault. */
    public String field() {
        return field;
    }
}
