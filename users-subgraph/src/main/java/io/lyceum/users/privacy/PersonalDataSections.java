package io.lyceum.users.privacy;

import static io.lyceum.starter.personal.PersonalDataSection.many;
import static io.lyceum.starter.personal.PersonalDataSection.one;
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

import io.lyceum.starter.personal.PersonalDataSection;
import java.util.List;

/** The tables of this subgraph that hold something about people. */
final class PersonalDataSections {

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
            many("actions", AUDIT_LOG, AUDIT_LOG.ACTOR_ID, "audit_log_entry")
                    .refersTo("actor_id", "user")
                    .refersTo("session_id", "user_session")
                    // Of whatever the column beside it names.
                    .refersTo("entity_id", ""));

    private PersonalDataSections() {}
}
