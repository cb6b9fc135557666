package io.lyceum.users.member;

import java.util.List;

/** Why a membership does not begin, change or end; the names are those of the codes in the graph. */
enum MembershipFault {
    NOT_FOUND("There is no such organization.", "organizationId"),
    NOT_ALLOWED("Your role in the organization does not reach that far.", ""),
    RATE_LIMITED("Too many messages were asked for from your network address lately: try again in an hour.", ""),
    MEMBER_NOT_FOUND("There is no such member.", ""),
    LAST_OWNER("It is the last owner: make somebody else one first.", ""),
    INVITED_RECENTLY("A letter went to this address within the last hour.", "email"),
    TOO_MANY("The organization has too many open invitations.", ""),
    INVALID_TOKEN("There is no such invitation (any more).", "token"),
    OTHER_ADDRESS("The letter went to another address than your account's.", "token");

    private final String message;
    private final String field;

    MembershipFault(String message, String field) {
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
