package io.lyceum.users.preferences;

import static io.lyceum.users.generated.tables.Tables.USER_PREFERENCES;
import static org.jooq.Records.mapping;

import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Preferences, for whoever they are of. */
@Repository
class UserPreferencesRepository {

    private final DSLContext database;

    UserPreferencesRepository(DSLContext database) {
        this.database = database;
    }

    /** At most the viewer's, if they are among these people. */
    Map<UUID, UserPreferences> findByUsers(Set<UUID> users, Selection selection, Viewer viewer) {
        if (viewer.isAnonymous() || !users.contains(viewer.requireId())) {
            return Map.of();
        }
        return Map.of(viewer.requireId(), database.select(
                        selection.pick("emailNotifications", USER_PREFERENCES.HAS_EMAIL_NOTIFICATIONS),
                        selection.pick("pushNotifications", USER_PREFERENCES.HAS_PUSH_NOTIFICATIONS),
                        selection.pick("weeklySummary", USER_PREFERENCES.HAS_WEEKLY_SUMMARY),
                        selection.pick("marketingEmails", USER_PREFERENCES.HAS_MARKETING_EMAILS))
                .from(USER_PREFERENCES)
                .where(USER_PREFERENCES.USER_ID.eq(viewer.requireId()))
                .fetchOptional(mapping(UserPreferences::new))
                .orElse(UserPreferences.UNTOUCHED));
    }
}
