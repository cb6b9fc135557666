package io.lyceum.users.preferences;

import org.jspecify.annotations.Nullable;

/** What a person chose about messages. What the query does not select is null. */
record UserPreferences(
        @Nullable Boolean emailNotifications,
        @Nullable Boolean pushNotifications,
        @Nullable Boolean weeklySummary,
        @Nullable Boolean marketingEmails) {

    /** Of somebody who has not chosen yet. */
    static final UserPreferences UNTOUCHED = new UserPreferences(true, true, true, false);
}
