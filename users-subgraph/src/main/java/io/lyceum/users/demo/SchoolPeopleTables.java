package io.lyceum.users.demo;

import io.lyceum.bulk.BatchInsert;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.demo.person.Person;
import io.lyceum.demo.person.Preferences;
import io.lyceum.demo.person.Profile;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What a person of the demo school becomes: an account without a password, roles, a profile and preferences. */
final class SchoolPeopleTables {

    private final BatchInsert users;
    private final BatchInsert roles;
    private final BatchInsert profiles;
    private final BatchInsert preferences;

    SchoolPeopleTables(ImportWriter writer) {
        users = writer.into(
                "users", "id", "email", "display_name", "status", "email_verified_at", "last_login_at", "suspended_at", "created_at",
                "updated_at", "deleted_at");
        roles = writer.into("user_roles", "user_id", "role", "granted_at");
        profiles = writer.into(
                "user_profiles", "user_id", "avatar_url", "headline", "bio", "website_url", "linked_in_url", "github_url", "occupation",
                "field_of_study", "country", "region", "timezone", "locale", "education_level", "age_band", "has_disability", "visibility",
                "is_email_shown", "updated_at");
        preferences = writer.into(
                "user_preferences", "user_id", "has_email_notifications", "has_push_notifications", "has_weekly_summary",
                "has_marketing_emails", "updated_at");
    }

    void add(Person person) {
        boolean isSuspended = person.status() == io.lyceum.demo.person.UserStatus.SUSPENDED;
        users.add(
                person.id(), person.email(), person.displayName(), person.status(), person.emailVerifiedAt(), person.lastLoginAt(),
                isSuspended ? person.updatedAt() : null, person.createdAt(), person.updatedAt(), person.deletedAt());
        person.roles().forEach(role -> roles.add(person.id(), role, person.createdAt()));
        addProfile(person);
        Preferences chosen = person.preferences();
        preferences.add(
                person.id(), chosen.emailNotifications(), chosen.pushNotifications(), chosen.weeklySummary(), chosen.marketingEmails(),
                person.updatedAt());
    }

    private void addProfile(Person person) {
        Profile profile = person.profile();
        profiles.add(
                person.id(), text(profile.avatarUrl()), profile.headline(), profile.bio(), text(profile.websiteUrl()),
                text(profile.linkedInUrl()), text(profile.gitHubUrl()), profile.occupation(), profile.fieldOfStudy(), profile.country(),
                profile.region(), profile.timezone(), profile.locale(), profile.educationLevel(), profile.ageBand(),
                profile.hasDisability(), profile.visibility(), profile.emailShown(), person.updatedAt());
    }

    static @Nullable String text(@Nullable URI address) {
        return address == null ? null : address.toString();
    }
}
