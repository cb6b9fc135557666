package io.lyceum.users.application;

import java.util.List;

/** Why an application is not made or decided; the names are those of the codes in the graph. */
enum ApplicationFault {
    INVALID_EXPERTISE("What you know well takes 1 to 200 characters.", "expertise"),
    INVALID_MOTIVATION("Why you want to teach takes 1 to 5,000 characters.", "motivation"),
    ALREADY_PENDING("An application of yours waits already.", ""),
    ALREADY_INSTRUCTOR("You may teach already.", ""),
    IDEMPOTENCY_KEY_REUSED("This key was used with another input: choose a new one.", "idempotencyKey"),
    NOT_FOUND("There is no such application.", "id"),
    ALREADY_DECIDED("The application was decided before.", "id"),
    INVALID_NOTE("The note has at most 1,000 characters.", "note");

    private final String message;
    private final String field;

    ApplicationFault(String message, String field) {
        this.message = message;
        this.field = field;
    }

    String message() {
        return message;
    }

    /** The input's field at fault, from the top. */
    List<String> path() {
        return field.isEmpty() ? List.of("input") : List.of("input", field);
    }
}
