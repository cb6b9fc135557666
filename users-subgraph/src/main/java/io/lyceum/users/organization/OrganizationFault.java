package io.lyceum.users.organization;

import java.util.List;

/** Why an organization is not founded or changed; the names are those of the codes in the graph. */
enum OrganizationFault {
    NOT_FOUND("There is no such organization.", "id"),
    NOT_ALLOWED("Your role in the organization does not reach that far.", ""),
    VERSION_CONFLICT("The organization was edited since you saw it: look at it again.", "expectedVersion"),
    REQUIRED("Neither name nor kind nor verification can be empty.", ""),
    INVALID_NAME("The name has 1 to 200 characters, with neither a line break nor a web address among them.", "name"),
    INVALID_SLUG("The slug has 3 to 120 small letters, digits and single hyphens between them.", "slug"),
    SLUG_TAKEN("Another organization has this slug.", "slug"),
    TOO_MANY("You own as many organizations as one person may.", ""),
    INVALID_DESCRIPTION("The description has at most 5,000 characters.", "description"),
    INVALID_URL("An address of the web is wanted, in at most 500 characters.", ""),
    INVALID_COUNTRY("There is no such country; one is written `NO`.", "country"),
    IDEMPOTENCY_KEY_REUSED("This key was used with another input: choose a new one.", "idempotencyKey");

    private final String message;
    private final String field;

    OrganizationFault(String message, String field) {
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
