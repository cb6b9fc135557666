package io.lyceum.users;

import io.lyceum.testing.Migrations;
import org.junit.jupiter.api.Test;

class MigrationTest {

    @Test
    void migrationsRunFromEmptyAndRepeatWithoutEffect() {
        Migrations.check(
                "users", "user_roles", "user_profiles", "user_sessions", "refresh_tokens", "user_identities", "user_preferences",
                "email_verifications", "password_resets", "instructor_applications", "sign_in_failures", "organizations",
                "organization_members", "api_clients", "api_client_secrets", "api_client_scopes", "personal_access_tokens",
                "personal_access_token_scopes", "outbox", "inbox", "audit_log");
    }
}
