package io.lyceum.demo.person;

/** What a person wants to be told about. */
public record Preferences(
        boolean emailNotifications,
        boolean pushNotifications,
        boolean weeklySummary,
        boolean marketingEmails) {}
