package io.lyceum.users.privacy;

import static io.lyceum.users.generated.tables.Tables.AUDIT_LOG;
import static io.lyceum.users.generated.tables.Tables.EMAIL_VERIFICATIONS;
import static io.lyceum.users.generated.tables.Tables.INSTRUCTOR_APPLICATIONS;
import static io.lyceum.users.generated.tables.Tables.MAIL_MESSAGES;
import static io.lyceum.users.generated.tables.Tables.ORGANIZATION_MEMBERS;
import static io.lyceum.users.generated.tables.Tables.PASSWORD_RESETS;
import static io.lyceum.users.generated.tables.Tables.PERSONAL_ACCESS_TOKENS;
import static io.lyceum.users.generated.tables.Tables.USERS;
import static io.lyceum.users.generated.tables.Tables.USER_IDENTITIES;
import static io.lyceum.users.generated.tables.Tables.USER_PREFERENCES;
import static io.lyceum.users.generated.tables.Tables.USER_PROFILES;
import static io.lyceum.users.generated.tables.Tables.USER_ROLES;
import static io.lyceum.users.generated.tables.Tables.USER_SESSIONS;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;

/**
 * A table that holds something about people, and what of it is told.
 *
 * @param name in the document
 * @param owner the column that says about whom a row is
 * @param prefix of the global ids of its rows; empty where they have none
 * @param isOne whether there is at most one row a person
 */
record PersonalDataSection(String name, Table<?> table, Field<UUID> owner, String prefix, boolean isOne) {

    // New columns are told unless they look like a secret: what is forgotten here must err on the person's side.
    private static final Pattern SECRET = Pattern.compile(".*(hash|_encrypted|_index|encryption_key_id)");

    static final List<PersonalDataSection> ALL = List.of(
            one("account", USERS, USERS.ID, "user"),
            one("profile", USER_PROFILES, USER_PROFILES.USER_ID, ""),
            one("preferences", USER_PREFERENCES, USER_PREFERENCES.USER_ID, ""),
            many("roles", USER_ROLES, USER_ROLES.USER_ID, ""),
            many("memberships", ORGANIZATION_MEMBERS, ORGANIZATION_MEMBERS.USER_ID, "organization_member"),
            many("identities", USER_IDENTITIES, USER_IDENTITIES.USER_ID, "user_identity"),
            many("sessions", USER_SESSIONS, USER_SESSIONS.USER_ID, "user_session"),
            many("personalAccessTokens", PERSONAL_ACCESS_TOKENS, PERSONAL_ACCESS_TOKENS.USER_ID, "personal_access_token"),
            many("emailVerifications", EMAIL_VERIFICATIONS, EMAIL_VERIFICATIONS.USER_ID, ""),
            many("passwordResets", PASSWORD_RESETS, PASSWORD_RESETS.USER_ID, ""),
            many("instructorApplications", INSTRUCTOR_APPLICATIONS, INSTRUCTOR_APPLICATIONS.USER_ID, "instructor_application"),
            many("messages", MAIL_MESSAGES, MAIL_MESSAGES.USER_ID, ""),
            many("actions", AUDIT_LOG, AUDIT_LOG.ACTOR_ID, "audit_log_entry"));

    /** The columns that are told. */
    Stream<Field<?>> columns() {
        return table.fieldStream().filter(column -> !SECRET.matcher(column.getName()).matches());
    }

    private static PersonalDataSection one(String name, Table<?> table, Field<UUID> owner, String prefix) {
        return new PersonalDataSection(name, table, owner, prefix, true);
    }

    private static PersonalDataSection many(String name, Table<?> table, Field<UUID> owner, String prefix) {
        return new PersonalDataSection(name, table, owner, prefix, false);
    }
}
