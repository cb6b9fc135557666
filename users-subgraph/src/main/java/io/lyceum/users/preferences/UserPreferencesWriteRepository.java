package io.lyceum.users.preferences;

import static io.lyceum.users.generated.tables.Tables.USER_PREFERENCES;

import io.lyceum.users.generated.types.UpdatePreferencesInput;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Preferences, as their people change them. */
@Repository
class UserPreferencesWriteRepository {

    private final DSLContext database;

    UserPreferencesWriteRepository(DSLContext database) {
        this.database = database;
    }

    /**
     * Keeps the choices that an input names, in one statement; the others stay as they are, or as they are for somebody who has not chosen yet.
     *
     * @return whether the input names any
     */
    boolean merge(UUID user, UpdatePreferencesInput input, Instant now) {
        Map<Field<?>, Object> chosen = new HashMap<>();
        put(chosen, USER_PREFERENCES.HAS_EMAIL_NOTIFICATIONS, input.getEmailNotifications());
        put(chosen, USER_PREFERENCES.HAS_PUSH_NOTIFICATIONS, input.getPushNotifications());
        put(chosen, USER_PREFERENCES.HAS_WEEKLY_SUMMARY, input.getWeeklySummary());
        put(chosen, USER_PREFERENCES.HAS_MARKETING_EMAILS, input.getMarketingEmails());
        if (chosen.isEmpty()) {
            return false;
        }
        chosen.put(USER_PREFERENCES.UPDATED_AT, now);
        database.insertInto(USER_PREFERENCES)
                .set(USER_PREFERENCES.USER_ID, user)
                .set(chosen)
                .onDuplicateKeyUpdate()
                .set(chosen)
                .execute();
        return true;
    }

    private static void put(Map<Field<?>, Object> chosen, Field<Boolean> column, @Nullable Boolean choice) {
        if (choice != null) {
            chosen.put(column, choice);
        }
    }
}
